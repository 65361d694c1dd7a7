"""Tables: for things that are shown, and for who sits or stands at one; of the wood that words name."""

from __future__ import annotations

from kling_renderers.animatic.camera.framing import TABLE
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, DARK_OAK, Colour, mix
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stand_ins.solids import Solid, slab
from kling_story.setting import Setting

_WOOD = mix(CRATE, BLACK, 0.15)
_THICK, _LEG = 0.022, 0.024


def wood_of(setting: Setting) -> Colour:
    """What tables are made of in a setting."""
    return DARK_OAK if "dark_wood" in setting.dressings else _WOOD


def table_below(x: float, z: float, wide: float, deep: float, wood: Colour, high: float = TABLE) -> list[Solid]:
    """A top on four legs, for what stands on it."""
    legs = [slab(wood, _LEG, high - _THICK, _LEG, a, 0.0, b) for a, b in _legs(x, z, wide, deep)]
    return [*legs, slab(wood, wide, _THICK, deep, x, high - _THICK, z)]


def table(x: float, z: float, wide: float, deep: float, wood: Colour) -> list[Block]:
    """A top on four legs, for who sits at it."""
    legs = [block(a, b, _LEG, _LEG, TABLE - _THICK, wood) for a, b in _legs(x, z, wide, deep)]
    return [*legs, block(x, z, wide, deep, _THICK - 0.001, wood, 0, TABLE - _THICK)]


def _legs(x: float, z: float, wide: float, deep: float) -> list[tuple[float, float]]:
    return [(x + right * (wide - _LEG) / 2, z + far * (deep - _LEG) / 2) for right in (-1, 1) for far in (-1, 1)]
