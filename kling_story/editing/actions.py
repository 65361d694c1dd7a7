"""What can be done at a place: the fixes of ``check``, and changes of the film that a person asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kling_story.diagnostics import Diagnostic
from kling_story.editing.declaring import declarations
from kling_story.editing.reading import Reading
from kling_story.editing.reshaping import fitted_durations, shortened, split_shot
from kling_story.text import Edit, Span


class Action(NamedTuple):
    """A change that is offered.

    ``safe``: it can't change what the film means. ``kind``: ``fix`` (of a problem), ``change`` (of the film), or
    ``all`` (every safe fix). ``mends``: the problem that it ends.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool
    kind: str = "fix"
    mends: Diagnostic | None = None


def actions(reading: Reading, span: Span) -> Iterator[Action]:
    """What can be done between two offsets."""
    yield from _fixes(reading, span)
    yield from (Action(f"declare `@{name}`", edits, False) for name, edits in declarations(reading, span))
    index = shot_at(reading, span.start)
    if index is not None:
        cut = shortened(reading, index)
        if cut:
            yield Action(_unsafe(f"shorten to the limit ({cut.characters} characters go)"), cut.edits, False, "change")
        halves = split_shot(reading, index, span.start)
        if halves:
            yield Action(_unsafe("split this shot"), halves, False, "change")
    fitted = fitted_durations(reading)
    if fitted:
        yield Action(_unsafe(f"fit the durations to {fitted.seconds} s"), fitted.edits, False, "change")


def fix_all(reading: Reading) -> Action | None:
    """Every safe fix at once, as ``check --fix`` makes them."""
    text, made = reading.checker.fixed(reading.text, reading.source.name, reading.folder)
    if text == reading.text:
        return None
    many = f"make {len(made)} safe fix{'es' if len(made) != 1 else ''}"
    return Action(many, (smallest(reading.text, text),), True, "all")


def smallest(before: str, after: str) -> Edit:
    """The one edit that makes a text another, without what both begin and end with."""
    start = 0
    for one, other in zip(before, after, strict=False):
        if one != other:
            break
        start += 1
    end = 0
    longest = min(len(before), len(after)) - start
    while end < longest and before[-1 - end] == after[-1 - end]:
        end += 1
    # Never between the two characters of a line end.
    start -= before[start - 1 : start + 1] == "\r\n" or after[start - 1 : start + 1] == "\r\n"
    end -= end > 0 and before[len(before) - end - 1 : len(before) - end + 1] == "\r\n"
    return Edit(Span(start, len(before) - end), after[start : len(after) - end])


def shot_at(reading: Reading, offset: int) -> int | None:
    """The number, from 0, of the shot that an offset is in."""
    data = reading.yaml.data
    shots = data.get("shots") if isinstance(data, dict) else None
    line = reading.source.position(offset).line
    for index in range(len(shots) if isinstance(shots, list) else 0):
        span = reading.yaml.value_span(("shots", index))
        if reading.source.position(span.start).line <= line <= reading.source.position(span.end).line:
            return index
    return None


def _fixes(reading: Reading, span: Span) -> Iterator[Action]:
    for one in reading.diagnostics:
        touches = one.span.start <= span.end and span.start <= one.span.end
        if one.fix and one.source.name == reading.source.name and touches:
            title = one.fix.title if one.fix.safe else _unsafe(one.fix.title)
            yield Action(title, one.fix.edits, one.fix.safe, "fix", one)


def _unsafe(title: str) -> str:
    return f"{title} (changes the film)"
