"""Drawn frames, kept as long as there is room."""

from __future__ import annotations

import threading
from collections import OrderedDict
from typing import NamedTuple

ROOM = 192 * 2**20
"""Bytes: several minutes of film at the usual size (a frame takes some 40 kB)."""


class Address(NamedTuple):
    """Which picture: the key of a shot, a grade, and the frame counted from the start of the shot."""

    key: str
    grade: str
    number: int


class Shelf:
    """Frames by address; those that nobody asked for longest go first. For several threads."""

    def __init__(self, room: int = ROOM) -> None:
        self._room, self._taken = room, 0
        self._frames: OrderedDict[Address, bytes] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def taken(self) -> int:
        """Bytes of all that is kept."""
        return self._taken

    def get(self, address: Address) -> bytes | None:
        with self._lock:
            if address in self._frames:
                self._frames.move_to_end(address)
            return self._frames.get(address)

    def put(self, address: Address, data: bytes) -> None:
        with self._lock:
            self._taken += len(data) - len(self._frames.pop(address, b""))
            self._frames[address] = data
            while self._taken > self._room:
                _, gone = self._frames.popitem(last=False)
                self._taken -= len(gone)
