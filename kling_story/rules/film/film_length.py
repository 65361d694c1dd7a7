"""A film lasts 3 to 15 seconds."""

from __future__ import annotations

from fractions import Fraction

from kling_story.judging import Check, Finding, Iterator, Path, Story
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Storyboard

CHECK = Check(
    code="KS304",
    name="film-length",
    what="the film is shorter or longer than the model makes",
    why="Kling refuses the request",
    source="profile: seconds_min, seconds_max, seconds_max_with_video",
    bad=(
        "version: 1\nshots:\n  - {duration: 8, prompt: Mei walks}\n  - {duration: 8, prompt: Mei runs}\n",
        "version: 1\nshots:\n  - {duration: 2, prompt: Mei walks}\n",
        "version: 1\nstoryboard: auto\nprompt: A quiet street.\nduration: 20\n",
        "version: 1\ntarget: dashscope\nmodel: kling-3.0-omni\naspect: '16:9'\nreference_video: dance.mp4\n"
        "shots:\n  - {duration: 11, prompt: Mei dances}\n",
    ),
    good=("version: 1\nshots:\n  - {duration: 8, prompt: Mei walks}\n  - {duration: 7, prompt: Mei runs}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    total, least, most, limit = board.total, profile["seconds_min"], profile["seconds_max"], "seconds_max"
    beside_video = profile["seconds_max_with_video"] if board.reference_video else None
    if beside_video is not None and beside_video < most:
        most, limit = beside_video, "seconds_max_with_video"
    if least <= total <= most or not (board.shots or board.is_auto):
        return
    seconds = plain_seconds(total)
    if board.is_auto:
        path: Path = ("duration",)
    else:
        path = ("shots", _crossing(board, most) if total > most else 0, "duration")
    sum_of = " + ".join(str(plain_seconds(shot.duration)) for shot in board.shots)
    counted = f" ({sum_of})" if len(board.shots) > 1 else ""
    if total > most:
        over = plain_seconds(total - most)
        hint = f"take {over} s out, or make two storyboards"
        beside = " beside a reference video" if limit == "seconds_max_with_video" else ""
        message = f"the film lasts {seconds} s{counted}, {profile.title} makes at most {most} s{beside}"
        yield Finding(path, message, hint=hint, limit=limit)
    else:
        message = f"the film lasts {seconds} s{counted}, {profile.title} makes at least {least} s"
        yield Finding(path, message, limit="seconds_min")


def _crossing(board: Storyboard, most: int) -> int:
    """The shot in which the film gets too long."""
    total = Fraction(0)
    for index, shot in enumerate(board.shots):
        total += shot.duration
        if total > most:
            return index
    return len(board.shots) - 1
