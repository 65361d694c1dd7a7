"""What the backends of resellers share: they know a task by their own id alone, and keep uploads for a while."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, ClassVar, NoReturn

from kling_renderers.web.answer import Answer
from kling_renderers.web.client import Web
from kling_renderers.web.refusals import Told, refusal, unreadable
from kling_story.dialects.request import Request
from kling_story.keys import need_key
from kling_story.remote import CallError, Connection, Download, InDoubt, Refused, Said, Supply, Task, TaskState
from kling_story.services import Service

MARGIN = 60 * 60.0
"""Seconds: an upload that goes sooner isn't used again; a task may wait so long for its turn to read it."""


class Reseller:
    """A backend of one.

    None of them takes an id of ours, and two calls for the same film are two films: after a lost answer
    nobody can tell which of their tasks is ours, so none is looked up. ``history``: the page on which a
    person can look.
    """

    name: ClassVar[str]
    service: ClassVar[Service]
    also: ClassVar[tuple[str, ...]] = ()
    """Further addresses of its own, where uploads go. An address given in place of the service's has all of them."""
    history: ClassVar[str]
    keeps_hours: ClassVar[int]
    looks_up = False
    cancels = False

    def __init__(self, connection: Connection | None = None) -> None:
        connection = connection or Connection()
        service = self.service
        address = service.address(connection.address)
        secret = connection.key or need_key(service.keys, service.title)
        self.whose = service.title
        self.account = secret.fingerprint(address)
        self._clock = connection.clock
        self._at_home = address in service.addresses.values()
        self._web = Web(
            connection,
            address,
            service.title,
            lambda: f"{service.scheme} {secret.reveal()}",
            also=self.also if self._at_home else (),
        )

    def create(self, request: Request, external_id: str) -> Task:
        return self._bought(request.path, request.json)

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> NoReturn:
        raise InDoubt(
            f"{self.whose} has no way to find a task by an id of ours",
            hint=f"look whether {self.history} lists one of that minute",
        )

    def cancel(self, handle: dict[str, str]) -> bool:
        raise Refused(f"{self.whose} stops nothing: a task that was taken is made, and paid for")

    def download(self, url: str, start: int = 0) -> AbstractContextManager[Download]:
        return self._web.download(url, start)

    def inline(self, supply: Supply) -> str | None:
        element = supply.element
        if supply.kind == "voice" and element and element.voice and element.voice.id:
            return element.voice.id
        return None

    def make(self, supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        if supply.kind != "file":
            raise Refused(f"{self.whose} has no {supply.kind}s to be made beforehand: `{supply.name}`")
        return self._kept(*self._uploaded(supply))

    def made(self, supply: Supply, external_id: str, handle: dict[str, str] | None) -> Task | None:
        """An upload that the service keeps for a while yet; None where it is gone, or its address lost: a new one
        costs nothing.
        """
        if supply.kind == "file" and handle and float(handle["until"]) - MARGIN > self._clock():
            return Task(handle["url"], TaskState.DONE, handle=dict(handle), value=handle["url"])
        return None

    def examine(self) -> Iterator[Said]:
        try:
            answer = self._web.send("GET", self._quiet)
            yield from self._examined(answer)
        except CallError as error:
            yield Said(self.whose, False, error.message, error.hint)

    # What each says for itself.

    _quiet: ClassVar[str]
    """The path of a call that costs nothing and wants the key."""

    def _examined(self, answer: Answer) -> Iterator[Said]:
        """What the answer to that call says.

        Raises:
            CallError
        """
        raise NotImplementedError

    def _created(self, answer: Answer, path: str) -> Task | None:
        """The task that a create call's good answer names; None where it names none."""
        raise NotImplementedError

    def _told(self, answer: Answer) -> Told:
        """What an answer says went wrong."""
        raise NotImplementedError

    def _uploaded(self, supply: Supply) -> tuple[str, float]:
        """Send a file: its address, and until when it is kept, in seconds since 1970."""
        raise NotImplementedError

    # What they say with.

    def _bought(self, path: str, body: Any) -> Task:
        """A create call: the task that it made.

        Raises:
            Refused, Busy, InDoubt
        """
        answer = self._web.send("POST", path, json=body)
        if not 200 <= answer.status < 300:
            raise self._refusal(answer, asks=False)
        task = self._created(answer, path)
        if task is None:
            raise unreadable(self.whose, asks=False, status=answer.status)
        return task

    def _refusal(self, answer: Answer, *, asks: bool) -> CallError:
        return refusal(answer, self.whose, self._told(answer), asks=asks, now=self._clock())

    def _asked(self, method: str, path: str, **more: Any) -> tuple[Answer, dict[str, Any]]:
        """A call that makes nothing, and the object that it answers.

        Raises:
            Busy, InDoubt, Refused
        """
        answer = self._web.send(method, path, **more)
        if not 200 <= answer.status < 300:
            raise self._refusal(answer, asks=True)
        said = answer.json
        if not isinstance(said, dict):
            raise unreadable(self.whose, asks=True, status=answer.status)
        return answer, said

    def _kept(self, url: str, until: float) -> Task:
        return Task(url, TaskState.DONE, handle={"url": url, "until": f"{until:.0f}"}, value=url)
