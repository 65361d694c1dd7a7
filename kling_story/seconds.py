"""Seconds as people and JSON write them."""

from __future__ import annotations

from fractions import Fraction


def plain_seconds(seconds: Fraction | float) -> int | float:
    """3 and 3.7, not 3.0 or 37/10."""
    return int(seconds) if seconds == int(seconds) else float(seconds)
