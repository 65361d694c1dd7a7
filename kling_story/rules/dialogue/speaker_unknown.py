"""A speaker who is nearly an element."""

from __future__ import annotations

import re

from kling_story.diagnostics import did_you_mean
from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story, Suggestion
from kling_story.patterns import Pattern
from kling_story.prompts import sent_texts
from kling_story.yamledit import rename_speaker

_BOARD = "version: 1\naudio: native\nelements: {%s: a courier}\nshots:\n  - {duration: 4, prompt: '@%s looks up', dialogue: {who: '%s', line: Not tonight.}}\n"

CHECK = Check(
    code="KS506",
    name="speaker-unknown",
    what="a speaker's name is nearly, but not quite, an element's",
    why="Kling takes it for somebody else, who looks and sounds as they please",
    source="official path API pages: only a name that is declared refers to an element",
    severity=Severity.WARNING,
    bad=(
        _BOARD % ("Mei", "Mei", "Mei says"),
        _BOARD % ("小雨", "小雨", "小雨说"),
        _BOARD % ("Mei", "Mei", "Mey"),
        _BOARD % ("Mei", "Mei", "mei"),
        _BOARD % ("Mei", "Mei", "@Bo"),
    ),
    good=(
        _BOARD % ("Mei", "Mei", "@Mei"),
        _BOARD % ("Mei", "Mei", "MEI"),
        _BOARD % ("Dan", "Dan", "Dad"),
        _BOARD % ("小雨", "小雨", "小雪"),
        _BOARD % ("Bo", "Bo", "Bob"),
        _BOARD % ("Mei", "Mei", "Voiceover"),
    ),
)

_ROLES = frozenset(
    [
        "man",
        "men",
        "mom",
        "mum",
        "dad",
        "son",
        "boy",
        "girl",
        "kid",
        "cop",
        "guy",
        "old",
        "vet",
        "mob",
        "vip",
        "boss",
        "chef",
        "host",
        "nurse",
        "guard",
        "maid",
        "king",
        "queen",
        "lady",
        "priest",
        "clerk",
        "driver",
        "barman",
        "waiter",
        "doctor",
        "teacher",
        "voice",
        "narrator",
        "crowd",
        "mother",
        "father",
        "brother",
        "sister",
        "woman",
    ]
)
MOST_SPEAKERS = 50
"""Speakers whose spelling is looked at."""
LONGEST = 20_000
"""Characters of all words together in which a name is looked for."""
_SAYING = frozenset(
    [
        "says",
        "said",
        "asks",
        "asked",
        "shouts",
        "whispers",
        "replies",
        "answers",
        "yells",
        "cries",
        "说",
        "问",
        "说道",
        "问道",
        "喊道",
    ]
)
_CASED = Pattern(r"[A-Za-z\u00c0-\u052f][\w -]*")


def find(story: Story) -> Iterator[Finding]:
    elements = story.board.elements
    if not story.cast_complete:
        return
    prose = None
    known: dict[str, str | None] = {}
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            who = line.speaker.strip()
            if not who or who in story.names or len(who) > 60:
                continue
            if prose is None:
                prose = " ".join(text for _, text in sent_texts(story.board))[:LONGEST]
            asked = line.who.startswith("@")
            if who not in known:
                known[who] = _meant(who, tuple(elements), prose) if len(known) < MOST_SPEAKERS else None
            meant = known[who]
            if not (meant or asked):
                continue
            path: Path = ("shots", index, "dialogue", n, "who")
            hint = (
                f"did you mean `{meant}`?" if meant else f"declare it under `elements:`, `{who}:`, or leave out the @"
            )
            fix = Suggestion(f"write `{meant}`", rename_speaker(path, who, meant)) if meant and not asked else None
            related = ((("elements", meant), f"`{meant}` is declared here"),) if meant else ()
            yield Finding(path, f"no element is called `{who}`", hint=hint, fix=fix, related=related)


def _meant(who: str, elements: tuple[str, ...], prose: str) -> str | None:
    """The element that is surely meant: the same but for case or a verb of saying after it, or one letter
    off in a name that the words never speak of.
    """
    folded = who.casefold()
    wanted = {folded, *(folded.removesuffix(verb).rstrip() for verb in _SAYING if folded.endswith(verb))}
    same = next((name for name in elements if name.casefold() in wanted), None)
    if same:
        return same
    if who.casefold() in _ROLES or len(who) < 3 or not _CASED.fullmatch(who):
        return None
    if re.search(rf"(?<!\w){re.escape(who)}(?!\w)", prose):
        return None
    meant = did_you_mean(who, elements)
    if meant and meant.casefold() not in _ROLES and meant[0].casefold() == who[0].casefold() and _one_off(who, meant):
        return meant
    return None


def _one_off(one: str, two: str) -> bool:
    """Whether one letter more, less or other, or two in each other's place, lie between two names.
    Digits are no letters: "Guard1" and "Guard2" are two guards. In a short name a letter more is another
    name: "Bo" and "Bob".
    """
    one, two = one.casefold(), two.casefold()
    start = 0
    while start < min(len(one), len(two)) and one[start] == two[start]:
        start += 1
    end = 0
    while end < min(len(one), len(two)) - start and one[-1 - end] == two[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], two[start : len(two) - end]
    if any(char.isdigit() for char in left + right):
        return False
    short = min(len(one), len(two)) < 4
    if max(len(left), len(right)) <= 1:
        return not short or len(left) == len(right)
    return len(left) == 2 and left == right[::-1]
