"""A knife in what it cuts, a vessel that pours into another one or is stirred, in shots of things alone or with the
hands that do so. Sizes are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from math import cos, pi, radians, sin

import numpy as np

from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, NEUTRAL, WHITE, Colour, mix
from kling_renderers.animatic.stage.large import Placed, Prop
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.dress import NOBODYS, Arm
from kling_renderers.animatic.stand_ins.goods import prism
from kling_renderers.animatic.stand_ins.kinds import colour_of, shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.produce import half_lemon
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.patterns import Pattern
from kling_story.planned import PlannedElement

_HALVED = ("fruit", "lemon")
_BOARD = mix(CRATE, WHITE, 0.25)
_TEA, _COFFEE, _WATER = (48, 96, 168), (22, 44, 82), (226, 206, 178)
_WARM = Pattern(
    r"thermos|flask|coffee|tea|cocoa|chocolate|[茶壶]|咖啡|保温",
    "therm flask coffee tea cocoa chocolate 茶 壶 咖啡 保温",
)
"""What has something hot and brown in it."""
_GAS = (226, 138, 58)
FROM_A_SPOUT = {"kettle": (-0.64, 0.7), "coffee_pot": (-0.46, 0.9)}
_CLEAR = ("bottle", "glass", "wine_glass", "can", "tin")
"""Vessels in the colour of what is in them."""
_HAND = 0.8
"""How large a hand is."""
_PRESSES = 0.5
"""How large a button and the finger on it are."""
_ONTO_IT, _INTO_IT = 0.06, 0.36
"""How far down a stream is seen over a table and in a drawer."""
_MOUTH, _UNDER = (0.05, 0.98), 0.62
"""Where what is poured leaves a vessel, and how large the one below is."""


def at_work(
    relation: str,
    tool: PlannedElement,
    other: PlannedElement | None,
    base: float,
    arm: Arm | None,
    step: int,
    piece: str | None = None,
) -> Placed:
    """What is done with a thing to another one, on what is so high, at a ``step`` of its round; ``arm``: of whoever
    does it, None is nobody known; ``piece``: it is done into a drawer.
    """
    if relation == "cutting":
        return cutting(tool, other, base, arm or NOBODYS)
    if relation == "pouring":
        props, models = pouring(tool, other, base, arm, _INTO_IT if piece == "drawer" else _ONTO_IT)
        return props, [*models, *(_drawer(base) if piece == "drawer" else [])]
    if relation == "pressing":
        return pressing(tool, base, arm or NOBODYS, step)
    if relation == "heating":
        return heating(tool, base)
    return stirring(tool, other, base, arm or NOBODYS, step)


def cutting(knife: PlannedElement, cut: PlannedElement | None, base: float, arm: Arm) -> Placed:
    """A hand's knife between the halves of what it cuts, on a board."""
    solids = [slab(_BOARD, 2.0, 0.06, 1.3), slab(mix(_BOARD, BLACK, 0.2), 0.05, 0.062, 1.0, x=-0.86)]
    if cut is not None and shape_of(cut) in _HALVED:
        for turn, x, z in ((-70.0, -0.2, 0.1), (-108.0, -0.3, -0.5)):
            # The cut looks up to the lens and ahead.
            half = [one.leaning(0.0, -52.0).placed(0.56, 0.0, 0.0, 0.0, turn) for one in half_lemon(colour_of(cut))]
            low = min(float(one.corners[:, 1].min()) for one in half)
            solids += [one.placed(1.0, x, 0.06 - low, z) for one in half]
    elif cut is not None:
        solids += [one.placed(0.5, -0.2, 0.06, 0.12) for one in solids_of(cut)]
    solids += [one.placed(1.0, 0.12, 0.14, -0.02, 14.0) for one in _knife(colour_of(knife), arm)]
    places = [
        (knife, (0.2 * ITEM, base + 0.2 * ITEM, 0.0)),
        *([(cut, (-0.2 * ITEM, base + 0.3 * ITEM, 0.0))] if cut else []),
    ]
    return [Prop(one.name, place) for one, place in places], [
        Model([one.placed(ITEM, 0.0, base, 0.0) for one in solids])
    ]


def _knife(colour: Colour, arm: Arm) -> list[Solid]:
    """A knife along x, its point to the left, its blade leaning so that it is seen from above and ahead, in a hand."""
    steel = mix(WHITE, INK, 0.2)
    blade = [
        prism(steel, [(-0.72, 0.06), (-0.5, -0.04), (0.3, -0.04), (0.3, 0.2), (-0.5, 0.2)], 0.025),
        prism(mix(colour, BLACK, 0.6), [(0.3, 0.03), (0.86, 0.0), (0.86, 0.18), (0.3, 0.19)], 0.09),
    ]
    fist = [rod(arm.hand, (0.42 + 0.11 * n, 0.16, -0.16), (0.42 + 0.11 * n, 0.1, 0.16), 0.12) for n in range(4)]
    forearm = [
        rod(arm.hand, (0.6, 0.12, -0.1), (1.1, 0.22, -0.42), 0.25),
        rod(arm.sleeve, (1.0, 0.2, -0.36), (1.9, 0.4, -0.95), 0.34),
    ]
    return [*(one.leaning(52.0) for one in blade), *fist, *forearm]


