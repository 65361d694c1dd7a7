"""What is wrong at a place of a profile that somebody wrote, and how its values are shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from kling_story.yamldoc import Path as Place


class Wrong(NamedTuple):
    """What is wrong at a place of a profile's data."""

    place: Place
    message: str
    hint: str | None = None


def origin(place: Place, name: str, row: dict[str, Any]) -> Iterator[Wrong]:
    """Where a value comes from: each part a text, the date a date."""
    for key in ("source", "disputed", "why"):
        if row.get(key) is not None and not is_text(row[key]):
            yield Wrong((*place, key), f"`{key}` of `{name}` is {shown(row[key])}: it has to be a text")
    if row.get("date") is not None:
        yield from dated((*place, "date"), f"date of {name}", row["date"])


def dated(place: Place, name: str, value: Any) -> Iterator[Wrong]:
    """A date is a day or a month that there is."""
    if not isinstance(value, date) or hasattr(value, "hour"):
        try:
            if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?", value):
                raise ValueError
            date.fromisoformat(day(value))
        except ValueError:
            message = f"`{name}` is {shown(value)}: it has to be a day like 2026-11-20, or a month like 2026-11"
            yield Wrong(place, message)


def day(value: Any) -> str:
    """A date in full: a month counts from its first day."""
    return f"{value}-01" if len(str(value)) == len("2026-11") else str(value)


def is_text(value: Any) -> bool:
    """Whether there are words in it."""
    return isinstance(value, str) and bool(value.strip())


def shown(value: Any) -> str:
    """A value as YAML has it, cut."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, str):
        return f"the text `{value if len(value) <= 40 else value[:40] + '…'}`"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return f"a list of {len(value)}" if len(value) > 5 else f"[{', '.join(map(shown, value))}]"
    return f"`{value}`" if not isinstance(value, int) or value.bit_length() < 200 else "a number of many digits"
