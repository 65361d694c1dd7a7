"""A prompt that states another shot size or angle than the keys."""

from __future__ import annotations

import re
from typing import TypeVar

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.unknown_terms import LONGEST_TERM
from kling_story.vocabulary import ANGLES, SIZES, Angle, Found, Size, Term
from kling_story.vocabulary.angles import opposed

AnyTerm = TypeVar("AnyTerm", bound=Term)

CHECK = Check(
    code="KS706",
    name="size-in-prompt",
    what="the prompt states another shot size or angle than `size` or `angle`: a close-up that is a wide shot",
    why="both are sent, and Kling gets two orders",
    source="the words that are sent: size and angle, then the prompt",
    severity=Severity.WARNING,
    bad=(
        "version: 1\nshots:\n  - {duration: 3, prompt: A wide shot of the harbour where Mei waits, size: close-up}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: '远景：美美走在雨中', size: 特写}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Low angle shot, Mei on the roof', angle: overhead}\n",
    ),
    good=(
        "version: 1\nshots:\n  - {duration: 3, prompt: 'Close-up on Mei, she smiles', size: medium close-up}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: 'The frame widens into a wide shot of the harbour', size: close-up}\n",
        "version: 1\nshots:\n  - {duration: 3, prompt: '美美看着窗外，远景是群山', size: 特写}\n",
    ),
)

_CUES = ("shot", "close", "view", "angle", "景", "写", "镜", "拍", "角", "鸟瞰")
_SIZE_NAME = r".*\bshot|.*\bclose[- ]?up|(?:大|面部)?特写"
_ANGLE_NAME = r".*\b(?:angle|view|shot)|低角度|高角度|仰拍|俯拍|仰角|俯角|鸟瞰|航拍|顶拍"
_STANDS = (
    r"\s*(?:$|[-.:;,，。：；—–(（]|(?:of|on|from|with|as|at|in|looking|showing|through|across|framing)\b|镜头|动作)"
)
_KIND_FOLLOWS = r"[ -](?:shot|view|angle)\b"
_ON_THE_WAY = (
    r"(?:\b(?:to|into|in|until|becom\w+|towards?|onto|on|from|then|after|like|reveal\w*|no|not|without)\s+"
    r"(?:an?\s+|the\s+|her\s+|his\s+)?(?:\w+\s+){0,2}|[到至成为变入从非])$"
)
_HAN_LABEL = r"\s*(?:镜头|[:：，,、])"
_CLAUSE = r"[.:;,，。：；—–\n]"
_LOOKED_AT = 600
"""Characters of a prompt: more than a shot may have."""

_WORDS_BEFORE = 3
"""Words before a size that names the shot, at most: "a slow rain-lit wide shot"; fewer Chinese characters."""

_RUNGS_APART = 2
"""Neighbours on the ladder of sizes are often named for each other."""


def find(story: Story) -> Iterator[Finding]:
    for index, shot in enumerate(story.board.shots):
        prompt = shot.prompt[:_LOOKED_AT]
        if not any(cue in prompt.lower() for cue in _CUES):
            continue
        if shot.size:
            sizes = SIZES.named_in(shot.size[:LONGEST_TERM])
            named = list(SIZES.find_in(prompt))
            told = next(_stated(named, prompt, _SIZE_NAME), None)
            agreed = any(found.term in sizes for found in named)
            if sizes and told and not agreed and all(_far(told.term, size) for size in sizes):
                yield _finding(index, "size", shot.size, shot.prompt, told)
        if shot.angle:
            angles = ANGLES.named_in(shot.angle[:LONGEST_TERM])
            seen = next(_stated(list(ANGLES.find_in(prompt)), prompt, _ANGLE_NAME), None)
            if angles and seen and all(opposed(seen.term, angle) for angle in angles):
                yield _finding(index, "angle", shot.angle, shot.prompt, seen)


def _finding(index: int, key: str, own: str, whole: str, told: Found[Size] | Found[Angle]) -> Finding:
    return Finding(
        ("shots", index, "prompt"),
        f"the prompt says `{whole[told.start : told.end]}`, `{key}` says `{own}`",
        hint=f"keep one of the two: `{key}` is what the animatic draws",
        part=(told.start, told.end),
        of=whole,
        related=((("shots", index, key), f"`{key}` stands here"),),
    )


def _stated(found: list[Found[AnyTerm]], prompt: str, name: str) -> Iterator[Found[AnyTerm]]:
    """The terms that name the shot itself, not a distance in the picture or where a move ends."""
    for term in found:
        clause = re.split(_CLAUSE, prompt[: term.start])[-1].strip()
        follows = re.compile(_KIND_FOLLOWS, re.IGNORECASE).match(prompt, term.end)
        end = follows.end() if follows else term.end
        crowded = len(clause.split()) > _WORDS_BEFORE if clause.isascii() else len(clause) >= _WORDS_BEFORE
        if crowded or not re.compile(_STANDS, re.IGNORECASE).match(prompt, end):
            continue
        written = prompt[term.start : end]
        label = term.start == 0 and not written.isascii() and re.match(_HAN_LABEL, prompt[term.end :])
        before = prompt[max(0, term.start - 40) : term.start]
        if (label or re.fullmatch(name, written, re.IGNORECASE)) and not re.search(_ON_THE_WAY, before, re.IGNORECASE):
            yield term


def _far(one: Size, two: Size) -> bool:
    return abs(one.ladder - two.ladder) >= _RUNGS_APART
