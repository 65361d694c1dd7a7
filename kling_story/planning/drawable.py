"""Storyboard -> all that is drawn of it, which whoever draws takes from here on."""

from __future__ import annotations

from kling_story.drawings import Drawable
from kling_story.errors import DrawingError
from kling_story.named_files import files_here
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def drawable(board: Storyboard) -> Drawable:
    """What is drawn of a storyboard.

    Raises:
        DrawingError: it has no shots.
    """
    planned = plan(board)
    if not planned.shots:
        raise DrawingError("the storyboard has no shots to draw", hint="write `shots:` and the first shot under it")
    return Drawable(planned, board.folder, files_here(board))
