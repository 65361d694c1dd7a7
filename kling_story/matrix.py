"""One storyboard, many targets: what each refuses, and what would be lost or changed where it is taken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kling_story.checking import Checker
from kling_story.diagnostics import Basis, Diagnostic, Severity, did_you_mean, listed
from kling_story.errors import UsageError
from kling_story.loading import Document
from kling_story.losses import Loss, losses
from kling_story.profiles import SHIPPED, Profile, Profiles
from kling_story.rules import target_of
from kling_story.text import Position, Source, Span
from kling_story.yamldoc import Path

PLAIN = Checker()
"""Checks as the tool comes: every check, the profiles that come along."""

ALL = "all"
"""The word for every target that offers the storyboard's model."""


class PlacedLoss(NamedTuple):
    """A loss at its place in a file. ``basis``: the published fact that it rests on, if one is named."""

    loss: Loss
    source: Source
    span: Span
    basis: Basis | None = None

    @property
    def start(self) -> Position:
        return self.source.position(self.span.start)


@dataclass(frozen=True, slots=True)
class Row:
    """What comes of a storyboard at one target.

    ``profile`` is None where the target doesn't offer the model, or nothing is known of it there: then
    it was held against the nearest profile, and no losses are told.
    """

    target: str
    offered: bool
    profile: Profile | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    losses: tuple[PlacedLoss, ...] = ()

    @property
    def refused(self) -> tuple[Diagnostic, ...]:
        """Why the request would be refused."""
        return tuple(d for d in self.diagnostics if d.severity is Severity.ERROR)

    @property
    def verdict(self) -> str:
        """``not offered``, ``refused``, ``not known``, ``lost``, ``changed`` or ``as written``."""
        if not self.offered:
            return "not offered"
        if self.refused:
            return "refused"
        if self.profile is None:
            return "not known"
        return "lost" if self.told("lost") else "changed" if self.told() else "as written"

    @property
    def own_limits(self) -> tuple[int, int]:
        """How many of the limits the target's own pages say, and how many there are."""
        limits = self.profile.limits.values() if self.profile else ()
        return sum(limit.upstream is None for limit in limits), len(limits)

    def count(self, severity: Severity) -> int:
        return sum(diagnostic.severity is severity for diagnostic in self.diagnostics)

    def told(self, kind: str | None = None) -> tuple[PlacedLoss, ...]:
        """The losses, or those of a kind, that tell this target from another."""
        return tuple(
            placed
            for placed in self.losses
            if not placed.loss.everywhere and (kind is None or placed.loss.kind == kind)
        )


@dataclass(frozen=True, slots=True)
class Matrix:
    """One storyboard at several targets. ``model`` is None where the file can't be read; ``rows`` are empty
    for a cast file, of which nothing is sent by itself.
    """

    source: Source
    model: str | None
    rows: tuple[Row, ...]

    @property
    def failed(self) -> bool:
        """Whether one of the targets refuses the storyboard, or doesn't offer its model."""
        return any(row.refused or not row.offered for row in self.rows)


def asked_targets(words: str, profiles: Profiles = SHIPPED) -> tuple[str, ...]:
    """The targets that ``fal,kie`` names, each once; ``all`` stays a word of its own.

    Raises:
        UsageError: there is no such target, or none is named.
    """
    known = profiles.targets()
    asked = tuple(dict.fromkeys(word.strip() for word in words.split(",") if word.strip()))
    for word in asked:
        if word not in (*known, ALL):
            meant = did_you_mean(word, (*known, ALL))
            hint = f"did you mean `{meant}`?" if meant else f"there are: {', '.join(known)}; or {ALL}"
            raise UsageError(f"there is no target `{word}`", hint=hint)
    if not asked:
        raise UsageError("no target is named", hint=f"there are: {', '.join(known)}; or {ALL}")
    return (ALL,) if ALL in asked else asked


def matrix(document: Document, targets: Iterable[str], checker: Checker = PLAIN) -> Matrix:
    """What each of the targets makes of a document; ``all`` is every target that offers its model."""
    profiles = checker.profiles
    model = document.board.model if document.board else None
    asked = tuple(targets)
    if document.board is None and not document.has_errors:
        asked = ()
    elif ALL in asked:
        offering = tuple(target for target in profiles.targets() if model in profiles.models(target))
        asked = offering or profiles.targets()
    return Matrix(document.source, model, tuple(_row(document, checker._replace(target=t), t) for t in asked))


def row_to_buy(document: Document, checker: Checker = PLAIN) -> Row:
    """What the target that a document's film would be bought at makes of it: it has a profile, unless it is refused.

    Raises:
        UsageError: it is a cast file, or its target doesn't offer its model, or nothing is known of it there.
    """
    name, board = document.source.name, document.board
    if board is None and not document.has_errors:
        raise UsageError(f"`{name}` is a cast file: there is no film in it to ask for")
    target = target_of(board, checker.target) if board else ""
    row = _row(document, checker._replace(target=target), target)
    if board is not None and row.profile is None and not row.refused:
        known = [other for other in checker.profiles.targets() if checker.profiles.find(other, board.model)]
        hint = f"{listed(known, 'and')} {'takes' if len(known) == 1 else 'take'} it" if known else None
        what = "isn't known" if row.offered else "isn't offered"
        raise UsageError(f"`{name}`: `{board.model}` {what} at `{target}`", hint=hint)
    return row


def _row(document: Document, checker: Checker, target: str) -> Row:
    board, profiles = document.board, checker.profiles
    if board is None:
        return Row(target, True, diagnostics=checker.judge(document).diagnostics)
    if board.model not in profiles.models(target):
        # A model that nobody offers is a slip, and told as one.
        unknown = board.model not in profiles.models()
        return Row(target, False, diagnostics=checker.judge(document).diagnostics if unknown else ())
    found = checker.judge(document).diagnostics
    profile = profiles.find(target, board.model)
    if profile is None:
        return Row(target, True, diagnostics=found)
    story = checker.story(document)
    assert story is not None
    wrong = {diagnostic.path for diagnostic in found if diagnostic.severity is Severity.ERROR}
    kept = (loss for loss in losses(story) if not _within(loss.path, wrong))
    placed = (_placed(document, loss, profile) for loss in kept)
    return Row(target, True, profile, found, tuple(sorted(placed, key=lambda p: (p.source.name, p.span, p.loss.words))))


def _within(path: Path, wrong: set[Path]) -> bool:
    """Whether what stands at a path is refused already, itself or the element it belongs to."""
    return path in wrong or (path[0] == "elements" and path[:2] in wrong)


def _placed(document: Document, loss: Loss, profile: Profile) -> PlacedLoss:
    home = document.home(loss.path)
    basis = profile.limits[loss.limit].basis if loss.limit else None
    return PlacedLoss(loss, home.source, home.key_span(loss.path), basis)
