"""What an editor asks of the server about a text, over standard input and output, by a client that isn't ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import BOARD, WRONG
from lsprotocol import types
from person import DOCUMENT, URI
from pygls.exceptions import JsonRpcException

pytestmark = pytest.mark.asyncio


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
