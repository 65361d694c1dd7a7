"""What is before people who work or train with both hands: a workbench, dough on a table, a punching bag, a cello. All
numbers are choices, in statures, about somebody at nothing who faces the lens: to the right, up, ahead is negative.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, mix, rgb
from kling_renderers.animatic.stage.holding import lowest_seen
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.goods import facing
from kling_renderers.animatic.stand_ins.solids import BACK, FRONT, Solid, drum, marked, rod, slab
from kling_story.placed import AT_TABLES
from kling_story.planned import PlannedShot
from kling_story.vocabulary.instruments import MEAL_HIGH

HANDS: dict[str, tuple[Grip, ...]] = {
    "bag": ((-0.07, 0.72, -0.16), (0.07, 0.72, -0.16)),
    "rope": ((-0.21, 0.56, -0.07), (0.21, 0.56, -0.07)),
    "bench": ((-0.05, 0.6, -0.2), (0.05, 0.6, -0.3)),
    "dough": ((-0.06, 0.645, -0.27), (0.06, 0.645, -0.27)),
    "ironing": ((-0.1, 0.66, -0.2), (0.14, 0.615, -0.2)),
    "laptop": ((-0.05, 0.435, -0.2), (0.05, 0.435, -0.2)),
    "cello": ((-0.2, 0.43, -0.24), (0.12, 0.72, -0.14)),
    "erhu": ((-0.17, 0.44, -0.2), (0.06, 0.58, -0.16)),
    "wall": ((-0.08, 0.82, -0.27),),
    "pane": ((-0.1, 0.82, -0.3),),
    "nail": ((-0.06, 0.84, -0.2), (0.04, 0.82, -0.3)),
    "rice": ((-0.055, 0.55, -0.155), (0.06, 0.5, -0.17)),
    "meal": ((-0.055, 0.55, -0.155), (0.1, 0.46, -0.18)),
}
"""Where hands are over the ground, the right one first."""
_WOOD, _PALE, _VARNISH = mix(CRATE, BLACK, 0.1), mix(CRATE, WHITE, 0.55), rgb("#8f4a26")
_STEEL, _LEATHER, _DOUGH = mix(WHITE, INK, 0.35), rgb("#9c2f2a"), rgb("#efe2c4")
BAG_AHEAD, _HUNG_FROM, _SWING = 0.38, 1.36, 9.0
"""How far ahead a bag hangs, from how high, and how far it swings where it is hit, in degrees."""
_ROPE, _BOW = 0.6, 0.5
"""How far from the hands the middle of a rope goes, and how long a bow is."""
_WALL = -0.35
_RISE = {
    "rice": 0.05,
    "meal": 0.05,
    "bench": 0.16,
    "dough": 0.16,
    "ironing": 0.15,
    "laptop": 0.2,
    "cello": 0.1,
    "erhu": 0.17,
}
"""How much higher in a close frame each is at most."""
_NEARER, _OVER_THE_EDGE = 0.8, 0.1
"""How near to the lens hands at it are taken to be, and how far over the lower edge of a frame."""


def raised(shot: PlannedShot, piece: str, grips: Sequence[Grip], drop: float, tall: float) -> float:
    """How much higher a piece is, so that a close frame shows the hands at it; ``drop``: how low somebody sits, so
    ``tall``, a child at the table of all.
    """
    if piece not in _RISE:
        return 0.0
    if piece in AT_TABLES and tall < 1:
        return MEAL_HIGH * (1 - tall) / tall
    seen = lowest_seen(shot, drop, _NEARER) + _OVER_THE_EDGE
    return min(_RISE[piece], max(0.0, seen - drop - min(y for _, y, _ in grips)))


def parts_of(piece: str, grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    """What somebody is at, and apart from it what they have in their hands, at an angle of the round of their work."""
    return _PARTS[piece](grips, turn)


def _bag(_: Sequence[Grip], turn: float) -> list[list[Solid]]:
    low, high = 0.36 - _HUNG_FROM, 1.0 - _HUNG_FROM
    body = [drum(_LEATHER, low, high, 0.17, 0.17), drum(mix(_LEATHER, BLACK, 0.45), low, low + 0.06, 0.174, 0.174),
            drum(mix(_LEATHER, BLACK, 0.45), high - 0.06, high, 0.174, 0.174)]  # fmt: skip
    body += [rod(INK, (x, high, z), (0.0, high + 0.16, 0.0), 0.014) for x in (-0.07, 0.07) for z in (-0.07, 0.07)]
    body.append(rod(INK, (0.0, high + 0.16, 0.0), (0.0, 0.3, 0.0), 0.016))
    lean = _SWING * abs(sin(turn))
    return [[one.leaning(lean).placed(1.0, 0.0, _HUNG_FROM, -BAG_AHEAD) for one in body]]


def _rope(grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    (left, y, z), (right, *_) = grips
    spots = []
    for number in range(25):
        part = number / 24
        out = _ROPE * sin(pi * part) ** 0.55
        x = left + (right - left) * part - 0.12 * sin(2 * pi * part)
        spots.append((x, max(0.012, y + out * cos(turn)), z + 0.8 * out * sin(turn)))
    handles = [rod(_LEATHER, (x - 0.03, y, z), (x + 0.03, y, z), 0.026) for x in (left, right)]
    return [[rod(mix(INK, WHITE, 0.1), one, other, 0.012) for one, other in pairwise(spots)], handles]


def _table(top: float, wide: float, deep: float, ahead: float) -> list[Solid]:
    """A table so high, its middle so far ahead."""
    legs = [
        slab(
            mix(_WOOD, BLACK, 0.25), 0.045, top - 0.03, 0.045, x=a * (wide / 2 - 0.05), z=b * (deep / 2 - 0.05) - ahead
        )
        for a in (-1, 1)
        for b in (-1, 1)
    ]
    return [*legs, slab(_WOOD, wide, 0.035, deep, y=top - 0.035, z=-ahead)]


def _bench(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    z = sum(one[2] for one in grips) / 2
    bench = [*_table(0.5, 0.4, 0.9, 0.56), slab(mix(_WOOD, BLACK, 0.3), 0.36, 0.03, 0.84, y=0.16, z=-0.56)]
    plank = slab(_PALE, 0.11, 0.045, 0.86, y=0.5, z=-0.5)
    curls = [_curl(x, y, at) for x, y, at in ((0.13, 0.5, -0.3), (-0.12, 0.5, -0.62), (0.16, 0.0, -0.2))]
    plane = [slab(mix(_WOOD, BLACK, 0.45), 0.075, 0.05, 0.25, y=0.545, z=z),
             rod(_STEEL, (0.0, 0.58, z), (0.0, 0.65, z + 0.04), 0.05), *_curl(0.0, 0.6, z - 0.02)]  # fmt: skip
    return [bench, [plank], [one for curl in curls for one in curl], plane]


def _curl(x: float, y: float, z: float) -> list[Solid]:
    size = 0.035
    ways = [(y + size + size * sin(0.8 * n) * (1 - n / 20), z + size * cos(0.8 * n) * (1 - n / 20)) for n in range(10)]
    return [rod(mix(_PALE, WHITE, 0.4), (x, *one), (x, *other), 0.02) for one, other in pairwise(ways)]


def _dough(grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    flat = 0.5 + 0.5 * sin(turn)
    z = sum(one[2] for one in grips) / 2
    flour = drum(mix(WHITE, PAPER, 0.3), 0.6, 0.603, 0.4, 0.4, z=-0.23, flat=0.6)
    low, high, z = 0.17 + 0.04 * (1 - flat), 0.03 + 0.02 * flat, z + 0.1
    lump = [drum(_DOUGH, 0.6, 0.6 + 0.6 * high, low, low + 0.02, z=z, flat=0.75),
            drum(_DOUGH, 0.6 + 0.6 * high, 0.6 + high, low + 0.02, 0.7 * low, z=z, flat=0.75)]  # fmt: skip
    bowl = drum(mix(PAPER, INK, 0.15), 0.6, 0.68, 0.08, 0.16, x=0.28, z=-0.24)
    return [_table(0.6, 0.9, 0.36, 0.25), [flour, bowl, *lump]]


def _ironing(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    cover, shirt, red = mix(PAPER, WHITE, 0.3), rgb("#6f9cc4"), rgb("#c0503c")
    legs = [rod(_STEEL, (-0.22 * a, 0.58, -0.22), (0.22 * a, 0.0, -0.22), 0.022) for a in (-1, 1)]
    board = [*legs, slab(cover, 0.78, 0.028, 0.16, x=0.04, y=0.57, z=-0.22)]
    cloth = [slab(shirt, 0.44, 0.012, 0.17, x=0.04, y=0.598, z=-0.222)]
    cloth += [slab(shirt, 0.44, 0.12, 0.012, x=0.04, y=0.488, z=-0.308)]
    cloth += [slab(mix(shirt, BLACK, 0.2), 0.11, 0.09, 0.014, x=0.16, y=0.5, z=-0.31)]
    x, y, z = grips[0]
    iron = [
        slab(_STEEL, 0.115, 0.012, 0.06, x=x + 0.015, y=0.61, z=z),
        slab(red, 0.1, 0.022, 0.052, x=x + 0.01, y=0.622, z=z),
    ]
    iron += [
        slab(INK, 0.08, 0.012, 0.02, x=x, y=y - 0.004, z=z),
        rod(INK, (x - 0.035, 0.64, z), (x - 0.035, y, z), 0.016),
    ]
    return [board, cloth, iron]


def _laptop(_: Sequence[Grip], turn: float) -> list[list[Solid]]:
    shell, screen = mix(INK, WHITE, 0.25), rgb("#cfe6f2")
    lid = marked(slab(shell, 0.21, 0.135, 0.008), BACK, (0.06, 0.08), (0.94, 0.94), screen)
    lid = marked(lid, FRONT, (0.44, 0.4), (0.56, 0.6), mix(shell, WHITE, 0.5)).leaning(-14.0)
    stool = [drum(INK, 0.2, 0.245, 0.22, 0.22), drum(INK, 0.0, 0.2, 0.05, 0.05)]
    machine = [slab(shell, 0.21, 0.012, 0.14, y=0.4, z=-0.22), lid.placed(1.0, 0.0, 0.41, -0.29)]
    mug = drum(rgb("#c0503c"), 0.4, 0.45, 0.04, 0.045, x=0.2, z=-0.22)
    return [stool, _table(0.4, 0.8, 0.3, 0.27), [*machine, mug]]


def _bowed_body(tall: float, wide: float) -> list[Solid]:
    """The body of a cello from its foot, its strings to the lens."""
    bouts = [facing(drum(_VARNISH, -0.055, 0.055, across, across, sides=18), y)
             for across, y in ((wide, 0.5 * wide), (0.78 * wide, tall - 0.38 * wide))]  # fmt: skip
    waist = slab(_VARNISH, 0.62 * wide, 0.34 * tall, 0.1, y=0.36 * tall)
    dark = mix(_VARNISH, BLACK, 0.6)
    holes = [slab(dark, 0.014, 0.09, 0.004, x=x, y=0.42 * tall, z=-0.058) for x in (-0.055, 0.055)]
    neck = [
        slab(INK, 0.035, 0.5, 0.02, y=0.6 * tall, z=-0.066),
        slab(INK, 0.05, 0.08, 0.03, y=0.6 * tall + 0.5, z=-0.06),
    ]
    return [*bouts, waist, *holes, *neck, slab(mix(PAPER, _VARNISH, 0.4), 0.07, 0.012, 0.03, y=0.36 * tall, z=-0.07)]


def _bow(grips: Sequence[Grip], y: float, z: float) -> list[Solid]:
    """A bow from the right hand across the strings, its stick dark, its hair pale."""
    hand = grips[0]
    along = [0.06 - hand[0], y - hand[1], z - hand[2]]
    far = sum(one * one for one in along) ** 0.5
    tip = [one + _BOW * by / far for one, by in zip(hand, along, strict=True)]
    hair = [[x, high - 0.016, deep] for x, high, deep in (hand, tip)]
    return [rod(mix(_VARNISH, BLACK, 0.4), hand, tip, 0.014), rod(PAPER, hair[0], hair[1], 0.012)]


def _stool() -> list[Solid]:
    return [drum(_WOOD, 0.22, 0.25, 0.24, 0.24), drum(_WOOD, 0.0, 0.22, 0.06, 0.06)]


def _cello(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    body = [one.leaning(12.0, 9.0).placed(1.0, 0.0, 0.1, -0.22) for one in _bowed_body(0.5, 0.29)]
    spike = rod(_STEEL, (0.0, 0.12, -0.22), (0.0, 0.0, -0.29), 0.016)
    return [_stool(), [*body, spike], _bow(grips, 0.4, -0.26)]


def _erhu(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    dark = mix(_VARNISH, BLACK, 0.35)
    box = [facing(drum(dark, -0.07, 0.05, 0.11, 0.11, sides=6), 0.35, -0.19).placed(1.0, 0.05, 0.0, 0.0)]
    box.append(facing(drum(rgb("#d9c79a"), -0.074, -0.07, 0.1, 0.1, sides=6), 0.35, -0.19).placed(1.0, 0.05, 0.0, 0.0))
    neck = rod(dark, (0.05, 0.38, -0.19), (0.07, 0.9, -0.14), 0.022)
    pegs = [rod(dark, (0.07, y, -0.14), (0.14, y + 0.01, -0.11), 0.016) for y in (0.78, 0.84)]
    strings = [rod(PAPER, (0.045, 0.36, -0.23), (0.066, 0.84, -0.17), 0.006)]
    return [_stool(), [*box, neck, *pegs, *strings], _bow(grips, 0.42, -0.215)]


def _wall(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    x, y, z = grips[0]
    paint = rgb("#4f8fb3")
    wall = marked(slab(mix(PAPER, INK, 0.12), 2.4, 1.3, 0.03, x=0.0, z=_WALL), BACK, (0.42, 0.2), (0.62, 0.88), paint)
    roller = [facing_across(paint, x, y + 0.08), rod(_STEEL, (x, y, z), (x, y + 0.08, _WALL + 0.05), 0.016)]
    return [[wall], [*roller, rod(INK, (x, y - 0.08, z), (x, y + 0.02, z), 0.03)]]


def facing_across(colour: tuple[int, int, int], x: float, y: float) -> Solid:
    """The roll that lays on paint, across the wall."""
    return rod(colour, (x - 0.1, y, _WALL + 0.05), (x + 0.1, y, _WALL + 0.05), 0.055)


def _pane(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    x, y, _z = grips[0]
    frame, glass = mix(_WOOD, WHITE, 0.3), rgb("#cfe4ec")
    bars = [slab(frame, 1.0, 0.06, 0.05, y=at, z=_WALL) for at in (0.42, 1.26)]
    bars += [slab(frame, 0.06, 0.9, 0.05, x=at, y=0.42, z=_WALL) for at in (-0.47, 0.0, 0.47)]
    bars.append(slab(mix(PAPER, INK, 0.2), 1.0, 0.42, 0.05, z=_WALL))
    panes = [slab(glass, 0.44, 0.78, 0.01, x=at, y=0.48, z=_WALL) for at in (-0.235, 0.235)]
    foam = [drum(WHITE, -0.004, 0.004, 0.05, 0.05) for _ in range(3)]
    drops = [
        facing(one, y + 0.1 * n - 0.12, _WALL + 0.02).placed(1.0, x + 0.07 * (n - 1), 0.0, 0.0)
        for n, one in enumerate(foam)
    ]
    cloth = slab(rgb("#e0b23c"), 0.13, 0.12, 0.03, x=x, y=y - 0.06, z=_WALL + 0.03)
    return [panes, bars, [*drops, cloth]]


def _nail(grips: Sequence[Grip], turn: float) -> list[list[Solid]]:
    wall = slab(mix(PAPER, INK, 0.16), 1.7, 1.3, 0.03, x=0.0, z=_WALL)
    x, y, z = grips[0]
    nail = rod(_STEEL, (0.0, 0.92, _WALL), (0.0, 0.92, _WALL + 0.1), 0.02)
    back = 0.12 * (0.5 + 0.5 * cos(turn))
    head = (x, y + 0.1, z - 0.04 + back)
    hammer = [rod(_PALE, (x, y - 0.06, z), head, 0.022)]
    hammer.append(rod(INK, (x, head[1], head[2] + 0.045), (x, head[1], head[2] - 0.05), 0.034))
    return [[wall], [nail], hammer]


_CHINA, _MEAT, _GREENS = mix(PAPER, WHITE, 0.5), rgb("#b5653a"), rgb("#5f9a4a")


def _at_table(dishes: Sequence[Solid], tool: Sequence[Solid]) -> list[list[Solid]]:
    """Their part of a table with a dish for all and a glass on it, what each has there, and what is in the hand."""
    cloth = slab(mix(_WOOD, WHITE, 0.12), 0.86, 0.02, 0.34, y=0.4, z=-0.28)
    legs = [slab(_WOOD, 0.03, 0.4, 0.03, x=x, z=z) for x in (-0.4, 0.4) for z in (-0.13, -0.43)]
    common = [
        drum(_CHINA, 0.42, 0.435, 0.14, 0.19, x=-0.22, z=-0.33),
        drum(_MEAT, 0.435, 0.475, 0.14, 0.07, x=-0.22, z=-0.33),
        drum(_GREENS, 0.44, 0.46, 0.06, 0.03, x=-0.17, z=-0.37, sides=7),
    ]
    glass = drum(rgb("#bcd7e0"), 0.42, 0.485, 0.035, 0.045, x=0.2, z=-0.3)
    return [_stool(), [*legs, cloth], [*common, glass], list(dishes), list(tool)]


def _rice(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    x, y, z = grips[1]
    bowl = [drum(_CHINA, y - 0.02, y + 0.035, 0.05, 0.105, x=x - 0.03, z=z - 0.01)]
    bowl.append(drum(WHITE, y + 0.035, y + 0.055, 0.1, 0.05, x=x - 0.03, z=z - 0.01))
    hx, hy, hz = grips[0]
    tips = (0.25 * hx, hy + 0.02, hz - 0.012)
    sticks = [
        rod(_VARNISH, (hx - 0.03, hy + by, hz), (tips[0], tips[1] + 0.2 * by, tips[2]), 0.008) for by in (-0.012, 0.014)
    ]
    morsel = drum(_DOUGH, tips[1] - 0.008, tips[1] + 0.012, 0.024, 0.016, x=tips[0], z=tips[2], sides=8)
    return _at_table(bowl, [*sticks, morsel])


def _meal(grips: Sequence[Grip], _: float) -> list[list[Solid]]:
    plate = [drum(_CHINA, 0.42, 0.43, 0.12, 0.17, z=-0.22), drum(_MEAT, 0.43, 0.46, 0.09, 0.05, x=-0.02, z=-0.22)]
    plate.append(drum(_GREENS, 0.43, 0.45, 0.05, 0.03, x=0.04, z=-0.24, sides=7))
    hx, hy, hz = grips[0]
    tip = (0.25 * hx, hy + 0.02, hz - 0.012)
    fork = [rod(_STEEL, (hx - 0.02, hy - 0.01, hz), tip, 0.007)]
    fork.append(drum(_MEAT, tip[1] - 0.008, tip[1] + 0.012, 0.022, 0.014, x=tip[0], z=tip[2], sides=8))
    return _at_table(plate, fork)


_PARTS: dict[str, Callable[[Sequence[Grip], float], list[list[Solid]]]] = {
    "bag": _bag, "rope": _rope, "bench": _bench, "dough": _dough, "ironing": _ironing, "laptop": _laptop,
    "cello": _cello, "erhu": _erhu, "wall": _wall, "pane": _pane, "nail": _nail, "rice": _rice, "meal": _meal,
}  # fmt: skip
