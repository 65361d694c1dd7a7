"""What is known of a picture from its first bytes: format, pixels, size. No image library is loaded.

"Unknown" is an answer: a URL, or a format whose header isn't read here, gives None.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_SIGNATURES = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF8": "gif",
    b"RIFF": "webp",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
    b"%PDF": "pdf",
}
_JPEG_SIZES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


@dataclass(frozen=True, slots=True)
class Picture:
    """``format`` is jpeg, png, gif, webp, bmp, tiff, pdf or None; ``width`` and ``height`` are pixels,
    None where the header wasn't understood.
    """

    format: str | None
    bytes: int
    width: int | None = None
    height: int | None = None


def is_url(name: str) -> bool:
    """Whether a file name is an address on the web, which can't be looked into."""
    return name.startswith(("http://", "https://"))


def format_of(head: bytes) -> str | None:
    """The format that a file's first 16 bytes announce."""
    return next((kind for signature, kind in _SIGNATURES.items() if head.startswith(signature)), None)


def probe_picture(path: Path) -> Picture:
    """Look into a picture file.

    Raises:
        OSError: it isn't there or can't be read.
    """
    with path.open("rb") as file:
        head = file.read(16)
        size = path.stat().st_size
        kind = format_of(head)
        pixels: tuple[int, int] | None = None
        if kind == "png" and len(head) == 16:
            head += file.read(8)
            pixels = struct.unpack(">II", head[16:24]) if len(head) == 24 else None
        elif kind == "jpeg":
            file.seek(2)
            pixels = _jpeg_pixels(file)
    return Picture(kind, size, *(pixels or (None, None)))


def _jpeg_pixels(file: BinaryIO) -> tuple[int, int] | None:
    """Width and height from the first frame header; segments before it are stepped over."""
    while True:
        marker = file.read(2)
        if len(marker) < 2 or marker[0] != 0xFF:
            return None
        if marker[1] == 0xFF:
            file.seek(-1, 1)
            continue
        length = file.read(2)
        if len(length) < 2:
            return None
        if marker[1] in _JPEG_SIZES:
            header = file.read(5)
            if len(header) < 5:
                return None
            height, width = struct.unpack(">HH", header[1:5])
            return width, height
        file.seek(max(0, struct.unpack(">H", length)[0] - 2), 1)
