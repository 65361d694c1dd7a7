"""Pictures that came along, really looked into. Those at an address aren't fetched: they are taken as fine."""

from __future__ import annotations

import base64
import binascii

from kling_renderers.emulator.asking.asked import NOT_BASE64, PIXELS, SHAPE, Image, Store
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.refusals import invalid
from kling_story.media import is_url
from kling_story.media.pictures import picture_of
from kling_story.profiles import Profile

MISSING = "image can not be null"
"""A real message."""


def image(fields: Fields, name: str, profile: Profile, store: Store, *, most: int | None = None) -> Image | None:
    """The picture of a field; None where the field isn't there.

    Format, base64 and size of the file are refused at once. Too few pixels and too narrow a picture let the
    task fail, as real ones did; whether Kling refuses some of them at once isn't documented.

    Raises:
        Refusal
    """
    value = fields.raw(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise fields.wrong(name, value)
    if not value:
        raise invalid(MISSING)
    if is_url(value):
        found = store.file(value)
        if found is None:
            fields.assume(name)
            return Image()
        data = found
    else:
        data = _decoded(value)
    return looked_into(data, fields.place(name), profile, most)


def _decoded(value: str) -> bytes:
    if value.startswith("data:"):
        # The documents want it bare: "no prefix such as data:image/png;base64,".
        raise invalid(NOT_BASE64)
    try:
        return base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise invalid(NOT_BASE64) from None


def looked_into(data: bytes, place: str, profile: Profile, most: int | None = None) -> Image:
    """A picture's bytes against the profile.

    Raises:
        Refusal
    """
    found = picture_of(data)
    limit = most or profile["image_bytes"]
    if found.bytes > limit:
        raise invalid(f"{place}: the file is larger than {limit // 2**20}MB")
    if found.format not in profile["image_formats"]:
        raise invalid(f"{place}: the file format is not supported, only jpg, jpeg and png are")
    if found.width is None or found.height is None or found.cut:
        raise invalid(f"{place}: the file is damaged")
    short, long = sorted((found.width, found.height))
    if short < profile["image_side_min"]:
        return Image(found, PIXELS)
    if long > short * profile["image_ratio_max"]:
        return Image(found, SHAPE)
    return Image(found)
