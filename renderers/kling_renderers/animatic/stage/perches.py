"""What somebody sits on that is no chair: a bench, a swing, a log, a branch, a ledge, stairs. All numbers are choices,
in statures.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.world.terrain import LEAVES, ROCK, STONE, WOOD


def _bench(x: float, z: float, seat: float, span: float) -> list[Block]:
    wood, feet, wide = mix(CRATE, BLACK, 0.15), mix(STONE, BLACK, 0.5), max(1.15, span + 0.5)
    ends = (x + 0.075 - wide / 2, x + wide / 2 - 0.075)
    return [
        block(x, z + 0.04, wide, 0.26, 0.035, wood, base=seat - 0.06),
        *(block(x, z + 0.2, wide, 0.03, 0.07, wood, base=seat + at) for at in (0.04, 0.14, 0.24)),
        *(block(end, z + 0.06, 0.05, 0.26, seat - 0.06, feet) for end in ends),
        *(block(end, z + 0.21, 0.04, 0.03, seat + 0.3, feet) for end in ends),
    ]


def _swing(x: float, z: float, seat: float, span: float) -> list[Block]:
    rope = mix(CRATE, WHITE, 0.2)
    return [
        block(x, z + 0.02, 0.36, 0.16, 0.03, WOOD, base=seat - 0.06),
        *(block(x + side * 0.17, z + 0.03, 0.018, 0.018, 2.6, rope, base=seat - 0.05) for side in (-1, 1)),
    ]


def _log(x: float, z: float, seat: float, span: float) -> list[Block]:
    wood, end, half = mix(WOOD, BLACK, 0.15), mix(WOOD, WHITE, 0.4), 0.33 + span / 2
    return [
        block(x, z + 0.05, 2 * half, 0.2, seat, wood),
        *(
            block(x + side * (half + 0.005), z + 0.05, 0.012, 0.14, 0.7 * seat, end, base=0.1 * seat)
            for side in (-1, 1)
        ),
    ]


def _branch(x: float, z: float, seat: float, span: float) -> list[Block]:
    wood = mix(WOOD, BLACK, 0.1)
    leaves = ((0.8, 0.1, 0.9), (1.3, 0.3, 0.8), (-0.75, 0.75, 1.0), (0.3, 1.0, 1.3), (0.75, 0.65, 0.8))
    return [
        block(x + 0.1, z + 0.02, 2.6, 0.14, 0.12, wood, 4, seat - 0.15),
        block(x - 1.0, z + 0.12, 0.36, 0.36, seat + 1.6, wood, 12, top=0.8),
        *(
            block(x + aside, z + 0.75, wide, 0.5, 0.45, mix(LEAVES, WHITE, 0.05 * n), 31 * n, seat + up - 0.25, 0.6)
            for n, (aside, up, wide) in enumerate(leaves)
        ),
    ]


def _ledge(x: float, z: float, seat: float, span: float) -> list[Block]:
    return [
        block(x, z + 0.12, 6.0, 0.34, seat - 0.1, mix(ROCK, STONE, 0.5)),
        block(x, z + 0.12, 6.0, 0.4, 0.06, mix(STONE, WHITE, 0.15), base=seat - 0.1),
    ]


def _stairs(x: float, z: float, seat: float, span: float) -> list[Block]:
    """The step that is sat on, those that lead on up behind it, and the lower ones at its sides."""
    stone, rise, deep = mix(STONE, WHITE, 0.12), 0.115, 0.24
    top = seat - 0.03
    return [
        block(x, z - 0.06 + deep * n + deep / 2, 3.4, deep, top + rise * n, mix(stone, WHITE, 0.03 * n))
        for n in range(9)
    ]


def _doorsteps(x: float, z: float, seat: float, span: float) -> list[Block]:
    """Those before the door of a house."""
    stone, wide = mix(STONE, WHITE, 0.12), 1.5 + span
    return [
        block(x, z - 0.06 + 0.12, wide, 0.24, seat - 0.03, stone),
        block(x, z + 0.62, wide, 0.9, seat + 0.085, mix(stone, WHITE, 0.06)),
    ]


def _couch(x: float, z: float, seat: float, span: float) -> list[Block]:
    cloth, arm, wide = rgb("#8a7f96"), 0.13, 1.2 + span
    return [
        block(x, z + 0.02, wide, 0.4, seat - 0.08, mix(cloth, BLACK, 0.12)),
        block(x, z + 0.02, wide - 0.02, 0.42, 0.06, mix(cloth, WHITE, 0.08), base=seat - 0.08),
        block(x, z + 0.22, wide + 2 * arm, 0.12, seat + 0.28, mix(cloth, BLACK, 0.06)),
        *(block(x + side * (wide + arm) / 2, z + 0.04, arm, 0.42, seat + 0.12, cloth) for side in (-1, 1)),
    ]


def _berth(x: float, z: float, seat: float, span: float) -> list[Block]:
    cloth, wide = rgb("#39598a"), 0.52 + span
    return [
        block(x, z + 0.04, wide - 0.06, 0.5, seat - 0.1, mix(cloth, BLACK, 0.5)),
        block(x, z + 0.04, wide, 0.54, 0.1, cloth, base=seat - 0.1),
    ]


_LAYERS = ((0.0, 0.6, 17), (0.055, 0.48, 13), (0.11, 0.38, 9))
"""Of a heap: how high each begins, how far out it reaches, and of how many pieces it is."""


def heap(people: Sequence[tuple[float, float]], shade: str | None) -> list[Block]:
    """What is heaped about people who sit in it, lower before them, in its ``shade``."""
    colour, made = rgb(shade) if shade else mix(CRATE, WHITE, 0.2), []
    for x, z in people:
        for high, out, count in _LAYERS:
            for n in range(count):
                turn = 2 * pi * n / count + 9 * high
                far = out - 0.1 * (n % 3) if high == 0.0 or sin(turn) > -0.5 else 0.6
                spot, base = (x + far * cos(turn), z + 0.75 * far * sin(turn)), high if far < 0.6 else 0.0
                piece = mix(colour, BLACK, 0.06 * (n % 3))
                made.append(block(*spot, 0.085, 0.085, 0.065, piece, 40.0 * n, base, 0.7))
    return made


def jetty(at: Sequence[Spot]) -> list[Block]:
    """Boards on posts from under those at some places to the shore behind them."""
    x, half = sum(spot[0] for spot in at) / len(at), 0.5 + (max(at)[0] - min(at)[0]) / 2
    near = min(z for _, z in at) - 0.35
    wood, far = mix(WOOD, WHITE, 0.2), near + 9.0
    posts = ((side, z) for z in (near + 0.08, near + 2.4, near + 4.8, near + 7.2) for side in (-1, 1))
    return [
        *(block(x, near + 0.15 + 0.3 * n, 2 * half, 0.26, 0.02, mix(wood, BLACK, 0.05 * (n % 2))) for n in range(30)),
        *(block(x + side * (half + 0.04), z, 0.11, 0.11, 0.3, mix(WOOD, BLACK, 0.15)) for side, z in posts),
        block(x, far + 2.6, 90.0, 5.0, 0.16, mix(ROCK, LEAVES, 0.4), top=0.97),
    ]


SEATS = {
    "bench": _bench, "couch": _couch, "swing": _swing, "log": _log, "branch": _branch, "ledge": _ledge,
    "stairs": _stairs, "doorsteps": _doorsteps, "berth": _berth,
}  # fmt: skip
"""Each at a place over the ground, its seat so high, for those who sit at most ``span`` from one another; less than
none for what is small.
"""
