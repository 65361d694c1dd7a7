"""Tables and counters: for things that are shown, and for who sits or stands at one; of the wood that words name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.camera.framing import TABLE
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, DARK_OAK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.solids import Solid, slab
from kling_story.setting import Setting

_WOOD = mix(CRATE, BLACK, 0.15)
_THICK, _LEG = 0.022, 0.024
COUNTER, _FOOT = 0.54, 0.05
"""How high a counter is, 0.9 to 1 metre beside a person of 1.7 to 1.8, and what it stands on, in statures."""


_TOPS = {
    "white_top": mix(WHITE, BLACK, 0.06), "metal_top": mix(WHITE, BLACK, 0.36), "black_top": rgb("#34353b"),
    "glass_top": rgb("#b9cfd6"), "car_top": rgb("#39424f"),
}  # fmt: skip
"""The colours of tables and counters that are no wood, by the dressing of a setting that says so."""
_PAPER, _SHEET = mix(WHITE, BLACK, 0.04), 0.17
_STRIPES, _GOODS = (rgb("#b8434e"), rgb("#e9e2d2")), tuple(map(rgb, ("#d98a3a", "#7f9a4a", "#b8434e", "#d8b25a")))


def wood_of(setting: Setting, pieces: Sequence[str] = ("table", "counter")) -> Colour:
    """The colour of tables in a setting: that which words say of the first of some ``pieces``, else of its wood."""
    shades = dict(setting.shades)
    if shade := next((shades[piece] for piece in pieces if piece in shades), None):
        return rgb(shade)
    said = next((_TOPS[dressing] for dressing in setting.dressings if dressing in _TOPS), None)
    return said or (DARK_OAK if "dark_wood" in setting.dressings else _WOOD)


def table_below(x: float, z: float, wide: float, deep: float, wood: Colour, high: float = TABLE) -> list[Solid]:
    """A top on four legs, for what stands on it."""
    legs = [slab(wood, _LEG, high - _THICK, _LEG, a, 0.0, b) for a, b in _legs(x, z, wide, deep)]
    return [*legs, slab(wood, wide, _THICK, deep, x, high - _THICK, z)]


def table(x: float, z: float, wide: float, deep: float, wood: Colour) -> list[Block]:
    """A top on four legs, for who sits at it."""
    legs = [block(a, b, _LEG, _LEG, TABLE - _THICK, wood) for a, b in _legs(x, z, wide, deep)]
    return [*legs, block(x, z, wide, deep, _THICK - 0.001, wood, 0, TABLE - _THICK)]


def papered(z: float, wide: float, deep: float, wood: Colour) -> list[Block]:
    """The top of a table in the middle, covered with papers: in parts, so that no farther sheet is drawn under it."""
    count = round(wide / _SHEET)
    step, found = wide / count, list[Block]()
    for number in range(count):
        x, askew = step * (number - (count - 1) / 2), 24.0 * (0.5698 * number % 1 - 0.5)
        found.append(block(x, z, step, deep, _THICK - 0.001, wood, 0, TABLE - _THICK))
        found.append(block(x, z, 0.75 * step, 0.7 * deep, 0.004, _PAPER, askew, TABLE))
    return found


def counter(x: float, z: float, wide: float, wood: Colour, high: float, deep: float = 0.28) -> list[Block]:
    """A counter's closed front under a top that stands out, and what it stands on."""
    front = mix(wood, BLACK, 0.2)
    return [
        block(x, z + 0.02, wide - 0.08, deep - 0.08, _FOOT, mix(wood, BLACK, 0.5)),
        block(x, z, wide - 0.03, deep - 0.03, high - _FOOT - _THICK, front, base=_FOOT),
        block(x, z, wide, deep, _THICK, mix(wood, WHITE, 0.15), base=high - _THICK),
    ]


def stall_over(z: float, wide: float, high: float) -> list[Block]:
    """What makes a counter at nothing a stall: goods on it, and over it a striped awning on posts, its front lower."""
    found = [
        block(side * (wide / 2 - 0.04), at, 0.03, 0.03, tall, mix(_WOOD, BLACK, 0.2))
        for side in (-1, 1)
        for at, tall in ((z - 0.1, 1.13), (z + 0.6, 1.26))
    ]
    count = 2 * round(wide / 0.36) + 1
    step = (wide + 0.2) / count
    for number in range(count):
        x, colour = step * (number - (count - 1) / 2), _STRIPES[number % 2]
        cloth = block(x, z + 0.2, step, 1.0, 0.025, colour, base=1.24)
        cloth.corners[cloth.corners[:, 2] < z, 1] -= 0.12
        found += [cloth, block(x, z - 0.3, step, 0.012, 0.08, mix(colour, BLACK, 0.08), base=1.05)]
    goods = zip((-0.42, -0.16, 0.2, 0.44), _GOODS, strict=True)
    return [*found, *(block(at * wide, z + 0.04, 0.2, 0.14, 0.045, colour, base=high, top=0.8) for at, colour in goods)]


def stall_behind(x: float, z: float, wood: Colour) -> list[Block]:
    """A stall that nobody serves at, crates of fruit before its counter; its middle is at a place."""
    wide, crates = 2.0, tuple(-0.76 + 0.38 * number for number in range(5))
    made = [*counter(0.0, 0.0, wide, wood, COUNTER), *stall_over(0.0, wide, COUNTER)]
    made += [block(at, -0.3, 0.34, 0.26, 0.24, mix(_WOOD, WHITE, 0.15)) for at in crates]
    made += [
        block(at, -0.3, 0.28, 0.2, 0.06, _GOODS[n % len(_GOODS)], base=0.24, top=0.7) for n, at in enumerate(crates)
    ]
    return [one._replace(corners=one.corners + np.array((x, 0.0, z))) for one in made]


def shelf(wide: float, base: float, wood: Colour) -> list[Block]:
    """The dark inside of a counter, or under a table, around what lies there at a height."""
    tall, deep, dark = 0.3, 0.55, mix(wood, BLACK, 0.72)
    inner = mix(dark, BLACK, 0.25)
    return [
        block(0.0, 0.42, 4 * wide, 0.02, 1.2, inner, base=base - 0.4),
        block(0.0, 0.42 - deep / 2, 4 * wide, deep, 0.06, dark, base=base + tall),
        *(block(side * (0.62 * wide + 0.03), 0.42 - deep / 2, 0.05, deep, tall, dark, base=base) for side in (-1, 1)),
    ]


def _legs(x: float, z: float, wide: float, deep: float) -> list[tuple[float, float]]:
    return [(x + right * (wide - _LEG) / 2, z + far * (deep - _LEG) / 2) for right in (-1, 1) for far in (-1, 1)]
