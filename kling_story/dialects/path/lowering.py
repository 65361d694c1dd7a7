"""A storyboard as a call of the path API.

`multi_shot` is always said where it is a setting, as this API takes it for granted and the legacy one doesn't.
"""

from __future__ import annotations

from typing import Any

from kling_story.dialects.path import compiled
from kling_story.dialects.path.request import BODIES, content_types, setting_choices
from kling_story.dialects.request import Request, element_token, file_token
from kling_story.dialects.voices import own_voices
from kling_story.dialects.writing import cannot, refuse_empty, refuse_end_alone, refuse_keys, voice_id, whole_seconds
from kling_story.errors import UsageError
from kling_story.prompts import bound_elements
from kling_story.storyboard import Storyboard

ALWAYS_HEARD = "kling-3.0-turbo"
"""The one model with native sound and no setting for it (inferred from the official price list, 2026-09)."""

CUTS_UNASKED = "kling-3.0-turbo"
"""The one model with several shots and no setting for them."""

_CALLED = {
    "last_frame": "an end frame",
    "refer_image": "reference images",
    "feature_video": "a reference video",
    "base_video": "a reference video",
    "element": "elements with pictures, a video or an id",
    "voice": "voices",
}


def lower(board: Storyboard) -> Request:
    """The call that asks for a storyboard's film.

    Raises:
        UsageError: this API has no such model, or the model's call no place for what is asked.
    """
    refuse_empty(board)
    path = _path(board)
    refuse_keys(board, "camera_control", "motion_brush", hint="say it in words; `kling-v1` takes it for the old models")
    contents = _contents(board)
    for item in contents:
        if item["type"] not in content_types(path):
            cannot(board.model, _CALLED[item["type"]])
    refuse_end_alone(board)
    words = {"contents": contents} if "contents" in BODIES[path].model_fields else {"prompt": contents[0]["text"]}
    return Request(path, BODIES[path].model_validate({**words, "settings": _settings(board, path)}))


def _path(board: Storyboard) -> str:
    models = sorted({path.rpartition("/")[2] for path in BODIES})
    if board.model not in models:
        raise UsageError(f"the path API has no `{board.model}`", hint=f"it has {', '.join(models)}")
    kinds = ("image-to-video",) if board.start_frame or board.end_frame else ("text-to-video",)
    return next(path for kind in (*kinds, "omni-video") if (path := f"/{kind}/{board.model}") in BODIES)


def _contents(board: Storyboard) -> list[dict[str, Any]]:
    contents: list[dict[str, Any]] = [{"type": "prompt", "text": compiled(board).prompt}]
    if board.start_frame:
        contents.append({"type": "first_frame", "url": file_token(board.start_frame)})
    if board.end_frame:
        contents.append({"type": "last_frame", "url": file_token(board.end_frame)})
    for n, image in enumerate(board.reference_images, start=1):
        name = image.name or f"image_{n}"
        contents.append({"type": "refer_image", "url": file_token(image.image), "id": name})
    if video := board.reference_video:
        contents.append({"type": f"{video.use}_video", "url": file_token(video.file), "id": "video_1"})
    for name in bound_elements(board):
        element_id = board.elements[name].id or element_token(name)
        contents.append({"type": "element", "element_id": element_id, "id": name})
    contents += [{"type": "voice", "voice_id": voice_id(board, name), "id": name} for name in own_voices(board)]
    return contents


def _settings(board: Storyboard, path: str) -> dict[str, Any]:
    """Those that the call to a path takes; an aspect ratio beside a frame that gives the shape isn't one."""
    taken = setting_choices(path)
    several = board.is_auto or len(board.shots) > 1
    if several and "multi_shot" not in taken and board.model != CUTS_UNASKED:
        cannot(board.model, "several shots", hint="write one shot, or ask `kling-3.0`")
    audio = _audio(board)
    if audio not in taken.get("audio", ("off", "native" if board.model == ALWAYS_HEARD else "off")):
        cannot(board.model, f"`audio: {audio}`")
    if board.quality not in taken["resolution"]:
        cannot(board.model, f"`quality: {board.quality}`")
    for shot in board.shots:
        whole_seconds(shot.duration)
    asked = {
        "multi_shot": several or _follows(board),
        "audio": audio,
        "resolution": board.quality,
        "aspect_ratio": board.aspect,
        "duration": whole_seconds(board.total),
    }
    return {key: value for key, value in asked.items() if key in taken and value is not None}


def _follows(board: Storyboard) -> bool:
    """Whether a video's motion is taken, beside which cuts can't be forbidden (official path API pages, 2026-09)."""
    return board.reference_video is not None and board.reference_video.use == "feature"


def _audio(board: Storyboard) -> str:
    """One setting says it of all sound: the video's own is kept where it is edited and its sound is asked for."""
    video = board.reference_video
    keeps = video is not None and video.use == "base" and video.keep_sound
    return "original" if keeps and board.audio == "off" else board.audio
