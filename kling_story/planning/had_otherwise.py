"""What words around a thing say that makes it had otherwise than by the verb: bitten and chewed, wiped with;
and whether it lies between two.
"""

from __future__ import annotations

from kling_story.blocking.holding import Way
from kling_story.patterns import Pattern
from kling_story.planning.thing_nouns import Noun
from kling_story.vocabulary.stand_ins import BROADSHEET, EATEN

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
    r"\b(?:wip|dab|pat|clean|mop|dr)\w* (?:away |off |at )*(?:(?:the|her|his|their|an?) )?[\w ]{0,24}?"
    r"\b(?:mouth|lips?|chin|nose|brow|forehead|sweat|face|cheeks?|eyes?|tears?)\b[\w ]{0,24}? with\s+$|[用拿][着起]?$",
    "with 用 拿",
)
"""What stands before what somebody wipes a mouth or a brow with."""
_WIPED_ZH = Pattern(r"^[^，。；@]{0,4}[擦抹拭][^，。；@]{0,6}[嘴鼻脸额汗泪眼]", "擦 抹 拭")
"""What Chinese says after that."""
_OPEN_ABOVE = Pattern(r"[打撑][着起开]?$", "打 撑")
"""What stands before an umbrella that is open over somebody, and before a torch that is lit."""

_TUSSLES = Pattern(
    r"\b(?:struggl|wrestl|grappl|fight|battl)(?:e?s|ing) with\s+$|手忙脚乱地?[^，。；@]{0,8}$",
    "struggl wrestl grappl fight battl 手忙脚乱",
)
_TUSSLED_WITH = ("sheet", "umbrella", "tin", "bottle", "box", "bag", "cloth", "can")
"""What stands before a thing that gives both hands trouble, and the shapes of such things: nobody fights a sword."""
_OPENS_OUT = Pattern(
    r"\b(?:(?:unfold|unroll|spread|open|refold)(?:s|ing)?(?: out| up| open)?|hold(?:s|ing)? (?:open|up))\s+$"
    r"|[摊展打铺][着]?开[着了]?[^，。；@]{0,4}$",
    "unfold unroll spread open hold refold 摊 展 打 铺",
)
_FOLDS = Pattern(
    r"\b(?:(?P<out>unfold(?:s|ing)?|(?:shak|spread)(?:e?s|ing) out)|(?:re-?)?fold(?:s|ing)?)(?: up| together)?"
    r" (?:(?:the|an?|her|his|their) )?(?:[\w-]+ ){0,2}$"
    r"|(?P<zh_out>抖开|展开|摊开)[^，。,.@]{0,6}$|(?:叠|折叠|折)[着好起]?[^，。,.@]{0,6}$",
    "fold shak spread 抖 展 摊 叠 折",
)
"""What stands before a cloth that somebody folds, or opens ``out``, with both hands."""
_LARGE = Pattern(
    r"\b(?:huge|giant|enormous|unfolded|open|large|big|wide|spread|whole|road)\b|[巨大展开宽]",
    "huge giant enormous fold open large big wide spread whole road 巨 大 展 开 宽",
)
"""What opens a map or a newspaper out, and what says that one is."""


def otherwise(way: Way | None, prompt: str, noun: Noun) -> Way | None:
    """How a thing is had of which words say that it is had in a ``way``."""
    wipes = _WIPES_WITH.search(prompt[: noun.begins]) if noun.shape == "rag" else None
    if wipes and (wipes[0].isascii() or _WIPED_ZH.search(prompt[noun.end :])):
        return Way("wiped", None, noun.begins)
    if noun.shape in _TUSSLED_WITH and _TUSSLES.search(prompt[: noun.begins]):
        return Way("both", True, noun.begins)
    if noun.shape == "cloth" and (folds := _FOLDS.search(prompt[: noun.begins])):
        return Way("both", bool(folds["out"] or folds["zh_out"]), noun.begins)
    if noun.shape == "sheet" and BROADSHEET.search(prompt[noun.start : noun.end]):
        folded = way is not None and way.opened is False
        wide = _OPENS_OUT.search(prompt[: noun.begins]) or (_LARGE.search(noun.looks) and way is not None)
        if (way is None or way.held in ("hand", "raised")) and wide and not folded:
            return Way("both", True, way.at if way is not None else noun.begins)
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
