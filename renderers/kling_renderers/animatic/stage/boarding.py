"""A vehicle beside people who get into it or out of it, its door where they are: the boxes of it, and where they stand.
All numbers are choices, in statures: to the right of the frame's middle, up, and away from the lens.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.drawing.turning import upright
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.moved import lifted, shifted
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World
from kling_story.placed import VEHICLES, Place

_NEAR = 0.42
"""How far behind people a vehicle's side is."""
_DOOR = 0.12
"""How far right of the middle its door is."""
_HALF = 0.3
"""Half a door's width."""
_OUT, _WIDEST = 0.34, 0.95
"""How far from the door people are who come up to it, in widths of the frame, and at most."""
_COLOURS = {
    "car": rgb("#4f6f92"), "taxi": rgb("#e3c53a"), "van": rgb("#d9d9d2"), "bus": rgb("#b8434e"),
    "tram": rgb("#4a8a74"), "train": rgb("#8f9ba8"),
}  # fmt: skip
_DARK, _INSIDE, _GLASS, _RUBBER, _HUB = (rgb(one) for one in ("#2b2f36", "#565d66", "#33414f", "#25272b", "#9aa0a6"))
_LIT = rgb("#efe6c8")
_AWAY = {"awaited": 7.0, "gone": -7.0}
"""How far to the right a vehicle is that is still to come, and one that has left: it looks to the left."""
_SITS_LOWER = 0.24
"""How much lower who sits in a car is than who stands."""
_STEP_UP = 0.12
_ABREAST = 0.36
_FLOOR = 0.28
"""Up to where a vehicle hides who is in it."""


def _gone_by(place: Place) -> float:
    """How far to the right a vehicle is, of which a train is the longest."""
    return _AWAY.get(place.phase or "", 0.0) * (2.2 if place.piece == "train" else 1.0)


def is_boarding(place: Place | None) -> bool:
    """Whether somebody is at a vehicle or in it."""
    return place is not None and place.piece in VEHICLES


def at_vehicles(figures: Sequence[Figure], told: Sequence[Place | None], width: float) -> list[Figure]:
    """The figures of a shot, those at a vehicle where they are on their way, in a frame that is ``width`` wide."""
    found, number = list(figures), 0
    others = sum(map(is_boarding, told)) - 1
    for at, (figure, place) in enumerate(zip(figures, told, strict=False)):
        if place is None or not is_boarding(place):
            continue
        aside = _DOOR - min(_WIDEST, _OUT * width) + _ABREAST * others
        x, z, up = aside if place.phase in ("before", *_AWAY) else _DOOR, 0.0, 0.0
        if place.phase == "at":
            z = 0.16
        if place.beyond:
            low = place.piece in ("car", "taxi", "van")
            x, z, up = _DOOR + (0.0 if low else 0.62), _NEAR + 0.3, -_SITS_LOWER if low else _STEP_UP
            if place.piece == "van":
                up = -0.1
            x += _gone_by(place)
        gone = shifted(figure, x - _ABREAST * number - figure.x, z - figure.z)
        if place.beyond:
            gone = _within(lifted(gone, up))
        found[at] = gone
        number += 1
    return found


def _within(figure: Figure) -> Figure:
    """Who is in it, with nothing lower than its floor: every part is kept, so that all of a body goes in."""
    parts = []
    for one in figure.parts:
        balls = one.balls.copy()
        balls[:, 1] = np.maximum(balls[:, 1], _FLOOR + balls[:, 3])
        parts.append(one._replace(balls=balls))
    return replace(figure, parts=tuple(parts), carried=True)


def vehicle(told: Sequence[Place | None], world: World) -> list[Block]:
    """The vehicle that somebody is at, in the shot's light."""
    place = next(one for one in told if one is not None and is_boarding(one))
    kind = str(place.piece)
    colour = rgb(place.state) if place.state else _COLOURS[kind]
    build = _car if kind in ("car", "taxi") else _van if kind == "van" else _long
    made = world.lit([*build(kind, colour, bool(place.opened))])
    at = np.array((_DOOR + _gone_by(place), 0.0, _NEAR))
    return [one._replace(corners=one.corners + at) for one in made]


def _slab(corners: Sequence[tuple[float, float]], z: float, deep: float, colour: Colour) -> Block:
    """What has four corners seen from the side: lower left, lower right, upper right, upper left."""
    (a, b, c, d) = corners
    made = block(0.0, 0.0, 1.0, 1.0, 1.0, colour)
    places = [(*a, z), (*b, z), (*a, z + deep), (*b, z + deep), (*d, z), (*c, z), (*d, z + deep), (*c, z + deep)]
    return made._replace(corners=np.array(places, dtype=np.float64))


