"""Effects of the cast: swarms of bright pieces that shimmer, as a function of the time."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from kling_renderers.animatic.camera.framing import EYES, ITEM, TABLE
from kling_renderers.animatic.stage.large import ACROSS, Prop
from kling_renderers.animatic.stand_ins.everyday import sparks
from kling_renderers.animatic.stand_ins.kinds import colour_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

Cycle = tuple[Model, ...]
"""An effect at each phase of its shimmer."""
PHASES = 4
"""In so many steps it shimmers: between two of them nothing is drawn anew, and each is kept while the camera stands."""
_RATE = 8.0
"""Phases a second: twice over in one, which no warning of flashes is about, as only small pieces glow."""
_TALLEST = 0.35
"""How tall an effect is, in statures, where the frame has room for it: a choice."""


def phase_at(seconds: float) -> int:
    """Which phase is seen at a time from the shot's start, in seconds."""
    return floor(seconds * _RATE + 1e-6) % PHASES


def staged_effects(
    shot: PlannedShot, effects: Sequence[PlannedElement], frame: tuple[float, float], away: float, *, alone: bool
) -> tuple[list[Prop], list[Cycle]]:
    """Effects beside people, as low as the ``frame`` shows, so wide and tall where people stand, ``away`` from the
    lens; where they are ``alone`` the shot is of them, as of things on a table.
    """
    props: list[Prop] = []
    cycles: list[Cycle] = []
    for number, element in enumerate(effects):
        place = shot.place_of(element.name) or Place("")
        side = ACROSS.get(place.side or ("middle" if alone else "right"), 0)
        z = {"background": 0.8, "foreground": -0.4}.get(place.depth or "", 0.0) * away
        further = (away + z) / away
        if alone:
            tall, base = ITEM, TABLE
            x = side * 0.23 * frame[0] + (number - (len(effects) - 1) / 2) * 1.45 * ITEM
        else:
            tall = min(_TALLEST, 0.35 * frame[1], 0.3 * frame[0]) * further
            base = max(0.0, EYES - (0.8 - SIZES[shot.size].eye_line) * frame[1] * further)
            x = side * 0.33 * frame[0] * further - side * number * 0.5 * tall
        colour = colour_of(element)
        phases = [sparks(colour, phase / PHASES) for phase in range(PHASES)]
        cycles.append(tuple(Model(solid.placed(tall, x, base, z) for solid in solids) for solids in phases))
        props.append(Prop(element.name, (x, base + tall / 2, z)))
    return props, cycles
