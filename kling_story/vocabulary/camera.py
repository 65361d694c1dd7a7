"""Camera directions as people write them: "handheld, slow push in to her hands, then tilt up"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kling_story.patterns import Pattern
from kling_story.vocabulary.moves import MOVES, Move, MoveGroup
from kling_story.vocabulary.speeds import SPEEDS, Speed

_JOINT = Pattern(
    r"\s*[,;，、；]?(?:\s+|(?<=[,;，、；]))(?P<word>and then|followed by|then|into|while|and|with)\s+"
    r"|\s*[,，、；]?(?P<zh>然后|接着|随后|同时|接)|\s*(?P<mark>[,;+&，、；])\s*",
    "then followed into while and with 然后 接着 随后 同时 接 , ; + & ， 、 ；",
)
_ENDS_SOMEWHERE = (MoveGroup.ROTATION, MoveGroup.TRANSLATION, MoveGroup.OPTICS, MoveGroup.FOCUS, MoveGroup.EFFECT)
_A_THING = r"@|(?:the|a|an|this|that|his|her|its|their|my|your|our|every|each)\s"
_ON_THE_WAY = "到至往向朝直沿绕从对跟随围"
_HOLDING = (MoveGroup.STILL, MoveGroup.STEADINESS)
_IN_ORDER = {"then", "and then", "followed by", "into", "然后", "接着", "随后", "接"}


class Direction(NamedTuple):
    """One move understood in a phrase. ``then``: it begins after the one before it has ended;
    otherwise both go together. ``to`` keeps the author's words about where it goes.
    """

    move: Move
    speed: Speed | None = None
    to: str | None = None
    then: bool = False


class CameraPhrase(NamedTuple):
    """What was understood, and the pieces of the phrase in which no move was found."""

    directions: tuple[Direction, ...]
    not_understood: tuple[str, ...] = ()


def arriving(move: Move, where: str) -> str:
    """Where a move ends, as it follows the move's words: "her hands" becomes "to her hands". What one follows or
    goes around needs no word between.
    """
    if move.group not in _ENDS_SOMEWHERE:
        return where
    if "\u4e00" <= where[:1] <= "\u9fff":
        return where if where[0] in _ON_THE_WAY else f"到{where}"
    return f"to {where}" if re.match(_A_THING, where, re.IGNORECASE) else where


LONGEST = 500
"""Characters of a camera direction that are looked at; nobody directs a shot in more."""


@lru_cache(maxsize=256)
def read_camera(phrase: str) -> CameraPhrase:
    """Understand a camera direction; words about manner and destination are kept, not judged."""
    phrase = re.sub(r"\s{5,}", " ", phrase.strip()[:LONGEST])  # a joint would try every part of a long gap
    directions: list[Direction] = []
    odd: list[str] = []
    waiting_speed: Speed | None = None
    for joint, piece in _pieces(phrase):
        move, before, after = _move_in(piece)
        speed = _speed_in(before) or _speed_in(after) or (_speed_in(piece) if move else None)
        if move is not None:
            then = bool(directions) and joint in _IN_ORDER
            beside = _move_at_once(after) if move.group in _HOLDING else None
            if beside is not None:
                second, pace, goes = beside
                directions.append(Direction(move, None, None, then))
                directions.append(Direction(second, pace or speed or waiting_speed, _destination(goes, second)))
            else:
                directions.append(Direction(move, speed or waiting_speed, _destination(after, move), then))
            waiting_speed = None
        elif _only_speed(piece) and (not directions or joint in "，,、"):
            waiting_speed = speed
        elif directions:
            last = directions[-1]
            to = f"{last.to}{_joint_text(joint)}{piece}" if last.to else piece
            directions[-1] = Direction(last.move, last.speed, to, last.then)
            odd.append(piece)
        else:
            odd.append(piece)
    if directions and waiting_speed and directions[-1].speed is None:
        last = directions[-1]
        directions[-1] = Direction(last.move, waiting_speed, last.to, last.then)
    return CameraPhrase(tuple(directions), tuple(odd))


def _move_at_once(after: str) -> tuple[Move, Speed | None, str] | None:
    """The move that follows "static" or "handheld" at once, with its speed: both go together."""
    move, before, rest = _move_in(after.strip())
    if move is None or move.group in _HOLDING or not (not before.strip() or _only_speed(before.strip())):
        return None
    return move, _speed_in(before) or _speed_in(rest), rest


def _destination(after: str, move: Move) -> str | None:
    """What follows a move, unless it only repeats its speed or its name ("360-degree orbit")."""
    words = after.strip(" .。")
    return None if not words or SPEEDS.find(words) or MOVES.find(words) is move else words


def _joint_text(joint: str) -> str:
    return joint if joint in "，、；" else f"{joint} " if joint in ",;" else f" {joint} "


def _pieces(phrase: str) -> list[tuple[str, str]]:
    """The phrase cut at its joints: (what stood before the piece, the piece)."""
    pieces: list[tuple[str, str]] = []
    joint, start = "", 0
    for match in _JOINT.finditer(phrase):
        word = (match["mark"] or match["word"] or match["zh"]).casefold()
        left, right = phrase[start : match.start()], phrase[match.end() :]
        # "push into the room": a joint only where a move follows, so that it can't split a destination.
        if word in ("into", "with", "and", "接") and not _begins_a_move(right):
            continue
        if left.strip():
            pieces.append((joint, left.strip()))
        joint, start = word, match.end()
    if phrase[start:].strip():
        pieces.append((joint, phrase[start:].strip()))
    return pieces


def _move_in(piece: str) -> tuple[Move | None, str, str]:
    """The first move named in a piece, and the words before and after it."""
    whole = MOVES.find(piece)
    if whole is not None:
        return whole, "", ""
    if MOVES.meant_by_vague(piece):
        # "升降镜头" has "降镜头" in it.
        return None, piece, ""
    for found in MOVES.find_in(piece):
        return found.term, piece[: found.start], piece[found.end :]
    pace, _, last = piece.rpartition(" ")
    short = MOVES.find(last) if pace and _only_speed(pace) else None
    return (short, pace, "") if short else (None, piece, "")


def _begins_a_move(words: str) -> bool:
    return _move_in(words)[0] is not None or any(MOVES.meant_by_vague(word) for word in words.split()[:3])


def _only_speed(piece: str) -> bool:
    """Whether a piece says how fast and nothing else: "slow", "very slow and deliberate"."""
    words = [word for word in re.findall(r"\w+", piece.casefold()) if word not in ("very", "and", "camera", "the")]
    return SPEEDS.find(piece) is not None or (bool(words) and all(SPEEDS.find(word) for word in words))


def _speed_in(words: str) -> Speed | None:
    for found in SPEEDS.find_in(words):
        return found.term
    return None
