"""The server over standard input and output, asked by a client that isn't ours."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import BOARD
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from kling_story.checking import check_text
from kling_story.text import Source

pytestmark = pytest.mark.asyncio
URI = "file:///films/board.yaml"
DOCUMENT = types.TextDocumentIdentifier(URI)
WRONG = BOARD.replace("size: wide", "size: wied").replace("@Mei holds", "😀 雨中的 @Mey holds")


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


def as_checked(text: str, name: str = "/films/board.yaml") -> list[tuple[object, ...]]:
    """The same of what ``check`` finds, in UTF-16."""
    source = Source(name, text)
    return [
        (
            one.code,
            one.message,
            one.start.line - 1,
            source.utf16_column(one.span.start) - 1,
            source.utf16_column(one.span.end) - 1,
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


async def test_completion_offers_the_cast(editor) -> None:
    """``@`` in a prompt that is just being written."""
    text = BOARD + '  - id: end\n    duration: 2\n    prompt: "😀 @"\n'
    await editor.open(text)
    found = await editor.client.text_document_completion_async(types.CompletionParams(**editor.at(text, "😀 @", 3)))
    assert [item.label for item in found.items] == ["@Mei", "@Bo"]
    item = found.items[0]
    assert item.detail == "character"
    assert "yellow raincoat" in item.documentation.value
    line = text.count("\n") - 1
    begins = len('    prompt: "') + 3
    assert item.text_edit.range == types.Range(types.Position(line, begins), types.Position(line, begins + 1))


async def test_completion_of_keys_in_a_broken_text(editor) -> None:
    """And a snippet where a shot can begin."""
    text = BOARD.replace('"@Mei steps', '"@Mei" steps') + "  - \n"
    await editor.open(text)
    found = await editor.client.text_document_completion_async(types.CompletionParams(**editor.at(text, "  - \n", 4)))
    by_name = {item.label: item for item in found.items}
    assert by_name["shot"].insert_text_format == types.InsertTextFormat.Snippet
    assert "duration" in by_name


async def test_a_new_file_is_offered_the_first_keys(editor) -> None:
    """Though nothing says yet that it is a storyboard; it has no problems either."""
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(URI, "yaml", 1, "ver")))
    params = types.CompletionParams(DOCUMENT, types.Position(0, 3))
    found = await editor.client.text_document_completion_async(params)
    assert next(item.label for item in found.items) == "version"
    assert URI not in editor.client.diagnostics


async def test_hover_shows_words_and_budget(editor) -> None:
    """Of a prompt; the pictures of an element."""
    await editor.open(BOARD)
    found = await editor.client.text_document_hover_async(types.HoverParams(**editor.at(BOARD, "steps off")))
    assert "of 512**" in found.contents.value
    found = await editor.client.text_document_hover_async(types.HoverParams(**editor.at(BOARD, "@Bo")))
    assert "![https://example.com/bo.png](https://example.com/bo.png)" in found.contents.value


async def test_a_name_is_found_and_changed(editor) -> None:
    """Declaration, references, highlights, rename."""
    client = editor.client
    await editor.open(BOARD)
    here = editor.at(BOARD, "@Mei holds")
    place = await client.text_document_definition_async(types.DefinitionParams(**here))
    assert (place.uri, place.range.start) == (URI, types.Position(BOARD[: BOARD.index("  Mei:")].count("\n"), 2))
    context = types.ReferenceContext(include_declaration=True)
    found = await client.text_document_references_async(types.ReferenceParams(context=context, **here))
    assert len(found) == 4
    assert len(await client.text_document_document_highlight_async(types.DocumentHighlightParams(**here))) == 4
    ready = await client.text_document_prepare_rename_async(types.PrepareRenameParams(**here))
    assert ready.placeholder == "Mei"
    edit = await client.text_document_rename_async(types.RenameParams(new_name="美美", **here))
    assert [one.new_text for one in edit.changes[URI]] == ["美美"] * 4


async def test_a_name_that_is_none_is_refused_in_words(editor) -> None:
    """The editor shows why."""
    await editor.open(BOARD)
    with pytest.raises(JsonRpcException, match="is no name: a letter first") as refused:
        await editor.client.text_document_rename_async(
            types.RenameParams(new_name="two words", **editor.at(BOARD, "@Mei"))
        )
    assert "Traceback" not in str(refused.value.data)


async def test_fixes_are_actions(editor) -> None:
    """The problem goes with its action; those that change the film say so, and none of them is preferred."""
    found = await editor.open(WRONG)
    one = next(one for one in found if one.code == "KS201")
    context = types.CodeActionContext(diagnostics=[one])
    params = types.CodeActionParams(DOCUMENT, one.range, context)
    actions = await editor.client.text_document_code_action_async(params)
    fix = next(action for action in actions if action.diagnostics)
    assert fix.diagnostics == (one,)
    assert fix.title.endswith("(changes the film)")
    assert not fix.is_preferred
    assert fix.kind == types.CodeActionKind.QuickFix
    assert {action.kind for action in actions} == {types.CodeActionKind.QuickFix, types.CodeActionKind.RefactorRewrite}


async def test_all_safe_fixes_at_once(editor) -> None:
    """What editors do on saving."""
    text = "version: 1\nshots:\n  - duration: 3\n    prompt: @Mei walks\n"
    await editor.open(text)
    context = types.CodeActionContext(diagnostics=[], only=[types.CodeActionKind.SourceFixAll])
    whole = types.Range(types.Position(0, 0), types.Position(9, 0))
    (action,) = await editor.client.text_document_code_action_async(types.CodeActionParams(DOCUMENT, whole, context))
    assert action.title == "make 1 safe fix"
    assert action.edit.changes[URI]


async def test_the_text_is_formatted(editor) -> None:
    """As ``fmt`` does it, and only where it differs; what can't be formatted stays, and it is said why."""
    await editor.open(BOARD.replace("size: wide", "size:    'wide'"))
    params = types.DocumentFormattingParams(DOCUMENT, types.FormattingOptions(tab_size=2, insert_spaces=True))
    edits = await editor.client.text_document_formatting_async(params)
    assert any("size: " in edit.new_text for edit in edits)
    editor.write(BOARD.replace("size: wide", 'size: "wide'))
    assert await editor.client.text_document_formatting_async(params) == ()
    assert editor.client.messages[-1].message.startswith("kling-story: left as it is")


