"""What a shot is of, and what a close one shows other than a face: the hands that its words are of, or a thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kling_story.blocking.nouns import are_whole, phrase_before
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS
from kling_story.planning.casting import framings_seen, in_sight
from kling_story.prose import unspoken
from kling_story.references import Reference, references
from kling_story.staging import framings_of, looker_of, mentioned
from kling_story.storyboard import Element, Shot, Storyboard
from kling_story.vocabulary import SIZES, Framing, Size
from kling_story.vocabulary.focus import HANDS, LEGS, legs_alone, shoes_go
from kling_story.vocabulary.people import detail_in
from kling_story.vocabulary.stand_ins import THINGS
from kling_story.vocabulary.tints import without_tints

_ONE_FACE = 3.0
"""From so many frame heights of a figure on, a medium close-up's, a shot shows somebody and not whom they look at."""
_OF_ONE = frozenset(("single", "frontal", "profile", "three_quarter", "reaction", "clean_single", "back", "reverse"))
_FACED = frozenset(("frontal", "profile", "three_quarter", "reaction", "over_the_shoulder", "dirty_single", "pov"))
"""Framings of somebody's face, or through somebody's eyes."""
_LEADS = Pattern(
    r"^(?:[^.;!?。；！？@]{0,40}\b(?:on|of|onto|down|at|over|in)\s+|[^.;!?。；！？@]{0,20}[:,，：]\s*|\W*)$"
)
"""What may stand before the thing that a prompt begins with."""
_THEIRS = Pattern(r"['’]s?\s|\s?的|[双两左右]?手[里中上心]|\s?[^，。；,.@的]{1,6}的(?:双手|手)")
_OF_THEM = Pattern(r"\bof $")
_ALONE = (
    "tail", "尾", " keys", "琴键", "mark", "tall", "notch", "carv", "scratch", "engrav", "etch", "chisel", "initials",
    "inscription", "groove", "hieroglyph", "rune", "pencil", "height", "cut", "刻", "痕", "记", "身高", "铅笔", "正字",
    "铭文", "碑文", "浮雕", "雕",
)  # fmt: skip
"""Words of what a close shot may be of though nobody has it, a tail or marks."""
_NO_THING = ("sparks", "panel")


class Shown(NamedTuple):
    """What a shot is of, as its own words say. ``way_over``: from whom to whom its camera leads; ``looker``: through
    whose eyes it is seen; ``of_a_thing``: it is close to one, though words say whose that is; ``detail``: how high on a
    body, in statures, the hands or feet are that it is of.
    """

    size: Size | None
    framings: tuple[Framing, ...]
    way_over: tuple[str, str, str] | None
    subjects: tuple[str, ...]
    looker: str | None
    of_a_thing: bool
    detail: float | None


def shown_in(board: Storyboard, shot: Shot) -> Shown:
    """What a shot is of: whom and what it names that is in the picture."""
    size, (framings, way_over) = SIZES.first_named(shot.size), framings_seen(board, shot)
    spoken = (line.speaker for line in shot.dialogue)
    subjects = mentioned(board, shot.prompt, *(words for move in shot.camera for words in (move.move, move.to)))
    if not any(board.elements[name].kind in BEINGS for name in subjects):
        # Who only speaks in a shot of somebody else isn't in the picture.
        subjects += tuple(name for name in dict.fromkeys(spoken) if name in board.elements and name not in subjects)
    looker = looker_of(board, shot) if any(framing.id == "pov" for framing in framings) else None
    subjects = tuple(name for name in subjects if name != looker)
    if framings_of(shot) <= _OF_ONE and size is not None and size.figure_height > _ONE_FACE:
        subjects = in_sight(board, shot, subjects)
    of_a_thing = _shows_a_thing(shot, size, framings, subjects, board.elements)
    if of_a_thing:
        subjects = tuple(name for name in subjects if board.elements[name].kind not in BEINGS)
    detail = _detail_of(shot, size, framings, subjects, board.elements)
    return Shown(size, framings, way_over, subjects, looker, of_a_thing, detail)


def _detail_of(
    shot: Shot,
    size: Size | None,
    framings: Sequence[Framing],
    subjects: Sequence[str],
    elements: Mapping[str, Element],
) -> float | None:
    """How high on a body, in statures, the hands or feet of one person are that a close shot or an insert is of: those
    that its words name, or hands that do something to a thing.

    None where a face is seen, or a thing without anybody who has it.
    """
    ids, kinds = {framing.id for framing in framings}, [elements[name].kind for name in subjects]
    beings = sum(kind in BEINGS for kind in kinds)
    if legs_alone(shot.prompt) and "pov" not in ids and beings < 2:
        return LEGS
    if not _is_close(size, ids) or "pov" in ids:
        return None
    if sorted(kind for kind in kinds if kind != "item") == ["character"] * 2:
        return HANDS if _is_of_hands_of_two(unspoken(shot.prompt), elements, "insert" in ids) else None
    if not (kinds in ([], ["scene"]) or (beings == 1 and "character" in kinds)):
        return HANDS if beings == 0 and _is_of_hands_at_it(shot.prompt) else None
    told = detail_in(shot.prompt)
    if told is not None or ids & _FACED or any(f"@{line.speaker}" in shot.prompt for line in shot.dialogue):
        return told
    # Most films have no such shot.
    from kling_story.vocabulary.hands_or_face import is_handwork, shows_a_face, speaks_of_hands

    prompt = unspoken(shot.prompt)
    theirs = beings == 1 and speaks_of_hands(prompt) and _is_of_what_is_theirs(prompt, elements)
    if theirs or is_handwork(prompt):
        return HANDS
    from kling_story.vocabulary.handled import is_handled
    from kling_story.vocabulary.hands_at import is_by_hand

    at_it = is_by_hand(prompt) or (beings == 1 and is_handled(prompt))
    return HANDS if at_it and not shows_a_face(prompt) else None


