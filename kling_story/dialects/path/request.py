"""The bodies of the path API's create calls, closed: what the official pages list for each path, and no more.

From the official path API pages, 2026-09, which give ranges and counts besides: those are the profiles'.
Turbo and O1 have no `multi_shot`, and Turbo and 2.5 Turbo no `audio`. The pages of 2.6 and 2.5 Turbo aren't
known whole; the capability map of 2026-05 has no multi-shot for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Generic, Literal, Self, TypeVar, get_args

from pydantic import Field, StrictBool, StrictInt

from kling_story.dialects.request import Body

Aspect = Literal["16:9", "9:16", "1:1"]
Seconds = StrictInt
"""Whole seconds."""


class Watermark(Body):
    enabled: StrictBool | None = None


class Options(Body):
    """What every create call takes. ``external_task_id``: the caller's own, unique in the account."""

    callback_url: str | None = None
    external_task_id: str | None = None
    watermark_info: Watermark | None = None


class Settings(Body):
    """Of 2.5 Turbo and 3.0 Turbo, from pictures."""

    resolution: Literal["720p", "1080p"] | None = None
    duration: Seconds | None = None


class TextSettings(Settings):
    """Of the same, from words alone."""

    aspect_ratio: Aspect | None = None


class Settings26(Settings):
    audio: Literal["native", "off"] | None = None


class TextSettings26(Settings26):
    aspect_ratio: Aspect | None = None


class Settings30(Body):
    """``multi_shot`` is true when it is left out."""

    multi_shot: StrictBool | None = None
    audio: Literal["native", "off"] | None = None
    resolution: Literal["720p", "1080p", "4k"] | None = None
    duration: Seconds | None = None


class TextSettings30(Settings30):
    aspect_ratio: Aspect | None = None


class OmniSettings30(Body):
    """``aspect_ratio`` is needed where no first frame and no reference video gives it."""

    multi_shot: StrictBool | None = None
    audio: Literal["native", "original", "off"] | None = None
    resolution: Literal["720p", "1080p", "4k"] | None = None
    aspect_ratio: Aspect | None = None
    duration: Seconds | None = None


class OmniSettingsO1(Settings):
    audio: Literal["original", "off"] | None = None
    aspect_ratio: Aspect | None = None


class Words(Body):
    type: Literal["prompt"] = "prompt"
    text: str


class FirstFrame(Body):
    """``url``: an address, or the picture in base64."""

    type: Literal["first_frame"] = "first_frame"
    url: str


class LastFrame(Body):
    type: Literal["last_frame"] = "last_frame"
    url: str


class NamedFrame(Body):
    """A frame that the words can refer to, ``@id``: Omni's."""

    type: Literal["first_frame", "last_frame"]
    url: str
    id: str | None = None


class ReferImage(Body):
    type: Literal["refer_image"] = "refer_image"
    url: str
    id: str | None = None


class ReferVideo(Body):
    type: Literal["feature_video", "base_video"]
    url: str
    id: str | None = None


class BoundElement(Body):
    """``element_id``: the service's own, 64 bits as text. ``id``: what the words call it, unique in the task."""

    type: Literal["element"] = "element"
    element_id: str
    id: str


class BoundVoice(Body):
    type: Literal["voice"] = "voice"
    voice_id: str
    id: str


_ByType = Field(discriminator="type")
Frame = Annotated[Words | FirstFrame, _ByType]
Frames = Annotated[Words | FirstFrame | LastFrame, _ByType]
FramesAndVoices = Annotated[Words | FirstFrame | LastFrame | BoundVoice, _ByType]
FramesAndElements = Annotated[Words | FirstFrame | LastFrame | BoundElement, _ByType]
Everything = Annotated[Words | NamedFrame | ReferImage | ReferVideo | BoundElement, _ByType]

AnySettings = TypeVar("AnySettings", bound=Body)
AnyContent = TypeVar("AnyContent")


class FromWords(Body, Generic[AnySettings]):
    prompt: str
    settings: AnySettings | None = None
    options: Options | None = None

    def called(self, external_id: str, callback: str | None = None) -> Self:
        return self.model_copy(update={"options": _named(self.options, external_id, callback)})


class FromContents(Body, Generic[AnyContent, AnySettings]):
    contents: tuple[AnyContent, ...]
    settings: AnySettings | None = None
    options: Options | None = None

    def called(self, external_id: str, callback: str | None = None) -> Self:
        return self.model_copy(update={"options": _named(self.options, external_id, callback)})


def _named(options: Options | None, external_id: str, callback: str | None) -> Options:
    named = {"external_task_id": external_id, "callback_url": callback}
    return (options or Options()).model_copy(update=named)


BODIES: Mapping[str, type[Body]] = {
    "/text-to-video/kling-3.0": FromWords[TextSettings30],
    "/text-to-video/kling-3.0-turbo": FromWords[TextSettings],
    "/text-to-video/kling-2.6": FromWords[TextSettings26],
    "/text-to-video/kling-2.5-turbo": FromWords[TextSettings],
    "/image-to-video/kling-3.0": FromContents[FramesAndElements, Settings30],
    "/image-to-video/kling-3.0-turbo": FromContents[Frame, Settings],
    "/image-to-video/kling-2.6": FromContents[FramesAndVoices, Settings26],
    "/image-to-video/kling-2.5-turbo": FromContents[Frames, Settings],
    "/omni-video/kling-3.0-omni": FromContents[Everything, OmniSettings30],
    "/omni-video/kling-o1": FromContents[Everything, OmniSettingsO1],
}
"""Every create call that a storyboard can become, by its path."""


def setting_choices(path: str) -> Mapping[str, tuple[str, ...]]:
    """The settings that the call to a path takes, each with its choices where there are some."""
    settings = _without_none(BODIES[path].model_fields["settings"].annotation)
    return {key: get_args(_without_none(field.annotation)) for key, field in settings.model_fields.items()}


def content_types(path: str) -> frozenset[str]:
    """The types of content that the call to a path takes; ``prompt`` alone where it is a field of its own."""
    contents = BODIES[path].model_fields.get("contents")
    if contents is None:
        return frozenset({"prompt"})
    union = get_args(get_args(contents.annotation)[0])[0]
    return frozenset(name for item in get_args(union) for name in get_args(item.model_fields["type"].annotation))


def _without_none(annotation: Any) -> Any:
    """The type of a field that may be left out."""
    return next(one for one in get_args(annotation) if one is not type(None))


def body_type(path: str, body: Mapping[str, Any]) -> type[Body] | None:
    """The model of a call's body; None where there is no such call."""
    del body
    return BODIES.get(path)
