"""Replicate's predictions as the contract's tests play them."""

from __future__ import annotations

from typing import ClassVar

from kling_story.dialects.request import Body, Request
from kling_story.remote import TaskState
from kling_story.testing import Answer, Call, Service


class Input(Body):
    prompt: str = "A courier runs through the rain."
    duration: int = 5


class Asked(Body):
    input: Input = Input()


class ReplicateService(Service):
    address = "https://api.replicate.com"
    key_names = ("REPLICATE_API_TOKEN",)
    film_url = "https://replicate.delivery/xezq/film.mp4"
    words: ClassVar[dict[TaskState, str]] = {
        TaskState.WAITING: "starting",
        TaskState.RUNNING: "processing",
        TaskState.DONE: "succeeded",
        TaskState.FAILED: "failed",
        TaskState.CANCELLED: "canceled",
        TaskState.UNKNOWN: "dreaming",
    }

    def request(self) -> Request:
        return Request("/v1/models/kwaivgi/kling-v3-video/predictions", Asked())

    def refusal(self) -> Answer:
        wrong = {"type": "invalid_type", "field": "input.duration", "description": "Invalid type. Expected: integer"}
        return Answer(422, {"title": "Input validation failed", "detail": "- input", "invalid_fields": [wrong]})

    def answer(self, call: Call) -> Answer:
        if call.headers.get("authorization") != f"Bearer {self.key}":
            return Answer(401, {"title": "Unauthenticated", "detail": "You did not pass a valid authentication token"})
        if call.path == "/v1/account":
            return Answer(200, {"type": "user", "username": "mei", "name": "Mei"})
        if call.path == "/v1/files":
            file = {
                "id": "f1",
                "urls": {"get": "https://api.replicate.com/v1/files/f1"},
                "expires_at": "2026-11-22T08:00:00Z",
            }
            return Answer(201, file)
        if call.method == "POST" and call.path.endswith("/predictions"):
            task = f"rm{len(self.bought) + 1}"
            self.bought.append(task)
            return Answer(201, {"id": task, "status": "starting", "input": call.json["input"], "output": None})
        task = call.path.removeprefix("/v1/predictions/").removesuffix("/cancel")
        if task not in self.bought:
            return self.lost_sight()
        if call.path.endswith("/cancel") and self.state in (TaskState.WAITING, TaskState.RUNNING):
            self.state = TaskState.CANCELLED
        done, failed = self.state is TaskState.DONE, self.state is TaskState.FAILED
        return Answer(
            200,
            {
                "id": task,
                "status": self.words[self.state],
                "output": self.film_url if done else None,
                "error": self.reason if failed else None,
            },
        )
