"""Whole pieces to begin with: a shot, a line, an element. ``$1`` and ``${1:words}`` are where the cursor goes next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from kling_story.reference.pieces import ELEMENT, LINE, PROSE, SHOT
from kling_story.yamledit import scalar

_PART = re.compile(
    r"\\(?P<escaped>[\\$},|])"
    r"|\$\{\d+\|(?P<first>(?:[^\\,|]|\\.)*)(?:,(?:[^\\|]|\\.)*)?\|\}"
    r"|\$\{\d+:(?P<words>(?:[^}\\]|\\.)*)\}"
    r"|\$(?:\d+|\{\d+\})"
)
_ESCAPED = re.compile(r"\\([\\$},|])")


def literal(text: str) -> str:
    """A text as it stands in a snippet."""
    return re.sub(r"([\\$}])", r"\\\1", text)


def plain(snippet: str) -> str:
    """What a snippet leaves where nobody goes from stop to stop: the words in it."""
    return _PART.sub(lambda part: part["escaped"] or _ESCAPED.sub(r"\1", part["first"] or part["words"] or ""), snippet)


def chosen(stop: int, words: Iterable[str], default: str) -> str:
    """A stop at which one of a few words is chosen."""
    listed = [re.sub(r"([\\$},|])", r"\\\1", word) for word in words]
    return f"${{{stop}|{','.join(listed)}|}}" if listed else f"${{{stop}:{literal(default)}}}"


def shot(names: Iterable[str], seconds: str, indent: str) -> str:
    """A shot's lines, the first without its dash; those after it indented."""
    first = next(iter(names), None)
    who = f"@{literal(first)} " if first else ""
    stops = _stops({**SHOT, "duration": seconds})
    return f"\n{indent}".join(_written(stops, before={"prompt": who})) + "$0"


def line(names: Iterable[str], *, flow: bool) -> str:
    """A line of dialogue, between braces unless it stands between some."""
    stops = {**_stops(LINE), "who": chosen(1, map(scalar, names), LINE["who"])}
    words = ", ".join(_written(stops))
    return words if flow else f"{{{words}}}$0"


def element(indent: str) -> str:
    """An element of words, under a name still to be given."""
    return f"\n{indent}".join(("${1:Name}:", *_written(_stops(ELEMENT, first=2)))) + "$0"


def _stops(piece: Mapping[str, str], first: int = 1) -> dict[str, str]:
    return {key: f"${{{stop}:{literal(words)}}}" for stop, (key, words) in enumerate(piece.items(), start=first)}


def _written(stops: Mapping[str, str], before: Mapping[str, str] | None = None) -> Iterator[str]:
    for key, stop in stops.items():
        value = (before or {}).get(key, "") + stop
        yield f'{key}: "{value}"' if key in PROSE else f"{key}: {value}"
