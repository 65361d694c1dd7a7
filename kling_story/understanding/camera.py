"""``slow push in to her hands, then tilt up`` -> the moves that are sent so."""

from __future__ import annotations

from typing import Any

from kling_story.understanding.terms import written
from kling_story.vocabulary import MOVES, SPEEDS, Table
from kling_story.wording import Wording


def moves(wording: Wording, words: str) -> list[dict[str, Any]]:
    """The moves of a camera direction. Where it doesn't begin with a move, or has words between two that
    belong to neither, it is one move, written as it stands.
    """
    read: list[dict[str, Any]] = []
    then = wording.labels["then"].removeprefix(wording.comma)
    for n, piece in enumerate(words.split(wording.comma)):
        after = n > 0 and piece.startswith(then)
        move = _move(wording, piece.removeprefix(then) if after else piece)
        if move is not None:
            read.append({**move, "then": True} if after else move)
        elif read and read[-1].get("to"):
            read[-1]["to"] += f"{wording.comma}{piece}"
        else:
            return [{"move": words}]
    return read


def _move(wording: Wording, piece: str) -> dict[str, Any] | None:
    """One move with its speed and where it ends; None where the words don't begin with one."""
    speed, said = _begins(wording, SPEEDS, piece)
    move, rest = _begins(wording, MOVES, said)
    if move is None and speed is not None:
        speed = None
        move, rest = _begins(wording, MOVES, piece)
    if move is None or _begins(wording, SPEEDS, rest)[0] is not None:
        # "push in slowly": the pace isn't where it ends.
        return None
    read = {"speed": speed, "move": move, "to": rest or None}
    return {key: value for key, value in read.items() if value is not None}


def _begins(wording: Wording, table: Table[Any], text: str) -> tuple[str | None, str]:
    """The value that a text begins with, the longest there is, and the text after it."""
    for end in range(min(len(text), 60), 0, -1):
        rest = text[end:]
        if rest and not rest.startswith(wording.space):
            continue
        value = written(table, text[:end], lambda value: wording.term(table, value))
        if value is not None:
            return value, rest.removeprefix(wording.space)
    return None, text
