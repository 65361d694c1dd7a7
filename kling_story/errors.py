"""Trouble with the world. What is wrong inside a storyboard is a Diagnostic instead.

StoryError                  shown to the user as one message and a hint, never as a traceback
├── UsageError              exit 2: the command line is off, a named file is not there
├── StoryboardError         exit 1: the storyboard can't be read; carries its diagnostics
├── DrawingError            exit 1: the storyboard can't be drawn
├── SetupError              exit 3: configuration or a plugin is broken
│   └── MissingExtra        exit 3: an optional part isn't installed; the hint is the line that installs it
└── ToolError               exit 4: the disk, the encoder or a service failed
"""

from __future__ import annotations

from collections.abc import Sequence

from kling_story.diagnostics import Diagnostic


class StoryError(Exception):
    """Something a person has to know about, with the next step in ``hint``."""

    exit_code = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(StoryError):
    exit_code = 2


class StoryboardError(StoryError):
    """The storyboard has no shape to work with; ``diagnostics`` say where and why."""

    def __init__(self, message: str, diagnostics: Sequence[Diagnostic] = (), hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.diagnostics = tuple(diagnostics)


class DrawingError(StoryError):
    exit_code = 1


class SetupError(StoryError):
    exit_code = 3


class MissingExtra(SetupError):
    """An optional part of the tool isn't installed."""

    def __init__(self, command: str, extra: str, module: str) -> None:
        super().__init__(
            f"`{command}` needs the `{extra}` extra: the module `{module}` is not installed",
            hint=f"python -m pip install 'kling-story[{extra}]' (in a copy of the repository: '.[{extra}]')",
        )
        self.extra = extra


class ToolError(StoryError):
    exit_code = 4
