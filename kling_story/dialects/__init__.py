"""Wire formats: how a storyboard is put for one API. One package each; they don't know each other.

A dialect is a package with

- ``compiled(board) -> Compiled`` in ``__init__``: the words, which is all that `check` wants;
- ``request.py``: the bodies of its calls, as closed models: ``body_type(path, body)`` says which;
- ``lowering.py``: ``lower(board) -> Request``;
- ``lifting.py``: ``lift(path, body) -> Storyboard``, which reads a call back.

All are pure. What several share: ``numbered`` (references by number), ``voices``, and ``writing`` and ``reading`` for
lowering and lifting.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from kling_story.dialects.compiled import Compiled
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

if TYPE_CHECKING:
    from kling_story.dialects.request import Request

__all__ = ["DIALECTS", "Compiled", "kept_request", "lift", "lower"]

NAMES = ("path", "v1", "fal", "kie", "replicate", "dashscope")


class _Dialects(Mapping[str, Callable[[Storyboard], Compiled]]):
    """A film goes to one target: only that one's dialect is imported."""

    def __getitem__(self, name: str) -> Callable[[Storyboard], Compiled]:
        if name not in NAMES:
            raise KeyError(name)
        compiled: Callable[[Storyboard], Compiled] = import_module(f"{__name__}.{name}").compiled
        return compiled

    def __iter__(self) -> Iterator[str]:
        return iter(NAMES)

    def __len__(self) -> int:
        return len(NAMES)


DIALECTS = _Dialects()
"""By the name that profiles use: the words as they are sent."""


def lower(dialect: str, board: Storyboard) -> Request:
    """The call that asks for a storyboard's film, what has to be at the service first as tokens.

    The storyboard is one that `check` finds no error in.

    Raises:
        UsageError: this API has no way to say it.
    """
    from pydantic import ValidationError

    lowered: Callable[[Storyboard], Request] = import_module(f"{__name__}.{dialect}.lowering").lower
    try:
        return lowered(board)
    except ValidationError as error:
        from kling_story.dialects.reading import wrong

        raise UsageError(f"a request can't hold this: {wrong(error)}", hint="kling-story check says where") from error


def kept_request(dialect: str, path: str, body: Mapping[str, Any]) -> Request:
    """A call that was kept as JSON, in its closed model again.

    Raises:
        UsageError: it is no call of this dialect.
    """
    from kling_story.dialects.reading import read
    from kling_story.dialects.request import Request

    known = dialect in NAMES and import_module(f"{__name__}.{dialect}.request").body_type(path, body)
    if not known:
        raise UsageError(f"`{path}` is no call of the dialect `{dialect}`", hint="a later kling-story may know it")
    return Request(path, read(known, body, path))


def lift(dialect: str, path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a call asks for, its words taken apart: ``lower`` of it is the call again.

    What a storyboard has that isn't sent isn't read back; `kling_story.understanding` tells what becomes of
    the words. Of a call that ``lower`` didn't write, what the words say may be said another way: with a
    full stop at their end. ``path`` is the call's below the base address, ``body`` its JSON, tokens or
    addresses in it.

    Raises:
        UsageError: it is no such call.
    """
    lifted: Callable[[str, Mapping[str, Any]], Storyboard] = import_module(f"{__name__}.{dialect}.lifting").lift
    from kling_story.understanding import understood

    board = lifted(path, body)
    read = understood(board)
    return read if _asks_alike(dialect, board, read) else board


def _asks_alike(dialect: str, board: Storyboard, other: Storyboard) -> bool:
    try:
        return lower(dialect, board) == lower(dialect, other)
    except UsageError:
        # A call that holds what no storyboard can say, an element's own id at a reseller: the words are alike.
        return True
