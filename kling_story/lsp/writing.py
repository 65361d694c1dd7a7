"""What helps to write: completion, formatting, fixes."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol import types

from kling_story.editing.actions import Action, actions, fix_all
from kling_story.editing.completing import completion
from kling_story.editing.restyling import formatting
from kling_story.lsp import answers
from kling_story.lsp.asking import Asked, asked_of
from kling_story.lsp.problems import problems
from kling_story.lsp.server import Server, guarded


def wire_writing(server: Server) -> None:
    """Wire what changes the text."""

    options = types.CompletionOptions(trigger_characters=["@", " ", ":", "-", "{", "/"])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, options)
    @guarded
    def complete(params: types.CompletionParams) -> types.CompletionList | None:
        text = server.texts.get(params.text_document.uri)
        if text is None or not text.may_become_ours:
            return None
        asked = Asked(server, text)
        offset = asked.offset(params.position)
        found = completion(asked.reading, offset)
        taste = answers.taste(server.client_capabilities, server.ask_again)
        return answers.completion_list(found, asked.reading, asked.positions, offset, taste)

    @server.feature(types.TEXT_DOCUMENT_FORMATTING)
    @guarded
    def format_all(params: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
        asked = asked_of(server, params.text_document)
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
        asked = asked_of(server, params.text_document)
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
