"""Words of a shot that say what somebody has on in it, as far as a stand-in shows it: headphones, a hood, gloves.

What a description says is worn in every shot; this is what comes and goes.
"""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

_HAS = r"(?:wear(?:s|ing)|in|with|under)\s+(?:(?!off\b)[\w-]+\s+){0,3}"
_ON = r"(?:\s+on\b|\s+(?:over|on) (?:his|her|their|the) (?:ears|heads?))"
_OFF = Pattern(
    r"^\s*(?:off|around (?:his|her|their|the) neck|hangs?|in (?:his|her|their|one) hands?)\b", "off around hang in"
)


def _needles(chinese: str) -> str:
    return chinese.strip("(?:)").replace("|", " ")


_KINDS = {
    kind: Pattern(rf"{_HAS}{words}\b|\b{words}{_ON}|戴[着上](?:\w{{0,3}})?{chinese}", f"{needle} {_needles(chinese)}")
    for kind, words, needle, chinese in (
        ("headphones", "(?:head|ear)phones", "phones", "耳机"),
        ("headset", "headset", "headset", "耳麦"),
        ("sunglasses", "sunglasses", "sunglasses", "(?:墨镜|太阳镜)"),
    )
}
_KINDS["hood"] = Pattern(
    r"\bhood (?:is )?(?:up|drawn|raised|over (?:his|her|their))\b|\b(?:pulls?|puts?|draws?|flips?) (?:up )?(?:his|her|their|the) hood"
    r"(?: up| over)\b|\b(?:pulls?|puts?|flips?) up (?:his|her|their|the) hood\b|戴[着上]兜帽",
    "hood 兜帽",
)
_KINDS["gloves"] = Pattern(
    rf"\bgloved (?:hands?|fingers?|fingertips|fists?)\b|{_HAS}(?:[\w-]+\s+)?gloves\b|戴[着上](?:\w{{0,4}})?手套",
    "glove 手套",
)


def worn_in(text: str) -> Iterator[tuple[str, int]]:
    """What a text says that somebody has on, and where it says so."""
    for kind, pattern in _KINDS.items():
        for found in pattern.finditer(text):
            if not denied(text, found.start()) and not _OFF.search(text[found.end() :]):
                yield kind, found.start()
