"""What words put up in a place: a marquee with long tables, trees in rows, strings of bulbs, fireworks. All numbers are
choices, in statures.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.lamps import HALVES, hangs
from kling_renderers.animatic.world.terrain import GRASS, LEAVES, WOOD
from kling_story.setting import Setting

_CLOTH, _BULB, _POST = rgb("#f3f1ea"), rgb("#ffe2a0"), rgb("#e4e0d6")
_WIDE, _NEAR, _FAR, _EAVES, _PEAK = 4.4, 1.5, 7.0, 1.75, 0.95
"""A marquee: half its width, where it begins and ends, how high its eaves are and its roof over them."""
_BURSTS = ((-5.5, 10.5, 24.0, 2.6, "#ff6f61"), (4.6, 12.4, 26.0, 3.2, "#ffd166"), (0.4, 8.6, 22.0, 1.9, "#8ecbff"),
           (-10.5, 7.8, 27.0, 2.0, "#b5f2a0"), (10.8, 8.6, 25.0, 2.3, "#f7a6ff"))  # fmt: skip
_IN_A_STREET = (-8.2, -4.6, 1.4, 4.2, 7.2, 10.4, 13.8, 17.6)
_ELSEWHERE = ((-3.4, 3.4), (3.9, 2.4), (-5.2, 7.2), (5.6, 8.0), (2.2, 12.0), (-2.6, 13.0), (-5.4, -2.8), (5.2, -3.4))


def marquee(kit: Kit, setting: Setting) -> None:
    """A white roof of cloth on poles, open on all sides, nothing else where it stands."""
    kit.blocks = [box for box in kit.blocks if not _within(box.corners)]
    middle, deep = (_NEAR + _FAR) / 2, _FAR - _NEAR
    for x in (-_WIDE, -_WIDE / 3, _WIDE / 3, _WIDE):
        for z in (_NEAR, _FAR):
            kit.box(x, z, 0.07, 0.07, _EAVES, _POST)
    for number in range(3):
        x = (number - 1) * 2 * _WIDE / 3
        kit.roof(x, middle, (2 * _WIDE / 3, deep), _EAVES, _PEAK, mix(_CLOTH, BLACK, 0.03 * (number % 2)), along=False)
    for part in range(22):
        x = -_WIDE + (part + 0.5) * _WIDE / 11
        kit.box(x, _NEAR - 0.02, _WIDE / 11 - 0.06, 0.02, 0.2, mix(_CLOTH, BLACK, 0.06 * (part % 2)), base=_EAVES - 0.2)
    for z in (_NEAR, _FAR):
        kit.box(0, z, 2 * _WIDE, 0.05, 0.06, _CLOTH, base=_EAVES - 0.03)


def long_tables(kit: Kit, setting: Setting) -> None:
    """Two rows of them away from us with white cloths, plates and glasses, chairs at both sides."""
    near, far = (_NEAR + 0.5, _FAR - 0.4) if "marquee" in setting.dressings else (1.6, 6.4)
    for side in (-1, 1):
        x, middle, long = side * 1.75, (near + far) / 2, far - near
        kit.box(x, middle, 0.84, long, 0.04, WHITE, base=0.42)
        kit.box(x, middle, 0.82, long - 0.02, 0.3, mix(_CLOTH, BLACK, 0.05), base=0.13)
        for number in range(int(long / 0.6)):
            z = near + 0.3 + 0.6 * number
            for across in (-1, 1):
                kit.box(x + across * 0.24, z, 0.2, 0.2, 0.015, mix(_CLOTH, BLACK, 0.12), base=0.46)
                kit.box(x + across * 0.1, z + 0.16, 0.05, 0.05, 0.14, rgb("#cfe0e6"), base=0.46, top=1.3)
                kit.box(x + across * 0.66, z, 0.28, 0.28, 0.26, WOOD)
                kit.box(x + across * 0.8, z, 0.04, 0.28, 0.32, WOOD, base=0.24)
            if number % 2:
                kit.box(x, z, 0.2, 0.2, 0.12, mix(GRASS, LEAVES, 0.4), 20, base=0.46, top=0.7)
                kit.box(x, z, 0.22, 0.22, 0.12, rgb("#d98fa0"), 50, base=0.56, top=0.6)


def _within(corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> bool:
    x, _, z = corners.mean(axis=0)
    return bool(abs(x) < _WIDE + 0.6 and _NEAR - 0.4 < z < _FAR + 0.6)


def palm_trees(kit: Kit, setting: Setting) -> None:
    for number, (x, z) in enumerate(_row(setting)):
        _palm(kit, x, z, 3.1 if number % 4 in (0, 3) else 1.7)


def street_trees(kit: Kit, setting: Setting) -> None:
    for number, (x, z) in enumerate(_row(setting)):
        kit.box(x, z, 0.2, 0.2, 1.3, WOOD, 20 * z, top=0.75)
        for wide, base, pale in ((1.3, 0.95, 0.0), (1.5, 1.5, 0.08), (1.0, 2.1, 0.14)):
            kit.box(x, z, wide, wide, 0.75, mix(LEAVES, WHITE, pale), 30 * (number + base), base=base, top=0.75)


def _row(setting: Setting) -> tuple[tuple[float, float], ...]:
    """Where trees stand: on both sides of a street, scattered elsewhere."""
    if setting.place not in ("street", "market", "bridge") and "open_road" not in setting.dressings:
        return _ELSEWHERE
    return tuple((side * 2.75, z) for z in _IN_A_STREET for side in (-1, 1))


def _palm(kit: Kit, x: float, z: float, tall: float) -> None:
    """A thin trunk that leans a little, and fronds that hang from its top."""
    bark, lean = mix(WOOD, rgb("#a08a6a"), 0.5), 0.05 * tall * (1 if x > 0 else -1)
    for level in range(3):
        kit.box(x + lean * level / 2, z, 0.15 - 0.02 * level, 0.15, tall / 3 + 0.02, mix(bark, BLACK, 0.06 * level),
                base=tall * level / 3, top=0.9)  # fmt: skip
    for number in range(9):
        turn, green = 2 * pi * number / 9 + x, mix(rgb("#5f8a4e"), LEAVES, 0.3 * (number % 3))
        for inner, outer, low, high in ((0.0, 0.55, 0.16, 0.05), (0.5, 0.95, -0.32, 0.16)):
            _frond(kit, (x + lean, tall, z), turn, (inner, outer), (high, low), green)


def _frond(
    kit: Kit, top: tuple[float, float, float], turn: float, reach: tuple[float, float], rises: tuple[float, float],
    colour: Colour,
) -> None:  # fmt: skip
    """A part of one between two distances from the trunk, and how high it is there over the trunk's top."""
    x, y, z = top
    kit.box(x, z, 0.1, 0.1, 0.02, colour)
    corners = kit.blocks[-1].corners
    for corner in range(8):
        end = corner >> 1 & 1
        aside = (0.11 if end == 0 or reach[0] == 0.0 else 0.02) * (1 if corner & 1 else -1)
        out, up = reach[end], rises[end] + (0.02 if corner & 4 else 0.0)
        corners[corner] = x + out * sin(turn) + aside * cos(turn), y + up, z + out * cos(turn) - aside * sin(turn)


