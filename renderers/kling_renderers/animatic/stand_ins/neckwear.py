"""What animals wear around their necks."""

from __future__ import annotations

from math import cos, sin

from kling_renderers.animatic.drawing.palette import INK, WHITE, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Part, both, part
from kling_story.vocabulary.looks import Worn


def at_the_neck(y: float, z: float, r: float, worn: tuple[Worn, ...]) -> list[Part]:
    """A bow tie, a collar or a scarf around a neck so high, so far back and so thick, in statures."""
    high, front, made = y + 0.035, z - 0.92 * r, list[Part]()
    for one in worn:
        colour = rgb(one.shade) if one.shade else INK
        if one.kind == "scarf":
            made.append(part([(0, high, z, 1.05 * r), (0, high - 0.05, front, 0.3 * r)], colour, -0.03))
            made.append(
                part([(0.05, high - 0.03, front - 0.03, 0.03), (0.07, high - 0.24, front, 0.035)], colour, -0.05)
            )
            continue
        band = [(1.02 * r * sin(turn), high, z - 1.02 * r * cos(turn), 0.018) for turn in (0.0, 0.7, -0.7, 1.5, -1.5)]
        made.append(part(band, colour, -0.03))
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
