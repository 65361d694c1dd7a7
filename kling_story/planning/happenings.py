"""What a thing does by itself in a close shot that shows nobody: it goes out, lights up, spins, breaks, burns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from re import Match

from kling_story.patterns import Pattern
from kling_story.placed import Place, Work
from kling_story.planned import PlannedShot
from kling_story.planning.film import Film
from kling_story.planning.steps import Happens
from kling_story.planning.tied_things import ON_A_WALL
from kling_story.prose import unspoken
from kling_story.vocabulary.changes import Change
from kling_story.vocabulary.happenings import Happening, happenings_in
from kling_story.vocabulary.stand_ins import THINGS, stand_in

_LIE = frozenset(("puddle", "footprints", "blood"))
"""Shapes that lie flat on the ground."""
_FROM_ABOVE = -50.0
"""Degrees that a lens looks down on what lies flat, unless words say an angle: a choice."""
_LEAFS, _ON_THEM = frozenset(("sheet", "letter", "book", "card")), -62.0
"""What lies like a sheet, and how steeply a lens looks down at it so that it is known."""
_LIES = Pattern(
    r"\b(?:lies|lying|lay|left|spread out)\b|[躺放掉落]在|平?放着", "lies lying lay left spread 躺 放 掉 落"
)
_GROUND = Pattern(
    r"\b(?:floor|ground|pavement|snow|tiles|street|asphalt|sand)\b|地[上面板]|雪地",
    "floor ground pavement snow tile street asphalt sand 地",
)


def by_themselves(shot: PlannedShot, film: Film) -> tuple[PlannedShot, list[Happens]]:
    """A shot of things alone with how they are all the time and what they do over and over again, and what changes of
    them. What lies flat is seen from above.
    """
    happens: list[Happens] = []
    places, works, text = list[Place](), shot.works, unspoken(shot.prompt)
    pitch, setting, still = shot.pitch, shot.setting, bool(shot.places)
    for place in shot.places:
        row = stand_in(THINGS, place.name, film.description(place.name))
        met = list(happenings_in(row.id, text)) if row is not None and not place.relation else []
        shape = row.id if row is not None else ""
        if shape in _LIE:
            place, pitch = place._replace(piece="ground"), pitch if shot.angles else _FROM_ABOVE
        elif shape in _LEAFS and _LIES.search(text) and not (shot.angles or met):
            pitch = _ON_THEM
        elif ON_A_WALL.search(text) and place.piece is None:
            place = place._replace(piece="wall")
        if shape == "pane":
            # It rains on the far side of it.
            setting = setting._replace(weather=None)
        still = still and not (row is not None and row.goes)
        for one, found in met:
            if one.rounds is not None and not works:
                works = (Work(one.rounds, place.name),)
            if one.falls and _GROUND.search(text[found.start() :]):
                place = place._replace(piece="ground")
            if one.says is not None and one.says == one.was:
                place = place._replace(state=one.says)
        happens += _changes(place.name, sorted(met, key=lambda one: one[1].start()))
        places.append(place)
    if still:
        # "Runs out" is no way to go.
        shot = shot._replace(course=shot.direction)
    return shot._replace(places=tuple(places), works=works, pitch=pitch, setting=setting), happens


def _changes(name: str, met: Sequence[tuple[Happening, Match[str]]]) -> Iterator[Happens]:
    """What changes of a thing, in order: it is down before it breaks."""
    down = next((found.start() for one, found in met if one.falls), None)
    if down is not None:
        yield Happens(down, (name,), _change(None, "above", next(one.seconds for one, _ in met if one.falls)))
    for one, found in met:
        if one.says != one.was:
            yield Happens(found.start() if down is None else down, (name,), _change(one.says, one.was, one.seconds))


def _change(says: str | None, was: str | None, seconds: float) -> Change:
    return Change({"state": says}, {"state": was}, seconds)
