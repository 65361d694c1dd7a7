"""What people do with their heads and hands at a time of its own within a shot: they nod, shake heads, shake hands."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary.acts import WHO
from kling_story.vocabulary.changes import Change

_TOGETHER = (
    r"(?:\band @[\w-]+|\bthey|\bboth|\bthe two(?: of them)?|和@[\w-]+|两人|他们|她们)\s*(?:then |\w+ly |finally )?"
)

GESTURES = (
    Change(
        {"gaze": "down"}, {"gaze": None}, 0.22,
        Pattern(rf"{WHO}(?:nods?|nodding)\b(?! off\b)|点了?点?头", "nod 点头 点了点头"), ("down", None, "down", None),
    ),
    Change(
        {"gaze": "left"}, {"gaze": None}, 0.22,
        Pattern(rf"{WHO}(?:shak(?:es?|ing)) (?:her|his|their) heads?\b|摇了?摇?头", "shak 摇头 摇了摇头"), ("left", "right", "left", None),
    ),
    Change(
        {"relation": "shaking", "arms": "reaching", "facing": "other"}, {"relation": None, "arms": None, "facing": "other"}, 0.7,
        Pattern(
            rf"(?:{WHO}|{_TOGETHER})(?:shakes? (?:hands\b|(?:his|her|@[\w-]+(?:'s|’s)) hand\b)|offers? (?:her|his|their) hand to)|握手|握住(?:@[\w-]+|[她他])的手",
            "hand 握",
        ),
    ),
)  # fmt: skip


def gestures_in(text: str) -> Iterator[tuple[Change, Match[str]]]:
    """What a text says that people do so, and the words that say it."""
    return ((gesture, found) for gesture in GESTURES for found in gesture.words.finditer(text))