async def test_parts_folds_colours_and_lenses(editor) -> None:
    """What stands around the text."""
    client = editor.client
    await editor.open(BOARD)
    symbols = await client.text_document_document_symbol_async(types.DocumentSymbolParams(DOCUMENT))
    assert [one.name for one in symbols[-1].children] == ["1 arrival", "2 question"]
    assert await client.text_document_folding_range_async(types.FoldingRangeParams(DOCUMENT))
    tokens = await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(DOCUMENT))
    assert len(tokens.data) == 5 * 6
    lenses = await client.text_document_code_lens_async(types.CodeLensParams(DOCUMENT))
    titles = ["preview", "render the film", "render this shot", "render this shot"]
    assert [lens.command.title for lens in lenses][1:] == titles
    assert lenses[0].command.title.startswith("$")


async def test_the_price_is_told(editor) -> None:
    """With its source."""
    await editor.open(BOARD)
    params = types.ExecuteCommandParams("kling-story.price", [URI])
    assert "official price list" in await editor.client.workspace_execute_command_async(params)
    assert "official price list" in editor.client.messages[-1].message


async def test_a_shot_is_drawn_as_it_stands(editor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Unsaved words too: the file exists and is a film."""
    pytest.importorskip("av")
    await editor.open(BOARD.replace("duration: 3", "duration: 1"))
    params = types.ExecuteCommandParams("kling-story.render", [URI, "question"])
    out = Path(await editor.client.workspace_execute_command_async(params))
    assert out.read_bytes()[4:8] == b"ftyp"
    out.unlink()


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


async def test_a_shared_cast(editor, tmp_path: Path) -> None:
    """Its elements are offered, its problems told where it is included, and a rename reaches it."""
    cast, film = tmp_path / "cast.yaml", tmp_path / "film.yaml"
    cast.write_text("version: 1\nelements:\n  Wen:\n    description: a cook\n    colour: red\n")
    text = "version: 1\ninclude: cast.yaml\nshots:\n  - duration: 3\n    prompt: '@Wen cooks'\n"
    film.write_text(text)
    uri = film.as_uri()
    found = await editor.open(text, uri)
    one = next(one for one in found if "cast.yaml:5" in one.message)
    assert one.range.start.line == 1
    assert one.related_information[0].location.uri == cast.as_uri()
    here = editor.at(text, "@Wen", uri=uri)
    place = await editor.client.text_document_definition_async(types.DefinitionParams(**here))
    assert (place.uri, place.range.start.line) == (cast.as_uri(), 2)
    cast.write_text("version: 1\nelements:\n  Wen:\n    description: a cook\n")
    editor.client.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
    await editor.told(uri)
    edit = await editor.client.text_document_rename_async(types.RenameParams(new_name="Lin", **here))
    assert edit.changes.keys() == {uri, cast.as_uri()}


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
            places = [types.Position(source.position(at).line - 1, source.utf16_column(at) - 1) for at in (start, end)]
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


async def test_a_cast_counts_as_it_is_typed(editor, tmp_path: Path) -> None:
    """Unsaved: its films know the new name, broken lines in it break none of them; closed, the disk counts again."""
    cast, film = tmp_path / "shared" / "cast.yaml", tmp_path / "films" / "film.yaml"
    for path in (cast, film):
        path.parent.mkdir()
    before = "version: 1\nelements:\n  Wen:\n    description: a cook\n"
    text = "version: 1\ninclude: ../shared/cast.yaml\nshots:\n  - duration: 3\n    prompt: '@Lin cooks'\n"
    cast.write_text(before)
    film.write_text(text)
    uri = film.as_uri()
    assert "KS401" in {one.code for one in await editor.open(text, uri)}
    await editor.open(before, cast.as_uri())
    after = before.replace("Wen", "Lin")
    editor.write(after, cast.as_uri())
    assert await settled(editor, uri, lambda codes: "KS401" not in codes)
    editor.write(after + "  Wu: {description: [\n", cast.as_uri())
    where = types.CompletionParams(**editor.at(text, "@Lin", uri=uri))
    found = await editor.client.text_document_completion_async(where)
    assert "@Lin" in [item.label for item in found.items]
    assert "KS401" not in {one.code for one in editor.client.diagnostics[uri]}
    place = await editor.client.text_document_definition_async(
        types.DefinitionParams(**editor.at(text, "@Lin", uri=uri))
    )
    assert (place.uri, place.range.start.line) == (cast.as_uri(), 2)
    editor.client.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(cast.as_uri())))
    assert await settled(editor, uri, lambda codes: "KS401" in codes)


async def settled(editor, uri: str, fits: Callable[[set[object]], bool]) -> bool:
    """Whether the problems of a text come to fit."""
    for _ in range(20):
        if fits({one.code for one in editor.client.diagnostics[uri]}):
            return True
        await editor.told(uri)
    return False
