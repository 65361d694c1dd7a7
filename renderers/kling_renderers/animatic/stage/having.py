"""What people have, and where: in the hands, or as words say, hugged, overhead, held out, at the belt."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from math import hypot
from typing import NamedTuple

from kling_renderers.animatic.camera.facing import near_side, spot_by, yaw_of
from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stage.carried import AT_THE_EYES, HANDLED, LEANS, STRAPPED, USED, WINDS, is_used
from kling_renderers.animatic.stage.handing import proposes_to, taking, who_hands_it
from kling_renderers.animatic.stage.holding import (
    CHIN,
    HELD,
    Hand,
    People,
    grips_for,
    hand_at,
    lowest_seen,
    on_the_chest,
    tall_in_hand,
)
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import person_height, shape_of, width_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_OVERHEAD = 0.1, 0.75, -0.06
"""Where the hand is that holds an umbrella overhead: to its side, up, ahead is negative; so are all that follow."""
_RAISED = 0.115, 0.8, 0.0
_BESIDE_THE_FACE = 0.31
"""How far aside at most a raised hand is, in frame widths, so that it is seen."""
_IN_THE_FRAME = 0.045
"""How far over the frame's lower edge a raised hand is at least, so that what it has doesn't float there: a choice."""
_GRASPED_HIGHER, _HIGHEST_GRASP = ("spoon", "tool"), 0.6
"""Shapes of raised things that a hand has further up the handle where a frame wouldn't hold them, and how far at most,
of their length.
"""
_BELT = 0.07, 0.495, -0.03
_ARM = 0.145, 0.6, -0.02
_BACK = -0.02, 0.56, 0.11
_HIP = 0.165, 0.42, 0.0
_HUG, _LOWEST_HUG = -0.075, 0.64
"""How far ahead a thing is hugged, and how high at least: where the frame shows it."""
_BEFORE, _LOWEST_CUPPED, _BESIDE = -0.14, 0.6, 0.006
"""How far ahead a thing is between both hands, how high at least, and how far beside it these are."""
_FURLED, _HIGHEST_HUG = (0.03, 0.7, -0.1), 0.835
"""Where a furled umbrella is that somebody hugs, its tip passing the ear, and how high the hands around it are at most,
where the frame shows them.
"""
_REACH, _OFFERED, _HANGS = 0.27, 0.7, 0.06
"""How far from the body and how high a thing is held out, and how much higher what hangs from a handle."""
_PAST = 0.8
"""How far aside past a shoulder, for each stature ahead."""
_NEAREST = 0.34
"""How near to the lens what is held out is at most, of the way to it."""
_HIGHEST_OFFERED = 0.84
"""How high at most, where a close frame shows nothing lower."""
_PALM_SIZED = {"belt": 0.62, "palm": 0.55, "wrist": 0.62}
"""How large things are that hang at the belt or lie on a palm, of what they are elsewhere."""
_THROWN = {
    "cocked": (0.185, 0.985, 0.09), "flung": (0.068, 0.825, -0.4), "poised": (0.08, 1.0, -0.17),
    "drawn_back": (0.16, 0.62, 0.14), "swung": (0.1, 0.66, -0.3),
}  # fmt: skip
"""Where the hand is of who throws or swings something, on the side that is nearer to us."""
_WITH_BOTH = ("poised",)
"""Ways of that with both hands."""
_WORN = {"belt": _BELT, "shoulder": _BACK, "arm": _ARM}
_MOUTH, _AT_THE_RIM, _IN_FINGERS = (0.03, 0.89, -0.11), 0.75, 0.045
"""Where a thing is whose upper end is at the mouth, how far up it that is, in its heights, and how much higher the hand
is whose fingers hold a cigarette.
"""
_LIPS, _EYES = (0.0, 0.885, -0.05), (0.0, 0.9375, -0.07)
"""Where the mouthpiece of what is blown is, and the middle of what is looked through."""
_OPEN_WAYS = (None, "hand", "palm", "overhead", "raised")
"""Ways in which an umbrella is open unless words say otherwise."""


class Had(NamedTuple):
    """A thing that somebody has, and where, before they are turned; None where it is in no hand of theirs. ``aside``:
    on which side of theirs.
    """

    thing: PlannedElement
    spot: Grip | None
    aside: int = 1


class Grasp(NamedTuple):
    """Where somebody's hands are that hold something, and what they have."""

    grips: tuple[Grip, ...]
    things: tuple[Had, ...]


