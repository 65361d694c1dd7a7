"""What is told of a value in which no word of its table is named, or others beside one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.diagnostics import Severity, is_slip
from kling_story.judging import Finding, Suggestion
from kling_story.text import Edit
from kling_story.vocabulary import ANGLES, FRAMINGS, LENSES, MOVES, SIZES, TRANSITIONS, Table
from kling_story.vocabulary.terms import normal
from kling_story.yamldoc import Path, YamlDocument
from kling_story.yamledit import Change, rename_key, replace_value, replace_within

DRAWERS: dict[str, tuple[Table[Any], str]] = {
    "size": (SIZES, "a shot size"),
    "angle": (ANGLES, "a camera angle"),
    "framing": (FRAMINGS, "a framing"),
    "camera": (MOVES, "a camera move"),
    "lens": (LENSES, "a lens"),
    "transition": (TRANSITIONS, "a transition"),
}
"""The keys of a shot that take words of the trade, their tables, and what such a word is."""


def other_table(table: Table[Any], written: str) -> tuple[str, str] | None:
    """The key under which a value belongs that was written under another, and what it is."""
    for key, (other, what) in DRAWERS.items():
        if other is not table and other.find(written):
            return key, what
    return None


LONGEST_TERM = 200
"""Characters of a value in which a term is looked for."""


def unknown_term(table: Table[Any], path: Path, written: str) -> Iterator[Finding]:
    """A finding for a value in which no term of a table is named, with the nearest one as a fix.

    What is mistyped, or stands under another key, is a mistake. A word that comes near nothing may be one of
    the trade that isn't known here: the animatic can't show it, and Kling gets it all the same.
    """
    if table.named_in(written[:LONGEST_TERM]):
        yield from _left_over(table, path, written)
        return
    elsewhere = other_table(table, written)
    if elsewhere:
        hint = f"that is {elsewhere[1]}: write it under `{elsewhere[0]}`"
        moved = Suggestion(f"call the key `{elsewhere[0]}`", _under(path, elsewhere[0]), safe=True)
        yield Finding(path, f"`{written}` is no {table.kind}", hint=hint, fix=moved)
        return
    meant = table.nearest(written)
    sure = meant is not None and is_slip(normal(written), normal(meant))
    fix = Suggestion(f"write `{meant}`", replace_value(path, meant)) if meant and sure else None
    hint = f"did you mean `{meant}`?" if meant else f"known: {', '.join(table.ids)}"
    severity = None if meant else Severity.WARNING
    message = f"`{written}` is no {table.kind} that the vocabulary knows"
    yield Finding(path, message, hint=hint, fix=fix, severity=severity)


def _under(path: Path, key: str) -> Change:
    """The value of a shot's key under another one, where the shot has none of that name."""

    def change(document: YamlDocument) -> tuple[Edit, ...]:
        shot = document.at(path[:-1])
        return rename_key(path, key)(document) if isinstance(shot, dict) and key not in shot else ()

    return change


def _left_over(table: Table[Any], path: Path, written: str) -> Iterator[Finding]:
    """Words beside a term that name nothing: sent as they stand, and perhaps mistyped."""
    if table.find(written) is not None or table not in (SIZES, ANGLES, FRAMINGS):
        return
    from kling_story.vocabulary.leftovers import left_over

    for start, end, meant in left_over(table, written[:LONGEST_TERM]):
        word, part = written[start:end], (start, end)
        if meant:
            fix = Suggestion(f"write `{meant}`", replace_within(path, *part, meant, of=written))
            message, hint = f"`{word}` looks like a slip", f"did you mean `{meant}`?"
            yield Finding(path, message, hint=hint, part=part, of=written, fix=fix, severity=Severity.WARNING)
        else:
            message = f"the vocabulary of {table.kind}s doesn't know `{word}`"
            hint = "it is sent as it stands: what is in the picture goes into `prompt`"
            yield Finding(path, message, hint=hint, part=part, of=written, severity=Severity.NOTE)
