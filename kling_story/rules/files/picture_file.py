"""Pictures in the formats and sizes that Kling takes."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media import Picture
from kling_story.media.lengths import megabytes
from kling_story.profiles import Profile

CHECK = Check(
    code="KS409",
    name="picture-file",
    what="a picture of another format than the model takes, too small, too large, too narrow, too heavy or transparent",
    why="the task fails: `Image pixel is invalid`, `The resolution or aspect ratio of the input image is invalid`",
    source="profile: image_formats, image_bytes, image_side_min 300, image_ratio_max 2.5, image_alpha",
    bad=(
        "version: 1\nstart_frame: small.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: narrow.jpg\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: moving.gif\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: broken.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ntarget: dashscope\nstart_frame: clear.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ntarget: dashscope\nstart_frame: huge.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=(
        "version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: clear.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: huge.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name, of_element in story.pictures():
        picture = story.picture(name)
        # That a file is empty is told by the rule that opens files.
        if picture and picture.bytes:
            wrong = _wrong(story.profile, picture, of_element)
            if wrong:
                message, limit = wrong
                yield Finding(path, f"`{name}` {message}", limit=limit)
            elif picture.cut:
                message = f"`{name}` ends in the middle of its picture"
                yield Finding(path, message, hint="fetch or save it again", severity=Severity.WARNING)


def _wrong(profile: Profile, picture: Picture, of_element: bool) -> tuple[str, str | None] | None:
    """The first thing that is wrong with a picture, and the limit behind it."""
    bytes_max = "element_image_bytes" if of_element else "image_bytes"
    formats, most = profile["image_formats"], profile[bytes_max]
    if formats is not None and picture.format not in formats:
        message = f"is {picture.format or 'no picture that is known'}, Kling takes {' and '.join(formats)}"
        return message, "image_formats"
    if most is not None and picture.bytes > most:
        return f"has {megabytes(picture.bytes)}, Kling takes {most // 2**20}", bytes_max
    if profile["image_alpha"] is False and picture.alpha:
        return "has a channel of transparency, and transparent pictures aren't taken", "image_alpha"
    if picture.width is None or picture.height is None:
        return "has no readable header: the file is broken", None
    short, long = sorted((picture.width, picture.height))
    pixels = f"is {picture.width}x{picture.height} pixels"
    least, largest, ratio = profile["image_side_min"], profile["image_side_max"], profile["image_ratio_max"]
    if least is not None and short < least:
        return f"{pixels}, each side needs {least}", "image_side_min"
    if largest is not None and long > largest:
        return f"{pixels}, a side may have {largest}", "image_side_max"
    if ratio is not None and long > ratio * short:
        return f"{pixels}: the longer side may be {ratio} times the shorter one", "image_ratio_max"
    return None
