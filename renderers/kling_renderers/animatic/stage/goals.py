"""What moves are about: the person or thing of the shot that their destination names."""

from __future__ import annotations

from kling_renderers.animatic.camera.aiming import CLOSING, RISING, SLIDING, Goal, meant_by
from kling_renderers.animatic.camera.framing import EYES, ITEM
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedMove, PlannedShot
from kling_story.vocabulary.focus import (
    HANDS,
    appears,
    height_on_a_thing,
    of_a_thing,
    of_somebody,
    part_height,
)
from kling_story.vocabulary.placing import PLACINGS, PlacingKind

_ASIDE = {"left": -1 / 6, "middle": 0.0, "right": 1 / 6}
"""Where the lines of thirds are, in frame widths from the middle."""


def goals(shot: PlannedShot, scene: Scene, width: float) -> tuple[Goal | None, ...]:
    """The goal of each move in a frame ``width`` statures wide; None where it names nobody and nothing of the shot, or
    what the shot is laid on anyway.
    """
    return tuple(_goal(shot, scene, move, width) for move in shot.moves)


def _goal(shot: PlannedShot, scene: Scene, move: PlannedMove, width: float) -> Goal | None:
    goal = _on_a_side(shot, scene, move, _named(shot, scene, move), width)
    if goal is not None and goal.eyes and ("insert" in shot.framings or shot.detail is not None):
        first = scene.figures[0]
        begins = scene.props[0].place if scene.props else first.hands
        if shot.detail not in (None, HANDS):
            begins = first.head[0], shot.detail * first.top, first.head[2]
        if begins is not None:
            return goal._replace(begins=begins)
    is_composed = goal is not None and goal.eyes and not goal.across and goal.level
    return None if is_composed and move.move != "rack_focus" else goal


def _on_a_side(shot: PlannedShot, scene: Scene, move: PlannedMove, goal: Goal | None, width: float) -> Goal | None:
    """A goal, where words say on which side of the frame a shot's only subject is to be: a move that gets closer or
    wider keeps it there, and one that slides until it is there ends so.
    """
    seen = [figure for figure in scene.figures if not figure.near]
    if move.move not in CLOSING | SLIDING or len(seen) > 1 or shot.near_shoulder or (not seen and not scene.props):
        return goal
    told = next((found.term for found in PLACINGS.find_in(move.to or "") if found.term.kind is PlacingKind.SIDE), None)
    place = shot.place_of(seen[0].name if seen else scene.props[0].name)
    side = told.says if told is not None else place.side if place is not None and move.move in CLOSING else None
    if side not in _ASIDE or (goal is not None and goal.far):
        return goal
    if goal is None:
        goal = _on(scene, seen[0], "", alone=True) if seen else Goal(scene.props[0].place)
    aside = _ASIDE[side]
    if not seen and move.move in CLOSING:
        # A thing stays whole, as it was put down for the narrowest frame.
        narrowest = abs(scene.props[0].place[0]) * tightest(shot.moves) / width
        aside = max(-narrowest, min(narrowest, aside))
    return goal._replace(across=True, aside=aside)


def _named(shot: PlannedShot, scene: Scene, move: PlannedMove) -> Goal | None:
    words, named = meant_by(shot, move)
    if not words:
        return None
    seen = [figure for figure in scene.figures if not figure.near]
    if named is None and move.move in RISING and appears(move.to or "") and not of_somebody(words):
        return Goal((0.0, 0.0, 0.0), far=True)
    if named is None and not scene.figures and of_a_thing(words):
        # Of a thing without people: that of whom the words speak first.
        named = next((name for name in shot.subjects if name in [prop.name for prop in scene.props]), None)
    if named is None:
        if len(seen) != 1 or not of_somebody(words):
            return None
        return _on(scene, seen[0], words, alone=True)
    prop = next((prop for prop in scene.props if prop.name == named), None)
    if prop is not None:
        (x, y, z), part = prop.place, height_on_a_thing(words)
        high = y if part is None or scene.figures else y + (part - 0.5) * ITEM
        return Goal((x, high, z), climbs=part is not None and not scene.figures)
    figure = next((figure for figure in scene.figures if named in (figure.name, *dict(figure.worn))), None)
    return None if figure is None else _on(scene, figure, words, alone=len(seen) == 1 and not figure.near)


def _on(scene: Scene, figure: Figure, words: str, alone: bool) -> Goal:
    """A figure's face, or the part of its body that words name; of who is framed ``alone`` only its height."""
    height = part_height(words)
    front = scene.figures.index(figure) in scene.front
    if height is None:
        eyes = (figure.head[0], EYES * figure.top if figure.eyes is None else figure.eyes, figure.head[2])
        return Goal(eyes, eyes=True, across=not alone, front=front, level=figure.eyes is None)
    if height == HANDS and figure.hands is not None:
        return Goal(figure.hands, across=not alone, front=front, sinks=True)
    return Goal((figure.head[0], height * figure.top, figure.head[2]), across=not alone, front=front)
