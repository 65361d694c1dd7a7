"""One step of one job: what is done in each state, one call at most."""

from __future__ import annotations

from collections.abc import Callable

from kling_story.errors import StoryError
from kling_story.jobs.finishing import Finishing
from kling_story.jobs.job import Job
from kling_story.jobs.ledger import Moved
from kling_story.jobs.preparing import Preparing
from kling_story.jobs.sending import Sending
from kling_story.jobs.states import State
from kling_story.jobs.step import Counted, Desk, Step
from kling_story.remote import KeyRefused, Remote, SkewedClock


class Steps:
    """The steps of jobs. ``limit``: the places of an account. ``progress`` and ``making``: told of bytes that
    came, and of what is made for a job.
    """

    def __init__(
        self,
        desk: Desk,
        limit: Callable[[str], int | None],
        progress: Callable[[Job, int, int | None], None],
        making: Callable[[Job, str], None],
    ) -> None:
        self._desk = desk
        self._ledger = desk.ledger
        sending, finishing = Sending(desk, Preparing(desk, making), limit), Finishing(desk, progress)
        self._steps: dict[State, Callable[[Remote, Job, Counted], Step]] = {
            State.PLANNED: sending.planned,
            State.SENDING: sending.sending,
            State.RUNNING: finishing.running,
            State.READY: finishing.ready,
        }

    def step(self, remote: Remote, job: Job, counted: Counted) -> Step:
        """The next step of a job whose lease is ours.

        Raises:
            Moved: another process changed it meanwhile.
        """
        try:
            return self._steps[job.state](remote, job, counted)
        except Moved:
            raise
        except StoryError as error:
            now = self._ledger.job(job.id)
            if isinstance(error, (KeyRefused, SkewedClock)):
                return self.stopped(now, error)
            # Trouble of this job; that of the ledger itself shows again at once.
            return Step(now, why=error)

    def stopped(self, job: Job, error: StoryError) -> Step:
        """What comes of a job whose account can't be asked any more.

        Raises:
            Moved: another process changed it meanwhile.
        """
        return self._desk.closed(job, error)
