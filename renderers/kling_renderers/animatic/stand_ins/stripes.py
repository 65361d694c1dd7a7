"""Cloth in stripes: every other side of what is round, from outside and from below."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import PAPER, WHITE, mix
from kling_renderers.animatic.stand_ins.solids import Solid

_PALE = mix(PAPER, WHITE, 0.4)
_CLOTH = 0.3
"""How wide a round body is at least that is cloth and no stick, in heights of the thing: a choice."""


def striped(solids: list[Solid]) -> list[Solid]:
    """The solids of an umbrella, its cloth in stripes."""
    return [_in_stripes(one) if float(np.ptp(one.corners[:, 0])) > _CLOTH else one for one in solids]


def _in_stripes(cloth: Solid) -> Solid:
    sides = len(cloth.corners) // 2
    rim = cloth.corners[:sides]
    middle = rim.mean(axis=0)
    outside = [(n, cloth.corners[list(cloth.faces[n])], _PALE) for n in range(0, sides, 2)]
    below = [(sides, np.array((middle, rim[n], rim[(n + 1) % sides])), _PALE) for n in range(0, sides, 2)]
    return Solid(cloth.corners, cloth.faces, cloth.colour, (*outside, *below, *cloth.marks))
