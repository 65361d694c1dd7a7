"""What stand-ins are made of: rounded parts in space, and flat marks on a head.

A part is the hull around some balls, so it has an outline from every side, also from above. Lengths
are statures. A figure faces the camera (-z) until it is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, Colour

Balls = Sequence[tuple[float, float, float, float]]
"""Each ``(x, y, z, radius)``."""


class Part(NamedTuple):
    """``balls``: (n, 4) places and radii. ``behind``: drawn as if it were so much further away. ``swing``:
    how far each ball goes to and fro along the figure's way in a step, in statures; None stays. ``over``:
    1 is drawn over each -1 of its figure, from every side, as a coat hangs over a thigh; 2 over what its face shows.
    ``jaw``: how far each ball sinks when the mouth is wide open; None doesn't. ``sway``: (n, 3) how far each goes to
    the other end of the figure's motion.
    """

    balls: NDArray[np.float64]
    colour: Colour
    behind: float = 0.0
    swing: NDArray[np.float64] | None = None
    over: int = 0
    jaw: NDArray[np.float64] | None = None
    at_the_back: float = 0.0
    sway: NDArray[np.float64] | None = None


class Motion(NamedTuple):
    """How somebody beside the cast moves from ``begins`` on, in seconds: ``way`` over the ground, in statures a second,
    and to and fro between two poses, so many ``rounds`` a second, the first one so ``late`` in it; without any once, in
    ``ONCE`` seconds.
    """

    way: tuple[float, float] = (0.0, 0.0)
    rounds: float = 0.0
    late: float = 0.0
    begins: float = 0.0

    def part(self, seconds: float) -> float:
        """How far it is from the first pose to the other one so long after the shot's start, 0 to 1."""
        since = max(0.0, seconds - self.begins)
        if self.rounds:
            return 0.5 - 0.5 * cos(2 * pi * (self.rounds * since + self.late))
        k = min(1.0, since / ONCE)
        return k * k * (3 - 2 * k)


ONCE = 0.7
"""How long it takes who kneels, bows or turns beside the cast, in seconds: a choice."""


class Feature(NamedTuple):
    """A mark on the head: ``outline`` (n, 3) as offsets from its middle; seen while the cosine between
    ``outward`` and the way to the camera is above ``seen_from``. ``wide``: the outline when the mouth is wide open.
    ``thick``: where that is less than a pixel, in statures, it isn't drawn, since soft edges would make a blot of it.
    """

    outline: NDArray[np.float64]
    outward: NDArray[np.float64]
    colour: Colour
    seen_from: float = 0.12
    wide: NDArray[np.float64] | None = None
    thick: float = 1.0

    def rotated(self, matrix: NDArray[np.float64]) -> Feature:
        """The mark on a head that is turned."""
        wide = None if self.wide is None else self.wide @ matrix
        return self._replace(outline=self.outline @ matrix, outward=self.outward @ matrix, wide=wide)

    def spoken(self, opened: float) -> NDArray[np.float64]:
        """The outline when the mouth is opened so far, 0 to 1."""
        if self.wide is None or not opened:
            return self.outline
        return self.outline + opened * (self.wide - self.outline)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """Something that stands on the ground at ``x, z``, already turned; heights are over the ground.

    ``ahead``: where it faces, over the ground. ``walks``: it goes along when the shot's subject walks;
    ``near``: it is the back in the corner of an over-the-shoulder shot; ``hands``: the middle of
    those that are raised. ``edge``: what the edges of its parts turn to, and how far; ``lit_side``: how far a part's
    lit side lies from its middle, in radii, right and down; ``worn``: the costumes of the cast that it wears; ``eyes``:
    how high they are, where that isn't as on a level head; ``stature``: how tall whose body it is would stand;
    ``wide``: how broad that body is, against a usual one; ``bend``: by how many degrees it is bent ahead; ``leaps``:
    how high, if it does, and how ``late`` after the first who does, in halves of a leap; ``sleeve``: the colour of its
    sleeves; ``carried``: it is in the arms of another one, so that the ground shows no shadow of its own; ``chin``:
    which way that is from the eyes; ``motion``: of who is beside the cast and moves.
    """

    x: float
    z: float
    parts: tuple[Part, ...]
    features: tuple[Feature, ...]
    name: str | None
    colour: Colour
    top: float
    head: tuple[float, float, float]
    hands: tuple[float, float, float] | None = None
    ahead: tuple[float, float] = (0.0, -1.0)
    walks: bool = True
    near: bool = False
    edge: tuple[Colour, float] = (BLACK, 0.13)
    lit_side: tuple[float, float] = (-0.136, -0.161)
    worn: tuple[tuple[str, Colour], ...] = ()
    eyes: float | None = None
    stature: float = 1.0
    wide: float = 1.0
    bend: float = 0.0
    leaps: float = 0.0
    late: float = 0.0
    sleeve: Colour | None = None
    carried: bool = False
    chin: tuple[float, float, float] = (0.0, -1.0, 0.0)
    motion: Motion | None = None


def part(
    balls: Balls,
    colour: Colour,
    behind: float = 0.0,
    swing: Sequence[float] | None = None,
    over: int = 0,
    jaw: Sequence[float] | None = None,
    at_the_back: float = 0.0,
) -> Part:
    return Part(
        np.array(balls, dtype=np.float64),
        colour,
        behind,
        None if swing is None else np.array(swing),
        over,
        None if jaw is None else np.array(jaw),
        at_the_back,
    )


def both(
    balls: Balls,
    colour: Colour,
    behind: float = 0.0,
    swing: Sequence[float] | None = None,
    over: int = 0,
    at_the_back: float = 0.0,
) -> list[Part]:
    """A part and its mirror; what swings on one side swings the other way on the other."""
    return [
        part(
            [(side * x, y, z, r) for x, y, z, r in balls],
            colour,
            behind,
            swing and [side * s for s in swing],
            over,
            at_the_back=at_the_back,
        )
        for side in (-1, 1)
    ]


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


def turned(figure: Figure, yaw: float) -> Figure:
    """The figure turned about itself and put in its place."""
    turn = radians(yaw)
    matrix = np.array(((cos(turn), 0, sin(turn)), (0, 1, 0), (-sin(turn), 0, cos(turn))))
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
