"""A storyboard at a glance: a line for the film, a line for each shot."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.editing import Reading
from kling_story.editing.timing import budget, left, shot_times, timecode
from kling_story.judging import Story
from kling_story.pricing import base_video_seconds, quote
from kling_story.reports.columns import fit
from kling_story.reports.costs import aligned
from kling_story.reports.text import Paint
from kling_story.seconds import plain_seconds
from kling_story.storyboard import Shot

HEADS = ("", "shot", "seconds", "timecode", "size", "camera", "characters")
_RIGHT = (0, 2, 6)

WIDEST = 36
"""Characters of a size or a camera's moves that are shown."""


def film_table(reading: Reading, paint: Paint) -> Iterator[str]:
    """The film in a line, then its shots; what was understood last where the text can't be read at all."""
    name, story = paint("1", fit(reading.source.name)), reading.story
    if story is None:
        yield f"{name} · {_no_film(reading)}"
        return
    stale = " · as it was before it broke" if not reading.is_current else ""
    yield f"{name} · {' · '.join(_film(story))}{stale}"
    rows = [_row(story, index) for index in range(len(story.board.shots))]
    if not rows:
        count, most = budget(story, 0)
        yield f"   one prompt: {_characters(count, most)} characters"
        return
    heads, *lines = aligned([HEADS, *rows], _RIGHT)
    yield paint("2", heads)
    for index, line in enumerate(lines):
        count, most = budget(story, index)
        cell = _characters(count, most)
        over = most is not None and count > most
        yield f"{line.removesuffix(cell)}{paint('31;1', cell)}" if over else line


def _no_film(reading: Reading) -> str:
    elements = len(reading.names)
    return f"a cast of {elements}" if elements and reading.whole else "no film yet"


def _film(story: Story) -> Iterator[str]:
    board = story.board
    yield f"{plain_seconds(board.total)} s, {left(story)}" if left(story) else f"{plain_seconds(board.total)} s"
    found = quote(board, story.profile, base_video_seconds(board))
    yield f"{found.money} in {found.quality}" if found else "no price"
    yield story.profile.title


def _row(story: Story, index: int) -> tuple[str, ...]:
    shot = story.board.shots[index]
    begins, ends = list(shot_times(story.board))[index]
    when = f"{timecode(begins)}–{timecode(ends)}"
    told = (_cut(shot.size or "-"), _cut(_camera(shot)), _characters(*budget(story, index)))
    return (str(index + 1), _cut(shot.id or "-"), str(plain_seconds(shot.duration)), when, *told)


def _camera(shot: Shot) -> str:
    said = ""
    for move in shot.camera:
        words = " ".join(filter(None, (move.speed, move.move, move.to)))
        said += f"{', then ' if move.then else ', '}{words}" if said else words
    return said or "-"


def _characters(count: int, most: int | None) -> str:
    return f"{count}/{most}" if most else str(count)


def _cut(words: str) -> str:
    words = fit(words)
    return words if len(words) <= WIDEST else f"{words[: WIDEST - 1]}…"
