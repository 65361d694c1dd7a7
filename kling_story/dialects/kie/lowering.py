"""A storyboard as a task for kie."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kling_story.dialects.kie import compiled
from kling_story.dialects.kie.request import PATH, TASKS
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
from kling_story.storyboard import Element, Storyboard

MODES = {"720p": "std", "1080p": "pro", "4k": "4K"}
"""What kie's task of Kling 3.0 calls the resolutions."""


def lower(board: Storyboard) -> Request:
    """The call that asks for a storyboard's film.

    Raises:
        UsageError: kie has no such model, or its task no place for what is asked.
    """
    refuse_empty(board)
    fields = {"kling-3.0": _video, "kling-3.0-turbo": _turbo, "kling-3.0-omni": _omni}.get(board.model)
    if fields is None:
        raise UsageError(f"kie has no `{board.model}`", hint="it has kling-3.0, kling-3.0-omni, kling-3.0-turbo")
    refuse_keys(board, "camera_control", "motion_brush")
    refuse_end_alone(board)
    model, given = fields(board)
    kept = {key: value for key, value in given.items() if value not in (None, [])}
    return Request(PATH, TASKS[model].model_validate({"model": model, "input": kept}))


def _video(board: Storyboard) -> tuple[str, dict[str, Any]]:
    refuse_keys(board, "reference_images", "reference_video", hint="`kling-3.0-omni` takes them")
    if board.is_auto:
        cannot(board.model, "an automatic storyboard", hint="write the shots, or ask `kling-3.0-omni`")
    several = len(board.shots) > 1
    if several and board.end_frame:
        cannot(board.model, "an end frame beside several shots", hint="delete it, or write one shot")
    return "kling-3.0/video", {
        # A prompt stands nowhere beside several shots in the page's example.
        "prompt": None if several else compiled(board).prompt,
        "image_urls": [file_token(frame) for frame in (board.start_frame, board.end_frame) if frame],
        "sound": board.audio == "native",
        "duration": str(whole_seconds(board.total)),
        "aspect_ratio": board.aspect,
        "mode": MODES[board.quality],
        "multi_shots": several,
        "multi_prompt": _shots(board) if several else None,
        "kling_elements": [*_elements(board)],
    }


def _turbo(board: Storyboard) -> tuple[str, dict[str, Any]]:
    refuse_keys(board, "reference_images", "reference_video", hint="`kling-3.0-omni` takes them")
    if board.end_frame:
        cannot(board.model, "an end frame")
    if len(board.shots) > 1:
        cannot(board.model, "several shots", hint="write one shot, or ask `kling-3.0`")
    if bound_elements(board):
        cannot(board.model, "elements with pictures, a video or an id")
    fields = {
        "prompt": compiled(board).prompt,
        "duration": str(whole_seconds(board.total)),
        "resolution": board.quality,
    }
    if board.start_frame:
        return "kling/v3-turbo-image-to-video", {**fields, "image_urls": [file_token(board.start_frame)]}
    return "kling/v3-turbo-text-to-video", {**fields, "aspect_ratio": board.aspect or "16:9"}


def _omni(board: Storyboard) -> tuple[str, dict[str, Any]]:
    video, several = board.reference_video, len(board.shots) > 1
    images = [file_token(picture.image) for picture in board.reference_images]
    if board.end_frame:
        cannot(board.model, "an end frame", hint="say in the last shot what it ends on")
    if board.start_frame and (images or video):
        cannot(board.model, "a start frame beside references", hint="make it one of the `reference_images`")
    fields: dict[str, Any] = {
        "prompt": compiled(board).prompt,
        "elements": [*_elements(board)],
        "audio": board.audio == "native",
        "resolution": board.quality,
        "aspect_ratio": board.aspect,
    }
    refuse_sound_beside_video(board)
    if video and video.use == "base":
        if several or board.is_auto:
            cannot(board.model, "several shots beside a base video")
        fields |= {"audio": board.audio == "original" or video.keep_sound, "image_urls": images}
        fields["aspect_ratio"] = board.aspect if images else "auto"
        return "kling-3.0-omni/transformation", {**fields, "video_urls": [file_token(video.file)]}
    fields |= {
        "customize_multi_shots": several,
        "prefer_multi_shots": board.is_auto,
        "multi_prompt": _shots(board) if several else None,
        "duration": whole_seconds(board.total),
    }
    if video or images:
        fields |= {"image_urls": images, "video_urls": [file_token(video.file)] if video else None}
        return "kling-3.0-omni/reference-to-video", fields
    if board.start_frame:
        shape = board.aspect if several else None
        picture = {"image_urls": [file_token(board.start_frame)], "aspect_ratio": shape or "auto"}
        return "kling-3.0-omni/image-to-video", {**fields, **picture}
    return "kling-3.0-omni/text-to-video", fields


def _shots(board: Storyboard) -> list[dict[str, Any]]:
    words = compiled(board).shots
    return [
        {"prompt": text, "duration": whole_seconds(shot.duration)}
        for text, shot in zip(words, board.shots, strict=True)
    ]


def _elements(board: Storyboard) -> Iterator[dict[str, Any]]:
    for name in bound_elements(board):
        element = board.elements[name]
        # Public clients send the name where there is no description.
        yield {"name": name, "description": element.description or name, **_made_from(name, element)}


def _made_from(name: str, element: Element) -> dict[str, Any]:
    voice = [file_token(element.voice.file)] if element.voice and element.voice.file else None
    heard = {"element_input_audio_urls": voice} if voice else {}
    if element.video:
        return {"element_input_video_urls": [file_token(element.video)], **heard}
    if not element.images:
        hint = f"give `{name}` its pictures again, or ask `kling` itself"
        raise UsageError(f"kie knows no element by the id it has at Kling: `{name}`", hint)
    pictures = [file_token(image) for image in element.images]
    # Two are needed; public clients send a single one twice.
    return {"element_input_urls": pictures * 2 if len(pictures) == 1 else pictures, **heard}
