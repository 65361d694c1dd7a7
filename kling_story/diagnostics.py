"""What is wrong with a storyboard: one type for the terminal, JSON and every later report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from kling_story.text import Edit, Position, Source, Span

LONGEST = 280
"""Characters of the longest message or hint."""


class Severity(StrEnum):
    """How bad it is. Only errors make ``check`` fail, unless ``--strict`` is given."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Something ``check`` looks for: its code, and what a person reads about it.

    ``good`` and ``bad`` are whole storyboards: tests run them, the reference shows them. A bad one
    trips this check alone. ``source`` says where the facts behind it come from.
    """

    code: str
    name: str
    what: str
    why: str
    bad: tuple[str, ...]
    good: tuple[str, ...]
    severity: Severity = Severity.ERROR
    source: str | None = None

    def at(
        self,
        source: Source,
        span: Span,
        message: str,
        *,
        hint: str | None = None,
        fix: Fix | None = None,
        related: tuple[Related, ...] = (),
        severity: Severity | None = None,
        path: tuple[str | int, ...] = (),
        basis: Basis | None = None,
    ) -> Diagnostic:
        """What was found at one place."""
        grave = severity or self.severity
        return Diagnostic(self.code, self.name, grave, message, source, span, related, hint, fix, path, basis)


class Basis(NamedTuple):
    """The published number that a problem rests on: where it is said, when, and who says otherwise.

    ``upstream``: the profile that it is taken over from, where the target's own pages don't say.
    """

    source: str
    date: str
    disputed: str | None = None
    upstream: str | None = None


class Related(NamedTuple):
    """A second place that explains the first: "`Mei` is declared here"."""

    source: Source
    span: Span
    message: str


class Fix(NamedTuple):
    """A change of the text that ends the problem.

    A safe fix can't change what the film means; the others are offered, not applied by ``--fix``.
    """

    title: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place.

    ``code`` is ``KS`` and three digits, frozen once released; ``name`` is the same in kebab-case
    words. ``message`` is lower case, without a full stop, with the offending value in backticks.
    """

    code: str
    name: str
    severity: Severity
    message: str
    source: Source
    span: Span
    related: tuple[Related, ...] = ()
    hint: str | None = None
    fix: Fix | None = None
    path: tuple[str | int, ...] = field(default=(), compare=False)
    basis: Basis | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "message", _in_one_line(self.message))
        if self.hint is not None:
            object.__setattr__(self, "hint", _in_one_line(self.hint))

    @property
    def start(self) -> Position:
        return self.source.position(self.span.start)

    @property
    def end(self) -> Position:
        return self.source.position(self.span.end)


def _in_one_line(text: str) -> str:
    """A text fit to print: what an author wrote may hold line ends, or be endless."""
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]} … {text[-LONGEST // 4 :]}"
    return text if text.isprintable() else "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


def by_place(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """In reading order of their files, each once."""
    unique = {(d.source.name, d.span, d.code, d.message): d for d in diagnostics}
    return tuple(unique[key] for key in sorted(unique))


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """The one choice that looks most like a mistyped word, or None when none comes close."""
    if len(word) > 60:
        return None
    # Nothing is mistyped in most files.
    from difflib import get_close_matches

    lowered = {choice.casefold(): choice for choice in choices}
    written = word.casefold()
    alike = list(lowered)
    if len(alike) > 30:
        # difflib is slow: of many it looks only at those of a length that can be close enough, and that share
        # some neighbouring letters.
        pairs = [written[start : start + 2] for start in range(len(written) - 1)]
        short, long = len(written) * 3 / 7, len(written) * 7 / 3
        alike = [choice for choice in alike if short <= len(choice) <= long]
        if len(written) > SHORT_WORD:
            alike = [choice for choice in alike if sum(map(choice.__contains__, pairs)) * 4 >= len(pairs)]
    close = get_close_matches(written, alike, n=1, cutoff=0.6)
    return lowered[close[0]] if close else None


SHORT_WORD = 4
"""Letters up to which a word may share no two neighbouring letters with what is meant: "lwo"."""
LONG_WORD = 7
"""Letters from which on two slips in a word still leave no doubt which word is meant."""


def is_slip(written: str, meant: str) -> bool:
    """Whether one is surely the other mistyped: one letter off, two in a long word.

    Names that are merely alike may be different words of the trade, and other digits are another value:
    there a person is asked, and no fix is offered.
    """
    one, other = written.casefold().strip(), meant.casefold().strip()
    if one == other:
        return True
    if [*filter(str.isdigit, one)] != [*filter(str.isdigit, other)]:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) > 2 or len(longer) > 60 or len(longer) < 3:
        return False
    return _slips(one, other) <= (2 if len(shorter) >= LONG_WORD else 1)


def _slips(one: str, other: str) -> int:
    """Letters left out, added, taken for another, or two neighbours swapped."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, before, row = before, row, [i]
        for j, opposite in enumerate(other, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != opposite)))
            if i > 1 < j and letter == other[j - 2] and opposite == one[i - 2]:
                row[j] = min(row[j], above[j - 2] + 1)
    return row[-1]


def listed(words: Iterable[str], last: str = "or") -> str:
    """`a`, `b` or `c`: each in backticks."""
    quoted = [f"`{word}`" for word in words]
    if len(quoted) < 2:
        return "".join(quoted)
    return f"{', '.join(quoted[:-1])} {last} {quoted[-1]}"
