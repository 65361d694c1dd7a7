"""How a shot is framed and how its camera moves where its prompt says it and no key does: "Close-up of @Mei", "the
camera slowly pushes in on her face", 镜头缓缓推近.

Only what is drawn is read so: the words are sent as they are.
"""

from __future__ import annotations

from kling_story.importing.prose_words import in_prose
from kling_story.patterns import Pattern
from kling_story.planning.needles import PICTURES
from kling_story.prose import unspoken
from kling_story.storyboard import CameraMove, Shot, Storyboard
from kling_story.vocabulary import FRAMINGS, SIZES, MoveGroup, read_camera

_KEYS = ("size", "angle", "framing", "lens")
_CLOSE_ON = Pattern(
    r"(?:\A|[.,;:]\s+|\b(?:handheld|static|then)\s+)(?:tight|close|closer) (?:in )?on\b", "close on close in tight"
)
_OTHERWISE = Pattern(r"[远全近]景(?=[是有])|手持(?![，。、,.\s镜跟拍摄推拉横])|过肩(?=摔)")
"""Words of the trade that mean something else: 远景是山, mountains in the distance; 手持火把, a torch in hand."""
_BEHIND_A_THING = Pattern(r"\bfrom behind (?:the|an?|his|her|their|some|two|several)\b", ("from behind",))
_CAMERA = Pattern(
    r"(?:\bthe camera|(?:\A|[.,;:!?]\s+)camera)\s+(?P<does>(?!is\b|was\b|has\b|on\b|in\b|and\b)[^.,;:!?。]+)"
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


def with_picture_told(board: Storyboard) -> Storyboard:
    """A storyboard whose shots have the keys that they lack and that their prompts tell."""
    if board.is_auto and len(board.shots) == 1 and len(SIZES.named_in(board.shots[0].prompt)) > 1:
        # Kling will cut it, who knows where.
        return board
    shots = tuple(_told(shot) if PICTURES.may_match(shot.prompt) else shot for shot in board.shots)
    return board if shots == tuple(board.shots) else board.model_copy(update={"shots": shots})


def _told(shot: Shot) -> Shot:
    prompt = _OTHERWISE.compiled.sub(" ", unspoken(shot.prompt))
    told = in_prose(prompt)
    update: dict[str, object] = {key: told[key] for key in _KEYS if key in told and not getattr(shot, key)}
    if _BEHIND_A_THING.search(prompt) and FRAMINGS["back"] is FRAMINGS.find(told.get("framing", "")):
        update.pop("framing", None)
    if not shot.size and "size" not in told and _CLOSE_ON.search(prompt):
        update["size"] = "close_up"
    move = None if shot.camera else _move(prompt, told.get("camera"))
    if move is not None:
        update["camera"] = (CameraMove(move=move),)
    return shot.model_copy(update=update) if update else shot


def _move(prompt: str, named: str | None) -> str | None:
    """What a prompt says that the camera does, with where it goes: the words of a move, or a sentence about it."""
    if named is not None:
        end = prompt.index(named) + len(named)
        if (
            _OF_A_THING.match(prompt, end - len(named))
            or read_camera(named).directions[0].move.group is MoveGroup.STILL
        ):
            return None
        aims = _AIMS.match(prompt, end)
        return named + (_ELSE.compiled.sub("", aims[0]) if aims else "")
    for found in _CAMERA.finditer(prompt):
        words = _ELSE.compiled.sub("", (found["does"] or found["zh"]).strip()[:_LONGEST_MOVE])
        if read_camera(words).directions:
            return words
    return None
