"""The tree as text, in the one style: keys in order, two spaces, long text folded."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.formatting.attaching import SUPPRESSION
from kling_story.formatting.order import Shape
from kling_story.formatting.scalars import OPEN_END, block_text, folded, one_line, spread
from kling_story.formatting.tree import Entry, Node
from kling_story.reports.columns import columns
from kling_story.storyboard import Shot, Storyboard

WIDTH = 120
"""Columns of a line; a text that is longer is folded, a mapping in braces is written as a block."""

SECTIONS = ("elements", "shots")
"""Keys that stand apart, with a blank line above and below."""


def written(root: Node) -> str:
    """The text of a storyboard's tree."""
    if not root.entries:
        return ""
    lines = [*_header(root), *_collection(root, 0, Shape(Storyboard))]
    return "".join(f"{line}\n" for line in lines if line is not OPEN_END)


def _header(root: Node) -> list[str]:
    """The comments at the top of the file, taken off its first entry: they stay whatever comes first."""
    first = root.entries[0]
    lead = _without_blanks_before(first.lead)
    split = len(lead) - lead[::-1].index("") if "" in lead else len(lead)
    split = next((n for n, line in enumerate(lead[:split]) if SUPPRESSION.search(line)), split)
    first.lead = lead[split:]
    header = lead[:split]
    leading = _ordered(root, Shape(Storyboard))[0]
    if header and header[-1] and leading is not first and leading.lead:
        header.append("")
    return header


def _without_blanks_before(lead: list[str]) -> list[str]:
    return lead[next((n for n, line in enumerate(lead) if line), len(lead)) :]


def _ordered(node: Node, shape: Shape) -> list[Entry]:
    """The entries in the language's order; in the author's where another could change what is meant."""
    if node.style in ("[", "-") or any(entry.key and entry.key.value == "<<" for entry in node.entries):
        return node.entries
    entries = sorted(node.entries, key=lambda entry: shape.rank(entry.key.value if entry.key else ""))
    same_anchors = [*_anchors(entries)] == [*_anchors(node.entries)]
    # What stands on an item's first line, or above it, holds for the whole item.
    moved = node.holder is not None and node.holder.key is None and entries[0] is not node.entries[0]
    about = [node.holder, entries[0], node.entries[0]] if moved and node.holder else []
    held = any(SUPPRESSION.search(comment) for entry in about for comment in (*entry.lead, entry.trail))
    return entries if same_anchors and not held else node.entries


def _anchors(entries: list[Entry]) -> Iterator[str]:
    """Anchors and aliases as they follow each other: an alias has to stay behind its anchor."""
    for entry in entries:
        for node in (entry.key, entry.value):
            if node and (node.style == "*" or "&" in node.properties):
                yield node.value if node.style == "*" else node.properties
        yield from _anchors(entry.value.entries)


def _collection(node: Node, indent: int, shape: Shape) -> list[str]:
    """A mapping or list in block style."""
    pad = " " * indent
    entries = _ordered(node, shape)
    bodies = [_entry(entry, indent, shape) for entry in entries]
    is_list = node.style in ("[", "-")
    apart = is_list and shape.model is Shot and any(len(body) > 1 for _, body in bodies)
    lines: list[str] = []
    section = False
    for entry, (lead, body) in zip(entries, bodies, strict=True):
        comments = _without_blanks_before(lead)
        was_section, section = section, indent == 0 and _name(entry) in SECTIONS and len(body) > 1
        blank = apart or section or was_section
        # Inside a shot a blank line has a meaning only above a comment.
        blank = blank or (lead[:1] == [""] and bool(comments or is_list or shape.named or indent == 0))
        if blank and lines and lines[-1] is not OPEN_END:
            lines.append("")
        lines += _collapsed(pad, comments)
        lines += body
    tail = _collapsed(pad, node.tail)
    return lines + (tail[1:] if tail[:1] == [""] and lines[-1] is OPEN_END else tail)


def _name(entry: Entry) -> str:
    return entry.key.value if entry.key else ""


