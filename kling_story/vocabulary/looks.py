"""What descriptions say of looks, as far as a stand-in can show it: colours of clothes, hair, fur and things, how
long hair is, beards, glasses and what is worn on the head.

A word counts where it stands before what it is about ("a yellow raincoat", "long white beard"), so that a yellow
umbrella dyes no coat. The shades are choices, muted to go with the stage.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import dist
from types import MappingProxyType
from typing import NamedTuple

from kling_story.vocabulary.denials import denied

SHADES = {
    "#b8434e": "red crimson scarlet ruby 红 红色 大红",
    "#7a2f3d": "maroon burgundy 酒红 酒红色",
    "#d9782b": "orange amber 橙 橙色 橘 橘色",
    "#e3c53a": "yellow mustard lemon 黄 黄色",
    "#d3ab4e": "gold golden brass blonde blond 金 金色",
    "#4a9468": "green emerald 绿 绿色",
    "#7d8445": "olive khaki 橄榄绿 卡其 卡其色",
    "#2f9aa0": "teal turquoise cyan 青 青色",
    "#3a76b8": "blue azure cobalt denim 蓝 蓝色",
    "#2d4266": "navy indigo 藏青 藏蓝 深蓝",
    "#7d5aa6": "purple violet 紫 紫色",
    "#a893c4": "lilac lavender",
    "#d98aa8": "pink rose 粉 粉色 粉红",
    "#d97f6c": "coral",
    "#7b5a41": "brown chestnut hazel wooden walnut oak bronze 棕 棕色 褐 褐色 咖啡色",
    "#c2a27c": "tan beige camel sand straw 米色 驼色",
    "#a4532f": "copper rust auburn ginger 赤褐",
    "#33343a": "black ebony dark 黑 黑色 乌黑",
    "#55585e": "charcoal slate 深灰",
    "#8d9095": "grey gray silver steel 灰 灰色 银 银色 花白",
    "#e4e2db": "white ivory cream undyed 白 白色 雪白",
}
"""Of each shade, as ``#rrggbb``, the words that name it."""
_SHADE_OF = {word: shade for shade, words in SHADES.items() for word in words.split()}
CAST = ("#d98b2b", "#3a76b8", "#b8434e", "#4a9468", "#7d5aa6", "#2f9aa0", "#c06a94", "#8a8f2f")
"""The shades of the cast of whom no word says one, in order of declaration."""
_ALIKE = 70
"""Shades nearer than this are taken for one another, as a distance of red, green and blue, 0 to 441: a choice."""
_HAIR_SHADES = {"red": "#a4532f"}
"""Where hair has another shade than cloth of that word."""

CLOTHES = (
    "coat raincoat overcoat trenchcoat greatcoat jacket parka blazer cloak cape robe dress gown kimono hanfu qipao suit"
    " tuxedo uniform armour armor jumpsuit overalls hoodie sweater pullover cardigan jumper sweatshirt shirt blouse tee"
    " vest tunic waistcoat apron tracksuit sportswear jersey turtleneck polo poncho pyjamas pajamas swimsuit leotard 外套 大衣 雨衣 风衣 夹克 斗篷 披风 连衣裙 长裙 裙子 旗袍 汉服 和服 长袍 西装 制服 盔甲 卫衣 毛衣 衬衫"
    " 上衣 围裙 运动服 睡衣 T恤"
)
"""What is worn over all else, or on the chest."""
_COATS = "coat raincoat overcoat trenchcoat greatcoat cloak cape robe 大衣 雨衣 风衣 斗篷 披风 长袍"
_DRESSES = "dress gown kimono hanfu qipao 连衣裙 长裙 裙子 旗袍 汉服 和服"
_OUTER = f"{_COATS} {_DRESSES} jacket parka blazer suit uniform armour armor 夹克 西装 制服 盔甲"
LEGS = "trousers pants jeans leggings shorts skirt 裤子 长裤 牛仔裤 短裤 短裙"
HAIR = "hair haired curls locks braid braids ponytail bun bob fringe 头发 长发 短发 卷发 马尾 辫子 发"
BEARD = "beard bearded goatee stubble 胡子 胡须"
LIP = "moustache mustache 八字胡"
_FUR = "fur paper coat mane feathers plumage scales 毛 毛发 羽毛 皮毛"
GLASSES = "glasses spectacles goggles sunglasses eyeglasses 眼镜 墨镜"
HATS = {
    "cap": "cap beanie beret 鸭舌帽 棒球帽 贝雷帽",
    "helmet": "helmet 头盔 安全帽",
    "hat": "hat fedora bowler sunhat stetson 帽",
}
"""What is worn on the head, by how it is drawn."""
STYLES = {
    "bald": "bald hairless 光头 秃",
    "tail": "ponytail braid braids plait plaits 马尾 辫子",
    "bun": "bun topknot 发髻 丸子头",
}
_LONG, _SHORT = "long flowing", "short cropped buzzed"
_ENDS = frozenset(
    [
        "and",
        "or",
        "with",
        "in",
        "on",
        "under",
        "over",
        "tied",
        "wrapped",
        "from",
        "of",
        "made",
        "full",
        "for",
        "that",
        "which",
        "whose",
    ]
)
"""Words after which a text speaks of something else: "a brown parcel | tied with red string"."""
_METALS = frozenset(["copper", "gold", "silver", "steel", "ivory"])
"""What a thing can be made of, also after "of"."""
_REACH = 4
"""Within how many words what a word is about follows it: "long undyed linen coat"."""
_WORD = re.compile(r"[a-z]+|[^\sa-z]")


