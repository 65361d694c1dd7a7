"""The ways in which words say that somebody has a thing: hugged, overhead, held out, at the belt, at the mouth."""

from __future__ import annotations

from math import hypot, radians, sin, tan
from typing import NamedTuple

from kling_renderers.animatic.camera.details import held_up, is_of_a_detail
from kling_renderers.animatic.camera.facing import near_side, yaw_of
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stage.bitten import bitten
from kling_renderers.animatic.stage.carried import (
    ASIDE,
    AT_THE_EYES,
    HANDLED,
    LARGE_THERE,
    ON_A_SHOULDER,
    STRAPPED,
    WINDS,
    is_used,
)
from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stage.holding import CHIN, FACE, as_if_touching, is_of_a_face, lowest_seen
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import HUNG_CLOTH, LETTER, SPREAD, is_spread, shape_of, width_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary.stand_ins import EATEN

_OVERHEAD = 0.1, 0.75, -0.06
"""Where the hand is that holds an umbrella overhead: to its side, up, ahead is negative; so are all that follow."""
RAISED = 0.115, 0.8, 0.0
"""Where a raised hand is."""
_HALF_A_FACE = 0.055
"""How far from the middle a face reaches, in statures: what is wide is further aside."""
_AHEAD_OF_IT = 0.05, -0.14
"""How far aside and ahead of who is seen from the side that is, with half of what it has."""
_BESIDE_THE_FACE = 0.31
"""How far aside at most a raised hand is, in frame widths, so that it is seen."""
IN_THE_FRAME = 0.045
"""How far over the frame's lower edge a raised hand is at least, so that what it has doesn't float there: a choice."""
_BELT = 0.07, 0.495, -0.03
_ARM, _AROUND, _RIBS = (0.6, -0.035), (0.03, -0.02, -0.045), 0.085
_BACK = -0.02, 0.56, 0.11
_HIP = 0.165, 0.42, 0.0
"""Where things are that hang at a belt, that an arm has by the ribs, and how much further aside, up and ahead of the
middle of one its hand is; that are on a back, or at a hip from a strap.
"""
_HUG, _LOWEST_HUG = -0.075, 0.64
"""How far ahead a thing is hugged, and how high at least: where the frame shows it."""
_BEFORE, _LOWEST_CUPPED, _TOP_CUPPED, _BESIDE = -0.14, 0.6, 0.8, 0.006
"""How far ahead a thing is between both hands, how high at least, or its top where that is large, and how far beside it
these are.
"""
_FURLED, _HIGHEST_HUG = (0.03, 0.7, -0.1), 0.835
"""Where a furled umbrella is that somebody hugs, its tip passing the ear, and how high the hands around it are at most,
where the frame shows them.
"""
_READ_UP_TO = 0.885
"""How high the upper edge of a letter is at most that somebody reads: under the eyes."""
_REACH, _OFFERED, _HANGS = 0.27, 0.7, 0.06
"""How far from the body and how high a thing is held out, and how much higher what hangs from a handle."""
_PAST = 0.8
"""How far aside past a shoulder, for each stature ahead."""
_POCKET = 0.105, 0.53, -0.05
"""Where the hand is that will take something out."""
_TO_A_BACK = 0.07
"""How much higher what is held out to a back in the corner, whose counter or table hides what is low."""
_NEAREST = 0.34
"""How near to the lens what is held out is at most, of the way to it."""
_HIGHEST_OFFERED = 0.84
"""How high at most, where a close frame shows nothing lower."""
THROWN = {
    "cocked": (0.185, 0.985, 0.09), "flung": (0.068, 0.825, -0.4), "poised": (0.08, 1.0, -0.17),
    "drawn_back": (0.16, 0.62, 0.14), "swung": (0.1, 0.66, -0.3),
}  # fmt: skip
"""Where the hand is of who throws or swings something, on the side that is nearer to us."""
_WITH_BOTH = ("poised",)
"""Ways of that with both hands."""
_HEAD, _BEHIND, _TURNED, _ON_TOP = 0.07, 0.09, 0.8, 0.815
"""How far aside a head ends, how far behind it what is on the shoulder is seen from aside, how wide that is as it is
turned, of how wide it is, and how high it stands there.
"""
_WORN = {"belt": _BELT, "shoulder": _BACK}
_MOUTH, _AT_THE_RIM, _IN_FINGERS = (0.03, 0.89, -0.11), 0.75, 0.045
"""Where a thing is whose upper end is at the mouth, how far up it that is, in its heights, and how much higher the hand
is whose fingers hold a cigarette.
"""
WIPED = {
    "brow": (0.045, 0.972), "wiping": (0.047, 0.912), "over_eyes": (0.045, 0.935), "over_mouth": (0.022, 0.882),
    "over_face": (0.04, 0.905),
}  # fmt: skip
"""How far aside and how high the hand is that wipes a face with a cloth, by what an arm does without one."""
_WIPES, _UNDER_FINGERS = -0.085, 0.035
"""How far ahead it is, and how much nearer to the face the cloth."""
_LIPS, _EYES = (0.0, 0.885, -0.05), (0.0, 0.9375, -0.07)
"""Where the mouthpiece of what is blown is, and the middle of what is looked through."""


