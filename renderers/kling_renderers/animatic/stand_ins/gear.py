"""What people work, play, fight, eat and drink with, as a few solids, one high and standing at nothing."""

from __future__ import annotations

import itertools
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_CRUST, _GREEN, _MEAT = (96, 152, 206), (78, 150, 110), (52, 72, 110)


def laptop(colour: Colour) -> list[Solid]:
    """An open laptop, its screen to the front."""
    base = slab(colour, 1.42, 0.06, 0.95, z=-0.42)
    base = marked(base, 4, (0.08, 0.4), (0.92, 0.92), mix(colour, BLACK, 0.5))
    screen = slab(mix(colour, BLACK, 0.25), 1.42, 0.94, 0.04, y=0.06, z=0.06)
    return [base, marked(screen, FRONT, (0.05, 0.07), (0.95, 0.94), mix(PAPER, (220, 190, 120), 0.45)).leaning(8.0)]


def microphone(colour: Colour) -> list[Solid]:
    """A handle, and a round head of wire above."""
    wire = mix(INK, WHITE, 0.45)
    head = ((0.64, 0.7, 0.2, 0.32), (0.7, 0.84, 0.32, 0.34), (0.84, 0.94, 0.34, 0.24), (0.94, 1.0, 0.24, 0.06))
    handle = [drum(mix(colour, BLACK, 0.45), 0.0, 0.6, 0.13, 0.19), drum(mix(INK, WHITE, 0.2), 0.6, 0.64, 0.22, 0.22)]
    return [*handle, *(drum(wire, *part) for part in head)]


def rifle(colour: Colour) -> list[Solid]:
    """A rifle, its muzzle to the left."""
    steel, wood = mix(INK, WHITE, 0.14), mix(colour, BLACK, 0.35)
    stock = prism(wood, [(0.55, 0.86), (0.55, 0.6), (2.1, 0.1), (2.1, 0.7)], 0.16)
    guard = prism(wood, [(-1.2, 0.82), (-1.2, 0.66), (0.55, 0.58), (0.55, 0.86)], 0.18)
    magazine = prism(steel, [(-0.1, 0.62), (-0.02, 0.2), (0.24, 0.16), (0.24, 0.6)], 0.12)
    grip = prism(wood, [(0.5, 0.62), (0.62, 0.2), (0.84, 0.2), (0.8, 0.56)], 0.12)
    sights = [slab(steel, 0.06, 0.1, 0.06, x=x, y=0.9) for x in (-1.95, 0.3)]
    return [rod(steel, (-2.1, 0.84, 0), (0.6, 0.84, 0), 0.11), magazine, grip, guard, stock, *sights]


def sword(colour: Colour) -> list[Solid]:
    """A blade that points up."""
    steel = mix(WHITE, INK, 0.18)
    return [
        drum(mix(colour, BLACK, 0.4), 0.0, 0.22, 0.06, 0.06, sides=8),
        slab(colour, 0.28, 0.04, 0.08, y=0.22),
        drum(steel, 0.26, 0.86, 0.1, 0.09, sides=4, flat=0.4),
        drum(steel, 0.86, 1.0, 0.09, 0.01, sides=4, flat=0.4),
    ]


def tool(colour: Colour) -> list[Solid]:
    """A handle with a head across its end."""
    return [
        drum(mix(colour, BLACK, 0.45), 0.0, 0.74, 0.11, 0.1, sides=8),
        slab(colour, 0.5, 0.22, 0.18, y=0.74),
        drum(mix(colour, WHITE, 0.2), 0.96, 1.0, 0.13, 0.11, sides=8),
    ]


def wrench(colour: Colour) -> list[Solid]:
    """A flat handle whose upper end is two jaws."""
    dark, low = mix(colour, BLACK, 0.18), [(-0.13, 0.78), (0.13, 0.78), (0.055, 0.88), (-0.055, 0.88)]
    jaw = [(0.0, 0.72), (0.13, 0.78), (0.17, 0.9), (0.1, 1.0), (0.055, 0.88)]
    jaws = [prism(dark, [(side * x, y) for x, y in jaw], 0.1) for side in (-1, 1)]
    return [slab(mix(colour, WHITE, 0.12), 0.13, 0.76, 0.08), prism(dark, low, 0.1), *jaws]