def _box(left: float, right: float, low: float, high: float, z: float, deep: float, colour: Colour) -> Block:
    return _slab([(left, low), (right, low), (right, high), (left, high)], z, deep, colour)


def _wheel(x: float, size: float, z: float = -0.1) -> Iterator[Block]:
    """A wheel with eight corners, its lowest part on the ground."""
    for radius, colour, ahead in ((size, _RUBBER, z), (0.5 * size, _HUB, z - 0.12)):
        edge = 0.41 * radius
        rows = ((-radius, edge), (-edge, radius), (edge, radius), (radius, edge))
        for (low, foot), (high, head) in pairwise(rows):
            sides = [(x - foot, size + low), (x + foot, size + low), (x + head, size + high), (x - head, size + high)]
            yield _slab(sides, ahead, 0.02, colour)._replace(colours=(colour,) * 6)


def _leaf(made: Sequence[Block], hinge: float, degrees: float) -> Iterator[Block]:
    """A door, turned about its hinge to the lens."""
    about = upright(-degrees)
    for one in made:
        yield one._replace(corners=(one.corners - (hinge, 0.0, 0.0)) @ about + (hinge, 0.0, 0.0))


def _car(kind: str, colour: Colour, opened: bool) -> Iterator[Block]:
    """A car that looks to the left, its rear door at nothing."""
    thick, dark = 0.03, mix(colour, BLACK, 0.18)
    yield _slab([(-0.98, 0.2), (0.76, 0.2), (0.68, 0.82), (-0.58, 0.82)], 0.84, 0.02, _INSIDE)
    yield _box(0.25, 0.42, 0.2, 0.68, 0.6, 0.1, _DARK)
    yield _box(-0.5, -0.36, 0.2, 0.68, 0.6, 0.1, _DARK)
    yield _slab([(-1.62, 0.2), (-0.95, 0.2), (-0.95, 0.52), (-1.55, 0.47)], 0.1, 0.76, colour)
    yield _slab([(0.66, 0.2), (1.06, 0.22), (1.02, 0.53), (0.66, 0.55)], 0.1, 0.76, colour)
    for left, right in ((-0.85, -0.3), (-0.3, 0.3), (0.3, 0.68)):
        yield _box(left + (0.3 if left < -0.5 else 0.0), right, 0.8, 0.85, 0.0, 0.86, colour)
    yield _slab([(-1.64, 0.16), (-0.95, 0.16), (-0.95, 0.53), (-1.58, 0.46)], 0.0, thick, colour)
    yield _box(-0.95, -_HALF, 0.14, 0.52, 0.0, thick, colour)
    yield _slab([(_HALF, 0.14), (1.08, 0.18), (1.04, 0.54), (_HALF, 0.53)], 0.0, thick, colour)
    yield _slab([(-0.95, 0.52), (-0.9, 0.52), (-0.5, 0.82), (-0.56, 0.82)], 0.0, thick, dark)
    yield _box(-0.33, -0.29, 0.5, 0.82, 0.0, thick, dark)
    yield _slab([(_HALF, 0.52), (0.36, 0.52), (0.36, 0.82), (_HALF, 0.82)], 0.0, thick, dark)
    yield _slab([(0.72, 0.52), (0.78, 0.52), (0.7, 0.82), (0.62, 0.82)], 0.0, thick, dark)
    yield _box(-1.62, -1.52, 0.34, 0.42, -0.01, 0.01, _LIT)
    yield _box(1.0, 1.07, 0.36, 0.46, -0.01, 0.01, rgb("#a83a3a"))
    if kind == "taxi":
        yield _box(-0.2, 0.14, 0.86, 0.95, 0.3, 0.16, _LIT)
        for number in range(8):
            x = -0.94 + 0.16 * number
            if not -_HALF - 0.1 < x < _HALF:
                yield _box(x, x + 0.08, 0.4, 0.45, -0.01, 0.01, _DARK)
    yield from _wheel(-1.2, 0.19)
    yield from _wheel(0.72, 0.19)
    leaf = [
        _box(-_HALF, _HALF, 0.14, 0.52, -0.005, thick, mix(colour, BLACK, 0.06)),
        _box(0.16, 0.26, 0.44, 0.47, -0.02, 0.015, _DARK),
        _box(_HALF - 0.03, _HALF, 0.52, 0.81, -0.005, thick, dark),
        _box(-_HALF, _HALF, 0.78, 0.82, -0.005, thick, dark),
    ]
    yield from _leaf(leaf, -_HALF, 62.0 if opened else 0.0)


