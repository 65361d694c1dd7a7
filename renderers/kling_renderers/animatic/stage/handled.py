"""Hands in a close shot that put a thing down, pick it up, pick it off its plant or look for it in a bag, once in a
shot: before and after are seen. Sizes are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix
from kling_renderers.animatic.stage.hands_at import grasp
from kling_renderers.animatic.stand_ins.benches import WOOD
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.kinds import colour_of, shape_of, width_of
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.solids import Solid, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import PlannedElement

_FLAT = ("book", "letter", "phone", "player", "sheet", "card", "money", "key", "keys")
_SLIM = 0.36
_LIES = 55.0
"""How slim in its heights a thing is that falls over on a table, and how far what is flat leans back there, in degrees:
seen from ahead it is still known.
"""
_WIDEST = 1.6
"""How wide a thing is at most that one hand has, in its heights."""
_LEAF, _STEM, _BRANCH = (70, 130, 84), (58, 116, 92), (52, 74, 96)


def so_far(part: float, begins: float, ends: float) -> float:
    """How far something is that goes on from one part of a shot to another, 0 to 1, slow at both ends."""
    way = min(1.0, max(0.0, (part - begins) / (ends - begins)))
    return way * way * (3 - 2 * way)


def _sized(thing: PlannedElement) -> float:
    return min(0.95, _WIDEST / max(width_of(thing), 0.1))


def laying(thing: PlannedElement, other: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """A thing that a hand brings down onto a board and leaves there, beside another one."""
    down, gone, size = so_far(part, 0.08, 0.45), so_far(part, 0.5, 0.85), _sized(thing)
    shape = shape_of(thing)
    slim = shape == "flower" or (width_of(thing) < _SLIM and shape != "candle")
    lean, aside = _LIES * down if shape in _FLAT else 0.0, -75.0 * down if slim else 0.0
    made = [one.leaning(lean, aside).placed(size, 0.0, 0.0, 0.0) for one in solids_of(thing)]
    low = min(float(one.corners[:, 1].min()) for one in made)
    x, y = 0.1 + 0.7 * (1 - down), 0.5 * (1 - down)
    solids = [slab(WOOD, 9.0, 0.2, 1.8, y=-0.25, z=0.2), *(one.placed(1.0, x, y - low - 0.05, 0.0) for one in made)]
    if other is not None:
        solids += [one.placed(1.2, -1.15, -0.05, 0.4) for one in solids_of(other)]
    top = max(float(one.corners[:, 1].max()) for one in made) - low - 0.05
    hand = (x + 0.34 * size * width_of(thing) + 1.6 * gone, y + 0.72 * top + 1.1 * gone, -0.36)
    return [*solids, *grasp(hand, arm, 1, 0.6)]


def taking(thing: PlannedElement, other: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """A thing that a hand comes for, and takes off a board."""
    return laying(thing, other, arm, 1.0 - part)


def plucking(thing: PlannedElement, _: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """A fruit on its stem that a hand comes for and pulls off, and the stem that springs back; another one stays."""
    come, pulled, off = so_far(part, 0.05, 0.35), so_far(part, 0.4, 0.58), so_far(part, 0.58, 0.85)
    vine = "tomato" in thing.name or "grape" in thing.name or any(one in thing.name for one in "番茄柿萄")
    wood, thick = (_STEM, 0.07) if vine else (_BRANCH, 0.14)
    tip = 1.12 - 0.28 * pulled * (1 - min(1.0, 2.5 * off))
    ends = [np.array(one) for one in ((-2.6, 1.9, 0.3), (-1.0, 1.75, 0.2), (-0.1, tip + 0.25, 0.1), (0.0, tip, 0.0))]
    solids = [limb(wood, one, two, thick, thick) for one, two in pairwise(ends)]
    solids.append(limb(wood, ends[1], np.array((1.9, 2.3, 0.3)), thick, thick))
    for x, y, side in ((-1.7, 1.75, 1), (-0.9, 1.7, -1), (0.7, 1.95, 1), (-0.25, tip + 0.4, -1), (-2.2, 1.9, -1)):
        leaf = [(0.0, 0.0), (0.3, 0.16 * side), (0.75, 0.1 * side), (0.95, -0.3 * side), (0.5, -0.26 * side)]
        solids.append(prism(_LEAF, leaf if side < 0 else leaf[::-1], 0.02).placed(1.0, x, y, 0.05))
    fruit, size = solids_of(thing), 0.85 * _sized(thing)
    solids += [one.placed(0.8 * size, -1.25, 0.85, 0.25) for one in fruit]
    solids.append(rod(wood, (-1.25, 0.85 + 0.7 * size, 0.25), (-1.1, 1.75, 0.2), thick))
    x, y = 0.9 * off, tip - 0.9 * size - 0.75 * off
    solids += [one.placed(size, x, y, 0.0) for one in fruit]
    away = 1.5 * (1 - come)
    return [*solids, *grasp((x + 0.42 * size + away, y + 0.3 * size - 0.6 * away, -0.36), arm, 1, -0.6)]


def rummaging(thing: PlannedElement, other: PlannedElement | None, arm: Arm, part: float) -> list[Solid]:
    """Two hands that go in and out of a bag by turns; what comes of it does so in the end, in one of them."""
    colour = colour_of(thing)
    dark = mix(colour, BLACK, 0.35)
    solids = [slab(dark, 2.5, 1.15, 0.08, y=-0.3, z=0.5), slab(mix(colour, BLACK, 0.8), 2.4, 0.02, 1.0, y=0.55),
              slab(colour, 2.6, 1.0, 0.08, y=-0.3, z=-0.5)]  # fmt: skip
    solids += [slab(dark, 0.08, 1.05, 1.0, x=1.26 * side, y=-0.3) for side in (-1, 1)]
    handle = [np.array((0.75 * np.cos(t), 0.85 + 0.7 * np.sin(t), 0.5)) for t in np.linspace(0.0, pi, 9)]
    solids += [limb(dark, one, two, 0.1, 0.1) for one, two in pairwise(handle)]
    solids.append(slab(mix(colour, WHITE, 0.5), 0.3, 0.16, 0.04, y=0.42, z=-0.55))
    out = so_far(part, 0.62, 0.85) if other is not None else 0.0
    for side in (1, -1):
        y = 0.62 + 0.4 * sin(7 * pi * part) * side * (1 - out)
        x, high = 0.5 * side, y + (0.45 * out if side > 0 else -0.1 * out)
        if side > 0 and other is not None and out > 0.0:
            solids += [one.placed(0.8 * _sized(other), x - 0.2, high - 0.35, -0.05) for one in solids_of(other)]
        solids += grasp((x, high, -0.1), arm, side, 0.9)
    return solids


HANDLED: dict[str, tuple[Callable[[PlannedElement, PlannedElement | None, Arm, float], list[Solid]], float, float]] = {
    "laying": (laying, 0.62, 0.28),
    "taking": (taking, 0.62, 0.28),
    "plucking": (plucking, 0.55, 0.15),
    "rummaging": (rummaging, 0.75, 0.22),
}
"""How each is drawn, how large, and how high over the foot of the frame."""
