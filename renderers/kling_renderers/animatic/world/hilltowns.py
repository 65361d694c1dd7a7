"""Old streets: cobbles between fronts of plaster without cars, one that climbs between the houses of a hill town, and
balconies on them. All numbers are choices, in statures.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, PILLAR, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Spot
from kling_renderers.animatic.world.terrain import GRASS, LAMP, PLASTER, STONE, ground
from kling_story.setting import Setting

UP, DEEP, WIDE = 1.3, 0.62, 1.5
"""How high a balcony is, how far it stands out and how wide it is."""
ALONG = (-4.0, -1.2, 1.6, 4.6, 7.6)
"""How far behind the subject balconies are, on both sides of a street."""
HALF = {"alley": 1.75, "street": 3.6, "courtyard": 5.0}
"""How far aside the fronts of a place are that may have balconies."""
_SPOTS = (-9.0, -6.2, -3.2, 0.0, 3.0, 6.2, 9.6, 13.4, 17.6, 22.0)
_BEGINS, _RISES = 7.0, 0.3
"""From where on a steep street climbs, and by how much for each stature that it goes on."""
_GAY = ("#d98f4e", "#e3c15c", "#7fa8b8", "#cf7a72", "#efe6d2", "#9db27a", "#c9a0b4")
_OLD = ("#c4b394", "#b59d82", "#d5cab3", "#a8988a", "#bfae9d")
_TILES, _SHUTTERS = rgb("#a95d42"), tuple(map(rgb, ("#4f6f62", "#5b7389", "#7a5a45")))


def hill_street(kit: Kit, place: str) -> None:
    """Cobbles between two rows of old fronts, with balconies; where it is steep it climbs to more houses on a hill."""
    steep = not {"hill_town", "steep_street"}.isdisjoint(kit.said)
    half = HALF[place]
    stone = mix(STONE, PLASTER, 0.35)
    ground(kit, stone, 0.0)
    _cobbles(kit, half)
    _hillside(kit) if steep else _far_end(kit, half)
    colours = tuple(map(rgb, _GAY if "hill_town" in kit.said else _OLD))
    for number, (near, far) in reversed(list(enumerate(pairwise(_SPOTS)))):
        for side in (1, -1):
            lot = number * 3 + 2 * (side > 0)
            tall, colour = 2.9 + 0.45 * (lot % 4), colours[lot % len(colours)]
            _front(kit, (side, half + 0.06 * (number % 2)), (near, far), _lift(near, steep), tall, colour, number)
    if steep:
        _climb(kit, half, stone)
    if "balconies" not in kit.said:
        _balconies(kit, half)


def _lift(z: float, steep: bool) -> float:
    return _RISES * max(0.0, z - _BEGINS) if steep else 0.0


def _cobbles(kit: Kit, half: float) -> None:
    """Joints across the way, each second course set off by half a stone."""
    tone, step = mix(STONE, BLACK, 0.28), 0.4
    rows = np.arange(-5.2, 7.0, step)
    across = [((-half, 0.0, z), (half, 0.0, z)) for z in rows]
    along = [
        ((x, 0.0, z), (x, 0.0, z + step))
        for number, z in enumerate(rows[8:26])
        for x in np.arange(-half + 0.3 * (number % 2), half, 0.6)
    ]
    kit.lines(np.array(across + along, dtype=np.float64), tone, 1.0)
    for side in (-1, 1):
        kit.floor(
            [(side * (half - 0.3), -12), (side * half, -12), (side * half, 8), (side * (half - 0.3), 8)],
            mix(STONE, BLACK, 0.12),
            1.0,
        )


def _front(
    kit: Kit, at: tuple[int, float], along: Spot, foot: float, tall: float, colour: tuple[int, int, int], number: int
) -> None:
    """A house in the row: a door or an arch, windows with shutters, tiles over its wall."""
    (side, x), (near, far) = at, along
    ends: tuple[Spot, Spot] = ((side * x, far), (side * x, near)) if side > 0 else ((side * x, near), (side * x, far))
    wall = kit.wall(*ends, foot + tall, mix(colour, BLACK, 0.07 if side > 0 else 0.0))
    wall.panel(0, wall.length, foot, foot + 0.28, mix(colour, BLACK, 0.22))
    shutter = _SHUTTERS[(number + (side > 0)) % len(_SHUTTERS)]
    door = 0.12 if number % 2 else 0.6
    wall.panel(door * wall.length, door * wall.length + 0.56, foot, foot + 1.12, mix(colour, WHITE, 0.35))
    wall.panel(door * wall.length + 0.05, door * wall.length + 0.51, foot, foot + 1.06, mix(shutter, BLACK, 0.25))
    for floor in range(int(tall / 1.3)):
        for part in (0.18, 0.62):
            if not floor and abs(part - door) < 0.3:
                continue
            left, low, high = part * wall.length, foot + 0.5 + 1.2 * floor, foot + 1.15 + 1.2 * floor
            lit = kit.tones.lamps and (number * 5 + floor * 3 + side) % 3 != 1
            glass = LAMP if lit else kit.pane()
            wall.panel(left - 0.2, left + 0.62, low - 0.04, high + 0.04, shutter)
            wall.panel(left, left + 0.42, low, high, glass, lit)
    wall.panel(-0.05, wall.length + 0.05, foot + tall - 0.06, foot + tall + 0.16, _TILES)


def _climb(kit: Kit, half: float, stone: tuple[int, int, int]) -> None:
    """The street where it climbs, in courses, the nearest drawn last."""
    edges = np.linspace(_BEGINS, 25.0, 37).tolist()
    for number, (near, far) in reversed(list(enumerate(pairwise(edges)))):
        low, high = _lift(near, True), _lift(far, True)
        tone = mix(stone, BLACK if number % 2 else WHITE, 0.025)
        kit.face([(-half, low, near), (half, low, near), (half, high, far), (-half, high, far)], tone)


def _hillside(kit: Kit) -> None:
    """Houses above one another on a hill, which end the view; higher ones stand further off."""
    for row in range(4, -1, -1):
        z, foot = 27.0 + 3.0 * row, 4.2 + 1.9 * row
        kit.face(
            [(-34, 0, z + 1), (34, 0, z + 1), (26, foot + 1.2, z + 1), (-26, foot + 1.2, z + 1)],
            mix(GRASS, PLASTER, 0.4),
        )
        for number in range(-6, 7):
            x, wide = 3.4 * number + 1.3 * (row % 2), 2.3 + 0.5 * ((number + row) % 3)
            tall = 2.0 + 0.5 * ((number * 5 + row) % 3)
            colour = mix(rgb(_GAY[(number * 3 + row * 2) % len(_GAY)]), PLASTER, 0.25)
            kit.face([(x, 0, z), (x + wide, 0, z), (x + wide, foot + tall, z), (x, foot + tall, z)], colour)
            roof = [(x - 0.2, foot + tall, z), (x + wide + 0.2, foot + tall, z)]
            kit.face([*roof, (x + wide - 0.5, foot + tall + 0.6, z), (x + 0.5, foot + tall + 0.6, z)], _TILES)
            lit = kit.tones.lamps and (number + row) % 2
            pane = LAMP if lit else mix(colour, BLACK, 0.4)
            for left in (0.35, wide - 0.85):
                west, east, low, high = x + left, x + left + 0.5, foot + 0.9, foot + 1.6
                kit.face([(west, low, z), (east, low, z), (east, high, z), (west, high, z)], pane, glows=bool(lit))


def _far_end(kit: Kit, half: float) -> None:
    wall = kit.wall((-half - 6, 22.5), (half + 6, 22.5), 5.0, mix(PLASTER, STONE, 0.3))
    for column in range(7):
        left = wall.length * (column + 0.3) / 7
        for floor in range(3):
            wall.panel(left, left + 0.8, 0.6 + 1.4 * floor, 1.5 + 1.4 * floor, kit.pane())


def balconies(kit: Kit, setting: Setting) -> None:
    """Balconies on the fronts of a street, an alley or a courtyard."""
    if setting.place in HALF and "old_street" not in kit.said:
        _balconies(kit, HALF[setting.place])


def _balconies(kit: Kit, half: float) -> None:
    """A row of them on each side, with railings, a door behind each."""
    iron = mix(PILLAR, BLACK, 0.45)
    for z in ALONG:
        for side in (-1, 1):
            front = side * (half - 0.02)
            first, last = z + 0.35 * side, z - 0.35 * side
            kit.face([(front, UP, first), (front, UP, last), (front, UP + 1.0, last), (front, UP + 1.0, first)],
                     mix(kit.outside, (60, 54, 50), 0.7))  # fmt: skip
            x = side * (half - DEEP / 2)
            kit.box(x, z, DEEP, WIDE, 0.08, mix(STONE, WHITE, 0.2), base=UP - 0.08)
            rail = side * (half - DEEP + 0.02)
            kit.box(rail, z, 0.03, WIDE, 0.04, iron, base=UP + 0.46)
            for aside in np.linspace(-WIDE / 2, WIDE / 2, 9).tolist():
                kit.box(rail, z + aside, 0.022, 0.022, 0.46, iron, base=UP)
            for aside in (-WIDE / 2, WIDE / 2):
                kit.box(x, z + aside, DEEP, 0.022, 0.03, iron, base=UP + 0.46)
