"""Files that a storyboard names are there."""

from __future__ import annotations

from pathlib import Path

from kling_story.diagnostics import did_you_mean
from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.media import is_url

CHECK = Check(
    code="KS408",
    name="missing-file",
    what="a picture, video or sound that the storyboard names isn't there",
    why="it can't be sent",
    bad=("version: 1\nstart_frame: nobody.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    folder = story.board.folder
    for path, name in story.files():
        if is_url(name):
            continue
        file = folder / name
        try:
            if file.is_file():
                continue
            if file.is_dir():
                yield Finding(path, f"`{name}` is a folder")
                continue
            beside = [other.name for other in file.parent.iterdir()] if file.parent.is_dir() else []
        except (OSError, ValueError):
            yield Finding(path, f"no file can be called `{name}`")
            continue
        meant = did_you_mean(file.name, beside)
        hint = (
            f"did you mean `{Path(name).with_name(meant).as_posix()}`?"
            if meant
            else f"looked for beside the storyboard, in {folder}"
        )
        yield Finding(path, f"there is no file `{name}`", hint=hint)
