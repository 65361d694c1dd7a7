"""The server drives previews: they are told of every change, and end with the text, and with the server."""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
import pytest_lsp
from asking import BOARD
from lsprotocol import types
from person import Editor
from pytest_lsp import ClientServerConfig, LanguageClient
from watchfiles import awatch

from kling_story.lsp import driven

pytestmark = pytest.mark.asyncio
COMMAND = [sys.executable, str(Path(__file__).parent / "driving.py")]
OPEN = types.WindowClientCapabilities(show_document=types.ShowDocumentClientCapabilities(support=True))


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


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND))
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    """An editor that opens what it is asked to."""
    await lsp_client.initialize_session(types.InitializeParams(capabilities=types.ClientCapabilities(window=OPEN)))
    yield
    if lsp_client._server and lsp_client._server.returncode is None:
        await lsp_client.shutdown_session()


@pytest_asyncio.fixture
async def director(client: LanguageClient, tmp_path: Path) -> Director:
    board = tmp_path / "film.yaml"
    board.write_text(BOARD, "utf-8")
    director = Director(client, board)
    await director.open(BOARD, director.uri)
    return director


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


async def test_what_is_typed_reaches_the_preview(director: Director) -> None:
    """The newest text, once for a burst of keys; saving, the cursor; two clicks open one process."""
    url, again = await asyncio.gather(director.preview(), director.preview())
    assert url == again
    assert (await director.shown.first()).external
    (began,) = director.told_preview()
    assert began["options"] == ["--driven", "--no-open", "--port", "0"]
    assert url == began["url"]
    for number in range(40):
        director.write(BOARD + f"# 雨😀 {number}\n", director.uri)
    newest = {"text": BOARD + "# 雨😀 39\n", "version": director.version}
    said = await director.until(lambda said: said[-1] == newest)
    assert sum("text" in one for one in said) < 10
    director.client.text_document_did_save(types.DidSaveTextDocumentParams(director.document))
    await director.until(lambda said: said[-1] == {"saved": True})
    director.client.protocol.notify("kling-story/cursor", {"uri": director.uri, "line": 12})
    await director.until(lambda said: said[-1] == {"reveal": {"line": 12}})


async def test_an_open_cast_reaches_the_films_that_include_it(director: Director) -> None:
    """As it stands, from the beginning and with every key; closed, the disk counts."""
    film = BOARD.replace("elements:", "include: cast.yaml\nelements:", 1)
    cast = director.board.parent / "cast.yaml"
    cast.write_text("version: 1\nelements: {}\n", "utf-8")
    director.write(film, director.uri)
    typed = "version: 1\nelements:\n  Ada:\n    description: a diver\n"
    await director.open(typed, cast.as_uri())
    await director.preview()
    await director.until(lambda said: {"casts": {str(cast): typed}} in said)
    director.write(typed.replace("diver", "pilot"), cast.as_uri())
    await director.until(lambda said: said[-1] == {"casts": {str(cast): typed.replace("diver", "pilot")}})
    closed = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(cast.as_uri()))
    director.client.text_document_did_close(closed)
    await director.until(lambda said: said[-1] == {"casts": {}})


async def test_unsaved_words_are_there_from_the_beginning(director: Director) -> None:
    """A text that isn't the disk's is told as soon as the preview listens."""
    director.write(BOARD + "# unsaved\n", director.uri)
    await director.preview()
    said = await director.until(lambda said: len(said) > 1)
    assert said[1]["text"].endswith("# unsaved\n")


async def test_a_click_in_the_page_shows_the_source(director: Director) -> None:
    """Counted in UTF-16, past what stands before it; a sentence for the person is a message."""
    await director.preview()
    await director.shown.first()
    place = json.dumps({"goto": {"file": str(director.board), "line": 1, "column": 4}})
    text = f'version: 1\n# 😀 here\n# say: {place}\n# say: nonsense\n# say: {{"error": "it rains"}}\n' + BOARD
    director.write(text, director.uri)
    shown = await director.shown.first()
    at = types.Position(1, 5)
    assert (shown.uri, shown.selection, shown.external) == (director.uri, types.Range(at, at), None)
    assert await director.said("it rains")


