"""Whole pieces to begin with: a shot, a line, an element. ``$1`` and ``${1:words}`` are where the cursor goes next."""

from __future__ import annotations

import re
from collections.abc import Iterable

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
    lines = (
        "id: ${1:name}",
        f"duration: ${{2:{seconds}}}",
        "size: ${3:medium}",
        "camera: ${4:static}",
        f'prompt: "{who}${{5:does something}}"$0',
    )
    return f"\n{indent}".join(lines)


def line(names: Iterable[str], *, flow: bool) -> str:
    """A line of dialogue, between braces unless it stands between some."""
    who = chosen(1, map(scalar, names), "Voiceover")
    words = f'who: {who}, line: "${{2:words}}", tone: ${{3:calm}}, language: ${{4:en}}'
    return words if flow else f"{{{words}}}$0"


def element(indent: str) -> str:
    """An element of words, under a name still to be given."""
    return f"${{1:Name}}:\n{indent}description: ${{2:what it looks like}}$0"
