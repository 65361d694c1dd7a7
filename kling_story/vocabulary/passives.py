"""Words for what somebody has done to them by another one: "is slapped by @Mei"; a name in a text is an ``@`` and dots."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from kling_story.patterns import Pattern
from kling_story.placed import EMBRACES
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.embraces import comes_after

_BY = r"\s+(?:[^.,;!?@]{1,24}?\s+)?by\s+(?:the\s+)?(?P<whom>@·+(?!·|['’]s)|(?:him|them)\b|her\b(?!\s+\w))"
_ZH = r"(?:被|给|让|遭到?)\s?(?P<whom>@·+|[她他](?!们))[^，。,.@]{0,6}?"
_IS = r"(?:\b(?:is|are|gets?|getting|being)\s+(?:\w+ly\s+)?)?"
_LIMB = r"\s+by\s+the\s+(?:\w+\s+)?"
PASSIVES = (
    ("slapping", Pattern(rf"\bslapped(?! on)(?:\s+(?:in|across) the face)?{_BY}", "slapped")),
    ("slapping", Pattern(rf"{_ZH}(?:耳光|巴掌)", "耳光 巴掌")),
    ("punching", Pattern(rf"\b(?:punched|struck|hit){_BY}", "punched struck hit")),
    ("punching", Pattern(rf"{_ZH}(?:一拳|打了?一顿|[揍殴])", "一拳 打 揍 殴")),
    ("collaring", Pattern(rf"\b(?:grabbed|seized|caught|held){_LIMB}(?:collar|lapels?|throat|neck|scruff){_BY}|\bpinned (?:against|to) [^.,;!?@]{{1,16}}{_BY.replace('whom', 'whose')}", "collar lapel throat neck scruff pinned")),
    ("collaring", Pattern(rf"{_ZH}[揪抓拽]住?了?(?:衣领|领子|领口)", "领")),
    ("gripping", Pattern(rf"\b(?:grabbed|seized|caught|held|stopped){_LIMB}(?:arm|wrist|elbow|sleeve){_BY}", "arm wrist elbow sleeve")),
    ("gripping", Pattern(rf"{_ZH}(?:[抓攥拉拽]住)(?!.{{0,2}}领)", "抓住 攥住 拉住 拽住")),
    ("pulling", Pattern(rf"\b(?:pulled|dragged|tugged|led|hauled)(?: along| away)?(?:{_LIMB}(?:hand|arm|wrist|sleeve))?{_BY}", "pulled dragged tugged led hauled")),
    ("pulling", Pattern(rf"{_ZH}(?:拽着|拖着|拉着)", "拽着 拖着 拉着")),
    ("helping", Pattern(rf"\b(?:helped|pulled|hauled)\s+(?:up|to (?:his|her) feet){_BY}", "helped pulled hauled")),
    ("helping", Pattern(rf"{_ZH}[扶拉搀](?:了?起|起了?)", "起")),
    ("patting", Pattern(rf"\bpatted on the head{_BY}", "patted")),
    ("patting", Pattern(rf"{_ZH}摸了?摸?头", "摸")),
    ("shoulder", Pattern(rf"\b(?:patted|clapped|slapped) on the (?:shoulder|back){_BY}", "patted clapped slapped")),
    ("shoulder", Pattern(rf"{_ZH}拍了?[一拍]*下?(?:肩|后?背)", "拍")),
    ("tapping", Pattern(rf"\btapped on the shoulder{_BY}", "tapped")),
    ("feeding", Pattern(rf"\b(?:spoon-)?fed{_BY}", "fed")),
    ("clasping", Pattern(rf"{_IS}\b(?:hugged|embraced|held|grabbed|seized) from behind{_BY}|{_ZH.replace('whom', 'whose')}从(?:背后|身后|后面)(?:一把)?[抱搂]", "behind 抱 搂")),
    ("lifting", Pattern(rf"{_IS}\b(?:lifted|swept|hoisted|picked|scooped) (?:up|off (?:his|her) feet|into the air){_BY}|{_ZH.replace('whom', 'whose')}[抱举]了?起", "lifted swept hoisted picked scooped 抱 举")),
    ("kissing", Pattern(rf"{_IS}\bkissed(?! on the (?:hand|head)){_BY}|{_ZH.replace('whom', 'whose')}[吻亲](?!手)", "kissed 吻 亲")),
    ("hugging", Pattern(rf"{_IS}\b(?:hugged|embraced|cuddled){_BY}|{_ZH.replace('whom', 'whose')}(?:紧紧|一把)?(?:抱住|抱着|抱紧|搂住|搂着|搂紧|拥抱|拥住|抱在怀里|搂在怀里)", "hugged embraced cuddled 抱 搂 拥")),
    ("pushing", Pattern(rf"\b(?:pushed|shoved)(?! (?:in|on|along|around|up)\b){_BY}", "pushed shoved")),
    ("pushing", Pattern(rf"{_ZH}推(?!着|车|轮椅|秋千|上|进|荐)", "推")),
)  # fmt: skip
"""What each says that ``whom`` (or ``whose`` it is) does to who is told of; those that say more stand first."""
_NOT = Pattern(
    r"(?:\bnot|\bnever|n['’]t|\bnearly|\balmost|没有?|差点[儿没]?|险些)\s*(?:be(?:en|ing)?\s*)?$",
    ("not", "n't", "n’t", "never", "nearly", "almost", "没", "差点", "险些"),
)
_LASTING = EMBRACES | {"feeding", "pulling"}


def passives_in(text: str) -> Iterator[tuple[str, Match[str], bool]]:
    """What a text says that is done to somebody, the words that say so, and whether that happens within the shot."""
    taken: list[tuple[int, int]] = []
    for relation, pattern in PASSIVES:
        for found in pattern.finditer(text):
            begins, ends = found.span()
            if (
                happens(text, begins)
                and not _NOT.search(text[:begins])
                and not any(begins < last and first < ends for first, last in taken)
            ):
                taken.append((begins, ends))
                yield relation, found, relation not in _LASTING or comes_after(text, found)
