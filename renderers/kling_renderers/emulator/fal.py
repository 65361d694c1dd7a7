"""fal's queue and storage (fal's Python client 1.0.3, its typed client 1.10.1 and its pages, 2026-11).

An input that isn't valid is taken by the queue and told by the result, with 422: it is the model that looks at it.
With ``strict`` the submission itself is refused.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from kling_renderers.emulator.asking.asked import Asked
from kling_renderers.emulator.asking.fal_bodies import is_endpoint, read_fal_input
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.calls import Answer, said
from kling_renderers.emulator.fal_keys import FalKeys
from kling_renderers.emulator.films import film_url
from kling_renderers.emulator.house import House, Thing
from kling_renderers.emulator.refusals import CODES, Refusal, invalid
from kling_renderers.emulator.routes import Route, Visit, route
from kling_renderers.emulator.tasks import Stage, Task

PREFIXES = ("/fal-ai/", "/kling/", "/storage/", "/files/", "/upload/", "/.well-known/")
VOICES = "/fal-ai/kling-video/create-voice"
STATES = {Stage.SUBMITTED: "IN_QUEUE", Stage.PROCESSING: "IN_PROGRESS"}
MODERATED = "content_policy_violation"


class FalQueue:
    def __init__(self, house: House, keys: FalKeys) -> None:
        self._house = house
        self._keys = keys

    def routes(self) -> list[Route]:
        request = r"/(?P<owner>[\w-]+)/(?P<alias>[\w.-]+)/requests/(?P<id>[\w-]+)"
        return [
            route("GET", f"{request}/status", "query", self.status, "fal"),
            route("GET", f"{request}/status/stream", "query", self.stream, "fal"),
            route("GET", request, "query", self.result, "fal"),
            route("PUT", f"{request}/cancel", "cancel", self.cancel, "fal"),
            route("POST", VOICES, "voice", self.submit_voice, "fal"),
            route("POST", r"/(?P<endpoint>(fal-ai|kling)/.+)", "create", self.submit, "fal"),
            route("POST", r"/storage/upload/initiate", "upload", self.initiate, "fal"),
            route("PUT", r"/upload/(?P<name>[\w.-]+/[\w.-]+)", "upload", self.put, "none"),
            route("GET", r"/files/(?P<name>[\w.-]+/[\w.-]+)", "upload", self.file, "none"),
            route("GET", r"/\.well-known/jwks\.json", "query", self.jwks, "none"),
        ]

    def submit(self, visit: Visit) -> Answer:
        path = "/" + visit.parts["endpoint"]
        if not is_endpoint(path):
            owner, alias, *_ = [*visit.parts["endpoint"].split("/"), ""]
            return said({"detail": f'Application "{alias}" not found for user "{owner}"'}, 404)
        body = visit.body()
        detail = None
        try:
            asked = read_fal_input(path, body, visit.notes, self._house.for_account(visit.account, visit.notes))
            visit.hold()
        except Refusal as refusal:
            if visit.strict:
                raise
            detail = details(refusal.message)
            asked = Asked("fal", path, body, "", "text-to-video", 5, "720p", "off", fails=refusal.message)
        return self._queued(visit, asked, detail)

    def submit_voice(self, visit: Visit) -> Answer:
        fields = Fields(visit.body(), visit.notes)
        fields.text("voice_url", needed=True)
        fields.done()
        visit.hold()
        return self._queued(visit, Asked("fal", VOICES, visit.body(), "", "voice", None, "720p", "off"), None)

    def _queued(self, visit: Visit, asked: Asked, detail: Any) -> Answer:
        webhook = visit.call.query.get("fal_webhook")
        if webhook:
            asked = replace(asked, callback_url=webhook)
        task = self._house.take(visit.account, asked, visit.notes, queued=True, task_id=self._house.next_uuid())
        visit.task, task.detail = task, detail
        return self._said({"status": "IN_QUEUE", **_links(task, visit.base), "queue_position": 0}, task)

    def status(self, visit: Visit) -> Answer:
        task = self._wanted(visit)
        return self._said(self._status(self._house.asked_for(task), visit), task) if task else _nobody(visit)

    def stream(self, visit: Visit) -> Answer:
        """Every state until the end, where time isn't what tasks go on by; else the one of now."""
        task = self._wanted(visit)
        if task is None:
            return _nobody(visit)
        events = []
        for _ in range(64):
            events.append(self._status(self._house.asked_for(task), visit))
            if task.ended or self._house.pace.by == "time":
                break
        text = "".join(f"data: {json.dumps(event)}\n\n" for event in events)
        return Answer(200, text.encode(), {"Content-Type": "text/event-stream", "x-fal-request-id": task.id})

    def result(self, visit: Visit) -> Answer:
        task = self._wanted(visit)
        if task is None:
            return _nobody(visit)
        if not task.ended:
            return self._said({"detail": "Request is still in progress"}, task, 400)
        if task.stage is Stage.CANCELLED:
            return self._said({"detail": "Request was cancelled", "error_type": "client_cancelled"}, task, 400)
        if task.stage is Stage.FAILED:
            return self._said({"detail": task.detail or details(task.fails or "")}, task, 422)
        answer = self._said(_output(task, visit.base), task)
        if task.is_film:
            answer.headers["x-fal-billable-units"] = f"{task.units.normalize():f}"
        return answer

    def cancel(self, visit: Visit) -> Answer:
        task = self._wanted(visit)
        if task is None:
            return said({"status": "NOT_FOUND"}, 404, x_fal_request_id=visit.request_id)
        if task.ended:
            return self._said({"status": "ALREADY_COMPLETED"}, task, 400)
        self._house.cancel(task)
        return self._said({"status": "CANCELLATION_REQUESTED"}, task, 202)

    def initiate(self, visit: Visit) -> Answer:
        fields = Fields(visit.body(), visit.notes)
        kind, name = fields.text("content_type", needed=True), fields.text("file_name") or "file"
        if not kind or "/" not in kind:
            raise invalid("content_type value is invalid")
        safe = re.sub(r"[^\w.-]", "_", name)[-80:]
        place = f"{self._house.next_name()}/{safe}"
        data = {"file_url": f"{visit.base}/files/{place}", "upload_url": f"{visit.base}/upload/{place}"}
        return said(data, x_fal_request_id=visit.request_id)

    def put(self, visit: Visit) -> Answer:
        self._house.files[f"files/{visit.parts['name']}"] = visit.call.body
        return Answer(200)

    def file(self, visit: Visit) -> Answer:
        found = self._house.files.get(f"files/{visit.parts['name']}")
        kind = {"Content-Type": "application/octet-stream"}
        return Answer(404) if found is None else Answer(200, found, kind)

    def jwks(self, visit: Visit) -> Answer:
        return said(self._keys.jwks())

    def finished(self, task: Task) -> None:
        """Effect: the voice that a task was to make is there."""
        if task.stage is Stage.SUCCEEDED and task.asked.kind == "voice" and task.asked.dialect == "fal":
            task.made = self._house.next_id()
            self._house.voices[task.made] = Thing(task.made, task.account, {"voice_id": task.made})

    def payload(self, task: Task, base: str) -> dict[str, Any]:
        """What a webhook is told at the end."""
        data: dict[str, Any] = {"request_id": task.id, "gateway_request_id": task.id, "status": "OK"}
        if task.stage is Stage.SUCCEEDED:
            return {**data, "payload": _output(task, base)}
        told = {"detail": task.detail or details(task.fails or "cancelled")}
        return {**data, "status": "ERROR", "error": "Unexpected status code: 422", "payload": told}

    def _wanted(self, visit: Visit) -> Task | None:
        task = self._house.tasks.get(visit.parts["id"])
        place = task.asked.path.split("/")[1:3] if task else []
        fits = task and task.account == visit.account.name and place == [visit.parts["owner"], visit.parts["alias"]]
        visit.task = task if fits else None
        return visit.task

    def _status(self, task: Task, visit: Visit) -> dict[str, Any]:
        word = task.strange_word() or STATES.get(task.stage, "COMPLETED")
        data: dict[str, Any] = {"status": word, **_links(task, visit.base)}
        if word == "IN_QUEUE":
            data["queue_position"] = 0
        else:
            data["logs"] = [] if visit.call.query.get("logs") in ("1", "true", "True") else None
        if word == "COMPLETED":
            data["metrics"] = {"inference_time": round(task.updated - task.created, 3)}
            if task.stage is Stage.CANCELLED:
                data |= {"error": "Request was cancelled", "error_type": "client_cancelled"}
            elif task.stage is Stage.FAILED:
                data |= {"error": task.fails, "error_type": _type(task.fails or "")}
        return data

    def _said(self, data: Any, task: Task, status: int = 200) -> Answer:
        return said(data, status, x_fal_request_id=task.id)


