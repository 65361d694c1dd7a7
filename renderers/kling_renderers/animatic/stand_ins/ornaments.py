"""What is on a face or in hair: an eyepatch, a clown's nose, pins, flowers and bows, earrings, freckles and scars."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.features import EYES_FROM_HEAD, HEAD, LIPS
from kling_renderers.animatic.stand_ins.shapes import Feature, Part, both, part

_GOLD = rgb("#d9b04e")
_RED = rgb("#c5323c")


def ornament(kind: str, own: Colour | None) -> list[Part]:
    """What stands out from a head; ``own``: its colour where words say one."""
    return _PARTS[kind](own) if kind in _PARTS else []


def mark(kind: str, skin: Colour) -> tuple[Feature, ...]:
    """What lies on a face."""
    if kind == "freckles":
        spots = (
            (0.012, -0.0135),
            (0.017, -0.0175),
            (0.022, -0.0145),
            (0.0265, -0.018),
            (0.02, -0.0215),
            (0.0135, -0.0215),
        )
        return tuple(
            _spot(side * x, EYES_FROM_HEAD + y, 0.0013, mix(skin, rgb("#8a4a2c"), 0.6))
            for side in (-1, 1)
            for x, y in spots
        )
    if kind == "scar":
        line = [(0.0175, -0.0095), (0.0195, -0.016), (0.0225, -0.026), (0.0205, -0.0165)]
        return (_flat([(x, EYES_FROM_HEAD + y) for x, y in line], mix(skin, LIPS, 0.75), 0.001),)
    if kind == "eyepatch":
        patch = [
            (-0.0158 + 0.0135 * cos(2 * pi * n / 14), EYES_FROM_HEAD + 0.0115 * sin(2 * pi * n / 14)) for n in range(14)
        ]
        strap = [(-0.031, 0.006), (0.033, 0.0255), (0.033, 0.0285), (-0.031, 0.009)]
        return (_flat([(x, EYES_FROM_HEAD + y) for x, y in strap], INK, 0.002), _flat(patch, INK, 0.01))
    return ()


def _spot(x: float, y: float, radius: float, colour: Colour) -> Feature:
    return _flat(
        [(x + radius * cos(2 * pi * n / 8), y + radius * sin(2 * pi * n / 8)) for n in range(8)], colour, radius
    )


def _flat(outline: list[tuple[float, float]], colour: Colour, thick: float) -> Feature:
    side = 1 if sum(x for x, _ in outline) > 0 else -1
    places = np.array([(x, y, -0.0475 + 9 * x * x) for x, y in outline])
    return Feature(places, np.array((side * 0.3, 0.0, -0.954)), colour, 0.18, thick=thick)


def _rednose(own: Colour | None) -> list[Part]:
    return [part([(0, HEAD[1] - 0.033, -0.06, 0.0105)], own or _RED, -0.06)]


def _hairpin(own: Colour | None) -> list[Part]:
    shade = own or _GOLD
    return [
        part([(-0.045, 1.012, 0.034, 0.0032), (0.045, 1.022, 0.034, 0.0032)], shade, -0.09),
        part([(0.047, 1.022, 0.034, 0.0075)], shade, -0.1),
        part([(0.047, 1.015, 0.03, 0.0018), (0.049, 0.965, 0.02, 0.0018)], shade, -0.1),
        part([(0.049, 0.962, 0.02, 0.005)], _RED, -0.105),
    ]


def _hairflower(own: Colour | None) -> list[Part]:
    shade = own or _RED
    petals = [
        (0.041 + 0.004 * cos(t), 0.975 + 0.011 * sin(t), -0.01 + 0.011 * cos(t), 0.0075)
        for t in (2 * pi * n / 5 for n in range(5))
    ]
    return [
        *(part([petal], shade, -0.05) for petal in petals),
        part([(0.05, 0.975, -0.012, 0.005)], rgb("#f0d878"), -0.07),
    ]


def _ribbon(own: Colour | None) -> list[Part]:
    shade = own or _RED
    bow = [(0.004, 0.998, -0.012, 0.005), (0.03, 1.012, -0.012, 0.01), (0.03, 0.99, -0.012, 0.01)]
    return [*both(bow, shade, -0.07), part([(0, 0.999, -0.016, 0.0075)], mix(shade, BLACK, 0.2), -0.08)]


def _earrings(own: Colour | None) -> list[Part]:
    return both([(0.0395, 0.909, 0.0, 0.0052)], own or _GOLD, -0.03)


_PARTS: dict[str, Callable[[Colour | None], list[Part]]] = {
    "rednose": _rednose,
    "hairpin": _hairpin,
    "hairflower": _hairflower,
    "ribbon": _ribbon,
    "earrings": _earrings,
}
