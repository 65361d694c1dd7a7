"""What is worn on the head that few films have: crowns, caps of a trade, straw and bamboo hats, cloths and wreaths.

As in ``clothes``: no rim hangs before a face that is seen from below, and the back of the head is under each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.headdresses import AROUND_IT, HEADDRESSES, around, crown_of, ring
from kling_renderers.animatic.stand_ins.shapes import Part, both, part

_GOLD, _STRAW = rgb("#dcb04a"), rgb("#d9bd7c")


def hat(kind: str, colour: Colour) -> list[Part]:
    """The parts of one of ``vocabulary.garments.HATS``, in its colour."""
    return (_HATS.get(kind) or HEADDRESSES[kind])(colour)


def usual_shade(kind: str) -> Colour | None:
    """The colour of one of which no word says it; None is that of the clothes."""
    return _USUAL.get(kind)


def _chefhat(colour: Colour) -> list[Part]:
    tuft = [(0.036 * cos(2 * pi * n / 7), 1.062, 0.006 + 0.03 * sin(2 * pi * n / 7), 0.024) for n in range(7)]
    puff = [*tuft, (0.0, 1.085, 0.006, 0.026)]
    pleats = [
        part([(x, 0.985, -0.037, 0.0016), (1.25 * x, 1.06, -0.05, 0.0016)], mix(colour, BLACK, 0.16), -0.09)
        for x in (-0.018, 0.0, 0.018)
    ]
    return [
        part(puff, mix(colour, WHITE, 0.25), -0.052, at_the_back=0.01),
        *crown_of(colour, 0.0385, 0.978, 1.035, 0.95),
        *pleats,
        *around(ring(0.0405, 0.975, 0.006), mix(colour, BLACK, 0.1), -0.056),
    ]


def _conical(colour: Colour) -> list[Part]:
    brim = ring(0.108, 0.984, 0.004, many=16)
    top = (0.0, 1.06, 0.006, 0.004)
    dark = mix(colour, BLACK, 0.22)
    back = [ball for ball in brim if ball[2] >= 0.006 - 1e-9]
    front = sorted((ball for ball in brim if ball[2] <= 0.006 + 1e-9), key=lambda ball: ball[0])
    ribs = [
        part([top, (0.108 * cos(t), 0.985, 0.006 + 0.108 * sin(t), 0.0016)], dark, -0.075, at_the_back=0.02)
        for t in (pi * 1.12, pi * 1.3, pi * 1.5, pi * 1.7, pi * 1.88)
    ]
    under = part(brim, mix(colour, BLACK, 0.35), 0.03)
    return [
        under,
        part([*back, top], colour, -0.04, at_the_back=AROUND_IT),
        # In pieces, so that from far below none is before the brow.
        *(part([*front[n : n + 3], top], colour, -0.055) for n in range(0, len(front) - 2, 2)),
        *ribs,
    ]


def _brimmed(colour: Colour, brim: float, high: float, band: Colour, *, curled: float = 0.0) -> list[Part]:
    edge = [(x, y + curled * (abs(x) / brim) ** 2, z, r) for x, y, z, r in ring(brim, 0.981, 0.005, many=16)]
    dark = mix(colour, BLACK, 0.14)
    if curled:
        wings = both(
            [
                (0.05, 0.982, 0.006, 0.006),
                (brim, 0.981 + curled, 0.006, 0.008),
                (brim * 0.8, 0.99, 0.05, 0.006),
                (brim * 0.8, 0.99, -0.04, 0.006),
            ],
            dark,
            -0.052,
        )
        flat = [*around(ring(0.062, 0.98, 0.0045, deep=0.085), dark), *wings]
    else:
        flat = around(edge, dark)
    dome = [*ring(0.037, 0.986, 0.006), *ring(0.027, high, 0.012)]
    pinch = [part([(0, high + 0.01, -0.025, 0.003), (0, high + 0.006, 0.03, 0.003)], dark, -0.08)] if curled else []
    return [*flat, *around(dome, colour, -0.06), *around(ring(0.0385, 0.9885, 0.0055), band, -0.066), *pinch]


def _strawhat(colour: Colour) -> list[Part]:
    return _brimmed(colour, 0.105, 1.018, mix(rgb("#a4532f"), colour, 0.2))


def _cowboyhat(colour: Colour) -> list[Part]:
    return _brimmed(colour, 0.108, 1.035, mix(colour, BLACK, 0.45), curled=0.022)


def _peakedcap(colour: Colour) -> list[Part]:
    top = [*ring(0.05, 1.012, 0.007), (0.0, 1.024, -0.02, 0.007)]
    visor = [(-0.03, 0.972, -0.034, 0.004), (0.03, 0.972, -0.034, 0.004), (0.0, 0.969, -0.064, 0.0035)]
    badge = part([(0, 0.999, -0.047, 0.0065), (0, 1.007, -0.049, 0.004)], _GOLD, -0.1, at_the_back=0.2)
    return [
        *around([*ring(0.039, 0.988, 0.005), *top], colour),
        *around(ring(0.0405, 0.98, 0.0075), mix(colour, BLACK, 0.45), -0.056),
        part(visor, INK, -0.07, over=2),
        badge,
    ]


def _pointed(colour: Colour, *, brim: bool = True) -> list[Part]:
    cone = [*ring(0.038, 0.982, 0.006), (0.0, 1.06, 0.014, 0.014), (0.008, 1.11, 0.03, 0.006)]
    band = around(ring(0.04, 0.985, 0.006), mix(colour, WHITE, 0.35), -0.062)
    flat = around(ring(0.085, 0.979, 0.0045, many=16), mix(colour, BLACK, 0.15)) if brim else []
    return [*flat, *around(cone, colour, -0.056), *band]


def _santahat(colour: Colour) -> list[Part]:
    cone = [*ring(0.038, 0.982, 0.006), (0.015, 1.03, 0.012, 0.014), (0.05, 1.04, 0.02, 0.006)]
    fall = part([(0.05, 1.04, 0.02, 0.007), (0.068, 0.985, 0.02, 0.006)], colour, -0.056)
    return [
        *around(cone, colour, -0.056),
        fall,
        part([(0.069, 0.975, 0.02, 0.014)], rgb("#f1efe9"), -0.06),
        *around(ring(0.04, 0.978, 0.01), rgb("#f1efe9"), -0.064),
    ]


def _tricorne(colour: Colour) -> list[Part]:
    turned_up = [
        (-0.085, 0.992, -0.01, 0.01),
        (0.085, 0.992, -0.01, 0.01),
        (0.0, 1.016, -0.042, 0.012),
        (0.0, 0.985, -0.042, 0.006),
    ]
    back = [(-0.085, 0.992, 0.0, 0.01), (0.085, 0.992, 0.0, 0.01), (0, 1.02, 0.05, 0.012), (0, 0.985, 0.045, 0.006)]
    trim = mix(_GOLD, colour, 0.2)
    edge = [
        part([one, other], trim, -0.1)
        for one, other in pairwise(
            [(-0.085, 0.998, -0.014, 0.0035), (0.0, 1.024, -0.046, 0.0035), (0.085, 0.998, -0.014, 0.0035)]
        )
    ]
    return [part(back, colour, -0.03, at_the_back=AROUND_IT), part(turned_up, colour, -0.06), *edge]


def _mortarboard(colour: Colour) -> list[Part]:
    board = [
        (-0.062, 1.008, 0.006, 0.003),
        (0.062, 1.008, 0.006, 0.003),
        (0, 1.008, -0.056, 0.003),
        (0, 1.008, 0.068, 0.003),
    ]
    tassel = (
        [(0.0, 1.012, 0.0, 0.0025), (0.055, 1.01, -0.012, 0.0025)],
        [(0.055, 1.01, -0.012, 0.0025), (0.057, 0.955, -0.014, 0.005)],
    )
    return [
        *crown_of(colour, 0.039, 0.978, 1.0),
        part(board, mix(colour, WHITE, 0.1), -0.06),
        *(part(ends, _GOLD, -0.1) for ends in tassel),
    ]


def _wusha(colour: Colour) -> list[Part]:
    """An official's gauze cap, a wing on either side."""
    wing = [(0.045, 0.985, 0.02, 0.007), (0.13, 0.985, 0.02, 0.0115)]
    return [
        *both(wing, mix(colour, WHITE, 0.12), 0.03),
        *crown_of(colour, 0.039, 0.978, 1.0),
        part([(-0.02, 1.03, 0.024, 0.016), (0.02, 1.03, 0.024, 0.016)], colour, -0.03),
    ]


