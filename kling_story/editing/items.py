"""One thing that completion offers."""

from __future__ import annotations

from typing import NamedTuple

from kling_story.text import Edit, Span


class Item(NamedTuple):
    """One thing that can be written: ``insert`` goes in the place of ``span``, ``more`` along with it.

    ``kind``: ``key``, ``value``, ``word``, ``element``, ``image``, ``file``, ``folder`` or ``snippet``. ``snippet``:
    ``insert`` has stops. ``again``: what can follow is asked for at once. ``rank``: the least first. ``pictures`` are
    files of what is offered, as the author names them.
    """

    label: str
    kind: str
    insert: str
    span: Span
    detail: str = ""
    about: str = ""
    snippet: bool = False
    rank: int = 0
    again: bool = False
    more: tuple[Edit, ...] = ()
    pictures: tuple[str, ...] = ()
