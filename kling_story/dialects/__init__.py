"""Wire formats: how a storyboard is put for one API. One file each; they don't know each other."""

from __future__ import annotations

from collections.abc import Callable

from kling_story.dialects import path, v1
from kling_story.dialects.compiled import Compiled
from kling_story.storyboard import Storyboard

__all__ = ["DIALECTS", "Compiled"]

DIALECTS: dict[str, Callable[[Storyboard], Compiled]] = {"path": path.compiled, "v1": v1.compiled}
"""By the name that profiles use: the words as they are sent."""
