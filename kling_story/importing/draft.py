"""What was found in a prompt, before it is written as YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(slots=True)
class LineDraft:
    """One spoken line."""

    who: str
    line: str
    tone: str | None = None
    language: str | None = None
    accent: str | None = None
    comment: str | None = None


@dataclass(slots=True)
class ShotDraft:
    """One shot. ``keys`` holds the one-line keys of the storyboard by name; ``comments`` says by key
    what was guessed; ``source`` is the text it was read from.
    """

    prompt: str = ""
    seconds: Fraction | None = None
    start: Fraction | None = None
    keys: dict[str, str] = field(default_factory=dict)
    dialogue: list[LineDraft] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    settings: list[str] = field(default_factory=list)
    comments: dict[str, str] = field(default_factory=dict)
    source: str = ""

    def set(self, key: str, value: str, comment: str | None = None) -> None:
        """Give a key its value, unless an earlier and clearer word has."""
        value = value.strip()
        if value and key not in self.keys:
            self.keys[key] = value
            if comment:
                self.comments[key] = comment


@dataclass(slots=True)
class ElementDraft:
    """Someone or something of the cast. ``called`` are the author's own words for it."""

    name: str
    called: tuple[str, ...]
    description: str | None = None
    kind: str | None = None
    notes: str | None = None
    comment: str | None = None


@dataclass(slots=True)
class HeardDraft:
    """Sound or music of the whole film. ``whole`` has the author's label, ``words`` stand after it."""

    key: str
    words: str
    whole: str


@dataclass(slots=True)
class Draft:
    """The film. ``look``, ``negative`` and ``notes`` are collected in reading order; ``heard`` holds what
    is heard in every shot, by ``sound`` and ``music``: the words, and the label they had.
    """

    title: str | None = None
    keys: dict[str, str] = field(default_factory=dict)
    look: list[str] = field(default_factory=list)
    negative: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    heard: list[HeardDraft] = field(default_factory=list)
    elements: dict[str, ElementDraft] = field(default_factory=dict)
    shots: list[ShotDraft] = field(default_factory=list)
    total: Fraction | None = None
    comments: dict[str, str] = field(default_factory=dict)
    guesses: list[str] = field(default_factory=list)


def joined(fragments: list[str]) -> str:
    """Fragments as one text: a full stop goes between two that have none."""
    text = ""
    for fragment in filter(None, (re.sub(r"\s*\n\s*", " ", fragment).strip() for fragment in fragments)):
        if text and text[-1] not in ".。!！?？;；,，:：…":
            text += "。" if re.search(r"[\u3400-\u9fff]$", text) else "."
        space = "" if not text or text[-1] in "。！？；，：" else " "
        text = f"{text}{space}{fragment}"
    return text
