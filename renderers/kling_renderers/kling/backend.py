"""The official service's two APIs as backends: the path API, and the legacy one.

Elements, voices and the account's costs are the same calls in both.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager

from kling_renderers.kling import elements, voices
from kling_renderers.kling.answers import task_of
from kling_renderers.kling.examining import examined
from kling_renderers.kling.service import Kling
from kling_story.dialects.request import Request
from kling_story.media import format_of
from kling_story.media.opening import open_plain
from kling_story.remote import Busy, Connection, Download, InDoubt, Kept, Refused, Said, Supply, Task

KEEPS_HOURS = 30 * 24
"""Films are deleted after 30 days (official legacy documents, 2026-03)."""

_PATHS = {"element": elements.PATH, "voice": voices.PATH}


class KlingV1Backend:
    """The legacy API, `/v1/videos/...`: an API key, or tokens signed with a key pair."""

    name = "kling-v1"
    looks_up = True
    cancels = False
    keeps_hours = KEEPS_HOURS

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.kling = Kling(connection, self.name)
        self.account = self.kling.account

    def create(self, request: Request, external_id: str) -> Task:
        return self.kling.make(request.path, _named(request, external_id))

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Task | None:
        return self.kling.find(request_path, external_id, sent_at)

    def task(self, handle: dict[str, str]) -> Task:
        if "path" not in handle:
            raise Refused(f"the task `{handle['id']}` is the path API's", "ask with --backend kling")
        return self.kling.task(handle["path"], handle["id"])

    def handle(self, task_id: str, request_path: str) -> dict[str, str]:
        return {"id": task_id, "path": request_path}

    def cancel(self, handle: dict[str, str]) -> bool:
        raise Refused("nothing can be cancelled at Kling", "it goes on and is paid for: fetch it when it is made")

    def download(self, url: str, start: int = 0) -> AbstractContextManager[Download]:
        return self.kling.web.download(url, start)

    def inline(self, supply: Supply) -> str | None:
        """Pictures in base64, without `data:` before it; ids that the author gave."""
        if supply.kind == "file":
            return elements.in_base64(supply.files[0]) if _is_picture(supply) else None
        element = supply.element
        if element is None:
            return None
        return element.id if supply.kind == "element" else element.voice.id if element.voice else None

    def make(self, supply: Supply, external_id: str, values: dict[str, str]) -> Task:
        if supply.kind == "element":
            body = elements.new_element(supply, external_id, values)
            return self.kling.make(elements.PATH, Request(elements.PATH, body).json)
        if supply.kind == "voice":
            return self.kling.make(voices.PATH, Request(voices.PATH, voices.new_voice(supply, external_id)).json)
        raise _video_refused(supply)

    def refused(self, supply: Supply) -> Refused | None:
        """Clips, videos and recordings of this disk: they are taken by address alone."""
        element = supply.element
        if supply.kind == "file":
            return None if _is_picture(supply) else _video_refused(supply)
        if element is None:
            return None
        try:
            if supply.kind == "voice" and not (element.voice and element.voice.id):
                voices.recording_of(supply)
            elif supply.kind == "element" and element.video and not (element.id or element.images):
                elements.clip_of(supply.name, element.video)
        except Refused as error:
            return error
        return None

    def made(self, supply: Supply, external_id: str, handle: dict[str, str] | None) -> Task | None:
        path = _PATHS.get(supply.kind)
        if path is None:
            return None
        return self.kling.task(path, handle["id"]) if handle else self.kling.find(path, external_id)

    def examine(self) -> Iterator[Said]:
        return examined(self.kling, self.connection, self.name)

    def elements(self) -> Iterator[Kept]:
        return elements.elements(self.kling)

    def delete_element(self, id: str) -> None:
        elements.delete_element(self.kling, id)

    def voices(self) -> Iterator[Kept]:
        return voices.voices(self.kling)

    def delete_voice(self, id: str) -> None:
        voices.delete_voice(self.kling, id)


class KlingBackend(KlingV1Backend):
    """The path API, `/text-to-video/kling-3.0` and so on: an API key."""

    name = "kling"

    def create(self, request: Request, external_id: str) -> Task:
        task = task_of(self.kling.ask("POST", request.path, json=_named(request, external_id), making=True))
        if task is None:
            raise InDoubt("Kling took the call and names no task")
        return task

    def look_up(self, external_id: str, request_path: str, sent_at: float) -> Task | None:
        tasks = list(self._tasks("external_task_ids", external_id))
        named = next((task for task in tasks if task.external_id == external_id), None)
        # One alone that doesn't say its own was found by it; of several nobody knows what was asked.
        return named or (tasks[0] if len(tasks) == 1 and tasks[0].external_id is None else None)

    def task(self, handle: dict[str, str]) -> Task:
        if "path" in handle:
            return super().task(handle)
        number = handle["id"]
        for task in self._tasks("task_ids", number):
            if task.id == number:
                return task
        raise Refused(f"Kling knows no task `{number}`", "another account's? kling-story doctor says whose key it is")

    def handle(self, task_id: str, request_path: str) -> dict[str, str]:
        return {"id": task_id}

    def _tasks(self, key: str, value: str) -> Iterator[Task]:
        found = self.kling.ask("GET", "/tasks", query={key: value})
        if not isinstance(found, list):
            raise Busy("Kling's answer about the task can't be read")
        for told in found:
            task = task_of(told)
            if task is None:
                raise Busy("Kling's answer about the task can't be read")
            yield task


def _named(request: Request, external_id: str) -> dict[str, object]:
    """The body with our own id in it; one that has it, and perhaps an address to report to, as it is."""
    body = request.json
    options = body.get("options")
    said = body.get("external_task_id") or (options.get("external_task_id") if isinstance(options, dict) else None)
    return body if said == external_id else request.called(external_id).json


def _video_refused(supply: Supply) -> Refused:
    return Refused(f"the video `{supply.name}` is on this disk", elements.UPLOAD)


def _is_picture(supply: Supply) -> bool:
    try:
        with open_plain(supply.files[0]) as file:
            return format_of(file.read(16)) in ("jpeg", "png")
    except (OSError, ValueError):
        # Reading it whole tells what is wrong.
        return True
