"""Where what somebody eats is while they bite it: its edge at the lips, so that it hides neither eyes nor nose."""

from __future__ import annotations

from math import radians, sin

from kling_renderers.animatic.stage.carried import ASIDE, LONG_BITE
from kling_renderers.animatic.stage.grasped import in_fingers, tall_in_hand
from kling_renderers.animatic.stage.holding import as_if_touching
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import width_of
from kling_story.planned import PlannedElement

_MOUTH, _AHEAD, _GRASP = 0.89, -0.088, 0.03
"""How high a mouth is, how far ahead what is bitten, and how far before a wrist that is held, in statures."""
_AT_IT, _OF_ITS_WIDTH = (0.75, 0.66), 0.42
"""How far up what is bitten the mouth is, in its heights, also at an end, and how far out its middle is then, in its
widths.
"""


def bitten(thing: PlannedElement, side: int, away: float, yaw: float) -> Grip:
    """Where the hand is that has what is eaten, its edge at the lips, below the nose: of what is long, an end."""
    tall, wide, (up, nearer) = tall_in_hand(thing), width_of(thing), in_fingers(thing)
    out = _OF_ITS_WIDTH * tall * wide if wide > LONG_BITE else 0.0
    aside, ahead = max(out, 0.008), _AHEAD
    if abs(sin(radians(yaw))) > ASIDE:
        aside, ahead = 0.01, -0.07 - max(out, 0.3 * tall)
    x, y, z = as_if_touching((side * aside, _MOUTH, ahead), away)
    return x, y - _AT_IT[bool(out)] * tall - up, z + _GRASP + nearer
