"""A call and its answer as values, so that the service needs no socket."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

TOLD = "X-Kling-Story-"
"""How the headers begin that only the emulator sends."""


@dataclass(frozen=True, slots=True)
class Call:
    """What came in. ``path`` is without the query and unquoted, names in ``headers`` are lower case.

    ``base``: the address that the caller used, ``http://127.0.0.1:4010``; None: the emulator's own.
    """

    method: str
    path: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    base: str | None = None


class Wire(StrEnum):
    """What becomes of a call that isn't answered."""

    REFUSED = "refused"
    """no connection is made"""
    CLOSED = "closed"
    """the connection ends without a word"""
    SILENT = "silent"
    """nothing comes until the caller gives up"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back.

    ``wire``: no answer goes back at all. ``cut``: the connection ends after so many bytes of the body.
    ``rate``: bytes a second at most. ``delay``: seconds before the first of them.
    """

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    wire: Wire | None = None
    cut: int | None = None
    rate: float | None = None
    delay: float = 0

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def said(data: Any, status: int = 200, **headers: str) -> Answer:
    """An answer of JSON; an underscore in a header's name stands for a hyphen."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Answer(status, body, {"Content-Type": "application/json;charset=utf-8", **named})
