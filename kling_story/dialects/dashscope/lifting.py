"""A call of DashScope's as the storyboard that it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kling_story.dialects.dashscope.lowering import MODES
from kling_story.dialects.dashscope.request import MODELS, PATH, Input, Synthesis
from kling_story.dialects.naming import Naming
from kling_story.dialects.reading import as_storyboard, file_named, read
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard


def lift(path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a call asks for. Elements are called as their tokens say, else `element_1`.

    Raises:
        UsageError: it is no such call.
    """
    if path.strip("/") != PATH.strip("/"):
        raise UsageError(f"`{path}` is no call for films at DashScope")
    call = read(Synthesis, body, PATH)
    given, settings = call.input, call.parameters
    media = [(item.type, file_named(item.url)) for item in given.media or ()]
    naming = Naming(_numbered(given))
    video = next((item for item in given.media or () if item.type in ("base", "feature")), None)
    qualities = {mode: quality for quality, mode in MODES.items()}
    board: dict[str, Any] = {
        "target": "dashscope",
        "model": next(model for model, name in MODELS.items() if name == call.model),
        # 1080p where it isn't said.
        "quality": qualities[(settings and settings.mode) or "pro"],
        "aspect": settings.aspect_ratio if settings else None,
        "audio": "native" if settings and settings.audio else "off",
        "elements": naming.elements,
        "reference_images": naming.images,
        "start_frame": next((file for kind, file in media if kind == "first_frame"), None),
        "end_frame": next((file for kind, file in media if kind == "last_frame"), None),
    }
    if video:
        kept = video.keep_original_sound == "yes"
        board["reference_video"] = {"file": file_named(video.url), "use": video.type, "keep_sound": kept}
        board["audio"] = "original" if kept and video.type == "base" else board["audio"]
    seconds = (settings and settings.duration) or 5
    if given.multi_shot and given.multi_prompt is not None:
        shots = sorted(given.multi_prompt, key=lambda shot: shot.index)
        board["shots"] = [{"duration": shot.duration, "prompt": naming.read(shot.prompt)} for shot in shots]
    elif given.multi_shot:
        board |= {"storyboard": "auto", "prompt": naming.read(given.prompt or ""), "duration": seconds}
    else:
        board["shots"] = [{"duration": seconds, "prompt": naming.read(given.prompt or "")}]
    return as_storyboard(board)


def _numbered(given: Input) -> dict[str, Any]:
    """What the words number, as the legacy API lists it."""
    kinds = {"first_frame": {"type": "first_frame"}, "last_frame": {"type": "end_frame"}, "refer": {}}
    media = given.media or ()
    return {
        "prompt": given.prompt or "",
        "multi_prompt": [{"prompt": shot.prompt} for shot in given.multi_prompt or ()],
        "element_list": [{"element_id": element.element_id} for element in given.element_list or ()],
        "image_list": [{"image_url": item.url, **kinds[item.type]} for item in media if item.type in kinds],
        "video_list": [item.url for item in media if item.type not in kinds],
    }
