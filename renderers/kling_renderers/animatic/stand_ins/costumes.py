"""What makes clothes those of a trade or a time: lapels, crossed collars, armour, uniforms, bibs, stripes, skirts."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.shapes import Part, both, part
from kling_renderers.animatic.stand_ins.trimmings import FRONT, GOLD, PALE, TRIMMINGS, band, belt, on, pair


def costume(kind: str, colour: Colour, own: Colour | None) -> list[Part]:
    """What is over clothes of a ``colour``; ``own``: its own, where words say one."""
    return (_COSTUMES.get(kind) or TRIMMINGS[kind])(colour, own)


def _lapels(colour: Colour, own: Colour | None) -> list[Part]:
    dark = mix(colour, BLACK, 0.22)
    shirt = [(-0.026, 0.836, -0.03, 0.008), (0.026, 0.836, -0.03, 0.008), (0.0, 0.665, -0.071, 0.004)]
    lapel = [(0.034, 0.845, -0.02, 0.008), (0.046, 0.79, -0.05, 0.007), (0.004, 0.655, -0.073, 0.004)]
    seam = [(0.001, 0.65, -0.074, 0.0025), (0.004, 0.525, -0.068, 0.0025)]
    pocket = [(0.042, 0.585, -0.062, 0.0025), (0.07, 0.588, -0.052, 0.0025)]
    return [
        on(shirt, PALE),
        *pair(lapel, mix(colour, BLACK, 0.14), 0.004),
        on(seam, dark, 0.004),
        on([(0.006, 0.628, -0.076, 0.006)], dark, 0.008),
        *pair(pocket, dark, 0.002),
    ]


def _whites(colour: Colour, own: Colour | None) -> list[Part]:
    """A chef's jacket: a stand-up collar, two rows of buttons."""
    dark = mix(colour, BLACK, 0.28)
    buttons = [dot for y in (0.775, 0.725, 0.675, 0.625) for dot in pair([(0.026, y, -0.07, 0.0052)], INK, 0.006)]
    flap = [(0.04, 0.805, -0.05, 0.0022), (0.046, 0.56, -0.066, 0.0022)]
    collar = [(-0.03, 0.852, -0.024, 0.012), (0.03, 0.852, -0.024, 0.012), (0, 0.845, -0.04, 0.012)]
    return [on(collar, mix(colour, BLACK, 0.1)), on(flap, dark, 0.002), *buttons]


def _uniform(colour: Colour, own: Colour | None) -> list[Part]:
    dark, pale = mix(colour, BLACK, 0.3), mix(colour, WHITE, 0.2)
    pocket = [
        (0.032, 0.755, -0.064, 0.004),
        (0.066, 0.755, -0.05, 0.004),
        (0.032, 0.712, -0.066, 0.004),
        (0.066, 0.712, -0.054, 0.004),
    ]
    shoulder = [(0.05, 0.835, -0.008, 0.012), (0.094, 0.814, -0.006, 0.012)]
    collar = [(0.006, 0.828, -0.048, 0.005), (0.034, 0.846, -0.022, 0.01)]
    buttons = [on([(0, y, -0.075, 0.005)], GOLD, 0.008) for y in (0.78, 0.725, 0.67, 0.62)]
    return [
        *pair(shoulder, mix(GOLD, colour, 0.45), 0.01),
        *pair(collar, dark, 0.004),
        *pair(pocket, mix(colour, BLACK, 0.16), 0.002),
        on([(0.001, 0.81, -0.066, 0.002), (0.001, 0.54, -0.066, 0.002)], dark, 0.004),
        *buttons,
        *belt(pale, mix(colour, BLACK, 0.55)),
    ]


