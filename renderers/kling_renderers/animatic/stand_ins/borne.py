"""What several carry together, as a few solids, its head to the left, standing at nothing. Sizes are choices, in
statures.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, NEUTRAL, PAPER, WHITE, mix
from kling_renderers.animatic.stand_ins.kinds import colour_of
from kling_renderers.animatic.stand_ins.solids import Solid, drum, rod, slab
from kling_renderers.animatic.stand_ins.things import THINGS
from kling_story.planned import PlannedElement
from kling_story.vocabulary.borne import shape_borne


class Size(NamedTuple):
    """How long, tall and wide something is, and how high its lowest is in hands."""

    long: float
    tall: float
    wide: float
    in_hands: float


_SIZES = {
    "hull": Size(2.1, 0.3, 0.5, 0.4),
    "ladder": Size(2.0, 0.24, 0.05, 0.38),
    "coffin": Size(1.25, 0.26, 0.36, 0.4),
    "log": Size(2.0, 0.16, 0.16, 0.42),
    "roll": Size(1.7, 0.22, 0.22, 0.4),
    "sofa": Size(1.1, 0.46, 0.48, 0.26),
    "litter": Size(1.3, 0.1, 0.34, 0.42),
    "board": Size(1.15, 0.4, 0.5, 0.14),
    "palanquin": Size(2.3, 0.85, 0.5, 0.3),
    "chest": Size(0.6, 0.45, 0.42, 0.26),
}
_FLATTENED = (0.62, 0.3, 0.36)
"""A rowing boat that is one high, as it is carried."""
LONG, _WITHIN_ITS_ENDS, _BEYOND_AN_END = 1.5, 0.1, 0.35
"""From which length on those who carry something are within its ends, and how far they reach beyond an end then and
else.
"""
_ON_A_SHOULDER, _HUNG = 0.815, 0.42
"""How high shoulders are, and how far under its poles a palanquin begins."""


def _shape(element: PlannedElement) -> str:
    return shape_borne(element.name, element.description) or "chest"


def size_borne(element: PlannedElement) -> Size:
    return _SIZES[_shape(element)]


def lift_of(element: PlannedElement, *, high: bool) -> float:
    """How high the lowest of it is, which people of one stature carry."""
    if _shape(element) == "palanquin":
        return _ON_A_SHOULDER - _HUNG
    return _ON_A_SHOULDER if high else size_borne(element).in_hands


def extent_of(element: PlannedElement, *, high: bool) -> tuple[float, float, float, float]:
    """How far ahead of and behind its middle those reach who carry it, and how wide and tall that is."""
    size = size_borne(element)
    half = size.long / 2 + (_WITHIN_ITS_ENDS if size.long > LONG else _BEYOND_AN_END)
    return half, half, size.wide + 0.4, max(1.0, lift_of(element, high=high) + size.tall)


def solids_borne(element: PlannedElement, *, to_the_left: bool) -> list[Solid]:
    """It, standing at nothing, as large as it is, seen from the side on which it goes ``to_the_left`` or not."""
    shape = _shape(element)
    size, colour = _SIZES[shape], colour_of(element)
    wood, dark = mix(mix(CRATE, colour, 0.2), BLACK, 0.1), mix(colour, BLACK, 0.35)
    if shape == "hull":
        colour = mix(colour, CRATE, 0.4)
        return [Solid(one.corners * _FLATTENED, one.faces, one.colour) for one in THINGS["boat"](colour)]
    if shape == "ladder":
        rails = [slab(wood, size.long, 0.03, 0.04, y=y) for y in (0.0, size.tall - 0.03)]
        return [*rails, *(slab(dark, 0.025, size.tall, 0.025, x=size.long * (n - 4.5) / 10) for n in range(10))]
    if shape == "coffin":
        lid = slab(mix(wood, BLACK, 0.1), 1.2, 0.05, 0.3, y=0.21)
        return [slab(mix(wood, BLACK, 0.3), size.long, 0.21, size.wide), lid]
    if shape in ("log", "roll"):
        body = drum(wood if shape == "log" else colour, -size.long / 2, size.long / 2, size.wide, size.wide, sides=12)
        return [body.lying(size.tall / 2)]
    if shape == "sofa":
        back = slab(mix(colour, BLACK, 0.2), 1.1, 0.46, 0.12, z=0.18 if to_the_left else -0.18)
        arms = [slab(dark, 0.14, 0.3, 0.44, x=x) for x in (-0.48, 0.48)]
        return [slab(colour, 0.85, 0.2, 0.44), back, *arms]
    if shape == "litter":
        poles = [rod(dark, (-0.78, 0.03, z), (0.78, 0.03, z), 0.035) for z in (-0.16, 0.16)]
        blanket = slab(mix(PAPER, WHITE, 0.3), 0.95, 0.11, 0.26, x=0.14, y=0.05)
        head = drum(mix(NEUTRAL, WHITE, 0.35), -0.06, 0.06, 0.13, 0.13, sides=10).lying(0.13, 0.0, -0.48)
        return [*poles, slab(mix(colour, WHITE, 0.4), size.long, 0.02, size.wide, y=0.03), blanket, head]
    if shape == "board":
        legs = [slab(dark, 0.05, 0.34, 0.05, x=x, z=z) for x in (-0.48, 0.48) for z in (-0.2, 0.2)]
        return [slab(wood, size.long, 0.07, size.wide, y=0.33), *legs]
    if shape == "palanquin":
        poles = [rod(wood, (-1.2, _HUNG, z), (1.2, _HUNG, z), 0.05) for z in (-0.24, 0.24)]
        roof = drum(dark, 0.7, 0.85, 0.66, 0.2, sides=4)
        return [slab(colour, 0.55, 0.6, 0.44, y=0.1), roof, *poles]
    rim = slab(dark, size.long, 0.04, size.wide + 0.01, y=0.3)
    return [slab(mix(colour, wood, 0.4), size.long, size.tall, size.wide), rim]