def _collapsed(pad: str, comments: list[str]) -> list[str]:
    """Comment lines, with at most one blank line between two."""
    return [f"{pad}{line}" if line else "" for n, line in enumerate(comments) if line or comments[n - 1 : n] != [""]]


def _entry(entry: Entry, indent: int, shape: Shape) -> tuple[list[str], list[str]]:
    """The comments above an entry, and its own lines."""
    node, lead = entry.value, entry.lead
    if not node.entries and node.is_flow:
        lead = [*lead, *node.tail]
    inside = shape.inside(_name(entry)) if entry.key else shape
    if entry.key is None and node.entries and not node.properties:
        flow = _flow(node, inside)
        if flow is None or indent + 2 + columns(flow) > WIDTH:
            return _compact(entry, indent, inside)
    first = f"{' ' * indent}{_key(entry.key)}:" if entry.key else f"{' ' * indent}-"
    lines = _value(entry, f"{first} {node.properties}".rstrip(), indent, inside)
    if entry.trail:
        aligned = len(lines) == 1 or node.style in (":", "-")
        at = indent + (entry.trail_at or 0) if aligned else 0
        # Only a text spread over lines without being a block can't have its comment on the first.
        line = -1 if "\n" in node.value and node.style not in ("|", ">") else 0
        lines[line] += f"{' ' * max(2, at - len(lines[line]))}{entry.trail}"
    return lead, lines


def _compact(entry: Entry, indent: int, shape: Shape) -> tuple[list[str], list[str]]:
    """An item whose first key stands on the line of the dash; comments above that key stand above both."""
    lines = _collection(entry.value, indent + 2, shape)
    first = next(n for n, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#"))
    above = [*entry.lead, *([entry.trail] if entry.trail else []), *(line.strip() for line in lines[:first])]
    lines = lines[first:]
    return above, [f"{' ' * indent}- {lines[0].lstrip()}", *lines[1:]]


def _value(entry: Entry, head: str, indent: int, shape: Shape) -> list[str]:
    """The lines of a value that follows ``head``, its key or dash."""
    node = entry.value
    if node.is_empty:
        return [head, *_collapsed(" " * (indent + 2), node.tail)]
    if node.is_collection:
        flow = _flow(node, shape)
        if flow is not None and columns(f"{head} {flow}") <= WIDTH:
            return [f"{head} {flow}"]
        return [head, *_collection(node, indent + 2, shape)]
    if node.style in ("|", ">"):
        block = block_text(node, entry.column, indent)
        too_wide = node.style == ">" and any(columns(line) > WIDTH for line in block[1:])
        block = (too_wide and folded(node, indent, WIDTH)) or block
        return [f"{head} {block[0]}", *block[1:]]
    text = one_line(node, _name(entry))
    if text is None:
        text, *more = spread(node, indent)
        return [f"{head} {text}", *more]
    fold = folded(node, indent, WIDTH) if columns(f"{head} {text}") > WIDTH else []
    return [f"{head} {fold[0]}", *fold[1:]] if fold else [f"{head} {text}"]


def _flow(node: Node, shape: Shape) -> str | None:
    """A mapping in braces or list in brackets on one line; None where it isn't one or holds comments."""
    if not node.is_flow or (node.entries and node.tail):
        return None
    parts: list[str] = []
    for entry in _ordered(node, shape):
        inner = entry.value
        inside = shape.inside(_name(entry)) if entry.key else shape
        text = _flow(inner, inside) if inner.is_collection else one_line(inner, _name(entry), flow=True)
        nothing = inner.is_empty and not inner.properties
        if text is None or nothing or entry.lead or entry.trail:
            return None
        value = " ".join(filter(None, (inner.properties, text)))
        parts.append(f"{_key(entry.key)}: {value}" if entry.key else value)
    return f"{{{', '.join(parts)}}}" if node.style == "{" else f"[{', '.join(parts)}]"


def _key(key: Node | None) -> str:
    return " ".join(filter(None, (key.properties, one_line(key, "", flow=True)))) if key else ""
