"""What is worn, played, sold or sat on, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab


def prism(colour: Colour, outline: list[tuple[float, float]], deep: float) -> Solid:
    """A flat body of a convex outline (x, y), so deep."""
    count = len(outline)
    corners = np.array([(x, y, side * deep / 2) for side in (-1, 1) for x, y in outline])
    around = tuple((n, (n + 1) % count, count + (n + 1) % count, count + n) for n in range(count))
    return Solid(corners, (*around, tuple(range(count)), tuple(range(count, 2 * count))), colour)


def shoe(colour: Colour) -> list[Solid]:
    """A sneaker, its toe to the left, on a pale sole, with laces and a stripe on each side."""
    pale, dark = mix(PAPER, WHITE, 0.4), mix(colour, BLACK, 0.3)
    toe = drum(colour, 0.18, 0.5, 1.2, 0.6, x=-0.36, flat=0.56)
    toe = Solid(toe.corners + (toe.corners[:, 1:2] - 0.18) * (0.6, 0.0, 0.0), toe.faces, colour)
    quarter = prism(colour, [(-0.5, 0.18), (-0.28, 0.52), (0.1, 0.86), (0.5, 0.86), (0.6, 0.18)], 0.52)
    laces = [slab(pale, 0.07, 0.05, 0.42, x=x, y=y) for x, y in ((-0.3, 0.5), (-0.16, 0.61), (-0.02, 0.72))]
    stripe = prism(pale, [(0.0, 0.24), (0.14, 0.24), (0.36, 0.62), (0.24, 0.62)], 0.02)
    stripes = [stripe.placed(1.0, 0.0, 0.0, side * 0.265) for side in (-1, 1)]
    return [
        drum(mix(pale, BLACK, 0.25), 0.0, 0.06, 1.92, 1.96, flat=0.36, sides=20),
        drum(pale, 0.06, 0.2, 1.98, 2.0, flat=0.36, sides=20),
        toe,
        quarter,
        drum(colour, 0.18, 0.98, 1.06, 0.86, x=0.42, flat=0.55),
        drum(dark, 0.98, 1.0, 0.72, 0.72, x=0.42, flat=0.55),
        *laces,
        *stripes,
    ]


def watch(colour: Colour) -> list[Solid]:
    """A wristwatch that stands, its dial to the front."""
    strap, steel = mix(colour, BLACK, 0.35), mix(colour, WHITE, 0.25)
    face = drum(steel, -0.09, 0.09, 0.62, 0.62, sides=20).facing(0.5)
    dial = drum(PAPER, -0.02, 0.0, 0.5, 0.5, sides=20).facing(0.5, -0.09)
    hands = [rod(INK, (0, 0.5, -0.125), (x, y, -0.125), 0.03) for x, y in ((0.0, 0.69), (0.13, 0.45))]
    return [slab(strap, 0.34, 0.22, 0.1), slab(strap, 0.34, 0.22, 0.1, y=0.78), face, dial, *hands]


def gun(colour: Colour) -> list[Solid]:
    """A pistol, its muzzle to the left."""
    dark = mix(colour, BLACK, 0.5)
    return [
        slab(dark, 1.2, 0.24, 0.18, y=0.7),
        prism(mix(dark, BLACK, 0.3), [(0.2, 0.7), (0.6, 0.7), (0.72, 0.0), (0.34, 0.0)], 0.16),
        rod(dark, (0.04, 0.68, 0), (0.1, 0.48, 0), 0.06),
        rod(dark, (0.1, 0.46, 0), (0.27, 0.46, 0), 0.05),
    ]


def guitar(colour: Colour) -> list[Solid]:
    """A guitar that stands on its body, its strings to the front."""
    wood = mix(colour, BLACK, 0.45)
    bouts = [drum(colour, -0.07, 0.07, wide, wide, sides=18).facing(y) for wide, y in ((0.46, 0.23), (0.34, 0.5))]
    hole = drum(INK, -0.012, 0.0, 0.14, 0.14, sides=14).facing(0.42, -0.07)
    neck = slab(wood, 0.07, 0.35, 0.05, y=0.55, z=-0.1)
    return [*bouts, hole, neck, slab(wood, 0.13, 0.1, 0.05, y=0.9, z=-0.1)]


def key(colour: Colour) -> list[Solid]:
    """A key, its bow on top."""
    bow = [(0.2 * cos(turn), 0.78 + 0.2 * sin(turn)) for turn in np.linspace(0, 2 * pi, 11)]
    ring = [rod(colour, (*a, 0), (*b, 0), 0.09) for a, b in pairwise(bow)]
    teeth = [slab(colour, 0.16, 0.08, 0.06, x=0.12, y=y) for y in (0.02, 0.16)]
    return [*ring, slab(colour, 0.08, 0.56, 0.08, y=0.0), *teeth]


def coin(colour: Colour) -> list[Solid]:
    """A coin on its edge, its face to the front."""
    body = drum(colour, -0.05, 0.05, 1.0, 1.0, sides=28).facing(0.5)
    return [body, drum(mix(colour, BLACK, 0.25), -0.012, 0.0, 0.72, 0.72, sides=24).facing(0.5, -0.05)]


def chair(colour: Colour) -> list[Solid]:
    """A chair, seen from its front."""
    wood = mix(colour, BLACK, 0.25)
    legs = [slab(wood, 0.06, 0.44, 0.06, x=x, z=z) for x in (-0.22, 0.22) for z in (-0.2, 0.2)]
    posts = [slab(wood, 0.06, 0.38, 0.06, x=x, y=0.5, z=0.2) for x in (-0.22, 0.22)]
    return [*legs, slab(colour, 0.52, 0.06, 0.5, y=0.44), *posts, slab(colour, 0.5, 0.12, 0.06, y=0.88, z=0.2)]


def cake(colour: Colour) -> list[Solid]:
    """A cake of two tiers with three candles."""
    candles = [drum(PAPER, 0.72, 0.94, 0.05, 0.05, x=x, sides=6) for x in (-0.18, 0.0, 0.18)]
    flames = [drum((60, 190, 250), 0.94, 1.0, 0.06, 0.01, x=x, sides=6) for x in (-0.18, 0.0, 0.18)]
    tiers = [drum(colour, 0.0, 0.4, 1.1, 1.1, sides=22), drum(mix(colour, WHITE, 0.5), 0.4, 0.72, 0.7, 0.7, sides=20)]
    return [*tiers, *candles, *flames]


def panel(colour: Colour) -> list[Solid]:
    """A framed surface that stands upright: a mirror, a painting, a screen."""
    body = slab(colour, 0.8, 1.0, 0.07)
    return [marked(body, FRONT, (0.08, 0.07), (0.92, 0.93), mix(PAPER, colour, 0.15))]


def figurine(colour: Colour) -> list[Solid]:
    """An animal of folded planes on four legs, its head to the left."""
    dark, pale = mix(colour, BLACK, 0.22), mix(colour, WHITE, 0.3)
    legs = [
        prism(dark, [(x - 0.07, 0.0), (x + 0.05, 0.0), (x + 0.1, 0.4), (x - 0.08, 0.4)], 0.06) for x in (-0.34, 0.34)
    ]
    far, near = ([_moved(leg, z) for leg in legs] for z in (0.1, -0.1))
    return [
        *far,
        prism(colour, [(-0.46, 0.38), (0.44, 0.36), (0.5, 0.62), (-0.4, 0.68)], 0.26),
        prism(dark, [(0.4, 0.5), (0.82, 0.3), (0.78, 0.86), (0.5, 0.62)], 0.1),
        *near,
        prism(pale, [(-0.78, 0.62), (-0.4, 0.5), (-0.3, 0.72), (-0.38, 0.88)], 0.22),
        *(_moved(prism(colour, [(-0.46, 0.82), (-0.3, 0.76), (-0.32, 1.0)], 0.06), z) for z in (0.08, -0.08)),
    ]


def _moved(solid: Solid, z: float) -> Solid:
    return Solid(solid.corners + np.array((0.0, 0.0, z)), solid.faces, solid.colour)
