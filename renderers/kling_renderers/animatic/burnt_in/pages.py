"""Words laid out for the time they have: smaller before cut, and one page after another before that."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from kling_renderers.animatic.burnt_in.lettering import Lettering
from kling_story.planned import PlannedShot

SECONDS = 1.5
"""How long a page stands at least, in seconds, as long as that loses no word."""
_UNENDING = 10_000


class Pages(NamedTuple):
    """Rows of words, page by page, and the size they are written in."""

    size: int
    pages: tuple[tuple[str, ...], ...]

    def at(self, part: float) -> int:
        """The number of the page that stands at a part of the time, 0 to 1: each as long as it has rows."""
        rows, seen = sum(len(page) for page in self.pages), 0
        for number, page in enumerate(self.pages):
            seen += len(page)
            if part * rows < seen:
                return number
        return max(0, len(self.pages) - 1)


def lay_out(
    letters: Lettering, text: str, size: int, width: float, lines: int, seconds: float, smaller_first: bool
) -> Pages:
    """Text in pages of at most ``lines`` rows no wider than ``width`` pixels.

    What doesn't fit is paged over its ``seconds``, or with ``smaller_first`` written smaller before; then
    both with one row more; and at last pages turn faster. Only what still doesn't fit is cut.
    """
    small, tiny = max(9, round(0.87 * size)), max(9, round(0.76 * size))
    turns = max(1, int(seconds / SECONDS))
    steps = [(size, lines, 1), (small, lines, 1) if smaller_first else (size, lines, turns)]
    steps += [(small, lines + 1, 1), (small, lines + 1, turns), (tiny, lines + 1, turns), (tiny, lines + 1, 2 * turns)]
    for step, most, pages in steps:
        rows = letters.wrap(text, step, width, _UNENDING)
        if len(rows) <= most * pages:
            return Pages(step, _even(_balanced(letters, rows, text, step, width, most), most))
    return Pages(tiny, _even(letters.wrap(text, tiny, width, most * pages), most))


def _even(rows: list[str], most: int) -> tuple[tuple[str, ...], ...]:
    """Rows on as few pages as it takes, about as many on each."""
    if not rows:
        return ((),)
    each = _each(len(rows), most)
    return tuple(tuple(rows[first : first + each]) for first in range(0, len(rows), each))


def _each(rows: int, most: int) -> int:
    """How many rows stand on a page."""
    count = -(-rows // most)
    return -(-rows // count)


def _balanced(letters: Lettering, rows: list[str], text: str, size: int, width: float, most: int) -> list[str]:
    """The rows about equally long, and as many on the last page as on the others."""
    full = -(-len(rows) // _each(len(rows), most)) * _each(len(rows), most) if rows else 0
    while len(rows) > 1:
        width *= 0.95
        narrower = letters.wrap(text, size, width, _UNENDING)
        if len(narrower) > full:
            break
        rows = narrower
    return rows


def silence(shot: PlannedShot, at: Fraction | None = None) -> float:
    """For how many seconds nobody speaks in a shot, altogether or until a time of the film."""
    until = shot.end if at is None else at
    spoken = (max(Fraction(0), min(line.end, until) - line.start) for line in shot.captions)
    return float(max(Fraction(0), until - shot.start - sum(spoken, Fraction(0))))
