"""What a house, a bag and a wardrobe are full of, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

STEEL, IRON, _GREEN = mix(WHITE, INK, 0.3), mix(INK, WHITE, 0.2), rgb("#56824a")


def bent(colour: Colour, path: list[tuple[float, float]], thick: float) -> list[Solid]:
    return [rod(colour, (*one, 0), (*other, 0), thick) for one, other in pairwise(path)]


def keys(colour: Colour) -> list[Solid]:
    """Three keys that hang from a ring."""
    ring = [(0.2 * cos(t), 0.8 + 0.2 * sin(t)) for t in np.linspace(0, 2 * pi, 11)]
    found = bent(mix(STEEL, BLACK, 0.2), ring, 0.05)
    for turn, shade in ((-32.0, 0.25), (30.0, 0.12), (0.0, 0.0)):
        metal = mix(colour, BLACK, shade)
        bow = drum(metal, -0.03, 0.03, 0.26, 0.26, sides=10).facing(-0.16)
        teeth = [slab(metal, 0.12, 0.05, 0.05, x=0.07, y=y) for y in (-0.62, -0.52)]
        found += [
            one.leaning(0.0, turn).placed(1.0, 0.0, 0.64, 0.0)
            for one in (bow, slab(metal, 0.07, 0.4, 0.05, y=-0.64), *teeth)
        ]
    return found


def bouquet(colour: Colour) -> list[Solid]:
    """Flowers in their leaves, wrapped in paper below."""
    heads = [(0.0, 0.0, 0.9)] + [(0.22 * cos(t), 0.22 * sin(t), 0.84) for t in np.linspace(0, 2 * pi, 7)[:-1]]
    heads += [(0.36 * cos(t), 0.3 * sin(t), 0.7) for t in np.linspace(0.4, 2 * pi + 0.4, 9)[:-1]]
    blooms = []
    for number, (x, z, y) in enumerate(heads):
        petal = mix(colour, WHITE, 0.0 if number % 3 else 0.5)
        blooms += [
            drum(petal, y - 0.08, y, 0.1, 0.24, x, z, 8),
            drum(mix(petal, BLACK, 0.15), y, y + 0.06, 0.22, 0.08, x, z, 8),
        ]
    leaves = drum(_GREEN, 0.5, 0.68, 0.56, 0.86, sides=12)
    return [
        drum(mix(PAPER, colour, 0.08), 0.0, 0.5, 0.16, 0.6, sides=12),
        drum(colour, 0.16, 0.22, 0.31, 0.33),
        leaves,
        *blooms,
    ]


def scissors(colour: Colour) -> list[Solid]:
    """Open scissors, their points above."""
    found: list[Solid] = []
    for side in (-1, 1):
        loop = [(side * 0.2 + 0.13 * cos(t), 0.14 + 0.14 * sin(t)) for t in np.linspace(0, 2 * pi, 9)]
        blade = prism(
            STEEL, [(side * -0.02, 0.48), (side * -0.1, 0.5), (side * -0.22, 1.0), (side * -0.12, 0.76)], 0.03
        )
        found += [*bent(colour, loop, 0.06), rod(colour, (side * 0.14, 0.26, 0), (0.0, 0.5, 0), 0.06), blade]
    return found


def vase(colour: Colour) -> list[Solid]:
    """A vase with a belly and a neck."""
    parts = ((0.0, 0.4, 0.34, 0.6), (0.4, 0.66, 0.6, 0.5), (0.66, 0.84, 0.5, 0.22), (0.84, 1.0, 0.22, 0.36))
    bands = [drum(mix(colour, WHITE, 0.12 * (n % 2)), *part, sides=20) for n, part in enumerate(parts)]
    return [*bands, drum(mix(colour, BLACK, 0.6), 1.0, 1.002, 0.3, 0.3)]


def pillow(colour: Colour) -> list[Solid]:
    """A soft square, thick in the middle, to the front."""
    outline = [
        (-0.66, 0.02),
        (0.0, 0.08),
        (0.66, 0.02),
        (0.6, 0.5),
        (0.66, 0.98),
        (0.0, 0.92),
        (-0.66, 0.98),
        (-0.6, 0.5),
    ]
    hull = [(-0.66, 0.02), (0.66, 0.02), (0.66, 0.98), (-0.66, 0.98)]
    inner = [(0.76 * x, 0.5 + 0.76 * (y - 0.5)) for x, y in outline]
    return [prism(colour, hull, 0.14), prism(mix(colour, WHITE, 0.35), [inner[n] for n in (0, 2, 4, 6)], 0.34)]


def knitting(colour: Colour) -> list[Solid]:
    """Two needles that cross, and the rows of what is knitted that hang from them."""
    wood = mix(CRATE, WHITE, 0.45)
    rows = [slab(mix(colour, BLACK, 0.14 * (row % 2)), 0.7, 0.13, 0.06, y=0.13 * row) for row in range(5)]
    needles = [rod(wood, (0.56 * side, 0.56, -0.05), (-0.24 * side, 0.98, -0.05), 0.045) for side in (-1, 1)]
    return [*rows, *needles]


def cloth(colour: Colour) -> list[Solid]:
    """A folded cloth that lies in three layers."""
    layers = [slab(mix(colour, WHITE if n % 2 else BLACK, 0.1), 2.1 - 0.06 * n, 0.3, 1.5, y=0.33 * n) for n in range(3)]
    return [*layers, drum(colour, -0.75, 0.75, 0.34, 0.34, sides=8).leaning(90.0).placed(1.0, -1.05, 0.5, 0.0)]


def rag(colour: Colour) -> list[Solid]:
    """A small cloth held by its middle, with its corners down."""
    back = prism(mix(colour, BLACK, 0.14), [(-0.07, 1.0), (0.07, 1.0), (0.3, 0.16), (-0.2, 0.02)], 0.06)
    front = prism(colour, [(-0.08, 1.0), (0.08, 1.0), (0.36, 0.3), (0.0, 0.05), (-0.36, 0.25)], 0.06)
    return [back.placed(1.0, 0.0, 0.0, 0.05), front]


def hairbrush(colour: Colour) -> list[Solid]:
    """A brush with its bristles to the left."""
    back = slab(colour, 0.1, 0.4, 0.16, y=0.6)
    bristles = [slab(PAPER, 0.1, 0.03, 0.12, x=-0.1, y=0.62 + 0.06 * n) for n in range(6)]
    return [slab(mix(colour, BLACK, 0.2), 0.08, 0.62, 0.09), back, *bristles]


def hairdryer(colour: Colour) -> list[Solid]:
    """A barrel with its nozzle to the left, on a grip."""
    parts = [drum(IRON, -0.8, -0.4, 0.3, 0.36), drum(colour, -0.4, 0.4, 0.42, 0.5), drum(IRON, 0.4, 0.48, 0.46, 0.4)]
    return [
        *(one.lying(0.76) for one in parts),
        slab(mix(colour, BLACK, 0.25), 0.2, 0.56, 0.18, x=0.2).leaning(0.0, -4.0),
    ]


def nozzle(colour: Colour) -> list[Solid]:
    """A fuel nozzle with its spout to the left and down, on a grip with a guard, and the hose that hangs from it."""
    spout = [(-0.28, 0.24, 0.0), (-0.6, 0.2, 0.0), (-0.86, 0.0, 0.0)]
    guard = [(0.3, 0.06, 0.0), (0.0, -0.1, 0.0), (-0.24, 0.12, 0.0)]
    hose = [(0.46, 0.24, 0.0), (0.72, 0.05, 0.0), (0.74, -0.6, 0.0), (0.6, -1.6, 0.0)]
    return [
        *(rod(IRON, a, b, 0.07) for a, b in pairwise(spout)),
        rod(colour, (-0.3, 0.24, 0.0), (0.46, 0.24, 0.0), 0.15),
        *(rod(mix(colour, BLACK, 0.3), a, b, 0.04) for a, b in pairwise(guard)),
        *(rod(INK, a, b, 0.08) for a, b in pairwise(hose)),
    ]


def lipstick(colour: Colour) -> list[Solid]:
    """A lipstick turned out of its tube."""
    gold = rgb("#c9a653")
    return [drum(INK, 0.0, 0.46, 0.26, 0.26), drum(gold, 0.46, 0.64, 0.22, 0.22), drum(colour, 0.64, 0.86, 0.18, 0.18),
            drum(colour, 0.86, 1.0, 0.18, 0.06)]  # fmt: skip


def alarm_clock(colour: Colour) -> list[Solid]:
    """A round clock with two bells on two feet."""
    case = drum(colour, -0.16, 0.16, 0.8, 0.8, sides=22).facing(0.46)
    dial = drum(PAPER, -0.02, 0.0, 0.66, 0.66, sides=22).facing(0.46, -0.16)
    hands = [rod(INK, (0, 0.46, -0.2), (x, y, -0.2), 0.04) for x, y in ((0.0, 0.72), (0.16, 0.4))]
    bells = [drum(STEEL, 0.78, 0.96, 0.3, 0.12, x=x) for x in (-0.26, 0.26)]
    feet = [rod(STEEL, (x, 0.12, 0), (1.5 * x, 0.0, 0), 0.07) for x in (-0.22, 0.22)]
    return [*feet, case, dial, *hands, *bells, slab(STEEL, 0.06, 0.1, 0.06, y=0.86)]


def plant(colour: Colour) -> list[Solid]:
    """A plant in a pot."""
    clay = mix(rgb("#b4653f"), colour, 0.12)
    leaves = [
        rod(mix(_GREEN, WHITE, 0.1 * (n % 3)), (0, 0.4, 0), (0.3 * cos(t), 0.7 + 0.1 * (n % 3), 0.3 * sin(t)), 0.1)
        for n, t in enumerate(np.linspace(0, 2 * pi, 9)[:-1])
    ]
    return [drum(clay, 0.0, 0.34, 0.34, 0.5), drum(mix(clay, WHITE, 0.15), 0.34, 0.42, 0.54, 0.54), *leaves,
            rod(_GREEN, (0, 0.4, 0), (0.03, 1.0, 0), 0.1)]  # fmt: skip


def hanger(colour: Colour) -> list[Solid]:
    """A clothes hanger, its hook above."""
    hook = [(0.0, 0.6), (0.0, 0.76), (0.1, 0.84), (0.08, 0.96), (-0.02, 1.0), (-0.1, 0.93)]
    wood = mix(CRATE, colour, 0.2)
    arms = [(-0.9, 0.1), (0.0, 0.6), (0.9, 0.1), (-0.9, 0.1)]
    return [*bent(STEEL, hook, 0.05), *bent(wood, arms, 0.11)]


def money(colour: Colour) -> list[Solid]:
    """A fan of banknotes."""
    note = mix(rgb("#7da177"), colour, 0.08)
    found = []
    for number, turn in enumerate((-28.0, -10.0, 8.0, 26.0)):
        one = marked(slab(note, 0.46, 1.0, 0.012), FRONT, (0.1, 0.08), (0.9, 0.92), mix(note, WHITE, 0.35))
        found.append(
            marked(one, FRONT, (0.32, 0.36), (0.68, 0.64), note).leaning(0.0, turn).placed(0.9, 0, 0.1, -0.02 * number)
        )
    return found


def card(colour: Colour) -> list[Solid]:
    """A card of plastic with a chip and a stripe."""
    body = marked(slab(colour, 1.56, 1.0, 0.03), FRONT, (0.0, 0.72), (1.0, 0.88), mix(colour, BLACK, 0.5))
    body = marked(body, FRONT, (0.1, 0.38), (0.26, 0.6), rgb("#d9b65a"))
    return [marked(body, FRONT, (0.1, 0.14), (0.7, 0.22), PAPER)]


def controller(colour: Colour) -> list[Solid]:
    """A controller of games with two grips, two sticks and buttons."""
    body = slab(colour, 1.2, 0.5, 0.3, y=0.4)
    grips = [
        prism(mix(colour, BLACK, 0.15), [(s * 0.3, 0.5), (s * 0.85, 0.8), (s * 0.95, 0.0), (s * 0.7, 0.0)], 0.32)
        for s in (-1, 1)
    ]
    sticks = [drum(INK, -0.1, 0.0, 0.2, 0.2, sides=10).facing(0.56, -0.15).placed(1, x, 0, 0) for x in (-0.26, 0.26)]
    spots = [
        drum(PAPER, -0.03, 0.0, 0.1, 0.1, sides=8).facing(y, -0.16).placed(1, x, 0, 0)
        for x, y in ((0.5, 0.76), (0.6, 0.66), (-0.5, 0.7))
    ]
    return [body, *grips, *sticks, *spots]


def stone(colour: Colour) -> list[Solid]:
    """A stone with faces."""
    grey = mix(rgb("#85837e"), colour, 0.15)
    return [drum(grey, 0.0, 0.4, 1.0, 1.3, sides=7), drum(mix(grey, WHITE, 0.12), 0.4, 1.0, 1.3, 0.5, sides=7)]


def paper_plane(colour: Colour) -> list[Solid]:
    """A folded plane of paper, its nose to the left."""
    paper = mix(PAPER, colour, 0.12)

    def sheet(shade: Colour, *corners: tuple[float, float, float]) -> Solid:
        both = np.array([(x, y + d, z) for d in (0.0, 0.02) for x, y, z in corners])
        return Solid(both, ((0, 1, 2), (3, 4, 5), (0, 1, 4, 3), (1, 2, 5, 4), (0, 2, 5, 3)), shade)

    wings = [
        sheet(mix(paper, BLACK, 0.1 * (s > 0)), (-1.4, 0.8, 0), (1.2, 0.95, s * 0.9), (1.2, 0.8, s * 0.06))
        for s in (-1, 1)
    ]
    return [*wings, prism(mix(paper, BLACK, 0.2), [(-1.4, 0.8), (1.2, 0.8), (1.0, 0.1)], 0.04)]


def camera(colour: Colour) -> list[Solid]:
    """A camera, its lens to the front."""
    body = marked(
        slab(mix(colour, BLACK, 0.55), 1.4, 0.8, 0.4), FRONT, (0.0, 0.72), (1.0, 0.86), mix(STEEL, BLACK, 0.1)
    )
    rings = ((-0.28, 0.6, INK), (-0.34, 0.5, IRON), (-0.36, 0.34, mix(rgb("#5a7fae"), WHITE, 0.2)))
    lens = [drum(shade, deep, -0.2, wide, wide, sides=20).facing(0.38) for deep, wide, shade in rings]
    return [body, slab(IRON, 0.44, 0.2, 0.3, y=0.8), drum(STEEL, 0.8, 0.9, 0.16, 0.16, x=0.5), *lens]


def sack(colour: Colour) -> list[Solid]:
    """A full sack, tied above."""
    hemp = mix(rgb("#a98f63"), colour, 0.3)
    return [drum(hemp, 0.0, 0.1, 0.6, 0.72), drum(hemp, 0.1, 0.6, 0.72, 0.64), drum(hemp, 0.6, 0.8, 0.64, 0.2),
            drum(mix(hemp, BLACK, 0.4), 0.8, 0.84, 0.2, 0.2), drum(hemp, 0.84, 1.0, 0.18, 0.42)]  # fmt: skip


def binoculars(colour: Colour) -> list[Solid]:
    """Two tubes that stand, their eyepieces above."""
    dark = mix(colour, BLACK, 0.5)
    parts = ((0.0, 0.5, 0.48, 0.44), (0.5, 0.8, 0.44, 0.3), (0.8, 1.0, 0.32, 0.32))
    tubes = [drum(dark, *part, x=x) for x in (-0.26, 0.26) for part in parts]
    return [*tubes, slab(mix(dark, WHITE, 0.2), 0.24, 0.3, 0.16, y=0.4)]
