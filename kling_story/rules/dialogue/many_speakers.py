"""How many speak in one shot."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_SHOT = "version: 1\naudio: native\nshots:\n  - duration: 8\n    prompt: A cook, a waiter and a guest argue at a table\n    dialogue:\n"
_LINES = ("      - {who: cook, line: It's fish.}\n", "      - {who: waiter, line: It's beef.}\n")

CHECK = Check(
    code="KS510",
    name="many-speakers",
    what="more than two people speak in one shot",
    why="already two speakers are reported to be merged into one: each further voice makes it likelier",
    source="reports from practice: two speakers merged into one narrator",
    severity=Severity.NOTE,
    bad=(_SHOT + "".join(_LINES) + "      - {who: guest, line: It's cold.}\n",),
    good=(_SHOT + "".join(_LINES) + _LINES[0],),
)

ENOUGH = 2


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        speakers = {line.speaker.strip().casefold() for line in shot.dialogue}
        if len(speakers) > ENOUGH:
            message = f"{len(speakers)} people speak in one shot"
            hint = "give each their own shot, or their line to one of two"
            yield Finding(("shots", index, "dialogue"), message, hint=hint, on_key=True)
