"""What a thing or an animal of the cast is drawn as, by a word of its name or description.

Sizes are those of the real thing, in heights of a person of 1.7 m: of an animal from the ground to its crown.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.stand_ins.animals import ANIMALS, BIRDS
from kling_story.vocabulary.stand_ins.gear import GEAR
from kling_story.vocabulary.stand_ins.household import HOUSEHOLD
from kling_story.vocabulary.stand_ins.insets import INSETS
from kling_story.vocabulary.stand_ins.kitchen import KITCHEN
from kling_story.vocabulary.stand_ins.rows import StandIn
from kling_story.vocabulary.stand_ins.sundries import SUNDRIES
from kling_story.vocabulary.stand_ins.vehicles import VEHICLES
from kling_story.vocabulary.terms import Found, Table, spaced
from kling_story.vocabulary.tints import without_tints

__all__ = [
    "ANIMALS", "BIRDS", "BROADSHEET", "CHART", "EATEN", "GARMENTS", "NAMES_ANOTHER", "THINGS", "UNKNOWN_ANIMAL", "Seat", "StandIn", "animal_height", "draft_of", "figurines_in",
    "hides_from_behind", "is_a_chair", "is_driven", "is_in_a_mouth", "is_on_the_ground", "seat_of", "size_of", "stand_in",
]  # fmt: skip

THINGS = Table("thing", *KITCHEN, *GEAR, *HOUSEHOLD, *INSETS, *SUNDRIES, *VEHICLES)

EATEN = frozenset((
    "donut", "taco", "burger", "bread", "pizza", "cake", "fruit", "drumstick", "ice_cream", "block", "carrot", "banana",
    "lemon", "ball",
))  # fmt: skip
"""Shapes of what is bitten."""
_CHARTS, _NEEDLES = r"\bmap\b|blueprint|floor[ -]plan|chart|地图|图纸|海图", "map blueprint floor chart 地图 图纸 海图"
CHART = Pattern(_CHARTS, _NEEDLES)
"""Sheets that have roads or walls on them."""
BROADSHEET = Pattern(rf"{_CHARTS}|\bnewspaper\b|报纸", f"{_NEEDLES} newspaper 报纸")
"""Sheets that are many times as wide opened out as they are folded."""

GARMENTS = Table(
    "garment",
    StandIn(id="hat", words="hat", chinese="帽子", meaning="on the head", synonyms=("cap", "beret", "helmet", "crown", "hood", "帽", "头盔", "王冠")),
    StandIn(id="scarf", words="scarf", chinese="围巾", meaning="around the neck", synonyms=("shawl", "necklace", "tie", "collar", "披肩", "领带", "项链")),
    StandIn(id="dress", words="dress", chinese="连衣裙", meaning="down to the shins, wide below", synonyms=("gown", "skirt", "robe", "kimono", "hanfu", "qipao", "长裙", "裙子", "旗袍", "汉服", "长袍", "和服")),
    StandIn(id="coat", words="coat", chinese="外套", meaning="down to the knees", synonyms=("jacket", "raincoat", "cloak", "cape", "uniform", "suit", "armour", "armor", "shirt", "t-shirt", "blouse", "sweater", "jumper", "hoodie", "cardigan", "衬衫", "毛衣", "T恤", "大衣", "雨衣", "风衣", "斗篷", "西装", "制服", "盔甲")),
)  # fmt: skip

_ANIMAL_WORDS = [word for row in ANIMALS for word in (row.words, row.chinese, *row.synonyms)]
_FIGURINE = Pattern(
    r"\b(?:(?:paper|origami|toy|rubber|plush|teddy|stuffed|wooden|porcelain|ceramic|clay|glass|brass|carved|wind-up) ){1,2}"
    rf"(?:{'|'.join(word for word in _ANIMAL_WORDS if word.isascii())})\b"
    rf"|(?:折纸|纸|玩具|毛绒|木头?|瓷|布|泥)(?:{'|'.join(word for word in _ANIMAL_WORDS if not word.isascii())})",
    "paper origami toy rubber plush teddy stuffed wooden porcelain ceramic clay glass brass carved wind-up 纸 玩具 毛绒 木 瓷 布 泥",
)


def figurines_in(words: str) -> Iterator[tuple[int, int]]:
    """Where words speak of an animal that is a thing: "paper fox", from its first word up to the end of its last."""
    return ((found.start(), found.end()) for found in _FIGURINE.finditer(words))


NAMES_ANOTHER = Pattern(
    r"[^\x00-\u2e7f][店柜架馆厅园坛员迷塔轿树亭]|书[桌法房签]|球[场门衣裙面]|花[生费香纹市丛]|信[号任心用]|鼓[掌励手声点舞]|枪[声手口]|刀[光疤削]|包[围厢装扎括含办]"
    r"|笔[记直]|鞋[带油底]|伞[兵柄]|旗[袍杆]|灯[光泡柱]|剑[客道桥]|箭头|弓步|他手|机[壳包]|瓶盖|锅炉",
    tuple("店柜架馆厅园坛员迷塔轿树亭书球花信鼓枪刀包笔鞋伞旗灯剑箭弓他机瓶锅"),
)
"""The end of a Chinese noun and what makes it that of another one: 书 isn't in 书店, nor 鞋 in 鞋带."""
_SIZES = (
    (0.4, ("palm-sized", "tiny", "miniature", "迷你")),
    (0.7, ("little", "small", "baby", "kitten", "puppy", "foal", "小")),
    (1.8, ("giant", "huge", "enormous", "gigantic", "colossal", "巨大", "巨型")),
)
"""How much larger than usual something is, by a word of its description: a choice for each."""
_OF_CARDBOARD = Pattern(
    r"\bcardboard (?!box)|(?<!full )(?<!pile )(?<!stack )(?<!load )\b(?:of|from) (?:\w+ )?cardboard|\bpapier[- ]m[aâ]ch[eé]"
    r"|纸板|纸箱[做搭糊]|纸壳|纸糊",
    "cardboard papier 纸",
)
_TOY = Pattern(
    r"\b(?:toy(?! (?:shop|store|box|chest))|lego|scale model)\b|玩具(?![店箱盒])|积木", "toy lego model 玩具 积木"
)
_PLAYED_IN = 1.3
"""How tall something is at most that children made of cardboard, in statures: a choice."""

