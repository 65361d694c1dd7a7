"""Sizes, angles, framings, lenses and moves in an author's words.

Two ways. ``isolated``: a piece of notation that says nothing else ("Medium, slow dolly forward"); it
may leave the prompt and become keys. ``in_prose``: terms met inside sentences; they become keys for
the animatic, and the sentences stay whole. Many terms are also plain words ("a long street", "he
follows her"), so in prose a term must be said as one of the trade.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kling_story.importing.plain_words import PLAIN_WORDS
from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, SPEEDS, Found, Table, focal_length
from kling_story.vocabulary.terms import normal

_TABLES: tuple[tuple[str, Table[Any]], ...] = (
    ("size", SIZES), ("angle", ANGLES), ("framing", FRAMINGS), ("camera", MOVES), ("lens", LENSES), ("speed", SPEEDS),
)  # fmt: skip
_TOKEN = re.compile(r"[0-9A-Za-z'’./]+(?:[-‐‑–][0-9A-Za-z'’]+)*|[\u3400-\u9fff]+|[^\s\w]|\w+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_JOINTS = {"into", "then", "and", "with", "while", "接", "然后", "接着"}
_TOWARDS = {"to", "toward", "towards", "onto", "至", "到", "成"}
_FILLERS = {"shot", "frame", "framing", "camera", "view", "a", "an", "the", "镜头", "的", "拍摄", "画面", "机位"}
_PIECES = re.compile(r"\s*[,，、;；|+&]\s*|\s+/\s+")
_LONGEST = 6
_READ = 4000
"""A shot takes 512 characters; what stands far beyond is searched for no terms."""

Keys = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Word:
    kind: str
    start: int
    end: int


def isolated(text: str) -> tuple[Keys, list[str]]:
    """Keys told by the pieces of a notation that hold nothing but terms, and the other pieces.

    A second size, angle or framing has no key to go to: its piece is among the others.
    """
    keys: Keys = {}
    others: list[str] = []
    for piece in filter(None, (piece.strip(" .。") for piece in _PIECES.split(text))):
        told = _piece(piece)
        if told is None or any(key in keys for key in told if key not in ("camera", "speed")):
            others.append(piece)
            continue
        camera = ", ".join(filter(None, (keys.get("camera"), told.get("camera") or told.get("speed"))))
        keys |= {key: value for key, value in told.items() if key not in ("camera", "speed")}
        if camera:
            keys["camera"] = camera
    if "camera" in keys and not _names_move(keys["camera"]):
        others.append(keys.pop("camera"))
    return keys, others


def _names_move(phrase: str) -> bool:
    return any(word.kind == "camera" for word in _words(phrase) or ())


def _piece(piece: str) -> Keys | None:
    """The keys told by one piece, or None when it also says something else."""
    words = _words(piece)
    if words is None or all(word.kind in ("filler", "joint", "towards") for word in words):
        return None
    keys: Keys = {}
    camera: list[_Word] = []
    for index, word in enumerate(words):
        if word.kind in ("camera", "speed") or (camera and word.kind in ("joint", "towards")):
            if word.kind == "towards":
                camera.append(_Word("camera", word.start, len(piece)))
                break
            camera.append(word)
        elif word.kind in ("size", "angle", "framing", "lens"):
            if word.kind in keys:
                return None
            keys[word.kind] = piece[word.start : word.end]
        elif word.kind == "filler" and index and words[index - 1].kind in ("size", "angle", "framing", "lens"):
            continue
    if camera:
        kind = "camera" if any(word.kind == "camera" for word in camera) else "speed"
        keys[kind] = _phrase(piece, camera)
    return keys or None


def _phrase(piece: str, words: list[_Word]) -> str:
    """The words as they stand, other kinds of words between them left out."""
    text = piece[words[0].start : words[0].end]
    for before, word in pairwise(words):
        between = piece[before.end : word.start]
        text += (between if not between.strip() else " ") + piece[word.start : word.end]
    return text


def _words(text: str) -> list[_Word] | None:
    """A text as terms, longest first; None when a word in it is no term."""
    tokens = [match.span() for match in _TOKEN.finditer(text)]
    words: list[_Word] = []
    index = 0
    while index < len(tokens):
        start, end = tokens[index]
        if _HAN.fullmatch(text, start, end):
            han = _han_words(text, start, end)
            if han is None:
                return None
            words += han
            index += 1
            continue
        for last in range(min(index + _LONGEST, len(tokens)), index, -1):
            kind = _kind(text[start : tokens[last - 1][1]])
            if kind:
                words.append(_Word(kind, start, tokens[last - 1][1]))
                index = last
                break
        else:
            return None
    return words


def _han_words(text: str, start: int, end: int) -> list[_Word] | None:
    words: list[_Word] = []
    while start < end:
        for stop in range(end, start, -1):
            kind = _kind(text[start:stop])
            if kind:
                words.append(_Word(kind, start, stop))
                start = stop
                break
        else:
            return None
    return words


def _kind(written: str) -> str | None:
    low = written.casefold()
    if re.fullmatch(r"\d+s", low):
        return None  # seconds, though "2S" is also a two-shot
    if low in _JOINTS:
        return "joint"
    if low in _TOWARDS:
        return "towards"
    if low in _FILLERS:
        return "filler"
    for kind, table in _TABLES:
        if table.find(written) or table.meant_by_vague(written):
            return kind
    return "lens" if re.fullmatch(r"\d{1,4}\s?mm", low) and focal_length(written) else None


_PLAIN = {key: frozenset(words.split(", ")) for key, words in PLAIN_WORDS.items()}
_TRADE = re.compile(
    r"[\s\-]*(?:(?:[\w-]+\s)?(?:shot|frame|framing|view|composition|establishing)\b|镜头|构图)", re.IGNORECASE
)
_OF = r"\s+(?:of|on|over|across)\b|\s*[,，:：]|\s+\w+\s*[:：]"
_DETAIL = r"|\s+(?:(?:the|his|her|their|a|an)\s+)?(?:hands?|face|eyes?|lips|fingers?|feet|mouth)\b"
# What must follow a plain size that begins a shot: "macro of a leaf", "wide action:", "close hands meeting".
_FIRST = {
    **{size: re.compile(_OF, re.IGNORECASE) for size in ("wide", "macro", "medium", "mid")},
    "close": re.compile(rf"\s+on\b|\s*[,，:：]{_DETAIL}", re.IGNORECASE),
}
_TO_BEFORE = re.compile(r"(?:\b(?:to|into|ends? (?:on|in)|until|onto)\s+(?:an? |the )?|[至到成])$", re.IGNORECASE)
_CAMERA_WORD = re.compile(r"\b(?:camera|shot|frame|cam|lens|drone)\b|镜头|画面|摄影机|机位", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;,:!?。；，：！？\n—]|\s[-–|]\s")
_LENS_LENGTH = re.compile(r"\b\d{2,3}\s?mm(?=\s+(?:\w+\s+)?lens\b)", re.IGNORECASE)


def in_prose(text: str) -> Keys:
    """The keys told by terms inside sentences: the first of each kind, in the author's words."""
    keys: Keys = {}
    text = text[:_READ]
    terms = [(kind, found) for kind, table in _TABLES if kind != "speed" for found in table.find_in(text)]
    for kind, found in terms:
        if kind not in keys and _meant(text, kind, found, terms):
            start = _with_speed(text, found.start) if kind == "camera" else found.start
            keys[kind] = text[start : found.end]
    if "lens" not in keys and (length := _LENS_LENGTH.search(text)):
        keys["lens"] = length.group()
    return keys