async def test_a_crash_costs_nothing(director: Director) -> None:
    """It is started again at its address, with the text as it stands; a second crash is told."""
    await director.preview()
    director.write(BOARD + "# crash\n", director.uri)
    assert "open it again" in await director.said("the preview has ended twice")
    first, told, second, again = director.told_preview()
    assert first["url"] == second["url"]
    assert told["text"] == again["text"] == BOARD + "# crash\n"
    director.write(BOARD, director.uri)
    assert await director.preview()


async def test_why_there_is_no_preview_is_told(director: Director) -> None:
    """In its own words; of a text that is no file, too."""
    director.board.write_text(BOARD + "# refuse\n", "utf-8")
    assert await director.preview() is None
    told = await director.said("can't be started")
    assert told.endswith("the preview can't be started: nothing can be drawn here; install it")
    director.uri = "untitled:film"
    await director.open(BOARD, director.uri)
    assert await director.preview() is None
    assert await director.said("save the storyboard first")


async def test_who_shows_previews_only_gets_the_address(client: LanguageClient, tmp_path: Path) -> None:
    """The extension says so when it begins; it opens the page itself."""
    # The session of the fixture has begun already: this is a second server.
    board = tmp_path / "film.yaml"
    board.write_text(BOARD, "utf-8")
    other = pytest_lsp.make_test_lsp_client()
    await other.start_io(*COMMAND)
    options = {"preview": "client"}
    await other.initialize_session(
        types.InitializeParams(capabilities=types.ClientCapabilities(window=OPEN), initialization_options=options)
    )
    director = Director(other, board)
    alive = Alive(board)
    await director.open(BOARD, director.uri)
    assert await director.preview()
    assert director.shown == []
    await other.shutdown_session()
    assert await alive.gone()


async def test_closing_the_text_ends_the_preview(director: Director) -> None:
    """In order, if it reads."""
    alive = Alive(director.board)
    await director.preview()
    director.client.text_document_did_close(types.DidCloseTextDocumentParams(director.document))
    assert await alive.gone()
    assert director.told_preview()[-1] == {"ended": True}


async def test_a_preview_that_hangs_is_in_nobodys_way(director: Director) -> None:
    """Keys are answered as ever, and it is killed in the end."""
    alive = Alive(director.board)
    director.write(BOARD + "# hang\n", director.uri)
    await director.preview()
    await director.until(lambda said: "text" in said[-1])
    for _ in range(3):
        # More than a pipe holds: the server answers all the same.
        director.write(BOARD + "# " + "x" * 300_000 + "\n", director.uri)
        assert await director.told(director.uri) is not None
    director.client.text_document_did_close(types.DidCloseTextDocumentParams(director.document))
    assert await alive.gone()


async def test_a_server_that_is_killed_leaves_no_preview(director: Director) -> None:
    """The end of its input is the end of it."""
    alive = Alive(director.board)
    await director.preview()
    server = director.client._server
    assert server is not None
    server.kill()
    await server.wait()
    assert await alive.gone()
    assert director.told_preview()[-1] == {"ended": True}


async def test_the_preview_is_the_real_one(tmp_path: Path) -> None:
    """What the stand-in stands for: it listens at the address that the server gives it."""
    pytest.importorskip("av")
    from kling_story.preview import driving

    assert driving.SECRET == driven.SECRET
    board = tmp_path / "film.yaml"
    board.write_text(BOARD, "utf-8")
    other = pytest_lsp.make_test_lsp_client()
    await other.start_io(sys.executable, "-m", "kling_story", "lsp")
    await other.initialize_session(types.InitializeParams(capabilities=types.ClientCapabilities()))
    director = Director(other, board)
    await director.open(BOARD, director.uri)
    url = await director.preview()
    assert url is not None
    assert re.fullmatch(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", url)
    assert url in await director.said("the preview is at")
    director.write(BOARD + "# more\n", director.uri)
    await director.told(director.uri)
    await other.shutdown_session()
