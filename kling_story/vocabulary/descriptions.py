"""A description, as the words that say what somebody or something looks like: which of them are said of which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from types import MappingProxyType

from kling_story.patterns import Pattern
from kling_story.vocabulary import compounds
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.shades import EXACT, SHADE_OF, as_words


def _words(of: str) -> frozenset[str]:
    return frozenset(of.split())


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
_SIZED = _words(
    "huge big large enormous small tiny little old young giant gigantic massive friendly fat thin skinny lean long tall short"
    " shaggy fluffy scruffy furry gentle shy sleek battered rusty worn dented heavy"
)
"""What stands before a comma and another word for the same: a huge, shaggy white bear."""
_NO_COLOUR = frozenset(["white noise", "black market", "golden hour", "blue hour", "red eye"])
_NOT_WORN = Pattern(
    r"(?:\b(?:not|no longer|lost|hold(?:s|ing)?|carr(?:y|ies|ying)|s[eo]ll(?:s|ing)?|eat(?:s|ing)?|mak(?:es|ing)"
    r"|(?:takes|taking|took) off)(?:\s+[\w-]+){0,3}\s*|[拿摘脱卖抱吃][着下掉了]?\w{0,4})\Z"
)
"""What stands before something that nobody wears: "not wearing a hat", "takes off her glasses"."""
_NOT_ITSELF = Pattern(
    r"\A\s+(?:shops?|makers?|sellers?|stores?|racks?|stands?|vendors?|dealers?|eagles?|of (?:arms|wine|water|beer|champagne))\b",
    "shop maker seller store rack stand vendor dealer eagle arms wine water beer champagne",
)
"""What follows a word that means something else: a hat shop, a coat of arms, glasses of wine."""
_MADE_OF = Pattern(
    r"(?:碎花|印花|小花|花布|斜襟|对襟|大襟|盘扣|灯芯绒|丝绒|布|格子|格纹|方格|条纹|针织|丝绸|丝质|绸|亚麻|棉布|粗布|棉|麻"
    r"|真皮|皮|羊毛|毛绒|绒|呢子|牛仔|羽绒|加厚|厚|薄|长|短|卷|直|旧|破|宽松"
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


class Text:
    """A description, as words."""

    def __init__(self, text: str) -> None:
        self.whole = as_words(compounds.named(text.casefold()))
        found = list(_WORD.finditer(self.whole)) if self.whole else []
        self.words: list[str] = [match.group() for match in found]
        self._starts = [match.start() for match in found]

    def has(self, words: str) -> bool:
        """Whether it says that one of these is worn or grows."""
        return any(
            self.is_so(at) and not _NOT_ITSELF.search(self.whole[at + len(word) :])
            for word in words.split()
            for at in self._places(word)
        )

    def names(self, words: str) -> bool:
        """Whether one of these words stands in it at all, also denied."""
        return any(True for word in words.split() for _ in self._places(word))

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
                before = _MADE_OF.sub("", self.whole[max(0, at - 24) : at])
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
            if word == "," and number and self.words[number - 1] in _SIZED:
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
