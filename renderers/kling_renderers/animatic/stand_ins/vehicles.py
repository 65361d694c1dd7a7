"""What somebody rides or drives, as a few solids, one high and standing at nothing, its head to the left."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.models import BACK, FRONT, LEFT, Solid, drum, marked, rod, slab


def car(colour: Colour) -> list[Solid]:
    """A car that drives to the left."""
    glass, wheel = mix(INK, WHITE, 0.3), mix(INK, WHITE, 0.06)
    body = slab(colour, 3.0, 0.42, 1.2, y=0.2)
    body = marked(body, LEFT, (0.08, 0.45), (0.3, 0.8), PAPER)
    body = marked(body, LEFT, (0.7, 0.45), (0.92, 0.8), PAPER)
    low, high = [(-0.75, 0.62), (0.95, 0.62)], [(-0.35, 1.0), (0.65, 1.0)]
    corners = np.array([(x, y, side * 0.54) for side in (-1, 1) for x, y in (*low, *reversed(high))])
    faces = ((0, 1, 2, 3), (4, 5, 6, 7), (0, 1, 5, 4), (1, 2, 6, 5), (2, 3, 7, 6), (3, 0, 4, 7))
    cabin = Solid(corners, faces, colour)
    cabin = marked(cabin, 0, (0.16, 0.12), (0.5, 0.8), glass)
    cabin = marked(cabin, 0, (0.55, 0.12), (0.8, 0.8), glass)
    cabin = marked(cabin, 1, (0.16, 0.12), (0.5, 0.8), glass)
    cabin = marked(cabin, 1, (0.55, 0.12), (0.8, 0.8), glass)
    cabin = marked(cabin, 5, (0.1, 0.1), (0.9, 0.9), glass)
    cabin = marked(cabin, 3, (0.1, 0.1), (0.9, 0.9), glass)
    return [body, cabin, *(_wheel(wheel, x, side * 0.66) for x in (-0.95, 0.95) for side in (-1, 1))]


def _wheel(colour: Colour, x: float, z: float) -> Solid:
    made = drum(colour, -0.05, 0.05, 0.52, 0.52)
    corners = made.corners[:, (0, 2, 1)] + (x, 0.26, z)
    return Solid(corners, made.faces, colour)


def bike(colour: Colour) -> list[Solid]:
    """Two wheels, a frame, a saddle and a handlebar."""
    tyre, steel = mix(INK, WHITE, 0.06), mix(INK, WHITE, 0.35)

    def wheel(x: float) -> list[Solid]:
        rim = [(x + 0.3 * cos(turn), 0.3 + 0.3 * sin(turn)) for turn in np.linspace(0, 2 * pi, 14)]
        return [rod(tyre, (*a, 0), (*b, 0), 0.06) for a, b in pairwise(rim)]

    tubes = (((-0.55, 0.3), (-0.42, 0.86)), ((-0.44, 0.72), (0.1, 0.34)), ((-0.44, 0.74), (0.26, 0.74)),
             ((0.1, 0.34), (0.28, 0.8)), ((0.1, 0.32), (0.55, 0.3)), ((0.26, 0.72), (0.55, 0.32)))  # fmt: skip
    return [
        *wheel(-0.55),
        *wheel(0.55),
        *(rod(colour, (*a, 0), (*b, 0), 0.05) for a, b in tubes),
        rod(steel, (-0.42, 0.9, -0.24), (-0.42, 0.9, 0.24), 0.05),
        slab(mix(colour, BLACK, 0.6), 0.26, 0.07, 0.14, x=0.3, y=0.82),
    ]


def boat(colour: Colour) -> list[Solid]:
    """A rowing boat, its bow to the left, with two thwarts."""
    low, high = ((-1.0, 0.0), (1.1, 0.34)), ((-2.0, 0.0), (1.4, 0.62))

    def ring(ends: tuple[tuple[float, float], ...], height: float) -> list[tuple[float, float, float]]:
        (bow, tip), (stern, wide) = ends
        return [(bow, height, -tip), (bow * 0.35, height, -wide * 1.15), (stern, height, -wide), (stern, height, wide),
                (bow * 0.35, height, wide * 1.15), (bow, height, tip)]  # fmt: skip

    corners = np.array([*ring(low, 0.0), *ring(high, 1.0)])
    sides = tuple((n, (n + 1) % 6, 6 + (n + 1) % 6, 6 + n) for n in range(6))
    hull = Solid(corners, (*sides, tuple(range(6)), tuple(range(6, 12))), colour)
    inside = np.array(ring(high, 1.0)) * (0.9, 1.0, 0.82)
    hull = Solid(hull.corners, hull.faces, colour, ((7, inside, mix(colour, BLACK, 0.45)),))
    wood = mix(colour, WHITE, 0.35)
    return [hull, *(slab(wood, 0.24, 0.06, 1.0, x=x, y=1.0) for x in (-0.45, 0.7))]


def bus(colour: Colour) -> list[Solid]:
    """A bus or a carriage with its head to the left, a row of windows along each side."""
    glass, wheel = mix(INK, WHITE, 0.3), mix(INK, WHITE, 0.06)
    body = slab(colour, 3.4, 0.86, 0.84, y=0.14)
    for side in (FRONT, BACK):
        for number in range(6):
            body = marked(body, side, (0.05 + 0.155 * number, 0.5), (0.17 + 0.155 * number, 0.86), glass)
    body = marked(body, LEFT, (0.1, 0.42), (0.9, 0.88), glass)
    body = marked(body, LEFT, (0.08, 0.1), (0.22, 0.22), PAPER)
    body = marked(body, LEFT, (0.78, 0.1), (0.92, 0.22), PAPER)
    wheels = (slab(wheel, 0.3, 0.14, 0.12, x=x, z=side * 0.32) for x in (-1.1, 1.1) for side in (-1, 1))
    return [body, *wheels]


def sailboat(colour: Colour) -> list[Solid]:
    """A hull with its bow to the left, a mast, and a sail on each side of it."""
    bow, stern, low = (-0.45, 0.16), (0.42, 0.13), ((-0.3, 0.0), (0.36, 0.0))
    hull = _keeled(colour, bow, stern, low, 0.12)
    mast = slab(mix(CRATE, BLACK, 0.2), 0.016, 0.84, 0.016, x=-0.02, y=0.16)
    cloth = mix(PAPER, WHITE, 0.2)
    main = _sheet(cloth, [(0.0, 0.24), (0.38, 0.24), (0.0, 0.98)])
    return [hull, mast, main, _sheet(mix(cloth, BLACK, 0.08), [(-0.42, 0.2), (-0.05, 0.24), (-0.05, 0.86)])]


def _keeled(
    colour: Colour,
    bow: tuple[float, float],
    stern: tuple[float, float],
    low: tuple[tuple[float, float], tuple[float, float]],
    half: float,
) -> Solid:
    """A hull from bow to stern (x, height), ``half`` as wide in its middle, over its bottom's two ends."""
    (bow_x, bow_y), (stern_x, stern_y), (front, back) = bow, stern, low
    deck = [(bow_x, bow_y, 0.0), (0.0, stern_y, -half), (stern_x, stern_y, -0.7 * half), (stern_x, stern_y, 0.7 * half),
            (0.0, stern_y, half)]  # fmt: skip
    keel = [(front[0], front[1], 0.0), (0.0, 0.0, -0.5 * half), (back[0], 0.0, -0.4 * half), (back[0], 0.0, 0.4 * half),
            (0.0, 0.0, 0.5 * half)]  # fmt: skip
    sides = tuple((n, (n + 1) % 5, 5 + (n + 1) % 5, 5 + n) for n in range(5))
    return Solid(np.array([*keel, *deck]), (*sides, (0, 1, 2, 3, 4), (5, 6, 7, 8, 9)), colour)


