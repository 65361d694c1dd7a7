"""Boards: a film on paper or on a page. One file here for each kind, found by the suffix that is asked for.

A kind is a module with a ``BOARD``; it gets the panels (pictures and words of each shot) and writes them.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kling_renderers.animatic.board.writing import Board, BoardJob
from kling_renderers.animatic.suffixes import by_suffix
from kling_story.errors import DrawingError, MissingExtra

__all__ = ["Board", "BoardJob", "board_of", "boards"]


@cache
def boards() -> dict[str, Board]:
    """Every kind of board by its suffixes, in small letters and with the dot.

    Raises:
        MissingExtra: a kind needs packages that aren't installed.
    """
    try:
        return by_suffix(__name__, "BOARD", Board)
    except ModuleNotFoundError as error:
        raise MissingExtra("`kling-story board`", "animatic", error.name or "") from error


def board_of(out: Path) -> Board:
    """The kind that a name asks for.

    Raises:
        DrawingError: there is none of that suffix.
    """
    found = boards().get(out.suffix.lower())
    if found is None:
        known = ", ".join(sorted(boards()))
        hint = f"there are: {known}; films are drawn by kling-story render"
        raise DrawingError(f"`{out.name}` can't be written: no board is a `{out.suffix}`", hint=hint)
    return found
