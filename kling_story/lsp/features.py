"""What the server can be asked, each question wired to `editing`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from kling_story.editing import Reading
from kling_story.editing.actions import Action, actions, fix_all
from kling_story.editing.completing import completion
from kling_story.editing.finding import Mention
from kling_story.editing.hints import hints, lenses
from kling_story.editing.hovering import hover
from kling_story.editing.outline import folds, symbols, tokens
from kling_story.editing.renaming import definition, occurrences, renamable, rename
from kling_story.editing.restyling import formatting
from kling_story.lsp import answers
from kling_story.lsp.commands import PRICE, RENDER, wire_commands
from kling_story.lsp.positions import Positions
from kling_story.lsp.problems import problems
from kling_story.lsp.server import Server, guarded
from kling_story.lsp.texts import Text, path_of

WATCHED = ("**/kling-story.toml", "**/pyproject.toml", "**/*.{yaml,yml}", "**/*.{png,jpg,jpeg,mp4,mov,wav,mp3,m4a}")

Answer = TypeVar("Answer")


def wired(server: Server) -> Server:
    """The server with everything that it can be asked."""
    _wire_life(server)
    _wire_writing(server)
    _wire_places(server)
    _wire_views(server)
    wire_commands(server)
    return server


class _Asked:
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


def _asked(server: Server, document: types.TextDocumentIdentifier) -> _Asked | None:
    """The text a question is about; None of one that is no storyboard: another server answers."""
    text = server.texts.get(document.uri)
    return _Asked(server, text) if text and text.ours else None


def _wire_life(server: Server) -> None:
    @server.feature(types.INITIALIZE)
    @guarded
    def begin(params: types.InitializeParams) -> None:
        server.texts.encoding = str(
            getattr(server.workspace.position_encoding, "value", server.workspace.position_encoding)
        )
        roots = [folder.uri for folder in params.workspace_folders or ()] or [params.root_uri or ""]
        server.texts.roots = [path for uri in roots if (path := path_of(uri))]

    @server.feature(types.INITIALIZED)
    @guarded
    def begun(_: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            registration = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([registration]))

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    @guarded
    def files_changed(_: types.DidChangeWatchedFilesParams) -> None:
        server.forget()

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    @guarded
    def saved(_: types.DidSaveTextDocumentParams) -> None:
        server.forget()


def _wire_writing(server: Server) -> None:
    options = types.CompletionOptions(trigger_characters=["@", " ", ":", "-", "{"])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    @guarded
    def complete(params: types.CompletionParams) -> types.CompletionList | None:
        text = server.texts.get(params.text_document.uri)
        if text is None or not text.may_become_ours:
            return None
        asked = _Asked(server, text)
        offset = asked.offset(params.position)
        found = completion(asked.reading, offset)
        taste = answers.taste(server.client_capabilities)
        return answers.completion_list(found, asked.reading.source, asked.positions, offset, taste)

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    @guarded
    def format_all(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        asked = _asked(server, params.text_document)
        if asked is None:
            return None
        edits, why = formatting(asked.reading)
        if why:
            server.warn(f"left as it is: {why}")
        return [asked.positions.edit(edit) for edit in edits]

    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorRewrite, types.CodeActionKind.SourceFixAll]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    @guarded
    def act(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        asked = _asked(server, params.text_document)
        if asked is None:
            return None
        only, found = params.context.only, list[Action]()
        if _wanted(only, "quickfix", "refactor.rewrite"):
            found += actions(asked.reading, asked.positions.span(params.range))
        if only and _wanted(only, "source.fixAll") and (every := fix_all(asked.reading)):
            found.append(every)
        told = problems(asked.reading, server.texts)
        mended = {id(one): told[n] for n, one in enumerate(asked.reading.diagnostics)}
        made = [answers.action_answer(one, asked.text.uri, asked.positions, mended.get(id(one.mends))) for one in found]
        return [one for one in made if _wanted(only, str(getattr(one.kind, "value", one.kind)))]


def _wanted(only: Sequence[types.CodeActionKind | str] | None, *kinds: str) -> bool:
    """Whether actions of one of some kinds are asked for: ``quickfix`` means ``quickfix.all`` too."""
    asked = [str(getattr(kind, "value", kind)) for kind in only or ()]
    return not asked or any(kind == one or kind.startswith(f"{one}.") for kind in kinds for one in asked)


def _wire_places(server: Server) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    @guarded
    def tell(params: types.HoverParams) -> types.Hover | None:
        asked = _asked(server, params.text_document)
        found = hover(asked.reading, asked.offset(params.position)) if asked else None
        if asked is None or found is None:
            return None
        taste = answers.taste(server.client_capabilities)
        return answers.hover_answer(found, asked.reading, asked.positions, taste)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    @guarded
    def define(params: types.DefinitionParams) -> types.Location | None:
        asked = _asked(server, params.text_document)
        found = definition(asked.reading, asked.offset(params.position)) if asked else None
        return asked.location(found) if asked and found else None

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    @guarded
    def refer(params: types.ReferenceParams) -> list[types.Location] | None:
        asked = _asked(server, params.text_document)
        if asked is None:
            return None
        found = occurrences(asked.reading, asked.offset(params.position), server.texts.sharing(asked.reading))
        with_declaration = params.context.include_declaration
        return [asked.location(one) for one in found if with_declaration or one.role != "declaration"]

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT)
    @guarded
    def highlight(params: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
        asked = _asked(server, params.text_document)
        if asked is None:
            return None
        found = occurrences(asked.reading, asked.offset(params.position))
        own = (one for one in found if one.source.name == asked.reading.source.name)
        return [types.DocumentHighlight(asked.positions.range(one.span)) for one in own]

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    @guarded
    def prepare(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        asked = _asked(server, params.text_document)
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
        asked = _asked(server, params.text_document)
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


def _wire_views(server: Server) -> None:
    def viewed(method: str, make: Callable[[_Asked, Any], Any], options: Any = None) -> None:
        """Wire a question about a whole text."""

        def answer(params: Any) -> Any:
            asked = _asked(server, params.text_document)
            return make(asked, params) if asked else None

        answer.__name__ = method.rpartition("/")[2]
        server.feature(method, options)(guarded(answer))

    viewed(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, lambda a, _: answers.symbols_answer(symbols(a.reading), a.positions))
    viewed(types.TEXT_DOCUMENT_FOLDING_RANGE, lambda a, _: answers.folds_answer(folds(a.reading)))
    legend = types.SemanticTokensLegend([*answers.TOKEN_TYPES], [*answers.TOKEN_MODIFIERS])
    viewed(
        types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL,
        lambda a, _: answers.tokens_answer(tokens(a.reading), a.positions),
        types.SemanticTokensRegistrationOptions(legend, full=True),
    )
    viewed(types.TEXT_DOCUMENT_INLAY_HINT, _inlay_hints)
    viewed(types.TEXT_DOCUMENT_CODE_LENS, _code_lenses)


def _inlay_hints(asked: _Asked, params: types.InlayHintParams) -> list[types.InlayHint]:
    return [
        types.InlayHint(
            asked.positions.position(hint.at),
            hint.label,
            padding_left=True,
            tooltip=types.MarkupContent(types.MarkupKind.Markdown, hint.about),
        )
        for hint in hints(asked.reading, asked.positions.span(params.range))
    ]


def _code_lenses(asked: _Asked, _: types.CodeLensParams) -> list[types.CodeLens]:
    uri = asked.text.uri
    return [
        types.CodeLens(
            asked.positions.range(lens.span),
            types.Command(lens.title, PRICE, arguments=[uri])
            if lens.does == "price"
            else types.Command(lens.title, RENDER, arguments=[uri, lens.shot]),
        )
        for lens in lenses(asked.reading)
    ]
