"""Where the scalars and the comments of a YAML text stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import yaml

_LOADER = getattr(yaml, "CLoader", None) or yaml.Loader
_HEADER = re.compile(r"(?:[&!]\S*\s+)*[|>][-+\d]*[ \t]+(#[^\n]*)")
_COMMENT = re.compile(r"#[^\n]*")


class Scan:
    """A readable YAML text: its parser events, the spans of its scalars and comments, and ``bare``, the
    same text with the comments blanked out, so that what is looked for isn't found in one.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.events: list[Any] = list(yaml.parse(text, Loader=_LOADER))
        self.scalars = [self.scalar_span(event) for event in self.events if isinstance(event, yaml.ScalarEvent)]
        self.comments = list(self._comments())
        pieces = [0, *(offset for span in self.comments for offset in span), len(text)]
        self.bare = "".join(
            " " * (end - start) if number % 2 else text[start:end]
            for number, (start, end) in enumerate(pairwise(pieces))
        )

    def scalar_span(self, event: Any) -> tuple[int, int]:
        """From the scalar's anchor, if it has one, to its end; blank lines after a block only if it keeps them."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in ("|", ">"):
            head = self.text[start : self.line_end(start)]
            keeps = "+" in re.split(r"[ \t]#", head)[0]
            end = end if keeps else start + len(self.text[start:end].rstrip())
        return start, end

    def between(self) -> Iterator[tuple[int, int]]:
        """The stretches of text outside scalars."""
        done = 0
        for start, end in self.scalars:
            yield done, start
            done = max(done, end)
        yield done, len(self.text)

    def _comments(self) -> Iterator[tuple[int, int]]:
        """``#`` begins one anywhere outside scalars; a block scalar's first line may end with one, too."""
        for start, end in self.between():
            yield from (match.span() for match in _COMMENT.finditer(self.text, start, end))
            header = _HEADER.match(self.text, end)
            if header:
                yield header.span(1)

    def line_start(self, offset: int) -> int:
        return self.text.rfind("\n", 0, offset) + 1

    def line_end(self, offset: int) -> int:
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end


def comments_of(text: str) -> list[str]:
    """Every comment of a YAML text, in order."""
    return [text[start:end].rstrip() for start, end in Scan(text).comments]
