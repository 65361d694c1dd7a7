"""How previews end: with the text, with the server, on their own; and what is told when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
import pytest_lsp
from asking import BOARD
from director import SERVER, SHOWS, Alive, Director
from lsprotocol import types

pytestmark = pytest.mark.asyncio


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


async def test_who_shows_previews_only_gets_the_address(tmp_path: Path) -> None:
    """The extension says so when it begins; it opens the page itself."""
    board = tmp_path / "film.yaml"
    board.write_text(BOARD, "utf-8")
    other = pytest_lsp.make_test_lsp_client()
    await other.start_io(*SERVER)
    options = {"preview": "client"}
    await other.initialize_session(types.InitializeParams(capabilities=SHOWS, initialization_options=options))
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