class Had(NamedTuple):
    """A thing that somebody has, and where, before they are turned; None where it is in no hand of theirs. ``aside``:
    on which side of theirs.
    """

    thing: PlannedElement
    spot: Grip | None
    aside: int = 1


def thrown(thing: PlannedElement, held: str, near: int) -> tuple[Had, tuple[Grip, ...]]:
    """A thing that somebody is about to throw or hit with, and the hands that hold it."""
    x, y, z = THROWN[held]
    if held in _WITH_BOTH:
        return Had(thing, (0.0, y, z), near), ((x, y, z), (-x, y, z))
    return Had(thing, (near * x, y, z), near), ((near * x, y, z),)


_IN_A_DETAIL = 0.05
"""How far above hands the middle of a frame is that shows no more than them and what they have, in statures."""


def had_so(
    shot: PlannedShot,
    thing: PlannedElement,
    element: PlannedElement | None,
    to: tuple[float, float] | None,
    tallest: float,
    width: float,
    away: float,
    near: int,
    yaw: float,
) -> tuple[Had, tuple[Grip, ...]]:
    """A thing that is had as words say, and the hands that hold it; ``to``: where the other one is;
    ``tallest``: how tall the taller of the two is, in statures of whose it is; ``near``: on which side of theirs we
    are, -1 or 1; ``yaw``: how they are turned, in degrees.
    """
    held = (shot.place_of(thing.name) or Place("")).held
    if held == "overhead" and shape_of(thing) != "umbrella":
        from kling_renderers.animatic.stage.lifted import lifted_at

        if (lifted := lifted_at(shot, thing)) is not None:
            return Had(thing, lifted[0], 1), lifted[1]
        held = "raised"
    if held == "raised" and to is not None:
        held = "offered"
    # On the side that is nearer to us.
    side = -1 if 0 < yaw_of(shot, 0.0, 1) < 180 else 1
    chin = _READ_UP_TO if is_of_a_face(shot) else CHIN
    if held == "shoulder" and shape_of(thing) in ON_A_SHOULDER:
        out = _HEAD + 0.5 * width_of(thing) * max(LARGE_THERE, tall_in_hand(thing)) * _TURNED
        # Behind a face that is seen from aside.
        back = _BEHIND * abs(sin(radians(yaw)))
        return Had(thing, (side * out, _ON_TOP, back), side), ((side * (out + 0.03), _ON_TOP + 0.04, back - 0.09),)
    if held in _WORN and not is_used(shape_of(thing), held):
        x, y, z = _HIP if held == "shoulder" and shape_of(thing) in STRAPPED else _WORN[held]
        return Had(thing, (side * x, y, z), side), ()
    if held == "arm":
        tall = tall_in_hand(thing)
        thick = min(0.06, 0.5 * tall) if shape_of(thing) in ("ball", "fruit") else 0.02
        low = max(_ARM[0] - 0.5 * min(tall, 0.14), lowest_seen(shot, drop_of(shot, element), 1.0) + IN_THE_FRAME)
        x = _RIBS + thick
        hand = near * (x + _AROUND[0]), low + _AROUND[1], _ARM[1] - thick + _AROUND[2]
        return Had(thing, (near * x, low, _ARM[1]), near), (hand,)
    if held == "chest" and shape_of(thing) == "umbrella":
        x, y, z = _FURLED
        high = max(y, min(_HIGHEST_HUG, lowest_seen(shot, drop_of(shot, element), 1 + z / away) + 0.1))
        # The one arm lies over it, the hand of the other comes around it from below.
        hands = (side * 0.02, high, z - 0.025), (-side * 0.004, high - 0.03, z - 0.025)
        return Had(thing, (side * x, y, z), side), hands
    if held == "chest":
        seen = lowest_seen(shot, drop_of(shot, element), 1 + _HUG / away)
        low = max(_LOWEST_HUG, min(chin - tall_in_hand(thing), seen + 0.02))
        return Had(thing, (0.0, low, _HUG), side), ((0.05, low + 0.04, _HUG), (-0.05, low + 0.02, _HUG))
    if is_used(shape_of(thing), held):
        # Few things are.
        from kling_renderers.animatic.stage.using import used_at

        spot, at_it = used_at(shot, thing, element, held or "", side, away, width)
        return Had(thing, spot, side), at_it
    if held == "both":
        tall, z = tall_in_hand(thing), -min(-_BEFORE, max(0.06, 0.2 * away))
        seen = lowest_seen(shot, drop_of(shot, element), (1 + z / away) / tightest(shot.moves))
        read = shape_of(thing) == "letter" and (shot.place_of(thing.name) or Place("")).opened
        highest = _READ_UP_TO - LETTER * tall if read else chin - tall
        low = max(min(_LOWEST_CUPPED, _TOP_CUPPED - tall), min(highest, seen + IN_THE_FRAME))
        if is_spread(thing, shot.place_of(thing.name)):
            # It hides no face.
            hangs = shape_of(thing) == "cloth"
            across, down = HUNG_CLOTH if hangs else SPREAD
            tall, out = down * tall, 0.5 * tall * across
            low = max(min(_LOWEST_CUPPED, _TOP_CUPPED - tall), min(chin - tall, seen + IN_THE_FRAME))
            held_at = 0.97 * tall if hangs else 0.3 * tall
            high = max(low + held_at, min(seen + IN_THE_FRAME, low + 0.85 * tall))
            return Had(thing, (0.0, low, z), side), ((out, high, z), (-out, high, z))
        if is_of_a_detail(shot):
            low = held_up(shot, element) + _IN_A_DETAIL - 0.5 * tall
        out = 0.5 * tall * width_of(thing) + _BESIDE
        return Had(thing, (0.0, low, z), side), ((out, low + 0.4 * tall, z), (-out, low + 0.4 * tall, z))
    if held == "offered":
        # Past a shoulder it is seen beside that.
        x, z = to or (-near_side(shot) * _PAST if shot.near_shoulder else side * 0.1, -1.0)
        far = hypot(x, z)
        reach = min(_REACH, 0.5 * far, _NEAREST * away) / far if far else 0.0
        # Where the frame shows it, however close that is, but under the face.
        seen = lowest_seen(shot, drop_of(shot, element), 1 + z * reach / away) + IN_THE_FRAME
        seen += _TO_A_BACK if shot.near_shoulder else 0.0
        high = max(_OFFERED, min(_HIGHEST_OFFERED, seen))
        grip = x * reach, high + (_HANGS if shape_of(thing) in HANDLED else 0.0), z * reach
    elif held == "mouth" and shape_of(thing) in WINDS:
        x, y, z = _LIPS
        across, ahead = WINDS[shape_of(thing)]
        at = [(x - part * across, y - 0.02, z - part * ahead) for part in (0.3, 0.55)]
        return Had(thing, (x, y, z), side), tuple(at)
    elif held == "mouth" and shape_of(thing) in AT_THE_EYES:
        x, y, z = _EYES
        middle = x, y - tall_in_hand(thing) / 2, z
        return Had(thing, middle, side), tuple((a * 0.03, y - 0.02, z) for a in (-1, 1))
    elif held == "wiped" and (told := shot.told_of(element)) is not None and told.arms in WIPED:
        taken = any(one.whose == told.name and one.held in ("hand", "palm") for one in shot.places)
        wipes = -side if taken else side
        x, y, z = as_if_touching((*WIPED[told.arms], _WIPES), away)
        y += (z - FACE) * tan(radians(shot.pitch))
        return Had(thing, (wipes * x, y, z + _UNDER_FINGERS), wipes), ((wipes * x, y, z),)
    elif held == "mouth" and shape_of(thing) in EATEN:
        grip = bitten(thing, side, away, yaw)
    elif held == "mouth":
        x, y, z = as_if_touching(_MOUTH, away)
        grip = side * x, y - _AT_THE_RIM * tall_in_hand(thing) + (shape_of(thing) == "pen") * _IN_FINGERS, z
    elif held in ("hidden", "wiped"):
        grip = side * _POCKET[0], *_POCKET[1:]
    elif held == "overhead":
        x, y, z = _OVERHEAD
        grip = (to[0] / 2, y * tallest, to[1] / 2) if to else (side * x, y, z)
    else:
        aside, high, z = RAISED
        high = max(high, lowest_seen(shot, drop_of(shot, element), 1 + z / away) + IN_THE_FRAME)
        if abs(sin(radians(yaw))) > ASIDE:
            # From the side it is ahead of the face, not before it.
            aside, z = _AHEAD_OF_IT[0], _AHEAD_OF_IT[1] - 0.5 * min(0.1, tall_in_hand(thing) * width_of(thing))
        else:
            aside = max(aside, _HALF_A_FACE + 0.65 * tall_in_hand(thing) * width_of(thing))
        grip = side * min(aside, _BESIDE_THE_FACE * width), high, z
    return Had(thing, grip, 1 if grip[0] > 0 else -1), (grip,)
