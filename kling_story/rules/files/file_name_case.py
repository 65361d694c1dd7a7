"""File names as the disk spells them."""

from __future__ import annotations

from pathlib import PurePath
from unicodedata import normalize

from kling_story.judging import Check, Finding, Iterator, Story, Suggestion
from kling_story.media import as_spelt_on_disk, is_of_one_machine, is_url
from kling_story.yamledit import replace_value

CHECK = Check(
    code="KS415",
    name="file-name-case",
    what="a file name that differs from the one on disk in capitals alone, or in how its accents are encoded",
    why="a Mac or Windows finds it all the same, the Linux machine that checks or sends it doesn't",
    bad=(
        "version: 1\nstart_frame: Front.PNG\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\nstart_frame: Views/front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
    ),
    good=("version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name in story.files():
        if is_url(name) or is_of_one_machine(name) or "\\" in name:
            continue
        try:
            spelt = as_spelt_on_disk(story.board.folder, name)
        except ValueError:
            continue
        if spelt is None or spelt == "/".join(PurePath(name).parts):
            continue
        how = "with accents encoded another way" if normalize("NFC", spelt) == normalize("NFC", name) else f"`{spelt}`"
        fix = Suggestion(f"write `{spelt}`", replace_value(path, spelt), safe=True)
        yield Finding(
            path, f"`{name}` is called {how} on disk", hint="only some systems take one for the other", fix=fix
        )
