"""Previews for tests: in this process without a socket, or the real command."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

BOARD = """\
version: 1
title: Two cups
audio: native
elements:
  Mei: a pilot
  Bo: a cook
shots:
  - id: lane
    duration: 2
    size: wide
    prompt: "@Mei walks down the lane"
  - id: door
    duration: 2
    size: close-up
    camera: slow push in
    prompt: "@Bo opens the door"
    dialogue: {who: Bo, line: "Come in.", language: en}
"""


@pytest.fixture
def board(tmp_path: Path) -> Path:
    """A storyboard of two shots, two seconds each."""
    path = tmp_path / "film.yaml"
    path.write_text(BOARD, "utf-8")
    return path


class Command:
    """``kling-story preview`` as a process of its own; ``said`` are the lines that it has written."""

    def __init__(self, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kling_story", "preview", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.lines.put(line)
        self.lines.put("")

    def line(self) -> str:
        """The next line of its standard output."""
        line = self.lines.get(timeout=30)
        if not line:
            assert self.process.stderr
            raise AssertionError(f"it has ended: {self.process.stderr.read()}")
        return line.strip()

    def message(self) -> dict[str, Any]:
        """The next message to the editor."""
        return dict(json.loads(self.line()))

    def tell(self, message: object) -> None:
        """Effect: the editor says something."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()

    def end(self) -> int:
        """Its exit code, after its input has ended; killed if it goes on nevertheless."""
        assert self.process.stdin
        self.process.stdin.close()
        try:
            return self.process.wait(20)
        finally:
            self.process.kill()


@pytest.fixture
def command() -> Iterator[Callable[..., Command]]:
    """Starts the command; what is still running at the end of the test is ended."""
    begun: list[Command] = []

    def begin(*arguments: str) -> Command:
        begun.append(Command(*arguments))
        return begun[-1]

    yield begin
    for one in begun:
        one.process.kill()
        one.process.wait(20)
        for stream in (one.process.stdin, one.process.stdout, one.process.stderr):
            assert stream
            stream.close()
