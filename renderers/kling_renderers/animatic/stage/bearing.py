"""Who is carried: in arms, on a lap, a belly or a shoulder, on a back, in an animal's jaws. Numbers are choices, in
statures of who carries them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.camera.postures import drop_of
from kling_renderers.animatic.drawing.turning import yaw_along
from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.bending import bowed
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.kinds import animal_height, animal_kind, colour_of, looks_of, person_height
from kling_renderers.animatic.stand_ins.moved import carrying, lifted, within
from kling_renderers.animatic.stand_ins.resting import has_legs
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.stances import Sat, drop_on
from kling_story.placed import CARRIED
from kling_story.planned import Plan, PlannedElement, PlannedShot

_CHEST, _AHEAD, _HIGHEST = 0.66, 0.15, 0.76
"""How high and how far ahead the middle of an animal in arms is, and how high at most, where the frame shows it."""
_ARMS: tuple[Grip, ...] = ((-0.1, 0.61, -0.15), (0.1, 0.61, -0.15))
_BOTH_ARMS: tuple[Grip, ...] = ((-0.16, 0.6, -0.2), (0.16, 0.6, -0.2))
"""The hands under an animal or a baby, and under who is carried lying."""
_LEGS: tuple[Grip, ...] = ((-0.13, 0.52, -0.05), (0.13, 0.52, -0.05))
"""Those that hold the legs of who is on the back."""
_SHOULDER, _HAND = (0.12, 0.83, 0.0), (0.1, 0.72, -0.2)
"""What feet stand on there: aside, up, and ahead is negative."""
_LAP, _KNEES = 0.32, -0.14
"""How high and how far ahead a lap is."""
_ON_A_BELLY, _BELLY = 0.9, 0.25
"""How high that of who lies is, in that body's height, and how far from their middle, on the way to the head."""
_BESIDE_THE_FACE, _TURNED_ON_A_LAP = 0.13, -22.0
"""How far aside a child sits on a lap, and how far it is turned, in degrees, so that both faces are seen."""
_BACK, _BEHIND, _NAPE = 0.5, 0.13, 0.82
"""How high and how far behind who is on a back sits, and how high who is on shoulders."""
_LYING, _ACROSS = 0.56, -0.18
"""How high and how far ahead who is carried in arms lies."""
_SIDE_ON, _LEANS_BACK, _LEGS_ASIDE, _SEAT, _TURNS = 78.0, 52.0, 0.05, 0.457, 30.0
"""How far that one is turned from their bearer and leans back, in degrees; how far aside the hips are, and how high
those of who stands; from how many degrees on that is to the other side.
"""
_IN_THE_LAP: tuple[Grip, ...] = ((-0.04, 0.6, -0.13), (0.05, 0.58, -0.14))
_MIDDLE, _HEAD, _MOUTH, _UNDER = 0.55, 0.22, 0.16, 0.1
"""How high an animal's middle is and how far before that its head, how far before and below that its mouth, in its
heights.
"""
_HANGS = 0.1
"""How far under its nape the middle of an animal is, in its heights."""
_FURTHER = 0.3
"""How far behind their bearer those count as being who sit on them."""
_HIPS = 0.51
"""Under which of a person's body all is legs, of their own height."""
_ROUND_THE_NECK: tuple[Grip, ...] = ((-0.06, 0.72, -0.17), (0.06, 0.72, -0.17))
_ON_THE_HEAD: tuple[Grip, ...] = ((-0.06, 0.6, -0.12), (0.06, 0.6, -0.12))
"""The hands of who is carried on a back: around a neck; and on shoulders: on a head."""


def grips_of_bearers(plan: Plan, shot: PlannedShot) -> dict[str, tuple[Grip, ...]]:
    """Where those have their hands who carry somebody, by their names."""
    found: dict[str, tuple[Grip, ...]] = {}
    for place in shot.places:
        one, bearer = plan.element(place.name), plan.element(place.tied_to or "")
        if place.tie not in CARRIED or one is None or bearer is None or bearer.kind == "animal":
            continue
        lies = one.kind != "animal" and person_height(one) > 0.5 * person_height(bearer)
        grips = {"arms": _BOTH_ARMS if lies else _ARMS, "back": _LEGS, "hand": (_HAND,)}.get(place.tie or "", ())
        if grips:
            found[bearer.name] = grips
    return found


def with_borne(plan: Plan, shot: PlannedShot, figures: Sequence[Figure], away: float) -> list[Figure]:
    """The figures with those whom they carry; ``away``: how far the lens is, in statures."""
    found = [*figures]
    numbers = {figure.name: number for number, figure in enumerate(figures)}
    for place in shot.places:
        one, bearer = plan.element(place.name), plan.element(place.tied_to or "")
        if place.tie not in CARRIED or one is None or bearer is None or bearer.name not in numbers:
            continue
        number = numbers[bearer.name]
        if one.kind == "animal":
            made = _animal(shot, one, place.tie or "", bearer, found[number], away)
            found[number] = carrying(found[number], made)
            found.append(replace(made, parts=()))
        else:
            made = _person(shot, one, place.tie or "", bearer, found[number], away)
            if place.tie in ("back", "shoulders"):
                # Legs are on both sides of who carries them.
                hips = _HIPS * made.stature + made.top - made.stature
                legs = tuple(piece for piece in made.parts if piece.balls[:, 1].max() < hips)
                found[number] = replace(found[number], parts=(*found[number].parts, *legs))
                upper = tuple(piece for piece in made.parts if piece.balls[:, 1].max() >= hips)
                # From before and from behind, what is above hides nothing that is lower.
                x, z = _at(found[number], 0.0, _FURTHER)
                made = replace(made, parts=upper, x=x, z=z)
            found.append(made)
    return found


