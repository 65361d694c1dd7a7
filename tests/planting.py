"""Secrets that are planted, the scene in which they are used, and the search for them in everything that is written."""

from __future__ import annotations

import base64
import html
import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from kling_renderers.emulator import Account, Pace

API = "sk-PLANTED-api-4f9c1b7e2d/8a+6"
ACCESS = "PLANTEDaccess77q0b"
SIGNING = "PLANTED-signing-of-more-than-thirty-two-bytes/+9"
FAL = "0planted-1d-77aa:5planted/secret+with=odd"
KIE = "PLANTED-kie-3f00aa91"
REPLICATE = "r8_PLANTEDreplicate0042"
WEBHOOK = "whsec_UExBTlRFRC13ZWJob29rLXNlY3JldC1vZi0zMi1ieXRlcw=="
RING = "PLANTED-in-the-ring-55c2"

ENVIRONMENT = {
    "KLINGAI_API_KEY": API,
    "KLINGAI_ACCESS_KEY": ACCESS,
    "KLINGAI_SECRET_KEY": SIGNING,
    "FAL_KEY": FAL,
    "KIE_API_KEY": KIE,
    "REPLICATE_API_TOKEN": REPLICATE,
    "KLINGAI_WEBHOOK_SECRET": WEBHOOK,
}
ALL = (*ENVIRONMENT.values(), RING, *FAL.split(":"))

BOARD = """
title: The key
shots:
  - {duration: 5, size: wide, camera: static, prompt: a harbour at night in the rain with one lamp on the quay}
"""
PLACES = ("KLINGAI_BASE_URL", "FAL_BASE_URL", "KIE_BASE_URL", "REPLICATE_BASE_URL")
BACKENDS = {"kling": API, "kling-v1": SIGNING, "fal": FAL, "kie": KIE, "replicate": REPLICATE}
ACCOUNT = Account(api_keys=(API, RING), access_key=ACCESS, secret_key=SIGNING, fal_keys=(FAL,))
PACE = Pace("poll", polls=1)

SIGNED = re.compile(rb"eyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}")
"""A token signed with a key pair, whichever."""


def forms(secret: str) -> Iterator[bytes]:
    """A secret as it may be written somewhere."""
    data = secret.encode()
    yield from (data, data[::-1], data.hex().encode(), data.hex().upper().encode(), secret.encode("utf-16-le"))
    yield from (quote(secret, safe="").encode(), quote(secret).lower().encode(), html.escape(secret).encode())
    yield from (json.dumps(secret)[1:-1].encode(), secret.replace("/", "\\/").encode())
    yield "".join(f"\\u{ord(letter):04x}" for letter in secret).encode()
    for before in range(3):
        coded = base64.b64encode(b"\xff" * before + data)[4:-4]
        yield from (coded, coded.replace(b"+", b"-").replace(b"/", b"_"))


def found(written: dict[str, bytes], secrets: Iterable[str] = ALL) -> list[str]:
    """Where secrets stand in what was written, and in which form."""
    hits = [f"{place}: {SIGNED.pattern!r}" for place, data in written.items() if SIGNED.search(data)]
    looked_for = {form.lower() for secret in secrets for form in forms(secret)}
    for place, data in written.items():
        lower = data.lower()
        hits += [f"{place}: {form!r}" for form in looked_for if form in lower]
    return hits


def files(*folders: Path) -> dict[str, bytes]:
    """All that is in folders: file names and bytes."""
    there: dict[str, bytes] = {}
    for folder in folders:
        for path in folder.rglob("*"):
            there[str(path)] = str(path).encode("utf-8", "surrogateescape")
            if path.is_file() and not path.is_symlink():
                try:
                    there[str(path)] += b"\n" + path.read_bytes()
                except FileNotFoundError:  # a temporary one of another process
                    continue
    return there


class Scene:
    """A folder with a film to buy. ``written``: everything that was printed, logged, or on the disk at any call."""

    def __init__(self, folder: Path, home: Path, run: Callable[..., object]) -> None:
        self.folder = folder
        self.home = home
        self.written: dict[str, bytes] = {}
        self._seen: set[tuple[str, bytes]] = set()
        self._run = run

    def run(self, *words: str) -> str:
        code, out, err = self._run(*words)  # type: ignore[misc]
        assert "Traceback" not in err, err
        self.keep(f"{len(self.written)} {' '.join(words)} ({code})", f"{out}\n{err}".encode())
        self.look()
        return str(out) + str(err)

    def keep(self, what: str, data: bytes) -> None:
        self.written[what] = self.written.get(what, b"") + data

    def look(self) -> None:
        """What is on the disk now: the write-ahead log is gone when a command ends."""
        for path, data in files(self.folder, self.home).items():
            if (path, data) not in self._seen:
                self._seen.add((path, data))
                self.keep(path, data)

    def everything(self) -> None:
        """All the commands that speak of what was bought, and of keys."""
        for words in (
            ("jobs",),
            ("jobs", "list", "--all", "--json"),
            ("doctor",),
            ("doctor", "--format", "json"),
            *((command, "--backend", name) for command in ("elements", "voices") for name in ("kling", "kling-v1")),
            *(("compile", "film.yaml", "--backend", name, "--format", "curl") for name in BACKENDS),
            ("compile", "film.yaml"),
            ("cost", "film.yaml", "--compare"),
        ):
            self.run(*words)
        for job in json.loads(self._run("jobs", "list", "--all", "--json").out)["jobs"]:  # type: ignore[attr-defined]
            self.run("jobs", "show", job["id"])
            self.run("jobs", "show", job["id"], "--json")


def at(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PLACES:
        monkeypatch.setenv(name, f"http://127.0.0.1:{port}")
