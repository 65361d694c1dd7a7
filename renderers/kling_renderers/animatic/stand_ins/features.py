"""What a face shows: eyes, brows and mouth, flat marks that lie on the skull where they sit.

``EXPRESSIONS`` is how each mood sets them.
"""

from __future__ import annotations

from math import cos, pi, sin, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Feature

HEAD = (0.0, 0.951, 0.0)
"""The middle of the head: features of the face are drawn in its plane."""
EYES = 0.9375
"""How high eyes are, of who stands, in their own heights: the middle of the head in the eight-head canon."""
EYES_FROM_HEAD = EYES - HEAD[1]
"""How much higher the eyes are than the middle of the head, in statures."""
LIPS = rgb("#b0605c")
_IRIS = rgb("#2a2c30")
_SOCKETS = ((0.0, 0.9415 - HEAD[1], -0.0145), 0.0335)
"""The middle and the radius of what eyes and brows lie on: within the skull's ball there, so that none of them stands
out beyond a turned head.
"""
_TEAR = rgb("#8ec5ea")


class Expression(NamedTuple):
    """How a mood sets a face; lengths are statures, all of them choices. ``over``, ``below``: how far eyes open up and
    down, against usual; ``inner``, ``outer``: how much higher the ends of the brows are; ``corners``: those of the
    mouth, which is ``wide`` against usual and ``opens`` by so much of its way; ``teeth`` and ``tears`` show.
    """

    over: float = 1.0
    below: float = 1.0
    inner: float = 0.0
    outer: float = 0.0
    corners: float = 0.0
    wide: float = 1.0
    opens: float = 0.0
    teeth: bool = False
    tears: bool = False
    left_over: float | None = None
    """How far the left eye opens up, where that isn't as the right one does."""
    left_corner: float | None = None
    """The same of the left corner of the mouth."""
    irises: float = 0.0
    """How much higher irises are."""


CALM = Expression()
EXPRESSIONS: dict[str, Expression] = {
    "smiling": Expression(0.92, 0.62, 0.0008, 0.0008, 0.0034, 1.3),
    "laughing": Expression(0.55, -0.3, 0.002, 0.002, 0.0045, 1.5, 0.62, teeth=True),
    "crying": Expression(0.55, 0.75, 0.0045, -0.0022, -0.003, 1.15, 0.12, tears=True),
    "sad": Expression(0.66, 1.0, 0.0046, -0.0026, -0.0034, 1.1),
    "angry": Expression(0.62, 0.8, -0.0052, 0.0016, -0.0022, 1.05),
    "surprised": Expression(1.32, 1.28, 0.0048, 0.0048, 0.0, 0.75, 0.5),
    "afraid": Expression(1.28, 1.22, 0.0064, 0.0012, -0.002, 1.15, 0.25, teeth=True),
    "shouting": Expression(0.72, 0.8, -0.0046, 0.0016, -0.0036, 1.1, 1.0, teeth=True),
    "asleep": Expression(-0.62, 0.72, -0.0008, -0.0008),
    "yawning": Expression(-0.6, 0.72, 0.004, 0.002, 0.0, 0.95, 1.0),
    "smirking": Expression(0.62, 0.72, -0.0028, 0.0036, 0.0062, 1.3, left_corner=-0.0012),
    "straining": Expression(0.42, 0.5, -0.0056, 0.001, -0.0012, 1.45, 0.3, teeth=True),
    "squinting": Expression(0.3, 0.34, -0.0034, -0.0006, 0.001, 1.1),
    "blowing": Expression(0.75, 0.95, 0.0018, 0.0018, 0.0, 0.4, 0.4),
    "singing": Expression(0.5, 0.8, 0.0042, 0.003, 0.001, 0.95, 0.8, teeth=True),
    "sighing": Expression(-0.1, 0.8, 0.0042, -0.0016, -0.0016, 0.7, 0.32),
    "brows": Expression(1.16, 1.0, 0.0085, 0.0088, 0.0002, 0.92),
    "panting": Expression(0.7, 0.95, 0.0044, -0.001, -0.0016, 0.95, 0.62),
    "winking": Expression(1.0, 0.75, 0.0006, 0.0006, 0.003, 1.25, left_over=-0.6),
}
"""By the moods of ``vocabulary.acts``."""
_LOWERED, _OPENED, _ROLLED = -0.2, 1.1, 0.0026
"""How far eyes open up at most that look down, at least that look up, and how far irises go then: choices."""
_ROUNDER = 1.42
"""How large a child's eyes are, against a man's: a choice."""
_YOUNG = 1.24
"""How large those of somebody who isn't grown yet are: a choice."""
_WIDE, _OVER, _BELOW = 0.0083, 0.0047, 0.0036
"""Half the width of an eye, and how far it opens up and down from its middle."""
_INWARD = 0.0007
"""How far pupils are turned to each other, as of eyes that look at somebody near."""


