"""Two of whom one does something to the other with hands, as ``touch_ways`` has them. Numbers are choices, in statures
and degrees.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import acos, asin, degrees, pi, radians, sin

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.camera.timing import tightest
from kling_renderers.animatic.stage.embraces import Embraced
from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stage.reaching import before_bow, near_side_of, on_the_other, seen_from, sided
from kling_renderers.animatic.stage.touch_ways import WAYS, Way
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.kinds import looks_of, person_height
from kling_renderers.animatic.stand_ins.stances import bend_of
from kling_story.placed import TOGETHER, TOUCHES, Place
from kling_story.planned import PlannedElement, PlannedShot

_HEADS = (
    "whispering",
    "patting",
    "cheek",
    "combing",
    "feeding",
    "covering",
    "crowning",
    "garlanding",
    "collaring",
    "shoulder",
    "helping",
)
"""Touches for which who is taller bends down."""
_BENDS, _DEEPEST, _LEVEL = 60.0, 32.0, 0.06
"""By how many degrees for each stature that the other one is lower, at most, and how much that doesn't count."""
_HELD_LOW = 0.05
"""How far hands that meet are before the middle between bodies, to the lens."""
_FACE, _CLOSEST = 0.075, 0.2
"""How far from the edge of a frame heads are at least, and how close bodies come for that."""
_KNEES = 0.06
"""How much further apart they are where one sits."""
_JOINED_HIGH, _JOINED_ASIDE, _FREE_HANDS = 0.78, 0.3, ((0.06, 0.63, -0.26), (0.1, 0.8, -0.17))
"""Of two who dance, how high and how far beside the middle between them their joined hands are, and where the other
hand of each is: at a waist, on a shoulder.
"""
_FIRST_TURN, _ROUND = 20.0, 2 * pi / STEPS
_EYES, _TRUNK, _UPRIGHT, _NOT_THROUGH = 0.94, 0.44, 0.6, 0.8
"""How high eyes are, and how long a body is from the hips up to them; the cosine of the deepest bend to an ear, and how
much of the way that the head goes ahead the feet are back for it.
"""


def touching(
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    places: Sequence[Spot],
    yaws: Sequence[float],
    ups: Sequence[float],
    step: int,
    eyes: float,
    width: float,
) -> Embraced:
    """Those of the ``people`` of whom one does something to the other, as that puts them; ``step``: where who dances is
    in their round; ``eyes``: the height that the frame is laid on, which is ``width`` wide there.
    """
    made, width = Embraced.apart(places, yaws, ups), width / tightest(shot.moves)
    numbers = {one.name: number for number, one in enumerate(people) if one is not None}
    done: set[int] = set()
    for name in shot.subjects:
        place, number = shot.place_of(name), numbers.get(name)
        other = numbers.get((place and place.other) or "")
        if place is None or number is None or other is None or place.relation not in TOUCHES or {number, other} & done:
            continue
        if place.relation in TOGETHER and _is_told(shot, people[other], place.relation):
            done.add(other)
        done.add(number)
        one, another = people[number], people[other]
        if one is not None and another is not None and one.kind == "animal":
            from kling_renderers.animatic.stage.stroking import licked

            licked(shot, one, another, (number, other), made, eyes)
            continue
        if one is not None and another is not None and another.kind == "animal":
            from kling_renderers.animatic.stage.stroking import stroked

            reaches = place.phase != "before"
            stroked(shot, one, another, place.relation, (number, other), made, eyes, reaches=reaches)
            continue
        _put(shot, people, place, (number, other), made, step, width)
    return made


def _is_told(shot: PlannedShot, element: PlannedElement | None, relation: str) -> bool:
    place = shot.told_of(element)
    return place is not None and place.relation == relation


