"""What is wrong with any film file, whatever it is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_story.diagnostics import Severity
from kling_story.media.lengths import megabytes
from kling_story.profiles import Profile

if TYPE_CHECKING:
    from kling_story.media.films import Film

Wrong = tuple[str, str | None, Severity | None]
"""What is wrong in words, the limit behind it, and how bad it is where it isn't as bad as the rule."""


def wrong_as_file(profile: Profile, film: Film) -> tuple[list[Wrong], bool]:
    """What is wrong with the file, and whether there is a picture to look at."""
    formats, heaviest = profile["video_formats"], profile["video_bytes"]
    if formats is not None and film.format not in formats:
        known = film.format or "no video that is known"
        return [(f"is {known}, Kling takes {' and '.join(formats)}", "video_formats", None)], False
    if film.broken or film.has_picture is False:
        return [(film.broken or "has no picture, only sound", None, None)], False
    if heaviest is not None and film.bytes > heaviest:
        return [(f"has {megabytes(film.bytes)}, Kling takes {heaviest // 2**20}", "video_bytes", None)], True
    return [], True
