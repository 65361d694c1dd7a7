"""A line in a language that the model doesn't speak, where nothing says which it is."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary import LANGUAGES, language_of

_LINE = "version: 1\naudio: native\nshots:\n  - {duration: 4, prompt: Mei speaks, dialogue: {who: Mei, line: %s}}\n"

CHECK = Check(
    code="KS503",
    name="untold-language",
    what="a line's script or words are those of a language that the model doesn't speak",
    why="Kling would say it in another language, or not at all",
    source="official 3.0 guide: zh, en, ja, ko, es; fal says that all but zh and en are translated",
    severity=Severity.WARNING,
    bad=(_LINE % "Не сегодня.", _LINE % '"Ich weiß nicht, wer das ist."'),
    good=(_LINE % "今晚不行。", _LINE % '"C\'est la vie, my friend."', _LINE % "Hoy no."),
)


def find(story: Story) -> Iterator[Finding]:
    from kling_story.vocabulary.tongues import foreign_tongue

    spoken = story.profile["languages"]
    if spoken is None:
        return
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            if line.language and line.language.strip():
                continue
            tongue = foreign_tongue(line.line)
            likely = language_of(line.line)
            if tongue is None and likely.id not in spoken and likely.id != "en":
                tongue = likely.words
            if tongue:
                path = ("shots", index, "dialogue", n, "line")
                known = listed(LANGUAGES[i].id for i in LANGUAGES.ids if i in spoken)
                message = f"the line is in {tongue}, which {story.profile.title} doesn't speak"
                yield Finding(path, message, hint=f"it speaks {known}", limit="languages")
