"""A storyboard as a call of DashScope's.

Reference images stand first among the media, so that a frame shifts none of their numbers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.dialects.dashscope import compiled
from kling_story.dialects.dashscope.request import MODELS, PATH, Synthesis
from kling_story.dialects.request import Request, element_token, file_token
from kling_story.dialects.writing import (
    cannot,
    refuse_empty,
    refuse_end_alone,
    refuse_keys,
    refuse_sound_beside_video,
    whole_seconds,
)
from kling_story.errors import UsageError
from kling_story.prompts import bound_elements
from kling_story.storyboard import Storyboard

MODES = {"720p": "std", "1080p": "pro"}
"""What DashScope calls the resolutions."""


def lower(board: Storyboard) -> Request:
    """The call that asks for a storyboard's film.

    Raises:
        UsageError: DashScope has no such model, or the call no place for what is asked.
    """
    refuse_empty(board)
    if board.model not in MODELS:
        raise UsageError(f"DashScope has no `{board.model}`", hint=f"it has {', '.join(MODELS)}")
    if board.quality not in MODES:
        cannot(board.model, f"`quality: {board.quality}`", hint=f"it is sold in {', '.join(MODES)}")
    refuse_keys(board, "camera_control", "motion_brush")
    refuse_end_alone(board)
    if board.model == "kling-3.0" and (board.reference_images or board.reference_video):
        cannot(board.model, "references", hint="`kling-3.0-omni` takes them")
    refuse_sound_beside_video(board)
    elements = bound_elements(board)
    parameters = {
        "mode": MODES[board.quality],
        "duration": whole_seconds(board.total),
        "audio": board.audio == "native",
        "aspect_ratio": board.aspect,
    }
    given = {
        **_words(board),
        "media": [*_media(board)] or None,
        "element_list": [{"element_id": board.elements[name].id or element_token(name)} for name in elements] or None,
    }
    return Request(
        PATH, Synthesis.model_validate({"model": MODELS[board.model], "input": given, "parameters": parameters})
    )


def _words(board: Storyboard) -> dict[str, Any]:
    words = compiled(board)
    if board.is_auto:
        return {"prompt": words.prompt, "multi_shot": True, "shot_type": "intelligence"}
    if len(board.shots) == 1:
        return {"prompt": words.prompt, "multi_shot": False}
    shots = [
        {"index": n, "prompt": text, "duration": whole_seconds(shot.duration)}
        for n, (text, shot) in enumerate(zip(words.shots, board.shots, strict=True), start=1)
    ]
    return {"multi_shot": True, "shot_type": "customize", "multi_prompt": shots}


def _media(board: Storyboard) -> Iterator[dict[str, Any]]:
    for picture in board.reference_images:
        yield {"type": "refer", "url": file_token(picture.image)}
    for key, type_ in (("start_frame", "first_frame"), ("end_frame", "last_frame")):
        if getattr(board, key):
            yield {"type": type_, "url": file_token(getattr(board, key))}
    if video := board.reference_video:
        kept = "yes" if board.audio == "original" or video.keep_sound else "no"
        yield {"type": video.use, "url": file_token(video.file), "keep_original_sound": kept}
