"""A text as it is being written: what is wrong with it, and what can be understood of it, broken or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from kling_story.checking import Checker
from kling_story.diagnostics import Diagnostic, by_place
from kling_story.editing.mending import filled, readable
from kling_story.judging import Story
from kling_story.loading import Casts, Document, as_document, read_source
from kling_story.opening import read_plain
from kling_story.prompts import names
from kling_story.storyboard import Storyboard
from kling_story.text import Source
from kling_story.yamldoc import YamlDocument

Kinds = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One state of a text.

    ``diagnostics``: what ``check`` says; of a text that can't be read, also what it said before and still holds
    for the rest. ``document`` is what could be read: places in it are places in the text. ``story`` is what was
    understood, or what was understood last; None where nothing ever was. ``whole``: the text is a storyboard as
    it stands, nothing was mended. ``casts``: where the texts of included casts come from.
    """

    source: Source
    folder: Path
    checker: Checker
    document: Document
    diagnostics: tuple[Diagnostic, ...] = ()
    story: Story | None = None
    whole: bool = False
    known: Kinds = field(default=frozenset(), repr=False)
    casts: Casts = field(default=read_plain, repr=False)

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def yaml(self) -> YamlDocument:
        return self.document.yaml

    @property
    def board(self) -> Storyboard | None:
        return self.story.board if self.story else None

    @property
    def is_current(self) -> bool:
        """Whether ``story`` is that of this text, at least of what could be read of it."""
        return self.story is not None and self.document.board is self.story.board

    @property
    def names(self) -> tuple[str, ...]:
        """What ``@`` can refer to: as understood, or what stands under ``elements``, else what was understood last."""
        if self.board and self.is_current:
            return names(self.board)
        found: list[str] = []
        for document in (self.yaml, *self.document.included):
            elements = document.data.get("elements") if isinstance(document.data, dict) else None
            found += elements if isinstance(elements, dict) else ()
        return tuple(dict.fromkeys(found)) or (names(self.board) if self.board else ())


def read(
    text: str,
    name: str,
    folder: Path,
    checker: Checker,
    before: Reading | None = None,
    casts: Casts = read_plain,
) -> Reading:
    """Read a text; ``before`` is the reading of what it was a keystroke ago."""
    source = Source(name, text)
    exact = read_source(source, folder, casts)
    judged = checker.judge(exact)
    found = judged.diagnostics
    known = frozenset((one.code, one.message) for one in found)
    if exact.board is not None or (exact.yaml.data is not None and not exact.has_errors):
        return Reading(source, folder, checker, exact, found, checker.story(exact), True, known, casts)
    last = before.story if before else None
    yaml = readable(exact.yaml)
    data = filled(yaml.data, last.board if last else None)
    document = as_document(replace(yaml, data=data), folder, casts) if isinstance(data, dict) else exact
    document.yaml.data = yaml.data
    if judged.profile is None:
        # Else it was mended, and judged whole.
        known = before.known if before else frozenset()
        found = by_place((*found, *_still(source, document, checker, found, known)))
    story = checker.story(document) if document.board else None
    return Reading(source, folder, checker, document, found, story or last, False, known, casts)


def _still(
    source: Source, document: Document, checker: Checker, found: tuple[Diagnostic, ...], known: Kinds
) -> Iterator[Diagnostic]:
    """Problems that the last readable text had, and that what can be read of this one has too."""
    if not known or document.board is None:
        return
    told = {(one.code, one.message) for one in found}
    for one in checker.judge(document).diagnostics:
        kind = (one.code, one.message)
        if kind in known and kind not in told:
            own = one.source is document.source
            yield replace(one, source=source, fix=None) if own else replace(one, fix=None)
