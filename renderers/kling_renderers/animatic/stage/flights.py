"""Stairs under who goes up or down them, a ladder, a rope or a rock face before who climbs it, what somebody hangs
from. All numbers are choices, in statures.
"""

from __future__ import annotations

from collections.abc import Callable

from kling_renderers.animatic.camera.gaits import SLOPE
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.drawing.turning import yaw_along
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.shapes import Figure
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
_NARROW, _LANDING = 0.44, 0.9
"""Half of how wide stairs are on which somebody stands, and how deep their landing is."""
_OVER = 4.0
"""How high walls are over the landing."""
_HOMES = ("kitchen", "bedroom", "living_room", "corridor", "indoors", "office")
"""Places whose stairs are between two walls."""
_LEANED_ON = 0.6
"""How high what somebody leans on with both arms is."""
_RAIL = 0.5
"""How high a rail is over its step."""
_ABOVE, _BAR, _WALL = 6.0, 1.1, 0.9
"""How high what is hung from or climbed reaches, how long a bar is, how wide a wall of rock."""
_HOLDS = [(0.09, 0.2), (0.07, 0.62), (0.1, 0.98), (0.07, 1.4), (0.09, 1.75), (0.07, 2.2)]
"""How far each ledge of a rock face juts out, and how high it is."""
_WAYS = {"left_to_right": (1, 0), "right_to_left": (-1, 0), "toward_camera": (0, -1), "away_from_camera": (0, 1)}


def climbed(shot: PlannedShot, figure: Figure, piece: str, height: float, up: float) -> list[Block]:
    """What somebody is on whose feet are so ``height`` over the ground half way, going ``up`` (1), down (-1) or not."""
    kind, tall = piece.partition("_")[0], figure.stature
    if piece in ("stairs_top", "stairs_on", "stairs_foot"):
        return stood_on(shot, figure.x, figure.z, height, top=piece == "stairs_top")
    if kind in ("stairs", "ladder"):
        return (ladder if kind == "ladder" else flight)(shot, figure.x, figure.z, height, up)
    if piece == "rope_swing" or kind == "air":
        return []
    (east, north), yaw = figure.ahead, yaw_along(figure.ahead)
    reach = height + 1.1 * tall

    def at(ahead: float, wide: float, deep: float, high: float, colour: Colour, base: float, far: float = 0.0) -> Block:
        # Away from the lens, where it would hide who is at it.
        x, z = ahead * tall * east - far * abs(north), ahead * tall * north + far * abs(east)
        return block(figure.x + x, figure.z + z, wide, deep, high, colour, yaw, base)

    rope, stone = mix(CRATE, WOOD, 0.3), mix(STONE, WHITE, 0.12)
    if kind == "zip":
        return [at(0.0, 0.03, 30.0, 0.03, rope, reach)]
    if kind == "wall":
        return [at(-0.28, 2.2, 0.26, 1.9, mix(stone, CRATE, 0.45), 0.0, 0.5)]
    if kind == "corner":
        return [block(figure.x - 0.87, figure.z - 0.35, 1.7, 0.5, 2.4, stone)]
    if kind == "tree":
        # In two, since how far away one is its middle tells.
        ends = ((0.0, 2.0), (2.0, _ABOVE))
        return [block(figure.x - 0.14 * tall, figure.z - 0.35, 0.34, 0.34, b - a, WOOD, base=a) for a, b in ends]
    if kind == "cover":
        return [block(figure.x, figure.z - 0.42, 0.8, 0.4, 0.46 * tall, rope)]
    if kind == "rail":
        rail = mix(stone, BLACK, 0.3)

        def along(way: float, wide: float, deep: float, high: float, base: float) -> Block:
            x, z = 0.3 * tall * east - way * north, 0.3 * tall * north + way * east
            return block(figure.x + x, figure.z + z, wide, deep, high, rail, yaw, base)

        # Most of it further away: what comes up to the lens hides who leans on it.
        bars = [along(0.5, 1.8, 0.05, 0.05, high) for high in (0.2, 0.4, _LEANED_ON)]
        return [*bars, *(along(way, 0.06, 0.06, _LEANED_ON, 0.0) for way in (-0.35, 0.2, 0.75, 1.3))]
    if kind == "inverted":
        return [at(0.0, 0.03, 0.03, _ABOVE, rope, height + 1.1 * tall)]
    if kind == "rope":
        low = 0.0 if up else max(0.0, height - 0.3)
        return [at(0.07, 0.028, 0.028, _ABOVE - low, rope, low)]
    if kind == "bar":
        if piece == "bar_on":
            return [at(0.02, 3.0, 0.06, 0.06, mix(WOOD, BLACK, 0.2), reach)]
        bar = at(0.02, _BAR, 0.05, 0.05, mix(STONE, BLACK, 0.5), reach)
        posts = [
            block(figure.x + side * _BAR / 2 * -north, figure.z + side * _BAR / 2 * east, 0.06, 0.06, reach, STONE)
            for side in (-1, 1)
        ]
        return [bar, *posts]
    if kind == "trunk":
        return [at(0.32, 0.3, 0.3, _ABOVE, WOOD, 0.0)]
    deep, top = 1.6, reach - 0.02 if kind == "ledge" else _ABOVE
    near = 0.13 if kind == "ledge" else 0.22
    wall = at(near + deep / 2 / tall, _WALL, deep, top, stone, 0.0, _WALL / 2 - 0.1)
    lips = [
        at(near + depth / 2 - 0.05, _WALL, depth, 0.07, mix(stone, BLACK, 0.14), base, _WALL / 2 - 0.08)
        for depth, base in ([(0.2, top - 0.06)] if kind == "ledge" else _HOLDS)
    ]
    return [wall, *lips]


