"""Costumes as they hang from the hands that hold them up, as a few solids, in statures from where the hands are: what
is below them is negative. Sizes are choices after the garments that people wear.
"""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, PAPER, Colour, mix
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.kinds import colour_of, garment_of
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.solids import Solid, drum, slab
from kling_story.patterns import Pattern
from kling_story.planned import PlannedElement

_DEEP, _BEFORE = 0.02, 0.014
"""How thick cloth is, and how far before its middle what is on it."""
_SHORT = Pattern(
    r"shirt|blouse|sweater|jumper|jersey|hoodie|cardigan|\bvest\b|衬衫|毛衣|t恤|球衣|上衣",
    "shirt blouse sweater jumper jersey hoodie cardigan vest 衬衫 毛衣 t恤 球衣 上衣",
)
"""What ends at the hips, its sleeves drawn short."""
_FIST, _FINGER = 0.03, 0.0125
"""How far before the middle of the cloth the fingers are, and how thick."""


def held_up(costume: PlannedElement, apart: float, skin: Colour) -> list[Solid]:
    """A costume with the fingers of two hands, each so far ``apart`` from its middle, that have it by its shoulders."""
    return [*_cloth(costume), *_fingers(-apart, skin), *_fingers(apart, skin)]


def _fingers(x: float, skin: Colour) -> list[Solid]:
    """Those of a fist before cloth."""
    found = []
    for number in range(4):
        y, half = 0.018 - 0.0115 * number, 0.021 - 0.0015 * abs(number - 1)
        root, tip = (np.array((x + side * half, y, -_FIST)) for side in (-1, 1))
        found.append(limb(mix(skin, BLACK, 0.04 * (number % 2)), root, tip, _FINGER, _FINGER))
    return found


def _cloth(costume: PlannedElement) -> list[Solid]:
    colour, kind = colour_of(costume), garment_of(costume)
    if kind == "hat":
        return [drum(colour, -0.02, 0.0, 0.17, 0.17), drum(colour, 0.0, 0.07, 0.11, 0.1)]
    if kind == "scarf":
        return [
            slab(colour, 0.16, 0.05, _DEEP, y=-0.03),
            slab(mix(colour, BLACK, 0.15), 0.05, 0.3, _DEEP, x=0.06, y=-0.32),
        ]
    collar = _collar(costume, colour)
    if kind == "coat":
        short = _SHORT.search((costume.description or costume.name).lower()) is not None
        low, sleeve = (-0.3, -0.12) if short else (-0.47, -0.3)
        body = prism(colour, [(-0.1, 0.035), (0.1, 0.035), (0.13, low), (-0.13, low)], _DEEP)
        sleeves = [
            _mirrored([(0.1, 0.035), (0.14, 0.0), (0.17, sleeve), (0.125, sleeve - 0.01)], colour, side)
            for side in (-1, 1)
        ]
        front = slab(mix(colour, BLACK, 0.3), 0.006, 0.02 - low, 0.004, y=low, z=-_BEFORE)
        return [*sleeves, body, front, *collar]
    bodice = prism(colour, [(-0.1, 0.035), (0.1, 0.035), (0.075, -0.2), (-0.075, -0.2)], _DEEP)
    skirt = prism(mix(colour, BLACK, 0.06), [(-0.075, -0.2), (0.075, -0.2), (0.19, -0.58), (-0.19, -0.58)], _DEEP)
    sleeves = [
        _mirrored([(0.09, 0.035), (0.135, -0.01), (0.12, -0.06), (0.08, -0.05)], colour, side) for side in (-1, 1)
    ]
    belt = slab(mix(colour, BLACK, 0.25), 0.154, 0.014, 0.004, y=-0.207, z=-_BEFORE)
    return [skirt, *sleeves, bodice, belt, *collar]


def _mirrored(outline: list[tuple[float, float]], colour: Colour, side: int) -> Solid:
    return prism(mix(colour, BLACK, 0.12), [(side * x, y) for x, y in outline], _DEEP)


def _collar(costume: PlannedElement, colour: Colour) -> list[Solid]:
    """The two halves of a collar: pale where words say that it is white."""
    words = (costume.description or "").lower()
    pale = "white collar" in words or "白领" in words or "白色衣领" in words
    shade = PAPER if pale else mix(colour, BLACK, 0.2)
    return [
        prism(shade, [(0.0, 0.036), (side * 0.06, 0.045), (side * 0.062, 0.0), (side * 0.02, -0.025)], 0.004).placed(
            1.0, 0.0, 0.0, -_BEFORE
        )
        for side in (-1, 1)
    ]
