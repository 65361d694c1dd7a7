"""The values a storyboard is written in: seconds, numbers and words, however YAML holds them.

Numbers may be written as numbers or as text (``3``, ``"3"``, ``3s``). Seconds are exact Fractions.
Where many items are possible one may stand alone, and where a mapping is possible its main value.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection
from fractions import Fraction
from typing import Annotated, Any

from pydantic import AllowInfNan, BaseModel, BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from kling_story.seconds import plain_seconds
from kling_story.vocabulary import Table

_SECONDS = r"(\d{1,30}(?:\.\d{1,30})?)\s*(?:s|sec|secs|second|seconds|秒)?"


def read_seconds(value: object) -> Fraction:
    """``3``, ``3.5``, ``"3s"``, ``3 seconds``, ``3秒`` as an exact Fraction.

    Raises:
        PydanticCustomError: it is no number of seconds, or not above zero.
    """
    seconds: Fraction | None = None
    if isinstance(value, (int, float, Fraction)):
        seconds = Fraction(str(value)) if isinstance(value, float) and math.isfinite(value) else None
        seconds = Fraction(value) if isinstance(value, (int, Fraction)) else seconds
    elif isinstance(value, str):
        match = re.fullmatch(_SECONDS, value.strip(), re.IGNORECASE)
        seconds = Fraction(match.group(1)) if match else None
    if seconds is not None and seconds > 0:
        return seconds
    if seconds == 0:
        raise PydanticCustomError("seconds_zero", "a duration must be longer than 0 seconds")
    shown = value if isinstance(value, str) else type(value).__name__
    raise PydanticCustomError("seconds", "expected seconds, like `3` or `3s`, not `{value}`", {"value": shown})


def _number(value: object) -> object:
    """A number written as text becomes a number; anything else is left for pydantic to judge."""
    if isinstance(value, str):
        try:
            return float(value) if "." in value or "e" in value.casefold() else int(value)
        except ValueError:
            return value
    return value


def _text(value: object) -> object:
    """Numbers written where words are asked for are words: ``title: 2046``."""
    return str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def _yes_or_no(value: object) -> object:
    return {"yes": True, "on": True, "true": True, "no": False, "off": False, "false": False}.get(
        value.casefold() if isinstance(value, str) else "", value
    )


def one_or_many(value: object) -> object:
    """One item may be written without a list around it."""
    return [value] if isinstance(value, (str, dict, BaseModel)) else value


def as_list(value: Any) -> Any:
    listed = one_or_many(value)
    return listed if isinstance(listed, (list, tuple)) else [listed]


def term_of(table: Table[Any], example: str) -> Any:
    """A text field whose editor completion offers the table's ids, while every synonym stays allowed."""
    return WithJsonSchema({"anyOf": [{"enum": list(table.ids)}, {"type": "string"}], "examples": [example]})


Words = Annotated[str, BeforeValidator(_text), WithJsonSchema({"type": ["string", "number"]})]
Seconds = Annotated[
    Fraction,
    BeforeValidator(read_seconds),
    PlainSerializer(plain_seconds),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "exclusiveMinimum": 0},
                {"type": "string", "pattern": r"^\d+(\.\d+)?\s*(s|sec|secs|second|seconds|秒)?$"},
            ],
            "examples": [3, "3s"],
        }
    ),
]
Whole = Annotated[int, BeforeValidator(_number)]
Number = Annotated[float, AllowInfNan(False), BeforeValidator(_number)]
YesNo = Annotated[bool, BeforeValidator(_yes_or_no), WithJsonSchema({"enum": [True, False, "yes", "no", "on", "off"]})]
FilePath = Annotated[str, Field(description="a file beside the storyboard, or an https URL")]
OR_TEXT = Field(json_schema_extra={"or_text": []})
ONE_OR_MANY = Field(json_schema_extra={"one_or_many": True})


_SPOKEN = (
    r"(?P<who>@?[^\s:：(（\"“「][^:：(（\"“「]{0,60}?)\s*"
    r"(?:[(（](?P<tone>[^)）]*)[)）])?\s*[:：]\s*(?P<line>.+)"
)
_QUOTED = r"[\"“「『](?P<line>[^\"“”「」『』]*)[\"”」』]"


def spoken_lines(value: object, keys: Collection[str]) -> object:
    """Lines written as in a script, ``Mei (whispering): Not tonight.``, as ``who``, ``tone`` and ``line``.

    A text of several lines, each ``NAME: words``, is as many lines spoken; one without a name goes on
    with the line before. A text that names no speaker is left as it is, for pydantic to refuse. ``keys``:
    those of a line written apart, which no speaker is called.

    Raises:
        PydanticCustomError: a script stands in an item before the last: the places of those after it would shift.
    """
    items = as_list(value)
    spoken = [_script(item, keys) for item in items]
    if any(len(lines) > 1 for lines in spoken[:-1]):
        raise PydanticCustomError("script", "several lines are spoken in one item")
    return [line for lines in spoken for line in lines]


_LABEL = r"\s*@?(?=[^\W\d_])[\w .'’-]{1,40}(?:[(（][^)）\n]*[)）])?\s*(?:：|:(?!//|\d))(?=\s*\S)"


def _script(item: object, keys: Collection[str]) -> list[object]:
    """The lines spoken in an item: one, unless it is a script."""
    text = _with_speaker(item, keys)
    if not isinstance(text, str) or "\n" not in text.strip():
        return [_spoken(item, text)]
    parts: list[str] = []
    for line in text.strip().splitlines():
        if not parts or _begins(line):
            parts.append(line.strip())
        elif line.strip():
            parts[-1] = f"{parts[-1]} {line.strip()}"
    return [_spoken(part, part) for part in parts] if len(parts) > 1 else [_spoken(item, parts[0])]


def _begins(line: str) -> bool:
    """Whether a line of a script names who speaks: up to four words before a colon."""
    label = re.match(_LABEL, line)
    return label is not None and len(re.split(r"[:：(（]", label.group())[0].split()) <= 4


def _with_speaker(item: object, keys: Collection[str]) -> object:
    if isinstance(item, dict) and len(item) == 1:
        # YAML reads `- Mei: Not tonight.` without quotes as a mapping.
        ((who, words),) = item.items()
        return f"{who}: {words}" if isinstance(words, str) and who not in keys else item
    return item


def _spoken(item: object, text: object) -> object:
    if not isinstance(text, str):
        return item
    match = re.fullmatch(_SPOKEN, text.strip(), re.DOTALL)
    if not match:
        return item
    words = match["line"].strip()
    held = re.fullmatch(_QUOTED, words)
    line = {"who": match["who"].strip(), "line": held["line"] if held else words}
    return {**line, "tone": match["tone"].strip()} if match["tone"] and match["tone"].strip() else line


def described(value: object) -> object:
    """An element written as its description alone, or as nothing yet."""
    return {} if value is None else {"description": value} if isinstance(value, str) else value


def camera_moves(value: object) -> object:
    return [{"move": item} if isinstance(item, str) else item for item in as_list(value)]
