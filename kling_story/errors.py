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
    """An optional part of the tool isn't installed: ``what`` needs one of the extras, or several with commas."""

    def __init__(self, what: str, extra: str, module: str) -> None:
        super().__init__(
            f"{what} needs the {_named(extra)}: the module `{module}` is not installed",
            hint=installing(extra),
        )
        self.extra = extra


class ToolError(StoryError):
    exit_code = 4


def installing(extra: str) -> str:
    """The line that installs extras (several with commas) where this program runs, and the other one."""
    import os.path
    import shutil
    import sys
    from shlex import quote

    plain = shutil.which("python")
    ours = plain is not None and os.path.abspath(plain) == os.path.abspath(sys.executable)
    python = "python" if ours or not sys.executable else quote(sys.executable)
    return f"{python} -m pip install 'kling-story[{extra}]' (in a copy of the repository: '.[{extra}]')"


def _named(extra: str) -> str:
    first, *more = (f"`{name}`" for name in extra.split(","))
    return f"extras {first} and {', '.join(more)}" if more else f"{first} extra"