def _at(figure: Figure, aside: float, behind: float) -> tuple[float, float]:
    """A place so far to a figure's side and behind it, in its statures, over the ground."""
    x, z = spot_by(yaw_along(figure.ahead), aside * figure.stature, behind * figure.stature)
    return figure.x + x, figure.z + z


def _still(figure: Figure, bearer: Figure) -> Figure:
    """A figure whose limbs don't go with its bearer's steps."""
    parts = tuple(piece._replace(swing=None) for piece in figure.parts)
    return replace(figure, parts=parts, walks=bearer.walks, leaps=bearer.leaps, carried=True)


def _animal(
    shot: PlannedShot, one: PlannedElement, part: str, element: PlannedElement, bearer: Figure, away: float
) -> Figure:
    """An animal where somebody carries it, side on in arms and jaws and on a lap."""
    tall, yaw = animal_height(one), yaw_along(bearer.ahead)
    near = -1 if 0 < yaw % 360 < 180 else 1
    drop, stature = drop_of(shot, element) * bearer.stature, bearer.stature
    turned = yaw + (0.0 if part in ("shoulder", "hand") else 75.0 * near)
    rim = 0.0
    if part == "jaws":
        (x, y, z), (east, north), long = bearer.head, bearer.ahead, animal_height(element)
        x, z, up = x + east * _MOUTH * long, z + north * _MOUTH * long, y - _UNDER * long - (_MIDDLE + _HANGS) * tall
    elif part in ("shoulder", "hand"):
        aside, high, ahead = _SHOULDER if part == "shoulder" else _HAND
        (x, z), up = _at(bearer, near * aside, ahead), stature * high - drop
    elif part in ("lap", "belly"):
        # Its legs are under it.
        rim = stature * _LAP if part == "lap" else _ON_A_BELLY * bearer.top
        (x, z), up = _at(bearer, 0.0, _KNEES), rim - 0.36 * tall
        if part == "belly":
            east, north = bearer.head[0] - bearer.x, bearer.head[2] - bearer.z
            x, z = bearer.x + _BELLY * east, bearer.z + _BELLY * north
            turned = yaw_along((east, north))
    else:
        # Its head is under the face.
        aside = -near * _HEAD * tall / stature
        (x, z), up = _at(bearer, aside, -_AHEAD), stature * _in_sight(shot, element, away) - drop - _MIDDLE * tall
    does, place = None, shot.place_of(one.name)
    if rim and place is not None and place.mood == "asleep" and has_legs(animal_kind(one)):
        does, up, rim = "sleeping", rim, 0.0
    made = lifted(animal(x, z, turned, colour_of(one), one.name, tall, animal_kind(one), does=does), up)
    return _still(within(made, rim) if rim else made, bearer)


def _in_sight(shot: PlannedShot, bearer: PlannedElement, away: float) -> float:
    """How high the middle of who is in somebody's arms is: where the frame shows it, but under the chin."""
    return min(_HIGHEST, max(_CHEST, lowest_seen(shot, drop_of(shot, bearer), 1 - _AHEAD / away) + 0.1))


def _person(
    shot: PlannedShot, one: PlannedElement, part: str, element: PlannedElement, bearer: Figure, away: float
) -> Figure:
    """Somebody who is carried: lying in arms, sitting on a lap, astride on a back or on shoulders."""
    tall, yaw = person_height(one), yaw_along(bearer.ahead)
    drop, stature = drop_of(shot, element) * bearer.stature, bearer.stature
    if part == "arms":
        small = tall <= 0.5 * stature
        if not small:
            # Seated in the arms: the back in one, the knees over the other.
            # With the face to the lens, whichever way the bearer goes.
            side = -1 if (yaw + 180) % 360 - 180 > _TURNS else 1
            x, z = _at(bearer, side * _LEGS_ASIDE, _ACROSS)
            seated = _figure(one, x, z, yaw + side * _SIDE_ON, "seated", _IN_THE_LAP, Sat(drop_on(_SEAT * tall, tall)))
            return _still(lifted(bowed(seated, -_LEANS_BACK), stature * _LYING - drop - _SEAT * tall), bearer)
        x, z = _at(bearer, 0.0, -_AHEAD)
        made = _figure(one, x, z, yaw, "lying", (), None)
        high = _in_sight(shot, element, away) - 0.04
        return _still(lifted(made, stature * high - drop), bearer)
    if part == "lap":
        x, z = _at(bearer, _BESIDE_THE_FACE, _KNEES)
        sat = Sat(drop_on(stature * _LAP, tall))
        return _still(_figure(one, x, z, yaw + _TURNED_ON_A_LAP, "seated", (), sat), bearer)
    high = _BACK if part == "back" else _NAPE
    x, z = _at(bearer, 0.0, _BEHIND if part == "back" else 0.03)
    grips = _ROUND_THE_NECK if part == "back" else _ON_THE_HEAD
    sat = Sat(drop_on(stature * high - drop, tall), 0.11 * stature / tall, 0.15)
    return _still(_figure(one, x, z, yaw, "astride", grips, sat), bearer)


def _figure(
    one: PlannedElement, x: float, z: float, yaw: float, posture: str, grips: tuple[Grip, ...], sat: Sat | None
) -> Figure:
    return person(
        x, z, yaw, colour_of(one), one.index, one.name, grips, posture, (0.0, 0.0), looks_of(one), False,
        person_height(one), sat,
    )  # fmt: skip
