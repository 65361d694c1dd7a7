"""Wire formats: how a storyboard is put for one API. One file each; they don't know each other.

A dialect is a module with ``compiled(board) -> Compiled``. What those share that number references
stands in ``numbered``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from kling_story.dialects.compiled import Compiled
from kling_story.storyboard import Storyboard

__all__ = ["DIALECTS", "Compiled"]

NAMES = ("path", "v1", "fal", "kie", "replicate", "dashscope")


class _Dialects(Mapping[str, Callable[[Storyboard], Compiled]]):
    """A film goes to one target: only that one's dialect is imported."""

    def __getitem__(self, name: str) -> Callable[[Storyboard], Compiled]:
        if name not in NAMES:
            raise KeyError(name)
        compiled: Callable[[Storyboard], Compiled] = import_module(f"{__name__}.{name}").compiled
        return compiled

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


DIALECTS = _Dialects()
"""By the name that profiles use: the words as they are sent."""
