"""MP4 and QuickTime files as the boxes they are made of, read without their contents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

MOST_BOXES = 4000
"""Boxes of one file that are looked at: an ordinary film has fewer than a hundred."""


class Box(NamedTuple):
    """A box's kind (four letters) and where its contents stand in the file."""

    kind: bytes
    start: int
    end: int


class Broken(ValueError):
    """The file doesn't hold together; the message says how."""


class CutOff(Broken):
    """The file ends before its last box does; ``kind`` is that box's."""

    def __init__(self, message: str, kind: bytes) -> None:
        super().__init__(message)
        self.kind = kind


class Boxes:
    """The boxes of one open file of ``size`` bytes."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self._left = MOST_BOXES
        self.whole = Box(b"", 0, size)

    def inside(self, outer: Box) -> Iterator[Box]:
        """The boxes of a box, in order.

        Raises:
            Broken: one reaches past the end of its box, or there is no end of them.
        """
        at = outer.start
        while at + 8 <= outer.end:
            self._left -= 1
            if self._left < 0:
                raise Broken("has no end of boxes")
            self._file.seek(at)
            head = self._file.read(16)
            size, kind, body = int.from_bytes(head[:4], "big"), head[4:8], at + 8
            if size == 1:
                size, body = int.from_bytes(head[8:16], "big"), at + 16
            elif size == 0:
                # The last box may leave its size open; zeros alone are padding.
                if kind == b"\0\0\0\0":
                    return
                size = outer.end - at
            if size < body - at:
                raise Broken("has a box smaller than its own header")
            if at + size > outer.end:
                if outer is self.whole:
                    raise CutOff("is cut off", kind)
                raise Broken("has a box that is larger than the box around it")
            yield Box(kind, body, at + size)
            at += size

    def find(self, outer: Box | None, *kinds: bytes) -> Box | None:
        """The first box of a kind inside the first of another, and so on inwards."""
        for kind in kinds:
            if outer is None:
                return None
            outer = next((box for box in self.inside(outer) if box.kind == kind), None)
        return outer

    def read(self, box: Box | None, most: int = 128) -> bytes:
        """The first bytes of a box's contents; none of no box."""
        if box is None:
            return b""
        self._file.seek(box.start)
        return self._file.read(min(most, box.end - box.start))
