"""Lumen, a service that doesn't exist, as a backend: takes the official path API's requests, and finds a task by
the caller's own id.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

from kling_renderers.web import Answer, Told, Web, refusal, text_of, unreadable
from kling_story.dialects.request import Request
from kling_story.keys import need_key
from kling_story.remote import CallError, Connection, Download, Refused, Said, Supply, Task, TaskState
from kling_story.services import Service

LUMEN = Service("lumen", "Lumen", {"global": "https://api.lumen.example"}, "LUMEN_BASE_URL", ("LUMEN_API_KEY",))
STATES = {
    "queued": TaskState.WAITING,
    "shooting": TaskState.RUNNING,
    "ready": TaskState.DONE,
    "broken": TaskState.FAILED,
}


class Lumen:
    name = "lumen"
    looks_up = True
    cancels = False
    keeps_hours = 48

    def __init__(self, connection: Connection) -> None:
        address = LUMEN.address(connection.address)
        key = connection.key or need_key(LUMEN.keys, LUMEN.title)
        self.account = key.fingerprint(address)
        self.clock = connection.clock
        self.web = Web(connection, address, LUMEN.title, lambda: f"{LUMEN.scheme} {key.reveal()}")

    def create(self, request: Request, external_id: str) -> Task:
        answer = self.web.send("POST", "/films", json={"reference": external_id, "kling": [request.path, request.json]})
        task = read(self.understood(answer, asks=False))
        if task is None:
            raise unreadable(LUMEN.title, asks=False, status=answer.status)
        return task

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Task | None:
        films = self.understood(self.web.send("GET", "/films", query={"reference": external_id}), asks=True).get(
            "films"
        )
        if not isinstance(films, list):
            raise unreadable(LUMEN.title, asks=True)
        found = [task for film in films if (task := read(film)) and task.external_id == external_id]
        if len(found) != len(films):
            raise unreadable(LUMEN.title, asks=True)
        return found[0] if found else None

    def task(self, handle: dict[str, str]) -> Task:
        task = read(self.understood(self.web.send("GET", f"/films/{handle['id']}"), asks=True))
        if task is None or task.id != handle["id"]:
            raise unreadable(LUMEN.title, asks=True)
        return task

    def cancel(self, handle: dict[str, str]) -> bool:
        raise Refused("Lumen stops nothing")

    def download(self, url: str, start: int = 0) -> AbstractContextManager[Download]:
        return self.web.download(url, start)

    def inline(self, supply: Supply) -> str | None:
        return supply.element.id if supply.element else None

    def make(self, supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        raise Refused(f"Lumen takes addresses alone: put `{supply.name}` on the web and name it by its address")

    def made(self, supply: Supply, external_id: str, handle: dict[str, str] | None) -> Task | None:
        return None

    def examine(self) -> Iterator[Said]:
        try:
            self.understood(self.web.send("GET", "/films", query={"reference": "nobody's"}), asks=True)
        except CallError as error:
            yield Said("Lumen", False, error.message, error.hint)
        else:
            yield Said("Lumen", True, "it answers and takes the key")

    def understood(self, answer: Answer, *, asks: bool) -> dict[str, Any]:
        said = answer.json
        if 200 <= answer.status < 300 and isinstance(said, dict):
            return said
        if 200 <= answer.status < 300:
            raise unreadable(LUMEN.title, asks=asks, status=answer.status)
        told = Told(text_of(said.get("error")) if isinstance(said, dict) else "")
        raise refusal(answer, LUMEN.title, told, asks=asks, now=self.clock())


def read(film: Any) -> Task | None:
    """What Lumen says of a film; None where that is no film."""
    if not (isinstance(film, dict) and isinstance(film.get("id"), str) and film["id"].isalnum()):
        return None
    state = STATES.get(str(film.get("state")), TaskState.UNKNOWN)
    return Task(
        film["id"],
        state,
        handle={"id": film["id"]},
        said=text_of(film.get("state")),
        reason=text_of(film.get("why")) or None,
        url=text_of(film.get("film")) if state is TaskState.DONE else None,
        external_id=text_of(film.get("reference")) or None,
    )
