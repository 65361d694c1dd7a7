"""Holds yaml-language-server with our schema against our own server: what is completed, what is explained, and that
no good storyboard is underlined. Arguments: its command, a folder to work in. See ``.ci/editors``."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from kling_story.vocabulary import ANGLES, FRAMINGS, LANGUAGES, LENSES, MOVES, SIZES, SPEEDS, TRANSITIONS

ROOT = Path(__file__).parent.parent.parent
OURS = (sys.executable, "-m", "kling_story", "lsp")
PATIENCE = 30
"""Seconds for an answer: nobody waits so long, a busy machine may."""

ABOVE = "version: 1\nelements: {Mei: {description: a courier}}\n"
SHOT = f"{ABOVE}shots:\n  - duration: 3\n    prompt: Mei walks\n    "
LINE = f"{SHOT}dialogue:\n      - who: Mei\n        line: Now\n        "

KEYS = ("|", f"{ABOVE}shots:\n  - |", f"{SHOT}|", LINE + "|", f"{SHOT}camera:\n      - move: orbit\n        |")
ELEMENT = "elements:\n  Mei:\n    description: a courier\n    |"
"""Where keys can stand."""

TERMS = {
    f"{SHOT}size: |": SIZES,
    f"{SHOT}angle: |": ANGLES,
    f"{SHOT}framing: |": FRAMINGS,
    f"{SHOT}lens: |": LENSES,
    f"{SHOT}camera: |": MOVES,
    f"{SHOT}camera:\n      - |": MOVES,
    f"{SHOT}camera:\n      - move: |": MOVES,
    f"{SHOT}camera:\n      - move: orbit\n        speed: |": SPEEDS,
    f"{SHOT}transition: |": TRANSITIONS,
    f"{LINE}language: |": LANGUAGES,
}
"""Where words of the trade can stand."""

CHOICES = (
    *(f"{ABOVE}{key}: |" for key in ("model", "target", "quality", "aspect", "audio", "storyboard")),
    f"{SHOT}facing: |",
    f"{SHOT}direction: |",
    "elements:\n  Mei:\n    kind: |",
)
"""Where one of a few values can stand."""

EVERYTHING = f"""\
{ABOVE}model: kling-3.0
quality: 1080p
audio: native
shots:
  - id: quay
    duration: 3
    prompt: "@Mei walks to the quay"
    size: wide
    angle: low
    camera: {{move: dolly_in, speed: slow}}
    transition: dissolve
    dialogue: {{who: Mei, line: Now, tone: calm, language: en}}