def _van(_kind: str, colour: Colour, opened: bool) -> Iterator[Block]:
    """A van that looks to the left, its sliding door at nothing."""
    thick, high = 0.03, 1.22
    yield _box(-0.6, 0.6, 0.2, high, 0.86, 0.02, _INSIDE)
    yield _slab([(-1.75, 0.2), (-1.1, 0.2), (-1.1, 0.66), (-1.66, 0.56)], 0.0, 0.86, colour)
    yield _box(-1.1, -_HALF - 0.02, 0.16, 0.66, 0.0, thick, colour)
    yield _slab([(-1.3, 0.64), (-0.9, 0.66), (-0.8, high), (-0.96, high)], 0.0, thick, mix(colour, BLACK, 0.12))
    yield _slab([(-1.08, 0.66), (-0.5, 0.66), (-0.5, 1.1), (-0.9, 1.1)], 0.01, thick, _GLASS)
    yield _box(-0.5, -_HALF, 0.16, high, 0.0, thick, colour)
    for left, right in ((-0.9, -_HALF), (-_HALF, _HALF), (_HALF, 0.9), (0.9, 1.5)):
        yield _box(left, right, high - 0.1, high + 0.02, 0.0, 0.86, colour)
    for left, right in ((_HALF, 0.9), (0.9, 1.5)):
        yield _box(left, right, 0.16, high, 0.0, thick, colour)
        yield _box(left + 0.08, right - 0.08, 0.72, 1.06, -0.01, 0.01, _GLASS)
    yield from _wheel(-1.25, 0.2)
    yield from _wheel(1.05, 0.2)
    by = 2 * _HALF - 0.04 if opened else 0.0
    yield _box(-_HALF + by, _HALF + by, 0.16, high - 0.08, -0.04, 0.02, mix(colour, BLACK, 0.08))
    yield _box(-_HALF + by + 0.08, _HALF + by - 0.08, 0.72, 1.06, -0.05, 0.01, _GLASS)
    yield _box(-_HALF + by + 0.04, -_HALF + by + 0.1, 0.56, 0.6, -0.06, 0.02, _DARK)


def _long(kind: str, colour: Colour, opened: bool) -> Iterator[Block]:
    """A bus, a tram or a train, its door at nothing, its windows open to the light within."""
    rails = kind == "train"
    low, sill, head, top = (0.02, 0.72, 1.3, 1.72) if rails else (0.16, 0.68, 1.32, 1.72)
    left, right = (-12.0, 12.0) if rails else (-3.8, 3.6)
    thick, step, dark = 0.04, 0.62, mix(colour, BLACK, 0.3)
    x = -_HALF
    spans = [(-_HALF, _HALF)]
    while x - step > left:
        spans.append((x - step, x))
        x -= step
    x = _HALF
    while x + step < right:
        spans.append((x, x + step))
        x += step
    for number, (start, end) in enumerate(spans):
        yield _box(start, end, low, top, 0.62, 0.02, mix(_LIT, _INSIDE, 0.45))
        yield _box(start, end, head, top, 0.0, thick, colour)
        yield _box(start, end, top, top + 0.06, 0.0, 0.62, dark)
        if number:
            yield _box(start, end, low, sill, 0.0, thick, colour)
            yield _box(start, start + 0.05, sill, head, 0.0, thick, dark)
            yield _box(end - 0.02, end, sill, head, 0.0, thick, dark)
            yield _box(start, end, sill - 0.16, sill - 0.1, -0.01, 0.01, mix(colour, WHITE, 0.6))
            yield _box(start + 0.14, start + 0.5, low + 0.1, sill + 0.1, 0.5, 0.1, rgb("#5d7391"))
    yield _box(-_HALF, _HALF, low, low + 0.06, 0.0, 0.5, _DARK)
    yield _box(-_HALF, _HALF, head + 0.08, head + 0.14, -0.01, 0.01, _LIT)
    if not rails:
        for at in (-1.6, 2.3):
            yield from _wheel(at, 0.2)
    if kind == "bus":
        yield _box(left - 0.05, left, low, top, 0.0, 0.62, dark)
    if kind == "tram":
        yield _box(-0.1, 0.1, top + 0.06, top + 0.3, 0.6, 0.05, _DARK)
        yield _box(-9.0, 9.0, top + 0.3, top + 0.32, 0.6, 0.02, _DARK)
    by = _HALF if opened else 0.0
    for side in (-1, 1):
        middle = side * (_HALF / 2 + by)
        leaf = (middle - _HALF / 2, middle + _HALF / 2)
        yield _box(*leaf, low + 0.02, sill - 0.1, -0.03, 0.02, mix(colour, BLACK, 0.14))
        yield _box(*leaf, head - 0.06, head, -0.03, 0.02, dark)
        yield _box(leaf[0], leaf[0] + 0.04, sill - 0.1, head - 0.06, -0.03, 0.02, dark)
        yield _box(leaf[1] - 0.04, leaf[1], sill - 0.1, head - 0.06, -0.03, 0.02, dark)
