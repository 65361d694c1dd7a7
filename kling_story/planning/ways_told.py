"""The camera of a shot as its prompt tells it: from a thing or hands to a face, or back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kling_story.materials import Element
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS
from kling_story.planning.moves import directions_of
from kling_story.references import references
from kling_story.staging import sees
from kling_story.storyboard import CameraMove, Shot, Storyboard
from kling_story.vocabulary import SIZES, MoveGroup
from kling_story.vocabulary.focus import first_goal, last_goal, of_a_face, of_somebody, part_height
from kling_story.vocabulary.stand_ins import THINGS, StandIn
from kling_story.vocabulary.terms import Found
from kling_story.vocabulary.tints import without_tints
from kling_story.vocabulary.ways_told import way_told_in

_FROM_BELOW = ("tilt_up", "pedestal_up", "crane_up", "rack_focus")
_FROM_A_MEDIUM_SHOT = 2.0
"""How many frame heights somebody is tall at least where a move from a thing to a face shows either."""
_WHERE_IT_IS = Pattern(r"\s+(?:in|on|at|under|beside|with|of|behind|before|near|from)\s.*$|[,，].*$")
_THEIRS = Pattern(r"['’]s?\s|\s?的|\s?[双两左右]?[手脚]")
_AT_IT = re.compile(r"(?:two |a pair of )?hands? \w+ (?:the )?", re.IGNORECASE)
_PART = Pattern(
    r"\b(?:(?:his|her|their|@[\w-]+['’]s)\s+)?(?:[\w-]+\s+)?(?:boots|shoes|sneakers|feet|hands|fists?|fingers)\b|双?[手脚]|靴子?|鞋子?|拳头?",
    "boots shoes sneakers feet hand fist finger 手 脚 靴 鞋 拳",
)


def with_ways_told(board: Storyboard) -> Storyboard:
    """A storyboard whose cameras go where their prompts say, as far as nothing else is said of them."""
    shots = [_told(shot, board.elements) if _may_tell(shot) else shot for shot in board.shots]
    return board if tuple(shots) == tuple(board.shots) else board.model_copy(update={"shots": tuple(shots)})


def _may_tell(shot: Shot) -> bool:
    size = SIZES.first_named(shot.size)
    return size is None or size.figure_height >= _FROM_A_MEDIUM_SHOT


def _told(shot: Shot, elements: Mapping[str, Element]) -> Shot:
    directions = directions_of(shot.camera)
    goes = [one for one in directions if one.move.group not in (MoveGroup.STILL, MoveGroup.STEADINESS)]
    if len(goes) > 1 or (directions and not goes):
        return shot
    told, to = way_told_in(shot.prompt), goes[0].to if goes else None
    face = _face_of(shot, elements)
    if goes and to:
        first, last = first_goal(to), to.partition(" to ")[2] or last_goal(to)
        first = first or _opens_with(shot.prompt, elements, goes[0].move.id, last)
    elif told is not None and (not goes or _is_alike(goes[0].move.id, told.move)):
        sinks = told.move.endswith("down")
        first = told.first or (face if sinks else _opens_with(shot.prompt[: told.at], elements, "tilt_up", "face"))
        last = told.last
    elif goes:
        first, last = _opens_with(shot.prompt, elements, goes[0].move.id, "face"), face
    else:
        return shot
    ends = [_core(words, elements, face, shot.prompt) for words in (first, last)]
    of_people = [_is_of_people(end, elements) for end in ends]
    if not all(ends) or not any(of_people) or (all(of_people) and not any(map(_PART.search, ends))):
        return shot
    way = f"from {ends[0]} to {ends[1]}"
    if not goes:
        move = "pan right" if told is None or told.move == "pan" else told.move
        return shot.model_copy(update={"camera": (*shot.camera, CameraMove(move=f"{move} {way}"))})
    *others, written = shot.camera
    phrase = written.move.replace(to, "").strip(" ,，") if to and not written.to else written.move
    # "From hands to face" is a turn up, also where a word for turns aside says it.
    phrase = phrase or (told.move if told is not None and told.move != "pan" else goes[0].move.words)
    moved = written.model_copy(update={"move": f"{phrase} {way}", "to": None})
    return shot.model_copy(update={"camera": (*others, moved)})


def _is_of_people(words: str, elements: Mapping[str, Element]) -> bool:
    """Whether an end of a way is somebody, or a part of them."""
    named = [elements[one.name].kind for one in references(words, elements) if one.name]
    return any(kind in BEINGS for kind in named) or of_a_face(words) or _PART.search(words) is not None


def _is_alike(move: str, told: str) -> bool:
    """Whether a move as it is written and one that is told go the same way: a pan up is a tilt."""
    return move.rpartition("_")[2] == told.rpartition(" ")[2] or (told == "pan" and move.startswith("pan_"))


def _opens_with(prompt: str, elements: Mapping[str, Element], move: str, last: str) -> str:
    """The hands, feet or thing that a prompt speaks of first, before anybody's face, if a move goes up from there."""
    if move not in _FROM_BELOW or not (of_a_face(last) or "@" in last):
        return ""
    found = sorted(_starts(prompt, elements))
    if len(found) > 1 and found[1][1].startswith("@") and _AT_IT.fullmatch(prompt, found[0][0], found[1][0]):
        # What hands are at is what such a shot is of.
        return found[1][1]
    return found[0][1] if found else ""


