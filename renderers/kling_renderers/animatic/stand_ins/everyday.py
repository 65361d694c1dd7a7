"""What many films have: a box, a tin, a cup, a bottle, a phone, a book, a letter, an umbrella, a bag; and a block for
what has no shape.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.kinds import LID
from kling_renderers.animatic.stand_ins.solids import FRONT, Solid, drum, marked, rod, slab


def _bands(solid: Solid, colour: Colour, *at: float) -> Solid:
    """The solid with a stripe around its four sides at each height, in parts of it."""
    for face in range(4):
        for height in at:
            solid = marked(solid, face, (0.0, height), (1.0, height + 0.07), colour)
    return solid


def box(colour: Colour) -> list[Solid]:
    """A box with a lid and bands: something to see also where it fills the frame."""
    body = _bands(slab(colour, 0.9, LID, 0.9), mix(colour, BLACK, 0.24), 0.19, 0.7)
    return [body, slab(mix(colour, WHITE, 0.16), 1.0, 1 - LID, 1.0, y=LID)]


def unknown(colour: Colour) -> list[Solid]:
    """A block that is nothing: what has no noun of the table."""
    edge = mix(colour, WHITE, 0.22)
    return [
        drum(mix(colour, BLACK, 0.12), 0.0, 0.1, 0.86, 1.0, sides=8),
        drum(colour, 0.1, 0.86, 1.0, 1.0, sides=8),
        drum(edge, 0.86, 1.0, 1.0, 0.82, sides=8),
    ]


def tin(colour: Colour) -> list[Solid]:
    """A round tin with a lid."""
    lid = mix(colour, WHITE, 0.16)
    return [
        drum(mix(colour, BLACK, 0.2), 0, 0.06, 0.86, 0.86, sides=20),
        drum(colour, 0.06, LID - 0.03, 0.82, 0.82, sides=20),
        drum(mix(colour, BLACK, 0.28), LID - 0.03, LID, 0.8, 0.8, sides=20),
        drum(lid, LID, 0.93, 0.87, 0.87, sides=20),
        drum(lid, 0.93, 1.0, 0.87, 0.5, sides=20),
    ]


def cup(colour: Colour) -> list[Solid]:
    """A cup with its handle to the right, tea in it."""
    handle = [(0.42, 0.66), (0.6, 0.62), (0.6, 0.36), (0.38, 0.28)]
    return [
        drum(colour, 0.0, 0.8, 0.66, 0.94),
        drum(mix(colour, WHITE, 0.3), 0.8, 0.84, 0.94, 0.95),
        drum(mix(INK, colour, 0.25), 0.84, 0.845, 0.84, 0.84),
        *(rod(mix(colour, BLACK, 0.12), (*start, 0), (*end, 0), 0.09) for start, end in pairwise(handle)),
    ]


def bottle(colour: Colour) -> list[Solid]:
    """A bottle with a label and a cap."""
    return [
        drum(colour, 0.0, 0.14, 0.4, 0.4),
        drum(PAPER, 0.14, 0.42, 0.41, 0.41),
        drum(colour, 0.42, 0.58, 0.4, 0.4),
        drum(colour, 0.58, 0.72, 0.4, 0.15),
        drum(colour, 0.72, 0.92, 0.15, 0.14),
        drum(mix(colour, BLACK, 0.45), 0.92, 1.0, 0.17, 0.17),
    ]


def phone(colour: Colour) -> list[Solid]:
    """A flat device, its screen to the front."""
    body = slab(mix(colour, BLACK, 0.35), 0.5, 1.0, 0.07)
    return [marked(body, FRONT, (0.06, 0.09), (0.94, 0.93), mix(colour, WHITE, 0.55))]


def book(colour: Colour) -> list[Solid]:
    """A book that stands on its lower edge, its pages to the right."""
    front, back = (slab(colour, 0.76, 1.0, 0.045, z=z) for z in (-0.12, 0.12))
    title = marked(front, FRONT, (0.16, 0.62), (0.84, 0.84), mix(colour, WHITE, 0.6))
    spine = slab(mix(colour, BLACK, 0.22), 0.04, 1.0, 0.195, x=-0.36)
    return [title, back, spine, slab(PAPER, 0.69, 0.94, 0.19, x=0.005, y=0.03)]


def letter(colour: Colour) -> list[Solid]:
    """An envelope with its flap and a seal to the front."""
    return envelope(mix(PAPER, colour, 0.12), colour)


def envelope(paper: Colour, sealed: Colour) -> list[Solid]:
    body = slab(paper, 1.3, 0.86, 0.03)
    z = -0.0151
    flap = np.array(((-0.65, 0.86, z), (0.65, 0.86, z), (0.0, 0.38, z)))
    seal = np.array([(0.1 * cos(t), 0.42 + 0.1 * sin(t), z) for t in np.linspace(0, 2 * pi, 14, endpoint=False)])
    marks = ((FRONT, flap, mix(paper, BLACK, 0.2)), (FRONT, seal, sealed))
    return [Solid(body.corners, body.faces, body.colour, marks)]


def umbrella(colour: Colour) -> list[Solid]:
    """An open umbrella: what it hangs over is under its middle."""
    wood = mix(colour, BLACK, 0.55)
    return [
        drum(wood, 0.0, 0.62, 0.024, 0.024, sides=8),
        _ribbed(drum(colour, 0.62, 0.82, 1.3, 0.88, sides=10), 10),
        drum(mix(colour, WHITE, 0.06), 0.82, 0.93, 0.88, 0.08, sides=10),
        drum(wood, 0.93, 1.0, 0.05, 0.03, sides=8),
    ]


def _ribbed(cloth: Solid, sides: int) -> Solid:
    """The cloth of an umbrella with its ribs below."""
    rim = cloth.corners[:sides]
    middle, dark = rim.mean(axis=0), mix(cloth.colour, BLACK, 0.5)
    ribs = [
        np.array((middle, corner, 0.97 * corner + 0.03 * after))
        for corner, after in zip(rim, np.roll(rim, -1, 0), strict=True)
    ]
    return Solid(cloth.corners, cloth.faces, cloth.colour, tuple((sides, rib, dark) for rib in ribs))


def furled(colour: Colour) -> list[Solid]:
    """A closed umbrella, its crook below and its cloth tied around the stick."""
    wood = mix(colour, BLACK, 0.55)
    crook = [(0.0, 0.1), (0.0, 0.03), (0.04, 0.0), (0.08, 0.03)]
    return [
        *(rod(wood, (*start, 0), (*end, 0), 0.03) for start, end in pairwise(crook)),
        drum(wood, 0.1, 0.2, 0.028, 0.028, sides=8),
        drum(mix(colour, WHITE, 0.06), 0.2, 0.3, 0.12, 0.15, sides=8),
        drum(mix(colour, BLACK, 0.2), 0.3, 0.33, 0.14, 0.14, sides=8),
        drum(colour, 0.33, 0.92, 0.145, 0.035, sides=8),
        drum(wood, 0.92, 1.0, 0.025, 0.015, sides=8),
    ]


def bag(colour: Colour) -> list[Solid]:
    """A bag with a flap and a handle."""
    body = slab(colour, 1.15, 0.74, 0.42)
    body = marked(body, FRONT, (0.0, 0.55), (1.0, 1.0), mix(colour, BLACK, 0.22))
    body = marked(body, FRONT, (0.44, 0.46), (0.56, 0.62), PAPER)
    strap = mix(colour, BLACK, 0.4)
    handle = [slab(strap, 0.07, 0.2, 0.07, x=side * 0.265, y=0.74) for side in (-1, 1)]
    return [body, *handle, slab(strap, 0.6, 0.06, 0.07, y=0.94)]


def flower(colour: Colour) -> list[Solid]:
    """A flower on its stalk, with two leaves."""
    green = (70, 130, 84)
    petals = [
        drum(colour, 0.72, 0.9, 0.14, 0.3, x=0.17 * cos(turn), z=0.17 * sin(turn), sides=8)
        for turn in np.linspace(0, 2 * pi, 6, endpoint=False)
    ]
    leaves = [rod(green, (0, 0.25, 0), (side * 0.26, 0.42, -0.03), 0.08) for side in (-1, 1)]
    return [drum(green, 0.0, 0.72, 0.06, 0.06, sides=8), *leaves, *petals, drum(PAPER, 0.78, 0.96, 0.1, 0.2, sides=10)]


def lamp(colour: Colour) -> list[Solid]:
    """A lamp: foot, stand, and a shade that lets light through."""
    metal = mix(colour, BLACK, 0.5)
    return [
        drum(metal, 0.0, 0.07, 0.5, 0.44),
        drum(metal, 0.07, 0.5, 0.08, 0.08, sides=8),
        drum(mix(colour, WHITE, 0.5), 0.5, 1.0, 0.85, 0.5),
    ]


def ball(colour: Colour) -> list[Solid]:
    """A ball in slices."""
    heights = [0.0, 0.07, 0.25, 0.5, 0.75, 0.93, 1.0]
    across = [2 * (max(0.004, h * (1 - h))) ** 0.5 for h in heights]
    bands = zip(heights, heights[1:], across, across[1:], strict=False)
    return [drum(colour, low, high, wide, top, sides=18) for low, high, wide, top in bands]


def sparks(colour: Colour, phase: float = 0.0) -> list[Solid]:
    """A swarm of bright pieces, which swing and glow to the same time; ``phase`` runs from 0 to 1 and over again."""
    found = []
    for number in range(16):
        beat = sin(2 * pi * (phase + 0.37 * number))
        turn, height = number * 2.39996 + 0.12 * beat, 0.05 + 0.055 * number + 0.02 * beat
        away = 0.55 * sin(pi * (number + 1) / 17)
        bright = mix(colour, WHITE, 0.45 + 0.35 * beat)
        size = (0.1 + 0.05 * (number % 2)) * (1 + 0.3 * beat)
        found.append(drum(bright, height, height + size, size, 0.02, away * cos(turn), away * sin(turn), sides=4))
    return found
