"""What descriptions say of looks, as far as a stand-in can show it: colours of clothes, hair, fur and things, how
long hair is, beards, glasses and what is worn on the head.

A word counts where it stands before what it is about ("a yellow raincoat", "long white beard"), so that a yellow
umbrella dyes no coat; and only where it says what somebody wears, not what they hold, sell or took off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary import compounds, garments
from kling_story.vocabulary.builds import girth_in, years_in
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.genders import gender_of
from kling_story.vocabulary.shades import EXACT, SHADE_OF, as_words
from kling_story.vocabulary.statures import young_age
from kling_story.vocabulary.terms import spaced


def _words(of: str) -> frozenset[str]:
    return frozenset(of.split())


_HAIR_SHADES = {
    **dict.fromkeys(("red", "红", "红色"), "#a4532f"),
    **dict.fromkeys(("bleached", "platinum", "漂白", "漂染", "白金色"), "#e6d9ae"),
    **dict.fromkeys(("fair", "sandy"), "#d3ab4e"),
}
"""Where hair has another shade than cloth of that word, or cloth has none."""

_FUR = "fur paper coat mane feathers plumage scales 毛 毛发 羽毛 皮毛"
_ENDS = _words("and or with in on under over tied wrapped from of made full for that which whose about named called")
"""Words after which a text speaks of something else: "a brown parcel | tied with red string"."""
_BEGINS = _words("a an the his her their its my wears wearing is has")
"""Words before something else: Amber wears | a parka."""
_OTHERWISE = _ENDS | _BEGINS
_METALS = frozenset(["copper", "gold", "silver", "steel", "ivory"])
"""What a thing can be made of, also after "of"."""
_SEEN_THROUGH = _words("bottle glass jug vial flask jar tube carafe decanter pitcher")
"""What has the colour of what is in it: a bottle of red wine."""
_ALL_OVER = _words("furred haired coated coloured colored painted feathered scaled skinned dyed plated clad and")
"""What follows a colour and a hyphen where all of a thing has it: a dark-furred dog, but no blue-eyed one."""
_NO_COLOUR = frozenset(["white noise", "black market", "golden hour", "blue hour", "red eye"])
_NOT_WORN = Pattern(
    r"(?:\b(?:not|no longer|lost|hold(?:s|ing)?|carr(?:y|ies|ying)|s[eo]ll(?:s|ing)?|eat(?:s|ing)?|mak(?:es|ing)"
    r"|(?:takes|taking|took) off)(?:\s+[\w-]+){0,3}\s*|[拿摘脱卖抱吃][着下掉了]?\w{0,4})\Z"
)
"""What stands before something that nobody wears: "not wearing a hat", "takes off her glasses"."""
_NOT_ITSELF = Pattern(
    r"\A\s+(?:shops?|makers?|sellers?|stores?|racks?|stands?|vendors?|dealers?|eagles?|of (?:arms|wine|water|beer|champagne))\b"
)
"""What follows a word that means something else: a hat shop, a coat of arms, glasses of wine."""
_MADE_OF = Pattern(
    r"(?:碎花|印花|小花|花布|格子|格纹|方格|条纹|针织|丝绸|丝质|绸|亚麻|棉布|粗布|棉|麻|真皮|皮|羊毛|毛绒|绒|呢子|牛仔|羽绒|加厚|厚|薄|长|短|卷|直|旧|破|宽松"
    r"|宽大|紧身|修身|连帽|短袖|长袖|无袖|高领|圆领|立领|双排扣|老式|传统|运动|防水|大|小|的)+\Z"
)
"""What a Chinese text says between a colour and a garment: "红色碎花棉袄"."""
_REACH = 4
"""Within how many words what a word is about follows it: "long undyed linen coat"."""
_OTHER_WORDS = "黄昏 黄瓜 黄河 青年 青春 青少年 青铜 白天 白日 白昼 白人 白领 白菜 黑人 黑夜 黑暗 黑客 金属 金钱 金融 银行 银河 粉末 粉丝 蓝领 蓝图 灰尘 灰烬 棕榈"
"""Chinese words with a colour in them that say none."""
_WORD = Pattern(
    "|".join(
        ("[a-z_]+", *sorted((w for w in (*_OTHER_WORDS.split(), *SHADE_OF) if not w.isascii()), key=len, reverse=True))
    )
    + r"|[^\sa-z_]"
)


class Worn(NamedTuple):
    """What somebody wears over their clothes: its kind, of ``garments.WORN``, and its shade where words say one."""

    kind: str
    shade: str | None


class Looks(NamedTuple):
    """What a person looks like, as far as words say; shades are ``#rrggbb``.

    ``hair``: long, short, curls, or one of ``garments.STYLES``; ``beard``: full, long or lip, a moustache alone; ``hat``: one of ``garments.HATS``;
    ``garment``: coat or dress, where one reaches the knees; ``shorts``: lower legs are bare; ``gender``: male or female; ``years``: how old, where words say it; ``girth``: broad
    or slim; ``worn``: what is over the clothes; ``bare_arms``: lower arms are, ``bare_shoulders``: all of them; ``bare_chest``: no shirt is; ``mood``: what
    the face shows in a shot, as in ``Place.mood``; ``mask``: one is worn; ``shirt``: what is under a coat that is off.
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
    shorts: bool = False
    gender: str | None = None
    years: int | None = None
    girth: str | None = None
    worn: tuple[Worn, ...] = ()
    bare_arms: bool = False
    bare_shoulders: bool = False
    bare_chest: bool = False
    mood: str | None = None
    mask: bool = False
    shirt: str | None = None


