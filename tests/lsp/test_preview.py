"""The server drives previews: they are told of every change, and what is clicked in them is shown."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path

import pytest
import pytest_lsp
from asking import BOARD
from director import Director
from lsprotocol import types

from kling_story.lsp import driven

pytestmark = pytest.mark.asyncio


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


async def test_a_preview_has_no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """It buys nothing; all else of the environment it has."""
    from kling_story.services import SERVICES

    keys = {name for service in SERVICES.values() for name in (*service.keys, *(service.pair or ()))}
    for name in keys:
        monkeypatch.setenv(name, "sk-secret")
    monkeypatch.setenv("KLING_STORY_CACHE", "elsewhere")
    said: list[dict[str, object]] = []
    command = [sys.executable, "-c", "import json, os; print(json.dumps(dict(os.environ)))"]
    preview = await driven.Driven.start(command, said.append, "hidden")
    assert await asyncio.wait_for(preview.gone, 20) == 0
    assert said[0]["KLING_STORY_CACHE"] == "elsewhere"
    assert said[0][driven.SECRET] == "hidden"
    assert not keys & said[0].keys()
    assert "sk-secret" not in str(said)


async def test_a_name_that_no_file_can_have_is_told(director: Director) -> None:
    """The editor isn't left waiting for an address."""
    director.uri = f"{director.uri}%00.yaml"
    await director.open(BOARD, director.uri)
    assert await director.preview() is None
    assert "can't be started" in await director.said("preview")
