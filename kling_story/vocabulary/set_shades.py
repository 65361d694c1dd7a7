"""Colours that prompts say of parts of a set: a red carpet, blue doors, a turquoise food truck, 白色的墙."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.patterns import Pattern, begins_words
from kling_story.vocabulary.shades import SHADE_OF, as_words

PARTS = {
    "carpet": ("carpets? carpeting rug runner", "地毯"),
    "floor": ("floors? floorboards flooring", "地板 地砖 地面"),
    "walls": ("walls? wallpaper", "墙壁 墙面 墙纸 围墙 院墙 墙"),
    "door": ("doors?", "房门 木门 大门 门"),
    "counter": ("counter countertops? worktops?", "柜台 台面 吧台"),
    "table": ("tables? tabletops?", "桌子 餐桌 圆桌 木桌"),
    "armchair": ("armchairs? sofas? couch(?:es)?", "沙发 扶手椅"),
    "berth": ("berths? bunks? (?:sleeper|compartment|train)[\\s-]seats?", "铺位 卧铺 座椅"),
    "food_truck": (
        "(?:food|taco|burger|coffee|ice[\\s-]?cream|snack|catering|noodle)[\\s-](?:truck|van|wagon|trailer)s?",
        "快餐车 餐车",
    ),
    "carriage": ("(?:sleeper|train|railway)[\\s-](?:carriage|car|compartment)s? trains? carriages?", "火车 列车 车厢"),
    "container": ("(?:(?:shipping|cargo|freight)[\\s-])?containers?", "集装箱"),
}
"""Parts of a set, as ``Setting.shades`` has them, each with what it is called: patterns apart by spaces, and in Chinese."""
_ENGLISH, _CHINESE = (
    "|".join(rf"(?P<{lead}_{part}>{'|'.join(names[which].split())})" for part, names in PARTS.items())
    for which, lead in ((0, "e"), (1, "c"))
)
_AFTERWARDS = "|".join(rf"(?P<a_{part}>{'|'.join(names[0].split())})" for part, names in PARTS.items())
_NO_PAINT = frozenset(
    ("wooden", "oak", "walnut", "dark", "straw", "sand", "blonde", "blond", "undyed", "polar_bear", "arctic_fox")
)
"""What is said of hair, wood or light, and is no colour of a set."""
_SHADES = "|".join(sorted((one for one in SHADE_OF if one.isascii() and one not in _NO_PAINT), key=len, reverse=True))
_SHADES_ZH = "|".join(sorted((one for one in SHADE_OF if not one.isascii()), key=len, reverse=True))
_BETWEEN = (
    r"(?:(?:and|old|new|thick|worn|soft|long|wide|plush|polished|faded|shiny|heavy|narrow|velvet|leather|wooden|wood|marble"
    r"|brick|stone|tiled?|steel|metal|concrete|kitchen|office|hotel|reception|sleeper|plaster|painted|lacquered|patterned"
    r"|striped|leather|vintage|rusty|retro|little|small|big|large)[ -]){0,3}"
)
_NO_PART = (
    r"(?![\w-]|[ -](?:knobs?|handles?|bells?|frames?|mats?|clocks?|lamps?|lights?|bags?|plans?|keys?|tiles? of|clerk|staff"
    r"|man|girl|woman|boy|driver|ticket|tennis|cloths?|legs?|station|tracks?|set|wheels?)\b|['’]s\b| of (?:an?|the|her|his|their) (?:[\w-]+ )?(?:car|taxi"
    r"|cab|van|bus|oven|fridge|safe|truck|locker|washing machine)\b)"
)
_SAID = Pattern(
    rf"\b(?P<shade>{_SHADES})[ -]{_BETWEEN}(?:{_ENGLISH}){_NO_PART}"
    rf"|(?<![\w-])(?:{_AFTERWARDS}){_NO_PART} (?:(?:is|are|all|was|were|painted|in|of|a|bright|pure|plain) ){{1,3}}(?P<after>{_SHADES})\b(?![ -][\w]*(?:man|woman|coat|dress|suit|uniform)\b)"
    rf"|(?P<zh>{_SHADES_ZH})的?(?:旧|木|铁|大理石|瓷砖|砖|长|厚|绒|漆)?(?:{_CHINESE})(?!口|卫|票|把|铃|布|球)",
    begins_words(
        "carpet rug runner floor wall door counter table worktop armchair sofa couch berth bunk seat truck van wagon trailer"
        " train carriage compartment container car 地毯 地板 地砖 地面 墙 门 柜台 台面 吧台 桌 沙发 扶手椅 铺 座椅 餐车 火车"
        " 列车 车厢 集装箱"
    ),
    begins_words(" ".join(sorted(SHADE_OF))),
)


def set_shades(prose: str) -> Iterator[tuple[int, str, str]]:
    """Where in a text a part of the set has a colour, which part it is, and its shade as ``#rrggbb``."""
    if not _SAID.may_match(prose):
        return
    for found in _SAID.finditer(as_words(prose.casefold())):
        part = next(name.partition("_")[2] for name, of in found.groupdict().items() if of and "_" in name)
        yield found.start(), part, SHADE_OF[found["shade"] or found["after"] or found["zh"]]
