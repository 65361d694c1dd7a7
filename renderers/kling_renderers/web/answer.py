"""What a service answered, read with care: any bytes may come."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC
from decimal import Decimal
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple

LONGEST_WAIT = 24 * 60 * 60.0
"""Seconds: what a service asks beyond a day is held to be a mistake."""

_HALF = re.compile(rb"\\u[dD][89a-fA-F]")


class Answer(NamedTuple):
    """A whole answer. ``headers``: their names in small letters. No key is in it, whatever the service said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body read as JSON, numbers exact (int and Decimal); None where it is something else."""
        try:
            said = json.loads(self.body, parse_float=Decimal, parse_constant=_no_number)
            return _writable(said) if _HALF.search(self.body) else said
        except (ValueError, ArithmeticError, RecursionError):
            return None

    @property
    def date(self) -> float | None:
        """The service's clock, in seconds since 1970."""
        return _moment(self.headers.get("date", ""))

    def retry_after(self, now: float) -> float | None:
        """The seconds to wait that the service asks for, whether it says seconds or a date.

        ``now``: this machine's clock. A date is held against the answer's own, where it has one.
        """
        text = self.headers.get("retry-after", "").strip()
        if text.isascii() and text.replace(".", "", 1).isdigit():
            return min(float(text), LONGEST_WAIT)
        until = _moment(text)
        if until is None:
            return None
        return min(max(until - (self.date or now), 0.0), LONGEST_WAIT)


def _moment(text: str) -> float | None:
    try:
        moment = parsedate_to_datetime(text)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _writable(said: Any) -> Any:
    """The same with a question mark for each half of a surrogate pair: no database and no terminal takes one."""
    if isinstance(said, dict):
        return {_writable(name): _writable(value) for name, value in said.items()}
    if isinstance(said, list):
        return [_writable(value) for value in said]
    return said.encode("utf-8", "replace").decode() if isinstance(said, str) else said


def _no_number(word: str) -> None:
    raise ValueError(f"`{word}` is no JSON")
