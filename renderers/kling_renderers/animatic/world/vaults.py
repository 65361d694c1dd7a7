"""Under the ground: a tunnel, the platform of a subway, a car park. All numbers are choices."""

from __future__ import annotations

import itertools
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, boards
from kling_renderers.animatic.world.rooms import room_of
from kling_renderers.animatic.world.terrain import ASPHALT, LAMP, STONE

_TILES, _CONCRETE, _TRAIN = rgb("#c9cbc2"), rgb("#716d68"), rgb("#8d99a6")
_HALF, _UP = 1.75, 0.75
"""How wide a tunnel is to each side, and where its vault begins, in statures."""
_RINGS = (-6.0, -2.0, 1.0, 3.0, 5.5, 8.5, 12.0, 16.0, 21.0)
_SIDES = 8


def tunnel(kit: Kit, grow: float) -> None:
    """A vault in parts, each darker than the one before it, and daylight at the end, on the floor before it too."""
    floor = mix(ASPHALT, BLACK, 0.35)
    kit.floor([(-300, -300), (300, -300), (300, 300), (-300, 300)], mix(floor, BLACK, 0.4))
    kit.floor([(-_HALF, -8), (_HALF, -8), (_HALF, 21), (-_HALF, 21)], floor)
    kit.underfoot = kit.floors[-1][1]
    for part in range(5):
        near, wide = 9.0 + 2.4 * part, 0.5 + 0.18 * part
        kit.pool(
            [(-wide, near), (wide, near), (wide + 0.2, 21), (-wide - 0.2, 21)],
            mix(kit.underfoot, kit.outside, 0.12 * part),
        )
    end = mix(kit.outside, WHITE, 0.5 if not kit.tones.lamps else 0.1)
    far = [(x, y, 21.0) for x, y in _arch()]
    for (x, y, z), (next_x, next_y, _) in itertools.pairwise(far):
        kit.face([(x, 0.0, z), (next_x, 0.0, z), (next_x, next_y, z), (x, y, z)], end, glows=True)
    for number in range(len(_RINGS) - 2, -1, -1):
        near, away = _RINGS[number], _RINGS[number + 1]
        shade = mix(_CONCRETE, BLACK, min(0.62, 0.1 + 0.07 * number))
        for side, ((x, y), (next_x, next_y)) in enumerate(zip(_arch(), _arch()[1:], strict=False)):
            lit = mix(shade, BLACK, 0.05 * (side % 2) + 0.04 * abs(side - _SIDES / 2 - 0.5))
            kit.face([(x, y, near), (x, y, away), (next_x, next_y, away), (next_x, next_y, near)], lit)
    for number, z in enumerate((1.8, 4.4, 7.4, 11.0, -1.6)):
        side = -1 if number % 2 else 1
        colour = mix(LAMP, BLACK, 0.1) if kit.tones.lamps else mix(LAMP, _CONCRETE, 0.35)
        kit.box(side * (_HALF - 0.1), z, 0.08, 0.24, 0.1, colour, base=1.15, glows=kit.tones.lamps)


def _arch() -> list[tuple[float, float]]:
    """The outline of the vault, from its left foot to its right one."""
    vault = [(-_HALF * cos(pi * n / _SIDES), _UP + 1.35 * sin(pi * n / _SIDES)) for n in range(_SIDES + 1)]
    return [(-_HALF, 0.0), *vault, (_HALF, 0.0)]


def subway_platform(kit: Kit, grow: float) -> None:
    """Tiles, pillars, lamps in a row, a yellow line, and a train in its tube at the far end."""
    kit.floor([(-300, -300), (300, -300), (300, 300), (-300, 300)], mix(STONE, WHITE, 0.1))
    kit.underfoot = kit.floors[-1][1]
    kit.lines(boards(1.5, -12, 24, 0.6), mix(STONE, BLACK, 0.12))
    kit.floor([(1.75, -60), (4.4, -60), (4.4, 80), (1.75, 80)], mix(ASPHALT, BLACK, 0.6))
    kit.floor([(1.5, -60), (1.64, -60), (1.64, 80), (1.5, 80)], rgb("#d6b84c"))
    for x in (2.4, 3.5):
        kit.floor([(x, -60), (x + 0.08, -60), (x + 0.08, 80), (x, 80)], mix(STONE, WHITE, 0.4))
    _tiled(kit, (4.4, 24.0), (4.4, -14.0), 38.0)
    _tiled(kit, (-2.6, -14.0), (-2.6, 24.0), 38.0)
    back = kit.wall((-2.6, 24), (4.4, 24), 2.0, mix(_TILES, BLACK, 0.5))
    back.panel(4.2, 7.0, 0.0, 1.8, BLACK)
    kit.face(
        [(-2.6, 2.0, -14.0), (4.4, 2.0, -14.0), (4.4, 2.0, 24.0), (-2.6, 2.0, 24.0)][::-1], mix(_TILES, BLACK, 0.45)
    )
    for z in map(float, range(-6, 22, 3)):
        colour = mix(WHITE, kit.tones.lit(WHITE), 0.3)
        kit.face(
            [(-0.6, 1.98, z), (-0.4, 1.98, z), (-0.4, 1.98, z + 1.8), (-0.6, 1.98, z + 1.8)][::-1], colour, glows=True
        )
    for z in (-4.0, 2.6, 5.8, 9.0, 12.2, 15.4, 18.6):
        kit.box(-1.5, z, 0.26, 0.26, 2.0, mix(_TILES, BLACK, 0.12))
    for z in (4.2, 10.4):
        kit.box(-2.1, z, 0.4, 1.3, 0.26, mix(_TILES, BLACK, 0.55))
    kit.box(3.05, 17.0, 1.7, 9.0, 1.45, _TRAIN, base=0.05)
    kit.box(3.05, 12.48, 1.3, 0.04, 0.5, mix(_TRAIN, BLACK, 0.7), base=0.8)
    for side in (-0.6, 0.6):
        kit.box(3.05 + side, 12.44, 0.16, 0.04, 0.12, mix(LAMP, WHITE, 0.6), base=0.35, glows=True)


