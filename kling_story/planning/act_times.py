"""When what happens within a shot begins and ends, by where its words are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from kling_story.blocking.sentences import ENDS
from kling_story.patterns import Pattern
from kling_story.placed import Act, Place
from kling_story.planned import PlannedShot
from kling_story.planning.steps import Happens

BEFORE, AFTER = Fraction(1), Fraction(4, 5)
"""For how many seconds at least a shot shows how somebody is before and after what they do: choices."""
PART = Fraction(1, 4)
"""How much of a shot that is at most."""
_BUSY = Fraction(1, 2)
"""How much of a shot is taken at most by what happens in it."""
_PLAYING = Fraction(4, 5)
"""The same of a kick, a throw and the like."""
_AT_LAST = Pattern(
    r"\b(?:finally|at last|in the end|at the end|lastly"
    r"|as the (?:camera|shot|move) (?:\w+ly )?(?:ends|stops|settles|arrives|comes to rest))\b"
    r"|最后|终于|最终|末了",
    ("finally", "at last", "in the end", "at the end", "lastly", "as the", "最", "终于", "末了"),
)
_LATE = Fraction(7, 10)
"""Where in its shot something begins at the earliest that words say comes at last: a choice."""
_SOON, _SEEN = Fraction(1, 10), Fraction(9, 20)
"""How much of a shot is left at least after somebody came down, and where in it they do so at the earliest if a pan
ends on them.
"""
_LEAST, _LEAD = Fraction(4, 5), Fraction(7, 10)
"""How much of an even share of a shot each deed has at least, and how much of one is before the first: choices."""


def part_of(prompt: str, at: int) -> Fraction:
    """How far into a prompt words are, late where they say that it comes at last."""
    clause = prompt[:at]
    clause = clause[max(clause.rfind(mark) for mark in ENDS) + 1 :]
    part = Fraction(at, max(1, len(prompt)))
    return max(part, _LATE) if _AT_LAST.search(clause) else part


def _spread_out(parts: Mapping[int, Fraction]) -> Mapping[int, Fraction]:
    """In which part of its shot each deed begins, by where its words are, so far apart and so early that what each
    leaves is seen for a while.
    """
    least = _LEAST / (len(parts) + _LEAD)
    found: dict[int, Fraction] = {}
    latest = Fraction(1)
    order = [*parts]
    for at in order[::-1]:
        latest = min(parts[at], latest - least)
        found[at] = latest
    begins = Fraction(0)
    for at in order:
        found[at] = max(found[at], begins)
        begins = found[at] + least
    return found


def timed(shot: PlannedShot, steps: Sequence[tuple[Happens, list[Place]]]) -> Iterator[Act]:
    """What happens, one after the other: each as far into its shot as its words are into the prompt, late where they
    say that it comes at last, and never so early or late that nobody sees what it changes.
    """
    length = shot.seconds
    busy = _PLAYING if any(one.steps for one, _ in steps) else _BUSY
    long = [min(Fraction(one.seconds), length * busy / len(steps)) for one, _ in steps]
    first = min(BEFORE, length * PART)
    comes_down = any("aloft" in one.change.was for one, _ in steps)
    latest = length - (length * _SOON if comes_down else min(AFTER, length * PART))
    ends = list[Fraction]()
    for seconds in reversed(long):
        ends.insert(0, latest)
        latest -= seconds
    parts: Mapping[int, Fraction] = {one.at: part_of(shot.prompt, one.at) for one, _ in steps}
    if len(parts) > 1 and not comes_down:
        parts = _spread_out(parts)
    for (one, was), seconds, last in zip(steps, long, ends, strict=True):
        part = parts[one.at]
        # Who comes down is there when a pan is.
        part = max(part, _SEEN) if comes_down and any(move.to and "pan" in move.move for move in shot.moves) else part
        start = max(first, min(length * part, last - seconds))
        first = start + seconds
        begins, over = (Fraction(round(at / length * 1000), 1000) for at in (start, first))
        for place in was:
            yield Act(place, begins, over)
