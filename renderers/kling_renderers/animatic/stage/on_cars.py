"""The tailgate, the bonnet or the roof of a vehicle that people sit on. All numbers are choices, in statures."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix, rgb
from kling_renderers.animatic.stage.blocks import Block, block
from kling_renderers.animatic.stage.places import Spot

_USUAL = "#8d99a3"
_WIDE, _THICK, _FLOOR = 1.16, 0.06, 0.2
"""How wide a vehicle is, how thick what is sat on, and how high over the ground its body begins."""
_TYRE, _PANE, _LAMP, _TAIL = rgb("#33363a"), rgb("#55616b"), rgb("#efe6c8"), rgb("#a83a32")


def sat_on(piece: str, at: Spot, seat: float, ahead: float, shade: str | None) -> list[Block]:
    """The end of a vehicle that is sat on, and the rest of it behind whom it carries, as far as that doesn't hide them:
    they look ``ahead``, 1 away from the lens, -1 to it.
    """
    (x, z), away, colour = at, -1.0 if ahead > 0 else 1.0, rgb(shade or _USUAL)
    found = list[Block]()

    def box(
        first: float, last: float, low: float, high: float, tone: tuple[int, int, int], half: float = _WIDE / 2,
        aside: float = 0.0, top: float = 1.0,
    ) -> None:  # fmt: skip
        """From one distance behind the middle of who sits to another."""
        middle, deep = z + away * (first + last) / 2, last - first
        found.append(block(x + aside, middle, 2 * half, deep, high - low, tone, base=low, top=top))

    dark, top, to_the_lens = mix(colour, BLACK, 0.18), seat - _THICK, ahead > 0
    if piece == "tailgate":
        box(-0.12, 0.2, top - 0.05, top, dark)
        box(0.2, 1.3, _FLOOR, top, mix(colour, BLACK, 0.4), _WIDE / 2 - 0.05)
        for side in (-1, 1):
            box(0.2, 1.3, _FLOOR, top + (0.06 if to_the_lens else 0.2), colour, 0.035, side * (_WIDE / 2 - 0.035))
            box(0.17, 0.2, top - 0.16, top - 0.04, _TAIL, 0.05, side * (_WIDE / 2 - 0.07))
            box(0.5, 0.86, 0.0, 0.36, _TYRE, 0.07, side * (_WIDE / 2 - 0.02))
        if not to_the_lens:
            box(1.3, 2.2, _FLOOR, 1.0, colour, top=0.88)
            box(1.28, 1.3, 0.62, 0.9, _PANE, _WIDE / 2 - 0.16)
        return found
    roof = piece == "car_roof"
    body = 0.46 if roof else top
    first, last = (-1.0, 1.5) if roof else (-0.16, 1.9)
    box(first, last, _FLOOR, min(body, top), colour)
    if roof:
        box(-0.28, 1.0, body, top, mix(colour, BLACK, 0.06), _WIDE / 2 - 0.06, top=0.94)
        box(0.99, 1.01, body + 0.06, top - 0.05, _PANE, _WIDE / 2 - 0.14)
        box(-0.3, -0.27, body + 0.06, top - 0.05, _PANE, _WIDE / 2 - 0.14)
    elif not to_the_lens:
        box(0.72, 1.8, body, body + 0.34, mix(colour, WHITE, 0.04), _WIDE / 2 - 0.06, top=0.86)
        box(0.7, 0.72, body + 0.05, body + 0.29, _PANE, _WIDE / 2 - 0.16)
    for side in (-1, 1):
        box(first - 0.02, first, min(body, top) - 0.16, min(body, top) - 0.05, _LAMP, 0.09, side * (_WIDE / 2 - 0.14))
        for wheel in (0.16, 1.3):
            box(first + wheel, first + wheel + 0.36, 0.0, 0.36, _TYRE, 0.07, side * (_WIDE / 2 - 0.02))
    return found
