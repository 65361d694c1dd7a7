"""A theatre: the stage that the subject stands on, its wings, and the rows of seats before it, behind the first camera."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, boards

_STAGE, _CARPET, _DRAPE, _CLOTH = rgb("#6a5a4c"), rgb("#4a3238"), rgb("#2b2a30"), rgb("#3c4350")
_SEAT, _PLUM, _GILT = rgb("#c8313a"), rgb("#54373f"), rgb("#b08d50")
_HALF, _EDGE, _FAR, _LAST = 4.4, -2.6, 6.5, -11.5
"""Half of the width; where the stage ends, and where its backcloth and the last wall are, in statures."""
_ROWS, _STEP, _RAKE = 9, 0.85, 0.12
"""How many rows of seats, how far apart they are, and by how much each is higher than the one before it."""
_AISLE = 0.66


def theatre(kit: Kit, grow: float) -> None:
    """Dark, as before a show and after it; ``grow`` does nothing, for the house is wide."""
    kit.floor([(-300, -300), (300, -300), (300, 300), (-300, 300)], mix(_CARPET, BLACK, 0.4))
    kit.floor([(-_HALF, _LAST), (_HALF, _LAST), (_HALF, _EDGE), (-_HALF, _EDGE)], _CARPET)
    kit.floor([(-_HALF, _EDGE), (_HALF, _EDGE), (_HALF, _FAR), (-_HALF, _FAR)], _STAGE)
    kit.underfoot = kit.floors[-1][1]
    kit.lines(boards(_HALF, _EDGE, _FAR, 0.3, across=False), mix(_STAGE, BLACK, 0.25))
    _walls(kit)
    for z in (-1.3, 0.7, 2.7, 4.7):
        for side in (-1, 1):
            kit.box(side * 3.2, z, 1.2, 0.05, 3.4, _DRAPE)
            kit.box(side * 2.72, z - 0.03, 0.1, 0.06, 3.4, mix(_DRAPE, WHITE, 0.12))
        kit.box(0, z, 2 * _HALF, 0.05, 0.5, _DRAPE, base=3.0)
    for number in range(_ROWS):
        z, tall = _EDGE - 0.9 - _STEP * number, 0.3 + _RAKE * number
        for side in (-1, 1):
            for seat in range(5):
                kit.box(side * (_AISLE + 0.3 + 0.64 * seat), z, 0.54, 0.14, tall, _SEAT)
    kit.box(0, _LAST + 0.7, 2 * _HALF, 0.3, 0.36, _GILT, base=1.95)


def _walls(kit: Kit) -> None:
    """The backcloth, the house's walls, its dark ceiling, and the border over the stage's edge."""
    tall = 4.4
    kit.face([(-_HALF, tall, _FAR), (_HALF, tall, _FAR), (_HALF, tall, _LAST), (-_HALF, tall, _LAST)], _DRAPE)
    back = kit.wall((_HALF, _LAST), (-_HALF, _LAST), tall, mix(_PLUM, BLACK, 0.3))
    back.door(_HALF - 0.35, _HALF + 0.35)
    for left, right in (((-_HALF, _LAST), (-_HALF, _EDGE)), ((_HALF, _EDGE), (_HALF, _LAST))):
        wall = kit.wall(left, right, tall, _PLUM)
        for number in range(4):
            start = 0.7 + 2.1 * number
            wall.panel(start, start + 0.1, 0.6, 2.6, _GILT)
            wall.panel(start + 0.1, start + 1.3, 0.6, 2.6, mix(_PLUM, WHITE, 0.06))
    for left, right in (((-_HALF, _EDGE), (-_HALF, _FAR)), ((_HALF, _FAR), (_HALF, _EDGE))):
        kit.wall(left, right, tall, mix(_DRAPE, BLACK, 0.3))
    cloth = kit.wall((-_HALF, _FAR), (_HALF, _FAR), tall, _CLOTH)
    cloth.panel(0, 2 * _HALF, 0, 0.9, mix(_CLOTH, WHITE, 0.08))
    kit.wall((-_HALF, _EDGE), (_HALF, _EDGE), tall, mix(_SEAT, BLACK, 0.25), base=2.7)
