"""fal's queue: submitted, asked for and cancelled at the addresses that the submission returned.

Protocol after fal's clients (typed 1.10.1, Python 1.0.3) and its pages on the queue, errors and storage, 2026-11.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any

import httpx2

from kling_renderers.fal.callbacks import KEYS, public_keys
from kling_renderers.fal.errors import from_proxy, told
from kling_renderers.fal.results import charge_of, done_with, ended_with
from kling_renderers.web.addresses import origin
from kling_renderers.web.answer import Answer
from kling_renderers.web.refusals import Told, unreadable
from kling_renderers.web.reseller import Reseller
from kling_renderers.web.uploads import plain
from kling_renderers.web.words import text_of
from kling_story.dialects.request import file_token
from kling_story.media import content_type
from kling_story.remote import CallError, NotServed, Refused, Said, Supply, Task, TaskState
from kling_story.services import SERVICES

STATES = {"IN_QUEUE": TaskState.WAITING, "IN_PROGRESS": TaskState.RUNNING}
VOICES = "/fal-ai/kling-video/create-voice"
"""Makes a voice of a recording, for 0.007 USD (fal's page, 2026-11): what is lost where one is made twice."""
FILES_KEPT = 7 * 24 * 60 * 60.0
"""Seconds. Its pages name no default: an account's or a call's own setting holds, and none means for good."""


class Fal(Reseller):
    """A film asked of fal.ai.

    A request has no id but fal's. Its platform API lists an account's requests with their input, finished ones
    only as far as its pages say, and without anything of ours: a second take of the same film looks the same.
    So none is looked up.
    """

    name = "fal"
    service = SERVICES["fal"]
    also = ("https://rest.fal.ai",)
    history = "https://fal.ai/dashboard/requests"
    billing = "https://fal.ai/dashboard/billing"
    cancels = True
    keeps_hours = 7 * 24
    # Nobody's request: that it isn't found is said only to a key that is taken.
    _quiet = "/fal-ai/kling-video/requests/00000000-0000-0000-0000-000000000000/status"

    def task(self, handle: dict[str, str]) -> Task:
        _, said = self._asked("GET", handle["status"])
        word = said.get("status")
        if not isinstance(word, str):
            raise unreadable(self.whose, asks=True)
        if word != "COMPLETED":
            return Task(handle["id"], STATES.get(word, TaskState.UNKNOWN), dict(handle), text_of(word))
        return self._finished(handle, said)

    def cancel(self, handle: dict[str, str]) -> bool:
        answer = self._web.send("PUT", handle["cancel"])
        said = answer.json
        word = said.get("status") if isinstance(said, dict) else None
        if answer.status == 400 and word == "ALREADY_COMPLETED":
            return False
        if not 200 <= answer.status < 300:
            raise self._refusal(answer, asks=True)
        return True

    def make(self, supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        if supply.kind != "voice":
            return super().make(supply, external_id, values)
        return self._bought(VOICES, {"voice_url": self._recording(supply, values)})

    def made(self, supply: Supply, external_id: str, handle: dict[str, str] | None) -> Task | None:
        # A voice whose task is lost can't be looked up either: it is made again.
        return self.task(handle) if supply.kind == "voice" and handle else super().made(supply, external_id, handle)

    def report_keys(self) -> tuple[bytes, ...]:
        """The keys that fal signs its reports with; to be kept for a day at most (its page on webhooks).

        Raises:
            Busy, Refused
        """
        with self.download(KEYS) as download:
            return public_keys(b"".join(islice(download.chunks, 16)))

    def _created(self, answer: Answer, path: str) -> Task | None:
        """The task of a submission, with the addresses that it returned where they are fal's own, else with those
        that its pages describe: a paid task isn't given up for an odd address.
        """
        said = answer.json
        task_id = said.get("request_id") if isinstance(said, dict) else None
        if not isinstance(task_id, str) or not re.fullmatch(r"[A-Za-z0-9_-]{1,100}", task_id):
            return None
        said_so = {"status": "status_url", "result": "response_url", "cancel": "cancel_url"}
        named = {what: url for what, key in said_so.items() if (url := self._own(said.get(key)))}
        word = said.get("status")
        handle = self.handle(task_id, path) | named
        return Task(task_id, STATES.get(str(word), TaskState.WAITING), handle, text_of(word))

    def handle(self, task_id: str, request_path: str) -> dict[str, str]:
        """The addresses of a task as fal's pages describe them."""
        built = "/".join(request_path.split("/")[:3]) + f"/requests/{task_id}"
        return {"id": task_id, "status": f"{built}/status", "result": built, "cancel": f"{built}/cancel"}

    def _own(self, url: object) -> str | None:
        try:
            own = isinstance(url, str) and origin(httpx2.URL(url)) == origin(self._web.address)
        except (httpx2.InvalidURL, ValueError):
            return None
        return url if own and isinstance(url, str) else None

    def _finished(self, handle: dict[str, str], status: dict[str, Any]) -> Task:
        """What became of a request that is over: its status may carry an error, and so may its result."""
        answer = self._web.send("GET", handle["result"])
        why, reason = told(answer), text_of(status.get("error"))
        words = why.message or reason
        if answer.status in (401, 403, 429) or from_proxy(answer) or (answer.status >= 400 and not words):
            # It is the asking that went wrong, not the film.
            raise self._refusal(answer, asks=True)
        if 200 <= answer.status < 300 and (done := done_with(handle["id"], answer.json)):
            return replace(done, handle=dict(handle), charge=charge_of(answer))
        if not words:
            raise unreadable(self.whose, asks=True, status=answer.status)
        kind = text_of(status.get("error_type")) or str(why.code or "")
        return replace(ended_with(handle["id"], words, kind), handle=dict(handle), charge=charge_of(answer))

    def _refusal(self, answer: Answer, *, asks: bool) -> CallError:
        error = super()._refusal(answer, asks=asks)
        if answer.status != 403:
            return error
        # A locked account, as a rule for want of money: it holds for every call.
        locked = NotServed(error.message, f"see {self.billing}", code=error.code, status=error.status)
        locked.moderated = isinstance(error, Refused) and error.moderated
        return locked

    def _told(self, answer: Answer) -> Told:
        return told(answer)

    def _recording(self, supply: Supply, values: dict[str, str]) -> str:
        """The address of a voice's recording: the author's, one that was uploaded before, or a new upload."""
        voice = supply.element.voice if supply.element else None
        if voice is None or voice.file is None:
            raise Refused(f"the voice of `{supply.name}` has no recording to be made of")
        token = file_token(voice.file)
        if token == voice.file or token in values:
            return values.get(token, token)
        return self._uploaded(supply)[0]

    def _uploaded(self, supply: Supply) -> tuple[str, float]:
        """Sent in two calls: fal names an address in a store, the file goes there without the key."""
        path = supply.files[0]
        address = self.also[0] if self._at_home else ""
        _, said = self._asked(
            "POST",
            f"{address}/storage/upload/initiate?storage_type=gcs",
            json={"file_name": supply.hash[:32] + path.suffix.lower(), "content_type": content_type(path)},
        )
        store, url = said.get("upload_url"), said.get("file_url")
        if not isinstance(store, str) or not isinstance(url, str):
            raise unreadable(self.whose, asks=True)
        content = plain(path)
        stored = self._web.send("PUT", store, content=content.chunks, headers=content.headers, foreign=True)
        if not 200 <= stored.status < 300:
            raise self._refusal(stored, asks=True)
        return url, self._clock() + FILES_KEPT

    def _examined(self, answer: Answer) -> Iterator[Said]:
        if answer.status in (401, 403, 429) or answer.status >= 500:
            raise self._refusal(answer, asks=True)
        yield Said(self.whose, True, "it answers, and takes the key; how much money is left it tells only on its page")
