"""The benches with high backs of a booth, around who sits in it. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.drawing.palette import BLACK, mix
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World
from kling_renderers.animatic.world.diners import SEAT
from kling_story.planned import PlannedShot

_WIDE, _BACK, _THICK, _BEHIND = 1.0, 0.6, 0.12, 0.24
"""How wide a bench is, how high its back, how thick, and how far behind the middle of who sits there."""
_SEAT, _DEEP = 0.24, 0.42


def booth(shot: PlannedShot, figures: Sequence[Figure], world: World) -> list[Block]:
    """A bench under and behind everybody who sits there, square to the room."""
    found = list[Block]()
    for one in figures:
        place = shot.place_of(one.name)
        if one.near or place is None or place.posture != "sitting":
            continue
        east, north = one.ahead
        if abs(east) > abs(north):
            way, turn = (1.0 if east > 0 else -1.0, 0.0), 90.0
        else:
            way, turn = (0.0, 1.0 if north > 0 else -1.0), 0.0
        x, z = (at - _BEHIND * along for at, along in zip((one.x, one.z), way, strict=True))
        found.append(block(x, z, _WIDE, _THICK, _BACK, SEAT, turn))
        x, z = (at - 0.02 * along for at, along in zip((one.x, one.z), way, strict=True))
        found.append(block(x, z, _WIDE, _DEEP, _SEAT, mix(SEAT, BLACK, 0.15), turn))
    return world.lit(found)