UNTOLD = Looks()


@lru_cache(maxsize=256)
def looks_in(description: str) -> Looks:
    """What the first 10,000 characters of a description say of a person."""
    if not description:
        return UNTOLD
    text = _Text(description := description[:10_000])
    hat = next((kind for kind, words in garments.HATS.items() if text.has(words)), None)
    hair = next((style for style, words in garments.STYLES.items() if text.has(words)), None)
    if hair is None and (tied := garments.TIED.search(text.whole)):
        hair = "tail" if tied[1] == "back" else "bun"
    hair = hair or ("bald" if text.about("shaved shaven", "head scalp") else None)
    if hair is None:
        hair = "long" if text.about(garments.LONG, garments.HAIR) or "长发" in text.whole else None
    hair = hair or ("short" if text.about(garments.SHORT, garments.HAIR) or "短发" in text.whole else None)
    hair = "curls" if hair in (None, "short") and text.has(garments.CURLS) else hair
    beard = "full" if text.has(garments.BEARD) else "lip" if text.has(garments.LIP) else None
    if beard == "full" and (text.about(garments.LONG, garments.BEARD) or "长胡" in text.whole):
        beard = "long"
    young = young_age(description)
    clothes = text.shade(garments.OUTER) or text.shade(garments.CLOTHES) or _usual(text) or garments.all_in(text.whole)
    clothes = clothes or _unknown(text) or text.shade(garments.WORN["apron"])
    covered = text.has(garments.COVERING)
    return Looks(
        clothes=clothes,
        legs=text.shade(garments.LEGS) or _trousers(text, clothes),
        garment="dress" if text.has(garments.DRESSES) else "coat" if text.has(garments.COATS) else None,
        hair=hair,
        hair_shade=text.shade(garments.HAIR, _HAIR_SHADES),
        beard=beard,
        beard_shade=text.shade(f"{garments.BEARD} {garments.LIP}", _HAIR_SHADES),
        hat=hat,
        hat_shade=text.shade(garments.HATS[hat]) if hat else None,
        glasses=text.has(garments.GLASSES),
        shorts=text.has(garments.SHORTS),
        gender=gender_of(description),
        years=years_in(description) if young is None else young,
        girth=girth_in(description),
        worn=tuple(Worn(kind, text.shade(words)) for kind, words in garments.WORN.items() if text.has(words)),
        bare_chest=garments.BARE_CHEST.search(text.whole) is not None,
        bare_arms=not covered and garments.BARE_ARMS.search(text.whole) is not None,
        bare_shoulders=not covered and garments.BARE_SHOULDERS.search(text.whole) is not None,
    )


@lru_cache(maxsize=256)
def shade_in(name: str, description: str) -> str | None:
    """The shade of a thing, an animal or a costume: the first colour of its name, or of the words about itself."""
    told = _Text(description)
    return _Text(spaced(name)).first_shade() or told.first_shade() or told.shade(_FUR)


def eyes_in(description: str) -> str | None:
    """The shade of somebody's eyes: "a grey wolf with yellow eyes"."""
    return _Text(description).shade("eyes eye 眼睛 眼")


