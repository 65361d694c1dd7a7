"""The street of a town from before there were cars: earth, and wooden fronts over boardwalks. Sizes are choices, in
statures.
"""

from __future__ import annotations

from itertools import pairwise

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Spot
from kling_renderers.animatic.world.terrain import LAMP, WOOD, ground

EARTH, _GREYED = rgb("#b99b6e"), rgb("#9c8468")
_HALF, _PORCH, _DEEP = 3.9, 1.5, 1.0
"""How far aside the fronts are, and how high and deep the roofs are before them."""
_SPOTS = (-9.0, -5.4, -1.9, 1.8, 5.6, 9.6, 13.8)


def old_street(kit: Kit) -> None:
    """Two rows of wooden fronts, each as high as its owner could pay, with a roof on posts over a walk of boards."""
    ground(kit, EARTH, 0.5)
    dark, walk = mix(kit.outside, (58, 44, 34), 0.7), mix(WOOD, WHITE, 0.12)
    glass = LAMP if kit.tones.lamps else dark
    for side in (1, -1):
        for number, (near, far) in enumerate(pairwise(_SPOTS)):
            x = side * _HALF
            colour = mix(WOOD, _GREYED, 0.25 * ((number * 2 + (side > 0)) % 4))
            ends: tuple[Spot, Spot] = ((x, far - 0.25), (x, near)) if side > 0 else ((x, near), (x, far - 0.25))
            wall = kit.wall(*ends, (2.6, 3.3, 2.2)[(number + (side > 0)) % 3], colour)
            for left in (0.1, 0.66):
                wall.panel(left * wall.length, (left + 0.24) * wall.length, 0.5, 1.15, glass, kit.tones.lamps)
            wall.door(0.42 * wall.length, 0.58 * wall.length, 1.15)
            wall.panel(0.2 * wall.length, 0.8 * wall.length, _PORCH + 0.25, _PORCH + 0.62, mix(colour, BLACK, 0.3))
            middle, long = (near + far - 0.25) / 2, far - near - 0.25
            away = side * (_HALF - _DEEP / 2)
            kit.box(away, middle, _DEEP, long, 0.12, walk)
            kit.box(away, middle, _DEEP, long, 0.08, mix(colour, BLACK, 0.15), base=_PORCH)
            for z in (near + 0.1, far - 0.35):
                kit.box(side * (_HALF - _DEEP + 0.06), z, 0.08, 0.08, _PORCH - 0.12, PILLAR, base=0.12)
