"""The values that are offered: words of the trade, names, seconds, choices."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import cache
from typing import Any

from kling_story.editing.items import Item
from kling_story.editing.language import PICTURED, TERMS, Choice, holder_of
from kling_story.editing.places import Place
from kling_story.editing.reading import Reading
from kling_story.editing.timing import most_seconds, shot_times, timecode
from kling_story.materials import Element
from kling_story.seconds import plain_seconds
from kling_story.text import Span
from kling_story.vocabulary import DRESSINGS, LIGHTS, MOVES, PLACES, SPEEDS, TEXTURES, TIMES, WEATHERS, Table, Term
from kling_story.wording import wording_for
from kling_story.yamledit import scalar

LEAST_LETTERS = 2
"""Letters of a word in prose before one of the trade is offered for it."""
STAGING: tuple[Table[Any], ...] = (LIGHTS, TIMES, WEATHERS, PLACES, DRESSINGS, TEXTURES)
"""What a prompt says of light, air and place."""


def term_items(reading: Reading, place: Place, before: str = "") -> Iterator[Item]:
    """The words of the trade that a value can be; ``before`` goes in front of each."""
    model, name = holder_of(place.path)
    table = TERMS.get((model, name)) if model else None
    if table is None:
        return
    if table is MOVES:
        yield from _among(MOVES, reading, place, before)
        if not before:
            yield from _among(SPEEDS, reading, place, before, rank=500)
    else:
        yield from _among(table, reading, place, before)


def _among(table: Table[Any], reading: Reading, place: Place, before: str, rank: int = 0) -> Iterator[Item]:
    typed = _typed(table, place.written)
    chinese = _is_chinese(reading)
    end = place.span.start + len(place.written)
    span = Span(end - len(typed), end)
    for number, (term, name) in enumerate(_named(table, typed, chinese)):
        text = name if place.quote else scalar(name) if typed == place.written.strip() else name
        about = f"{term.meaning}\n\nSent as: {term.sent_as(name)}"
        yield Item(name, "value", before + text, span, _detail(table, term, name), about, rank=rank + number)


def _detail(table: Table[Any], term: Term, name: str) -> str:
    return term.meaning if name in (term.words, term.id) else f"{term.words}: {term.meaning}"


def _named(table: Table[Any], typed: str, chinese: bool) -> Iterator[tuple[Term, str]]:
    """Each term under the name that goes on from what is typed, those that begin with it first."""
    wanted = typed.casefold()
    later: list[tuple[Term, str]] = []
    for term in table:
        usual = term.id if table.kind == "language" else term.chinese if chinese else term.words
        if not wanted:
            yield term, usual
            continue
        names = [usual, *(name for name in table.names(term) if name != usual and name)]
        begins = next((name for name in names if name.casefold().startswith(wanted)), None)
        if begins:
            spelt = usual if "_" in begins and table.kind != "language" else begins
            spelt = begins.upper() if typed.isupper() and begins in term.abbreviations else spelt
            yield term, spelt
        elif any(wanted in name.casefold() for name in names):
            later.append((term, usual))
    yield from later


def _typed(table: Table[Any], written: str) -> str:
    """The end of what is written that a name of the table goes on from, else its last word."""
    names = _spellings(table)
    starts = [0, *(at + 1 for at, char in enumerate(written) if char in " ,;，、；\n")]
    for start in starts:
        tail = written[start:].lstrip()
        begun = tail.casefold()
        at = bisect_left(names, begun)
        if tail and at < len(names) and names[at].startswith(begun):
            return tail
    return written[starts[-1] :]


@cache
def _spellings(table: Table[Any]) -> list[str]:
    """All names of a table without their case, in order: those that begin alike are together."""
    return sorted(name.casefold() for term in table for name in table.names(term))


def _is_chinese(reading: Reading) -> bool:
    shots = reading.board.shots if reading.board else ()
    return bool(shots) and wording_for(shots[0].prompt).chinese


def reference_items(reading: Reading, span: Span) -> Iterator[Item]:
    """Everything that ``@`` can refer to, what it is, and what it looks like."""
    board = reading.board
    for rank, name in enumerate(reading.names):
        element = board.elements.get(name) if board else None
        kind = "element" if element or not name.startswith(("image_", "video_")) else "image"
        detail, about = described(element) if element else _material(reading, name)
        pictures = element.images if element else (about,) if kind == "image" and detail == "reference image" else ()
        yield Item(f"@{name}", kind, f"@{name}", span, detail, about, rank=rank, pictures=pictures)


def described(element: Element) -> tuple[str, str]:
    """What an element is, and what is known of it, in words."""
    media = [*element.images, *([element.video] if element.video else []), *([element.id] if element.id else [])]
    told = [element.description or "", f"pictures: {', '.join(media)}" if media else ""]
    sent = "sent as an element" if element.has_media else "sent as words"
    return element.kind, "\n\n".join(filter(None, (*told, sent)))


def _material(reading: Reading, name: str) -> tuple[str, str]:
    board = reading.board
    if board is None:
        return "", ""
    for number, image in enumerate(board.reference_images, start=1):
        if name == (image.name or f"image_{number}"):
            return "reference image", image.image
    if name == "video_1" and board.reference_video:
        return "reference video", board.reference_video.file
    return "element", ""


def speaker_items(reading: Reading, place: Place) -> Iterator[Item]:
    """Who can speak."""
    elements = reading.board.elements if reading.board else {}
    for rank, name in enumerate(name for name in reading.names if not name.startswith(("image_", "video_"))):
        detail, about = described(elements[name]) if name in elements else ("element", "")
        text = name if place.quote else scalar(name)
        pictures = elements[name].images if name in elements else ()
        yield Item(name, "element", text, place.span, detail, about, rank=rank, pictures=pictures)


def duration_items(reading: Reading, place: Place) -> Iterator[Item]:
    """Whole seconds, with when the shot would end and what would be left."""
    story = reading.story
    most = most_seconds(story) if story else None
    if story is None or most is None or place.written[-1:].isspace():
        return
    index = place.path[1] if len(place.path) > 1 else None
    own = Fraction(0)
    begins = Fraction(0)
    if isinstance(index, int) and index < len(story.board.shots):
        own = story.board.shots[index].duration
        begins = list(shot_times(story.board))[index][0]
    others = story.board.total - own if isinstance(index, int) else Fraction(0)
    longest = min(most, story.profile["shot_seconds_max"] or most)
    for seconds in range(story.profile["shot_seconds_min"] or 1, longest + 1):
        rest = most - others - seconds
        over = "" if rest >= 0 else f": {plain_seconds(-rest)} s over {most} s"
        detail = f"ends at {timecode(begins + seconds)}{over or f', {plain_seconds(rest)} s left'}"
        yield Item(str(seconds), "value", str(seconds), place.span, detail, rank=seconds + (100 if over else 0))


def choice_items(choices: Iterable[Choice], place: Place) -> Iterator[Item]:
    """Values of which there are few."""
    for rank, (value, about) in enumerate(choices):
        text = value if place.quote else f'"{value}"' if ":" in value else value
        yield Item(value, "value", text, place.span, about, rank=rank)


def prose_items(reading: Reading, place: Place) -> Iterator[Item]:
    """Words of light and camera that go on from the word that is being written."""
    _, name = holder_of(place.path)
    if name not in PICTURED:
        return
    tables: tuple[Table[Any], ...] = (*STAGING, MOVES) if name == "prompt" else STAGING
    for table in tables:
        typed = _typed(table, place.written)
        if len(typed) < LEAST_LETTERS and not any("\u2e80" <= char <= "\u9fff" for char in typed):
            continue
        end = place.span.start + len(place.written)
        for number, (term, spelt) in enumerate(_named(table, typed, _is_chinese(reading))):
            if spelt.casefold().startswith(typed.casefold()):
                rank = 1000 + number
                yield Item(spelt, "word", spelt, Span(end - len(typed), end), term.meaning, rank=rank)
