"""Fingers in a close shot that turn or flick what is fixed: the roller of a drip, a tap, a valve, a switch, a knob in
its dial; and what comes of it. Sizes are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, radians, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.hands_at import grasp, own_colour
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.opened import limb, point
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_story.placed import Place
from kling_story.planned import PlannedElement

_STEEL, _BRASS, _RED = mix(WHITE, INK, 0.25), rgb("#b08a3c"), rgb("#a8382f")
_CLEAR, WATER, _PLASTIC = rgb("#d5e6ea"), rgb("#8fc0d8"), mix(WHITE, INK, 0.08)
_WALL = slab(mix(WHITE, INK, 0.42), 12.0, 10.0, 0.1, y=-4.0, z=0.6)
_TURN = 110.0
"""How far a knob is turned in a shot, in degrees."""
_LARGER, _DROPS = 1.35, 5
"""How much larger a drip is drawn than the rest, and how many drops fall in a shot."""


def pinch(at: np.ndarray, thumb: np.ndarray, arm: Arm) -> list[Solid]:
    """A hand from the right and below whose finger is at one place and whose thumb at another."""
    knuckle, wrist = at + point(0.5, -0.16, -0.06), at + point(0.95, -0.72, -0.1)
    found = [limb(arm.hand, knuckle, wrist, 0.44, 0.32), limb(arm.hand, wrist, wrist + point(0.2, -0.3, 0.0), 0.3, 0.3),
             limb(arm.sleeve, wrist + point(0.14, -0.22, 0.0), wrist + point(2.4, -3.6, 0.0), 0.46, 0.8),
             limb(arm.hand, at, knuckle + point(-0.06, 0.1, 0.0), 0.13, 0.19),
             limb(arm.hand, thumb, wrist + point(-0.3, 0.12, -0.14), 0.13, 0.19)]  # fmt: skip
    for number in range(3):
        root = knuckle + point(0.06 + 0.02 * number, -0.02 - 0.14 * number, -0.14)
        found.append(limb(arm.hand, root, root + point(-0.26, -0.04, 0.02), 0.16, 0.14))
    return found


def _drop(x: float, y: float, z: float, size: float = 0.1) -> list[Solid]:
    return [drum(WATER, y, y + 0.5 * size, 0.7 * size, size, x, z, 8),
            drum(WATER, y + 0.5 * size, y + 1.6 * size, size, 0.02, x, z, 8)]  # fmt: skip


def _drip(arm: Arm, part: float) -> list[Solid]:
    """A drip's bag and chamber, in which drops fall, and the clamp on its line, whose roller a thumb turns."""
    x = -0.25
    bag = [
        slab(mix(_CLEAR, WHITE, 0.3), 1.3, 1.4, 0.24, x=x, y=2.1, z=0.1),
        slab(WATER, 1.1, 0.7, 0.26, x=x, y=2.12, z=0.09),
    ]
    solids = [*bag, rod(_CLEAR, (x, 2.1, 0.0), (x, 1.72, 0.0), 0.12), drum(_PLASTIC, 1.68, 1.76, 0.5, 0.42, x),
              slab(_CLEAR, 0.5, 0.72, 0.06, x=x, y=0.96, z=0.2), drum(WATER, 0.92, 1.12, 0.34, 0.46, x),
              *(rod(_PLASTIC, (x + side * 0.24, 0.96, 0.0), (x + side * 0.24, 1.7, 0.0), 0.035) for side in (-1, 1)),
              drum(_PLASTIC, 0.86, 0.92, 0.2, 0.36, x), rod(_CLEAR, (x, 0.88, 0.0), (x, -2.4, 0.0), 0.1)]  # fmt: skip
    fallen = (part * _DROPS) % 1.0
    solids += [rod(_PLASTIC, (x, 1.7, 0.0), (x, 1.58, 0.0), 0.07), *_drop(x, 1.46 - 0.4 * fallen**2, -0.05, 0.12)]
    solids += [
        slab(_PLASTIC, 0.4, 0.92, 0.26, x=x, y=-0.1, z=0.0),
        slab(mix(_PLASTIC, INK, 0.3), 0.22, 0.72, 0.02, x=x, y=0.0, z=-0.14),
    ]
    high = 0.5 - 0.26 * so_far(part, 0.1, 0.85)
    wheel = mix(WATER, BLACK, 0.3)
    solids.append(drum(wheel, -0.1, 0.1, 0.36, 0.36, sides=20).leaning(0.0, 90.0).placed(1.0, x, high, -0.2))
    for n in range(5):
        turn = 2 * pi * n / 5 + 3.0 * high
        y, z = high + 0.17 * sin(turn), -0.2 - 0.17 * abs(cos(turn))
        solids.append(rod(mix(wheel, BLACK, 0.4), (x - 0.1, y, z), (x + 0.1, y, z), 0.035))
    solids += pinch(point(x + 0.3, 0.62, 0.05), point(x + 0.1, high - 0.04, -0.4), arm)
    return [one.placed(_LARGER, 0.1, -0.42, 0.0) for one in solids]


def _tap_off(arm: Arm, part: float) -> list[Solid]:
    return _tap(arm, 1.0 - part)


