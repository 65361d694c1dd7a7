"""What the lines above a film do when they are clicked."""

from __future__ import annotations

import asyncio

from lsprotocol import types
from pygls.uris import from_fs_path

from kling_story.editing.hints import told_price
from kling_story.errors import StoryError
from kling_story.lsp.drawing import draw
from kling_story.lsp.server import Server, guarded

PRICE, RENDER, PREVIEW = "kling-story.price", "kling-story.render", "kling-story.preview"


def wire_commands(server: Server) -> None:
    """Wire what lenses do: tell the price, draw a shot, show the film beside the text."""

    @server.command(PRICE)
    @guarded
    def price(uri: str) -> str | None:
        text = server.texts.get(uri)
        told = told_price(server.texts.reading(text)) if text else None
        if told:
            server.window_show_message(types.ShowMessageParams(types.MessageType.Info, told))
        return told

    @server.command(RENDER)
    async def render(uri: str, shot: str = "") -> str | None:
        text = server.texts.get(uri)
        reading = server.texts.reading(text) if text else None
        if reading is None or reading.board is None:
            server.warn("there is no storyboard to draw")
            return None
        try:
            out = await asyncio.to_thread(draw, reading.board, reading.source.name, shot or None)
        except StoryError as error:
            server.warn(f"{error.message}{f'; {error.hint}' if error.hint else ''}")
            return None
        except Exception as error:
            server.warn(f"it can't be drawn: {type(error).__name__}")
            return None
        shown = from_fs_path(str(out)) or ""
        _show(server, shown, f"drawn: {out}")
        return str(out)

    @server.command(PREVIEW)
    async def preview(uri: str) -> str | None:
        text = server.texts.get(uri)
        if text is None or not text.ours:
            server.warn("there is no storyboard to show")
            return None
        url = await server.previews.show(text, server.texts.open_casts(text))
        if url and not server.client_shows_previews:
            _show(server, url, f"the preview is at {url}")
        return url


def _show(server: Server, address: str, otherwise: str) -> None:
    """Have something opened outside of the editor, or say where it is."""
    if server.shows_documents:
        server.window_show_document(types.ShowDocumentParams(address, external=True))
    else:
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, otherwise))