def flight(shot: PlannedShot, x: float, z: float, height: float, up: float) -> list[Block]:
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


def stood_on(shot: PlannedShot, x: float, z: float, height: float, *, top: bool) -> list[Block]:
    """Narrow stairs that come down to us from who stands on them; in a house between two walls."""
    wood, wall = mix(WOOD, WHITE, 0.25), rgb("#b9b2a4")
    low, high = -int(height / _RISE), 0 if top else _MORE

    def step(at: float, long: float, tall: float, colour: Colour) -> Block:
        return _slab(x, z + at, 2 * _NARROW, long, tall, colour)

    found = [
        step(_TREAD * n, _TREAD, height + _RISE * n, mix(wood, BLACK if n % 2 else WHITE, 0.12))
        for n in range(low, high + 1)
        if height + _RISE * n > 0.01
    ]
    end = _TREAD * (high + 0.5)
    found.append(step(end + _LANDING / 2, _LANDING, height + _RISE * high, wood))
    # A rail would be before who is below.
    for side in (-1, 1) if shot.people == 1 else ():
        found += _rail((x + side * (_NARROW - 0.04), z), (0, 1), height, mix(wood, BLACK, 0.5), high)
    if shot.setting.place in _HOMES and shot.people == 1:
        found += _well(x, z - height / SLOPE - 0.3, z + end + _LANDING, height + _RISE * high + _OVER, wall)
    return found


def _well(x: float, near: float, far: float, tall: float, wall: Colour) -> list[Block]:
    """The walls beside stairs and behind their landing, and that in which they begin."""
    aside, dark = _NARROW + 0.06, mix(wall, BLACK, 0.14)
    strips = max(1, round((far - near) / 0.3))
    deep = (far - near) / strips
    ways = [(side, n) for side in (-1, 1) for n in range(strips)]
    return [
        *(block(x + side * aside, near + deep * (n + 0.5), 0.04, deep, tall, dark) for side, n in ways),
        block(x, far, 2 * aside, 0.04, tall, wall),
        *(
            block(x + side * (aside + 0.25 + 0.5 * n), near, 0.52, 0.04, tall, wall)
            for side in (-1, 1)
            for n in range(12)
        ),
    ]


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


def _rail(
    at: tuple[float, float], way: tuple[float, float], height: float, colour: Colour, more: int = _MORE
) -> list[Block]:
    """A sloping rail on posts, along a flight that rises that ``way``, for so many steps ``more`` above its middle."""
    (x, z), (east, north) = at, way
    low, high = -height / SLOPE, _TREAD * more
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


def ladder(_: PlannedShot, x: float, z: float, height: float, up: float) -> list[Block]:
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
