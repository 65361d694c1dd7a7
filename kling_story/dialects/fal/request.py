"""fal's endpoints and their inputs, closed: every field of the types that its typed client 1.10.1 lists.

Newer than that client: `v3/turbo` (fal's page of image-to-video; of text-to-video as public clients send it),
`v3/4k` and `o3/4k` (the pages of `v3/4k/image-to-video` and `o3/4k/reference-to-video`; the others as public
clients list them), all 2026-11. `v2.1/pro` is known from public clients alone. Counts and lengths are the
profiles'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, Self

from pydantic import StrictBool, model_validator

from kling_story.dialects.fal.older import (
    Aspect,
    Input,
    OldFromFrames,
    OldFromPicture,
    OldFromWords,
    V1FromFrames,
    V1FromWords,
    V15FromFrames,
    V16FromFrames,
    V26FromPicture,
    V26FromWords,
)
from kling_story.dialects.request import Body

BASE = "/fal-ai/kling-video/"

Seconds = Literal["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"]
UpToTen = Literal["3", "4", "5", "6", "7", "8", "9", "10"]


class Shot(Body):
    prompt: str
    duration: Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"] = "5"


class PictureElement(Body):
    """``reference_image_urls``: at least one is needed, says its description, though its type doesn't."""

    frontal_image_url: str
    reference_image_urls: tuple[str, ...] | None = None


class Element(Body):
    """Made from pictures or from a video; a voice goes with a video alone."""

    frontal_image_url: str | None = None
    reference_image_urls: tuple[str, ...] | None = None
    video_url: str | None = None
    voice_id: str | None = None


class Shots(Body):
    """One prompt, or one for each shot: never both."""

    prompt: str | None = None
    multi_prompt: tuple[Shot, ...] | None = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.prompt is None) == (self.multi_prompt is None):
            raise ValueError("either `prompt` or `multi_prompt`")
        return self


class TypedShots(Shots):
    """``shot_type``: listed for `v3` text-to-video; elsewhere any text is its type. Kling itself says
    `intelligence`, and an older page of `v3` image-to-video lists `customize` alone.
    """

    shot_type: Literal["customize", "intelligent"] | None = None


class V3FromWords(TypedShots):
    duration: Seconds | None = None
    aspect_ratio: Aspect | None = None
    generate_audio: StrictBool | None = None
    negative_prompt: str | None = None
    cfg_scale: float | None = None


class V3FromPicture(TypedShots):
    start_image_url: str
    end_image_url: str | None = None
    elements: tuple[Element, ...] | None = None
    duration: Seconds | None = None
    generate_audio: StrictBool | None = None
    negative_prompt: str | None = None
    cfg_scale: float | None = None


class TurboFromWords(Shots):
    duration: Seconds | None = None
    aspect_ratio: Aspect | None = None


class TurboFromPicture(Shots):
    image_url: str
    duration: Seconds | None = None


class O3FromWords(TypedShots):
    duration: Seconds | None = None
    aspect_ratio: Aspect | None = None
    generate_audio: StrictBool | None = None


class O3FromPicture(TypedShots):
    image_url: str
    end_image_url: str | None = None
    duration: Seconds | None = None
    generate_audio: StrictBool | None = None


class O3FromReferences(TypedShots):
    start_image_url: str | None = None
    end_image_url: str | None = None
    image_urls: tuple[str, ...] | None = None
    elements: tuple[Element, ...] | None = None
    duration: Seconds | None = None
    aspect_ratio: Aspect | None = None
    generate_audio: StrictBool | None = None


class O3Edit(Input):
    video_url: str
    image_urls: tuple[str, ...] | None = None
    elements: tuple[PictureElement, ...] | None = None
    keep_audio: StrictBool | None = None
    shot_type: Literal["customize", "intelligent"] | None = None


class O3FromVideo(O3Edit):
    duration: Seconds | None = None
    aspect_ratio: Literal["auto", "16:9", "9:16", "1:1"] | None = None


class O1FromPicture(Input):
    start_image_url: str
    end_image_url: str | None = None
    duration: UpToTen | None = None


class O1FromReferences(Input):
    image_urls: tuple[str, ...] | None = None
    elements: tuple[PictureElement, ...] | None = None
    duration: UpToTen | None = None
    aspect_ratio: Aspect | None = None


