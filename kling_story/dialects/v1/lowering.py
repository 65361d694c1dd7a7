"""A storyboard as a call of the legacy API.

`multi_shot` is always said of a model that can cut, as this API takes it for off and the path API doesn't.
"""

from __future__ import annotations

from typing import Any

from kling_story.dialects.request import Request, element_token, file_token
from kling_story.dialects.v1 import compiled
from kling_story.dialects.v1.models import IMAGE, MODELS, MODES, OMNI, TEXT, Model
from kling_story.dialects.v1.request import BODIES
from kling_story.dialects.voices import own_voices
from kling_story.dialects.writing import cannot, refuse_empty, refuse_end_alone, voice_id, whole_seconds
from kling_story.errors import UsageError
from kling_story.materials import CameraControl, MotionBrush
from kling_story.prompts import bound_elements
from kling_story.storyboard import Storyboard


def lower(board: Storyboard) -> Request:
    """The call that asks for a storyboard's film.

    Raises:
        UsageError: this API has no such model, or the model's call no place for what is asked.
    """
    refuse_empty(board)
    if board.model not in MODELS:
        raise UsageError(f"the legacy API has no `{board.model}`", hint=f"it has {', '.join(MODELS)}")
    model = MODELS[board.model]
    path = _path(board, model)
    parts = _omni(board) if path == OMNI else _image(board) if path == IMAGE else _text(board)
    body = {"model_name": model.name, **_shots(board, model), **_quality(board, model), **_sound(board, model), **parts}
    if bound := bound_elements(board):
        if not model.bound or path == TEXT:
            cannot(board.model, "elements without a start frame" if model.bound else "elements")
        body["element_list"] = [{"element_id": _element_id(board, name)} for name in bound]
    return Request(path, BODIES[path].model_validate(body))


def _path(board: Storyboard, model: Model) -> str:
    frames = board.start_frame or board.end_frame
    path = OMNI if OMNI in model.paths else IMAGE if frames else TEXT
    if path not in model.paths:
        cannot(board.model, "words alone", hint="it makes films from a picture: add `start_frame:`")
    if path == OMNI:
        refuse_end_alone(board)
    if path != OMNI and (board.reference_images or board.reference_video):
        what = "reference images" if board.reference_images else "a reference video"
        cannot(board.model, what, hint="ask `kling-3.0-omni`, or describe in words what they show")
    if not model.steered and (board.camera_control or board.motion_brush):
        cannot(board.model, "`camera_control`" if board.camera_control else "`motion_brush`")
    if path == TEXT and board.motion_brush:
        cannot(board.model, "`motion_brush` without a picture", hint="add `start_frame:`")
    return path


def _shots(board: Storyboard, model: Model) -> dict[str, Any]:
    words, total = compiled(board), str(whole_seconds(board.total))
    several = board.is_auto or len(board.shots) > 1
    if not model.cuts:
        if several:
            cannot(board.model, "several shots", hint="write one shot, or ask `kling-3.0`")
        return {"prompt": words.prompt, "duration": total}
    said = {"multi_shot": several, "prompt": words.prompt, "duration": total}
    if board.is_auto:
        said["shot_type"] = "intelligence"
    elif several:
        said["shot_type"] = "customize"
        said["multi_prompt"] = [
            {"index": n, "prompt": prompt, "duration": str(whole_seconds(shot.duration))}
            for n, (shot, prompt) in enumerate(zip(board.shots, words.shots, strict=True), start=1)
        ]
    return said


def _quality(board: Storyboard, model: Model) -> dict[str, Any]:
    mode = MODES[board.quality]
    if board.quality != model.only if model.only else mode not in model.modes:
        cannot(board.model, f"`quality: {board.quality}`")
    return {} if model.only else {"mode": mode}


def _sound(board: Storyboard, model: Model) -> dict[str, Any]:
    """A video's own sound is asked for beside the video."""
    if board.audio == "native" and not model.heard:
        cannot(board.model, "`audio: native`")
    if board.audio == "original" and not board.reference_video:
        cannot(board.model, "`audio: original` without a video", hint="write `audio: off` or `audio: native`")
    return {"sound": "on" if board.audio == "native" else "off"} if model.heard else {}


def _text(board: Storyboard) -> dict[str, Any]:
    return {
        "negative_prompt": board.negative,
        "aspect_ratio": board.aspect,
        "camera_control": _camera(board.camera_control),
    }


def _image(board: Storyboard) -> dict[str, Any]:
    """No aspect ratio: the picture gives the shape."""
    return {
        "image": _file(board.start_frame),
        "image_tail": _file(board.end_frame),
        "negative_prompt": board.negative,
        "camera_control": _camera(board.camera_control),
        "voice_list": [{"voice_id": voice_id(board, name)} for name in own_voices(board)] or None,
        **_brush(board.motion_brush),
    }


def _omni(board: Storyboard) -> dict[str, Any]:
    """Reference images stand before the frames: the words know them by their place."""
    images: list[dict[str, Any]] = [{"image_url": file_token(image.image)} for image in board.reference_images]
    frames = (("first_frame", board.start_frame), ("end_frame", board.end_frame))
    images += [{"image_url": file_token(frame), "type": kind} for kind, frame in frames if frame]
    said: dict[str, Any] = {"aspect_ratio": board.aspect, "image_list": images or None}
    if video := board.reference_video:
        kept = "yes" if video.keep_sound or board.audio == "original" else "no"
        listed = {"video_url": file_token(video.file), "refer_type": video.use, "keep_original_sound": kept}
        said["video_list"] = [listed]
    return said


def _file(path: str | None) -> str | None:
    return file_token(path) if path else None


def _camera(camera: CameraControl | None) -> dict[str, Any] | None:
    """Six values beside `simple`; the other types take none."""
    if camera is None:
        return None
    values = camera.model_dump(exclude={"type"})
    return {"type": camera.type, "config": values if camera.type == "simple" else None}


def _brush(brush: MotionBrush | None) -> dict[str, Any]:
    if brush is None:
        return {}
    strokes = [
        {"mask": file_token(stroke.mask), "trajectories": [{"x": x, "y": y} for x, y in stroke.path]}
        for stroke in brush.strokes
    ]
    return {"static_mask": _file(brush.still), "dynamic_masks": strokes or None}


def _element_id(board: Storyboard, name: str) -> str:
    """The id that was given, else what stands for it.

    Raises:
        UsageError: the id is no number.
    """
    given = board.elements[name].id
    if given and not given.startswith("<element ") and not (given.isascii() and given.isdecimal()):
        raise UsageError(f"`{given}` is no element's id: the legacy API numbers them", hint=f"see `{name}:`")
    return given or element_token(name)
