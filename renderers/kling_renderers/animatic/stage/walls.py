"""A wall that people go along, or stand before, and one that they sit on. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World
from kling_renderers.animatic.world.terrain import ROCK, STONE
from kling_story.planned import PlannedShot

_TALL, _DEEP, _COPING = 1.0, 0.2, 0.06
_BEHIND, _BESIDE = 1.4, 1.0
"""How far behind people it is, and how far beside who goes towards the lens or away from it."""
_PIECES, _LONG, _HIGH = 22, 1.6, 0.13
"""Of how many pieces it is, how long each is, and how high a course."""
_PILLAR, _ABOVE, _ASIDE = 0.26, 0.4, 0.36
"""How wide a pillar of a wall is on which somebody sits, how far over the seat it goes, and how far aside it is."""
_CLAY = rgb("#8a6a5a")
"""What takes from the brightness of a colour that a wall has."""
_AROUND = 70.0
"""From how many degrees on a camera goes round people, and would go through it."""


def wall_shade(shot: PlannedShot) -> Colour:
    """What colour words say that a wall has, or that of stone."""
    said = dict(shot.setting.shades).get("walls")
    return mix(rgb(said), _CLAY, 0.35) if said is not None else mix(ROCK, STONE, 0.5)


def along_them(shot: PlannedShot, people: Sequence[Figure], world: World) -> list[Block]:
    """A wall along the way of people, behind them where they go across the frame or stand."""
    if "pov" in shot.framings or any(
        abs(move.amount) >= _AROUND for move in shot.moves if move.move.startswith(("arc", "orbit"))
    ):
        return []
    colour = wall_shade(shot)
    if shot.course in ("away_from_camera", "toward_camera"):
        x, near = max(one.x for one in people) + _BESIDE, min(one.z for one in people)
        return world.lit([_turned(one, x, near) for one in _stretch(0.0, 0.0, _TALL, colour, _PIECES)])
    xs, far = [one.x for one in people], max(one.z for one in people)
    return world.lit(list(_stretch((min(xs) + max(xs)) / 2, far + _BEHIND, _TALL, colour, _PIECES)))


def under_them(shot: PlannedShot, x: float, z: float, seat: float, span: float) -> list[Block]:
    """The wall under those who sit on it up to ``span`` apart, and a pillar of it, which a frame shows that cuts them
    off above it.
    """
    colour = wall_shade(shot)
    end, top = x - span / 2 - _ASIDE, seat + _ABOVE
    return [
        *_stretch(x, z + 0.12, seat - 0.02, colour, 6),
        block(end, z + 0.12, _PILLAR, _PILLAR, top, mix(colour, BLACK, 0.06)),
        block(end, z + 0.12, _PILLAR + 0.1, _PILLAR + 0.1, 0.07, mix(colour, WHITE, 0.25), base=top),
    ]


def _stretch(x: float, z: float, tall: float, colour: Colour, count: int) -> Iterator[Block]:
    """Pieces of wall one beside the other, joints on both their sides, and a coping."""
    joint = mix(colour, BLACK, 0.3)
    for n in range(count):
        at = x + (n - (count - 1) / 2) * _LONG
        yield block(at, z, _LONG, _DEEP, tall - _COPING, mix(colour, BLACK, 0.03 * (n % 2)))
        yield block(at, z, _LONG, _DEEP + 0.08, _COPING, mix(colour, WHITE, 0.25), base=tall - _COPING)
        for side in (-1, 1):
            face = z + side * (_DEEP / 2 + 0.006)
            for course in range(1, int((tall - _COPING) / _HIGH) + 1):
                aside = (course % 2 - 0.5) * _LONG / 2
                yield block(at, face, _LONG, 0.006, 0.008, joint, base=course * _HIGH)
                yield block(at + aside, face, 0.008, 0.006, _HIGH, joint, base=(course - 1) * _HIGH)


def _turned(one: Block, x: float, near: float) -> Block:
    """A box of a wall that goes away from the lens, beside ``x``."""
    corners = one.corners.copy()
    corners[:, 0], corners[:, 2] = x - one.corners[:, 2], near + one.corners[:, 0]
    return one._replace(corners=corners)
