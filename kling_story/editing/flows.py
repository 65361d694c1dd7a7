"""``{who: Mei, line: "..."}``: where a cursor is between braces and brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from kling_story.yamldoc import Path

_KEY = re.compile(r"""[\s,{]["']?([\w-]+)["']?\s*:(?=\s|$)""")


class FlowPlace(NamedTuple):
    """``path``: from the flow's own on. ``written``: what of the key or value stands before the cursor, quotes
    included; ``keys``: those that its mapping has besides.
    """

    path: Path
    is_key: bool
    written: str
    keys: frozenset[str]


@dataclass(slots=True)
class _Open:
    bracket: str
    key: str | None = None
    index: int = 0
    keys: set[str] = field(default_factory=set)

    @property
    def step(self) -> str | int | None:
        return self.key if self.bracket == "{" else self.index


def flow_place(raw: str, after: str = "") -> FlowPlace | None:
    """The place at the end of a flow collection that isn't closed yet; None where it is. ``after``: what
    follows the cursor.
    """
    stack: list[_Open] = []
    start = at = 0
    while at < len(raw):
        char = raw[at]
        if char in "\"'" and not raw[start:at].strip():
            at = _closing(raw, at)
        elif char in "{[":
            stack.append(_Open(char))
            start = at + 1
        elif char in "}]" and stack:
            stack.pop()
            start = at + 1
            if not stack:
                return None
        elif char == "," and stack:
            stack[-1].key, stack[-1].index = None, stack[-1].index + 1
            start = at + 1
        elif char == ":" and stack and stack[-1].bracket == "{" and stack[-1].key is None and _ends_key(raw, at):
            stack[-1].key = raw[start:at].strip().strip("\"'")
            stack[-1].keys.add(stack[-1].key)
            start = at + 1
        at += 1
    if not stack:
        return None
    inner, written = stack[-1], raw[start:].lstrip()
    is_key = inner.bracket == "{" and inner.key is None
    steps = [one.step for one in (stack[:-1] if is_key else stack) if one.step is not None]
    keys = inner.keys | set(_KEY.findall("," + re.split(r"[}\]\n]", after)[0]))
    return FlowPlace(tuple(steps), is_key, written, frozenset(keys))


def is_closed(raw: str) -> bool:
    """Whether a flow collection or a text in quotes that a value begins with ends in it."""
    if raw[:1] in "\"'":
        return _closing(raw, 0) < len(raw)
    return flow_place(raw) is None


def _closing(raw: str, at: int) -> int:
    """Where the quote that closes the one at ``at`` stands; the end where none does."""
    quote = raw[at]
    at += 1
    while at < len(raw):
        if raw[at] == "\\" and quote == '"':
            at += 1
        elif raw[at] == quote:
            if quote == "'" and raw[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at
        at += 1
    return len(raw)


def _ends_key(raw: str, at: int) -> bool:
    return raw[at + 1 : at + 2] in ("", " ", "\n", "\r", "\t", ",") or raw[at - 1] in "\"'"
