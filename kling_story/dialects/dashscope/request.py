"""The bodies of DashScope's call, closed: its Kling document, 2026-11. Counts and lengths are the profiles'."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import StrictBool, StrictInt

from kling_story.dialects.request import Body, ElementNumber

PATH = "/api/v1/services/aigc/video-generation/video-synthesis"

MODELS = {
    "kling-3.0": "kling/kling-v3-video-generation",
    "kling-3.0-omni": "kling/kling-v3-omni-video-generation",
}
"""What it calls the models."""


class Shot(Body):
    """``index``: from 1 on."""

    index: StrictInt
    prompt: str
    duration: StrictInt


class Media(Body):
    """``keep_original_sound``: of a video; one public client puts it beside the list instead."""

    type: Literal["first_frame", "last_frame", "refer", "base", "feature"]
    url: str
    keep_original_sound: Literal["yes", "no"] | None = None


class BoundElement(Body):
    element_id: ElementNumber


class Input(Body):
    """``prompt`` isn't read where shots are sent apart."""

    prompt: str | None = None
    multi_shot: StrictBool | None = None
    shot_type: Literal["customize", "intelligence"] | None = None
    multi_prompt: tuple[Shot, ...] | None = None
    media: tuple[Media, ...] | None = None
    element_list: tuple[BoundElement, ...] | None = None


class Parameters(Body):
    mode: Literal["std", "pro"] | None = None
    duration: StrictInt | None = None
    audio: StrictBool | None = None
    aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None
    watermark: StrictBool | None = None


class Synthesis(Body):
    model: Literal["kling/kling-v3-video-generation", "kling/kling-v3-omni-video-generation"]
    input: Input
    parameters: Parameters | None = None


def body_type(path: str, body: Mapping[str, Any]) -> type[Body] | None:
    """The model of a call's body; None where there is no such call."""
    del body
    return Synthesis if path == PATH else None
