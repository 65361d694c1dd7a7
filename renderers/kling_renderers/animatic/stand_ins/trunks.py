"""The neck and the trunk of a stand-in, and how broad words make it."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.stand_ins.shapes import Part, part
from kling_story.vocabulary.looks import Looks
from kling_story.vocabulary.statures import CHILD

_WIDE = {"broad": 1.2, "slim": 0.92}
_WIDE_OF = {"female": 0.93}
"""How broad somebody is by their girth and by their gender, against a usual man: choices."""

_CHILDS_NECK = 0.021
"""Half of how thick it is at most, in statures of a child, whose head is large for it."""


def width_of(looks: Looks, stature: float) -> float:
    """How broad somebody's trunk is, against that of a usual man as tall; of somebody not grown it is narrower."""
    grown = 0.89 if is_child(looks) else 0.94 if stature < 0.97 else 1.0
    return _WIDE.get(looks.girth or "", 1.0) * _WIDE_OF.get(looks.gender or "", 1.0) * grown


def is_child(looks: Looks) -> bool:
    return looks.years is not None and looks.years <= CHILD


def neck(skin: Colour, looks: Looks) -> Part:
    """From between the shoulders to under the skull, leaning ahead."""
    thick = {"broad": 0.0295, "slim": 0.0235}.get(looks.girth or "", 0.0235 if looks.gender == "female" else 0.0265)
    thick = min(thick, _CHILDS_NECK) if is_child(looks) else thick
    return part([(0, 0.82, 0.009, thick + 0.002), (0, 0.895, 0.001, thick)], skin, 0.035, over=-1)


def trunk(colour: Colour, looks: Looks, wide: float) -> Part:
    """From the slope of the shoulders to the hem over the hips."""
    balls = [
        (side * x * wide, y, z, r)
        for side in (-1, 1)
        for x, y, z, r in ((0.079, 0.793, 0.0, 0.034), (0.024, 0.8385, 0.008, 0.0185), (0.05, 0.52, 0.0, 0.05))
    ]
    balls += [(0.0, 0.71, -0.018, 0.05), (0.0, 0.745, 0.018, 0.044)]
    if looks.girth == "broad":
        balls.append((0.0, 0.585, -0.03, 0.075))
    return part(balls, colour, 0.012, over=1)


def widened(parts: list[Part], wide: float) -> list[Part]:
    """Parts of a usual person, on somebody so much broader."""
    if wide == 1.0:
        return parts
    scale = (wide, 1.0, 1.0, wide**0.5)
    return [piece._replace(balls=piece.balls * scale) for piece in parts]
