"""A session with the server over standard input and output, led by a client that isn't ours."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import pytest_lsp
from asking import BOARD
from director import SERVER, SHOWS, Director
from lsprotocol import types
from person import Editor, capabilities
from pytest_lsp import ClientServerConfig, LanguageClient

COMMAND = [sys.executable, "-m", "kling_story", "lsp"]


@pytest_lsp.fixture(config=ClientServerConfig(server_command=COMMAND))
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    """A session as VS Code begins one: UTF-16, snippets."""
    await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities()))
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client: LanguageClient) -> Editor:
    return Editor(client)


@pytest_lsp.fixture(config=ClientServerConfig(server_command=SERVER))
async def shower(lsp_client: LanguageClient) -> AsyncIterator[None]:
    """A session of an editor that opens what it is asked to; the test may kill its server."""
    await lsp_client.initialize_session(types.InitializeParams(capabilities=SHOWS))
    yield
    if lsp_client._server and lsp_client._server.returncode is None:
        await lsp_client.shutdown_session()


@pytest_asyncio.fixture
async def director(shower: LanguageClient, tmp_path: Path) -> Director:
    """Somebody with a board on the disk, open in the editor."""
    board = tmp_path / "film.yaml"
    board.write_text(BOARD, "utf-8")
    director = Director(shower, board)
    await director.open(BOARD, director.uri)
    return director
