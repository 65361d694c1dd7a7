"""Wire formats: how a storyboard is put for one API. One file each; they don't know each other.

A dialect is a module with ``compiled(board) -> Compiled``. What those share that number references
stands in ``numbered``.
"""

from __future__ import annotations

from collections.abc import Callable

from kling_story.dialects import dashscope, fal, kie, path, replicate, v1
from kling_story.dialects.compiled import Compiled
from kling_story.storyboard import Storyboard

__all__ = ["DIALECTS", "Compiled"]

DIALECTS: dict[str, Callable[[Storyboard], Compiled]] = {
    "path": path.compiled,
    "v1": v1.compiled,
    "fal": fal.compiled,
    "kie": kie.compiled,
    "replicate": replicate.compiled,
    "dashscope": dashscope.compiled,
}
"""By the name that profiles use: the words as they are sent."""
