"""The front of a house right behind who is before it, and its porch. All numbers are choices, in statures."""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import LAMP, STONE, WOOD
from kling_story.setting import Setting

_EAVES, _LINTEL = 1.62, 1.24
"""How high the wall of such a house is, and its door."""
_AT, _OPEN_AT, _HALF, _PORCH, _WAY = 1.6, 0.1, 2.9, -0.55, 0.39
"""How far behind the subject it stands, and where they are in its open door; half of how wide it is, how near to us its
porch reaches, and half of how wide its door is.
"""


class Walls(NamedTuple):
    """What a house is built of: the colours of its wall, of wood about its door and windows, and of its roof."""

    wall: Colour
    wood: Colour
    roof: Colour


_WALLS = {
    "mud_house": Walls(rgb("#b98f5c"), rgb("#5a4230"), rgb("#4f5257")),
    "brick_house": Walls(rgb("#a55f48"), rgb("#e4ddd0"), rgb("#4c4a4d")),
    "log_cabin": Walls(mix(WOOD, WHITE, 0.1), mix(WOOD, BLACK, 0.35), mix(WOOD, BLACK, 0.6)),
    "cottage": Walls(rgb("#d9d2c2"), mix(WOOD, BLACK, 0.3), mix(STONE, BLACK, 0.6)),
    "inn_front": Walls(mix(CRATE, WHITE, 0.35), mix(WOOD, BLACK, 0.4), rgb("#4a4f58")),
    "house_front": Walls(rgb("#cfc6b2"), rgb("#6b5138"), rgb("#6e4a3d")),
}


def walls_of(setting: Setting) -> Walls | None:
    """What the house is built of before which people are; None where no words name one."""
    return next((built for name, built in _WALLS.items() if name in setting.dressings), None)


def house_front(kit: Kit, setting: Setting) -> None:
    """A door between two windows under a roof that juts out; over a porch it is held by posts."""
    built = walls_of(setting)
    opened = "open_door" in setting.dressings
    if built is None:
        return
    wide, porch = 2 * _HALF, "porch" in setting.dressings
    clear, at = setting.place in (None, "outdoors"), _OPEN_AT if opened else _AT
    kit.blocks = [
        box
        for box in kit.blocks
        if not clear and not (abs(box.corners[:, 0]).min() < _HALF + 0.6 and -1.2 < box.corners[:, 2].min() < 4.5)
    ]
    wall, wood, roof = built
    lamps, mud = kit.tones.lamps, "mud_house" in setting.dressings
    glow, pane = mix(LAMP, WHITE, 0.15), mix(STONE, BLACK, 0.45)
    side_wide = _HALF - _WAY
    for side in (-1, 1):
        middle = side * (_WAY + side_wide / 2)
        kit.box(middle, at + 0.5, side_wide, 1.0, _LINTEL, wall)
        kit.box(side * _HALF / 2, at + 0.01, _HALF, 0.02, _EAVES - _LINTEL, wall, base=_LINTEL)
        kit.box(middle, at - 0.01, side_wide, 0.04, 0.14, mix(wall, BLACK, 0.35))
        if "brick_house" in setting.dressings:
            for row in range(1, 11):
                for x, long in ((0.62, 0.4), (2.45, 0.9)):
                    kit.box(side * x, at - 0.005, long, 0.012, 0.012, mix(wall, WHITE, 0.25), base=0.05 + 0.11 * row)
        x, lit = side * 1.4, bool(lamps) and (side < 0 or "lone_window" not in setting.dressings)
        kit.box(x, at - 0.02, 0.86, 0.05, 0.72, wood, base=0.5)
        kit.box(x, at - 0.05, 0.74, 0.03, 0.6, glow if lit else pane, base=0.56, glows=lit)
        for bar in (-0.18, 0.0, 0.18) if mud else (0.0,):
            kit.box(x + bar, at - 0.08, 0.03, 0.02, 0.6, wood, base=0.56)
        kit.box(x, at - 0.08, 0.74, 0.02, 0.03, wood, base=0.85)
        kit.box(side * (_WAY + 0.03), at - 0.02, 0.09, 0.06, 1.3, wood)
    kit.box(0.0, at - 0.02, 2 * _WAY, 0.06, 0.08, wood, base=_LINTEL - 0.02)
    if opened:
        back = mix(LAMP, WHITE, 0.1) if lamps else mix(wood, BLACK, 0.75)
        kit.box(0.0, at + 0.75, 2 * _WAY, 0.02, _LINTEL, back, glows=lamps)
        kit.box(0.0, at + 0.4, 2 * _WAY, 0.7, 0.005, mix(back, BLACK, 0.45))
        kit.box(_WAY - 0.02, at + 0.35, 0.03, 0.6, 1.2, mix(wood, BLACK, 0.3))
    else:
        for side in (-1, 1) if mud else (0,):
            kit.box(0.195 * side, at + 0.02, 0.38 if side else 0.77, 0.04, 1.22, mix(wood, BLACK, 0.3))
            kit.box(0.06 * side or 0.28, at - 0.02, 0.04, 0.03, 0.06, mix(LAMP, STONE, 0.4), base=0.52)
        kit.box(0.0, at - 0.16, 0.95, 0.26, 0.07, STONE)
    kit.roof(0.0, at + 0.5, (wide + 0.5, 2.2), _EAVES, 0.95, roof, along=True)
    if porch:
        # Without its roof, which would hide from above who is under it.
        for x in (-2.2, -0.75, 0.75, 2.2):
            kit.box(x, _PORCH + 0.1, 0.09, 0.09, _EAVES + 0.02, wood)
        for x in (-1.48, 1.48):
            kit.box(x, _PORCH + 0.1, 1.4, 0.05, 0.05, wood, base=0.42)
            for bar in range(7):
                kit.box(x + 0.2 * (bar - 3), _PORCH + 0.1, 0.03, 0.03, 0.42, wood)
        deck = mix(WOOD, WHITE, 0.2)
        kit.floor([(-2.4, _PORCH), (2.4, _PORCH), (2.4, at), (-2.4, at)], deck)
        kit.box(0.0, _PORCH + 0.1, wide, 0.16, 0.14, wood, base=_EAVES)
