"""A cello and an erhu with their bows, before somebody on a stool; numbers as in ``benches``."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, mix, rgb
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.benches import STEEL, stool
from kling_renderers.animatic.stand_ins.music import VARNISH
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab

_BOW = 0.5
"""How long a bow is."""


def _cello_body() -> list[Solid]:
    """The body of a cello from its foot, its strings to the lens."""
    tall, wide = 0.5, 0.29
    bouts = [drum(VARNISH, -0.055, 0.055, across, across, sides=18).facing(y)
             for across, y in ((wide, 0.5 * wide), (0.78 * wide, tall - 0.38 * wide))]  # fmt: skip
    waist = slab(VARNISH, 0.62 * wide, 0.34 * tall, 0.1, y=0.36 * tall)
    dark = mix(VARNISH, BLACK, 0.6)
    holes = [slab(dark, 0.014, 0.09, 0.004, x=x, y=0.42 * tall, z=-0.058) for x in (-0.055, 0.055)]
    neck = [
        slab(INK, 0.035, 0.5, 0.02, y=0.6 * tall, z=-0.066),
        slab(INK, 0.05, 0.08, 0.03, y=0.6 * tall + 0.5, z=-0.06),
    ]
    return [*bouts, waist, *holes, *neck, slab(mix(PAPER, VARNISH, 0.4), 0.07, 0.012, 0.03, y=0.36 * tall, z=-0.07)]


def _bow(grips: Sequence[Grip], y: float, z: float) -> list[Solid]:
    """A bow from the right hand across the strings, its stick dark, its hair pale."""
    hand = grips[0]
    along = [0.06 - hand[0], y - hand[1], z - hand[2]]
    far = sum(one * one for one in along) ** 0.5
    tip = [one + _BOW * by / far for one, by in zip(hand, along, strict=True)]
    hair = [[x, high - 0.016, deep] for x, high, deep in (hand, tip)]
    return [rod(mix(VARNISH, BLACK, 0.4), hand, tip, 0.014), rod(PAPER, hair[0], hair[1], 0.012)]


def cello(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    body = [one.leaning(12.0, 9.0).placed(1.0, 0.0, 0.1, -0.22) for one in _cello_body()]
    spike = rod(STEEL, (0.0, 0.12, -0.22), (0.0, 0.0, -0.29), 0.016)
    return [stool(), [*body, spike], _bow(grips, 0.4, -0.26)]


def erhu(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    dark = mix(VARNISH, BLACK, 0.35)
    box = [drum(dark, -0.07, 0.05, 0.11, 0.11, sides=6).facing(0.35, -0.19).placed(1.0, 0.05, 0.0, 0.0)]
    box.append(drum(rgb("#d9c79a"), -0.074, -0.07, 0.1, 0.1, sides=6).facing(0.35, -0.19).placed(1.0, 0.05, 0.0, 0.0))
    neck = rod(dark, (0.05, 0.38, -0.19), (0.07, 0.9, -0.14), 0.022)
    pegs = [rod(dark, (0.07, y, -0.14), (0.14, y + 0.01, -0.11), 0.016) for y in (0.78, 0.84)]
    strings = [rod(PAPER, (0.045, 0.36, -0.23), (0.066, 0.84, -0.17), 0.006)]
    return [stool(), [*box, neck, *pegs, *strings], _bow(grips, 0.42, -0.215)]
