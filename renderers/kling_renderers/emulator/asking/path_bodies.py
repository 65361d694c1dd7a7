"""Bodies of the path API: `text-to-video`, `image-to-video` and `omni-video` (official path API pages, 2026-09)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kling_renderers.emulator.asking.asked import Asked, AskedShot, Store
from kling_renderers.emulator.asking.contents import Contents, read_contents
from kling_renderers.emulator.asking.fields import Fields, Notes
from kling_renderers.emulator.asking.options import callback_url, external_id, watermark
from kling_renderers.emulator.asking.shots import judge, judge_sum, shots_in
from kling_renderers.emulator.refusals import Refusal, invalid
from kling_story.profiles import Profile, profile

KINDS = {
    "text-to-video": ("kling-3.0", "kling-3.0-turbo", "kling-2.6", "kling-2.5-turbo"),
    "image-to-video": ("kling-3.0", "kling-3.0-turbo", "kling-2.6", "kling-2.5-turbo"),
    "omni-video": ("kling-3.0-omni", "kling-o1"),
}
"""The models of each endpoint. `motion-control` isn't played."""

ASPECTS = ("16:9", "9:16", "1:1")
CUT_BY_KLING = ("kling-3.0", "kling-3.0-omni")
"""The models with a setting `multi_shot`: the turbo has none, though it makes cuts."""
NAMED = re.compile(r"(?<![\w.@])@(\w+)")


def read_path_body(kind: str, model: str, body: Mapping[str, Any], notes: Notes, store: Store) -> Asked:
    """What a body asks for.

    Raises:
        Refusal
    """
    found = profile("kling", model) if model in KINDS[kind] else None
    if found is None:
        raise Refusal(1203, "model is not supported")
    fields = Fields(body, notes)
    if kind == "text-to-video":
        text = fields.text("prompt", most=found["prompt_characters"], needed=True)
        contents = Contents(prompt=text or "")
    else:
        contents = read_contents(fields, kind, found, store)
    settings = fields.part("settings") or Fields({}, notes, "settings")
    chosen = "multi_shot" in settings
    multi_shot = settings.flag("multi_shot", True) if model in CUT_BY_KLING else False
    quality = settings.choice("resolution", ("720p", "1080p", "4k"), "720p") or ""
    if quality not in found["qualities"]:
        # A real message, seen for 4k of models that don't have it.
        raise invalid(f"video resolution value {quality} is invalid")
    audio = _audio(settings, found)
    aspect = _aspect(settings, kind, contents)
    seconds = _seconds(settings, found, contents)
    settings.done()
    _judge(found, contents, quality, audio, multi_shot, chosen)
    shots = _shots(found, contents.prompt, seconds, multi_shot or model == "kling-3.0-turbo", notes)
    _judge_names(contents, notes)
    options = fields.part("options") or Fields({}, notes, "options")
    told_as, reported_to, watermarked = external_id(options), callback_url(options), watermark(options)
    options.done()
    fields.done()
    return Asked(
        dialect="path",
        path=f"/{kind}/{model}",
        body=body,
        model=model,
        kind=kind,
        seconds=None if contents.base_video else seconds,
        quality=quality,
        audio=audio,
        with_video=contents.has_video,
        with_voice=contents.voices > 0,
        aspect=aspect,
        prompt=contents.prompt,
        external_id=told_as,
        callback_url=reported_to,
        watermark=watermarked,
        fails=contents.fails,
        shots=tuple(shots),
    )


def _audio(settings: Fields, found: Profile) -> str:
    allowed = found["audio"]
    if len(allowed) == 1:
        # Always on or always off: there is no such setting.
        return str(allowed[0])
    return settings.choice("audio", allowed, "off") or "off"


def _aspect(settings: Fields, kind: str, contents: Contents) -> str | None:
    if kind == "image-to-video":
        return None
    if kind == "text-to-video":
        return settings.choice("aspect_ratio", ASPECTS, "16:9")
    aspect = settings.choice("aspect_ratio", ASPECTS)
    if aspect is None and not contents.first and not contents.has_video:
        raise invalid("settings.aspect_ratio can not be null when there is no first frame and no reference video")
    return aspect


def _seconds(settings: Fields, found: Profile, contents: Contents) -> int:
    seconds = settings.whole("duration", 5) or 0
    plain = not (contents.last or contents.images or contents.elements or contents.has_video)
    sold = found["seconds_choices"] or (found["seconds_choices_plain"] if plain else None)
    if sold and seconds not in sold and not found["seconds_choices"]:
        # A real message of the legacy API.
        raise invalid("Duration only supports 5 or 10 seconds when no refer_image is provided")
    if (sold and seconds not in sold) or not found["seconds_min"] <= seconds <= found["seconds_max"]:
        raise settings.wrong("duration", seconds)
    return seconds


def _judge(found: Profile, contents: Contents, quality: str, audio: str, multi_shot: bool, chosen: bool) -> None:
    """What excludes what, among settings and contents.

    Raises:
        Refusal
    """
    if audio == "native" and found["audio_qualities"] and quality not in found["audio_qualities"]:
        raise invalid(f"settings.audio native is not supported with resolution {quality}")
    if contents.last:
        if found["end_frame_qualities"] and quality not in found["end_frame_qualities"]:
            raise invalid(f"last_frame is not supported with resolution {quality}")
        if found["audio_with_end_frame"] and audio not in found["audio_with_end_frame"]:
            raise invalid(f"last_frame is not supported with audio {audio}")
    if contents.voices and audio != "native":
        raise invalid("voice is only supported with audio native")
    if contents.has_video and quality not in (found["qualities_with_video"] or ()):
        raise invalid(f"video resolution value {quality} is invalid")
    if contents.feature_video:
        if audio not in found["audio_with_feature_video"]:
            raise invalid("settings.audio may only be off with a feature video")
        if found["auto_storyboard"] and not multi_shot:
            raise invalid("settings.multi_shot may only be true with a feature video")
    if contents.base_video:
        if audio not in found["audio_with_base_video"]:
            raise invalid(f"settings.audio {audio} is not supported with a base video")
        # Left out it is true; whether that counts here isn't documented, and is let pass.
        if multi_shot and chosen:
            raise invalid("settings.multi_shot is not supported with a base video")
    if audio == "original" and not contents.has_video:
        raise invalid("settings.audio original needs a reference video")


def _shots(found: Profile, prompt: str, seconds: int, multi_shot: bool, notes: Notes) -> list[AskedShot]:
    shots = shots_in(prompt) if multi_shot else []
    if shots:
        judge(shots, found, "prompt")
        judge_sum(shots, seconds)
    elif re.match(r"\s*shot\s+1\s*,\s*\d+\s*,", prompt):
        notes.remarks.append("the prompt is written in shots, and multi_shot is false: there will be no cuts")
    return shots


def _judge_names(contents: Contents, notes: Notes) -> None:
    """Kling sends what names nothing as plain words: that is told, and refused by `--strict`."""
    unknown = dict.fromkeys(name for name in NAMED.findall(contents.prompt) if not _named(name, contents.ids))
    notes.remarks += [f"`@{name}` in the prompt names no content" for name in unknown]


def _named(name: str, ids: tuple[str, ...]) -> bool:
    # Chinese words follow a name without a space.
    return any(name.startswith(known) for known in ids)
