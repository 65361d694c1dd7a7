"""Low angles on whole bodies: how far back a lens is from which feet are in the picture, and how far up it looks."""

from __future__ import annotations

from math import atan2, degrees, radians, tan

from kling_renderers.animatic.camera.framing import FEET_LOWEST
from kling_story.vocabulary import ANGLES


def with_feet(back: float, high: float, lens: float, heights: float, line: float) -> float:
    """How far back a lens so high is from which feet are in a picture laid with a point so ``high`` on a ``line`` from
    its top, ``heights`` being its focal length: a tall frame sees them from nearer, and further below.
    """
    for _ in range(4):
        feet = line + heights * tan(atan2(high - lens, back) + atan2(lens, back))
        back *= max(1.0, (feet - line) / (FEET_LOWEST - line))
    return back


def looks_over(wanted: float, pitch: float, down: float, line: float, heights: float) -> float:
    """Degrees that a lens on the ground looks further up, as it is too far from somebody small to look up at them:
    the picture's upper part is sky then. ``down``: to the feet; ``line``: where the picture is laid on, from its top.
    """
    feet = line + heights * tan(radians(pitch + down))
    low = feet + (FEET_LOWEST - feet) * min(1.0, wanted / ANGLES["worms_eye"].pitch)
    further = degrees(atan2(low - line, heights)) - pitch - down
    return max(0.0, min(wanted - pitch, further))
