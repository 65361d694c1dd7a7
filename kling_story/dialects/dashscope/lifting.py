"""A call of DashScope's as the storyboard that it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kling_story.dialects.dashscope.lowering import MODES
from kling_story.dialects.dashscope.request import MODELS, PATH, Synthesis
from kling_story.dialects.official import as_storyboard
from kling_story.dialects.reading import element_name, file_named, read, respelt, unused
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
    elements = dict(_elements(given.element_list or ()))
    media = [(item.type, file_named(item.url)) for item in given.media or ()]
    words = "\n".join((given.prompt or "", *(shot.prompt for shot in given.multi_prompt or ())))
    images = [
        {"image": file, "name": unused(f"image_{n}", words)}
        for n, file in enumerate((file for kind, file in media if kind == "refer"), start=1)
    ]
    spelling = {f"<<<element_{n}>>>": name for n, name in enumerate(elements, start=1)}
    spelling |= {f"<<<image_{n}>>>": image["name"] for n, image in enumerate(images, start=1)}
    video = next((item for item in given.media or () if item.type in ("base", "feature")), None)
    qualities = {mode: quality for quality, mode in MODES.items()}
    board: dict[str, Any] = {
        "target": "dashscope",
        "model": next(model for model, name in MODELS.items() if name == call.model),
        # 1080p where it isn't said.
        "quality": qualities[(settings and settings.mode) or "pro"],
        "aspect": settings.aspect_ratio if settings else None,
        "audio": "native" if settings and settings.audio else "off",
        "elements": elements,
        "reference_images": images,
        "start_frame": next((file for kind, file in media if kind == "first_frame"), None),
        "end_frame": next((file for kind, file in media if kind == "last_frame"), None),
    }
    if video:
        kept = video.keep_original_sound == "yes"
        board["reference_video"] = {"file": file_named(video.url), "use": video.type, "keep_sound": kept}
        board["audio"] = "original" if kept and video.type == "base" else board["audio"]
        spelling["<<<video_1>>>"] = "video_1"
    seconds = (settings and settings.duration) or 5
    if given.multi_shot and given.multi_prompt is not None:
        shots = sorted(given.multi_prompt, key=lambda shot: shot.index)
        board["shots"] = [{"duration": shot.duration, "prompt": respelt(shot.prompt, spelling)} for shot in shots]
    elif given.multi_shot:
        board |= {"storyboard": "auto", "prompt": respelt(given.prompt or "", spelling), "duration": seconds}
    else:
        board["shots"] = [{"duration": seconds, "prompt": respelt(given.prompt or "", spelling)}]
    return as_storyboard(board)


def _elements(given: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """By name. One that is still a token keeps it as its id: what it is made from isn't said."""
    for n, element in enumerate(given, start=1):
        yield element_name(str(element.element_id)) or f"element_{n}", {"id": str(element.element_id)}
