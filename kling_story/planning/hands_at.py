"""What the hands are at that a close shot is of, and the tail that is all that one shows of an animal."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from re import Match

from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.planning.thing_nouns import declared_as, nouns_in
from kling_story.prose import unspoken
from kling_story.references import references
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.denials import happens
from kling_story.vocabulary.handled import BEADS, BESIDE, HANDLE, HANDLED, OUT, POURED, SHARED, WITH_A_TIP
from kling_story.vocabulary.hands_at import alone_in, hands_at
from kling_story.vocabulary.stand_ins import THINGS, stand_in
from kling_story.vocabulary.worked_on import mark_in, part_marked, turned_in

_GLOVED = Pattern(r"(?<!without )\bglove(?:s|d)?\b|手套", "glove 手套")
_CLAPS = Pattern(r"\b(?:clap|smack|slap)\w*\b|拍|击掌", "clap smack slap 拍 击掌")
_BOTH = Pattern(r"\bhands\b|双手|两手", "hands 手")

_MARKED = ("marking", "tracing")
"""What hands do about something that is painted or drawn."""
_OF_ANY = (*_MARKED, "lacing")
"""What they do to what an author declared as well."""
_FOODS = Pattern(
    r"\b(?:eggs?|tomato(?:es)?|apples?|lemons?|limes?|oranges?|onions?|potatoes|carrots?)\b|鸡蛋|番茄|西红柿|苹果|柠檬|洋葱",
    "egg tomato apple lemon lime orange onion potatoes carrot 鸡蛋 番茄 西红柿 苹果 柠檬 洋葱",
)
"""What lies about in a kitchen."""

Placed = tuple[Place, str | None]
"""A thing in its place, and what is said of its looks; None is one that its author declared."""


def at_in(board: Storyboard, prompt: str, *, of_hands: bool) -> list[Placed]:
    """The thing that the hands of a shot are at, in its place, and what is beside it or in it; where a shot isn't of
    hands, the tail. [] where there is neither.
    """
    words = unspoken(prompt)
    found = hands_at(words) if of_hands else alone_in(words)
    people = _people_in(board, words) if of_hands else []
    if found is None:
        handled = (poured_in(board, words) or handled_in(board, words)) if of_hands else []
        return handled or (_shared_by(board, words, people) if len(people) == 2 else [])
    declared = next((one for one in board.elements if one.casefold() == found.word.casefold()), None)
    if declared is not None and found.relation not in _OF_ANY:
        return []
    name = declared or found.word.casefold().replace(" ", "-")
    if found.relation == "wagging":
        named = (one.name for one in references(found.described, board.elements))
        whose = next((one for one in named if one and board.elements[one].kind in BEINGS), None)
        return [(Place(name, relation=found.relation, whose=whose), found.described)]
    if found.relation == "feeling":
        held = "hand" if of_hands else None
        return [(Place(name, relation=found.relation, held=held, state=part_marked(words)), found.described)]
    if not of_hands:
        return [(Place(name, relation=found.relation), found.described)]
    state = "gloved" if _GLOVED.search(words) else None
    if found.relation == "gloving":
        claps = _CLAPS.search(words)
        state = None if claps is None else "clapping" if found.claps else "claps"
    if found.relation in _MARKED:
        state = mark_in(words)
    if found.relation == "turning":
        state = turned_in(words)
    beside = _beside_what_is_grated(words, name) if found.relation == "grating" else None
    held = "both" if _BOTH.search(words) else "hand"
    # Of two people the one who is named last is who it is done to.
    whose, other = people if found.relation == "wrapping" and len(people) == 2 else (None, beside and beside[0].name)
    described = None if declared else found.described
    place = Place(name, relation=found.relation, held=held, state=state, whose=whose, other=other)
    return [(place, described), *([beside] if beside else [])]


def _beside_what_is_grated(words: str, name: str) -> Placed | None:
    """The food that lies beside what hands grate."""
    for found in _FOODS.finditer(words):
        if (word := found[0].casefold()) not in name:
            return Place(word), word
    return None


def poured_in(board: Storyboard, words: str) -> list[Placed]:
    """The vessel that hands pour out of, and those that they fill, or the food that they pour over."""
    found = POURED.search(words)
    if found is None or not happens(words, found.start()):
        return []
    said = found.groupdict()
    shapes = ("bottle", "kettle", "coffee_pot", "cup", "bowl", "can", "tin", "pot", "pan", "glass", "bucket", "spoon")
    thing = _thing_in(board, words, found, ("word", "what", "zh"), shapes)
    what = said["what"] or found[0]
    thing = thing or (("kettle", "kettle") if said["several"] or said["zh_several"] else ("jug", "jug"))
    several, food = said["several"] or said["zh_several"], said["food"] or said["zh_food"]
    name = (said["vessels"] or said["zh_vessels"] or food or "").casefold()
    # Those that are worn have the same name.
    other = {"glasses": "tumblers"}.get(name, name).replace(" ", "-")
    place = Place(thing[0], relation="decanting", other=other, held="hand", state=what.strip().casefold())
    return [(place, thing[1]), (Place(other), several or f"{said['looks'] or ''}{food}")]


def _people_in(board: Storyboard, words: str) -> list[str]:
    """Whom words name, in their order."""
    named = dict.fromkeys(one.name for one in references(words, board.elements))
    return [name for name in named if name and board.elements[name].kind == "character"]


def _shared_by(board: Storyboard, words: str, people: Sequence[str]) -> list[Placed]:
    """The thing that the hands of two people are at, both at once."""
    if (part := HANDLE.search(words)) is not None:
        words = words[: part.start()] + words[part.end() :]
    found = SHARED.search(words)
    if found is None or not happens(words, found.start()):
        return []
    thing = _thing_in(board, words, found, ("word", "zh", "zh_too"))
    place = Place(thing[0], relation="sharing", whose=people[0], other=people[1]) if thing else None
    return [(place, thing[1])] if thing and place else []


def handled_in(board: Storyboard, words: str) -> list[Placed]:
    """What hands put down, pick up, pick off a plant or look for something in, and what is beside it or comes of it."""
    for row in HANDLED:
        found = row.words.search(words)
        if found is None or not happens(words, found.start()):
            continue
        groups = ("word", "word_too", "verb", "zh", "zh_too")
        beads = _beads_in(found, groups) if row.relation == "gathering" else None
        thing = beads or _thing_in(board, words, found, groups, row.shapes)
        if thing is None:
            continue
        other = _thing_in(board, words, found, ("out", "out_too", "out_then", "zh_out", "zh_out_too"))
        more = {"laying": BESIDE, "gathering": BESIDE, "rummaging": OUT}.get(row.relation)
        if other is None and more is not None and (said := more.search(words)):
            other = _thing_in(board, words, said, ("word", "zh"))
        other = other if other is not None and other[0] != thing[0] else None
        state = "gloved" if _GLOVED.search(words) else None
        if row.relation == "gathering" and WITH_A_TIP.search(words):
            state = "gloved_tip" if state else "tip"
        beside = other[0] if other else None
        place = Place(thing[0], relation=row.relation, other=beside, held="hand", state=state)
        return [(place, thing[1]), *([(Place(other[0]), other[1])] if other else [])]
    return []


def _beads_in(found: Match[str], groups: Sequence[str]) -> tuple[str, str] | None:
    """What of beads or links a part of words names: its name, and how it looks."""
    known = found.groupdict()
    said = next((known[name] for name in groups if known.get(name)), "")
    beads = BEADS.search(said)
    if beads is None or "@" in said:
        return None
    return beads[0].casefold().replace(" ", "-"), said[: beads.end()]


def _thing_in(
    board: Storyboard, words: str, found: Match[str], groups: Sequence[str], shapes: Collection[str] = ()
) -> tuple[str, str | None] | None:
    """The first thing that a part of words names, of one of the ``shapes``: its name, and how it looks."""
    known = found.groupdict()
    first, last = next((found.span(name) for name in groups if known.get(name)), (0, 0))
    for one in references(words[first:last], board.elements):
        element = board.elements[one.name] if one.name else None
        if one.name and element and element.kind == "item":
            row = stand_in(THINGS, one.name, element.description)
            if row is not None and not row.height and (not shapes or row.id in shapes):
                return one.name, None
    for noun in nouns_in(words):
        if first <= noun.start < last and (not shapes or noun.shape in shapes):
            word = words[noun.start : noun.end].casefold()
            declared = declared_as(word, board)
            return (declared, None) if declared else (word.replace(" ", "-"), f"{noun.looks}{word}")
    return None
