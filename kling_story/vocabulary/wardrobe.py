"""Colours of clothes and hair, so that two descriptions of one person can be held against each other.

A shade belongs to every colour that somebody may call it, so that only what nobody would call the same
is told apart: "navy" and "blue" agree, "navy" and "yellow" don't.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_story.patterns import Pattern

_COLOURS = {
    "red": "red crimson scarlet maroon burgundy ruby auburn rust 红 红色",
    "orange": "orange amber rust copper 橙 橙色",
    "yellow": "yellow gold golden mustard amber khaki 黄 黄色 金 金色",
    "green": "green hazel emerald olive teal khaki 绿 绿色",
    "blue": "blue navy indigo azure cobalt teal turquoise 蓝 蓝色",
    "purple": "purple violet lilac indigo burgundy maroon 紫 紫色",
    "pink": "pink rose coral 粉 粉色 粉红",
    "brown": "brown tan beige khaki chestnut auburn copper rust amber camel hazel 棕 棕色 褐 褐色",
    "black": "black charcoal navy ebony 黑 黑色",
    "grey": "grey gray white silver charcoal slate 灰 灰色 银 银色",
    "white": "white grey gray cream ivory silver beige 白 白色 银 银色",
    "blonde": "blonde blond golden gold yellow 金 金色",
}
_THINGS = {
    "coat": "coat raincoat overcoat trenchcoat 外套 大衣 雨衣 风衣",
    "jacket": "jacket parka blazer 夹克 外套",
    "dress": "dress gown 连衣裙 裙子 长裙",
    "hat": "hat cap beanie beret 帽子 帽",
    "scarf": "scarf shawl 围巾",
    "shirt": "shirt blouse t-shirt 衬衫 上衣",
    "hoodie": "hoodie 卫衣",
    "sweater": "sweater pullover cardigan jumper 毛衣",
    "skirt": "skirt",
    "suit": "suit tuxedo 西装",
    "cloak": "cloak cape 斗篷 披风",
    "apron": "apron 围裙",
    "tie": "tie 领带",
    "hair": "hair ponytail braid braids bun curls locks 头发 长发 短发 卷发",
    "beard": "beard 胡子",
    "moustache": "moustache mustache",
    "eyes": "eyes 眼睛 眼眸",
    "fur": "fur 毛发",
}
_COLOURS_OF: dict[str, set[str]] = {}
for _name, _words in _COLOURS.items():
    for _word in _words.split():
        _COLOURS_OF.setdefault(_word, set()).add(_name)
_THINGS_OF: dict[str, set[str]] = {}
for _name, _words in _THINGS.items():
    for _word in _words.split():
        _THINGS_OF.setdefault(_word, set()).add(_name)


def _either(words: dict[str, set[str]], *, ascii_only: bool) -> str:
    return "|".join(sorted((word for word in words if word.isascii() == ascii_only), key=len, reverse=True))


_DRESSED = Pattern(
    rf"\b(?P<colour>{_either(_COLOURS_OF, ascii_only=True)})(?:[ -](?!and\b|or\b|with\b|in\b)[a-z]+){{0,1}}[ -](?P<thing>{_either(_THINGS_OF, ascii_only=True)})\b"
    rf"|(?P<hue>{_either(_COLOURS_OF, ascii_only=False)})的?(?P<cloth>{_either(_THINGS_OF, ascii_only=False)})"
)


class Dressed(NamedTuple):
    """A thing of a colour in a text, from ``start`` up to ``end``: ``colours`` and ``things`` hold every
    name that fits.
    """

    start: int
    end: int
    words: str
    colours: frozenset[str]
    things: frozenset[str]


def dressed_in(text: str) -> list[Dressed]:
    """Every coloured garment, hair or eyes that a text speaks of."""
    found: list[Dressed] = []
    lowered = text.casefold()
    if not any(thing in lowered for thing in _THINGS_OF) or not any(colour in lowered for colour in _COLOURS_OF):
        return found
    for match in _DRESSED.finditer(text):
        colour = (match["colour"] or match["hue"]).casefold()
        thing = (match["thing"] or match["cloth"]).casefold()
        names = frozenset(_COLOURS_OF[colour]), frozenset(_THINGS_OF[thing])
        found.append(Dressed(match.start(), match.end(), match.group(), *names))
    return found


def contradicts(one: Dressed, two: Dressed) -> bool:
    """Whether two texts give one thing two colours that nobody would call the same. Dark hair and dark
    eyes are called black as well as brown.
    """
    things, colours = one.things & two.things, one.colours | two.colours
    dark = bool(things & {"hair", "eyes", "fur", "beard", "moustache"}) and {"black", "brown"} <= colours
    return bool(things) and not one.colours & two.colours and not dark
