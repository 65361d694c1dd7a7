"""kling-story: write AI films as YAML storyboards, check them, preview them, submit them.

    from kling_story import load, check, plan, render

    for diagnostic in check("alley.yaml"):
        print(diagnostic.start.line, diagnostic.message)
    board = load("alley.yaml")
    film = plan(board)
    render(board, "alley.mp4")

The names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kling_story.checking import check, check_text, fix_text
    from kling_story.diagnostics import Diagnostic, Severity
    from kling_story.drawings import RenderedFile, Sheet, Style
    from kling_story.errors import StoryboardError, StoryError
    from kling_story.importing.prompts import import_prompt
    from kling_story.loading import load
    from kling_story.planning import Plan, plan
    from kling_story.printing import draw_board
    from kling_story.rendering import render
    from kling_story.storyboard import Element, Shot, Storyboard

__version__ = "0.1.0"

_HOMES = {
    "Diagnostic": "diagnostics",
    "Element": "storyboard",
    "Plan": "planning",
    "RenderedFile": "drawings",
    "Severity": "diagnostics",
    "Sheet": "drawings",
    "Shot": "storyboard",
    "StoryError": "errors",
    "Storyboard": "storyboard",
    "StoryboardError": "errors",
    "Style": "drawings",
    "check": "checking",
    "check_text": "checking",
    "draw_board": "printing",
    "fix_text": "checking",
    "import_prompt": "importing.prompts",
    "load": "loading",
    "plan": "planning",
    "render": "rendering",
}

__all__ = [
    "Diagnostic",
    "Element",
    "Plan",
    "RenderedFile",
    "Severity",
    "Sheet",
    "Shot",
    "StoryError",
    "Storyboard",
    "StoryboardError",
    "Style",
    "check",
    "check_text",
    "draw_board",
    "fix_text",
    "import_prompt",
    "load",
    "plan",
    "render",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
