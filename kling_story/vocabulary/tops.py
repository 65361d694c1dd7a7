"""What the top of a table or a counter is of, as words say it: white, metal, black, glass."""

from __future__ import annotations

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied

_TABLE = (
    r"(?:counter(?:[- ]?top)?|table(?:[- ]?top|cloth)?|worktop|desk(?:top)?|workbench|work surface|surface|nightstand|slab"
    r"|altar)s?\b(?! (?:lamps?|tennis|clock|legs?|chairs?|stools?|lights?|fan|drawer)\b)"
)
_ZH_TABLE = r"[^，。；,.@]{0,4}?(?:桌(?!球)|柜台|台面|操作台|吧台|灶台|案板)"
_CAR = r"(?:car|taxi|cab|truck|van|pickup|limousine|limo|sedan|jeep)"
TOP = Pattern(
    rf"\b(?:(?P<white>white|marble|porcelain|ivory)|(?P<metal>metal|steel|stainless|zinc|alumini?um|chrome)"
    rf"|(?P<black>black|granite|slate)|(?P<glass>glass)) (?:(?!(?:in|on|at|by|under|behind|before|near|beside|over|with|and|or|of|the|an?|her|his)\b)[\w-]+ ){{0,2}}?{_TABLE}"
    rf"|\b(?:on|onto|across|over) (?P<car>(?:the |an? |his |her |their )?(?:[\w-]+ )?(?:bonnet|hood|roof|boot|trunk)(?: lid)?"
    rf" of (?:the|an?|his|her|their|@) ?(?:[\w-]+ ){{0,2}}?{_CAR}\b|(?:the|an?|his|her|their) (?:[\w-]+ ){{0,2}}{_CAR}(?:['’]s)? (?:bonnet|hood|roof))\b"
    rf"|(?P<zh_car>引擎盖|车前盖|车盖|车顶)上"
    rf"|(?:(?P<zh_white>白|大理石)|(?P<zh_metal>金属|不锈钢|铁皮)|(?P<zh_black>黑)|(?P<zh_glass>玻璃)){_ZH_TABLE}",
    "counter table worktop desk workbench surface nightstand slab altar bonnet hood roof boot trunk 引擎盖 车 桌 柜台 台面 操作台 吧台 灶台 案板",
    "white marble porcelain ivory metal steel stainless zinc alumin chrome black granite slate glass"
    " car taxi cab truck van pickup limo sedan jeep 引擎盖 车 白 大理石 金属 不锈钢 铁皮 黑 玻璃",
)


def top_in(prose: str) -> str | None:
    """The dressing that says what the first table, counter or bonnet of a text is of; None where no word does."""
    found = TOP.search(prose)
    return f"{found.lastgroup.removeprefix('zh_')}_top" if found is not None and found.lastgroup else None


_CRUMBS = Pattern(r"\b(?:bread)?crumbs\b|碎屑|面包屑|饼干屑", "crumbs 屑")


def has_crumbs(prose: str) -> bool:
    """Whether crumbs lie on the table of a text."""
    found = _CRUMBS.search(prose)
    return found is not None and not denied(prose, found.start())
