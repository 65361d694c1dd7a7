"""What a scenario makes of a call: before it is done, and of the answer."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from http import HTTPStatus

from kling_renderers.emulator.calls import Answer, Wire
from kling_renderers.emulator.refusals import Refusal
from kling_renderers.emulator.scenarios import Then

_CALLS = {"refused": Wire.REFUSED, "lost": Wire.CLOSED, "late": Wire.SILENT}


def before(then: Then | None, refuse: Callable[[Refusal], Answer]) -> Answer | None:
    """What is answered without the call being done; None where it is done."""
    if then is None:
        return None
    if then.call:
        return Answer(wire=_CALLS[then.call])
    waits = {"Retry-After": str(math.ceil(then.retry_after))} if then.retry_after is not None else {}
    if then.code is not None:
        answer = refuse(Refusal(then.code, then.message))
        return replace(answer, headers={**answer.headers, **waits}, delay=then.delay)
    if then.status is not None:
        phrase = _phrase(then.status)
        page = f"<html><head><title>{phrase}</title></head><body><h1>{phrase}</h1><hr>nginx</body></html>"
        return Answer(then.status, page.encode(), {"Content-Type": "text/html", **waits}, delay=then.delay)
    return None


def _phrase(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def after(then: Then | None, answer: Answer) -> Answer:
    """An answer to a call that was done, as it gets back."""
    if then is None:
        return answer
    if then.answer == "garbled":
        answer = Answer(answer.status, b'{"code":0,"mess', answer.headers)
    elif then.answer:
        answer = replace(answer, wire=_CALLS[then.answer])
    return replace(answer, delay=then.delay)
