"""Houses in open land, seen from outside. All numbers are choices, in statures."""

from __future__ import annotations

from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import LAMP, SNOW, STONE, WOOD
from kling_story.setting import Setting

CHIMNEY = (1.15, 2.75, 5.5)
"""Where smoke of a log cabin rises."""
_FRONT, _WALL = 3.8, 1.25
"""How far behind the subject a cabin stands, and how tall its walls are."""
_PLASTER, _BUILT_UP = (
    rgb("#d9d2c2"),
    ("street", "alley", "market", "courtyard", "farmhouse", "tiled_roof", "rooftop", "skyline"),
)
"""What a cottage is plastered with, and places that are built of houses."""
_GLASS, _RIB = rgb("#cfe0e2"), rgb("#f1efe9")
_DOME_AT, _DOME = 8.5, 3.0
"""How far away a dome is, and how wide to each side."""


def log_cabin(kit: Kit, setting: Setting) -> None:
    """A house with walls of logs."""
    _house(kit, setting, logs=True)


def cottage(kit: Kit, setting: Setting) -> None:
    """A house with white walls on a stone foot, where no others are and none of logs."""
    if setting.place not in _BUILT_UP and "log_cabin" not in setting.dressings:
        _house(kit, setting, logs=False)


def _house(kit: Kit, setting: Setting, *, logs: bool) -> None:
    """A door between two windows, a roof, white where it snows, and a chimney."""
    kit.blocks = [
        box for box in kit.blocks if not (abs(box.corners[:, 0]).min() < 2.4 and -1.0 < box.corners[:, 2].min() < 7.4)
    ]
    dark, lamps = mix(WOOD, BLACK, 0.45), kit.tones.lamps
    pane = mix(LAMP, WHITE, 0.15) if lamps else mix(STONE, BLACK, 0.5)
    middle = _FRONT + 1.0
    rows = 6 if logs else 2
    for row in range(rows):
        tall = _WALL / rows if logs else (0.16, _WALL - 0.16)[row]
        shade = mix(WOOD, BLACK if row % 2 else WHITE, 0.18) if logs else (STONE, _PLASTER)[row]
        base = tall * row if logs else _WALL - tall if row else 0.0
        kit.box(0.0, middle, 4.0 + (0.16 * (row % 2) if logs else 0.0), 2.0, tall, shade, base=base)
    kit.box(0.0, _FRONT - 0.03, 0.74, 0.05, 1.12, dark)
    kit.box(0.0, _FRONT - 0.06, 0.6, 0.03, 1.04, mix(WOOD, BLACK, 0.2))
    kit.box(0.22, _FRONT - 0.09, 0.05, 0.03, 0.05, STONE, base=0.5)
    for side in (-1, 1):
        x = side * 1.2
        kit.box(x, _FRONT - 0.03, 0.8, 0.05, 0.66, dark, base=0.42)
        kit.box(x, _FRONT - 0.06, 0.68, 0.03, 0.54, pane, base=0.48, glows=lamps)
        kit.box(x, _FRONT - 0.09, 0.05, 0.02, 0.54, dark, base=0.48)
        kit.box(x, _FRONT - 0.09, 0.68, 0.02, 0.05, dark, base=0.72)
    white = setting.weather == "snow" or setting.place in ("snowfield", "frozen_lake")
    kit.box(CHIMNEY[0], CHIMNEY[2], 0.4, 0.4, CHIMNEY[1] - 0.8, STONE, base=0.8)
    kit.roof(
        0.0, middle, (4.9, 3.0), _WALL, 1.1, SNOW if white else mix(WOOD if logs else STONE, BLACK, 0.6), along=True
    )


def glass_dome(kit: Kit, setting: Setting) -> None:
    """Rings of panes between pale ribs, each ring further in; green behind them, lit from within in the dark."""
    kit.blocks = [box for box in kit.blocks if not abs(box.corners[:, 0].mean()) < 0.55 * box.corners[:, 2].mean()]
    rings, sides = 6, 18
    glow = mix(_GLASS, LAMP, 0.5) if kit.tones.lamps else _GLASS
    pane = mix(kit.tones.seen(glow, _DOME_AT), mix(WHITE, rgb("#6d9468"), 0.35), 0.3)
    rib = kit.tones.seen(_RIB, _DOME_AT)
    for ring in range(rings):
        low, high = pi / 2 * ring / rings, pi / 2 * (ring + 1) / rings
        for side in range(sides):
            corners = []
            for turn, up in ((side, low), (side + 1, low), (side + 1, high), (side, high)):
                way = 2 * pi * turn / sides
                corners.append(
                    (_DOME * cos(up) * cos(way), 0.8 * _DOME * sin(up), _DOME_AT + _DOME * cos(up) * sin(way))
                )
            if sin(2 * pi * (side + 0.5) / sides) < 0:
                kit.face(corners, rib, glows=True)
                middle = [sum(one[axis] for one in corners) / 4 for axis in range(3)]
                inner = [tuple(m + 0.9 * (c - m) for c, m in zip(one, middle, strict=True)) for one in corners]
                shade = mix(pane, BLACK, 0.05 * ((ring + side) % 3))
                kit.face([(x, y, z - 0.02) for x, y, z in inner], shade, glows=True)
