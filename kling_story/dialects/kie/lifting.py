"""A task for kie as the storyboard that it asks for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from kling_story.dialects.kie.lowering import MODES
from kling_story.dialects.kie.request import PATH, TASKS
from kling_story.dialects.reading import as_storyboard, file_named, read
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard


def lift(path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a task asks for.

    Raises:
        UsageError: it is no such call, or no task of a model that is known.
    """
    task = TASKS.get(str(body.get("model")))
    if path.strip("/") != PATH.strip("/") or task is None:
        raise UsageError(f"this is no task of Kling at kie: `{body.get('model')}` at `{path}`")
    given = read(task, body, PATH).input.model_dump(exclude_none=True)
    family, _, kind = str(body["model"]).partition("/")
    board: dict[str, Any] = {
        "target": "kie",
        "model": "kling-3.0-turbo" if family == "kling" else family,
        "aspect": None if given.get("aspect_ratio") == "auto" else given.get("aspect_ratio"),
        "elements": dict(_elements(given.get("kling_elements") or given.get("elements", ()))),
        **_shots(given),
    }
    files = [file_named(url) for url in given.get("image_urls", ())]
    if family == "kling-3.0":
        qualities = {mode: quality for quality, mode in MODES.items()}
        start, end = (*files, None, None)[:2]
        board |= {"quality": qualities[given.get("mode", "std")], "start_frame": start, "end_frame": end}
        board["audio"] = "native" if given.get("sound") else "off"
    elif family == "kling":
        board |= {"quality": given.get("resolution", "720p"), "audio": "native", "start_frame": next(iter(files), None)}
    else:
        board |= {"quality": given.get("resolution", "720p"), **_omni(given, files, kind)}
    return as_storyboard(board)


def _omni(given: dict[str, Any], files: list[str], kind: str) -> dict[str, Any]:
    audio, videos = bool(given.get("audio")), [file_named(url) for url in given.get("video_urls", ())]
    if kind == "image-to-video":
        return {"audio": "native" if audio else "off", "start_frame": files[0] if files else None}
    images = [{"image": file} for file in files]
    if not videos:
        return {"audio": "native" if audio else "off", "reference_images": images}
    use = "base" if kind == "transformation" else "feature"
    kept = use == "base" and audio
    video = {"file": videos[0], "use": use, "keep_sound": kept}
    return {"audio": "original" if kept else "off", "reference_images": images, "reference_video": video}


def _shots(given: dict[str, Any]) -> dict[str, Any]:
    seconds = given.get("duration", 5)
    if given.get("multi_shots") or given.get("customize_multi_shots"):
        if not given.get("multi_prompt"):
            raise UsageError("this is no call for a film: it has several shots, and says none of them")
        return {"shots": [dict(shot) for shot in given["multi_prompt"]]}
    words = given.get("prompt", "")
    if given.get("prefer_multi_shots"):
        return {"storyboard": "auto", "prompt": words, "duration": seconds}
    return {"shots": [{"duration": seconds, "prompt": words}]}


def _elements(given: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for element in given:
        described, voices = element.get("description"), element.get("element_input_audio_urls", ())
        made: dict[str, Any] = {"description": described} if described != element["name"] else {}
        pictures = [file_named(url) for url in element.get("element_input_urls", ())]
        if element.get("element_input_video_urls"):
            made["video"] = file_named(element["element_input_video_urls"][0])
        else:
            made["images"] = pictures[:1] if pictures[1:] == pictures[:1] else pictures
        if voices:
            made["voice"] = {"file": file_named(voices[0])}
        yield element["name"], made
