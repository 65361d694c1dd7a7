"""Where the ground ends: the edge of a roof over its streets, a cliff over a valley or the sea. All numbers are choices."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, WHITE, mix
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import BRICK, GRASS, LAMP, ROCK, STONE, WATER
from kling_story.setting import Setting

_TOWN = ("rooftop", "skyline", "tiled_roof", "street", "balcony")
_EDGE = 0.34
"""How far behind the subject the ground ends, in statures."""
_CLIFF_TOP = 1.6
"""How far behind it the ground ends where the subject is on a cliff, not at its edge: room for a van."""
_SIGHT = 0.27
"""How far down a lens sees past that edge, for each stature behind it: what is lower would be drawn over the ground
before it.
"""


def steep_drop(kit: Kit, setting: Setting) -> None:
    """Nothing stands on what isn't there any more; what is below is seen over the edge."""
    above = "cliff_top" in setting.dressings and "steep_drop" not in setting.dressings
    edge = _CLIFF_TOP if above else _EDGE
    sea = above or "sea_view" in setting.dressings or setting.place in ("beach", "pier", "open_water")
    kit.blocks = [
        box for box in kit.blocks if _stays(box.corners, edge) and not (sea and box.corners[:, 2].max() > edge)
    ]
    kit.grids.clear()
    if setting.place in _TOWN and not above:
        _streets(kit)
    else:
        _depths(kit, edge, sea=sea)


cliff_top = steep_drop
"""The same for who stands on the cliff itself, further from its edge."""


def _foot(z: float) -> float:
    """How far down something goes on that far behind."""
    return -_SIGHT * (z - _EDGE)


def _stays(corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]], edge: float) -> bool:
    return bool(corners[:, 2].max() < edge + 0.2 or corners[:, 2].min() > 17.0)


def _streets(kit: Kit) -> None:
    """Roofs below and beyond, and the parapet that the subject is at."""
    kit.floor([(-300, _EDGE), (300, _EDGE), (300, 320), (-300, 320)], mix(BUILDING, BLACK, 0.5), 5.0)
    for row, (z, top) in enumerate(((15.0, -0.4), (10.6, -0.9), (6.9, -0.8), (4.2, -0.5))):
        for number in range(-5, 6):
            x, wide, foot = number * 2.3 + 0.8 * (row % 2), 1.5 + 0.3 * ((number + row) % 3), _foot(z - 0.78)
            tall = max(0.12, top - foot + 0.35 * ((number * 7 + row * 3) % 4) - 0.4)
            colour = mix(mix(BUILDING, STONE, 0.3 * ((number + row) % 3)), BLACK, 0.08 * row)
            kit.box(x, z, wide, 1.5, tall, colour, base=foot)
            for pane in (-1, 0, 1) if tall > 0.4 else ():
                lit = kit.tones.lamps and (number + row + pane) % 3
                tone = mix(LAMP, colour, 0.2) if lit else mix(colour, BLACK, 0.3)
                up = foot + tall - 0.36
                kit.box(x + 0.28 * wide * pane, z - 0.77, 0.16 * wide, 0.02, 0.22, tone, base=up, glows=bool(lit))
    kit.box(0, 0.02, 14, 0.36, 0.13, mix(BRICK, BLACK, 0.05))
    kit.box(0, 0.02, 14, 0.44, 0.03, STONE, base=0.13)


def _depths(kit: Kit, edge: float, *, sea: bool) -> None:
    """The lip of rock, walls of it on both sides of what is below, each further one paler."""
    below = WATER if sea else mix(GRASS, BUILDING, 0.45)
    for near, pale in ((edge, 0.0), (7.0, 0.08), (16.0, 0.18)):
        kit.floor([(-300, near), (300, near), (300, 320), (-300, 320)], mix(below, WHITE, pale), 4.0 + near / 2)
    rock = mix(ROCK, BLACK, 0.08)
    walls = ((-7.5, 13.0, 5.0, -0.5), (8.5, 15.0, 5.5, -0.2), (-5.0, 7.4, 3.2, -0.3), (5.6, 8.6, 3.4, -0.5))
    for number, (x, z, wide, top) in enumerate(walls):
        foot = _foot(z - 3.0)
        kit.box(x, z, wide, 3.6, top - foot, mix(rock, BLACK, 0.06 * number), 9 * number, base=foot, top=0.8)
        kit.box(x, z, 0.8 * wide, 2.9, 0.12, mix(GRASS, ROCK, 0.3), 9 * number, base=top - 0.02, top=0.9)
    if sea:
        for number in range(14):
            x, z = -6 + 0.95 * number, 3.2 + 1.1 * (number * 5 % 6)
            kit.floor([(x - 0.4, z), (x, z + 0.03), (x + 0.4, z), (x, z - 0.03)], mix(WATER, WHITE, 0.5), z / 2)
    for number in range(13):
        x = -4.5 + 0.75 * number
        kit.box(
            x,
            edge + 0.02 + 0.08 * (number % 2),
            0.9,
            0.34,
            0.05 + 0.04 * (number * 5 % 3),
            mix(rock, WHITE, 0.1),
            12 * number,
            top=0.8,
        )
