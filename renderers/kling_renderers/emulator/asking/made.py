"""Bodies that ask for an element or a voice (official element and voice management pages, 2026-09)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kling_renderers.emulator.asking.asked import Asked, Image, Store
from kling_renderers.emulator.asking.fields import Fields, Notes
from kling_renderers.emulator.asking.images import MISSING, image
from kling_renderers.emulator.asking.options import callback_url, external_id
from kling_renderers.emulator.refusals import invalid
from kling_story.media import is_url
from kling_story.profiles import Profile, profile

TAGS = tuple(f"o_{number}" for number in range(101, 109))
NAME, DESCRIPTION = 20, 100
"""Characters of a name (an element's and a voice's), and of a description, at most."""


def read_element(body: Mapping[str, Any], notes: Notes, store: Store) -> Asked:
    """What a body of `advanced-custom-elements` asks for.

    Raises:
        Refusal
    """
    fields = Fields(body, notes)
    found = profile("kling", "kling-3.0-omni")
    assert found is not None
    fields.text("element_name", most=NAME, needed=True)
    fields.text("element_description", most=DESCRIPTION, needed=True)
    kind = fields.choice("reference_type", ("image_refer", "video_refer"))
    if kind is None:
        raise invalid("reference_type can not be null")
    images, videos = fields.part("element_image_list"), fields.part("element_video_list")
    if kind == "image_refer":
        if images is None:
            raise invalid("element_image_list can not be null when reference_type is image_refer")
        fails = _images(images, found, store)
    else:
        if videos is None:
            raise invalid("element_video_list can not be null when reference_type is video_refer")
        _videos(videos)
        fails = None
    voice = fields.text("element_voice_id")
    if voice and not store.voice(voice):
        raise invalid(f"Voice id not found: {voice[:40]}")
    for tag in fields.parts("tag_list"):
        tag.choice("tag_id", TAGS)
        tag.done()
    return _asked(fields, body, "element", fails)


def _images(images: Fields, found: Profile, store: Store) -> str | None:
    came: list[Image | None] = [image(images, "frontal_image", found, store, most=found["element_image_bytes"])]
    rows = images.parts("refer_images", found["element_images_max"] - 1, found["element_images_min"] - 1)
    for row in rows:
        came.append(image(row, "image_url", found, store, most=found["element_image_bytes"]))
        row.done()
    images.done()
    if None in came:
        raise invalid(MISSING)
    return next((it.fails for it in came if it and it.fails), None)


def _videos(videos: Fields) -> None:
    for row in videos.parts("refer_videos", 1, 1):
        url = row.text("video_url", needed=True) or ""
        if not is_url(url):
            raise row.wrong("video_url", url)
        row.assume("video_url")
        row.done()
    videos.done()


def read_voice(body: Mapping[str, Any], notes: Notes) -> Asked:
    """What a body of `custom-voices` asks for.

    Raises:
        Refusal
    """
    fields = Fields(body, notes)
    fields.text("voice_name", most=NAME, needed=True)
    url, video = fields.text("voice_url"), fields.text("video_id")
    if bool(url) == bool(video):
        raise invalid("give voice_url or video_id, one of them")
    if url and not is_url(url):
        raise fields.wrong("voice_url", url)
    if url:
        fields.assume("voice_url")
    return _asked(fields, body, "voice", None)


def _asked(fields: Fields, body: Mapping[str, Any], kind: str, fails: str | None) -> Asked:
    told_as, reported_to = external_id(fields), callback_url(fields)
    fields.done()
    return Asked(
        dialect="v1",
        path="",
        body=body,
        model="",
        kind=kind,
        seconds=None,
        quality="720p",
        audio="off",
        external_id=told_as,
        callback_url=reported_to,
        fails=fails,
    )
