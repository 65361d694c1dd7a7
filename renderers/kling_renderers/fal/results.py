"""What a request at fal came to, as its result tells it and as its reports do."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import Any

from kling_renderers.web.answer import Answer
from kling_renderers.web.words import is_moderation
from kling_story.remote import Charge, Task, TaskState

CANCELLED = "client_cancelled"
"""The error of a request that was stopped (fal's page on errors of requests, 2026-11)."""


def done_with(id: str, result: Any) -> Task | None:
    """The task that came to a film or a voice; None where the result has neither."""
    result = result if isinstance(result, dict) else {}
    video, voice = result.get("video"), result.get("voice_id")
    url = video.get("url") if isinstance(video, dict) else None
    if isinstance(url, str):
        return Task(id, TaskState.DONE, said="COMPLETED", url=url)
    return Task(id, TaskState.DONE, said="COMPLETED", value=voice) if isinstance(voice, str) else None


def ended_with(id: str, words: str, kind: str) -> Task:
    """The task that came to nothing. ``kind``: fal's word for the error, if it has one."""
    state = TaskState.CANCELLED if kind == CANCELLED else TaskState.FAILED
    reason = f"{words} ({kind})" if kind else words
    return Task(id, state, said="COMPLETED", reason=reason, moderated=is_moderation(reason))


def charge_of(answer: Answer) -> Charge | None:
    """What a result's header says was billed, in the model's own unit, for films the second (public clients, 2026)."""
    try:
        units = Decimal(answer.headers["x-fal-billable-units"])
    except (KeyError, InvalidOperation):
        return None
    return Charge(units=units) if units.is_finite() and units >= 0 else None
