"""The words that are sent for a value -> the value, as simply as it can be written: its id, else a name
of the table, else as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, SIZES, Table
from kling_story.wording import Wording

_MILLIMETRES = re.compile(r"\d+(?:\.\d+)?mm\b", re.IGNORECASE)
_PICTURE: tuple[tuple[str, Table[Any]], ...] = (
    ("size", SIZES),
    ("angle", ANGLES),
    ("framing", FRAMINGS),
    ("lens", LENSES),
)
_FACING = {"left": "left", "right": "right", "camera_facing": "camera", "away": "away"}
_DIRECTIONS = ("left_to_right", "right_to_left", "toward_camera", "away_from_camera")


def written(table: Table[Any], said: str, sent: Callable[[str], str]) -> str | None:
    """The simplest value for which ``said`` is ``sent``; None where the table doesn't know the words."""
    term = table.find(said)
    if term is None:
        return None
    spellings = (term.id, *table.names(term), said, said[:1].lower() + said[1:])
    return next((value for value in spellings if table.find(value) is term and sent(value) == said), None)


def picture(wording: Wording, sentence: str) -> dict[str, str] | None:
    """The keys that say how a shot is framed, from the sentence they are sent as; None where it says
    something else.
    """
    read: dict[str, str] = {}
    parts = wording.unended(sentence).split(wording.comma)
    keys = _keys(wording)
    at = 0
    while at < len(parts):
        found = next(_first(keys, parts[at:], lead=at == 0), None)
        if found is None:
            return None
        key, value, taken, keys = found
        read[key] = value
        at += taken
    return read


Reader = Callable[[list[str], bool], Iterator[tuple[str, int]]]


def _first(
    keys: list[tuple[str, Reader]], parts: list[str], *, lead: bool
) -> Iterator[tuple[str, str, int, list[tuple[str, Reader]]]]:
    """What the first of the parts can be: the key, its value, how many parts that takes, the keys after it."""
    for n, (key, reader) in enumerate(keys):
        for value, taken in reader(parts, lead):
            yield key, value, taken, keys[n + 1 :]


def _keys(wording: Wording) -> list[tuple[str, Reader]]:
    tables: list[tuple[str, Reader]] = [(key, _of_table(wording, key, table)) for key, table in _PICTURE]
    facing = {wording.labels[label]: value for label, value in _FACING.items()}
    directions = {wording.labels[label]: label for label in _DIRECTIONS}
    return [*tables, ("facing", _of_labels(facing)), ("direction", _of_labels(directions))]


def _of_labels(values: dict[str, str]) -> Reader:
    lowered = {label.casefold(): value for label, value in values.items()}

    def read(parts: list[str], lead: bool) -> Iterator[tuple[str, int]]:
        value = lowered.get(parts[0].casefold()) if lead else values.get(parts[0])
        if value is not None:
            yield value, 1

    return read


def _of_table(wording: Wording, key: str, table: Table[Any]) -> Reader:
    def read(parts: list[str], lead: bool) -> Iterator[tuple[str, int]]:
        def sent(value: str) -> str:
            words = wording.term(table, value)
            if key == "lens" and not wording.chinese and "lens" not in words.casefold():
                words += " lens"
            return words[:1].upper() + words[1:] if lead else words

        # "low, Dutch" is one value: several terms, sent as they are written.
        several = 0
        while several < len(parts) and table.find(parts[several]) is not None:
            several += 1
        for taken in range(several, 1, -1):
            value = wording.comma.join(parts[:taken])
            if table.find(value) is None and key != "lens":
                yield value, taken
        known = written(table, parts[0], sent)
        if known is not None:
            yield known, 1
        elif key == "lens" and _MILLIMETRES.match(parts[0]):
            bare = parts[0].removesuffix(" lens")
            yield (bare if sent(bare) == parts[0] else parts[0]), 1

    return read
