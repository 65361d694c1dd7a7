"""The cast of a plan with its colours, and who of it a close shot leaves out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from kling_story.blocking import said
from kling_story.materials import Element
from kling_story.patterns import Pattern
from kling_story.placed import BEINGS, Place
from kling_story.planned import PlannedElement
from kling_story.planning.moves import directions_of
from kling_story.planning.pronouns import meant
from kling_story.staging import mentioned, only_looked_at
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import FRAMINGS, Framing, MoveGroup
from kling_story.vocabulary.focus import first_goal, last_goal, of_a_face, of_somebody
from kling_story.vocabulary.held_sizes import usual_colour
from kling_story.vocabulary.looks import looks_in, shade_in, shell_in
from kling_story.vocabulary.moves import WHIPS
from kling_story.vocabulary.robots import robot_in
from kling_story.vocabulary.shades import SHADE_OF, told_apart
from kling_story.vocabulary.stand_ins import ANIMALS, THINGS, stand_in

_LEADING = (MoveGroup.ROTATION, MoveGroup.TRANSLATION)


def cast_of(board: Storyboard, named: Collection[str], genders: Mapping[str, str]) -> tuple[PlannedElement, ...]:
    """The elements in order of declaration, each in the colour that its words say, told apart from the others'; an
    animal has that of its kind where none is said, and who isn't ``named`` by the author else is grey.
    """
    said = _painted({name: _shade(name, element) for name, element in board.elements.items()}, board, named)
    known = [shade or (None if name in named else _usual(name, board.elements[name])) for name, shade in said.items()]
    for number, (name, element) in enumerate(board.elements.items()):
        # Nobody has seen a blue tiger; of two that nothing tells apart the second keeps a colour of the cast's own.
        if known[number] is None and element.kind == "animal" and (row := stand_in(ANIMALS, name, element.description)):
            known[number] = row.shade if row.shade not in known else None
    beings = [element.kind in BEINGS for element in board.elements.values()]
    # Nobody is taken for a thing: a yellow suitcase of one film doesn't dye a cast that several share.
    worn = told_apart([shade if being else None for shade, being in zip(known, beings, strict=True)])
    others = told_apart([shade if being else own for shade, own, being in zip(worn, known, beings, strict=True)])
    shades = [shade if being else own for shade, own, being in zip(worn, others, beings, strict=True)]
    return tuple(
        PlannedElement(name, element.kind, index, element.description, element.images, shades[index], genders.get(name))
        for index, (name, element) in enumerate(board.elements.items())
    )


_PAINTS = ("#3f5f80", "#7d4038", "#5d6b43", "#a98a52", "#6b4f73")
"""What colours vehicles are in of which no word says one, but the first, which is grey: a choice."""


def _painted(said: Mapping[str, str | None], board: Storyboard, named: Collection[str]) -> dict[str, str | None]:
    """What is ``said`` of colours, with one for each vehicle that nobody declared but the first, so that two of a film
    aren't taken for one.
    """
    plain = [name for name, shade in said.items() if shade is None and name not in named and _goes(board, name)]
    free = [paint for paint in _PAINTS if paint not in said.values()]
    return {**said, **dict(zip(plain[1:], free, strict=False))}


def _goes(board: Storyboard, name: str) -> bool:
    """Whether something is a vehicle that goes by itself or by who rides it."""
    element = board.elements[name]
    row = stand_in(THINGS, name, element.description) if element.kind == "item" else None
    return row is not None and row.goes


def _shade(name: str, element: Element) -> str | None:
    words = element.description or ""
    if element.kind == "scene":
        return None
    if element.kind == "character":
        return looks_in(words).clothes if robot_in(words) is None else shell_in(words)
    if element.kind == "animal" and _WEARING.search(words):
        words = _WEARING.sub("", words)
    if (painted := _PAINTED.search(words)) and (shade := SHADE_OF.get((painted[1] or painted[2]).casefold())):
        return shade
    shade = shade_in(name, words)
    if element.kind == "animal" and shade == SHADE_OF["red"] and _is_a(name, words, *_FURRED):
        return ANIMALS["fox"].shade
    return shade or (SHADE_OF.get(usual_colour(name) or "") if _grows(name, element) else None)


_PAINTED = Pattern(
    r"\bpainted (?:(?:all|bright|in) )*([a-z]+)(?=[,.;]|$| and\b| all\b| with\b)|[漆涂刷]成了?([^，。、]{1,2})色",
    "painted 漆 涂 刷",
)
_WEARING = Pattern(r"[戴穿系]着?[^，。、]{1,8}的", "戴 穿 系")
"""What an animal has on, which Chinese says before what it is."""
_FURRED = ("dog", "fox", "cat", "horse", "deer", "cow", "bear", "panda", "squirrel", "rabbit")
"""Whose red fur is that of a fox."""


def _is_a(name: str, words: str, *kinds: str) -> bool:
    """Whether words say that an animal is of one of these kinds."""
    found = stand_in(ANIMALS, name, words)
    return found is not None and found.id in kinds


def _grows(name: str, element: Element) -> bool:
    """Whether something is a fruit, which is known by its colour."""
    if element.kind != "item" or usual_colour(name) is None:
        return False
    row = stand_in(THINGS, name, element.description)
    return row is not None and row.id in ("banana", "carrot", "fruit", "grapes", "lemon")


def _usual(name: str, element: Element) -> str:
    """The colour of somebody or something of whom nobody says one."""
    found = stand_in(ANIMALS, name, element.description) if element.kind == "animal" else None
    return (found.shade if found else None) or SHADE_OF[usual_colour(name) or "grey"]


def in_sight(board: Storyboard, shot: Shot, subjects: tuple[str, ...]) -> tuple[str, ...]:
    """Who and what a close shot shows: what its people only look at is outside of it, unless it is heard, or a place
    in the frame or a move of the camera is told of it.
    """
    told = (
        name for name, place in said(shot.prompt, board.elements).items() if place._replace(gait=None) != Place(name)
    )
    aimed = mentioned(board, *(move.move for move in shot.camera), *(move.to for move in shot.camera))
    kept = {*(line.speaker for line in shot.dialogue), *aimed, *told}
    out = only_looked_at(shot.prompt, board.elements) - kept
    left = tuple(name for name in subjects if name not in out)
    return left if any(board.elements[name].kind in BEINGS for name in left) else subjects


def with_aimed(
    board: Storyboard,
    shot: Shot,
    destinations: Sequence[str],
    subjects: tuple[str, ...],
    people: int,
    borne: Collection[str],
    genders: Mapping[str, str],
) -> tuple[tuple[str, ...], int]:
    """A shot's subjects and how many of its ``people`` it shows, with whom its camera goes to: by name, or from an
    insert to "his face". They are there, whatever the framing says of people, and who is only spoken of isn't. Who is
    ``borne`` with somebody isn't counted.
    """
    beings = [name for name in subjects if board.elements[name].kind in BEINGS and name not in borne]
    aimed = {*mentioned(board, *(move.move for move in shot.camera), *destinations)}
    if not people:
        aimed = {name for words in destinations for name in _faced(words, shot, beings, board, genders)}
    late = [name for name in beings[people:] if name in aimed]
    if not late:
        return subjects, people
    kept = [*beings[:people], *late]
    return tuple(name for name in subjects if name in kept or name not in beings), len(kept)


def framings_seen(board: Storyboard, shot: Shot) -> tuple[tuple[Framing, ...], tuple[str, str, str] | None]:
    """The framings of a shot, and from whom to whom its camera leads, past nobody's shoulder then."""
    framings, way = FRAMINGS.named_in(shot.framing or ""), led(board, shot)
    return tuple(framing for framing in framings if way is None or not framing.near_shoulder), way


