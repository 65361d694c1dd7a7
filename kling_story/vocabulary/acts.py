"""What somebody does in a shot, as far as a stand-in shows it: a bow, and what arms do that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

_BOWS = Pattern(
    r"(?:@\w+|\band|\bthen|,|\b(?:s?he|they|who|both))\s+(?:\w+ly\s+)?(?:bows?|bowing)\b"
    r"(?!\s+(?:(?:her|his|their|its)\s+heads?|and\s+arrows?|of|out)\b|-)|\btak(?:es?|ing) (?:a|his|her|their) (?:\w+ )?bow\b|鞠躬",
    "bow 鞠躬",
)
_WHOSE = r"(?:(?:her|his|their|both|the) )*"
_WHO = r"(?:@\w+|\band|\bthen|,|\b(?:s?he|they|who))\s+(?:\w+ly\s+)?"
_ARMS = {
    "spread": Pattern(
        rf"\barms? (?:out\b(?! of)|outstretched|spread|wide|flung (?:out|wide)|held out)|\bspread(?:s|ing)? {_WHOSE}arms?\b|张开双臂|伸开双臂",
        "arm 双臂",
    ),
    "raised": Pattern(
        rf"\b(?:arms|hands) (?:raised|up|in the air|held high|overhead|aloft)\b|\brais(?:es?|ing) {_WHOSE}(?:arms|hands)\b"
        rf"|\bthrow(?:s|ing) (?:up )?{_WHOSE}(?:arms|hands)\b|举起双[手臂]|高举双[手臂]",
        "arms hands 双手 双臂",
    ),
    "crossed": Pattern(
        rf"\barms (?:crossed|folded)|\b(?:cross|fold)(?:es|s|ed|ing)? {_WHOSE}arms\b|抱臂|双臂交叉|抱着双臂|抱着胳膊",
        "arms 抱臂 双臂 胳膊",
    ),
    "hips": Pattern(rf"\b(?:hands?|fists?) (?:planted )?on {_WHOSE}hips?\b|\barms akimbo\b|叉腰", "hip akimbo 叉腰"),
    "behind": Pattern(rf"\bhands (?:clasped |folded |held )?behind {_WHOSE}backs?\b|背着双?手", "behind 背着"),
    "waving": Pattern(
        rf"{_WHO}wav(?:es|ing)\b(?=\s*$|\s*[,.;!]|\s+(?:at|to|back|goodbye|farewell|her|his|a hand|from|him|them|as|and)\b)|挥手|招手",
        "waves waving 挥手 招手",
    ),
    "pointing": Pattern(rf"{_WHO}point(?:s|ing)\b(?!\s+(?:out|of)\b)|用手指着|指向", "points pointing 指着 指向"),
}


def arms_in(text: str) -> Iterator[tuple[str, int]]:
    """What a text says that somebody's arms do, of ``_ARMS``, and where it says so."""
    for kind, pattern in _ARMS.items():
        for found in pattern.finditer(text):
            if not denied(text, found.start()):
                yield kind, found.end()


def bows_in(text: str) -> Iterator[int]:
    """Where a text says that somebody bows; not of the head alone, and of no bow that is a thing."""
    return (found.end() for found in _BOWS.finditer(text) if not denied(text, found.start()))
