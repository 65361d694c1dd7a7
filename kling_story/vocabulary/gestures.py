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

_GOES = r"(?:comes?|walks?|steps?|strides?|bursts?|rushes|rush|hurr(?:y|ies)|storms?|runs?|strolls?|limps?|staggers?|slips?|goes|peers?)"
_ROOM = r"(?:to the (?:\w+ )?(?:room|house|kitchen|office|bar|shop|apartment|flat|caf[eé]|hall|cabin|bedroom|studio|store))?"

GESTURES = (
    Change(
        {"beyond": False}, {"beyond": True}, 1.2,
        Pattern(
            rf"{WHO}(?:{_GOES} (?:back )?(?:in(?:side)?{_ROOM}|through)\b(?!to\b)|enters?\b(?! (?:the )?frame))|走了?进|进来|进门|冲了?进",
            "in through enter 进",
        ),
    ),
    Change(
        {"beyond": True, "facing": "away"}, {"beyond": False, "facing": None}, 1.4,
        Pattern(rf"{WHO}(?:{_GOES} (?:back )?(?:out(?:side)?)\b(?! of (?:frame|breath|time))|leaves?(?=\s*(?:$|[.,;]|the (?:room|house))))|走了?出去|出门|离开房间", "out leave 出 离开"),
    ),
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
