"""What was read of a YAML text: its data, and the place of every key and value in it.

Every scalar stays text as written (YAML 1.2 leaves it to the schema what ``3`` or ``off`` means); only
an empty or ``null`` plain scalar is None. The model then reads numbers where it wants numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kling_story.text import Source, Span

Path = tuple[str | int, ...]
"""The way to a value: ``("shots", 2, "camera")``."""

MAX_CHARACTERS = 200_000
MAX_DEPTH = 40
MAX_NODES = 5_000


class YamlProblem(NamedTuple):
    """Something wrong with the text as YAML. ``kind`` is one of ``syntax``, ``control-character``,
    ``too-large``, ``too-deep``, ``duplicate-key``, ``odd-key``, ``many-documents``, ``alias``, ``tag``;
    ``other`` is a second place that explains the first.
    """

    kind: str
    span: Span
    detail: str = ""
    other: Span | None = None


@dataclass(slots=True)
class YamlDocument:
    """What was read: ``data`` holds dicts, lists, text and None; ``data`` is None after a syntax error."""

    source: Source
    data: Any = None
    problems: list[YamlProblem] = field(default_factory=list)
    _values: dict[Path, Span] = field(default_factory=dict)
    _keys: dict[Path, Span] = field(default_factory=dict)
    _aliases: dict[Path, Path] = field(default_factory=dict)
    _styles: dict[Path, str] = field(default_factory=dict)

    def has(self, path: Path) -> bool:
        """Whether a value stands at exactly this path."""
        return self._real(path) in self._values

    def nearest(self, path: Path) -> Path:
        """The path that is written for one in the model: without the steps that shorthands stand for.

        ``camera: push in`` is ``("camera", 0, "move")`` in the model and ``("camera",)`` in the file.
        """
        if self.has(path):
            return path
        found: Path = ()
        for step in path:
            if self.has((*found, step)):
                found = (*found, step)
        return found

    def read_as(self, path: Path, key: str) -> None:
        """Effect: what stands at a path is found under another key, too."""
        self._aliases[*path[:-1], key] = path

    def value_span(self, path: Path) -> Span:
        """Where a value stands, or the nearest one around it."""
        return self._values.get(self._real(self.nearest(path)), Span(0, 0))

    def key_span(self, path: Path) -> Span:
        """Where the key of a value stands; for an item of a list, the item's first line."""
        near = self.nearest(path)
        # A key stands where it is written, though its value may be an alias of something elsewhere.
        key = self._keys.get((*self._real(near[:-1]), *near[-1:]))
        return key or self._first_line(self._values.get(self._real(near), Span(0, 0)))

    def style(self, path: Path) -> str:
        """How a scalar is written: ``""`` plain, ``'``, ``"``, ``|`` or ``>``."""
        if path in self._styles:
            return self._styles[path]
        return self._styles.get(self._real(self.nearest(path)), "")

    def span_within(self, path: Path, start: int, end: int) -> Span:
        """Where the part of a text value from ``start`` to ``end`` stands in the file.

        A value may be folded over lines or hold escapes, so the part is looked for in the source:
        as often as it occurs before in the value, it is passed over. Falls back to the whole value.
        """
        whole = self.value_span(path)
        value = self.at(self.nearest(path))
        if not isinstance(value, str) or not 0 <= start < end <= len(value):
            return whole
        written = whole.of(self.source.text)
        part = value[start:end]
        pattern = re.compile(r"\s+".join(map(re.escape, part.split())) if part.split() else re.escape(part))
        before = next((n for n, match in enumerate(pattern.finditer(value)) if match.start() >= start), -1)
        for count, match in enumerate(pattern.finditer(written)):
            if count == before:
                return whole.within(match.start(), match.end())
        return whole

    def part_of(self, path: Path, start: int, end: int, of: str | None) -> tuple[int, int] | None:
        """Where a part of the model's text ``of`` is in the text that stands at a path, or None."""
        if of is None:
            return start, end
        value = self.at(self.nearest(path))
        shift = value.rfind(of) if isinstance(value, str) else -1
        return (start + shift, end + shift) if shift >= 0 else None

    def at(self, path: Path) -> Any:
        """The data at a path, or None."""
        here = self.data
        for step in self._real(path):
            try:
                here = here[step]
            except (KeyError, IndexError, TypeError):
                return None
        return here

    def texts(self) -> Iterator[tuple[Path, str]]:
        """Every text value with its path, in the order of the file."""
        for path in self._values:
            value = self.at(path)
            if isinstance(value, str):
                yield path, value

    def scalar_spans(self) -> Iterator[Span]:
        """Where the words of every scalar stand; of a block scalar, all lines after its header."""
        for path, span in self._values.items():
            if isinstance(self.at(path), str):
                header = self.source.line_span(self.source.position(span.start).line).end
                yield Span(header, span.end) if self._styles.get(path) in ("|", ">") else span

    def entries(self) -> Iterator[Span]:
        """Where each key with its value, and each item of a list, stands; not the whole file."""
        for path, span in self._values.items():
            if path:
                key = self._keys.get(path)
                yield Span(key.start, max(key.end, span.end)) if key and key.start <= span.start else span

    def path_at(self, offset: int) -> tuple[Path, bool]:
        """The innermost value around an offset (its end counts), and whether the offset is in its key."""
        for path, key in self._keys.items():
            if key.start <= offset <= key.end:
                return path, True
        around = (path for path, span in self._values.items() if span.start <= offset <= span.end)
        return max(around, key=len, default=()), False

    def key_names(self) -> Iterator[tuple[Path, str]]:
        """Every key with the path of its value, in the order of the file."""
        for path in self._keys:
            yield path, str(path[-1])

    def _real(self, path: Path) -> Path:
        """The path with aliases followed; a key given twice can lead in circles, so not for ever."""
        for _ in range(MAX_DEPTH if self._aliases else 0):
            lengths = range(len(path), 0, -1)
            aliased = next((length for length in lengths if path[:length] in self._aliases), None)
            if aliased is None:
                return path
            path = self._aliases[path[:aliased]] + path[aliased:]
        return path

    def _first_line(self, span: Span) -> Span:
        line_end = self.source.line_span(self.source.position(span.start).line).end
        return Span(span.start, max(span.start, min(span.end, line_end)))
