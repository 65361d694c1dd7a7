"""Figures moved as a whole: made taller, turned and put in their place, lifted, sunk into something, joined."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.turning import upright
from kling_renderers.animatic.stand_ins.shapes import Figure


def sized(figure: Figure, stature: float) -> Figure:
    """A figure that isn't in its place yet, so much taller than it is."""
    if stature == 1.0:
        return figure
    parts = tuple(
        piece._replace(
            balls=piece.balls * stature,
            behind=piece.behind * stature,
            swing=None if piece.swing is None else piece.swing * stature,
            jaw=None if piece.jaw is None else piece.jaw * stature,
        )
        for piece in figure.parts
    )
    features = tuple(
        mark._replace(
            outline=mark.outline * stature,
            wide=None if mark.wide is None else mark.wide * stature,
            thick=mark.thick * stature,
        )
        for mark in figure.features
    )

    def nearer(place: tuple[float, float, float]) -> tuple[float, float, float]:
        return place[0] * stature, place[1] * stature, place[2] * stature

    return replace(
        figure,
        parts=parts,
        features=features,
        top=figure.top * stature,
        head=nearer(figure.head),
        hands=nearer(figure.hands) if figure.hands else None,
        eyes=None if figure.eyes is None else figure.eyes * stature,
        stature=stature,
    )


def reshaped(
    figure: Figure,
    moved: Callable[[NDArray[np.float64]], NDArray[np.float64]],
    matrix: NDArray[np.float64] | None = None,
    *,
    still: bool = False,
) -> Figure:
    """The figure with all its places (n, 3) ``moved``, and the marks on its head turned by a ``matrix``; ``still``: it
    takes no steps any more.
    """
    parts = tuple(
        piece._replace(
            balls=np.column_stack((moved(piece.balls[:, :3]), piece.balls[:, 3])), swing=None if still else piece.swing
        )
        for piece in figure.parts
    )
    features = figure.features if matrix is None else tuple(mark.rotated(matrix) for mark in figure.features)
    x, y, z = moved(np.array((figure.head,)))[0].tolist()
    return replace(figure, parts=parts, features=features, head=(x, y, z))


def turned(figure: Figure, yaw: float) -> Figure:
    """The figure turned about itself and put in its place."""
    turn, matrix = radians(yaw), upright(yaw)
    parts = []
    for piece in figure.parts:
        balls = piece.balls.copy()
        balls[:, :3] = balls[:, :3] @ matrix + (figure.x, 0.0, figure.z)
        parts.append(piece._replace(balls=balls))
    features = tuple(feature.rotated(matrix) for feature in figure.features)

    def rotated(way: tuple[float, float, float]) -> tuple[float, float, float]:
        x, y, z = (np.array(way) @ matrix).tolist()
        return x, y, z

    def placed(place: tuple[float, float, float]) -> tuple[float, float, float]:
        x, y, z = rotated(place)
        return figure.x + x, y, figure.z + z

    return replace(
        figure,
        parts=tuple(parts),
        features=features,
        head=placed(figure.head),
        hands=placed(figure.hands) if figure.hands else None,
        ahead=(sin(turn), -cos(turn)),
        chin=rotated(figure.chin),
    )


def shifted(figure: Figure, x: float, z: float) -> Figure:
    """The figure so much further to the right and away."""

    def gone(place: tuple[float, float, float]) -> tuple[float, float, float]:
        return place[0] + x, place[1], place[2] + z

    parts = tuple(piece._replace(balls=piece.balls + np.array((x, 0.0, z, 0.0))) for piece in figure.parts)
    hands = gone(figure.hands) if figure.hands else None
    return replace(figure, x=figure.x + x, z=figure.z + z, parts=parts, head=gone(figure.head), hands=hands)


def lifted(figure: Figure, by: float) -> Figure:
    """The figure so much higher over the ground."""
    parts = []
    for piece in figure.parts:
        balls = piece.balls.copy()
        balls[:, 1] += by
        parts.append(piece._replace(balls=balls))
    x, y, z = figure.head
    eyes = None if figure.eyes is None else figure.eyes + by
    hands = (figure.hands[0], figure.hands[1] + by, figure.hands[2]) if figure.hands else None
    return replace(figure, parts=tuple(parts), top=figure.top + by, head=(x, y + by, z), hands=hands, eyes=eyes)


def within(figure: Figure, rim: float) -> Figure:
    """What of a figure is seen that is in something up to a height."""
    parts = []
    for piece in figure.parts:
        if (piece.balls[:, 1] + piece.balls[:, 3]).max() > rim:
            balls = piece.balls.copy()
            balls[:, 1] = np.maximum(balls[:, 1], rim + balls[:, 3])
            parts.append(piece._replace(balls=balls))
    return replace(figure, parts=tuple(parts))


def carrying(figure: Figure, other: Figure) -> Figure:
    """A figure with the body of another one as its own, so that what of them is nearer hides what isn't."""
    return replace(figure, parts=(*other.parts, *figure.parts))
