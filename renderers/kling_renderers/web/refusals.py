"""What an answer that isn't the one hoped for means for whoever made the call."""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.web.answer import Answer
from kling_renderers.web.words import is_moderation
from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, Refused


class Told(NamedTuple):
    """What a service says went wrong, in its own words.

    ``code``: its own word or number for it. ``moderated``: it is about what the words or pictures hold.
    """

    message: str
    code: int | str | None = None
    moderated: bool = False


def refusal(answer: Answer, whose: str, told: Told, *, asks: bool, now: float) -> CallError:
    """The error that an answer stands for, judged by its HTTP status.

    ``asks``: the call makes nothing, so it may be repeated whatever became of it. Where it makes something,
    only what is certain is said to be: a limit of calls (429) is, an error of the service or of a proxy
    before it (5xx), a time-out (408) or a conflict (409) isn't.
    """
    status = answer.status
    said = f"{whose} answers {status}" + (f": {told.message}" if told.message else "")
    error: CallError
    if status == 401:
        error = KeyRefused(f"{whose} doesn't take the key" + (f": {told.message}" if told.message else ""))
    elif status == 402:
        error = Refused(said, hint=f"the account at {whose} has no money left: top it up, then submit again")
    elif status == 429:
        error = Busy(said)
        error.wait = answer.retry_after(now)
    elif 400 <= status < 500 and status not in (408, 409, 425):
        error = Refused(said)
    elif asks:
        error = Busy(said)
        error.wait = answer.retry_after(now)
    else:
        error = InDoubt(said)
    if isinstance(error, Refused):
        error.moderated = told.moderated or is_moderation(told.message)
    error.code, error.status = told.code, status
    return error


def unreadable(whose: str, *, asks: bool, status: int | None = None) -> CallError:
    """The error for an answer under a good status that says nothing."""
    message = f"the answer of {whose} can't be read"
    return Busy(message, status=status) if asks else InDoubt(message, status=status)
