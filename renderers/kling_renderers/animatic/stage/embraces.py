"""Two people in each other's arms, close together and seen from their side. Numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence
from math import radians, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.bending import bowed
from kling_renderers.animatic.stand_ins.kinds import person_height
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import EMBRACES, Place
from kling_story.planned import PlannedElement, PlannedShot

_APART = {"hugging": 0.155, "kissing": 0.165, "leaning": 0.205, "clasping": 0.17}
"""How far apart their middles are."""
_FROM_BEHIND, _WAIST, _AROUND_IT = 66.0, 0.62, 0.05
"""Degrees to which both are turned where one has the arms around the other from behind, how high on that one the hands
are, and how far before its middle.
"""
_SEATED_APART, _TURNED, _SEATED = 0.24, 80.0, 45.0
"""The same of two who sit, and how far each is turned to the other, in degrees."""
_BOWS = {"kissing": 7.0, "leaning": 19.0}
"""By how many degrees those are bent ahead who do it, in a kiss both."""
_DEEP = 0.025
"""How much nearer to the lens is whose arms are around the other, and further that one."""
_BACK, _BEYOND, _ASIDE = 0.72, 0.02, 0.085
"""How high on a back hands are, how far behind its middle, and how far on its side."""
_LOWEST, _HIGHEST, _OVER_THE_EDGE = 0.58, 0.815, 0.17
"""How low and how high hands on somebody are, and how far over the lower edge of a frame those around a waist."""
_BOWED_HEAD = -10.0
"""Degrees by which a head that leans on somebody looks down."""


class Embraced(NamedTuple):
    """How people stand in an embrace: as a scene takes it, ``grips`` for hands that are on a back, before bodies are
    bent; ``bows`` and ``ups`` in degrees; ``hands``: where in the end those are that have a thing.
    """

    places: list[Spot]
    yaws: list[float]
    grips: list[tuple[Grip, ...]]
    bows: list[float]
    ups: list[float]
    hands: list[tuple[Grip, ...]]

    def bent(self, figures: Sequence[Figure]) -> list[Figure]:
        """The figures, as far as they bend to one another."""
        each = zip(figures, self.bows, strict=False)
        bends = [bow if bow < 0 else max(0.0, bow - figure.bend) for figure, bow in each]
        return [bowed(figure, bend) if bend else figure for figure, bend in zip(figures, bends, strict=True)]


def embraced(
    shot: PlannedShot,
    people: Sequence[PlannedElement | None],
    places: Sequence[Spot],
    yaws: Sequence[float],
    ups: Sequence[float],
) -> Embraced:
    """Those of the ``people`` who are in somebody's arms brought together about the middle between them."""
    count = len(people)
    made = Embraced([*places], [*yaws], [()] * count, [0.0] * count, [*ups], [()] * count)
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
    seated = any(posture_of(shot, people[number]) in ("sitting", "kneeling") for number in pair)
    apart = max(_APART[one] for one in says if one in EMBRACES) * sum(tall) / 2
    turn, apart = (_SEATED, _SEATED_APART) if seated else (_TURNED, apart)
    holding = [number for number, one in zip(pair, says, strict=True) if one in ("hugging", "kissing")]
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
    bends = "kissing" in says
    for number, one in zip(pair, says, strict=True):
        other = pair[1] if number == pair[0] else pair[0]
        own, theirs = person_height(people[number]), person_height(people[other])
        made.bows[number] = _BOWS["leaning"] if one == "leaning" else _BOWS["kissing"] if bends else 0.0
        if one == "leaning":
            made.ups[number] = _BOWED_HEAD
        if number in holding:
            how = apart / own, theirs / own, made.yaws[number], front == number
            made.grips[number] = _around(shot, people[number], *how)


def _around(
    shot: PlannedShot, element: PlannedElement | None, apart: float, tall: float, yaw: float, front: bool
) -> tuple[Grip, ...]:
    """The hands of somebody that are on the back of another one so ``tall``, so far ``apart``: of who is in front the
    one that is seen.
    """
    low = lowest_seen(shot, drop_of(shot, element), 1.0) + 0.08
    high = max(_LOWEST, min(_HIGHEST, max(_BACK * tall, min(low, _HIGHEST * tall))))
    near = -1 if sin(radians(yaw)) > 0 else 1
    ahead = -min(0.3, apart + _BEYOND * tall)
    hands = (near * _ASIDE, high, ahead), (-near * _ASIDE, high - 0.04, ahead)
    return hands[:1] if front else hands
