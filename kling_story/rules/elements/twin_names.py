"""Names that differ in more than their capitals."""

from __future__ import annotations

from unicodedata import normalize

from kling_story.judging import Check, Finding, Iterator, Severity, Story

CHECK = Check(
    code="KS427",
    name="twin-names",
    what="two elements whose names differ in capitals alone",
    why="people mix them up, and nothing says that Kling doesn't",
    severity=Severity.WARNING,
    bad=("version: 1\nelements: {Mei: {}, mei: {}}\nshots:\n  - {duration: 3, prompt: '@Mei meets @mei'}\n",),
    good=("version: 1\nelements: {Mei: {}, Bo: {}}\nshots:\n  - {duration: 3, prompt: '@Mei meets @Bo'}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name in story.board.elements:
        other = first.setdefault(normalize("NFKC", name).casefold(), name)
        if other != name:
            related = ((("elements", other), f"`{other}` is here"),)
            message = f"`{name}` and `{other}` differ in capitals alone"
            yield Finding(("elements", name), message, hint="rename one of them", on_key=True, related=related)
