"""Shot lists as tables: Markdown, or cells parted by tabs as they come from a spreadsheet."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kling_story.importing.draft import ShotDraft
from kling_story.importing.labels import label_named
from kling_story.importing.marks import number, read_mark
from kling_story.importing.picture_words import isolated
from kling_story.importing.shots import finish, read_shot, take_value
from kling_story.importing.splitting import Block
from kling_story.importing.times import read_time

_NUMBER_COLUMN = re.compile(
    r"#|no\.?|nr\.?|n°|shot(?: #| no\.?| number)?|scene(?: #)?|cut|镜号|镜头|镜头号|序号|分镜|编号|场次", re.IGNORECASE
)
_TIME_COLUMN = re.compile(
    r"(?:duration|seconds|secs?|time|length|timecode|timing|时长|时间|秒数?)\s*(?:[(（].*[)）])?", re.IGNORECASE
)
_RULE = re.compile(r"[\s|:\-—=+]+")


@dataclass(slots=True)
class Table:
    """The shots of a table, and the text before and after it."""

    head: str
    tail: str
    shots: list[ShotDraft] = field(default_factory=list)


def read_table(text: str) -> Table | None:
    """The first table of a text that has a prompt column, or None."""
    lines = text.split("\n")
    for index, line in enumerate(lines):
        names = [_column(cell) for cell in _cells(line)]
        if len(names) < 2 or "prompt" not in names or index + 1 >= len(lines):
            continue
        end = index + 1
        while end < len(lines) and len(_cells(lines[end])) > 1:
            end += 1
        rows = [line for line in lines[index + 1 : end] if not _RULE.fullmatch(line)]
        if rows:
            shots = [_row(_cells(line), _cells(lines[index]), names) for line in rows]
            return Table("\n".join(lines[:index]), "\n".join(lines[end:]), shots)
    return None


def _cells(line: str) -> list[str]:
    if "|" in line:
        inner = line.strip().removeprefix("|").removesuffix("|")
        return [cell.replace("\\|", "|").strip() for cell in re.split(r"(?<!\\)\|", inner)]
    return [cell.strip() for cell in line.split("\t")] if "\t" in line else [line]


def _column(header: str) -> str | None:
    header = header.strip(" *_`")
    if _NUMBER_COLUMN.fullmatch(header):
        return "number"
    if _TIME_COLUMN.fullmatch(header):
        return "duration"
    return label_named(header)


def _row(cells: list[str], headers: list[str], names: list[str | None]) -> ShotDraft:
    cells += [""] * (len(headers) - len(cells))
    spoken = [
        (name, header, cell) for name, header, cell in zip(names, headers, cells, strict=False) if cell.strip("-–— ")
    ]
    prompts = [cell for name, _, cell in spoken if name == "prompt"]
    prompts += cells[len(headers) :]
    mark = read_mark("") or (read_mark(f"Shot 1: {' '.join(prompts)}"))
    assert mark is not None
    mark.rest = "\n".join(prompts)
    shot = ShotDraft()
    for name, header, cell in spoken:
        if name == "number":
            _number(cell, shot)
        elif name == "duration" and shot.seconds is None and (time := read_time(cell) or read_time(f"{cell} s")):
            shot.seconds, shot.start = time.seconds, time.start
        elif name not in ("prompt", None):
            left = take_value(name or "", cell, None, shot, mark.rest)
            if left is None or left.strip():
                shot.settings.append(f"{header}: {cell}")
        elif name is None:
            shot.settings.append(f"{header}: {cell}")
    told = read_shot(Block(mark, mark.rest))
    for key, value in told.keys.items():
        shot.set(key, value, told.comments.get(key))
    shot.dialogue = [*told.dialogue, *shot.dialogue]
    shot.seconds = shot.seconds or told.seconds
    shot.notes += told.notes
    finish(shot, told.prompt)
    return shot


def _number(cell: str, shot: ShotDraft) -> None:
    """The cell that numbers a shot may also name it."""
    mark = read_mark(cell)
    words = mark.rest if mark else "" if number(cell.strip(" .#")) else cell
    if mark and mark.seconds and shot.seconds is None:
        shot.seconds, shot.start = mark.seconds, mark.start
    keys, others = isolated(words)
    if keys and not others:
        for key, value in keys.items():
            shot.set(key, value)
    elif words.strip() and not words.strip(" .#").isdigit():
        shot.set("id", re.sub(r"[^\w]+", "-", words.casefold()).strip("-"))
