"""A gap left in a text."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.patterns import Pattern
from kling_story.references import ELEMENT_NAME
from kling_story.yamledit import replace_within

CHECK = Check(
    code="KS702",
    name="placeholder-inside",
    what="a prompt or another text with a gap to fill in: `[name]`, `<city>`, `{{color}}`, `___`",
    why="Kling would film the words as they stand",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks through [city name] at night'}\n",
        "version: 1\nelements: {Mei: a courier}\nshots:\n  - {duration: 3, prompt: '@Mei walks, then @{Mei} runs'}\n",
    ),
    good=("version: 1\nshots:\n  - {duration: 3, prompt: 'Mei walks (slowly) through Lisbon at night'}\n",),
)

_GAP = Pattern(
    r"\[(?!neg|(?:shot|scene|clip|cut)\s*#?\d|\d{1,2}\s*s?\s*[-–—~])[^\[\]\n]{2,80}\](?!\()"
    r"|<(?!<)(?!(?:lora|lyco|hypernet|embedding):|(?:b|i|u|em|strong|br|p|div|span|h[1-6]|ul|li|a|img|font)\b)[A-Za-z][^<>\n]{1,60}>(?!>)|\{\{?[^{}\n]{1,60}\}\}?|_{3,}|\bTODO\b|\bTBD\b|\blorem ipsum\b",
    ("[", "<", "{", "___", "todo", "tbd", "lorem"),
)

_REFERENCE = r"\[(?:image|video|audio|element)[ _]?\d+\]"


def find(story: Story) -> Iterator[Finding]:
    for path, text in story.sent:
        for match in _GAP.finditer(text):
            if match.end() - match.start() >= len(text.strip(" .。")):
                continue
            message, hint = f"`{match.group()}` looks like a gap to fill in", None
            if text[: match.start()].endswith("@") and (name := _element(story, match.group())):
                # Of a name that can't be referred to the cast tells.
                if ELEMENT_NAME.fullmatch(name):
                    part = (match.start() - 1, match.end())
                    message, hint = f"`@{match.group()}` is no reference: a name has no brackets", f"write `@{name}`"
                    fix = Suggestion(f"write `@{name}`", replace_within(path, *part, f"@{name}", of=text))
                    yield Finding(path, message, hint=hint, part=part, of=text, fix=fix)
                continue
            if re.match(_REFERENCE, match.group(), re.IGNORECASE):
                message = f"`{match.group()}` is no reference here"
                hint = "an element or a reference image is named with `@`"
            yield Finding(path, message, hint=hint, part=match.span(), of=text)


def _element(story: Story, bracketed: str) -> str | None:
    """The declared element that is meant by a name in brackets, spaces in place of ``_`` or not."""
    name = bracketed.strip("[]{}<> ")
    return next((known for known in (name, name.replace(". ", "_").replace(" ", "_")) if known in story.names), None)
