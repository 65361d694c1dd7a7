"""A storyboard as a prediction of Replicate's."""

from __future__ import annotations

import json
from typing import Any

from kling_story.dialects.replicate import compiled
from kling_story.dialects.replicate.request import PREDICTIONS
from kling_story.dialects.request import Request, file_token
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

MODES = {"720p": "standard", "1080p": "pro", "4k": "4k"}
"""What Replicate calls the resolutions."""


def lower(board: Storyboard) -> Request:
    """The call that asks for a storyboard's film.

    Raises:
        UsageError: Replicate has no such model, or the model no place for what is asked.
    """
    refuse_empty(board)
    path = next((path for path, (model, _) in PREDICTIONS.items() if model == board.model), None)
    if path is None:
        raise UsageError(f"Replicate has no `{board.model}`", hint="it has kling-3.0, kling-3.0-omni")
    given = {key: value for key, value in _input(board).items() if value is not None}
    taken = PREDICTIONS[path][1].model_fields["input"].annotation
    for key in given:
        if taken is not None and key not in taken.model_fields:
            cannot(board.model, f"`{key}`", hint="`kling-3.0-omni` takes it")
    return Request(path, PREDICTIONS[path][1].model_validate({"input": given}))


def _input(board: Storyboard) -> dict[str, Any]:
    refuse_keys(board, "camera_control", "motion_brush")
    if board.is_auto:
        cannot(board.model, "an automatic storyboard", hint="write the shots")
    if bound_elements(board):
        cannot(board.model, "elements with pictures, a video or an id", hint="`reference_images` of Omni show them")
    refuse_end_alone(board)
    words, video = compiled(board), board.reference_video
    refuse_sound_beside_video(board)
    shots = [
        {"prompt": text, "duration": whole_seconds(shot.duration)}
        for text, shot in zip(words.shots, board.shots, strict=True)
    ]
    return {
        "prompt": words.prompt,
        "multi_prompt": json.dumps(shots, ensure_ascii=False) if len(shots) > 1 else None,
        "negative_prompt": board.negative,
        "start_image": file_token(board.start_frame) if board.start_frame else None,
        "end_image": file_token(board.end_frame) if board.end_frame else None,
        "mode": MODES[board.quality],
        "aspect_ratio": board.aspect,
        "duration": whole_seconds(board.total),
        "generate_audio": board.audio == "native",
        "reference_images": [file_token(picture.image) for picture in board.reference_images] or None,
        "reference_video": file_token(video.file) if video else None,
        "video_reference_type": video.use if video else None,
        "keep_original_sound": board.audio == "original" or video.keep_sound if video else None,
    }
