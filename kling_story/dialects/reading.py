"""What reading calls back has in common: bodies held to their models, tokens to names, words to `@Name`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from kling_story.dialects.request import Body, is_token, token_parts
from kling_story.errors import UsageError
from kling_story.references import references, replace_references
from kling_story.storyboard import Storyboard

AnyBody = TypeVar("AnyBody", bound=Body)


def read(model: type[AnyBody], body: Mapping[str, Any], where: str) -> AnyBody:
    """A body as its model.

    Raises:
        UsageError: it is no such body.
    """
    try:
        return model.model_validate(body)
    except ValidationError as error:
        raise UsageError(f"this is no request to `{where}`: {wrong(error)}") from error


def as_storyboard(board: Mapping[str, Any]) -> Storyboard:
    """What was read of a call, as a storyboard.

    Raises:
        UsageError: it is none: a shot of no seconds.
    """
    try:
        return Storyboard.model_validate(board)
    except ValidationError as error:
        raise UsageError(f"this is no call for a film: {wrong(error)}") from error


def wrong(error: ValidationError) -> str:
    """The first thing that is wrong with a body, in a line."""
    first = error.errors(include_url=False, include_context=False)[0]
    place = ".".join(map(str, first["loc"]))
    message = first["msg"][:1].lower() + first["msg"][1:]
    return f"`{place}`: {message}" if place else message


def file_named(text: str) -> str:
    """The file that stands somewhere in a request: what its token names, or an address as it is."""
    return _parts(text)[1] if _parts(text)[0] == "file" else text


def voiced_name(text: str) -> str | None:
    """The element that a voice's token names; None of an id."""
    kind, name = _parts(text)
    return name if kind == "voice" else None


def element_name(text: str) -> str | None:
    """The element that an element's token names; None of an id."""
    kind, name = _parts(text)
    return name if kind == "element" else None


def renamed(text: str, names: Mapping[str, str]) -> str:
    """The text with each `@Name` of these called the other way."""
    return replace_references(text, tuple(names), {name: f"@{other}" for name, other in names.items()})


def respelt(text: str, marks: Mapping[str, str | None], left: Mapping[str, str] | None = None) -> str:
    """The text with ``@name`` for each mark, except where that would run into a word, or into another name:
    there, and where a mark has no name, what ``left`` has for it, else the mark itself.
    """
    longest_first = sorted(marks, key=len, reverse=True)
    found = list(re.finditer("|".join(map(re.escape, longest_first)), text)) if marks else []
    names, unnamed = {name for name in marks.values() if name}, set[int]()
    while True:
        pieces, places, done = "", dict[tuple[int, str], int](), 0
        for match in found:
            mark, name = match[0], marks[match[0]]
            pieces += text[done : match.start()]
            if name is None or match.start() in unnamed:
                pieces += (left or {}).get(mark, mark)
            else:
                places[len(pieces), name] = match.start()
                pieces += f"@{name}"
            done = match.end()
        pieces += text[done:]
        clear = {(reference.start, reference.name) for reference in references(pieces, names)}
        unclear = [start for place, start in places.items() if place not in clear]
        if not unclear:
            return pieces
        # Only the first: with its mark in place the next may be clear.
        unnamed.add(min(unclear))


def _parts(text: str) -> tuple[str, str]:
    return token_parts(text) if is_token(text) else ("", text)
