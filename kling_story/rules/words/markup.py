"""Marks that are for a page, not for a film."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.patterns import Pattern
from kling_story.yamledit import replace_within

CHECK = Check(
    code="KS717",
    name="markup",
    what="Markdown, HTML, a web address or an emoji in the words that are sent",
    why="they are sent as they stand: Kling has no page to show them on, and may film them",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: Mei **runs** through the rain}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei <b>runs</b> home'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei runs home 🌧️'}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei runs, like https://example.com/rain.jpg'}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Mei runs #1 in the race, 2 * 3 m ahead, temperature < 5 °C™'}\n",
    ),
)

_MARKS = Pattern(
    r"\*\*(?P<inner>[^\s*](?:[^*\n]{0,300}[^\s*])?)\*\*"
    r"|^[ \t]{0,3}#{1,6} (?=\S)"
    r"|</?(?:b|i|u|em|strong|br|p|div|span|h[1-6]|ul|li|a|img|font)(?:\s[^<>\n]{0,200})?/?>"
    r"|\[[^\[\]\n]{1,100}\]\(https?://[^\s()]{1,300}\)|https?://[^\s，。、]{3,300}"
    r"|`[^`\n]{1,100}`",
    ("**", "#", "<", "](", "http", "`"),
)
_ONE = "(?:[\U0001f300-\U0001faff☔⚡⛄✨❌❗⭐]\ufe0f?|[\u2600-\u27bf]\ufe0f)"
_EMOJI = f"{_ONE}(?:\u200d(?:{_ONE}|[\u2600-\u27bf]))*"


def find(story: Story) -> Iterator[Finding]:
    for path, text in story.sent:
        for match in _MARKS.finditer(text):
            message = f"`{match.group().strip('`')}` is sent as it stands"
            fix = None
            if match["inner"]:
                plain = replace_within(path, *match.span(), match["inner"], of=text)
                fix = Suggestion(f"write `{match['inner']}`", plain)
            yield Finding(path, message, hint="write plain words", part=match.span(), of=text, fix=fix)
        emoji = None if text.isascii() else re.search(_EMOJI, text)
        if emoji:
            message = f"`{emoji.group()}` is sent as it stands"
            hint = "say in words what it means"
            yield Finding(path, message, hint=hint, part=emoji.span(), of=text, severity=Severity.NOTE)
