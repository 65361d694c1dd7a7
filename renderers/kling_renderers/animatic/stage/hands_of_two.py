"""Hands of two people in a close shot: one on the other one, both at one thing, a bandage around a fist that may be
one's own. Sizes are choices, in heights of a thing on a table; all stand about the middle of it.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.camera.framing import ITEM, TABLE
from kling_renderers.animatic.drawing.palette import INK, WHITE, Colour, mix
from kling_renderers.animatic.stage.hands_at import grasp, own_colour
from kling_renderers.animatic.stage.large import Placed
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.kinds import shape_of, width_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.opened import limb
from kling_renderers.animatic.stand_ins.solids import Solid, drum, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import PlannedElement

_WITH_A_HANDLE = ("case", "bag", "bucket", "basket", "kettle", "umbrella", "lamp", "lantern")
"""What hands have from above."""


def hands_of_two(one: Arm, other: Arm, wood: Colour) -> Placed:
    """The hand of one person on that of another one, on a table."""
    table = slab(wood, 12.0, 0.3, 5.0, y=-0.3, z=1.2)
    solids = [table, *grasp((0.1, 0.42, -0.14), one, 1, 0.3), *grasp((-0.12, 0.16, 0.0), other, -1, 0.12)]
    return [], [Model([solid.placed(ITEM, 0.0, TABLE, 0.0) for solid in solids])]


def sharing(thing: PlannedElement, arm: Arm, theirs: Arm, part: float) -> list[Solid]:
    """A thing that the hands of two people have, one from each side, and that each of them pulls at."""
    x = 0.06 * sin(2 * pi * part)
    made = [one.placed(1.25 / max(1.0, 0.8 * width_of(thing)), x, 0.0, 0.0) for one in solids_of(thing)]
    corners = np.vstack([one.corners for one in made])
    top, near = float(corners[:, 1].max()), float(corners[:, 2].min())
    if shape_of(thing) in _WITH_A_HANDLE:
        spots = [(x + 0.2 * side, top - 0.06, near - 0.02) for side in (1, -1)]
    else:
        aside = 0.8 * float(np.ptp(corners[:, 0])) / 2
        spots = [(x + max(0.2, aside) * side, (0.58 if side > 0 else 0.4) * top, near - 0.02) for side in (1, -1)]
    return [*made, *grasp(spots[0], theirs, 1, 0.35), *grasp(spots[1], arm, -1, 0.35)]


def wrapping(thing: PlannedElement, arm: Arm, theirs: Arm, part: float) -> list[Solid]:
    """A fist with turns of tape around it, and the other hand that leads the roll around it."""
    tape = own_colour(thing, mix(WHITE, INK, 0.06))
    solids = [one.placed(1.35, -0.35, 0.1, 0.0) for one in grasp((0.0, 0.3, 0.0), theirs, -1)]
    around = [(-0.42 + 0.17 * n, 0.1 + 0.02 * n) for n in range(4)]
    solids += [
        limb(tape, np.array((x, y + 0.06, -0.3)), np.array((x + 0.03, y + 0.68, -0.32)), 0.15, 0.15) for x, y in around
    ]
    turn = 2 * pi * part
    roll = np.array((0.72 + 0.28 * cos(turn), 0.55 + 0.42 * sin(turn), -0.42))
    solids.append(limb(tape, np.array((0.1, 0.62, -0.36)), roll, 0.12, 0.12))
    solids.append(drum(tape, -0.12, 0.12, 0.34, 0.34).leaning(80.0).placed(1.0, *roll.tolist()))
    return [*solids, *grasp((roll[0] + 0.2, roll[1], -0.4), arm, 1)]


OF_TWO: dict[str, tuple[Callable[[PlannedElement, Arm, Arm, float], list[Solid]], float, float]] = {
    "sharing": (sharing, 0.62, 0.12),
    "wrapping": (wrapping, 0.62, 0.3),
}
"""How each is drawn, how large, and how high over the foot of the frame."""
