"""What tells a car of the police or an ambulance from others: a bar of lights on its roof, bands along its side."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import INK, WHITE, mix, rgb
from kling_renderers.animatic.stand_ins.solids import Solid, slab

_BLUE, _PALE, _RED = rgb("#2f7bff"), rgb("#9cc8ff"), rgb("#d8342e")


def with_lights(shape: str, made: list[Solid], *, ambulance: bool) -> list[Solid]:
    """A vehicle with its lights on; all sizes are in its heights."""
    corners = [one.corners for one in made]
    top = max(float(one[:, 1].max()) for one in corners)
    middle = [one for one in corners if float(one[:, 1].max()) > top - 0.02]
    x = sum(float(one[:, 0].mean()) for one in middle) / len(middle)
    sides = min(float(one[:, 2].min()) for one in corners), max(float(one[:, 2].max()) for one in corners)
    left, right = min(float(one[:, 0].min()) for one in corners), max(float(one[:, 0].max()) for one in corners)
    other = _BLUE if ambulance else _RED
    made = [
        *made, slab(INK, 0.5, 0.04, 0.24, x, top), slab(_BLUE, 0.2, 0.13, 0.2, x - 0.14, top + 0.04),
        slab(other, 0.2, 0.13, 0.2, x + 0.14, top + 0.04),
        slab(mix(_PALE, WHITE, 0.5), 0.08, 0.15, 0.21, x - 0.14, top + 0.035),
    ]  # fmt: skip
    band, low = _RED if ambulance else _BLUE, 0.36 if shape == "car" else 0.42
    middle_x, at = (left + right) / 2, (left + right) / 2 + 0.1 * (right - left)
    for z in sides:
        made.append(slab(band, 0.78 * (right - left), 0.09, 0.02, middle_x, low, z))
        if ambulance:
            made += [slab(_RED, 0.34, 0.1, 0.02, at, 0.68, z), slab(_RED, 0.1, 0.34, 0.02, at, 0.56, z)]
    return made
