"""A line stands in one place."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

_SHOT = "version: 1\naudio: native\nshots:\n  - {duration: 4, prompt: '%s', dialogue: {who: Mei, line: 'Not tonight, my friend.'}}\n"

CHECK = Check(
    code="KS512",
    name="said-twice",
    what="a line of `dialogue` stands in the shot's prompt as well",
    why="both are sent: Kling may have it said twice, or by two people",
    source="what is compiled: the lines follow the prompt",
    severity=Severity.WARNING,
    bad=(_SHOT % 'Mei shakes her head and says "Not tonight, my friend"',),
    good=(_SHOT % "Mei shakes her head tonight",),
)

MOST_LINES = 100
"""Lines of a shot that are looked at; none holds nearly as many."""
_SHORT = 6
"""Letters up to which a line may be in the prompt by chance: Go, Yes, 走."""
_QUOTED = Pattern(r"[\"“„«「『]([^\"“”„«»「」『』]{1,300})[\"”“»」』]")


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        quoted = {_letters(match[1]) for match in _QUOTED.finditer(shot.prompt)}
        prompt = f" {_letters(shot.prompt)} "
        for n, line in enumerate(shot.dialogue[:MOST_LINES]):
            words = _letters(line.line)
            if words in quoted or (len(words) > _SHORT and f" {words} " in prompt):
                path = ("shots", index, "dialogue", n, "line")
                related = ((("shots", index, "prompt"), "it stands in the prompt too"),)
                message = "the line stands in the prompt as well"
                yield Finding(path, message, hint="take it out of the prompt", related=related)


def _letters(text: str) -> str:
    """A text's words alone, to compare."""
    return " ".join(re.findall(r"\w+", text.casefold()))