def pouring(vessel: PlannedElement, into: PlannedElement | None, base: float, arm: Arm | None, low: float) -> Placed:
    """A vessel tipped over another one, and the stream between them, without one down to what is so ``low``; the
    ``arm`` that does so.
    """
    shape = shape_of(vessel)
    spout = shape in FROM_A_SPOUT
    size, lip, tip = (
        (0.7, FROM_A_SPOUT[shape], -32.0 if shape == "kettle" else -50.0) if spout else (0.78, (0.0, 1.0), 112.0)
    )
    turn = radians(tip)
    # Where its lip is when it is tipped, from where it stood.
    x, y = (size * (lip[0] * cos(turn) + lip[1] * sin(turn)), size * (lip[1] * cos(turn) - lip[0] * sin(turn)))
    way = _MOUTH[0] - x, _MOUTH[1] - y
    solids = [one.leaning(0.0, tip).placed(size, way[0], way[1], 0.0) for one in solids_of(vessel)]
    called = f"{vessel.name} {vessel.description or ''}".casefold()
    warm = "watering" not in called and (spout or _WARM.search(called) is not None)
    coffee = shape == "coffee_pot" or "coffee" in called or "咖啡" in called
    colour = _COFFEE if coffee else _TEA if warm else mix(colour_of(vessel), WHITE, 0.2) if shape in _CLEAR else _WATER
    if into is not None:
        below = [one.placed(_UNDER, _MOUTH[0], 0.0, 0.0) for one in solids_of(into)]
        top = max(float(one.corners[:, 1].max()) for one in below)
        low = top - 0.04
        solids += [*below, drum(mix(colour, WHITE, 0.15), top, top + 0.004, 0.2, 0.2, _MOUTH[0])]
    solids.append(drum(colour, low, _MOUTH[1], 0.05, 0.075, _MOUTH[0] + (0.0 if spout else 0.02), -0.005, 8))
    if arm is not None:
        solids += arm_at((0.5, 1.42, 0.0) if spout else (-0.6, 1.2, 0.0), arm, 1 if spout else -1)
    props = [Prop(vessel.name, (way[0] * ITEM, base + ITEM, 0.0))]
    props += [Prop(into.name, (_MOUTH[0] * ITEM, base + 0.3 * ITEM, 0.0))] if into is not None else []
    return props, [Model([one.placed(ITEM, 0.0, base, 0.0) for one in solids])]


def _drawer(base: float) -> list[Model]:
    """The front of a washing machine, and its drawer open under what is poured in, whose own front is nearest."""
    white, grey, dark = (mix(WHITE, INK, part) for part in (0.16, 0.3, 0.75))
    machine = [
        slab(white, 7.0, 4.4, 0.1, y=-2.9, z=0.8), slab(dark, 1.5, 0.4, 0.02, z=0.74),
        drum(grey, -0.12, 0.0, 0.5, 0.5, sides=20).facing(0.62, 0.75, 1.5),
        drum(grey, -0.08, 0.0, 2.0, 2.0, sides=32).facing(-1.5, 0.75, 0.4),
        drum(dark, -0.02, 0.0, 1.5, 1.5, sides=32).facing(-1.5, 0.66, 0.4),
    ]  # fmt: skip
    inside = [slab(grey, 1.4, 0.04, 1.1, z=0.2), *(slab(grey, 0.06, 0.3, 1.1, x=x, z=0.2) for x in (-0.7, 0.2, 0.7))]
    front = slab(mix(white, WHITE, 0.5), 1.6, 0.42, 0.08, y=-0.06, z=-0.4)
    return [
        Model([one.placed(ITEM, _MOUTH[0] * ITEM, base, 0.0) for one in some]) for some in (machine, inside, [front])
    ]


def heating(vessel: PlannedElement, base: float) -> Placed:
    """A vessel on a stove, blue flames around the foot of it."""
    iron, ways = mix(INK, WHITE, 0.12), [2 * pi * (n + 0.5) / 12 for n in range(12)]
    ring = [(0.27 * cos(turn), 0.27 * sin(turn)) for turn in ways]
    solids = [drum(iron, 0.0, 0.06, 1.3, 1.3, sides=20), drum(mix(iron, WHITE, 0.1), 0.06, 0.13, 0.5, 0.56)]
    solids += [drum(_GAS, 0.13, 0.3, 0.1, 0.01, x, z, 6) for x, z in ring]
    solids += [drum(mix(_GAS, WHITE, 0.55), 0.12, 0.22, 0.06, 0.01, x, z - 0.03, 6) for x, z in ring if z < 0.0]
    solids += [one.placed(0.72, 0.0, 0.28, 0.0) for one in solids_of(vessel)]
    return [Prop(vessel.name, (0.0, base + 0.6 * ITEM, 0.0))], [
        Model([one.placed(ITEM, 0.0, base, 0.0) for one in solids])
    ]


