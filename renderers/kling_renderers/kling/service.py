"""Calls to Kling: signed, sent once, their envelopes opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from kling_renderers.kling.answers import DELETED, moment_of, results, task_of, text
from kling_renderers.kling.auth import Credentials, credentials
from kling_renderers.kling.errors import code_of, trouble
from kling_renderers.web import Answer, Web
from kling_story.remote import Busy, Connection, InDoubt, KeyRefused, Refused, SkewedClock, Task
from kling_story.services import service

PAGE = 500
"""Tasks of one page at most (official legacy documents, 2026-03)."""
MOST_PAGES = 1000
"""The last page that there is (the same)."""
LOOSE = 600.0
"""Seconds by which a task may seem older than the call that asked for it: clocks differ."""


class Kling:
    """One account at one address of Kling's.

    ``skew``: the seconds that Kling's clock was ahead of this machine's at the last answer, None before one.
    """

    def __init__(self, connection: Connection, name: str) -> None:
        known = service(name)
        self.address = known.address(connection.address, connection.region)
        self.credentials: Credentials = credentials(connection, known)
        self.clock = connection.clock
        self.skew: float | None = None
        self.web = Web(
            connection,
            self.address,
            "Kling",
            lambda: self.credentials.header(self.clock()),
            secrets=self.credentials.secrets,
        )

    @property
    def account(self) -> str:
        return self.credentials.account(self.address)

    def ask(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        query: dict[str, str | int] | None = None,
        making: bool = False,
    ) -> Any:
        """What an answer's envelope holds. ``making``: the call asks for something to be made.

        Raises:
            Refused, Busy, InDoubt
        """
        answer = self.web.send(method, path, json=json, query=query)
        now = self.clock()
        self._look_at_clock(answer, now)
        said = answer.json
        if answer.status == 200 and code_of(said) == 0:
            return said.get("data")
        signed = self.credentials.offset if self.credentials.signs else None
        error = trouble(answer, making=making, now=now, offset=signed)
        if isinstance(error, SkewedClock) and error.offset is not None:
            # The next call is signed by Kling's clock.
            self.credentials.offset = error.offset
        raise error

    def make(self, path: str, body: dict[str, Any]) -> Task:
        """Ask for something to be made.

        Raises:
            Refused, Busy, InDoubt
        """
        task = task_of(self.ask("POST", path, json=body, making=True), path)
        if task is None:
            raise InDoubt("Kling took the call and names no task")
        return task

    def find(self, path: str, external_id: str, since: float | None = None) -> Task | None:
        """The legacy task of our own id: asked for by it, and where Kling doesn't know it, looked for in the lists.

        ``since``: seconds since 1970 before which it can't have been made.

        Raises:
            Refused, Busy
            InDoubt: the lists don't say whose their tasks are.
        """
        try:
            task = task_of(self.ask("GET", below(path, external_id)), path)
        except KeyRefused:
            raise
        except Refused as error:
            if error.status not in (400, 404) and error.code is None:
                raise
            task = None
        if task is not None and task.external_id in (None, external_id):
            return task
        return self._find_listed(path, external_id, since)

    def _find_listed(self, path: str, external_id: str, since: float | None) -> Task | None:
        """No page says in which order the lists are: a page is the last one to look at only if it shows."""
        named, nameless = False, False
        earliest = None if since is None else since - LOOSE + min(self.skew or 0.0, 0.0)
        for page in self.pages(path):
            moments = [moment_of(told) for told in page]
            for told, moment in zip(page, moments, strict=True):
                task = task_of(told, path)
                if task is None:
                    continue
                if task.external_id == external_id:
                    return task
                named = named or task.external_id is not None
                young = earliest is None or moment is None or moment >= earliest
                nameless = nameless or (task.external_id is None and young)
            known = [moment for moment in moments if moment is not None]
            downwards = len(known) == len(page) and known == sorted(known, reverse=True) and known[0] > known[-1]
            if downwards and earliest is not None and known[-1] < earliest:
                break
        if nameless and not named:
            raise InDoubt("Kling's list doesn't say which task is whose", "look for it at Kling")
        return None

    def pages(self, path: str) -> Iterator[list[Any]]:
        """The lists of a legacy path, page by page, until one has nothing new: that a short page is the last one,
        no page says.

        Raises:
            Refused, Busy
            InDoubt: there is no end to them.
        """
        seen: set[str] = set()
        for number in range(1, MOST_PAGES + 1):
            page = self.ask("GET", path, query={"pageNum": number, "pageSize": PAGE})
            if not isinstance(page, list):
                raise Busy("Kling's list can't be read")
            ids = {task.id for told in page if (task := task_of(told, path))}
            if ids <= seen:
                return
            seen |= ids
            yield page
        raise InDoubt(f"Kling's list has more than {MOST_PAGES} pages", "look for it at Kling")

    def shelf(self, path: str, kind: str, id_name: str) -> Iterator[tuple[str, dict[str, Any], float | None]]:
        """What a legacy path's tasks made for the account and wasn't deleted: id, what is told of it, when it was made.

        ``kind``: ``elements`` or ``voices``.

        Raises:
            Refused, Busy
        """
        for page in self.pages(path):
            for told in page:
                for one in results(told, kind):
                    number = text(one.get(id_name))
                    if number and one.get("status") != DELETED:
                        yield number, one, moment_of(told)

    def task(self, path: str, id: str) -> Task:
        """How far a legacy task is.

        Raises:
            Refused, Busy
        """
        task = task_of(self.ask("GET", below(path, id)), path)
        if task is None:
            raise Busy(f"Kling's answer about the task `{id}` can't be read")
        return task

    def _look_at_clock(self, answer: Answer, now: float) -> None:
        if answer.date is not None:
            self.skew = answer.date - now


def below(path: str, id: str) -> str:
    """The path of one task: an id is one part of it, whatever is in it."""
    return f"{path}/{quote(id, safe='')}"
