"""The words that set an animatic's stage, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.vocabulary import DRESSINGS, LIGHTS, PLACES, TIMES, WEATHERS, Light, Place, SettingTable, SettingTerm
from kling_story.vocabulary.light_cues import CUES
from kling_story.vocabulary.vapours import VAPOURS

SETTINGS: tuple[SettingTable[Any], ...] = (TIMES, WEATHERS, PLACES, DRESSINGS, LIGHTS)

_ABOUT = """\
# What sets the animatic's stage

These words in a prompt, in the description of a scene that it mentions, or in the film's `look` set time, weather,
place and light of the drawn stage; they are sent like any other words. A shot's own words come first, then its
scenes', then the look. Where several of a kind are said, the one named first counts, and of lights one for each
thing they tell of. A light said by the way gives way to one that the look names. Who was in the shot before is still
there: time, weather and place go on with the cast where a shot says nothing of them, and from one shot that names
nobody to the next. A wide view of a place without the cast begins what comes after it, and where all shots so far
have one time of day the next one has it, too. Fog stays at its place. A place
keeps its dressing, which the destination of a move may name, too; who sat or lay there, or was at a table or a
counter, still is until words tell that they get up or go. Where nothing is said at all the stage stays grey.

*Said by the way* counts only where nothing of its kind is named. *Not meant by* holds a word of the row and says
something else. Nor does a word count that is spoken ("..."), denied ("no rain"), only likened to ("like a storm"),
or whose place is only looked at or left ("overlooking the sea", "outside the cafe"). Vapours are those of a shot's own
words alone: steam and smoke rise from the thing, the mouth, the ground or the chimney of which their sentence speaks.

[Each of them, drawn](../../storyboards/pictures/README.md#settings).
"""

_CUES = """\
## Light and weather that change within a shot

Words like these tell of a change: the shot begins as it was before, and the change comes as far into the shot as its
words stand in the prompt, late after `finally`. How it was before is what the words before them say, else what is usual
before such a change. A shot in the same place goes on in the dark where the one before ended with the lamps out, until
words name a light.
"""


def setting_lines() -> Iterator[str]:
    """The section, line by line."""
    yield _ABOUT
    for table in (*SETTINGS, VAPOURS):
        yield f"## {table.kind.capitalize()}\n"
        yield "| id | meaning | words | said by the way | not meant by |\n|---|---|---|---|---|"
        for term in table:
            words = ", ".join(dict.fromkeys((term.words, term.chinese, *term.synonyms, *term.abbreviations)))
            rows = (f"`{term.id}`", f"{_kind(term)}{term.meaning}", words, ", ".join(term.hints), ", ".join(term.traps))
            yield f"| {' | '.join(rows)} |"
        yield ""
    yield _CUES
    yield "| id | meaning | for example | takes |\n|---|---|---|---|"
    for cue in CUES:
        yield f"| `{cue.id}` | {cue.meaning} | {', '.join(cue.examples)} | {sum(cue.rhythm[-1]):g} s |"
    yield ""


def _kind(term: SettingTerm) -> str:
    if isinstance(term, Place):
        return "inside: " if term.inside else "outside: "
    return f"{term.about}: " if isinstance(term, Light) else ""