def stirring(vessel: PlannedElement, spoon: PlannedElement | None, base: float, arm: Arm, step: int) -> Placed:
    """A spoon that goes around in a vessel, at a ``step`` of its round, and the ``arm`` that stirs."""
    below = solids_of(vessel)
    top = max(float(one.corners[:, 1].max()) for one in below if abs(float(one.corners[:, 0].mean())) < 0.1)
    wide = 0.55 * max(float(one.corners[:, 0].max()) for one in below if abs(float(one.corners[:, 0].mean())) < 0.1)
    turn = 2 * pi * step / STEPS
    at, hand = np.array((wide * cos(turn), top, 0.6 * wide * sin(turn))), np.array((0.5, top + 0.5, -0.3))
    hand += (0.5 * at[0], 0.0, 0.5 * at[2])
    wood = colour_of(spoon) if spoon is not None else mix(CRATE, WHITE, 0.2)
    end = hand + 0.45 * (hand - at)
    solids = [*below, rod(wood, at - 0.05 * (hand - at), end, 0.075), *arm_at(tuple(hand.tolist()), arm)]
    props = [Prop(vessel.name, (0.0, base + 0.5 * ITEM, 0.0))]
    props += [Prop(spoon.name, (ITEM * hand[0], base + ITEM * hand[1], 0.0))] if spoon is not None else []
    return props, [Model([one.placed(ITEM, 0.0, base, 0.0) for one in solids])]


def pressing(button: PlannedElement, base: float, arm: Arm, step: int) -> Placed:
    """A finger on a button in a plate that stands upright, off it by as much as a ``step`` of its round says, and the
    ``arm`` behind it.
    """
    plate = mix(NEUTRAL, WHITE, 0.35)
    solids = [slab(plate, 12.0, 9.0, 0.3, y=-4.0, z=0.25), *(_facing(*ring) for ring in (
        (mix(plate, BLACK, 0.35), 0.06, 0.1, 0.92), (colour_of(button), -0.04, 0.08, 0.7),
    ))]  # fmt: skip
    tip = np.array((0.06, 0.46, -0.12 - 0.3 * abs(sin(pi * step / STEPS))))
    knuckle, bent = tip + np.array((0.5, -0.42, -0.5)), tip + np.array((0.2, -0.12, -0.26))
    palm, wrist, cuff = (
        tip + np.array(way) for way in ((0.78, -0.72, -0.62), (1.05, -1.05, -0.72), (1.25, -1.3, -0.78))
    )
    skin = [(bent, tip, 0.2, 0.16), (knuckle, bent, 0.23, 0.2), (wrist, palm, 0.42, 0.5), (palm, knuckle, 0.5, 0.3)]
    for number in range(1, 4):
        root = knuckle + np.array((0.05, -0.17, -0.02)) * number
        skin.append((root, root + np.array((-0.2, -0.06, 0.12)), 0.22, 0.2))
    skin.append((cuff, wrist, 0.46, 0.4))
    solids += [limb(arm.hand, *one) for one in skin]
    solids.append(limb(arm.sleeve, tip + np.array((2.6, -3.0, -1.2)), cuff, 0.9, 0.66))
    place = Prop(button.name, (0.0, base + 0.5 * ITEM, 0.0))
    size = _PRESSES * ITEM
    return [place], [Model([one.placed(size, 0.0, base + 0.5 * (ITEM - size), 0.0) for one in solids])]


def _facing(colour: Colour, near: float, far: float, wide: float) -> Solid:
    """A disc in the upright plate, its front to the lens."""
    return drum(colour, near, far, wide, wide, sides=20).facing(0.5)


def arm_at(at: tuple[float, float, float], arm: Arm, side: int = 1) -> list[Solid]:
    """A hand around what is at a place, with its arm from a side, 1 for the right."""
    spot, out = np.array(at), _HAND * np.array((side, 1, 1))
    wrist, cuff, end = (spot + out * way for way in ((0.5, 0.1, -0.3), (0.85, 0.2, -0.5), (2.6, 0.75, -1.5)))
    found = [
        limb(arm.sleeve, end, cuff, 0.6 * _HAND, 0.5 * _HAND), limb(arm.hand, cuff, wrist, 0.36 * _HAND, 0.3 * _HAND),
        limb(arm.hand, wrist, spot + out * (0.12, 0.0, -0.04), 0.32 * _HAND, 0.36 * _HAND),
    ]  # fmt: skip
    for number in range(4):
        up = 0.13 * (1.5 - number)
        root, tip = (spot + out * way for way in ((0.18, up, -0.2), (-0.16, up - 0.03, -0.18)))
        found.append(limb(arm.hand, root, tip, 0.15 * _HAND, 0.12 * _HAND))
    return found
