"""Bodies of the legacy API: `text2video`, `image2video` and `omni-video` (official legacy documents, 2026-03,
with what the official changelog says until 2026-09).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kling_renderers.emulator.asking.asked import Asked, AskedShot, Store
from kling_renderers.emulator.asking.controls import MODES, read_controls
from kling_renderers.emulator.asking.fields import Fields, Notes
from kling_renderers.emulator.asking.options import callback_url, external_id, watermark
from kling_renderers.emulator.asking.shots import judge_sum, listed_shots
from kling_renderers.emulator.asking.v1_references import References, read_omni_references, read_references
from kling_renderers.emulator.refusals import invalid
from kling_story.profiles import Profile, profile

KINDS = {"text2video": "text-to-video", "image2video": "image-to-video", "omni-video": "omni-video"}

MODELS = {
    "kling-v1": "kling-1.0",
    "kling-v1-5": "kling-1.5",
    "kling-v1-6": "kling-1.6",
    "kling-v2-master": "kling-2.0-master",
    "kling-v2-1": "kling-2.1",
    "kling-v2-1-master": "kling-2.1-master",
    "kling-v2-5-turbo": "kling-2.5-turbo",
    "kling-v2-6": "kling-2.6",
    "kling-v3": "kling-3.0",
    "kling-video-o1": "kling-o1",
    "kling-v3-omni": "kling-3.0-omni",
}
"""`model_name` to the model of a profile."""

OMNI = ("kling-video-o1", "kling-v3-omni")
MADE_OF = {
    "text2video": tuple(name for name in MODELS if name not in (*OMNI, "kling-v1-5", "kling-v2-1")),
    "image2video": tuple(name for name in MODELS if name not in OMNI),
    "omni-video": OMNI,
}
"""The models of each endpoint."""

ASPECTS = ("16:9", "9:16", "1:1")
REFERRED = re.compile(r"<<<(image|element|video|voice|object)_(\d+)>>>")
WITHOUT_MODES = ("kling-v2-master", "kling-v2-1-master")
"""The models of one quality: `mode` is of no consequence."""


def read_v1_body(kind: str, body: Mapping[str, Any], notes: Notes, store: Store) -> Asked:
    """What a body asks for; ``kind`` is the last part of its path.

    Raises:
        Refusal
    """
    fields = Fields(body, notes)
    name = _model_name(fields, kind)
    found = profile("kling-v1", MODELS[name])
    assert found is not None
    mode = fields.choice("mode", tuple(MODES), "pro" if kind == "omni-video" else "std") or "std"
    quality = found["qualities"][0] if name in WITHOUT_MODES else MODES[mode]
    if quality not in found["qualities"]:
        raise invalid("video resolution value 4k is invalid") if mode == "4k" else fields.wrong("mode", mode)
    seconds = fields.whole("duration", 5, written=True) or 0
    shots, prompt = _words(fields, kind, found)
    if kind == "omni-video":
        references = read_omni_references(fields, name, found, store)
    else:
        references = read_references(fields, kind, found, store)
        if fields.text("negative_prompt", most=2500) and not found["negative_prompt"]:
            raise invalid("negative_prompt is not supported by the current model")
        if fields.number("cfg_scale", 0, 1) is not None and not name.startswith(("kling-v1", "kling-v3")):
            # Whether v3 takes it is disputed: the documents exclude v2.x alone.
            raise invalid("cfg_scale is not supported by the current model")
    if not references.base_video:
        _judge_seconds(fields, found, references, seconds)
        if shots:
            judge_sum(shots, seconds)
    sound = fields.choice("sound", ("on", "off"), "off")
    audio = "native" if sound == "on" else "off"
    if references.base_video and references.keeps_sound:
        audio = "original" if sound == "off" else audio
    aspect = _aspect(fields, kind, references)
    if kind != "omni-video":
        read_controls(fields, name, found, references, mode, seconds, store)
    _judge(found, references, quality, audio, bool(shots), name, mode, seconds)
    _judge_numbers(prompt, shots, references)
    told_as, reported_to, watermarked = external_id(fields), callback_url(fields), watermark(fields)
    fields.done()
    return Asked(
        dialect="v1",
        path=f"/v1/videos/{kind}",
        body=body,
        model=MODELS[name],
        kind=KINDS[kind],
        seconds=None if references.base_video else seconds,
        quality=quality,
        audio=audio,
        with_video=references.has_video,
        with_voice=references.voices > 0,
        aspect=aspect,
        prompt=prompt or " ".join(shot.words for shot in shots),
        external_id=told_as,
        callback_url=reported_to,
        watermark=watermarked,
        fails=references.fails,
        shots=tuple(shots),
    )


def _model_name(fields: Fields, kind: str) -> str:
    usual = "kling-video-o1" if kind == "omni-video" else "kling-v1"
    name = fields.text("model_name")
    if fields.raw("model") is not None:
        # Its name before it was called model_name.
        fields.remark("`model` is taken and means the default model: the field is `model_name`")
    name = name or usual
    if name not in MADE_OF[kind]:
        # A real message.
        raise invalid("model is not supported")
    return name


def _words(fields: Fields, kind: str, found: Profile) -> tuple[list[AskedShot], str]:
    """The shots and the prompt, of which there is one or the other."""
    multi_shot = fields.flag("multi_shot")
    how = fields.choice("shot_type", ("customize", "intelligence"))
    most = found["prompt_characters"]
    prompt = fields.text("prompt", most=most) or ""
    if not multi_shot:
        if how or "multi_prompt" in fields:
            raise invalid(f"{'shot_type' if how else 'multi_prompt'} is invalid when multi_shot is false")
        if not prompt.strip() and kind != "image2video":
            raise invalid("prompt can not be null")
        return [], prompt
    if not found["auto_storyboard"]:
        raise invalid("multi_shot is not supported by the current model")
    if how is None:
        raise invalid("shot_type can not be null when multi_shot is true")
    if how == "intelligence":
        if "multi_prompt" in fields:
            raise invalid("multi_prompt is invalid when shot_type is intelligence")
        if not prompt.strip():
            raise invalid("prompt can not be null")
        return [], prompt
    if prompt.strip():
        # The documents call it invalid; the official example sends an empty one.
        raise invalid("prompt is invalid when shot_type is customize")
    return listed_shots(fields, found), ""


def _judge_seconds(fields: Fields, found: Profile, references: References, seconds: int) -> None:
    most = (found["seconds_max_with_video"] if references.has_video else None) or found["seconds_max"]
    if found["seconds_choices"]:
        if seconds not in found["seconds_choices"]:
            raise fields.wrong("duration", seconds)
    elif not found["seconds_min"] <= seconds <= most:
        raise fields.wrong("duration", seconds)
    plain = not (references.last or references.images or references.elements or references.has_video)
    if found["seconds_choices_plain"] and plain and seconds not in found["seconds_choices_plain"]:
        # A real message.
        raise invalid("Duration only supports 5 or 10 seconds when no refer_image is provided")


def _aspect(fields: Fields, kind: str, references: References) -> str | None:
    if kind == "image2video":
        return None
    if kind == "text2video":
        return fields.choice("aspect_ratio", ASPECTS, "16:9")
    aspect = fields.choice("aspect_ratio", ASPECTS)
    if aspect is None and not references.first and not references.base_video:
        raise invalid("aspect_ratio can not be null when there is no first frame and no video to edit")
    return aspect


def _judge(
    found: Profile,
    references: References,
    quality: str,
    audio: str,
    customized: bool,
    name: str,
    mode: str,
    seconds: int,
) -> None:
    """What excludes what.

    Raises:
        Refusal
    """
    if audio == "native":
        if "native" not in found["audio"]:
            raise invalid("sound is not supported by the current model")
        if found["audio_qualities"] and quality not in found["audio_qualities"]:
            raise invalid(f"sound is not supported in mode {mode}")
        if references.has_video:
            raise invalid("sound may only be off with a reference video")
    if references.has_video:
        if quality not in (found["qualities_with_video"] or ()):
            raise invalid("video resolution value 4k is invalid")
        if customized:
            raise invalid("shot_type customize is not supported with a reference video")
    if references.last:
        fits = not found["end_frame_qualities"] or quality in found["end_frame_qualities"]
        fits = fits and (not found["end_frame_seconds"] or seconds in found["end_frame_seconds"])
        if not fits:
            # A real message.
            raise invalid(f"model/mode/duration({name}/{mode}/{seconds}) is not supported with image_tail")
        if found["audio_with_end_frame"] and audio not in found["audio_with_end_frame"]:
            raise invalid("sound is not supported with image_tail")
    if references.voices and audio != "native":
        raise invalid("voice_list needs sound on")


def _judge_numbers(prompt: str, shots: list[AskedShot], references: References) -> None:
    """``<<<image_2>>>`` counts from 1 in the order of the lists.

    Raises:
        Refusal
    """
    there = {
        "image": references.all_images,
        "element": references.elements,
        "video": int(references.has_video),
        "voice": references.voices,
        "object": 0,
    }
    for words in (prompt, *(shot.words for shot in shots)):
        for what, number in REFERRED.findall(words):
            if not 1 <= int(number) <= there[what]:
                raise invalid(f"prompt: <<<{what}_{number}>>> refers to nothing")
