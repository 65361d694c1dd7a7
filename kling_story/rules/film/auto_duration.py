"""An automatic storyboard has no shots to derive its length from."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

CHECK = Check(
    code="KS111",
    name="auto-duration",
    what="`storyboard: auto` without `duration`",
    why="there are no shots to add up; Kling would take 5 seconds",
    source="official legacy API documents: duration defaults to 5",
    severity=Severity.WARNING,
    bad=("version: 1\nstoryboard: auto\nprompt: A quiet street.\n",),
    good=("version: 1\nstoryboard: auto\nprompt: A quiet street.\nduration: 5\n",),
)


def find(story: Story) -> Iterator[Finding]:
    if story.board.is_auto and story.board.duration is None:
        yield Finding(
            ("storyboard",), "`storyboard: auto` has no `duration`: Kling takes 5 seconds", hint="add `duration:`"
        )
