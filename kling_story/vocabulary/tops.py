"""What the top of a table or a counter is of, as words say it: white, metal, black, glass."""

from __future__ import annotations

from kling_story.patterns import Pattern

_TABLE = (
    r"(?:counter(?:[- ]?top)?|table(?:[- ]?top|cloth)?|worktop|desk(?:top)?|workbench|work surface|surface|nightstand|slab"
    r"|altar)s?\b(?! (?:lamps?|tennis|clock|legs?|chairs?|stools?|lights?|fan|drawer)\b)"
)
_ZH_TABLE = r"[^，。；,.@]{0,4}?(?:桌(?!球)|柜台|台面|操作台|吧台|灶台|案板)"
TOP = Pattern(
    rf"\b(?:(?P<white>white|marble|porcelain|ivory)|(?P<metal>metal|steel|stainless|zinc|alumini?um|chrome)"
    rf"|(?P<black>black|granite|slate)|(?P<glass>glass)) (?:(?!(?:in|on|at|by|under|behind|before|near|beside|over|with|and|or|of|the|an?|her|his)\b)[\w-]+ ){{0,2}}?{_TABLE}"
    rf"|(?:(?P<zh_white>白|大理石)|(?P<zh_metal>金属|不锈钢|铁皮)|(?P<zh_black>黑)|(?P<zh_glass>玻璃)){_ZH_TABLE}",
    "counter table worktop desk workbench surface nightstand slab altar 桌 柜台 台面 操作台 吧台 灶台 案板",
    "white marble porcelain ivory metal steel stainless zinc alumin chrome black granite slate glass"
    " 白 大理石 金属 不锈钢 铁皮 黑 玻璃",
)


def top_in(prose: str) -> str | None:
    """The dressing that says what the first table or counter of a text is of; None where no word does."""
    found = TOP.search(prose)
    return f"{found.lastgroup.removeprefix('zh_')}_top" if found is not None and found.lastgroup else None
