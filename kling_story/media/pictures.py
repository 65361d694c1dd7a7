"""What a picture's header says: PNG and JPEG are read, of the others only the format is known."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

from kling_story.media.formats import format_of
from kling_story.media.opening import once_per_file, open_plain, size_of

_JPEG_SIZES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}
_JPEG_APP1 = 0xE1
_PNG_ALPHA = {4, 6}
_MOST_PARTS = 2000
"""Chunks, segments or stuffed bytes looked through before a header counts as unreadable."""


_LAST_PART = 1 << 20
"""Bytes at the end of a picture in which its end is looked for."""


class Picture(NamedTuple):
    """``format`` as ``format_of`` says it; ``width`` and ``height`` are pixels as the picture is seen,
    its camera's turn applied, None where the header wasn't understood. ``alpha``: whether it has a
    channel or colour of transparency, None where that isn't known. ``cut``: it ends before its picture
    does, as after a broken download.
    """

    format: str | None
    bytes: int
    width: int | None = None
    height: int | None = None
    alpha: bool | None = None
    cut: bool = False


@once_per_file
def probe_picture(path: Path) -> Picture:
    """Look into a picture file.

    Raises:
        OSError: it isn't there, can't be read, or is no plain file.
        ValueError: no file can be called that.
    """
    with open_plain(path) as file:
        return _looked_into(file, size_of(file))


def picture_of(data: bytes) -> Picture:
    """Look into a picture that isn't in a file."""
    return _looked_into(BytesIO(data), len(data))


def _looked_into(file: BinaryIO, size: int) -> Picture:
    kind = format_of(file.read(16))
    if kind == "png":
        return _png(file, size)
    if kind == "jpeg":
        return _jpeg(file, size)
    return Picture(kind, size)


def _png(file: BinaryIO, size: int) -> Picture:
    file.seek(8)
    head = file.read(25)
    if len(head) < 25 or head[4:8] != b"IHDR":
        return Picture("png", size)
    width, height = struct.unpack(">II", head[8:16])
    if not width or not height:
        return Picture("png", size)
    alpha = head[17] in _PNG_ALPHA or _has_clear_colour(file)
    return Picture("png", size, width, height, alpha, cut=not _ends_with(file, size, b"IEND"))


def _ends_with(file: BinaryIO, size: int, mark: bytes) -> bool:
    """Whether the mark that ends a picture stands in its last part; cameras append things after it."""
    file.seek(max(0, size - _LAST_PART))
    return mark in file.read(_LAST_PART)


def _has_clear_colour(file: BinaryIO) -> bool:
    """Whether a PNG without an alpha channel declares a colour transparent, before its pixels begin."""
    for _ in range(_MOST_PARTS):
        head = file.read(8)
        if len(head) < 8 or head[4:] in (b"IDAT", b"IEND"):
            return False
        if head[4:] == b"tRNS":
            return True
        file.seek(int.from_bytes(head[:4], "big") + 4, 1)
    return False


def _jpeg(file: BinaryIO, size: int) -> Picture:
    """The first frame header says the pixels; segments before it are stepped over."""
    file.seek(2)
    turned = False
    for _ in range(_MOST_PARTS):
        marker = file.read(2)
        if len(marker) < 2 or marker[0] != 0xFF:
            break
        if marker[1] == 0xFF:
            file.seek(-1, 1)
            continue
        length = file.read(2)
        if len(length) < 2:
            break
        rest = max(0, int.from_bytes(length, "big") - 2)
        if marker[1] in _JPEG_SIZES:
            header = file.read(5)
            if len(header) < 5:
                break
            height, width = struct.unpack(">HH", header[1:5])
            if not width or not height:
                break
            if turned:
                width, height = height, width
            return Picture("jpeg", size, width, height, alpha=False, cut=not _ends_with(file, size, b"\xff\xd9"))
        if marker[1] == _JPEG_APP1:
            turned = turned or _is_turned(file.read(rest))
        else:
            file.seek(rest, 1)
    return Picture("jpeg", size)


def _is_turned(segment: bytes) -> bool:
    """Whether EXIF says that the camera was held upright: what is stored as width is seen as height."""
    if segment[:6] != b"Exif\0\0" or len(segment) < 14:
        return False
    tiff = segment[6:]
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return False
    start = struct.unpack_from(order + "I", tiff, 4)[0]
    if start + 2 > len(tiff):
        return False
    count = struct.unpack_from(order + "H", tiff, start)[0]
    for entry in range(start + 2, min(start + 2 + 12 * count, len(tiff) - 11), 12):
        tag, _, _, value = struct.unpack_from(order + "HHIH", tiff, entry)
        if tag == 0x0112:
            return value in (5, 6, 7, 8)
    return False
