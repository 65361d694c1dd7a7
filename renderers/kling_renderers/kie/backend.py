"""kie's market: a task is created, then asked for by its id; whether a call went well stands in its body.

Protocol after kie's pages (create, task details, file upload, common API), 2026-11; `creditsConsumed` after
public clients, 2026.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from kling_renderers.web.answer import Answer
from kling_renderers.web.refusals import Told, refusal, unreadable
from kling_renderers.web.reseller import Reseller
from kling_renderers.web.uploads import form
from kling_renderers.web.words import is_moderation, text_of
from kling_story.dialects.request import Request
from kling_story.remote import CallError, Charge, InDoubt, Said, Supply, Task, TaskState
from kling_story.services import SERVICES

STATES = {
    "waiting": TaskState.WAITING,
    "queuing": TaskState.WAITING,
    "generating": TaskState.RUNNING,
    "success": TaskState.DONE,
    "fail": TaskState.FAILED,
}
CODES = {455: 503, 501: 500, 505: 403, 422: 422}
"""Codes of its own in a body, and the HTTP status that says the same: 455 maintenance, 501 the making failed,
505 switched off. The others are HTTP's.
"""
MAINTENANCE = 455
FILES_KEPT = 24 * 60 * 60.0
"""Seconds that an upload is kept. Its pages say 24 hours and, elsewhere on the same page, 3 days."""


class Kie(Reseller):
    """A film asked of kie.ai.

    Its API lists no tasks: one whose id is lost is on its page alone. Films: "typically 24 hours" on the page
    of task details, 14 days on its first page; the shorter holds.
    """

    name = "kie"
    service = SERVICES["kie"]
    also = ("https://kieai.redpandaai.co",)
    history = "https://kie.ai/logs"
    keeps_hours = 24
    _quiet = "/api/v1/chat/credit"

    def create(self, request: Request, external_id: str) -> Task:
        answer = self._web.send("POST", request.path, json=request.json)
        if (code := _code(answer)) != 200:
            # It can't be worked on, which kie itself says: nothing was made.
            raise self._trouble(answer, code, asks=code == MAINTENANCE)
        task_id = _data(answer).get("taskId")
        if not isinstance(task_id, str) or not task_id:
            raise unreadable(self.whose, asks=False, status=answer.status)
        return Task(task_id, TaskState.WAITING, handle={"id": task_id})

    def task(self, handle: dict[str, str]) -> Task:
        answer = self._web.send("GET", "/api/v1/jobs/recordInfo", query={"taskId": handle["id"]})
        if (code := _code(answer)) != 200:
            raise self._trouble(answer, code, asks=True)
        data = _data(answer)
        word = data.get("state")
        if not isinstance(word, str) or data.get("taskId") not in (handle["id"], None):
            raise unreadable(self.whose, asks=True, status=answer.status)
        state = STATES.get(word, TaskState.UNKNOWN)
        url = _film(data.get("resultJson")) if state is TaskState.DONE else None
        if state is TaskState.DONE and url is None:
            raise unreadable(self.whose, asks=True, status=answer.status)
        reason = None
        if state is TaskState.FAILED:
            reason = " ".join(filter(None, (text_of(data.get("failMsg")), _bracketed(data.get("failCode"))))) or None
        return Task(
            handle["id"],
            state,
            dict(handle),
            text_of(word),
            reason,
            url,
            charge=_charge(data),
            moderated=is_moderation(reason),
        )

    def _told(self, answer: Answer) -> Told:
        said = answer.json
        return Told(text_of(said.get("msg") or said.get("message")) if isinstance(said, dict) else "", _code(answer))

    def _trouble(self, answer: Answer, code: int | None, *, asks: bool) -> CallError:
        """The error that a code stands for; without one, the answer isn't kie's own."""
        if code is None and 200 <= answer.status < 300:
            return unreadable(self.whose, asks=asks, status=answer.status)
        as_http = answer._replace(status=CODES.get(code, code)) if code else answer
        if not 300 <= as_http.status < 600:
            message = f"{self.whose} answers with the code {code}, which its pages don't explain"
            return unreadable(self.whose, asks=True) if asks else InDoubt(message, code=code, status=answer.status)
        error = refusal(as_http, self.whose, self._told(answer), asks=asks, now=self._clock())
        error.status = answer.status
        return error

    def _uploaded(self, supply: Supply) -> tuple[str, float]:
        path = supply.files[0]
        # A file of the same name would be overwritten: it is named by what is in it.
        name = supply.hash[:32] + path.suffix.lower()
        fields = {"uploadPath": "kling-story", "fileName": name}
        content = form(path, "file", name, fields, f"{supply.hash[:32]}.kling-story")
        address = self.also[0] if self._at_home else ""
        answer = self._web.send(
            "POST", f"{address}/api/file-stream-upload", content=content.chunks, headers=content.headers
        )
        if (code := _code(answer)) != 200:
            raise self._trouble(answer, code, asks=True)
        data = _data(answer)
        url = data.get("downloadUrl") or data.get("fileUrl")
        if not isinstance(url, str):
            raise unreadable(self.whose, asks=True, status=answer.status)
        return url, self._clock() + FILES_KEPT

    def _examined(self, answer: Answer) -> Iterator[Said]:
        if (code := _code(answer)) != 200:
            raise self._trouble(answer, code, asks=True)
        credits_left = answer.json.get("data")
        if isinstance(credits_left, bool) or not isinstance(credits_left, int | Decimal):
            raise unreadable(self.whose, asks=True, status=answer.status)
        hint = None if credits_left > 0 else "top it up at https://kie.ai/billing"
        yield Said(self.whose, credits_left > 0, f"the key is taken; {credits_left} credits are left", hint)


def _code(answer: Answer) -> int | None:
    """What kie says of a call, in its body; an answer that isn't its own has no code."""
    said = answer.json
    code = said.get("code") if isinstance(said, dict) else None
    return code if isinstance(code, int) and not isinstance(code, bool) else None


def _data(answer: Answer) -> dict[str, Any]:
    said = answer.json
    data = said.get("data") if isinstance(said, dict) else None
    return data if isinstance(data, dict) else {}


def _film(text: object) -> str | None:
    """The first address in `resultJson`, which is JSON in a text."""
    try:
        said = json.loads(text) if isinstance(text, str) else text
    except ValueError:
        return None
    urls = said.get("resultUrls") if isinstance(said, dict) else None
    return urls[0] if isinstance(urls, list) and urls and isinstance(urls[0], str) else None


def _bracketed(code: object) -> str:
    return f"({code})" if isinstance(code, str | int) and code != "" else ""


def _charge(data: dict[str, Any]) -> Charge | None:
    credits_used = data.get("creditsConsumed")
    if isinstance(credits_used, bool) or not isinstance(credits_used, int | Decimal) or credits_used < 0:
        return None
    return Charge(units=Decimal(credits_used))
