"""A service that answers what a test tells it, with calls written down."""

from __future__ import annotations

import json
from typing import Any

import httpx2

from kling_renderers.kling import KlingBackend, KlingV1Backend
from kling_story.keys import Secret
from kling_story.remote import Connection

KEY = "planted-api-key-4711"
NOW = 1_790_000_000.0


class Played:
    """Answers in turn, and the requests that they answered; an answer may be made from its request."""

    def __init__(self, *answers: Any) -> None:
        self.answers = list(answers)
        self.asked: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(request)
        answer = self.answers.pop(0)
        made = answer(request) if callable(answer) else answer
        assert isinstance(made, httpx2.Response)
        return made

    def connection(self, key: str | None = KEY, **more: Any) -> Connection:
        transport = httpx2.MockTransport(self)
        more = {"clock": lambda: NOW, **more}
        return Connection(transport=transport, key=Secret(key) if key else None, **more)

    def path(self, **more: Any) -> KlingBackend:
        return KlingBackend(self.connection(**more))

    def v1(self, **more: Any) -> KlingV1Backend:
        return KlingV1Backend(self.connection(**more))

    @property
    def bodies(self) -> list[Any]:
        return [json.loads(request.content) for request in self.asked if request.content]

    @property
    def lines(self) -> list[str]:
        """Method and path of each request, with its query."""
        return [f"{request.method} {request.url.raw_path.decode()}" for request in self.asked]


def ok(data: Any, **headers: str) -> httpx2.Response:
    return httpx2.Response(
        200, json={"code": 0, "message": "SUCCEED", "request_id": "r-1", "data": data}, headers=headers
    )


def no(status: int, code: int, message: str = "told so", **headers: str) -> httpx2.Response:
    return httpx2.Response(status, json={"code": code, "message": message, "request_id": "r-2"}, headers=headers)