class O1Edit(Input):
    video_url: str
    image_urls: tuple[str, ...] | None = None
    elements: tuple[PictureElement, ...] | None = None
    keep_audio: StrictBool | None = None


class O1FromVideo(O1Edit):
    duration: UpToTen | None = None
    aspect_ratio: Literal["auto", "16:9", "9:16", "1:1"] | None = None


Quality = Literal["720p", "1080p", "4k"]


class Endpoint(NamedTuple):
    """Where a model is asked for films of one resolution, and with what."""

    model: str
    quality: Quality
    task: str
    input: type[Body]


WORDS, PICTURE, REFERENCES = "text-to-video", "image-to-video", "reference-to-video"
EDIT, VIDEO = "video-to-video/edit", "video-to-video/reference"

_V3: dict[str, type[Body]] = {WORDS: V3FromWords, PICTURE: V3FromPicture}
_TURBO: dict[str, type[Body]] = {WORDS: TurboFromWords, PICTURE: TurboFromPicture}
_O3_4K: dict[str, type[Body]] = {WORDS: O3FromWords, PICTURE: O3FromPicture, REFERENCES: O3FromReferences}
_O3: dict[str, type[Body]] = {**_O3_4K, EDIT: O3Edit, VIDEO: O3FromVideo}
_O1: dict[str, type[Body]] = {PICTURE: O1FromPicture, REFERENCES: O1FromReferences, EDIT: O1Edit, VIDEO: O1FromVideo}
_V26: dict[str, type[Body]] = {WORDS: V26FromWords, PICTURE: V26FromPicture}
_MASTER: dict[str, type[Body]] = {WORDS: OldFromWords, PICTURE: OldFromPicture}

_STEMS: tuple[tuple[str, Quality, str, dict[str, type[Body]]], ...] = (
    ("kling-3.0", "720p", "v3/standard", _V3),
    ("kling-3.0", "1080p", "v3/pro", _V3),
    ("kling-3.0", "4k", "v3/4k", _V3),
    ("kling-3.0-omni", "720p", "o3/standard", _O3),
    ("kling-3.0-omni", "1080p", "o3/pro", _O3),
    ("kling-3.0-omni", "4k", "o3/4k", _O3_4K),
    ("kling-3.0-turbo", "720p", "v3/turbo/standard", _TURBO),
    ("kling-3.0-turbo", "1080p", "v3/turbo/pro", _TURBO),
    ("kling-o1", "720p", "o1/standard", _O1),
    ("kling-o1", "1080p", "o1", _O1),
    ("kling-2.6", "1080p", "v2.6/pro", _V26),
    ("kling-2.5-turbo", "720p", "v2.5-turbo/standard", {PICTURE: OldFromPicture}),
    ("kling-2.5-turbo", "1080p", "v2.5-turbo/pro", {WORDS: OldFromWords, PICTURE: OldFromFrames}),
    ("kling-2.1-master", "1080p", "v2.1/master", _MASTER),
    ("kling-2.1", "720p", "v2.1/standard", {PICTURE: OldFromPicture}),
    ("kling-2.1", "1080p", "v2.1/pro", {PICTURE: OldFromFrames}),
    ("kling-2.0-master", "720p", "v2/master", _MASTER),
    ("kling-1.6", "720p", "v1.6/standard", _MASTER),
    ("kling-1.6", "1080p", "v1.6/pro", {WORDS: OldFromWords, PICTURE: V16FromFrames}),
    ("kling-1.5", "1080p", "v1.5/pro", {WORDS: OldFromWords, PICTURE: V15FromFrames}),
    ("kling-1.0", "720p", "v1/standard", {WORDS: V1FromWords, PICTURE: V1FromFrames}),
)


def _endpoints() -> Iterator[tuple[str, Endpoint]]:
    for model, quality, stem, tasks in _STEMS:
        for task, input_ in tasks.items():
            yield f"{BASE}{stem}/{task}", Endpoint(model, quality, task, input_)


ENDPOINTS = dict(_endpoints())
"""Every endpoint that a storyboard can be sent to, by its path: the plainest of a model first."""


def body_type(path: str, body: Mapping[str, Any]) -> type[Body] | None:
    """The model of a call's body; None where there is no such call."""
    del body
    return ENDPOINTS[path].input if path in ENDPOINTS else None
