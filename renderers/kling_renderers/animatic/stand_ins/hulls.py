"""A boat that is being built, as a few solids, one high and standing at nothing, its bow to the left: in few films, so
imported when one has it.
"""

from __future__ import annotations

from itertools import pairwise

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.solids import Solid, rod, slab

_RIBS = ((-1.25, 0.34), (-0.75, 0.52), (-0.25, 0.62), (0.25, 0.66), (0.75, 0.62), (1.2, 0.52))
"""Where each pair of ribs stands, and how far aside their heads are."""
_PLANKED = (0.3, 0.44, 0.58)
"""How high the planks are that are on already; the ribs stand bare above them."""


def boat_frame(colour: Colour) -> list[Solid]:
    """A keel on trestles, a stem, ribs, and the lower planks of each side."""
    wood, pale = mix(CRATE, BLACK, 0.15), mix(mix(CRATE, colour, 0.25), WHITE, 0.35)
    keel = slab(wood, 3.1, 0.08, 0.12, x=0.0, y=0.2)
    stem = rod(wood, (-1.5, 0.22, 0.0), (-1.75, 1.0, 0.0), 0.1)
    stern = slab(wood, 0.06, 0.5, 0.8, x=1.5, y=0.3)
    trestles = [slab(mix(wood, BLACK, 0.3), 0.12, 0.2, 0.9, x=x) for x in (-0.9, 0.9)]
    ribs = [
        rod(wood, (x, 0.24, 0.0), (x, 0.45, side * 0.75 * wide), 0.05) if lower
        else rod(wood, (x, 0.45, side * 0.75 * wide), (x, 0.98, side * wide), 0.05)
        for x, wide in _RIBS for side in (-1, 1) for lower in (True, False)
    ]  # fmt: skip
    ends = ((-1.55, 0.02), *_RIBS, (1.5, 0.46))
    planks = [
        rod(mix(pale, BLACK, 0.09 * row), (one, up, side * out * wide), (other, up, side * out * far), 0.15)
        for row, (up, out) in enumerate(zip(_PLANKED, (0.6, 0.78, 0.86), strict=True))
        for (one, wide), (other, far) in pairwise(ends)
        for side in (-1, 1)
    ]
    return [keel, stem, stern, *trestles, *ribs, *planks]
