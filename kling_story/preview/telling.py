"""What the page is told, as plain JSON data. Lines and columns count from 0, in code points; times are frames."""

from __future__ import annotations

from typing import Any

from kling_story.diagnostics import Diagnostic
from kling_story.editing import Reading
from kling_story.editing.hints import price_line, told_price
from kling_story.editing.timing import budget
from kling_story.judging import Story
from kling_story.preview.films import Film
from kling_story.preview.takes import Take
from kling_story.text import Source, Span
from kling_story.yamldoc import Path

Told = dict[str, Any]


def film_told(film: Film, reading: Reading, story: Story) -> Told:
    """A film and the words it is made of."""
    rate = film.fps
    return {
        "title": film.plan.title if story.board.title else "",
        "size": film.size,
        "fps": [rate.numerator, rate.denominator],
        "frames": film.frames,
        "price": price_line(story),
        "price_told": told_price(reading),
        "sent_to": story.profile.title,
        "shots": [_shot(film, reading, story, index) for index in range(len(film.keys))],
    }


def _shot(film: Film, reading: Reading, story: Story, index: int) -> Told:
    planned = film.plan.shots[index]
    compiled = story.compiled
    words = compiled.shots[index] if index < len(compiled.shots) else compiled.prompt
    characters, most = budget(story, index)
    return {
        **_seen(film, index),
        "seconds": float(planned.seconds),
        "label": ", ".join(filter(None, (planned.label, film.plan.guessed))),
        "sent": words,
        "characters": characters,
        "most_characters": most,
        "lines": [
            {
                "who": line.speaker,
                "says": line.text,
                "language": line.language,
                "first": round(line.start * film.fps),
                "end": round(line.end * film.fps),
            }
            for line in planned.captions
        ],
        "place": _place(reading.source, _span_of_shot(reading, index)),
    }


def _seen(film: Film, index: int) -> Told:
    start, end = film.spans[index]
    shot = film.plan.shots[index]
    return {"key": film.keys[index], "id": shot.id, "number": shot.number, "first": start, "frames": end - start}


def take_told(take: Take) -> Told:
    """An earlier film, to compare with."""
    film = take.film
    shots = [_seen(film, index) for index in range(len(film.keys))]
    return {"number": take.number, "size": film.size, "frames": film.frames, "shots": shots}


def problem_told(problem: Diagnostic, files: list[Source]) -> Told:
    """A problem, where it is, and in which shot; ``file`` is an index of ``files``."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "place": _place(problem.source, problem.span),
        "file": next((index for index, source in enumerate(files) if source.name == problem.source.name), 0),
        "shot": _shot_of(problem.path),
    }


def _shot_of(path: Path) -> int | None:
    index = path[1] if len(path) > 1 and path[0] == "shots" else None
    return index if isinstance(index, int) else None


def _span_of_shot(reading: Reading, index: int) -> Span:
    yaml = reading.yaml
    path: Path = ("shots", index) if yaml.has(("shots", index)) else ("prompt",)
    return Span(yaml.key_span(path).start, yaml.value_span(path).end) if yaml.has(path) else Span(0, 0)


def _place(source: Source, span: Span) -> list[int]:
    """Line and column of the beginning, line and column of the end."""
    begins, ends = source.position(span.start), source.position(span.end)
    return [begins.line - 1, begins.column - 1, ends.line - 1, ends.column - 1]
