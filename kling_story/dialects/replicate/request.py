"""The inputs of Replicate's models of Kling, closed: the pages of `kwaivgi/kling-v3-video` and
`kwaivgi/kling-v3-omni-video`, 2026-11. Counts and lengths are the profiles'.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, Self, TypeVar

from pydantic import StrictBool, StrictInt, TypeAdapter

from kling_story.dialects.request import Body


class Shot(Body):
    prompt: str
    duration: StrictInt


SHOTS = TypeAdapter(tuple[Shot, ...])
"""What the text in ``multi_prompt`` is the JSON of."""


class Video(Body):
    """Kling 3.0. ``multi_prompt``: a JSON text; ``prompt`` is needed beside it too."""

    prompt: str
    multi_prompt: str | None = None
    negative_prompt: str | None = None
    start_image: str | None = None
    end_image: str | None = None
    mode: Literal["standard", "pro", "4k"] | None = None
    aspect_ratio: Literal["16:9", "9:16", "1:1"] | None = None
    duration: StrictInt | None = None
    generate_audio: StrictBool | None = None


class OmniVideo(Video):
    """A public client's list of its fields has no ``negative_prompt``."""

    reference_images: tuple[str, ...] | None = None
    reference_video: str | None = None
    video_reference_type: Literal["feature", "base"] | None = None
    keep_original_sound: StrictBool | None = None


AnyInput = TypeVar("AnyInput", bound=Video)


class Prediction(Body, Generic[AnyInput]):
    """``webhook``: told of what ``webhook_events_filter`` names."""

    input: AnyInput
    webhook: str | None = None
    webhook_events_filter: tuple[Literal["start", "output", "logs", "completed"], ...] | None = None

    def called(self, external_id: str, callback: str | None = None) -> Self:
        """Replicate has no field for the caller's own id."""
        told = {"webhook": callback, "webhook_events_filter": ("completed",)}
        return self.model_copy(update=told) if callback else self


PREDICTIONS: dict[str, tuple[str, type[Prediction[Any]]]] = {
    "/v1/models/kwaivgi/kling-v3-video/predictions": ("kling-3.0", Prediction[Video]),
    "/v1/models/kwaivgi/kling-v3-omni-video/predictions": ("kling-3.0-omni", Prediction[OmniVideo]),
}
"""The model that each path asks, and its body."""


def body_type(path: str, body: Mapping[str, Any]) -> type[Body] | None:
    """The model of a call's body; None where there is no such call."""
    del body
    return PREDICTIONS[path][1] if path in PREDICTIONS else None
