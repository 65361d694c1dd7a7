"""Seconds for shots that state none."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

from kling_story.importing.draft import Draft

USUAL = 3
ALONE = 5


def fill_seconds(draft: Draft) -> None:
    """Give every shot its seconds: stated, from one beginning to the next, or a share of what is left."""
    shots = draft.shots
    for shot, following in pairwise(shots):
        if shot.seconds is None and shot.start is not None and following.start is not None:
            shot.seconds = following.start - shot.start if following.start > shot.start else None
    last = shots[-1]
    if last.seconds is None and last.start is not None and draft.total and draft.total > last.start:
        last.seconds = draft.total - last.start
    if len(shots) == 1 and last.seconds is None and draft.total:
        last.seconds = draft.total


def shares(draft: Draft, most: int) -> tuple[tuple[Fraction, ...], str | None]:
    """Every shot's seconds, and what the missing ones were guessed from (None when none is missing).

    ``most``: the seconds of the longest film, which a guess stays within where it can.
    """
    stated = [shot.seconds for shot in draft.shots]
    missing = stated.count(None)
    if not missing:
        return tuple(seconds for seconds in stated if seconds is not None), None
    known = sum((seconds for seconds in stated if seconds is not None), Fraction(0))
    if draft.total and draft.total > known:
        whole, why = int(draft.total - known), f"a share of the {said(draft.total)} s stated for the film"
    elif missing == len(stated) == 1:
        whole, why = ALONE, "the text states none"
    else:
        whole, why = min(USUAL * missing, max(missing, most - int(known))), "the text states none"
    each, over = divmod(max(whole, missing), missing)
    given = iter([Fraction(each + (index < over)) for index in range(missing)])
    return tuple(next(given) if seconds is None else seconds for seconds in stated), why


def said(seconds: Fraction) -> str:
    """Seconds as people write them."""
    return str(seconds.numerator) if seconds.denominator == 1 else f"{float(seconds):g}"
