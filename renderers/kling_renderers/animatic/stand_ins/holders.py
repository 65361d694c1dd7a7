"""What a thing lies in or on: an open box, a basket, a plate. All numbers are choices, in heights of the thing."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, PAPER, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.solids import Solid, drum, slab
from kling_story.planned import PlannedElement
from kling_story.vocabulary.holders import holder_shape
from kling_story.vocabulary.looks import shade_in

_ROOM, _THIN = 1.3, 0.035
_CARDBOARD, _WICKER = rgb("#b98e5f"), rgb("#a67c48")
_USUAL = {
    "box": _CARDBOARD, "basket": _WICKER, "bowl": mix(PAPER, WHITE, 0.4), "plate": mix(PAPER, WHITE, 0.4),
    "tray": CRATE, "cushion": rgb("#7a2f3d"),
}  # fmt: skip
_FLOOR = {"box": 0.04, "basket": 0.08, "bowl": 0.14, "plate": 0.1, "tray": 0.07, "cushion": 0.22}


def held_in(element: PlannedElement, wide: float, *, low: bool) -> tuple[list[Solid], float]:
    """What a thing so ``wide`` is in, standing at nothing, and how high the thing is in it; ``low``: seen from the
    side, so that its near edge may hide little.
    """
    shape = holder_shape(element.name) or "box"
    shade = shade_in(element.name, element.description or "")
    colour = rgb(shade) if shade is not None else _USUAL[shape]
    room = _ROOM * max(0.8, wide)
    walls = (0.2 if low else 0.42, room, colour)
    made = {"box": _box, "basket": _basket, "bowl": _bowl, "plate": _plate, "tray": _tray, "cushion": _cushion}
    return made[shape](*walls), _FLOOR[shape]


def _box(tall: float, room: float, colour: Colour) -> list[Solid]:
    """An open box, its lid back and its flaps out."""
    half, dark = room / 2, mix(colour, BLACK, 0.22)
    lid = slab(mix(colour, WHITE, 0.12), room, 0.9 * room, _THIN).leaning(28.0).placed(1.0, 0.0, tall, half)
    flaps = [
        slab(mix(colour, WHITE, 0.08), 0.3, _THIN, 0.9 * room, x=0.15)
        .leaning(0.0, 24.0)
        .placed(1.0, -half if turn else half, tall, 0.0, turn)
        for turn in (0.0, 180.0)
    ]
    walls = [slab(colour, _THIN, tall, room, x=x) for x in (-half, half)]
    ends = [slab(mix(colour, BLACK, 0.1), room, tall, _THIN, z=z) for z in (-half, half)]
    return [slab(dark, room, 0.03, room), *walls, *ends, lid, *flaps]


def _basket(tall: float, room: float, colour: Colour) -> list[Solid]:
    return [drum(mix(colour, BLACK, 0.3), 0.0, 0.07, room, room, sides=18), *_walls(tall, room, 1.25 * room, colour)]


def _bowl(tall: float, room: float, colour: Colour) -> list[Solid]:
    return [
        drum(mix(colour, BLACK, 0.12), 0.0, 0.12, 0.7 * room, room, sides=18),
        *_walls(tall, room, 1.3 * room, colour),
    ]


def _walls(tall: float, low: float, high: float, colour: Colour) -> list[Solid]:
    """A round wall of flat parts, wider above."""
    found = []
    for n in range(14):
        ends = [2 * pi * (n + end) / 14 for end in (0, 1)]
        corners = [
            (across / 2 * cos(t), y, across / 2 * sin(t))
            for across, y in ((low, 0.02), (high, tall), (high - 0.08, tall), (low - 0.08, 0.02))
            for t in ends
        ]
        faces = ((0, 1, 3, 2), (2, 3, 5, 4), (4, 5, 7, 6), (6, 7, 1, 0), (0, 2, 4, 6), (1, 3, 5, 7))
        found.append(Solid(np.array(corners), faces, mix(colour, BLACK, 0.1 * (n % 2))))
    return found


def _plate(_: float, room: float, colour: Colour) -> list[Solid]:
    rim = 1.25 * room
    return [
        drum(colour, 0.0, 0.05, 0.7 * rim, rim, sides=24),
        drum(mix(colour, BLACK, 0.06), 0.05, 0.07, rim, rim, sides=24),
        drum(mix(colour, WHITE, 0.3), 0.07, 0.08, 0.74 * rim, 0.74 * rim, sides=24),
    ]


def _tray(_: float, room: float, colour: Colour) -> list[Solid]:
    wide, rim = 1.7 * room, mix(colour, BLACK, 0.25)
    edges = [slab(rim, wide, 0.13, 0.05, z=side * 0.6 * room) for side in (-1, 1)]
    ends = [slab(rim, 0.05, 0.13, 1.2 * room, x=side * wide / 2) for side in (-1, 1)]
    return [slab(colour, wide, 0.06, 1.2 * room), *edges, *ends]


def _cushion(_: float, room: float, colour: Colour) -> list[Solid]:
    return [
        drum(colour, 0.0, 0.12, 1.5 * room, 1.7 * room, sides=4),
        drum(colour, 0.12, 0.22, 1.7 * room, 1.2 * room, sides=4),
    ]
