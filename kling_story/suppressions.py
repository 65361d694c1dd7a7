"""``# kling-story: ignore[KS306] the client wants it`` in a storyboard: a problem that is meant to be there.

On a line it hides what begins on that line: the key with all under it, or the whole shot. Alone on a
line it means the next one. ``ignore-file[KS306]`` anywhere hides a problem in the whole file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kling_story.diagnostics import Check, Diagnostic, Fix, Severity
from kling_story.policy import Policy, names, unknown_check
from kling_story.text import Edit, Source, Span
from kling_story.yamldoc import YamlDocument

_BOARD = "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks through [city name] at night'}"

NO_SUCH_SUPPRESSION = Check(
    code="KS017",
    name="suppression-unknown",
    what="a `# kling-story:` comment that names no check, or one that doesn't exist",
    why="it hides nothing",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}  # kling-story: ignore[KS999]\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}  # kling-story: ignore all of it\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}  # kling-story: nocheck[KS702]\n",
    ),
    good=(f"{_BOARD}  # kling-story: ignore[KS702] filled in by a script\n",),
)
USELESS_SUPPRESSION = Check(
    code="KS018",
    name="suppression-unused",
    what="a `# kling-story: ignore` comment that hides nothing",
    why="what it excused is mended: left standing, it would hide the next one",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}  # kling-story: ignore[KS702] soon\n",
        f"{_BOARD}  # kling-story: ignore[KS702, KS306]\n",
        "# kling-story: ignore-file[placeholder-inside]\nversion: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=(
        f"# kling-story: ignore-file[placeholder-inside] a template\n{_BOARD}\n",
        "version: 1\nshots:\n  # kling-story: ignore[KS702]\n  - duration: 3\n    prompt: Mei walks through [city]\n",
    ),
)
CHECKS = (NO_SUCH_SUPPRESSION, USELESS_SUPPRESSION)

_COMMENT = re.compile(r"#[ \t]*kling-story:[ \t]*(?P<word>[\w-]*)[ \t]*(?:\[(?P<codes>[^\]\r\n]*)\])?[^\r\n]*")
_CODE = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment. ``codes``: each pattern with its place. ``lines``: those it holds for, from 1; None is
    the whole file.
    """

    span: Span
    codes: tuple[tuple[str, Span], ...]
    lines: range | None

    def covers(self, diagnostic: Diagnostic) -> Iterator[str]:
        """The patterns with which it hides a problem."""
        if self.lines is None or diagnostic.start.line in self.lines:
            yield from (pattern for pattern, _ in self.codes if names(pattern, diagnostic))


def suppressed(
    document: YamlDocument, found: list[Diagnostic], policy: Policy, checks: Callable[[], tuple[Check, ...]] | None
) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What a file's comments leave of the problems found, and what they hide.

    With ``checks``, all there are, what is wrong with the comments themselves is added. A file that
    couldn't be read has no comments that count: nothing can excuse that.
    """
    if document.data is None:
        return found, []
    comments = list(suppressions_of(document))
    used: set[tuple[Span, str]] = set()
    left: list[Diagnostic] = []
    hidden: list[Diagnostic] = []
    for diagnostic in found:
        here = comments if diagnostic.source is document.source else ()
        hiding = [(one.span, pattern) for one in here for pattern in one.covers(diagnostic)]
        used.update(hiding)
        (hidden if hiding else left).append(diagnostic)
    known = checks() if checks and comments else ()
    for comment in comments if checks else ():
        left += _about(document.source, comment, used, policy, known)
    return left, hidden


def _about(
    source: Source, comment: Suppression, used: set[tuple[Span, str]], policy: Policy, checks: tuple[Check, ...]
) -> Iterator[Diagnostic]:
    if not comment.codes:
        bare = re.search(r"(ignore(?:-file)?)\W+(KS\d{1,3})\b", comment.span.of(source.text))
        hint = "write `# kling-story: ignore[KS306] why`, or `ignore-file[KS306]` for the whole file"
        hint = f"write `{bare[1]}[{bare[2]}]`" if bare else hint
        yield NO_SUCH_SUPPRESSION.at(source, comment.span, "this comment names no check", hint=hint)
    for pattern, span in comment.codes:
        meant = [check for check in checks if names(pattern, check)]
        if not meant:
            message, hint = unknown_check(pattern, checks)
            yield NO_SUCH_SUPPRESSION.at(source, span, message, hint=hint)
        elif (comment.span, pattern) not in used and _judged(meant, policy):
            fix = Fix("delete it", (_removal(source, comment, pattern),), safe=True)
            yield USELESS_SUPPRESSION.at(source, span, f"`{pattern}` hides nothing here", hint="delete it", fix=fix)


def _judged(checks: list[Check], policy: Policy) -> bool:
    """Whether all these checks were run: one that nobody asked for can't have found anything."""
    if policy.select and not all(any(names(p, check) for p in policy.select) for check in checks):
        return False
    return not policy.per_file and not any(names(p, check) for p in policy.ignore for check in checks)


def suppressions_of(document: YamlDocument) -> Iterator[Suppression]:
    """The comments of a file that excuse something, or try to."""
    source = document.source
    texts = list(document.scalar_spans())
    for match in _COMMENT.finditer(source.text):
        start = match.start()
        if any(span.start <= start < span.end for span in texts) or source.text[start - 1 : start].strip():
            continue
        codes: tuple[tuple[str, Span], ...] = ()
        if match["word"] in ("ignore", "ignore-file") and match["codes"] is not None:
            first = match.start("codes")
            found = _CODE.finditer(match["codes"])
            codes = tuple((code.group(), Span(first + code.start(), first + code.end())) for code in found)
        lines = None if match["word"] == "ignore-file" else _lines(document, start)
        yield Suppression(Span(start, match.end()), codes, lines)


def _lines(document: YamlDocument, offset: int) -> range:
    """The lines that a comment holds for: those of what begins on its line, or on the next with content."""
    source = document.source
    line = source.position(offset).line
    if not source.text[source.line_span(line).start : offset].strip(" \ufeff"):
        line += 1
        while line <= source.lines and source.line_text(line).strip()[:1] in ("", "#"):
            line += 1
    last = line
    for span in document.entries():
        if source.position(span.start).line == line:
            last = max(last, source.position(max(span.start, span.end - 1)).line)
    return range(line, last + 1)


def _removal(source: Source, comment: Suppression, pattern: str) -> Edit:
    """The comment without a code; without its last code it goes, with the line that it stands on alone."""
    if len(comment.codes) > 1:
        spans = [span for _, span in comment.codes]
        index = next(n for n, (code, _) in enumerate(comment.codes) if code == pattern)
        if index:
            return Edit(Span(spans[index - 1].end, spans[index].end), "")
        return Edit(Span(spans[0].start, spans[1].start), "")
    text, start, end = source.text, *comment.span
    begin = source.line_span(source.position(start).line).start
    if text[begin:start].strip(" \ufeff"):
        return Edit(Span(begin + len(text[begin:start].rstrip()), end), "")
    line_end = 2 if text[end : end + 2] == "\r\n" else 1 if text[end : end + 1] else 0
    return Edit(Span(start if text[begin:start].strip(" ") else begin, end + line_end), "")
