"""What stands beside the text without being in it: times, lengths, the price, things to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kling_story.editing.hovering import price, sent, when
from kling_story.editing.reading import Reading
from kling_story.editing.timing import budget, left, shot_times, timecode
from kling_story.judging import Story
from kling_story.pricing import base_video_seconds, quote
from kling_story.seconds import plain_seconds
from kling_story.text import Span
from kling_story.yamldoc import Path


class Hint(NamedTuple):
    """Words shown after an offset; ``about`` is told of them."""

    at: int
    label: str
    about: str = ""


class Lens(NamedTuple):
    """A line shown above what begins at ``span``; ``does`` is ``price``, ``preview`` or ``render``, ``shot`` the id or
    number of what is rendered.
    """

    span: Span
    title: str
    does: str
    shot: str = ""


def hints(reading: Reading, within: Span | None = None) -> Iterator[Hint]:
    """For each shot when it begins and ends, and how long its words are as sent."""
    story = reading.story
    if story is None or not reading.is_current:
        return
    here = within or Span(0, len(reading.text))
    for index, (begins, ends) in enumerate(shot_times(story.board)):
        at = _line_end(reading, ("shots", index, "duration"))
        if at is not None and here.start <= at <= here.end:
            yield Hint(at, f"{timecode(begins)}–{timecode(ends)}", when(story, index))
        at = _line_end(reading, ("shots", index, "prompt"))
        if at is not None and here.start <= at <= here.end:
            count, most = budget(story, index)
            yield Hint(at, f"{count}/{most}" if most else str(count), sent(story, index))


def _line_end(reading: Reading, path: Path) -> int | None:
    """Where a value ends; None where it isn't written, or there is nothing of it."""
    if not reading.yaml.has(path) or reading.yaml.at(path) in (None, ""):
        return None
    return reading.yaml.value_span(path).end


def lenses(reading: Reading) -> Iterator[Lens]:
    """The price above the film, and its preview; above each shot the drawing of it."""
    story = reading.story
    if story is None or not reading.is_current:
        return
    yield Lens(Span(0, 0), price_line(story), "price")
    if story.board.shots:
        yield Lens(Span(0, 0), "preview", "preview")
        yield Lens(Span(0, 0), "render the film", "render")
    for index, shot in enumerate(story.board.shots):
        if reading.yaml.has(("shots", index)):
            yield Lens(reading.yaml.key_span(("shots", index)), "render this shot", "render", shot.id or str(index + 1))


def price_line(story: Story) -> str:
    """``$1.89 for 15 s in 720p · 0 s left of 15 s``."""
    found = quote(story.board, story.profile, base_video_seconds(story.board))
    seconds = f"{plain_seconds(story.board.total)} s"
    told = f"{found.money} for {found.seconds} s in {found.quality}" if found else f"{seconds}, no price"
    rest = left(story)
    return f"{told} · {rest}" if rest else told


def told_price(reading: Reading) -> str:
    """The price in a line, for a message."""
    return price(reading.story).replace("**", "").replace("\n\n", "; ") if reading.story else "no storyboard"
