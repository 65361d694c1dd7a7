"""Hands in a close shot at what they are at: a plane, a lock, a wheel, a stand, a fist that is wrapped; and a tail that
is all that is seen of an animal. Sizes are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, INK, NEUTRAL, WHITE, Colour, mix
from kling_renderers.animatic.stage.large import Placed, Prop
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.happening import in_a_lock
from kling_renderers.animatic.stand_ins.kinds import colour_of, shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.solids import BACK, FRONT, Solid, drum, marked, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement
from kling_story.vocabulary.looks import shade_in

_GLOVE = (38, 58, 92)
_WOOD, _PALE = mix(CRATE, BLACK, 0.1), mix(CRATE, WHITE, 0.5)
_GOLD = (72, 178, 226)
_VELVET = (62, 22, 74)
_PAPER = (196, 226, 240)
_TAIL = (44, 84, 128)


def at_hands(
    place: Place,
    thing: PlannedElement,
    other: PlannedElement | None,
    base: float,
    arm: Arm,
    step: int,
    theirs: Arm | None = None,
) -> Placed:
    """What a place's relation says is done to a thing, at a ``step`` of it, the hands that do, and what is with it;
    ``theirs``: of somebody else's arm, whose hand is there too.
    """
    arm = arm._replace(hand=_GLOVE) if place.state in ("gloved", "gloved_tip") else arm
    relation, part = place.relation or "", step / STEPS
    if relation in ("sharing", "wrapping"):
        from kling_renderers.animatic.stage.hands_of_two import OF_TWO

        drawn, size, low = OF_TWO[relation]
        solids = drawn(thing, arm, theirs or arm, part)
    elif relation in _SCENES:
        made, size, low = _SCENES[relation]
        solids = made(thing, place, arm, part)
    else:
        solids, size, low = _rarer(relation, thing, other, place, arm, part)
    props = [Prop(thing.name, (0.0, base + 0.5 * ITEM, 0.0))]
    props += [Prop(other.name, (-0.7 * ITEM, base + 0.5 * ITEM, 0.0))] if other is not None else []
    return props, [Model([one.placed(size * ITEM, 0.0, base + low * ITEM, 0.0) for one in solids])]


def _rarer(
    relation: str, thing: PlannedElement, other: PlannedElement | None, place: Place, arm: Arm, part: float
) -> tuple[list[Solid], float, float]:
    """The same of what has a module of its own, imported when a film has it."""
    if relation == "decanting":
        from kling_renderers.animatic.stage.decanting import decanting

        return decanting(thing, other, place, arm, part), 0.74, 0.14
    if relation == "gathering":
        from kling_renderers.animatic.stage.on_floors import gathering

        return gathering(thing, other, place, arm, part), 0.78, 0.0
    if relation == "grating":
        from kling_renderers.animatic.stage.grating import grating

        return grating(thing, other, arm, part), 0.6, 0.16
    if relation == "chaining":
        from kling_renderers.animatic.stage.bicycle_chains import chaining

        return chaining(arm, part), 0.54, 0.26
    if relation == "turning":
        from kling_renderers.animatic.stage.turned_knobs import turning

        return turning(thing, place, arm, part), 0.56, 0.12
    from kling_renderers.animatic.stage.fine_work import FINE, HANDLED_FINELY
    from kling_renderers.animatic.stage.handled import HANDLED
    from kling_renderers.animatic.stage.inserts import AT_WORK
    from kling_renderers.animatic.stage.marked_parts import FELT
    from kling_renderers.animatic.stage.marks import MARKS
    from kling_renderers.animatic.stage.open_hands import OPEN

    if relation in HANDLED or relation in HANDLED_FINELY:
        handled, size, low = {**HANDLED, **HANDLED_FINELY}[relation]
        return handled(thing, other, arm, part), size, low
    made, size, low = {**AT_WORK, **OPEN, **FINE, **MARKS, **FELT}[relation]
    return made(thing, place, arm, part), size, low


def grasp(at: tuple[float, float, float] | np.ndarray, arm: Arm, side: int, rise: float = -0.75) -> list[Solid]:
    """A fist around what is at a place, its arm from a side, 1 for the right, and from below where ``rise`` is < 0."""
    sleeve, skin = arm
    spot = np.array(at)
    palm, wrist, cuff, end = (
        spot + np.array((side * x, rise * y, z))
        for x, y, z in ((0.08, 0.06, -0.02), (0.36, 0.36, 0.02), (0.5, 0.5, 0.02), (3.9, 4.3, 0.0))
    )
    found = [
        limb(sleeve, end, cuff, 0.8, 0.5), limb(skin, cuff, wrist, 0.33, 0.3), limb(skin, wrist, palm, 0.32, 0.44),
    ]  # fmt: skip
    across = np.array((side * 0.06, 0.13, 0.0))
    for number in range(4):
        root = spot + across * (number - 1.5) + (0.05 * side, 0.0, -0.16)
        found.append(
            limb(skin, root + np.array((0.14 * side, 0.0, 0.06)), root + np.array((-0.16 * side, 0.0, 0.0)), 0.15, 0.13)
        )
    found.append(
        limb(skin, palm + np.array((0.0, 0.2, -0.1)), spot + np.array((-0.14 * side, 0.27, -0.17)), 0.14, 0.12)
    )
    return found


def own_colour(thing: PlannedElement, usual: Colour) -> Colour:
    """The colour that words say a thing has, else a usual one."""
    return colour_of(thing) if shade_in(thing.name, thing.description or "") is not None else usual


def _planing(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A plane on a piece of wood, pushed to and fro by two hands, and curls of wood; or a block with sandpaper."""
    there = 0.45 * cos(2 * pi * part)
    steel = mix(WHITE, INK, 0.3)
    solids = [slab(_WOOD, 9.0, 0.2, 1.6, y=-0.25, z=0.2), slab(_PALE, 7.0, 0.16, 0.34, y=-0.05)]
    body = [slab(mix(_WOOD, BLACK, 0.35), 1.3, 0.34, 0.42, y=0.11)] if thing.name.startswith("sand") else [
        slab(mix(_WOOD, BLACK, 0.35), 1.3, 0.24, 0.42, y=0.11), slab(steel, 1.36, 0.04, 0.46, y=0.1),
        rod(steel, (-0.02, 0.2, 0.0), (0.16, 0.56, 0.0), 0.16),
        drum(mix(_WOOD, BLACK, 0.5), 0.34, 0.5, 0.18, 0.24, -0.45),
        drum(mix(_WOOD, BLACK, 0.5), 0.34, 0.52, 0.2, 0.2, 0.5),
    ]  # fmt: skip
    solids += [one.placed(1.0, there, 0.0, 0.0) for one in body]
    solids += grasp((there + 0.5, 0.48, 0.0), arm, 1, 0.55)
    solids += grasp((there - 0.45, 0.46, 0.0), arm, -1, 0.55)
    if thing.name.startswith("sand"):
        return solids
    for x, y, size in ((there - 0.02, 0.52, 0.13), (-1.2, 0.0, 0.12), (1.25, -0.02, 0.1), (-0.85, -0.02, 0.09)):
        solids += _curl(x, y + size, size, -0.3 if y < 0.3 else -0.12)
    return solids


