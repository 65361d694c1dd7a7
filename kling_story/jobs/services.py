"""The service of a job, asked with the account that the job was ordered with."""

from __future__ import annotations

from collections.abc import Callable

from kling_story.errors import ToolError
from kling_story.jobs.job import Job
from kling_story.jobs.states import State
from kling_story.remote import Remote


def service_for(job: Job, service_of: Callable[[str], Remote]) -> Remote:
    """The service of a job. ``service_of``: the one of a backend's name.

    Raises:
        StoryError: there is none, or its key or address is another account's.
    """
    service = service_of(job.backend)
    if service.account != job.account:
        raise ToolError(
            f"the job `{job.id}` was ordered with another account or address of `{job.backend}`",
            hint="set the key and address that it was ordered with"
            + (f"; to drop it: kling-story jobs cancel {job.id}" if job.state is State.PLANNED else ""),
        )
    return service
