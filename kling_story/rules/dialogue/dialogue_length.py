"""Lines take time to say."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.seconds import plain_seconds
from kling_story.vocabulary import language_of, speaking_seconds

_LONG = (
    "I told you on the ferry that nobody has lived in this house since the war ended and the river came up to the door"
)
_SHOT = "version: 1\naudio: native\nshots:\n  - {duration: %s, prompt: Mei speaks, dialogue: {who: Mei, line: %s}}\n"

CHECK = Check(
    code="KS502",
    name="dialogue-length",
    what="the lines of a shot take longer to say than the shot lasts",
    why="they come out rushed, or cut off by the next shot; no document says that Kling refuses them, and rates are spread, so it stays a warning however long they are",
    source="speaking rates from several tools and agencies: English 2.5 words a second, Chinese 4.5 characters, Japanese and Korean 6; a spread of sources",
    severity=Severity.WARNING,
    bad=(
        _SHOT % (7, _LONG),
        _SHOT % (4, _LONG),
        _SHOT % (3, "On 24 December 1984 I paid $350"),
        _SHOT % (3, "我三年前在这座岛上等过你，你没有来。"),
    ),
    good=(
        _SHOT % (12, _LONG),
        _SHOT % (3, "我给你发了email，OK？"),
        _SHOT % (3, '"What... what is it that we do?"'),
        _SHOT % (5, '"Forty years ago, there were two hundred boats here. Today there are three."'),
    ),
)

CLOSE = 1.2
"""Times the shot's length up to which nothing is said: ArcReel too warns from 20 % over, and the rates are spread."""

RUSHED = 1.6
"""Times the shot's length from which the sources speak of cut words, not only of rushed ones."""


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        needed = sum(
            speaking_seconds(line.line, language_of(line.line, line.language), story.rates) for line in shot.dialogue
        )
        if needed <= CLOSE * float(shot.duration):
            continue
        message = f"about {needed:.1f} s of dialogue in a shot of {plain_seconds(shot.duration)} s"
        if needed > RUSHED * shot.duration:
            message += ": expect it to be cut off"
        hint = "shorten the lines, lengthen the shot, or carry a line over the cut"
        yield Finding(("shots", index, "dialogue"), message, hint=hint, on_key=True)
