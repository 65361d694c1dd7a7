"""Sizes, angles, framings, lenses and moves met inside sentences.

They become keys for the animatic, and the sentences stay whole; words before the first comma leave.
Many terms are also plain words ("a long street", "he follows her"), so in prose a term must be said as one of the
trade.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from kling_story.importing.picture_words import TABLES, Keys, isolated
from kling_story.importing.plain_words import PLAIN_WORDS
from kling_story.vocabulary import SPEEDS, Found
from kling_story.vocabulary.terms import normal

_READ = 4000
"""A shot takes 512 characters; what stands far beyond is searched for no terms."""
_PLAIN = {key: frozenset(words.split(", ")) for key, words in PLAIN_WORDS.items()}
_FIRST_PIECE = re.compile(r"(?P<lead>[^,，.。:：;；\n\"“]{2,60})[,，]\s*(?=\w|@)")
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
_LENS_LENGTH = re.compile(r"\b\d{2,3}\s?mm\b", re.IGNORECASE)
_OF_A_LENS = re.compile(r"\s+(?:\w+\s+)?lens\b", re.IGNORECASE)
_ON = re.compile(r"\s*(?:,?\s*\b(?:into|then|and then)\b|接|然后)?\s*", re.IGNORECASE)


def in_prose(text: str) -> Keys:
    """The keys told by terms inside sentences: the first of each kind, in the author's words."""
    keys: Keys = {}
    text = text[:_READ]
    terms = [(kind, found) for kind, table in TABLES if kind != "speed" for found in table.find_in(text)]
    for kind, found in terms:
        if kind not in keys and is_trade(text, kind, found, terms):
            start = _with_speed(text, found.start) if kind == "camera" else found.start
            end = _with_next_move(text, found, terms) if kind == "camera" else found.end
            keys[kind] = text[start:end]
    for length in _LENS_LENGTH.finditer(text) if "lens" not in keys else ():
        clause = _CLAUSE.split(text[: length.start()])[-1] + length.group() + _CLAUSE.split(text[length.end() :])[0]
        if _OF_A_LENS.match(text, length.end()) or not isolated(clause)[1]:
            keys.setdefault("lens", length.group())
    return keys


def is_trade(text: str, kind: str, found: Found[Any], terms: list[tuple[str, Found[Any]]]) -> bool:
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


def _with_next_move(text: str, found: Found[Any], terms: list[tuple[str, Found[Any]]]) -> int:
    """Where a move's phrase ends when another move goes on from it: "whip pan into crane rise"."""
    end = found.end
    for kind, other in terms:
        if kind == "camera" and other.start > end and _ON.fullmatch(text, end, other.start):
            end = other.end
    return end


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


def first_words(text: str, taken: Collection[str]) -> tuple[Keys, str]:
    """A size before the first comma, with what else of the picture is told before the next ones, and the words after
    them: "Wide shot, low angle, a barn". In a sentence, "Wide shot of a barn", it stays; so does what is ``taken``.
    """
    told, rest = Keys(), text
    while match := _FIRST_PIECE.match(rest):
        keys, others = isolated(match["lead"])
        if others or not keys or set(keys) & {*told, *taken}:
            break
        told |= keys
        rest = rest[match.end() :]
    return (told, rest) if "size" in told and in_prose(text).get("size") == told["size"] else (Keys(), text)
