"""One preview as a process that is told of every change: ``kling-story preview BOARD --driven``.

It and we say one JSON object a line to each other, over its standard input and output. The end of its input ends
it, so that none outlives the server, however that ends.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
from collections.abc import Callable, Mapping, Sequence
from typing import Any

PAUSE = 0.05
"""Seconds after a key until the text goes to the preview, with whatever was typed meanwhile; a choice: shorter than
the time between two keys of a fast typist (about 0.1), longer than judging takes."""

GRACE = 2.0
"""Seconds that a preview has to end by itself before it is killed."""

LONGEST_LINE = 2**20
"""Bytes of one line that a preview says."""

LAST_WORDS = 2000
"""Characters of standard error that are kept, to tell why a preview ended."""

SECRET = "KLING_STORY_PREVIEW_SECRET"
"""The environment variable that gives a preview the secret part of its address (``preview.driving``)."""

_ORDER = ("saved", "casts", "text", "reveal")


class Driven:
    """A running preview. ``url`` is where its page is, once it listens; ``gone`` its exit code, once it has ended.

    ``heard`` is given each line that it says; ``last_words`` are the end of what it said on standard error.
    """

    def __init__(self, process: asyncio.subprocess.Process, heard: Callable[[dict[str, Any]], None]) -> None:
        loop = asyncio.get_running_loop()
        self.url: asyncio.Future[str] = loop.create_future()
        self.gone: asyncio.Future[int] = loop.create_future()
        self.last_words = ""
        self._process = process
        self._heard = heard
        self._pending: dict[str, dict[str, Any]] = {}
        self._due = asyncio.Event()
        self._tasks = [asyncio.create_task(work) for work in (self._tell(), self._listen(), self._overhear())]

    @classmethod
    async def start(cls, command: Sequence[str], heard: Callable[[dict[str, Any]], None], secret: str) -> Driven:
        """Run a command as a preview, with a secret for its address.

        Raises:
            OSError: it can't be run.
        """
        from kling_story.services import without_keys

        pipe = subprocess.PIPE
        process = await asyncio.create_subprocess_exec(
            *command, stdin=pipe, stdout=pipe, stderr=pipe, limit=LONGEST_LINE, env={**without_keys(), SECRET: secret}
        )
        return cls(process, heard)

    def write(self, text: str, version: int) -> None:
        """Tell the whole text as it stands in the editor; one that is still on its way is replaced."""
        self._put("text", {"text": text, "version": version})

    def save(self) -> None:
        """Tell that the file on the disk is what counts."""
        self._pending.pop("text", None)
        self._put("saved", {"saved": True})

    def write_casts(self, texts: Mapping[str, str]) -> None:
        """Tell the texts of all casts that are open in the editor, by their files' names."""
        self._put("casts", {"casts": dict(texts)})

    def reveal(self, line: int) -> None:
        """Tell the cursor's line, from 0."""
        self._put("reveal", {"reveal": {"line": line}})

    async def end(self) -> None:
        """Close its input, and kill it if that doesn't end it."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            await asyncio.wait_for(self._process.wait(), GRACE)
        except TimeoutError:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            await self._process.wait()
        for task in self._tasks:
            task.cancel()

    def _put(self, kind: str, message: dict[str, Any]) -> None:
        self._pending[kind] = message
        self._due.set()

    async def _tell(self) -> None:
        """Send what is due, the newest of each kind. While the preview doesn't read, nothing heaps up here."""
        stdin = self._process.stdin
        assert stdin is not None
        stdin.transport.set_write_buffer_limits(0)
        while True:
            await self._due.wait()
            await asyncio.sleep(PAUSE)
            self._due.clear()
            pending, self._pending = self._pending, {}
            lines = [json.dumps(pending[kind]).encode() + b"\n" for kind in _ORDER if kind in pending]
            try:
                stdin.write(b"".join(lines))
                await stdin.drain()
            except ConnectionError:
                # It has ended; `_listen` notices that, too.
                return

    async def _listen(self) -> None:
        stdout = self._process.stdout
        assert stdout is not None
        while True:
            try:
                line = await stdout.readline()
            except ValueError:
                # A line without end; what follows it may be read again.
                continue
            if not line:
                break
            with contextlib.suppress(ValueError):
                said = json.loads(line)
                if isinstance(said, dict):
                    self._take(said)
        code = await self._process.wait()
        await self._tasks[2]
        self.gone.set_result(code)

    def _take(self, said: dict[str, Any]) -> None:
        url = said.get("url")
        if isinstance(url, str) and not self.url.done():
            self.url.set_result(url)
        self._heard(said)

    async def _overhear(self) -> None:
        stderr = self._process.stderr
        assert stderr is not None
        while part := await stderr.read(4096):
            self.last_words = (self.last_words + part.decode("utf-8", "replace"))[-LAST_WORDS:]
