"""A door or a doorway in its wall, and what lies beyond it. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, HAZE, PILLAR, WHITE, Colour, mix
from kling_renderers.animatic.drawing.turning import upright
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.world import World
from kling_renderers.animatic.world.terrain import EARTH, LAMP, LEAVES, SNOW
from kling_story.setting import Setting

_FRAME, _LEAF, _WALL = mix(CRATE, WHITE, 0.45), mix(CRATE, BLACK, 0.25), mix(PILLAR, HAZE, 0.55)
_WAY, _LEAF_WIDE, _TALL, _BAR = 0.56, 0.52, 1.2, 0.05
"""How wide a way is that nothing closes and a leaf, how tall both are, and how thick their frame."""
_OPEN = 72.0
"""How far a leaf is turned that stands open, in degrees."""
_STRIP, _SHORT, _LONG, _HIGH, _NARROW = 0.25, 0.32, 4.0, 2.4, 1.5
"""A wall is made of strips, for boxes are drawn in the order of their middles: how wide one is; how far it goes on the
side on which more of the place is to be seen, and on the other under the sky; how high it is there, and all that is
seen beyond one; half of how wide a room is at most whose end it is.
"""
_DEEP, _FOOT = 1.3, 0.07
"""How far beyond the wall what is seen there ends; how high the strip along its foot is."""
_FALLS = {"rain": (26, 0.005, 0.13), "storm": (34, 0.005, 0.16), "snow": (30, 0.018, 0.018)}
"""What falls outside: of how many bits, how wide and how long each is."""


def door(
    x: float, z: float, setting: Setting, world: World, others: Sequence[Spot] = (), *, opened: bool | None
) -> list[Block]:
    """A door whose middle is at a place: closed, or its leaf turned to us on the right; None where nobody touches it.
    Its wall hides none of the ``others``.
    """
    wide, bar = _LEAF_WIDE, 0.9 * _BAR
    found = [
        block(x, z + 0.01, wide, 0.01, _TALL, _LEAF),
        block(x + (0.4 if opened is None else -0.4) * wide, z - 0.01, 0.02, 0.03, 0.02, WHITE, base=0.55),
    ]
    if opened:
        hinge, about = np.array((x + wide / 2, 0.0, z)), upright(_OPEN)
        found = [one._replace(corners=(one.corners - hinge) @ about + hinge) for one in found]
    found += _frame(x, z, wide, bar)
    beyond = [] if opened is None else _beyond(x, z, wide, setting, world)
    return [*_wall(x, z, wide + bar, setting, world, others), *beyond, *world.lit(found)]


def doorway(
    x: float, z: float, span: float, setting: Setting, world: World, others: Sequence[Spot] = ()
) -> list[Block]:
    """The frame of a door that stands open, its leaf turned away from us, around people over a ``span``, in a wall;
    through it the same place goes on unless its door leads out, or in.
    """
    wide = _WAY + span
    leaf = block(x - wide / 2, z + _WAY / 2, 0.02, _WAY, _TALL, _LEAF)
    leads_out = "front_door" in setting.dressings or not setting.inside
    beyond = _beyond(x, z, wide, setting, world) if leads_out else []
    return [*_wall(x, z, wide + _BAR, setting, world, others), *beyond, *world.lit([leaf, *_frame(x, z, wide, _BAR)])]


def _frame(x: float, z: float, wide: float, bar: float) -> list[Block]:
    posts = [block(x + side * wide / 2, z, bar, bar, _TALL, _FRAME) for side in (-1, 1)]
    return [*posts, block(x, z, wide + bar, bar, bar, _FRAME, base=_TALL)]


def _wall(x: float, z: float, gap: float, setting: Setting, world: World, others: Sequence[Spot]) -> list[Block]:
    """The wall about a door: as far as the room's own on the nearer side, and a little on the other, where it ends; no
    further where somebody is behind it.
    """
    if setting.inside and world.walls is not None:
        colour, half, high = world.walls
    else:
        from kling_renderers.animatic.world.housefronts import walls_of

        built = walls_of(setting)
        colour, half, high = world.tones.lit(built.wall if built else _WALL), _LONG + abs(x), _HIGH
    side = -1 if x < -0.3 else 1
    if any(far > z for _, far in others):
        half = 0.0
    ends = {side: half - side * x, -side: half + side * x if half < _NARROW else gap / 2 + _SHORT}
    made = [_flat(x, z, gap, high - _TALL, colour, _TALL)]
    for way, end in ends.items():
        end = max(end, gap / 2 + _SHORT)
        count = max(1, round((end - gap / 2) / _STRIP))
        step = (end - gap / 2) / count
        for number in range(count):
            at, boards = x + way * (gap / 2 + step * (number + 0.5)), "log_cabin" in setting.dressings and number % 2
            shade = mix(colour, BLACK, 0.12) if boards else colour
            made += [_flat(at, z, step, high - _FOOT, shade, _FOOT), _flat(at, z, step, _FOOT, mix(shade, BLACK, 0.3))]
    corner, dark = x - side * ends[-side], mix(colour, BLACK, 0.14)
    for number in range(5):
        made.append(
            block(corner, z + _DEEP * (number + 0.5) / 5, 0.012, _DEEP / 5, high, dark)._replace(colours=(dark,) * 6)
        )
    return made


def _flat(x: float, z: float, wide: float, tall: float, colour: Colour, base: float = 0.0) -> Block:
    return block(x, z, wide, 0.012, tall, colour, base=base)._replace(colours=(colour,) * 6)


def _beyond(x: float, z: float, wide: float, setting: Setting, world: World) -> list[Block]:
    """What is seen through an open door: from a room the open where it leads there, else another room in the dark; from
    the open a room, lit where lamps are.
    """
    # No wider than the wall, which ends on one side.
    lit, span = world.tones.lit, wide + 2 * _SHORT
    if not setting.inside:
        back = mix(LAMP, WHITE, 0.1) if world.tones.lamps else lit(mix(CRATE, BLACK, 0.75))
        return [_flat(x, z + _DEEP, span, _HIGH, back), _floor(x, z, wide, span, mix(back, BLACK, 0.45))]
    if "front_door" not in setting.dressings:
        wall = world.walls.colour if world.walls is not None else lit(_WALL)
        return [
            _flat(x, z + _DEEP, span, _HIGH, mix(wall, BLACK, 0.5)),
            _floor(x, z, wide, span, mix(world.shadow, BLACK, 0.35)),
        ]
    sky, white = world.panes, setting.weather == "snow"
    ground = mix(sky, SNOW if white else BLACK, 0.5 if white else 0.42)
    if "dirt_track" in setting.dressings and not white:
        ground = mix(ground, EARTH, 0.7)
    found = [
        _flat(x, z + _DEEP, span, _HIGH, sky),
        _flat(x, z + _DEEP - 0.01, span, 0.46, mix(mix(sky, LEAVES, 0.6), BLACK, 0.3)),
        _floor(x, z, wide, span, ground),
    ]
    count, thin, long = _FALLS.get(setting.weather or "", (0, 0.0, 0.0))
    bit = mix(sky, WHITE, 0.75 if white else 0.5)
    for number in range(count):
        aside, up = 1.6 * wide * ((0.5698 * number) % 1 - 0.5), 1.15 * ((0.7549 * number) % 1)
        found.append(_flat(x + aside, z + 0.9 + 0.01 * (number % 3), thin, long, bit, up))
    return found


def _floor(x: float, z: float, wide: float, span: float, colour: Colour) -> Block:
    """The ground beyond, as wide as the way where it begins."""
    made = block(x, z + _DEEP / 2, span, _DEEP, 0.004, colour)._replace(colours=(colour,) * 6)
    near = made.corners[:, 2] < z + 0.01
    made.corners[near, 0] = x + wide / span * (made.corners[near, 0] - x)
    return made


def lift(x: float, z: float, world: World) -> list[Block]:
    """A lift whose doors stand open, in a piece of wall: its cabin is lit, and so is the lamp over it."""
    tall, half, wide = 1.3, 0.46, 1.5
    wall, steel, lamp = mix(_WALL, BLACK, 0.1), mix(PILLAR, WHITE, 0.25), mix(LAMP, WHITE, 0.2)
    wide_side = wide - half
    made = [
        *(block(x + side * (half + wide_side / 2), z, wide_side, 0.05, _HIGH, wall) for side in (-1, 1)),
        block(x, z, 2 * half, 0.05, _HIGH - tall, wall, base=tall),
        *(block(x + side * (half + 0.03), z - 0.04, 0.06, 0.06, tall + 0.06, steel) for side in (-1, 1)),
        block(x, z - 0.04, 2 * half + 0.12, 0.06, 0.06, steel, base=tall),
        *(block(x + side * (half - 0.05), z + 0.02, 0.1, 0.02, tall, mix(steel, BLACK, 0.2)) for side in (-1, 1)),
        block(x + half + 0.2, z - 0.04, 0.07, 0.02, 0.16, steel, base=0.6),
    ]
    lit = [
        _flat(x, z + 0.7, 2 * half, tall, mix(lamp, steel, 0.35)),
        *(_side(x + side * half, z + 0.36, 0.68, tall, mix(lamp, steel, 0.55)) for side in (-1, 1)),
        _flat(x, z + 0.68, 1.8 * half, 0.03, mix(steel, BLACK, 0.4), 0.55),
        block(x, z + 0.35, 2 * half, 0.7, 0.004, mix(steel, BLACK, 0.35)),
        _flat(x, z - 0.08, 0.16, 0.06, mix(LAMP, WHITE, 0.4), tall + 0.14),
    ]
    return [*lit, *world.lit(made)]


def _side(x: float, z: float, deep: float, tall: float, colour: Colour) -> Block:
    return block(x, z, 0.012, deep, tall, colour)._replace(colours=(colour,) * 6)
