"""SARIF 2.1.0, for code scanning and for editors, with the fixes.

The rules that were broken stand after the results, in the order in which they first were: results refer to
them by index, and nothing has to be kept until the end but their codes.
"""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from kling_story.diagnostics import Check, Diagnostic, Fix, Related, Severity
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.places import Fingerprints, Repository
from kling_story.reports.saying import as_json, remarks
from kling_story.text import Source, Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


class Report:
    """One run, its results written as they come."""

    def __init__(self, colour: bool = False) -> None:
        self._repository = Repository()
        self._rules: dict[str, int] = {}
        self._skipped: list[dict[str, Any]] = []
        self._listed = False

    def begin(self) -> str:
        return (
            f'{{\n"$schema": "{SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n'
            f'"columnKind": "unicodeCodePoints",\n"results": ['
        )

    def file(self, checked: CheckedFile) -> str:
        self._skipped += (self._not_looked_into(checked.name, words) for words in checked.skipped)
        fingerprints = Fingerprints(self._repository, checked)
        written = ""
        for found, suppressed in ((checked.diagnostics, False), (checked.suppressed, True)):
            for diagnostic in found:
                written += ",\n" if self._listed else "\n"
                written += as_json(self._result(diagnostic, fingerprints.of(diagnostic), suppressed))
                self._listed = True
        return written

    def end(self, outcome: Outcome) -> str:
        invocation: dict[str, Any] = {"executionSuccessful": True}
        if outcome.exit_code is not None:
            invocation["exitCode"] = outcome.exit_code
        if self._skipped:
            invocation["toolExecutionNotifications"] = self._skipped
        # The package's front door stands above this floor; its version is all that is wanted from there.
        version = import_module("kling_story").__version__
        driver = {"name": "kling-story", "semanticVersion": version, "rules": _rules(self._rules)}
        base = {ROOT: {"description": {"text": "The folder that the repository is checked out to."}}}
        return (
            f'\n],\n"tool": {as_json({"driver": driver})},\n"originalUriBaseIds": {as_json(base)},\n'
            f'"invocations": {as_json([invocation])}\n}}]\n}}\n'
        )

    def _result(self, diagnostic: Diagnostic, fingerprint: str, suppressed: bool) -> dict[str, Any]:
        beside = [f"{label}: {words}" for label, words in remarks(diagnostic)]
        result = {
            "ruleId": diagnostic.code,
            "ruleIndex": self._rules.setdefault(diagnostic.code, len(self._rules)),
            "level": _LEVELS[diagnostic.severity],
            "message": {"text": _message("\n".join([f"{diagnostic.message}.", *beside]))},
            "locations": [{"physicalLocation": self._place(diagnostic.source, diagnostic.span)}],
            "partialFingerprints": {"klingStory/v1": fingerprint},
            # SARIF wants these of every result as soon as one has them.
            "suppressions": [{"kind": "inSource"}] if suppressed else [],
        }
        if diagnostic.related:
            result["relatedLocations"] = [self._related(related) for related in diagnostic.related]
        if diagnostic.fix:
            result["fixes"] = [self._fix(diagnostic.source, diagnostic.fix)]
        if diagnostic.basis:
            said = {"source": diagnostic.basis.source, "date": diagnostic.basis.date}
            said |= {"disputed": diagnostic.basis.disputed} if diagnostic.basis.disputed else {}
            result["properties"] = {"basis": said}
        return result

    def _related(self, related: Related) -> dict[str, Any]:
        place = self._place(related.source, related.span)
        return {"physicalLocation": place, "message": {"text": _message(f"{related.message}.")}}

    def _fix(self, source: Source, fix: Fix) -> dict[str, Any]:
        replacements = [
            {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.replacement}}
            for edit in fix.edits
        ]
        change = {"artifactLocation": self._address(source.name), "replacements": replacements}
        text = f"{fix.title}{'' if fix.safe else ' (a guess)'}."
        return {"description": {"text": _message(text)}, "artifactChanges": [change], "properties": {"safe": fix.safe}}

    def _place(self, source: Source, span: Span) -> dict[str, Any]:
        return {"artifactLocation": self._address(source.name), "region": _region(source, span)}

    def _address(self, name: str) -> dict[str, str]:
        uri = self._repository.uri(name)
        return {"uri": uri} if self._repository.place(name).is_absolute() else {"uri": uri, "uriBaseId": ROOT}

    def _not_looked_into(self, name: str, words: str) -> dict[str, Any]:
        return {
            "level": "note",
            "message": {"text": _message(f"not looked into: {words}.")},
            "locations": [{"physicalLocation": {"artifactLocation": self._address(name)}}],
        }


def _region(source: Source, span: Span) -> dict[str, int]:
    """Lines and columns from 1; the end column is the one after the last character."""
    start, end = source.position(span.start), source.position(span.end)
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _message(text: str) -> str:
    """A text as a SARIF message: braces are doubled there, and ``[words](target)`` would be a link."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _rules(codes: dict[str, int]) -> list[dict[str, Any]]:
    from kling_story.checking import all_checks

    checks = {check.code: check for check in all_checks()} if codes else {}
    return [_rule(checks[code]) if code in checks else {"id": code} for code in codes]


def _rule(check: Check) -> dict[str, Any]:
    what, why = _sentence(check.what), _sentence(check.why)
    source = f"\n\nSource: {check.source}." if check.source else ""
    wrong, right = (_fenced(examples[0]) if examples else "" for examples in (check.bad, check.good))
    return {
        "id": check.code,
        "name": re.sub("(?:^|-)(.)", lambda first: first[1].upper(), check.name),
        "shortDescription": {"text": what},
        "fullDescription": {"text": f"{what} {why}"},
        "help": {
            "text": f"{what} {why}{source}",
            "markdown": f"{what} {why}{source}\n\nWrong:\n\n{wrong}\n\nRight:\n\n{right}",
        },
        "defaultConfiguration": {"level": _LEVELS[check.severity]},
    }


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _fenced(example: str) -> str:
    return f"```yaml\n{example.strip()}\n```"
