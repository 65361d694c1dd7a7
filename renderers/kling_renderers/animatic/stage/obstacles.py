"""What somebody leaps over, across their way, where they are at the top of their leap."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix
from kling_renderers.animatic.stage.blocks import Block, Blocks, block
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.world.terrain import BRICK, LEAVES, STONE, WOOD
from kling_story.planned import PlannedShot

_HALF, _LEAST = 1.3, 0.08
"""How far an obstacle reaches to both sides of the way; a leap lower than this is over none, in statures."""
_ASTRIDE = 0.14
"""How much higher than feet are raised an obstacle is that is passed with legs apart, in statures."""


def with_obstacles(shot: PlannedShot, scene: Scene, half_way: tuple[float, float]) -> Scene:
    """The scene of a shot with what its people leap over, who are ``half_way`` (x, z) in the middle of it."""
    over = {place.name: place.over for place in shot.places if place.over}
    found: list[Block] = []
    for figure in scene.figures if over else ():
        kind = over.get(figure.name or "")
        if kind is None or figure.leaps < _LEAST:
            continue
        way = half_way if figure.walks else (0.0, 0.0)
        along = (shot.direction or shot.course) in ("toward_camera", "away_from_camera")
        found += _made(kind, (figure.x + way[0], figure.z + way[1]), figure.leaps + _ASTRIDE * figure.top, along=along)
    if not found:
        return scene
    return scene._replace(pieces=Blocks([*scene.pieces, *scene.world.lit(found)]))


def _made(kind: str, at: tuple[float, float], tall: float, *, along: bool) -> list[Block]:
    """An obstacle of ``OBSTACLES`` at a place, across a way to the side, or ``along`` the line of sight."""

    def part(
        aside: float, wide: float, thick: float, high: float, colour: tuple[int, int, int], base: float = 0.0
    ) -> Block:
        x, z = (at[0] + aside, at[1]) if along else (at[0], at[1] + aside)
        return block(x, z, *((wide, thick) if along else (thick, wide)), high, colour, base=base)

    if kind == "wall":
        return [part(0, 2 * _HALF, 0.16, tall - 0.05, BRICK), part(0, 2 * _HALF + 0.04, 0.22, 0.05, STONE, tall - 0.05)]
    if kind == "hedge":
        top = part(0, 2 * _HALF - 0.1, 0.2, 0.02, mix(LEAVES, WHITE, 0.1), tall - 0.02)
        return [part(0, 2 * _HALF, 0.3, tall - 0.02, LEAVES), top]
    if kind == "log":
        return [part(0, 2 * _HALF, 0.26, min(tall, 0.26), mix(WOOD, BLACK, 0.15))]
    step = 0.65 if kind == "fence" else 2 * _HALF - 0.2
    posts = [
        part(-_HALF + 0.1 + step * number, 0.06, 0.06, tall, WOOD)
        for number in range(round((2 * _HALF - 0.2) / step) + 1)
    ]
    heights = (0.42 * tall, 0.85 * tall) if kind == "fence" else (0.84 * tall,)
    return [*posts, *(part(0, 2 * _HALF, 0.035, 0.14 * tall, mix(WOOD, WHITE, 0.15), high) for high in heights)]
