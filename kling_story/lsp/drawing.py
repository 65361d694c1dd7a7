"""A shot drawn as it stands in the editor, saved or not."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from kling_story.storyboard import Storyboard


def draw(board: Storyboard, name: str, shot: str | None) -> Path:
    """The animatic of a shot, or of the film, as a file in the folder for temporary files.

    Raises:
        StoryError: as of ``render``.
    """
    from kling_story.rendering import render

    folder = Path(tempfile.gettempdir()) / "kling-story"
    folder.mkdir(mode=0o700, exist_ok=True)
    called = re.sub(r"[^\w-]+", "-", f"{Path(name).stem}-{shot}" if shot else Path(name).stem)[:80]
    out = folder / f"{called}.mp4"
    render(board, out, shots=(shot,) if shot else ())
    return out
