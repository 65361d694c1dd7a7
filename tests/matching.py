"""Texts that a pattern matches, made of the pattern itself: each of its branches stands in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]

from kling_story.patterns import Pattern

_MOST = 12
"""So many texts of each part are joined with each other's; of more, each only with one."""
_SIGNS = "a字 b3-@"
_CLASSES = {
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_WORD: r"\W",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_NOT_DIGIT: r"\D",
}


def matches_of(pattern: Pattern) -> list[str]:
    """What a pattern matches of the texts that are made of it: not all that it can match, but with each branch."""
    compiled = pattern.compiled
    made = dict.fromkeys(_texts(_parser.parse(compiled.pattern, compiled.flags)))
    return [text for text in made if compiled.search(text)]


def _texts(parts: Iterable[tuple]) -> list[str]:
    texts = [""]
    for name, what in parts:
        found = list(dict.fromkeys(_part(name, what)))
        if len(texts) * len(found) <= _MOST:
            texts = ["".join(both) for both in product(texts, found)]
        else:
            longest = max(len(texts), len(found))
            texts = [texts[number % len(texts)] + found[number % len(found)] for number in range(longest)]
    return texts


def _part(name, what) -> Iterator[str]:
    if name is op.LITERAL:
        yield chr(what)
    elif name is op.IN:
        yield from _signs(what)
    elif name is op.BRANCH:
        yield from (text for branch in what[1] for text in _texts(branch))
    elif name is op.SUBPATTERN:
        yield from _texts(what[3])
    elif name in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, _, repeated = what
        yield from [""] if not least else []
        yield from (text * max(1, least) for text in _texts(repeated))
    elif name is op.ASSERT:
        yield from _texts(what[1])
    else:
        yield "a" if name in (op.ANY, op.NOT_LITERAL) else ""


def _signs(items: list[tuple]) -> Iterator[str]:
    """A sign for each item of a class, or one that is none of those that it excludes."""
    if items[0][0] is not op.NEGATE:
        for name, what in items:
            yield chr(what) if name is op.LITERAL else chr(what[0]) if name is op.RANGE else _one_of(_CLASSES[what])
        return
    spelled = (
        re.escape(chr(what))
        if name is op.LITERAL
        else f"{chr(what[0])}-{chr(what[1])}"
        if name is op.RANGE
        else _CLASSES[what]
        for name, what in items[1:]
    )
    yield _one_of(f"[^{''.join(spelled)}]")


def _one_of(signs: str) -> str:
    return next((sign for sign in _SIGNS if re.match(signs, sign)), "")