def _put(
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    place: Place,
    pair: tuple[int, int],
    made: Embraced,
    step: int,
    width: float,
) -> None:
    """Effect: two are as a touch has them, as far as a frame so wide holds both faces."""
    relation, doer, other = place.relation or "", *pair
    way = WAYS.get((relation, place.phase)) or WAYS.get((relation, "at")) or WAYS.get((relation, None))
    if way is None:
        return
    own, theirs = (person_height(people[number]) for number in pair)
    drops = drop_of(shot, people[doer]), drop_of(shot, people[other])
    postures = [posture_of(shot, people[number]) for number in pair]
    lying = postures[1] == "lying"
    (x, z), (far_x, far_z) = made.places[doer], made.places[other]
    side = 1 if far_x >= x else -1
    middle, depth = (x + far_x) / 2, min(z, far_z)
    # Shorter arms reach less far.
    apart = way.apart * (0.7 * own + 0.3 * theirs if own < theirs else (own + theirs) / 2)
    apart += _KNEES if "sitting" in postures else 0.0
    leans = [_leans(width, bow, tall) for bow, tall in zip(_outward(way), (own, theirs), strict=True)]
    wanted, apart = apart, min(apart, max(_CLOSEST, width - 2 * _FACE - sum(leans)))
    middle += side * (leans[0] - leans[1]) / 2
    if relation == "dancing":
        _dance(pair, (middle, depth), (own, theirs), apart, step, made)
        return
    deep = 0.02 * (1 if relation in ("covering", "combing") else -1)
    made.places[doer] = middle - side * apart / 2, depth + deep
    made.places[other] = middle + side * apart / 2, depth - deep
    made.yaws[doer], made.yaws[other] = side * way.turned, -side * way.faces
    # How much higher the eyes of who does it are.
    higher = own * (_EYES - drops[0]) - theirs * (_EYES - drops[1])
    bend = min(_DEEPEST, _BENDS * max(0.0, higher - _LEVEL)) if relation in _HEADS and place.phase != "before" else 0.0
    if relation == "bowing" and not _is_told(shot, people[other], relation):
        way = way._replace(bows=(way.bows[0], 0.0))
    way = way._replace(bows=(_held_in(way.bows[0], leans[0], own), _held_in(way.bows[1], leans[1], theirs)))
    bows = [max(way.bows[0], bend) if bend else way.bows[0], way.bows[1]]
    if relation == "whispering" and higher > 0:
        bows[0] = max(bows[0], degrees(acos(max(_UPRIGHT, 1 - higher / (_TRUNK * own)))))
        back = _NOT_THROUGH * _TRUNK * own * sin(radians(bows[0]))
        made.places[doer] = made.places[doer][0] - side * back, depth + deep
    if lying:
        made.yaws[other], bows[1] = 0.0, 0.0
    stoops = [_stoop(shot, people[number]) for number in pair]
    made.bows[doer], made.bows[other] = bows
    bows = [bow if bow < 0 else max(0.0, bow - stoop) for bow, stoop in zip(bows, stoops, strict=True)]
    meets = _meeting(shot, pair, way, (own, theirs), drops, made)
    for number, tall, drop, bow, grips, on in (
        (doer, own, drops[0], bows[0], way.own, way.on),
        (other, theirs, drops[1], bows[1], way.theirs, ()),
    ):
        near = near_side_of(made.yaws[number])
        # Arms stretch no further than the other body is.
        found = [(near * x, y, z * apart / wanted if z < 0 else z) for x, y, z in grips]
        found += [on_the_other(made, pair, grip, (own, theirs), drops) for grip in on]
        if meets is not None and not (lying and number == other):
            found.append(seen_from(made, number, tall, drop, meets))
        if found:
            spots = [sided(grip, near if k == 0 else -near, free=len(found) == 1) for k, grip in enumerate(found)]
            made.hands[number] = tuple(spots)
            made.grips[number] = tuple(before_bow(grip, bow) for grip in spots)


def _outward(way: Way) -> tuple[float, float]:
    """By how many degrees each is bent away from the other one."""
    ahead = -1 if way.turned > 0 else 1
    return max(0.0, ahead * way.bows[0]), max(0.0, -way.bows[1])


def _leans(width: float, bow: float, tall: float) -> float:
    """How far a head goes towards the edge of a frame by a bend, as far as that has room for it."""
    return min(_TRUNK * tall * sin(radians(bow)), max(0.0, (width - 2 * _FACE - _CLOSEST) / 2))


def _held_in(bow: float, lean: float, tall: float) -> float:
    """A bend that takes a head no further than it ``leans`` out; one to the other one stays."""
    most = degrees(asin(min(1.0, lean / (_TRUNK * tall))))
    return bow if abs(bow) <= most or not lean else (most if bow > 0 else -most)


def _stoop(shot: PlannedShot, element: PlannedElement | None) -> float:
    """By how many degrees somebody is bent anyway."""
    return bend_of(posture_of(shot, element), looks_of(element)) if element is not None else 0.0


def _meeting(
    shot: PlannedShot,
    pair: tuple[int, int],
    way: Way,
    talls: tuple[float, float],
    drops: tuple[float, float],
    made: Embraced,
) -> tuple[float, float, float] | None:
    """Where hands of both meet."""
    if way.meet is None:
        return None
    (x, z), (far_x, far_z) = (made.places[number] for number in pair)
    high = [tall * (way.meet - drop) for tall, drop in zip(talls, drops, strict=True)]
    up = max(min(high) + 0.3 * (max(high) - min(high)), 0.0)
    seen = lowest_seen(shot, drops[0], 1.0) + 0.06
    return (x + far_x) / 2, max(up, min(seen, 0.75 * min(talls))), (z + far_z) / 2 - _HELD_LOW


def _dance(
    pair: tuple[int, int],
    middle: Spot,
    talls: tuple[float, float],
    apart: float,
    step: int,
    made: Embraced,
) -> None:
    """Effect: two hold each other as for a waltz and turn about the middle between them."""
    turn = degrees(_ROUND * step) + _FIRST_TURN
    doer, other = pair
    for number, side in ((doer, -1), (other, 1)):
        x, z = spot_by(turn, side * apart / 2, 0.0)
        made.places[number] = middle[0] + x, middle[1] + z
        made.yaws[number] = turn + (90.0 if side < 0 else -90.0)
    x, z = spot_by(turn, 0.0, -_JOINED_ASIDE * min(talls))
    joined = middle[0] + x, _JOINED_HIGH * (talls[0] + talls[1]) / 2, middle[1] + z
    for number, tall, free in zip(pair, talls, _FREE_HANDS, strict=True):
        grip = seen_from(made, number, tall, 0.0, joined)
        side = 1 if grip[0] > 0 else -1
        made.grips[number] = made.hands[number] = grip, (-side * free[0], free[1], free[2])
