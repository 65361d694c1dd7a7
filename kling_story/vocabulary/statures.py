"""How tall somebody is by the words of a description, against a grown person: children and teenagers are shorter.

Heights are medians (mean of both sexes) of the WHO's Child Growth Standards (2006) and Growth reference 5-19 years
(2007) over 1.7 m, the person that stand-ins are drawn as.
A word counts where it is the first that says who somebody is: a mother with her child is grown. "Girl" alone says
no age, since prompts also call women so.
"""

from __future__ import annotations

from functools import lru_cache

from kling_story.patterns import Pattern
from kling_story.vocabulary.builds import height_in, years_in
from kling_story.vocabulary.robots import robot_height

_BY_AGE = (0.44, 0.44, 0.51, 0.56, 0.61, 0.65, 0.68, 0.71, 0.75, 0.78, 0.81, 0.85, 0.88, 0.92, 0.95, 0.97, 0.99, 0.99)
"""For each age in years, 0 to 17; who isn't one yet as at one, since nobody that small stands."""
CHILDREN = (
    (0, "baby, babies, infant, newborn, 婴儿, 宝宝"),
    (2, "toddler, toddlers, 幼儿"),
    (
        7,
        "little girl, little boy, little child, little kid, little brother, little sister, little daughter, little son, small girl,"
        " small boy, small child, young girl, young boy, young child, 小女孩, 小男孩, 小姑娘, 小孩, 孩童",
    ),
    (9, "boy, child, kid, schoolgirl, schoolboy, 儿童, 孩子, 小学生"),
    (14, "teenage, teenager, teen, adolescent, 青少年, 少年, 少女, 中学生"),
    (17, "apprentice, commis, trainee, cadet, 学徒, 高中生, 小伙计"),
)
"""Words for children, and about how many years old they say that one is: a choice for each."""
_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七",
)
_YEARS = {word: years for words in _NUMBERS for years, word in enumerate(words.split(), 1)}
_YEARS |= {str(years): years for years in range(len(_BY_AGE))}
_NUMBER = "|".join(sorted(_YEARS, key=len, reverse=True))
_TO_NINE = "[一二三四五六七八九]"
_NO_MORE = rf"(?<!ty[ -])(?<![\d十百])(?<![十百]{_TO_NINE})(?:(?<!{_TO_NINE})|(?!十))"
"""What stands before a number that isn't the end of a larger one; 八九岁 is eight or nine."""
_YOUNG = "girl|boy|child|kid|son|daughter|brother|sister|niece|nephew|orphan|grandson|granddaughter|prince|princess|pupil|lad|lass"
_AGED = (
    rf"{_NO_MORE}(?P<age>{_NUMBER})(?:[ -]years?[ -]old|岁)"
    rf"|(?:aged|(?:{_YOUNG}) of|(?:{_YOUNG}),(?= \w+\s*(?:$|[,.;)]|(?:in|with|and)\b))) (?P<of>{_NUMBER})(?!\w)"
    r"(?! (?:children|sons|daughters|sisters|brothers)\b)"
)
_GROWN = (
    r"woman|man|lady|gentleman|guy|mother|father|mum|mom|dad|parent|aunt|uncle|grand\w+|wife|husband|teacher|nurse"
    r"|doctor|女人|男人|女子|男子|母亲|父亲|妈妈|爸爸|老人|奶奶|爷爷|老师|阿姨|叔叔"
)
_WHO = "|".join(
    [
        _AGED,
        *(rf"(?P<child{number}>{words.replace(', ', '|')})" for number, (_, words) in enumerate(CHILDREN)),
        rf"(?P<grown>{_GROWN})",
    ]
)
_SAID = Pattern(
    rf"(?<![a-z])(?:{_WHO})(?![a-z])",
    (
        "old",
        "aged",
        *(f"{word}{end}" for word in _YOUNG.split("|") for end in (" of", ",")),
        "岁",
        *(word for _, words in CHILDREN for word in words.split(", ")),
        *_GROWN.replace(r"\w+", "").split("|"),
    ),
)


_LEARNS = 17
"""About how old who learns a trade is, where no number says another age."""
CHILD = 13
"""Years up to which somebody has a child's face: a choice."""


@lru_cache(maxsize=256)
def young_age(description: str) -> int | None:
    """How many years old a child or a teenager is; None for who is grown."""
    found = _SAID.search(description.casefold())
    if found is None or found["grown"]:
        return None
    if age := found["age"] or found["of"]:
        return _YEARS[age]
    age = next(years for number, (years, _) in enumerate(CHILDREN) if found[f"child{number}"])
    return None if age == _LEARNS and years_in(description) is not None else age


def stature_of(description: str) -> float:
    """How tall somebody is, in heights of a grown person."""
    if (height := robot_height(description)) is not None:
        return height
    age = young_age(description)
    return (1.0 if age is None else _BY_AGE[age]) * height_in(description)
