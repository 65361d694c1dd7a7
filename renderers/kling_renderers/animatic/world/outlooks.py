"""In the open, and few films have it: a balcony, a field of corn, the world under water. All numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, around
from kling_renderers.animatic.world.terrain import EARTH, LAMP, LEAVES, PLASTER, SAND, STONE, turf
from kling_renderers.animatic.world.town import skyline

_IRON = rgb("#3f4349")
_CORN, _EAR = rgb("#7d8c4a"), rgb("#c9ab52")
_DEEP = rgb("#2f6d86")


def balcony(kit: Kit) -> None:
    """A railing right behind the subject, the town far below it, the wall of the house at the left."""
    skyline(kit, railing=False)
    kit.floors.clear()
    kit.rings(mix(STONE, BLACK, 0.35))
    kit.floor([(-2.4, -9), (2.4, -9), (2.4, 0.55), (-2.4, 0.55)], mix(STONE, WHITE, 0.15))
    kit.underfoot = kit.floors[-1][1]
    # Its edge: what is right below is the street, far down.
    kit.box(0, 0.6, 4.9, 0.1, 0.1, mix(STONE, BLACK, 0.2))
    kit.box(0, 0.5, 4.8, 0.07, 0.05, _IRON, base=0.58)
    kit.box(0, 0.5, 4.8, 0.03, 0.03, _IRON, base=0.12)
    for number in range(33):
        kit.box(-2.4 + 0.15 * number, 0.5, 0.022, 0.022, 0.58, _IRON)
    for side in (-1, 1):
        kit.box(side * 2.4, -1.6, 0.07, 4.2, 0.05, _IRON, base=0.58)
        for number in range(10):
            kit.box(side * 2.4, 0.4 - 0.4 * number, 0.022, 0.022, 0.58, _IRON)
    kit.box(-3.2, -1.0, 1.4, 3.0, 3.2, PLASTER)
    pane = LAMP if kit.tones.lamps else kit.outside
    kit.box(-2.49, -0.6, 0.02, 0.8, 1.2, pane, base=0.05, glows=True)
    for x, z in ((1.9, 0.2), (-2.0, 0.22)):
        kit.box(x, z, 0.24, 0.24, 0.2, rgb("#a5694f"), top=1.25)
        kit.box(x, z, 0.34, 0.34, 0.3, LEAVES, 30, base=0.2, top=0.5)


def cornfield(kit: Kit) -> None:
    """Stalks on both sides of the row that the subject is in, behind it and far away."""
    turf(kit, mix(EARTH, _CORN, 0.2))
    for number in range(13):
        x, z, turn = around(number, 13, 22)
        kit.box(x, z, 13, 4, 2.1, mix(_CORN, LEAVES, 0.4), turn, top=0.96)
    rows = [(side * (0.72 + 0.62 * row), row) for row in range(5) for side in (-1, 1)]
    for x, row in rows:
        for number in range(12):
            _stalk(
                kit, x + 0.1 * ((number * 7 + row * 3) % 3 - 1), -1.2 + 0.62 * number + 0.2 * (row % 2), number + row
            )
    for number in range(26):
        _stalk(kit, -6.0 + 0.48 * number, 6.6 + 0.5 * (number % 3), number)


def _stalk(kit: Kit, x: float, z: float, number: int) -> None:
    if abs(x) < 1.0 and z < 0.6:
        # Nothing stands right before the lens.
        return
    tall = 1.15 + 0.12 * (number * 5 % 4)
    green = mix(_CORN, LEAVES, 0.25 * (number % 3))
    kit.box(x, z, 0.05, 0.05, tall, green, 20 * number, top=0.5)
    for level, (turn, wide) in enumerate(((37, 0.1), (110, 0.09), (75, 0.08))):
        tone = mix(green, WHITE if level % 2 else BLACK, 0.1)
        kit.box(x, z, wide, 0.02, 0.36, tone, turn * number, base=0.16 + 0.3 * level, top=4.5)
    kit.box(x + 0.03, z - 0.03, 0.08, 0.08, 0.18, _EAR, base=0.72, top=0.6)
    kit.box(x, z, 0.1, 0.1, 0.2, mix(_EAR, WHITE, 0.2), 45, base=tall - 0.06, top=0.1)


def underwater(kit: Kit) -> None:
    """A floor of sand far into the blue, rocks and weeds, beams of light from above."""
    kit.rings(mix(SAND, _DEEP, 0.55))
    for x, z, wide, tall in ((-2.8, 3.6, 1.3, 0.6), (3.0, 4.6, 1.7, 0.8), (-4.6, 8.0, 2.6, 1.1), (5.2, 2.2, 1.2, 0.5)):
        kit.box(x, z, wide, 0.8 * wide, tall, mix(STONE, _DEEP, 0.5), 20 * x, top=0.5)
    for number in range(14):
        x, z = -4.2 + 0.66 * number, 2.2 + 1.1 * (number * 5 % 4)
        kit.box(x, z, 0.1, 0.05, 0.6 + 0.35 * (number * 3 % 4), mix(LEAVES, _DEEP, 0.35), 40 * number, top=0.2)
    sky = kit.tones.sky
    for number in range(5):
        x = -3.4 + 1.6 * number
        light = mix(sky[1] if sky else _DEEP, WHITE, 0.12)
        kit.face([(x - 1.0, -0.2, 9), (x - 0.1, -0.2, 9), (x + 0.9, 6.5, 9), (x + 0.55, 6.5, 9)], light, glows=True)
    for number in range(18):
        x, y, z = -1.8 + 3.6 * (0.618 * number % 1), 0.2 + 1.9 * (0.382 * number % 1), 0.5 + 1.4 * (0.27 * number % 1)
        wide = 0.02 + 0.02 * (number % 3)
        kit.box(x, z, wide, wide, wide, mix(_DEEP, WHITE, 0.6), 45, base=y, glows=True)
