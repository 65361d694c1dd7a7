"""Bodies in water: what of them is over it, with the foam around them. All numbers are choices, in statures."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin

from kling_renderers.animatic.camera.facing import closeness
from kling_renderers.animatic.camera.framing import LYING_ASIDE
from kling_renderers.animatic.drawing.palette import WHITE, mix, rgb
from kling_renderers.animatic.stage.working import STEPS
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.bending import bowed
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.kinds import colour_of, looks_of, person_height
from kling_renderers.animatic.stand_ins.moved import lifted, shifted, within
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, part
from kling_story.planned import PlannedElement, PlannedShot

_AHEAD, _LOOKS_UP, _SUNK = 64.0, 50.0, 0.6
"""By how many degrees who swims lies ahead, and looks up from that; how far below where they stood they are."""
_ARM, _SHOULDER, _APART = 0.27, 0.794, 0.14
"""How long an arm is that swims, how high its shoulder on who stands, and how far aside it goes round, in statures."""
_FLOATS = 0.075
"""How deep in the water who floats is."""
_FOAM = mix(rgb("#6f96a8"), WHITE, 0.3)


def in_water(
    shot: PlannedShot, element: PlannedElement, place: tuple[float, float], yaw: float, posture: str, step: int
) -> Figure:
    """One of the cast who is ``swimming`` or ``floating``, at a ``place`` on the water."""
    (x, z), tall, told = place, person_height(element), shot.place_of(element.name)
    looks = looks_of(element, told)
    if posture == "floating":
        # The head is what a close frame is laid on.
        x += LYING_ASIDE * tall * closeness(shot)
        made = person(
            x, z, 0.0, colour_of(element), element.index, element.name, (), "lying", (0.0, 0.0), looks, False, tall,
            None, (told.arms if told is not None else None) or "spread",
        )  # fmt: skip
        made = within(lifted(made, -_FLOATS * tall), 0.0)
        foam = _foam(x, z, 0.56 * tall, 0.15 * tall, 0.0)
    else:
        made = person(
            x, z, yaw, colour_of(element), element.index, element.name, _strokes(step), "standing", (0.0, _LOOKS_UP),
            looks, False, tall,
        )  # fmt: skip
        made = lifted(bowed(made, _AHEAD), -_SUNK * tall)
        gone = made.head[0] - x, made.head[2] - z
        # The head is what a close frame is laid on, the middle of all that is seen a wide one.
        close = 0.5 + 0.5 * min(1.0, 2 * closeness(shot))
        made, x, z = shifted(made, -close * gone[0], -close * gone[1]), x - close * gone[0], z - close * gone[1]
        made = within(made, 0.0) if shot.setting.place != "underwater" else made
        foam = _foam(x + 0.3 * gone[0], z + 0.3 * gone[1], 0.34 * tall, 0.17 * tall, yaw)
    parts = tuple(one._replace(swing=None) for one in made.parts)
    return replace(made, parts=(foam, *parts) if shot.setting.place != "underwater" else parts, carried=True)


def _strokes(step: int) -> tuple[Grip, ...]:
    """Hands going round about their shoulders, one against the other."""
    found = []
    for hand, side in enumerate((-1, 1)):
        turn = 2 * pi * step / STEPS + pi * hand + 0.6
        found.append((side * _APART, _SHOULDER + _ARM * cos(turn), -_ARM * sin(turn)))
    return tuple(found)


def _foam(x: float, z: float, long: float, deep: float, yaw: float) -> Part:
    """A pale patch on the water, along who is in it."""
    turn = yaw * pi / 180
    across = abs(sin(turn)) if yaw else 1.0
    wide, far = deep + (long - deep) * across, deep + (long - deep) * (1 - across)
    balls = [(x + wide * cos(a * pi / 6), 0.002, z + far * sin(a * pi / 6), 0.004) for a in range(12)]
    return part(balls, _FOAM, 2.0)
