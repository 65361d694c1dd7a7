"""The fronts of large houses, with people some way before them: a hospital's, a hotel's. All numbers are choices, in
statures.
"""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.terrain import LAMP, STONE
from kling_story.setting import Setting

_AT, _HALF, _TALL, _DOOR, _ROOF = 4.4, 7.0, 4.6, 1.0, 1.72
"""How far behind the subject such a front is, half of how wide it is, how high, half of how wide its doors are, and how
high the roof over them is.
"""
_CLEAR, _BEYOND = 0.8, 14.0
"""Between which distances nothing else stands behind the subject."""
_BAY = rgb("#d8a93a")
_GLASS, _FRAME, _RED, _AWNING, _BRASS = (
    rgb("#7f97a3"),
    rgb("#5b6167"),
    rgb("#c8322f"),
    rgb("#8c2f38"),
    rgb("#d2ac57"),
)


def hospital_front(kit: Kit, _: Setting) -> None:
    """White walls, sliding doors of glass under a roof on two posts, red crosses, a bay with yellow stripes before it."""
    white = mix(STONE, WHITE, 0.6)
    _front(kit, white)
    kit.box(0.0, _AT - 0.85, 4.6, 1.7, 0.26, white, base=_ROOF)
    kit.box(0.0, _AT - 1.71, 4.4, 0.02, 0.14, _RED, base=_ROOF + 0.06, glows=kit.tones.lamps)
    for side in (-1, 1):
        kit.box(side * 2.15, _AT - 1.6, 0.12, 0.12, _ROOF, _FRAME)
    for x, up, size in ((0.0, 2.6, 0.95), (-1.62, 1.2, 0.62), (1.62, 1.2, 0.62)):
        _cross(kit, x, up, size)
    for number in range(9):
        x = 0.7 * (number - 4)
        stripe = [(x - 0.5, 0.9), (x - 0.36, 0.9), (x + 0.44, 2.5), (x + 0.3, 2.5)]
        kit.floor(stripe, mix(_BAY, kit.underfoot, 0.35), 1.0)


def _cross(kit: Kit, x: float, up: float, size: float) -> None:
    """A red cross on a white plate, on the front, its middle ``up`` high."""
    lit = kit.tones.lamps
    kit.box(x, _AT - 0.03, size, 0.03, size, mix(WHITE, LAMP, 0.1), base=up - size / 2, glows=lit)
    for wide, tall in ((0.66, 0.21), (0.21, 0.66)):
        kit.box(x, _AT - 0.06, wide * size, 0.03, tall * size, _RED, base=up - tall * size / 2, glows=lit)


def hotel_front(kit: Kit, _: Setting) -> None:
    """Walls of stone, doors under a dark red awning on posts of brass, a mat before them, a lamp on each side."""
    _front(kit, mix(STONE, rgb("#c9b594"), 0.6))
    mat = [(-0.7, _AT - 2.1), (0.7, _AT - 2.1), (0.7, _AT), (-0.7, _AT)]
    kit.floor(mat, _AWNING, _AT / 2)
    kit.box(0.0, _AT - 0.8, 2.7, 1.6, 0.34, _AWNING, base=_ROOF, top=0.86)
    kit.box(0.0, _AT - 1.61, 2.7, 0.02, 0.08, _BRASS, base=_ROOF)
    for side in (-1, 1):
        kit.box(side * 1.25, _AT - 1.5, 0.06, 0.06, _ROOF, _BRASS)
        lit = kit.tones.lamps
        kit.box(side * 1.5, _AT - 0.1, 0.16, 0.16, 0.3, LAMP if lit else mix(_BRASS, WHITE, 0.4), base=1.2, glows=lit)
        kit.box(side * 1.75, _AT - 0.4, 0.4, 0.4, 0.3, mix(STONE, BLACK, 0.3))
        kit.box(side * 1.75, _AT - 0.4, 0.5, 0.5, 0.6, rgb("#4f6b4a"), 45, base=0.3, top=0.3)


def _front(kit: Kit, wall: Colour) -> None:
    """A wall with rows of windows over wide doors of glass, which shine in the dark."""
    kit.blocks = [box for box in kit.blocks if not _CLEAR < box.corners[:, 2].mean() < _BEYOND]
    lit = kit.tones.lamps
    pane, glow = mix(_GLASS, BLACK, 0.45 if lit else 0.0), mix(LAMP, WHITE, 0.35)
    kit.box(0.0, _AT + 1.0, 2 * _HALF, 2.0, _TALL, wall)
    if lit:
        kit.pool([(-_DOOR, _AT), (_DOOR, _AT), (1.7 * _DOOR, 1.4), (-1.7 * _DOOR, 1.4)], mix(kit.underfoot, LAMP, 0.3))
    for part in range(4):
        x = _DOOR * (part - 1.5) / 2
        kit.box(x, _AT - 0.01, _DOOR / 2, 0.03, _ROOF - 0.1, _FRAME)
        kit.box(x, _AT - 0.04, _DOOR / 2 - 0.06, 0.03, _ROOF - 0.22, glow if lit else pane, base=0.02, glows=lit)
    for row, base in enumerate((0.55, 2.3, 3.4)):
        for column in range(-5, 6):
            x = 1.2 * column
            if abs(x) < (2.3 if row < 2 else 0.0):
                continue
            shines = lit and (3 * column + 5 * row) % 4 != 0
            kit.box(x, _AT - 0.02, 0.78, 0.03, 0.74, mix(wall, BLACK, 0.25), base=base)
            kit.box(x, _AT - 0.04, 0.7, 0.03, 0.66, glow if shines else pane, base=base + 0.04, glows=shines)
