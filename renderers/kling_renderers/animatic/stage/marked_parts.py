"""Marks on a door's frame, a wall, a tree, a stone, and the finger that goes from one to the next. Sizes are choices,
in heights of a thing on a table.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.hands_at import own_colour
from kling_renderers.animatic.stage.marks import Way, line, pointing
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.solids import Solid, slab
from kling_story.patterns import Pattern
from kling_story.placed import Place
from kling_story.planned import PlannedElement

_WHITE, _PLASTER = mix(WHITE, INK, 0.05), mix(WHITE, INK, 0.2)
_BARK, _STONE, _BRICK = rgb("#6b5a48"), rgb("#9a9890"), rgb("#a05a44")
_TALLIED = Pattern(r"\btall(?:y|ies)|strokes|正字", "tall strokes 正字")
_WRITTEN = Pattern(
    r"name|initials|letter|word|date|carving|engrav|inscription|hieroglyph|rune|[刻碑铭]文|刻字|名字|刻着|刻下|浮雕|雕[刻花]|凿痕",
    "name initials letter word date carving engrav inscription hieroglyph rune 文 刻 名字 雕 凿",
)
_HEIGHTS = (-1.5, -1.24, -0.95, -0.7, -0.42, -0.1, 0.12, 0.4, 0.62, 0.9, 1.1)
"""How high marks of somebody's growth are, from the lowest."""
_FIRST = 5
"""The one at which a finger begins."""
_LETTERS: tuple[Way, ...] = (
    ((0.0, 0.0), (0.16, 0.42), (0.32, 0.0), (0.24, 0.18), (0.08, 0.18)),
    ((0.0, 0.0), (0.0, 0.42), (0.16, 0.16), (0.32, 0.42), (0.32, 0.0)),
    ((0.0, 0.0), (0.0, 0.42), (0.26, 0.42), (0.0, 0.22), (0.22, 0.22), (0.0, 0.0), (0.28, 0.0)),
    ((0.0, 0.42), (0.0, 0.0), (0.26, 0.0)),
    ((0.0, 0.0), (0.0, 0.42), (0.28, 0.3), (0.0, 0.2), (0.3, 0.0)),
    ((0.0, 0.42), (0.3, 0.42), (0.15, 0.42), (0.15, 0.0)),
    ((0.0, 0.42), (0.16, 0.0), (0.32, 0.42)),
)
"""Letters of straight strokes: A, M, E, L, R, T, V."""
_ROWS = ("03240", "12405", "60214")
"""Which of them stand in each row, from the top."""
_BEFORE, _SEAM = -0.1, -0.04
"""How far before what they are on lines are drawn, and seams: nearer, the face of a wall could hide them."""


def _part_of(place: Place, thing: PlannedElement) -> tuple[list[Solid], Colour]:
    """What marks are on, its face at z = 0, and the colour of lines on it."""
    kind = place.state
    if kind == "frame":
        paint = own_colour(thing, _WHITE)
        shadow = mix(paint, BLACK, 0.22)
        found = [
            slab(_PLASTER, 9.0, 12.0, 0.1, x=-5.4, y=-6.0, z=0.3),
            slab(mix(INK, BLACK, 0.35), 9.0, 12.0, 0.1, x=5.2, y=-6.0, z=0.7),
            slab(shadow, 0.5, 12.0, 0.6, x=0.95, y=-6.0, z=0.36),
            slab(paint, 1.9, 12.0, 0.16, y=-6.0, z=0.08),
        ]
        found += [slab(shadow, 0.03, 12.0, 0.02, x=x, y=-6.0, z=_SEAM) for x in (-0.93, -0.78, 0.93)]
        return found, mix(INK, WHITE, 0.25)
    if kind == "bark":
        bark = own_colour(thing, _BARK)
        found = [slab(bark, 5.0, 12.0, 0.5, y=-6.0, z=0.25)]
        for number in range(16):
            x, y = -2.3 + 4.6 * (0.618 * number % 1), -3.0 + 0.37 * number
            found.append(slab(mix(bark, BLACK, 0.18), 0.06, 0.8 + 0.3 * (number % 3), 0.02, x=x, y=y, z=_SEAM))
        return found, mix(bark, rgb("#e8d5ab"), 0.75)
    if kind in ("stone", "brick", "wall"):
        face = own_colour(thing, {"stone": _STONE, "brick": _BRICK, "wall": _PLASTER}[kind])
        found = [slab(face, 16.0, 14.0, 0.2, y=-7.0, z=0.1)]
        rows = {"brick": 0.3, "stone": 0.9}.get(kind, 0.0)
        seam = mix(face, BLACK if kind == "stone" else WHITE, 0.18)
        for row in range(int(8 / rows) if rows else 0):
            y = -3.0 + rows * row
            found.append(slab(seam, 12.0, 0.03, 0.01, y=y, z=_SEAM))
            found += [
                slab(seam, 0.03, rows, 0.01, x=2.4 * rows * (n + row % 2 / 2), y=y, z=_SEAM) for n in range(-5, 6)
            ]
        return found, mix(face, BLACK, 0.55) if kind == "stone" else mix(INK, WHITE, 0.15)
    wood = own_colour(thing, mix(CRATE, BLACK, 0.15))
    found = [slab(mix(wood, BLACK, 0.06 * (n % 2)), 16.0, 0.98, 0.2, y=-4.0 + n, z=0.1) for n in range(8)]
    return found, mix(wood, BLACK, 0.6)