_DRIVEN = Pattern(
    r"\b(?:driv|rid|steer|speed|rac|push|pull|tow)(?:e|es|s|ing|eds)?\b|开着|驾驶|推着|拉着",
    "driv rid steer speed rac push pull tow 开着 驾驶 推着 拉着",
)


def is_driven(words: str) -> bool:
    """Whether words say that a car, or what else stands on the ground, goes along with people."""
    return _DRIVEN.search(words) is not None


_IN_A_MOUTH = Pattern(
    r"\bin (?:its|his|her) (?:mouth|jaws|teeth|beak|muzzle)\b|\b(?:carr(?:y|ies|ying)|fetch(?:es|ing)?)\b|[叼衔]",
    "mouth jaws teeth beak muzzle carr fetch 叼 衔",
)


def is_in_a_mouth(words: str) -> bool:
    """Whether words say that an animal carries what is spoken of as its own."""
    return _IN_A_MOUTH.search(words) is not None


class Seat(NamedTuple):
    """How high somebody sits on something or in it, in statures, and whether with a leg on each side; ``deck``: how high
    they stand in it, ``box``: how high who comes along sits, None where nobody does, or as high.
    """

    height: float
    astride: bool
    deck: float | None = None
    box: float | None = None


_BACK, _CARRIES = 0.7, 0.55
"""How high an animal's back is, in its heights, and how tall one is at least that carries somebody, in statures."""
UNKNOWN_ANIMAL = 0.5
"""How tall an animal is of whose kind no word is known, in statures."""


def animal_height(name: str, description: str | None) -> float:
    """How tall an animal is, in statures: one size in every shot."""
    found = stand_in(ANIMALS, name, description)
    return (found.height if found else UNKNOWN_ANIMAL) * size_of(description)


def is_a_chair(name: str, description: str | None) -> bool:
    """Whether something is to sit on and goes nowhere."""
    found = stand_in(THINGS, name, description)
    return (
        found is not None
        and found.id in ("chair", "armchair", "rocking_chair")
        and "wheel" not in f"{name} {description}".lower()
    )


def seat_of(kind: str, name: str, description: str | None) -> Seat | None:
    """The seat that one of the cast has for somebody; None where it has none."""
    if kind == "animal":
        tall = animal_height(name, description)
        return Seat(_BACK * tall, astride=True) if tall >= _CARRIES else None
    found = stand_in(THINGS, name, description) if kind == "item" else None
    if found is None or not found.seat:
        return None
    tall = standing_height(found, description)
    deck, box = (high * tall if high else None for high in (found.deck, found.box))
    return Seat(found.seat * tall, found.astride, deck, box)


