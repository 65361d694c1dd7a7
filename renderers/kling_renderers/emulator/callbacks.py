"""Callbacks: a task's body is posted at each change, signed as Standard Webhooks want it.

Official callbacks page, since 2026-08-07: the key is what the secret says in base64 behind `whsec_`, and
HMAC-SHA256 of `id.timestamp.body` is sent as `v1,<base64>`. The legacy API posts without a signature.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from kling_renderers.emulator.tasks import Task
from kling_story.services import LOOPBACK


@dataclass(frozen=True, slots=True)
class Callback:
    """One to be sent."""

    url: str
    body: bytes
    headers: dict[str, str]


Sender = Callable[[Callback], int]
"""Posts a callback and says the status that came back.

Raises:
    OSError: it couldn't be sent.
"""


def signature(secret: str, message_id: str, timestamp: int, body: bytes) -> str:
    """What stands in `webhook-signature`."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + body
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()


@dataclass
class Outbox:
    """Callbacks that wait to be sent, in the order in which they will be.

    ``anywhere``: also to other machines. ``fates``: by task, what a scenario makes of its callbacks.
    """

    secret: str
    anywhere: bool = False
    waiting: list[Callback] = field(default_factory=list)
    fates: dict[str, str] = field(default_factory=dict)
    _held: dict[str, list[Callback]] = field(default_factory=dict)
    _refused: list[str] = field(default_factory=list)
    _sent: int = 0

    def add(self, task: Task, data: Any, sign: Callable[[bytes], dict[str, str]] | None = None) -> None:
        """Effect: a change of a task waits to be told. ``sign`` makes the headers that say who sends it."""
        url = task.asked.callback_url or ""
        if not self.anywhere and not _is_here(url):
            self._refused.append(url)
            return
        body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        headers = {"Content-Type": "application/json", **(sign(body) if sign else {})}
        self._put(task, Callback(url, body, headers))

    def headers(self, task: Task, now: float, body: bytes) -> dict[str, str]:
        """The headers of the path API's callbacks."""
        self._sent += 1
        message, stamp = f"{task.id}{self._sent:04}", round(now)
        signed = signature(self.secret, message, stamp, body)
        return {"webhook-id": message, "webhook-timestamp": str(stamp), "webhook-signature": signed}

    def _put(self, task: Task, callback: Callback) -> None:
        """Effect: a callback waits, as often and in the order that the scenario wants."""
        fate = self.fates.get(task.id)
        if fate == "reversed":
            held = self._held.setdefault(task.id, [])
            held.append(callback)
            if task.ended:
                self.waiting += reversed(self._held.pop(task.id))
        elif fate != "lost":
            self.waiting += [callback] * (2 if fate == "twice" else 1)

    def elsewhere(self) -> list[str]:
        """The addresses on other machines that nothing was sent to, each once; they are forgotten."""
        found, self._refused = list(dict.fromkeys(self._refused)), []
        return found

    def taken(self) -> list[Callback]:
        """Those that wait; they don't any more."""
        found, self.waiting = self.waiting, []
        return found


def _is_here(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.hostname in LOOPBACK
