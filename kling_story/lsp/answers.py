"""What ``editing`` says, in the protocol's types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lsprotocol import types

from kling_story.editing import Reading
from kling_story.editing.actions import Action
from kling_story.editing.completing import Completion
from kling_story.editing.hovering import Hover
from kling_story.editing.items import Item
from kling_story.editing.outline import Fold, Symbol, Token
from kling_story.editing.snippets import plain
from kling_story.lsp.positions import Positions
from kling_story.media import is_url
from kling_story.text import Span

TOKEN_TYPES = ("class", "variable")
TOKEN_MODIFIERS = ("declaration", "deprecated")
"""An unknown name is told as ``deprecated``, which editors strike through."""

_KINDS = {
    "key": types.CompletionItemKind.Property,
    "value": types.CompletionItemKind.EnumMember,
    "word": types.CompletionItemKind.Text,
    "element": types.CompletionItemKind.Class,
    "image": types.CompletionItemKind.File,
    "file": types.CompletionItemKind.File,
    "folder": types.CompletionItemKind.Folder,
    "snippet": types.CompletionItemKind.Snippet,
}
_SYMBOLS = {
    "film": types.SymbolKind.String,
    "elements": types.SymbolKind.Namespace,
    "element": types.SymbolKind.Class,
    "shots": types.SymbolKind.Array,
    "shot": types.SymbolKind.Event,
}


def completion_list(
    found: Completion, reading: Reading, positions: Positions, offset: int, taste: Taste
) -> types.CompletionList:
    """The items; those that go on where they end have the client ask again at once."""
    line = reading.source.line_span(reading.source.position(offset).line)
    items = [_item(item, reading, positions, line, taste) for item in found.items]
    return types.CompletionList(is_incomplete=not found.whole, items=items)


def _has_other_names(item: Item, typed: str) -> bool:
    """Whether an item was found for what is typed though its label begins otherwise: by another name, in other letters.

    Keys and elements have no other names; all of them are offered, and the editor leaves out what doesn't fit.
    """
    if item.kind in ("key", "element", "image") and not item.label.casefold().startswith(typed.casefold()):
        return False
    return item.kind != "key" and not item.label.startswith(typed)


def _item(item: Item, reading: Reading, positions: Positions, line: Span, taste: Taste) -> types.CompletionItem:
    # What a completion replaces stands in one line.
    span = Span(max(item.span.start, line.start), max(item.span.start, line.start, min(item.span.end, line.end)))
    typed = span.of(reading.text)
    about = _with_pictures(item.about, item.pictures, reading) if taste.item_markdown else item.about
    text = item.insert if not item.snippet or taste.snippets else plain(item.insert)
    return types.CompletionItem(
        label=item.label,
        kind=_KINDS[item.kind],
        detail=item.detail or None,
        documentation=_marked(about, markdown=taste.item_markdown) if about else None,
        sort_text=f"{item.rank + 1000:05}",
        filter_text=typed if typed and _has_other_names(item, typed) else None,
        insert_text_format=types.InsertTextFormat.Snippet
        if item.snippet and taste.snippets
        else types.InsertTextFormat.PlainText,
        text_edit=types.TextEdit(positions.range(span), text),
        command=types.Command("what follows", taste.ask_again) if item.again and taste.ask_again else None,
        additional_text_edits=[positions.edit(edit) for edit in item.more] or None,
    )


class Taste(NamedTuple):
    """What a client takes: pieces with stops, and Markdown in hovers and beside completions. ``ask_again``: its own
    command that asks for completions once more.
    """

    snippets: bool = False
    hover_markdown: bool = True
    item_markdown: bool = True
    ask_again: str = ""


def taste(client: types.ClientCapabilities, ask_again: str = "") -> Taste:
    """What a client says that it takes."""
    document = client.text_document
    completion = document.completion if document else None
    item = completion.completion_item if completion else None
    hover = document.hover if document else None
    return Taste(
        bool(item and item.snippet_support),
        types.MarkupKind.Markdown in (hover.content_format if hover and hover.content_format else ()),
        types.MarkupKind.Markdown in (item.documentation_format if item and item.documentation_format else ()),
        ask_again,
    )


def _marked(text: str, *, markdown: bool) -> types.MarkupContent:
    if markdown:
        return types.MarkupContent(types.MarkupKind.Markdown, text)
    return types.MarkupContent(
        types.MarkupKind.PlainText, re.sub(r"\*\*|^`{3,}(?:text)?\n?", "", text, flags=re.MULTILINE)
    )


def hover_answer(found: Hover, reading: Reading, positions: Positions, taste: Taste) -> types.Hover:
    """With the pictures themselves, where they are files or on the web."""
    text = _with_pictures(found.text, found.pictures, reading) if taste.hover_markdown else found.text
    return types.Hover(_marked(text, markdown=taste.hover_markdown), positions.range(found.span))


def _with_pictures(text: str, pictures: Iterable[str], reading: Reading) -> str:
    shown = (f"![{name}]({_address(name, reading)})" for name in pictures)
    return "\n\n".join(filter(None, (text, *shown)))


def _address(name: str, reading: Reading) -> str:
    if is_url(name):
        return name
    return (reading.folder / name).absolute().as_uri().replace("(", "%28").replace(")", "%29")


def symbols_answer(found: Iterable[Symbol], positions: Positions) -> list[types.DocumentSymbol]:
    return [
        types.DocumentSymbol(
            name=one.name,
            kind=_SYMBOLS[one.kind],
            range=positions.range(one.span),
            selection_range=positions.range(one.name_span),
            detail=one.detail or None,
            children=symbols_answer(one.children, positions) or None,
        )
        for one in found
    ]


def folds_answer(found: Iterable[Fold]) -> list[types.FoldingRange]:
    kinds = {"comment": types.FoldingRangeKind.Comment}
    return [types.FoldingRange(fold.first - 1, fold.last - 1, kind=kinds.get(fold.kind)) for fold in found]


def tokens_answer(found: Sequence[Token], positions: Positions) -> types.SemanticTokens:
    """Each as five numbers, counted from the one before."""
    return types.SemanticTokens(data=[*_encoded(found, positions)])


def _encoded(found: Sequence[Token], positions: Positions) -> Iterator[int]:
    line = character = 0
    for token in found:
        at = positions.position(token.span.start)
        length = positions.units(token.span.of(positions.source.text))
        yield at.line - line
        yield at.character - (character if at.line == line else 0)
        yield length
        yield 0 if token.kind == "element" else 1
        yield token.declares * 1 + token.unknown * 2
        line, character = at.line, at.character


def action_answer(action: Action, uri: str, positions: Positions, mends: types.Diagnostic | None) -> types.CodeAction:
    """A quick fix or a change of the film; a safe one is the one to take where there are several."""
    kinds = {
        "fix": types.CodeActionKind.QuickFix,
        "change": types.CodeActionKind.RefactorRewrite,
        "all": types.CodeActionKind.SourceFixAll,
    }
    edits = [positions.edit(edit) for edit in action.edits]
    return types.CodeAction(
        title=action.title,
        kind=kinds[action.kind],
        diagnostics=[mends] if mends else None,
        is_preferred=True if action.safe and action.kind == "fix" else None,
        edit=types.WorkspaceEdit(changes={uri: edits}),
    )
