"""What the arms of somebody do in a shot that hold nothing."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

_WHOSE = r"(?:(?:her|his|their|both|the) )*"
WHO = r"(?:@[\w-]+|\band|\bthen|,|\b(?:s?he|they|who|both|finally|at last))\s+(?:\w+ly\s+)?(?:then\s+|both\s+)?"
"""What stands right before what somebody does, so that no smoke rises and no road turns."""
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
        rf"{WHO}wav(?:es|ing)\b(?=\s*$|\s*[,.;!]|\s+(?:at|to|back|goodbye|farewell|her|his|a hand|from|him|them|as|and)\b)|挥手|招手",
        "waves waving 挥手 招手",
    ),
    "pointing": Pattern(rf"{WHO}point(?:s|ing)\b(?!\s+(?:out|of)\b)|用手指着|指向", "points pointing 指着 指向"),
}


def arms_in(text: str) -> Iterator[tuple[str, Match[str]]]:
    """What a text says that somebody's arms do, of ``_ARMS``, and the words that say so."""
    for kind, pattern in _ARMS.items():
        for found in pattern.finditer(text):
            if not denied(text, found.start()):
                yield kind, found
