"""The text in the one style, as edits of whole lines."""

from __future__ import annotations

from difflib import SequenceMatcher

from kling_story.editing.reading import Reading
from kling_story.errors import StoryError
from kling_story.formatting import format_text
from kling_story.text import Edit, Span

LONGEST = 2000
"""Lines from which on one edit replaces everything between the first and the last that differ."""


def formatting(reading: Reading) -> tuple[tuple[Edit, ...], str | None]:
    """What formats the text, and why it is left as it is where it can't be formatted."""
    try:
        formatted = format_text(reading.source, reading.folder)
    except StoryError as error:
        return (), error.message
    return edits_between(reading.text, formatted.text), formatted.left


def edits_between(before: str, after: str) -> tuple[Edit, ...]:
    """The edits that make a text another, each of whole lines."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    starts = [0]
    for line in old:
        starts.append(starts[-1] + len(line))
    if max(len(old), len(new)) > LONGEST:
        return () if before == after else (Edit(Span(0, len(before)), after),)
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(
        Edit(Span(starts[first], starts[last]), "".join(new[begin:end]))
        for what, first, last, begin, end in changes
        if what != "equal"
    )
