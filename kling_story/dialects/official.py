"""What was read of a call, as a storyboard."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from kling_story.dialects.reading import wrong
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard


def as_storyboard(board: dict[str, Any]) -> Storyboard:
    """What was read of a call, as a storyboard.

    Raises:
        UsageError: it is none: a shot of no seconds.
    """
    try:
        return Storyboard.model_validate(board)
    except ValidationError as error:
        raise UsageError(f"this is no call for a film: {wrong(error)}") from error
