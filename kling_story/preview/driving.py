"""An editor that drives the preview, over standard input and output: a line of JSON for each message.

In: ``{"text": "...", "version": 7}``, the board's whole text, unsaved; ``{"saved": true}``, the file counts again;
``{"reveal": {"line": 12}}``, the cursor is there; ``{"casts": {"/abs/cast.yaml": "..."}}``, the texts of all casts that
are open, which count instead of their files. The end of the input ends the server.
Out: ``{"url": "http://..."}`` when it listens; ``{"goto": {"file": "...", "line": 12, "column": 4}}``, somebody
clicked; ``{"error": "..."}``, a sentence for a person. Lines and columns count from 0, in code points.

The page may stand in an editor's, of whatever origin: a secret in its address keeps others out. An editor that
starts the preview again can give it one (``KLING_STORY_PREVIEW_SECRET``), so that open pages find the next.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import secrets
import threading
from collections.abc import Callable
from typing import Any, BinaryIO

from kling_story.preview.engine import Preview

SECRET = "KLING_STORY_PREVIEW_SECRET"
"""The environment variable; a command line could be read by others on this machine."""
_GOOD_SECRET = re.compile(r"[\w-]{22,128}", re.ASCII)
LONGEST_LINE = 32 * 2**20
"""Bytes of a message: the largest storyboard there is, every character written as an escape."""


class Driver:
    """The two ends of the conversation."""

    def __init__(self, hears: BinaryIO, says: BinaryIO) -> None:
        self._hears, self._says = hears, says
        self._saying = threading.Lock()

    @property
    def secret(self) -> str:
        """The first part of every address: as given, if it is long enough, else a new one."""
        given = os.environ.get(SECRET, "")
        return given if _GOOD_SECRET.fullmatch(given) else secrets.token_urlsafe(24)

    def say(self, message: dict[str, Any]) -> None:
        """Effect: the editor is told; where it is gone nothing happens, the end of the input is near."""
        try:
            with self._saying:
                self._says.write(json.dumps(message, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
                self._says.flush()
        except OSError:
            return

    def goto(self, place: dict[str, Any]) -> None:
        self.say({"goto": place})

    def drive(self, preview: Preview, end: Callable[[], None]) -> None:
        """Effect: what the editor says reaches the preview, from now on; ``end`` is called at the end."""
        loop = asyncio.get_running_loop()

        def hear() -> None:
            while line := self._hears.readline(LONGEST_LINE):
                act = self._understood(preview, line)
                if act and not loop.is_closed():
                    loop.call_soon_threadsafe(act)
            if not loop.is_closed():
                loop.call_soon_threadsafe(end)

        threading.Thread(target=hear, name="driving", daemon=True).start()

    def _understood(self, preview: Preview, line: bytes) -> Callable[[], None] | None:
        """What a message asks for."""
        try:
            said = json.loads(line)
            match said:
                case {"text": str(text)}:
                    return lambda: preview.write(_whole(text))
                case {"saved": True}:
                    return preview.saved
                case {"casts": dict(texts)} if all(isinstance(text, str) for text in texts.values()):
                    return lambda: preview.write_casts({name: _whole(text) for name, text in texts.items()})
                case {"reveal": {"line": int(number)}}:
                    return lambda: preview.reveal(number)
        except (ValueError, RecursionError):
            pass
        if line.strip():
            self.say({"error": f"this message isn't understood: {line[:80].decode('utf-8', 'replace').strip()}"})
        return None


def _whole(text: str) -> str:
    """A text without halves of characters (lone surrogates), which no file could hold: question marks instead."""
    return text.encode("utf-8", "replace").decode()
