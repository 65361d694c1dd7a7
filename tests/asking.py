"""Everything an editor can ask of a text, asked."""

from __future__ import annotations

from collections.abc import Callable

from kling_story.checking import Checker
from kling_story.editing import Reading
from kling_story.editing.actions import actions, fix_all
from kling_story.editing.completing import completion
from kling_story.editing.hints import hints, lenses
from kling_story.editing.hovering import hover
from kling_story.editing.outline import folds, symbols, tokens
from kling_story.editing.renaming import definition, occurrences, rename
from kling_story.editing.restyling import formatting
from kling_story.text import Span

CHECKER = Checker()

BOARD = """\
version: 1
title: The parcel
model: kling-3.0-omni
aspect: "16:9"
audio: native
look: overcast morning, 35mm film grain
elements:
  Mei:
    description: a courier in a yellow raincoat
  Bo:
    kind: animal
    images: ["https://example.com/bo.png", "https://example.com/side.png"]
shots:
  - id: arrival
    duration: 4
    size: wide
    camera: slow push in
    prompt: "@Mei steps off the ferry and @Bo barks"
  - id: question
    duration: 3
    size: medium close-up
    prompt: "@Mei holds the parcel out. An old fisherman shakes his head."
    dialogue: {who: Mei, line: "Does anyone live here?", language: en}
"""
WRONG = BOARD.replace("size: wide", "size: wied").replace("@Mei holds", "😀 雨中的 @Mey holds")
"""The same with two slips, one behind letters of two UTF-16 units."""

Cursor = tuple[Reading, int]
Write = Callable[..., Cursor]


def quick(reading: Reading, offset: int) -> list[object]:
    """What is asked on every key."""
    spans = [
        *(item.span for item in completion(reading, offset).items),
        *(found.span for found in [hover(reading, offset)] if found),
        *(token.span for token in tokens(reading)),
        *(lens.span for lens in lenses(reading)),
        *(Span(hint.at, hint.at) for hint in hints(reading)),
        *(symbol.span for symbol in symbols(reading)),
        *(one.span for one in reading.diagnostics if one.source is reading.source),
    ]
    assert all(0 <= span.start <= span.end <= len(reading.text) for span in spans)
    return [*spans, *folds(reading)]


def rest(reading: Reading, offset: int) -> list[object]:
    """What is asked by hand."""
    changes = [*actions(reading, Span(offset, offset)), *filter(None, [fix_all(reading)])]
    edits = [edit for action in changes for edit in action.edits]
    edits += formatting(reading)[0]
    edits += [edit for file in rename(reading, offset, "Somebody").files for edit in file.edits]
    assert all(0 <= edit.span.start <= edit.span.end <= len(reading.text) for edit in edits)
    return [*edits, definition(reading, offset), occurrences(reading, offset)]
