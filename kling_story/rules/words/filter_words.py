"""Words that the content filter stumbles over."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.prompts import seen_texts
from kling_story.vocabulary.cautions import CAUTIONS, COLLECTED

CHECK = Check(
    code="KS711",
    name="filter-words",
    what="a word that Kling's content filter refuses, or stumbles over in an innocent scene: sweat, flesh, swimming, battle",
    why="the task fails after the wait with `Failure to pass the risk control system`, which names no word",
    source=COLLECTED,
    severity=Severity.NOTE,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Sweat runs down the face of a runner}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: A naked man runs}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美在湖里游泳}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'A woman in a sweatshirt crosses the wet street to a bathhouse, blood-red sunset, a battleship'}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for path, text in seen_texts(story.board):
        for caution in CAUTIONS:
            for match in re.finditer(caution.words, text, re.IGNORECASE):
                if caution.strong:
                    hint = "Kling makes no such scene: show it otherwise"
                    message = f"the content filter refuses `{match.group()}`"
                else:
                    hint = f"gentler: {caution.instead}"
                    message = f"the content filter may stumble over `{match.group()}`"
                severity = Severity.WARNING if caution.strong else Severity.NOTE
                yield Finding(path, message, hint=hint, part=match.span(), of=text, severity=severity)
