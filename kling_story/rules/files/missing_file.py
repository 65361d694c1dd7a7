"""Files that a storyboard names are there."""

from __future__ import annotations

from pathlib import Path as File

from kling_story.diagnostics import did_you_mean
from kling_story.judging import Check, Finding, Iterator, Path, Story
from kling_story.media import as_spelt_on_disk, is_of_one_machine, is_url

CHECK = Check(
    code="KS408",
    name="missing-file",
    what="a picture, video or sound that the storyboard names isn't there",
    why="it can't be sent",
    bad=(
        "version: 1\nstart_frame: nobody.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: s3://films/front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=("version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    folder = story.board.folder
    for path, name in story.files():
        # Backslashes, capitals and absolute paths have checks of their own.
        if is_url(name) or is_of_one_machine(name) or "\\" in name:
            continue
        if "://" in name or name.startswith("data:"):
            hint = "write an https address, or a file beside the storyboard"
            yield Finding(path, f"`{name}` is neither a file nor an address that Kling can fetch", hint=hint)
            continue
        try:
            finding = _missing(path, name, folder)
        except (OSError, ValueError):
            finding = Finding(path, f"no file can be called `{name}`")
        if finding:
            yield finding


def _missing(path: Path, name: str, folder: File) -> Finding | None:
    file = folder / name
    if file.is_file():
        return None
    if file.is_dir():
        return Finding(path, f"`{name}` is a folder")
    if file.exists():
        return Finding(path, f"`{name}` is no plain file: a pipe or a device can't be sent")
    if as_spelt_on_disk(folder, name) is not None:
        return None
    beside = [other.name for other in file.parent.iterdir()] if file.parent.is_dir() else []
    meant = did_you_mean(file.name, beside)
    hint = f"did you mean `{File(name).with_name(meant).as_posix()}`?" if meant else _where(folder, file.parent)
    return Finding(path, f"there is no file `{name}`", hint=hint)


def _where(folder: File, wanted: File) -> str:
    """In which folder the file was looked for, however the storyboard was named."""
    inside = wanted.relative_to(folder).as_posix() if wanted.is_relative_to(folder) else wanted.as_posix()
    if not wanted.is_dir():
        return f"there is no folder `{inside}` beside the storyboard"
    named = folder.resolve().name if inside == "." else inside
    return f"looked for beside the storyboard, in `{named or folder.resolve().as_posix()}`"
