"""Stairs under who goes up or down them, and a ladder before who climbs it. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Callable

from kling_renderers.animatic.camera.gaits import SLOPE
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.world.terrain import STONE, WOOD
from kling_story.planned import PlannedShot

Step = Callable[[float, float, float, Colour], Block]
"""Makes a step: how far along it is, how long, how high, in its colour."""

_TREAD = 0.17
_RISE = SLOPE * _TREAD
_THICK = 2.5 * _RISE
"""How deep a step is, how much higher than the one before, and how far it reaches below its top."""
_MORE = 9
"""How many steps lead on above who is on them, before the landing."""
_NEAR, _FAR, _HALF = 0.42, 0.9, 1.0
"""How far flights reach to us and away that go across the frame, and to both sides that lead away."""
_RAIL = 0.5
"""How high a rail is over its step."""
_WAYS = {"left_to_right": (1, 0), "right_to_left": (-1, 0), "toward_camera": (0, -1), "away_from_camera": (0, 1)}


def flight(shot: PlannedShot, x: float, z: float, height: float, up: int) -> list[Block]:
    """Stairs on which somebody's feet are, so ``height`` over the ground half way; they go ``up`` (1) or down (-1)."""
    east, north = _WAYS[shot.direction or shot.course or "left_to_right"]
    stone, rail = mix(STONE, WHITE, 0.2), mix(STONE, BLACK, 0.45)
    if east:
        rises, deep = east * up, _NEAR + _FAR
        middle = z + (_FAR - _NEAR) / 2

        def step(at: float, long: float, tall: float, colour: Colour) -> Block:
            return _slab(x + rises * at, middle, long, deep, tall, colour)

        found = _steps(step, height, stone, capped=False)
        return [*found, *_rail((x, z + _FAR - 0.06), (rises, 0), height, rail)]
    rises = north * up

    def step_away(at: float, long: float, tall: float, colour: Colour) -> Block:
        return _slab(x, z + rises * at, 2 * _HALF, long, tall, colour)

    # Steps that rise to us would hide who is on them.
    found = _steps(step_away, height, stone, capped=rises < 0)
    sides = () if rises < 0 else (-1, 1)
    return [*found, *(one for side in sides for one in _rail((x + side * (_HALF - 0.06), z), (0, rises), height, rail))]


def _slab(x: float, z: float, wide: float, deep: float, top: float, colour: Colour) -> Block:
    """A step whose top is so high. A tall one would hide its neighbours: how far away a box is its middle tells."""
    base = max(0.0, top - _THICK)
    return block(x, z, wide, deep, top - base, colour, base=base)


def _steps(step: Step, height: float, stone: Colour, *, capped: bool) -> list[Block]:
    low = -int(height / _RISE)
    found = [
        step(
            _TREAD * number,
            _TREAD,
            height + _RISE * (min(number, 0) if capped else number),
            mix(stone, WHITE, 0.06 * (number % 2)),
        )
        for number in range(low, _MORE + 1)
    ]
    top = height + (0.0 if capped else _RISE * _MORE)
    return [*found, step(_TREAD * (_MORE + 0.5) + 1.5, 3.0, top, stone)]


def _rail(at: tuple[float, float], way: tuple[int, int], height: float, colour: Colour) -> list[Block]:
    """A sloping rail on posts, along a flight that rises that ``way``."""
    (x, z), (east, north) = at, way
    low, high = -height / SLOPE, _TREAD * _MORE
    long, middle = high - low, (low + high) / 2
    size = (long, 0.05) if east else (0.05, long)
    bar = block(x + east * middle, z + north * middle, *size, 0.05, colour, base=height + _RAIL)
    axis, start = (0, x) if east else (2, z)
    bar.corners[:, 1] += SLOPE * (east or north) * (bar.corners[:, axis] - start)
    posts = [
        block(x + east * step, z + north * step, 0.03, 0.03, _RAIL + 0.02, colour, base=height + SLOPE * step)
        for step in (low + 0.08 + 0.34 * number for number in range(int(long / 0.34) + 1))
    ]
    return [*posts, bar]


def ladder(shot: PlannedShot, x: float, z: float, height: float, up: int) -> list[Block]:
    """A ladder right before who climbs it with their back to us, leaning away; at its top where ``up`` is 0."""
    wood, lean, tall = mix(CRATE, WOOD, 0.3), 0.14, 3.2 if up else height + 0.5
    rails = [block(x + side * 0.2, z + 0.13, 0.045, 0.05, tall, wood) for side in (-1, 1)]
    rungs = [
        block(x, z + 0.13, 0.36, 0.035, 0.035, mix(wood, BLACK, 0.12), base=0.12 + 0.17 * n)
        for n in range(int((tall - 0.1) / 0.17))
    ]
    for one in (*rails, *rungs):
        one.corners[:, 2] += lean * (one.corners[:, 1] - height - 0.6)
    return [*rails, *rungs]
