"""What sails, flies or slides, as a few solids, one high and standing at nothing, its head to the left."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, PAPER, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import Points, Solid, drum, rod, slab

Place = tuple[float, float, float]


def boat(colour: Colour) -> list[Solid]:
    """A rowing boat, its bow to the left, with two thwarts."""

    def ring(bow: float, stern: float, wide: float, height: float) -> list[Place]:
        middle = bow * 0.35
        return [(bow, height, 0.0), (middle, height, -wide * 1.15), (stern, height, -wide), (stern, height, wide),
                (middle, height, wide * 1.15)]  # fmt: skip

    rim = ring(-2.0, 1.4, 0.62, 1.0)
    body = hull(colour, ring(-1.0, 1.1, 0.34, 0.0), rim)
    deck = (len(body.faces) - 1, np.array(rim) * (0.9, 1.0, 0.82), mix(colour, BLACK, 0.45))
    body = Solid(body.corners, body.faces, colour, (deck,))
    wood = mix(colour, WHITE, 0.35)
    return [body, *(slab(wood, 0.24, 0.06, 1.0, x=x, y=1.0) for x in (-0.45, 0.7))]


def sailboat(colour: Colour) -> list[Solid]:
    """A hull with its bow to the left, a mast, and a sail on each side of it."""
    bow, middle, stern, half = (-0.45, 0.16), (0.0, 0.16 - 0.03 * 0.45 / 0.87), (0.42, 0.13), 0.12
    deck = [(*bow, 0.0), (*middle, -half), (*stern, -0.7 * half), (*stern, 0.7 * half), (*middle, half)]
    keel = [(-0.3, 0.0, 0.0), *((x, 0.0, part * half) for x, part in ((0, -0.5), (0.36, -0.4), (0.36, 0.4), (0, 0.5)))]
    mast = slab(mix(CRATE, BLACK, 0.2), 0.016, 0.84, 0.016, x=-0.02, y=0.16)
    cloth = mix(PAPER, WHITE, 0.2)
    main = _sheet(cloth, [(0.0, 0.24), (0.38, 0.24), (0.0, 0.98)])
    jib = _sheet(mix(cloth, BLACK, 0.08), [(-0.42, 0.2), (-0.05, 0.24), (-0.05, 0.86)])
    return [hull(colour, keel, deck), mast, main, jib]


def hull(colour: Colour, keel: Sequence[Place], deck: Sequence[Place]) -> Solid:
    """A hull between two flat outlines of as many corners; its last face is the deck."""
    corners, count = np.array([*keel, *deck]), len(keel)
    planks = [plank for n in range(count) for plank in _planks(corners, n, (n + 1) % count)]
    return Solid(corners, (*planks, tuple(range(count)), tuple(range(count, 2 * count))), colour)


def _planks(corners: Points, one: int, other: int) -> tuple[tuple[int, int, int], ...]:
    """The side over two corners of a keel, folded outwards where not all four lie on one plane."""
    above, beside = one + len(corners) // 2, other + len(corners) // 2
    out = np.cross(corners[other] - corners[one], corners[above] - corners[one])
    inner, fourth = ((place - corners[one]) @ out for place in (corners.mean(axis=0), corners[beside]))
    if inner * fourth >= 0:
        return (one, other, above), (other, beside, above)
    return (one, other, beside), (one, beside, above)


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
    return drum(colour, start, end, thin, thick).lying()
