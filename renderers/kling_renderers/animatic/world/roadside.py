"""What stands beside a road through open land, and at its horizon. All numbers are choices, in statures."""

from __future__ import annotations

from math import cos, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.stage.food_trucks import colour_of
from kling_renderers.animatic.stage.food_trucks import food_truck as truck_at
from kling_renderers.animatic.world.kit import Kit, around
from kling_renderers.animatic.world.terrain import ASPHALT, LEAVES, WOOD, seen_far
from kling_story.setting import Setting

_RED, _CACTUS = rgb("#a8553a"), rgb("#5e7f4c")
_SAGUAROS = ((-3.4, 4.6, 1.5), (4.4, 6.0, 1.9), (-6.2, 9.0, 2.2), (7.4, 3.2, 1.6), (2.6, 11.0, 2.0), (-9.5, 4.0, 1.7),
             (-1.6, 13.5, 2.1), (10.5, 10.0, 2.1), (5.2, -3.6, 1.5), (-5.8, -3.2, 1.6))  # fmt: skip
_OPEN_LAND = (None, "outdoors", "desert", "mountain", "field", "gas_station", "farmhouse", "hills", "valley", "quarry")
"""Places at whose horizon mesas stand and in which cactuses grow."""
_TRUCK, _TABLE = (0.5, 1.3), (-2.1, 1.9)
_AHEAD = {"to_the_left": (-1.7, 2.3), "to_the_right": (1.2, 2.3)}
"""Where a food truck's hatch and a picnic table are, that nobody is at; the truck for who goes across."""


def mesas(kit: Kit, setting: Setting) -> None:
    """Towers of red rock with flat tops all around, in bands of two reds, a slope of rubble at the foot of each."""
    if setting.place not in _OPEN_LAND and "old_street" not in setting.dressings:
        return
    for number in range(13):
        x, z, _ = around(number, 13, 27.0 + 7.0 * (number * 5 % 3), -138.0)
        away = (x * x + z * z) ** 0.5
        right, wide, tall = (z / away, -x / away), 3.4 + 1.6 * (number * 3 % 4), 4.2 + 1.3 * (number * 7 % 4)

        def face(outline: tuple[tuple[float, float], ...], dark: float) -> None:
            spots = [(x + a * right[0], up, z + a * right[1]) for a, up in outline]  # noqa: B023
            kit.face(spots, seen_far(kit, mix(_RED, BLACK, dark), away), glows=True)  # noqa: B023

        face(((-1.5 * wide, 0.0), (1.5 * wide, 0.0), (0.8 * wide, 0.42 * tall), (-0.8 * wide, 0.42 * tall)), 0.02)
        for band in range(4):
            low, high = (tall * (0.42 + 0.145 * part) for part in (band, band + 1))
            face(
                ((-0.76 * wide, low), (0.76 * wide, low), (0.74 * wide, high), (-0.74 * wide, high)),
                0.16 - 0.1 * (band % 2),
            )
        face(((0.2 * wide, 0.42 * tall), (0.76 * wide, 0.42 * tall), (0.74 * wide, tall), (0.28 * wide, tall)), 0.24)


def cactuses(kit: Kit, setting: Setting) -> None:
    """Tall ones with two arms, near and far."""
    if setting.place not in _OPEN_LAND:
        return
    for number, (x, z, tall) in enumerate(_SAGUAROS):
        green = mix(_CACTUS, BLACK, 0.06 * (number % 3))
        kit.box(x, z, 0.26, 0.26, tall, green, 20, top=0.85)
        for side, up in ((-1, 0.42), (1, 0.58)):
            kit.box(x + side * 0.28, z, 0.4, 0.17, 0.16, green, base=up * tall)
            kit.box(x + side * 0.42, z, 0.17, 0.17, 0.36 * tall, green, 10, base=up * tall, top=0.85)
    for number in range(14):
        away, angle = 2.6 + 0.8 * number, 2.39996 * number + 0.5
        x, z = away * sin(angle), away * cos(angle)
        if z > 0.6 or abs(x) > 1.4:
            kit.box(x, z, 0.42, 0.4, 0.24, mix(LEAVES, rgb("#b59a5a"), 0.5), 40 * number, top=0.5)


def roadside(kit: Kit, setting: Setting) -> None:
    """The road some way behind who stays beside it."""
    if "open_road" in setting.dressings or setting.inside:
        return
    for near, far, colour in ((7.6, 10.4, mix(ASPHALT, BLACK, 0.12)), (8.95, 9.05, mix(ASPHALT, WHITE, 0.55))):
        kit.floor([(-80, near), (80, near), (80, far), (-80, far)], colour, 5.0)
    kit.blocks = [box for box in kit.blocks if not _between(box.corners, 7.2, 10.8)]


def _between(corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]], near: float, far: float) -> bool:
    z = corners.mean(axis=0)[2]
    return bool(near < z < far)


def food_truck(kit: Kit, setting: Setting) -> None:
    """A truck behind who is there, with nothing else where it stands."""
    x, z = next((spot for way, spot in _AHEAD.items() if way in setting.dressings), _TRUCK)
    low, high = (x - 1.4, z - 0.4), (x + 2.8, z + 1.5)
    kit.blocks = [box for box in kit.blocks if not _within(box.corners, low, high)]
    dark = mix(kit.underfoot, BLACK, 0.3)
    kit.pool([(x - 1.3, z - 0.15), (x + 2.7, z - 0.15), (x + 2.6, z + 1.3), (x - 1.2, z + 1.3)], dark)
    kit.shadowless += [
        box._replace(colours=tuple(kit.tones.lit(colour) for colour in box.colours))
        for box in truck_at(x, z, colour_of(setting))
    ]


def _within(
    corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]], low: tuple[float, float], high: tuple[float, float]
) -> bool:
    least, most = corners.min(axis=0), corners.max(axis=0)
    return bool(least[0] < high[0] and most[0] > low[0] and least[2] < high[1] and most[2] > low[1])


def picnic_table(kit: Kit, setting: Setting) -> None:
    """A top of boards on crossed legs, a bench on each side of it."""
    x, z = _TABLE
    kit.blocks = [box for box in kit.blocks if not _within(box.corners, (x - 0.8, z - 0.8), (x + 0.8, z + 0.8))]
    wood = mix(WOOD, WHITE, 0.12)
    for number in range(4):
        kit.box(x, z + 0.12 * (number - 1.5), 1.15, 0.1, 0.035, mix(wood, BLACK, 0.06 * (number % 2)), base=0.42)
    for side in (-1, 1):
        kit.box(x, z + side * 0.48, 1.15, 0.2, 0.035, wood, base=0.25)
        for end in (-0.42, 0.42):
            kit.box(x + end, z + side * 0.3, 0.06, 0.06, 0.42, mix(wood, BLACK, 0.2), 20 * side)
    for end in (-0.42, 0.42):
        kit.box(x + end, z, 0.06, 1.0, 0.05, mix(wood, BLACK, 0.2), base=0.22)
