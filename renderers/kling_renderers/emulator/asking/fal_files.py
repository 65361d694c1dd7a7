"""What an input of fal's brings along: frames, pictures, elements, a video."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from kling_renderers.emulator.asking.asked import Store
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.asking.images import looked_into
from kling_renderers.emulator.refusals import invalid
from kling_story.media import is_url
from kling_story.profiles import Profile

FRAMES = {
    ("v3", "image-to-video"): "start_image_url",
    ("o3", "image-to-video"): "image_url",
    ("v3/turbo", "image-to-video"): "image_url",
    ("o3", "reference-to-video"): "start_image_url",
}
"""The field of the start frame; needed, except beside references."""


@dataclass
class Media:
    first: bool = False
    last: bool = False
    images: int = 0
    elements: int = 0
    video_elements: int = 0
    fails: str | None = None


def read_media(fields: Fields, line: str, task: str, found: Profile, store: Store) -> Media:
    """The files of an input.

    Raises:
        Refusal
    """
    media = Media()
    start = FRAMES.get((line, task))
    if start:
        media.first = _picture(fields, start, media, found, store)
        if not media.first and task == "image-to-video":
            raise invalid(f"{start}: field required")
        if line != "v3/turbo":
            media.last = _picture(fields, "end_image_url", media, found, store)
        if media.last and not media.first:
            raise invalid(f"end_image_url needs {start}")
    edits = task.startswith("video-to-video")
    if edits:
        url = fields.text("video_url", needed=True) or ""
        if not is_url(url):
            raise fields.wrong("video_url", url)
        fields.assume("video_url")
    if task == "reference-to-video" or edits:
        urls = fields.raw("image_urls") or []
        if not isinstance(urls, list):
            raise fields.wrong("image_urls", urls)
        for url in urls:
            _look(url, "image_urls", media, found, store)
        media.images = len(urls)
    if task == "reference-to-video" or edits or (line, task) == ("v3", "image-to-video"):
        _read_elements(fields, media, found, store, pictures_only=edits)
    _judge(media, found, edits)
    return media


def _read_elements(fields: Fields, media: Media, found: Profile, store: Store, *, pictures_only: bool) -> None:
    for row in fields.parts("elements"):
        video = None if pictures_only else row.text("video_url")
        if video:
            row.assume("video_url")
            media.video_elements += 1
        front = _picture(row, "frontal_image_url", media, found, store)
        others = row.raw("reference_image_urls") or []
        if not isinstance(others, list) or len(others) > 3:
            raise row.wrong("reference_image_urls", others)
        for url in others:
            _look(url, row.place("reference_image_urls"), media, found, store)
        if not video and not (front and others):
            # A public client was answered 422 without reference images, 2026-11; another sends the front alone.
            raise invalid(f"{row.place('reference_image_urls')}: frontal and reference images are needed")
        voice = None if pictures_only else row.text("voice_id")
        if voice and not video:
            raise invalid(f"{row.place('voice_id')} cannot be used with image elements")
        if voice and not store.voice(voice):
            raise invalid(f"{row.place('voice_id')}: voice not found")
        media.elements += not video
        row.done()


def _judge(media: Media, found: Profile, edits: bool) -> None:
    together = media.images + media.elements + media.video_elements
    if media.video_elements > 1:
        raise invalid("elements: only one element may have a video")
    if media.first and media.elements + media.video_elements > (found["elements_with_frame"] or 3):
        raise invalid(f"elements: at most {found['elements_with_frame']} beside a start frame")
    most = found["references_with_video"] if edits else found["references"]
    if most and together > most:
        raise invalid(f"image_urls: images and elements are {together}, at most {most} are supported")


def _picture(fields: Fields, name: str, media: Media, found: Profile, store: Store) -> bool:
    value = fields.raw(name)
    if value is None:
        return False
    _look(value, fields.place(name), media, found, store)
    if isinstance(value, str) and is_url(value) and store.file(value) is None:
        fields.assume(name)
    return True


def _look(value: object, place: str, media: Media, found: Profile, store: Store) -> None:
    """A picture's address or ``data:`` text; one uploaded here is really looked into."""
    if not isinstance(value, str):
        raise invalid(f"{place}: not a text")
    if value.startswith("data:"):
        try:
            data = base64.b64decode(value.partition(",")[2], validate=True)
        except (binascii.Error, ValueError):
            raise invalid(f"{place}: the data URI can't be read") from None
    elif is_url(value):
        uploaded = store.file(value)
        if uploaded is None:
            return
        data = uploaded
    else:
        raise invalid(f"{place}: not a valid URL")
    media.fails = media.fails or looked_into(data, place, found).fails
