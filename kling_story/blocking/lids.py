"""Whether a thing's lid is lifted, or it is open: "hands lift the lid from @Tin", "draws leaves out of @Tin"."""

from __future__ import annotations

from kling_story.blocking.sentences import ENDS, sentence_around
from kling_story.patterns import Pattern

_LID = r"(?:lid|cap|cover|top|stopper|cork)"
_LIFTS = r"(?:lift|tak|rais|pull|remov|pry|pris|pop|unscrew|twist)(?:es|s|e|ing)?"
_LIFTED_FROM = Pattern(
    rf"\b{_LIFTS}\s+(?:off\s+)?(?:the|its|her|his|a)\s+(?:[\w-]+\s+)?{_LID}\s+(?:up\s+)?(?:from|off|of)\s+(?:the\s+)?$",
    "lid cap cover top stopper cork",
)
_LIFTS_ITSELF = Pattern(
    rf"^(?:['’]s)?[^{ENDS}]{{0,40}}?\b(?:its\s+)?{_LID}\s+(?:is\s+)?(?:lifted|raised|lifts|rises|comes off|opens)\b"
    r"|^的?盖子?(?:被)?(?:揭|掀|打)开",
    "lid cap cover top stopper cork 盖",
)
_LID_OFF = Pattern(
    rf"^(?:['’]s)?[^{ENDS}]{{0,40}}?\b(?:its\s+{_LID}\s+off|without\s+its\s+{_LID})\b", "lid cap cover top stopper cork"
)
_UNCOVERED = Pattern(r"(?:揭开|掀开|打开)$", "揭开 掀开 打开")
_OUT_OF = Pattern(r"\b(?:out of|from inside|into|in)\s+(?:the\s+)?(?:open\s+)?$", "out inside into in")
_MOVES_THINGS = Pattern(
    r"\b(?:draw|tak|pull|lift|scoop|spoon|pour|fish|drop|put|pick|pluck|shak|tip)(?:s|es|e|en|n|ed|ing|ping)?\b|[取舀倒抓放]",
)
_OPENS = Pattern(r"\b(?:opens?|opening)\s+(?:the\s+)?(?:[\w-]+\s+)?$", "open")
_IS_OPEN = Pattern(r"^\s+(?:is\s+|stands\s+|lies\s+|wide\s+)*open\b(?!\s+(?:the|a|her|his)\b)", "open")

_BY_HANDS = Pattern(
    rf"^\s+(?:is|are)\s+(?:\w+ly\s+)?(?:set|put|placed|laid|lowered|lifted|picked|raised|held|offered)\b[^{ENDS}@]{{0,40}}?"
    r"\bby\s+(?:two|a pair of|someone['’]s|(?:[\w-]+\s+)?unseen)\s+(?:[\w-]+\s+)?hands\b",
    "hands",
)
_HANDS_DO = Pattern(
    r"\b(?:two|a pair of|unseen)\s+(?:[\w-]+\s+)?hands\s(?:\w+ly\s)?(?:set|put|place|lay|lower|lift|pick|raise|hold)s?"
    r"(?:\s+(?:down|up))?\s+(?:(?:the|an?)\s+)?$|双手[^，。,.@]{0,3}(?:端|放|捧|拿|举|托)[^，。,.@]{0,4}$",
    "hands 双手",
)


def in_hands(prompt: str, start: int, end: int) -> bool:
    """Whether words say that the two hands of nobody who is named are at a thing, from both sides: "@Ball is set down
    by two hands".
    """
    return _BY_HANDS.search(prompt[end : end + 100]) is not None or _HANDS_DO.search(prompt[:start]) is not None


def lid_of(prompt: str, start: int, end: int) -> str | None:
    """What words say of the lid of the thing that they name from ``start`` up to ``end``: it is ``lifted``, or ``off``;
    None where they say nothing.
    """
    before, after = prompt[max(0, start - 80) : start], prompt[end : end + 60]
    uncovered = _UNCOVERED.search(before)
    if _LIFTED_FROM.search(before) or _LIFTS_ITSELF.search(after) or (uncovered and after.startswith(("的盖", "盖"))):
        return "lifted"
    out_of = _OUT_OF.search(before)
    moved = out_of and _MOVES_THINGS.search(before[sentence_around(before, len(before), len(before))[0] :])
    opened = moved or uncovered or _OPENS.search(before) or _IS_OPEN.search(after) or _LID_OFF.search(after)
    return "off" if opened else None
