"""What moves are about: the person or thing of the shot that their destination names."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.camera.aiming import CLOSING, LEADING, RISING, SLIDING, Goal, meant_by
from kling_renderers.animatic.camera.framed_people import highest_line, lowest_line, tallest_with
from kling_renderers.animatic.camera.framing import EYES, FEET_LOWEST, ITEM, PERSON, Framed
from kling_renderers.animatic.camera.held_moves import WHOLE
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stage.pieces import PIECE_AWAY, piece_begun
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.features import EYES_FROM_HEAD
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedMove, PlannedShot
from kling_story.references import plain_names, references
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.focus import (
    HANDS,
    appears,
    first_goal,
    goes_along,
    height_on_a_thing,
    of_a_thing,
    of_one_hand,
    of_somebody,
    part_height,
)
from kling_story.vocabulary.lenses import FRAME_WIDTH_MM
from kling_story.vocabulary.moves import WHIPS
from kling_story.vocabulary.placing import PLACINGS, PlacingKind

_ASIDE = {"left": -1 / 6, "middle": 0.0, "right": 1 / 6}
"""Where the lines of thirds are, in frame widths from the middle."""
_NEARING = ("dolly_in", "zoom_in", "crash_zoom")
_FACE = 0.06
"""How wide half a head is, in statures."""
_WHOLE_THING = 3.6 * ITEM
"""How wide a frame is at least that a move from a thing begins with, in statures: a choice."""
_HAND, _FIST = 0.125, 0.035
"""How far aside of a body and before its middle a hand hangs, in statures."""
_FROM_BELOW = 0.07
"""How much further below feet lie that a lens looks up from, being nearer to it, in frame heights: a choice."""


def goals(
    shot: PlannedShot, scene: Scene, width: float, aspect: float = 1.0, what: Framed = PERSON
) -> tuple[Goal | None, ...]:
    """The goal of each move in a frame ``width`` statures wide, ``aspect`` times as wide as tall, laid on ``what``;
    None where it names nobody and nothing of the shot, or what the shot is laid on anyway.
    """
    found: list[Goal | None] = []
    for move in shot.moves:
        goal = _goal(shot, scene, move, width)
        if goal is None and not move.to and move.move in CLOSING and move.start > 0:
            # It closes in on whom the one before it has come to.
            goal = next((one for one in reversed(found) if one is not None and not one.far), None)
            goal = goal and goal._replace(begins=None, across=True)
        if goal is None and not move.to and move.move in _NEARING:
            lens = max(1.0, 1 / aspect) * shot.focal_length / FRAME_WIDTH_MM
            goal = _with_what_is_shown(shot, scene, width, lens)
            goal = goal or _with_a_face(shot, scene, width, lens, move.amount, what)
            goal = goal or _with_all_heads(shot, scene, (width, width / aspect), lens * width, move.amount, what)
        found.append(goal)
    return tuple(found)


def _goal(shot: PlannedShot, scene: Scene, move: PlannedMove, width: float) -> Goal | None:
    if shot.course is not None and move.move in ("truck_left", "truck_right") and goes_along(move.to or ""):
        return None
    goal = _on_a_side(shot, scene, move, _named(shot, scene, move), width)
    first_words = first_goal(move.to or "") if move.move in LEADING else ""
    if first_words:
        begins = _from(shot, scene, move, first_words, width)
        goal = goal or (_composed(scene) if begins is not None else None)
        if begins is not None and goal is not None and begins.place != goal.place:
            across = goal.across or abs(begins.place[0] - goal.place[0]) > _HAND
            return goal._replace(begins=begins, across=across)
    elif move.move in WHIPS and goal is not None and goal.begins is None:
        goal = _from_another(scene, move, goal)
    if goal is not None and goal.eyes and ("insert" in shot.framings or shot.detail is not None):
        first = scene.figures[0]
        place = scene.props[0].place if scene.props else first.hands
        if shot.detail not in (None, HANDS):
            place = first.head[0], shot.detail * first.top, first.head[2]
        if place is not None:
            return goal._replace(begins=Goal(place))
    is_composed = goal is not None and goal.eyes and not goal.across and goal.level
    return None if is_composed and move.move != "rack_focus" else goal


def _with_what_is_shown(shot: PlannedShot, scene: Scene, width: float, lens: float) -> Goal | None:
    """Somebody's face and what they hold up or out, where both are in a frame ``width`` wide of a lens that is as many
    times as far away: a camera that gets closer keeps both.
    """
    seen = scene.seen
    told = [place.name for place in shot.places if place.held in ("raised", "offered")]
    shown = [prop.place for prop in scene.props if prop.name in told]
    if len(seen) != 1 or not shown:
        return None
    figure, away = seen[0], lens * width
    x, _, z = shown[0]
    edge, thing = width / 2, x * away / max(0.1 * away, away + z)
    ends = (figure.head[0] - _FACE, figure.head[0] + _FACE, thing - ITEM / 2, thing + ITEM / 2)
    left, right = max(-edge, min(ends)), min(edge, max(ends))
    goal = _on(scene, figure, "", alone=False)
    middle = (left + right) / 2
    return goal._replace(place=(middle, goal.place[1], goal.place[2]), most=max(1.0, width / (right - left)))


def _with_a_face(
    shot: PlannedShot, scene: Scene, width: float, lens: float, amount: float, what: Framed
) -> Goal | None:
    """The face of the only one in a frame ``width`` wide of a lens that is as many times as far away, where a camera
    that gets so many times closer would lose it at a side: it is kept in the frame then.
    """
    seen = scene.seen
    if len(seen) != 1 or what.centred or shot.detail is not None or shot.near_shoulder or not seen[0].features:
        return None
    turned = np.mean([feature.outline.mean(axis=0) for feature in seen[0].features], axis=0)
    x, z = seen[0].head[0] + float(turned[0]), seen[0].head[2] + float(turned[2])
    away = lens * width
    aside, half = (each * away / (away + z) / width for each in (x, _FACE))
    room = max(0.0, 0.5 - half * amount)
    if abs(aside) * amount <= room or shot.direction or shot.course:
        return None
    goal = _on(scene, seen[0], "", alone=False)
    return goal._replace(place=(x, goal.place[1], z), aside=max(-room, min(room, aside)))


def _with_all_heads(
    shot: PlannedShot, scene: Scene, frame: tuple[float, float], away: float, amount: float, what: Framed
) -> Goal | None:
    """The middle between the heads of several, in a ``frame`` so wide and tall of a lens so far ``away``, laid on
    ``what``: a camera that gets so many times closer keeps all that are in it, no lower than it takes.
    """
    line = SIZES[shot.size].eye_line
    lowest = what.eyes - (1 - line) * frame[1]
    heads = [figure.head for figure in scene.seen if figure.head[1] > lowest]
    if len(heads) < 2 or what.centred or shot.direction or shot.course:
        return None
    seen = [(x * away / (away + z), _FACE * away / (away + z)) for x, _, z in heads]
    left, right = min(x - half for x, half in seen), max(x + half for x, half in seen)
    eyes = sorted(y + EYES_FROM_HEAD for _, y, _ in heads)
    most = max(1.0, min(frame[0] / (right - left), tallest_with(eyes[-1], eyes[0]) * frame[1]))
    tall = min(amount, most) / frame[1]
    (forehead, hair), chin = highest_line(eyes[-1], line, tall), lowest_line(eyes[0], line, tall)
    y = min(eyes[-1], max(forehead, (hair + chin) / 2))
    if SIZES[shot.size].figure_height < WHOLE:
        feet = FEET_LOWEST - (_FROM_BELOW if shot.pitch > 0 else 0.0)
        y = max(hair, min(y, (feet - line) / tall))
    return Goal(((left + right) / 2, y, 0.0), eyes=True, most=most)


def _from(shot: PlannedShot, scene: Scene, move: PlannedMove, words: str, width: float) -> Goal | None:
    """What a move sets off from, as its words say."""
    named = next((found.name for found in references(words, shot.subjects)), None)
    whom = named or (move.whom if of_somebody(words) else None)
    found = _named(shot, scene, move._replace(to=words, whom=whom))
    piece = piece_begun(shot, width)
    if found is None and piece is not None:
        composed = _composed(scene)
        return composed and composed._replace(place=(piece[1], composed.place[1], PIECE_AWAY), across=True)
    return found


def _from_another(scene: Scene, move: PlannedMove, goal: Goal) -> Goal:
    """The goal of a whip, which sets off from the nearest one of the others on the side that it comes from, with them a
    little on its way.
    """
    way = 1 if move.amount > 0 else -1
    before = [figure for figure in scene.seen if (goal.place[0] - figure.head[0]) * way > _FACE]
    if not before:
        return goal
    nearest = min(before, key=lambda figure: abs(goal.place[0] - figure.head[0]))
    begins = _on(scene, nearest, "", alone=False)
    x, y, z = begins.place
    return goal._replace(begins=begins._replace(place=(x - way * _FACE / 2, y, z)), across=True)


def _composed(scene: Scene) -> Goal | None:
    """What a shot is composed on: the only one of it, or its first thing."""
    seen = scene.seen
    if len(seen) == 1:
        return _on(scene, seen[0], "", alone=True)
    return Goal(scene.props[0].place) if scene.props and not seen else None


def _on_a_side(shot: PlannedShot, scene: Scene, move: PlannedMove, goal: Goal | None, width: float) -> Goal | None:
    """A goal, where words say on which side of the frame a shot's only subject is to be: a move that gets closer or
    wider keeps it there, and one that slides until it is there ends so.
    """
    seen = scene.seen
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
    seen = scene.seen
    if named is None and move.move in RISING and appears(move.to or "") and not of_somebody(words):
        return Goal((0.0, 0.0, 0.0), far=True)
    if named is None and not scene.figures and of_a_thing(words):
        # Of a thing without people: that of whom the words speak first.
        named = next((name for name in shot.subjects if name in [prop.name for prop in scene.props]), None)
    if named is None:
        names = (prop.name for prop in scene.props if prop.name)
        plain = words.casefold()
        named = next((name for name in names if next(plain_names(plain, name.casefold()), None) is not None), None)
    if named is None:
        if len(seen) != 1 or not of_somebody(words):
            return None
        return _on(scene, seen[0], words, alone=True)
    prop = next((prop for prop in scene.props if prop.name == named), None)
    if prop is not None:
        (x, y, z), part = prop.place, height_on_a_thing(words)
        high = y if part is None or scene.figures else y + (part - 0.5) * ITEM
        off = _WHOLE_THING * shot.focal_length / FRAME_WIDTH_MM if scene.figures and prop.stays else 0.0
        return Goal((x, high, z), climbs=part is not None and not scene.figures, off=off)
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
    x, z = figure.head[0], figure.head[2]
    if height == HANDS and of_one_hand(words):
        # It hangs at that side of the body which is nearer to the lens.
        side = _HAND * figure.wide * (1 if figure.ahead[0] >= 0 else -1)
        x, z = x - side * figure.ahead[1], z + side * figure.ahead[0]
        return Goal((x + _FIST * figure.ahead[0], height * figure.top - _FIST / 3, z + _FIST * figure.ahead[1]))
    return Goal((x, height * figure.top, z), across=not alone, front=front)
