"""An emulator, and a client that speaks to it without a socket."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx2
import pytest

from kling_renderers.emulator import ADDRESS, API_KEY, Emulator, EmulatorTransport


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 1_795_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


Client = Callable[..., httpx2.Client]


@pytest.fixture
def client() -> Client:
    """Makes clients of an emulator."""

    def made(emulator: Emulator, key: str | None = API_KEY, **more: Any) -> httpx2.Client:
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        return httpx2.Client(transport=EmulatorTransport(emulator), base_url=ADDRESS, headers=headers, **more)

    return made
