"""Addresses on the web are https addresses."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.yamledit import replace_value

CHECK = Check(
    code="KS416",
    name="plain-http",
    what="an `http://` address of a picture, video or sound",
    why="anybody on the way can read and change it, and many servers no longer answer",
    severity=Severity.WARNING,
    bad=("version: 1\nstart_frame: http://example.com/a.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
    good=("version: 1\nstart_frame: https://example.com/a.png\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for path, name in story.files():
        if name[:7].casefold() == "http://":
            address = f"https://{name[7:]}"
            fix = Suggestion(f"write `{address}`", replace_value(path, address))
            yield Finding(path, f"`{name}` isn't an https address", hint=f"write `{address}`", fix=fix)
