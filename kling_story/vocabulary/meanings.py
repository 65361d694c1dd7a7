"""What is meant by a word for several things: which ball is played with, whether a torch burns or is electric."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.plays import FEET

_BALLS = (
    ("white soccer ball", FEET),
    ("orange basketball", Pattern(r"\bbasket|\bhoop\b|\bdunk|篮", "basket hoop dunk 篮")),
    (
        "yellow tennis ball",
        Pattern(r"\btennis\b|\brac(?:ket|quet)|\b(?:fore|back)hand\b|网球", "tennis rac forehand backhand 网球"),
    ),
    ("white baseball", Pattern(r"\bbaseball\b|\bbat\b|\bpitcher\b|\bbatter\b|棒球", "baseball bat pitcher 棒球")),
    ("white golf ball", Pattern(r"\bgolf|\bfairway\b|\btee\b|\bputt|高尔夫", "golf fairway tee putt 高尔夫")),
    ("white volleyball", Pattern(r"\bvolleyball\b|排球", "volleyball 排球")),
)


_SHINES = Pattern(
    r"\b(?:shin|sweep|aim|point|direct|train|switch|click|flick|read)(?:e?s|e|ing|p?ing)\b[^.;!?]{0,40}(?<!burning )(?<!flaming )\btorch\b"
    r"|\btorch(?:['’]s)? beams?\b|\b(?:beam|cone|circle) of (?:an?|the|her|his) torch\b|\btorch (?:in|between) (?:her|his) teeth\b|\btorch flickers (?:out|and dies)\b",
    "torch",
)  # fmt: skip


def meant(word: str, text: str) -> str:
    """What a word for a thing means in a text, in words that ``stand_ins`` knows; itself where that is plain."""
    if word in ("ball", "球"):
        return next((ball for ball, words in _BALLS if words.search(text)), word)
    return "electric torch" if word == "torch" and _SHINES.search(text) else word
