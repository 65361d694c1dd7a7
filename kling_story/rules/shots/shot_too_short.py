"""No shot is shorter than a second."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.seconds import plain_seconds

CHECK = Check(
    code="KS303",
    name="shot-too-short",
    what="a shot is shorter than the model takes",
    why="Kling refuses the request",
    source="profile: shot_seconds_min; disputed: two third-party pages say 3 s, the official example has a shot of 1 s",
    bad=("version: 1\nshots:\n  - {duration: 0.5, prompt: Mei walks}\n  - {duration: 3, prompt: Mei runs}\n",),
    good=("version: 1\nshots:\n  - {duration: 1, prompt: Mei walks}\n  - {duration: 3, prompt: Mei runs}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    least = story.profile["shot_seconds_min"]
    if least is None:
        return
    for index, shot in enumerate(story.board.shots):
        if shot.duration < least:
            message = f"{plain_seconds(shot.duration)} s is too short: a shot takes at least {least} s"
            yield Finding(("shots", index, "duration"), message, limit="shot_seconds_min")
