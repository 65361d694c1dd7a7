"""Animals that fly: their wings are open, and their legs drawn up. Lengths are choices, in the animal's heights."""

from __future__ import annotations

from collections.abc import Sequence
from math import sin

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Part, both

_FOLDED = 0.12
"""How far aside what is only a folded wing or a leg of a bird is at least."""
_LEGS_BELOW = 0.36
"""Under which all of a bird is legs."""
_BEATS = 0.34
"""How far the tip of a wing goes up and down from where it is spread."""
_SPREAD = 0.1
"""How much higher than its root the tip is in the middle of that."""


def flying(parts: Sequence[Part], colour: Colour, beat: float, *, bird: bool) -> list[Part]:
    """The parts of an animal that stands, with wings at a place in their beat, as an angle."""
    kept = [piece for piece in parts if not (bird and (_is_leg(piece) or _is_folded(piece)))]
    dark, up = mix(colour, BLACK, 0.22), _SPREAD + _BEATS * sin(beat)
    root, far, back = (0.56, 0.95, 0.0) if bird else (0.74, 1.15, 0.05)
    # The outer half of a wing follows the inner one.
    half, tip = 0.45 * up, up + 0.18 * _BEATS * sin(beat - 0.9)
    inner = [(0.08, root, back - 0.1, 0.05), (0.08, root, back + 0.2, 0.05)]
    inner += [(0.5 * far, root + half, back - 0.1, 0.035), (0.5 * far, root + half, back + 0.24, 0.03)]
    outer = [(0.5 * far, root + half, back - 0.1, 0.035), (0.5 * far, root + half, back + 0.24, 0.03)]
    outer += [(far, root + tip, back + 0.16, 0.018)]
    made = [*both(inner, dark), *both(outer, mix(colour, BLACK, 0.36))]
    if bird:
        made += both([(0.06, 0.36, 0.24, 0.018), (0.06, 0.34, 0.42, 0.014)], mix(colour, BLACK, 0.5))
    return [*kept, *made]


def _is_leg(piece: Part) -> bool:
    return bool((piece.balls[:, 1] < _LEGS_BELOW).all())


def _is_folded(piece: Part) -> bool:
    """Whether a part is a wing at a bird's side."""
    return bool((abs(piece.balls[:, 0]) > _FOLDED).all())