def _growth(shade: Colour) -> tuple[list[Solid], Way]:
    """Lines at the heights of a child, a date beside each, and the places of those to which a finger goes."""
    found = []
    for number, high in enumerate(_HEIGHTS):
        found.append(slab(shade, 0.5 + 0.08 * (number % 2), 0.03, 0.01, x=-0.3, y=high, z=_BEFORE))
        found += [
            slab(shade, 0.07, 0.06 + 0.04 * (n % 2), 0.01, x=0.12 + 0.11 * n, y=high - 0.01, z=_BEFORE)
            for n in range(4)
        ]
    return found, [(-0.1, high) for high in _HEIGHTS[_FIRST:]]


def _tallies(shade: Colour) -> tuple[list[Solid], Way]:
    """Strokes in fives, each fifth across, and the places of a row of them."""
    found = []
    for number in range(12):
        x, y = -1.55 + 0.92 * (number % 4), 0.7 - 0.75 * (number // 4)
        found += [
            stroke
            for n in range(4)
            for stroke in line(shade, ((x + 0.14 * n, y), (x + 0.13 * n + 0.03, y + 0.46)), _BEFORE, 0.045)
        ]
        found += line(shade, ((x - 0.1, y + 0.1), (x + 0.54, y + 0.38)), _BEFORE, 0.045)
    return found, [(-1.3 + 0.92 * n, 0.62) for n in range(4)]


def _letters(shade: Colour) -> tuple[list[Solid], Way]:
    """Names in rows, and the places of the letters of the upper one."""
    found = []
    for row, name in enumerate(_ROWS):
        for number, letter in enumerate(name):
            x, y = -1.1 + 0.45 * number, 0.72 - 0.6 * row
            found += line(shade, [(x + u, y + v) for u, v in _LETTERS[int(letter)]], _BEFORE, 0.05)
    return found, [(-0.95 + 0.45 * n, 0.7) for n in range(5)]


def feeling(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """Marks, and a finger that goes over them one by one, if anybody's is there."""
    solids, shade = _part_of(place, thing)
    called = f"{thing.name} {thing.description or ''}".casefold().replace("-", " ")
    drawn, stops = (_tallies if _TALLIED.search(called) else _letters if _WRITTEN.search(called) else _growth)(shade)
    solids += drawn
    if place.held is None:
        return solids
    ways = len(stops) - 1
    at = np.array((*stops[0], -0.16))
    for number, (one, other) in enumerate(pairwise(stops)):
        gone = so_far(part, (number + 0.25) / ways, (number + 0.95) / ways)
        at[:2] += gone * (np.array(other) - np.array(one))
    return [*solids, *pointing(at, arm)]


FELT: dict[str, tuple[Callable[[PlannedElement, Place, Arm, float], list[Solid]], float, float]] = {
    "feeling": (feeling, 0.56, 0.22)
}
"""How it is drawn, how large, and how high over the foot of the frame."""
