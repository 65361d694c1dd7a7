"""What is timed inside of one warm process: an edit, until something of it is there."""

from __future__ import annotations

import os
import time
from fractions import Fraction
from pathlib import Path
from statistics import median

from kling_story.backends import previewer
from kling_story.loading import load
from kling_story.planning import plan
from kling_story.rendering import render
from rendering import boards

FPS = Fraction(24)


def changed_shot(folder: Path, size: tuple[int, int], rounds: int) -> float:
    """Median seconds from the text of a board with one changed shot to its whole new film, sound included."""
    os.environ["KLING_STORY_CACHE"] = str(folder / "cache")
    took = []
    for number in range(rounds + 1):
        board = boards.board(folder, changed=f"edit {number}")
        began = time.perf_counter()
        render(board, folder / "warm.mp4", size=size, fps=FPS)
        took.append(time.perf_counter() - began)
    return median(took[1:])


def edited_jpeg(folder: Path, size: tuple[int, int], rounds: int) -> float:
    """Median seconds of processor time from the text of a board with one changed shot to the first JPEG of that shot,
    in a preview that is running; it draws in one thread.
    """
    took, shows = [], previewer()
    for number in range(rounds + 1):
        board = boards.board(folder, changed=f"edit {number}")
        began = time.process_time()
        story = load(board)
        pictures = shows.pictures(plan(story), size=size, fps=FPS, folder=story.folder)
        pictures.jpeg(pictures.spans[2][0])
        took.append(time.process_time() - began)
    return median(took[1:])
