"""Hands in a close shot that leave something or follow it: a brush paints on a board, a finger goes along a road of a
map, both hands tie laces. Sizes are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.hands_at import grasp, own_colour
from kling_renderers.animatic.stand_ins.benches import WOOD
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.opened import limb, point
from kling_renderers.animatic.stand_ins.solids import Solid, drum, slab
from kling_story.placed import Place
from kling_story.planned import PlannedElement

Way = Sequence[tuple[float, float]]
_RED, _GROUND = rgb("#c8322c"), rgb("#5a544a")
_PAINTS = {"tar": rgb("#231d1a"), "varnish": rgb("#8a5526"), "whitewash": rgb("#f2efe6")}
_MARKS: dict[str, Way] = {
    "bolt": ((0.25, 0.6), (-0.3, 0.02), (0.08, 0.06), (-0.3, -0.6), (0.36, 0.16), (0.0, 0.14), (0.25, 0.6)),
    "heart": ((0.0, 0.25), (0.2, 0.5), (0.45, 0.4), (0.45, 0.1), (0.0, -0.5), (-0.45, 0.1), (-0.45, 0.4), (-0.2, 0.5),
              (0.0, 0.25)),
    "cross": ((-0.4, 0.4), (0.4, -0.4), (0.0, 0.0), (0.4, 0.4), (-0.4, -0.4)),
    "circle": tuple((0.42 * cos(2 * pi * n / 12), 0.42 * sin(2 * pi * n / 12)) for n in range(13)),
}  # fmt: skip
_BANDS: Way = ((-1.15, 0.5), (0.7, 0.56), (0.6, 0.16), (-1.1, 0.1), (-1.05, -0.3), (0.6, -0.24))
"""Strokes to and fro that fill a part of a board."""
_FLAT = 0.06
"""How deep paint is, of how wide it is."""
_SOME = 1e-3
"""How long a stroke is at least: one without a length has no sides."""
_ROAD: Way = ((-1.2, -0.75), (-0.85, -0.3), (-0.45, -0.22), (-0.1, 0.12), (0.3, 0.1), (0.62, 0.42))
_LANDS = (
    (rgb("#b9cf9b"), 0.9, 0.6, -1.15, 0.35), (rgb("#b9cf9b"), 0.8, 0.5, 1.1, -0.9),
    (rgb("#9cc3d8"), 0.7, 0.45, 0.6, -0.7),
)  # fmt: skip
"""Woods and a lake: their colour, width, height and place on the map."""
_LEANS = 52.0
"""How far back a map leans that lies before somebody, in degrees: seen from ahead and from above it is known."""


def _gone(way: Way, part: float) -> list[tuple[float, float]]:
    """A way up to where a part of its length is gone; as many places in all parts."""
    far = np.concatenate(([0.0], np.cumsum([np.hypot(u[0] - v[0], u[1] - v[1]) for u, v in pairwise(way)])))
    up_to = np.minimum(far, part * far[-1])
    return [(float(np.interp(at, far, [x for x, _ in way])) + _SOME * n, float(np.interp(at, far, [y for _, y in way])))
            for n, at in enumerate(up_to)]  # fmt: skip


def line(shade: Colour, way: Way, z: float, thick: float) -> list[Solid]:
    """A line on what is upright, ``z`` its middle's place: no thicker than paint."""
    bars = (limb(shade, point(*one, 0.0), point(*other, 0.0), thick, thick) for one, other in pairwise(way))
    return [Solid(bar.corners * (1.0, 1.0, _FLAT) + (0.0, 0.0, z), bar.faces, shade) for bar in bars]


