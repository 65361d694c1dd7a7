"""What an answer that isn't the one hoped for means for whoever made the call."""

from __future__ import annotations

from typing import Any, NamedTuple

from kling_renderers.web.answer import Answer
from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, Refused

LONGEST_TEXT = 500
"""Characters of what a service says that are passed on."""


class Told(NamedTuple):
    """What a service says went wrong, in its own words.

    ``code``: its own word or number for it. ``moderated``: it is about what the words or pictures hold.
    """

    message: str
    code: int | str | None = None
    moderated: bool = False


def text_of(value: Any) -> str:
    """A service's own words on one line, shortened; empty where they are none."""
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if len(text) <= LONGEST_TEXT else text[: LONGEST_TEXT - 1] + "…"


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
        error.moderated = told.moderated
    error.code, error.status = told.code, status
    return error


def unreadable(whose: str, *, asks: bool, status: int | None = None) -> CallError:
    """The error for an answer under a good status that says nothing."""
    message = f"the answer of {whose} can't be read"
    return Busy(message, status=status) if asks else InDoubt(message, status=status)