def _crossed(colour: Colour, own: Colour | None) -> list[Part]:
    """A collar crossed over the chest, and a sash."""
    pale = mix(colour, WHITE, 0.6) if sum(colour) < 540 else mix(colour, BLACK, 0.3)
    sash = mix(colour, BLACK, 0.45) if sum(colour) > 240 else mix(colour, rgb("#8a5a3c"), 0.5)
    under = [(0.034, 0.848, -0.014, 0.011), (0.006, 0.755, -0.066, 0.009)]
    over = [(-0.034, 0.848, -0.014, 0.011), (0.05, 0.63, -0.072, 0.009)]
    neck = [(-0.02, 0.842, -0.03, 0.008), (0.02, 0.842, -0.03, 0.008), (0, 0.795, -0.062, 0.005)]
    ends = [(0.012, 0.57, -0.082, 0.007), (0.018, 0.42, -0.084, 0.009)]
    return [
        on(neck, PALE),
        on(under, pale, 0.003),
        on(over, pale, 0.006),
        *band(0.6, sash, 0.096, 0.015),
        part(ends, sash, -0.05, over=1, at_the_back=FRONT),
    ]


def _armour(colour: Colour, own: Colour | None) -> list[Part]:
    steel = mix(own or colour, WHITE, 0.18)
    dark = mix(own or colour, BLACK, 0.3)
    chest = [(0.045, 0.78, -0.03, 0.036), (0.04, 0.69, -0.04, 0.034)]
    plates = [
        part(
            [(-0.078, y, -0.02, 0.014), (0.078, y, -0.02, 0.014), (0, y - 0.012, -0.068, 0.012)],
            steel if n % 2 else mix(steel, BLACK, 0.12),
            -0.016 - 0.002 * n,
            over=1,
        )
        for n, y in enumerate((0.53, 0.56, 0.59))
    ]
    shoulder = [(0.1, 0.812, 0.0, 0.042), (0.126, 0.772, 0.0, 0.034)]
    rim = [(0.128, 0.752, 0.0, 0.03), (0.124, 0.762, 0.0, 0.032)]
    gorget = [(-0.034, 0.848, -0.016, 0.018), (0.034, 0.848, -0.016, 0.018), (0, 0.84, -0.034, 0.018)]
    return [
        *both(chest, steel, -0.014, over=1),
        on([(0, 0.8, -0.066, 0.003), (0, 0.62, -0.078, 0.003)], dark, 0.01),
        *plates,
        *both(rim, dark, -0.13, over=1),
        *both(shoulder, mix(steel, WHITE, 0.12), -0.135, over=1),
        part(gorget, dark, -0.02, over=1),
    ]


def _vest(colour: Colour, own: Colour | None) -> list[Part]:
    shade = own or mix(colour, BLACK, 0.5)
    panel = [
        (0.046, 0.842, -0.012, 0.012),
        (0.084, 0.79, -0.012, 0.016),
        (0.08, 0.56, -0.03, 0.03),
        (0.018, 0.545, -0.066, 0.008),
        (0.014, 0.68, -0.07, 0.007),
    ]
    back = [(-0.07, 0.79, 0.045, 0.02), (0.07, 0.79, 0.045, 0.02), (-0.07, 0.57, 0.04, 0.02), (0.07, 0.57, 0.04, 0.02)]
    bright = shade[0] > 200 and shade[2] < 100
    shine = [(0.02, 0.66, -0.074, 0.006), (0.078, 0.655, -0.05, 0.006)]
    return [
        *both(panel, shade, -0.016, over=1, at_the_back=FRONT),
        part(back, shade, 0.02, over=1, at_the_back=0.06),
        *(pair(shine, rgb("#f0ecc8"), 0.01) if bright else []),
    ]


def _bib(colour: Colour, own: Colour | None) -> list[Part]:
    shade = own or colour
    dark = mix(shade, BLACK, 0.25)
    chest = [
        (-0.048, 0.735, -0.056, 0.012),
        (0.048, 0.735, -0.056, 0.012),
        (-0.056, 0.6, -0.05, 0.02),
        (0.056, 0.6, -0.05, 0.02),
    ]
    waist = [(-0.06, 0.6, 0, 0.052), (0.06, 0.6, 0, 0.052), (-0.05, 0.515, 0, 0.0535), (0.05, 0.515, 0, 0.0535)]
    strap = [(0.044, 0.742, -0.06, 0.009), (0.05, 0.84, -0.012, 0.009)]
    crossed = [(0.05, 0.84, 0.012, 0.009), (-0.04, 0.62, 0.058, 0.009)]
    pocket = [
        (-0.022, 0.71, -0.074, 0.003),
        (0.022, 0.71, -0.074, 0.003),
        (0.018, 0.67, -0.076, 0.003),
        (-0.018, 0.67, -0.076, 0.003),
    ]
    return [
        part(waist, shade, -0.004, over=1),
        *pair(strap, mix(shade, BLACK, 0.12), 0.004),
        *both(crossed, mix(shade, BLACK, 0.12), 0.0, over=1, at_the_back=0.06),
        on(chest, shade, 0.006),
        *pair([(0.044, 0.742, -0.072, 0.007)], GOLD, 0.016),
        on(pocket, dark, 0.014),
    ]


