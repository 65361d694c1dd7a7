"""An answer of Kling's that is no success, as what it means for whoever called."""

from __future__ import annotations

from typing import Any

from kling_renderers.kling.codes import CODES, HINTS, MODERATED, SLOTS
from kling_renderers.web import Answer
from kling_renderers.web.words import plain
from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, Refused, SkewedClock

ALIKE = 5.0
"""Seconds by which clocks may differ and still go alike: an answer's date has whole seconds and was on its way."""


def code_of(said: Any) -> int | None:
    """The code in an answer's body, as a number; None where it has none: Spring's 404, a page of a proxy's."""
    code = said.get("code") if isinstance(said, dict) else None
    if isinstance(code, bool):
        return None
    try:
        return int(code) if isinstance(code, (int, str)) else None
    except ValueError:
        return None


def trouble(answer: Answer, *, making: bool, now: float, offset: float | None) -> CallError:
    """What an answer means that isn't a success.

    ``making``: something was asked to be made, so that doubt matters. ``now``: this machine's clock.
    ``offset``: what was added to it for the call's signature; None where there was none.
    """
    said = answer.json
    code = code_of(said)
    kind = _kind(answer.status, code)
    if kind is InDoubt and not making:
        kind = Busy
    if kind is SkewedClock:
        return _skewed(answer, code, now, offset)
    words = _words(answer, said, code)
    error = kind(words, _hint(words, code, answer.status), code=code, status=answer.status)
    if isinstance(error, Busy):
        error.wait = answer.retry_after(now)
        error.slots = code == SLOTS
    if isinstance(error, Refused):
        error.moderated = code in MODERATED
    return error


def _kind(status: int, code: int | None) -> type[CallError]:
    if code in CODES:
        return CODES[code].kind
    # A code that no document lists: those up to 1999 are the caller's mistakes, the others Kling's trouble.
    if code is not None and 1000 <= code < 2000:
        return Refused
    if code is not None and status == 200:
        return InDoubt
    if status == 401:
        return KeyRefused
    if status == 429:
        return Busy
    # 303: whatever was asked for was done, and what came of it is told elsewhere.
    if status in (303, 408) or status >= 500 or 200 <= status < 300:
        return InDoubt
    return Refused


def _words(answer: Answer, said: Any, code: int | None) -> str:
    message = plain(said.get("message") or "") if isinstance(said, dict) else ""
    if code is not None:
        message = message or (CODES[code].meaning if code in CODES else "no reason given")
        request = plain(said.get("request_id") or "")
        return f"Kling says: {message} (code {code}{f', request {request}' if request else ''})"
    if isinstance(said, dict) and "path" in said and answer.status == 404:
        return f"Kling has no path `{plain(said['path'])}`"
    if 300 <= answer.status < 400:
        return f"Kling's address answers {answer.status}: it is elsewhere"
    if said is None:
        return f"Kling answers {answer.status}, and nothing that can be read"
    return f"Kling answers {answer.status}{f': {message}' if message else ''}"


def _hint(words: str, code: int | None, status: int) -> str | None:
    for told, hint in HINTS.items():
        if told in words.casefold():
            return hint
    if code in CODES:
        return CODES[code].hint
    return "is the address right? kling-story doctor looks" if status == 404 or 300 <= status < 400 else None


def _skewed(answer: Answer, code: int | None, now: float, offset: float | None) -> CallError:
    """A token that isn't valid at this time: the clocks differ, or something else is wrong with it."""
    assert code is not None
    measured = None if answer.date is None else answer.date - now
    if offset is None or (measured is not None and abs(measured - offset) < ALIKE):
        # Signing again would change nothing.
        return KeyRefused(f"Kling says: {CODES[code].meaning} (code {code})", CODES[1000].hint, code=code, status=401)
    if measured is None:
        words, hint = "this machine's clock differs from Kling's", "set it by the network's time"
    else:
        way = "behind" if measured > 0 else "ahead of"
        words = f"this machine's clock is {abs(measured):.0f} s {way} Kling's"
        hint = "set it by the network's time; until then the difference is reckoned with"
    error = SkewedClock(f"{words} ({CODES[code].meaning}, code {code})", hint, code=code, status=answer.status)
    error.offset = measured
    error.wait = answer.retry_after(now)
    return error
