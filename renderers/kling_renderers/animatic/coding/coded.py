"""Encoded pictures or sound, apart from any file: packets that are kept and joined as they are."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import Any, NamedTuple

_COUNT = struct.Struct("<I")
_ROW = struct.Struct("<qIBI")


class Packet(NamedTuple):
    """One picture, or a moment of sound. ``at``: when it is shown, in frames or samples from the start of
    what it was encoded with; ``lasts`` as long as that, 0 where the next one says it; ``alone``: it needs
    no other to be decoded.
    """

    data: bytes
    at: int
    lasts: int
    alone: bool


Packets = tuple[Packet, ...]


def taken(encoded: Iterable[Any]) -> list[Packet]:
    """PyAV's packets as ours."""
    return [Packet(bytes(one), one.pts, one.duration or 0, one.is_keyframe) for one in encoded]


def packed(packets: Packets) -> bytes:
    """Packets as bytes, to be kept."""
    rows = (_ROW.pack(one.at, one.lasts, one.alone, len(one.data)) for one in packets)
    return b"".join((_COUNT.pack(len(packets)), *rows, *(one.data for one in packets)))


def unpacked(kept: bytes) -> Packets:
    """What ``packed`` made bytes of."""
    (count,) = _COUNT.unpack_from(kept)
    start = _COUNT.size + count * _ROW.size
    found: list[Packet] = []
    for at, lasts, alone, size in _ROW.iter_unpack(kept[_COUNT.size : start]):
        found.append(Packet(kept[start : start + size], at, lasts, bool(alone)))
        start += size
    return tuple(found)