def axe(colour: Colour) -> list[Solid]:
    """A handle that stands, a blade at its end that widens to an edge on the left."""
    steel, wood = mix(WHITE, INK, 0.45), mix(_CRUST, BLACK, 0.45)
    head = prism(steel, [(0.05, 0.93), (0.05, 0.83), (-0.08, 0.82), (-0.08, 0.94)], 0.09)
    blade = prism(
        mix(steel, WHITE, 0.3), [(-0.07, 0.94), (-0.07, 0.82), (-0.18, 0.74), (-0.21, 0.87), (-0.18, 1.0)], 0.05
    )
    return [drum(mix(wood, colour, 0.15), 0.0, 0.98, 0.055, 0.05, sides=8), head, blade]


def spear(colour: Colour) -> list[Solid]:
    """A long shaft that stands, its point above."""
    steel = mix(WHITE, INK, 0.18)
    return [
        drum(mix(colour, BLACK, 0.35), 0.0, 0.9, 0.013, 0.012, sides=8),
        drum(steel, 0.9, 0.93, 0.012, 0.03, sides=4, flat=0.4),
        drum(steel, 0.93, 1.0, 0.03, 0.002, sides=4, flat=0.4),
    ]


def bow(colour: Colour) -> list[Solid]:
    """A bow that stands with its string to the right."""
    turns = np.linspace(-1.0, 1.0, 9)
    curve = [(0.5 - 0.5 * cos(turn), 0.5 + 0.5 * sin(turn) / sin(1.0)) for turn in turns]
    wood = mix(colour, BLACK, 0.3)
    limbs = [rod(wood, (*a, 0), (*b, 0), 0.03) for a, b in itertools.pairwise(curve)]
    return [rod(PAPER, (*curve[0], 0), (*curve[-1], 0), 0.008), *limbs]


def broom(colour: Colour) -> list[Solid]:
    """A long handle with what sweeps or digs below."""
    return [
        slab(mix(colour, BLACK, 0.2), 0.17, 0.12, 0.06),
        slab(colour, 0.13, 0.04, 0.07, y=0.12),
        drum((92, 132, 170), 0.16, 1.0, 0.022, 0.022, sides=8),
    ]


def rake(colour: Colour) -> list[Solid]:
    """A rake of wood: a long handle, and a broad row of teeth."""
    wood = mix((92, 132, 170), colour, 0.2)
    teeth = [slab(mix(wood, BLACK, 0.3), 0.03, 0.1, 0.03, x=0.29 * (n - 3) / 3) for n in range(7)]
    return [
        *teeth,
        slab(mix(wood, BLACK, 0.15), 0.64, 0.05, 0.05, y=0.09),
        drum(wood, 0.12, 1.0, 0.024, 0.024, sides=8),
    ]


def glass(colour: Colour) -> list[Solid]:
    """A glass with straight sides and something in it."""
    clear = _clear(colour)
    return [
        drum(clear, 0.0, 0.07, 0.4, 0.42),
        drum(colour, 0.07, 0.7, 0.42, 0.5),
        drum(clear, 0.7, 1.0, 0.5, 0.54),
        drum(mix(clear, BLACK, 0.14), 0.985, 1.002, 0.48, 0.49),
    ]


def _clear(colour: Colour) -> Colour:
    """Glass, beside what is in it."""
    return mix(mix(PAPER, WHITE, 0.5), colour, 0.12)


def wine_glass(colour: Colour) -> list[Solid]:
    """A glass on a stem with something in it."""
    clear = _clear(colour)
    return [
        drum(clear, 0.0, 0.03, 0.4, 0.36),
        drum(clear, 0.03, 0.44, 0.06, 0.05, sides=8),
        drum(colour, 0.44, 0.58, 0.1, 0.42),
        drum(colour, 0.58, 0.74, 0.42, 0.45),
        drum(clear, 0.74, 1.0, 0.45, 0.38),
    ]


def can(colour: Colour) -> list[Solid]:
    """A can of drink, a stripe around it."""
    metal = mix(INK, WHITE, 0.65)
    return [
        drum(metal, 0.0, 0.05, 0.4, 0.52),
        drum(colour, 0.05, 0.5, 0.52, 0.52),
        drum(mix(colour, WHITE, 0.6), 0.5, 0.66, 0.52, 0.52),
        drum(colour, 0.66, 0.88, 0.52, 0.52),
        drum(metal, 0.88, 0.97, 0.52, 0.42),
        drum(mix(metal, BLACK, 0.2), 0.97, 1.0, 0.4, 0.4),
    ]