def shell_in(description: str) -> str | None:
    """The shade of a machine: that of its body, else the first one of the words about itself."""
    text = _Text(description)
    return text.shade("body shell casing hull plating armour armor metal 身体 外壳") or text.first_shade()


def _usual(text: _Text) -> str | None:
    """The shade of a garment that has the same one on everybody."""
    return next((shade for at, shade in garments.usual_in(text.whole) if text.is_so(at)), None)


def _unknown(text: _Text) -> str | None:
    """The shade of a garment of which only the colour is known."""
    found = compounds.unknown_garment(text.whole)
    return found[1] if found and text.is_so(found[0]) else None


def _trousers(text: _Text, clothes: str | None) -> str | None:
    """The shade of legs of which no word says one: jeans are blue, and who wears one garment has it on them, too."""
    if clothes and text.shade(garments.WHOLE) == clothes:
        return clothes
    found = garments.JEANS.search(text.whole)
    return SHADE_OF["denim"] if found and text.is_so(found.start()) else None


class _Text:
    """A description, as words."""

    def __init__(self, text: str) -> None:
        self.whole = as_words(compounds.named(text.casefold()))
        found = list(_WORD.finditer(self.whole))
        self.words: list[str] = [match.group() for match in found]
        self._starts = [match.start() for match in found]

    def has(self, words: str) -> bool:
        """Whether it says that one of these is worn or grows."""
        return any(
            self.is_so(at) and not _NOT_ITSELF.search(self.whole[at + len(word) :])
            for word in words.split()
            for at in self._places(word)
        )

    def _places(self, word: str) -> Iterator[int]:
        """Where a word stands: a whole one in English."""
        if word.isascii():
            yield from (start for start, other in zip(self._starts, self.words, strict=True) if other == word)
            return
        at = self.whole.find(word)
        while at >= 0:
            yield at
            at = self.whole.find(word, at + 1)

    def is_so(self, at: int) -> bool:
        """Whether what stands there is neither denied nor apart from who is described."""
        return not denied(self.whole, at) and not _NOT_WORN.search(self.whole[max(0, at - 60) : at])

    def about(self, said: str, of: str) -> str | None:
        """The first of some English words that is said of one of others, which follows it."""
        firsts, lasts = set(filter(str.isascii, said.split())), set(of.split())
        for number, word in enumerate(self.words):
            if word not in firsts or not self.is_so(self._starts[number]):
                continue
            for following in self.words[number + 1 : number + 1 + _REACH]:
                if following in lasts:
                    return word
                if (
                    following in _OTHERWISE
                    or not (following.isalpha() or following == "-")
                    or (following in SHADE_OF and word in SHADE_OF and word not in EXACT)
                ):
                    break
        return None

    def shade(self, of: str, others: Mapping[str, str] = MappingProxyType({})) -> str | None:
        """The shade that is said of one of these words."""
        word = self.about(" ".join((*SHADE_OF, *others)), of) or self._in_chinese(of, {*SHADE_OF, *others})
        return None if word is None else others[word] if word in others else SHADE_OF[word]

    def _in_chinese(self, of: str, shades: Set[str]) -> str | None:
        for thing in (word for word in of.split() if not word.isascii()):
            for at in self._places(thing):
                before = _MADE_OF.compiled.sub("", self.whole[max(0, at - 24) : at])
                colours = [word for word in shades if not word.isascii() and before.endswith(word)]
                if colours and self.is_so(at - len(max(colours, key=len))):
                    return max(colours, key=len)
        return None

    def first_shade(self) -> str | None:
        """The first colour before the text speaks of something else."""
        for number, word in enumerate(self.words):
            if word == "of" and (
                metal := next((of for of in self.words[number + 1 : number + 3] if of in _METALS), None)
            ):
                return SHADE_OF[metal]
            if word == "of" and number and self.words[number - 1] in _SEEN_THROUGH:
                continue
            if word in _ENDS or word in ",;:.()，；。":
                return None
            if word in SHADE_OF and self._colours(number):
                return SHADE_OF[word]
        return None

    def _colours(self, number: int) -> bool:
        """Whether the word of a colour says that something has it: a blue-eyed dog isn't blue."""
        following = (*self.words[number + 1 : number + 3], "", "")
        if following[0] == "-" and following[1] not in _ALL_OVER | SHADE_OF.keys():
            return False
        if following[0] in SHADE_OF and self.words[number] == "dark":
            return False
        return f"{self.words[number]} {following[0]}" not in _NO_COLOUR and self.is_so(self._starts[number])
