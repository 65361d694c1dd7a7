"""What stands about where people work, store and dress, as a few solids, one high and standing at nothing."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab

_STONE, _CARDBOARD = rgb("#8d8f8c"), rgb("#b58d5c")
_CLOTHES = [rgb(one) for one in ("#b4534a", "#5d7f9e", "#d8c27a", "#7a5f86", "#dedad0", "#4f6f5a", "#c98a6a")]


def millstone(colour: Colour) -> list[Solid]:
    """Two round stones on a trough on legs, a bar to push it by towards the lens."""
    return [*turned_millstone(colour, 0.0), rod(mix(CRATE, BLACK, 0.2), (0.0, 0.9, -0.3), (0.0, 0.9, -0.85), 0.07)]


def turned_millstone(colour: Colour, turn: float) -> list[Solid]:
    """The same without its bar, its upper stone turned by an angle."""
    stone, wood = mix(_STONE, colour, 0.08), mix(CRATE, BLACK, 0.2)
    feet = [(cos(a), sin(a)) for a in (0.8, 2.4, 3.9, 5.5)]
    legs = [rod(wood, (0.42 * x, 0.5, 0.42 * z), (0.48 * x, 0.0, 0.48 * z), 0.09) for x, z in feet]
    ways = [(cos(a + turn), sin(a + turn)) for a in (0.0, pi / 2, pi, 1.5 * pi)]
    dark = mix(stone, BLACK, 0.25)
    grooves = [rod(dark, (0.1 * x, 1.0, 0.1 * z), (0.38 * x, 1.0, 0.38 * z), 0.03) for x, z in ways]
    return [*legs, drum(mix(wood, WHITE, 0.1), 0.5, 0.58, 1.2, 1.2, sides=20),
            drum(mix(PAPER, WHITE, 0.4), 0.58, 0.61, 1.08, 1.08, sides=20),
            drum(mix(stone, BLACK, 0.18), 0.61, 0.8, 0.86, 0.86, sides=20),
            drum(stone, 0.81, 1.0, 0.84, 0.82, sides=20), *grooves]  # fmt: skip


def auger(colour: Colour) -> list[Solid]:
    """A drill for ice: a screw below, a crank above that two hands turn."""
    steel, grip = mix(WHITE, INK, 0.4), mix(colour, BLACK, 0.4)
    flights = [
        drum(mix(steel, BLACK, 0.15 * (n % 2)), 0.04 + 0.05 * n, 0.075 + 0.05 * n, 0.05, 0.14, sides=10)
        for n in range(8)
    ]
    crank = [(0.0, 0.8), (0.14, 0.8), (0.14, 0.92), (0.0, 0.92), (0.0, 1.0)]
    parts = [rod(steel, (*one, 0), (*other, 0), 0.03) for one, other in pairwise(crank)]
    return [drum(steel, 0.0, 0.8, 0.03, 0.03, sides=8), *flights, *parts, drum(grip, 0.98, 1.02, 0.07, 0.07)]


def barrel(colour: Colour) -> list[Solid]:
    """A barrel of staves with two hoops."""
    wood, iron = mix(CRATE, colour, 0.25), mix(INK, WHITE, 0.25)
    parts = ((0.0, 0.1, 0.54, 0.6), (0.16, 0.5, 0.63, 0.7), (0.5, 0.84, 0.7, 0.63), (0.9, 1.0, 0.6, 0.54))
    hoops = ((0.1, 0.16, 0.61, 0.64), (0.84, 0.9, 0.64, 0.61))
    return [*(drum(wood, *part) for part in parts), *(drum(iron, *part) for part in hoops)]


def photocopier(colour: Colour) -> list[Solid]:
    """A copier: two drawers of paper, a tray with sheets to the left, a dark lid and a panel with a green button."""
    plastic = mix(colour, rgb("#e6e6e2"), 0.55)
    dark, line = mix(plastic, INK, 0.75), mix(plastic, BLACK, 0.3)
    below = slab(plastic, 0.9, 0.56, 0.7, 0.1)
    for low in (0.42, 0.84):
        below = marked(below, FRONT, (0.0, low), (1.0, low + 0.015), line)
        below = marked(below, FRONT, (0.38, low - 0.1), (0.62, low - 0.05), dark)
    below = marked(below, FRONT, (0.0, 0.0), (1.0, 0.06), dark)
    panel = marked(slab(dark, 0.44, 0.06, 0.16, 0.28, 0.82, -0.42), FRONT, (0.08, 0.15), (0.45, 0.85), rgb("#9fc4d8"))
    return [
        below, slab(dark, 0.8, 0.07, 0.6, 0.1, 0.56), slab(mix(plastic, WHITE, 0.3), 0.9, 0.21, 0.7, 0.1, 0.63), panel,
        slab(dark, 0.36, 0.03, 0.5, -0.5, 0.6), slab(mix(PAPER, WHITE, 0.6), 0.32, 0.02, 0.42, -0.5, 0.63),
        slab(rgb("#4fa35a"), 0.07, 0.03, 0.07, 0.42, 0.88, -0.42),
        slab(mix(dark, WHITE, 0.12), 0.86, 0.13, 0.58, 0.1, 0.85, 0.04),
    ]  # fmt: skip


def boxes(colour: Colour) -> list[Solid]:
    """Cardboard boxes with tape: two side by side, one on them."""
    paper = mix(_CARDBOARD, colour, 0.08)
    found = []
    for x, y, wide, tall in ((-0.42, 0.0, 0.74, 0.5), (0.4, 0.0, 0.7, 0.44), (-0.3, 0.5, 0.62, 0.44)):
        one = slab(mix(paper, WHITE, 0.06 * (x > 0)), wide, tall, 0.6, x, y)
        one = marked(one, FRONT, (0.44, 0.6), (0.56, 1.0), mix(paper, WHITE, 0.45))
        found.append(marked(one, 4, (0.44, 0.0), (0.56, 1.0), mix(paper, WHITE, 0.45)))
    return found


def _hung(x: float, top: float, long: float, colour: Colour) -> list[Solid]:
    """A garment on its hanger, seen from the front."""
    outline = [
        (x, top),
        (x + 0.055, top - 0.04),
        (x + 0.075, top - long),
        (x - 0.075, top - long),
        (x - 0.055, top - 0.04),
    ]
    return [rod(mix(INK, WHITE, 0.5), (x, top, 0), (x, top + 0.04, 0), 0.01), prism(colour, outline, 0.2)]


def clothes_rail(colour: Colour) -> list[Solid]:
    """A rail on two posts, full of clothes."""
    steel = mix(WHITE, INK, 0.35)
    posts = [drum(steel, 0.0, 1.0, 0.025, 0.025, x=x, sides=8) for x in (-0.55, 0.55)]
    feet = [slab(steel, 0.03, 0.02, 0.4, x=x) for x in (-0.55, 0.55)]
    clothes = [part for n in range(7) for part in _hung(-0.42 + 0.14 * n, 0.93, 0.42 + 0.12 * (n % 3), _hue(n, colour))]
    return [*feet, *posts, rod(steel, (-0.55, 0.97, 0), (0.55, 0.97, 0), 0.025), *clothes]


def wardrobe(colour: Colour) -> list[Solid]:
    """A wardrobe that stands open, clothes on the rail in it."""
    wood = mix(CRATE, BLACK, 0.15)
    dark = mix(wood, BLACK, 0.55)
    sides = [slab(wood, 0.03, 1.0, 0.36, x=x) for x in (-0.36, 0.36)]
    doors = [
        slab(mix(wood, WHITE, 0.08), 0.03, 0.94, 0.34, x=x, y=0.04, z=-0.34).placed(1, 0, 0, 0) for x in (-0.39, 0.39)
    ]
    clothes = [part for n in range(5) for part in _hung(-0.26 + 0.13 * n, 0.86, 0.4 + 0.1 * (n % 3), _hue(n, colour))]
    shelf = [slab(wood, 0.72, 0.06, 0.36), slab(wood, 0.72, 0.03, 0.36, y=0.97)]
    return [slab(dark, 0.7, 1.0, 0.03, z=0.17), *shelf, *sides, *clothes, *doors]


def washer(colour: Colour) -> list[Solid]:
    """A white box with a round glass door in front, half full of suds, and a row of knobs above it."""
    white, steel, glass = mix(PAPER, WHITE, 0.5), mix(WHITE, INK, 0.35), mix(INK, WHITE, 0.2)
    body = slab(mix(white, colour, 0.1), 0.74, 1.0, 0.7)
    body = marked(body, FRONT, (0.06, 0.86), (0.34, 0.95), mix(white, BLACK, 0.2))
    body = marked(body, FRONT, (0.62, 0.88), (0.9, 0.93), glass)
    discs = ((steel, 0.04, 0.58), (mix(steel, BLACK, 0.25), 0.05, 0.5), (glass, 0.06, 0.44))
    door = [_facing(tone, far, wide) for tone, far, wide in discs]
    suds = [(0.22 * cos(pi + n * pi / 10), 0.22 * sin(pi + n * pi / 10)) for n in range(11)]
    foam = prism(mix(WHITE, INK, 0.25), [(x, 0.46 + y) for x, y in suds], 0.02)
    return [body, *door, foam.placed(1.0, 0.0, 0.0, -0.425)]


def _facing(colour: Colour, far: float, wide: float) -> Solid:
    """A disc before the front of a machine, that far out of it."""
    return drum(colour, -0.35 - far, -0.35, wide, wide, sides=24).facing(0.46)


def _hue(number: int, colour: Colour) -> Colour:
    return mix(_CLOTHES[number % len(_CLOTHES)], colour, 0.1)


def snowman(colour: Colour) -> list[Solid]:
    """Three balls of snow, a carrot, coal and a scarf."""
    snow = mix(PAPER, WHITE, 0.6)

    def ball(low: float, wide: float) -> list[Solid]:
        steps = ((0.0, 0.5), (0.18, 0.84), (0.5, 1.0), (0.82, 0.84), (1.0, 0.5))
        return [
            drum(mix(snow, BLACK, 0.05), low + wide * a, low + wide * b, wide * c, wide * d, sides=18)
            for (a, c), (b, d) in pairwise(steps)
        ]

    nose = rod(rgb("#e0762a"), (0.0, 0.86, -0.11), (0.02, 0.85, -0.24), 0.035)
    coal = [drum(INK, -0.02, 0.02, 0.035, 0.035, sides=8).placed(1.0, x, y, z) for x, y, z in
            ((-0.05, 0.92, -0.1), (0.05, 0.92, -0.1), (0.0, 0.62, -0.19), (0.0, 0.52, -0.2))]  # fmt: skip
    arms = [rod(mix(CRATE, BLACK, 0.4), (s * 0.16, 0.62, 0), (s * 0.42, 0.76, -0.02), 0.02) for s in (-1, 1)]
    scarf = [drum(colour, 0.72, 0.78, 0.27, 0.25), slab(colour, 0.07, 0.16, 0.03, 0.1, 0.58, -0.17)]
    return [*ball(0.0, 0.5), *arms, *ball(0.42, 0.36), *scarf, *ball(0.74, 0.26), *coal, nose]


def armchair(colour: Colour) -> list[Solid]:
    """A soft chair, seen from its front."""
    dark = mix(colour, BLACK, 0.14)
    return [
        slab(dark, 0.62, 0.36, 0.7, y=0.04),
        slab(mix(colour, WHITE, 0.08), 0.6, 0.1, 0.62, y=0.36, z=-0.04),
        slab(mix(colour, BLACK, 0.06), 0.9, 1.0, 0.18, y=0.02, z=0.34),
        *(slab(colour, 0.17, 0.62, 0.74, x=side * 0.39, y=0.02, z=-0.02) for side in (-1, 1)),
    ]


def rocking_chair(colour: Colour) -> list[Solid]:
    """A chair with a high back of rungs between two posts, on rockers that rise at both ends."""
    dark, way = mix(colour, BLACK, 0.25), [(-0.5, 0.14), (-0.2, 0.02), (0.2, 0.02), (0.6, 0.14)]
    sides = [
        part
        for x in (-0.36, 0.36)
        for part in (
            *(rod(dark, (x, up, at), (x, rise, to), 0.06) for (at, up), (to, rise) in pairwise(way)),
            slab(colour, 0.06, 0.55, 0.06, x=x, y=0.05, z=-0.26),
            slab(colour, 0.06, 0.95, 0.06, x=x, y=0.05, z=0.3),
            slab(colour, 0.08, 0.04, 0.56, x=x, y=0.6, z=-0.01),
        )
    ]
    back = [slab(dark, 0.05, 0.5, 0.03, x=x, y=0.4, z=0.3) for x in (-0.18, 0.0, 0.18)]
    return [*sides, *back, slab(colour, 0.66, 0.06, 0.54, y=0.34), slab(colour, 0.66, 0.1, 0.04, y=0.9, z=0.3)]
