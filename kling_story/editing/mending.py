"""A text that YAML can't read, read as far as it goes: the lines at which the parser stopped are made harmless.

What replaces a line is as long as the line, so that everything else stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kling_story.storyboard import Line, Storyboard
from kling_story.text import Source
from kling_story.values import read_seconds
from kling_story.yamldoc import YamlDocument
from kling_story.yamlreader import read_yaml

MOST_TRIES = 12
_CURABLE = {"syntax"}
_VALUE = re.compile(r"(?P<before>[ \t]*(?:- +)*[\w-]+:[ \t]+)(?P<value>\S.*)")
_MARKS = re.compile(r"""["'{}\[\]&*!|>%@`#,]|:(?=\s|$)|^[-?]""")


def readable(document: YamlDocument) -> YamlDocument:
    """The document, or where it couldn't be read one of the same length in which some lines are blanked out."""
    text = document.source.text
    for _ in range(MOST_TRIES):
        problem = document.problems[-1] if document.data is None and document.problems else None
        if problem is None or problem.kind not in _CURABLE:
            break
        places = [problem.span.start, *([problem.other.start] if problem.other else [])]
        lines = dict.fromkeys(document.source.position(place).line for place in places)
        tried = [read_yaml(Source(document.source.name, changed)) for changed in _attempts(text, lines)]
        if not tried:
            break
        document = max(tried, key=_reaches)
        if document.source.text == text:
            break
        text = document.source.text
    return document


def _reaches(document: YamlDocument) -> int:
    """How far a text can be read."""
    if document.data is not None or not document.problems:
        return len(document.source.text) + 1
    return document.problems[-1].span.start


def _attempts(text: str, lines: dict[int, None]) -> Iterator[str]:
    source = Source("", text)
    near = [*lines, *(line - 1 for line in lines if line > 1 and line - 1 not in lines)]
    for line in near:
        span = source.line_span(line)
        written = span.of(text)
        if not written.strip():
            continue
        value = _VALUE.fullmatch(written)
        if value and (harmless := _MARKS.sub("_", value["value"])) != value["value"]:
            yield f"{text[: span.start]}{value['before']}{harmless}{text[span.end :]}"
        yield f"{text[: span.start]}{' ' * len(written)}{text[span.end :]}"


def filled(data: Any, known: Storyboard | None) -> Any:
    """The data with what a shot can't be without put in where it isn't written yet: the length it had before."""
    shots = data.get("shots") if isinstance(data, dict) else None
    if not isinstance(shots, list):
        return data
    before = known.shots if known and len(known.shots) == len(shots) else ()
    mended: list[Any] = []
    for number, written in enumerate(shots):
        shot = dict(written) if isinstance(written, dict) else {}
        if not isinstance(shot.get("prompt"), str):
            shot["prompt"] = ""
        if not _is_seconds(shot.get("duration")):
            shot["duration"] = str(before[number].duration) if before else "3"
            shot["duration"] = shot["duration"] if _is_seconds(shot["duration"]) else "3"
        if isinstance(shot.get("dialogue"), list):
            shot["dialogue"] = [line for line in shot["dialogue"] if _is_line(line)]
        elif not _is_line(shot.get("dialogue")):
            shot.pop("dialogue", None)
        if shot.get("camera") is None or isinstance(shot["camera"], list):
            shot["camera"] = [move for move in shot.get("camera") or () if move]
        mended.append(shot)
    rest = {key: value for key, value in data.items() if value is not None}
    return {**rest, "shots": mended}


def _is_seconds(value: object) -> bool:
    try:
        read_seconds(value)
    except Exception:
        return False
    return True


def _is_line(value: object) -> bool:
    apart = isinstance(value, dict) and value.get("who") and value.get("line")
    paired = isinstance(value, dict) and len(value) == 1 and not value.keys() & Line.model_fields.keys()
    return bool(apart or paired or (isinstance(value, str) and re.search(r"[:：]\s*\S", value)))
