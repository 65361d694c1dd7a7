"""Kling's two APIs as the contract's tests play them, with the bodies that their documents show."""

from __future__ import annotations

from typing import Any, ClassVar

from kling_story.dialects.path.request import BODIES as PATH_BODIES
from kling_story.dialects.request import Request
from kling_story.dialects.v1.request import BODIES as V1_BODIES
from kling_story.remote import TaskState
from kling_story.testing import Answer, Call, Service

__all__ = ["PathService", "V1Service", "envelope", "said_no"]

MADE = 1_790_000_000_000
"""When every task was made, in milliseconds since 1970."""


def envelope(data: Any) -> Answer:
    return Answer(200, {"code": 0, "message": "SUCCEED", "request_id": "r-1", "data": data})


def said_no(status: int, code: int, message: str, **headers: str) -> Answer:
    return Answer(status, {"code": code, "message": message, "request_id": "r-2"}, headers)


class _Kling(Service):
    address = "https://api-singapore.klingai.com"
    key_names = ("KLINGAI_API_KEY", "KLING_API_KEY", "KLINGAI_ACCESS_KEY", "KLINGAI_SECRET_KEY")
    film_url = "https://v1-kling.kechuangai.test/a/film.mp4?sign=1"
    ours: dict[str, str]
    """Our own ids by the task's."""

    def __init__(self) -> None:
        super().__init__()
        self.ours = {}

    def refusal(self) -> Answer:
        return said_no(400, 1201, "duration value '99' is invalid")

    def too_much(self, wait: int) -> Answer:
        return said_no(429, 1303, "parallel task over resource pack limit", **{"retry-after": str(wait)})

    def answer(self, call: Call) -> Answer:
        if call.headers.get("authorization") != f"Bearer {self.key}":
            return said_no(401, 1002, "Authorization is invalid")
        if call.path == "/account/costs":
            return envelope({"code": 0, "msg": "", "resource_pack_subscribe_infos": []})
        return self.played(call)

    def played(self, call: Call) -> Answer:
        raise NotImplementedError

    def take(self, external_id: str) -> str:
        task = str(829836802793406551 + len(self.bought))
        self.bought.append(task)
        self.ours[task] = external_id
        return task


class PathService(_Kling):
    words: ClassVar[dict[TaskState, str]] = {
        TaskState.WAITING: "submitted",
        TaskState.RUNNING: "processing",
        TaskState.DONE: "succeeded",
        TaskState.FAILED: "failed",
        TaskState.UNKNOWN: "dreaming",
    }

    def request(self) -> Request:
        where = "/text-to-video/kling-3.0"
        settings = {"multi_shot": True, "duration": 3}
        words = "shot 1, 2, a courier runs; shot 2, 1, rain;"
        return Request(where, PATH_BODIES[where].model_validate({"prompt": words, "settings": settings}))

    def lost_sight(self) -> Answer:
        return envelope([])

    def played(self, call: Call) -> Answer:
        if call.method == "POST" and call.path == self.request().path:
            return envelope(self._told(self.take(call.json["options"]["external_task_id"]), TaskState.WAITING))
        if call.path == "/tasks" and call.method == "GET":
            key = "task_ids" if "task_ids" in call.query else "external_task_ids"
            asked = call.query[key].split(",")
            found = [task for task in self.bought if (task if key == "task_ids" else self.ours[task]) in asked]
            return envelope([self._told(task, self.state) for task in found])
        return Answer(404, {"status": 404, "error": "Not Found", "message": "No message available", "path": call.path})

    def _told(self, task: str, state: TaskState) -> dict[str, Any]:
        times = {"create_time": MADE, "update_time": MADE, "external_id": self.ours[task]}
        told: dict[str, Any] = {"id": task, "status": self.words[state], **times}
        if state is TaskState.FAILED:
            told["message"] = self.reason
        if state is TaskState.DONE:
            film = {
                "type": "video",
                "id": "1",
                "url": self.film_url,
                "watermark_url": "https://x.test/w",
                "duration": "3.041",
            }
            told |= {"message": "", "outputs": [film]}
            told["billing"] = [{"charge_type": "unit", "amount": "1.8", "package_type": "video", "list_price": "1.8"}]
        return told


class V1Service(_Kling):
    words: ClassVar[dict[TaskState, str]] = {**PathService.words, TaskState.DONE: "succeed"}

    def request(self) -> Request:
        where = "/v1/videos/text2video"
        body = {"model_name": "kling-v3", "prompt": "a courier runs", "duration": "3", "mode": "std"}
        return Request(where, V1_BODIES[where].model_validate(body))

    def lost_sight(self) -> Answer:
        return said_no(404, 1203, "task not found")

    def played(self, call: Call) -> Answer:
        where = self.request().path
        if call.path == where and call.method == "POST":
            return envelope(self._told(self.take(call.json["external_task_id"]), TaskState.WAITING))
        if call.path == where:
            first = (int(call.query["pageNum"]) - 1) * int(call.query["pageSize"])
            page = self.bought[first : first + int(call.query["pageSize"])]
            return envelope([self._told(task, self.state) for task in page])
        name = call.path.rpartition("/")[2]
        found = next((task for task in self.bought if name in (task, self.ours[task])), None)
        return envelope(self._told(found, self.state)) if found else self.lost_sight()

    def _told(self, task: str, state: TaskState) -> dict[str, Any]:
        told: dict[str, Any] = {
            "task_id": task,
            "task_status": self.words[state],
            "task_info": {"external_task_id": self.ours[task]},
            "created_at": MADE,
            "updated_at": MADE,
        }
        if state is TaskState.FAILED:
            told |= {"task_status_msg": self.reason, "final_unit_deduction": "0"}
        if state is TaskState.DONE:
            film = {"id": "1", "url": self.film_url, "watermark_url": "https://x.test/w", "duration": "3.0"}
            told |= {"task_result": {"videos": [film]}, "final_unit_deduction": "1.8"}
        return told
