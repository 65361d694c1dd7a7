"""Text -> diagnostics: the file's YAML, its shape, then every rule against the target's profile."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from kling_story.diagnostics import Check, Diagnostic, Related, by_place
from kling_story.judging import Finding, Story
from kling_story.loading import CHECKS as FILE_CHECKS
from kling_story.loading import Document, read_document, read_source
from kling_story.policy import EVERYTHING, Policy
from kling_story.profiles import SHIPPED, Profile, Profiles
from kling_story.rules import all_rules, rules_for, target_of
from kling_story.shape import CHECKS as SHAPE_CHECKS
from kling_story.text import Edit, Source, Span, apply_edits
from kling_story.yamledit import fix_by
from kling_story.yamlreader import read_yaml
from kling_story.yamltraps import CHECKS as YAML_CHECKS

MOST_OF_ONE_KIND = 100
"""Findings of one rule in one file: who made more of the same mistake needs no longer list."""


def all_checks() -> tuple[Check, ...]:
    """Everything that is looked for, by code."""
    from kling_story.suppressions import CHECKS as SUPPRESSION_CHECKS

    rules = (rule.CHECK for rule in all_rules())
    every = (*YAML_CHECKS, *SUPPRESSION_CHECKS, *SHAPE_CHECKS, *FILE_CHECKS, *rules)
    return tuple(sorted(every, key=lambda check: check.code))


class Judgement(NamedTuple):
    """What is to be said of one file: problems in reading order, those that a comment hides, what couldn't be
    looked into, and the profile it was held against (None where there was no storyboard to judge).
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Diagnostic, ...] = ()
    skipped: tuple[str, ...] = ()
    profile: Profile | None = None


class Checker(NamedTuple):
    """How files are checked: for whom, against which profiles, by whose policy.

    ``target`` overrides the files' own.
    """

    target: str | None = None
    profiles: Profiles = SHIPPED
    policy: Policy = EVERYTHING

    def judge(self, document: Document) -> Judgement:
        """Everything that is wrong with a document."""
        found = list(document.diagnostics)
        story = self.story(document)
        if story is not None:
            for rule in rules_for(story.board):
                findings = islice(rule.find(story), MOST_OF_ONE_KIND)
                found += (_diagnostic(document, rule.CHECK, finding, story.profile) for finding in findings)
        left, hidden = self._after_comments(document, found)
        if document.mended and document.after:
            after, in_place = self.judge(document.after), document.mended.told
            told = by_place((*self._heard(left), *in_place(after.diagnostics)))
            return after._replace(diagnostics=told, suppressed=tuple(in_place(after.suppressed)))
        skipped = tuple(f"`{name}`: {why}" for name, why in story.skipped.items()) if story else ()
        return Judgement(self._heard(left), self._heard(hidden), skipped, story.profile if story else None)

    def fixed(self, text: str, name: str, folder: Path, *, unsafe: bool = False) -> tuple[str, tuple[Diagnostic, ...]]:
        """The text with every safe fix applied, or ``unsafe`` ones too, and the problems that were fixed.

        One fix can bring another to light (the parser stops at the first error), so it is repeated until
        nothing changes. A change after which the text couldn't be read any more is not made, and fixes that
        get into each other's way (two keys renamed to the same one) are made one after the other.
        """
        made: list[Diagnostic] = []
        for _ in range(50):
            found = self.judge(read_source(Source(name, text), folder)).diagnostics
            together = _apart([d for d in found if d.fix and (unsafe or d.fix.safe) and d.source.name == name])
            one_by_one = ([problem] for problem in together if len(together) > 1)
            tried = ((problems, _with_fixes(text, problems)) for problems in (together, *one_by_one))
            mended, changed = next(((problems, after) for problems, after in tried if after is not None), ([], text))
            if changed == text:
                break
            text = changed
            made += mended
        return text, tuple(made)

    def story(self, document: Document) -> Story | None:
        """What rules see of a document; None where there is no storyboard."""
        if document.board is None:
            return None
        asked = target_of(document.board, self.target)
        return Story(
            document.board,
            _profile(self.profiles, document.board.model, asked),
            asked,
            document.yaml.has,
            misread=frozenset(diagnostic.path for diagnostic in document.diagnostics),
            profiles=self.profiles,
            cast_complete=document.cast_complete,
            rates=self.policy.rates,
        )

    def _heard(self, found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
        """What the policy leaves, with its severities, in reading order."""
        judged = map(self.policy.judged, found)
        return by_place(diagnostic for diagnostic in judged if diagnostic is not None)

    def _after_comments(self, document: Document, found: list[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
        """What the comments of the file, and of the cast files it includes, leave; and what they hide."""
        if not any("kling-story:" in file.source.text for file in (document.yaml, *document.included)):
            return found, []
        # Few files have such comments: the others needn't pay for what reads them.
        from kling_story.suppressions import suppressed

        left, hidden = suppressed(document.yaml, found, self.policy, all_checks)
        for cast in document.included:
            # What a shared cast's comments hide may be found in another film: none is called useless here.
            left, more = suppressed(cast, left, self.policy, None)
            hidden += more
        return left, hidden


def check(path: str | Path, *, target: str | None = None) -> tuple[Diagnostic, ...]:
    """Check one storyboard file. ``target`` overrides the file's own.

    Raises:
        UsageError: the file isn't there.
    """
    return Checker(target=target).judge(read_document(Path(path))).diagnostics


def check_text(
    text: str, name: str = "<text>", *, folder: str | Path = ".", target: str | None = None
) -> tuple[Diagnostic, ...]:
    """Check a storyboard text; files that it names are looked for in ``folder``. Never raises."""
    return check_document(read_source(Source(name, text), Path(folder)), target=target)


def check_document(document: Document, *, target: str | None = None) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with a document, in reading order."""
    return Checker(target=target).judge(document).diagnostics


def fix_text(
    text: str, name: str = "<text>", *, folder: str | Path = ".", target: str | None = None, unsafe: bool = False
) -> tuple[str, int]:
    """The text with every safe fix applied, or ``unsafe`` ones too, and how many were. Never raises."""
    mended, made = Checker(target=target).fixed(text, name, Path(folder), unsafe=unsafe)
    return mended, len(made)


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
        basis=profile.limits[finding.limit].basis if finding.limit else None,
    )


def _apart(problems: list[Diagnostic]) -> list[Diagnostic]:
    """Those whose fixes don't touch each other: each is applied as a whole or not in this round."""
    kept: list[Diagnostic] = []
    taken: list[Span] = []
    for problem in problems:
        spans = [edit.span for edit in _edits(problem)]
        if not any(one.start <= two.end and two.start <= one.end for one in spans for two in taken):
            kept.append(problem)
            taken += spans
    return kept


def _edits(problem: Diagnostic) -> tuple[Edit, ...]:
    return problem.fix.edits if problem.fix else ()


def _with_fixes(text: str, problems: list[Diagnostic]) -> str | None:
    """The text with some problems fixed; None where that changes nothing, or brings trouble with the YAML itself."""
    changed = apply_edits(text, (edit for problem in problems for edit in _edits(problem)))
    if changed == text:
        return None
    before, after = read_yaml(Source("", text)), read_yaml(Source("", changed))
    if before.data is None:
        return changed
    brought = Counter(problem.kind for problem in after.problems) - Counter(problem.kind for problem in before.problems)
    return None if after.data is None or brought else changed