def burger(colour: Colour) -> list[Solid]:
    """Two halves of a bun with what is between them; its colour is that of the sauce."""
    return [
        drum(_CRUST, 0.0, 0.24, 1.0, 1.1),
        drum(_MEAT, 0.24, 0.4, 1.14, 1.14),
        drum(colour, 0.4, 0.46, 1.18, 1.1),
        drum(_GREEN, 0.46, 0.54, 1.2, 1.16),
        drum(_CRUST, 0.54, 0.8, 1.1, 0.98),
        drum(mix(_CRUST, WHITE, 0.12), 0.8, 1.0, 0.98, 0.4),
    ]


def pizza(colour: Colour) -> list[Solid]:
    """A pizza that leans back to be seen, in its colour on a crust."""
    crust = drum(_CRUST, 0.0, 0.12, 1.9, 1.9, sides=26)
    slices = [
        drum(_MEAT, 0.16, 0.2, 0.3, 0.3, x=0.55 * cos(turn), z=0.55 * sin(turn), sides=10)
        for turn in np.linspace(0.3, 2 * pi + 0.3, 7, endpoint=False)
    ]
    whole = [crust, drum(mix((90, 190, 240), colour, 0.2), 0.12, 0.16, 1.66, 1.66, sides=24), *slices]
    return [one.leaning(-32.0).placed(1.0, 0.0, 0.5, 0.0) for one in whole]


def bread(colour: Colour) -> list[Solid]:
    """A loaf that lies, with cuts across it."""
    made = [drum(_CRUST, *part) for part in ((-0.95, -0.7, 0.4, 0.8), (-0.7, 0.7, 0.8, 0.8), (0.7, 0.95, 0.8, 0.4))]
    loaf = [Solid(one.corners[:, (1, 0, 2)] * (1.0, 1.0, 0.8) + (0.0, 0.4, 0.0), one.faces, one.colour) for one in made]
    pale = mix(mix(_CRUST, WHITE, 0.45), colour, 0.1)
    return [*loaf, *(slab(pale, 0.08, 0.03, 0.42, x=x, y=0.78) for x in (-0.5, 0.0, 0.5))]


def plate(colour: Colour) -> list[Solid]:
    """A plate with food on it."""
    white = mix(PAPER, WHITE, 0.4)
    return [
        drum(white, 0.0, 0.1, 1.3, 1.6, sides=24),
        drum(white, 0.1, 0.2, 1.6, 2.1, sides=24),
        drum(_GREEN, 0.2, 0.5, 0.5, 0.3, x=0.42, z=0.2, sides=9),
        drum(colour, 0.2, 0.6, 0.9, 0.66, x=-0.2, sides=12),
        drum(mix(colour, WHITE, 0.3), 0.6, 0.8, 0.6, 0.3, x=-0.2, sides=10),
    ]


def kettle(colour: Colour) -> list[Solid]:
    """A kettle, its spout to the left, with a lid and a handle over it."""
    dark = mix(colour, BLACK, 0.4)
    bow = [(-0.24, 0.7), (-0.22, 0.9), (-0.1, 1.0), (0.1, 1.0), (0.22, 0.9), (0.24, 0.7)]
    return [
        drum(mix(colour, BLACK, 0.2), 0.0, 0.06, 0.84, 0.9, sides=20),
        drum(colour, 0.06, 0.44, 0.9, 0.86, sides=20),
        rod(colour, (-0.36, 0.3, 0.0), (-0.64, 0.7, 0.0), 0.14),
        drum(colour, 0.44, 0.7, 0.86, 0.46, sides=20),
        drum(mix(colour, WHITE, 0.2), 0.7, 0.75, 0.44, 0.34, sides=18),
        drum(dark, 0.75, 0.82, 0.09, 0.1, sides=8),
        *(rod(dark, (*start, 0.0), (*end, 0.0), 0.06) for start, end in itertools.pairwise(bow)),
    ]


def ring(colour: Colour) -> list[Solid]:
    """A band that stands, a stone on top of it."""
    band = [(0.4 * cos(turn), 0.4 + 0.4 * sin(turn)) for turn in np.linspace(0, 2 * pi, 17)]
    return [
        *(rod(colour, (*start, 0.0), (*end, 0.0), 0.13) for start, end in itertools.pairwise(band)),
        drum(mix(colour, WHITE, 0.6), 0.8, 1.0, 0.16, 0.24, sides=8),
    ]