"""

SETTINGS: dict[str, object] = {"validate": True, "completion": True, "hover": True, "schemaStore": {"enable": False}}
"""Nothing is fetched: the modeline alone says which schema it is."""

STYLE = ("Unused anchor",)
"""What yaml-language-server finds untidy in any YAML, whatever the schema."""


class Editor:
    """A language server and what it said, asked as an editor asks."""

    def __init__(self, modeline: str = "") -> None:
        self.client = LanguageClient("kling-story's tests", "1")
        self.modeline = modeline
        self.told: dict[str, asyncio.Future[list[types.Diagnostic]]] = {}
        self.count = 0

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def diagnostics(params: types.PublishDiagnosticsParams) -> None:
            waiting = self.told.get(params.uri)
            if waiting and not waiting.done():
                waiting.set_result([*params.diagnostics])

        @self.client.feature(types.WORKSPACE_CONFIGURATION)
        def settings(params: types.ConfigurationParams) -> list[dict[str, object]]:
            return [SETTINGS if item.section == "yaml" else {} for item in params.items]

    async def start(self, *command: str) -> None:
        await self.client.start_io(*command)
        marked = [types.MarkupKind.Markdown]
        item = types.ClientCompletionItemOptions(snippet_support=True, documentation_format=marked)
        document = types.TextDocumentClientCapabilities(
            completion=types.CompletionClientCapabilities(completion_item=item),
            hover=types.HoverClientCapabilities(content_format=marked),
        )
        able = types.ClientCapabilities(text_document=document)
        await self.client.initialize_async(types.InitializeParams(capabilities=able))
        self.client.initialized(types.InitializedParams())

    async def end(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def open(self, text: str) -> types.TextDocumentIdentifier:
        """A new text."""
        self.count += 1
        uri = (ROOT / f"storyboards/tried-{self.count}.yaml").as_uri()
        self.told[uri] = asyncio.get_running_loop().create_future()
        item = types.TextDocumentItem(uri, "yaml", 1, self.modeline + text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return types.TextDocumentIdentifier(uri)

    async def problems(self, document: types.TextDocumentIdentifier) -> list[str]:
        """What is wrong with a text, but for the style of its YAML."""
        found = await asyncio.wait_for(self.told[document.uri], PATIENCE)
        return [one.message for one in found if not one.message.startswith(STYLE)]

    def position(self, text: str, at: int) -> types.Position:
        before = (self.modeline + text)[: len(self.modeline) + at]
        return types.Position(before.count("\n"), len(before.rpartition("\n")[2].encode("utf-16-le")) // 2)

    async def offered(self, text: str) -> dict[str, types.CompletionItem]:
        """What can be written where ``|`` stands, by its label."""
        at = text.index("|")
        document = self.open(text[:at] + text[at + 1 :] + "\n")
        asked = types.CompletionParams(document, self.position(text, at))
        answer = await asyncio.wait_for(self.client.text_document_completion_async(asked), PATIENCE)
        items = answer.items if isinstance(answer, types.CompletionList) else answer or []
        return {item.label.strip("\"'"): item for item in items}


def about(item: types.CompletionItem) -> str:
    written = item.documentation
    return written.value if isinstance(written, types.MarkupContent) else written or ""


def of_kind(items: dict[str, types.CompletionItem], kind: types.CompletionItemKind) -> dict[str, types.CompletionItem]:
    return {label: item for label, item in items.items() if item.kind == kind}


async def same_keys(ours: Editor, theirs: Editor) -> None:
    """Every key, each with the same explanation; a shot and a line as whole pieces."""
    for text in (*KEYS, ELEMENT):
        own = of_kind(await ours.offered(text), types.CompletionItemKind.Property)
        other = await theirs.offered(text)
        keys = of_kind(other, types.CompletionItemKind.Property)
        assert own, text
        assert own.keys() == keys.keys(), (text, own.keys() ^ keys.keys())
        assert {key: about(item) for key, item in own.items()} == {key: about(item) for key, item in keys.items()}, text
    for text, piece in ((f"{ABOVE}shots:\n  - |", "shot"), (f"{SHOT}dialogue:\n      - |", "line")):
        assert piece in await theirs.offered(text), text
        assert piece in await ours.offered(text), text
    assert "Name" in await theirs.offered("elements:\n  |")


async def same_words(ours: Editor, theirs: Editor) -> None:
    """Every word of the trade under its id, with what it means; every choice where there are few."""
    for text, table in TERMS.items():
        own = {term.id for label in await ours.offered(text) if (term := table.find(label))}
        other = of_kind(await theirs.offered(text), types.CompletionItemKind.Value)
        assert own == {*table.ids} <= other.keys(), (text, {*table.ids} - other.keys())
        unexplained = [term.id for term in table if term.meaning not in about(other[term.id])]
        assert unexplained == [], (text, unexplained, [about(other[term]) for term in unexplained])
        assert "null" not in other, text
    for text in CHOICES:
        own, other = await ours.offered(text), await theirs.offered(text)
        # Ours offers the models of the storyboard's own target alone.
        assert own.keys() == other.keys() or ("model" in text and own.keys() < other.keys()), text
        assert [label for label, item in other.items() if not about(item)] == [], text


async def explained(theirs: Editor) -> None:
    """Each key of a storyboard that has most of them says what it is when it is pointed at, each word what it means."""
    document = theirs.open(EVERYTHING)
    assert await theirs.problems(document) == []
    for what, told in (
        ("model:", "the model, in the words of the official API"),
        ("kling-3.0", "up to 15 s"),
        ("quality:", "the resolution that is bought"),
        ("native", "Kling makes speech and sound"),
        ("duration:", "how long"),
        ("size:", "the shot size"),
        ("wide", "the person in the place; sent as: wide shot"),
        ("low", "looks up: the subject looms"),
        ("dolly_in", "the camera travels forward"),
        ("dissolve", "the new picture grows through the old"),
        ("tone:", "whispering"),
    ):
        at = theirs.position(EVERYTHING, EVERYTHING.index(what) + 1)
        answer = await theirs.client.text_document_hover_async(types.HoverParams(document, at))
        shown = answer.contents.value if answer and isinstance(answer.contents, types.MarkupContent) else ""
        assert told in shown.replace("\\", ""), (what, shown)


async def nothing_underlined(theirs: Editor) -> int:
    """No good storyboard has a problem; a slip of the shape has."""
    boards = [*sorted((ROOT / "storyboards").glob("*.yaml")), *sorted((ROOT / "tests/boards/ok").glob("*.yaml"))]
    for board in boards:
        wrong = await theirs.problems(theirs.open(board.read_text("utf-8-sig")))
        assert wrong == [], (board.name, wrong)
    for text in (f"{SHOT}colour: red", f"{ABOVE}shots: 3", f"{ABOVE}quality: 8k", f"{SHOT}facing: up"):
        assert await theirs.problems(theirs.open(text)), f"nothing is said of {text}"
    return len(boards)


async def main(command: str, work: Path) -> None:
    schema = work / "storyboard.schema.json"
    printed = subprocess.run([sys.executable, "-m", "kling_story", "schema"], capture_output=True, check=True)
    schema.write_bytes(printed.stdout)
    ours, theirs = Editor(), Editor(f"# yaml-language-server: $schema={schema.as_uri()}\n")
    await ours.start(*OURS)
    await theirs.start(command, "--stdio")
    try:
        await same_keys(ours, theirs)
        await same_words(ours, theirs)
        await explained(theirs)
        boards = await nothing_underlined(theirs)
    finally:
        await ours.end()
        await theirs.end()
    print(f"yaml-language-server: {len(TERMS) + len(CHOICES) + len(KEYS) + 1} places as ours, {boards} boards clean")


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2])))
