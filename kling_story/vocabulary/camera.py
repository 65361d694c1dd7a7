"""Camera directions as people write them: "handheld, slow push in to her hands, then tilt up"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
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
_ACROSS = (
    ("right", Pattern(r"\b(?:from )?(?:the )?left[ -]to[ -](?:the )?right\b", ("left to", "left-to"))),
    ("left", Pattern(r"\b(?:from )?(?:the )?right[ -]to[ -](?:the )?left\b", ("right to", "right-to"))),
)
_TURNS = re.compile(r"(?:旋转|转动|转圈|转|移动|一圈|一周)+$")
_ENDS_SOMEWHERE = (MoveGroup.ROTATION, MoveGroup.TRANSLATION, MoveGroup.OPTICS, MoveGroup.FOCUS, MoveGroup.EFFECT)
_A_THING = r"@|(?:the|a|an|this|that|his|her|its|their|my|your|our|every|each)\s"
_ON_THE_WAY = "到至往向朝直沿绕从对跟随围"
_FLOWN = (MoveGroup.TRANSLATION, MoveGroup.ARC, MoveGroup.TRACKING)
_HOLDING = (MoveGroup.STILL, MoveGroup.STEADINESS)
_LIFTED = {"pedestal_up": "crane_up", "pedestal_down": "crane_down"}
"""What a camera does that flies, by what one on a column does: it keeps in view what it rises from."""
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
    for side, words in _ACROSS:
        phrase = words.sub(side, phrase)
    directions: list[Direction] = []
    odd: list[str] = []
    waiting_speed: Speed | None = None
    flies = False
    for joint, piece in _pieces(phrase):
        named = _move_in(piece)
        if named is not None and named.by_a_verb and _goes_on(named.move, directions, joint):
            named = None
        if named is not None:
            move, before, after, pace, _ = named
            speed = _speed_in(before) or _speed_in(after) or _speed_in(piece) or pace
            flies = flies or move.id == "drone"
            if move.id == "drone" and (flown := _flown(after)) is not None:
                move, _, after, pace, _ = flown
            move = MOVES[_LIFTED[move.id]] if flies and move.id in _LIFTED else move
            # "Push in and hold": nothing stands still before the move has ended.
            holds = move.group is MoveGroup.STILL and joint == "and"
            then = bool(directions) and (joint in _IN_ORDER or holds)
            beside = _move_at_once(after) if move.group in _HOLDING else None
            if beside is not None:
                second, before, goes, pace, _ = beside
                directions.append(Direction(move, None, None, then))
                speed = _speed_in(before) or _speed_in(goes) or speed or pace or waiting_speed
                directions.append(Direction(second, speed, _destination(goes, second)))
            else:
                directions.append(Direction(move, speed or waiting_speed, _destination(after, move), then))
            waiting_speed = None
        elif _only_speed(piece) and (not directions or joint in "，,、"):
            waiting_speed = _speed_in(piece)
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


def _move_at_once(after: str) -> _Named | None:
    """The move that follows "static" or "handheld" at once: both go together."""
    named = _move_in(after.strip())
    if named is None or named.move.group in _HOLDING:
        return None
    return named if not named.before.strip() or _only_speed(named.before.strip()) else None


def _destination(after: str, move: Move) -> str | None:
    """What follows a move, unless it only repeats its speed or its name ("360-degree orbit")."""
    words = _without_pace(after.strip(" .。"))
    if move.group is MoveGroup.ARC:
        words = _TURNS.sub("", words)
    return None if not words or SPEEDS.find(words) or MOVES.find(words) is move else words


def _without_pace(words: str) -> str:
    """Where a move goes, without how fast: "slowly to her hands", "her slowly"."""
    first, _, others = words.partition(" ")
    words = others if others and SPEEDS.find(first) else words
    others, _, last = words.rpartition(" ")
    return others if others and SPEEDS.find(last) else words


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


def _goes_on(move: Move, directions: Sequence[Direction], joint: str) -> bool:
    """Whether a verb tells how the move before it goes on: "push in, holding on the lid", "orbit, circling her"."""
    if not directions or joint in _IN_ORDER:
        return False
    return move in [one.move for one in directions] or (move.group is MoveGroup.STILL and joint != "and")


def _flown(after: str) -> _Named | None:
    """How a drone moves, where that is said: "drone pulls back". Without a word it flies on and up."""
    named = _move_in(after.strip()) if after.strip() else None
    if named is None:
        return None
    turns = named.move.group is MoveGroup.ROTATION and not named.by_a_verb
    return named if turns or named.move.group in _FLOWN else None


class _Named(NamedTuple):
    """The first move named in a piece, the words before and after it, and the pace that its verb has by itself."""

    move: Move
    before: str
    after: str
    pace: Speed | None = None
    by_a_verb: bool = False


def _move_in(piece: str) -> _Named | None:
    whole = MOVES.find(piece)
    if whole is not None:
        return _Named(whole, "", "")
    if MOVES.meant_by_vague(piece):
        # "升降镜头" has "降镜头" in it.
        return None
    for found in MOVES.find_in(piece):
        return _Named(found.term, piece[: found.start], piece[found.end :])
    pace, _, last = piece.rpartition(" ")
    short = MOVES.find(last) if pace and _only_speed(pace) else None
    return _Named(short, pace, "") if short else _by_a_verb(piece) or _by_its_ends(piece)


def _by_a_verb(piece: str) -> _Named | None:
    # Most say what they mean with a name.
    from kling_story.vocabulary.camera_verbs import told_by_a_verb

    told = told_by_a_verb(piece)
    if told is None or len(told.verb.moves) > 1:
        return None
    pace = SPEEDS[told.verb.pace] if told.verb.pace else None
    return _Named(MOVES[told.verb.moves[0]], piece[: told.start], piece[told.end :], pace, by_a_verb=True)


def _by_its_ends(piece: str) -> _Named | None:
    """A pan or a tilt that doesn't say which way, but where it goes: "pan from the window to @Mei", "tilt to the sky".
    A tilt goes to what is higher or lower, a pan as one reads.
    """
    from kling_story.vocabulary.focus import pan_by, tilt_by

    unspaced = [name for name in MOVES.vague if not name.isascii() and name in piece]
    for word in (*piece.split()[:4], *unspaced):
        ways = MOVES.meant_by_vague(word.strip(",，"))
        if ways and MOVES[ways[0]].group is MoveGroup.ROTATION:
            before, _, after = piece.partition(word)
            # "从她的鞋摇到她的脸" says before the move where it sets off.
            before, after = ("", piece) if word in unspaced else (before, after)
            way = pan_by(after) if ways[0] == "pan_left" else tilt_by(after)
            if way is None:
                return None
            return _Named(replace(MOVES[way], words=MOVES[way].words.partition(" ")[0]), before, after)
    return None


def _begins_a_move(words: str) -> bool:
    return _move_in(words) is not None or any(MOVES.meant_by_vague(word) for word in words.split()[:3])


def _only_speed(piece: str) -> bool:
    """Whether a piece says how fast and nothing else: "slow", "very slow and deliberate"."""
    words = [word for word in re.findall(r"\w+", piece.casefold()) if word not in ("very", "and", "camera", "the")]
    return SPEEDS.find(piece) is not None or (bool(words) and all(SPEEDS.find(word) for word in words))


def _speed_in(words: str) -> Speed | None:
    for found in SPEEDS.find_in(words):
        return found.term
    return None
