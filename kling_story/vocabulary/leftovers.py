"""Words beside a term that say nothing about the picture: "low banana", "low angel"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kling_story.diagnostics import is_slip
from kling_story.vocabulary.angles import ANGLES
from kling_story.vocabulary.framings import FRAMINGS
from kling_story.vocabulary.lenses import LENSES
from kling_story.vocabulary.moves import MOVES
from kling_story.vocabulary.sizes import SIZES
from kling_story.vocabulary.speeds import SPEEDS
from kling_story.vocabulary.terms import Table, normal

NOUNS = frozenset((
    "shot", "shots", "angle", "angles", "view", "frame", "framing", "lens", "camera", "level", "close-up",
    "composition", "perspective",
))  # fmt: skip
"""What a term may be called beside its name."""

_MANNERS = frozenset((
    "a", "an", "the", "his", "her", "their", "my", "our", "and", "or", "but", "bit", "very", "slightly", "quite", "rather", "more", "less",
    "almost", "nearly", "just", "too", "so", "super", "ultra", "extra", "extreme", "extremely", "mild",
    "moderate", "strong", "subtle", "soft", "hard", "gentle", "tight", "tighter", "loose", "looser", "clean",
    "intimate", "dramatic", "cinematic", "epic", "steep", "shallow", "deep", "classic", "simple", "single",
    "double", "symmetric", "symmetrical", "asymmetrical", "centered", "centred", "balanced", "handheld",
    "static", "moving", "locked", "still", "slow", "fast", "half", "full", "near", "far", "close", "closer",
    "wide", "wider", "long", "short", "high", "higher", "low", "lower", "left", "right", "up", "down",
    "upward", "downward", "upwards", "downwards", "front", "back", "side", "top", "bottom", "top-down",
    "inside", "outside", "portrait", "landscape", "vertical", "horizontal", "diagonal", "beauty", "product",
    "hero", "signature", "opening", "closing", "final", "first", "second", "third", "big", "small", "large",
    "mm", "cm", "m", "degree", "degrees", "deg", "percent", "ish", "type", "style", "medium", "partial",
    "reverse", "establishing", "insert", "detail", "normal", "regular", "standard", "same", "again",
))  # fmt: skip
_OPENERS = frozenset((
    "of", "on", "from", "with", "at", "in", "to", "into", "onto", "through", "over", "across", "behind",
    "toward", "towards", "against", "by", "for", "as", "under", "below", "beneath", "beside", "between",
    "among", "around", "above", "near", "past", "along", "off", "out", "where", "while", "when", "who",
    "that", "which", "showing", "seeing", "looking", "facing", "following", "featuring", "revealing",
    "framed", "then", "until", "like", "via", "per", "without", "after", "before", "inside", "outside", "de",
    "del", "sur", "avec", "con", "en", "desde", "sobre", "mit", "auf", "von", "aus", "im", "bei", "aan", "op",
    "di", "su", "da",
))  # fmt: skip
_TABLES: tuple[Table[Any], ...] = (SIZES, ANGLES, FRAMINGS, MOVES, SPEEDS, LENSES)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_PLAIN = re.compile(r"[A-Za-z]{3,}")
_BREAK = re.compile(r"[,;:.(\[/|—–+&，、；。：（@\"“]")


def left_over(table: Table[Any], written: str) -> Iterator[tuple[int, int, str | None]]:
    """Words of a value that name nothing beside its terms: from where to where, and what is surely meant.

    Free is what stands after a preposition, a comma or a bracket ("close-up of her hands"), what is capitalised
    or of another script, and what tells the manner.
    """
    if table.find(written) is not None:
        return
    own = [(found.start, found.end) for found in table.find_in(written)]
    if not own:
        return
    whole = table.nearest(written)
    if whole and is_slip(normal(written), normal(whole)) and normal(written).rstrip("s") != normal(whole).rstrip("s"):
        yield 0, len(written), whole
        return
    taken = own + [(found.start, found.end) for other in _TABLES for found in other.find_in(written)]
    for word in _WORD.finditer(written, 0, _free_from(written, own[0][1])):
        text = word.group()
        if any(start < word.end() and word.start() < end for start, end in taken) or not _PLAIN.fullmatch(text):
            continue
        meant = _meant(table, text)
        # "low-key" is a word of its own, and "low-angel" a slip.
        hyphened = "-" in (written[word.start() - 1 : word.start()], written[word.end() : word.end() + 1])
        if meant or not (hyphened or text[0].isupper() or _is_manner(text)):
            yield word.start(), word.end(), meant


def _meant(table: Table[Any], word: str) -> str | None:
    """The name of a term, or the noun beside it, that a word is surely a slip of."""
    if word.casefold() in NOUNS | _MANNERS | _OPENERS:
        return None
    noun = next((noun for noun in sorted(NOUNS) if is_slip(word, noun)), None)
    term = table.nearest(word) if len(word) > 4 and not noun else None
    return noun or (term if term and is_slip(normal(word), normal(term)) else None)


def _free_from(written: str, after: int) -> int:
    """Where what is said of the term becomes free text."""
    ends = [match.start() for match in _BREAK.finditer(written, after)][:1]
    ends += [word.start() for word in _WORD.finditer(written, after) if word.group().casefold() in _OPENERS][:1]
    return min(ends, default=len(written))


def _is_manner(word: str) -> bool:
    parts = word.casefold().split("-")
    known = _MANNERS | NOUNS | _OPENERS
    return all(
        part in known or part.endswith(("ly", "ing", "ed", "est", "ish", "ic", "al", "ous", "ive", "ful"))
        for part in parts
    )


def is_unknown_object(words: str) -> bool:
    """Whether words right after a move are neither where it goes, nor how: "push in bananas"."""
    pieces = words.strip(" .").split()
    return 0 < len(pieces) <= 2 and all(
        re.fullmatch(r"[a-z]{3,}", piece) is not None
        and not _is_manner(piece)
        and not any(any(table.find_in(piece)) for table in _TABLES)
        for piece in pieces
    )
