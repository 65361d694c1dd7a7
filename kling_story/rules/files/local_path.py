"""Files are named from the storyboard's own folder."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media import is_of_one_machine

CHECK = Check(
    code="KS413",
    name="local-path",
    what="a file named by a path of one machine",
    why="nobody else has that path, nor has the machine that checks the storyboard",
    bad=(
        "version: 1\nstart_frame: /Volumes/films/mei/front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: 'D:\\films\\mei\\front.png'\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=("version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name in story.files():
        if not is_of_one_machine(name):
            continue
        hint = "put the file beside the storyboard, and name it from there"
        try:
            there = (story.board.folder / name).is_file()
        except (OSError, ValueError):
            there = False
        if there:
            message = f"`{name}` is a path of this machine alone"
            yield Finding(path, message, hint=hint, severity=Severity.WARNING)
        else:
            yield Finding(path, f"`{name}` is a path of another machine: there is no such file here", hint=hint)
