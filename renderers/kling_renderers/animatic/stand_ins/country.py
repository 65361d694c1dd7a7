"""What is had on farms, in fields and on the road, as a few solids, one high and standing at nothing: in few films, so
imported when one has it.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.household import bent
from kling_renderers.animatic.stand_ins.road import wheel
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab
from kling_story.patterns import Pattern

_GREEN, _BARK, _RED = rgb("#5f8a4a"), rgb("#6d5138"), rgb("#b3372f")


def gourd(colour: Colour) -> list[Solid]:
    """A bottle gourd: two bellies, a red cord about the waist, and a stopper."""
    parts = ((0.0, 0.2, 0.3, 0.56), (0.2, 0.36, 0.56, 0.52), (0.36, 0.5, 0.52, 0.2), (0.57, 0.7, 0.2, 0.38),
             (0.7, 0.82, 0.38, 0.3), (0.82, 0.9, 0.3, 0.1))  # fmt: skip
    belly = [drum(mix(colour, WHITE, 0.08 * (n % 2)), *part, sides=18) for n, part in enumerate(parts)]
    tassel = [rod(_RED, (0.1, 0.53, -0.1), (0.3, 0.26, -0.26), 0.04)]
    return [*belly, drum(_RED, 0.49, 0.58, 0.24, 0.24), drum(_BARK, 0.9, 1.0, 0.1, 0.08, sides=8), *tassel]


def basket(colour: Colour) -> list[Solid]:
    """A woven basket, wider above, with a handle in an arch over it."""
    dark = mix(colour, BLACK, 0.28)
    rows = [
        drum(dark if n % 2 else colour, 0.11 * n, 0.11 * (n + 1), 0.72 + 0.055 * n, 0.775 + 0.055 * n, sides=18)
        for n in range(5)
    ]
    arch = [(0.48 * cos(t), 0.56 + 0.42 * sin(t)) for t in np.linspace(0, pi, 9)]
    rim = drum(mix(colour, WHITE, 0.2), 0.55, 0.61, 1.05, 1.05, sides=18)
    return [*rows, rim, drum(mix(colour, BLACK, 0.6), 0.61, 0.615, 0.92, 0.92, sides=18), *bent(dark, arch, 0.06)]


def hamper(colour: Colour) -> list[Solid]:
    """A laundry basket: a tub of slats, clothes heaped in it."""
    tub = slab(colour, 1.4, 0.6, 0.88, y=0.08)
    for number in range(7):
        tub = marked(tub, FRONT, (0.03 + 0.14 * number, 0.0), (0.08 + 0.14 * number, 1.0), mix(colour, BLACK, 0.4))
    rims = [slab(mix(colour, WHITE, 0.2), 1.5, 0.09, 0.96, y=y) for y in (0.0, 0.68)]
    heap = [
        drum(PAPER, 0.77, 0.98, 0.8, 0.3, x=-0.28, sides=9),
        drum(rgb("#7c97b8"), 0.77, 1.0, 0.7, 0.26, x=0.3, sides=9),
        drum(rgb("#c9877f"), 0.77, 0.92, 0.6, 0.3, x=0.02, z=-0.2, sides=9),
    ]
    return [tub, *rims, *heap]


def bale(colour: Colour) -> list[Solid]:
    """A bale of hay, tied with two strings, stalks out of it."""
    straw = mix(colour, rgb("#d8b866"), 0.8)
    body = slab(straw, 1.8, 0.96, 0.95)
    for number in range(16):
        x, y = 0.03 + 0.06 * number, 0.1 + 0.37 * (number * 7 % 5) / 2.4
        body = marked(body, FRONT, (x, y), (x + 0.05, y + 0.035), mix(straw, BLACK, 0.25 if number % 2 else 0.12))
    for x in (0.26, 0.72):
        body = marked(body, FRONT, (x, 0.0), (x + 0.02, 1.0), mix(straw, BLACK, 0.55))
    stalks = [rod(straw, (x, 0.94, z), (x + 0.12, 1.02, z), 0.03) for x, z in ((-0.7, -0.3), (-0.2, 0.1), (0.4, -0.2))]
    return [body, *stalks]


def firewood(colour: Colour) -> list[Solid]:
    """Six logs that lie on each other, their cut ends to the lens, tied with a rope."""
    pale = mix(CRATE, WHITE, 0.35)
    logs = []
    for number, (x, y) in enumerate(((-0.62, 0.19), (0.0, 0.19), (0.62, 0.19), (-0.31, 0.5), (0.31, 0.5), (0.0, 0.81))):
        bark = mix(_BARK, colour, 0.15 + 0.1 * (number % 2))
        logs.append(drum(bark, -0.45, 0.45, 0.6, 0.6, sides=10).facing(y, 0.0).placed(1.0, x, 0.0, 0.0))
        logs.append(drum(pale, -0.47, -0.455, 0.46, 0.46, sides=10).facing(y, 0.0).placed(1.0, x, 0.0, 0.0))
    return [one.placed(0.9, 0.0, 0.07, 0.0) for one in logs]


def branch(colour: Colour) -> list[Solid]:
    """A branch with twigs and leaves."""
    stem = [(0.0, 0.0), (0.03, 0.35), (-0.03, 0.65), (0.04, 1.0)]
    twigs = [((0.03, 0.35), (0.2, 0.6)), ((-0.01, 0.55), (-0.2, 0.78)), ((0.0, 0.75), (0.16, 0.95))]
    leaf = mix(_GREEN, colour, 0.5)
    spots = ((0.2, 0.6, 1), (0.13, 0.5, 1), (-0.2, 0.78, -1), (-0.13, 0.68, -1), (0.13, 0.92, 1), (0.04, 0.96, -1))
    blade = ((0.0, 0.0), (0.07, 0.06), (0.12, 0.02), (0.06, -0.03))
    leaves = [
        prism(mix(leaf, WHITE, 0.12 * (n % 2)), [(x + side * a, y + b) for a, b in blade], 0.012)
        for n, (x, y, side) in enumerate(spots)
    ]
    return [*bent(_BARK, stem, 0.045), *(rod(_BARK, (*a, 0), (*b, 0), 0.028) for a, b in twigs), *leaves]


def leaf(colour: Colour) -> list[Solid]:
    """A leaf or a feather: a blade with a rib, on its stalk."""
    blade = [(0.0, 0.2), (0.2, 0.36), (0.24, 0.6), (0.1, 0.9), (0.0, 1.0), (-0.1, 0.9), (-0.24, 0.6), (-0.2, 0.36)]
    rib = mix(colour, WHITE, 0.5)
    return [prism(colour, blade, 0.03), slab(rib, 0.025, 0.76, 0.036, y=0.18), rod(rib, (0, 0, 0), (0, 0.2, 0), 0.035)]


def pole(colour: Colour) -> list[Solid]:
    """A straight pole with knots, as of bamboo."""
    dark = mix(colour, BLACK, 0.35)
    parts = [drum(colour, 0.2 * n, 0.2 * n + 0.185, 0.028, 0.028, sides=8) for n in range(5)]
    return [*parts, *(drum(dark, 0.2 * n + 0.185, 0.2 * (n + 1), 0.032, 0.032, sides=8) for n in range(5))]


def cage(colour: Colour) -> list[Solid]:
    """A cage of bars under a dome, a ring on top, and a bird in it."""
    bars = [
        rod(colour, (0.3 * cos(t), 0.08, 0.3 * sin(t)), (0.3 * cos(t), 0.66, 0.3 * sin(t)), 0.022)
        for t in np.linspace(0, 2 * pi, 13)[:-1]
    ]
    ribs = [
        rod(colour, (0.3 * cos(t), 0.66, 0.3 * sin(t)), (0.0, 0.88, 0.0), 0.022) for t in np.linspace(0, 2 * pi, 7)[:-1]
    ]
    ring = [(0.06 * cos(t), 0.94 + 0.06 * sin(t)) for t in np.linspace(0, 2 * pi, 9)]
    bird = [drum(rgb("#d9b13f"), 0.3, 0.46, 0.1, 0.14, sides=8), drum(rgb("#d9b13f"), 0.46, 0.54, 0.11, 0.05, sides=8)]
    return [drum(mix(colour, BLACK, 0.3), 0.0, 0.08, 0.66, 0.66), *bird, *bars, *ribs, *bent(colour, ring, 0.025)]


def surfboard(colour: Colour) -> list[Solid]:
    """A board for waves or snow, pointed at its ends, a stripe down the middle."""
    outline = [(0.0, 0.0), (0.09, 0.06), (0.14, 0.4), (0.12, 0.75), (0.05, 0.96), (0.0, 1.0), (-0.05, 0.96),
               (-0.12, 0.75), (-0.14, 0.4), (-0.09, 0.06)]  # fmt: skip
    return [prism(colour, outline, 0.04), slab(mix(colour, WHITE, 0.6), 0.03, 0.9, 0.046, y=0.05)]


_WHITE = Pattern(r"\b(?:salt|snow|flour|sugar|rice|cotton|ice|milk)\b|[盐雪米面糖棉冰]")


def heaped(name: str) -> list[Solid]:
    """What a wheelbarrow is full of."""
    heap = WHITE if _WHITE.search(name) else mix(CRATE, BLACK, 0.25)
    outline = [(-0.5, 0.98), (0.92, 0.98), (0.55, 1.2), (0.22, 1.3), (-0.15, 1.2)]
    return [prism(mix(heap, BLACK, 0.06 * n), outline, 0.62 - 0.26 * n).placed(1.0, 0.0, 0.06 * n, 0.0) for n in (0, 1)]


def barrow(colour: Colour) -> list[Solid]:
    """A wheelbarrow: a tray on one wheel ahead and two legs, its handles behind to the left."""
    steel, wood = mix(INK, WHITE, 0.35), mix(CRATE, BLACK, 0.15)
    tray = [
        prism(colour, [(-0.35, 0.5), (0.7, 0.5), (1.0, 1.0), (-0.6, 1.0)], 0.72),
        slab(mix(colour, BLACK, 0.5), 1.4, 0.012, 0.62, x=0.2, y=0.995),
    ]
    bars = [rod(wood, (-1.35, 0.92, side * 0.34), (0.75, 0.4, side * 0.14), 0.07) for side in (-1, 1)]
    legs = [rod(steel, (-0.2, 0.0, side * 0.3), (-0.12, 0.56, side * 0.3), 0.06) for side in (-1, 1)]
    return [*bars, *legs, wheel(INK, 0.92, 0.0, 0.27, 0.12), *tray]


def food_cart(colour: Colour) -> list[Solid]:
    """A box on wheels with a pot on it, a striped awning on four posts, and a bar behind it to push it by."""
    steel, wood, pale = mix(INK, WHITE, 0.5), mix(CRATE, BLACK, 0.2), mix(colour, WHITE, 0.82)
    stripes = [slab((colour, pale)[n % 2], 0.14, 0.05, 0.62, x=0.14 * (n - 3), y=0.92) for n in range(7)]
    edges = [slab((colour, pale)[n % 2], 0.14, 0.09, 0.02, x=0.14 * (n - 3), y=0.84, z=-0.31) for n in range(7)]
    return [
        *(wheel(INK, x, side * 0.24, 0.13, 0.05) for x in (-0.24, 0.24) for side in (-1, 1)),
        slab(colour, 0.78, 0.32, 0.44, y=0.14),
        slab(pale, 0.84, 0.03, 0.5, y=0.46),
        drum(steel, 0.49, 0.6, 0.2, 0.22, x=0.16),
        *(slab(wood, 0.02, 0.43, 0.02, x=x, y=0.49, z=z) for x in (-0.38, 0.38) for z in (-0.2, 0.2)),
        *(rod(wood, (-0.38, 0.44, z), (-0.6, 0.5, z), 0.03) for z in (-0.16, 0.16)),
        rod(wood, (-0.6, 0.5, -0.17), (-0.6, 0.5, 0.17), 0.03),
        *stripes,
        *edges,
    ]
