"""Elements at Kling: made from pictures or a clip, listed, deleted.

Paths and fields: official element management page, 2026-09; both APIs have the same. That pictures are taken in
base64 too is how public clients send them, 2026; clips are addresses wherever one is seen.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from kling_renderers.kling.service import Kling
from kling_renderers.web.words import plain
from kling_story.dialects.request import Body, voice_token
from kling_story.errors import ToolError
from kling_story.materials import Element
from kling_story.media import is_url
from kling_story.media.opening import open_plain
from kling_story.remote import Kept, Refused, Supply

PATH = "/v1/general/advanced-custom-elements"
DELETE = ("/v1/general/delete-advanced-elements", "/v1/general/delete-elements")
"""The first is the official pages' of 2026-09, the second the legacy documents' of 2026-03; one client reports from
live calls, 2026-09, that both delete from the same shelf.
"""
TAGS = {
    "character": "o_102",
    "animal": "o_103",
    "item": "o_104",
    "costume": "o_105",
    "scene": "o_106",
    "effect": "o_107",
    "other": "o_108",
}
"""Kling's shelf for each kind of element."""

UPLOAD = "put it where it has an https address, and write that: Kling takes no video or sound from this disk"


class ReferImage(Body):
    image_url: str


class ImageList(Body):
    """``frontal_image`` and the others: addresses, or the pictures in base64 without `data:` before it."""

    frontal_image: str
    refer_images: tuple[ReferImage, ...]


class ReferVideo(Body):
    video_url: str


class VideoList(Body):
    refer_videos: tuple[ReferVideo, ...]


class Tag(Body):
    tag_id: str


class NewElement(Body):
    """What the call takes that makes an element."""

    element_name: str
    element_description: str
    reference_type: Literal["image_refer", "video_refer"]
    element_image_list: ImageList | None = None
    element_video_list: VideoList | None = None
    element_voice_id: str | None = None
    tag_list: tuple[Tag, ...] | None = None
    callback_url: str | None = None
    external_task_id: str | None = None


def new_element(supply: Supply, external_id: str, values: dict[str, str]) -> NewElement:
    """The call that makes an element.

    Raises:
        Refused: its clip is on this disk.
        ToolError: a picture can't be read.
    """
    element = supply.element
    assert element is not None
    pictures = images = None
    if element.images:
        local = iter(supply.files)
        # One picture alone is sent twice: the page wants another beside the front view, public clients do that.
        front, *others = (name if is_url(name) else in_base64(next(local)) for name in element.images)
        pictures = ImageList(
            frontal_image=front, refer_images=tuple(ReferImage(image_url=one) for one in others or [front])
        )
    elif element.video:
        images = VideoList(refer_videos=(ReferVideo(video_url=clip_of(supply.name, element.video)),))
    return NewElement(
        element_name=supply.name,
        element_description=element.description or supply.name,
        reference_type="image_refer" if pictures else "video_refer",
        element_image_list=pictures,
        element_video_list=images,
        element_voice_id=_voice(supply, element, values),
        tag_list=(Tag(tag_id=TAGS[element.kind]),),
        external_task_id=external_id,
    )


def clip_of(name: str, clip: str) -> str:
    """The address of an element's clip.

    Raises:
        Refused: it is on this disk.
    """
    if not is_url(clip):
        raise Refused(f"the clip `{clip}` of `{name}` is on this disk", UPLOAD)
    return clip


def elements(kling: Kling) -> Iterator[Kept]:
    """The account's own elements, without those deleted.

    Raises:
        Refused, Busy
    """
    for number, one, made in kling.shelf(PATH, "elements", "element_id"):
        yield Kept(number, plain(one.get("element_name") or ""), plain(one.get("element_description") or ""), made)


def delete_element(kling: Kling, id: str) -> None:
    """Raises: Refused, Busy"""
    first, second = DELETE
    try:
        kling.ask("POST", first, json={"element_id": id})
    except Refused as error:
        # Spring's 404 has no code: there is no such path at this address.
        if error.status != 404 or error.code is not None:
            raise
    else:
        return
    kling.ask("POST", second, json={"element_id": id})


def in_base64(path: Path) -> str:
    """A file's bytes in base64, nothing before them.

    Raises:
        ToolError: it can't be read.
    """
    try:
        with open_plain(path) as file:
            return base64.b64encode(file.read()).decode()
    except (OSError, ValueError) as error:
        raise ToolError(f"`{path}` can't be read: {getattr(error, 'strerror', None) or error}") from error


def _voice(supply: Supply, element: Element, values: dict[str, str]) -> str | None:
    if element.voice is None:
        return None
    return element.voice.id or values.get(voice_token(supply.name))
