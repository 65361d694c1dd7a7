"""What comes along with a body of the legacy API: pictures, elements, videos, voices."""

from __future__ import annotations

from dataclasses import dataclass

from kling_renderers.emulator.asking.asked import Store
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.asking.images import MISSING, image
from kling_renderers.emulator.refusals import invalid
from kling_story.media import is_url
from kling_story.media.pictures import Picture
from kling_story.profiles import Profile


@dataclass
class References:
    """``images`` are the plain ones, ``all_images`` also the frames; ``elements`` are of both kinds.
    ``first_picture``: what was seen of the start frame.
    """

    first: bool = False
    last: bool = False
    images: int = 0
    elements: int = 0
    video_elements: int = 0
    voices: int = 0
    feature_video: bool = False
    base_video: bool = False
    keeps_sound: bool = False
    first_picture: Picture | None = None
    fails: str | None = None

    @property
    def has_video(self) -> bool:
        return self.feature_video or self.base_video

    @property
    def all_images(self) -> int:
        return self.images + self.first + self.last


def read_references(fields: Fields, kind: str, found: Profile, store: Store) -> References:
    """Of text2video and image2video.

    Raises:
        Refusal
    """
    references = References()
    if kind == "text2video":
        _read_voices(fields, references, found, store)
        return references
    first = image(fields, "image", found, store) if fields.raw("image") != "" else None
    last = image(fields, "image_tail", found, store) if fields.raw("image_tail") != "" else None
    if first is None and last is None:
        raise invalid(MISSING)
    references.first, references.last = first is not None, last is not None
    references.first_picture = first.picture if first else None
    references.fails = next((came.fails for came in (first, last) if came and came.fails), None)
    if last and not (found["end_frame"] if first else found["end_frame_alone"]):
        # A real message.
        raise invalid("Image tail is not supported by the current model")
    _read_elements(fields, references, found, store)
    if references.elements > (found["elements_with_frame"] or 0):
        raise invalid(f"element_list has more than {found['elements_with_frame']} items")
    _read_voices(fields, references, found, store)
    if references.voices and references.elements:
        raise invalid("element_list and voice_list exclude each other")
    return references


def _read_elements(fields: Fields, references: References, found: Profile, store: Store) -> None:
    for row in fields.parts("element_list"):
        number = row.whole("element_id")
        made_of = None if number is None else store.element(str(number))
        if made_of is None:
            # A real message.
            raise invalid(f"Element id not found: {number}")
        references.elements += 1
        references.video_elements += made_of == "video_refer"
        row.done()
    if references.elements and not found["elements"]:
        raise invalid("element_list is not supported by the current model")
    if references.video_elements and not found["video_elements"]:
        raise invalid("video elements are not supported by the current model")


def _read_voices(fields: Fields, references: References, found: Profile, store: Store) -> None:
    for row in fields.parts("voice_list", 2):
        voice = row.text("voice_id", needed=True) or ""
        if not store.voice(voice):
            raise invalid(f"Voice id not found: {voice[:40]}")
        references.voices += 1
        row.done()
    if not references.voices:
        return
    if not found["voices_max"] or (found["voices_need_start_frame"] and not references.first):
        raise invalid("voice_list is not supported by the current model")


def read_omni_references(fields: Fields, name: str, found: Profile, store: Store) -> References:
    """Of omni-video.

    Raises:
        Refusal
    """
    references = References()
    for row in fields.parts("image_list"):
        came = image(row, "image_url", found, store)
        if came is None:
            raise invalid(MISSING)
        what = row.choice("type", ("first_frame", "end_frame"))
        if (what == "first_frame" and references.first) or (what == "end_frame" and references.last):
            raise invalid(f"{row.place('type')}: there is more than one {what}")
        references.fails = references.fails or came.fails
        references.first |= what == "first_frame"
        references.last |= what == "end_frame"
        references.images += what is None
        row.done()
    _read_elements(fields, references, found, store)
    for row in fields.parts("video_list", 1):
        url = row.text("video_url", needed=True) or ""
        if not is_url(url):
            raise row.wrong("video_url", url)
        row.assume("video_url")
        what = row.choice("refer_type", ("feature", "base"), "base")
        references.feature_video, references.base_video = what == "feature", what == "base"
        references.keeps_sound = row.choice("keep_original_sound", ("yes", "no"), "no") == "yes"
        row.done()
    _judge_counts(references, found)
    return references


def _judge_counts(references: References, found: Profile) -> None:
    if references.last and not references.first:
        raise invalid("image_list: end_frame needs first_frame")
    if references.base_video and (references.first or references.last):
        raise invalid("image_list: first_frame and end_frame are not supported with refer_type base")
    if references.last and references.images > (found["images_with_end_frame"] or 0):
        # Said of O1 in 2026-03, of all in the specification of 2026-02; whether the frames count isn't said.
        raise invalid("image_list: end_frame is not supported with more than 2 images")
    most = found["elements_with_frame"] if references.first else None
    if references.last and found["elements_with_end_frame"] is not None:
        most = found["elements_with_end_frame"]
    if most is not None and references.elements > most:
        raise invalid(f"element_list: at most {most} elements are supported with these frames")
    if references.video_elements > (found["video_elements"] or 0):
        raise invalid(f"element_list: at most {found['video_elements']} video elements are supported")
    # Whether the frames count as images isn't said.
    together = references.images + references.elements
    limit = found["references_with_video"] if references.has_video else found["references"]
    if references.has_video and references.video_elements > (found["video_elements_with_video"] or 0):
        raise invalid("element_list: video elements are not supported with a reference video")
    if together > limit:
        raise invalid(f"images and elements are {together}, at most {limit} are supported")