def glancing(shows: Expression, glance: str | None) -> Expression:
    """A face whose eyes look ``up`` or ``down``, the lids going along."""
    if glance is None:
        return shows
    up = glance == "up"
    over = max(shows.over, _OPENED) if up and shows.over > 0 else min(shows.over, _LOWERED)
    return shows._replace(over=over, irises=_ROLLED if up else -_ROLLED)


def face(
    skin: Colour,
    hair: Colour,
    gender: str | None = None,
    shows: Expression = CALM,
    *,
    child: bool = False,
    young: bool = False,
    old: bool = False,
) -> tuple[Feature, ...]:
    """Eyes on the eye line, brows and mouth: enough to tell where someone looks, and what the face ``shows``."""
    large = _ROUNDER if child else _YOUNG if young else 1.08 if gender == "female" else 1.0
    eyes = (mark for side in (-1, 1) for mark in _eye(side, skin, hair, "child" if child else gender, large, shows))
    folds = (_fold(side, skin) for side in (-1, 1)) if old else ()
    folds = (_blush(side, skin) for side in (-1, 1)) if child else folds
    return (*eyes, *folds, _mouth(-1, skin, shows, child=child), _mouth(1, skin, shows, child=child))


def over_the_face(shows: Expression, *, child: bool) -> tuple[Feature, ...]:
    """Teeth and tears."""
    teeth = (_teeth(side, shows, child=child) for side in (-1, 1)) if shows.teeth else ()
    tears = (_tear(side) for side in (-1, 1)) if shows.tears else ()
    return (*teeth, *tears)


def _eye(
    side: int, skin: Colour, hair: Colour, gender: str | None, large: float, shows: Expression
) -> tuple[Feature, ...]:
    outward = np.array((side * 0.42, 0.0, -0.9075))
    along = np.array((side * 0.9075, 0.0, 0.42))
    up = np.array((0.0, 1.0, 0.0))
    middle = np.array((side * 0.0158, EYES_FROM_HEAD, -0.0455))
    lid = mix(mix(skin, BLACK, 0.6 if gender == "female" else 0.45), hair, 0.3)

    def mark(points: list[tuple[float, float]], colour: Colour, thick: float = 1.0) -> Feature:
        spots = _on_the_skull(np.array([middle + a * along + b * up for a, b in points]))
        return Feature(spots, outward, colour, 0.18, thick=thick)

    opens = shows.over if shows.left_over is None or side < 0 else shows.left_over
    wide, over, below = large * _WIDE, opens * large * _OVER, shows.below * large * _BELOW
    closed = over + below < 0.4 * _OVER
    top = [(wide * cos(t), over * sin(t)) for t in np.linspace(0, pi, 13)]
    white = top + [(wide * cos(t), below * sin(t)) for t in np.linspace(pi, 2 * pi, 13)[1:-1]]

    def seen(round_spots: list[tuple[float, float]]) -> list[tuple[float, float]]:
        """As far as it is between the lids."""
        arcs = [sqrt(1 - (a / wide) ** 2) for a, _ in round_spots]
        return [(a, max(-below * arc, min(over * arc, b))) for (a, b), arc in zip(round_spots, arcs, strict=True)]

    iris = seen(_round(large * 0.0043, 0.0003 + shows.irises, -_INWARD, 20))
    shine = seen(_round(0.0011, 0.0019 + shows.irises, -_INWARD - side * 0.0014, 12))
    rim = [(wide * 1.03 * cos(t), (over + 0.0013) * sin(t) + 0.0002) for t in np.linspace(pi, 0, 13)]
    if gender == "female":
        rim = [(a, b + 0.0008 * (a / wide + 1)) for a, b in rim[:-1]] + [(wide + 0.0028, 0.0030)]
    thick = {"child": 0.0012, "female": 0.0017, "male": 0.0029}.get(gender or "", 0.0022)
    brow = [(-0.0085, 0.0112), (0.0, 0.0137), (0.0098, 0.0117), (0.0, 0.0137 + thick), (-0.0085, 0.0112 + 1.2 * thick)]
    turn = (shows.outer - shows.inner) / 0.0183
    brow = [(a, b + shows.inner + turn * (a + 0.0085)) for a, b in brow] if shows is not CALM else brow
    if gender == "child":
        brow = [(0.85 * a, b + 0.0025) for a, b in brow]
    return (
        mark(white, mix(PAPER, skin, 0.15)),
        mark(iris, _IRIS),
        mark(shine, WHITE, thick=0.0015),
        mark(top + rim, lid, thick=1.0 if closed else 0.0013),
        mark(brow, mix(hair, BLACK, 0.0 if gender == "child" else 0.25), thick=0.0022),
    )