def _tiled(kit: Kit, left: tuple[float, float], right: tuple[float, float], long: float) -> None:
    """A wall of tiles with a coloured band, and the name of the station on it."""
    wall = kit.wall(left, right, 2.0, _TILES)
    wall.panel(0, long, 0.0, 0.3, mix(_TILES, BLACK, 0.4))
    wall.panel(0, long, 1.3, 1.42, _band())
    for at in range(3, int(long), 6):
        wall.panel(at, at + 1.6, 0.86, 1.14, mix(_band(), BLACK, 0.45))
        wall.panel(at + 0.15, at + 1.45, 0.97, 1.03, WHITE)


def _band() -> Colour:
    return rgb("#4d7d8c")


def parking_garage(kit: Kit, grow: float) -> None:
    """A low ceiling with strip lights on rows of concrete pillars, painted bays, two cars left in them."""
    wall, floor = mix(_CONCRETE, WHITE, 0.2), mix(_CONCRETE, BLACK, 0.12)
    half = max(6.4, 3.2 * grow)
    room = room_of(kit, half, 17.0, 1.62, wall, floor, 3.0, near=-9.0, door=False)
    stripe, paint = rgb("#c9a93f"), mix(WHITE, _CONCRETE, 0.25)
    for side in (-1, 1):
        for number in range(11):
            z = -8.0 + 2.3 * number
            kit.floor([(side * 1.8, z), (side * half, z), (side * half, z + 0.08), (side * 1.8, z + 0.08)], paint, 2.0)
        for z in (-7.0, -2.4, 2.2, 6.8, 11.4):
            kit.box(side * 2.2, z, 0.36, 0.36, 1.62, mix(wall, BLACK, 0.06))
            kit.box(side * 2.2, z, 0.38, 0.38, 0.16, stripe, base=0.1)
            kit.box(side * 2.2, z, 0.38, 0.38, 0.1, mix(stripe, BLACK, 0.75), base=0.26)
        for z in (-7.0, -2.4, 2.2, 6.8, 11.4):
            kit.box(side * 2.2, z, 0.2, 4.6, 0.16, mix(wall, BLACK, 0.18), base=1.47)
    for z in (-4.6, 1.5, 5.6):
        for outline in (
            [(-0.07, z), (0.07, z), (0.07, z + 0.9), (-0.07, z + 0.9)],
            [(-0.26, z + 0.9), (0.26, z + 0.9), (0.0, z + 1.35)],
        ):
            kit.floor(outline, paint, 2.0)
    for x in (-4.4, -1.15, 1.15, 4.4):
        for near in (-6.5, -3.2, 0.1, 3.4, 6.7, 10.0, 13.3):
            corners = [
                (x - 0.07, 1.61, near),
                (x + 0.07, 1.61, near),
                (x + 0.07, 1.61, near + 1.5),
                (x - 0.07, 1.61, near + 1.5),
            ]
            kit.face(corners[::-1], mix(WHITE, kit.tones.lit(WHITE), 0.25), glows=True)
    room.back.panel(half - 0.5, half + 0.4, 0.0, 1.15, mix(_CONCRETE, BLACK, 0.45))
    room.back.panel(half - 0.35, half + 0.25, 1.22, 1.42, rgb("#3f9d6b"), glows=True)
    for x, z, code in ((-4.6, 10.2, "#5a6b7d"), (4.7, 5.6, "#7d5450")):
        kit.box(x, z, 2.4, 1.0, 0.32, rgb(code), base=0.14)
        kit.box(x, z, 1.3, 0.9, 0.28, mix(rgb(code), BLACK, 0.5), base=0.46, top=0.8)
        for along in (-0.75, 0.75):
            kit.box(x + along, z - 0.46, 0.34, 0.12, 0.32, mix(BLACK, WHITE, 0.12))
