"""The inputs of fal's endpoints of 1.0 to 2.6, closed: every field of the types that its typed client 1.10.1 lists."""

from __future__ import annotations

from typing import Literal

from pydantic import StrictBool

from kling_story.dialects.request import Body

Aspect = Literal["16:9", "9:16", "1:1"]
FiveOrTen = Literal["5", "10"]


class Input(Body):
    """``negative_prompt``: fal sends one of its own where it is left out, for whatever takes one."""

    prompt: str


class Plain(Input):
    """What the inputs of 1.0 to 2.6 have in common."""

    duration: FiveOrTen | None = None
    negative_prompt: str | None = None


class OldFromWords(Plain):
    """Of 1.5, 1.6, 2.0 and 2.1 Master and 2.5 Turbo."""

    aspect_ratio: Aspect | None = None
    cfg_scale: float | None = None


class V26FromWords(OldFromWords):
    generate_audio: StrictBool | None = None


class V26FromPicture(Plain):
    """``voice_ids``: two at most, `<<<voice_1>>>` in the words."""

    start_image_url: str
    end_image_url: str | None = None
    generate_audio: StrictBool | None = None
    voice_ids: tuple[str, ...] | None = None


class OldFromPicture(Plain):
    """Of 1.6 and 2.5 Turbo standard, 2.0 Master, 2.1 and 2.1 Master."""

    image_url: str
    cfg_scale: float | None = None


class OldFromFrames(OldFromPicture):
    """Of 2.1 pro and 2.5 Turbo pro."""

    tail_image_url: str | None = None


class V16FromFrames(OldFromFrames):
    aspect_ratio: Aspect | None = None


class Point(Body):
    x: int
    y: int


class DynamicMask(Body):
    mask_url: str
    trajectories: tuple[Point, ...] | None = None


class V1FromFrames(OldFromFrames):
    static_mask_url: str | None = None
    dynamic_masks: tuple[DynamicMask, ...] | None = None


class V15FromFrames(V1FromFrames):
    aspect_ratio: Aspect | None = None


class CameraControl(Body):
    movement_type: Literal["horizontal", "vertical", "pan", "tilt", "roll", "zoom"]
    movement_value: float


class V1FromWords(OldFromWords):
    camera_control: Literal["down_back", "forward_up", "right_turn_forward", "left_turn_forward"] | None = None
    advanced_camera_control: CameraControl | None = None
