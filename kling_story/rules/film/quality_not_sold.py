"""The resolutions that a model is sold in."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Story

CHECK = Check(
    code="KS309",
    name="quality-not-sold",
    what="`quality` is a resolution that the model isn't sold in",
    why="Kling refuses the request (live: `video resolution value 4k is invalid`)",
    source="profile: qualities; 4K is sold for 3.0 and 3.0 Omni since 2026-04-23, not for Turbo, O1 or motion control",
    bad=("version: 1\nmodel: kling-3.0-turbo\nquality: 4k\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nquality: 4k\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    sold = story.profile["qualities"]
    if story.board.quality not in sold:
        message = f"{story.profile.title} isn't sold in `{story.board.quality}`"
        yield Finding(("quality",), message, hint=f"it is sold in {listed(sold)}")
