"""Several animals, vehicles, riders or small things in one word, as prompts say it: "three cars", "a pack of dogs", "two
riders on horses", "candles burn".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS

MOST = 3
"""So many of them stand for any number from there on: a choice."""
_COUNTS = {"two": 2, "both": 2, "pair": 2, "couple": 2, "两": 2, "二": 2}
_COUNT = (
    r"(?P<count>two|both|three|four|five|six|seven|several|many|dozens of|an? (?:\w+ )?(?:pair|couple|pack|herd|flock|group|convoy|line|fleet|team)"
    r"(?= of)(?: of)?)"
)
_ADJECTIVES = r"(?P<looks>(?:(?!(?:of|on|in|at|with|and|people|men|women)\b)[\w-]+,? ){0,3}?)"
_PHRASE = Pattern(rf"\b{_COUNT} {_ADJECTIVES}(?P<noun>[a-z]+s|sheep|deer|oxen|mice|geese|horsemen|men|women)\b")
_SMALL = Pattern(
    rf"(?:\b{_COUNT} |^\W*(?:(?:(?:extreme |tight )?close-?up|macro|detail|shot)(?: shot)?(?: of|[:,]) )?"
    rf"(?:the |some |a few |his |her |their )?){_ADJECTIVES}(?P<noun>[a-z]+s)\b"
)
"""Things that are counted, or that a prompt opens with."""
_NOT_SEVERAL = frozenset(("glasses", "scissors", "headphones", "binoculars", "goggles", "sunglasses", "keys", "waves"))
"""Words that uncounted are one thing, or something else than their singular."""
_HUGE = Pattern(r"\b(?:huge|giant|gigantic|enormous|massive|towering)\b")
_CHINESE = Pattern(
    r"(?P<count>[两二三四五几]|一群|一队|成群的?)[只辆匹条头艘架个名位]?(?P<looks>[^，。,.@\s一]{0,4}?)(?P<noun>骑手|骑士|骑兵|牛仔|狗|狼|马|猫|鹿|牛|羊|鸟|鸭|鹅|大象|骆驼|狮子|老虎|猴子|兔子|熊猫|汽车|轿车|赛车|卡车|车|船|自行车|摩托车)"
)
_IRREGULAR = {
    "wolves": "wolf",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "calves": "calf",
    "foxes": "fox",
    "buses": "bus",
    "glasses": "glass",
    "dishes": "dish",
    "knives": "knife",
    "matches": "match",
    "brushes": "brush",
    "leaves": "leaf",
    "ponies": "pony",
    "puppies": "puppy",
    "orderlies": "orderly",
    "men": "man",
    "women": "woman",
    "ladies": "lady",
    "people": "person",
    "children": "child",
}
_SAME = ("sheep", "deer", "fish")
_RIDERS = {
    "riders": ("rider", None), "horsemen": ("horseman", "horse"), "cowboys": ("cowboy", None), "knights": ("knight", None),
    "soldiers": ("soldier", None), "warriors": ("warrior", None), "cyclists": ("cyclist", "bicycle"),
    "bikers": ("biker", "motorbike"), "motorcyclists": ("motorcyclist", "motorbike"), "women": ("woman", None), "men": ("man", None),
    "骑手": ("骑手", "马"), "骑士": ("骑士", "马"), "骑兵": ("骑兵", "马"), "牛仔": ("牛仔", "马"),
}  # fmt: skip
"""Who rides, each with what they ride if nothing else is said."""
_ON = Pattern(
    r"^ (?:on|atop|astride|riding|ride|gallop(?:ing)? on|mounted on) (?P<looks>(?:(?!(?:the|a|an|their)\b)[\w-]+,? ){0,2})"
    r"(?P<noun>horses|camels|donkeys|elephants|bicycles|bikes|motorbikes|motorcycles|horseback)\b"
    r"|^[骑乘跨][着在]?[^，。,.@]{0,4}(?P<zh>马|骆驼|驴|自行车|摩托车)"
)
_MOUNTS = {"horseback": "horse", "motorcycles": "motorcycle", "camels": "camel"}


class Several(NamedTuple):
    """Where words speak of several, up to ``end``; what ``number`` of them is shown, and what each is: its noun, its kind, what is
    said of its looks, and what it rides, as a noun with its looks.
    """

    start: int
    end: int
    number: int
    noun: str
    kind: Literal["animal", "item", "character"]
    looks: str
    rides: tuple[str, str] | None = None


def several_in(text: str) -> Iterator[Several]:
    """What a text says there are several of, as far as each is drawn."""
    for pattern in (_PHRASE, _CHINESE):
        for found in pattern.finditer(text):
            made = (
                None if denied(text, found.start()) else _several(text, found.start(), found.end(), found.groupdict())
            )
            if made is not None:
                yield made


def small_things_in(text: str) -> Iterator[Several]:
    """Several of what a hand holds, counted anywhere in a text or at its beginning uncounted."""
    for found in _SMALL.finditer(text):
        noun, looks = found["noun"].lower(), found["looks"]
        single = singular(noun)
        thing = next(THINGS.find_in(single), None)
        if thing is None or thing.end < len(single) or thing.term.goes or thing.term.height:
            continue
        of_another = _HUGE.search(looks) or next(THINGS.find_in(looks), None)
        is_one = single == noun or (noun in _NOT_SEVERAL and not found["count"])
        if not (of_another or is_one or denied(text, found.start("noun"))):
            start = found.start("count") if found["count"] else found.start("looks")
            yield Several(start, found.end(), _number(found["count"] or ""), single, "item", looks)


def _number(count: str) -> int:
    words = count.lower().split()
    return next((number for word, number in _COUNTS.items() if word in words or word == count), MOST)


def _several(text: str, start: int, end: int, said: dict[str, str]) -> Several | None:
    counted = _number(said["count"])
    noun, looks = said["noun"].lower(), said["looks"]
    if noun in _RIDERS:
        one, usual = _RIDERS[noun]
        on = _ON.search(text[end:])
        if on is None and (usual is None or noun.isascii() is False):
            return None
        mount, theirs = (on["noun"] or on["zh"], on["looks"] or "") if on else (str(usual), "")
        return Several(
            start,
            end + (on.end() if on else 0),
            counted,
            one,
            "character",
            looks,
            (_MOUNTS.get(mount) or singular(mount), theirs),
        )
    single = singular(noun) if noun.isascii() else noun
    if single == noun and noun.isascii() and noun not in _SAME:
        return None
    whole = f"{looks or ''}{single}"
    animal = next((one for one in ANIMALS.find_in(whole) if one.end == len(whole)), None)
    if animal is not None:
        return Several(start, end, counted, single, "animal", looks)
    thing = next(THINGS.find_in(single if single != "车" else "汽车"), None)
    return Several(start, end, counted, single, "item", looks) if thing is not None and thing.term.goes else None


def singular(noun: str) -> str:
    """One of those that an English plural speaks of."""
    return _IRREGULAR.get(noun) or (
        noun if noun in _SAME or not noun.endswith("s") or noun.endswith("ss") else noun[:-1]
    )
