"""The things of the cast: each as large in every shot, on a table of its own or in somebody's hands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kling_renderers.animatic.figures import Grip
from kling_renderers.animatic.framing import EYES, ITEM, LID, TABLE, yaw_of
from kling_renderers.animatic.palette import BLACK, CRATE, WHITE, cast_colour, mix
from kling_renderers.animatic.surroundings import Block, block
from kling_story.planning import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_GAP = 1.45 * ITEM
_TABLE_TOP = mix(CRATE, BLACK, 0.15)


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing of the cast, drawn as a box: its name and its middle."""

    name: str
    place: tuple[float, float, float]


def on_a_table(things: Sequence[PlannedElement | None]) -> tuple[list[Prop], list[Block]]:
    """Things that are the subject themselves: side by side near the edge of a table; None is one that
    has no name.
    """
    if not things:
        return [], []
    props, boxes = [], table(0.0, 0.1, 0.62 + _GAP * (len(things) - 1), 0.36)
    for number, element in enumerate(things):
        x = (number - (len(things) - 1) / 2) * _GAP
        boxes += _box(x, 0.0, TABLE, element)
        if element is not None:
            props.append(Prop(element.name, (x, TABLE + ITEM / 2, 0.0)))
    return props, boxes


def grips_for(shot: PlannedShot, things: list[PlannedElement]) -> tuple[Grip, ...]:
    """Where the hands of who stands furthest right hold the first two things: where the frame sees them."""
    size = SIZES[shot.size]
    bottom = EYES - (1 - size.eye_line) / size.figure_height
    height = min(0.77, max(0.62, bottom + 0.08))
    # Before the chest, but never before the face; first in the hand that is nearer to us.
    first = -1 if 0 < yaw_of(shot, 0.0, 1) < 180 else 1
    return tuple((side * 0.075, height, -0.14) for side, _ in zip((first, -first), things, strict=False))


def in_hand(
    things: list[PlannedElement], hands: list[tuple[float, float, float]], beside: float
) -> tuple[list[Prop], list[Block]]:
    """Things with people: one in each hand, the rest on a small table at ``beside``."""
    props, boxes = [], []
    for element, (x, y, z) in zip(things, hands, strict=False):
        boxes += _box(x, z, y, element)
        props.append(Prop(element.name, (x, y + ITEM / 2, z)))
    left = things[len(hands) :]
    if left:
        wide = 0.1 + _GAP * len(left)
        boxes += table(beside + wide / 2, -0.1, wide, 0.22)
        for number, element in enumerate(left):
            x = beside + 0.05 + _GAP * (number + 0.5)
            boxes += _box(x, -0.1, TABLE, element)
            props.append(Prop(element.name, (x, TABLE + ITEM / 2, -0.1)))
    return props, boxes


def _box(x: float, z: float, base: float, element: PlannedElement | None) -> list[Block]:
    """A box with a lid and bands: something to see also where it fills the frame."""
    colour = cast_colour(element.index) if element else mix(CRATE, WHITE, 0.35)
    wide, body = 0.9 * ITEM, LID * ITEM
    bands = [
        block(x, z, 0.93 * ITEM, 0.93 * ITEM, 0.05 * ITEM, mix(colour, BLACK, 0.2), 28, base + at * ITEM)
        for at in (0.14, 0.52)
    ]
    return [
        *bands,
        block(x, z, wide, wide, body, colour, 28, base),
        block(x, z, ITEM, ITEM, ITEM - body, mix(colour, WHITE, 0.16), 28, base + body),
    ]


def table(x: float, z: float, wide: float, deep: float) -> list[Block]:
    """A top on four legs."""
    thick, leg = 0.022, 0.024
    found = [
        block(x + right * (wide - leg) / 2, z + far * (deep - leg) / 2, leg, leg, TABLE - thick, _TABLE_TOP)
        for right in (-1, 1)
        for far in (-1, 1)
    ]
    return [*found, block(x, z, wide, deep, thick - 0.001, _TABLE_TOP, 0, TABLE - thick)]
