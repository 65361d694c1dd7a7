"""What the two official APIs share: whole seconds, and what a film asks for that neither can be told."""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NoReturn

from pydantic import ValidationError

from kling_story.dialects.reading import wrong
from kling_story.dialects.request import voice_token
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard, plain_seconds


def whole_seconds(seconds: Fraction) -> int:
    """Seconds as both APIs count them.

    Raises:
        UsageError: they aren't whole.
    """
    if seconds.denominator != 1:
        raise UsageError(
            f"Kling counts whole seconds, not {plain_seconds(seconds)}", hint="kling-story check says where"
        )
    return int(seconds)


def refuse_empty(board: Storyboard) -> None:
    """Raises:
    UsageError: there is nothing to make a film of.
    """
    if not board.is_auto and not board.shots:
        raise UsageError("the storyboard has no shots", hint="write some under `shots:`")


def voice_id(board: Storyboard, name: str) -> str:
    """The id of an element's own voice, or what stands for it until the voice is made."""
    voice = board.elements[name].voice
    return (voice.id if voice else None) or voice_token(name)


def cannot(model: str, what: str, hint: str = "kling-story check says what it takes, and who takes it") -> NoReturn:
    """Raises:
    UsageError: a call for a model has no place for something.
    """
    raise UsageError(f"a call for `{model}` has no place for {what}", hint=hint)


def as_storyboard(board: dict[str, Any]) -> Storyboard:
    """What was read of a call, as a storyboard.

    Raises:
        UsageError: it is none: a shot of no seconds.
    """
    try:
        return Storyboard.model_validate(board)
    except ValidationError as error:
        raise UsageError(f"this is no call for a film: {wrong(error)}") from error
