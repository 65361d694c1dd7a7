"""A cut has to change the picture."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.staging import MOST_SHOTS, framings_of, goes_on, move_groups, named_elements
from kling_story.storyboard import Shot, Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, SIZES, MoveGroup, Size
from kling_story.vocabulary.people import person_in

_HEAD = "version: 1\nelements: {Mei: a courier}\nshots:\n"
_SHOT = "  - {duration: 3, size: %s, prompt: '%s'}\n"

CHECK = Check(
    code="KS604",
    name="neighbours-alike",
    what="two shots in a row show the same subject in the same size, from the same angle and in the same framing",
    why="the cut is a jump cut, and Kling is reported to merge such neighbours into one shot",
    source="the 30-degree rule of film grammar; a public Kling guide (smixs): adjacent shots of the same framing and angle get merged",
    severity=Severity.WARNING,
    bad=(
        _HEAD + _SHOT % ("medium", "@Mei opens the letter") + _SHOT % ("MS", "@Mei reads it"),
        _HEAD
        + (_SHOT % ("medium, angle: low", "@Mei opens the letter") + _SHOT % ("cowboy, angle: low", "@Mei reads it")),
        "version: 1\nshots:\n"
        + _SHOT % ("close-up", "A woman opens a letter")
        + _SHOT % ("close-up", "The woman reads it"),
    ),
    good=(
        _HEAD + _SHOT % ("medium", "@Mei opens the letter") + _SHOT % ("close-up", "@Mei reads it"),
        _HEAD + _SHOT % ("medium", "@Mei opens the letter") + _SHOT % ("medium, angle: low", "@Mei reads it"),
        _HEAD + _SHOT % ("medium", "@Mei opens the letter") + _SHOT % ("medium, transition: jump cut", "@Mei reads it"),
        "version: 1\nshots:\n"
        + _SHOT % ("close-up", "A woman opens a letter")
        + _SHOT % ("close-up", "A man watches her"),
    ),
)

_KEEPS = frozenset((MoveGroup.STILL, MoveGroup.STEADINESS, MoveGroup.TRACKING, MoveGroup.FOCUS))
"""Moves after which a shot still has the size it began with."""
_SEVERAL = frozenset(("two_shot", "three_shot", "group"))
_DETAILS = frozenset(("insert", "cutaway", "pov", "establishing"))


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    for index in range(1, min(len(board.shots), MOST_SHOTS)):
        one, two = board.shots[index - 1], board.shots[index]
        first, second = _size(one), _size(two)
        if first is None or second is None or abs(first.ladder - second.ladder) > 1 or not first.ladder:
            continue
        subject = _same_subject(board, one, two)
        if subject is None or not goes_on(two) or not _same_view(one, two) or not move_groups(one) <= _KEEPS:
            continue
        related = ((("shots", index - 1, "size"), "the shot before"),)
        path = ("shots", index, "size")
        hint = "change the size clearly, or the angle by 30 degrees or more"
        if first is second:
            message = f"the same size and view of `{subject}` as in the shot before: Kling may merge the two"
            severity = None if named_elements(board, two) else Severity.NOTE
            yield Finding(path, message, hint=hint, related=related, severity=severity)
        elif one.angle and two.angle and named_elements(board, two):
            message = f"nearly the same view of `{subject}` as in the shot before: the cut may look like a jump"
            yield Finding(path, message, hint=hint, related=related, severity=Severity.NOTE)


def _size(shot: Shot) -> Size | None:
    sizes = SIZES.named_in((shot.size or "")[:200])
    return sizes[0] if len(sizes) == 1 else None


def _same_subject(board: Storyboard, one: Shot, two: Shot) -> str | None:
    """Whom or what both shots are of, and nobody else; an element's name, or the prompts' word."""
    first, second = named_elements(board, one), named_elements(board, two)
    if len(first) > 1 and sorted(first) == sorted(second) and framings_of(one) & _SEVERAL:
        return " and ".join(first)
    if first or second:
        return first[0] if len(first) == 1 and first == second else None
    person = person_in(one.prompt)
    return person if person is not None and person == person_in(two.prompt) else None


def _same_view(one: Shot, two: Shot) -> bool:
    """Whether angle, framing, side and lens are the same, in the keys and in the words."""
    views = [
        (
            {angle.id for angle in ANGLES.named_in((shot.angle or "")[:200])}
            | {found.term.id for found in ANGLES.find_in(shot.prompt[:1000])},
            framings_of(shot) | {found.term.id for found in FRAMINGS.find_in(shot.prompt[:1000])},
        )
        for shot in (one, two)
    ]
    if views[0] != views[1] or views[0][1] & _DETAILS:
        return False
    pairs = ((one.facing, two.facing), (one.direction, two.direction), (one.lens, two.lens))
    return all(before is None or after is None or before == after for before, after in pairs)
