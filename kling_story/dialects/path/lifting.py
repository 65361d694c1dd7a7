"""A call of the path API as the storyboard that it asks for.

A shot's words stay whole. What a storyboard has no word for is left out: an id of a frame, a watermark, the
caller's own id and address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kling_story.dialects.path.lowering import ALWAYS_HEARD, CUTS_UNASKED
from kling_story.dialects.path.request import BODIES, setting_choices
from kling_story.dialects.reading import as_storyboard, file_named, read, renamed, voiced_name
from kling_story.errors import UsageError
from kling_story.storyboard import Storyboard

USUAL_SECONDS = 5
"""The length of a film for which none is given (official path API pages, 2026-09)."""

_NEXT = re.compile(r"\s*;\s*(?=shot\s+[0-9]+\s*,)", re.IGNORECASE)
_SHOT = re.compile(r"\s*shot\s+[0-9]+\s*,\s*(?P<seconds>[1-9][0-9]*)\s*,\s*(?P<words>.*)", re.IGNORECASE | re.DOTALL)


def lift(path: str, body: Mapping[str, Any]) -> Storyboard:
    """The storyboard that a call asks for. An element that only a token stands for has that token for its id.

    Raises:
        UsageError: there is no such call, or this is no body of it.
    """
    path = f"/{path.strip('/')}"
    if path not in BODIES:
        raise UsageError(f"`{path}` is no call of the path API for a film", hint=f"known: {', '.join(BODIES)}")
    given = read(BODIES[path], body, path).model_dump(exclude_none=True)
    settings = given.get("settings", {})
    contents = given.get("contents") or [{"type": "prompt", "text": given.get("prompt", "")}]
    model = path.rpartition("/")[2]
    board: dict[str, Any] = {
        "target": "kling",
        "model": model,
        "quality": settings.get("resolution", "720p"),
        "aspect": settings.get("aspect_ratio"),
        "audio": "native" if model == ALWAYS_HEARD else settings.get("audio", "off"),
        "start_frame": _url(contents, "first_frame"),
        "end_frame": _url(contents, "last_frame"),
        "elements": dict(_elements(contents)),
        "reference_images": list(_images(contents)),
    }
    words = " ".join(item["text"] for item in contents if item["type"] == "prompt")
    for item in contents:
        if item["type"] in ("feature_video", "base_video"):
            use = item["type"].removesuffix("_video")
            kept = use == "base" and board["audio"] == "original"
            board["reference_video"] = {"file": file_named(item["url"]), "use": use, "keep_sound": kept}
            words = renamed(words, {item["id"]: "video_1"}) if item.get("id", "video_1") != "video_1" else words
    return as_storyboard(board | _shots(words, settings, path))


def shots_in(prompt: str) -> list[dict[str, Any]]:
    """The shots of a prompt in the grammar of several: none where it isn't, or holds one alone."""
    found = [_SHOT.fullmatch(piece) for piece in _NEXT.split(prompt.strip().removesuffix(";"))]
    if len(found) < 2:
        return []
    shots = [{"duration": int(shot["seconds"]), "prompt": shot["words"].strip()} for shot in found if shot]
    return shots if len(shots) == len(found) else []


def _shots(words: str, settings: dict[str, Any], path: str) -> dict[str, Any]:
    seconds = settings.get("duration", USUAL_SECONDS)
    # Cuts are this API's default, where they are a setting.
    cuts = settings.get("multi_shot", True) if "multi_shot" in setting_choices(path) else None
    several = shots_in(words) if cuts or path.endswith(CUTS_UNASKED) else []
    if several:
        differs = sum(shot["duration"] for shot in several) != settings.get("duration")
        return {"shots": several, "duration": settings.get("duration") if differs else None}
    if cuts:
        return {"storyboard": "auto", "prompt": words, "duration": seconds}
    return {"shots": [{"duration": seconds, "prompt": words}]}


def _url(contents: list[dict[str, Any]], kind: str) -> str | None:
    return next((file_named(item["url"]) for item in contents if item["type"] == kind), None)


def _images(contents: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    images = (item for item in contents if item["type"] == "refer_image")
    for n, item in enumerate(images, start=1):
        name = item.get("id")
        yield {"image": file_named(item["url"]), "name": None if name == f"image_{n}" else name}


def _elements(contents: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for item in contents:
        if item["type"] == "element":
            yield item["id"], {"id": item["element_id"]}
        elif item["type"] == "voice":
            made_later = voiced_name(item["voice_id"]) == item["id"]
            yield item["id"], {"voice": {} if made_later else {"id": item["voice_id"]}}
