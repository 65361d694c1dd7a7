"""Who strokes or feeds an animal, both side on, a hand on its head or before its mouth; or is licked by it. Numbers are
choices.
"""

from __future__ import annotations

from math import asin, atan2, cos, degrees, hypot, radians, sin

from kling_renderers.animatic.camera.facing import pivot
from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.stage.embraces import Embraced
from kling_renderers.animatic.stage.reaching import before_bow, seen_from, sided
from kling_renderers.animatic.stage.standing import standing
from kling_renderers.animatic.stand_ins.bending import REAR_HIPS
from kling_renderers.animatic.stand_ins.kinds import animal_height, person_height
from kling_story.planned import PlannedElement, PlannedShot

_TURNED, _FACES = 70.0, 66.0
"""How far who does it and the animal are turned to each other, in degrees."""
_AWAY, _HEAD = 0.27, 0.3
"""How far from somebody's middle the head of an animal is, in statures, and how far before its own, in its heights."""
_TALL, _BEHIND = 0.6, 0.14
"""From how tall on, in statures, an animal is behind the hand, and how far, in its heights."""
_ON = {"stroking": (0.02, 0.1), "feeding": (0.17, -0.12), "garlanding": (-0.12, -0.14)}
"""Where a hand is, from between the eyes: how far ahead and up, in heights of the animal."""
_BESIDE_THE_CHEEK = (0.06, -0.07)
"""The same of one that is tall and stroked."""
_REACHES = 0.95
"""How high at most, in statures."""
_AT_A_FACE, _ASIDE, _BESIDE, _NEARER = 0.15, 42.0, 80.0, 0.05
"""How far from the middle of somebody whom it licks an animal's head is, in statures, how far they are turned to each
other, in degrees, and how much nearer to the lens the animal is.
"""
_MUZZLE = 0.07
"""How far from its head, in its heights, that face is besides."""
_REARS, _STEEPEST, _LEVEL = 62.0, 0.95, 8.0
"""By how many degrees an animal rears up for a face at most, the sine of where its head may be over its hips, and from
how many on it does.
"""
_BENDS, _DEEPEST, _LOW = 55.0, 38.0, 0.72
"""By how many degrees somebody bends for each stature that the hand is lower than that, at most."""


def stroked(
    shot: PlannedShot,
    person: PlannedElement,
    beast: PlannedElement,
    relation: str,
    pair: tuple[int, int],
    made: Embraced,
    eyes: float,
    *,
    reaches: bool,
) -> None:
    """Effect: an animal is before who strokes or feeds it, whose hand ``reaches`` it; ``eyes``: the height that the
    frame is laid on.
    """
    doer, other = pair
    (x, z), (far_x, far_z) = made.places[doer], made.places[other]
    own, tall, side = person_height(person), animal_height(beast), 1 if far_x >= x else -1
    apart, middle, depth = _AWAY * own + _HEAD * tall, (x + far_x) / 2, min(z, far_z)
    behind = _BEHIND * tall if tall > _TALL else 0.0
    made.yaws[doer], made.yaws[other] = side * _TURNED, -side * _FACES
    made.places[doer] = middle - side * apart / 2, depth
    aside, along = pivot(shot, made.yaws[other], tall)
    made.places[other] = middle + side * apart / 2 - aside, depth - along + behind
    if not reaches:
        return
    seen = standing(shot, beast, made.places[other], made.yaws[other], 0.0, False, (), 0.0, eyes)
    (head_x, head_y, head_z), (east, north) = seen.head, seen.ahead
    ahead, up = (part * tall for part in (_BESIDE_THE_CHEEK if behind and relation == "stroking" else _ON[relation]))
    drop = drop_of(shot, person)
    there = head_x + ahead * east, min(head_y + up, own * (_REACHES - drop)), head_z + ahead * north - behind
    stands = posture_of(shot, person) == "standing"
    bow = min(_DEEPEST, _BENDS * max(0.0, _LOW - there[1] / own)) if stands else 0.0
    made.bows[doer] = bow
    near = -1 if sin(radians(made.yaws[doer])) > 0 else 1
    grip = sided(seen_from(made, doer, own, drop, there), near, free=True)
    made.hands[doer] = (grip,)
    made.grips[doer] = (before_bow(grip, bow),)


def licked(
    shot: PlannedShot,
    beast: PlannedElement,
    person: PlannedElement,
    pair: tuple[int, int],
    made: Embraced,
    eyes: float,
) -> None:
    """Effect: an animal is at the face of whom it licks, on its hind legs where that is higher than its own."""
    doer, other = pair
    (x, z), (far_x, far_z) = made.places[doer], made.places[other]
    own, tall, side = person_height(person), animal_height(beast), 1 if far_x >= x else -1
    made.yaws[doer], made.yaws[other] = side * _BESIDE, -side * _ASIDE
    middle, depth = (x + far_x) / 2, min(z, far_z)
    made.places[other] = middle + side * (_AT_A_FACE * own + _MUZZLE * tall), depth
    seen = standing(shot, beast, (0.0, 0.0), made.yaws[doer], 0.0, False, (), 0.0, eyes)
    ahead, high = hypot(seen.head[0] - seen.x, seen.head[2] - seen.z), own * (EYES - drop_of(shot, person))
    back, hip = REAR_HIPS[0] * tall, REAR_HIPS[1] * tall
    far, turn = hypot(ahead + back, seen.head[1] - hip), atan2(seen.head[1] - hip, ahead + back)
    up = min(_REARS, max(0.0, degrees(asin(min(_STEEPEST, (high - hip) / far)) - turn)))
    if up > _LEVEL:
        made.rears[doer] = up
        ahead = far * cos(turn + radians(up)) - back
    aside, along = pivot(shot, made.yaws[doer], tall)
    made.places[doer] = middle - side * ahead - aside, depth - along - _NEARER