_DOWN = ((0.79, 0.098), (0.745, 0.1), (0.7, 0.096), (0.655, 0.093), (0.61, 0.092), (0.565, 0.092))
"""Heights on a trunk, and half its width there."""


def _stripes(colour: Colour, own: Colour | None) -> list[Part]:
    shade = own or (rgb("#2d4266") if sum(colour) > 480 else PALE)
    return [piece for y, wide in _DOWN for piece in band(y, shade, wide, 0.0095)]


def _checks(colour: Colour, own: Colour | None) -> list[Part]:
    shade = mix(colour, BLACK, 0.42)
    across = [piece for y, wide in _DOWN for piece in band(y, shade, wide, 0.0045)]
    down = [
        on(
            [(x, 0.81 - abs(x) * 0.3, -0.06 + abs(x) * 0.25, 0.004), (x * 0.9, 0.545, -0.062 + abs(x) * 0.25, 0.004)],
            shade,
            0.004,
        )
        for x in (-0.064, -0.032, 0.0, 0.032, 0.064)
    ]
    return [*across, *down]


_COSTUMES: dict[str, Callable[[Colour, Colour | None], list[Part]]] = {
    "crossed": _crossed,
    "lapels": _lapels,
    "whites": _whites,
    "uniform": _uniform,
    "armour": _armour,
    "vest": _vest,
    "bib": _bib,
    "stripes": _stripes,
    "checks": _checks,
}


def below_the_waist(kind: str, colour: Colour) -> list[Part]:
    """A robe, a skirt or a tutu of somebody who is upright."""
    if kind == "tutu":
        disc = [(0.2 * cos(2 * pi * n / 14), 0.535, 0.18 * sin(2 * pi * n / 14), 0.009) for n in range(14)]
        return [
            part(disc, mix(colour, WHITE, 0.35), 0.0, over=1),
            part([(-0.05, 0.54, 0, 0.05), (0.05, 0.54, 0, 0.05)], colour, -0.01, over=1),
        ]
    if kind == "skirt":
        wide = [(-0.05, 0.565, 0, 0.05), (0.05, 0.565, 0, 0.05), (-0.082, 0.3, 0, 0.042), (0.082, 0.3, 0, 0.042)]
        pleats = [
            part(
                [(x, 0.53, -0.055, 0.002), (1.7 * x, 0.27, -0.052, 0.002)],
                mix(colour, BLACK, 0.25),
                -0.02,
                over=1,
                at_the_back=FRONT,
            )
            for x in (-0.04, -0.014, 0.014, 0.04)
        ]
        return [part(wide, colour, -0.004, over=1), *pleats]
    top = [(-0.06, 0.76, 0, 0.045), (0.06, 0.76, 0, 0.045), (-0.052, 0.58, 0, 0.052), (0.052, 0.58, 0, 0.052)]
    wide = [(-0.05, 0.6, 0, 0.052), (0.05, 0.6, 0, 0.052), (-0.088, 0.075, 0, 0.045), (0.088, 0.075, 0, 0.045)]
    seam = [(0.012, 0.56, -0.056, 0.003), (0.03, 0.06, -0.05, 0.003)]
    return [
        part([*wide, (0, 0.075, -0.03, 0.04)], mix(colour, BLACK, 0.06), 0.0, over=1),
        part(top, colour, -0.008, over=1),
        part(seam, mix(colour, BLACK, 0.3), -0.02, over=1, at_the_back=FRONT),
    ]
