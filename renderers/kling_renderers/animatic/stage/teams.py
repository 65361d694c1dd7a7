"""Where several animals are that pull one thing: in pairs, one before the other. Numbers are choices."""

from __future__ import annotations

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.stage.places import Spot

_APART, _LENGTH = 0.3, 1.2
"""How far each of a pair is from its middle, and how far pairs are one before the other, in an animal's heights."""


def harnessed(first: Spot, yaw: float, tall: float, count: int) -> list[Spot]:
    """The places of ``count`` animals so ``tall`` that go a way, the first pair about a place before it."""
    found: list[Spot] = []
    for number in range(count):
        alone = number == count - 1 and count % 2 == 1
        aside = 0.0 if alone else _APART * tall * (1 if number % 2 else -1)
        right, back = spot_by(yaw, aside, -_LENGTH * tall * (number // 2))
        found.append((first[0] + right, first[1] + back))
    return found
