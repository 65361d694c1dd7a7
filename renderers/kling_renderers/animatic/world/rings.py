"""A boxing ring in its hall. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit
from kling_renderers.animatic.world.rooms import room_of

_CANVAS, _DARK, _RED, _BLUE, _PAD = rgb("#c9d3d8"), rgb("#4a4d52"), rgb("#b8434e"), rgb("#3a76b8"), rgb("#e4e2db")
_HALF, _NEAR, _FAR = 2.5, -2.6, 2.4
"""Half of how wide the canvas is, and where its ropes are before and behind the subject."""


def boxing_ring(kit: Kit, grow: float) -> None:
    """A pale canvas between red and blue corners, three ropes at the far sides, rows of seats in the dark, lamps above."""
    room = room_of(kit, 6.0 * grow, 9.0, 4.2, _DARK, mix(_DARK, BLACK, 0.3), 2.0, near=-9.0)
    kit.floor([(-_HALF, _NEAR), (_HALF, _NEAR), (_HALF, _FAR), (-_HALF, _FAR)], mix(_BLUE, BLACK, 0.2))
    kit.floor([(-_HALF + 0.3, _NEAR + 0.3), (_HALF - 0.3, _NEAR + 0.3), (_HALF - 0.3, _FAR - 0.3), (-_HALF + 0.3, _FAR - 0.3)], _CANVAS)  # fmt: skip
    kit.underfoot = kit.floors[-1][1]
    for side, colour in ((-1, _RED), (1, _BLUE)):
        kit.box(side * _HALF, _FAR, 0.14, 0.14, 0.84, colour)
        kit.box(side * (_HALF - 0.1), _FAR - 0.1, 0.22, 0.22, 0.5, colour, 45, base=0.28)
        for up in (0.28, 0.5, 0.72):
            kit.box(
                side * _HALF,
                (_NEAR + _FAR) / 2,
                0.035,
                _FAR - _NEAR,
                0.035,
                (_RED, _PAD, _BLUE)[round(up * 5) % 3],
                base=up,
            )
    for up, colour in ((0.28, _RED), (0.5, _PAD), (0.72, _BLUE)):
        kit.box(0.0, _FAR, 2 * _HALF, 0.035, 0.035, colour, base=up)
    for row in range(3):
        for number in range(-7, 8):
            kit.box(
                0.8 * number, 4.6 + 1.1 * row, 0.5, 0.4, 0.4 + 0.3 * row, mix(_RED, BLACK, 0.55 + 0.1 * (number % 2))
            )
    for x in (-1.5, 0.0, 1.5):
        kit.box(x, 1.2, 1.1, 0.5, 0.06, mix(WHITE, kit.tones.lit(WHITE), 0.3), base=2.9, glows=True)
        kit.box(x, 1.2, 1.2, 0.6, 0.16, BLACK, base=2.96)
    room.back.door(0.5, 1.3)
