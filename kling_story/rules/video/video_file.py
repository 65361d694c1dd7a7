"""Reference videos in the formats and sizes that Kling takes."""

from __future__ import annotations

from kling_story.filmed import Wrong, wrong_film
from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media.films import Film
from kling_story.media.lengths import NEARLY, missed, told
from kling_story.profiles import Profile

_HEAD = "version: 1\nmodel: kling-3.0-omni\nreference_video: "
_SHOTS = "\nshots:\n  - {duration: 3, prompt: Mei dances as in @video_1}\n"

CHECK = Check(
    code="KS420",
    name="video-file",
    what="a reference video of another format than the model takes, broken, too long, too small, too heavy or too slow",
    why="the request is refused, or the task fails",
    source="profile: video_formats, video_bytes, video_seconds, video_side, video_area_max, video_ratio_max, video_wide_max, video_fps",
    bad=tuple(
        f"{_HEAD}{name}{_SHOTS}"
        for name in ("moving.gif", "cut.mp4", "short.mp4", "long.mp4", "tiny.mp4", "strip.mp4", "slow.mp4", "talk.mp4")
    ),
    good=(f"{_HEAD}dance.mp4{_SHOTS}",),
)


def find(story: Story) -> Iterator[Finding]:
    video = story.board.reference_video
    if video is None or not story.profile["reference_video"]:
        return
    path = ("reference_video", "file") if story.written(("reference_video", "file")) else ("reference_video",)
    yield from wrong_film(story, path, video.file, _wrong)


def _wrong(profile: Profile, film: Film) -> Iterator[Wrong]:
    """Everything that is wrong with a film's picture, the limit behind each, and how bad it is."""
    if film.seconds is not None:
        least, most = profile["video_seconds_min"], profile["video_seconds_max"]
        by = missed(film.seconds, least, most)
        wanted, limit = (f"at least {least}", "video_seconds_min") if by < 0 else (f"up to {most}", "video_seconds_max")
        if by:
            severity = Severity.WARNING if abs(by) < NEARLY else None
            yield f"has {told(film.seconds)} s, Kling takes {wanted}", limit, severity
    if film.fps is not None:
        slowest, fastest = profile["video_fps_min"], profile["video_fps_max"]
        # 23.976 and 59.94 are what cameras call 24 and 60.
        rounded = round(film.fps)
        if slowest is not None and rounded < slowest:
            yield f"has {told(film.fps)} frames a second, Kling takes at least {slowest}", "video_fps_min", None
        elif fastest is not None and rounded > fastest:
            yield f"has {told(film.fps)} frames a second, Kling takes up to {fastest}", "video_fps_max", None
    if film.width and film.height:
        yield from _wrong_pixels(profile, film.width, film.height)


def _wrong_pixels(profile: Profile, width: int, height: int) -> Iterator[Wrong]:
    short, long = sorted((width, height))
    pixels = f"is {width}x{height} pixels"
    least, largest = profile["video_side_min"], profile["video_side_max"]
    area, ratio, wide = profile["video_area_max"], profile["video_ratio_max"], profile["video_wide_max"]
    if least is not None and short < least:
        yield f"{pixels}, each side needs {least}", "video_side_min", None
    if largest is not None and long > largest:
        yield f"{pixels}, a side may have {largest}", "video_side_max", None
    if area is not None and width * height > area:
        yield f"{pixels}, {width * height:,} in all: Kling takes {area:,}", "video_area_max", None
    if ratio is not None and long > ratio * short:
        yield f"{pixels}: the longer side may be {ratio} times the shorter one", "video_ratio_max", None
    elif wide is not None and width > wide * height:
        yield f"{pixels}: it may be {wide} times as wide as high", "video_wide_max", None
