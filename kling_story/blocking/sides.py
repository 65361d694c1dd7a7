"""On which side everybody stands over all shots: who stood left stays left, so that a viewer can follow.

In order of strength: what the words of a shot say; where ``facing`` puts the two of an over-the-shoulder shot;
how they stood before; who looks right in a shot alone stands left of who looks left; the order of mention.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from kling_story.placed import Place

_ACROSS = {"left": -1, "middle": 0, "right": 1}


class Sides:
    """Remembers who stands left of whom, seen from the side of the line on which the camera stays."""

    def __init__(self) -> None:
        self._stood: dict[tuple[str, str], int] = {}
        self._looking: dict[str, str] = {}

    def line_up(self, names: Sequence[str], told: Mapping[str, Place], *, reverse: bool = False) -> tuple[str, ...]:
        """The names from left to right; ``told`` is what the words say of them. ``reverse``: they are seen from
        the other side, mirrored.
        """
        order: list[str] = []
        for name in names:
            ways = [self._way(name, other, told, reverse) for other in order]
            low = max((at + 1 for at, way in enumerate(ways) if way > 0), default=0)
            high = next((at for at, way in enumerate(ways) if way < 0 and at >= low), len(order))
            place = told.get(name)
            beside = order.index(place.other) + 1 if place and place.other in order else high
            order.insert(min(max(beside, low), high), name)
        self._remember(order[::-1] if reverse else order)
        return tuple(order)

    def past_a_shoulder(self, seen: str, near: str, facing: str | None, *, reverse: bool = False) -> tuple[str, str]:
        """The two of an over-the-shoulder shot from left to right: who is ``seen`` looks past the lens to the
        ``near`` one.
        """
        stood = self._stood.get((near, seen), 1 if reverse else -1)
        way = _ACROSS[facing] if facing in ("left", "right") else stood
        order = (near, seen) if way < 0 else (seen, near)
        self._remember(order)
        return order

    def alone(self, name: str, facing: str | None) -> None:
        """Somebody alone in a shot faces a side of the frame: whom they look at stands there."""
        if facing in ("left", "right"):
            self._looking[name] = facing

    def partners_of(self, name: str) -> str | None:
        """On which side of somebody all those stand with whom they were in a shot: "left" or "right", if on one."""
        ways = {way for (one, _), way in self._stood.items() if one == name}
        return {-1: "right", 1: "left"}[ways.pop()] if len(ways) == 1 else None

    def _remember(self, order: Sequence[str]) -> None:
        for one, other in combinations(order, 2):
            self._stood[one, other], self._stood[other, one] = -1, 1

    def _way(self, one: str, other: str, told: Mapping[str, Place], reverse: bool) -> int:
        """-1 where somebody has to stand left of another one in this shot, 1 right, 0 where nothing is known."""
        here, there = told.get(one, Place(one)), told.get(other, Place(other))
        for place, target, sign in ((here, other, 1), (there, one, -1)):
            if place.other == target and place.relation in ("left_of", "right_of"):
                return -sign if place.relation == "left_of" else sign
        sides = _ACROSS[here.side or "middle"] - _ACROSS[there.side or "middle"]
        if sides:
            return 1 if sides > 0 else -1
        if (one, other) in self._stood:
            return self._stood[one, other] * (-1 if reverse else 1)
        looks = self._looking.get(one), self._looking.get(other)
        return {("right", "left"): -1, ("left", "right"): 1}.get((looks[0] or "", looks[1] or ""), 0)
