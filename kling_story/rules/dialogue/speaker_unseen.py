"""Where several speak, the prompt shows who."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.placed import BEINGS
from kling_story.staging import named_elements, past_whom
from kling_story.storyboard import Line, Shot
from kling_story.vocabulary import FRAMINGS
from kling_story.vocabulary.people import PRONOUNS, out_of_sight, together

_BOARD = (
    "version: 1\naudio: native\nelements: {Mei: a courier, Bo: an old seller}\nshots:\n  - duration: 4\n    prompt: '%s'\n"
    "    dialogue: [{who: Mei, line: Not tonight.}, {who: Bo, line: Why?, tone: %s}]\n"
)

CHECK = Check(
    code="KS509",
    name="speaker-unseen",
    what="two people speak in a shot, and its prompt doesn't mention one of them",
    why="Kling tells speakers by what they do before they speak; of two voices and one person it makes one narrator",
    source="official 3.0 guide: unique labels, the visual action before the line; two speakers merged into one are reported",
    severity=Severity.WARNING,
    bad=(_BOARD % ("@Mei turns to go", "calm"),),
    good=(
        _BOARD % ("@Mei turns to go, @Bo holds her sleeve", "calm"),
        _BOARD % ("@Mei turns to go", "off screen"),
        _BOARD % ("They turn to go", "calm"),
        _BOARD.replace("    prompt", "    framing: reverse, OTS\n    prompt") % ("@Mei shrugs", "calm"),
    ),
)

MOST_LINES = 100
"""Lines of a shot that are looked at; none holds nearly as many."""


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        speakers = {line.speaker.casefold() for line in shot.dialogue}
        if (
            len(speakers) < 2
            or together(shot.prompt)
            or any(line.speaker.casefold() in PRONOUNS for line in shot.dialogue)
        ):
            continue
        told = _near_shoulder(story, shot)
        words = " ".join((shot.prompt, *(f"{move.move} {move.to or ''}" for move in shot.camera))).casefold()
        for n, line in enumerate(shot.dialogue[:MOST_LINES]):
            who = line.speaker.casefold()
            if who in told or _shown(words, line):
                continue
            told.add(who)
            message = f"`{line.speaker}` speaks, but the prompt doesn't mention them"
            hint = "say what they do before they speak, or, when nobody sees them, `tone: off screen`"
            yield Finding(("shots", index, "dialogue", n, "who"), message, hint=hint)


def _near_shoulder(story: Story, shot: Shot) -> set[str]:
    """Who speaks with their back to the camera, over whose shoulder the one is seen whom the words are of: of two that
    speak the other one, unless they look past somebody else.
    """
    if not any(framing.near_shoulder for framing in FRAMINGS.named_in((shot.framing or "")[:200])):
        return set()
    named = [name for name in named_elements(story.board, shot) if story.board.elements[name].kind in BEINGS]
    speakers = {line.speaker for line in shot.dialogue}
    if len(speakers) != 2 or len(named) != 1 or named[0] not in speakers or past_whom(shot.prompt, named):
        return set()
    return {name.casefold() for name in speakers if name != named[0]}


def _shown(prompt: str, line: Line) -> bool:
    """Whether a shot's words speak of a speaker, by any word of the label, or says that nobody sees them."""
    if out_of_sight(line.speaker) or out_of_sight(line.tone or ""):
        return True
    label = line.speaker.casefold()
    words = [word for word in re.findall(r"[^\W\d]+", label) if len(word) > 2 or not word.isascii()]
    return label in prompt or any(word in prompt for word in words)
