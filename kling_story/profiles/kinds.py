"""What kind of value each limit has: what a profile that somebody writes is held against."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from kling_story.profiles.limits import LIMITS
from kling_story.profiles.trouble import is_text

LARGEST = 10**12
"""More than this no limit counts: no film has so many bytes, pixels or characters."""

DEAREST = 10_000
"""More than this no second of film and no unit costs, in units or USD."""

_SHAPE = re.compile("[1-9][0-9]{0,3}:[1-9][0-9]{0,3}")


class Kind(NamedTuple):
    """What is expected, in words, and whether a value is that."""

    expected: str
    fits: Callable[[Any], bool]


def _number(value: Any) -> bool:
    # Not a number is not above 0, and yes counts as 1.
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= LARGEST


def _whole(value: Any) -> bool:
    return _number(value) and isinstance(value, int)


def _price(value: Any) -> bool:
    return (value == 0 or _number(value)) and value is not False and value <= DEAREST and value == round(value, 6)


def _listed(value: Any, fits: Callable[[Any], bool]) -> bool:
    return isinstance(value, list) and all(map(fits, value))


YES_OR_NO = Kind("true or false", lambda value: isinstance(value, bool))
WORDS = Kind(
    "a list of words, those like 16:9 and off in quotes", lambda value: _listed(value, is_text) and value != []
)
WORDS_OR_NONE = Kind("a list of words, [] for none", lambda value: _listed(value, is_text))
SHAPES = Kind(
    "a list of shapes in quotes, like '16:9'",
    lambda value: value != [] and _listed(value, lambda shape: is_text(shape) and bool(_SHAPE.fullmatch(shape))),
)
NUMBERS = Kind("a list of numbers above 0", lambda value: _listed(value, _number) and value != [])
NUMBER = Kind("a number above 0", _number)
WHOLE = Kind("a whole number above 0", _whole)
PRICE = Kind(f"a number from 0 to {DEAREST}, with 6 decimals at most", _price)
COUNT = Kind("a whole number, 0 for none", lambda value: value is not False and (value == 0 or _whole(value)))

_NAMED = {
    YES_OR_NO: """
        whole_seconds auto_storyboard negative_prompt aspect_needed aspect_needed_with_feature_video
        aspect_with_start_frame voices_need_start_frame voices_with_elements start_frame_needed end_frame
        end_frame_alone end_frame_with_shots elements element_ids elements_need_start_frame reference_images
        references_with_frame reference_video_with_shots image_alpha camera_control_with_frame motion_brush""",
    WORDS: """
        qualities qualities_with_video qualities_of_words audio audio_qualities audio_with_feature_video
        audio_with_base_video audio_with_end_frame languages voice_qualities voice_formats element_voices
        end_frame_qualities image_formats video_formats camera_control_qualities motion_brush_qualities""",
    SHAPES: "element_video_aspects",
    WORDS_OR_NONE: "reference_video camera_control",
    NUMBERS: "seconds_choices seconds_choices_plain end_frame_seconds camera_control_seconds motion_brush_seconds",
    COUNT: """
        voices_max elements_with_end_frame images_with_end_frame elements_with_frame references
        references_with_video video_elements video_elements_with_video references_with_video_elements""",
    NUMBER: """
        shot_seconds_min shot_seconds_max seconds_min seconds_max seconds_max_with_video voice_seconds_min
        voice_seconds_max element_video_seconds_min element_video_seconds_max video_seconds_min video_seconds_max
        image_ratio_max video_ratio_max video_wide_max video_fps_min video_fps_max camera_control_value_max""",
}
_KINDS = {name: kind for kind, names in _NAMED.items() for name in names.split()}

KINDS: dict[str, Kind] = {name: _KINDS.get(name, WHOLE) for name in LIMITS}
"""The kind of each limit: the rest are whole numbers, of characters, pixels, bytes, shots."""

_OF_EVERY_FILM = """
    shots_max seconds_min seconds_max whole_seconds auto_storyboard prompt_characters prompt_characters_with_frame
    prompt_characters_advised negative_prompt qualities aspect_needed aspect_with_start_frame audio voices_max
    start_frame_needed end_frame end_frame_alone elements reference_images reference_video image_bytes image_side_min
    image_ratio_max image_formats image_alpha video_bytes video_formats camera_control motion_brush"""
ALWAYS = frozenset(_OF_EVERY_FILM.split())
"""The limits that every film meets: they can't be left out for a reason."""
