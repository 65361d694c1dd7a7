"""``@Name`` in the words of a storyboard.

A name starts with a letter of any script, then letters, digits, ``_`` and ``-``; case counts. ``@``
after a word character is no reference (``a@b``), unless that is of a script written without spaces
(``雨中的@Mei``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from kling_story.patterns import LONG

ELEMENT_NAME = re.compile(r"[^\W\d_][\w-]*")
UNSPACED = "\u2e80-\u9fff\uac00-\ud7af"
"""Scripts written without spaces, in which a name may stand in the middle of a sentence."""

NAME_MAY_BEGIN = rf"(?<![^\W{UNSPACED}])(?<!@)"
"""Before a name in the words: no word character, unless of such a script, and no other ``@``."""

_REFERENCE = re.compile(r"@([^\W\d_][\w-]*)")


class Reference(NamedTuple):
    """``@`` and a name, from ``start`` up to ``end`` (code points). ``name`` is the declared name
    meant, or None when nothing of that name is declared; ``written`` is the name as it stands.
    """

    start: int
    end: int
    written: str
    name: str | None


def references(text: str, declared: Collection[str]) -> tuple[Reference, ...]:
    """Every reference in a text, left to right.

    The longest declared name wins. A name may end where the script runs on without a space, so
    ``@美美走来`` finds ``美美`` and ``@Mei走来`` finds ``Mei``; ``@Meili`` never finds ``Mei``.
    """
    if "@" not in text:
        return ()
    return _remembered(text, tuple(declared)) if len(text) < LONG else tuple(_found(text, declared))


@lru_cache(maxsize=64)
def _remembered(text: str, declared: tuple[str, ...]) -> tuple[Reference, ...]:
    """Remembered: all who read a shot ask for its few texts."""
    return tuple(_found(text, declared))


def _found(text: str, declared: Collection[str]) -> Iterator[Reference]:
    for match in _REFERENCE.finditer(text):
        if not _may_begin(text, match.start()):
            continue
        written = match.group(1)
        name = _declared(written, declared)
        end = match.start(1) + len(name if name is not None else written)
        yield Reference(match.start(), end, written, name)


def _declared(written: str, declared: Collection[str]) -> str | None:
    if written in declared:
        return written
    starts = (name for name in declared if written.startswith(name) and _may_end(written[len(name)]))
    return max(starts, key=len, default=None)


def _may_end(following: str) -> bool:
    """Whether a name can end before this character: a hyphen, or a script written without spaces."""
    return following == "-" or _unspaced(following)


def _may_begin(text: str, at: int) -> bool:
    """What ``NAME_MAY_BEGIN`` says, without a pattern: classes of scripts take long to compile."""
    before = text[at - 1 : at]
    return not before or (before not in "@＠" and (not (before.isalnum() or before == "_") or _unspaced(before)))


def _unspaced(char: str) -> bool:
    return "\u2e80" <= char <= "\u9fff" or "\uac00" <= char <= "\ud7af"


def plain_name(text: str, name: str) -> int:
    """Where a name first stands as a word of its own, without ``@`` before it, or -1."""
    return next(plain_names(text, name), -1)


def plain_names(text: str, name: str) -> Iterator[int]:
    """Wherever a name stands as a word of its own, without ``@`` before it.

    In a script without spaces it may stand in the middle of a sentence.
    """
    at = text.find(name)
    while at >= 0:
        if _may_begin(text, at) and not _goes_on(text[at + len(name) : at + len(name) + 1]):
            yield at
        at = text.find(name, at + 1)


def _goes_on(char: str) -> bool:
    """Whether a word of a script with spaces goes on with a character."""
    return char in ("-", "_") or (char.isascii() and char.isalnum()) or "\u00c0" <= char <= "\u1fff"


def replace_references(text: str, declared: Collection[str], spelling: dict[str, str]) -> str:
    """The text with each reference spelt another way; one without a new spelling stays as it is, and apart from
    a name that would go on with it.
    """
    pieces: list[str] = []
    done = left = 0
    for reference in references(text, declared):
        spelt = spelling.get(reference.name or "")
        if spelt is None:
            left = reference.end
            continue
        apart = " " if left and left == reference.start and spelt[:1].isalnum() else ""
        pieces += text[done : reference.start], apart, spelt
        done = reference.end
    pieces.append(text[done:])
    return "".join(pieces)
