"""A prompt's text cut into what stands before the shots, the shots, and what stands after them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from kling_story.importing.labels import FILM_ONLY, labels_in
from kling_story.importing.marks import NOTATIONS, SPAN, Mark, later_time, read_mark
from kling_story.importing.times import BARE_RANGE, DIGITS, RANGE, SECONDS
from kling_story.patterns import Pattern

_SHOT_NUMBER = "|".join(
    re.sub(r"\(\?P<n>", "(?:", notation.pattern) for notation in NOTATIONS if notation.family != "code"
)
_TIMED = re.sub(r"\?P<\w+>", "?:", f"{RANGE}|{BARE_RANGE}")
_SPAN = re.sub(r"\?P<\w+>", "?:", SPAN)
_LENGTH = re.sub(r"\?P<\w+>", "?:", SECONDS)
_INLINE = Pattern(
    rf"(?:(?<=^)|(?<=[.;,。；，!！?？”\"'\])）]))\s*(?:\*\*|__)?(?=(?:{_SHOT_NUMBER})(?:\s*[:：.,，(（\[【—–-]|\s+(?:{_TIMED}|{_LENGTH})))"
    rf"|(?:(?<=^)|(?<=[.;,。；，!！]))\s*(?={_SPAN})"
    rf"|(?<!^)\s*(?=[\[(（【](?:{_TIMED})[\])）】])"
    rf"|(?<=[.;,。；，])\s*(?=(?:{re.sub(r'[?]P<[a-z]+>', '?:', RANGE)})\s*[:：])",
    " ".join((DIGITS, *(notation.needles for notation in NOTATIONS))),
)
_CUT_TO = re.compile(
    r"(?:^|(?<=[.。!！?？\n]))[ \t]*(?:CUT TO|Cut to|切到|切至)\s*[:：][ \t]*\n?"
    r"|^[ \t]*(?:CUT TO|Cut to)\.?[ \t]*$\n?",
    re.MULTILINE,
)
BY_CUTS = "cut to"
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_SPOKEN = re.compile(r"[:：]\s*[\"“”„「『«]")
_INLINE_ALLOWED = ("style", "negative", "aspect")
_LEAD_IN = re.compile(r"prompt|shots?\b|storyboard|sequence|breakdown|分镜|镜头|提示词", re.IGNORECASE)


@dataclass(slots=True)
class Block:
    """One shot as it stands: its mark and its text. ``titled``: the mark's line was a heading."""

    mark: Mark
    text: str
    titled: bool = False


@dataclass(slots=True)
class Split:
    """The parts of a prompt, in reading order. ``by`` names the notation the shots were told by."""

    head: str = ""
    blocks: list[Block] = field(default_factory=list)
    tail: str = ""
    by: str = ""


def split_shots(text: str) -> Split:
    """Cut a text at its shots; a text without any notation is one shot."""
    lines = _one_mark_a_line(text).split("\n")
    marks = [read_mark(line) for line in lines]
    by, starts = _best(marks)
    if not starts:
        return _cut_to(text) or Split(blocks=[Block(Mark(), text)])
    scenes = [_scene_line(marks, lines, start, by) for start in starts]
    ends = [start if scene is None else scene for start, scene in zip(starts, scenes, strict=True)]
    split = Split(by=by, head="\n".join(lines[: ends[0]]))
    for start, scene, end in zip(starts, scenes, [*ends[1:], len(lines)], strict=True):
        mark = marks[start]
        assert mark is not None
        titled = bool(mark.rest and re.match(r"[^\w\[(（【*#━═─]*(?:#|[━═─*]{2})", lines[start]))
        body = lines[start + 1 : end]
        if mark.seconds is None:
            below = read_mark(body[0]) if body else None
            if not mark.rest and below and below.timed and below.number is None:
                mark.seconds, mark.start, mark.rest, body = below.seconds, below.start, below.rest, body[1:]
            else:
                later_time(mark)
        above = [] if scene is None else [lines[scene].strip(" *#━═─")]
        split.blocks.append(Block(mark, "\n".join([*above, mark.rest, *body]), titled))
    split.tail = _take_tail(split.blocks)
    return split


def _scene_line(marks: list[Mark | None], lines: list[str], start: int, by: str) -> int | None:
    """The line above a shot that opens its scene: ``Scene 2: Street`` over ``Shot 3``."""
    above = start - 1
    while above >= 0 and not lines[above].strip():
        above -= 1
    mark = marks[above] if above >= 0 else None
    return above if mark and mark.family not in (None, by) else None


def _one_mark_a_line(text: str) -> str:
    """A line that holds several marks becomes one line for each; a line's trailing ``;`` was between them."""
    lines: list[str] = []
    for line in text.split("\n"):
        places = [match.end() for match in _INLINE.finditer(line)]
        numbered = [mark for mark in map(read_mark, _cut(line, places)) if mark and (mark.number or mark.timed)]
        if len(numbered) > 1 and _in_sequence(numbered):
            lines += [re.sub(r"[;；]\s*$", "", piece).rstrip() for piece in _cut(line, places) if piece.strip()]
        else:
            lines.append(line)
    return "\n".join(lines)


