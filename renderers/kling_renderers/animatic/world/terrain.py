"""What places under the sky share: materials, the ground, and things to pass."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import GRID, GROUND, Colour, mix, rgb
from kling_renderers.animatic.world.kit import Kit

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


def ground(kit: Kit, colour: Colour, grid: float = 1.0) -> None:
    """The ground to the horizon, with a grid as strong as ``grid`` says."""
    kit.rings(colour)
    if grid:
        line = GRID if colour == GROUND else mix(colour, (60, 60, 60), 0.2 * grid)
        kit.lines(net(18, 2, around=6), line, 11.92)
        kit.lines(net(6, 1), line)


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
