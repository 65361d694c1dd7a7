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
    """The storyboard that a call asks for: ``lower`` of it is the call again.

    ``path`` is the call's below the base address, ``body`` its JSON, tokens or addresses in it.

    Raises:
        UsageError: it is no such call.
    """
    lifted: Callable[[str, Mapping[str, Any]], Storyboard] = import_module(f"{__name__}.{dialect}.lifting").lift
    return lifted(path, body)
