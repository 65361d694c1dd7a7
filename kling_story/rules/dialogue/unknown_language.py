"""The languages that Kling speaks."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary import LANGUAGES

CHECK = Check(
    code="KS208",
    name="unknown-language",
    what="a line's `language` isn't one that the model speaks",
    why="Kling would say it in another language",
    source="official 3.0 guide: zh, en, ja, ko, es; fal says that all but zh and en are translated",
    severity=Severity.WARNING,
    bad=(
        "version: 1\naudio: native\nshots:\n  - {duration: 3, prompt: Mei speaks, dialogue: {who: Mei, line: Hallo, language: german}}\n",
    ),
    good=(
        "version: 1\naudio: native\nshots:\n  - {duration: 3, prompt: Mei speaks, dialogue: {who: Mei, line: Hello, language: en}}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    spoken = story.profile["languages"]
    if spoken is None:
        return
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            if not line.language or not line.language.strip():
                continue
            language = LANGUAGES.find(line.language)
            if language is None or language.id not in spoken:
                path = ("shots", index, "dialogue", n, "language")
                known = listed(LANGUAGES[i].id for i in LANGUAGES.ids if i in spoken)
                message = f"{story.profile.title} doesn't speak `{line.language}`"
                yield Finding(path, message, hint=f"it speaks {known}", limit="languages")
