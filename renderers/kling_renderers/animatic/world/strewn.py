"""What is strung or strewn about a place, and fronts right behind who is there. All numbers are choices, in statures."""

from __future__ import annotations

from math import cos, hypot, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, disc
from kling_renderers.animatic.world.terrain import LAMP, STONE, WOOD
from kling_story.setting import Setting

_YELLOW, _INK, _GOLD, _PAPER = rgb("#f2c832"), rgb("#26241f"), rgb("#d9ad4a"), rgb("#eeece4")
_RED, _IRON, _TILE = rgb("#c8352b"), rgb("#2b2d31"), rgb("#4a4f58")
_FALLEN = tuple(map(rgb, ("#e2b33a", "#d39a2c", "#eac75a", "#a9712f")))
_TAPE_AT, _FRONT_AT, _GATE_AT = 0.55, 1.5, 0.9
_GOLDEN_ANGLE = 2.39996


def police_tape(kit: Kit, setting: Setting) -> None:
    """Two yellow bands with dark slashes between posts."""
    for x in (-2.4, -0.8, 0.8, 2.4):
        kit.box(x, _TAPE_AT, 0.05, 0.05, 0.74, _IRON)
    for low in (0.44, 0.66):
        for number in range(24):
            wide, colour = (0.1, _INK) if number % 2 else (0.36, mix(kit.tones.seen(_YELLOW, 0.5), _YELLOW, 0.5))
            x = 0.23 * (number - 11.5)
            kit.box(x, _TAPE_AT - 0.04, wide, 0.01, 0.06, colour, base=low, glows=True)


def strewn_papers(kit: Kit, setting: Setting) -> None:
    """Sheets that lie about, each turned another way."""
    for number in range(46):
        away, turn = 0.32 + 0.42 * number**0.5, _GOLDEN_ANGLE * number
        x, z, lean = away * cos(turn), away * sin(turn), 0.9 * number
        if z < -1.3:
            continue
        along, across = (0.11 * cos(lean), 0.11 * sin(lean)), (-0.15 * sin(lean), 0.15 * cos(lean))
        outline = [
            (x + a * along[0] + b * across[0], z + a * along[1] + b * across[1])
            for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        kit.floor(outline, mix(_PAPER, BLACK, 0.06 * (number % 3)), hypot(x, z))


def fallen_leaves(kit: Kit, setting: Setting) -> None:
    """Leaves on the ground, most of them near."""
    for number in range(220):
        away, turn = 0.3 + 0.5 * number**0.6, _GOLDEN_ANGLE * number
        x, z, lean = away * cos(turn), away * sin(turn), 0.9 * number
        wide = 0.045 + 0.008 * away
        outline = [
            (x + wide * a * cos(lean + b), z + wide * a * sin(lean + b))
            for a, b in ((1, 0), (0.5, 1.6), (1, 3.1), (0.5, 4.7))
        ]
        kit.floor(outline, _FALLEN[number % 4], away / 2)


def strewn_coins(kit: Kit, setting: Setting) -> None:
    """Coins that lie about."""
    for number in range(44):
        away, turn = 0.28 + 0.13 * number**0.55, _GOLDEN_ANGLE * number
        x, z = away * cos(turn), away * sin(turn)
        for wide, colour in ((0.042, mix(_GOLD, BLACK, 0.35)), (0.032, _GOLD)):
            kit.floors.append((disc(wide, 12, x, z), kit.tones.seen(colour, hypot(x, z))))


def inn_front(kit: Kit, setting: Setting) -> None:
    """The front of an old house: posts, a door of two leaves, lit windows, a wide roof, two lanterns if words name any."""
    kit.blocks = [
        box for box in kit.blocks if not (abs(box.corners[:, 0]).min() < 2.3 and box.corners[:, 2].min() < 3.4)
    ]
    wall, dark = mix(CRATE, WHITE, 0.35), mix(WOOD, BLACK, 0.45)
    lit = mix(LAMP, WHITE, 0.1) if kit.tones.lamps else mix(_PAPER, BLACK, 0.25)
    z = _FRONT_AT
    kit.box(0.0, z + 0.5, 4.2, 0.9, 1.5, wall)
    for x in (-2.05, -0.75, 0.75, 2.05):
        kit.box(x, z, 0.1, 0.1, 1.5, dark)
    for side in (-1, 1):
        kit.box(side * 0.17, z + 0.02, 0.32, 0.03, 1.18, mix(WOOD, BLACK, 0.2))
        kit.box(side * 0.04, z - 0.02, 0.03, 0.02, 0.06, _GOLD, base=0.56)
        kit.box(side * 1.4, z + 0.02, 0.9, 0.03, 0.6, lit, base=0.55, glows=kit.tones.lamps)
        for bar in range(5):
            kit.box(side * 1.4 + 0.2 * (bar - 2), z - 0.01, 0.025, 0.02, 0.6, dark, base=0.55)
        kit.box(side * 1.4, z - 0.01, 0.9, 0.02, 0.025, dark, base=0.84)
    kit.box(0.0, z - 0.35, 1.2, 0.5, 0.06, STONE)
    kit.box(0.0, z, 1.3, 0.05, 0.2, mix(_INK, _RED, 0.15), base=1.22)
    kit.roof(0.0, z + 0.45, (5.0, 1.9), 1.5, 0.6, _TILE, along=True)
    if "paper_lanterns" in setting.dressings:
        for side in (-1, 1):
            glow = mix(_RED, LAMP, 0.35) if kit.tones.lamps else _RED
            x = side * 0.56
            kit.box(x, z - 0.3, 0.01, 0.01, 0.2, _INK, base=1.3)
            kit.box(x, z - 0.3, 0.2, 0.2, 0.26, glow, 20.0, base=1.04, glows=kit.tones.lamps)
            for base in (1.01, 1.29):
                kit.box(x, z - 0.3, 0.13, 0.13, 0.03, _GOLD, 20.0, base=base)


def barred_gate(kit: Kit, setting: Setting) -> None:
    """A gate of bars between two pillars, a wall on to both sides."""
    z = _GATE_AT
    for side in (-1, 1):
        kit.box(side * 1.0, z, 0.3, 0.3, 1.5, STONE)
        kit.box(side * 1.0, z, 0.38, 0.38, 0.08, mix(STONE, WHITE, 0.2), base=1.5)
        kit.box(side * 2.6, z, 2.9, 0.16, 0.95, mix(STONE, BLACK, 0.15))
    for number in range(15):
        x = -0.8 + 1.6 * number / 14
        tall = 1.2 + 0.16 * sin(pi * number / 14)
        kit.box(x, z, 0.028, 0.028, tall, _IRON)
        kit.box(x, z, 0.05, 0.03, 0.07, _IRON, base=tall, top=0.1)
    for high in (0.12, 0.7, 1.12):
        kit.box(0.0, z, 1.7, 0.03, 0.035, _IRON, base=high)
