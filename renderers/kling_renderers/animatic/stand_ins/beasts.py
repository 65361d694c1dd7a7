"""Animals that are built like no dog, horse or bird. Lengths are in the animal's heights, its head where every animal's
is; proportions are choices, from how such animals stand.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.four_legged import built
from kling_renderers.animatic.stand_ins.four_legged_builds import Build
from kling_renderers.animatic.stand_ins.shapes import Part, both, part

_BONE, _RED = rgb("#e3dccb"), rgb("#b8452f")

_WINGS = (0.12, 0.6)
"""How far aside all of a folded wing is at least, and how high."""
_DRAGON = Build((0.56, -0.06, 0.17), (0.54, 0.42, 0.16), (0.64, -0.14, 0.11), 0.085,
                ((0.87, -0.34, 0.06), (0.83, -0.52, 0.035)), (0.14, 0.08, 0.05), 0.25, 0.1)  # fmt: skip
_GIRAFFE = Build((0.48, 0.0, 0.1), (0.46, 0.24, 0.085), (0.53, -0.05, 0.06), 0.04,
                 ((0.89, -0.31, 0.03), (0.86, -0.38, 0.02)), (0.05, 0.032, 0.014), 0.1, 0.3)  # fmt: skip
_CAMEL = Build((0.6, -0.04, 0.16), (0.6, 0.34, 0.14), (0.62, -0.16, 0.09), 0.07,
               ((0.88, -0.34, 0.055), (0.84, -0.45, 0.035)), (0.09, 0.055, 0.028), 0.2, 0.1)  # fmt: skip


def _dragon(colour: Colour) -> list[Part]:
    dark, wing = mix(colour, BLACK, 0.35), mix(colour, BLACK, 0.2)
    spikes = [part([(0, y, z, 0.03), (0, y + 0.1, z + 0.04, 0.005)], dark, -0.005)
              for y, z in ((0.92, -0.2), (0.8, -0.12), (0.74, 0.02), (0.72, 0.18), (0.7, 0.34))]  # fmt: skip
    tail = [
        part([(0, 0.54, 0.5, 0.12), (0, 0.3, 0.85, 0.075)], colour),
        part([(0, 0.3, 0.85, 0.075), (0, 0.12, 1.25, 0.03)], colour),
        part([(0, 0.12, 1.25, 0.03), (0, 0.2, 1.5, 0.06), (0, 0.12, 1.62, 0.005)], dark),
    ]
    return [
        *built(colour, _DRAGON, INK),
        *both([(0.05, 0.97, -0.24, 0.025), (0.11, 1.05, -0.12, 0.006)], _BONE, -0.02),
        *spikes,
        *tail,
        *both([(0.12, 0.74, 0.0, 0.03), (0.42, 1.0, 0.2, 0.02)], dark, -0.02),
        *both([(0.12, 0.72, 0.02, 0.02), (0.42, 1.0, 0.2, 0.015), (0.3, 0.66, 0.62, 0.01)], wing, 0.0),
    ]


def _giraffe(colour: Colour) -> list[Part]:
    patch = mix(colour, BLACK, 0.4)
    spots = [(0.06, 0.53, 0.0), (0.07, 0.44, 0.08), (0.065, 0.5, 0.16), (0.06, 0.42, 0.22), (0.03, 0.62, -0.1),
             (0.025, 0.72, -0.17), (0.022, 0.8, -0.23)]  # fmt: skip
    return [
        *built(colour, _GIRAFFE, patch),
        *both([(0.022, 0.925, -0.27, 0.012), (0.025, 1.0, -0.26, 0.012)], patch, -0.02),
        *both([(0.04, 0.91, -0.26, 0.012), (0.085, 0.925, -0.25, 0.006)], mix(colour, BLACK, 0.15), -0.02),
        *(one for x, y, z in spots for one in both([(x + 0.015, y, z, 0.026)], patch, -0.06)),
        part([(0, 0.46, 0.32, 0.012), (0, 0.3, 0.36, 0.012)], patch),
    ]


def _camel(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.25)
    return [
        *built(colour, _CAMEL, mix(colour, BLACK, 0.4)),
        *both([(0.05, 0.95, -0.26, 0.02), (0.07, 1.0, -0.25, 0.006)], dark, -0.02),
        part([(0, 0.74, 0.16, 0.12), (0, 0.94, 0.16, 0.05)], dark, -0.005),
        part([(0, 0.62, 0.46, 0.02), (0, 0.4, 0.5, 0.025)], dark),
    ]


def _dinosaur(colour: Colour) -> list[Part]:
    """One that hunts on two legs, its tail held up behind."""
    dark, pale = mix(colour, BLACK, 0.25), mix(colour, WHITE, 0.3)
    return [
        *both([(0.06, 0.9375, -0.34, 0.018)], INK, -0.03),
        *both([(0.11, 0.5, 0.12, 0.12), (0.11, 0.28, -0.02, 0.07)], dark, swing=(0.02, 0.1)),
        *both([(0.11, 0.28, -0.02, 0.06), (0.11, 0.04, 0.06, 0.035)], dark, swing=(0.1, 0.18)),
        *both([(0.11, 0.03, 0.06, 0.03), (0.11, 0.025, -0.12, 0.025)], dark, swing=(0.18, 0.18)),
        part([(0, 0.6, -0.08, 0.15), (0, 0.54, 0.18, 0.16)], colour),
        part([(0, 0.54, 0.2, 0.14), (0, 0.56, 0.62, 0.07)], colour, 0.01),
        part([(0, 0.56, 0.62, 0.07), (0, 0.66, 1.05, 0.012)], colour, 0.01),
        part([(0, 0.64, -0.12, 0.12), (0, 0.86, -0.22, 0.09)], colour),
        part([(0, 0.9, -0.28, 0.1), (0, 0.88, -0.52, 0.055)], colour, -0.01),
        part([(0, 0.82, -0.3, 0.06), (0, 0.79, -0.48, 0.035)], pale, -0.015),
        *both([(0.08, 0.6, -0.2, 0.03), (0.09, 0.5, -0.28, 0.02)], dark, -0.02),
    ]


def _snake(colour: Colour) -> list[Part]:
    """One that lies coiled, its head raised."""
    dark, coils = mix(colour, BLACK, 0.3), []
    ring = [(0.5 * cos(turn), 0.16, 0.2 + 0.42 * sin(turn), 0.15) for turn in (2 * pi * n / 10 for n in range(11))]
    for number, (one, other) in enumerate(itertools.pairwise(ring)):
        coils.append(part([one, other], dark if number % 2 else colour))
    upper = [(0.3 * cos(turn), 0.4, 0.18 + 0.26 * sin(turn), 0.13) for turn in (2 * pi * n / 8 for n in range(9))]
    for number, (one, other) in enumerate(itertools.pairwise(upper)):
        coils.append(part([one, other], colour if number % 2 else dark, -0.01))
    return [
        *both([(0.07, 0.9375, -0.38, 0.022)], INK, -0.04),
        *coils,
        part([(0, 0.45, 0.0, 0.12), (0, 0.7, -0.1, 0.1)], colour, -0.02),
        part([(0, 0.7, -0.1, 0.1), (0, 0.88, -0.22, 0.085)], colour, -0.02),
        part([(0, 0.9, -0.26, 0.1), (0, 0.87, -0.48, 0.06)], colour, -0.03),
        part([(0, 0.85, -0.5, 0.012), (0, 0.83, -0.66, 0.006)], _RED, -0.04),
    ]


def _monkey(colour: Colour) -> list[Part]:
    """One that stands on two legs and a hand, its tail curled."""
    dark, face = mix(colour, BLACK, 0.25), mix(mix(colour, WHITE, 0.5), rgb("#d9a07a"), 0.4)
    return [
        *both([(0.055, 0.9375, -0.39, 0.018)], INK, -0.04),
        part([(0, 0.66, -0.1, 0.15), (0, 0.42, 0.08, 0.16)], colour),
        part([(0, 0.9, -0.26, 0.145)], colour, -0.01),
        part([(0, 0.9, -0.34, 0.095), (0, 0.83, -0.38, 0.075)], face, -0.02),
        *both([(0.14, 0.91, -0.24, 0.05)], face, -0.005),
        *both([(0.16, 0.66, -0.12, 0.06), (0.2, 0.42, -0.2, 0.045)], dark, -0.01, swing=(0.0, 0.08)),
        *both([(0.2, 0.42, -0.2, 0.045), (0.18, 0.1, -0.28, 0.04)], dark, -0.01, swing=(0.08, 0.14)),
        *both([(0.12, 0.38, 0.1, 0.085), (0.17, 0.2, -0.06, 0.06)], dark, swing=(0.0, -0.08)),
        *both([(0.17, 0.2, -0.06, 0.05), (0.15, 0.04, 0.08, 0.04)], dark, swing=(-0.08, -0.14)),
        part([(0, 0.34, 0.22, 0.035), (0, 0.5, 0.5, 0.03)], dark),
        part([(0, 0.5, 0.5, 0.03), (0, 0.84, 0.52, 0.028)], dark),
        part([(0, 0.84, 0.52, 0.028), (0, 0.86, 0.38, 0.025)], dark),
    ]


def _whale(colour: Colour) -> list[Part]:
    """One that floats, its flukes level."""
    dark, pale = mix(colour, BLACK, 0.25), mix(colour, WHITE, 0.55)
    return [
        *both([(0.2, 0.72, -0.3, 0.022)], INK, -0.04),
        part([(0, 0.72, -0.5, 0.22), (0, 0.7, 0.1, 0.27)], colour),
        part([(0, 0.7, 0.1, 0.27), (0, 0.74, 0.75, 0.07)], colour),
        part([(0, 0.58, -0.5, 0.16), (0, 0.52, 0.1, 0.16)], pale, -0.005),
        part([(0, 0.96, 0.34, 0.02), (0, 1.04, 0.48, 0.012), (0, 0.92, 0.52, 0.02)], dark),
        *both([(0.03, 0.76, 0.76, 0.04), (0.3, 0.8, 0.98, 0.02), (0.05, 0.77, 0.94, 0.02)], dark, -0.01),
        *both([(0.24, 0.58, -0.16, 0.05), (0.48, 0.44, 0.1, 0.02)], dark, -0.02),
    ]


def _shark(colour: Colour) -> list[Part]:
    """One that floats: a pointed snout, an upright fin and tail."""
    dark, pale = mix(colour, BLACK, 0.2), mix(colour, WHITE, 0.6)
    return [
        *both([(0.1, 0.86, -0.42, 0.02)], INK, -0.04),
        part([(0, 0.84, -0.7, 0.03), (0, 0.8, -0.3, 0.16), (0, 0.8, 0.1, 0.18)], colour),
        part([(0, 0.8, 0.1, 0.18), (0, 0.82, 0.85, 0.04)], colour),
        part([(0, 0.74, -0.4, 0.08), (0, 0.69, 0.1, 0.1)], pale, -0.01),
        part([(0, 0.95, -0.08, 0.02), (0, 1.2, 0.16, 0.012), (0, 0.94, 0.24, 0.02)], dark),
        part([(0, 0.82, 0.84, 0.035), (0, 1.18, 1.14, 0.012), (0, 0.84, 1.0, 0.012)], dark),
        part([(0, 0.82, 0.84, 0.035), (0, 0.6, 1.04, 0.012), (0, 0.8, 0.98, 0.012)], dark),
        *both([(0.15, 0.72, -0.12, 0.03), (0.46, 0.56, 0.14, 0.012), (0.2, 0.7, 0.1, 0.02)], dark, -0.02),
    ]


def _butterfly(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.6)
    return [
        part([(0, 0.9, -0.28, 0.05), (0, 0.72, 0.1, 0.045)], INK),
        *both([(0.02, 0.94, -0.3, 0.008), (0.1, 1.12, -0.42, 0.008)], INK, -0.02),
        *both([(0.04, 0.88, -0.16, 0.02), (0.5, 0.95, -0.26, 0.09), (0.42, 0.8, 0.02, 0.06)], colour, -0.01),
        *both([(0.04, 0.8, 0.0, 0.02), (0.36, 0.66, 0.22, 0.08)], mix(colour, WHITE, 0.2), -0.005),
        *both([(0.48, 0.95, -0.24, 0.04)], dark, -0.02),
    ]


_BEASTS: dict[str, Callable[[Colour], list[Part]]] = {
    "butterfly": _butterfly, "camel": _camel, "dinosaur": _dinosaur, "dragon": _dragon, "giraffe": _giraffe,
    "monkey": _monkey, "shark": _shark, "snake": _snake, "whale": _whale,
}  # fmt: skip


def beast(colour: Colour, kind: str, *, flies: bool = False) -> list[Part]:
    """The parts of an animal of ``animals.BEASTS``, one high; one that ``flies`` has no folded wings."""
    found = _BEASTS[kind](colour)
    if not (flies and kind == "dragon"):
        return found
    return [one for one in found if (abs(one.balls[:, 0]) < _WINGS[0]).any() or (one.balls[:, 1] < _WINGS[1]).any()]
