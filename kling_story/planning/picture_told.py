"""How a shot is framed and how its camera moves where its prompt says it and no key does: "Close-up of @Mei", "the
camera slowly pushes in on her face", 镜头缓缓推近.

Only what is drawn is read so: the words are sent as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType

from kling_story.importing.prose_words import in_prose
from kling_story.patterns import Pattern
from kling_story.prose import unspoken
from kling_story.storyboard import CameraMove, Shot, Storyboard
from kling_story.vocabulary import FRAMINGS, SIZES, MoveGroup, read_camera
from kling_story.vocabulary.denials import happens

_KEYS = ("size", "angle", "framing", "lens")
_CLOSE_ON = Pattern(
    r"(?:\A|[.,;:]\s+|\b(?:handheld|static|then)\s+)(?:tight|close|closer) (?:in )?on\b", "close on close in tight"
)
_OTHERWISE = Pattern(r"[远全近]景(?=[是有])|手持(?![，。、,.\s镜跟拍摄推拉横])|过肩(?=摔)", "远景 全景 近景 手持 过肩")
"""Words of the trade that mean something else: 远景是山, mountains in the distance; 手持火把, a torch in hand."""
_BEHIND_A_THING = Pattern(
    r"\bfrom behind (?:the|an?|his|her|their|some|two|several)\b"
    r"|\b(?:hold|cling|hang|hug|embrac|clasp|grip|clutch|grab|seiz)\w*\b[^.;,!?]{0,24} from behind\b",
    ("from behind",),
)
_CAMERA = Pattern(
    r"(?:\bthe camera|(?:\A|[.,;:!?]\s+)camera)\s+"
    r"(?P<does>(?!is\b|was\b|has\b|on\b|in\b|and\b|doesn|does not|never\b)[^.,;:!?。]+)"
    r"|(?:镜头|摄影机|摄像机|机位)(?P<zh>[^，。；,.;：:！？]{1,24})",
    ("camera", "镜头", "摄影机", "摄像机", "机位"),
)
_AIMS = Pattern(
    r"\s+(?:(?:flying|pulling|rising|descending|circling|gliding|sweeping|soaring)\b|(?:(?:slowly|gently|tightly)\s+)?"
    r"(?:to|in|on|onto|toward|towards|into|until|around|past|through|over)\b)[^.,;:!?。；，]*|[到至向][^.,;:，。；：！？]*"
)
"""Where a move goes, right after its words."""
_OF_A_THING = Pattern(
    r"hand-?held\s+(?!shot|camera|footage|feel|look|style|move|track|follow|close|wide|medium|push|pan|and\b|with\b)\w",
    "held",
)
"""A torch, a mirror."""
_ELSE = Pattern(r"\s+(?:as|while|when|and)\s.*$", "as while when and")
_LONGEST_MOVE = 60
"""Code points of a sentence about the camera that are read (a choice)."""


def with_framing_told(board: Storyboard) -> Storyboard:
    """A storyboard whose shots have the size, angle, framing and lens that they lack and that their prompts tell."""
    return _with(board, _framing)


def with_camera_told(board: Storyboard) -> Storyboard:
    """A storyboard in whose shots the camera moves as their prompts say where they say nothing else of it."""
    return _with(board, _camera)


def _with(board: Storyboard, told: Callable[[Shot], dict[str, object]]) -> Storyboard:
    if board.is_auto and len(board.shots) == 1 and len(SIZES.named_in(board.shots[0].prompt)) > 1:
        # Kling will cut it, who knows where.
        return board
    found = [told(shot) for shot in board.shots]
    if not any(found):
        return board
    shots = (shot.model_copy(update=update) for shot, update in zip(board.shots, found, strict=True))
    return board.model_copy(update={"shots": tuple(shots)})


def _framing(shot: Shot) -> dict[str, object]:
    prompt = _literal(shot)
    told = _terms(prompt)
    update: dict[str, object] = {key: told[key] for key in _KEYS if key in told and not getattr(shot, key)}
    if _BEHIND_A_THING.search(prompt) and FRAMINGS["back"] is FRAMINGS.find(told.get("framing", "")):
        update.pop("framing", None)
    if not shot.size and "size" not in told and _CLOSE_ON.search(prompt):
        update["size"] = "close_up"
    return update


def _literal(shot: Shot) -> str:
    return _OTHERWISE.sub(" ", unspoken(shot.prompt))


@lru_cache(maxsize=32)
def _terms(prompt: str) -> Mapping[str, str]:
    """Asked for the framing and for the camera; films are planned over and over while they are written."""
    return MappingProxyType(in_prose(prompt))


def _camera(shot: Shot) -> dict[str, object]:
    move = None if shot.camera else _move(_literal(shot))
    return {} if move is None else {"camera": (CameraMove(move=move),)}


def _move(prompt: str) -> str | None:
    """What a prompt says that the camera does, with where it goes: the words of a move, or a sentence about it."""
    named = _terms(prompt).get("camera")
    if named is not None:
        start = prompt.index(named)
        stands = all(one.move.group is MoveGroup.STILL for one in read_camera(named).directions)
        if stands or _OF_A_THING.match(prompt, start) or not happens(prompt, start):
            return None
        aims = _AIMS.match(prompt, start + len(named))
        return named + (_ELSE.sub("", aims[0]) if aims else "")
    for found in _CAMERA.finditer(prompt):
        words = _ELSE.sub("", (found["does"] or found["zh"]).strip()[:_LONGEST_MOVE])
        if happens(prompt, found.start()) and read_camera(words).directions:
            return words
    return None
