"""What places are built with: each piece in the colours that the light and the air of the shot give it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil, cos, hypot, pi, sin
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.camera.poses import Points
from kling_renderers.animatic.drawing.palette import BLACK, DARK_OAK, WHITE, Colour, mix
from kling_renderers.animatic.drawing.turning import upright
from kling_renderers.animatic.stage.blocks import Block, block, mirrored
from kling_renderers.animatic.world.going import Rotor
from kling_renderers.animatic.world.tones import Tones

Spot = tuple[float, float]
"""A place on the ground: x and z, in statures."""

_RINGS = ((44.0, 17.6), (26.0, 12.4), (14.5, 6.3), (8.0, 1.0))
"""Rings of ground: radius, and how far away their colour is seen from."""
_DENSE = ((34.0, 30.0), (22.0, 18.0), (15.0, 12.0), (10.5, 8.0), (7.5, 5.0), (5.5, 3.4), (4.0, 2.2), (2.8, 1.0))
"""The same where the air is thick."""
_STEP = 8
"""By how much of 255 one ring of ground may differ from the next, so that from high above none is seen: a choice."""
_HORIZON = 0.92
"""How high the horizon is seen in a window by who stands before it: at their eyes, in statures."""
_GLOW = ((0.42, 0.1), (0.17, 0.24))
"""How far around a window the wall is lit, in statures, and how much; the light on the floor likewise."""
_ON_THE_FLOOR, _ASLANT = 0.42, 0.4
_DARK_WITHIN = (70, 62, 56)
"""What is seen of a room without light from outside."""
_LOW_WINDOW = 1.3
"""Windows that begin higher light no floor that is seen, in statures."""


class Walls(NamedTuple):
    """Those of a room: the colour of the one at the back, as it is lit, half of how wide the room is and how high; 0
    where it isn't seen along its length.
    """

    colour: Colour
    half: float
    tall: float


class Wall:
    """An upright flat from its left to its right foot, and what is on it, measured along it and up."""

    def __init__(self, kit: Kit, left: Spot, right: Spot, colour: Colour) -> None:
        self._kit, self._left, self._right, self._colour = kit, left, right, colour
        self.length = hypot(right[0] - left[0], right[1] - left[1])

    def panel(self, start: float, end: float, low: float, high: float, colour: Colour, glows: bool = False) -> None:
        """A flat panel on it; one that glows has its colour from itself, whatever the light."""
        feet, tops = (self.place(start, low), self.place(end, low)), (self.place(end, high), self.place(start, high))
        self._kit.face([*feet, *tops], colour, glows)

    def place(self, along: float, up: float) -> tuple[float, float, float]:
        """A place on it."""
        x, z = (a + (b - a) * along / self.length for a, b in zip(self._left, self._right, strict=True))
        return x, up, z

    def window(self, start: float, end: float, low: float, high: float, bars: int = 1) -> None:
        """A window with the sky in it, in a frame with so many bars; by day the wall around it is lit, and the floor."""
        kit, thick = self._kit, 0.025
        for wide, part in _GLOW if kit.day is not None else ():
            glow = mix(kit.tones.lit(self._colour), kit.outside, part)
            self.panel(start - wide, end + wide, max(0.07, low - wide), high + 0.8 * wide, glow, glows=True)
        self.panel(start - thick, end + thick, low - thick, high + thick, mix(kit.trim, WHITE, 0.25))
        for number in range(bars + 1):
            left = start + (end - start) * number / (bars + 1) + (thick / 2 if number else 0)
            right = start + (end - start) * (number + 1) / (bars + 1) - (thick / 2 if number < bars else 0)
            self.panel(left, right, low, high, kit.outside, glows=True)
            if kit.sea is not None and low < _HORIZON:
                self.panel(left, right, low, min(high, _HORIZON), kit.sea, glows=True)
            if kit.said & {"rain", "storm"}:
                from kling_renderers.animatic.world.panes import drops

                drops(self, (left, right), (low, high), kit.outside)
            if kit.day is not None and low < _LOW_WINDOW:
                self._light(left, right, low, high, kit.day)

    def _light(self, start: float, end: float, low: float, high: float, far: float) -> None:
        """What comes through a pane lies on the floor, ``far`` statures within for each that the pane is high."""
        kit, (x, z) = self._kit, self._left
        along = ((self._right[0] - x) / self.length, (self._right[1] - z) / self.length)
        within = (along[1] - _ASLANT * along[0], -along[0] - _ASLANT * along[1])
        places = ((start, low * far), (end, low * far), (end, high * far), (start, high * far))
        outline = [(x + at * along[0] + way * within[0], z + at * along[1] + way * within[1]) for at, way in places]
        lit = mix(kit.underfoot, kit.outside, _ON_THE_FLOOR)
        kit.pool(outline, lit)

    def door(self, start: float, end: float, high: float = 1.2) -> None:
        """A closed door in its frame."""
        self.panel(start - 0.03, end + 0.03, 0, high + 0.03, mix(self._kit.trim, BLACK, 0.2))
        self.panel(start, end, 0.0, high, mix(self._kit.trim, WHITE, 0.08))


class Kit:
    """Collects a place. ``outside``: what is seen through windows; ``trim``: frames and doors;
    ``underfoot``: the ground where the subject stands, as it is drawn; ``sea``: what is seen through windows below the
    horizon, if it isn't the sky; ``walls``: of a room; ``day``: how far within the sun lies on
    the floor, for each stature that it comes through a window above it, None where it doesn't; ``said``: ids of
    the setting's dressings, lights and weather; ``shades``: the colours that words say of parts of it; ``across``: a way through the place leads across the frame; ``rolling``: boxes
    that go by, ``rolls`` statures a second; ``shadowless``: boxes of which one patch on the ground is the shadow; ``rotors``: of wind turbines.
    """

    def __init__(
        self, tones: Tones, outside: Colour, trim: Colour, sea: Colour | None = None, day: float | None = None,
        *, said: frozenset[str] = frozenset(), shades: Mapping[str, Colour] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        self.tones, self.outside, self.trim, self.sea, self.day = tones, outside, trim, sea, day
        self.said, self.shades = said, shades
        self._white = tones.lit(WHITE)
        self.underfoot = tones.lit(trim)
        self.walls: Walls | None = None
        self.blocks: list[Block] = []
        self.faces: list[tuple[Points, Colour]] = []
        self.floors: list[tuple[Points, Colour]] = []
        self.grids: list[tuple[Points, Colour]] = []
        self.gap: list[Points] = []
        self.rolling: list[Block] = []
        self.shadowless: list[Block] = []
        self.rolls: Spot = (0.0, 0.0)
        self.rotors: list[Rotor] = []
        self.across = False

    def shade(self, part: str, usual: Colour) -> Colour:
        """The colour that words say of a part of the set, else its usual one."""
        return self.shades.get(part, usual)

    def wood(self, colour: Colour) -> Colour:
        """What is usually made of wood of this colour."""
        return mix(colour, DARK_OAK, 0.8) if "dark_wood" in self.said else colour

    def pane(self) -> Colour:
        """A window without light behind it, from outside."""
        return mix(self.outside, _DARK_WITHIN, 0.55)

    def box(
        self, x: float, z: float, wide: float, deep: float, tall: float, colour: Colour,
        turn: float = 0.0, base: float = 0.0, top: float = 1.0, glows: bool = False,
    ) -> None:  # fmt: skip
        """A box; ``top``: how wide its top is beside its foot."""
        shown = colour if glows else self.tones.seen(colour, hypot(x, z))
        self.blocks.append(block(x, z, wide, deep, tall, shown, turn, base, top, self._white))

    def roof(
        self, x: float, z: float, size: Spot, base: float, tall: float, colour: Colour, *, along: bool
    ) -> None:  # fmt: skip
        """A pitched roof on a house of a ``size`` (wide, deep) whose walls end at ``base``; its ridge runs ``along`` the
        width, else from front to back.
        """
        made = block(x, z, *size, tall, self.tones.seen(colour, hypot(x, z)), 0.0, base, 1.0, self._white)
        high, axis = made.corners[:, 1] > base, 2 if along else 0
        made.corners[high, axis] = (x, 0.0, z)[axis] + 0.03 * (made.corners[high, axis] - (x, 0.0, z)[axis])
        self.blocks.append(made)

    def face(self, corners: list[tuple[float, float, float]], colour: Colour, glows: bool = False) -> None:
        """A flat by its corners: bottom left, bottom right, top right, top left, as its front is seen."""
        places = np.array(corners, dtype=np.float64)
        middle = places.mean(axis=0)
        shown = colour if glows else self.tones.seen(colour, hypot(middle[0], middle[2]))
        self.faces.append((places, shown))

    def wall(self, left: Spot, right: Spot, tall: float, colour: Colour, base: float = 0.0) -> Wall:
        """A wall that is seen with ``left`` at its left."""
        wall = Wall(self, left, right, colour)
        wall.panel(0, wall.length, base, tall, colour)
        return wall

    def floor(self, outline: list[Spot], colour: Colour, away: float = 0.0) -> None:
        """A patch of the ground."""
        self.floors.append((np.array([(x, 0.0, z) for x, z in outline]), self.tones.seen(colour, away)))

    def pool(self, outline: list[Spot], colour: Colour) -> None:
        """Light on the ground, in a colour that is seen as it is."""
        self.floors.append((np.array([(x, 0.0, z) for x, z in outline]), colour))

    def rings(self, colour: Colour) -> None:
        """The ground in rings, paler with distance; snow lies on it, rain makes it dark."""
        colour = mix(colour, *self.tones.lies)
        dense = self.tones.air > 1 / 20
        self.fading([(radius, self.tones.seen(colour, away)) for radius, away in (_DENSE if dense else _RINGS)])

    def fading(self, rings: Sequence[tuple[float, Colour]]) -> None:
        """Rings of the ground (radius, colour) from the largest to that underfoot, each going over into the next."""
        for (radius, colour), (within, following) in pairwise(rings):
            steps = max(1, ceil(max(abs(one - other) for one, other in zip(colour, following, strict=True)) / _STEP))
            for part in (number / steps for number in range(steps)):
                self.floors.append((disc(radius * (within / radius) ** part), mix(colour, following, part)))
        radius, self.underfoot = rings[-1]
        self.floors.append((disc(radius), self.underfoot))

    def lines(self, places: NDArray[np.float64], colour: Colour, away: float = 0.0) -> None:
        """Lines on the ground (n, 2, 3)."""
        colour = mix(colour, self.tones.lies[0], 0.75 * self.tones.lies[1])
        self.grids.append((places, self.tones.seen(colour, away)))

    def turn(self, degrees: float) -> None:
        """Turn the place about the subject, what is ahead to the right. What would stand between the subject and the
        lens then is carried out, as it is on a set.
        """
        about = upright(-degrees)
        turned = (box._replace(corners=box.corners @ about) for box in self.blocks)
        self.blocks = [box for box in turned if not _in_the_way(box)]
        self.faces = [(corners @ about, colour) for corners, colour in self.faces]
        self.floors = [(outline @ about, colour) for outline, colour in self.floors]
        self.grids = [(lines @ about, colour) for lines, colour in self.grids]
        self.gap = [edge @ about for edge in self.gap]
        self.rolling = [box._replace(corners=box.corners @ about) for box in self.rolling]
        x, _, z = np.array((self.rolls[0], 0.0, self.rolls[1])) @ about
        self.rolls = float(x), float(z)
        if self.walls is not None and degrees % 180:
            self.walls = self.walls._replace(half=0.0)

    def open(self) -> None:
        """Carry out what stands between the camera and the subject's way across the frame, on all of its length."""
        self.blocks = [box for box in self.blocks if box.corners[:, 2].min() > _NEAR_SIDE]

    def make_symmetrical(self) -> None:
        """Make what stands at the left the mirror of what stands at the right."""
        right = [box for box in self.blocks if box.corners[:, 0].mean() > -_MIDDLE]
        self.blocks = [*right, *(mirrored(box) for box in right)]
        faces: list[tuple[Points, Colour]] = []
        for corners, colour in self.faces:
            middle = corners[:, 0].mean()
            faces += [(corners, colour)] if middle > -_MIDDLE else []
            # In its own place in the order, for what is on a wall comes after it.
            faces += [(_over(corners), colour)] if middle > _MIDDLE else []
        self.faces = faces


