"""What is wrong with any film file, whatever it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kling_story.diagnostics import Severity
from kling_story.judging import Finding, Path, Story
from kling_story.media.lengths import megabytes
from kling_story.profiles import Profile

if TYPE_CHECKING:
    from kling_story.media.films import Film

Wrong = tuple[str, str | None, Severity | None]
"""What is wrong in words, the limit behind it, and how bad it is where it isn't as bad as the rule."""


def wrong_film(
    story: Story, path: Path, name: str, further: Callable[[Profile, Film], Iterator[Wrong]]
) -> Iterator[Finding]:
    """What is wrong with a film that is named at a path: with its file first, then ``further`` with its picture."""
    film = story.film(name)
    # That a file is empty is told by the rule that opens files.
    if film is None or not film.bytes:
        return
    wrong, seen = _as_file(story.profile, film)
    for message, limit, severity in (*wrong, *(further(story.profile, film) if seen else ())):
        yield Finding(path, f"`{name}` {message}", limit=limit, severity=severity)


def _as_file(profile: Profile, film: Film) -> tuple[list[Wrong], bool]:
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
