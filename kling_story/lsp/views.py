"""What is shown of a text as a whole: outline, folds, colours, hints, lenses."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lsprotocol import types

from kling_story.editing.hints import hints, lenses
from kling_story.editing.outline import folds, symbols, tokens
from kling_story.lsp import answers
from kling_story.lsp.asking import Asked, asked_of
from kling_story.lsp.commands import PREVIEW, PRICE, RENDER
from kling_story.lsp.server import Server, guarded

_COMMANDS = {"price": PRICE, "render": RENDER, "preview": PREVIEW}


def wire_views(server: Server) -> None:
    """Wire questions about a whole text."""

    def viewed(method: str, make: Callable[[Asked, Any], Any], options: Any = None) -> None:
        """Wire a question about a whole text."""

        def answer(params: Any) -> Any:
            asked = asked_of(server, params.text_document)
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


def _inlay_hints(asked: Asked, params: types.InlayHintParams) -> list[types.InlayHint]:
    return [
        types.InlayHint(
            asked.positions.position(hint.at),
            hint.label,
            padding_left=True,
            tooltip=types.MarkupContent(types.MarkupKind.Markdown, hint.about),
        )
        for hint in hints(asked.reading, asked.positions.span(params.range))
    ]


def _code_lenses(asked: Asked, _: types.CodeLensParams) -> list[types.CodeLens]:
    uri = asked.text.uri
    return [
        types.CodeLens(
            asked.positions.range(lens.span),
            types.Command(lens.title, _COMMANDS[lens.does], arguments=[uri, *([lens.shot] if lens.shot else [])]),
        )
        for lens in lenses(asked.reading)
    ]
