"""The place where everything is staged: a floor with a grid, and blocks at many distances.

It is the same in every shot. Blocks stand in rings about the subject, so that a camera that travels
shows it by what it passes; none stands between the subject and where cameras begin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.palette import BLACK, BUILDING, CRATE, GRID, GROUND, HAZE, PILLAR, WHITE, Colour, mix

_CORNERS = np.array([(x, y, z) for y in (0, 1) for z in (-0.5, 0.5) for x in (-0.5, 0.5)], dtype=np.float64)
FACES = [[0, 1, 5, 4], [2, 3, 7, 6], [0, 2, 6, 4], [1, 3, 7, 5], [4, 5, 7, 6], [0, 1, 3, 2]]
"""The corners of each face of a box: front, back, left, right, top, bottom."""
_NORMALS = np.array([(0, 0, -1), (0, 0, 1), (-1, 0, 0), (1, 0, 0), (0, 1, 0), (0, -1, 0)], dtype=np.float64)
_SHADES = (0.06, 0.10, -0.10, 0.22, -0.24, 0.35)


@dataclass(frozen=True, slots=True)
class Block:
    """A box: ``corners`` (8, 3), the ``normals`` of its faces (6, 3), and their colours."""

    corners: NDArray[np.float64]
    normals: NDArray[np.float64]
    colours: tuple[Colour, ...]


class Blocks:
    """Boxes, as arrays of all of them: corners (n, 8, 3), normals of faces (n, 6, 3), how far the faces' planes
    lie along them (n, 6), middles (n, 3).
    """

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.corners = np.array([block.corners for block in blocks]).reshape(-1, 8, 3)
        self.normals = np.array([block.normals for block in blocks]).reshape(-1, 6, 3)
        self.offsets = (self.corners[:, FACES].mean(axis=2) * self.normals).sum(axis=2)
        self.middles = self.corners.mean(axis=1)
        self.colours = [block.colours for block in blocks]


def mirrored(block: Block) -> Block:
    """A box on the other side of the middle."""
    # Left and right change places in the order of corners and faces too.
    return Block(
        (block.corners * (-1, 1, 1))[[1, 0, 3, 2, 5, 4, 7, 6]],
        (block.normals * (-1, 1, 1))[[0, 1, 3, 2, 4, 5]],
        tuple(block.colours[face] for face in (0, 1, 3, 2, 4, 5)),
    )


def block(
    x: float, z: float, wide: float, deep: float, tall: float, colour: Colour, turn: float = 0.0, base: float = 0.0
) -> Block:
    """A box standing at ``x, z`` on the height ``base``, turned about the vertical by ``turn`` degrees."""
    angle = radians(turn)
    matrix = np.array(((cos(angle), 0, sin(angle)), (0, 1, 0), (-sin(angle), 0, cos(angle))))
    corners = (_CORNERS * (wide, tall, deep)) @ matrix + (x, base, z)
    colours = tuple(mix(colour, BLACK if shade > 0 else WHITE, abs(shade)) for shade in _SHADES)
    return Block(corners, _NORMALS @ matrix, colours)


def _hazed(colour: Colour, away: float) -> Colour:
    """Paler with distance, as air makes it."""
    return mix(colour, HAZE, min(0.82, max(0.0, (away - 1.0) / 26)))


def _ring() -> list[Block]:
    made: list[Block] = []

    def put(x: float, z: float, wide: float, deep: float, tall: float, colour: Colour, turn: float = 0.0) -> None:
        made.append(block(x, z, wide, deep, tall, _hazed(colour, hypot(x, z)), turn))

    # Far: a skyline, open toward the first camera.
    for number in range(21):
        angle = radians(-142 + number * 284 / 20)
        away = 25 + 5 * ((number * 7) % 5) / 4
        tall = 3.2 + 4.6 * ((number * 5) % 7) / 6
        put(sin(angle) * away, cos(angle) * away, 3.6 + (number * 3) % 4, 4, tall, BUILDING, -angle * 180 / pi)
    # Middle: pillars in two rows, and low walls.
    for number, z in enumerate((3.4, 6.2, 9.4, 13.0)):
        for side in (-1, 1):
            put(side * (2.5 + 0.35 * number), z, 0.26, 0.26, 2.9, PILLAR)
    for side in (-1, 1):
        put(side * 4.6, 1.2, 0.3, 4.2, 0.62, PILLAR)
        put(side * 8.0, -2.0, 0.3, 0.3, 2.9, PILLAR)
    put(0.0, 17.0, 7.5, 0.8, 2.1, PILLAR)
    # Near: things to pass.
    put(-1.45, 1.9, 0.42, 0.42, 0.36, CRATE, 20)
    put(-1.05, 2.3, 0.3, 0.3, 0.3, CRATE, -12)
    put(1.55, 2.7, 0.75, 0.34, 0.26, CRATE, -8)
    put(1.15, 4.6, 0.4, 0.4, 0.8, CRATE, 30)
    put(-0.75, 5.6, 0.5, 0.4, 0.45, CRATE, 8)
    return made


_RIGHT = [block for block in _ring() if block.corners[:, 0].mean() > -0.01]
BLOCKS = Blocks(_ring())
MIRRORED = Blocks([mirrored(block) for block in _ring()])
SYMMETRICAL = Blocks([*_RIGHT, *(mirrored(block) for block in _RIGHT)])
"""The place as it is, seen from the other side, and with both sides alike."""


def _disc(radius: float, sides: int = 32) -> NDArray[np.float64]:
    turn = np.linspace(0, 2 * pi, sides, endpoint=False)
    return np.stack((radius * np.cos(turn), np.zeros(sides), radius * np.sin(turn)), axis=1)


FLOORS = tuple(
    (_disc(radius), mix(GROUND, HAZE, pale)) for radius, pale in ((44.0, 0.64), (26.0, 0.44), (15.0, 0.22), (8.0, 0.0))
)
"""Rings of floor from far to near, over the ground that reaches to the horizon."""


def _lines(reach: int, step: int) -> NDArray[np.float64]:
    at = range(-reach, reach + 1, step)
    along = [((x, 0, -reach), (x, 0, reach)) for x in at]
    across = [((-reach, 0, z), (reach, 0, z)) for z in at]
    return np.array(along + across, dtype=np.float64)


GRIDS = ((_lines(18, 2), mix(GRID, HAZE, 0.42)), (_lines(6, 1), GRID))
"""Lines on the floor (n, 2, 3), one stature apart near the subject."""
