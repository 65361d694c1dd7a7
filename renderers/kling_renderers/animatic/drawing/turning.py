"""Turns by degrees in the space of a stage, x to the right, y up and z away, as matrices for rows of points:
``points @ upright(90)``.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, degrees, radians, sin

import numpy as np
from numpy.typing import NDArray


def yaw_along(way: Sequence[float]) -> float:
    """By how much who looks or goes a way over the ground (x, z) is turned about the vertical; 0 is to the lens."""
    return degrees(atan2(way[0], -way[1]))


def upright(turned: float) -> NDArray[np.float64]:
    """About the vertical: what is to the right comes to be away."""
    turn = radians(turned)
    return np.array(((cos(turn), 0.0, sin(turn)), (0.0, 1.0, 0.0), (-sin(turn), 0.0, cos(turn))))


def back(turned: float) -> NDArray[np.float64]:
    """About the way from left to right: what is high comes to be away."""
    turn = radians(turned)
    return np.array(((1.0, 0.0, 0.0), (0.0, cos(turn), sin(turn)), (0.0, -sin(turn), cos(turn))))


def aside(turned: float) -> NDArray[np.float64]:
    """About the way ahead: what is high comes to be to the right."""
    turn = radians(turned)
    return np.array(((cos(turn), -sin(turn), 0.0), (sin(turn), cos(turn), 0.0), (0.0, 0.0, 1.0)))