def _cut(line: str, places: list[int]) -> list[str]:
    edges = [0, *places, len(line)]
    return [line[begin:end] for begin, end in pairwise(edges)]


def _in_sequence(marks: list[Mark]) -> bool:
    if all(mark.family == "span" for mark in marks):
        return True
    if all(mark.number is not None for mark in marks):
        return all((after.number or 0) - (before.number or 0) == 1 for before, after in pairwise(marks))
    starts = [mark.start for mark in marks]
    return all(start is not None for start in starts) and starts == sorted(starts, key=lambda start: start or 0)


def _best(marks: list[Mark | None]) -> tuple[str, list[int]]:
    """The notation that tells the most shots, and the lines they begin on."""
    families = Counter(mark.family for mark in marks if mark and mark.family)
    choices: list[tuple[str, Callable[[Mark], bool], int]] = [
        *((family, lambda mark, family=family: mark.family == family, 1) for family, _ in families.most_common()),
        ("range", lambda mark: mark.timed == "range", 1),
        ("stamp", lambda mark: mark.timed == "stamp", 2),
        ("seconds", lambda mark: mark.timed == "seconds", 2),
        ("listed", lambda mark: mark.listed is not None, 2),
    ]  # fmt: skip
    best, found, most = "", list[int](), (0, 0)
    for name, fits, least in choices:
        lines = [index for index, mark in enumerate(marks) if mark and fits(mark)]
        if name in families:
            lines = _counting_up(lines, [marks[index].number for index in lines])  # type: ignore[union-attr] # only marks
        elif name == "listed":
            lines = _counting_up(lines, [marks[index].listed for index in lines])  # type: ignore[union-attr] # only marks
            if lines and marks[lines[0]].listed != 1:  # type: ignore[union-attr] # only marks
                lines = []
        # Of scenes that hold a shot each, the level that states the times is the one that is cut.
        score = (len(lines), sum(bool(mark and mark.seconds) for mark in (marks[line] for line in lines)))
        if len(lines) >= least and score > most:
            best, found, most = name, lines, score
    return best, found


def _counting_up(lines: list[int], numbers: list[int | None]) -> list[int]:
    """The lines whose numbers go on from the one before: "Shot 1 and Shot 2 match" is no mark."""
    kept: list[int] = []
    last: int | None = None
    for line, number in zip(lines, numbers, strict=True):
        if last is None or number is None or 0 < number - last <= 10:
            kept.append(line)
            last = number if number is not None else last
    return kept


def _take_tail(blocks: list[Block]) -> str:
    """Cut off the last shot what is longer than any shot before it: words about the whole film.

    Shots of one paragraph each are followed by paragraphs that belong to no shot; shots of one line
    each, by such lines. A label for the whole film ends the last shot in any case.
    """
    last = blocks[-1]
    earlier = [block.text.strip("\n") for block in blocks[:-1]]
    said = {"dialogue", "voiceover"} | {label.name for text in earlier for label in labels_in(text)}
    paragraphs = _PARAGRAPHS.split(last.text.strip("\n"))
    most = max((len(_PARAGRAPHS.split(text)) for text in earlier), default=len(paragraphs))
    kept, tail = paragraphs[:most], paragraphs[most:]
    if most == 1 and earlier and all("\n" not in text.strip() for text in earlier) and last.mark.rest.strip():
        first, *others = kept[0].split("\n")
        of_shot = any(_SPOKEN.search(line) for line in others)
        if others and not of_shot and not any(label.name in said for label in labels_in("\n".join(others))):
            kept, tail = [first], ["\n".join(others), *tail]
    text = "\n\n".join(kept)
    for label in labels_in(text):
        before = text[: label.start]
        inline = not before.rstrip(" \t").endswith("\n")
        of_film = label.name in (_INLINE_ALLOWED if inline else FILM_ONLY)
        of_film = of_film or (label.name == "duration" and bool(earlier) and not inline)
        if of_film and label.name not in said and before.strip():
            text, tail = before, [text[label.start :], *tail]
            break
    last.text = text
    return "\n\n".join(tail)


def _cut_to(text: str) -> Split | None:
    pieces = [piece for piece in _CUT_TO.split(text) if piece.strip()]
    if len(pieces) < 2:
        return None
    return Split(blocks=[Block(Mark(), piece.strip()) for piece in pieces], by=BY_CUTS)


def is_lead_in(line: str) -> bool:
    """Whether a line only announces the prompt: "Here is a prompt in three shots:"."""
    return line.rstrip().endswith((":", "：")) and _LEAD_IN.search(line) is not None
