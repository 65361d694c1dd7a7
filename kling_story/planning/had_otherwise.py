"""What words around a thing say that makes it had otherwise than by the verb: bitten and chewed, wiped with;
and whether it lies between two.
"""

from __future__ import annotations

from kling_story.blocking.holding import Way
from kling_story.patterns import Pattern
from kling_story.planning.thing_nouns import Noun
from kling_story.vocabulary.stand_ins import EATEN

_AT_A_TABLE = Pattern(
    r"\b(?:table|counter|desk|tablecloth|bar|workbench)\b|桌|柜台|吧台", "table counter desk bar workbench 桌 台"
)
_BETWEEN_THEM = Pattern(
    r"^\s+(?:(?:is|lies|lying|stands|standing|sits|sitting|waits|waiting|rests|left|open)\s+)*"
    r"between (?:them|the two|both|@)"
    r"|^[^，。@]{0,4}(?:放|摆|躺)?在(?:他们|她们|两人|二人)(?:中间|之间)",
    "between 中间 之间",
)
_BY_ITSELF = Pattern(r"(?:^|[,.;:—–，。；]|\bwith|\band|\bwhile)\s*$")
"""What stands before a thing that nobody has."""
AFTER_A_BITE = Pattern(
    r"\b(?:chews|swallows|wipes|stops|pauses|freezes|(?:put|set)s it down|lowers|spits|tears?)\b|嚼|咽|停|擦|放下|吐",
    "chews swallows wipes stops pauses freezes down lowers spits tear 嚼 咽 停 擦 放 吐",
)
"""What somebody does after a bite, who has what they bit in the hand again."""
_WIPES_WITH = Pattern(
    r"\b(?:wip|dab|pat|clean|mop)\w* (?:her|his|their) [\w ]{2,24}? with\s+$|[用拿][着起]?$", "with 用 拿"
)
"""What stands before what somebody wipes a mouth or a brow with."""
_OPEN_ABOVE = Pattern(r"[打撑][着起开]?$", "打 撑")
"""What stands before an umbrella that is open over somebody, and before a torch that is lit."""


def otherwise(way: Way | None, prompt: str, noun: Noun) -> Way | None:
    """How a thing is had of which words say that it is had in a ``way``."""
    if noun.shape == "rag" and _WIPES_WITH.search(prompt[: noun.begins]):
        return Way("wiped", None, noun.begins)
    if way is None or (
        way.held == "overhead" and noun.shape != "umbrella" and _OPEN_ABOVE.search(prompt[: noun.begins])
    ):
        return None
    if way.held == "mouth" and noun.shape in EATEN and AFTER_A_BITE.search(prompt[noun.end :]):
        return way._replace(held="hand")
    return way


def lies_between(prompt: str, noun: Noun) -> bool:
    """Whether a thing that nobody is said to hold is between two who are at a table: "the box between them"."""
    return bool(
        _BETWEEN_THEM.search(prompt[noun.end :])
        and _AT_A_TABLE.search(prompt)
        and _BY_ITSELF.search(prompt[: noun.begins])
    )
