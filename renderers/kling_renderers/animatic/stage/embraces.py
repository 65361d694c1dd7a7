"""Two people in each other's arms, close together and seen from their side. Numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.bending import bowed, reared
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_renderers.animatic.stand_ins.moved import lifted
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import EMBRACES, Place
from kling_story.planned import PlannedElement, PlannedShot

_APART = {
    "hugging": 0.155, "kissing": 0.165, "leaning": 0.205, "clasping": 0.17, "resting": 0.225, "foreheads": 0.255,
    "lifting": 0.15, "shouldering": 0.235,
}  # fmt: skip
"""How far apart their middles are."""
_FROM_BEHIND, _WAIST, _AROUND_IT = 66.0, 0.62, 0.05
"""Degrees to which both are turned where one has the arms around the other from behind, how high on that one the hands
are, and how far before its middle.
"""
_SEATED_APART, _TURNED, _SEATED = 0.24, 80.0, 45.0
"""The same of two who sit, and how far each is turned to the other, in degrees."""
_BOWS = {"kissing": 7.0, "leaning": 19.0, "foreheads": 9.0}
"""By how many degrees those are bent ahead who do it, in a kiss and forehead to forehead both."""
_SIDE_BY_SIDE, _LEANS, _LEANS_SEATED, _LEANT_ON = 14.0, 19.0, 25.0, 3.0
"""How far both are turned to each other where one rests on the other's shoulder, in degrees; by how many the one leans
aside to it, standing or on a seat, and the other one.
"""
_FAR_SHOULDER, _SHOULDER_HIGH = 0.1, 0.825
"""How far aside of a body's middle, and how high, the hand is of an arm around its shoulders."""
_PAST, _ALONG, _ON_A_BACK, _BEHIND_IT, _OF_A_SIZE = 0.042, 0.062, 0.075, 0.2, 0.86
"""How far each of two who hug is from the middle between them, across and along, how far hands are behind whose back
they are on, how far aside where that hides them, of what they would be, and how tall one is against the other at
least, so that a face is seen over a shoulder.
"""
_RAISED, _LEVEL = 0.13, 0.06
"""How far from the ground somebody is lifted at least, and how much lower than the other's a child's head is then."""
_DEEP = 0.025
"""How much nearer to the lens is whose arms are around the other, and further that one."""
_BACK, _BEYOND, _ASIDE = 0.745, 0.02, 0.085
"""How high on a back hands are, how far behind its middle, and how far on its side."""
_LOWEST, _HIGHEST, _OVER_THE_EDGE = 0.58, 0.815, 0.17
"""How low and how high hands on somebody are, and how far over the lower edge of a frame those around a waist."""
_BACKS = 180
"""Degrees by which a framing turns those whom it shows from behind."""
_BOWED_HEAD = -10.0
"""Degrees by which a head that leans on somebody looks down."""


