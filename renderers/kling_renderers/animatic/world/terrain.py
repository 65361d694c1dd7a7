"""What places under the sky share: materials, the ground, and things to pass."""

from __future__ import annotations

from math import inf

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import BLACK, BUILDING, GRID, GROUND, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit, Spot

LAMP = rgb("#e6bd78")
STONE, BRICK, PLASTER, ASPHALT = rgb("#8b8f94"), rgb("#9a7767"), rgb("#b3a892"), rgb("#85888c")
SAND, GRASS, EARTH, SNOW, WATER = rgb("#d0b88c"), rgb("#92a070"), rgb("#8d8368"), rgb("#e6ebee"), rgb("#6f96a8")
WOOD, LEAVES, ROCK = rgb("#7d6650"), rgb("#68845c"), rgb("#8f8a80")
NEAR = (
    (-1.45, 1.9, 0.42, 0.36, 20),
    (-1.05, 2.3, 0.3, 0.3, -12),
    (1.55, 2.7, 0.6, 0.26, -8),
    (1.15, 4.6, 0.4, 0.8, 30),
    (-0.75, 5.6, 0.5, 0.45, 8),
)
"""Things to pass near the subject: x, z, how wide and how tall, how far turned."""


_CLEAR = 0.35
"""How far away land is as its colour has it, for each stature that it is."""
_TUFTS = 170
"""How many marks open ground has to tell by how a camera moves: about what a grid costs."""


def ground(kit: Kit, colour: Colour, grid: float = 1.0) -> None:
    """The ground to the horizon, with a grid as strong as ``grid`` says."""
    kit.rings(colour)
    if grid:
        line = GRID if colour == GROUND else mix(colour, (60, 60, 60), 0.2 * grid)
        kit.lines(net(18, 2, around=6), line, 11.92)
        kit.lines(net(6, 1), line)


def turf(kit: Kit, colour: Colour, marks: Colour | None = None, shore: float = inf) -> None:
    """The ground of open land to the horizon: tufts in place of a grid, by the golden angle so that they lie in no rows,
    in the colour of the ``marks``; none beyond the ``shore``, z.
    """
    kit.rings(colour)
    number = np.arange(1, _TUFTS)
    away, angle = 0.5 + 25.0 * (number / _TUFTS) ** 0.8, 2.39996 * number
    kept = away * np.cos(angle) < shore
    away, angle = away[kept], angle[kept]
    x, z, half = away * np.sin(angle), away * np.cos(angle), 0.05 + 0.012 * away
    ends = [np.stack((x + side * half, 0 * x, z + side * 0.3 * half * np.cos(7 * angle)), axis=1) for side in (-1, 1)]
    places, tone = np.stack(ends, axis=1), marks or mix(colour, (60, 60, 60), 0.22)
    kit.lines(places[: _TUFTS // 3], tone, 1.0)
    kit.lines(places[_TUFTS // 3 :], tone, 9.0)


def sides(first: float = -142.0, last: float = 142.0, parts: int = 40) -> Points:
    """Ways from the subject, in radians, from some degrees to others; what is ahead to the right."""
    return np.radians(np.linspace(first, last, parts + 1))


def wave(turns: Points, seed: float) -> Points:
    """How far up an outline is on each side, 0 to 1: round tops, narrow gaps."""
    return 0.7 * abs(np.sin(2.9 * turns + seed)) + 0.3 * abs(np.sin(5.7 * turns + 2.7 * seed))


def seen_far(kit: Kit, colour: Colour, away: float) -> Colour:
    """A colour as land has it that is large and far away: not as pale as what stands there."""
    return kit.tones.seen(colour, _CLEAR * away)


def slope(
    kit: Kit, turns: Points, away: Points | float, tall: Points | float, colour: Colour,
    *, lean: float = 1.0, base: Points | float = 0.0,
) -> None:  # fmt: skip
    """A slope on some sides of the subject, from how far ``away`` and how high its ``base`` is to how ``tall`` it is; it
    ``leans`` back by so much for each stature of height. Where it goes up from left to right it is lighter.
    """
    feet, low, high = (np.broadcast_to(one, turns.shape) for one in (away, base, tall))
    goes_away, middle = feet.max() > 2 * feet.min(), float(feet.mean())
    back = feet + lean * (high - low)
    ends = [
        np.stack((far * np.sin(turns), up, far * np.cos(turns)), axis=1).tolist()
        for far, up in ((feet, low), (back, high))
    ]
    for part in range(len(turns) - 1):
        (left, right), (left_top, right_top) = (one[part : part + 2] for one in ends)
        shade = max(-0.07, min(0.07, 0.12 * float(high[part + 1] - high[part])))
        tone = mix(colour, WHITE if shade > 0 else BLACK, abs(shade))
        kit.face(
            [left, right, right_top, left_top], seen_far(kit, tone, feet[part] if goes_away else middle), glows=True
        )


def horizon(
    kit: Kit, colour: Colour, beyond: Colour = BUILDING, *, height: float = 1.0, bounds: Spot = (-142.0, 142.0)
) -> None:
    """Three ridges, each further one higher and more in the colour that is ``beyond``."""
    turns = sides(*bounds, parts=max(8, round((bounds[1] - bounds[0]) / 6)))
    for seed, far, high, blue in ((5.5, 58.0, 11.0, 0.5), (3.4, 40.0, 6.0, 0.25), (1.3, 25.0, 2.8, 0.05)):
        away, tall = far * (0.93 + 0.14 * wave(turns, seed + 2)), height * high * (0.3 + 0.7 * wave(turns, seed))
        ends = 1.0 if bounds[1] > -bounds[0] - 1 and bounds[0] < 0 else tapering(len(turns))
        slope(kit, turns, away, tall * ends, mix(colour, beyond, blue))
        if "valley_mist" in kit.said:
            mist = mix(WHITE, BUILDING, 0.12)
            slope(kit, turns, away - 0.4, high * height * (0.16 + 0.12 * wave(turns, seed + 4)) * ends, mist, lean=0.0)


def tapering(count: int) -> Points:
    """How tall an outline is along its way that comes down to the ground at both ends."""
    return 1.0 - abs(np.linspace(-1.0, 1.0, count)) ** 3


def rocks(kit: Kit, colour: Colour, top: float = 0.6) -> None:
    """Rocks near the subject."""
    for x, z, wide, tall, turn in NEAR:
        kit.box(x, z, wide, 0.8 * wide, 0.8 * tall, colour, turn, top=top)


def net(reach: int, step: int, around: int = 0) -> NDArray[np.float64]:
    """Lines on the ground (n, 2, 3), crossing, so many statures apart, ``around`` a net of that reach."""
    spans = [(at, *ends) for at in range(-reach, reach + 1, step) for ends in _beside(at, reach, around)]
    along = [((x, 0, near), (x, 0, far)) for x, near, far in spans]
    across = [((left, 0, z), (right, 0, z)) for z, left, right in spans]
    return np.array(along + across, dtype=np.float64)


def _beside(at: int, reach: int, around: int) -> list[tuple[int, int]]:
    """Where a line of a net begins and ends."""
    return [(-reach, reach)] if abs(at) > around else [(-reach, -around), (around, reach)]
