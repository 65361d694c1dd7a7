"""Stand-ins for machines among the cast: a round or a boxy body, on tracks or on legs, with lit eyes and no face.

Lengths are in its heights; proportions are choices.
"""

from __future__ import annotations

from functools import lru_cache

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.moved import sized, turned
from kling_renderers.animatic.stand_ins.shapes import Balls, Figure, Part, both, part
from kling_story.vocabulary.robots import Robot

LIT: Colour = (255, 226, 150)
"""Eyes whose colour nobody says: a cold light."""
_EDGE = 0.02


@lru_cache(maxsize=64)
def robot(
    x: float,
    z: float,
    yaw: float,
    colour: Colour,
    name: str | None,
    built: Robot,
    eyes: Colour | None,
    stature: float,
    grips: tuple[Grip, ...] = (),
) -> Figure:
    """A machine ``stature`` high, ``built`` so, turned by ``yaw``; ``eyes``: their colour; ``grips``: where it holds
    something.
    """
    dark, light = mix(colour, BLACK, 0.5), mix(colour, WHITE, 0.2)
    head = (0.0, 0.93, 0.0)
    parts = _tracks(dark) if built.rolls else _legs(dark, colour)
    wide = 0.3 if built.is_round else 0.2
    if built.is_round:
        parts += [part([(0, 0.46, 0, 0.29)], colour), part([(0, 0.46, -0.21, 0.09)], light, -0.03)]
        parts += [part([(0, 0.76, 0, 0.1)], dark), part([(0, 0.9, 0, 0.11)], colour, -0.01)]
    else:
        parts += [part(_box(0.17, 0.4, 0.78, 0.1), colour), part(_box(0.1, 0.5, 0.62, 0.02, z=-0.11), light, -0.03)]
        parts += [part([(0, 0.72, 0, 0.05), (0, 0.83, 0, 0.05)], dark)]
        parts += [part(_box(0.095, 0.84, 1.0, 0.08), colour, -0.01)]
        parts += [part([(0, 1.0, 0, 0.008), (0, 1.06, 0, 0.008)], dark)]
    parts += _arms(dark, wide, grips)
    parts += _eyes(built, eyes or LIT)
    hands = tuple(sum(way) / len(grips) for way in zip(*grips, strict=True)) if grips else None
    made = Figure(
        0.0, 0.0, tuple(parts), (), name, colour, 1.0, head, None if hands is None else (hands[0], hands[1], hands[2])
    )  # fmt: skip
    made = sized(made, stature)
    return turned(Figure(x, z, made.parts, (), name, colour, made.top, made.head, made.hands, stature=stature), yaw)


def _box(wide: float, low: float, high: float, deep: float, z: float = 0.0) -> Balls:
    """The balls at the corners of a box with round edges."""
    return [
        (side * (wide - _EDGE), y, z + to * max(0.0, deep - _EDGE), _EDGE)
        for side in (-1, 1) for y in (low + _EDGE, high - _EDGE) for to in (-1, 1)
    ]  # fmt: skip


def _tracks(dark: Colour) -> list[Part]:
    belt = [(0.24, 0.09, -0.2, 0.09), (0.24, 0.09, 0.2, 0.09), (0.24, 0.15, 0.0, 0.07)]
    hubs = [one for z in (-0.19, 0.0, 0.19) for one in both([(0.3, 0.09, z, 0.04)], mix(dark, WHITE, 0.3), -0.04)]
    return [part([(-0.2, 0.15, 0, 0.07), (0.2, 0.15, 0, 0.07)], dark), *both(belt, mix(dark, INK, 0.5)), *hubs]


def _legs(dark: Colour, colour: Colour) -> list[Part]:
    return [
        *both([(0.1, 0.42, 0, 0.05), (0.1, 0.06, 0, 0.045)], dark, swing=(0.0, 0.12)),
        *both([(0.1, 0.03, 0.03, 0.03), (0.1, 0.03, -0.1, 0.03)], colour, -0.01, swing=(0.12, 0.12)),
    ]


def _arms(dark: Colour, wide: float, grips: tuple[Grip, ...]) -> list[Part]:
    arms = []
    for side in (-1, 1):
        held = next((grip for grip in grips if grip[0] * side > 0), None)
        shoulder = (side * wide, 0.64, 0.0, 0.045)
        hand = (side * (wide + 0.03), 0.36, -0.03, 0.04) if held is None else (*held, 0.045)
        arms.append(part([shoulder, hand], dark, -0.01 if held is None else -0.04))
    return arms


def _eyes(built: Robot, lit: Colour) -> list[Part]:
    size, y, z = (0.042, 0.925, -0.085) if built.is_round else (0.04, 0.93, -0.07)
    shine = mix(lit, WHITE, 0.6)
    found: list[Part] = []
    for x in (0.0,) if built.eyes == 1 else (-1.15 * size, 1.15 * size):
        r = size if built.eyes == 1 else 0.75 * size
        found += [
            part([(x, y, z, 1.25 * r)], INK, -0.03),
            part([(x, y, z - 0.4 * r, r)], lit, -0.06),
            part([(x - 0.3 * r, y + 0.3 * r, z - 1.1 * r, 0.35 * r)], shine, -0.08),
        ]
    return found