def _curl(x: float, y: float, size: float, z: float) -> list[Solid]:
    ways = [(x + size * (1 - n / 18) * cos(n * 0.75), y + size * (1 - n / 18) * sin(n * 0.75)) for n in range(13)]
    return [rod(mix(_PALE, WHITE, 0.35), (*one, z), (*other, z), 0.055) for one, other in pairwise(ways)]


def _locking(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A key in the lock of a door, turned once by a hand."""
    turned = 90.0 * min(1.0, max(0.0, (part - 0.25) / 0.4))
    door = [slab(mix(_WOOD, BLACK, 0.15), 9.0, 7.0, 0.1, y=-3.0, z=0.42)]
    door += [slab(mix(_WOOD, BLACK, 0.4), 0.05, 7.0, 0.02, x=x, y=-3.0, z=0.36) for x in (-1.5, 1.35)]
    key = in_a_lock(own_colour(thing, _GOLD), turned)
    low = -0.12 * turned / 90
    return [*door, *key, *grasp((0.26, 0.2 + low, -0.34), arm, 1)]


def _steering(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """The upper half of a steering wheel, a hand on its rim."""
    rim, dash, turn = mix(INK, BLACK, 0.3), mix(NEUTRAL, BLACK, 0.3), 0.05 * sin(2 * pi * part)
    ways = [2 * pi * n / 36 for n in range(37)]
    spots = [np.array((1.25 * cos(a), 1.25 * sin(a) - 0.45, 0.0)) for a in ways]
    solids = [slab(dash, 12.0, 1.6, 0.3, y=-1.4, z=0.9), slab(mix(dash, WHITE, 0.1), 12.0, 0.12, 0.5, y=0.2, z=0.8)]
    hub = mix(rim, WHITE, 0.16)
    solids += [limb(hub, np.array((0.0, -0.45, 0.05)), np.array((side * 1.2, -0.45 + side * turn, 0.05)), 0.4, 0.22)
               for side in (-1, 1)]  # fmt: skip
    solids += [limb(rim, one, other, 0.2, 0.2) for one, other in pairwise(spots)]
    solids.append(slab(mix(hub, WHITE, 0.1), 0.8, 0.5, 0.2, y=-0.7, z=-0.02))
    for side in (1, -1) if place.held == "both" else (1,):
        angle = 0.85 + turn
        solids += grasp((side * 1.25 * cos(angle), 1.25 * sin(angle) - 0.45, -0.02), arm, side, -0.7)
    return solids


def _lifting(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A thing that a hand lifts off its stand, once."""
    up = 0.34 * min(1.0, max(0.0, (part - 0.15) / 0.6))
    dark = mix(_VELVET, BLACK, 0.2)
    if shape_of(thing) is not None and "necklace" not in thing.name and "项链" not in thing.name:
        solids = [drum(dark, -0.1, 0.1, 1.3, 1.1), *(one.placed(0.6, 0.0, 0.1 + up, 0.0) for one in solids_of(thing))]
        return [*solids, *grasp((0.28, 0.5 + up, -0.1), arm, 1, 0.4)]
    # A neck and shoulders of velvet.
    solids = [slab(dark, 1.1, 0.1, 0.7, y=-0.2), drum(_VELVET, -0.1, 0.42, 1.1, 0.8, flat=0.5),
              drum(_VELVET, 0.42, 0.95, 0.42, 0.36, flat=0.7)]  # fmt: skip
    angles = [pi * (1 + n / 12) for n in range(13)]
    chain = [(0.34 * cos(a), 0.72 + 0.42 * sin(a) + up, -0.36) for a in angles]
    chain = [(0.14, 0.98 + up, -0.3), *reversed(chain), (-0.1, 0.98 + up, -0.3)]
    gems = [drum(mix(WHITE, _GOLD, 0.15), y - 0.06, y + 0.06, 0.02, 0.12, x, z, 6) for x, y, z in chain[2:-2]]
    gems.append(drum((190, 110, 40), 0.12 + up, 0.32 + up, 0.03, 0.2, 0.0, -0.4, 6))
    solids += [rod(_GOLD, one, other, 0.045) for one, other in pairwise(chain)]
    return [*solids, *gems, *grasp((0.2, 1.04 + up, -0.3), arm, 1, 0.2)]


def _unfolding(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A folded sheet that two hands open, once: its lower half comes down from before the upper one."""
    paper, opened = _PAPER, min(1.0, max(0.0, (part - 0.15) / 0.5))
    upper, lower = slab(paper, 1.2, 0.62, 0.015), slab(mix(paper, BLACK, 0.06), 1.2, 0.62, 0.015)
    for line in range(3):
        high = 0.22 + 0.22 * line
        upper = marked(upper, FRONT, (0.12, high), (0.88, high + 0.05), mix(INK, WHITE, 0.25))
        lower = marked(lower, BACK, (0.12, high), (0.88, high + 0.05), mix(INK, WHITE, 0.25))
    # Its edge is at the fold, about which it comes forward.
    half = lower.leaning(-175.0 * opened).placed(1.0, 0.0, 0.5, -0.03)
    solids = [upper.placed(1.0, 0.0, 0.5, 0.0), half]
    low = 0.62 - 0.2 * opened
    return [*solids, *grasp((0.6, low, -0.02), arm, 1), *grasp((-0.6, low, -0.02), arm, -1)]


def _wagging(thing: PlannedElement, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A tail that wags, out of a basket's slats."""
    colour = own_colour(thing, _TAIL if place.whose is None else arm.sleeve)
    wicker = mix(CRATE, WHITE, 0.3)
    solids = [slab(mix(wicker, BLACK, 0.65), 2.8, 1.2, 0.2, y=-0.5, z=0.2)]
    solids += [slab(wicker, 0.24, 1.3, 0.1, x=-1.35 + 0.386 * n, y=-0.5) for n in range(8)]
    solids += [slab(mix(wicker, BLACK, 0.15), 2.95, 0.16, 0.16, y=y, z=-0.02) for y in (-0.5, 0.74)]
    lean = 0.75 * sin(2 * pi * part)
    spots = [np.array((0.19, 0.05, 0.0))]
    for number in range(6):
        angle = lean * (0.25 + number / 5)
        spots.append(spots[-1] + 0.19 * np.array((sin(angle), cos(angle), -0.8 if number < 2 else -0.1)))
    thick = (0.27, 0.3, 0.31, 0.28, 0.22, 0.15, 0.04)
    solids += [limb(colour, one, other, thick[n], thick[n + 1]) for n, (one, other) in enumerate(pairwise(spots))]
    return solids


_SCENES: dict[str, tuple[Callable[[PlannedElement, Place, Arm, float], list[Solid]], float, float]] = {
    "planing": (_planing, 0.62, 0.3),
    "locking": (_locking, 0.8, 0.15),
    "steering": (_steering, 0.62, 0.3),
    "lifting": (_lifting, 0.52, 0.2),
    "unfolding": (_unfolding, 0.7, 0.25),
    "wagging": (_wagging, 0.56, 0.24),
}
"""How each is drawn, how large, and how high over the foot of the frame."""
