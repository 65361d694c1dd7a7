"""What somebody has over the head, between both hands. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import shape_of, width_of
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_LIFTED, _BEHIND, _BESIDE, _UP = 1.035, 0.06, 0.006, 0.3
"""How high and how far behind the face, which no arm hides then, a thing is lifted; how far beside it hands are, and
how far up it, in its heights.
"""
_BULKY = (
    "box", "boxes", "case", "trophy", "ball", "stone", "basket", "hamper", "tray", "books", "sack", "cage", "chair",
    "pillow", "tiered_cake", "barrel", "swaddled_baby", "doll", "bag", "pizza", "laptop", "lifebuoy", "surfboard",
    "panel",
)  # fmt: skip
"""Shapes of what both hands have that hold it over the head."""


def lifted_at(shot: PlannedShot, thing: PlannedElement) -> tuple[Grip, tuple[Grip, ...]] | None:
    """Where a thing is that is over the head, and both hands; None where a frame doesn't reach that high, or one hand
    has it.
    """
    if shape_of(thing) not in _BULKY or SIZES[shot.size].figure_height > SIZES["medium_close_up"].figure_height:
        return None
    tall = tall_in_hand(thing)
    out = 0.5 * tall * width_of(thing) + _BESIDE
    hands = tuple((side * out, _LIFTED + _UP * tall, _BEHIND) for side in (1, -1))
    return (0.0, _LIFTED, _BEHIND), hands
