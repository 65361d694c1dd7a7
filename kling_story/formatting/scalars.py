"""A scalar as it is written: the author's spelling, quoted only where YAML readers would disagree."""

from __future__ import annotations

import re

import yaml

from kling_story.formatting.tree import LeftAlone, Node
from kling_story.reports.columns import columns

OPEN_END = "\0"
"""Stands for the end of a block scalar that keeps its blank lines: none may follow it."""

_LOADER = getattr(yaml, "CBaseLoader", None) or yaml.BaseLoader
_BOOLEAN = re.compile(r"y|n|yes|no|on|off|true|false", re.IGNORECASE)
_DISPUTED = re.compile(
    r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?"  # 16:9 counts by sixties
    r"|\d{4}-\d\d?-\d\d?.*|[-+]?0[\dxob][\da-f_]*|[-+]?\d[\d.]*_[\d_.]*|=",
    re.IGNORECASE,
)
"""What some readers take for a number or a date."""
_CHOICES = {"audio", "then", "keep_sound"}
"""Keys whose values are the words of the language, `off` and `yes` among them, which it takes unquoted."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def one_line(node: Node, key: str, *, flow: bool = False) -> str | None:
    """A scalar on one line; None where it isn't one, or, except in a flow collection, holds several lines."""
    if node.style == "*":
        return f"*{node.value}"
    value, whole = node.value, "\n" not in node.written
    if node.is_empty or node.style in ("|", ">"):
        return "" if node.is_empty else None
    if "!" in node.properties and whole:
        return node.written
    if "\n" in value and not whole and not flow:
        return None
    if not node.style:
        disputed = _DISPUTED.fullmatch(value) or (_BOOLEAN.fullmatch(value) and key not in _CHOICES)
        # Between braces PyYAML without its C library reads `?` as a mark.
        text = _quoted(value) if disputed or (flow and "?" in value) else value
        return text if whole or _reads_as(text, value, flow) else _checked(_quoted(value), value)
    if node.style == "'" and not set(value) & set('"\\') and value.isprintable():
        return f'"{value}"'
    return node.written if whole else _checked(_quoted(value), value)


def _quoted(value: str) -> str:
    return '"' + "".join(_ESCAPES.get(char, char) for char in value) + '"'


def _reads_as(text: str, value: str, flow: bool = False) -> bool:
    try:
        return bool(yaml.load(f"[{text}]" if flow else f"k: {text}", _LOADER) == ([value] if flow else {"k": value}))
    except yaml.YAMLError:
        return False


def _checked(text: str, value: str) -> str:
    if not _reads_as(text, value):
        raise LeftAlone(f"`{' '.join(value.split())[:40]}` can't be written on one line")
    return text


def folded(node: Node, indent: int, width: int) -> list[str]:
    """A text as a folded block no wider than ``width``, or nothing where it can't be folded.

    It is broken only at single spaces, which folding gives back; text without them, like Chinese, stays.
    """
    value = node.value
    header = ">" if node.style == ">" and value.endswith("\n") else ">-"
    text = value.removesuffix("\n") if header == ">" else value
    if "!" in node.properties or text != text.strip() or any(not char.isprintable() for char in text):
        return []
    pad = " " * (indent + 2)
    lines = [""]
    for word in re.split(r"(?<=\S) (?=\S)", text):
        if lines[-1] and columns(f"{pad}{lines[-1]} {word}") > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    block = [header, *(pad + line for line in lines)]
    fits = len(lines) > 1 and all(columns(line) <= width for line in block)
    return block if fits and _block_reads_as(block, indent, value) else []


def block_text(node: Node, column: int, indent: int) -> list[str]:
    """A block scalar with its own lines, indented anew; ``column`` is where its key or dash stood.

    Raises:
        LeftAlone: it would read as another text.
    """
    header, *lines = node.written.split("\n")
    indicators = re.split(r"\s", header)[0]
    digit = re.search(r"\d", indicators)
    cut = column + int(digit[0]) if digit else next((len(x) - len(x.lstrip(" ")) for x in lines if x.strip()), 0)
    if digit:
        indicators = indicators.replace(digit[0], "2")
    if indicators in ("|", ">") and node.value and not node.value.endswith("\n"):
        indicators += "-"
    if "+" in indicators and lines and not lines[-1]:
        lines.pop()
    pad = " " * (indent + 2)
    block = [indicators, *(pad + line[cut:] if line[cut:] else "" for line in lines)]
    if not _block_reads_as(block, indent, node.value):
        raise LeftAlone(f"the text `{' '.join(node.value.split())[:40]}` depends on its blank lines or its indentation")
    return [*block, OPEN_END] if "+" in indicators else block


def spread(node: Node, indent: int) -> list[str]:
    """A text over several lines that isn't a block, with its lines as they are, indented anew.

    Raises:
        LeftAlone: it would read as another text.
    """
    first, *lines = (line.strip(" \t") for line in node.written.split("\n"))
    block = [first, *(f"{' ' * (indent + 2)}{line}" if line else "" for line in lines)]
    if not _block_reads_as(block, indent, node.value):
        raise LeftAlone(f"the text `{' '.join(node.value.split())[:40]}` depends on how its lines are broken")
    return block


def _block_reads_as(block: list[str], indent: int, value: str) -> bool:
    text = f"{' ' * indent}k: " + "".join(f"{line}\n" for line in block)
    try:
        return bool(yaml.load(text, _LOADER) == {"k": value})
    except yaml.YAMLError:
        return False
