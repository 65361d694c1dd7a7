"""Replicate's predictions: created, asked for by their id, cancelled; its files API for uploads.

Protocol after its HTTP reference, its pages on predictions (life cycle, data retention, rate limits) and
its Python client 1.0.7, as of 2026-11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from kling_renderers.web.answer import Answer
from kling_renderers.web.refusals import Told, refusal, unreadable
from kling_renderers.web.reseller import Reseller
from kling_renderers.web.uploads import data_uri, form
from kling_renderers.web.words import is_moderation, text_of
from kling_story.remote import Busy, CallError, Refused, Said, Supply, Task, TaskState
from kling_story.services import SERVICES

STATES = {
    "starting": TaskState.WAITING,
    "processing": TaskState.RUNNING,
    "succeeded": TaskState.DONE,
    "failed": TaskState.FAILED,
    "canceled": TaskState.CANCELLED,
    "aborted": TaskState.CANCELLED,  # its deadline passed before it began (page on the life cycle)
}
FILES_KEPT = 24 * 60 * 60.0
"""Seconds that an upload is kept where it doesn't say so itself (HTTP reference: 24 hours)."""


class Replicate(Reseller):
    """A film asked of Replicate.

    It lists an account's predictions with their input, without an id of ours: a second take of the same
    film has the same input, and so has one that somebody else of the account asks for. So none is looked up.
    """

    name = "replicate"
    service = SERVICES["replicate"]
    history = "https://replicate.com/predictions"
    cancels = True
    keeps_hours = 1
    _quiet = "/v1/account"

    def task(self, handle: dict[str, str]) -> Task:
        _, said = self._asked("GET", f"/v1/predictions/{handle['id']}")
        return self._task(said)

    def cancel(self, handle: dict[str, str]) -> bool:
        _, said = self._asked("POST", f"/v1/predictions/{handle['id']}/cancel")
        state = STATES.get(str(said.get("status")), TaskState.UNKNOWN)
        return state not in (TaskState.DONE, TaskState.FAILED)

    def inline(self, supply: Supply) -> str | None:
        if supply.kind == "file":
            return data_uri(supply.files[0], self.service.largest_inline)
        return super().inline(supply)

    def _created(self, answer: Answer, path: str) -> Task | None:
        said = answer.json
        if not isinstance(said, dict) or not _is_id(said.get("id")):
            return None
        handle = {"id": said["id"]}
        state = STATES.get(str(said.get("status")), TaskState.UNKNOWN)
        return Task(said["id"], state, handle=handle, said=text_of(said.get("status")))

    def _task(self, said: dict[str, Any]) -> Task:
        task_id, word, output = said.get("id"), said.get("status"), said.get("output")
        if not _is_id(task_id) or not isinstance(word, str):
            raise unreadable(self.whose, asks=True)
        state = STATES.get(word, TaskState.UNKNOWN)
        # The model's page says one address; some models give a list of them.
        url = output[0] if isinstance(output, list) and output else output
        url = url if isinstance(url, str) and state is TaskState.DONE else None
        if state is TaskState.DONE and url is None:
            raise Refused("the film isn't kept any more: Replicate removes it an hour after it was made")
        reason = text_of(said.get("error")) or None
        return Task(
            str(task_id),
            state,
            {"id": str(task_id)},
            text_of(word),
            reason,
            url,
            moderated=state is TaskState.FAILED and is_moderation(reason),
        )

    def _told(self, answer: Answer) -> Told:
        said = answer.json
        if not isinstance(said, dict):
            return Told("")
        fields = said.get("invalid_fields")
        wrong = [
            f"`{text_of(field.get('field'))}`: {text_of(field.get('description'))}"
            for field in (fields if isinstance(fields, list) else ())
            if isinstance(field, dict)
        ]
        return Told("; ".join(wrong) or text_of(said.get("detail")) or text_of(said.get("title")))

    def _refusal(self, answer: Answer, *, asks: bool) -> CallError:
        told = self._told(answer)
        error = refusal(answer, self.whose, told, asks=asks, now=self._clock())
        if isinstance(error, Busy) and error.wait is None and (resets := re.search(r"resets in ~(\d+)s", told.message)):
            error.wait = float(resets[1])
        return error

    def _uploaded(self, supply: Supply) -> tuple[str, float]:
        path = supply.files[0]
        name = supply.hash[:32] + path.suffix.lower()
        content = form(path, "content", name, {}, f"{supply.hash[:32]}.kling-story")
        _, said = self._asked("POST", "/v1/files", content=content.chunks, headers=content.headers)
        urls = said.get("urls")
        url = urls.get("get") if isinstance(urls, dict) else None
        if not isinstance(url, str):
            raise unreadable(self.whose, asks=True)
        return url, _moment(said.get("expires_at")) or self._clock() + FILES_KEPT

    def _examined(self, answer: Answer) -> Iterator[Said]:
        if answer.status != 200:
            raise self._refusal(answer, asks=True)
        said = answer.json
        if not isinstance(said, dict):
            raise unreadable(self.whose, asks=True)
        yield Said(self.whose, True, f"the key is taken; the account is `{text_of(said.get('username')) or 'unnamed'}`")


def _is_id(value: object) -> bool:
    """What may stand in a path: an answer doesn't lead to another of the service's addresses."""
    return isinstance(value, str) and re.fullmatch(r"[A-Za-z0-9_-]{1,100}", value) is not None


def _moment(text: object) -> float | None:
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
