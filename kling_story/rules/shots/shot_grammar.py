"""The path API puts the shots into one prompt."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.prompts import sent_texts
from kling_story.yamledit import replace_within

_TWO = "\n  - {duration: 3, prompt: Mei runs}\n"

CHECK = Check(
    code="KS803",
    name="shot-grammar",
    what="a `;` in a shot's words, for a target whose grammar ends shots with `;`",
    why="the path API has no escape for it: it is sent as a comma",
    source="official path API pages, 2026-09: half-width semicolons separate shots, no escape is documented",
    severity=Severity.WARNING,
    bad=("version: 1\nshots:\n  - {duration: 3, prompt: Mei walks; she stops}" + _TWO,),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks, she stops'}" + _TWO,),
)


def find(story: Story) -> Iterator[Finding]:
    if story.profile.dialect != "path" or len(story.board.shots) < 2 or story.profile["shots_max"] < 2:
        return
    for path, text in sent_texts(story.board):
        for match in re.finditer(";", text):
            hint = "write a comma, a full stop or `and`"
            fix = Suggestion("write a comma", replace_within(path, *match.span(), ",", of=text), safe=True)
            yield Finding(
                path, "`;` ends a shot in this API: it is sent as `,`", hint=hint, part=match.span(), of=text, fix=fix
            )
