"""Where hands are: those that hold something, and those that a move closes in on."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.aiming import meant_by
from kling_renderers.animatic.camera.facing import closeness, goes, spot_by, yaw_of
from kling_renderers.animatic.camera.framing import EYES, ITEM, LYING_ASIDE
from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stage.grasped import GRASPED, HUNG, all_small, tall_in_hand
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import person_height, shape_of
from kling_renderers.animatic.stand_ins.stances import RISES
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import MOVES, SIZES
from kling_story.vocabulary.focus import HANDS, of_somebody, part_height

People = Sequence[PlannedElement | None]
_CANOPY = 1.3
"""How high a frame has to reach to show an umbrella overhead, in statures; else it rests on the shoulder."""
_OVERHEAD = 0.76
"""How high a hand holds it there."""
_HANGS_FROM, _HIGHEST_HUNG = 0.9, 0.79
"""From what part of it up what hangs from a hand is grasped, and how high that hand is at most where a frame has to be
lower to show it, in statures.
"""
CHIN = 0.86
"""How high a chin is, in statures: what is held is below it."""
FACE = -0.0455
"""How far ahead a face is of the middle of who stands, in statures."""
_OF_A_FACE = 5.0
"""In how many frame heights a body stands at least of which a frame shows no more than the face."""
_GRASP = 0.03
"""How far before the wrist a thing is held, in statures."""
BOTH = 0.075
"""How far from the middle each of both hands is held up, in statures."""
_CLEAR_OF_THE_FACE = {"sign": 0.19, "flag": 0.12, "lifebuoy": 0.17, "shield": 0.14, "racket": 0.11}
"""The same with what is wide beside the face."""
_TOGETHER = 0.042
"""The same where the other hand is at what the one has in its fingers."""
_BESIDE = 0.19
"""The same where somebody is seen from behind, so that the body doesn't hide what they hold."""

_BY_A_HANDLE = 0.04
"""How much higher such a thing is held than others, in statures."""
_AT_THE_LACES = 0.03, 0.085
"""How far aside and over the sole of a shoe laces are tied."""
_UNDER, _AT_THE_RIM = 0.025, (0.03, 0.025)
"""How far from the middle the one hand is under a bowl, and the other at its rim, and how much higher that is."""


def grips_for(
    shot: PlannedShot,
    things: Sequence[PlannedElement],
    element: PlannedElement | None,
    alone: bool,
    width: float,
    away: float,
    step: int = 0,
) -> tuple[Grip, ...]:
    """Where somebody holds the first two things, or hands that a move closes in on or that are at work, at a ``step``
    of its round: before the chest, where the frame, so ``width`` at the body, ``away`` from the lens, sees them, but
    never before the face.
    """
    told = any(place.held is not None for thing in things if (place := shot.place_of(thing.name)))
    if (shot.near_shoulder and not told) or posture_of(shot, element) == "lying":
        return ()
    ahead = -min(0.14, max(0.06, 0.2 * away)) if things else -0.1
    nearer = 1 + (ahead - _GRASP) / away
    bottom = lowest_seen(shot, drop_of(shot, element), nearer / (tightest(shot.moves) if things else 1.0))
    height = min(0.77, max(0.62, bottom + 0.06))
    work = None
    if shot.works:
        from kling_renderers.animatic.stage.working import at_work, work_of

        work = work_of(shot, element)
        # Its one hand has what they eat with.
        work = None if work == "sup" else work
        # For a lens that looks up what is nearer is higher.
        height += ahead * max(0.0, sin(radians(shot.pitch))) if work is not None else 0.0
    if shot.detail is not None:
        from kling_renderers.animatic.camera.details import held_up, is_of_a_detail, reached

        height = held_up(shot, element) if is_of_a_detail(shot) else height
        ahead = -(reached(shot) or -ahead)
    # First in the hand that is nearer to us.
    yaw = yaw_of(shot, 0.0, 1)
    first = -1 if 0 < yaw < 180 else 1
    held = things[:2]
    of_hands = shot.detail == HANDS or "insert" in shot.framings or _ends_on_hands(shot, element, alone)
    both = any(thing.kind == "costume" for thing in held)
    free = len(held) < 2 and (both or (bottom > HANDS - 0.1 and of_hands) or work is not None)
    aside = (
        _BESIDE
        if held and cos(radians(yaw)) < -0.7
        else (_TOGETHER if free and all_small(held) else BOTH)
        if held
        else (0.4 if work is None else 0.7) * BOTH
    )
    aside = max([aside, *(_CLEAR_OF_THE_FACE.get(shape_of(thing), 0.0) for thing in held)])
    if alone:
        aside = min(aside, max(0.02, width * nearer / 2 - 0.6 * ITEM))
    heights = [_held_at(shot, thing, height, bottom) for thing in held]
    heights += [height] * (2 - len(held)) if free else []
    grips = tuple((side * aside, high, ahead) for side, high in zip((first, -first), heights, strict=False))
    if work == "write" and [shape_of(thing) for thing in held] == ["violin"]:
        from kling_renderers.animatic.stage.working import STEPS
        from kling_renderers.animatic.stand_ins.music import bowing

        return bowing(step / STEPS)
    if work is not None:
        return at_work(work, grips, step)
    if [shape_of(thing) for thing in held] == ["shoe"] and shot.detail == HANDS:
        # One hand is under it, the other one at its laces.
        return (first * _UNDER, heights[0], ahead), (-first * _AT_THE_LACES[0], heights[0] + _AT_THE_LACES[1], ahead)
    if [shape_of(thing) for thing in held] == ["bowl"] and len(grips) == 1:
        return (first * _UNDER, heights[0], ahead), (-first * _AT_THE_RIM[0], heights[0] + _AT_THE_RIM[1], ahead)
    return grips


