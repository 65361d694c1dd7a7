"""A storyboard's text as a tree that keeps what data doesn't: spelling, comments and blank lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from kling_story.formatting.scanning import Scan

_PROPERTY = re.compile(r"[&!][^\s,\[\]{}]*\s*")


class LeftAlone(Exception):
    """The text holds something that isn't formatted with certainty; the message says what."""


@dataclass(slots=True, eq=False)
class Node:
    """A value as it is written. ``properties`` are its anchor and tag; ``style`` is a scalar's, ``*`` an
    alias's, ``{``, ``[`` or (in block style) ``:`` and ``-`` a collection's; ``tail`` the comments at its end.
    """

    style: str
    start: int
    end: int = 0
    value: str = ""
    properties: str = ""
    written: str = ""
    entries: list[Entry] = field(default_factory=list)
    holder: Entry | None = None
    column: int = 0
    tail: list[str] = field(default_factory=list)

    @property
    def is_collection(self) -> bool:
        return self.style in ("{", "[", ":", "-")

    @property
    def is_flow(self) -> bool:
        return self.style in ("{", "[")

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is written, which YAML reads as null."""
        return not self.style and not self.written


@dataclass(slots=True, eq=False)
class Entry:
    """A key with its value, or an item of a list; ``lead`` are the comments above it (a blank line is
    ``""``), ``trail`` the one at its line's end, ``trail_at`` how many columns after the entry's start.
    """

    start: int
    column: int
    parent: Node
    key: Node | None
    value: Node = field(default_factory=lambda: Node("", 0))
    lead: list[str] = field(default_factory=list)
    trail: str = ""
    trail_at: int | None = None


def enclosing(entry: Entry) -> Iterator[Node]:
    """The collections that hold an entry, from the inside."""
    holder: Entry | None = entry
    while holder:
        yield holder.parent
        holder = holder.parent.holder


def tree_of(scan: Scan) -> tuple[Node, list[Entry]]:
    """The root of a text, and all entries in the order of the file; comments aren't in it yet.

    Raises:
        LeftAlone: the text holds something that isn't understood with certainty.
    """
    markers = (yaml.DocumentStartEvent, yaml.DocumentEndEvent)
    if any(isinstance(event, markers) and event.explicit for event in scan.events):
        raise LeftAlone("it has document markers or directives")
    if set(scan.text) & set("\x85\u2028\u2029"):
        raise LeftAlone("it holds an odd line end (U+0085, U+2028 or U+2029), which YAML readers take differently")
    if any("?" in scan.bare[start:end] for start, end in scan.between()):
        raise LeftAlone("a key is marked with `?`")
    builder = _Builder(scan)
    root = builder.node(None)
    if root.properties:
        raise LeftAlone("the whole of it has an anchor or a tag")
    return root, builder.entries


class _Builder:
    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.entries: list[Entry] = []
        self.at = 2

    def node(self, holder: Entry | None) -> Node:
        event: Any = self.scan.events[self.at]
        self.at += 1
        start = at = event.start_mark.index
        end = event.end_mark.index
        if isinstance(event, yaml.AliasEvent):
            return Node("*", start, end, event.anchor or "", holder=holder)
        for _ in range((event.anchor is not None) + (event.tag is not None)):
            found = _PROPERTY.match(self.scan.text, at)
            at = found.end() if found else at
        node = Node("", start, holder=holder, properties=" ".join(self.scan.text[start:at].split()))
        if isinstance(event, yaml.ScalarEvent):
            _, node.end = self.scan.scalar_span(event)
            node.style, node.value, node.written = event.style or "", event.value, self.scan.text[at : node.end]
            if node.written.startswith("#"):
                raise LeftAlone("a comment stands between an anchor and its value")
            node.column = holder.column + 1 if holder else 0
            return node
        mapping = isinstance(event, yaml.MappingStartEvent)
        node.style = ("{" if mapping else "[") if event.flow_style else (":" if mapping else "-")
        self.children(node, mapping)
        node.column = node.entries[0].column if node.entries else 0
        return node

    def children(self, node: Node, mapping: bool) -> None:
        """The entries up to the event that closes a collection."""
        while not isinstance(self.scan.events[self.at], (yaml.MappingEndEvent, yaml.SequenceEndEvent)):
            key = self.node(None) if mapping else None
            if key and key.is_empty:
                raise LeftAlone("a key is empty")
            start = key.start if key else self.scan.events[self.at].start_mark.index
            if node.style == "-":
                start = self.scan.bare.rfind("-", node.start, start)
            entry = Entry(start, start - self.scan.line_start(start), node, key)
            node.entries.append(entry)
            self.entries.append(entry)
            entry.value = self.node(entry)
        node.end = self.scan.events[self.at].end_mark.index
        self.at += 1
