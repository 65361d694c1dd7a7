"""What writing calls has in common: whole seconds, and what a film asks for that a call can't be told."""

from __future__ import annotations

from fractions import Fraction
from typing import NoReturn

from kling_story.dialects.request import voice_token
from kling_story.errors import UsageError
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Storyboard

_WHO_ELSE = "kling-story check says what it takes, and who takes it"


def whole_seconds(seconds: Fraction) -> int:
    """Seconds as every API counts them.

    Raises:
        UsageError: they aren't whole.
    """
    if seconds.denominator != 1:
        raise UsageError(
            f"Kling counts whole seconds, not {plain_seconds(seconds)}", hint="kling-story check says where"
        )
    return int(seconds)


def voice_id(board: Storyboard, name: str) -> str:
    """The id of an element's own voice, or what stands for it until the voice is made."""
    voice = board.elements[name].voice
    return (voice.id if voice else None) or voice_token(name)


def cannot(model: str, what: str, hint: str = _WHO_ELSE) -> NoReturn:
    """Raises:
    UsageError: a call for a model has no place for something.
    """
    raise UsageError(f"a call for `{model}` has no place for {what}", hint=hint)


def refuse_empty(board: Storyboard) -> None:
    """Raises:
    UsageError: there is nothing to make a film of.
    """
    if not board.is_auto and not board.shots:
        raise UsageError("the storyboard has no shots", hint="write some under `shots:`")


def refuse_keys(board: Storyboard, *keys: str, hint: str = _WHO_ELSE) -> None:
    """Raises:
    UsageError: the storyboard has one of these keys.
    """
    for key in keys:
        if getattr(board, key):
            cannot(board.model, f"`{key}`", hint)


def refuse_end_alone(board: Storyboard) -> None:
    """Raises:
    UsageError: there is an end frame and no start frame.
    """
    if board.end_frame and not board.start_frame:
        cannot(board.model, "an end frame alone", hint="add `start_frame:`")


def refuse_sound_beside_video(board: Storyboard) -> None:
    """Raises:
    UsageError: there are native audio and a reference video.
    """
    if board.reference_video and board.audio == "native":
        cannot(board.model, "native audio beside a reference video", hint="write `audio: off`")