def _beret(colour: Colour) -> list[Part]:
    flat = [
        *ring(0.04, 0.982, 0.005),
        (-0.026, 1.0, 0.006, 0.022),
        (0.05, 0.992, 0.004, 0.017),
        (0.02, 1.002, 0.01, 0.02),
    ]
    return [*around(flat, colour), part([(0.008, 1.024, 0.006, 0.0035)], mix(colour, BLACK, 0.3), -0.06)]


_HATS: dict[str, Callable[[Colour], list[Part]]] = {
    "chefhat": _chefhat,
    "conical": _conical,
    "strawhat": _strawhat,
    "cowboyhat": _cowboyhat,
    "peakedcap": _peakedcap,
    "pointedhat": _pointed,
    "santahat": _santahat,
    "tricorne": _tricorne,
    "mortarboard": _mortarboard,
    "wusha": _wusha,
    "beret": _beret,
}
_USUAL = {
    "chefhat": rgb("#f1efe9"),
    "conical": rgb("#b99a5b"),
    "strawhat": _STRAW,
    "cowboyhat": rgb("#8a6442"),
    "peakedcap": rgb("#2d3a56"),
    "santahat": rgb("#b8343e"),
    "tricorne": rgb("#3a2f2a"),
    "mortarboard": rgb("#2b2c31"),
    "wusha": rgb("#2b2c31"),
    "nursecap": rgb("#f1efe9"),
    "turban": rgb("#e4e2db"),
    "wimple": rgb("#2f3036"),
    "bandana": rgb("#b8434e"),
    "crown": _GOLD,
    "tiara": rgb("#e3d9b8"),
    "wreath": rgb("#d98aa8"),
}
