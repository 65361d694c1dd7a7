"""Boxes: what places, tables and things are built of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix
from kling_renderers.animatic.drawing.quads import Quads
from kling_renderers.animatic.drawing.turning import upright

_CORNERS = np.array([(x, y, z) for y in (0, 1) for z in (-0.5, 0.5) for x in (-0.5, 0.5)], dtype=np.float64)
FACES = [[0, 1, 5, 4], [2, 3, 7, 6], [0, 2, 6, 4], [1, 3, 7, 5], [4, 5, 7, 6], [0, 1, 3, 2]]
"""The corners of each face of a box: front, back, left, right, top, bottom."""
_SHADES = (0.06, 0.10, -0.10, 0.22, -0.24, 0.35)


class Block(NamedTuple):
    """A box: ``corners`` (8, 3), and the colours of its faces."""

    corners: NDArray[np.float64]
    colours: tuple[Colour, ...]


class Blocks:
    """Boxes, as arrays of all of them: corners (n, 8, 3), middles (n, 3); ``quads`` are their faces, six of each."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.corners = np.array([block.corners for block in blocks]).reshape(-1, 8, 3)
        self.middles = self.corners.mean(axis=1)
        faces = self.corners[:, FACES]
        middles = faces.mean(axis=2)
        # By the diagonals, so that a side that ends in a point has a normal too.
        normals = np.cross(faces[:, :, 2] - faces[:, :, 0], faces[:, :, 3] - faces[:, :, 1])
        outward = (normals * (middles - self.middles[:, None])).sum(axis=2, keepdims=True)
        normals = normals * np.sign(outward)
        offsets = (middles * normals).sum(axis=2)
        self.quads = Quads(faces.reshape(-1, 4, 3), normals.reshape(-1, 3), offsets.reshape(-1))
        self.colours = [block.colours for block in blocks]

    def __iter__(self) -> Iterator[Block]:
        return map(Block, self.corners, self.colours)


def mirrored(block: Block) -> Block:
    """A box on the other side of the middle."""
    # Left and right change places in the order of corners and faces too.
    return Block(
        (block.corners * (-1, 1, 1))[[1, 0, 3, 2, 5, 4, 7, 6]],
        tuple(block.colours[face] for face in (0, 1, 3, 2, 4, 5)),
    )


def block(
    x: float, z: float, wide: float, deep: float, tall: float, colour: Colour, turn: float = 0.0, base: float = 0.0,
    top: float = 1.0, white: Colour = WHITE,
) -> Block:  # fmt: skip
    """A box standing at ``x, z`` on the height ``base``, turned about the vertical by ``turn`` degrees; its top is
    ``top`` times as wide as its foot. ``white``: what its lit sides tend to.
    """
    narrowed = np.where(_CORNERS[:, 1:2] > 0, (top, 1.0, top), (1.0, 1.0, 1.0))
    corners = (_CORNERS * narrowed * (wide, tall, deep)) @ upright(turn) + (x, base, z)
    colours = tuple(mix(colour, BLACK if shade > 0 else white, abs(shade)) for shade in _SHADES)
    return Block(corners, colours)