def led(board: Storyboard, shot: Shot) -> tuple[str, str, str] | None:
    """From whom to whom of the cast a camera turns or slides, and its move: "pan left from @Tom to @Mei". Both are seen
    from the front then, whatever the framing says of a shoulder. A whip to one of two comes from the other.
    """
    for direction in directions_of(shot.camera):
        words = direction.to or ""
        ends = [mentioned(board, first_goal(words)), mentioned(board, last_goal(words))]
        first, last = (next((name for name in names if board.elements[name].kind in BEINGS), None) for names in ends)
        if first is None and direction.move.id in WHIPS and words.strip().endswith(f"@{last}"):
            first = _other_of_two(board, shot, last)
        if first and last and first != last and direction.move.group in _LEADING:
            return first, last, direction.move.id
    return None


def _other_of_two(board: Storyboard, shot: Shot, one: str | None) -> str | None:
    """The other one of the only two beings of the cast of whom a shot's prompt tells."""
    beings = {name for name in mentioned(board, shot.prompt) if board.elements[name].kind in BEINGS}
    others = beings - {one or ""}
    return others.pop() if len(beings) == 2 and len(others) == 1 else None


def with_sides_of(move: tuple[str, str, str], told: Mapping[str, Place]) -> Mapping[str, Place]:
    """What is ``told`` of places, and on which side of another one somebody is from whom a move goes there."""
    first, last, way = move
    relation = "right_of" if way.endswith("left") else "left_of" if way.endswith(("right", "whip_pan")) else None
    one, other = told.get(first, Place(first)), told.get(last, Place(last))
    if relation is None or one.side or other.side or one.relation or other.relation:
        return told
    return {**told, first: one._replace(relation=relation, other=last)}


def _faced(
    words: str, shot: Shot, beings: Sequence[str], board: Storyboard, genders: Mapping[str, str]
) -> tuple[str, ...]:
    """To whom or to whose face a destination goes: "@Tom", "@Tom's face", "his eyes"; not "her ring"."""
    goal = last_goal(words)
    named = mentioned(board, goal)
    if not of_a_face(goal):
        return tuple(name for name in named if goal == f"@{name}")
    if named or len(beings) == 1:
        return named or (tuple(beings) if of_somebody(goal) else ())
    whom = meant(words, shot, beings, genders)
    return (whom,) if whom else ()
