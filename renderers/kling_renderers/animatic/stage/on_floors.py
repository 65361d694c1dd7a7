"""What a hand in a close shot picks up off a floor or a carpet, and what lies beside it there. It leans towards us, so
that it is known from above and from ahead. Sizes are choices, in heights of a thing on a table; all are about it.
"""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.handled import so_far
from kling_renderers.animatic.stage.hands_at import grasp, own_colour
from kling_renderers.animatic.stage.turned_knobs import pinch
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.kinds import shape_of, width_of
from kling_renderers.animatic.stand_ins.opened import limb, point
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement
from kling_story.vocabulary.handled import BEADS

_LEANS = 56.0
"""How far back the floor leans, in degrees."""
_CARPET, _PEARL, _GOLD, _WINE = rgb("#7d6857"), rgb("#efe9df"), rgb("#d8b048"), rgb("#4e1f2a")
_BEADS, _LOOSE = 21, ((-0.55, 0.02), (-0.2, -0.12), (0.62, 0.12), (0.28, -0.2))
"""How many beads a string has, and where those lie that came off it."""
_HOLDS_A_DRINK = ("wine_glass", "glass", "cup", "bottle", "can")
_FALLS_OVER = (*_HOLDS_A_DRINK, "vase", "lamp", "candle", "bucket")
"""Shapes of what lies on its side there."""
_PENCIL = point(0.8, -0.34, -0.4)
"""Which way what picks it up goes from its tip to the hand."""


def gathering(thing: PlannedElement, other: PlannedElement | None, place: Place, arm: Arm, part: float) -> list[Solid]:
    """A thing that a hand comes for and picks up, on the tip of a pencil or the like where words say so."""
    come, up = so_far(part, 0.0, 0.3), so_far(part, 0.35, 0.85)
    solids = [slab(_CARPET, 12.0, 9.0, 0.06, y=-4.0, z=0.1)]
    solids += [slab(mix(_CARPET, WHITE, 0.14), 12.0, 0.05, 0.02, y=-1.4 + 1.0 * n, z=0.06) for n in range(5)]
    solids += _beside(other) if other is not None else []
    tip = point(0.05, 0.5 + 0.75 * up, -0.12 - 0.5 * up)
    at = tip + (1.0 - come) * point(0.9, -0.5, -0.5)
    if BEADS.search(thing.name):
        solids += beads(thing, tip, up)
    else:
        size = min(0.95, 1.5 / max(width_of(thing), 0.1))
        middle = tip - point(0.0, 0.45 * size, 0.0)
        solids += [one.placed(size, *middle) for one in solids_of(thing)]
    if place.state in ("tip", "gloved_tip"):
        begins, grip, end = (at + along * _PENCIL for along in (0.24, 0.75, 1.5))
        solids += [
            rod(rgb("#d9a63a"), begins.tolist(), end.tolist(), 0.1),
            limb(mix(CRATE, WHITE, 0.4), at + 0.255 * _PENCIL, at, 0.1, 0.02),
        ]
        solids += pinch(grip + point(-0.04, 0.06, -0.04), grip + point(0.0, -0.1, -0.1), arm)
    elif BEADS.search(thing.name):
        solids += pinch(at, at + point(0.0, -0.12, -0.08), arm)
    else:
        solids += grasp(at + point(0.3 * min(1.5, width_of(thing)), 0.0, -0.25), arm, 1, -0.6)
    return [one.leaning(_LEANS).placed(1.0, 0.0, 0.35, 0.0) for one in solids]


def beads(thing: PlannedElement, tip: np.ndarray, up: float) -> list[Solid]:
    """A string of beads or links that hangs from a tip as far as it is up, and else lies about; some came off."""
    called = f"{thing.name} {thing.description or ''}".lower()
    pale = any(word in called for word in ("pearl", "bead", "珍珠", "珠"))
    colour = own_colour(thing, _PEARL if pale else _GOLD)
    spots = []
    for n in range(_BEADS):
        way = 2 * n / (_BEADS - 1) - 1
        lies = point(0.75 * way, 0.42 + 0.2 * sin(2.2 * pi * way) - 0.1 * way, 0.0)
        hangs = tip + point(0.2 * sin(pi * way / 2) + 0.03 * way, -1.0 * abs(way) + 0.02, 0.05)
        spots.append(lies + up * (hangs - lies))
    if "torn" in called or "broken" in called or "断" in called:
        spots += [point(x, y, 0.0) for x, y in _LOOSE]
    return [_bead(mix(colour, BLACK, 0.07 * (n % 2)), spot) for n, spot in enumerate(spots)]


def _bead(colour: Colour, at: np.ndarray) -> Solid:
    x, y, z = at
    return drum(colour, -0.05, 0.05, 0.1, 0.1, sides=10).facing(y, z, x)


def _beside(other: PlannedElement) -> list[Solid]:
    """What lies beside it, on its side where it would stand, and what ran out of that."""
    shape = shape_of(other)
    lies = shape in _FALLS_OVER
    made = [one.leaning(0.0, -78.0) if lies else one for one in solids_of(other)]
    corners = np.vstack([one.corners for one in made])
    wide, low = float(np.ptp(corners[:, 0])), float(corners[:, 1].min())
    size = min(1.0, 1.1 / wide)
    left = -1.35 - size * float(corners[:, 0].mean())
    found = [one.placed(size, left, 0.55 - size * low, -0.1) for one in made]
    if shape in _HOLDS_A_DRINK:
        way = [(0.34 * cos(t) * (1.0 + 0.3 * sin(3 * t)), 0.2 * sin(t)) for t in np.linspace(0.0, 2 * pi, 13)]
        stain = [limb(_WINE, point(-0.95, 0.62, 0.05), point(-0.95 + x, 0.62 + y, 0.05), 0.16, 0.2) for x, y in way]
        found = [*stain, *found]
    return found
