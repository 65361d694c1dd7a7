"""What whoever waits for films is told, as it happens."""

from __future__ import annotations

from typing import NamedTuple

from kling_story.errors import StoryError
from kling_story.jobs.job import Job
from kling_story.jobs.states import State


class Event(NamedTuple):
    """Something that happened to a job.

    ``what``: ``moved`` (its state is another one: all else is in ``job``), ``waits`` (it is tried again later;
    ``message`` says why, ``seconds`` when), ``left`` (nothing more is done for it now, though it isn't at its end:
    ``message`` says why, ``hint`` what to do), ``watched`` (another process drives it), ``supply`` (``message``
    says what is made for it), ``bytes`` (``done`` of ``size`` are here; ``size`` None where it isn't known).
    """

    job: Job
    what: str
    message: str = ""
    hint: str | None = None
    seconds: float | None = None
    done: int = 0
    size: int | None = None


class Finish(NamedTuple):
    """How a run ended. ``states``: of every job, by id. ``left``: why those that aren't at their end were left, or
    are at it for a reason that others share.
    """

    states: dict[str, State]
    left: dict[str, StoryError]
