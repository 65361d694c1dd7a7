"""Who is on the other side of a door, before coming in or after going out by it."""

from __future__ import annotations

from collections.abc import Sequence

from kling_renderers.animatic.stand_ins.moved import shifted
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import Place

_BEHIND_THE_LEAF = (0.12, 0.72)
"""Right of and behind where somebody is who is at a door, in statures: behind its middle."""


def beyond(figures: Sequence[Figure], told: Sequence[Place | None]) -> list[Figure]:
    """The figures of a shot, those behind the door who are said to be; figures that are nobody's come last."""
    there = [place is not None and place.beyond for place in told]
    there += [False] * (len(figures) - len(there))
    return [shifted(one, *_BEHIND_THE_LEAF) if away else one for one, away in zip(figures, there, strict=True)]
