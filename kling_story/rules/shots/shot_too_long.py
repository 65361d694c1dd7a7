"""Some targets cap the single shot, not only the film."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.seconds import plain_seconds

_HEAD = "version: 1\ntarget: kie\nshots:\n"
_REST = "  - {duration: 2, prompt: Mei runs}\n"

CHECK = Check(
    code="KS321",
    name="shot-too-long",
    what="a shot of several is longer than the target takes",
    why="the request is refused",
    source="profile: shot_seconds_max (kie takes 12 s, Kling itself as long as the film)",
    bad=(_HEAD + "  - {duration: 13, prompt: Mei walks}\n" + _REST,),
    good=(_HEAD + "  - {duration: 12, prompt: Mei walks}\n" + _REST,),
)


def find(story: Story) -> Iterator[Finding]:
    board, most = story.board, story.profile["shot_seconds_max"]
    # A film that is too long in all is told as that.
    if most is None or len(board.shots) < 2 or board.total > story.profile["seconds_max"]:
        return
    for index, shot in enumerate(board.shots):
        if shot.duration > most:
            message = f"{plain_seconds(shot.duration)} s is too long: {story.profile.title} takes a shot of {most} s"
            hint = "cut it in two"
            yield Finding(("shots", index, "duration"), message, hint=hint, limit="shot_seconds_max")
