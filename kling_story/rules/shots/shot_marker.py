"""Words that would begin another shot."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.prompts import sent_texts

_TWO = "\n  - {duration: 3, prompt: Mei runs}\n"

CHECK = Check(
    code="KS804",
    name="shot-marker",
    what="words like `shot 2, 3,` inside a shot, for a target that reads them as its grammar",
    why="Kling would cut there, or refuse the sum of the seconds",
    source="official path API pages, 2026-09: half-width semicolons separate shots, no escape is documented",
    bad=("version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks, shot 2, 3, she stops'}" + _TWO,),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks, she stops'}" + _TWO,),
)


def find(story: Story) -> Iterator[Finding]:
    if story.profile.dialect != "path" or story.profile["shots_max"] < 2:
        return
    for path, text in sent_texts(story.board):
        for match in re.finditer(r"\bshot\s+\d+\s*,\s*\d+\s*,", text, re.IGNORECASE):
            message = f"`{match.group()}` begins a shot in this API"
            yield Finding(path, message, hint="say it in other words", part=match.span(), of=text)
