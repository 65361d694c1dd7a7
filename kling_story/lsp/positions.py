"""Places as the protocol counts them: lines from 0, and within a line the units that client and server agreed on."""

from __future__ import annotations

from lsprotocol import types

from kling_story.text import Edit, Source, Span, apply_edits

UTF8, UTF16, UTF32 = "utf-8", "utf-16", "utf-32"


class Positions:
    """Offsets of a text (code points) to positions and back."""

    def __init__(self, source: Source, encoding: str) -> None:
        self.source = source
        self.encoding = encoding

    def units(self, text: str) -> int:
        """How long a text is in the units agreed on."""
        if self.encoding == UTF32 or text.isascii():
            return len(text)
        if self.encoding == UTF8:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(char > "\uffff" for char in text)

    def position(self, offset: int) -> types.Position:
        offset = max(0, min(offset, len(self.source.text)))
        line = self.source.position(offset).line
        start = self.source.line_span(line).start
        return types.Position(line - 1, self.units(self.source.text[start:offset]))

    def range(self, span: Span) -> types.Range:
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The offset of a position; one past the end of its line is the line's end, one past the last line the
        text's. In the middle of a character it is the character's beginning.
        """
        if position.line >= self.source.lines:
            return len(self.source.text)
        if position.line < 0:
            return 0
        span = self.source.line_span(position.line + 1)
        line = span.of(self.source.text)
        if self.encoding == UTF32 or line.isascii():
            return span.start + max(0, min(position.character, len(line)))
        left = position.character
        for at, char in enumerate(line):
            left -= self.units(char)
            if left < 0:
                return span.start + at
        return span.end

    def span(self, range: types.Range) -> Span:
        start, end = self.offset(range.start), self.offset(range.end)
        return Span(min(start, end), max(start, end))

    def edit(self, edit: Edit) -> types.TextEdit:
        return types.TextEdit(self.range(edit.span), edit.replacement)


def changed(source: Source, change: types.TextDocumentContentChangeEvent, encoding: str) -> Source:
    """A text after a change that a client tells."""
    if isinstance(change, types.TextDocumentContentChangeWholeDocument):
        return Source(source.name, change.text)
    span = Positions(source, encoding).span(change.range)
    return Source(source.name, apply_edits(source.text, [Edit(span, change.text)]))
