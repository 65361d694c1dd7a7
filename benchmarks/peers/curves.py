"""How what moves in the scene moves; see ``rendering/scene.py``. Times are seconds since the cut."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Any

Curve = Callable[[float], float]
SWAYS = ((0.5, 0.47), (0.3, 0.83), (0.2, 1.61))
"""The weight and the rate, in hertz, of each of the waves that a hand-held camera follows."""


def eased(start: float, end: float, seconds: float) -> Curve:
    return lambda t: start + (end - start) * (1 - cos(pi * t / seconds)) / 2


def swaying(most: float, phase: float) -> Curve:
    return lambda t: most * sum(weight * sin(2 * pi * rate * t + phase) for weight, rate in SWAYS)


def timecode(shot: dict[str, Any], frame: int, fps: int) -> str:
    """That of a frame, counted from the cut, of a film under a minute."""
    seconds, rest = divmod(shot["start"] + frame, fps)
    return f"00:00:{seconds:02}:{rest:02}"
