"""What sails, flies or slides, as a few solids, one high and standing at nothing, its head to the left."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab


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
