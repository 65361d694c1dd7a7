"""What a thing or an animal of the cast is drawn as, by a word of its name or description.

Sizes are those of the real thing, in heights of a person of 1.7 m: of an animal from the ground to its crown.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.stand_ins.animals import ANIMALS, BIRDS
from kling_story.vocabulary.stand_ins.gear import GEAR
from kling_story.vocabulary.stand_ins.household import HOUSEHOLD
from kling_story.vocabulary.stand_ins.insets import INSETS
from kling_story.vocabulary.stand_ins.kitchen import KITCHEN
from kling_story.vocabulary.stand_ins.rows import StandIn
from kling_story.vocabulary.stand_ins.vehicles import VEHICLES
from kling_story.vocabulary.terms import Found, Table, spaced
from kling_story.vocabulary.tints import without_tints

__all__ = [
    "ANIMALS", "BIRDS", "GARMENTS", "THINGS", "UNKNOWN_ANIMAL", "Seat", "StandIn", "animal_height", "draft_of", "figurines_in",
    "hides_from_behind", "is_a_chair", "is_driven", "is_in_a_mouth", "is_on_the_ground", "seat_of", "size_of", "stand_in",
]  # fmt: skip

THINGS = Table("thing", *KITCHEN, *GEAR, *HOUSEHOLD, *INSETS, *VEHICLES)

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


_SIZES = (
    (0.4, ("palm-sized", "tiny", "miniature", "迷你")),
    (0.7, ("little", "small", "baby", "kitten", "puppy", "foal", "小")),
    (1.8, ("giant", "huge", "enormous", "gigantic", "colossal", "巨大", "巨型")),
)
"""How much larger than usual something is, by a word of its description: a choice for each."""

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
    tall = found.height * size_of(description)
    deck, box = (high * tall if high else None for high in (found.deck, found.box))
    return Seat(found.seat * tall, found.astride, deck, box)


_CLOSED = frozenset(("car", "van", "truck", "bus", "coach", "plane", "tricycle"))


def hides_from_behind(kind: str, name: str, description: str | None) -> bool:
    """Whether who rides or drives something isn't seen from behind it."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found is not None and found.id in _CLOSED


def draft_of(kind: str, name: str, description: str | None) -> float:
    """How deep one of the cast lies in water, in statures; 0 of all but boats and ships."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found.draft * found.height * size_of(description) if found else 0.0


def is_on_the_ground(kind: str, name: str, description: str | None) -> bool:
    """Whether one of the cast is a thing too large for a hand."""
    found = stand_in(THINGS, name, description) if kind == "item" else None
    return found is not None and found.height > 0


_OF_IT = Pattern(r"\b(?:with|of|in|on|at|by|and|under|behind|near|for)\b|[，、的带有]")
"""Before what is no more than a part of what is described."""


def stand_in(table: Table[StandIn], name: str, description: str | None) -> StandIn | None:
    """The row that a name speaks of ("RedUmbrella"), else the first in its description; None where no word is known."""
    called = spaced(name)
    for text in (called, (description or "").casefold()):
        if table is THINGS and any(figurines_in(text.replace("-", " "))):
            return THINGS["figurine"]
        # A house with a window is no window.
        found = next(
            (one for one in _heads(text, table) if not (one.term.inset and _OF_IT.search(text[: one.start]))), None
        )
        if found is not None:
            return _told_closer(text[found.start : found.end], description, table) or found.term
    return None


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
        if before is not None and text[before.end : found.start].strip(" -"):
            yield before
        before = found
    if before is not None:
        yield before


def size_of(description: str | None) -> float:
    """How much larger than usual something is, by its description."""
    text = (description or "").casefold().replace("小吃", "").replace("小推车", "")
    return next((size for size, words in _SIZES if any(word in text for word in words)), 1.0)
