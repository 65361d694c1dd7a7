"""The rules: one file each, found by scanning this folder.

A rule is a module with ``CHECK`` (its code, what, why, good and bad examples) and
``find(story) -> Iterator[Finding]``. Rules read numbers from the profile and know no other rule.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from kling_story.judging import Rule
from kling_story.storyboard import Storyboard

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)),
        key=lambda rule: rule.CHECK.code,
    )
)

DEFAULT_TARGET = "kling"


def target_of(board: Storyboard, target: str | None = None) -> str:
    """Who is asked: the command line's word, else the file's, else the official path API."""
    return target or board.target or DEFAULT_TARGET
