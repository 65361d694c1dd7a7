"""The things of the cast: each as large in every shot, on a table of its own, in somebody's hands or on the ground."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kling_renderers.animatic.figures import Grip
from kling_renderers.animatic.framing import EYES, ITEM, TABLE, yaw_of
from kling_renderers.animatic.kinds import height_of, shape_of
from kling_renderers.animatic.models import Model, Solid, slab
from kling_renderers.animatic.palette import BLACK, CRATE, WHITE, cast_colour, mix
from kling_renderers.animatic.surroundings import Block, block
from kling_renderers.animatic.things import THINGS
from kling_story.planning import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_GAP = 1.45 * ITEM
_TABLE_TOP = mix(CRATE, BLACK, 0.15)
_TURN = {"box": 28.0, "car": -12.0, "umbrella": 10.0}
"""How far a thing is turned to the lens, in degrees; others stand a little askew."""
_SHELTER = 0.62
"""How large an umbrella is in a hand, and on a table, in statures."""
_LOW = 8.0
"""From so many degrees upward on a table would hide what stands on it: it stands on a narrow post."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing of the cast: its name and its middle."""

    name: str
    place: tuple[float, float, float]


Placed = tuple[list[Prop], list[Model]]


def on_a_table(shot: PlannedShot, things: Sequence[PlannedElement | None]) -> Placed:
    """Things that are the subject themselves: side by side near the edge of a table; None is one that
    has no name. What is too large for it stands on the ground.
    """
    small = [element for element in things if element is None or not height_of(element)]
    props, models = _on_the_ground([element for element in things if element not in small], 0.0, 0.0)
    if not small:
        return props, models
    if shot.pitch > _LOW:
        wide = 0.9 * ITEM + _GAP * (len(small) - 1)
        solids = [slab(_TABLE_TOP, wide, TABLE, 0.9 * ITEM)]
    else:
        solids = _table(0.0, 0.1, 0.62 + _GAP * (len(small) - 1), 0.36)
    for number, element in enumerate(small):
        x = (number - (len(small) - 1) / 2) * _GAP
        solids += _thing(x, 0.0, TABLE, element)
        if element is not None:
            props.append(Prop(element.name, (x, TABLE + ITEM / 2, 0.0)))
    return props, [*models, Model(solids)]


def grips_for(shot: PlannedShot, things: list[PlannedElement]) -> tuple[Grip, ...]:
    """Where the hands of who stands furthest right hold the first two things: where the frame sees them."""
    size = SIZES[shot.size]
    bottom = EYES - (1 - size.eye_line) / size.figure_height
    height = min(0.77, max(0.62, bottom + 0.08))
    # Before the chest, but never before the face; first in the hand that is nearer to us.
    first = -1 if 0 < yaw_of(shot, 0.0, 1) < 180 else 1
    held = (element for element in things if not height_of(element))
    return tuple((side * 0.075, height, -0.14) for side, _ in zip((first, -first), held, strict=False))


def in_hand(things: list[PlannedElement], hands: list[tuple[float, float, float]], beside: float) -> Placed:
    """Things with people: one in each hand, the rest on a small table at ``beside``, the large ones behind."""
    small = [element for element in things if not height_of(element)]
    props, models = _on_the_ground([element for element in things if height_of(element)], beside, 0.4)
    for element, (x, y, z) in zip(small, hands, strict=False):
        models.append(Model(_thing(x, z, y, element, held=True)))
        props.append(Prop(element.name, (x, y + ITEM / 2, z)))
    left = small[len(hands) :]
    if left:
        wide = 0.1 + _GAP * len(left)
        solids = _table(beside + wide / 2, -0.1, wide, 0.22)
        for number, element in enumerate(left):
            x = beside + 0.05 + _GAP * (number + 0.5)
            solids += _thing(x, -0.1, TABLE, element)
            props.append(Prop(element.name, (x, TABLE + ITEM / 2, -0.1)))
        models.append(Model(solids))
    return props, models


def _on_the_ground(things: Sequence[PlannedElement | None], x: float, z: float) -> Placed:
    props: list[Prop] = []
    models: list[Model] = []
    for element in things:
        if element is not None:
            height = height_of(element)
            made = THINGS[shape_of(element)](cast_colour(element.index))
            # Its near side stands at the place, not its middle: no lens ends up inside it.
            middle = z + 0.75 * height
            models.append(Model(solid.placed(height, x, 0.0, middle, _TURN["car"]) for solid in made))
            props.append(Prop(element.name, (x, 0.5 * height, middle)))
            x, z = x + 0.4, z + 1.6 * height
    return props, models


def _thing(x: float, z: float, base: float, element: PlannedElement | None, *, held: bool = False) -> list[Solid]:
    shape = shape_of(element)
    colour = cast_colour(element.index) if element else mix(CRATE, WHITE, 0.35)
    scale = _SHELTER if shape == "umbrella" and held else ITEM
    return [solid.placed(scale, x, base, z, _TURN.get(shape, -14.0)) for solid in THINGS[shape](colour)]


def _legs(x: float, z: float, wide: float, deep: float, leg: float) -> list[tuple[float, float]]:
    return [(x + right * (wide - leg) / 2, z + far * (deep - leg) / 2) for right in (-1, 1) for far in (-1, 1)]


_THICK, _LEG = 0.022, 0.024


def _table(x: float, z: float, wide: float, deep: float) -> list[Solid]:
    """A top on four legs, for what stands on it."""
    legs = [slab(_TABLE_TOP, _LEG, TABLE - _THICK, _LEG, a, 0.0, b) for a, b in _legs(x, z, wide, deep, _LEG)]
    return [*legs, slab(_TABLE_TOP, wide, _THICK, deep, x, TABLE - _THICK, z)]


def table(x: float, z: float, wide: float, deep: float) -> list[Block]:
    """A top on four legs, for who sits at it."""
    legs = [block(a, b, _LEG, _LEG, TABLE - _THICK, _TABLE_TOP) for a, b in _legs(x, z, wide, deep, _LEG)]
    return [*legs, block(x, z, wide, deep, _THICK - 0.001, _TABLE_TOP, 0, TABLE - _THICK)]
