"""What typing costs: ``python benchmarks/editing_speed.py``.

In one process, a full board of six shots, typed in at random places, one key after the other: each key is taken in
as the protocol tells it, read, judged, and its problems are put in the protocol's words; what it takes to carry
them to the editor isn't in it. Half of the time the text is broken. Then completion and hover at random places of
the same texts, and the memory before and after (of the process, on Linux, after a collection).
Over standard input and output, as an editor sees it: from sending a key to the problems of that version, alone and
with a preview that is told of every key and draws it on the same machine. Last, from the start of the process to the
first problems, in turns with another server if one is named.
Options: ``--keys 2000``, ``--edits 10000``, ``--sent 500``, ``--starts 10``,
``--beside "yaml-language-server --stdio"``.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types

from kling_story.editing.completing import completion
from kling_story.editing.hovering import hover
from kling_story.lsp.commands import PREVIEW
from kling_story.lsp.problems import problems
from kling_story.lsp.settings import Settings
from kling_story.lsp.texts import Text, Texts

BOARD = Path(__file__).parent.parent / "storyboards" / "rooftop-chase.yaml"
URI = BOARD.absolute().as_uri()
OURS = [sys.executable, "-m", "kling_story", "lsp"]
REST = 0.05
"""Seconds from a key to the next, as nobody types for long."""
TYPED = " and @Rin looks up: {'wide', 3}\n    size: close-up\n  - id: x\n雨😀\""


def percentile(times: list[float], part: float) -> float:
    """Milliseconds."""
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000


def shown(what: str, times: list[float]) -> str:
    p50, p99 = percentile(times, 0.5), percentile(times, 0.99)
    return f"{what:46} p50 {p50:6.2f} ms   p99 {p99:6.2f} ms   longest {max(times) * 1000:6.2f} ms"


def memory() -> float:
    """Megabytes of this process."""
    gc.collect()
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 2**20


class Typist:
    """Somebody who types a few letters, takes them back, and goes to another place."""

    def __init__(self, length: int) -> None:
        self.chance = random.Random(1)
        self.length = length
        self.at = 0
        self.run: list[str] = []
        self.typed = 0

    def key(self, text: Text, texts: Texts) -> types.TextDocumentContentChangePartial:
        """The next change: a letter put in, or all that was put in here taken out."""
        positions = texts.positions(text.source)
        if not self.run and self.typed:
            span = (positions.position(self.at - self.typed), positions.position(self.at))
            self.at, self.typed = self.at - self.typed, 0
            return types.TextDocumentContentChangePartial(types.Range(*span), "")
        if not self.run:
            self.at = self.chance.randrange(self.length)
            begin = self.chance.randrange(len(TYPED))
            self.run = [*TYPED[begin : begin + self.chance.randrange(1, 12)]]
        letter = self.run.pop(0)
        here = positions.position(self.at)
        self.at, self.typed = self.at + 1, self.typed + 1
        return types.TextDocumentContentChangePartial(types.Range(here, here), letter)


def inside(keys: int, edits: int) -> None:
    """Times within the server, and its memory."""
    texts = Texts(Settings(print))
    text = texts.open(types.TextDocumentItem(URI, "yaml", 0, BOARD.read_text("utf-8")))
    typist = Typist(len(text.source.text))
    judged: list[float] = []
    completed: list[float] = []
    hovered: list[float] = []
    broken = 0
    problems(texts.reading(text), texts)
    for number in range(keys):
        change = typist.key(text, texts)
        begun = time.perf_counter()
        texts.change(URI, number, [change])
        reading = texts.reading(text)
        problems(reading, texts)
        judged.append(time.perf_counter() - begun)
        broken += not reading.whole
        for times, ask, at in (
            (completed, completion, typist.at),
            (hovered, hover, typist.chance.randrange(len(text.source.text))),
        ):
            begun = time.perf_counter()
            ask(reading, at)
            times.append(time.perf_counter() - begun)
    print(f"{BOARD.name}, {keys} keys, {broken / keys:.0%} of the texts broken")
    print(shown("key to problems, in the server", judged))
    print(shown("completion", completed))
    print(shown("hover", hovered))
    before = memory()
    for number in range(edits):
        texts.change(URI, number, [typist.key(text, texts)])
        problems(texts.reading(text), texts)
    print(f"memory before {edits} more edits {before:.1f} MB, after {memory():.1f} MB")


class Session:
    """A language server as a process."""

    def __init__(self, command: list[str]) -> None:
        # Installed packages come compiled: so do ours.
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment)

    def send(self, **message: Any) -> None:
        assert self.process.stdin is not None
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self, fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Wait for a message."""
        assert self.process.stdout is not None
        while True:
            length = 0
            while (line := self.process.stdout.readline()).strip():
                if line.startswith(b"Content-Length"):
                    length = int(line.split(b":")[1])
            message: dict[str, Any] = json.loads(self.process.stdout.read(length))
            if fits(message):
                return message

    def problems_of(self, version: int) -> None:
        """Wait for the problems of a version, or of one after it."""
        told = "textDocument/publishDiagnostics"
        self.receive(lambda said: said.get("method") == told and said["params"].get("version", version) >= version)

    def open(self, text: str) -> None:
        self.send(id=1, method="initialize", params={"capabilities": {}, "processId": None, "rootUri": None})
        self.send(method="initialized", params={})
        item = {"uri": URI, "languageId": "yaml", "version": 0, "text": text}
        self.send(method="textDocument/didOpen", params={"textDocument": item})
        self.problems_of(0)

    def end(self) -> None:
        self.send(id=2, method="shutdown")
        self.receive(lambda said: said.get("id") == 2)
        self.send(method="exit")
        self.process.wait()


