"""The goal that somebody keeps. All numbers are choices, in statures."""

from __future__ import annotations

from math import cos, radians

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.places import Spot

_WIDE, _HIGH, _POST = 2.4, 1.14, 0.055
"""A goal is no larger than what a frame of whoever keeps it holds: of their own statures."""
_BEHIND, _DEEP, _MESH, _CORD = 0.34, 0.5, 0.2, 0.005
"""How far behind the keeper its line is, how deep its net is, how wide a mesh of that, and how thick its cords."""
_NET = mix(WHITE, BLACK, 0.32)


def goal_mouth(spot: Spot, yaw: float, stature: float) -> list[Block]:
    """Posts, bar and net behind who stands at a spot, turned from the lens by ``yaw``, in degrees, and so tall. A
    keeper who looks away from the lens is seen through the frame alone.
    """
    x, z = spot
    out = cos(radians(yaw)) < 0
    line, wide, tall = z + (-_BEHIND if out else _BEHIND), _WIDE * stature, _HIGH * stature
    frame = [block(x + side * wide / 2, line, _POST, _POST, tall + _POST / 2, WHITE) for side in (-1, 1)]
    frame.append(block(x, line, wide + _POST, _POST, _POST, WHITE, base=tall))
    if out:
        return frame
    back, count = line + _DEEP, round(wide / _MESH)
    cords = [block(x + (number / count - 0.5) * wide, back, _CORD, _CORD, tall, _NET) for number in range(count + 1)]
    cords += [block(x, back, wide, _CORD, _CORD, _NET, base=up * _MESH) for up in range(1, round(tall / _MESH) + 1)]
    cords += [block(x + side * wide / 2, line + _DEEP / 2, _CORD, _DEEP, _CORD, _NET, base=tall) for side in (-1, 1)]
    return [*cords, *frame]
