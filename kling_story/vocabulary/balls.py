"""Which ball is meant where one is played with and words say no more than "the ball"."""

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


def ball_in(text: str) -> str | None:
    """Which ball is meant by a word for any, as far as a text says what is played."""
    return next((ball for ball, words in _BALLS if words.search(text)), None)
