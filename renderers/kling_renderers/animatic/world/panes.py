"""Rain that runs down the panes of a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix

if TYPE_CHECKING:
    from kling_renderers.animatic.world.kit import Wall

_ON_ONE, _FOR_EACH = 4, 30
"""How many drops run down a pane, and how many more for each square stature of it: choices."""


def drops(wall: Wall, ends: tuple[float, float], heights: tuple[float, float], outside: Colour) -> None:
    """Drops on a pane of a wall between two places along it and two heights, before what is seen ``outside``."""
    (start, end), (low, high) = ends, heights
    drop, wide, tall = mix(outside, BLACK, 0.28), end - start, high - low
    for number in range(round(_FOR_EACH * wide * tall) + _ON_ONE):
        # By two steps that share no measure, so that they lie in no rows.
        at, top = start + wide * (0.5698 * number % 1), low + tall * (0.15 + 0.85 * (0.7549 * number % 1))
        wall.panel(at, min(end, at + 0.012), max(low, top - 0.06 - 0.05 * (number % 3)), top, drop, glows=True)