def _is_of_hands_at_it(prompt: str) -> bool:
    """Whether words that name things and nobody begin with hands, or a brush, and say what they do to a thing."""
    by_hand = detail_in(prompt) == HANDS
    if not by_hand and not any(one in prompt for one in ("brush", "刷", "笔")):
        return False
    from kling_story.vocabulary.handled import is_handled
    from kling_story.vocabulary.hands_at import hands_at, has_a_brush

    said = unspoken(prompt)
    if not by_hand:
        return has_a_brush(said)
    return hands_at(said) is not None or is_handled(said)


def _is_of_hands_of_two(prompt: str, elements: Mapping[str, Element], insert: bool) -> bool:
    """Whether words of two people name their hands, and outside an ``insert`` nothing else of them."""
    from kling_story.vocabulary.hands_or_face import shows_a_face, speaks_of_a_body, speaks_of_hands

    if not speaks_of_hands(prompt) or shows_a_face(prompt) or speaks_of_a_body(prompt):
        return False
    people = [one for one in references(prompt, elements) if one.name and elements[one.name].kind in BEINGS]
    return insert or all(_has(prompt, one) for one in people)


def _shows_a_thing(
    shot: Shot,
    size: Size | None,
    framings: Sequence[Framing],
    subjects: Sequence[str],
    elements: Mapping[str, Element],
) -> bool:
    """Whether a close shot is of a thing, though words say whose it is: "@Mei's phone buzzes on the desk"."""
    ids = {framing.id for framing in framings}
    if not _is_close(size, ids) or ids & _FACED or shot.dialogue:
        return False
    prompt = unspoken(shot.prompt)
    if _is_of_a_tail(prompt):
        return True
    if shoes_go(prompt) or not any(elements[name].kind in BEINGS for name in subjects):
        return False
    if _stands_before_people(prompt, elements):
        return True
    if not _is_of_what_is_theirs(prompt, elements):
        return False
    from kling_story.vocabulary.hands_or_face import speaks_of_hands
    from kling_story.vocabulary.instruments import INSTRUMENTS

    # Who plays an instrument has their hands at it.
    return not speaks_of_hands(prompt) and not any(one.words.search(prompt) for one in INSTRUMENTS.values())


def _stands_before_people(prompt: str, elements: Mapping[str, Element]) -> bool:
    """Whether words begin with a thing that somebody declared, and all whom they name are behind it."""
    named = list(references(prompt, elements))
    if not named or named[0].name is None or elements[named[0].name].kind != "item" or "'s" in prompt[: named[0].start]:
        return False
    if not _LEADS.search(prompt[: named[0].start]):
        return False
    from kling_story.planning.behind_things import are_behind

    return are_behind(prompt, elements)


def _is_of_what_is_theirs(prompt: str, elements: Mapping[str, Element]) -> bool:
    """Whether words begin with a thing, and of people name only what is theirs, no face or body."""
    named = list(references(prompt, elements))
    people = [one for one in named if one.name and elements[one.name].kind in BEINGS]
    if not all(_has(prompt, one) for one in people) or not _begins_with_a_thing(prompt, named, elements):
        return False
    from kling_story.vocabulary.hands_or_face import shows_a_face, speaks_of_a_body

    return not shows_a_face(prompt) and not speaks_of_a_body(prompt)


def _is_of_a_tail(prompt: str) -> bool:
    """Whether words begin with a tail, the keys of a piano that nobody plays, or marks that nobody touches."""
    if not any(word in prompt for word in _ALONE):
        return False
    # Most texts have none.
    from kling_story.vocabulary.hands_at import alone_in

    return alone_in(prompt) is not None


def _is_close(size: Size | None, framings: set[str]) -> bool:
    return (size is not None and size.is_close) or bool(framings & {"insert", "cutaway"})


def _has(prompt: str, one: Reference) -> bool:
    """Whether a name stands for whose something is."""
    return bool(_THEIRS.match(prompt, one.end) or _OF_THEM.search(prompt[: one.start]))


def _begins_with_a_thing(prompt: str, named: Sequence[Reference], elements: Mapping[str, Element]) -> bool:
    things = [one.start for one in named if one.name and elements[one.name].kind == "item"]
    if things and _LEADS.search(_without_owner(prompt[: things[0]])):
        return True
    for found in without_tints(prompt, THINGS.find_in(prompt)):
        if found.term.id in _NO_THING or found.term.goes or not are_whole(prompt[found.end :]):
            continue
        phrase = phrase_before(prompt, found.start)
        begins = phrase[0] if phrase else found.start
        return _LEADS.search(_without_owner(prompt[:begins])) is not None
    return False


def _without_owner(before: str) -> str:
    """Words before a thing without whose it is."""
    at = before.rfind("@")
    return before[:at] if at >= 0 and _THEIRS.search(before[at:]) and len(before) - at < 40 else before