def _meant(text: str, kind: str, found: Found[Any], terms: list[tuple[str, Found[Any]]]) -> bool:
    """Whether a term in a sentence is one of the trade."""
    before, after = text[: found.start], text[found.end :]
    written = text[found.start : found.end]
    if kind == "size" and _TO_BEFORE.search(before):
        return False
    if any(other.start <= found.start and found.end < other.end for _, other in terms):
        return False
    plain = re.sub(r"[\s\-‐‑–]+", " ", written.casefold())
    if plain not in _PLAIN[kind]:
        return kind != "camera" or not _said_of_people(before, written)
    if kind == "size" and not before.strip() and plain in _FIRST and _FIRST[plain].match(after):
        return True
    if _TRADE.match(after) and kind != "camera":
        return True
    if any(other_kind != kind and _touch(text, found, other) for other_kind, other in terms):
        return True
    clause_before = _CLAUSE.split(before)[-1]
    alone = not clause_before.strip() and not _CLAUSE.split(after)[0].strip()
    if kind != "camera":
        return alone and plain in _FIRST and plain != "close"
    if alone:
        return True
    first = not before.strip() and not normal(written).endswith("s")
    return first or bool(_CAMERA_WORD.search(clause_before)) or _with_speed(text, found.start) < found.start


def _said_of_people(before: str, written: str) -> bool:
    """``He pans left``: a verb after a pronoun is nobody's camera."""
    verb = normal(written).split(" ")[0].endswith("s")
    return verb and bool(re.search(r"\b(?:he|she|they|who|it)\s+(?:\w+ly\s+)?$", before, re.IGNORECASE))


def _touch(text: str, one: Found[Any], other: Found[Any]) -> bool:
    """Whether two terms stand side by side: "static wide", "tracking two-shot"."""
    if one.start < other.end and other.start < one.end:
        return False
    between = text[min(one.end, other.end) : max(one.start, other.start)]
    return not between.strip(" -") and "\n" not in between


def _with_speed(text: str, start: int) -> int:
    """Where a move's phrase begins when a speed stands before it: "slow orbit"."""
    begin = start
    for found in _speeds(text[:start]):
        if not text[found.end : start].strip(" -") and found.end <= start:
            begin = found.start
    return begin


def _speeds(text: str) -> Iterator[Found[Any]]:
    return (
        found
        for found in SPEEDS.find_in(text)
        if normal(text[found.start : found.end]) not in ("even", "medium", "dynamic")
    )
