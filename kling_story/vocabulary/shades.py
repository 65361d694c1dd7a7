"""Words for colours, the shades that stand for them, and how the members of a cast are told apart by theirs.

The shades are choices, muted to go with the stage.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import dist

from kling_story.patterns import Pattern

SHADES = {
    "#b8434e": "red crimson scarlet ruby vermilion cherry 红 红色 大红",
    "#7a2f3d": "maroon burgundy plum mulberry dark_red deep_red 酒红 酒红色 深红 暗红",
    "#d9782b": "orange amber tangerine pumpkin apricot 橙 橙色 橘 橘色",
    "#e3c53a": "yellow mustard lemon ochre 黄 黄色",
    "#eee0a0": "light_yellow pale_yellow 浅黄 淡黄",
    "#d3ab4e": "gold golden brass blonde blond 金 金色",
    "#8fae3f": "lime chartreuse",
    "#9cc9b0": "mint pistachio 薄荷绿",
    "#4a9468": "green emerald jade 绿 绿色",
    "#2c5a44": "dark_green deep_green bottle_green forest_green hunter_green 深绿 墨绿",
    "#9ccb94": "light_green pale_green 浅绿 淡绿",
    "#7d8445": "olive khaki 橄榄绿 卡其 卡其色",
    "#2f9aa0": "teal turquoise cyan aqua 青 青色",
    "#3a76b8": "blue azure cobalt sapphire 蓝 蓝色",
    "#2d4266": "navy indigo dark_blue deep_blue midnight_blue 藏青 藏蓝 深蓝",
    "#8fbde0": "light_blue pale_blue baby_blue sky_blue powder_blue ice_blue 浅蓝 淡蓝 天蓝",
    "#7d5aa6": "purple violet magenta fuchsia 紫 紫色",
    "#4f3a6b": "dark_purple deep_purple 深紫",
    "#a893c4": "lilac lavender mauve",
    "#d98aa8": "pink rose 粉 粉色 粉红",
    "#edc3d0": "light_pink pale_pink baby_pink 浅粉 淡粉",
    "#d97f6c": "coral salmon",
    "#e5ad8b": "peach 桃色",
    "#4d6a8c": "denim",
    "#4e3829": "dark_brown deep_brown 深棕 深褐",
    "#7b5a41": "brown chestnut chocolate hazel wooden walnut oak bronze 棕 棕色 褐 褐色 咖啡色",
    "#c2a27c": "tan beige camel sand straw light_brown pale_brown 米色 驼色 浅棕",
    "#a4532f": "copper rust auburn ginger 赤褐",
    "#33343a": "black ebony dark 黑 黑色 乌黑",
    "#55585e": "charcoal slate dark_grey dark_gray deep_grey deep_gray 深灰",
    "#b9bcc0": "light_grey light_gray pale_grey pale_gray 浅灰 淡灰",
    "#8d9095": "grey gray silver steel 灰 灰色 银 银色 花白",
    "#e4e2db": "white ivory cream undyed polar_bear arctic_fox 白 白色 雪白 北极",
}
"""Of each shade, as ``#rrggbb``, the words that name it; ``_`` is a space or a hyphen."""
SHADE_OF = {word: shade for shade, words in SHADES.items() for word in words.split()}
"""Of each word, its shade."""
_SEVERAL_WORDS = Pattern(
    rf"\b(?:{'|'.join(word.replace('_', '[ -]') for word in SHADE_OF if '_' in word)})\b",
    " ".join(sorted({word.partition("_")[0] for word in SHADE_OF if "_" in word})),
)
_EXACT = (
    "crimson scarlet cherry maroon burgundy plum mustard lemon ochre lime mint pistachio emerald jade olive khaki teal turquoise"
    " aqua cobalt sapphire azure navy indigo lilac lavender mauve rose coral salmon peach apricot tangerine chocolate chestnut"
    " charcoal rust"
)
EXACT = frozenset(_EXACT.split())
"""Of two colours in a row, those that say more than the one after them: navy blue is navy."""
CAST = ("#d98b2b", "#3a76b8", "#b8434e", "#4a9468", "#7d5aa6", "#2f9aa0", "#c06a94", "#8a8f2f")
"""The shades of the cast of whom no word says one, in order of declaration."""
_ALIKE = 70
"""Shades nearer than this are taken for one another, as a distance of red, green and blue, 0 to 441: a choice."""


def as_words(text: str) -> str:
    """A text in small letters in which each name of a shade is one word, as the table has it: ``dark_green``."""
    if not _SEVERAL_WORDS.may_match(text):
        return text
    return _SEVERAL_WORDS.sub(lambda found: found[0].replace(" ", "_").replace("-", "_"), text)


def told_apart(shades: Sequence[str | None]) -> list[str | None]:
    """The shades of a cast, None where no word says one: whose usual shade is like one that is said gets another."""
    said = [shade for shade in shades if shade is not None]
    free = [shade for shade in CAST if not any(_alike(shade, other) for other in said)]
    found = list(shades)
    for number, shade in enumerate(shades[: len(CAST)]):
        usual = CAST[number]
        if shade is not None or usual in free or not free:
            continue
        taken = {CAST[other] for other, known in enumerate(shades[: len(CAST)]) if known is None} | {
            *filter(None, found)
        }
        found[number] = next((shade for shade in free if shade not in taken), None)
    return found


def _alike(one: str, other: str) -> bool:
    return dist(*(tuple(int(shade[at : at + 2], 16) for at in (1, 3, 5)) for shade in (one, other))) < _ALIKE
