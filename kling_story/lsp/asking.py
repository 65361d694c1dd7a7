"""What a question of the editor is about."""

from __future__ import annotations

from lsprotocol import types

from kling_story.editing import Reading
from kling_story.editing.finding import Mention
from kling_story.lsp.positions import Positions
from kling_story.lsp.server import Server
from kling_story.lsp.texts import Text


class Asked:
    """A text that is asked about, as it stands now."""

    def __init__(self, server: Server, text: Text) -> None:
        self.server = server
        self.text = text
        self.reading: Reading = server.texts.reading(text)
        self.positions: Positions = server.texts.positions(self.reading.source)

    def offset(self, position: types.Position) -> int:
        return self.positions.offset(position)

    def location(self, mention: Mention) -> types.Location:
        texts = self.server.texts
        return types.Location(texts.uri(mention.source), texts.positions(mention.source).range(mention.span))


def asked_of(server: Server, document: types.TextDocumentIdentifier) -> Asked | None:
    """The text a question is about; None of one that is no storyboard: another server answers."""
    text = server.texts.get(document.uri)
    return Asked(server, text) if text and text.ours else None
