"""The work of ``kling-story render``, apart from its options."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kling_story.cli.drawing_all import draw_all
from kling_story.cli.drawn import Order
from kling_story.cli.film_wishes import FilmWish


def render_files(
    boards: Sequence[str],
    wish: FilmWish | None = None,
    outs: Sequence[Path] = (),
    folder: Path | None = None,
    formats: Sequence[str] = ("mp4",),
    at_once: int | None = None,
    as_json: bool = False,
) -> None:
    """Draw storyboards into ``outs``, or into films called like them in ``folder``, and tell what becomes of each.

    ``formats`` are suffixes without a dot, "" is a folder of PNG frames; ``at_once`` so many processes.

    Raises:
        SystemExit: one wasn't drawn.
        StoryError: there was nothing to draw, or it can't be drawn so.
    """
    wish = wish or FilmWish()
    draw_all(Order(boards, outs, folder, formats, wish.ending, wish.ready, wish.backend), at_once, as_json)
