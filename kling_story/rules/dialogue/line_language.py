"""A line and the language said of it."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.vocabulary import LANGUAGES, language_of
from kling_story.vocabulary.languages import script_of
from kling_story.yamledit import replace_value

_LINE = "version: 1\naudio: native\nshots:\n  - {duration: 4, prompt: Mei speaks, dialogue: {who: Mei, line: %s, language: %s}}\n"

CHECK = Check(
    code="KS504",
    name="line-language",
    what="a line isn't written in the script of its `language`",
    why="the words and the language that is asked for contradict each other: Kling picks one, or translates",
    source="official 3.0 guide: the language is said beside the speaker, the line in that language",
    severity=Severity.WARNING,
    bad=(
        _LINE % ("今晚不行。", "en"),
        _LINE % ("Not tonight and not tomorrow.", "zh"),
        _LINE % ("오늘은 안 돼.", "ja"),
        _LINE % ('"¿Dónde está?"', "en"),
    ),
    good=(_LINE % ("今晚不行。", "zh"), _LINE % ("OK", "zh"), _LINE % ("東京駅", "ja"), _LINE % ("Hoy no.", "es")),
)

_SCRIPTS = {
    "en": ("latin",),
    "es": ("latin",),
    "zh": ("han",),
    "ja": ("kana", "han"),
    "ko": ("hangul", "han"),
}
_WORD_OR_TWO = 8
"""Letters up to which a Latin line may be a word that every language borrows: OK, bye-bye."""


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            said = LANGUAGES.find(line.language) if line.language else None
            if said is None or said.id not in _SCRIPTS:
                continue
            script = script_of(line.line)
            wrong = script is not None and script not in _SCRIPTS[said.id]
            if script == "latin" and sum(char.isalpha() for char in line.line) <= _WORD_OR_TWO:
                wrong = False
            if wrong or (said.id == "en" and line.line.lstrip("\"'“‘").startswith(("¿", "¡"))):
                path = ("shots", index, "dialogue", n, "language")
                likely = language_of(line.line)
                message = f"the line is written in {likely.words}, but `language` is `{line.language}`"
                fix = Suggestion(f"write `{likely.id}`", replace_value(path, likely.id))
                hint = f"write `language: {likely.id}`, or the line in {said.words}"
                yield Finding(path, message, hint=hint, fix=fix)
