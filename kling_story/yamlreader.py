"""YAML text -> ``YamlDocument``, from the parser's events in one pass.

With a cap on depth and on the number of values once aliases are written out, so that no input can hang
or exhaust the tool.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml

from kling_story.text import Source, Span
from kling_story.yamldoc import MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, Path, YamlDocument, YamlProblem

_Parser = getattr(yaml, "CLoader", None) or yaml.Loader
_NULLS = {"", "~", "null", "Null", "NULL"}
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being read."""

    path: Path
    node: Any
    start: int
    flow: bool
    anchor: str | None
    key: str | None = None
    has_key: bool = False
    again: bool = False
    weight: int = 1
    end: int = 0
    seen: dict[str, Span] = field(default_factory=dict)


def read_yaml(source: Source) -> YamlDocument:
    """Read one YAML document. Never raises: what is wrong is in ``problems``."""
    document = YamlDocument(source)
    text = source.text
    bom = text.startswith("\ufeff")
    if len(text) > MAX_CHARACTERS:
        document.problems.append(YamlProblem("too-large", Span(0, 1), f"{len(text):,}"))
        return document
    unprintable = _UNPRINTABLE.search(text, 1 if bom else 0)
    if unprintable:
        document.problems.append(YamlProblem("control-character", Span(*unprintable.span())))
        return document
    reader = _Reader(document, shift=1 if bom else 0)
    try:
        reader.read(_Parser(text[1:] if bom else text))
    except _Stop as stop:
        document.problems.append(stop.problem)
        document.data = None
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax_problem(error, reader.shift, len(text)))
        document.data = None
    except (yaml.YAMLError, ValueError) as error:
        document.problems.append(YamlProblem("syntax", Span(0, min(1, len(text))), str(error)))
        document.data = None
    return document


class _Stop(Exception):
    def __init__(self, problem: YamlProblem) -> None:
        self.problem = problem


def _syntax_problem(error: yaml.MarkedYAMLError, shift: int, length: int) -> YamlProblem:
    mark = error.problem_mark or error.context_mark
    at = min(mark.index + shift, length) if mark else 0
    context = error.context_mark
    other = Span(context.index + shift, context.index + shift + 1) if context else None
    return YamlProblem("syntax", Span(at, min(at + 1, length)), error.problem or "", other)


class _Reader:
    """Builds a document from events. ``shift`` is added to the parser's offsets (a BOM counts one)."""

    def __init__(self, document: YamlDocument, shift: int) -> None:
        self.document = document
        self.shift = shift
        self.open: list[_Open] = []
        self.anchors: dict[str, tuple[Any, Path, int]] = {}
        self.being_read: set[str] = set()
        self.nodes = 0

    def read(self, parser: Any) -> None:
        actions: dict[type, Callable[[Any], None]] = {
            yaml.ScalarEvent: self.scalar,
            yaml.MappingStartEvent: self.start,
            yaml.SequenceStartEvent: self.start,
            yaml.MappingEndEvent: self.end,
            yaml.SequenceEndEvent: self.end,
            yaml.AliasEvent: self.alias,
        }
        documents = 0
        while parser.check_event():
            event = parser.get_event()
            action = actions.get(type(event))
            if action is not None:
                action(event)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Stop(YamlProblem("many-documents", self.span(event)))

    def span(self, event: Any) -> Span:
        return Span(event.start_mark.index + self.shift, event.end_mark.index + self.shift)

    def scalar(self, event: Any) -> None:
        span = self.span(event)
        style = event.style or ""
        value: str | None = event.value
        if not style and value in _NULLS and event.tag is None:
            value = None
        elif style in ("|", ">"):
            span = Span(span.start, span.start + len(span.of(self.document.source.text).rstrip()))
        self.tag(event, span)
        if self.open and isinstance(self.open[-1].node, dict) and not self.open[-1].has_key:
            self.key(value or "", span)
            return
        self.nodes += 1
        self.place(value, span, 1, event.anchor, style)

    def key(self, name: str, span: Span) -> None:
        parent = self.open[-1]
        parent.has_key, parent.end = True, span.end
        parent.again = name in parent.seen
        if parent.again:
            self.document.problems.append(YamlProblem("duplicate-key", span, name, parent.seen[name]))
            # The first one counts; the second is read under a path of its own and left out.
            parent.key = f"{name}\0{span.start}"
            return
        parent.seen[name] = span
        parent.key = name
        self.document._keys[(*parent.path, name)] = span

    def start(self, event: Any) -> None:
        span = self.span(event)
        self.tag(event, span)
        if len(self.open) >= MAX_DEPTH:
            raise _Stop(YamlProblem("too-deep", span))
        if self.open and isinstance(self.open[-1].node, dict) and not self.open[-1].has_key:
            raise _Stop(YamlProblem("odd-key", span))
        node: Any = {} if isinstance(event, yaml.MappingStartEvent) else []
        if event.anchor:
            self.being_read.add(event.anchor)
        self.open.append(_Open(self.next_path(), node, span.start, bool(event.flow_style), event.anchor, end=span.end))

    def end(self, event: Any) -> None:
        closed = self.open.pop()
        # A block's end mark lies after the comments that follow it: its last child ends it.
        end = event.end_mark.index + self.shift if closed.flow else closed.end
        if closed.anchor:
            self.being_read.discard(closed.anchor)
        self.nodes += 1
        self.place(closed.node, Span(closed.start, max(end, closed.start)), closed.weight, closed.anchor)

    def alias(self, event: Any) -> None:
        span = self.span(event)
        if event.anchor in self.being_read:
            raise _Stop(YamlProblem("alias", span, "inside itself"))
        if event.anchor not in self.anchors:
            raise _Stop(YamlProblem("syntax", span, "found undefined alias"))
        if self.open and isinstance(self.open[-1].node, dict) and not self.open[-1].has_key:
            raise _Stop(YamlProblem("odd-key", span))
        node, path, weight = self.anchors[event.anchor]
        self.nodes += weight
        self.document._aliases[self.next_path()] = path
        self.place(node, span, weight, None)

    def next_path(self) -> Path:
        if not self.open:
            return ()
        parent = self.open[-1]
        return (*parent.path, parent.key or "" if isinstance(parent.node, dict) else len(parent.node))

    def place(self, value: Any, span: Span, weight: int, anchor: str | None, style: str = "") -> None:
        """Put a finished value where it belongs."""
        if self.nodes > MAX_NODES:
            raise _Stop(YamlProblem("too-large", span, f"more than {MAX_NODES:,}"))
        path = self.next_path()
        self.document._values.setdefault(path, span)
        if style:
            self.document._styles[path] = style
        if anchor:
            self.anchors[anchor] = (value, path, weight)
        if not self.open:
            self.document.data = value
            return
        parent = self.open[-1]
        parent.end = max(parent.end, span.end)
        parent.weight += weight
        if isinstance(parent.node, dict):
            if not parent.again:
                parent.node[parent.key or ""] = value
            parent.key, parent.has_key = None, False
        else:
            parent.node.append(value)

    def tag(self, event: Any, span: Span) -> None:
        if event.tag is not None and event.tag not in ("!", "tag:yaml.org,2002:str"):
            self.document.problems.append(YamlProblem("tag", span, event.tag))
