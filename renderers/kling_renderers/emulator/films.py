"""The films: what came of a task, made when it is first fetched."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from fractions import Fraction

from kling_renderers.emulator.asking.asked import Asked
from kling_renderers.emulator.tasks import Task

FilmMaker = Callable[[Asked, int], bytes]
"""Makes the film of what was asked for, so many seconds long, as an MP4's bytes.

Raises:
    StoryError: it can't be made.
"""

ASPECTS = {"16:9": (16, 9), "9:16": (9, 16), "1:1": (1, 1)}


def film_url(task: Task, base: str, *, watermark: bool = False) -> str:
    """Where a task's film is. Whoever knows the address may fetch it, as at Kling."""
    token = hashlib.sha256(f"{task.id} {task.created} {watermark}".encode()).hexdigest()[:24]
    return f"{base}/films/{task.id}/{token}{'-watermark' if watermark else ''}.mp4"


def content_hash(asked: Asked, seconds: int) -> str:
    """Of what a film is made from: the same for the same request, whatever its external id."""
    body = {name: value for name, value in asked.body.items() if name not in ("external_task_id", "callback_url")}
    options = body.get("options")
    if isinstance(options, dict):
        body["options"] = {key: value for key, value in options.items() if key == "watermark_info"}
    text = json.dumps([asked.dialect, asked.path, body, seconds], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def headers_only(asked: Asked, seconds: int) -> bytes:
    """A film of the right length and shape without a picture in it: quick, for tests."""
    from kling_story.reference.example_files import film

    across, down = ASPECTS[asked.aspect or "16:9"]
    short = {"720p": 720, "1080p": 1080, "4k": 2160}[asked.quality]
    unit = Fraction(short, min(across, down))
    return film(seconds, (round(across * unit), round(down * unit)), sound=asked.audio != "off")
