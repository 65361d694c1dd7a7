"""Where panels stand on paper. Everything is in points, 72 to the inch, from the top left corner."""

from __future__ import annotations

from dataclasses import dataclass

from kling_story.backends import Sheet

PAPER_POINTS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
MARGIN = 36.0
"""Half an inch: what any printer leaves."""
HEAD, FOOT = 34.0, 18.0
GUTTER = 16.0


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """How many panels stand on a page, in columns and rows; ``beside``: words stand beside the pictures, not under
    them; ``letters``: how large they are, in tenths of a point.
    """

    columns: int
    rows: int
    upright: bool
    beside: bool
    letters: int


LAID_OUT = {
    "1": Layout(1, 1, False, False, 105),
    "2": Layout(1, 2, True, False, 95),
    "3x2": Layout(3, 2, False, False, 75),
    "strip": Layout(1, 6, True, True, 80),
}


def page_size(sheet: Sheet) -> tuple[float, float]:
    """Width and height of the paper."""
    short, long = PAPER_POINTS[sheet.paper]
    upright = LAID_OUT[sheet.layout].upright if sheet.upright is None else sheet.upright
    return (short, long) if upright else (long, short)


def cells(sheet: Sheet) -> list[Box]:
    """Where the panels of one page stand, in reading order."""
    layout = LAID_OUT[sheet.layout]
    width, height = page_size(sheet)
    columns, rows = layout.columns, layout.rows
    if sheet.layout == "3x2" and height > width:
        columns, rows = rows, columns
    wide = (width - 2 * MARGIN - (columns - 1) * GUTTER) / columns
    tall = (height - 2 * MARGIN - HEAD - FOOT - (rows - 1) * GUTTER) / rows
    return [
        Box(MARGIN + column * (wide + GUTTER), MARGIN + HEAD + row * (tall + GUTTER), wide, tall)
        for row in range(rows)
        for column in range(columns)
    ]


def split(cell: Box, layout: Layout, aspect: float, stills: int) -> tuple[list[Box], Box]:
    """The pictures of a cell, and the room for its words.

    The room is the same for every shot, whether it has one picture or two, so that words line up.
    """
    if layout.columns > 1 and aspect >= 1:
        return _first_large(cell, aspect, stills)
    gap = 6.0
    beside = layout.beside or aspect < 1
    number = max(2, stills) if aspect > 1 or layout.beside else stills
    across = cell.width * (0.58 if beside else 1.0)
    down = cell.height * (1.0 if beside else 0.62)
    wide = min((across - (number - 1) * gap) / number, down * aspect)
    boxes = [Box(cell.left + at * (wide + gap), cell.top, wide, wide / aspect) for at in range(stills)]
    if beside:
        used = number * wide + (number - 1) * gap + 12
        return boxes, Box(cell.left + used, cell.top, cell.width - used, cell.height)
    used = wide / aspect + 8
    return boxes, Box(cell.left, cell.top + used, cell.width, cell.height - used)


def _first_large(cell: Box, aspect: float, stills: int) -> tuple[list[Box], Box]:
    """The first picture large, the others small beside it, one above the other."""
    gap = 5.0
    large = min(cell.width * 0.66, cell.height * 0.6 * aspect)
    small = (large / aspect - gap) / 2 * aspect
    boxes = [Box(cell.left, cell.top, large, large / aspect)]
    tops = [cell.top + at * (small / aspect + gap) for at in range(2)]
    boxes += [Box(cell.left + large + gap, top, small, small / aspect) for top in tops[: stills - 1]]
    used = large / aspect + 7
    return boxes, Box(cell.left, cell.top + used, cell.width, cell.height - used)
