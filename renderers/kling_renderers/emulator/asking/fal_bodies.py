"""Inputs of fal's endpoints (fal's typed client 1.10.1 and its pages, 2026-11).

Read here: 3.0 (`v3`), 3.0 Omni (`o3`) and 3.0 Turbo. Of the older models' endpoints this project knows the types
alone; those are held against its own models of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from kling_renderers.emulator.asking.asked import Asked, AskedShot, Store
from kling_renderers.emulator.asking.fal_files import Media, read_media
from kling_renderers.emulator.asking.fields import Fields, Notes
from kling_renderers.emulator.refusals import invalid
from kling_story.dialects.fal.request import ENDPOINTS
from kling_story.profiles import Profile, profile

SECONDS = tuple(str(number) for number in range(3, 16))
SHOT_SECONDS = tuple(str(number) for number in range(1, 16))
ASPECTS = ("16:9", "9:16", "1:1")
TIERS = {"standard": "720p", "pro": "1080p", "4k": "4k"}
_READ = re.compile(
    r"/fal-ai/kling-video/(?P<line>v3/turbo|v3|o3)/(?P<tier>standard|pro|4k)/"
    r"(?P<task>text-to-video|image-to-video|reference-to-video|video-to-video/(edit|reference))"
)
Words = tuple[str, list[AskedShot]]
_LINES = {"v3": "kling-3.0", "o3": "kling-3.0-omni", "v3/turbo": "kling-3.0-turbo"}


def is_endpoint(path: str) -> bool:
    """Whether fal has it, and it is played here."""
    return path in ENDPOINTS


def read_fal_input(path: str, body: Mapping[str, Any], notes: Notes, store: Store) -> Asked:
    """What an input asks for.

    Raises:
        Refusal
    """
    match = _READ.fullmatch(path)
    if not match:
        return _by_types(path, body)
    line, task = match["line"], match["task"]
    found = profile("fal", _LINES[line])
    assert found is not None
    fields = Fields(body, notes)
    edits = task.startswith("video-to-video")
    media = read_media(fields, line, task, found, store)
    prompt, shots = _words(fields, found, media, needs_prompt=edits, turbo=line == "v3/turbo")
    edit = task == "video-to-video/edit"
    seconds = None if edit else fields.choice("duration", SECONDS)
    if not edit:
        _judge_sum(body, seconds)
    aspect = None
    if task in ("text-to-video", "reference-to-video"):
        aspect = fields.choice("aspect_ratio", ASPECTS, "16:9")
    elif task == "video-to-video/reference":
        aspect = fields.choice("aspect_ratio", ("auto", *ASPECTS), "auto")
    audio = _audio(fields, line, task)
    if line == "v3":
        fields.text("negative_prompt", most=found["negative_prompt_characters"])
        fields.number("cfg_scale", 0, 1)
    fields.done()
    return Asked(
        dialect="fal",
        path=path,
        body=body,
        model=_LINES[line],
        kind=task,
        seconds=None if edit else int(seconds or _total(body) or 5),
        quality=TIERS[match["tier"]],
        audio=audio,
        with_video=edits,
        aspect=None if aspect == "auto" else aspect,
        prompt=prompt,
        fails=media.fails,
        shots=tuple(shots),
    )


def _words(fields: Fields, found: Profile, media: Media, *, needs_prompt: bool, turbo: bool) -> Words:
    """The prompt, or the shots and the words of all."""
    shots: list[AskedShot] = []
    if not needs_prompt:
        for number, row in enumerate(fields.parts("multi_prompt", found["shots_max"] or 6), 1):
            words = row.text("prompt", most=found["shot_characters"], needed=True) or ""
            shots.append(AskedShot(number, int(row.choice("duration", SHOT_SECONDS, "5") or 5), words))
            row.done()
    prompt = fields.text("prompt", most=found["prompt_characters"])
    if bool(prompt) == bool(shots):
        raise invalid("prompt: either prompt or multi_prompt must be provided, not both")
    if shots and media.last:
        # What a public client was answered, 2026-11.
        raise invalid("end_image_url is not supported with multi_prompt")
    if not turbo:
        fields.choice("shot_type", ("customize", "intelligent"), "customize")
    return prompt or " ".join(shot.words for shot in shots), shots


def _total(body: Mapping[str, Any]) -> int:
    rows = body.get("multi_prompt")
    return sum(int(row.get("duration") or 5) for row in rows) if isinstance(rows, list) else 0


def _judge_sum(body: Mapping[str, Any], seconds: str | None) -> None:
    """The shots are as long as the film, as at Kling; fal's pages don't say so."""
    total = _total(body)
    if total and (total != int(seconds or total) or not 3 <= total <= 15):
        raise invalid(f"multi_prompt: the durations of the shots add up to {total}s, duration is {seconds}s")


def _audio(fields: Fields, line: str, task: str) -> str:
    if line == "v3/turbo":
        return "native"
    if task.startswith("video-to-video"):
        return "original" if fields.flag("keep_audio", True) and task.endswith("edit") else "off"
    return "native" if fields.flag("generate_audio", True) else "off"


def _by_types(path: str, body: Mapping[str, Any]) -> Asked:
    endpoint = ENDPOINTS[path]
    try:
        given = endpoint.input.model_validate(body).model_dump(exclude_none=True)
    except ValidationError as error:
        first = error.errors()[0]
        raise invalid(f"{'.'.join(map(str, first['loc'])) or 'prompt'}: {first['msg']}") from None
    native = bool(given.get("generate_audio", "generate_audio" in endpoint.input.model_fields))
    edits = endpoint.task.endswith("edit")
    return Asked(
        dialect="fal",
        path=path,
        body=body,
        model=endpoint.model,
        kind=endpoint.task,
        seconds=None if edits else int(given.get("duration", 5)),
        quality=endpoint.quality,
        audio="native" if native else "off",
        with_video=endpoint.task.startswith("video-to-video"),
        aspect=given.get("aspect_ratio") if given.get("aspect_ratio") in ASPECTS else None,
        prompt=str(given.get("prompt", "")),
    )
