"""Where things are named in a text: elements, reference images, shots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from kling_story.editing.reading import Reading
from kling_story.references import references
from kling_story.storyboard import Line
from kling_story.text import Source, Span
from kling_story.yamldoc import Path, YamlDocument

_SPEAKER = re.compile(
    r"^\s*@?(?P<who>[^\s:：(（\"“「@][^:：(（\"“「\n]{0,60}?)\s*(?:[(（][^)）\n]*[)）])?\s*[:：]", re.MULTILINE
)
_NO_WORDS = frozenset(("image", "images", "video", "file", "panel", "id", "mask", "still", "start_frame", "end_frame"))


class Mention(NamedTuple):
    """One place where something is named. ``span`` is the name alone, without ``@`` or quotes.

    ``role``: ``declaration``, ``reference`` (``@Mei``) or ``speaker``. ``written``: the name as it stands there.
    """

    source: Source
    span: Span
    name: str
    role: str
    written: str


class Named(NamedTuple):
    """Something that has a name. ``kind``: ``element``, ``image``, ``video`` or ``shot``."""

    kind: str
    name: str
    mention: Mention


def documents(reading: Reading) -> tuple[YamlDocument, ...]:
    """The text's own document, and those of the casts that it includes."""
    return (reading.yaml, *reading.document.included)


def mentions(reading: Reading) -> list[Mention]:
    """Every mention of an element, a reference image or the reference video, in reading order, file after file."""
    known = reading.names
    return [mention for document in documents(reading) for mention in mentions_of(document, known)]


def mentions_of(document: YamlDocument, known: tuple[str, ...]) -> list[Mention]:
    """Those in one document, where ``known`` are the names that ``@`` can refer to."""
    found = (*_declared(document), *_referred(document, known), *_spoken(document, known))
    return sorted(found, key=lambda mention: mention.span)


def mentions_in(reading: Reading) -> list[Mention]:
    """Those in the text itself."""
    return [mention for mention in mentions(reading) if mention.source is reading.yaml.source]


def named_at(reading: Reading, offset: int) -> Named | None:
    """What is named at an offset."""
    for mention in mentions_in(reading):
        begins = mention.span.start - (1 if mention.role == "reference" else 0)
        if begins <= offset <= mention.span.end:
            return Named(kind_of(reading, mention.name), mention.name, mention)
    for mention in shot_ids(reading):
        if mention.span.start <= offset <= mention.span.end:
            return Named("shot", mention.name, mention)
    return None


def kind_of(reading: Reading, name: str) -> str:
    """What a name that ``@`` can refer to stands for; an unknown one for an element."""
    board = reading.board
    if board and name in board.elements:
        return "element"
    if board and any(name == (image.name or f"image_{n}") for n, image in enumerate(board.reference_images, 1)):
        return "image"
    return "video" if board and board.reference_video and name == "video_1" else "element"


def shot_ids(reading: Reading) -> Iterator[Mention]:
    """The ids of the shots, where they are written."""
    document = reading.yaml
    shots = document.data.get("shots") if isinstance(document.data, dict) else None
    for index, shot in enumerate(shots if isinstance(shots, list) else ()):
        name = shot.get("id") if isinstance(shot, dict) else None
        if isinstance(name, str):
            yield _mention(document, document.value_span(("shots", index, "id")), name, "declaration")


def _mention(document: YamlDocument, span: Span, name: str, role: str) -> Mention:
    """A mention as a whole scalar, without its quotes."""
    written = span.of(document.source.text)
    if len(written) >= 2 and written[0] == written[-1] and written[0] in "\"'":
        span, written = span.within(1, len(written) - 1), written[1:-1]
    return Mention(document.source, span, name, role, written)


def _declared(document: YamlDocument) -> Iterator[Mention]:
    data = document.data if isinstance(document.data, dict) else {}
    elements = data.get("elements")
    for name in elements if isinstance(elements, dict) else ():
        yield _mention(document, document.key_span(("elements", name)), name, "declaration")
    images = data.get("reference_images")
    for number, image in enumerate(images if isinstance(images, list) else [images] if images else (), start=1):
        index: Path = ("reference_images", number - 1) if isinstance(images, list) else ("reference_images",)
        name = image.get("name") if isinstance(image, dict) else None
        if isinstance(name, str):
            yield _mention(document, document.value_span((*index, "name")), name, "declaration")
        else:
            yield Mention(document.source, document.key_span(index), f"image_{number}", "declaration", "")
    if data.get("reference_video"):
        span = document.key_span(("reference_video",))
        yield Mention(document.source, span, "video_1", "declaration", "")


def _referred(document: YamlDocument, known: tuple[str, ...]) -> Iterator[Mention]:
    text = document.source.text
    for path, value in document.texts():
        if "@" not in value or path[-1:] == () or path[-1] in _NO_WORDS or path[0] in ("include", "version"):
            continue
        for reference in references(value, known):
            span = document.span_within(path, reference.start, reference.end)
            if span.of(text) == value[reference.start : reference.end]:
                name = reference.name if reference.name is not None else reference.written
                written = value[reference.start + 1 : reference.end]
                yield Mention(document.source, Span(span.start + 1, span.end), name, "reference", written)


def _spoken(document: YamlDocument, known: tuple[str, ...]) -> Iterator[Mention]:
    """Who speaks: ``who: Mei``, ``Mei (whispering): Not tonight.``, ``MEI: No.``."""
    capitals = {name.upper(): name for name in reversed(known)}
    shots = document.data.get("shots") if isinstance(document.data, dict) else None
    for index, shot in enumerate(shots if isinstance(shots, list) else ()):
        dialogue = shot.get("dialogue") if isinstance(shot, dict) else None
        items = dialogue if isinstance(dialogue, list) else [] if dialogue is None else [dialogue]
        for number, item in enumerate(items):
            path: Path = ("shots", index, "dialogue", *([number] if isinstance(dialogue, list) else []))
            for span, who in _speakers(document, path, item):
                name = who if who in known else capitals.get(who)
                if name is not None:
                    yield Mention(document.source, span, name, "speaker", who)


def _speakers(document: YamlDocument, path: Path, item: Any) -> Iterator[tuple[Span, str]]:
    if isinstance(item, dict) and isinstance(item.get("who"), str):
        if not item["who"].startswith("@"):
            mention = _mention(document, document.value_span((*path, "who")), item["who"], "speaker")
            yield mention.span, mention.written
    elif isinstance(item, dict) and len(item) == 1 and not item.keys() & Line.model_fields.keys():
        (label,) = item
        match = _SPEAKER.match(f"{label}:")
        span = document.key_span((*path, label))
        written = span.of(document.source.text)
        if match and match["who"] in written:
            at = written.index(match["who"])
            yield span.within(at, at + len(match["who"])), match["who"]
    elif isinstance(item, str):
        for match in _SPEAKER.finditer(item):
            if item[match.start() : match.start("who")].strip() == "@":
                continue
            span = document.span_within(path, *match.span("who"))
            if span.of(document.source.text) == match["who"]:
                yield span, match["who"]
