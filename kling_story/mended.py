"""A text that YAML can't read, mended where that is safe, so that the rest of it can be judged too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kling_story.diagnostics import Diagnostic, Fix, Related
from kling_story.text import Edit, Source, Span, apply_edits

_SHAPE = "KS1"
LONGEST = 50_000
"""Characters of a text that is mended: no storyboard has nearly as many, and each slip means reading it all again."""
MOST_SLIPS = 12
"""How many slips are mended, one after the other: the parser stops at each."""


@dataclass(slots=True)
class Mended:
    """``source`` after some ``edits``: ``text``, whose places ``told`` finds in the text as it stands."""

    source: Source
    text: Source
    edits: tuple[Edit, ...]

    def told(self, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
        """What is wrong with the mended text, at its places in the text as it stands, but for the shape of what was
        mended: a key without its colon is told as that, not as an unknown one, too.
        """
        for one in diagnostics:
            if one.code.startswith(_SHAPE) and self._is_ours(one.source) and self._touches(self._span(one.span)):
                continue
            related = tuple(
                Related(self.source, self._span(other.span), other.message) if self._is_ours(other.source) else other
                for other in one.related
            )
            if not self._is_ours(one.source):
                yield replace(one, related=related)
                continue
            edits = tuple(Edit(self._span(edit.span), edit.replacement) for edit in one.fix.edits) if one.fix else ()
            fix = Fix(one.fix.title, edits, one.fix.safe) if one.fix else None
            yield replace(one, source=self.source, span=self._span(one.span), related=related, fix=fix)

    def _touches(self, span: Span) -> bool:
        return any(span.start <= edit.span.end and edit.span.start <= span.end for edit in self.edits)

    def _is_ours(self, source: Source) -> bool:
        return source is self.text

    def _span(self, span: Span) -> Span:
        return Span(self._before(span.start), self._before(span.end))

    def _before(self, offset: int) -> int:
        """Where a place of the mended text is in the text as it stands."""
        longer = 0
        for edit in sorted(self.edits):
            begins = edit.span.start + longer
            if offset < begins:
                break
            if offset <= begins + len(edit.replacement):
                was = edit.span.of(self.source.text)
                within = offset - begins - max(0, edit.replacement.find(was))
                return edit.span.start + min(max(within, 0), len(was))
            longer += len(edit.replacement) - (edit.span.end - edit.span.start)
        return offset - longer


def mending(source: Source, problems: Iterable[Diagnostic]) -> Mended | None:
    """The text with what stops its reading mended; None where that isn't safe, or can't be."""
    found = [problem.fix for problem in problems if problem.source is source]
    if len(source.text) > LONGEST or not found or any(fix is None or not fix.safe for fix in found):
        return None
    edits = tuple(edit for fix in found if fix for edit in fix.edits)
    return Mended(source, Source(source.name, apply_edits(source.text, edits)), edits)
