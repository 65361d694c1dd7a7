"""What is worn: the parts of garments, hats, beards and glasses on somebody who stands."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Balls, Feature, Part, both, part

_BEHIND_A_FACE = 0.09
"""How much further the back of a cap counts as being from the front, and nearer from behind, in statures."""
_A_BRIM = 0.055
"""How far from the middle of a head a ring is a brim, which ends over the brow as a whole, in statures."""
_LYING_ON = -0.045
"""How much nearer what lies on the front of a coat counts as being from there, in statures, and further from behind."""

HANGS = {"dress": 0.75, "robe": 0.9, "skirt": 0.15, "coat": 0.15}
"""How far down the shins of who sits it reaches that falls over legs, from the knee: choices."""


def garment(kind: str, colour: Colour) -> list[Part]:
    """The parts of a garment: a row of ``stand_ins.GARMENTS``, or what is on a head by ``vocabulary.garments``."""
    if kind in _MADE:
        return _MADE[kind](colour)
    # What few films have.
    if kind in ("robe", "skirt", "tutu"):
        from kling_renderers.animatic.stand_ins.costumes import below_the_waist

        return below_the_waist(kind, colour)
    from kling_renderers.animatic.stand_ins.hats import hat

    return hat(kind, colour)


def _cap(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.2)
    # Flat, so that eyes are seen under it from as high as a high angle is.
    visor = [(-0.026, 0.973, -0.036, 0.005), (0.026, 0.973, -0.036, 0.005), (-0.016, 0.971, -0.074, 0.0035)]
    crown = dome(_around(0.042, 0.972, 0.008), [(0, 0.985, 0.004, 0.029)], colour, -0.05)
    return [*crown, part([*visor, (0.016, 0.971, -0.074, 0.0035)], dark, -0.06, over=2)]


def _helmet(colour: Colour) -> list[Part]:
    ring = _around(0.0425, 0.973, 0.0065)
    before = sorted(ball for ball in ring if ball[2] <= 0.006 + 1e-9)
    # Higher behind than before, so that from below its far edge isn't before the brow.
    shell = [(x, y + 0.2 * (z + 0.036), z, r) for x, y, z, r in _around(0.0385, 0.979, 0.0115)]
    peak = [(-0.026, 0.9735, -0.034, 0.004), (0.026, 0.9735, -0.034, 0.004), (-0.016, 0.971, -0.056, 0.0035)]
    straps = ([(0.0415, 0.966, -0.008, 0.0022), (0.0375, 0.912, -0.006, 0.0022)],
              [(0.0375, 0.912, -0.006, 0.0022), (0.014, 0.8725, -0.026, 0.0022)])  # fmt: skip
    return [
        part([ball for ball in ring if ball[2] >= 0.006 - 1e-9], colour, -0.05, at_the_back=_BEHIND_A_FACE),
        *(part(before[n : n + 3], colour, -0.053) for n in range(0, len(before) - 2, 2)),
        part([*shell, *_around(0.028, 1.004, 0.0125), (0, 1.012, 0.006, 0.02)], colour, -0.058, at_the_back=0.03),
        part([*peak, (0.016, 0.971, -0.056, 0.0035)], mix(colour, BLACK, 0.14), -0.062, over=2),
        *(strap for band in straps for strap in both(band, mix(INK, colour, 0.1), at_the_back=-0.034)),
    ]


def _space_helmet(colour: Colour) -> list[Part]:
    # A shell behind the face, over all of the head from behind.
    pale = mix(colour, WHITE, 0.75)
    ring = [(sin(2 * pi * n / 8) * 0.062, 0.865, 0.004 + cos(2 * pi * n / 8) * 0.05, 0.013) for n in range(8)]
    return [
        part([(0, 0.945, 0.012, 0.078)], pale, 0.0, at_the_back=0.12),
        part(ring, mix(pale, BLACK, 0.3), 0.0, at_the_back=-0.02),
    ]


def _beanie(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.2)
    crown = dome(_around(0.037, 0.975, 0.01), [(0, 0.99, 0.006, 0.028)], colour, -0.05)
    return [*crown, *dome(_around(0.0405, 0.9685, 0.0075), [], dark, -0.055)]


def _hood(colour: Colour) -> list[Part]:
    shell = [(0, 0.962, 0.004, 0.0475), (0, 0.945, 0.024, 0.046), (0, 0.885, 0.03, 0.044), (0, 0.845, 0.012, 0.048)]
    side = [(0.038, 0.976, -0.01, 0.008), (0.0445, 0.945, -0.014, 0.007), (0.0445, 0.905, -0.012, 0.008)]
    side += [(0.038, 0.872, -0.012, 0.011), (0.043, 0.95, 0.02, 0.011), (0.043, 0.885, 0.02, 0.013)]
    rim = [(-0.03, 0.984, -0.024, 0.012), (0.03, 0.984, -0.024, 0.012), (0, 0.993, -0.026, 0.013)]
    return [
        part(shell, colour, 0.004, at_the_back=0.03),
        *both(side, colour, at_the_back=-0.008),
        part(rim, colour, -0.012, at_the_back=-0.02),
    ]


def _hat(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.2)
    crown = dome(_around(0.03, 0.987, 0.012), _around(0.02, 1.026, 0.01), colour, -0.055)
    return [*dome(_around(0.064, 0.98, 0.006), [], dark, -0.05), *crown]


def _tophat(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.2)
    brim = dome(_around(0.059, 0.9795, 0.0045), [], dark, -0.05)
    ribbon = dome(_around(0.036, 0.988, 0.005), [], mix(dark, BLACK, 0.4), -0.06)
    return [*brim, *dome(_around(0.035, 0.988, 0.005), _around(0.037, 1.08, 0.004), colour, -0.055), *ribbon]


def _ushanka(colour: Colour) -> list[Part]:
    pale = mix(colour, WHITE, 0.22)
    flap = [(0.042, 0.955, 0.008, 0.013), (0.043, 0.915, 0.004, 0.012)]
    return [*dome(_around(0.032, 0.986, 0.012), [(0, 0.993, 0.006, 0.034)], colour, -0.045),
            *both(flap, pale, -0.035), *dome(_around(0.036, 0.983, 0.0135), [], pale, -0.055)]  # fmt: skip


def _scarf(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.2)
    around = [(-0.032, 0.853, 0, 0.026), (0.032, 0.853, 0, 0.026), (0, 0.85, -0.022, 0.026)]
    return [
        part([(0.03, 0.84, -0.05, 0.016), (0.036, 0.67, -0.064, 0.018)], dark, -0.04),
        part(around, colour, -0.03),
    ]


def _dress(colour: Colour) -> list[Part]:
    wide = [(-0.055, 0.6, 0, 0.054), (0.055, 0.6, 0, 0.054), (-0.11, 0.16, 0, 0.05), (0.11, 0.16, 0, 0.05)]
    top = [(-0.06, 0.76, 0, 0.045), (0.06, 0.76, 0, 0.045), (-0.054, 0.6, 0, 0.055), (0.054, 0.6, 0, 0.055)]
    return [part([*wide, (0, 0.16, -0.06, 0.05)], colour, 0.0, over=1), part(top, colour, -0.012, over=1)]


def _coat(colour: Colour) -> list[Part]:
    dark = mix(colour, BLACK, 0.2)
    long = [
        (side * x, y, z, r)
        for side in (-1, 1)
        for x, y, z, r in ((0.082, 0.794, 0, 0.036), (0.028, 0.8385, 0.008, 0.0205), (0.07, 0.3, 0, 0.056))
    ]
    seam = [(0.002, 0.765, -0.074, 0.0035), (0.002, 0.27, -0.062, 0.0035)]
    lapel = [(0.005, 0.735, -0.074, 0.004), (0.026, 0.79, -0.062, 0.014), (0.032, 0.842, -0.012, 0.0125)]
    return [
        part([*long, (0, 0.71, -0.018, 0.054), (0, 0.74, 0.018, 0.047)], colour, 0.004, over=1),
        part(seam, dark, at_the_back=_LYING_ON),
        *both(lapel, mix(colour, BLACK, 0.1), at_the_back=_LYING_ON),
    ]


def _around(far: float, high: float, radius: float) -> list[tuple[float, float, float, float]]:
    """Small balls around the head, its back a little further out, so that their hull ends level above the eyes."""
    return [(far * cos(t), high, 0.006 + far * sin(t), radius) for t in np.linspace(0, 2 * pi, 12, endpoint=False)]


def dome(ring: Balls, top: Balls, colour: Colour, behind: float, at_the_back: float = _BEHIND_A_FACE) -> list[Part]:
    """What is around a head, as a back and the halves of a front: from below no rim beside or behind the head is seen
    before the face.
    """
    made = [part([*(ball for ball in ring if ball[2] >= 0.006 - 1e-9), *top], colour, behind, at_the_back=at_the_back)]
    before = [ball for ball in ring if ball[2] <= 0.006 + 1e-9]
    if max(x for x, *_ in ring) > _A_BRIM:
        return [*made, part(before, colour, behind)]
    for side in (-1, 1):
        front = [ball for ball in before if side * ball[0] >= -1e-9]
        # A ball as thick as the crown would hang over the brow from there.
        crown = [(x + side * 0.4 * r, y + 0.45 * r, z - 0.5 * r, 0.45 * r) for x, y, z, r in top]
        made.append(part([*front, *crown], colour, behind))
    ridge = [(x + side * 0.4 * r, y + 0.45 * r, z - 0.5 * r, 0.45 * r) for x, y, z, r in top for side in (-1, 1)]
    return [*made, part(ridge, colour, behind)] if top else made


def beard(kind: str, colour: Colour) -> list[Part]:
    """A full or a long beard, or ``lip``, a moustache; a mouth that opens takes it along."""
    lip = part(
        [(-0.0135, 0.9068, -0.0415, 0.003), (0, 0.9102, -0.047, 0.0042), (0.0135, 0.9068, -0.0415, 0.003)],
        colour,
        -0.0195,
    )
    if kind == "lip":
        return [lip]
    if kind == "goatee":
        return [
            part(
                [(-0.008, 0.886, -0.036, 0.009), (0.008, 0.886, -0.036, 0.009), (0, 0.868, -0.04, 0.007)],
                colour,
                -0.014,
            ),
            lip,
        ]
    chin = [(-0.012, 0.8855, -0.0285, 0.014), (0.012, 0.8855, -0.0285, 0.014), (0, 0.8785, -0.0325, 0.0145)]
    if kind == "long":
        chin.append((0, 0.81, -0.052, 0.011))
    cheek = [(0.0345, 0.924, 0.0, 0.006), (0.029, 0.902, -0.011, 0.0105), (0.016, 0.886, -0.0265, 0.012)]
    return [*both(cheek, colour, -0.011), part(chin, colour, -0.012, jaw=[0.0115] * len(chin)), lip]


def stubble(colour: Colour) -> list[Part]:
    """A beard of some days: dark cheeks, chin and upper lip, which stand out from nothing."""
    lip = [(-0.0155, 0.9075, -0.0355, 0.0036), (0, 0.9105, -0.0395, 0.004), (0.0155, 0.9075, -0.0355, 0.0036)]
    chin = [(-0.0075, 0.8905, -0.026, 0.0145), (0.0075, 0.8905, -0.026, 0.0145), (0, 0.886, -0.026, 0.0125)]
    cheek = [(0.0295, 0.917, -0.002, 0.006), (0.0235, 0.9035, -0.0085, 0.0095), (0.0125, 0.8905, -0.0235, 0.0125)]
    return [*both(cheek, colour, -0.009), part(chin, colour, -0.0095, jaw=[0.0115] * 3), part(lip, colour, -0.0175)]


_SEEN_FROM = 0.0036
"""How thick rims count as being: they stay while a face gets smaller, until they would be a blot of it."""
_TURNS = np.linspace(0, 2 * pi, 25)
_FOG = mix(WHITE, INK, 0.1)
"""The colour of glasses that steam has come over."""


def glasses(middle_from_head: float, *, dark: bool = False, fogged: bool = False) -> tuple[Feature, ...]:
    """Two rims and a bridge, flat on the face; ``middle_from_head``: how high eyes are over the middle of the head;
    ``dark`` or ``fogged``: no eye is seen through them.
    """
    lens = mix(INK, WHITE, 0.08) if dark else _FOG if fogged else None
    lenses = (_rim(side, middle_from_head, lens) for side in (-1, 1)) if lens is not None else ()
    return (*lenses, *(_rim(side, middle_from_head) for side in (-1, 1)), _bridge(middle_from_head))


def _rim(side: int, high: float, lens: Colour | None = None) -> Feature:
    outward = np.array((side * 0.2, 0.0, -0.98))
    along, up = np.array((0.98, 0.0, side * 0.2)), np.array((0.0, 1.0, 0.0))
    middle = np.array((side * 0.0168, high, -0.0475))
    ring = [(0.0128, t) for t in _TURNS] + [(0.0110, t) for t in _TURNS[::-1] if lens is None]
    return Feature(
        np.array([middle + r * cos(t) * along + r * sin(t) * up for r, t in ring]),
        outward,
        INK if lens is None else lens,
        0.15,
        thick=_SEEN_FROM if lens is None else 0.01,
    )


def _bridge(high: float) -> Feature:
    spots = [(-0.0042, 0.001), (0.0042, 0.001), (0.0042, 0.003), (-0.0042, 0.003)]
    return Feature(
        np.array([(x, high + y, -0.0505) for x, y in spots]), np.array((0.0, 0.0, -1.0)), INK, 0.2, thick=_SEEN_FROM
    )


_MADE: dict[str, Callable[[Colour], list[Part]]] = {
    "cap": _cap,
    "helmet": _helmet,
    "space_helmet": _space_helmet,
    "beanie": _beanie,
    "hood": _hood,
    "hat": _hat,
    "tophat": _tophat,
    "ushanka": _ushanka,
    "scarf": _scarf,
    "dress": _dress,
    "coat": _coat,
}
