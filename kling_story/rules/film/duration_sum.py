"""The film's length is the sum of its shots."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story, Suggestion
from kling_story.seconds import plain_seconds
from kling_story.yamledit import replace_value

CHECK = Check(
    code="KS305",
    name="duration-sum",
    what="the film's `duration` isn't the sum of its shots",
    why="Kling demands that they agree; what it does otherwise isn't documented",
    source="official legacy API documents: the shots' durations add up to the task's",
    bad=(
        "version: 1\nduration: 10\nshots:\n  - {duration: 3, prompt: Mei walks}\n  - {duration: 4, prompt: Mei runs}\n",
    ),
    good=(
        "version: 1\nduration: 7\nshots:\n  - {duration: 3, prompt: Mei walks}\n  - {duration: 4, prompt: Mei runs}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if board.is_auto or board.duration is None or not board.shots or board.duration == board.total:
        return
    total = plain_seconds(board.total)
    sum_of = " + ".join(str(plain_seconds(shot.duration)) for shot in board.shots)
    message = f"`duration` says {plain_seconds(board.duration)} s, the shots last {total} s ({sum_of})"
    fix = Suggestion(f"write {total}", replace_value(("duration",), str(total)))
    yield Finding(("duration",), message, hint="change one of them, or delete `duration`: it is derived", fix=fix)
