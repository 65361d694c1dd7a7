"""A JSON object, read field by field. What nobody asks for is what Kling would ignore."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from kling_renderers.emulator.refusals import invalid


@dataclass
class Notes:
    """What is told about a body that was taken.

    ``ignored``: fields that no document knows. ``tolerated``: what the documents don't write so, and the
    service is known or thought to take. ``remarks``: what is allowed and can't be meant. ``assumed``: what isn't here
    to be looked at, and was taken as fine. ``about``: the task that it was about, in words.
    """

    ignored: list[str] = field(default_factory=list)
    tolerated: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    assumed: list[str] = field(default_factory=list)
    about: str = ""


def without(value: Any, places: Collection[str], at: str = "") -> Any:
    """A body without the fields at these places, as ``Fields.place`` names them."""
    if isinstance(value, Mapping):
        named = {name: f"{at}.{name}" if at else name for name in value}
        return {name: without(value[name], places, place) for name, place in named.items() if place not in places}
    if isinstance(value, list):
        return [without(inner, places, f"{at}[{index}]") for index, inner in enumerate(value)]
    return value


class Fields:
    """One object. Null counts as absent, as clients send it for what isn't set.

    Each method raises ``Refusal`` for a value that the documents don't allow.
    """

    def __init__(self, data: Mapping[str, Any], notes: Notes, at: str = "") -> None:
        self._data = data
        self._notes = notes
        self._at = at
        self._unread = dict.fromkeys(data)

    def __contains__(self, name: str) -> bool:
        return self._data.get(name) is not None

    def place(self, name: str) -> str:
        """A field's name as it is told: ``settings.duration``."""
        return f"{self._at}.{name}" if self._at else name

    def raw(self, name: str) -> Any:
        """The value as it came."""
        self._unread.pop(name, None)
        return self._data.get(name)

    def wrong(self, name: str, value: object) -> Exception:
        """The refusal in Kling's own words (``duration value '99' is invalid``)."""
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        return invalid(f"{self.place(name)} value '{shown[:80]}' is invalid")

    def text(self, name: str, *, most: int | None = None, least: int = 0, needed: bool = False) -> str | None:
        """A text of so many code points."""
        value = self.raw(name)
        if value is None or (value == "" and not needed and not least):
            if needed or least:
                raise invalid(f"{self.place(name)} can not be null")
            return None
        if not isinstance(value, str):
            raise self.wrong(name, value)
        if len(value.strip()) < max(least, int(needed)):
            raise invalid(f"{self.place(name)} can not be empty")
        if most is not None and len(value) > most:
            raise invalid(f"{self.place(name)} is longer than {most} characters: it has {len(value)}")
        return value

    def choice(self, name: str, choices: Collection[str], default: str | None = None) -> str | None:
        """One of some words."""
        value = self.raw(name)
        if value is None:
            return default
        if not isinstance(value, str) or value not in choices:
            raise self.wrong(name, value)
        return value

    def flag(self, name: str, default: bool = False) -> bool:
        """True or false. As a text it is tolerated: an official example writes ``"true"``."""
        value = self.raw(name)
        if value is None:
            return default
        if isinstance(value, str) and value in ("true", "false"):
            self._notes.tolerated.append(f"{self.place(name)} is a text")
            return value == "true"
        if not isinstance(value, bool):
            raise self.wrong(name, value)
        return value

    def whole(self, name: str, default: int | None = None, *, written: bool = False) -> int | None:
        """A whole number; ``written`` where the documents have it as a text. The other spelling is tolerated:
        clients of both kinds are in use.
        """
        value = self.raw(name)
        if value is None:
            return default
        if isinstance(value, str) and re.fullmatch(r"[0-9]{1,19}", value):
            number, odd = int(value), not written
        elif isinstance(value, int) and not isinstance(value, bool):
            number, odd = value, written
        else:
            raise self.wrong(name, value)
        if odd:
            self._notes.tolerated.append(f"{self.place(name)} is a {'number' if written else 'text'}")
        return number

    def number(self, name: str, least: float, most: float) -> float | None:
        value = self.raw(name)
        if value is None:
            return None
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not least <= value <= most:
            raise self.wrong(name, value)
        return float(value)

    def part(self, name: str) -> Fields | None:
        """An object inside."""
        value = self.raw(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.wrong(name, value)
        return Fields(value, self._notes, self.place(name))

    def parts(self, name: str, most: int | None = None, least: int = 0) -> list[Fields]:
        """The objects of a list."""
        value = self.raw(name)
        if value is None:
            value = []
        if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
            raise self.wrong(name, value)
        if most is not None and len(value) > most:
            raise invalid(f"{self.place(name)} has more than {most} items: {len(value)}")
        if len(value) < least:
            raise invalid(f"{self.place(name)} can not be empty")
        return [Fields(row, self._notes, f"{self.place(name)}[{index}]") for index, row in enumerate(value)]

    def done(self) -> None:
        """Effect: what was never asked for is noted as ignored."""
        self._notes.ignored += [self.place(name) for name in self._unread]

    def assume(self, name: str) -> None:
        """Effect: it is noted that a field names what isn't here."""
        self._notes.assumed.append(self.place(name))

    def remark(self, text: str) -> None:
        self._notes.remarks.append(text)
