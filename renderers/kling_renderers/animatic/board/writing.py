"""What a board is written from, and the words that all kinds of boards write alike."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from kling_renderers.animatic.board.panels import Panel, Panels
from kling_story.backends import Progress, Sheet
from kling_story.planned import Plan
from kling_story.vocabulary.languages import script_of

_TONGUES = {"han": "zh", "kana": "ja", "hangul": "ko"}
"""The language that a script stands for (BCP 47): the same characters are drawn otherwise in each of them."""


@dataclass(frozen=True, slots=True)
class BoardJob:
    """A film's panels, how they are laid out, and the film itself, for a board that plays it and tells ``progress`` of
    its frames.
    """

    panels: Panels
    sheet: Sheet
    plan: Plan
    folder: Path
    progress: Progress | None = None

    @property
    def facts(self) -> str:
        """A line about the whole film."""
        number = len(self.panels.panels)
        facts = (f"{number} shot{'' if number == 1 else 's'}", f"{plain(self.panels.seconds)} s", *self.sheet.facts)
        return " \N{MIDDLE DOT} ".join(facts)


class Written(NamedTuple):
    """What is in a board, in words, and what couldn't be."""

    holds: str
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """A kind of board. ``write`` fills the file and says what is in it; ``longest``: pixels of its pictures' longer
    side, by layout or for all of them; ``plays``: the whole film is drawn for it, too.
    """

    suffixes: tuple[str, ...]
    write: Callable[[BoardJob, Path], Written]
    longest: dict[str, int] | int
    plays: bool = False


def plain(seconds: Fraction) -> str:
    """``3`` or ``3.5``."""
    return f"{float(seconds):.3f}".rstrip("0").rstrip(".")


def clock(seconds: Fraction) -> str:
    """``0:03.5``."""
    minutes, rest = divmod(seconds, 60)
    return f"{int(minutes)}:{float(rest):04.1f}"


def when(panel: Panel) -> str:
    """From when to when a shot is, and how long: ``0:03.0-0:06.0, 3 s``."""
    return f"{clock(panel.start)}\N{EN DASH}{clock(panel.end)}, {plain(panel.seconds)} s"


def tongue(text: str) -> str | None:
    """The language of a text (BCP 47) where its script tells it; None otherwise."""
    return _TONGUES.get(script_of(text) or "")


def unlettered(missing: Collection[str]) -> tuple[str, ...]:
    """What to tell of characters that no font has."""
    if not missing:
        return ()
    counted = f"{len(missing)} character{'' if len(missing) == 1 else 's'}"
    return (f"{counted} of the words without a glyph in any installed font: {''.join(sorted(missing)[:12])}",)
