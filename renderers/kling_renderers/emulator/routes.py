"""What a part of the service offers: routes, and what their handlers are given."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from kling_renderers.emulator.accounts import Account
from kling_renderers.emulator.asking.fields import Notes
from kling_renderers.emulator.calls import Answer, Call
from kling_renderers.emulator.refusals import Refusal
from kling_renderers.emulator.tasks import Task


@dataclass
class Visit:
    """A call on its way through the service.

    ``parts``: what its path names. ``base``: the address for links back here. ``strict``: what the documents don't
    know is refused. ``task``: the task that the call made, or is about.
    """

    call: Call
    account: Account
    parts: Mapping[str, str]
    request_id: str
    base: str
    strict: bool
    notes: Notes
    task: Task | None = None

    def body(self) -> dict[str, Any]:
        """The call's JSON.

        Raises:
            Refusal: it is none.
        """
        try:
            found = json.loads(self.call.body)
        except (ValueError, RecursionError):
            raise Refusal(1200, "the request body is not valid JSON") from None
        if not isinstance(found, dict):
            raise Refusal(1200, "the request body is no JSON object")
        if "json" not in self.call.headers.get("content-type", "application/json"):
            raise Refusal(1200, "Content-Type must be application/json")
        return found

    def hold(self) -> None:
        """Effect: nothing, where the documents know all that was sent.

        Raises:
            Refusal: with ``strict``, where they don't.
        """
        notes = self.notes
        odd = [*(f"unknown field {name}" for name in notes.ignored), *notes.tolerated, *notes.remarks]
        if self.strict and odd:
            raise Refusal(1201, "; ".join(odd))


Handler = Callable[[Visit], Answer]
Auth = Literal["key", "key or token", "fal", "none"]


class Route(NamedTuple):
    """``on``: what scenarios call it. ``auth``: who may call."""

    method: str
    pattern: re.Pattern[str]
    on: str
    auth: Auth
    handle: Handler


def route(method: str, pattern: str, on: str, handle: Handler, auth: Auth = "key or token") -> Route:
    """A route whose pattern holds the whole path."""
    return Route(method, re.compile(pattern), on, auth, handle)
