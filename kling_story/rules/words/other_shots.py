"""Labels, times and lists of other shots inside a shot."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.patterns import Pattern

CHECK = Check(
    code="KS713",
    name="shots-inside-shot",
    what="a shot's prompt with labels or times of shots in it: `Shot 2:`, `镜头二：`, `[Scene 3]`, `0:03-0:05`",
    why="it is sent as words of this one shot: Kling cuts where nobody asked, or shows them as text",
    source="the words that are sent; each shot goes out by itself, with seconds of its own",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 5, prompt: 'Mei walks. Shot 2: she stops'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: '[Scene 3] Mei walks'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: '镜头二：美美走来'}\n",
        "version: 1\nshots:\n  - {duration: 5, prompt: 'Mei walks, 0:03-0:05 she stops'}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 5, prompt: 'Mei lifts a film slate, take 2, and the 10:30-11:15 train passes'}\n",
        "version: 1\nduration: 8\nstoryboard: auto\nprompt: 'Shot 1: Mei walks. Shot 2: Mei stops'\n",
    ),
)

_NUMBER = r"(?:\d{1,2}|one|two|three|four|five|six)"
_LABEL = Pattern(
    rf"(?:^|(?<=[.;:,!?\n\]]))\s*\**(?:shot|scene|clip|cut)\s*#?{_NUMBER}\s*(?:\([^()\n]{{0,30}}\))?\**\s*[:：.–—-](?!\w)"
    rf"|\[(?:shot|scene|clip|cut)\s*#?{_NUMBER}[^\]\n]{{0,30}}\]"
    r"|(?:^|(?<=[。；，！？\s]))(?:镜头|分镜|场景|第)[一二三四五六\d]{1,2}(?:镜|个镜头|场)?\s*(?:[（(][^（）()\n]{0,20}[)）])?\s*[:：]"
    r"|[\[(]?\b0?0:\d\d\s*[-–—~]\s*0?0:\d\d\b[\])]?"
    r"|\[\d{1,2}\s*s?\s*[-–—~]\s*\d{1,2}\s*s(?:ec)?\]"
    r"|\bmulti_prompt\b|[\"']prompt[\"']\s*:",
    ("shot", "scene", "clip", "cut", "镜", "场", "第", "0:", "[", "prompt"),
)
_PATH_GRAMMAR = Pattern(
    r"\bshot\s+\d+\s*,\s*\d+\s*,",
    ("shot",),
)


def find(story: Story) -> Iterator[Finding]:
    if story.board.is_auto:
        return
    for index, shot in enumerate(story.board.shots):
        found = [*_LABEL.finditer(shot.prompt)]
        if story.profile.dialect != "path":
            found += _PATH_GRAMMAR.finditer(shot.prompt)
        for match in found:
            hint = "give each shot an item of `shots`, or write `storyboard: auto`; `kling-story import` splits such a text"
            label = match.group().strip()
            start = match.end() - len(match.group().lstrip())
            part = (start, start + len(label))
            message = f"`{label}` stands inside a shot"
            yield Finding(("shots", index, "prompt"), message, hint=hint, part=part, of=shot.prompt)