def string_lights(kit: Kit, setting: Setting) -> None:
    """Strings of bulbs from side to side, in the dark each with a glow of its own."""
    half = HALVES.get(setting.place or "", 3.2) - 0.1
    bulb = _BULB if kit.tones.lamps else mix(kit.tones.lit(_CLOTH), _BULB, 0.3)
    for row, z in enumerate((-3.4, -1.2, 1.2, 2.8, 4.6, 6.4)):
        if setting.place not in HALVES:
            for side in (-1, 1):
                kit.box(side * half, z, 0.05, 0.05, 2.0, rgb("#3b3238"))
        for number in range(13):
            at = (number + 0.5 * (row % 2)) / 6 - 1
            if abs(at) < 0.97:
                kit.box(at * half, z, 0.09, 0.09, 0.1, bulb, 45, base=hangs(at) - 0.12, top=0.7, glows=True)
                if number:
                    kit.box((at - 1 / 12) * half, z, half / 6, 0.012, 0.012, rgb("#3b3238"), base=hangs(at - 1 / 12))


def fireworks(kit: Kit, setting: Setting) -> None:
    """Bursts in the sky over what is far: rays from a middle, brighter at their ends."""
    for x, y, z, size, code in _BURSTS:
        colour = rgb(code)
        for number in range(16):
            turn = 2 * pi * number / 16 + x
            for inner, outer, thin, part in (
                (0.18, 0.55, 0.022, 0.35),
                (0.6, 0.92, 0.03, 0.0),
                (0.97, 1.03, 0.06, -0.5),
            ):
                light = mix(colour, kit.tones.hazed(kit.tones.lit(colour), 9.0), part) if part > 0 else colour
                _ray(
                    kit, (x, y, z), turn, (inner * size, outer * size), thin * size, mix(light, WHITE, max(0.0, -part))
                )


def _ray(
    kit: Kit, middle: tuple[float, float, float], turn: float, ends: tuple[float, float], thin: float, colour: Colour
) -> None:
    x, y, z = middle
    east, up = cos(turn), sin(turn)
    corners = []
    for out, side in ((ends[0], -1), (ends[0], 1), (ends[1], 1), (ends[1], -1)):
        corners.append((x + out * east - side * thin * up, y + out * up + side * thin * east - 0.06 * out * out / 3, z))
    # A flat is seen from its front alone.
    kit.face(corners if _is_front(corners) else corners[::-1], colour, glows=True)


def _is_front(corners: list[tuple[float, float, float]]) -> bool:
    (ax, ay, _), (bx, by, _), (cx, cy, _) = corners[:3]
    return (bx - ax) * (cy - by) - (by - ay) * (cx - bx) > 0


def water_tanks(kit: Kit, setting: Setting) -> None:
    """On a roof: round tanks of wood under pointed roofs, on legs, and masts with their arms."""
    if setting.place not in ("rooftop", "skyline", "tiled_roof"):
        return
    for x, z, wide, tall in ((-3.0, 5.0, 1.2, 1.1), (3.3, 6.0, 1.4, 1.5), (-3.9, -3.6, 1.1, 1.0)):
        for east in (-1, 1):
            for north in (-1, 1):
                kit.box(x + east * 0.36 * wide, z + north * 0.36 * wide, 0.07, 0.07, tall, mix(WOOD, BLACK, 0.45))
        for turn in (0.0, 45.0):
            kit.box(x, z, 0.86 * wide, 0.86 * wide, 1.1, mix(WOOD, BLACK, 0.12 + turn / 900), turn, base=tall)
            kit.box(x, z, 0.95 * wide, 0.95 * wide, 0.4, mix(WOOD, BLACK, 0.35), turn, base=tall + 1.1, top=0.05)
    for x, z, tall in ((-1.7, 6.2, 2.6), (1.5, 5.6, 2.2), (4.2, 2.2, 2.4), (-4.1, 1.9, 2.0)):
        kit.box(x, z, 0.04, 0.04, tall, mix(_POST, BLACK, 0.65))
        for number in range(4):
            kit.box(x, z, 0.8 - 0.13 * number, 0.025, 0.025, mix(_POST, BLACK, 0.65), base=tall - 0.6 + 0.18 * number)
