"""A film typed from the first letter to the last, key by key: nothing fails, and what helps is offered on the way."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from asking import BOARD
from lsprotocol import types
from person import Editor

from kling_story.checking import check_text

pytestmark = pytest.mark.asyncio

FILM = """\
«version»version: «1»1
«title»title: The parcel
«include»include: «cast.yaml»cast.yaml
«model»model: «kling-3.0-omni»kling-3.0-omni
«quality»quality: «1080p»1080p
«aspect»aspect: "«16:9»16:9"
aud«audio»io: «native»native
«look»look: over«overcast»cast morning, gold«golden hour»en hour
«elements»elements:
  «element»Mei:
    «description»description: a courier in a yellow raincoat
  Bo:
    «kind»kind: «animal»animal
    «images»images: [«bo.png»bo.png, «bo-side.png»bo-side.png]
«shots»shots:
  «shot»- «id»id: arrival
    «duration»duration: «4»4
    «size»size: me«medium close-up»dium close-up
    «angle»angle: «low angle»low angle
    «framing»framing: tw«two-shot»o-shot
    «camera»camera: slow «dolly in»push in
    «panel»panel: «bo.png»bo.png
    «prompt»prompt: "«»@«@Mei»Mei steps off, «»@B«@Bo»o barks and @«@Wen»Wen waits."
    «dialogue»dialogue:
      «line»- {«who»who: «Mei»Mei, «line»line: "Does anyone live here?", «tone»tone: calm, «language»language: «en»en, \
«accent»accent: «British»British}
    «sound»sound: rain on tin 雨😀
  «shot»- id: question
    duration: «3»3
    size: «wide shot»wide
    camera:
      «static shot»- «handheld»handheld
      - {move: «crane up»crane up, «speed»speed: «slow»slow}
    transition: «match cut»match cut
    prompt: "@Wen shakes her head; @«@Bo»Bo runs away."
"""
"""A film, with what has to be offered between the words at which the typist looks up."""


class Typist(Editor):
    """Somebody who types, and looks at what an editor shows meanwhile."""

    text = ""

    def at_end(self) -> types.Position:
        line = self.text.rpartition("\n")[2]
        return types.Position(self.text.count("\n"), len(line.encode("utf-16-le")) // 2)

    def key(self, letter: str, uri: str) -> None:
        here = self.at_end()
        self.change(types.TextDocumentContentChangePartial(types.Range(here, here), letter), uri=uri)
        self.text += letter

    def back(self, uri: str) -> None:
        """Take the last letter out."""
        last, self.text = self.text[-1], self.text[:-1]
        begin = self.at_end()
        self.text += last
        self.change(types.TextDocumentContentChangePartial(types.Range(begin, self.at_end()), ""), uri=uri)
        self.text = self.text[:-1]

    async def offered(self, document: types.TextDocumentIdentifier) -> list[str]:
        params = types.CompletionParams(document, self.at_end())
        found = await self.client.text_document_completion_async(params)
        return [item.label for item in found.items] if isinstance(found, types.CompletionList) else []

    async def look(self, document: types.TextDocumentIdentifier) -> None:
        """What an editor asks on its own."""
        client, here = self.client, self.at_end()
        whole = types.Range(types.Position(0, 0), here)
        await client.text_document_hover_async(types.HoverParams(document, here))
        await client.text_document_inlay_hint_async(types.InlayHintParams(document, whole))
        await client.text_document_code_lens_async(types.CodeLensParams(document))
        await client.text_document_document_symbol_async(types.DocumentSymbolParams(document))
        await client.text_document_folding_range_async(types.FoldingRangeParams(document))
        await client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(document))
        context = types.CodeActionContext(diagnostics=[])
        await client.text_document_code_action_async(types.CodeActionParams(document, types.Range(here, here), context))


@pytest.fixture
def typist(client, tmp_path: Path) -> Typist:
    (tmp_path / "cast.yaml").write_text("version: 1\nelements:\n  Wen:\n    description: a cook\n")
    for name in ("bo.png", "bo-side.png"):
        (tmp_path / name).write_bytes(b"")
    return Typist(client)


async def test_a_film_is_typed(typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From an empty file: at each word what belongs there is offered, and the server has nothing to complain of."""
    uri = (tmp_path / "film.yaml").as_uri()
    document = types.TextDocumentIdentifier(uri)
    item = types.TextDocumentItem(uri, "yaml", 0, "")
    typist.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    lacking = []
    for number, part in enumerate(re.split("«(.*?)»", FILM)):
        if number % 2 and part:
            offered = await typist.offered(document)
            if part not in offered:
                lacking.append((typist.text[-30:], part, offered[:5]))
            continue
        for letter in part:
            typist.key(letter, uri)
        await typist.look(document)
    assert lacking == []
    assert typist.text == re.sub("«.*?»", "", FILM)
    told = {one.code for one in await latest(typist, document)}
    assert told == {one.code for one in check_text(typist.text, str(tmp_path / "film.yaml"), folder=tmp_path)}
    assert told & {"KS001", "KS201", "KS401"} == set()
    assert "failed" not in capsys.readouterr().err


async def test_a_bad_typist_is_served(typist: Typist, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong letters, taken back or not, brackets and quotes that nobody closes: every question is answered."""
    uri = (tmp_path / "film.yaml").as_uri()
    document = types.TextDocumentIdentifier(uri)
    typist.client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "yaml", 0, "")))
    chance = random.Random(3)
    for number, letter in enumerate(re.sub("«.*?»", "", FILM)):
        if chance.random() < 0.08:
            typist.key(chance.choice("""{}[]"'@:-#|>&*!%\t😀\u2028"""), uri)
            if chance.random() < 0.8:
                typist.back(uri)
        typist.key(letter, uri)
        if number % 9 == 0:
            await typist.offered(document)
            await typist.look(document)
    assert "failed" not in capsys.readouterr().err


@pytest.mark.parametrize(("typed", "fits"), [("@", ["@Mei", "@Bo"]), ("@M", ["@Mei"]), ("@b", ["@Bo"]), ("@x", [])])
async def test_an_editor_shows_only_names_that_go_on(typist: Typist, typed: str, fits: list[str]) -> None:
    """It asks again at each letter, and leaves out what doesn't fit: by the item's filter, else by its label."""
    text = BOARD + f'  - id: end\n    duration: 2\n    prompt: "{typed}"\n'
    await typist.open(text)
    params = types.CompletionParams(**typist.at(text, f'prompt: "{typed}"\n', 9 + len(typed)))
    items = (await typist.client.text_document_completion_async(params)).items
    assert [one.label for one in items if (one.filter_text or one.label).startswith(typed)] == fits


async def latest(typist: Typist, document: types.TextDocumentIdentifier) -> list[types.Diagnostic]:
    """The problems of the text as it stands: once a question is answered, all keys before it are taken in."""
    typist.key("\n", document.uri)
    while typist.client.diagnostics.get(document.uri) is None:
        await typist.told(document.uri)
    return await typist.told(document.uri)