def _on_the_skull(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Places (n, 3), put back or ahead until they lie on the skull."""
    (x, y, z), radius = _SOCKETS
    aside, up = places[:, 0] - x, places[:, 1] - y
    return np.column_stack((places[:, :2], z - np.sqrt(np.maximum(0.0, radius**2 - aside**2 - up**2))))


def _round(radius: float, up: float, aside: float, points: int) -> list[tuple[float, float]]:
    turns = np.linspace(0, 2 * pi, points, endpoint=False)
    return [(aside + radius * cos(t), up + radius * sin(t)) for t in turns]


_MOUTH, _MOUTH_OF_A_CHILD = 0.9022, 0.905
"""How high the line between the lips is, in statures."""
_WIDE_OPEN = 0.0115
"""How far a mouth opens at most."""


def _mouth(side: int, skin: Colour, shows: Expression, *, child: bool) -> Feature:
    """Half of the line between the lips, which opens to half of a mouth."""
    dark = mix(mix(skin, BLACK, 0.62), LIPS, 0.25)
    opens = max(0.0006, shows.opens * _WIDE_OPEN)
    return Feature(
        _between_lips(side, shows, 0.0006, opens, child=child),
        np.array((side * 0.35, 0.0, -0.937)),
        dark,
        0.12,
        _between_lips(side, shows, 0.001, max(opens, _WIDE_OPEN), child=child),
    )


def _between_lips(side: int, shows: Expression, upper: float, lower: float, *, child: bool) -> NDArray[np.float64]:
    """Half of what is between lips that are so far apart, up and down from their line."""
    end = 0.009 * shows.wide * (0.88 if child else 1.0)
    corner = shows.corners if shows.left_corner is None or side < 0 else shows.left_corner
    across, high = side * np.linspace(0, end, 5), (_MOUTH_OF_A_CHILD if child else _MOUTH) - HEAD[1]

    def edge(x: float, thick: float) -> tuple[float, float, float]:
        bend = 6 * x * x + corner * (x / end) ** 2
        return (x, high + bend + thick * (1 - (x / end) ** 2), -0.0450 + 42 * x * x)

    return np.array([edge(x, upper) for x in across] + [edge(x, -lower) for x in across[::-1]])


def _teeth(side: int, shows: Expression, *, child: bool) -> Feature:
    """Half of the upper row of teeth, in a mouth that is open."""
    row = _between_lips(
        side, shows._replace(wide=0.86 * shows.wide), 0.0002, 0.28 * shows.opens * _WIDE_OPEN, child=child
    )
    row[:, 2] -= 0.0002
    return Feature(row, np.array((side * 0.35, 0.0, -0.937)), mix(WHITE, PAPER, 0.4), 0.12, thick=0.002)


def _tear(side: int) -> Feature:
    """A tear on its way down a cheek."""
    drop = [(0.0, 0.0065), (0.0016, 0.001), (0.0021, -0.0015), (0.0, -0.0036), (-0.0021, -0.0015), (-0.0016, 0.001)]
    places = _on_the_skull(np.array([(side * 0.0185 + a, EYES_FROM_HEAD - 0.0135 + b, 0.0) for a, b in drop]))
    return Feature(places, np.array((side * 0.42, 0.0, -0.9075)), _TEAR, 0.18, thick=0.0018)


def _blush(side: int, skin: Colour) -> Feature:
    """The round red cheek of a child."""
    spots = [(side * 0.0205 + a, 0.9145 + b - HEAD[1], -0.0345) for a, b in _round(0.0068, 0.0, 0.0, 16)]
    return Feature(np.array(spots), np.array((side * 0.5, 0.0, -0.866)), mix(skin, LIPS, 0.2), 0.3, thick=0.004)


def _fold(side: int, skin: Colour) -> Feature:
    """From the nose to the corner of the mouth, of who is old."""
    spots = [(0.0088, 0.9185), (0.0118, 0.9125), (0.0142, 0.9035), (0.0128, 0.9125), (0.0092, 0.9192)]
    outline = np.array([(side * a, b - HEAD[1], -0.0405 + 0.3 * (a - 0.0088)) for a, b in spots])
    return Feature(outline, np.array((side * 0.35, 0.0, -0.937)), mix(skin, BLACK, 0.3), 0.2, thick=0.0016)