def starting(times: int, beside: str | None) -> None:
    """From the start of the process to the first problems; another server's beside it, in turns."""
    text, commands = BOARD.read_text("utf-8"), {"kling-story lsp": OURS}
    if beside:
        commands["the other"] = shlex.split(beside)
    took: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(times + 1):
        for name, command in commands.items():
            begun = time.perf_counter()
            session = Session(command)
            session.open(text)
            took[name].append(time.perf_counter() - begun)
            session.end()
    for name, found in took.items():
        # The first of each compiles and warms the disk.
        print(shown(f"start to the first problems, {name}", found[1:]))


def outside(keys: int, *, preview: bool) -> None:
    """Times as an editor sees them, over pipes; with a preview that is told of every key, if there is one."""
    session = Session(OURS)
    text = BOARD.read_text("utf-8")
    session.open(text)
    if preview:
        session.send(id=3, method="workspace/executeCommand", params={"command": PREVIEW, "arguments": [URI]})
        if session.receive(lambda said: said.get("id") == 3).get("result") is None:
            print("no preview: the extra `animatic` isn't installed")
            session.end()
            return
    kept = Texts(Settings(print))
    mirror = kept.open(types.TextDocumentItem(URI, "yaml", 0, text))
    typist, times = Typist(len(text)), list[float]()
    for version in range(1, keys + 1):
        change = typist.key(mirror, kept)
        kept.change(URI, version, [change])
        places = {
            name: {"line": at.line, "character": at.character}
            for name, at in (("start", change.range.start), ("end", change.range.end))
        }
        changes = [{"range": places, "text": change.text}]
        begun = time.perf_counter()
        document = {"uri": URI, "version": version}
        session.send(method="textDocument/didChange", params={"textDocument": document, "contentChanges": changes})
        session.problems_of(version)
        times.append(time.perf_counter() - begun)
        # A fast typist's next key: without the rest, a preview would have half of the machine all the time.
        time.sleep(max(0.0, REST - times[-1]))
    session.end()
    print(shown(f"key to problems, to the editor{', previewed' if preview else ''}", times))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--keys", type=int, default=2000)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--sent", type=int, default=500)
    parser.add_argument("--starts", type=int, default=10)
    parser.add_argument("--beside", help="another server's command, as yaml-language-server --stdio")
    asked = parser.parse_args()
    inside(asked.keys, asked.edits)
    outside(asked.sent, preview=False)
    outside(asked.sent, preview=True)
    starting(asked.starts, asked.beside)


if __name__ == "__main__":
    main()
