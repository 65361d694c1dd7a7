"""Prompts that somebody wrote in a notation of their own -> the keys of the shots that they say."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from kling_story.importing.draft import Draft, ShotDraft
from kling_story.importing.film import joined
from kling_story.importing.marks import Mark
from kling_story.importing.seconds import fill_seconds, shares
from kling_story.importing.shots import FROM_PROMPT, read_shot
from kling_story.importing.splitting import Block, split_shots
from kling_story.importing.tables import read_table
from kling_story.storyboard import CameraMove, Line, Shot, Storyboard

_ONE_LINE = ("size", "angle", "framing", "lens", "sound", "music", "transition")


def read_freely(board: Storyboard) -> Storyboard:
    """The storyboard as well as it can be read, to be drawn: sent again, its words would be others.

    Shots without a key get those that their prompts tell, in prose too ("a close-up of her hands"). An
    automatic storyboard whose prompt is a list of shots has those, its length shared out as they say.
    """
    return with_notation(_cut(board) if board.is_auto and board.prompt else board, prose=True)


def with_notation(board: Storyboard, *, prose: bool = False) -> Storyboard:
    """The storyboard, its shots with the keys that they lack and that stand as notation in their prompts, which
    they leave.

    ``prose``: also with what a sentence says, which stays in the prompt besides.
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
    told = dict(_keys(draft, prose=prose))
    return {**told, "dialogue": (*told["dialogue"], *shot.dialogue)}


def _keys(draft: ShotDraft, *, prose: bool) -> Iterator[tuple[str, Any]]:
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


def _cut(board: Storyboard) -> Storyboard:
    text = board.prompt or ""
    if table := read_table(text):
        head, tail, found = table.head, table.tail, table.shots
    else:
        split = split_shots(text)
        head, tail, found = split.head, split.tail, [read_shot(block) for block in split.blocks if split.by]
    if len(found) < 2:
        return board
    draft = Draft(shots=found)
    fill_seconds(draft)
    lengths, _ = shares(draft, int(board.total))
    unit = board.total / sum(lengths, Fraction(0))
    shots = [
        Shot.model_validate({"duration": length * unit, **dict(_keys(shot, prose=True))})
        for shot, length in zip(draft.shots, lengths, strict=True)
    ]
    look = joined([head, tail]) or None
    update = {"storyboard": "custom", "prompt": None, "duration": None, "look": look, "shots": tuple(shots)}
    return board.model_copy(update=update).in_folder(board.folder)
