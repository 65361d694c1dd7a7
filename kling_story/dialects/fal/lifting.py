"""A call to fal as the storyboard that it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kling_story.dialects.fal.lowering import ALWAYS_HEARD
from kling_story.dialects.fal.request import EDIT, ENDPOINTS, Endpoint
from kling_story.dialects.reading import as_storyboard, file_named, read, renamed, respelt, voiced_name
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

USUAL_SECONDS = "5"
"""The length of a film, and of a shot, for which none is given (typed client 1.10.1)."""


def lift(path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a call asks for.

    Elements are called as their voice's token says, else `Element1` as in the words.

    Raises:
        UsageError: there is no such endpoint, or this is no input of it.
    """
    endpoint = ENDPOINTS.get(f"/{path.strip('/')}")
    if endpoint is None:
        raise UsageError(f"`{path}` is no endpoint of Kling at fal that is known")
    given = read(endpoint.input, body, path).model_dump(exclude_none=True)
    elements = dict(_elements(given.get("elements", ())))
    voices = dict(_voices(given))
    spelling = {f"Element{n}": name for n, name in enumerate(elements, start=1)}
    images = [{"image": file_named(url), "name": f"Image{n}"} for n, url in enumerate(given.get("image_urls", ()), 1)]
    board: dict[str, Any] = {
        "target": "fal",
        "model": endpoint.model,
        "quality": endpoint.quality,
        "aspect": None if given.get("aspect_ratio") == "auto" else given.get("aspect_ratio"),
        "audio": _audio(endpoint, given),
        "negative": given.get("negative_prompt"),
        "elements": elements | dict(voices.values()),
        "reference_images": images,
        "start_frame": _file(given, "start_image_url", "image_url"),
        "end_frame": _file(given, "end_image_url", "tail_image_url"),
        "camera_control": _camera(given),
        "motion_brush": _brush(given),
    }
    if "video_url" in given:
        spelling["Video1"] = "video_1"
        kept = {"keep_sound": given.get("keep_audio", True)}
        use = "base" if endpoint.task == EDIT else "feature"
        board["reference_video"] = {"file": file_named(given["video_url"]), "use": use, **kept}
    return as_storyboard(board | _shots(given, spelling, {mark: name for mark, (name, _) in voices.items()}))


def _shots(given: dict[str, Any], spelling: dict[str, str], voices: dict[str, str]) -> dict[str, Any]:
    seconds = given.get("duration", USUAL_SECONDS)
    if "multi_prompt" in given:
        shots = [{"duration": s["duration"], "prompt": renamed(s["prompt"], spelling)} for s in given["multi_prompt"]]
        return {"shots": shots}
    words = respelt(renamed(given["prompt"], spelling), voices)
    if given.get("shot_type") == "intelligent":
        return {"storyboard": "auto", "prompt": words, "duration": seconds}
    return {"shots": [{"duration": seconds, "prompt": words}]}


def _voices(given: dict[str, Any]) -> Iterator[tuple[str, tuple[str, dict[str, Any]]]]:
    """By what stands for each in the words: whose it is, who stands before its number, and the element."""
    for n, voice in enumerate(given.get("voice_ids", ()), start=1):
        before = re.search(rf"([^\W\d_][\w-]*)<<<voice_{n}>>>", given["prompt"])
        named = voiced_name(voice)
        owner = named or (before[1] if before else f"voice_{n}")
        yield f"{owner}<<<voice_{n}>>>", (owner, {"voice": {} if named else {"id": voice}})


def _audio(endpoint: Endpoint, given: dict[str, Any]) -> str:
    fields = endpoint.input.model_fields
    if "video_url" in given:
        return "original" if given.get("keep_audio", True) and endpoint.task == EDIT else "off"
    if "generate_audio" in fields:
        return "native" if given.get("generate_audio", True) else "off"
    return "native" if endpoint.model == ALWAYS_HEARD else "off"


def _elements(given: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    for n, element in enumerate(given, start=1):
        voice = element.get("voice_id")
        named = voiced_name(voice) if voice else None
        made: dict[str, Any] = {"voice": {} if named else {"id": voice}} if voice else {}
        if "video_url" in element:
            made["video"] = file_named(element["video_url"])
        else:
            front = element.get("frontal_image_url")
            others = [file_named(url) for url in element.get("reference_image_urls", ())]
            front = file_named(front) if front else None
            made["images"] = [front, *others] if front and others != [front] else others or [front]
        yield named or f"Element{n}", made


def _camera(given: dict[str, Any]) -> dict[str, Any] | None:
    if "camera_control" in given:
        return {"type": given["camera_control"]}
    value = given.get("advanced_camera_control")
    return {"type": "simple", value["movement_type"]: value["movement_value"]} if value else None


def _brush(given: dict[str, Any]) -> dict[str, Any] | None:
    still, masks = given.get("static_mask_url"), given.get("dynamic_masks", ())
    if not (still or masks):
        return None
    strokes = [
        {"mask": file_named(mask["mask_url"]), "path": [(p["x"], p["y"]) for p in mask.get("trajectories", ())]}
        for mask in masks
    ]
    return {"still": file_named(still) if still else None, "strokes": strokes}


def _file(given: dict[str, Any], *names: str) -> str | None:
    return next((file_named(given[name]) for name in names if name in given), None)
