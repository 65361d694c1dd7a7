"""The problems that the server tells: those of `check`, at their places, of the text as it stands."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from asking import BOARD, WRONG
from lsprotocol import types
from person import DOCUMENT, URI

from kling_story.checking import check_text
from kling_story.text import Source

pytestmark = pytest.mark.asyncio


def as_told(text: str, found: list[types.Diagnostic]) -> list[tuple[object, ...]]:
    return [
        (
            one.code,
            one.message.partition("\n")[0],
            one.range.start.line,
            one.range.start.character,
            one.range.end.character,
        )
        for one in found
    ]


def units_before(source: Source, offset: int) -> int:
    """The UTF-16 units between the beginning of its line and an offset."""
    before = source.text[offset + 1 - source.position(offset).column : offset]
    return len(before.encode("utf-16-le")) // 2


def as_checked(text: str, name: str = "/films/board.yaml") -> list[tuple[object, ...]]:
    """The same of what ``check`` finds, in UTF-16."""
    source = Source(name, text)
    return [
        (
            one.code,
            one.message,
            one.start.line - 1,
            units_before(source, one.span.start),
            units_before(source, one.span.end),
        )
        for one in check_text(text, name, folder=Path(name).parent)
    ]


async def test_problems_are_those_of_check(editor) -> None:
    """The same codes at the same places, counted in UTF-16 beside an emoji and Chinese."""
    found = await editor.open(WRONG)
    assert as_told(WRONG, found) == as_checked(WRONG)
    assert {one.code for one in found} >= {"KS201", "KS401"}


async def test_a_problem_says_where_it_is_explained(editor) -> None:
    """A link, the second place, the severity, the source."""
    found = await editor.open(WRONG)
    one = next(one for one in found if one.code == "KS401")
    assert one.code_description is not None
    page, _, anchor = one.code_description.href.partition("#")
    assert anchor == "ks401-unknown-element-error"
    assert f"](#{anchor})" in Path(page.removeprefix("file://")).read_text("utf-8")
    assert one.related_information is not None
    assert one.related_information[0].location.uri == URI
    assert one.related_information[0].message == "`Mei` is declared here"
    assert (one.severity, one.source) == (types.DiagnosticSeverity.Error, "kling-story")


async def test_what_is_superfluous_is_greyed_out(editor) -> None:
    """An element that nobody uses."""
    found = await editor.open(BOARD.replace("and @Bo barks", ""))
    unused = next(one for one in found if one.code == "KS402")
    assert unused.tags == (types.DiagnosticTag.Unnecessary,)


async def test_problems_come_with_the_version_they_are_of(editor) -> None:
    """And go when they are mended, or the text is closed."""
    assert await editor.open(WRONG)
    editor.write(BOARD)
    told = await editor.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    assert (told.version, told.diagnostics) == (2, ())
    editor.write(WRONG)
    assert await editor.told()
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(DOCUMENT))
    assert await editor.told() == []


async def test_a_broken_text_is_told_and_understood(editor) -> None:
    """The parser's complaint, and the times of the shots all the same."""
    await editor.open(BOARD)
    editor.write(BOARD.replace("    size: wide\n", "    siz\n"))
    assert [one.code[:3] for one in await editor.told()] == ["KS0"]
    whole = types.Range(types.Position(0, 0), types.Position(99, 0))
    hints = await editor.client.text_document_inlay_hint_async(types.InlayHintParams(DOCUMENT, whole))
    assert [hint.label for hint in hints][::2] == ["0:00–0:04", "0:04–0:07"]


async def test_one_bad_text_leaves_the_others(editor) -> None:
    """Nonsense of every kind is open beside a good text, and asked about; the session goes on."""
    await editor.open(BOARD)
    nasty = [
        "shots: [",
        "shots:\n- &a [*a]",
        "shots: \0",
        "shots:\n" + "- " * 3000,
        "shots: " + "{" * 200,
        "﻿shots:\r\r\n\t",
        "shots: \ud7ff",
    ]
    for number, text in enumerate(nasty):
        uri = f"file:///films/{number}.yaml"
        await editor.open(text, uri)
        where = {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(0, 9999)}
        await editor.client.text_document_hover_async(types.HoverParams(**where))
        await editor.client.text_document_completion_async(types.CompletionParams(**where))
        await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(where["text_document"]))
    editor.write(WRONG)
    assert as_told(WRONG, await editor.told()) == as_checked(WRONG)


async def test_what_is_no_storyboard_is_left_alone(editor) -> None:
    """Other YAML files belong to others; what isn't open is nobody's."""
    uri = "file:///films/ci.yaml"
    text = "on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n" + "# a workflow\n" * 20
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 1, text)))
    where = {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(0, 1)}
    assert await editor.client.text_document_completion_async(types.CompletionParams(**where)) is None
    assert await editor.client.text_document_hover_async(types.HoverParams(**where)) is None
    other = {"text_document": types.TextDocumentIdentifier("file:///nowhere.yaml"), "position": types.Position(0, 1)}
    assert await editor.client.text_document_hover_async(types.HoverParams(**other)) is None
    assert uri not in editor.client.diagnostics


async def test_settings_hold_and_are_read_again(editor, tmp_path: Path) -> None:
    """Those nearest to the file; a change of them is seen when the editor tells of it. Wrong ones are told."""
    uri = (tmp_path / "film.yaml").as_uri()
    found = await editor.open(WRONG, uri)
    assert "KS201" in {one.code for one in found}
    settings = tmp_path / "kling-story.toml"
    settings.write_text('ignore = ["KS201"]\n')
    event = types.DidChangeWatchedFilesParams([types.FileEvent(settings.as_uri(), types.FileChangeType.Created)])
    editor.client.workspace_did_change_watched_files(event)
    assert "KS201" not in {one.code for one in await editor.told(uri)}
    settings.write_text("ignroe = []\n")
    editor.client.workspace_did_change_watched_files(event)
    assert "KS201" in {one.code for one in await editor.told(uri)}
    assert "did you mean" in editor.client.messages[-1].message or "ignroe" in editor.client.messages[-1].message


async def test_random_edits_leave_the_same_text(editor) -> None:
    """A hundred changes, some of several places, some past the ends: the problems are those of our own copy."""
    chance = random.Random(7)
    text = BOARD
    await editor.open(text)
    for _ in range(100):
        changes = []
        for _ in range(chance.choice((1, 1, 2))):
            source = Source("", text)
            start = chance.randrange(len(text) + 1)
            end = min(len(text), start + chance.choice((0, 0, 1, 4)))
            if text[end - 1 : end + 1] == "\r\n" or text[start - 1 : start + 1] == "\r\n":
                continue
            put = chance.choice(("a", "😀", "雨", "\n", "\r\n", "\u2028", "", " ", '"', "@Mei", ": "))
            places = [types.Position(source.position(at).line - 1, units_before(source, at)) for at in (start, end)]
            changes.append(types.TextDocumentContentChangePartial(types.Range(*places), put))
            text = text[:start] + put + text[end:]
        editor.change(*changes)
    where = {"text_document": DOCUMENT, "position": types.Position(0, 0)}
    await editor.client.text_document_hover_async(types.HoverParams(**where))
    editor.change(
        types.TextDocumentContentChangePartial(types.Range(types.Position(9999, 0), types.Position(9999, 9)), "\n# end")
    )
    text += "\n# end"
    expected = as_checked(text)
    for _ in range(3):
        if as_told(text, [*editor.client.diagnostics[URI]])[: len(expected)] == expected:
            break
        await editor.told()
    assert as_told(text, [*editor.client.diagnostics[URI]])[: len(expected)] == expected
