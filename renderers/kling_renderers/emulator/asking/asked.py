"""What was understood of a body that asks for a film."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from kling_story.media.pictures import Picture


class AskedShot(NamedTuple):
    """A shot of several: its number from 1, whole seconds, and its words."""

    number: int
    seconds: int
    words: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A film that is asked for.

    ``dialect`` is path, v1 or fal; ``path`` and ``body`` are the call's. ``model`` is a profile's,
    ``kind`` text-to-video, image-to-video or omni-video. ``seconds`` is the length that is billed; None
    where it is the base video's. ``fails``: the reason for which the task will fail.
    """

    dialect: str
    path: str
    body: Mapping[str, Any]
    model: str
    kind: str
    seconds: int | None
    quality: str
    audio: str
    with_video: bool = False
    with_voice: bool = False
    aspect: str | None = None
    prompt: str = ""
    external_id: str | None = None
    callback_url: str | None = None
    watermark: bool = False
    fails: str | None = None
    shots: tuple[AskedShot, ...] = ()


class Store(Protocol):
    """What the service has that a body can name."""

    def element(self, element_id: str) -> str | None:
        """What an element is made of: ``image_refer`` or ``video_refer``; None where there is none."""
        ...

    def voice(self, voice_id: str) -> bool:
        """Whether there is such a voice."""
        ...

    def file(self, url: str) -> bytes | None:
        """A file that was uploaded here; None of an address elsewhere, which isn't fetched."""
        ...


PIXELS = "Image pixel is invalid"
"""A real reason of a failed task: the picture is too small."""
SHAPE = (
    "The resolution or aspect ratio of the input image is invalid. Please ensure it meets the required specifications."
)
"""A real reason of a failed task: the picture is too narrow."""
NOT_BASE64 = "File is not in a valid base64 format"
"""A real message."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that came along: as far as it is known, what it shows and why it fails the task."""

    picture: Picture | None = None
    fails: str | None = None
