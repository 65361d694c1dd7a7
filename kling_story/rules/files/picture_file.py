"""Pictures in the formats and sizes that Kling takes."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.media import Picture, is_url, probe_picture
from kling_story.profiles import Profile

CHECK = Check(
    code="KS409",
    name="picture-file",
    what="a picture of another format than JPEG or PNG, too small, too narrow or too heavy",
    why="the task fails: `Image pixel is invalid`, `The resolution or aspect ratio of the input image is invalid`",
    source="profile: image_formats, image_bytes, image_side_min 300, image_ratio_max 2.5",
    bad=(
        "version: 1\nstart_frame: small.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: narrow.jpg\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: moving.gif\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=("version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name, of_element in story.pictures():
        file = story.board.folder / name
        if is_url(name):
            continue
        try:
            picture = probe_picture(file)
        except PermissionError as error:
            yield Finding(path, f"`{name}` can't be read: {error.strerror}")
            continue
        except (OSError, ValueError):
            # That it isn't there is told by the rule that looks for files.
            continue
        message = _wrong(story.profile, picture, of_element)
        if message:
            yield Finding(path, f"`{name}` {message}")


def _wrong(profile: Profile, picture: Picture, of_element: bool) -> str | None:
    formats, most = profile["image_formats"], profile["element_image_bytes" if of_element else "image_bytes"]
    least, ratio = profile["image_side_min"], profile["image_ratio_max"]
    if picture.format not in formats:
        return f"is {picture.format or 'no picture that is known'}, Kling takes {' and '.join(formats)}"
    if most is not None and picture.bytes > most:
        return f"has {picture.bytes / 2**20:.1f} MB, Kling takes {most // 2**20}"
    if picture.width is None or picture.height is None:
        return "has no readable header: the file is broken"
    short, long = sorted((picture.width, picture.height))
    if short < least:
        return f"is {picture.width}x{picture.height} pixels, each side needs {least}"
    if long > ratio * short:
        return f"is {picture.width}x{picture.height} pixels: the longer side may be {ratio} times the shorter one"
    return None
