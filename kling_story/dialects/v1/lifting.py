"""A call of the legacy API as the storyboard that it asks for.

A shot's words stay whole. What a storyboard has no word for is left out: `cfg_scale`, a watermark, the caller's
own id and address. The words refer by number: elements are called as their tokens say, else `element_1`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kling_story.dialects.naming import Naming
from kling_story.dialects.reading import as_storyboard, file_named, read
from kling_story.dialects.v1.models import MODELS, MODES, OMNI, UNNAMED
from kling_story.dialects.v1.request import BODIES
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

USUAL_SECONDS = "5"
"""The length of a film for which none is given (official legacy documents, 2026-03)."""


def lift(path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a call asks for. An element that only a token stands for has that token for its id.

    Raises:
        UsageError: there is no such call, or this is no body of it.
    """
    path = f"/{path.strip('/')}"
    if path not in BODIES:
        raise UsageError(f"`{path}` is no call of the legacy API for a film", hint=f"known: {', '.join(BODIES)}")
    given = read(BODIES[path], _as_documented(body), path).model_dump(exclude_none=True)
    named = {model.name: ours for ours, model in MODELS.items()}
    ours = named.get(given.get("model_name", ""), UNNAMED[path])
    naming = Naming(given)
    frames = {image["type"]: image["image_url"] for image in given.get("image_list", ()) if "type" in image}
    board: dict[str, Any] = {
        "target": "kling-v1",
        "model": ours,
        "quality": MODELS[ours].only or _quality(given.get("mode", "pro" if path == OMNI else "std")),
        "aspect": given.get("aspect_ratio"),
        "audio": "native" if given.get("sound") == "on" else "off",
        "negative": given.get("negative_prompt"),
        "elements": naming.elements,
        "start_frame": _file(given.get("image", frames.get("first_frame"))),
        "end_frame": _file(given.get("image_tail", frames.get("end_frame"))),
        "reference_images": naming.images,
        "camera_control": _camera(given),
        "motion_brush": _brush(given),
    }
    return as_storyboard(board | _video(given, board["audio"]) | _shots(given, naming))


def _as_documented(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body with what others write in another type: the documents' own image2video example has `multi_shot`
    as text (2026-03), and sellers of the same models take seconds as numbers.
    """
    given = dict(body)
    if given.get("multi_shot") in ("true", "false"):
        given["multi_shot"] = given["multi_shot"] == "true"
    shots = given.get("multi_prompt")
    if isinstance(shots, (list, tuple)):
        given["multi_prompt"] = [_with_text(shot) if isinstance(shot, Mapping) else shot for shot in shots]
    return _with_text(given)


def _with_text(given: Mapping[str, Any]) -> dict[str, Any]:
    seconds = given.get("duration")
    counted = isinstance(seconds, int) and not isinstance(seconds, bool)
    return {**given, "duration": str(seconds)} if counted else dict(given)


def _shots(given: dict[str, Any], naming: Naming) -> dict[str, Any]:
    seconds = given.get("duration", USUAL_SECONDS)
    words = naming.read(given.get("prompt", ""))
    if not given.get("multi_shot"):
        return {"shots": [{"duration": seconds, "prompt": words}]}
    items = sorted(given.get("multi_prompt", ()), key=lambda item: int(item["index"]))
    if given.get("shot_type") == "intelligence" or not items:
        return {"storyboard": "auto", "prompt": words, "duration": seconds}
    shots = [{"duration": item["duration"], "prompt": naming.read(item["prompt"])} for item in items]
    differs = "duration" in given and int(seconds) != sum(int(item["duration"]) for item in items)
    return {"shots": shots, "duration": seconds if differs else None}


def _video(given: dict[str, Any], audio: str) -> dict[str, Any]:
    """A base video is what a video is taken for whose use isn't said."""
    for video in given.get("video_list", ()):
        use, kept = video.get("refer_type", "base"), video.get("keep_original_sound") == "yes"
        listed = {"file": file_named(video["video_url"]), "use": use, "keep_sound": kept}
        return {"reference_video": listed, "audio": "original" if kept and use == "base" and audio == "off" else audio}
    return {}


def _quality(mode: str) -> str:
    return next(quality for quality, name in MODES.items() if name == mode)


def _camera(given: dict[str, Any]) -> dict[str, Any] | None:
    camera = given.get("camera_control")
    return {"type": camera["type"], **camera.get("config", {})} if camera else None


def _brush(given: dict[str, Any]) -> dict[str, Any] | None:
    still, masks = given.get("static_mask"), given.get("dynamic_masks", ())
    if not (still or masks):
        return None
    strokes = [{"mask": file_named(m["mask"]), "path": [(p["x"], p["y"]) for p in m["trajectories"]]} for m in masks]
    return {"still": _file(still), "strokes": strokes}


def _file(text: str | None) -> str | None:
    return file_named(text) if text else None