def _in_the_way(box: Block) -> bool:
    low, high = box.corners.min(axis=0), box.corners.max(axis=0)
    return bool(low[2] < _NEAR_SIDE and high[0] > -_WAY and low[0] < _WAY and low[1] < 1.0)


_WAY = 0.62
"""How far aside of the way from the lens to the subject nothing stands, in statures."""
_NEAR_SIDE = 0.3
"""How far behind the subject what is carried out for a camera ends, in statures."""
_OVER = np.array((-1.0, 1.0, 1.0))
_MIDDLE = 0.01


def _over(corners: Points) -> Points:
    mirrored_corners: Points = (corners * _OVER)[[1, 0, 3, 2]]
    return mirrored_corners


def disc(radius: float, sides: int = 32, x: float = 0.0, z: float = 0.0) -> Points:
    """A round outline on the ground."""
    turn = np.linspace(0, 2 * pi, sides, endpoint=False)
    return np.stack((x + radius * np.cos(turn), np.zeros(sides), z + radius * np.sin(turn)), axis=1)


def boards(half: float, near: float, far: float, step: float, across: bool = True) -> NDArray[np.float64]:
    """The joints of a floor between walls: lengthwise, and across too."""
    xs = np.arange(-half + step / 2, half, step)
    made = [((x, 0, near), (x, 0, far)) for x in xs]
    if across:
        made += [((-half, 0, z), (half, 0, z)) for z in np.arange(near + step / 2, far, step)]
    return np.array(made, dtype=np.float64)


def around(number: int, of: int, away: float, start: float = -142.0) -> tuple[float, float, float]:
    """Places on an arc behind the subject: x, z and the way they face, in degrees."""
    angle = (start + number * -2 * start / (of - 1)) * pi / 180
    return sin(angle) * away, cos(angle) * away, -angle * 180 / pi
