"""Paths are written with slashes."""

from __future__ import annotations

import os

from kling_story.judging import Check, Finding, Iterator, Story, Suggestion
from kling_story.media import as_spelt_on_disk, is_of_one_machine, is_url
from kling_story.yamledit import replace_value

CHECK = Check(
    code="KS414",
    name="backslash-path",
    what="a file named with backslashes",
    why="only Windows reads them as folders; slashes are read everywhere, there too",
    bad=("version: 1\nstart_frame: views\\front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nstart_frame: views/front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name in story.files():
        if "\\" not in name or is_url(name) or is_of_one_machine(name):
            continue
        # On Linux and a Mac a backslash may be part of a file's own name.
        if os.sep == "/" and as_spelt_on_disk(story.board.folder, name) == name:
            continue
        slashed = name.replace("\\", "/")
        fix = Suggestion(f"write `{slashed}`", replace_value(path, slashed), safe=True)
        yield Finding(path, f"`{name}` is written with backslashes", hint=f"write `{slashed}`", fix=fix)
