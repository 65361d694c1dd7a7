"""Hands in a close shot that put a bicycle's chain back and turn its pedal. Sizes are choices, in heights of a thing
on a table.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.hands_at import grasp
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.opened import limb, point
from kling_renderers.animatic.stand_ins.solids import Solid, slab

_STEEL, _DARK = mix(WHITE, INK, 0.35), mix(INK, BLACK, 0.35)
_FRAME = rgb("#39654f")
_RING, _COG = np.array((0.15, 0.42, 0.1)), np.array((-2.0, 0.5, 0.1))
"""Where the middle of the wheel at the pedals is, and that of the one at the back."""
_LINKS = 52


def _circle(colour: Colour, middle: np.ndarray, radius: float, thick: float, sides: int = 24) -> list[Solid]:
    ways = [2 * pi * n / sides for n in range(sides + 1)]
    spots = [middle + point(radius * cos(a), radius * sin(a), 0.0) for a in ways]
    return [limb(colour, one, other, thick, thick) for one, other in pairwise(spots)]


def _toothed(middle: np.ndarray, radius: float, teeth: int, turn: float) -> list[Solid]:
    solids = _circle(_STEEL, middle, radius, 0.12)
    for n in range(teeth):
        way = point(cos(turn + 2 * pi * n / teeth), sin(turn + 2 * pi * n / teeth), 0.0)
        solids.append(limb(_STEEL, middle + radius * way, middle + (radius + 0.1) * way, 0.09, 0.05))
    return solids


def chaining(arm: Arm, part: float) -> list[Solid]:
    """A bicycle's chain that one hand lays onto the teeth of a wheel; the other one turns the pedal, from then on."""
    off, turn = 1.0 - so_far(part, 0.05, 0.42), -2.6 * pi * so_far(part, 0.38, 1.25)
    solids = [limb(_FRAME, _RING + point(0.0, 0.0, 0.2), _RING + point(-0.5, 2.6, 0.2), 0.26, 0.26),
              limb(_FRAME, _RING + point(0.0, 0.0, 0.2), _RING + point(3.2, 2.2, 0.2), 0.28, 0.28),
              limb(_FRAME, _RING + point(0.0, 0.0, 0.2), _COG + point(0.0, 0.0, 0.2), 0.16, 0.14)]  # fmt: skip
    solids += [*_circle(_DARK, _COG + point(0.0, 0.0, 0.3), 1.9, 0.3, 30), *_toothed(_RING, 0.78, 22, turn),
               *_toothed(_COG, 0.3, 9, 2.6 * turn)]  # fmt: skip
    for n in range(5):
        way = point(cos(turn + 0.4 * pi * n), sin(turn + 0.4 * pi * n), 0.0)
        solids.append(limb(mix(_STEEL, BLACK, 0.25), _RING, _RING + 0.76 * way, 0.16, 0.09))
    lifted = 0.42 * off
    top = _RING + point(-0.25, 0.86 + lifted, -0.04)
    round_it = [1.75 - 0.23 * n for n in range(15)]
    path = [_COG + point(0.0, 0.38, -0.04), (_COG + point(0.0, 0.38, -0.04) + top) / 2 - (0.0, 0.32 * off, 0.0), top]
    path += [_RING + point(0.86 * cos(a), 0.86 * sin(a) + lifted * max(0.0, sin(a)), -0.04) for a in round_it]
    path += [
        _COG + point(0.1, -0.38, -0.04),
        *(_COG + point(-0.38 * sin(a), -0.38 * cos(a), -0.04) for a in (0.4, 1.2, 2.0, 2.8)),
    ]
    solids += _links([*path, path[0]], turn)
    crank = _RING + point(1.0 * cos(turn - 0.5), 1.0 * sin(turn - 0.5), -0.24)
    solids += [limb(mix(_STEEL, WHITE, 0.2), _RING + point(0.0, 0.0, -0.2), crank, 0.2, 0.17),
               slab(_DARK, 0.62, 0.18, 0.34, x=float(crank[0]) + 0.1, y=float(crank[1]) - 0.09, z=-0.36)]  # fmt: skip
    hold = top + point(-0.1, 0.06, -0.12)
    solids += grasp(hold, arm, -1, 0.45)
    return [*solids, *grasp((crank[0] + 0.28, crank[1], -0.42), arm, 1, -0.55)]


def _links(path: list[np.ndarray], turn: float) -> list[Solid]:
    """A chain along a path, its links by turns dark and bright, moved on by a turn of the wheel."""
    long = [0.0]
    for one, other in pairwise(path):
        long.append(long[-1] + float(np.linalg.norm(other - one)))
    at = [(long[-1] * n / _LINKS - 0.82 * turn) % long[-1] for n in range(_LINKS + 1)]
    spots = [point(*(float(np.interp(one, long, [spot[axis] for spot in path])) for axis in range(3))) for one in at]
    bright = mix(_STEEL, INK, 0.25)
    return [limb(bright if n % 2 else _DARK, one, other, 0.13 - 0.03 * (n % 2), 0.13 - 0.03 * (n % 2))
            for n, (one, other) in enumerate(pairwise(spots))]  # fmt: skip
