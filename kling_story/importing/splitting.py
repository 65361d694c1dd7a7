"""A prompt's text cut into what stands before the shots, the shots, and what stands after them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from kling_story.importing.labels import labels_in
from kling_story.importing.marks import NOTATIONS, Mark, later_time, read_mark
from kling_story.importing.times import BARE_RANGE, RANGE

_SHOT_NUMBER = "|".join(re.sub(r"\(\?P<n>", "(?:", notation.pattern) for notation in NOTATIONS if notation.family != "code")
_TIMED = re.sub(r"\?P<\w+>", "?:", f"{RANGE}|{BARE_RANGE}")
_INLINE = re.compile(
    rf"(?:(?<=^)|(?<=[.;,。；，!！?？”\"'\])）]))\s*(?:\*\*|__)?(?=(?:{_SHOT_NUMBER})\s*[:：.,，(（\[【—–-])"
    rf"|(?<!^)\s*(?=[\[(（【](?:{_TIMED})[\])）】])"
    rf"|(?<=[.;,。；，])\s*(?=(?:{re.sub(r'[?]P<[a-z]+>', '?:', RANGE)})\s*[:：])",
    re.IGNORECASE,
)
_CUT_TO = re.compile(r"(?:^|(?<=[.。!！?？\n]))[ \t]*(?:CUT TO|Cut to|切到|切至)\s*[:：][ \t]*\n?|^[ \t]*(?:CUT TO|Cut to)\.?[ \t]*$\n?", re.MULTILINE)  # fmt: skip
_GLOBAL = {"style", "negative", "aspect", "title", "model", "quality", "cast", "notes"}
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
    split = Split(by=by, head="\n".join(lines[: starts[0]]))
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        mark = marks[begin]
        assert mark is not None
        titled = bool(re.match(r"\s*(?:#|[━═─*]{2})", lines[begin]))
        body = lines[begin + 1 : end]
        if mark.seconds is None:
            below = read_mark(body[0]) if body else None
            if not mark.rest and below and below.timed and below.number is None:
                mark.seconds, mark.start, mark.rest, body = below.seconds, below.start, below.rest, body[1:]
            else:
                later_time(mark)
        split.blocks.append(Block(mark, "\n".join([mark.rest, *body]), titled))
    split.tail = _take_tail(split.blocks)
    return split


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
    return [line[begin:end] for begin, end in zip(edges, edges[1:], strict=False)]


def _in_sequence(marks: list[Mark]) -> bool:
    if all(mark.number is not None for mark in marks):
        return all((after.number or 0) - (before.number or 0) == 1 for before, after in zip(marks, marks[1:], strict=False))
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
    best, found = "", list[int]()
    for name, fits, least in choices:
        lines = [index for index, mark in enumerate(marks) if mark and fits(mark)]
        if name in families:
            lines = _counting_up(lines, [marks[index].number for index in lines])  # type: ignore[union-attr] # only marks
        elif name == "listed":
            lines = _counting_up(lines, [marks[index].listed for index in lines])  # type: ignore[union-attr] # only marks
            if lines and marks[lines[0]].listed != 1:  # type: ignore[union-attr] # only marks
                lines = []
        if len(lines) >= least and len(lines) > len(found):
            best, found = name, lines
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
    earlier = [block.text for block in blocks[:-1]]
    paragraphs = re.split(r"\n[ \t]*\n", last.text.strip("\n"))
    most = max((len(re.split(r"\n[ \t]*\n", text.strip("\n"))) for text in earlier), default=None)
    keep = len(paragraphs) if most is None else max(1, most)
    kept, tail = paragraphs[:keep], paragraphs[keep:]
    if most == 1 and all("\n" not in text.strip() for text in earlier) and last.mark.rest.strip():
        first, *others = kept[0].split("\n")
        spoken = [line for line in others if re.search(r"[:：]\s*[\"“「『]", line)]
        if others and not spoken and not any(label.name not in _GLOBAL for line in others for label in labels_in(line)):
            kept, tail = [first], ["\n".join(others), *tail]
    text = "\n\n".join(kept)
    if not any(label.name in _GLOBAL for other in earlier for label in labels_in(other)):
        for label in labels_in(text):
            if label.name in _GLOBAL and label.start > 0 and text[: label.start].strip():
                text, tail = text[: label.start], [text[label.start :], *tail]
                break
    last.text = text
    return "\n\n".join(tail)


def _cut_to(text: str) -> Split | None:
    pieces = [piece for piece in _CUT_TO.split(text) if piece.strip()]
    if len(pieces) < 2:
        return None
    return Split(blocks=[Block(Mark(), piece.strip()) for piece in pieces], by="cut to")


def is_lead_in(line: str) -> bool:
    """Whether a line only announces the prompt: "Here is a prompt in three shots:"."""
    return line.rstrip().endswith((":", "：")) and _LEAD_IN.search(line) is not None
