"""What stand-ins are made of: rounded parts in space, and flat marks on a head.

A part is the hull around some balls, so it has an outline from every side, also from above. Lengths
are statures. A figure faces the camera (-z) until it is turned.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi
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
