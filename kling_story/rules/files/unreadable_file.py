"""Files that are there, with something in them."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.media import is_url
from kling_story.media.opening import open_plain, size_of

CHECK = Check(
    code="KS411",
    name="unreadable-file",
    what="a picture, video or sound that is empty or can't be read",
    why="there is nothing to send",
    bad=("version: 1\nstart_frame: empty.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nstart_frame: front.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name in story.files():
        if is_url(name):
            continue
        try:
            with open_plain(story.board.folder / name) as file:
                empty = size_of(file) == 0
        except PermissionError as error:
            yield Finding(path, f"`{name}` can't be read: {error.strerror}")
            continue
        except (OSError, ValueError):
            # That it isn't there is told by the rule that looks for files.
            continue
        if empty:
            yield Finding(path, f"`{name}` is empty")
