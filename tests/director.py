"""A person who has the preview of a board open, with the server in between."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lsprotocol import types
from person import Editor
from pytest_lsp import LanguageClient
from watchfiles import awatch

SHOWS = types.ClientCapabilities(
    window=types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(support=True))
)
"""Of an editor that opens what it is asked to."""
SERVER = [sys.executable, str(Path(__file__).parent / "lsp" / "driving.py")]
"""The server, with the stand-in for its previews."""


class Arrivals(list[Any]):
    """What the client is sent, and a way to wait for it."""

    def __init__(self) -> None:
        super().__init__()
        self.more = asyncio.Event()

    def append(self, one: Any) -> None:
        super().append(one)
        self.more.set()

    async def first(self, fits: Callable[[Any], bool] = lambda _: True) -> Any:
        """The first that fits; taken out, with those before it."""
        async with asyncio.timeout(20):
            while True:
                self.more.clear()
                for number, one in enumerate(self):
                    if fits(one):
                        del self[: number + 1]
                        return one
                await self.more.wait()


class Director(Editor):
    """Somebody who has a board on the disk and its preview open."""

    def __init__(self, client: LanguageClient, board: Path) -> None:
        super().__init__(client)
        self.board = board
        self.uri = board.as_uri()
        self.document = types.TextDocumentIdentifier(self.uri)
        self.shown = client.shown_documents = Arrivals()
        self.messages = client.messages = Arrivals()

    async def preview(self) -> str | None:
        params = types.ExecuteCommandParams("kling-story.preview", [self.uri])
        url: str | None = await asyncio.wait_for(self.client.workspace_execute_command_async(params), 30)
        return url

    def told_preview(self) -> list[dict[str, Any]]:
        kept = Path(f"{self.board}.told")
        return [json.loads(line) for line in kept.read_text("utf-8").splitlines()] if kept.exists() else []

    async def until(self, fits: Callable[[list[dict[str, Any]]], bool]) -> list[dict[str, Any]]:
        """What the preview was told, once that fits."""
        if fits(said := self.told_preview()):
            return said
        async with asyncio.timeout(20):
            async for _ in awatch(self.board.parent, rust_timeout=200, yield_on_timeout=True):
                if fits(said := self.told_preview()):
                    break
        return said

    async def said(self, part: str) -> str:
        """The first message to the person that has some words."""
        return str((await self.messages.first(lambda one: part in one.message)).message)


class Alive:
    """A pipe that every preview of a board holds open until it ends, however that is."""

    def __init__(self, board: Path) -> None:
        pipe = f"{board}.alive"
        os.mkfifo(pipe)
        self.end = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        os.set_blocking(self.end, True)

    async def gone(self) -> bool:
        """Whether they have been there, and end in time."""
        said = b""
        async with asyncio.timeout(20):
            while part := await asyncio.to_thread(os.read, self.end, 100):
                said += part
        os.close(self.end)
        return bool(said)