def _marking(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A board, a brush, and what it has painted on it so far: a mark, else strokes to and fro."""
    mark = _MARKS.get(place.state or "")
    paint = _PAINTS.get(place.state or "") or own_colour(thing, _RED)
    plank, wide = mix(CRATE, WHITE, 0.3), 0.13 if mark else 0.4
    solids = [slab(mix(plank, BLACK, 0.07 * (n % 2)), 5.2, 0.66, 0.12, y=-0.75 + 0.68 * n, z=0.45) for n in range(4)]
    grain = mix(plank, BLACK, 0.22)
    solids += [slab(grain, 1.1 + 0.3 * (n % 3), 0.02, 0.01, x=-1.7 + 0.95 * (n % 4), y=-0.6 + 0.23 * n, z=0.385)
               for n in range(11)]  # fmt: skip
    way = [(x - 0.15, y + 0.62) for x, y in mark or _BANDS]
    done = _gone(way, so_far(part, 0.02, 0.95))
    solids += line(paint, done, 0.35, wide)
    tip = point(*done[-1], 0.3)
    hand = tip + point(0.66, -0.42, -0.55)
    bristles = tip + 0.3 * (hand - tip)
    solids += [limb(mix(CRATE, BLACK, 0.45), tip + 1.6 * (hand - tip), bristles, 0.1, 0.1),
               limb(mix(WHITE, INK, 0.3), bristles, tip + 0.22 * (hand - tip), 0.14, 0.12 + 0.4 * wide),
               limb(paint, tip + 0.22 * (hand - tip), tip, 0.1 + 0.4 * wide, 0.06 + 0.5 * wide)]  # fmt: skip
    return [*solids, *grasp(hand, arm, 1)]


def _tracing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A map that lies before somebody, and a finger that follows a road of it as far as a mark, where it stays."""
    sheet = own_colour(thing, mix(PAPER, rgb("#e8dcb4"), 0.6))
    flat = [slab(mix(WOOD, BLACK, 0.15), 7.0, 5.0, 0.1, y=-2.2, z=0.12), slab(sheet, 3.5, 2.3, 0.02, y=-1.15, z=0.0)]
    flat += [slab(shade, wide, tall, 0.006, x=x, y=y, z=-0.012) for shade, wide, tall, x, y in _LANDS]
    flat += [slab(mix(sheet, BLACK, 0.16), 0.02, 2.3, 0.006, x=x, y=-1.15, z=-0.014) for x in (-0.88, 0.0, 0.88)]
    flat += [slab(mix(sheet, BLACK, 0.16), 3.5, 0.02, 0.006, y=-0.02, z=-0.014)]
    grey = mix(INK, WHITE, 0.45)
    for way in (
        ((-1.6, 0.3), (-0.45, -0.22), (0.3, -0.9)),
        ((0.3, 0.1), (0.8, -0.2), (1.6, -0.1)),
        ((-0.4, 1.0), (-0.1, 0.12)),
    ):
        flat += line(grey, way, -0.02, 0.035)
    flat += line(rgb("#d8922e"), _ROAD, -0.03, 0.07)
    x, y = _ROAD[-1]
    mark = [(x + 0.1 + 0.42 * u, y + 0.1 + 0.42 * v) for u, v in _MARKS.get(place.state or "", _MARKS["circle"])]
    flat += line(_RED, mark, -0.04, 0.05)
    tip = point(*_gone(_ROAD, so_far(part, 0.05, 0.75))[-1], -0.06)
    flat += pointing(tip, arm)
    return [one.leaning(_LEANS).placed(1.0, 0.0, 0.5, 0.0) for one in flat]


def pointing(tip: np.ndarray, arm: Arm) -> list[Solid]:
    """A hand from the right and below whose finger ends at a place."""
    knuckle, wrist = tip + point(0.22, -0.34, -0.24), tip + point(0.42, -0.7, -0.3)
    skin, sleeve = arm.hand, wrist + point(0.18, -0.28, -0.04)
    found = [limb(skin, tip, tip + point(0.12, -0.18, -0.14), 0.1, 0.13),
             limb(skin, tip + point(0.12, -0.18, -0.14), knuckle, 0.13, 0.15),
             limb(skin, knuckle, wrist, 0.4, 0.32),
             limb(skin, wrist, wrist + point(0.2, -0.32, -0.04), 0.3, 0.3),
             limb(arm.sleeve, sleeve, wrist + point(1.9, -3.2, -0.2), 0.46, 0.8)]  # fmt: skip
    for number in range(3):
        root = knuckle + point(0.06 + 0.12 * number, -0.02 - 0.04 * number, -0.04)
        found.append(limb(skin, root, root + point(-0.06, 0.1, 0.14), 0.15, 0.13))
    found.append(limb(skin, wrist + point(-0.14, 0.1, 0.02), knuckle + point(-0.22, 0.04, 0.1), 0.15, 0.12))
    return found


def _lacing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A boot, its laces crossed over its tongue, and two hands that draw their ends out and then a bow tight."""
    lace = own_colour(thing, mix(WHITE, INK, 0.06))
    upper, sole = rgb("#3a3f46"), mix(INK, BLACK, 0.4)
    solids = [
        slab(_GROUND, 9.0, 0.06, 7.0, y=-0.38),
        slab(sole, 1.15, 0.14, 2.4, y=-0.3, z=-0.25),
        drum(upper, -0.18, 0.24, 1.1, 0.96, z=-0.85, flat=1.2),
        slab(upper, 1.0, 0.5, 1.3, y=-0.18, z=0.1),
        slab(upper, 0.96, 1.15, 0.72, y=-0.18, z=0.5),
        drum(mix(upper, WHITE, 0.1), 0.9, 1.06, 1.0, 1.02, z=0.5, flat=0.75),
    ]
    rows = [point(0.0, 0.3 + 0.17 * n, -0.62 + 0.14 * n) for n in range(5)]
    solids.append(
        limb(mix(upper, WHITE, 0.22), rows[0] + point(0.0, -0.08, 0.2), rows[-1] + point(0.0, 0.2, 0.24), 0.44, 0.5)
    )
    for one, other in pairwise(rows):
        solids += [limb(lace, one + point(-0.26 * side, 0.0, -0.06), other + point(0.26 * side, 0.0, -0.06), 0.07, 0.07)
                   for side in (-1, 1)]  # fmt: skip
    knot = rows[-1] + point(0.0, 0.04, -0.14)
    tight, bow = abs(sin(2 * pi * min(part, 0.5))), max(0.05, so_far(part, 0.5, 0.62))
    apart = 0.5 + 0.32 * tight if part < 0.5 else 0.5 + 0.2 * so_far(part, 0.6, 0.95)
    solids.append(drum(lace, -0.09, 0.09, 0.2, 0.2).placed(0.3 + 0.9 * bow, *(float(n) for n in knot)))
    for side in (-1, 1):
        hand = knot + point(side * apart, 0.22 - 0.1 * bow, -0.12)
        solids.append(limb(lace, knot, hand, 0.07, 0.07))
        loop = [
            knot + bow * point(side * u, v, -0.06)
            for u, v in ((0.0, 0.0), (0.2, 0.26), (0.44, 0.2), (0.3, -0.06), (0.0, 0.0))
        ]
        solids += [limb(lace, one, other, 0.07, 0.07) for one, other in pairwise(loop)]
        solids += grasp(hand, arm, side, 0.7)
    return solids


MARKS: dict[str, tuple[Callable[[PlannedElement, Place, Arm, float], list[Solid]], float, float]] = {
    "marking": (_marking, 0.5, 0.3),
    "tracing": (_tracing, 0.6, 0.15),
    "lacing": (_lacing, 0.56, 0.06),
}
"""How each is drawn, how large, and how high over the foot of the frame."""
