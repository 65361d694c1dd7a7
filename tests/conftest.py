"""What every test has: a home of its own, no network, no colour, and pictures to refer to."""

from __future__ import annotations

import io
import socket
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from kling_story.checking import check_text
from kling_story.cli import main
from kling_story.diagnostics import Diagnostic

TROUBLE = ("FORCE_COLOR", "PYTHONWARNINGS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder that is nobody's."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _isolated(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the real home, colours its output or reaches the network."""
    for name in TROUBLE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("NO_COLOR", "1")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a test tried to reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


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


@pytest.fixture(scope="session")
def film_bytes() -> Callable[..., bytes]:
    """Makes MP4 files of headers alone, as ``film`` says."""
    return film


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the checks' examples name."""
    folder = tmp_path_factory.mktemp("media")
    (folder / "views").mkdir()
    Image.new("RGB", (600, 600), "#d8b040").save(folder / "front.png")
    Image.new("RGB", (600, 600), "#d8b040").save(folder / "views" / "front.png")
    Image.new("RGB", (1280, 720), "#d8b040").save(folder / "wide.png")
    Image.new("RGB", (100, 100), "#d8b040").save(folder / "small.png")
    Image.new("RGBA", (600, 600), "#d8b04080").save(folder / "clear.png")
    Image.new("1", (9000, 4000)).save(folder / "huge.png")
    Image.new("RGB", (1200, 310), "#d8b040").save(folder / "narrow.jpg")
    Image.new("P", (600, 600)).save(folder / "moving.gif")
    files = {
        "cast.yaml": b"version: 1\nelements: {Mei: a courier}\n",
        "crew.yaml": b"version: 1\nelements: {Mei: a captain}\n",
        "empty.png": b"",
        "broken.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
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
    }
    for name, contents in files.items():
        (folder / name).write_bytes(contents)
    return folder


Judge = Callable[..., tuple[Diagnostic, ...]]


@pytest.fixture
def judge(media: Path) -> Judge:
    """Checks a text beside the pictures."""

    def judged(text: str, target: str | None = None) -> tuple[Diagnostic, ...]:
        return check_text(text, "board.yaml", folder=media, target=target)

    return judged


class Ran(NamedTuple):
    """What a command did: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs ``kling-story`` with some arguments, in this process: quicker than starting one each time."""

    def ran(*arguments: str | Path, stdin: bytes = b"") -> Ran:
        capfd.readouterr()
        monkeypatch.setattr(sys, "argv", ["kling-story", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return ran
