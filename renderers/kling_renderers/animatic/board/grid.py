"""Where the pictures of a contact sheet stand: all of them, shot after shot, in rows of the same length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, sqrt
from typing import NamedTuple

from kling_renderers.animatic.board.panels import Panel, Panels, Still

GAP, MARGIN = 16, 24
TITLE, SMALL = 26, 15
"""Letters, in pixels."""
HEAD = MARGIN + TITLE + SMALL + 2 * GAP
STEP = round(1.25 * SMALL)
"""From one line of words to the next, in pixels."""
WORDS = round(6.5 * SMALL)
"""Room below a picture for its shot, the camera, two lines of what happens and one of what is said, in pixels."""
SPOKEN = 6
"""How many lines that are said there is room for: more than these are counted."""
INK, QUIET, PAPER, SIGNAL = "#181b1f", "#5f656c", "#ffffff", "#9a5f08"


class Cell(NamedTuple):
    """A picture and where its upper left corner is."""

    panel: Panel
    still: Still
    left: int
    top: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A contact sheet's measures, in pixels; ``words``: the room below each picture."""

    panels: Panels
    words: int
    columns: int
    width: int
    height: int

    @classmethod
    def of(cls, panels: Panels) -> Grid:
        """As near to the shape of a page across as the pictures allow."""
        wide, tall = panels.size
        spoken = max((len(panel.spoken) for panel in panels.panels), default=0)
        words = WORDS + STEP * (min(max(spoken, 1), SPOKEN) - 1)
        columns = max(1, min(panels.stills, round(sqrt(panels.stills * 1.5 * (tall + words) / wide))))
        rows = ceil(panels.stills / columns)
        width = max(480, 2 * MARGIN + columns * (wide + GAP) - GAP)
        return cls(panels, words, columns, width, HEAD + rows * (tall + words + GAP) + MARGIN)

    def cells(self) -> Iterator[Cell]:
        """Every picture, in the film's order."""
        wide, tall = self.panels.size
        stills = ((panel, still) for panel in self.panels.panels for still in panel.stills)
        for number, (panel, still) in enumerate(stills):
            row, column = divmod(number, self.columns)
            yield Cell(panel, still, MARGIN + column * (wide + GAP), HEAD + row * (tall + self.words + GAP))