class Looks(NamedTuple):
    """What a person looks like, as far as words say; shades are ``#rrggbb``.

    ``hair``: long, short, bald, bun or tail; ``beard``: full, long or lip, a moustache alone; ``hat``: cap, hat or helmet;
    ``garment``: coat or dress, where one reaches the knees.
    """

    clothes: str | None = None
    legs: str | None = None
    garment: str | None = None
    hair: str | None = None
    hair_shade: str | None = None
    beard: str | None = None
    beard_shade: str | None = None
    hat: str | None = None
    hat_shade: str | None = None
    glasses: bool = False


UNTOLD = Looks()


@lru_cache(maxsize=256)
def looks_in(description: str) -> Looks:
    """What a description says of a person."""
    text = _Text(description)
    hat = next((kind for kind, words in HATS.items() if text.has(words)), None)
    hair = next((style for style, words in STYLES.items() if text.has(words)), None)
    if hair is None:
        hair = "long" if text.about(_LONG, HAIR) or "长发" in text.whole else None
    if hair is None:
        hair = "short" if text.about(_SHORT, HAIR) or "短发" in text.whole else None
    beard = "full" if text.has(BEARD) else "lip" if text.has(LIP) else None
    if beard == "full" and (text.about(_LONG, BEARD) or "长胡" in text.whole):
        beard = "long"
    return Looks(
        clothes=text.shade(_OUTER) or text.shade(CLOTHES),
        legs=text.shade(LEGS),
        garment="dress" if text.has(_DRESSES) else "coat" if text.has(_COATS) else None,
        hair=hair,
        hair_shade=text.shade(HAIR, _HAIR_SHADES),
        beard=beard,
        beard_shade=text.shade(f"{BEARD} {LIP}", _HAIR_SHADES),
        hat=hat,
        hat_shade=text.shade(HATS[hat]) if hat else None,
        glasses=text.has(GLASSES),
    )


@lru_cache(maxsize=256)
def shade_in(name: str, description: str) -> str | None:
    """The shade of a thing, an animal or a costume: the first colour of its name, or of the words about itself."""
    apart = "".join(f" {char}" if char.isupper() else char for char in name.replace("_", " "))
    return _Text(apart).first_shade() or _Text(description).first_shade() or _Text(description).shade(_FUR)


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


class _Text:
    """A description, as words."""

    def __init__(self, text: str) -> None:
        self.whole = text.casefold()
        self.words: list[str] = _WORD.findall(self.whole)

    def has(self, words: str) -> bool:
        """Whether it speaks of one of these, and doesn't deny it."""
        found = [word for word in words.split() if (word in self.words if word.isascii() else word in self.whole)]
        return any(not denied(self.whole, self.whole.index(word)) for word in found)

    def about(self, said: str, of: str) -> str | None:
        """The first of some words that is said of one of others, which follows it."""
        firsts, lasts = set(said.split()), set(of.split())
        for number, word in enumerate(self.words):
            if word not in firsts:
                continue
            for following in self.words[number + 1 : number + 1 + _REACH]:
                if following in lasts:
                    return word
                if (
                    following in _ENDS
                    or not (following.isalpha() or following == "-")
                    or (following in _SHADE_OF and word in _SHADE_OF)
                ):
                    break
        return None

    def shade(self, of: str, others: Mapping[str, str] = MappingProxyType({})) -> str | None:
        """The shade that is said of one of these words."""
        word = self.about(" ".join(_SHADE_OF), of) or self._in_chinese(of)
        return None if word is None else others[word] if word in others else _SHADE_OF[word]

    def _in_chinese(self, of: str) -> str | None:
        for thing in (word for word in of.split() if not word.isascii()):
            before, found, _ = self.whole.partition(thing)
            colours = [word for word in _SHADE_OF if not word.isascii() and before.removesuffix("的").endswith(word)]
            if found and colours:
                return max(colours, key=len)
        return None

    def first_shade(self) -> str | None:
        """The first colour before the text speaks of something else."""
        for number, word in enumerate(self.words):
            if word == "of" and (
                metal := next((of for of in self.words[number + 1 : number + 3] if of in _METALS), None)
            ):
                return _SHADE_OF[metal]
            if word in _ENDS or word in ",;:.()，；。":
                return None
            part = self.words[number + 1 : number + 3]
            # A blue-eyed dog isn't blue.
            if word in _SHADE_OF and not (part[:1] == ["-"] and part[-1].endswith("ed")):
                return _SHADE_OF[word]
        return None
