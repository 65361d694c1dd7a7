"""Hair that has a shape of its own: an afro, curls, a crest, ropes of hair, braids, rows, and what a clipper leaves."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.hair import skull
from kling_renderers.animatic.stand_ins.shapes import Balls, Part, both, part

_BEFORE_THE_CHEST = -0.12
"""How much nearer what falls ahead of the shoulders counts as being from the front, and further from behind."""


def _ring(hair: Colour, out: float, small: float, last: float) -> list[Part]:
    """Tufts from ear over the crown to ear: ``last`` is how far down they go on each side, in quarter turns."""
    made = []
    for n in range(9):
        turn = (n / 4 - 1) * last * pi / 2
        x, y = out * sin(turn), 0.958 + out * cos(turn)
        made.append(part([(x, y, 0.008, small), (0.92 * x, y - 0.006, 0.034, small)], hair, 0.004, at_the_back=0.012))
    return made


def _afro(hair: Colour, skin: Colour) -> list[Part]:
    core = part([(0.0, 0.975, 0.022, 0.062), (0.0, 0.955, 0.034, 0.062)], hair, 0.012, at_the_back=0.012)
    front = part([(-0.024, 0.984, -0.022, 0.014), (0.024, 0.984, -0.022, 0.014), (0, 0.99, -0.03, 0.013)], hair, -0.008)
    return [core, *_ring(hair, 0.062, 0.027, 1.35), front]


def _curls(hair: Colour, skin: Colour) -> list[Part]:
    front = [
        part([(x, y, -0.03 + abs(x) * 0.4, 0.0105)], mix(hair, WHITE, 0.04 * (n % 2)), -0.012 - 0.001 * n)
        for n, (x, y) in enumerate(((-0.03, 0.969), (-0.018, 0.978), (-0.004, 0.973), (0.011, 0.98), (0.025, 0.974)))
    ]
    return [*_skull(hair, 1.0), *_ring(hair, 0.038, 0.0145, 1.1), *front]


def _mohawk(hair: Colour, skin: Colour) -> list[Part]:
    crest = [(0, 0.988, -0.036, 0.009), (0, 1.018, -0.026, 0.009), (0, 1.036, 0.012, 0.01), (0, 1.016, 0.05, 0.009),
             (0, 0.955, 0.062, 0.008), (0, 0.94, 0.045, 0.008)]  # fmt: skip
    return [*_buzz(mix(hair, skin, 0.3), skin), part(crest, hair, -0.02)]


def _dreads(hair: Colour, skin: Colour) -> list[Part]:
    ropes: list[Part] = []
    ends = (
        (0.04, -0.008, 0.845),
        (0.047, 0.012, 0.82),
        (0.043, 0.034, 0.8),
        (0.024, 0.05, 0.79),
        (0.007, 0.055, 0.785),
    )
    for n, (x, z, low) in enumerate(ends):
        shade = mix(hair, WHITE, 0.17) if n % 2 else mix(hair, BLACK, 0.3)
        ropes += both([(0.55 * x, 0.992, 0.4 * z, 0.0115), (x, 0.94, z, 0.0105)], shade, -0.004 * (n < 2))
        ropes += both([(x, 0.94, z, 0.0105), (1.12 * x, low, z + 0.004, 0.0085)], shade, 0.02 if n > 1 else 0.0)
    return [*_skull(hair, 1.0), *ropes]


def _cornrows(hair: Colour, skin: Colour) -> list[Part]:
    rows: list[Part] = []
    for x in (0.0, 0.012, 0.0235, 0.0335):
        high = 0.999 - 11 * x * x
        line = [(0.8 * x, high - 0.016, -0.032), (x, high, 0.0), (x, high - 0.022, 0.045), (0.7 * x, 0.905, 0.05)]
        for one, other in pairwise(line):
            rows += both([(*one, 0.0048), (*other, 0.0048)], hair, -0.012)
    return [*_skull(mix(hair, skin, 0.45), 0.95), *rows]


def _buzz(hair: Colour, skin: Colour) -> list[Part]:
    shade = mix(hair, skin, 0.38)
    temple = [(0.031, 0.962, -0.011, 0.0062), (0.0355, 0.945, 0.002, 0.005), (0.034, 0.952, 0.012, 0.008)]
    front = [(0.012, 0.985, -0.022, 0.0085), (0.026, 0.9745, -0.016, 0.0085), (0.03, 0.972, 0.004, 0.012)]
    return [*_skull(shade, 0.96), *both([*front, *temple], shade, -0.006, at_the_back=-0.014)]


_FALLING = ((0.0385, 0.915, 0.004, 0.0125), (0.047, 0.884, -0.004, 0.0125), (0.052, 0.853, -0.026, 0.012),
            (0.053, 0.822, -0.05, 0.0115), (0.053, 0.791, -0.062, 0.011), (0.053, 0.76, -0.066, 0.0105))  # fmt: skip
_SPREAD = ((0.0385, 0.915, 0.012, 0.0125), (0.058, 0.905, 0.036, 0.0125), (0.083, 0.892, 0.047, 0.012),
           (0.106, 0.872, 0.048, 0.0115), (0.124, 0.847, 0.0485, 0.011), (0.136, 0.818, 0.049, 0.0105))  # fmt: skip
"""Braids that fall ahead of the shoulders, and of who lies on their back on what that one lies on."""


def _braids(hair: Colour, skin: Colour, beads: Balls = _FALLING) -> list[Part]:
    """One on each side, a band around each end."""
    before = _BEFORE_THE_CHEST if beads is _FALLING else 0.0
    light = mix(hair, WHITE, 0.14) if sum(hair) < 330 else mix(hair, BLACK, 0.1)
    made: list[Part] = []
    for n, (one, other) in enumerate(pairwise(beads)):
        made += both([one, other], (hair, light)[n % 2], before * min(1, n / 2), at_the_back=0.02)
    (x, y, z, _), (last_x, last_y, last_z, _) = beads[-2:]

    def further(by: float, radius: float) -> tuple[float, float, float, float]:
        return last_x + by * (last_x - x), last_y + by * (last_y - y), last_z + by * (last_z - z), radius

    made += both([further(0.58, 0.008), further(1.45, 0.004)], hair, before)
    made += both([further(0.35, 0.0085)], mix(hair, BLACK, 0.45), before - 0.002)
    parting = [(0.006, 0.986, -0.03, 0.009), (0.0285, 0.974, -0.006, 0.0125), (0.0375, 0.948, -0.003, 0.007),
               (0.0385, 0.918, 0.004, 0.0075), (0.036, 0.945, 0.018, 0.012)]  # fmt: skip
    return [*_skull(hair, 1.0), *both(parting, hair, -0.006, at_the_back=-0.014), *made]


def _skull(hair: Colour, size: float) -> list[Part]:
    return [part(skull(size), hair, 0.005, at_the_back=0.012)]


HAIRDOS: dict[str, Callable[[Colour, Colour], list[Part]]] = {
    "afro": _afro,
    "curls": _curls,
    "mohawk": _mohawk,
    "dreads": _dreads,
    "cornrows": _cornrows,
    "buzz": _buzz,
    "braids": _braids,
    "spread_braids": lambda hair, skin: _braids(hair, skin, _SPREAD),
}
"""By the styles of ``vocabulary.looks``: how each is drawn of the colours of hair and skin."""
UNDER_A_HAT = {
    "afro": "full",
    "curls": "usual",
    "mohawk": "short",
    "dreads": "long",
    "cornrows": "short",
    "buzz": "short",
}
"""What is seen of each under something that is worn on the head, as a style of ``hair``."""
