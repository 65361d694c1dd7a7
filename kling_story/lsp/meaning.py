"""What a place of the text means: hover, definition, references, rename."""

from __future__ import annotations

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from kling_story.editing.hovering import hover
from kling_story.editing.renaming import definition, occurrences, renamable, rename
from kling_story.lsp import answers
from kling_story.lsp.asking import asked_of
from kling_story.lsp.server import Server, guarded


def wire_places(server: Server) -> None:
    """Wire questions about one place."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    @guarded
    def tell(params: types.HoverParams) -> types.Hover | None:
        asked = asked_of(server, params.text_document)
        found = hover(asked.reading, asked.offset(params.position)) if asked else None
        if asked is None or found is None:
            return None
        taste = answers.taste(server.client_capabilities)
        return answers.hover_answer(found, asked.reading, asked.positions, taste)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    @guarded
    def define(params: types.DefinitionParams) -> types.Location | None:
        asked = asked_of(server, params.text_document)
        found = definition(asked.reading, asked.offset(params.position)) if asked else None
        return asked.location(found) if asked and found else None

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    @guarded
    def refer(params: types.ReferenceParams) -> list[types.Location] | None:
        asked = asked_of(server, params.text_document)
        if asked is None:
            return None
        found = occurrences(asked.reading, asked.offset(params.position), server.texts.sharing(asked.reading))
        with_declaration = params.context.include_declaration
        return [asked.location(one) for one in found if with_declaration or one.role != "declaration"]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    @guarded
    def highlight(params: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
        asked = asked_of(server, params.text_document)
        if asked is None:
            return None
        found = occurrences(asked.reading, asked.offset(params.position))
        own = (one for one in found if one.source.name == asked.reading.source.name)
        return [types.DocumentHighlight(asked.positions.range(one.span)) for one in own]

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    @guarded
    def prepare(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        asked = asked_of(server, params.text_document)
        found = renamable(asked.reading, asked.offset(params.position)) if asked else None
        if asked is None or found is None:
            return None
        return types.PrepareRenamePlaceholder(asked.positions.range(found.mention.span), found.name)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def name(params: types.RenameParams) -> types.WorkspaceEdit | None:
        made = renamed(params)
        if isinstance(made, str):
            raise JsonRpcException(made, int(types.LSPErrorCodes.RequestFailed))
        return made

    @guarded
    def renamed(params: types.RenameParams) -> types.WorkspaceEdit | str | None:
        asked = asked_of(server, params.text_document)
        if asked is None:
            return None
        others = server.texts.sharing(asked.reading)
        found = rename(asked.reading, asked.offset(params.position), params.new_name, others)
        if found.refused:
            return found.refused
        texts = server.texts
        changes = {
            texts.uri(file.source): [texts.positions(file.source).edit(e) for e in file.edits] for file in found.files
        }
        return types.WorkspaceEdit(changes=changes)