def grasps_of(
    shot: PlannedShot,
    shares: Sequence[Sequence[PlannedElement]],
    people: People,
    places: Sequence[Spot],
    yaws: Sequence[float],
    width: float,
    away: float,
    step: int,
    touching: Sequence[tuple[tuple[Grip, ...], tuple[Grip, ...]]] | None = None,
) -> list[Grasp]:
    """How each of the people has their share of the things; the frame is ``width`` wide where they stand, ``away`` from
    the lens; ``step``: where hands at work are in their round; ``touching``: where the hands of each are that do
    something to another one, before and after bodies are bent.
    """
    named = {element.name: spot for element, spot in zip(people, places, strict=True) if element is not None}
    statures = {element.name: person_height(element) for element in people if element is not None}
    found = []
    for number, (element, own, spot, yaw) in enumerate(zip(people, shares, places, yaws, strict=True)):
        told = {thing.name: shot.place_of(thing.name) for thing in own}
        special = [thing for thing in own if _is_special(shot, thing, element)]
        plain = [thing for thing in own if thing not in special]
        if touching is not None and touching[number][1]:
            grips, at = touching[number]
        else:
            grips = at = grips_for(shot, plain, element, len(people) == 1, width, away, step)
        if not grips and (giver := who_hands_it(shot, element)) in named:
            tall = person_height(element)
            grips = at = (taking(_toward(named[giver], spot, yaw, tall), statures[giver] / tall),)
        things = [Had(thing, grip, _side_of(thing, grip)) for thing, grip in zip_longest(plain, at[: len(plain)])]
        for thing in special:
            place = told[thing.name]
            other = named.get((place and place.other) or proposes_to(shot, element) or "")
            to = None if other is None else _toward(other, spot, yaw, person_height(element))
            tallest = max(person_height(element), statures.get((place and place.other) or "", 0.0))
            if place is not None and place.held in _THROWN:
                held, more = _thrown(thing, place.held, -1 if 0 < yaw % 360 < 180 else 1)
            else:
                held, more = _had(shot, thing, element, to, tallest / person_height(element), width, away)
            things.append(held)
            if shot.works and place is not None and place.held in USED:
                from kling_renderers.animatic.stage.using import MOVES_AT_WORK
                from kling_renderers.animatic.stage.working import at_work, work_of

                work = work_of(shot, element)
                if work is not None and place.held in MOVES_AT_WORK:
                    more = at_work(work, more, step)
                    things[-1] = held._replace(spot=more[0])
            grips = (*more, *grips)
        found.append(Grasp(grips, tuple(things)))
    return found


def _side_of(thing: PlannedElement, grip: Grip | None) -> int:
    """On which side of theirs somebody has a thing; only what leans to it asks."""
    return -1 if grip is not None and grip[0] < 0 and shape_of(thing) in (*LEANS, "sword") else 1


def hands_of(
    shot: PlannedShot, element: PlannedElement | None, spot: Spot, yaw: float, grasp: Grasp, leaps: float, away: float
) -> list[tuple[PlannedElement, Hand | None]]:
    """The things that somebody has, each with where it is in the scene."""
    found: list[tuple[PlannedElement, Hand | None]] = []
    for had in grasp.things:
        if had.spot is None:
            found.append((had.thing, on_the_chest(shot, element, spot, yaw)))
            continue
        place = shot.place_of(had.thing.name) or Place("")
        hand = hand_at(shot, element, spot, yaw, had.spot, leaps)
        if place.held == "raised" and shape_of(had.thing) in _GRASPED_HIGHER:
            hand = hand._replace(y=hand.y - _slipped(shot, element, had, away))
        hand = hand._replace(
            sheltered=hand.sheltered or (place.held == "overhead" and _shows_the_cloth(shot)),
            part=_PALM_SIZED.get(place.held or "", 1.0),
            furled=place.opened is False or (place.opened is None and place.held not in _OPEN_WAYS),
            opened=place.opened is True,
            held="played" if _is_played(shot, had.thing, element) else place.held,
            aside=had.aside,
        )
        found.append((had.thing, hand))
    return found


def _slipped(shot: PlannedShot, element: PlannedElement | None, had: Had, away: float) -> float:
    """How far up its handle a raised thing is grasped, in statures, so that the frame holds its end with the hand."""
    _, y, z = had.spot or _RAISED
    nearer, tall = 1 + z / away, HELD[shape_of(had.thing)]
    top = lowest_seen(shot, drop_of(shot, element), nearer) + nearer / SIZES[shot.size].figure_height
    return min(_HIGHEST_GRASP * tall, max(0.0, y + tall + _IN_THE_FRAME / 2 - top))


def _shows_the_cloth(shot: PlannedShot) -> bool:
    """Whether the frame reaches over an umbrella overhead: it is laid out so from a cowboy shot on."""
    return SIZES[shot.size].figure_height <= SIZES["cowboy"].figure_height


def _is_special(shot: PlannedShot, thing: PlannedElement, element: PlannedElement | None) -> bool:
    """Whether words say more of how somebody has a thing than that it is in a hand; who lies has it on the chest."""
    place = shot.place_of(thing.name)
    if place is None or place.held in (None, "hand", "palm", "spread") or posture_of(shot, element) == "lying":
        return False
    return place.held != "overhead" or shape_of(thing) == "umbrella"


