"""Sizes, angles, framings, lenses and moves in pieces of notation that say nothing else.

"Medium, slow dolly forward" before a colon may leave the prompt and become keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, SPEEDS, Table, focal_length

TABLES: tuple[tuple[str, Table[Any]], ...] = (
    ("size", SIZES), ("angle", ANGLES), ("framing", FRAMINGS), ("camera", MOVES), ("lens", LENSES), ("speed", SPEEDS),
)  # fmt: skip
_TOKEN = re.compile(r"[0-9A-Za-z'’./]+(?:[-‐‑–][0-9A-Za-z'’]+)*|[\u3400-\u9fff]+|[^\s\w]|\w+")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_JOINTS = {"into", "then", "and", "with", "while", "接", "然后", "接着"}
_TOWARDS = {"to", "toward", "towards", "onto", "至", "到", "成"}
_FILLERS = {"shot", "frame", "framing", "camera", "view", "a", "an", "the", "镜头", "的", "拍摄", "画面", "机位"}
_PIECES = re.compile(r"\s*[,，、;；|+&]\s*|\s+/\s+")
_LONGEST = 6

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
    for kind, table in TABLES:
        if table.find(written) or table.meant_by_vague(written):
            return kind
    return "lens" if re.fullmatch(r"\d{1,4}\s?mm", low) and focal_length(written) else None
