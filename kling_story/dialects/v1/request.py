"""The bodies of the legacy API's create calls, closed: what the official documents list for each path, and no more.

From the official legacy documents, 2026-03, amended by the official changelog to 2026-09; ranges, counts and what
goes with what are the profiles' and the rules'. A `voice_list` of text2video stands in the specification of 2026-02
alone, which is superseded.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StrictBool, StrictFloat, StrictInt

from kling_story.dialects.request import Body, ElementNumber

Switch = Literal["on", "off"]
Mode = Literal["std", "pro", "4k"]
Aspect = Literal["16:9", "9:16", "1:1"]
Seconds = Annotated[str, Field(pattern=r"^[0-9]+$")]
"""Whole seconds, as text."""

TextModel = Literal[
    "kling-v1", "kling-v1-6", "kling-v2-master", "kling-v2-1-master", "kling-v2-5-turbo", "kling-v2-6", "kling-v3"
]
ImageModel = Literal[
    "kling-v1",
    "kling-v1-5",
    "kling-v1-6",
    "kling-v2-master",
    "kling-v2-1",
    "kling-v2-1-master",
    "kling-v2-5-turbo",
    "kling-v2-6",
    "kling-v3",
]
OmniModel = Literal["kling-video-o1", "kling-v3-omni"]


class ShotPrompt(Body):
    """``index``: from 1 on."""

    index: StrictInt
    prompt: str
    duration: Seconds


class Watermark(Body):
    enabled: StrictBool | None = None


class CameraConfig(Body):
    horizontal: StrictFloat = 0.0
    vertical: StrictFloat = 0.0
    pan: StrictFloat = 0.0
    tilt: StrictFloat = 0.0
    roll: StrictFloat = 0.0
    zoom: StrictFloat = 0.0


class CameraControl(Body):
    type: Literal["simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward"]
    config: CameraConfig | None = None


class Point(Body):
    """Pixels from the bottom left."""

    x: StrictInt
    y: StrictInt


class DynamicMask(Body):
    mask: str
    trajectories: tuple[Point, ...]


class BoundElement(Body):
    element_id: ElementNumber


class BoundVoice(Body):
    voice_id: str


class ListedImage(Body):
    """``type`` is left out of a reference image. ``image_url``: an address, or the picture in base64."""

    image_url: str
    type: Literal["first_frame", "end_frame"] | None = None


class ListedVideo(Body):
    video_url: str
    refer_type: Literal["feature", "base"] | None = None
    keep_original_sound: Literal["yes", "no"] | None = None


class V1Body(Body):
    """What every create call takes. ``external_task_id``: the caller's own, unique in the account."""

    model_name: str | None = None
    multi_shot: StrictBool | None = None
    shot_type: Literal["customize", "intelligence"] | None = None
    prompt: str | None = None
    multi_prompt: tuple[ShotPrompt, ...] | None = None
    sound: Switch | None = None
    mode: Mode | None = None
    duration: Seconds | None = None
    watermark_info: Watermark | None = None
    callback_url: str | None = None
    external_task_id: str | None = None

    def called(self, external_id: str, callback: str | None = None) -> Self:
        return self.model_copy(update={"external_task_id": external_id, "callback_url": callback})


class TextToVideo(V1Body):
    model_name: TextModel | None = None
    negative_prompt: str | None = None
    cfg_scale: StrictFloat | None = None
    camera_control: CameraControl | None = None
    aspect_ratio: Aspect | None = None


class ImageToVideo(V1Body):
    """Pictures are addresses or base64 without `data:` before it."""

    model_name: ImageModel | None = None
    image: str | None = None
    image_tail: str | None = None
    element_list: tuple[BoundElement, ...] | None = None
    voice_list: tuple[BoundVoice, ...] | None = None
    negative_prompt: str | None = None
    cfg_scale: StrictFloat | None = None
    static_mask: str | None = None
    dynamic_masks: tuple[DynamicMask, ...] | None = None
    camera_control: CameraControl | None = None


class OmniVideo(V1Body):
    model_name: OmniModel | None = None
    image_list: tuple[ListedImage, ...] | None = None
    element_list: tuple[BoundElement, ...] | None = None
    video_list: tuple[ListedVideo, ...] | None = None
    aspect_ratio: Aspect | None = None


BODIES: Mapping[str, type[V1Body]] = {
    "/v1/videos/text2video": TextToVideo,
    "/v1/videos/image2video": ImageToVideo,
    "/v1/videos/omni-video": OmniVideo,
}
"""Every create call that a storyboard can become, by its path."""


def body_type(path: str, body: Mapping[str, Any]) -> type[Body] | None:
    """The model of a call's body; None where there is no such call."""
    del body
    return BODIES.get(path)
