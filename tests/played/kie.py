"""kie's market as the contract's tests play it."""

from __future__ import annotations

import json
from typing import ClassVar

from kling_story.dialects.request import Body, Request
from kling_story.remote import TaskState
from kling_story.testing import Answer, Call, Service


class Input(Body):
    prompt: str = "A courier runs through the rain."
    duration: str = "5"


class Job(Body):
    model: str = "kling-3.0/video"
    input: Input = Input()


class KieService(Service):
    address = "https://api.kie.ai"
    more_addresses = ("https://kieai.redpandaai.co",)
    key_names = ("KIE_API_KEY",)
    film_url = "https://tempfile.redpandaai.co/f/film.mp4"
    words: ClassVar[dict[TaskState, str]] = {
        TaskState.WAITING: "queuing",
        TaskState.RUNNING: "generating",
        TaskState.DONE: "success",
        TaskState.FAILED: "fail",
        TaskState.UNKNOWN: "dreaming",
    }

    def request(self) -> Request:
        return Request("/api/v1/jobs/createTask", Job())

    def refusal(self) -> Answer:
        return Answer(200, {"code": 422, "msg": "duration is not within the range of allowed options", "data": None})

    def too_much(self, wait: int) -> Answer:
        return Answer(200, {"code": 429, "msg": "rate limit exceeded", "data": None}, {"retry-after": str(wait)})

    def lost_sight(self) -> Answer:
        return Answer(200, {"code": 422, "msg": "recordInfo is null", "data": None})

    def answer(self, call: Call) -> Answer:
        if call.headers.get("authorization") != f"Bearer {self.key}":
            return Answer(200, {"code": 401, "msg": "You do not have access permissions"})
        if call.path == "/api/v1/chat/credit":
            return Answer(200, {"code": 200, "msg": "success", "data": 120})
        if call.path == "/api/file-stream-upload":
            data = {"fileName": "f.png", "downloadUrl": "https://tempfile.redpandaai.co/f.png"}
            return Answer(200, {"success": True, "code": 200, "msg": "File uploaded successfully", "data": data})
        if call.path == "/api/v1/jobs/createTask" and call.method == "POST":
            task = f"task_{len(self.bought) + 1}"
            self.bought.append(task)
            return Answer(200, {"code": 200, "msg": "success", "data": {"taskId": task}})
        if call.path == "/api/v1/jobs/recordInfo" and call.query.get("taskId") in self.bought:
            return self._record(call.query["taskId"])
        return self.lost_sight()

    def _record(self, task: str) -> Answer:
        data: dict[str, object] = {"taskId": task, "state": self.words[self.state], "resultJson": "", "failMsg": ""}
        if self.state is TaskState.DONE:
            data |= {"resultJson": json.dumps({"resultUrls": [self.film_url]}), "creditsConsumed": 100}
        if self.state is TaskState.FAILED:
            data |= {"failCode": "500", "failMsg": self.reason}
        return Answer(200, {"code": 200, "msg": "success", "data": data})
