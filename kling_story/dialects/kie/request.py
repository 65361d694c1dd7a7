"""The bodies of kie's task of making a film, closed: one input for each model that it lists.

Kling 3.0: its own page, 2026-11. 3.0 Omni and 3.0 Turbo: its pages' fields as three public clients list them,
2026-11. Counts and lengths are the profiles'.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, Literal, Self, TypeVar

from pydantic import StrictBool, StrictInt

from kling_story.dialects.request import Body

PATH = "/api/v1/jobs/createTask"

Aspect = Literal["16:9", "9:16", "1:1"]
AspectOrAuto = Literal["16:9", "9:16", "1:1", "auto"]
Resolution = Literal["720p", "1080p", "4k"]
Seconds = Literal["3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"]


class Shot(Body):
    prompt: str
    duration: StrictInt


class Element(Body):
    """The words call it ``@name``. From pictures, or from one video; times are of that video."""

    name: str
    description: str | None = None
    element_input_urls: tuple[str, ...] | None = None
    element_input_video_urls: tuple[str, ...] | None = None
    element_input_audio_urls: tuple[str, ...] | None = None
    start_time: float | None = None
    end_time: float | None = None


class Video(Body):
    """Kling 3.0. ``image_urls``: the first and the last frame; with several shots the first alone."""

    prompt: str | None = None
    image_urls: tuple[str, ...] | None = None
    sound: StrictBool | None = None
    duration: Seconds | None = None
    aspect_ratio: Aspect | None = None
    mode: Literal["std", "pro", "4K"] | None = None
    multi_shots: StrictBool | None = None
    multi_prompt: tuple[Shot, ...] | None = None
    kling_elements: tuple[Element, ...] | None = None


class TurboFromWords(Body):
    prompt: str
    duration: Seconds | None = None
    aspect_ratio: Aspect | None = None
    resolution: Literal["720p", "1080p"] | None = None


class TurboFromPicture(Body):
    prompt: str
    image_urls: tuple[str, ...]
    duration: Seconds | None = None
    resolution: Literal["720p", "1080p"] | None = None


class Omni(Body):
    """``customize_multi_shots`` is true where it is left out, and then wants ``multi_prompt``; ``prompt`` is
    needed beside it. ``prefer_multi_shots``: Kling cuts the one prompt into shots.
    """

    prompt: str
    customize_multi_shots: StrictBool | None = None
    prefer_multi_shots: StrictBool | None = None
    multi_prompt: tuple[Shot, ...] | None = None
    elements: tuple[Element, ...] | None = None
    audio: StrictBool | None = None
    resolution: Resolution | None = None
    duration: StrictInt | None = None


class OmniFromWords(Omni):
    aspect_ratio: Aspect | None = None


class OmniFromPicture(Omni):
    """``aspect_ratio``: one of its own goes with custom shots alone."""

    image_urls: tuple[str, ...]
    aspect_ratio: AspectOrAuto | None = None


class OmniFromReferences(Omni):
    image_urls: tuple[str, ...] | None = None
    video_urls: tuple[str, ...] | None = None
    aspect_ratio: AspectOrAuto | None = None


class OmniTransformation(Body):
    """``aspect_ratio``: `auto` for a video alone, one of the others beside pictures."""

    prompt: str | None = None
    video_urls: tuple[str, ...]
    image_urls: tuple[str, ...] | None = None
    elements: tuple[Element, ...] | None = None
    audio: StrictBool | None = None
    resolution: Resolution | None = None
    aspect_ratio: AspectOrAuto | None = None
    duration: StrictInt | None = None


AnyInput = TypeVar("AnyInput", bound=Body)


class Task(Body, Generic[AnyInput]):
    model: str
    callBackUrl: str | None = None  # noqa: N815, the API's own spelling
    input: AnyInput

    def called(self, external_id: str, callback: str | None = None) -> Self:
        """kie has no field for the caller's own id."""
        return self.model_copy(update={"callBackUrl": callback}) if callback else self


TASKS: dict[str, type[Task[Any]]] = {
    "kling-3.0/video": Task[Video],
    "kling/v3-turbo-text-to-video": Task[TurboFromWords],
    "kling/v3-turbo-image-to-video": Task[TurboFromPicture],
    "kling-3.0-omni/text-to-video": Task[OmniFromWords],
    "kling-3.0-omni/image-to-video": Task[OmniFromPicture],
    "kling-3.0-omni/reference-to-video": Task[OmniFromReferences],
    "kling-3.0-omni/transformation": Task[OmniTransformation],
}
"""The body of each of kie's models of Kling that a storyboard can be made by."""


def body_type(path: str, body: Mapping[str, Any]) -> type[Body] | None:
    """The model of a call's body; None where there is no such call."""
    return TASKS.get(str(body.get("model"))) if path == PATH else None
