"""People, characters and brands that belong to somebody."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary.known_names import BRANDS, CHARACTERS, PEOPLE

CHECK = Check(
    code="KS710",
    name="known-name",
    what="a prompt that names a well-known person, a character that belongs to somebody, or a brand",
    why="the content filter refuses recognisable people and characters, after the wait; brands come out wrong",
    source="what public projects report of the filter, collected 2026-11-20: recognisable celebrities and IP trip it",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: A man like Tom Cruise runs}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 钢铁侠走在雨中}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei opens a Coca-Cola}\n",
    ),
    good=(
        "version: 1\nelements: {Swift: a quick grey bird}\nshots:\n  - {duration: 3, prompt: '@Swift flies past an apple tree'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: Tom cruises down the river on an iron raft}\n",
    ),
)

_KINDS = (
    (PEOPLE, "a real person", Severity.WARNING, "describe the face, the age, the clothes; a likeness of one's own is an element with images"),
    (CHARACTERS, "a character that belongs to somebody", Severity.WARNING, "describe the figure in words of your own"),
    (BRANDS, "a brand", Severity.NOTE, "describe the thing without its name; a label that must be right comes in a start frame"),
)  # fmt: skip


def find(story: Story) -> Iterator[Finding]:
    everything = "\n".join(text for _, text in story.seen)
    for names, kind, severity, hint in _KINDS:
        for name in names:
            if name not in everything:
                continue
            for path, text in story.seen:
                match = _named(name, text)
                if match:
                    message = f"`{match.group()}` is {kind}"
                    yield Finding(path, message, hint=hint, part=match.span(), of=text, severity=severity)


def _named(name: str, text: str) -> re.Match[str] | None:
    """The name as a word of its own, with its capitals; Chinese names stand anywhere."""
    if not name[-1].isascii() and not name[0].isascii():
        return re.search(re.escape(name), text)
    return re.search(rf"(?<![\w-]){re.escape(name)}(?:'s|’s)?(?![A-Za-z0-9_-])", text)
