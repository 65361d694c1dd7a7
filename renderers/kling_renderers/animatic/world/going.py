"""What of a place moves by itself: a train that goes by, the blades of wind turbines."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, sin
from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.world.flats import Flats

_RATE = 1.1
"""How far a rotor turns in a second, in radians: about ten times around in a minute."""


class Rolling(NamedTuple):
    """Boxes that go by, and how far in a second, (x, z) in statures."""

    blocks: Blocks
    way: tuple[float, float]


class Rotor(NamedTuple):
    """Blades, flat faces (n, 4, 3), that turn about a ``hub`` (3,) in the upright plane that goes to the ``right``."""

    blades: Points
    hub: Points
    right: tuple[float, float]
    colour: Colour


def turned(rotors: Sequence[Rotor], seconds: float) -> Flats:
    """The blades of rotors so many seconds after the shot's start."""
    found = []
    c, s = cos(_RATE * seconds), sin(_RATE * seconds)
    for rotor in rotors:
        right = np.array((rotor.right[0], 0.0, rotor.right[1]))
        ways = rotor.blades - rotor.hub
        across, up = ways @ right, ways[:, :, 1]
        along, high = c * across + s * up, c * up - s * across
        places = rotor.hub + along[:, :, None] * right + high[:, :, None] * np.array((0.0, 1.0, 0.0))
        found += [(blade, rotor.colour) for blade in places]
    return Flats(found)
