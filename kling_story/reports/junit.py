"""For test reports (JUnit's XML): a suite for each file, a failed test for each error and warning.

Notes are tests that passed and say something; a file with nothing wrong is one test that passed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from kling_story.diagnostics import Diagnostic, Severity
from kling_story.reports import CheckedFile, Outcome
from kling_story.reports.saying import with_remarks

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Report:
    """``<testsuites>``; each suite counts its own."""

    def __init__(self, colour: bool = False) -> None:
        pass

    def begin(self) -> str:
        return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="kling-story">\n'

    def file(self, checked: CheckedFile) -> str:
        wrong = sum(diagnostic.severity is not Severity.NOTE for diagnostic in checked.diagnostics)
        tests = list(_tests(checked))
        counts = f'tests="{len(tests)}" failures="{wrong}" errors="0" skipped="{len(checked.skipped)}"'
        return f'<testsuite name="{_xml(checked.name)}" {counts}>\n{"".join(tests)}</testsuite>\n'

    def end(self, outcome: Outcome) -> str:
        return "</testsuites>\n"


def _tests(checked: CheckedFile) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for diagnostic in checked.diagnostics:
        name = f"{diagnostic.code} {diagnostic.message}"
        seen[name] += 1
        yield _test(checked, f"{name} ({seen[name]})" if seen[name] > 1 else name, _said(diagnostic))
    for number, words in enumerate(checked.skipped, start=1):
        yield _test(checked, f"not looked into ({number})", f'<skipped message="{_xml(words)}"/>')
    if not checked.diagnostics and not checked.skipped:
        yield _test(checked, "no problems", "")


def _test(checked: CheckedFile, name: str, inside: str) -> str:
    return f'<testcase classname="{_xml(checked.name)}" name="{_xml(name)}" time="0">{inside}</testcase>\n'


def _said(diagnostic: Diagnostic) -> str:
    start = diagnostic.start
    said = _xml(f"{diagnostic.source.name}:{start.line}:{start.column}: {with_remarks(diagnostic, chr(10))}")
    if diagnostic.severity is Severity.NOTE:
        return f"<system-out>{said}</system-out>"
    return f'<failure type="{diagnostic.severity}" message="{_xml(diagnostic.message)}">{said}</failure>'


def _xml(text: str) -> str:
    """A text for an attribute or between tags; what XML 1.0 can't hold becomes U+FFFD."""
    text = _NOT_XML.sub("\ufffd", text)
    for char, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(char, entity)
    return text.replace("\n", "&#10;").replace("\r", "&#13;").replace("\t", "&#9;")
