"""What every test has: a home of its own, no network, no colour, and pictures to refer to."""

from __future__ import annotations

import io
import os
import socket
import ssl
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

from kling_story.checking import check_text
from kling_story.cli import main
from kling_story.diagnostics import Diagnostic
from kling_story.reference.example_files import film, write_example_files

# A busy machine breaks no law; and in CI the examples are the same each time: what a new one finds is found where
# somebody is at work on it.
settings.register_profile("laws", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("laws")

_CONNECT = socket.socket.connect
_context = cache(ssl.create_default_context)
TROUBLE = ("FORCE_COLOR", "PYTHONWARNINGS", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder that is nobody's."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def _isolated(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees the real home, takes a picture from another's cache, colours its output or reaches the network."""
    for name in TROUBLE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("KLING_STORY_CACHE", "off")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a test tried to reach the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def loopback(_isolated: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a test reach sockets on 127.0.0.1; all other addresses stay refused, names too."""

    def connect(self: socket.socket, address: tuple[str, int]) -> None:
        if address[0] != "127.0.0.1":
            raise AssertionError(f"a test tried to reach {address}")
        _CONNECT(self, address)

    def found(host: str, port: int, *_: object, **__: object) -> list[object]:
        assert host == "127.0.0.1", host
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", found)
    # Nobody is reached who would have to show a certificate: all that are known are read once, not for each client.
    monkeypatch.setattr(ssl, "create_default_context", _context)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def film_bytes() -> Callable[..., bytes]:
    """Makes MP4 files of headers alone, as ``film`` says."""
    return film


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the files that the checks' examples name."""
    folder = tmp_path_factory.mktemp("media")
    write_example_files(folder)
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
