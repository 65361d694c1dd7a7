"""Lines take time to say."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.storyboard import plain_seconds
from kling_story.vocabulary import language_of, speaking_seconds

_LONG = (
    "I told you on the ferry that nobody has lived in this house since the war ended and the river came up to the door"
)

CHECK = Check(
    code="KS502",
    name="dialogue-length",
    what="the lines of a shot take longer to say than the shot lasts",
    why="they come out rushed, or cut off by the next shot",
    source="speaking rates from several tools and agencies: English 2.5 words a second, Chinese 4.5 characters, Japanese and Korean 6; a spread of sources",
    severity=Severity.WARNING,
    bad=(
        f"version: 1\naudio: native\nshots:\n  - {{duration: 4, prompt: Mei speaks, dialogue: {{who: Mei, line: {_LONG}}}}}\n",
    ),
    good=(
        f"version: 1\naudio: native\nshots:\n  - {{duration: 12, prompt: Mei speaks, dialogue: {{who: Mei, line: {_LONG}}}}}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        needed = sum(speaking_seconds(line.line, language_of(line.line, line.language)) for line in shot.dialogue)
        if needed > shot.duration:
            message = f"about {needed:.1f} s of dialogue in a shot of {plain_seconds(shot.duration)} s"
            hint = "shorten the lines, lengthen the shot, or carry a line over the cut"
            yield Finding(("shots", index, "dialogue"), message, hint=hint, on_key=True)