class Embraced(NamedTuple):
    """How people stand in an embrace: as a scene takes it, ``grips`` for hands that are on a back, before bodies are
    bent; ``bows`` and ``ups`` in degrees, and ``rears`` of animals; ``hands``: where in the end those are that have a
    thing.
    """

    places: list[Spot]
    yaws: list[float]
    grips: list[tuple[Grip, ...]]
    bows: list[float]
    ups: list[float]
    hands: list[tuple[Grip, ...]]
    leans: dict[int, float]
    lifts: dict[int, float]
    rears: dict[int, float]

    @classmethod
    def apart(cls, places: Sequence[Spot], yaws: Sequence[float], ups: Sequence[float]) -> Embraced:
        """Nobody in anybody's arms yet."""
        count = len(places)
        return cls([*places], [*yaws], [()] * count, [0.0] * count, [*ups], [()] * count, {}, {}, {})

    def bent(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures, as far as they bend to one another, lean aside or are lifted."""
        each = zip(figures, self.bows, strict=False)
        bends = [bow if bow < 0 else max(0.0, bow - figure.bend) for figure, bow in each]
        found = [bowed(figure, bend) if bend else figure for figure, bend in zip(figures, bends, strict=True)]
        for number, lean in self.leans.items():
            aside = replace(found[number], ahead=(1.0 if lean > 0 else -1.0, 0.0))
            found[number] = replace(bowed(aside, abs(lean)), ahead=found[number].ahead)
        for number, up in self.rears.items():
            found[number] = reared(found[number], up)
        for number, lift in self.lifts.items():
            found[number] = replace(lifted(found[number], lift), carried=True)
        return found


def embraced(
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    places: Sequence[Spot],
    yaws: Sequence[float],
    ups: Sequence[float],
) -> Embraced:
    """Those of the ``people`` who are in somebody's arms brought together about the middle between them."""
    made = Embraced.apart(places, yaws, ups)
    numbers = {element.name: number for number, element in enumerate(people) if element is not None}
    told = [(element and shot.place_of(element.name)) or Place("") for element in people]
    done: set[frozenset[int]] = set()
    for number, place in enumerate(told):
        other = numbers.get(place.other or "")
        if place.relation in EMBRACES and other is not None and frozenset((number, other)) not in done:
            done.add(frozenset((number, other)))
            _bring_together(shot, people, told, (number, other), made)
    return made


def _bring_together(
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    told: Sequence[Place],
    pair: tuple[int, int],
    made: Embraced,
) -> None:
    """Effect: two are close together, with arms around whom they hug."""
    tall = [person_height(people[number]) for number in pair]
    says = [told[number].relation for number in pair]
    left, right = sorted(pair, key=lambda number: made.places[number][0])
    (x, z), (far_x, far_z) = made.places[left], made.places[right]
    middle, depth = (x + far_x) / 2, min(z, far_z)
    postures = {posture_of(shot, people[number]) for number in pair}
    seated, down = "sitting" in postures, not postures.isdisjoint(("kneeling", "crouching"))
    apart = max(_APART[one] for one in says if one in EMBRACES) * sum(tall) / 2
    if seated and "resting" not in says:
        apart = _SEATED_APART
    turn = _SEATED if seated else _TURNED
    holding = [number for number, one in zip(pair, says, strict=True) if one in ("hugging", "kissing", "lifting")]
    front = holding[0] if holding else pair[0] if says[0] in EMBRACES else pair[1]
    if len(holding) > 1:
        front = min(holding, key=lambda number: shot.subjects.index(told[number].name))
    for number, side in ((left, -1), (right, 1)):
        made.places[number] = middle + side * apart / 2, depth + (-_DEEP if number == front else _DEEP)
        made.yaws[number] = -side * turn
    if "clasping" in says:
        behind = pair[says.index("clasping")]
        for number in pair:
            # Whose arm is over the other one is nearer to the lens.
            made.places[number] = made.places[number][0], depth + (-_DEEP if number == behind else _DEEP)
            made.yaws[number] = _FROM_BEHIND * (1 if behind == left else -1)
        own, theirs = (person_height(people[n]) for n in (behind, pair[0] if behind == pair[1] else pair[1]))
        near = -1 if made.yaws[behind] > 0 else 1
        # As low as the frame shows it.
        seen = lowest_seen(shot, drop_of(shot, people[behind]), 1.0) + _OVER_THE_EDGE
        high = max(_WAIST * theirs / own, min(seen, _HIGHEST))
        made.grips[behind] = ((near * _ASIDE, high, -min(0.3, apart / own + _AROUND_IT)),)
        return
    if "resting" in says and not holding:
        leans = pair[says.index("resting")]
        for number, side in ((left, -1), (right, 1)):
            made.yaws[number] = -side * _SIDE_BY_SIDE
            made.leans[number] = -side * (_LEANS_SEATED if seated else _LEANS) if number == leans else side * _LEANT_ON
            # Whose head is on the other's shoulder is before it.
            made.places[number] = made.places[number][0], depth + (-_DEEP if number == leans else _DEEP)
        if shot.yaw == _BACKS:
            _seen_from_behind(pair, made)
        return
    if "shouldering" in says and not holding:
        _side_by_side(people, (left, right), pair[says.index("shouldering")], depth, made)
        if shot.yaw == _BACKS:
            _seen_from_behind(pair, made)
            for number in pair:
                # The arm is behind that back, and so before it.
                x, z = made.places[number]
                made.places[number] = x, 2 * depth - z
        return
    if (
        holding
        and {"hugging"} >= {one for one in says if one in EMBRACES}
        and not (seated or down)
        and min(tall) > _OF_A_SIZE * max(tall)
    ):
        _over_the_shoulder(shot, people, (left, right), holding[0], made)
        return
    both = next((one for one in ("kissing", "foreheads") if one in says), None)
    for number, one in zip(pair, says, strict=True):
        other = pair[1] if number == pair[0] else pair[0]
        own, theirs = person_height(people[number]), person_height(people[other])
        made.bows[number] = _BOWS["leaning"] if one == "leaning" else _BOWS[both] if both is not None else 0.0
        if one == "leaning" or both == "foreheads":
            made.ups[number] = _BOWED_HEAD
        if one == "lifting":
            made.lifts[other] = max(_RAISED, own - theirs - _LEVEL)
        if number in holding:
            up = max(_RAISED, own - theirs - _LEVEL) if one == "lifting" else 0.0
            if down and not up:
                # Arms go down with who kneels, and the back that they are on does.
                up = (own * drop_of(shot, people[number]) - theirs * drop_of(shot, people[other])) / _BACK
            how = apart / own, (theirs + up) / own, made.yaws[number], front == number
            made.grips[number] = _around(shot, people[number], *how)


def _seen_from_behind(pair: tuple[int, int], made: Embraced) -> None:
    """Effect: two side by side turn their backs. Each stays on its side of the frame, as in a mirror: hands change
    sides.
    """
    for number in pair:
        made.yaws[number] = 180.0 - made.yaws[number]
        made.grips[number] = tuple((-across, high, ahead) for across, high, ahead in made.grips[number])


def _side_by_side(
    people: Sequence[PlannedElement | None], pair: tuple[int, int], holds: int, depth: float, made: Embraced
) -> None:
    """Effect: who ``holds`` the other one has an arm behind that one's back and the hand on the far shoulder."""
    left, right = pair
    for number, side in ((left, -1), (right, 1)):
        made.yaws[number] = -side * _SIDE_BY_SIDE
        made.places[number] = made.places[number][0], depth + (_DEEP if number == holds else -_DEEP)
    other = right if holds == left else left
    own, theirs = person_height(people[holds]), person_height(people[other])
    far = abs(made.places[other][0] - made.places[holds][0])
    x, high = far + _FAR_SHOULDER * theirs, _SHOULDER_HIGH * theirs
    turn = radians(made.yaws[holds])
    side = 1 if other == right else -1
    grip = side * x * cos(turn) / own, min(high / own, _HIGHEST + 0.1), -side * x * sin(turn) / own
    made.grips[holds] = (grip,)


def _over_the_shoulder(
    shot: PlannedShot, people: Sequence[PlannedElement | None], pair: tuple[int, int], holds: int, made: Embraced
) -> None:
    """Effect: who ``holds`` the other one is seen over that one's shoulder, with both hands on the back there."""
    (left, right), other = pair, pair[0] if holds == pair[1] else pair[1]
    middle = (made.places[left][0] + made.places[right][0]) / 2
    depth = min(made.places[left][1], made.places[right][1])
    own, theirs = person_height(people[holds]), person_height(people[other])
    size, side = (own + theirs) / 2, -1 if other == left else 1
    turn = _seen_all_the_way(shot, side)
    past, along = (size * hypot(_PAST, _ALONG) * way(radians(turn)) for way in (sin, cos))
    made.places[other] = middle + side * past, depth - along
    made.places[holds] = middle - side * past, depth + along
    made.yaws[other], made.yaws[holds] = side * (turn - 180.0), side * turn
    apart = 2 * hypot(_PAST, _ALONG) * size + _ON_A_BACK
    made.grips[other] = _around(shot, people[other], apart / theirs, own / theirs, made.yaws[other], True)
    hands = _around(shot, people[holds], apart / own, theirs / own, made.yaws[holds], False)
    made.grips[holds] = tuple((_BEHIND_IT * x, high, ahead) for x, high, ahead in hands)


def _seen_all_the_way(shot: PlannedShot, side: int) -> float:
    """Degrees between the line of two who hug and the line of sight, whose nearer one is on a ``side``: so many more as
    a camera that goes round them begins nearer to that line, lest the one hides the other.
    """
    rounds = sum(move.amount for move in shot.moves if move.move.startswith(("arc", "orbit")))
    return min(_TURNED, degrees(atan2(_PAST, _ALONG)) + max(0.0, -side * rounds))


def _around(
    shot: PlannedShot, element: PlannedElement | None, apart: float, tall: float, yaw: float, front: bool
) -> tuple[Grip, ...]:
    """The hands of somebody that are on the back of another one so ``tall``, so far ``apart``: of who is in front the
    one that is seen.
    """
    low = lowest_seen(shot, drop_of(shot, element), 1.0) + 0.12
    high = max(_LOWEST, min(_HIGHEST, max(_BACK * tall, min(low, _HIGHEST * tall))))
    near = -1 if sin(radians(yaw)) > 0 else 1
    ahead = -min(0.3, apart + _BEYOND * tall)
    hands = (near * _ASIDE, high, ahead), (-near * _ASIDE, high - 0.04, ahead)
    return hands[:1] if front else hands
