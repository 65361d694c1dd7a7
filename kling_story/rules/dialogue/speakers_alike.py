"""Two speakers need two labels, and one speaker one."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story

_SHOT = (
    "version: 1\naudio: native\nshots:\n  - duration: 4\n    prompt: Two guards, a man and another man, stop at a gate\n"
    "    dialogue: [{who: %s, line: Not tonight.}, {who: %s, line: Why?}]\n"
)

CHECK = Check(
    code="KS508",
    name="speakers-alike",
    what="two speakers' labels are hardly two: one begins with the other, or they differ by case or an article",
    why="Kling merges them into one voice, or gives one person two",
    source="official 3.0 guide: unique labels, no synonyms for a speaker; two speakers merged into one are reported",
    severity=Severity.WARNING,
    bad=(_SHOT % ("man", "man 2"), _SHOT % ("guard", "the Guard")),
    good=(
        _SHOT % ("guard with the beard", "tall guard"),
        _SHOT % ("guard A", "guard B"),
        _SHOT % ("man", "another man"),
    ),
)

MOST_LINES = 100
"""Lines of a shot that are looked at; none holds nearly as many."""


def find(story: Story) -> Iterator[Finding]:
    first: dict[str, tuple[str, Path]] = {}
    for index, shot in enumerate(story.board.shots):
        here: dict[tuple[str, ...], tuple[str, Path]] = {}
        for n, line in enumerate(shot.dialogue[:MOST_LINES]):
            who = line.speaker.strip()
            if not who or who in story.board.elements:
                continue
            path: Path = ("shots", index, "dialogue", n, "who")
            words = _words(who)
            plain = " ".join(words)
            seen = first.setdefault(plain, (who, path))
            if seen[0] != who:
                message = f"`{who}` is `{seen[0]}` under another label"
                yield Finding(path, message, hint="write it the same way each time", related=((seen[1], "first so"),))
                continue
            longer = next((kept for kept in here if _begins(kept, words) or _begins(words, kept)), None)
            if longer is not None:
                message = f"`{who}` and `{here[longer][0]}` are hard to tell apart"
                hint = "give each a label of their own: `bearded guard`, `young guard`"
                yield Finding(path, message, hint=hint, related=((here[longer][1], "the other one"),))
            here.setdefault(words, (who, path))


def _words(who: str) -> tuple[str, ...]:
    words = tuple(re.findall(r"\w+", who.casefold()))
    return words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words


def _begins(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether a label is another with a number or letter after it: "man" and "man 2"."""
    return len(two) == len(one) + 1 and two[: len(one)] == one and len(two[-1]) <= 2
