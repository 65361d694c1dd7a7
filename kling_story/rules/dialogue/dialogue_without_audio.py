"""Lines are spoken only with audio."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.yamledit import add_before

_SHOT = "shots:\n  - {duration: 3, prompt: A woman speaks, dialogue: {who: Mei, line: Not tonight.}}\n"

CHECK = Check(
    code="KS501",
    name="dialogue-without-audio",
    what="dialogue while `audio` isn't native",
    why="nobody will hear it: audio is off when nothing else is said, and `original` keeps the base video's own sound",
    source="official documents of both APIs: audio is off by default",
    severity=Severity.WARNING,
    bad=("version: 1\n" + _SHOT,),
    good=("version: 1\naudio: native\n" + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    if board.audio == "native" or ("audio",) in story.misread:
        return
    for index, shot in enumerate(board.shots):
        if shot.dialogue:
            fix = None
            if not story.written(("audio",)) and "native" in story.profile["audio"]:
                fix = Suggestion("add `audio: native`", add_before(("shots",), "audio", "native"))
            path = ("shots", index, "dialogue")
            message = f"dialogue, but `audio` is {board.audio}"
            yield Finding(path, message, hint="write `audio: native`", on_key=True, fix=fix)
            return
