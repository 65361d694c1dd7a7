"""Stand-ins for animals: on four legs with the ears and the tail of their kind, or a bird."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, both, part, turned
from kling_story.vocabulary.stand_ins import UNKNOWN_ANIMAL

ANIMAL = UNKNOWN_ANIMAL
"""How tall an animal is, in statures: one size in every shot."""
ANIMAL_FACE = 0.40
ANIMAL_RUMP = 0.3
"""How far its face stands before, and its rump behind, its middle; times its height."""
ANIMAL_LENGTH = 1.1
ANIMAL_EYES, BIRD_EYES = 0.14, 0.19
"""How wide a frame of both its eyes is, with a little beside each, times its height."""


def animal(
    x: float, z: float, yaw: float, colour: Colour, name: str | None, scale: float = ANIMAL, kind: str | None = None
) -> Figure:
    """An animal ``scale`` statures high, its eyes where a person's of that height would be. ``kind``: a row of
    ``stand_ins.ANIMALS``; None is something on four legs.
    """
    dark, light = mix(colour, BLACK, 0.3), mix(colour, WHITE, 0.25)
    parts = _bird(colour, dark) if kind == "bird" else _on_four_legs(colour, dark, light, kind)
    scaled = tuple(
        Part(p.balls * scale, p.colour, p.behind * scale, None if p.swing is None else p.swing * scale) for p in parts
    )
    return turned(Figure(x, z, scaled, (), name, colour, scale, (0.0, 0.9 * scale, -0.28 * scale)), yaw)


def _on_four_legs(colour: Colour, dark: Colour, light: Colour, kind: str | None) -> list[Part]:
    return [
        *both([(0.1, 0.46, -0.16, 0.06), (0.1, 0.05, -0.17, 0.045)], dark, swing=(0.0, 0.16)),
        *both([(0.1, 0.46, 0.3, 0.07), (0.1, 0.05, 0.32, 0.045)], dark, 0.02, (0.0, -0.16)),
        part([(0, 0.56, -0.16, 0.16), (0, 0.54, 0.3, 0.15)], colour, 0.02),
        *both([(0.075, 0.5, 0.315, 0.115)], mix(colour, BLACK, 0.12), 0.01),
        part([(0, 0.6, -0.2, 0.12), (0, 0.88, -0.27, 0.085)], colour),
        *_tail(colour, dark, light, kind),
        part([(0, 0.90, -0.28, 0.1)], colour, -0.01),
        part([(0, 0.86, -0.34, 0.062), (0, 0.84, -0.42, 0.042)], light, -0.02),
        *_ears(colour, dark, kind),
        *both([(0.042, 0.9375, -0.366, 0.013)], INK, -0.03),
        part([(0, 0.868, -0.46, 0.02)], INK, -0.03),
    ]  # fmt: skip


def _ears(colour: Colour, dark: Colour, kind: str | None) -> list[Part]:
    match kind:
        case "dog":
            return both([(0.085, 0.96, -0.26, 0.03), (0.12, 0.85, -0.27, 0.035)], dark, -0.02)
        case "fox" | "cat" | "tiger":
            return both([(0.055, 0.96, -0.26, 0.04), (0.078, 1.06, -0.25, 0.008)], dark, -0.02)
        case "rabbit":
            return both([(0.035, 0.97, -0.25, 0.03), (0.06, 1.3, -0.19, 0.03)], mix(colour, WHITE, 0.15), -0.02)
        case "bear":
            return both([(0.078, 0.985, -0.26, 0.04)], dark, -0.02)
        case "horse":
            mane = part([(0, 1.0, -0.22, 0.03), (0, 0.66, -0.07, 0.04)], dark, -0.005)
            return [mane, *both([(0.045, 0.98, -0.25, 0.025), (0.055, 1.06, -0.25, 0.008)], dark, -0.02)]
        case _:
            return both([(0.055, 0.955, -0.26, 0.035), (0.075, 0.985, -0.25, 0.015)], dark, -0.02)


def _tail(colour: Colour, dark: Colour, light: Colour, kind: str | None) -> list[Part]:
    match kind:
        case "fox":
            brush = part([(0, 0.56, 0.42, 0.05), (0, 0.52, 0.66, 0.1)], colour)
            return [brush, part([(0, 0.51, 0.74, 0.075), (0, 0.5, 0.92, 0.02)], mix(light, WHITE, 0.5), -0.01)]
        case "cat" | "tiger":
            low = part([(0, 0.58, 0.42, 0.032), (0, 0.66, 0.62, 0.03)], dark)
            return [low, part([(0, 0.66, 0.62, 0.03), (0, 0.98, 0.68, 0.026)], dark)]
        case "rabbit" | "bear":
            return [part([(0, 0.6, 0.47, 0.06)], mix(light, WHITE, 0.3))]
        case "horse":
            return [part([(0, 0.62, 0.44, 0.045), (0, 0.2, 0.52, 0.05)], dark)]
        case _:
            return [part([(0, 0.58, 0.42, 0.04), (0, 0.8, 0.6, 0.025)], dark)]


def _bird(colour: Colour, dark: Colour) -> list[Part]:
    beak = (60, 150, 225)
    return [
        *both([(0.07, 0.3, 0.02, 0.022), (0.07, 0.03, 0.0, 0.018)], beak, swing=(0.0, 0.14)),
        *both([(0.07, 0.018, -0.1, 0.015), (0.07, 0.02, 0.02, 0.015)], beak, swing=(0.14, 0.14)),
        part([(0, 0.5, -0.06, 0.21), (0, 0.42, 0.22, 0.13)], colour),
        part([(0, 0.42, 0.26, 0.07), (0, 0.47, 0.6, 0.05)], dark, 0.01),
        *both([(0.17, 0.56, -0.04, 0.09), (0.15, 0.42, 0.34, 0.035)], dark),
        part([(0, 0.6, -0.12, 0.13), (0, 0.88, -0.18, 0.115)], colour),
        part([(0, 0.87, -0.27, 0.05), (0, 0.85, -0.44, 0.01)], beak, -0.02),
        *both([(0.075, 0.9375, -0.262, 0.018)], INK, -0.03),
    ]  # fmt: skip
