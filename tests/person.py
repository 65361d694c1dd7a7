"""What a person does in an editor, as the protocol tells it to the server."""

from __future__ import annotations

import asyncio

from lsprotocol import types
from pytest_lsp import LanguageClient

URI = "file:///films/board.yaml"
DOCUMENT = types.TextDocumentIdentifier(URI)


class Editor:
    """What a person does in an editor."""

    def __init__(self, client: LanguageClient) -> None:
        self.client = client
        self.version = 0

    async def open(self, text: str, uri: str = URI, language: str = "yaml") -> list[types.Diagnostic]:
        self.version += 1
        item = types.TextDocumentItem(uri, language, self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.told(uri)

    async def told(self, uri: str = URI) -> list[types.Diagnostic]:
        await asyncio.wait_for(self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 20)
        return [*self.client.diagnostics.get(uri, [])]

    def change(self, *changes: types.TextDocumentContentChangeEvent, uri: str = URI) -> None:
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(self.version, uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [*changes]))

    def write(self, text: str, uri: str = URI) -> None:
        self.change(types.TextDocumentContentChangeWholeDocument(text), uri=uri)

    def at(self, text: str, what: str, into: int = 1, uri: str = URI) -> dict[str, object]:
        """Where a part of a text first stands, as UTF-16 counts."""
        before = text[: text.index(what) + into]
        line = before.rpartition("\n")[2]
        position = types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)
        return {"text_document": types.TextDocumentIdentifier(uri), "position": position}


def capabilities(*encodings: str) -> types.ClientCapabilities:
    marked = [types.MarkupKind.Markdown, types.MarkupKind.PlainText]
    item = types.ClientCompletionItemOptions(snippet_support=True, documentation_format=marked)
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(position_encodings=[*encodings]) if encodings else None,
        text_document=types.TextDocumentClientCapabilities(
            completion=types.CompletionClientCapabilities(completion_item=item),
            hover=types.HoverClientCapabilities(content_format=marked),
        ),
    )
