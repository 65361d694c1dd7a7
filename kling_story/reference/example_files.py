"""The files that the checks' examples name: headers alone, to be looked into and not to be seen or played."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path


def write_example_files(folder: Path) -> None:
    """Effect: pictures, films, recordings and casts stand in a folder, a few kilobytes in all."""
    (folder / "views").mkdir(exist_ok=True)
    for name, contents in _files().items():
        (folder / name).write_bytes(contents)


def _files() -> dict[str, bytes]:
    return {
        "front.png": png(600, 600),
        "views/front.png": png(600, 600),
        "wide.png": png(1280, 720),
        "small.png": png(100, 100),
        "clear.png": png(600, 600, clear=True),
        "huge.png": png(9000, 4000),
        "narrow.jpg": jpeg(1200, 310),
        "moving.gif": b"GIF89a" + struct.pack("<HH", 600, 600) + bytes(3) + b";",
        "empty.png": b"",
        "half.png": png(600, 600)[:-14],
        "broken.png": png(600, 600)[:16],
        "dance.mp4": film(3),
        "song.mp4": film(3, sound=True),
        "talk.mp4": film(sound=True, picture=False),
        "mei.mp4": film(5, (1080, 1920)),
        "square.mp4": film(5, (1080, 1080)),
        "short.mp4": film(2),
        "long.mp4": film(20, (1920, 1080)),
        "tiny.mp4": film(5, (640, 360)),
        "strip.mp4": film(5, (2880, 720)),
        "slow.mp4": film(5, fps=12),
        "cut.mp4": film()[:60],
        "voice.wav": recording(10),
        "hello.wav": recording(1),
        "lecture.wav": recording(60),
        "cast.yaml": b"version: 1\nelements: {Mei: a courier}\n",
        "crew.yaml": b"version: 1\nelements: {Mei: a captain}\n",
    }


def png(width: int, height: int, *, clear: bool = False) -> bytes:
    """A PNG file, RGB, or RGBA where it is ``clear``."""
    header = struct.pack(">IIBBBBB", width, height, 8, 6 if clear else 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", b"") + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def jpeg(width: int, height: int) -> bytes:
    """A JPEG file: its frame header and nothing more."""
    frame = struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0" + bytes(9) + b"\xff\xc0" + frame + b"\xff\xd9"


def box(kind: bytes, *contents: bytes) -> bytes:
    """A box of an MP4 file."""
    body = b"".join(contents)
    return struct.pack(">I", len(body) + 8) + kind + body


def film(
    seconds: float = 5,
    size: tuple[int, int] = (1280, 720),
    *,
    fps: float = 24,
    sound: bool = False,
    picture: bool = True,
    turned: bool = False,
    brand: bytes = b"isom",
) -> bytes:
    """An MP4 file of headers alone: what a probe reads, and nothing to play."""
    length, (width, height) = round(seconds * 1000), size
    matrix = (0, 1 << 16, 0, -1 << 16, 0) if turned else (1 << 16, 0, 0, 0, 1 << 16)
    header = box(b"mvhd", struct.pack(">5I", 0, 0, 0, 1000, length), bytes(80))
    track = box(b"tkhd", bytes(40), struct.pack(">5i", *matrix), bytes(24))
    clock = box(b"mdhd", struct.pack(">5I", 0, 0, 0, 1000, length), bytes(4))
    entry = box(b"avc1", bytes(24), struct.pack(">HH", width, height), bytes(50))
    sizes = box(b"stsz", struct.pack(">3I", 0, 1, round(seconds * fps)))
    table = box(b"stbl", box(b"stsd", struct.pack(">II", 0, 1), entry), sizes)
    seen = box(b"trak", track, box(b"mdia", clock, box(b"hdlr", bytes(8), b"vide", bytes(13)), box(b"minf", table)))
    heard = box(b"trak", box(b"mdia", clock, box(b"hdlr", bytes(8), b"soun", bytes(13))))
    tracks = (seen if picture else b"") + (heard if sound else b"")
    return box(b"ftyp", brand, bytes(4)) + box(b"mdat", bytes(8)) + box(b"moov", header, tracks)


def recording(seconds: int) -> bytes:
    """A WAV file of silence, 100 bytes a second."""
    kind = struct.pack("<HHIIHH", 1, 1, 100, 100, 1, 8)
    sound = bytes(100 * seconds)
    chunks = b"WAVEfmt " + struct.pack("<I", len(kind)) + kind + b"data" + struct.pack("<I", len(sound)) + sound
    return b"RIFF" + struct.pack("<I", len(chunks)) + chunks
