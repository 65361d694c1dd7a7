"""A room: four walls that are seen from inside only, a floor and a ceiling."""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix
from kling_renderers.animatic.world.kit import Kit, Wall, Walls, boards


class Room(NamedTuple):
    """The walls of a room: at the back, the left, the right and behind the camera, and how wide and deep it is."""

    back: Wall
    left: Wall
    right: Wall
    front: Wall
    half: float
    far: float


def room_of(
    kit: Kit, half: float, far: float, tall: float, walls: Colour, floor: Colour, joint: float = 0.5,
    near: float = -6.0, door: bool = True,
) -> Room:  # fmt: skip
    """Four walls, a ceiling and a floor, a ``door`` behind the camera. Each wall has a tone of its own, so that
    corners are seen. Walls and floor have the colours that words say of them.
    """
    walls, floor = kit.shade("walls", walls), kit.shade("floor", kit.shade("carpet", floor))
    kit.floor([(-300, -300), (300, -300), (300, 300), (-300, 300)], floor)
    kit.underfoot = kit.floors[-1][1]
    kit.lines(boards(half, near, far, joint), mix(floor, BLACK, 0.14))
    ceiling = [(-half, tall, near), (half, tall, near), (half, tall, far), (-half, tall, far)]
    kit.face([ceiling[3], ceiling[2], ceiling[1], ceiling[0]], mix(walls, WHITE, 0.3))
    front = kit.wall((half, near), (-half, near), tall, mix(walls, BLACK, 0.1))
    left = kit.wall((-half, near), (-half, far), tall, mix(walls, BLACK, 0.14))
    right = kit.wall((half, far), (half, near), tall, mix(walls, WHITE, 0.08))
    back, kit.walls = kit.wall((-half, far), (half, far), tall, walls), Walls(kit.tones.lit(walls), half, tall)
    for wall in (front, left, right, back):
        wall.panel(0, wall.length, 0, 0.07, mix(walls, BLACK, 0.3))
    if door:
        front.door(half - 0.3, half + 0.3)
    return Room(back, left, right, front, half, far)