def _output(task: Task, base: str) -> dict[str, Any]:
    """What came of a task: a voice's id, or a film."""
    if not task.is_film:
        return {"voice_id": task.made}
    return {"video": {"url": film_url(task, base), "content_type": "video/mp4", "file_name": "output.mp4"}}


def _links(task: Task, base: str) -> dict[str, str]:
    """Owner and alias alone are in a request's addresses, not the whole endpoint."""
    owner, alias = task.asked.path.split("/")[1:3]
    url = f"{base}/{owner}/{alias}/requests/{task.id}"
    return {
        "request_id": task.id,
        "response_url": url,
        "status_url": f"{url}/status",
        "cancel_url": f"{url}/cancel",
    }


def _nobody(visit: Visit) -> Answer:
    return said({"detail": "Request not found"}, 404, x_fal_request_id=visit.request_id)


def _type(reason: str) -> str:
    return MODERATED if "risk control" in reason or "policy" in reason else "value_error"


def details(reason: str) -> list[dict[str, Any]]:
    """What is wrong with which field, as fal says it."""
    match = re.match(r"[a-z_]+(\[\d+\]|\.[a-z_]+)*(?=[ :])", reason)
    place = re.findall(r"[a-z_]+|\d+", match[0]) if match else []
    loc: list[str | int] = ["body", *(int(part) if part.isdecimal() else part for part in place)]
    return [{"loc": loc, "msg": reason, "type": _type(reason)}]


def refused(code: int, message: str, request_id: str) -> Answer:
    """One of Kling's codes, as fal would say it."""
    status = 422 if code in (1200, 1201, 1300, 1301) else 403 if code in (1101, 1102, 1103) else CODES[code][0]
    if code == 1102:
        message = "User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing."
    detail: Any = message
    if status == 422:
        detail = details(f"{message} policy" if code in (1300, 1301) else message)
    return said({"detail": detail}, status, x_fal_request_id=request_id)
