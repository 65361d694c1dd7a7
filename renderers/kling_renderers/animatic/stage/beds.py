"""The bed of who lies in one, the sofa of who lies on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedShot

_COVER, _LINEN, _WOOD, _STEEL = rgb("#7f93ab"), rgb("#c3ccd6"), mix(CRATE, BLACK, 0.35), rgb("#a9b4bb")
_THICK, _BESIDE, _HEADBOARD, _BARS = 0.02, 0.16, 0.4, 0.2
"""How far a mattress rises over the ground that bodies lie on, how far it reaches around one, and how high its head is
and that of a hospital's, in statures: the ground is at its height, so that the lens is as far above who lies there as
in any shot of them.
"""


_SINGLE = 0.62
"""How wide a bed is that one sits up in."""
_CUSHIONS, _BACK, _ARM = rgb("#8a7f96"), 0.34, 0.17
"""Of a sofa: its colour, and how high its back and its arms are over who lies on it, in statures."""
_KNELT_AT, _FURTHER, _KNELT_HIGH = 0.24, 0.25, 0.28
"""How far to the right of who kneels at a bed that begins, how much further away its middle is, and how high it is."""
_MATTRESS, _LONG, _DEEP, _EDGE = 0.12, 1.3, 1.02, 0.16
"""Of a bed that somebody sits on the edge of: how thick it is, how long and how broad, and how far before the middle of
their body it ends.
"""


def beds(shot: PlannedShot, figures: Sequence[Figure]) -> list[Block]:
    """A bed under those who lie in one, a sofa under each who lies on one, and a bed of those who sit on its edge."""
    colour = _STEEL if shot.setting.place == "hospital_room" else _WOOD
    lying = {place.name: place.seat or 0.0 for place in shot.places if place.piece == "bed"}
    in_it = [figure for figure in figures if figure.name in lying and figure.parts]
    found = _bed(in_it, colour, lying[in_it[0].name or ""]) if in_it else []
    stretched = {place.name for place in shot.places if place.piece == "sofa"}
    found += [one for figure in figures if figure.name in stretched and figure.parts for one in _sofa(figure)]
    sat_on = {place.name: place.seat for place in shot.places if place.piece == "bed_edge"}
    sitting = [figure for figure in figures if figure.name in sat_on and not figure.near]
    high = next((seat for seat in sat_on.values() if seat is not None), None)
    at_it = {place.name for place in shot.places if place.piece == "bedside"}
    found += [one for figure in figures if figure.name in at_it for one in _knelt_at(figure, colour)]
    up = {place.name: place.seat or 0.0 for place in shot.places if place.piece == "in_bed"}
    for figure in figures:
        if figure.name in up and not figure.near:
            found += _sat_up(figure, colour, up[figure.name])
    return found + (_sat_on(sitting, colour, high) if sitting and high is not None else [])


def _sat_on(figures: Sequence[Figure], colour: Colour, high: float) -> list[Block]:
    """A bed at the back of those who sit on it, of which the first has the long side."""
    one, xs, zs = figures[0], [figure.x for figure in figures], [figure.z for figure in figures]
    east, north = one.ahead
    back = _EDGE - _DEEP / 2
    if abs(north) >= abs(east):
        x, z, wide, deep = (
            (min(xs) + max(xs)) / 2,
            one.z + (1 if north > 0 else -1) * back,
            _LONG + max(xs) - min(xs),
            _DEEP,
        )
        head = (x - wide / 2 - 0.03, z, 0.06, deep + 0.06)
        pillow = (x - wide / 2 + 0.2, z, 0.3, 0.8 * deep)
    else:
        x, z, wide, deep = (
            one.x + (1 if east > 0 else -1) * back,
            (min(zs) + max(zs)) / 2,
            _DEEP,
            _LONG + max(zs) - min(zs),
        )
        head = (x, z + deep / 2 + 0.03, wide + 0.06, 0.06)
        pillow = (x, z + deep / 2 - 0.2, 0.8 * wide, 0.3)
    return _made(x, z, wide, deep, head, pillow, colour, high)


def _knelt_at(figure: Figure, colour: Colour) -> list[Block]:
    """A bed of which the long side is at the right of who kneels beside it."""
    x, z = figure.x + _KNELT_AT * figure.stature + _DEEP / 2, figure.z + _FURTHER
    head, pillow = (x, z + _LONG / 2 + 0.03, _DEEP + 0.06, 0.06), (x, z + _LONG / 2 - 0.2, 0.8 * _DEEP, 0.3)
    return _made(x, z, _DEEP, _LONG, head, pillow, colour, _KNELT_HIGH)


def _made(
    x: float,
    z: float,
    wide: float,
    deep: float,
    head: tuple[float, float, float, float],
    pillow: tuple[float, float, float, float],
    colour: Colour,
    high: float,
) -> list[Block]:
    """A bed that nobody is in: its mattress under a cover, with where its headboard and its pillow are."""
    low = high - _MATTRESS - 0.02
    return [
        block(x, z, wide + 0.04, deep + 0.04, 0.12, colour, base=low - 0.1),
        block(x, z, wide, deep, _MATTRESS, _LINEN, base=low),
        block(x, z, wide + 0.01, deep + 0.01, 0.7 * _MATTRESS, _COVER, base=low + 0.02),
        block(*pillow, 0.07, mix(_LINEN, WHITE, 0.4), base=high - 0.02),
        block(*head, high + 0.34, colour),
    ]


def _sat_up(figure: Figure, colour: Colour, high: float) -> list[Block]:
    """A bed of somebody who sits up in it, its foot towards the lens, a cover over their legs, a pillow behind them."""
    x, z, low = figure.x, figure.z, high - _MATTRESS - 0.02
    strips = ((z + 0.09, 0.38), (z - 0.49, 0.78))
    return [
        block(x, z + 0.3, _SINGLE + 0.06, 0.05, high + 0.42, colour),
        *(block(x, at, _SINGLE + 0.04, deep, 0.12, colour, base=low - 0.1) for at, deep in strips),
        *(block(x, at, _SINGLE, deep, _MATTRESS, _LINEN, base=low) for at, deep in strips),
        block(x, z + 0.18, 0.42, 0.1, 0.36, mix(_LINEN, WHITE, 0.4), base=high - 0.03),
        block(x, z - 0.47, _SINGLE + 0.03, 0.76, 0.16, _COVER, base=high - 0.06),
    ]


def _sofa(figure: Figure) -> list[Block]:
    (x, z), (wide, deep) = _under([figure])
    arm = 0.12
    return [
        block(x, z, wide, deep, _THICK, _CUSHIONS),
        block(x, z + deep / 2 + arm / 2, wide + 2 * arm, arm, _BACK, mix(_CUSHIONS, BLACK, 0.12)),
        *(block(x + side * (wide + arm) / 2, z, arm, deep, _ARM, mix(_CUSHIONS, BLACK, 0.06)) for side in (-1, 1)),
    ]


def _under(figures: Sequence[Figure]) -> tuple[tuple[float, float], tuple[float, float]]:
    """The middle of what people lie on, and how wide and deep that is."""
    balls = np.concatenate([part.balls for figure in figures for part in figure.parts])
    low, high = balls[:, :3].min(axis=0) - _BESIDE, balls[:, :3].max(axis=0) + _BESIDE
    (x, _, z), (wide, _, deep) = ((low + high) / 2).tolist(), (high - low).tolist()
    return (x, z), (wide, deep)


def _bed(figures: Sequence[Figure], colour: Colour, high: float) -> list[Block]:
    """``high``: how high the mattress is over the floor, where somebody stands there."""
    (x, z), (wide, deep) = _under(figures)
    side = 1.0 if figures[0].head[0] > x else -1.0
    head, board = x + side * wide / 2, _HEADBOARD if colour == _WOOD else _BARS
    return [
        *(block(x, (low + up) / 2, wide, up - low, high or _THICK, _LINEN) for low, up in pairwise(_strips(figures))),
        block(x, z - deep / 2 - 0.01, wide, 0.02, max(high - _MATTRESS, 0.5 * _THICK), colour),
        block(head + side * 0.03, z, 0.06, deep + 0.06, high + (0.5 if high else 1.0) * board, colour),
    ]


def _strips(figures: Sequence[Figure]) -> list[float]:
    """Where a mattress is parted, from near to far: boxes are drawn in the order of their middles, and that of a strip
    is under who lies on it, or behind them.
    """
    spans = sorted((z - deep / 2, z + deep / 2) for (_, z), (_, deep) in (_under([one]) for one in figures))
    between = [(one[1] + other[0]) / 2 for one, other in pairwise(spans)]
    return [spans[0][0], spans[0][0] + _BESIDE, *between, spans[-1][1]]
