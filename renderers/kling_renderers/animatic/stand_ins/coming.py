"""Things that come to their place, or go over there: they fall, slide, roll, tip. Numbers are choices, in heights of a
thing.
"""

from __future__ import annotations

from math import degrees

import numpy as np

from kling_renderers.animatic.stand_ins.insets import WATER
from kling_renderers.animatic.stand_ins.solids import Solid, drum

AWAY = {"above": (0.12, 1.8), "aside": (-1.5, 0.0)}
"""How far a thing is from the place that it falls or slides to."""
_ROLLS_FOR, _FROM = 0.62, 2.4
"""Until which part of a shot a thing rolls, and from how far aside."""
_OVER, _BACK = 86.0, 0.35
"""How far, in degrees, a thing goes over, and how far towards the middle it slides."""
_COLOURED = 40
"""From which difference of its parts on a colour is one."""
_POOL = ((0.9, 0.85, -0.05), (0.5, 1.3, 0.1))
"""How wide what ran out is, and where."""


def moved(solids: list[Solid], x: float, y: float) -> list[Solid]:
    """Solids so much further to the right and higher."""
    return [one.placed(1.0, x, y, 0.0) for one in solids]


def turned_about(solids: list[Solid], x: float, y: float, turn: float) -> list[Solid]:
    """Solids turned about a point, as one sees it, in degrees."""
    return moved([one.leaning(0.0, turn) for one in moved(solids, -x, -y)], x, y)


def rolled(made: list[Solid], part: float) -> list[Solid]:
    """A round thing at a part, 0 to 1, of a shot in which it rolls to its place."""
    left = _FROM * (1 - min(1.0, part / _ROLLS_FOR)) ** 2
    return moved(turned_about(made, 0.0, 0.5, degrees(-2 * left)), -left, 0.0)


def tipped(made: list[Solid], *, spilt: bool) -> list[Solid]:
    """A vessel that fell over, with what ran out of it, in the brightest colour that it has."""
    wide = float(np.ptp(np.vstack([one.corners for one in made])[:, 0]))
    lies = moved(turned_about(made, wide / 2, 0.0, _OVER), -wide / 2 - _BACK, 0.0)
    if not spilt:
        return lies
    colour = max((one.colour for one in made), key=lambda colour: max(colour) - min(colour))
    colour = colour if max(colour) - min(colour) > _COLOURED else WATER
    return [*(drum(colour, 0.0, 0.004, size, size, x, z, flat=0.6) for size, x, z in _POOL), *lies]