def _tap(arm: Arm, part: float) -> list[Solid]:
    """A tap over a basin whose handle a hand turns, and the water that runs then."""
    turn, running = radians(_TURN) * so_far(part, 0.12, 0.5), so_far(part, 0.25, 0.55)
    pipe = [rod(_STEEL, (0.55, 0.9, 0.55), (0.55, 0.9, -0.1), 0.34), drum(_STEEL, 0.7, 1.3, 0.46, 0.4, 0.55, -0.1)]
    ways = [point(0.55 - 0.75 * (1 - cos(t)), 0.95 + 0.42 * sin(t), -0.12) for t in np.linspace(0.0, 0.8 * pi, 8)]
    pipe += [limb(_STEEL, one, other, 0.26, 0.26) for one, other in pairwise(ways)]
    x, mouth, z = ways[-1]
    stem = point(0.55, 1.55, -0.1)
    cross = [rod(_STEEL, (0.55, 1.3, -0.1), (0.55, 1.5, -0.1), 0.16)]
    for n in range(2):
        way = point(0.42 * cos(turn + n * pi / 2), 0.0, 0.42 * sin(turn + n * pi / 2))
        cross.append(rod(mix(_STEEL, BLACK, 0.15), (stem - way).tolist(), (stem + way).tolist(), 0.13))
    basin = [
        slab(mix(WHITE, INK, 0.12), 5.0, 0.3, 1.6, x=-0.2, y=-0.5, z=0.0),
        slab(mix(WHITE, INK, 0.45), 3.4, 0.02, 1.0, x=-0.5, y=-0.2),
    ]
    thick = 0.03 + 0.15 * running
    low = mouth - 0.05 - (mouth + 0.15) * max(0.02, running)
    water = drum(WATER, low, mouth - 0.05, 0.8 * thick, thick, x, z, 8)
    hand = stem + point(0.32 * cos(turn - 0.5), 0.1, -0.2 + 0.1 * sin(turn))
    return [_WALL, *basin, *pipe, *cross, water, *grasp(hand, arm, 1, 0.35)]


def _valve(arm: Arm, part: float) -> list[Solid]:
    """The wheel of a valve on its pipe, which a hand turns by its rim."""
    turn = radians(_TURN) * so_far(part, 0.08, 0.9)
    middle = point(-0.1, 0.7, -0.1)
    rim = [middle + point(0.95 * cos(t), 0.95 * sin(t), 0.0) for t in np.linspace(0.0, 2 * pi, 33) + turn]
    solids = [
        _WALL,
        rod(mix(_STEEL, INK, 0.4), (-3.5, 0.7, 0.4), (3.5, 0.7, 0.4), 0.55),
        drum(_BRASS, -0.2, 0.5, 0.5, 0.4).facing(0.7, 0.0, -0.1),
    ]
    solids += [limb(_RED, one, other, 0.2, 0.2) for one, other in pairwise(rim)]
    for n in range(4):
        end = middle + point(0.9 * cos(turn + n * pi / 2), 0.9 * sin(turn + n * pi / 2), 0.0)
        solids.append(limb(_RED, middle, end, 0.18, 0.14))
    hand = middle + point(0.95 * cos(0.9 - turn / 2), 0.95 * sin(0.9 - turn / 2), -0.04)
    return [*solids, *grasp(hand, arm, 1, -0.6)]


def _switch(arm: Arm, part: float) -> list[Solid]:
    """A switch in its plate on the wall that a finger flicks."""
    down = so_far(part, 0.42, 0.52)
    plate = [
        slab(_PLASTIC, 1.15, 1.7, 0.1, x=-0.2, y=-0.1, z=0.5),
        slab(mix(_PLASTIC, INK, 0.2), 0.44, 0.8, 0.04, x=-0.2, y=0.35, z=0.42),
    ]
    plate += [drum(_STEEL, -0.02, 0.02, 0.1, 0.1).facing(y, 0.42, -0.2) for y in (0.08, 1.42)]
    tip = point(-0.2, 0.75 + 0.42 * (0.5 - down), 0.12)
    toggle = limb(mix(_PLASTIC, WHITE, 0.4), point(-0.2, 0.75, 0.45), tip, 0.26, 0.2)
    come, gone = so_far(part, 0.0, 0.36), so_far(part, 0.6, 0.95)
    finger = tip + point(0.06, 0.1, -0.08) + (1.0 - come + gone) * point(0.5, -0.3, -0.1)
    return [_WALL, *plate, toggle, *pinch(finger, finger + point(0.2, -0.34, -0.06), arm)]


def _dial(thing: PlannedElement, arm: Arm, part: float) -> list[Solid]:
    """A knob with its pointer in the middle of a dial, which fingers turn past its marks."""
    turned = radians(_TURN) * so_far(part, 0.1, 0.9)
    face, metal = point(-0.1, 0.75, 0.4), own_colour(thing, mix(INK, WHITE, 0.12))
    solids = [
        _WALL,
        drum(mix(WHITE, INK, 0.06), -0.05, 0.05, 2.5, 2.5, sides=32).facing(face[1], 0.42, face[0]),
    ]
    for n in range(11):
        way = radians(215.0 - 25.0 * n)
        one, other = (face + point(far * cos(way), far * sin(way), -0.06) for far in (0.98, 1.16))
        solids.append(limb(INK if n < 8 else _RED, one, other, 0.06, 0.06))
    solids.append(drum(metal, -0.5, 0.0, 1.0, 1.1, sides=24).facing(face[1], 0.38, face[0]))
    way = radians(190.0) - turned
    near, far = (face + point(far * cos(way), far * sin(way), -0.56) for far in (0.1, 0.86))
    solids.append(limb(_RED, near, far, 0.1, 0.06))
    at = [face + point(0.56 * cos(a - 0.35 * turned), 0.56 * sin(a - 0.35 * turned), -0.34) for a in (0.35, -1.0)]
    return [*solids, *pinch(at[0], at[1], arm)]


_WAYS: dict[str | None, Callable[[Arm, float], list[Solid]]] = {
    "drip": _drip, "tap": _tap, "tap_off": _tap_off, "valve": _valve, "switch": _switch,
}  # fmt: skip


def turning(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """What a place's state says that fingers turn or flick, any other knob in a dial."""
    made = _WAYS.get(place.state)
    return made(arm, part) if made is not None else _dial(thing, arm, part)
