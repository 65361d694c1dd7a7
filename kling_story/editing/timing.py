"""When a shot begins and ends, in words; how long the film may be."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from kling_story.judging import Story
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Storyboard


def timecode(seconds: Fraction) -> str:
    """``0:03``, ``0:03.5``."""
    minutes, rest = divmod(seconds, 60)
    whole = f"{int(minutes)}:{int(rest):02}"
    part = rest - int(rest)
    return f"{whole}{f'{float(part):.3f}'.rstrip('0')[1:]}" if part else whole


def shot_times(board: Storyboard) -> Iterator[tuple[Fraction, Fraction]]:
    """When each shot begins and ends, in seconds."""
    at = Fraction(0)
    for shot in board.shots:
        yield at, at + shot.duration
        at += shot.duration


def most_seconds(story: Story) -> int | None:
    """Seconds of the longest film of this kind."""
    beside = story.profile["seconds_max_with_video"] if story.board.reference_video else None
    longest = [limit for limit in (story.profile["seconds_max"], beside) if limit is not None]
    return min(longest) if longest else None


def left(story: Story) -> str:
    """``2 s left of 15 s``, ``1 s over 15 s``; nothing where no limit is known."""
    most = most_seconds(story)
    if most is None:
        return ""
    rest = most - story.board.total
    return f"{plain_seconds(rest)} s left of {most} s" if rest >= 0 else f"{plain_seconds(-rest)} s over {most} s"


def budget(story: Story, index: int) -> tuple[int, int | None]:
    """Characters of a shot as sent, and how many it may have."""
    board = story.board
    if len(board.shots) > 1:
        return len(story.compiled.shots[index]), story.profile["shot_characters"]
    limit = "prompt_characters_with_frame" if board.start_frame or board.end_frame else "prompt_characters"
    return len(story.compiled.prompt or "".join(story.compiled.shots)), story.profile[limit]
