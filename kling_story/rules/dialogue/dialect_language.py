"""A dialect belongs to its language; an accent may be foreign."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.vocabulary import language_of
from kling_story.vocabulary.languages import dialect_language, script_of

_LINE = "version: 1\naudio: native\nshots:\n  - {duration: 4, prompt: Mei speaks, dialogue: {who: Mei, line: %s, accent: %s}}\n"

CHECK = Check(
    code="KS505",
    name="dialect-language",
    what="the `accent` is a dialect of another language than the line's",
    why="nobody can speak English in 四川话: one of the two gets lost. An accent may be foreign (British on a Chinese line), a dialect can't",
    source="official 3.0 guide: Chinese dialects and English accents are named beside the speaker",
    severity=Severity.WARNING,
    bad=(_LINE % ("Not tonight.", "四川话"), _LINE % ("¿Dónde está?", "関西弁")),
    good=(
        _LINE % ("今晚不行。", "四川话"),
        _LINE % ("今晚不行。", "British"),
        _LINE % ("本当?", "関西弁"),
        _LINE % ("Not tonight.", "Sichuan"),
    ),
)


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            spoken = dialect_language(line.accent) if line.accent else None
            language = language_of(line.line, line.language)
            shared = not line.language and script_of(line.line) == "han"
            if spoken and spoken is not language and not shared:
                path = ("shots", index, "dialogue", n, "accent")
                message = f"`{line.accent}` is a dialect of {spoken.words}, but the line is {language.words}"
                hint = f"write the line in {spoken.words}, or another accent"
                yield Finding(path, message, hint=hint)
