"""What hangs from clothes or about them: badges, necklaces, belts and what is at them, cloaks and wings; and how
anything is laid on a chest or around it.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Balls, Part, both, part

FRONT = -0.03
"""How much nearer what lies on the chest counts as being from the front, and further from behind, in statures."""
GOLD, PALE, _LEATHER = rgb("#d9b04e"), rgb("#f1efe9"), rgb("#5a4030")
_WAIST = 0.575


def on(balls: Balls, colour: Colour, nearer: float = 0.0) -> Part:
    """Something flat on the chest."""
    return part(balls, colour, -0.02 - nearer, over=1, at_the_back=FRONT)


def pair(balls: Balls, colour: Colour, nearer: float = 0.0) -> list[Part]:
    return both(balls, colour, -0.02 - nearer, over=1, at_the_back=FRONT)


def band(high: float, colour: Colour, wide: float, thick: float = 0.006) -> list[Part]:
    """What goes around the trunk at a height, as ``wide`` as that is there: in short pieces, so that from above it is
    no disc.
    """
    turns = [pi * n / 6 for n in range(7)]
    front, back = ([(wide * cos(t), high, z * sin(t) - 0.004, thick) for t in turns] for z in (-0.066, 0.062))
    return [
        *(part(ends, colour, -0.018, over=1, at_the_back=FRONT) for ends in pairwise(front)),
        *(part(ends, colour, 0.03, over=1, at_the_back=0.06) for ends in pairwise(back)),
    ]


def belt(colour: Colour, own: Colour | None) -> list[Part]:
    leather = own or _LEATHER
    buckle = [(-0.01, _WAIST, -0.08, 0.007), (0.01, _WAIST, -0.08, 0.007)]
    return [*band(_WAIST, leather, 0.097, 0.011), on(buckle, GOLD, 0.02)]


def _badge(colour: Colour, own: Colour | None) -> list[Part]:
    star = [
        (0.052 + 0.013 * cos(pi / 2 + 2 * pi * n / 5), 0.768 + 0.013 * sin(pi / 2 + 2 * pi * n / 5), -0.066, 0.002)
        for n in range(5)
    ]
    middle = (0.052, 0.768, -0.068, 0.0055)
    return [on([middle, point], own or GOLD, 0.012) for point in star]


def _stethoscope(colour: Colour, own: Colour | None) -> list[Part]:
    tube = rgb("#3a4048")
    side = [(0.034, 0.85, -0.012, 0.0055), (0.03, 0.76, -0.068, 0.0055)]
    low = [(0.03, 0.76, -0.072, 0.0055), (0.0, 0.7, -0.078, 0.0055)]
    end = [(0.0, 0.7, -0.078, 0.0055), (0.0, 0.665, -0.078, 0.0055)]
    return [
        *pair(side, tube, 0.02),
        *pair(low, tube, 0.02),
        on(end, tube, 0.02),
        on([(0.0, 0.655, -0.08, 0.013)], rgb("#c8ccd0"), 0.026),
    ]


def _clericalcollar(colour: Colour, own: Colour | None) -> list[Part]:
    around = [(-0.03, 0.856, -0.016, 0.013), (0.03, 0.856, -0.016, 0.013), (0, 0.852, -0.032, 0.013)]
    return [
        on(around, mix(colour, BLACK, 0.25)),
        on([(-0.008, 0.852, -0.046, 0.008), (0.008, 0.852, -0.046, 0.008)], PALE, 0.012),
    ]


def _beads(colour: Colour, radius: float, low: float) -> list[Part]:
    """Around the neck, from its sides down to the chest."""
    hangs = [cos(pi * n / 12) for n in range(-6, 7)]
    places = [
        (0.036 * sin(pi * n / 12), 0.868 - (0.03 + low) * hang, -0.002 - 0.056 * hang)
        for n, hang in zip(range(-6, 7), hangs, strict=True)
    ]
    return [on([(x, y, z, radius)], colour, 0.012) for x, y, z in places]


def _necklace(colour: Colour, own: Colour | None) -> list[Part]:
    return _beads(own or PALE, 0.0052, 0.012)


def _goldchain(colour: Colour, own: Colour | None) -> list[Part]:
    return _beads(GOLD, 0.0058, 0.045)


def _medal(colour: Colour, own: Colour | None) -> list[Part]:
    ribbon = [(0.05, 0.79, -0.06, 0.006), (0.05, 0.76, -0.064, 0.006)]
    return [on(ribbon, rgb("#b8434e"), 0.012), on([(0.05, 0.742, -0.066, 0.011)], own or GOLD, 0.016)]


def _neckmedal(colour: Colour, own: Colour | None) -> list[Part]:
    ribbons = [[(side * 0.038, 0.862, -0.03, 0.006), (side * 0.004, 0.755, -0.066, 0.006)] for side in (-1, 1)]
    return [
        *(on(ribbon, rgb("#b8434e"), 0.012) for ribbon in ribbons),
        on([(0.0, 0.732, -0.07, 0.021)], own or GOLD, 0.02),
    ]


def _lei(colour: Colour, own: Colour | None) -> list[Part]:
    shades = (rgb("#e07a9a"), rgb("#f2efe6"), rgb("#e8b64a"))
    turns = [pi * n / 12 for n in range(-6, 7)]
    places = [(0.062 * sin(turn), 0.86 - 0.12 * cos(turn) ** 2, -0.02 - 0.048 * cos(turn)) for turn in turns]
    return [on([(x, y, z, 0.0145)], own or shades[n % 3], 0.02) for n, (x, y, z) in enumerate(places)]


def _jabot(colour: Colour, own: Colour | None) -> list[Part]:
    return [
        on([(-w, y, -0.056, 0.011), (w, y, -0.056, 0.011)], mix(own or PALE, BLACK, 0.05 * (n % 2)), 0.012 + 0.002 * n)
        for n, (y, w) in enumerate(((0.755, 0.016), (0.783, 0.014), (0.81, 0.012), (0.835, 0.016)))
    ]


def _wings(colour: Colour, own: Colour | None) -> list[Part]:
    shade = own or rgb("#f4f2ec")
    feathers = [
        both(
            [
                (0.03, 0.76, 0.075, 0.02),
                (0.2 - 0.02 * n, 0.96 - 0.13 * n, 0.1, 0.026),
                (0.2 - 0.03 * n, 0.78 - 0.13 * n, 0.1, 0.014),
            ],
            mix(shade, BLACK, 0.06 * n),
            0.05 + 0.002 * n,
        )
        for n in range(3)
    ]
    return [piece for feather in feathers for piece in feather]


def _cloak(colour: Colour, own: Colour | None) -> list[Part]:
    """From a clasp at the neck over the shoulders, down the back to the calves."""
    shade = own or mix(colour, BLACK, 0.15)
    fall = [
        (side * x, y, z, r)
        for side in (-1, 1)
        for x, y, z, r in ((0.06, 0.83, 0.03, 0.024), (0.125, 0.77, 0.03, 0.03), (0.16, 0.2, 0.075, 0.03))
    ]
    shoulder = [
        (0.03, 0.85, -0.006, 0.018),
        (0.112, 0.795, 0.002, 0.04),
        (0.135, 0.66, 0.012, 0.035),
        (0.09, 0.74, -0.04, 0.02),
    ]
    edge = [(0.142, 0.64, 0.02, 0.032), (0.163, 0.2, 0.05, 0.024), (0.12, 0.2, 0.05, 0.02)]
    return [
        part(fall, mix(shade, BLACK, 0.2), 0.04, at_the_back=0.12),
        *both(edge, shade, 0.02, at_the_back=0.02),
        *both(shoulder, shade, -0.14, over=1),
        on([(0, 0.832, -0.056, 0.009)], GOLD, 0.02),
    ]


def _hipsword(colour: Colour, own: Colour | None) -> list[Part]:
    """In its sheath at the left hip, the hilt ahead."""
    sheath = [(0.118, 0.55, -0.05, 0.0105), (0.135, 0.26, 0.15, 0.008)]
    hilt = [(0.114, 0.572, -0.064, 0.008), (0.108, 0.64, -0.11, 0.008)]
    guard = [(0.096, 0.56, -0.06, 0.007), (0.134, 0.57, -0.058, 0.007)]
    return [
        part(sheath, own or rgb("#3b2f2a"), -0.06, over=1),
        part(hilt, rgb("#6d4b34"), -0.08, over=1),
        part(guard, GOLD, -0.085, over=1),
    ]


def _gourd(colour: Colour, own: Colour | None) -> list[Part]:
    shade = own or rgb("#b5813f")
    cord = [(0.1, 0.575, -0.045, 0.0035), (0.112, 0.535, -0.05, 0.0035)]
    return [
        part(cord, rgb("#8a3038"), -0.06),
        part([(0.114, 0.515, -0.052, 0.017)], shade, -0.07),
        part([(0.116, 0.475, -0.052, 0.0265)], shade, -0.068),
        part([(0.112, 0.54, -0.05, 0.006)], mix(shade, BLACK, 0.4), -0.072),
    ]


TRIMMINGS: dict[str, Callable[[Colour, Colour | None], list[Part]]] = {
    "badge": _badge,
    "stethoscope": _stethoscope,
    "clericalcollar": _clericalcollar,
    "necklace": _necklace,
    "goldchain": _goldchain,
    "medal": _medal,
    "neckmedal": _neckmedal,
    "lei": _lei,
    "jabot": _jabot,
    "wings": _wings,
    "cloak": _cloak,
    "hipsword": _hipsword,
    "gourd": _gourd,
    "belt": belt,
}
"""By kind: of the colour of the clothes, and of its own where words say one."""