def _held_at(shot: PlannedShot, thing: PlannedElement, height: float, bottom: float) -> float:
    """How high a thing is held, so that it hides no face, and a frame that ends at the ``bottom`` shows it."""
    shape = shape_of(thing)
    if shape in HUNG or GRASPED.get(shape, 0.0) > _HANGS_FROM:
        return max(height, min(_HIGHEST_HUNG, bottom + 0.06 + tall_in_hand(thing)))
    if shape == "umbrella":
        return _OVERHEAD if _shows_overhead(shot) else height
    # What has a long handle is held by it: the hand is as well seen as what is above it.
    height += _BY_A_HANDLE if shape in ("spoon", "tool", "wrench", "pen") else 0.0
    return height if shape in ("sword", "guitar", *GRASPED) else min(height, CHIN - tall_in_hand(thing))


class Hand(NamedTuple):
    """Where a hand is, and how whose it is is turned, in degrees; ``sheltered``: the frame shows what is overhead;
    ``goes``: they walk when the shot's subject does; ``leaps``: how high they leap; ``part``: how
    large things are in it, of what they are elsewhere; ``furled``: an umbrella in it is closed; ``opened``: another
    thing is open; ``state``: how one is that is torn or burns; ``held``: as in ``Place.held``; ``aside``: on which side
    of ``whose`` it is, -1 or 1.
    """

    x: float
    y: float
    z: float
    yaw: float
    sheltered: bool
    goes: bool
    leaps: float = 0.0
    part: float = 1.0
    furled: bool = False
    opened: bool = False
    state: str | None = None
    held: str | None = None
    aside: int = 1
    whose: PlannedElement | None = None


def on_the_chest(
    shot: PlannedShot, element: PlannedElement | None, place: tuple[float, float], yaw: float
) -> Hand | None:
    """Where what somebody has who lies there is; None of somebody who doesn't."""
    if posture_of(shot, element) != "lying":
        return None
    aside = person_height(element) * (LYING_ASIDE * closeness(shot) - 0.18)
    x, z = place[0] + aside * cos(radians(yaw)), place[1] + aside * sin(radians(yaw))
    return Hand(x, 0.13 * person_height(element), z - 0.02, yaw, False, False)


def hand_at(
    shot: PlannedShot, element: PlannedElement | None, place: tuple[float, float], yaw: float, grip: Grip, leaps: float
) -> Hand:
    """The hand of a turned figure, as low as it sits or kneels, and as high as it ``leaps``."""
    (x, y, z), tall = grip, person_height(element)
    drop = drop_of(shot, element) - RISES.get(posture_of(shot, element), 0.0)
    going = goes(shot, shot.told_of(element))
    across, along = spot_by(yaw, x, z - _GRASP)
    spot = place[0] + tall * across, tall * (y - drop), place[1] + tall * along
    return Hand(*spot, yaw, _shows_overhead(shot), going, leaps, whose=element)


def _shows_overhead(shot: PlannedShot) -> bool:
    size = SIZES[shot.size]
    return EYES + size.eye_line / size.figure_height > _CANOPY


def lowest_seen(shot: PlannedShot, drop: float, nearer: float) -> float:
    """How high the lower edge of the frame is on somebody's body as it stands, in statures, so much ``nearer`` to the
    lens: 1 is where they are; ``drop``: how much lower than standing they are.
    """
    size = SIZES[shot.size]
    stature = 1 - drop * (1 - closeness(shot))
    return EYES - (1 - size.eye_line) * stature * nearer / size.figure_height


def is_of_a_face(shot: PlannedShot) -> bool:
    """Whether a frame shows a face and little else, the hands of nobody who is as they usually are; not where its
    camera goes to something or comes from it.
    """
    if shot.detail is not None or shot.near_shoulder or any(move.to for move in shot.moves):
        return False
    return SIZES[shot.size].figure_height >= _OF_A_FACE


def as_if_touching(spot: Grip, away: float) -> Grip:
    """A spot before a face that is so far ``away`` from a lens at its eyes, where it seems to touch that: what is
    nearer seems further from the middle than what it is at, the more the closer the lens is.
    """
    x, y, z = spot
    part = (away + z) / (away + FACE)
    return x * part, EYES - (EYES - y) * part, z


def _ends_on_hands(shot: PlannedShot, element: PlannedElement | None, alone: bool) -> bool:
    """Whether a move closes in on somebody's hands."""
    for move in shot.moves:
        if MOVES[move.move].unit != "times" or move.amount <= 1:
            continue
        words, named = meant_by(shot, move)
        theirs = named == element.name if named and element else named is None and alone and of_somebody(words)
        if theirs and part_height(words) == HANDS:
            return True
    return False
