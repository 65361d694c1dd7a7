"""fal's queue as the contract's tests play it."""

from __future__ import annotations

from typing import ClassVar

from kling_story.dialects.request import Body, Request
from kling_story.remote import TaskState
from kling_story.testing import Answer, Call, Service


class Input(Body):
    prompt: str = "A courier runs through the rain."
    duration: str = "5"


class FalService(Service):
    address = "https://queue.fal.run"
    more_addresses = ("https://rest.fal.ai",)
    key = "key-id-of-the-tests:secret-4ff1c09a"
    key_names = ("FAL_KEY",)
    film_url = "https://v3b.fal.media/files/b/film.mp4"
    words: ClassVar[dict[TaskState, str]] = {
        TaskState.WAITING: "IN_QUEUE",
        TaskState.RUNNING: "IN_PROGRESS",
        TaskState.DONE: "COMPLETED",
        TaskState.FAILED: "COMPLETED",
        TaskState.UNKNOWN: "DREAMING",
    }

    def request(self) -> Request:
        return Request("/fal-ai/kling-video/v3/pro/text-to-video", Input())

    def refusal(self) -> Answer:
        wrong = {"loc": ["body", "duration"], "msg": "Input should be a valid string", "type": "string_type"}
        return Answer(422, {"detail": [wrong]}, {"x-fal-request-id": "r-0"})

    def answer(self, call: Call) -> Answer:
        if call.host == "store.test":
            return Answer(200, b"")
        if call.headers.get("authorization") != f"Key {self.key}":
            return Answer(401, {"detail": "Authentication is required"})
        if call.path == "/storage/upload/initiate":
            return Answer(
                200, {"upload_url": "https://store.test/put?signed=1", "file_url": "https://v3.fal.media/f.png"}
            )
        if call.method == "POST":
            return self._submitted(call)
        return self._asked(call)

    def _submitted(self, call: Call) -> Answer:
        task = f"request-{len(self.bought) + 1}"
        self.bought.append(task)
        root = "/".join(call.url.split("/")[:5]) + f"/requests/{task}"
        urls = {"status_url": f"{root}/status", "response_url": root, "cancel_url": f"{root}/cancel"}
        return Answer(200, {"status": "IN_QUEUE", "request_id": task, "queue_position": 0, **urls})

    def _asked(self, call: Call) -> Answer:
        _, owner, alias, requests, task, *what = call.path.split("/")
        if (owner, alias, requests) != ("fal-ai", "kling-video", "requests") or task not in self.bought:
            return self.lost_sight()
        if what == ["status"]:
            return Answer(
                202 if self.state in (TaskState.WAITING, TaskState.RUNNING) else 200, {"status": self.words[self.state]}
            )
        if what == ["cancel"]:
            done = self.state is TaskState.DONE
            return Answer(400 if done else 202, {"status": "ALREADY_COMPLETED" if done else "CANCELLATION_REQUESTED"})
        if self.state is TaskState.FAILED:
            wrong = {"loc": ["body", "prompt"], "msg": self.reason, "type": "content_policy_violation"}
            return Answer(422, {"detail": [wrong]}, {"x-fal-request-id": task})
        return Answer(
            200, {"video": {"url": self.film_url, "content_type": "video/mp4"}}, {"x-fal-billable-units": "5"}
        )