def _starts(prompt: str, elements: Mapping[str, Element]) -> Iterator[tuple[int, str]]:
    part = _PART.search(prompt)
    if part is not None:
        yield part.start(), part[0]
    for thing in without_tints(prompt, THINGS.find_in(prompt)):
        if _is_small(thing.term):
            yield thing.start, prompt[thing.start : thing.end]
            break
    for one in references(prompt, elements):
        if one.name and elements[one.name].kind not in BEINGS and not sees(prompt, one):
            yield one.start, f"@{one.name}"
        elif one.name and not _THEIRS.match(prompt, one.end):
            yield one.start, ""


def _face_of(shot: Shot, elements: Mapping[str, Element]) -> str:
    """The face of the only one of the cast whom a prompt names."""
    names = {one.name for one in references(shot.prompt, elements) if one.name}
    beings = [name for name in names if elements[str(name)].kind in BEINGS]
    return f"@{beings[0]}'s face" if len(beings) == 1 else ""


def _core(words: str, elements: Mapping[str, Element], face: str, prompt: str) -> str:
    """What words for an end of a way name: somebody or their face, a part of a body, or a thing as it is drawn. A part
    that is nobody's by its words is that of whose ``face`` it could be.
    """
    named = next((one for one in references(words, elements) if one.name), None)
    if named is not None and elements[str(named.name)].kind in BEINGS:
        things = [one for one in THINGS.find_in(words) if _is_small(one.term)]
        if things and not of_a_face(words):
            return _thing(words, things[0], prompt)
        height = part_height(words)
        return f"@{named.name}" if height is not None and not of_a_face(words) else f"@{named.name}'s face"
    if named is not None:
        return f"@{named.name}"
    bare = _WHERE_IT_IS.sub("", words)
    found = next((one for one in without_tints(words, THINGS.find_in(words)) if _is_small(one.term)), None)
    part = _PART.search(bare)
    if of_a_face(bare) or (part and not (found and found.start >= part.end() and found.term.id != "shoe")):
        return bare if not face or of_somebody(bare) else f"{face.removesuffix('face')}{bare.removeprefix('the ')}"
    return _thing(words, found, prompt) if found is not None else bare


def _is_small(row: StandIn) -> bool:
    return not (row.goes or row.height or row.inset)


def _thing(words: str, found: Found[StandIn], prompt: str) -> str:
    """A thing as the prompt calls it: the clock is the wall clock of which it speaks."""
    same = (one for one in without_tints(prompt, THINGS.find_in(prompt)) if one.term is found.term)
    start, end, text = next(((one.start, one.end, prompt) for one in same), (found.start, found.end, words))
    noun = text[start:end].casefold().replace(" ", "-")
    return f"the {noun}" if noun.isascii() else noun
