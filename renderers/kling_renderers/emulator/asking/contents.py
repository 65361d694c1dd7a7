"""`contents` of the path API: the prompt, and what comes along with it."""

from __future__ import annotations

from dataclasses import dataclass

from kling_renderers.emulator.asking.asked import Store
from kling_renderers.emulator.asking.fields import Fields
from kling_renderers.emulator.asking.images import MISSING, image
from kling_renderers.emulator.refusals import invalid
from kling_story.media import is_url
from kling_story.profiles import Profile

TYPES = {
    "image-to-video": ("prompt", "first_frame", "last_frame", "element", "voice"),
    "omni-video": (
        "prompt",
        "first_frame",
        "last_frame",
        "refer_image",
        "feature_video",
        "base_video",
        "element",
    ),
}
"""What an endpoint's `contents` may hold."""


@dataclass
class Contents:
    """What was found. ``elements`` are made of pictures, ``video_elements`` of a video; ``ids`` are the names that
    the prompt can use.
    """

    prompt: str = ""
    first: bool = False
    last: bool = False
    images: int = 0
    feature_video: bool = False
    base_video: bool = False
    elements: int = 0
    video_elements: int = 0
    voices: int = 0
    ids: tuple[str, ...] = ()
    fails: str | None = None

    @property
    def has_video(self) -> bool:
        return self.feature_video or self.base_video


def read_contents(fields: Fields, kind: str, found: Profile, store: Store) -> Contents:
    """The contents of an image-to-video or omni-video body.

    Raises:
        Refusal
    """
    contents = Contents()
    seen: set[str] = set()
    for row in fields.parts("contents", least=1):
        what = row.choice("type", TYPES[kind])
        if what is None:
            raise invalid(f"{row.place('type')} can not be null")
        if what not in ("refer_image", "element", "voice") and what in seen:
            raise invalid(f"{row.place('type')}: there is more than one {what}")
        seen.add(what)
        _read(row, what, contents, found, store)
        if what != "prompt":
            _name(row, what, contents)
        row.done()
    _judge(kind, found, contents, seen)
    return contents


def _read(row: Fields, what: str, contents: Contents, found: Profile, store: Store) -> None:
    if what == "prompt":
        frame = "prompt_characters_with_frame"
        contents.prompt = row.text("text", most=found[frame], needed=True) or ""
    elif what in ("first_frame", "last_frame", "refer_image"):
        came = image(row, "url", found, store)
        if came is None:
            raise invalid(MISSING)
        contents.fails = contents.fails or came.fails
        contents.first |= what == "first_frame"
        contents.last |= what == "last_frame"
        contents.images += what == "refer_image"
    elif what in ("feature_video", "base_video"):
        url = row.text("url", needed=True) or ""
        if not is_url(url):
            raise row.wrong("url", url)
        row.assume("url")
        contents.feature_video |= what == "feature_video"
        contents.base_video |= what == "base_video"
    elif what == "element":
        element_id = row.text("element_id", needed=True) or ""
        made_of = store.element(element_id)
        if made_of is None:
            # A real message.
            raise invalid(f"Element id not found: {element_id[:40]}")
        contents.video_elements += made_of == "video_refer"
        contents.elements += made_of != "video_refer"
    else:
        voice = row.text("voice_id", needed=True) or ""
        if not store.voice(voice):
            raise invalid(f"Voice id not found: {voice[:40]}")
        contents.voices += 1


def _name(row: Fields, what: str, contents: Contents) -> None:
    name = row.text("id", needed=what in ("element", "voice"))
    if name and name in contents.ids:
        raise invalid(f"{row.place('id')} `{name}` is used twice")
    if name:
        contents.ids += (name,)


def _judge(kind: str, found: Profile, contents: Contents, seen: set[str]) -> None:
    """How many of what go together (official path API pages, 2026-09).

    Raises:
        Refusal
    """
    if "prompt" not in seen and kind == "omni-video":
        raise invalid("contents: there is no prompt")
    if kind == "image-to-video" and not contents.first:
        raise invalid("first_frame can not be null")
    if contents.last and not contents.first:
        raise invalid("last_frame is not supported without first_frame")
    if contents.last and not found["end_frame"]:
        # A real message, of the legacy API's field.
        raise invalid("Image tail is not supported by the current model")
    elements = contents.elements + contents.video_elements
    if elements and not found["elements"]:
        raise invalid("element is not supported by the current model")
    if contents.video_elements and not found["video_elements"]:
        raise invalid("video elements are not supported by the current model")
    if contents.voices > (found["voices_max"] or 0):
        raise invalid("voice is not supported by the current model" if not found["voices_max"] else "too many voices")
    if contents.has_video and not found["reference_video"]:
        raise invalid("reference videos are not supported by the current model")
    if contents.feature_video and contents.base_video:
        raise invalid("contents: there is more than one video")
    if contents.base_video and (contents.first or contents.last):
        raise invalid("first_frame and last_frame are not supported with a base video")
    if contents.last and (found["elements_with_end_frame"] == 0 and (elements or contents.images)):
        raise invalid("elements and images are not supported with first and last frame")
    if contents.last and contents.images > (found["images_with_end_frame"] or 0):
        raise invalid("last_frame is not supported with more than two images")
    if contents.first and elements > (found["elements_with_frame"] or 0):
        raise invalid(f"at most {found['elements_with_frame']} elements are supported with first_frame")
    if kind == "omni-video":
        _judge_counts(found, contents)


def _judge_counts(found: Profile, contents: Contents) -> None:
    pictured = contents.images + contents.elements
    if contents.has_video:
        if contents.video_elements and contents.elements:
            raise invalid("a reference video is not supported with both kinds of elements")
        if contents.video_elements and (
            contents.images or contents.video_elements > (found["video_elements_with_video"] or 0)
        ):
            raise invalid("a reference video is supported with one video element and no images")
        most = found["references_with_video"]
    elif contents.video_elements:
        if contents.video_elements > found["video_elements"]:
            raise invalid(f"at most {found['video_elements']} video elements are supported")
        most = found["references_with_video_elements"]
    else:
        most = found["references"]
    if pictured > most:
        raise invalid(f"images and elements are {pictured}, at most {most} are supported")
