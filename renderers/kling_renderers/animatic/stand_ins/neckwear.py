"""What animals wear around their necks and before their eyes."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import INK, WHITE, mix, rgb
from kling_renderers.animatic.stand_ins.features import EYES
from kling_renderers.animatic.stand_ins.shapes import Part, both, part
from kling_story.vocabulary.looks import Worn

_SHADES = {"neckmedal": "#b8434e", "lei": "#e07a9a", "necklace": "#d9b23c"}
"""Of what is hung around a neck without a colour."""
_GOLD = rgb("#d9b04e")
_NEARER = -0.12
"""How much nearer glasses count as being, so that no muzzle is before them."""


def at_the_neck(y: float, z: float, r: float, worn: tuple[Worn, ...]) -> list[Part]:
    """A bow tie, a collar or a scarf around a neck so high, so far back and so thick, in statures."""
    high, front, made = y + 0.035, z - 0.92 * r, list[Part]()
    for one in worn:
        if one.kind == "glasses":
            continue
        shade = one.shade or _SHADES.get(one.kind)
        colour = rgb(shade) if shade else INK
        if one.kind == "scarf":
            made.append(part([(0, high, z, 1.05 * r), (0, high - 0.05, front, 0.3 * r)], colour, -0.03))
            made.append(
                part([(0.05, high - 0.03, front - 0.03, 0.03), (0.07, high - 0.24, front, 0.035)], colour, -0.05)
            )
            continue
        band = [(1.02 * r * sin(turn), high, z - 1.02 * r * cos(turn), 0.018) for turn in (0.0, 0.7, -0.7, 1.5, -1.5)]
        made.append(part(band, colour, -0.03))
        if one.kind == "neckmedal":
            made.append(part([(0, high - 0.14, front - 0.02, 0.055)], _GOLD, -0.09))
        if one.kind == "bowtie":
            wing = [
                (0.012, high, front - 0.03, 0.016),
                (0.1, high + 0.035, front - 0.02, 0.026),
                (0.1, high - 0.035, front - 0.02, 0.026),
            ]
            made += [
                *both(wing, colour, -0.08),
                part([(0, high, front - 0.045, 0.024)], mix(colour, WHITE, 0.14), -0.09),
            ]
    return made


def before_the_eyes(x: float, z: float, r: float) -> list[Part]:
    """Round glasses before eyes so far aside and ahead, so large, in statures of the animal."""
    rim = [(x + r * cos(pi * n / 6), EYES + r * sin(pi * n / 6), z, 0.09 * r) for n in range(13)]
    bridge = [(side * (x - r), EYES, z, 0.09 * r) for side in (-1, 1)]
    arm = [(x + r, EYES, z, 0.08 * r), (x + 1.2 * r, EYES, z + 1.6 * r, 0.08 * r)]
    rims = [made for ends in pairwise(rim) for made in both(ends, INK, _NEARER)]
    return [*rims, part(bridge, INK, _NEARER), *both(arm, INK, _NEARER)]