def _sheet(colour: Colour, outline: list[tuple[float, float]]) -> Solid:
    """A thin three-cornered cloth (x, y)."""
    corners = np.array([(x, y, side * 0.006) for side in (-1, 1) for x, y in outline])
    return Solid(corners, ((0, 1, 2), (3, 4, 5), (0, 1, 4, 3), (1, 2, 5, 4), (2, 0, 3, 5)), colour)


def sled(colour: Colour) -> list[Solid]:
    """A deck of three boards on two runners that bend up at the front, to the left."""
    wood = mix(colour, BLACK, 0.35)
    runners = [slab(wood, 2.9, 0.14, 0.12, x=0.1, z=side * 0.42) for side in (-1, 1)]
    horns = [rod(wood, (-1.36, 0.16, side * 0.42), (-1.6, 0.85, side * 0.42), 0.12) for side in (-1, 1)]
    posts = [slab(wood, 0.12, 0.4, 0.12, x=x, y=0.14, z=side * 0.42) for x in (-0.9, 0.9) for side in (-1, 1)]
    boards = [slab(colour, 2.7, 0.14, 0.3, x=0.15, y=0.54, z=z) for z in (-0.36, 0.0, 0.36)]
    return [*runners, *horns, *posts, *boards]


def plane(colour: Colour) -> list[Solid]:
    """An aeroplane with its nose to the left."""
    parts = ((-2.0, -1.5, 0.1, 0.42), (-1.5, 1.1, 0.42, 0.42), (1.1, 2.1, 0.42, 0.14))
    body = [_along(colour, *part).placed(1.0, 0.0, 0.45, 0.0) for part in parts]
    grey = mix(colour, WHITE, 0.3)
    wings = [slab(grey, 0.7, 0.06, 1.9, x=-0.1, y=0.42, z=side * 1.16) for side in (-1, 1)]
    tail = [slab(grey, 0.4, 0.05, 0.6, x=1.85, y=0.45, z=side * 0.5) for side in (-1, 1)]
    return [*body, *wings, *tail, slab(grey, 0.36, 0.36, 0.06, x=1.9, y=0.64)]


def _along(colour: Colour, start: float, end: float, thin: float, thick: float) -> Solid:
    """A round body that lies from one x to another, so thick at its ends."""
    made = drum(colour, start, end, thin, thick)
    return Solid(made.corners[:, (1, 0, 2)], made.faces, colour)
