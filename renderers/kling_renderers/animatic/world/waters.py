"""Water that falls: over rocks behind a place, and in a fountain. All numbers are choices."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.world.kit import Kit, disc
from kling_renderers.animatic.world.terrain import LEAVES, ROCK, STONE, WATER
from kling_story.setting import Setting

_FALLS, _WIDE, _TALL = 8.0, 1.5, 9.0
_ROUND = 20


def waterfall(kit: Kit, setting: Setting) -> None:
    """A wall of rock with the water in its middle, a pool before it, spray at its foot."""
    kit.blocks = [box for box in kit.blocks if not 3.0 < box.corners[:, 2].mean() < _FALLS + 6 or _aside(box.corners)]
    kit.faces = [face for face in kit.faces if abs(face[0][:, 0].mean()) > 9.0 or face[0][:, 2].mean() < 0]
    rock = mix(ROCK, BLACK, 0.12)
    for number in range(9):
        for side in (-1, 1):
            x = side * (_WIDE + 0.7 + 1.35 * number)
            kit.box(
                x,
                _FALLS + 0.5 - 0.1 * number,
                1.9,
                2.2,
                _TALL - 0.5 * number - 0.6 * (number % 2),
                mix(rock, BLACK, 0.08 * (number % 3)),
                14 * number,
                top=0.7,
            )
    kit.box(0.0, _FALLS + 0.6, 2 * _WIDE + 1.0, 0.6, _TALL, mix(rock, BLACK, 0.3))
    white = mix(WATER, WHITE, 0.72)
    for number in range(14):
        left = -_WIDE + 2 * _WIDE * number / 14
        right, tone = left + 2 * _WIDE / 14 + 0.02, mix(white, WATER, 0.16 * ((number * 5) % 3))
        kit.box((left + right) / 2, _FALLS, right - left, 0.1, _TALL, tone)
    for far, wide, pale in ((_FALLS + 0.3, 6.0, 0.1), (_FALLS, 5.2, 0.0)):
        kit.floor([(-wide, 3.2), (wide, 3.2), (wide - 1.5, far), (1.5 - wide, far)], mix(WATER, WHITE, pale), 3.0)
    for number in range(9):
        x, wide = -1.9 + 0.47 * number, 0.7 + 0.2 * (number % 3)
        kit.box(x, _FALLS - 0.5, wide, 0.8, 0.5 + 0.22 * (number * 5 % 3), mix(white, WHITE, 0.4), 20 * number, top=0.3)
    for x, z, wide in ((-2.6, 3.6, 0.8), (2.9, 4.2, 1.0), (-3.8, 5.6, 1.2), (1.8, 5.8, 0.6)):
        kit.box(x, z, wide, 0.7 * wide, 0.45 * wide, rock, 25 * x, top=0.6)
        kit.box(x, z, 0.9 * wide, 0.6 * wide, 0.08, mix(LEAVES, rock, 0.3), 25 * x, base=0.43 * wide, top=0.6)


def in_the_water(kit: Kit, setting: Setting) -> None:
    """Water about the subject: a pool's, or a pond in any other place."""
    pool = setting.place == "pool"
    colour = rgb("#6fb7c9") if pool else WATER
    if pool:
        tile = rgb("#e4e1d8")
        for half, near, far, tone in (
            (2.8, -5.2, 9.3, tile),
            (2.6, -5.0, 9.1, mix(colour, BLACK, 0.1)),
            (2.5, -4.9, 9.0, colour),
        ):
            kit.floor([(-half, near), (half, near), (half, far), (-half, far)], tone)
    else:
        kit.floors.append((disc(4.3), kit.tones.seen(mix(colour, WHITE, 0.35), 2.0)))
        kit.floors.append((disc(4.1), kit.tones.seen(colour, 1.0)))
    kit.underfoot = kit.floors[-1][1]
    kit.blocks = [box for box in kit.blocks if abs(box.corners[:, (0, 2)].mean(axis=0)).max() > 2.9]
    kit.grids.clear()
    for number in range(1, 22):
        away, angle = 0.42 * number**0.75, 2.39996 * number
        x, z, wide = away * float(np.sin(angle)), away * float(np.cos(angle)), 0.16
        crest = [(x - wide, z - 0.01), (x, z + 0.012), (x + wide, z - 0.006), (x, z - 0.01)]
        kit.floor(crest, mix(colour, WHITE, 0.5), away / 2)


def _aside(corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> bool:
    """Whether something leaves the way to the water free."""
    return bool(abs(corners[:, 0]).min() > 2.6 and corners[:, 2].mean() < 6.0)


def fountain(kit: Kit, setting: Setting) -> None:
    """A round basin with a bowl in its middle, and jets."""
    x, z, stone = 1.25, 2.9, mix(STONE, WHITE, 0.25)
    kit.blocks = [
        box for box in kit.blocks if abs(box.corners[:, 0].mean() - x) > 1.4 or abs(box.corners[:, 2].mean() - z) > 1.4
    ]
    for number in range(_ROUND):
        turn = 2 * np.pi * number / _ROUND
        kit.box(x + float(np.sin(turn)), z + float(np.cos(turn)), 0.34, 0.14, 0.28, stone, float(np.degrees(turn)))
    kit.floors.append((disc(0.96, 32, x, z), kit.tones.seen(WATER, 3.0)))
    kit.box(x, z, 0.9, 0.9, 0.1, mix(WATER, WHITE, 0.2), 45, base=0.1)
    kit.box(x, z, 0.2, 0.2, 0.6, stone, 45, base=0.1)
    kit.box(x, z, 0.4, 0.4, 0.1, stone, 45, base=0.62, top=1.7)
    white = mix(WATER, WHITE, 0.75)
    kit.box(x, z, 0.05, 0.05, 0.6, white, 45, base=0.72, top=0.4)
    for number in range(6):
        # Each jet falls in an arc.
        turn = 2 * np.pi * number / 6 + 0.3
        for out, low, tall in (
            (0.12, 1.02, 0.14),
            (0.22, 0.9, 0.16),
            (0.32, 0.7, 0.22),
            (0.42, 0.42, 0.3),
            (0.48, 0.12, 0.32),
        ):
            spot = x + out * float(np.sin(turn)), z + out * float(np.cos(turn))
            kit.box(*spot, 0.022, 0.022, tall, white, 45, base=low)
