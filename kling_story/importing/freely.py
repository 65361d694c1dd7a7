"""Prompts that somebody wrote in a notation of their own -> the keys of the shots that they say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.importing.draft import ShotDraft
from kling_story.importing.marks import Mark
from kling_story.importing.shots import FROM_PROMPT, read_shot
from kling_story.importing.splitting import Block
from kling_story.storyboard import CameraMove, Line, Shot, Storyboard

_ONE_LINE = ("size", "angle", "framing", "lens", "sound", "music", "transition")


def with_notation(board: Storyboard, *, prose: bool = False) -> Storyboard:
    """The storyboard, its shots with the keys that they lack and that stand as notation in their prompts, which
    they leave.

    ``prose``: also with what a sentence says ("a close-up of her hands"), which stays in the prompt besides; to be
    drawn, since sent again its words would be others.
    """
    shots = (shot.model_copy(update=_lacking(shot, prose=prose)) for shot in board.shots)
    return board.model_copy(update={"shots": tuple(shots)}).in_folder(board.folder)


def _lacking(shot: Shot, *, prose: bool) -> dict[str, Any]:
    """The keys that a shot's prompt tells; none where it tells one that the shot has, which would be lost."""
    draft = read_shot(Block(Mark(), shot.prompt))
    for key in [key for key, comment in draft.comments.items() if comment == FROM_PROMPT and getattr(shot, key)]:
        del draft.keys[key]
    if any(getattr(shot, key, None) for key in draft.keys if draft.comments.get(key) != FROM_PROMPT):
        return {}
    told = dict(keys_of(draft, prose=prose))
    return {**told, "dialogue": (*told["dialogue"], *shot.dialogue)}


def keys_of(draft: ShotDraft, *, prose: bool) -> Iterator[tuple[str, Any]]:
    """What was read of a shot, as the storyboard's keys. ``prose``: also what a sentence says."""
    told = {key: value for key, value in draft.keys.items() if prose or draft.comments.get(key) != FROM_PROMPT}
    yield from ((key, told[key]) for key in _ONE_LINE if key in told)
    if "camera" in told:
        yield "camera", (CameraMove(move=told["camera"]),)
    yield (
        "dialogue",
        tuple(
            Line(who=line.who, line=line.line, tone=line.tone, language=line.language, accent=line.accent)
            for line in draft.dialogue
        ),
    )
    yield "prompt", "\n".join((draft.prompt, *draft.settings, *draft.notes))
