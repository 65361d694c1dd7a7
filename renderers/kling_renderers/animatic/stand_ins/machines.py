"""What goes on rails, at sea or in the air, as a few solids, one high and standing at nothing, its head to the left.

Sizes are those of the real thing, rounded: a carriage is as long as seven of its heights, a liner as six.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import BACK, FRONT, LEFT, Solid, drum, marked, rod, slab
from kling_renderers.animatic.stand_ins.vehicles import hull

_GLASS, _IRON = mix(INK, WHITE, 0.3), mix(INK, WHITE, 0.1)


def _wheel(x: float, z: float, radius: float) -> Solid:
    return drum(_IRON, -0.03, 0.03, 2 * radius, 2 * radius, sides=12).facing(radius, z, x)


def _wedge(colour: Colour, low: tuple[float, float, float], high: tuple[float, float, float], base: float) -> Solid:
    """A hull that stands on a height: of its keel and its deck, where they begin, where they end, and half their width
    there; the deck is 0.4 higher.
    """
    keel, deck = (
        [(bow, y, 0.0), (stern, y, -half), (stern, y, half)]
        for (bow, stern, half), y in ((low, base), (high, base + 0.4))
    )
    return hull(colour, keel, deck)


def train(colour: Colour) -> list[Solid]:
    """A steam engine with its chimney, and a carriage behind it."""
    dark, brass = mix(colour, BLACK, 0.35), mix(PAPER, (60, 160, 200), 0.5)
    boiler = drum(dark, -3.3, -1.75, 0.5, 0.5).lying(0.52)
    nose = drum(brass, -3.38, -3.3, 0.2, 0.42).lying(0.52)
    cab = slab(colour, 0.62, 0.68, 0.62, x=-1.44, y=0.24)
    for side in (FRONT, BACK):
        cab = marked(cab, side, (0.2, 0.5), (0.8, 0.9), _GLASS)
    engine = [
        slab(_IRON, 2.1, 0.12, 0.5, x=-2.2, y=0.16),
        boiler,
        nose,
        cab,
        slab(dark, 0.74, 0.06, 0.7, x=-1.44, y=0.92),
    ]
    engine += [drum(dark, 0.74, 1.0, 0.13, 0.19, x=-3.05), drum(brass, 0.74, 0.86, 0.2, 0.12, x=-2.4)]
    wheels = [
        _wheel(x, side * 0.27, size) for x, size in ((-3.0, 0.12), (-2.5, 0.17), (-2.05, 0.17)) for side in (-1, 1)
    ]
    carriage = slab(colour, 4.2, 0.66, 0.62, x=1.2, y=0.2)
    for side in (FRONT, BACK):
        for number in range(8):
            carriage = marked(carriage, side, (0.04 + 0.12 * number, 0.46), (0.12 + 0.12 * number, 0.84), _GLASS)
    bogies = [_wheel(x, side * 0.27, 0.11) for x in (-0.5, -0.2, 2.6, 2.9) for side in (-1, 1)]
    return [*wheels, *engine, *bogies, carriage, slab(dark, 4.2, 0.08, 0.66, x=1.2, y=0.86)]


def ship(colour: Colour) -> list[Solid]:
    """A ship with a white house of two decks and a funnel."""
    body = _wedge(colour, (-1.1, 1.2, 0.2), (-1.6, 1.3, 0.28), 0.0)
    white = mix(PAPER, WHITE, 0.4)
    decks = [slab(white, 1.5, 0.16, 0.4, x=0.25, y=0.4), slab(white, 0.9, 0.14, 0.32, x=0.0, y=0.56)]
    for side in (FRONT, BACK):
        decks[0] = marked(decks[0], side, (0.04, 0.45), (0.96, 0.7), _GLASS)
        decks[1] = marked(decks[1], side, (0.05, 0.45), (0.95, 0.75), _GLASS)
    mast = slab(_IRON, 0.03, 0.5, 0.03, x=-0.9, y=0.4)
    return [body, mast, *decks, drum(mix(colour, BLACK, 0.2), 0.7, 1.0, 0.24, 0.22, x=0.2)]


def helicopter(colour: Colour) -> list[Solid]:
    """A glazed nose, a cabin, a tail with its small rotor, the large one above, and skids."""
    cabin = [drum(*part).lying(0.46) for part in ((_GLASS, -1.0, -0.55, 0.2, 0.6), (colour, -0.55, 0.35, 0.6, 0.6))]
    tail = [drum(colour, 0.35, 1.75, 0.5, 0.12).lying(0.52), slab(colour, 0.2, 0.36, 0.05, x=1.7, y=0.5)]
    blade = mix(_IRON, WHITE, 0.12)
    rotor = [slab(blade, 2.6, 0.025, 0.1, x=-0.1, y=0.97), slab(blade, 0.1, 0.025, 2.6, x=-0.1, y=0.97)]
    skids = [rod(_IRON, (-0.8, 0.03, side * 0.3), (0.5, 0.03, side * 0.3), 0.05) for side in (-1, 1)]
    legs = [rod(_IRON, (x, 0.05, side * 0.3), (x, 0.25, side * 0.18), 0.04) for x in (-0.5, 0.2) for side in (-1, 1)]
    return [*skids, *legs, *cabin, *tail, drum(_IRON, 0.74, 0.98, 0.1, 0.07, x=-0.1, sides=8), *rotor]


def spaceship(colour: Colour) -> list[Solid]:
    """A long wedge with a bridge, two wings, and engines that glow."""
    body = _wedge(colour, (-1.5, 1.2, 0.42), (-1.0, 1.2, 0.3), 0.3)
    pale, glow = mix(colour, WHITE, 0.3), (250, 220, 140)
    bridge = marked(slab(pale, 0.5, 0.18, 0.26, x=0.55, y=0.7), LEFT, (0.1, 0.35), (0.9, 0.8), _GLASS)
    wings = [slab(mix(colour, BLACK, 0.2), 0.8, 0.07, 0.75, x=0.7, y=0.42, z=side * 0.75) for side in (-1, 1)]
    engines = [drum(_IRON, 0.9, 1.4, 0.26, 0.3).lying(0.46, side * 0.28) for side in (-1, 1)]
    fires = [drum(glow, 1.4, 1.46, 0.22, 0.16).lying(0.46, side * 0.28) for side in (-1, 1)]
    fins = [slab(pale, 0.4, 0.5, 0.05, x=0.95, y=0.5, z=side * 1.1) for side in (-1, 1)]
    return [body, *wings, *engines, *fires, *fins, bridge]


def saucer(colour: Colour) -> list[Solid]:
    """A flying saucer: two bowls rim to rim, lights around it, a dome of glass."""
    lights = [
        drum((150, 235, 250), 0.42, 0.5, 0.16, 0.16, x=1.1 * cos(turn), z=1.1 * sin(turn), sides=6)
        for turn in np.linspace(0, 2 * pi, 10, endpoint=False)
    ]
    return [
        drum(mix(colour, BLACK, 0.25), 0.12, 0.46, 0.8, 2.6, sides=20),
        *lights,
        drum(colour, 0.46, 0.7, 2.6, 0.9, sides=20),
        drum(mix(_GLASS, WHITE, 0.4), 0.7, 0.92, 0.86, 0.6, sides=14),
        drum(mix(_GLASS, WHITE, 0.4), 0.92, 1.0, 0.6, 0.1, sides=14),
    ]


def rocket(colour: Colour) -> list[Solid]:
    """A rocket on its fins, a round window below its tip."""
    red = mix(colour, BLACK, 0.3)
    fins = [slab(red, 0.14, 0.24, 0.03, x=side * 0.14) for side in (-1, 1)]
    fins += [slab(red, 0.03, 0.24, 0.14, z=side * 0.14) for side in (-1, 1)]
    body = [drum(colour, 0.06, 0.72, 0.2, 0.2), drum(red, 0.72, 0.9, 0.2, 0.1), drum(red, 0.9, 1.0, 0.1, 0.01)]
    window = drum(_GLASS, -0.01, 0.0, 0.1, 0.1, sides=12).facing(0.6, -0.1)
    return [*fins, drum(_IRON, 0.0, 0.06, 0.16, 0.1), *body, window]


def drone(colour: Colour) -> list[Solid]:
    """Four rotors on arms about a body with a lens below."""
    arms = [(x, z) for x in (-0.8, 0.8) for z in (-0.6, 0.6)]
    return [
        drum(_IRON, 0.1, 0.4, 0.2, 0.26, z=-0.16, sides=8),
        slab(colour, 0.9, 0.32, 0.6, y=0.4),
        *(rod(colour, (0.3 * x, 0.6, 0.3 * z), (x, 0.72, z), 0.12) for x, z in arms),
        *(drum(_IRON, 0.68, 0.9, 0.14, 0.12, x=x, z=z, sides=8) for x, z in arms),
        *(drum(mix(_IRON, WHITE, 0.35), 0.9, 0.94, 0.8, 0.8, x=x, z=z, sides=14) for x, z in arms),
    ]