_CLOSED = frozenset(("car", "van", "truck", "pickup", "bus", "coach", "plane", "tricycle"))


def hides_from_behind(kind: str, name: str, description: str | None) -> bool:
    """Whether who rides or drives something isn't seen from behind it."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found is not None and found.id in _CLOSED


def draft_of(kind: str, name: str, description: str | None) -> float:
    """How deep one of the cast lies in water, in statures; 0 of all but boats and ships."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found.draft * standing_height(found, description) if found else 0.0


def is_on_the_ground(kind: str, name: str, description: str | None) -> bool:
    """Whether one of the cast is a thing too large for a hand."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found is not None and standing_height(found, description) > 0


_OF_IT = Pattern(r"\b(?:with|of|in|on|at|by|and|under|behind|near|for)\b|[，、的带有]")
"""Before what is no more than a part of what is described."""
_CLAUSE = Pattern(r"[，。、,;；.(（]")
"""Where the first clause of a description ends."""
_PAIR_OF = Pattern(r"^.*?\b(?:pair|set|couple|piece|lot|kind|sort)s? of\b", "pair set couple piece lot kind sort")
"""What says how much there is of something, and not what."""


@lru_cache(maxsize=512)
def stand_in(table: Table[StandIn], name: str, description: str | None) -> StandIn | None:
    """The row that a name speaks of ("RedUmbrella"), else the first in its description; None where no word is known."""
    called = spaced(name)
    for text in (called, (description or "").casefold()):
        if table is THINGS and any(figurines_in(text.replace("-", " "))):
            return THINGS["figurine"]
        ends = _last_words_of(text) if table is THINGS else ()
        declared = not _ALONE.keys().isdisjoint(ends)
        # A house with a window is no window.
        found = next(
            (one for one in _heads(text, table) if not (one.term.inset and _OF_IT.search(text[: one.start]))), None
        )
        if found is not None and not declared:
            return _told_closer(text[found.start : found.end], description, table) or found.term
        if (head := next((row for end in ends if (row := THINGS.find(end)) is not None), None)) is not None:
            return head
    return None


_ALONE = {name: row for row in THINGS for name in row.alone}


def _last_words_of(text: str) -> tuple[str, ...]:
    """The last words of what a text names, before it goes on to what is of it, the longest first; of several things of
    a kind one.
    """
    clause = _CLAUSE.compiled.split(text.casefold(), 1)[0].strip()
    if clause[-1:] > "\u2e7f":
        return tuple(clause[-n:] for n in range(min(6, len(clause)), 0, -1))
    clause = clause[_PAIR_OF.last_end(clause) :]
    words = _OF_IT.compiled.split(clause, 1)[0].replace("-", " ").split()
    ends = [" ".join(words[-n:]) for n in range(3, 0, -1) if n <= len(words)]
    return tuple(one for end in ends for one in (end, end.removesuffix("s"), end.removesuffix("es")) if len(one) > 1)


def _told_closer(word: str, description: str | None, table: Table[StandIn]) -> StandIn | None:
    """The row that a description opens with, if its word only says more of that of a name: a Pot is a moka pot."""
    text = (description or "").casefold()
    found = next(_heads(text, table), None)
    more = found is not None and text[found.start : found.end].replace("-", " ").endswith(f" {word.casefold()}")
    return found.term if found is not None and more else None


def _heads(text: str, table: Table[StandIn]) -> Iterator[Found[StandIn]]:
    """The rows that a text speaks of, but where two words make one name: a flower pot is a pot."""
    before: Found[StandIn] | None = None
    for found in without_tints(text, table.find_in(text), described=True):
        if NAMES_ANOTHER.match(text, max(0, found.end - 1)):
            continue
        if before is not None and text[before.end : found.start].strip(" -"):
            yield before
        before = found
    if before is not None:
        yield before


def standing_height(row: StandIn, description: str | None) -> float:
    """How tall a thing of a row is that stands on the ground, in statures; 0 of one that a hand holds, and of a toy."""
    tall = row.height * size_of(description)
    if not tall or not description:
        return tall
    if _OF_CARDBOARD.search(description):
        return min(tall, _PLAYED_IN)
    return 0.0 if not row.seat and _TOY.search(description) else tall


def size_of(description: str | None) -> float:
    """How much larger than usual something is, by its description."""
    text = (description or "").casefold().replace("小吃", "").replace("小推车", "")
    return next((size for size, words in _SIZES if any(word in text for word in words)), 1.0)
