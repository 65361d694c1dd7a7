"""Lengths and sizes of files: how they are told, and how they are held against a limit."""

from __future__ import annotations

from fractions import Fraction

NEARLY = Fraction(1, 2)
"""Seconds past a limit that may be the encoder's doing: a film sold as 5 s comes as a file of 5.04 s."""


def told(number: Fraction | float) -> str:
    """A number as people write it: two decimals, none that say nothing."""
    return f"{float(number):.2f}".rstrip("0").rstrip(".")


def megabytes(size: int) -> str:
    """Bytes in MB, one decimal."""
    return f"{size / 2**20:.1f} MB"


def missed(seconds: Fraction, least: float | None, most: float | None) -> Fraction:
    """By how many seconds a length is below its least (negative) or above its most; 0 in between."""
    if least is not None and seconds < Fraction(least):
        return seconds - Fraction(least)
    if most is not None and seconds > Fraction(most):
        return seconds - Fraction(most)
    return Fraction(0)
