"""A prompt that moves the camera otherwise than `camera` does."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern
from kling_story.vocabulary import MOVES, Move, MoveGroup

CHECK = Check(
    code="KS705",
    name="camera-in-prompt",
    what="the prompt tells of another camera move than `camera`: a static camera that races, a push in that pulls back",
    why="both are sent, and Kling gets two orders",
    source="the words that are sent: the prompt, then `Camera: ...`",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei runs and the camera races after her, camera: static}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei runs, static shot', camera: tracking shot}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei stops, the camera pulls back', camera: push in to her face}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 美美转身，镜头缓缓推近, camera: 固定镜头}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei smiles into the camera, the camera stays still', camera: static}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei runs, the camera follows her', camera: tracking shot}\n",
    ),
)

_VERBS = (
    "push|pull|dolly|dollie|pan|tilt|track|follow|orbit|circle|zoom|crane|glide|move|race|rush|fly|flie|swoop|sweep|"
    "chase|arc|truck|drift|travel"
)
_MOVING = Pattern(
    rf"(?:\bthe camera|(?:^|[.,;:]\s+)camera)(?:\s+\w+ly)?\s+(?:{_VERBS})(?:s|es|ing)?\b[^.,;:]*"
    r"|(?:镜头|摄影机|摄像机)(?:缓慢|缓缓|慢慢|快速|迅速|跟着|随着)?(?:推|拉|摇|横移|跟|环绕|上升|下降|升起)[^，。；,.;]*",
    ("camera", "镜头", "摄影机", "摄像机"),
)
_STILL = Pattern(
    r"\b(?:static|locked[- ]off|fixed) (?:camera|shot|frame)\b"
    r"|\bcamera (?:stays|remains|is|holds) (?:still|static|fixed|locked)\b|固定镜头|固定机位|镜头(?:固定|静止|不动)",
    ("static", "locked", "fixed", "camera", "固定", "镜头"),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        moves = [move for step in story.camera_steps[index] for move in step]
        told = _contradiction(shot.prompt, moves)
        if told:
            own = ", ".join(dict.fromkeys(move.words for move in moves))
            message = f"the prompt says `{told.group().strip(' ,.;:')}`, `camera` says `{own}`"
            yield Finding(
                ("shots", index, "prompt"),
                message,
                hint="keep one of the two",
                part=told.span(),
                of=shot.prompt,
                related=((("shots", index, "camera"), "the camera is directed here"),),
            )


def _contradiction(prompt: str, moves: list[Move]) -> re.Match[str] | None:
    """The words of a prompt that say otherwise than the camera's moves, if some do."""
    if not moves or not re.search("camera|shot|frame|镜头|摄影机|摄像机|机位", prompt, re.IGNORECASE):
        return None
    groups = {move.group for move in moves}
    if groups == {MoveGroup.STILL}:
        return _MOVING.search(prompt)
    if not groups & {MoveGroup.STILL, MoveGroup.STEADINESS, MoveGroup.FOCUS}:
        still = _STILL.search(prompt)
        if still:
            return still
    opposites = {move.opposite for move in moves} - {move.id for move in moves}
    for told in _MOVING.finditer(prompt):
        if any(found.term.id in opposites for found in MOVES.find_in(told.group())):
            return told
    return None
