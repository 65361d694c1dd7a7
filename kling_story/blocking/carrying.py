"""Who is carried by whom, and where: "carries the @Cat in her arms", "@Wolf with the @Hare in its jaws", "a parrot on
@Tom's shoulder". Things are another matter (``holding``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kling_story.blocking.nouns import WHICH
from kling_story.blocking.sentences import are_several
from kling_story.materials import Element
from kling_story.patterns import Pattern
from kling_story.references import Reference
from kling_story.vocabulary.stand_ins import animal_height
from kling_story.vocabulary.statures import stature_of

_CARRIES = Pattern(
    rf"\b(?:carr(?:y|ies|ying)|cradl(?:es|ing)|rock(?:s|ing)|pick(?:s|ing)\s+up|scoop(?:s|ing)\s+up)\s+{WHICH}"
    r"|(?:抱着|抱起|抱住|叼着|衔着|背着|背起|驮着)\s?$",
    "carr cradl rock pick scoop 抱 叼 衔 背 驮",
)
"""Who does that has whoever follows, of whatever size."""
_HOLDS = Pattern(
    rf"\b(?:hold(?:s|ing)?|(?:lift|hoist)(?:s|ing)(?:\s+up)?|hug(?:s|ging)|cuddl(?:es|ing)|clutch(?:es|ing)|embrac(?:es|ing)|snuggl(?:es|ing)|catch(?:es)?|grabs?)\s+{WHICH}"
    r"|(?:搂着|捧着)\s?$",
    "hold lift hoist hug cuddl clutch embrac snuggl catch grab 搂 捧",
)
"""The same of an animal or a baby: who hugs somebody else stands before them."""
_PARTS = {
    "arms": ("arm", "arms", "chest", "embrace", "怀里", "怀中", "怀抱里"),
    "lap": ("lap", "knee", "knees", "膝上", "腿上", "膝盖上"),
    "belly": ("stomach", "belly", "tummy", "肚子上", "肚皮上"),
    "shoulder": ("shoulder", "肩上", "肩膀上", "肩头"),
    "shoulders": ("shoulders", "neck", "脖子上"),
    "back": ("back", "背上"),
    "jaws": ("jaws", "mouth", "teeth", "beak", "muzzle", "嘴里", "口中"),
    "hand": ("hand", "hands", "palm", "palms", "finger", "wrist", "手上", "手心", "手里"),
}
_PART_OF = {word: part for part, words in _PARTS.items() for word in words}
_PART = rf"(?P<part>{'|'.join(sorted(_PART_OF, key=len, reverse=True))})(?![a-z])"
_NEEDLES = tuple(_PART_OF)
_IN = r"(?:in|on|onto|upon|across|around|against|over|between)\s+"
_STATE = r"(?:\s*,?\s*(?:\w+(?:s|ing|ed)|asleep|up|still|calmly|safe|safely|tight|tightly|close|held|both|high)\b){0,3}"
_THERE = Pattern(rf"^{_STATE}\s*,?\s*{_IN}(?:her|his|its|their|the|one)\s+(?:[\w-]+\s+)?{_PART}", _NEEDLES)
"""After a name: "in her arms", "asleep on his lap"."""
_THERE_IN_CHINESE = Pattern(
    rf"^[^，。,.@]{{0,4}}?[在于]?[她他它]?的?(?P<part>{'|'.join(word for word in _PART_OF if not word.isascii())})",
    tuple(word for word in _PART_OF if not word.isascii()),
)
_SITS = Pattern(rf"^{_STATE}\s*,?\s*{_IN}(?:the\s+)?$|^[^，。,.@看望]{{0,4}}[在于]$")
"""Between the one and whose part it is: "sits on", before "@Tom's shoulder"."""
_OWN = Pattern(rf"^(?:['’]s?\s+(?:[\w-]+\s+)?|的?){_PART}", _NEEDLES)
_OF = Pattern(rf"^{_STATE}\s*,?\s*{_IN}the\s+{_PART}\s+of\s+(?:the\s+)?$", _NEEDLES)
_SHORT = 24
_ON_THE_BACK = Pattern(
    r"\b(?:giv|carr|tak)(?:e?s|ies|y?ing) @ (?:a |on |for a )*piggy-?back\b|把@背(?:起|在)", "piggy 背"
)
"""Who takes somebody on the back: around their name, so many characters after it."""
_NOT = Pattern(r"n['’]t\b|\b(?:not|never|wants?|hopes?|tries|about|puts? down|sets? down|drops?)\b|[不没未想]")
_TALLEST = 0.5
"""How tall an animal is at most that somebody carries, in statures."""
_SMALL = 0.62
"""How tall somebody is at most who is held like an animal: a child of two to three, in statures."""
_CHILD = 0.85
"""How tall a child is at most who sits on somebody, of their height."""


class Carried(NamedTuple):
    """That ``one`` is carried by a ``bearer``, and in which part of theirs."""

    one: str
    part: str
    bearer: str


def carried_in(prompt: str, named: Sequence[Reference], elements: Mapping[str, Element]) -> Iterator[Carried]:
    """Those of the cast who are carried, of those ``named`` in a prompt."""
    beings = [one for one in named if elements[str(one.name)].kind in ("character", "animal")]
    found: set[str] = set()
    for number, other in enumerate(beings[1:], start=1):
        after = prompt[other.end : other.end + 80]
        # "@Mei rides the @Horse with the @Cat in her arms": whoever named last has arms.
        for one in reversed(beings[:number]):
            first, second = str(one.name), str(other.name)
            words = prompt[one.end : other.start]
            if are_several(words) or first == second:
                break
            if _NOT.search(words):
                continue
            ties = _between(first, second, words, after, elements)
            carried = next((tie for tie in ties if not {tie.one, tie.bearer} & found), None)
            if carried is not None:
                found.add(carried.one)
                yield carried
                break


def _between(first: str, second: str, words: str, after: str, elements: Mapping[str, Element]) -> Iterator[Carried]:
    """What two names, the words between them and those after say, as far as one can be carried so."""
    there, before = _part_in(after), _part_in(words)
    own, of = _OWN.search(after), _OF.search(words)
    if _ON_THE_BACK.search(f"{words}@{after[:_SHORT]}"):
        yield from _able(Carried(second, "back", first), elements, strong=True)
    carries = _CARRIES.search(words) or _HOLDS.search(words)
    # "Carries a log and @Tom follows" has him in nobody's arms.
    if carries and not words.rstrip().endswith((" and", "和")):
        usual = "jaws" if elements[first].kind == "animal" else "back" if carries[0][0] in "背驮" else "arms"
        # Who has their arms around somebody grown hugs them.
        strong = bool(_CARRIES.search(words)) and not words.rstrip().endswith(("抱着", "抱住"))
        yield from _able(Carried(second, there or usual, first), elements, strong=strong)
    if there:
        yield from _able(Carried(second, there, first), elements)
    if own and _SITS.search(words):
        yield from _able(Carried(first, _PART_OF[own["part"].lower()], second), elements)
    if of:
        yield from _able(Carried(first, _PART_OF[of["part"].lower()], second), elements)
    # "The @Parrot on her shoulder, @Mei walks": of who follows.
    if before:
        yield from _able(Carried(first, before, second), elements)


def _part_in(words: str) -> str | None:
    found = _THERE.search(words) or _THERE_IN_CHINESE.search(words)
    return _PART_OF[(found["part"]).lower()] if found else None


def _tall(name: str, elements: Mapping[str, Element]) -> float:
    element = elements[name]
    if element.kind == "animal":
        return animal_height(name, element.description)
    return stature_of(element.description or "")


def _able(carried: Carried, elements: Mapping[str, Element], *, strong: bool = False) -> Iterator[Carried]:
    """It, if one can be carried so: a cat in arms, a child on the back, no horse on a lap. Somebody grown is only if
    the words are ``strong``: in @Tom's arms is also who stands before him.
    """
    beast, tall = elements[carried.one].kind == "animal", _tall(carried.one, elements)
    bearer = _tall(carried.bearer, elements)
    if elements[carried.bearer].kind == "animal":
        able = carried.part == "jaws" and beast and tall <= bearer
    elif beast:
        able = carried.part != "jaws" and tall <= _TALLEST
    elif carried.part in ("lap", "shoulders", "back"):
        able = tall < _CHILD * bearer or (strong and carried.part == "back")
    else:
        able = carried.part == "arms" and (strong or tall <= _SMALL)
    if able:
        yield carried
