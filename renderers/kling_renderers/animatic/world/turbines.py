"""Wind turbines in the land, and the roof of one. All numbers are choices, in statures."""

from __future__ import annotations

from math import cos, hypot, pi, sin

import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.world.going import Rotor
from kling_renderers.animatic.world.kit import Kit, disc
from kling_renderers.animatic.world.terrain import GRASS, LEAVES, WATER, horizon

_ROW = ((15.0, 44.0), (9.0, 34.0), (4.6, 26.5), (1.4, 20.5), (-2.4, 16.0), (-12.0, 36.0))
"""Where they stand, the furthest first: in a row that goes away."""
_TALL, _BLADE = 9.0, 4.0
_WHITE = rgb("#f4f5f3")
_CLEAR = 0.08
"""How far away they are as their colour has it, for each stature that they are."""


def turbine_top(kit: Kit) -> None:
    """A white deck with a hatch high over green land and, where it is told of, the sea: all of that is small and far
    below; the next turbines stand in it.
    """
    land = mix(GRASS, rgb("#7fa653"), 0.5)
    kit.fading(
        [(far, kit.tones.seen(land, away)) for far, away in ((60.0, 16.0), (30.0, 12.0), (12.0, 8.0), (5.0, 6.0))]
    )
    for number in range(90):
        # By the golden angle, so that they lie nowhere in rows.
        away, angle = 2.4 + 0.24 * number, 2.39996 * number
        outline = disc(0.3 + 0.05 * away, 9, away * sin(angle), away * cos(angle)).tolist()
        shade = mix(land, LEAVES if number % 3 else WHITE, 0.3 if number % 3 else 0.16)
        kit.floor([(x, z) for x, _, z in outline], shade, 6.0 + away / 3)
    if "sea_view" in kit.said:
        for near, pale in ((8.0, 0.5), (8.3, 0.02), (14.0, 0.1), (24.0, 0.2)):
            kit.floor([(-300, near), (300, near), (300, 320), (-300, 320)], mix(WATER, WHITE, pale), 5.0 + near / 3)
    else:
        horizon(kit, mix(land, LEAVES, 0.3), height=0.3)
    for number, (x, z) in enumerate(((9.0, 21.0), (-7.0, 15.0), (4.4, 10.5), (-0.5, 6.4), (-3.2, 7.0))):
        _turbine(kit, x, z, 1.5, 0.4 + number)
    deck = mix(_WHITE, BLACK, 0.06)
    for half, front, colour in ((1.5, 1.0, mix(_WHITE, BLACK, 0.35)), (1.4, 0.85, deck)):
        kit.floor([(-half, -9.0), (half, -9.0), (half, front), (-half, front)], colour)
    kit.underfoot = kit.floors[-1][1]
    kit.box(-1.0, -0.7, 0.7, 0.7, 0.05, mix(_WHITE, BLACK, 0.2))
    for side in (-1, 1):
        kit.box(side * 1.36, -4.0, 0.04, 9.6, 0.04, rgb("#c9523a"), base=0.3)
        for z in (0.75, -0.6, -2.0, -3.4):
            kit.box(side * 1.36, z, 0.04, 0.04, 0.3, rgb("#c9523a"))
    kit.box(0.9, 0.7, 0.05, 0.05, 0.6, mix(_WHITE, BLACK, 0.4))


def wind_turbines(kit: Kit, *, seaside: bool) -> None:
    """A row of white towers with three blades each, flat, their fronts to the stage; ``seaside``: beside the sea."""
    for number, (x, z) in enumerate(_ROW):
        aside = -3.0 - x if seaside else x
        others, away = kit.faces, hypot(aside, z)
        kit.faces = []
        _turbine(kit, aside, z, _TALL, 0.5 + 0.9 * number, turns="still_air" not in kit.said)
        # Behind what is nearer.
        further = [at for at, (face, _) in enumerate(others) if hypot(*face.mean(axis=0)[::2]) > away]
        place = further[-1] + 1 if further else 0
        kit.faces = [*others[:place], *kit.faces, *others[place:]]


def _turbine(kit: Kit, x: float, z: float, tall: float, turn: float, base: float = 0.0, *, turns: bool = False) -> None:
    """One whose blades stand as ``turn`` says, in radians, or go around from there."""
    away, part = hypot(x, z), tall / _TALL
    right = (z / away, -x / away)

    def place(aside: float, up: float) -> tuple[float, float, float]:
        return (x + part * aside * right[0], base + part * up, z + part * aside * right[1])

    def face(corners: tuple[tuple[float, float], ...], colour: Colour) -> None:
        kit.face([place(*corner) for corner in corners], kit.tones.seen(colour, _CLEAR * away), glows=True)

    shaded, blades = mix(_WHITE, BLACK, 0.22), list[Points]()
    face(((-0.2, 0.0), (0.05, 0.0), (0.03, _TALL), (-0.1, _TALL)), _WHITE)
    face(((0.05, 0.0), (0.22, 0.0), (0.1, _TALL), (0.03, _TALL)), shaded)
    for blade in range(3):
        way = turn + 2 * pi * blade / 3
        ahead, across = (sin(way), cos(way)), (cos(way), -sin(way))
        outline = ((0.0, -0.06), (0.5, -0.17), (_BLADE, 0.0), (0.3, 0.14))
        spots = [(on * ahead[0] + off * across[0], _TALL + on * ahead[1] + off * across[1]) for on, off in outline]
        if turns:
            blades.append(np.array([place(*spot) for spot in spots[::-1]]))
        else:
            face(tuple(spots[::-1]), _WHITE)
    face(((-0.2, _TALL - 0.16), (0.2, _TALL - 0.16), (0.2, _TALL + 0.16), (-0.2, _TALL + 0.16)), shaded)
    if blades:
        colour = kit.tones.hazed(kit.tones.lit(_WHITE), _CLEAR * away)
        kit.rotors.append(Rotor(np.array(blades), np.array(place(0.0, _TALL)), (right[0], right[1]), colour))
