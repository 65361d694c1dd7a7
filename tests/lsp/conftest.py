"""A session with the server over standard input and output, led by a client that isn't ours."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator

import pytest
import pytest_lsp
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
