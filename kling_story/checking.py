"""Text -> diagnostics: the file's YAML, its shape, then every rule against the target's profile."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from kling_story.diagnostics import Basis, Check, Diagnostic, Fix, Related, by_place
from kling_story.judging import Finding, Story
from kling_story.loading import CHECKS as FILE_CHECKS
from kling_story.loading import SUFFIXES, Document, read_document, read_source
from kling_story.profiles import SHIPPED, Limit, Profile, Profiles
from kling_story.rules import all_rules, rules_for, target_of
from kling_story.shape import CHECKS as SHAPE_CHECKS
from kling_story.text import Source, Span, apply_edits
from kling_story.yamledit import fix_by
from kling_story.yamlreader import read_yaml
from kling_story.yamltraps import CHECKS as YAML_CHECKS

MOST_OF_ONE_KIND = 100
"""Findings of one rule in one file: who made more of the same mistake needs no longer list."""

_OURS = re.compile(r"""^["']?(?:shots|storyboard|elements)["']?[ \t]*[:：]""", re.MULTILINE)


def all_checks() -> tuple[Check, ...]:
    """Everything that is looked for, by code."""
    every = (*YAML_CHECKS, *SHAPE_CHECKS, *FILE_CHECKS, *(rule.CHECK for rule in all_rules()))
    return tuple(sorted(every, key=lambda check: check.code))


def check(path: str | Path, *, target: str | None = None) -> tuple[Diagnostic, ...]:
    """Check one storyboard file. ``target`` overrides the file's own.

    Raises:
        UsageError: the file isn't there.
    """
    return check_document(read_document(Path(path)), target=target)


def check_text(
    text: str, name: str = "<text>", *, folder: str | Path = ".", target: str | None = None
) -> tuple[Diagnostic, ...]:
    """Check a storyboard text; files that it names are looked for in ``folder``. Never raises."""
    return check_document(read_source(Source(name, text), Path(folder)), target=target)


def check_document(
    document: Document, *, target: str | None = None, profiles: Profiles = SHIPPED
) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a document, in reading order."""
    found = list(document.diagnostics)
    if document.board is not None:
        asked = target_of(document.board, target)
        story = Story(
            document.board,
            _profile(profiles, document.board.model, asked),
            asked,
            document.yaml.has,
            misread=frozenset(diagnostic.path for diagnostic in found),
            profiles=profiles,
            cast_complete=document.cast_complete,
        )
        for rule in rules_for(document.board):
            findings = islice(rule.find(story), MOST_OF_ONE_KIND)
            found += (_diagnostic(document, rule.CHECK, finding, story.profile) for finding in findings)
    return by_place(found)


def _profile(profiles: Profiles, model: str, target: str) -> Profile:
    """The profile asked for, or the nearest one that is known: other rules still hold."""
    find = profiles.find
    known = find(target, model) or find("kling", model) or find("kling-v1", model) or find("kling", "kling-3.0")
    assert known is not None
    return known


def _diagnostic(document: Document, check: Check, finding: Finding, profile: Profile) -> Diagnostic:
    home = document.home(finding.path)
    place = home.part_of(finding.path, *finding.part, finding.of) if finding.part else None
    if place:
        span = home.span_within(finding.path, *place)
    else:
        span = home.key_span(finding.path) if finding.on_key else home.value_span(finding.path)
    related = tuple(
        Related(document.home(path).source, document.home(path).key_span(path), words)
        for path, words in finding.related
    )
    fix = None
    # A fix is a change of the file that is checked, never of a cast file that others include too.
    if finding.fix and home is document.yaml:
        fix = fix_by(home, finding.fix.title, finding.fix.change, safe=finding.fix.safe)
    return check.at(
        home.source,
        span,
        finding.message,
        hint=finding.hint,
        fix=fix,
        related=related,
        severity=finding.severity,
        path=finding.path,
        basis=_basis(profile.limits[finding.limit]) if finding.limit else None,
    )


def _basis(limit: Limit) -> Basis:
    return Basis(limit.source, limit.date, limit.disputed, limit.upstream)


def fix_text(text: str, name: str, *, folder: Path, target: str | None = None) -> tuple[str, int]:
    """The text with every safe fix applied, and how many were.

    One fix can bring another to light (the parser stops at the first error), so it is repeated until
    nothing changes. A change after which the text couldn't be read any more is not made.
    """
    applied = 0
    for _ in range(50):
        diagnostics = check_text(text, name, folder=folder, target=target)
        fixes = _apart([d.fix for d in diagnostics if d.fix and d.fix.safe and d.source.name == name])
        if not fixes:
            break
        changed = apply_edits(text, (edit for fix in fixes for edit in fix.edits))
        if changed == text or (_readable(text) and not _readable(changed)):
            break
        text, applied = changed, applied + len(fixes)
    return text, applied


def _apart(fixes: list[Fix]) -> list[Fix]:
    """The fixes that don't touch each other: each is applied as a whole or not in this round."""
    kept: list[Fix] = []
    taken: list[Span] = []
    for fix in fixes:
        spans = [edit.span for edit in fix.edits]
        if not any(one.start <= two.end and two.start <= one.end for one in spans for two in taken):
            kept.append(fix)
            taken += spans
    return kept


def _readable(text: str) -> bool:
    return read_yaml(Source("", text)).data is not None


def storyboard_files(path: Path) -> list[Path]:
    """The files meant by a path: itself, or in a folder, searched to the bottom, every ``.yaml`` and
    ``.yml`` that isn't hidden, in order.
    """
    return sorted(_in_folder(path)) if path.is_dir() else [path]


def _in_folder(folder: Path) -> Iterator[Path]:
    for file in folder.rglob("*"):
        inside = file.relative_to(folder).parts
        if file.suffix.lower() in SUFFIXES and not any(part.startswith(".") for part in inside) and file.is_file():
            yield file


def looks_like_storyboard(text: str) -> bool:
    """Whether a YAML text is meant as a storyboard or a cast file, however broken it is."""
    return _OURS.search(text) is not None