def _toward(other: Spot, spot: Spot, yaw: float, tall: float) -> tuple[float, float]:
    """The way from somebody to another one, as it is to their own side and behind them, in their own statures."""
    x, z = spot_by(-yaw, other[0] - spot[0], other[1] - spot[1])
    return x / tall, z / tall


def _thrown(thing: PlannedElement, held: str, near: int) -> tuple[Had, tuple[Grip, ...]]:
    """A thing that somebody is about to throw or hit with, and the hands that hold it."""
    x, y, z = _THROWN[held]
    if held in _WITH_BOTH:
        return Had(thing, (0.0, y, z), near), ((x, y, z), (-x, y, z))
    return Had(thing, (near * x, y, z), near), ((near * x, y, z),)


def _had(
    shot: PlannedShot,
    thing: PlannedElement,
    element: PlannedElement | None,
    to: tuple[float, float] | None,
    tallest: float,
    width: float,
    away: float,
) -> tuple[Had, tuple[Grip, ...]]:
    """A thing that is had as words say, and the hands that hold it; ``to``: where the other one is;
    ``tallest``: how tall the taller of the two is, in statures of whose it is.
    """
    held = (shot.place_of(thing.name) or Place("")).held
    if held == "raised" and to is not None:
        held = "offered"
    # On the side that is nearer to us.
    side = -1 if 0 < yaw_of(shot, 0.0, 1) < 180 else 1
    if held in _WORN:
        x, y, z = _HIP if held == "shoulder" and shape_of(thing) in STRAPPED else _WORN[held]
        return Had(thing, (side * x, y, z), side), ()
    if held == "chest" and shape_of(thing) == "umbrella":
        x, y, z = _FURLED
        high = max(y, min(_HIGHEST_HUG, lowest_seen(shot, drop_of(shot, element), 1 + z / away) + 0.1))
        # The one arm lies over it, the hand of the other comes around it from below.
        hands = (side * 0.02, high, z - 0.025), (-side * 0.004, high - 0.03, z - 0.025)
        return Had(thing, (side * x, y, z), side), hands
    if held == "chest":
        seen = lowest_seen(shot, drop_of(shot, element), 1 + _HUG / away)
        low = max(_LOWEST_HUG, min(CHIN - tall_in_hand(thing), seen + 0.02))
        return Had(thing, (0.0, low, _HUG), side), ((0.05, low + 0.04, _HUG), (-0.05, low + 0.02, _HUG))
    if is_used(shape_of(thing), held):
        # Few things are.
        from kling_renderers.animatic.stage.using import used_at

        spot, at_it = used_at(shot, thing, element, held or "", side, away)
        return Had(thing, spot, side), at_it
    if held == "both":
        tall, z = tall_in_hand(thing), -min(-_BEFORE, max(0.06, 0.2 * away))
        seen = lowest_seen(shot, drop_of(shot, element), (1 + z / away) / tightest(shot.moves))
        low = max(_LOWEST_CUPPED, min(CHIN - tall, seen + _IN_THE_FRAME))
        out = 0.5 * tall * width_of(thing) + _BESIDE
        return Had(thing, (0.0, low, z), side), ((out, low + 0.4 * tall, z), (-out, low + 0.4 * tall, z))
    if held == "offered":
        # Past a shoulder it is seen beside that.
        x, z = to or (-near_side(shot) * _PAST if shot.near_shoulder else side * 0.1, -1.0)
        far = hypot(x, z)
        reach = min(_REACH, 0.5 * far, _NEAREST * away) / far if far else 0.0
        # Where the frame shows it, however close that is, but under the face.
        seen = lowest_seen(shot, drop_of(shot, element), 1 + z * reach / away) + _IN_THE_FRAME
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
    elif held == "mouth":
        x, y, z = _MOUTH
        grip = side * x, y - _AT_THE_RIM * tall_in_hand(thing) + (shape_of(thing) == "pen") * _IN_FINGERS, z
    elif held == "overhead":
        x, y, z = _OVERHEAD
        grip = (to[0] / 2, y * tallest, to[1] / 2) if to else (side * x, y, z)
    else:
        aside, high, z = _RAISED
        high = max(high, lowest_seen(shot, drop_of(shot, element), 1 + z / away) + _IN_THE_FRAME)
        grip = side * min(aside, _BESIDE_THE_FACE * width), high, z
    return Had(thing, grip, 1 if grip[0] > 0 else -1), (grip,)


def _is_played(shot: PlannedShot, thing: PlannedElement, element: PlannedElement | None) -> bool:
    """Whether a violin is under somebody's chin."""
    if not shot.works or shape_of(thing) != "violin":
        return False
    from kling_renderers.animatic.stage.working import work_of

    return work_of(shot, element) == "write"
