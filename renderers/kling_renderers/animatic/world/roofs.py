"""A tiled roof over an old town, and the gap that a runner leaps."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.clipping import cut
from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import ASPHALT, BRICK, LAMP, PLASTER, STONE

_TILES = rgb("#b3694a")
_HALF, _NEAR, _FAR = 24.0, -22.0, 4.4
"""Of the roof that the subject is on: half of its length, its ridge behind the camera, and its eaves, in statures."""
_COURSE = 0.3
_GAP = 0.6
"""Half of the width of the gap between two roofs, in statures."""
_FLOORS = ((1.8, 0.42), (3.6, 0.6), (5.4, 0.74), (7.2, 0.86))
"""How far below the roof each floor of the walls in it ends, in statures, and how dark it is: down there is no sun."""
_DEEP = _FLOORS[-1][0]


def tiled_roof(kit: Kit) -> None:
    """Courses of tiles to the eaves, and beyond them row after row of pitched roofs."""
    kit.rings(mix(BUILDING, BRICK, 0.4))
    tiles = mix(_TILES, *kit.tones.lies)
    kit.floor([(-_HALF, _NEAR), (_HALF, _NEAR), (_HALF, _FAR), (-_HALF, _FAR)], tiles)
    kit.underfoot = kit.floors[-1][1]
    courses = np.array([((-_HALF, 0, z), (_HALF, 0, z)) for z in np.arange(_NEAR, _FAR, _COURSE)])
    kit.lines(courses, mix(tiles, BLACK, 0.3))
    spots = [(x + 0.225 * (row % 2), row * _COURSE - 2.4) for row in range(14) for x in np.arange(-6, 6, 0.45)]
    kit.lines(np.array([((x, 0, z), (x, 0, z + _COURSE)) for x, z in spots]), mix(tiles, BLACK, 0.2))
    kit.floor([(-_HALF, _FAR), (_HALF, _FAR), (_HALF, _FAR + 0.12), (-_HALF, _FAR + 0.12)], mix(tiles, BLACK, 0.45))
    for x, z, tall in ((-2.7, 2.4, 0.8), (2.9, 3.2, 0.95), (1.9, 1.3, 0.42), (-5.6, 1.6, 0.9), (6.4, 2.2, 0.7)):
        kit.box(x, z, 0.42, 0.42, tall, BRICK)
        kit.box(x, z, 0.52, 0.52, 0.07, STONE, base=tall)
    for row, z in enumerate((6.4, 8.8, 11.4, 14.2, 17.4)):
        for number in range(-4 - row, 5 + row):
            _house(kit, 2.7 * number + 1.1 * (row % 2), z, 7 * row + 3 * number)
    for number in (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5):
        _house(kit, 3.1 * number, -24.5, 5 * number)


def _house(kit: Kit, x: float, z: float, number: int) -> None:
    """One of the town's houses, as much of it as is over the eaves; some have a chimney, in the dark most a lit attic."""
    wide, deep, wall = 2.3, 1.9, 0.05 + 0.09 * (number % 4)
    kit.box(x, z, wide - 0.2, deep - 0.3, wall, mix(PLASTER, WHITE, 0.1 * (number % 3)))
    colour = mix(_TILES, BLACK if number % 2 else WHITE, 0.06 * (number % 3))
    kit.roof(x, z, (wide, deep) if number % 3 else (deep, wide), wall, 0.48, colour, along=number % 3 > 0)
    if kit.tones.lamps and number % 5 != 1:
        kit.box(x - 0.3, z - 0.34 * deep, 0.24, 0.3, 0.24, LAMP, base=wall + 0.08, glows=True)
    if number % 2:
        kit.box(x + 0.5, z + 0.1, 0.2, 0.2, 0.5, BRICK, base=wall + 0.3)


def gap(kit: Kit) -> None:
    """Make a gap between two roofs, across the way from left to right, with the street at its foot."""
    kit.floors = [kit.floors[0], *_street(kit), *(part for floor in kit.floors for part in _parted(*floor))]
    kit.grids = [(lines, colour) for places, colour in kit.grids if len(lines := _beside_the_gap(places))]
    kit.blocks = [box for box in kit.blocks if np.abs(box.corners[:, 0]).min() > _GAP or box.corners[:, 1].min() > 0.01]
    kit.gap = [np.array((side * _GAP, 0.0, 0.0)) for side in (-1, 1)]


def _street(kit: Kit) -> list[tuple[Points, tuple[int, int, int]]]:
    """What is seen in the gap: its street in the shade, and the walls on both sides, floor by floor."""
    near, far = -40.0, 40.0
    corners = ((-_GAP, near), (_GAP, near), (_GAP, far), (-_GAP, far))
    found = [(np.array([(x, -_DEEP, z) for x, z in corners]), mix(ASPHALT, BLACK, 0.86))]
    for x, colour in ((-_GAP, PLASTER), (_GAP, mix(BRICK, BLACK, 0.3))):
        high = 0.0
        for low, dark in _FLOORS:
            wall = [(x, -high, near), (x, -high, far), (x, -low, far), (x, -low, near)]
            found.append((np.array(wall), mix(colour, BLACK, dark)))
            high = low
    return [(outline, kit.tones.lit(colour)) for outline, colour in found]


def _parted(outline: Points, colour: tuple[int, int, int]) -> list[tuple[Points, tuple[int, int, int]]]:
    """A floor without what lies over the gap."""
    sides = (cut(outline, side * outline[:, 0] - _GAP) for side in (-1, 1))
    return [(part, colour) for part in sides if len(part) > 2]


def _beside_the_gap(lines: Points) -> Points:
    """Lines (n, 2, 3) on both sides of the gap; those over it end there."""
    found = []
    for side in (-1, 1):
        beyond = side * lines[:, :, 0] > _GAP
        kept = lines[beyond.any(axis=1)].copy()
        kept[:, :, 0] = side * np.maximum(_GAP, side * kept[:, :, 0])
        found.append(kept)
    return np.concatenate(found)
