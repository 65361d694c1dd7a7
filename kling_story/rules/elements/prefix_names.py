"""Names that begin alike are mixed up."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

CHECK = Check(
    code="KS403",
    name="prefix-names",
    what="one element's name is the beginning of another's",
    why="Kling finds `@Zhang` inside `@ZhangSan`; the official page warns of it",
    source="official path API pages, 2026-09: avoid ids that are parts of one another",
    severity=Severity.WARNING,
    bad=("version: 1\nelements: {Mei: {}, Meili: {}}\nshots:\n  - {duration: 3, prompt: '@Mei meets @Meili'}\n",),
    good=("version: 1\nelements: {Mei: {}, Bo: {}}\nshots:\n  - {duration: 3, prompt: '@Mei meets @Bo'}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    names = list(story.board.elements)
    for name in names:
        other = next((o for o in names if o != name and o.startswith(name)), None)
        if other is not None:
            related = ((("elements", other), f"`{other}` begins with it"),)
            message = f"`{name}` is the beginning of `{other}`: Kling mixes them up"
            yield Finding(("elements", name), message, hint="rename one of them", on_key=True, related=related)
