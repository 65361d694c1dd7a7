"""A speaker needs a name."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary.people import PRONOUNS

_ONE = "version: 1\naudio: native\nshots:\n  - {duration: 4, prompt: A woman looks up, dialogue: {who: %s, line: Not tonight.}}\n"
_TWO = (
    "version: 1\naudio: native\nshots:\n  - duration: 4\n    prompt: A nurse stops before a boy in a corridor\n"
    "    dialogue: [{who: nurse, line: Not tonight.}, {who: %s, line: Why?}]\n"
)

CHECK = Check(
    code="KS507",
    name="speaker-pronoun",
    what="a speaker is a pronoun: he, she, someone",
    why="Kling has to guess who speaks; with two people in the picture the wrong mouth moves. Where one speaks alone it is a note",
    source="official 3.0 guide: unique labels, no pronouns for a speaker",
    severity=Severity.WARNING,
    bad=(_TWO % "he", _ONE % "she", _ONE % "她"),
    good=(_TWO % "boy", _ONE % "woman"),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        speakers = {line.speaker.casefold() for line in shot.dialogue}
        alone = len(speakers) == 1 and shot.prompt.count("@") < 2
        for n, line in enumerate(shot.dialogue):
            if line.speaker.strip().casefold() in PRONOUNS and line.speaker not in story.board.elements:
                path = ("shots", index, "dialogue", n, "who")
                message = f"the speaker is only `{line.who}`"
                hint = "name the speaker as the prompt does: an element's name, or `the old man`"
                yield Finding(path, message, hint=hint, severity=Severity.NOTE if alone else None)
