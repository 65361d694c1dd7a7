"""The rules: one file each, in a folder with those that look at the same thing.

A rule is a module with ``CHECK`` (its code, what, why, good and bad examples) and
``find(story) -> Iterator[Finding]``. Rules read numbers from the profile and know no other rule. A
folder's ``applies(board)`` says whether its rules have anything to look at: those of a folder that
doesn't aren't even imported, as starting costs more than checking.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from kling_story.judging import Rule
from kling_story.storyboard import Storyboard

DEFAULT_TARGET = "kling"


def rules_for(board: Storyboard) -> Iterator[Rule]:
    """The rules that have something to look at in a storyboard."""
    for folder in _folders():
        if folder.applies(board):
            yield from _rules_in(folder)


def all_rules() -> tuple[Rule, ...]:
    """Every rule, by code."""
    every = (rule for folder in _folders() for rule in _rules_in(folder))
    return tuple(sorted(every, key=lambda rule: rule.CHECK.code))


@cache
def _folders() -> tuple[ModuleType, ...]:
    return tuple(import_module(f"{__name__}.{name}") for name in _modules_in(__path__))


@cache
def _rules_in(folder: ModuleType) -> tuple[Rule, ...]:
    return tuple(import_module(f"{folder.__name__}.{name}") for name in _modules_in(folder.__path__))


def _modules_in(path: Iterable[str]) -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(path))


def target_of(board: Storyboard, target: str | None = None) -> str:
    """Who is asked: the command line's word, else the file's, else the official path API."""
    return target or board.target or DEFAULT_TARGET
