"""What is about people in a car: the seat at each one's back, the wheel and the dashboard before who drives. All
numbers are choices, in statures.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World
from kling_story.planned import PlannedShot
from kling_story.vocabulary import SIZES

_LEATHER, _RIM, _DASH = rgb("#7b838c"), rgb("#26292e"), rgb("#3a3d42")
_RADIUS, _LOW, _AHEAD = 0.115, 0.62, 0.3
"""How large a wheel is, how high its middle is at least, and how far before who holds it at most."""
_SHOWN, _BELOW = 0.2, 0.17
"""How much of the frame it takes at least, and how far under the eyes it ends at most."""
_ASIDE = 0.4
"""Who faces the lens by less than that cosine has the car turned with them."""
_PARTS, _OF_A_FACE = 24, 4.5
_HEAD = 0.945
"""How high the middle of a head is that stands."""


def _wheel(shot: PlannedShot) -> tuple[float, float]:
    """How high the middle of the wheel is on a body that stands, and how far ahead: a close frame has it nearer to the
    face, so that its upper part is seen.
    """
    size = SIZES[shot.size]
    ahead = min(_AHEAD, 0.36 * shot.focal_length / 35.0 / size.figure_height)
    low = EYES - (1 - size.eye_line) * 0.8 / size.figure_height
    top = min(EYES - min(_BELOW, 0.4 / size.figure_height), low + _SHOWN / size.figure_height)
    return max(_LOW, top - _RADIUS), ahead


def hands_on_the_wheel(shot: PlannedShot) -> tuple[Grip, ...]:
    """Where the hands are of who steers, of a body that stands; none where the frame is of a face alone."""
    if SIZES[shot.size].figure_height > _OF_A_FACE:
        return ()
    high, ahead = _wheel(shot)
    return tuple((side * 0.92 * _RADIUS, high + 0.3 * _RADIUS, -ahead + 0.01) for side in (-1, 1))


def seats(shot: PlannedShot, figures: Sequence[Figure], world: World) -> list[Block]:
    """The seats of those who are in a car, and the wheel of the first of them where words have one."""
    found: list[Block] = []
    people = [figure for figure in figures if not figure.near]
    for number, figure in enumerate(people):
        x, z, eyes = figure.x, figure.z + 0.16, figure.head[1]
        made = [
            # In one piece: boxes are drawn in the order of their middles, and a head-rest's is nearer than a body's.
            block(x, z, 0.4, 0.1, eyes + 0.045, _LEATHER, top=0.56),
            *(block(x + side * 0.19, z - 0.02, 0.07, 0.13, eyes - 0.24, mix(_LEATHER, BLACK, 0.2)) for side in (-1, 1)),
        ]
        if number == 0 and "steering_wheel" in shot.setting.dressings:
            made += _steered(shot, figure)
        found += [_turned(one, figure) for one in made]
    return world.lit(found)


def _turned(one: Block, figure: Figure) -> Block:
    """A box made for who faces the lens, for who is turned to the side or away: a little turned is but a body."""
    (x, z), (east, north) = (figure.x, figure.z), figure.ahead
    if -north > _ASIDE:
        return one
    about = np.array(((-north, 0.0, east), (0.0, 1.0, 0.0), (-east, 0.0, -north)))
    return one._replace(corners=(one.corners - (x, 0.0, z)) @ about + (x, 0.0, z))


def _steered(shot: PlannedShot, driver: Figure) -> list[Block]:
    high, ahead = _wheel(shot)
    high += driver.head[1] - _HEAD
    x, z, thick = driver.x, driver.z - ahead, 0.2 * _RADIUS
    turns = [2 * pi * n / _PARTS for n in range(_PARTS + 1)]
    rim = [_segment((x, high, z), one, other, thick) for one, other in pairwise(turns)]
    spokes = [block(x, z, 1.9 * _RADIUS, 0.3 * thick, 0.2 * _RADIUS, mix(_RIM, WHITE, 0.12), base=high - 0.1 * _RADIUS)]
    hub = block(
        x, z - 0.01, 0.7 * _RADIUS, thick, 0.5 * _RADIUS, mix(_RIM, WHITE, 0.22), base=high - 0.3 * _RADIUS, top=0.8
    )
    return [*rim, *spokes, hub, block(x + 0.3, z - 0.12, 1.5, 0.2, max(0.1, high - 1.3 * _RADIUS), _DASH)]


def _segment(middle: tuple[float, float, float], start: float, end: float, thick: float) -> Block:
    """A part of the rim between two angles."""
    x, y, z = middle
    made = block(x, z, thick, 0.6 * thick, thick, _RIM)
    for corner in range(8):
        turn, out = (start, end)[corner & 1], _RADIUS + (0.5 if corner & 4 else -0.5) * thick
        made.corners[corner, :2] = x + out * cos(turn), y + out * sin(turn)
    return made
