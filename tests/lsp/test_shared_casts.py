"""A cast that films include, in an editor: offered, renamed, and as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lsprotocol import types

pytestmark = pytest.mark.asyncio


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
