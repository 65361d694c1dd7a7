"""Stand-ins: jointed people and animals, each a few rounded parts in space."""

from __future__ import annotations

from kling_renderers.animatic.heads import HEAD, face, hair_of, head_parts, skin_of
from kling_renderers.animatic.palette import BLACK, INK, WHITE, Colour, mix
from kling_renderers.animatic.shapes import Figure, Part, both, part, turned

Grip = tuple[float, float, float]
"""Where a hand is, before the figure is turned: to its side, up, and ahead is negative."""


def person(
    x: float, z: float, yaw: float, colour: Colour, build: int, name: str | None, grips: tuple[Grip, ...] = ()
) -> Figure:
    """A standing person. ``yaw``: degrees turned from the camera to its own left; ``build`` chooses
    clothes and hair, so that two people differ in more than colour; ``grips``: where hands hold something.
    """
    dark, light = mix(colour, BLACK, 0.45), mix(colour, WHITE, 0.16)
    skin, hair = skin_of(colour), hair_of(build)
    leg = [(0.046, 0.50, 0, 0.048), (0.05, 0.28, -0.006, 0.034), (0.055, 0.04, 0.005, 0.022)]
    foot = [(0.056, 0.026, 0.008, 0.024), (0.062, 0.018, -0.078, 0.017)]
    parts = [
        *both(foot, mix(dark, BLACK, 0.4), swing=(0.1, 0.1)),
        *both(leg, dark, 0.004, (0.0, 0.055, 0.1), over=-1),
        part([(0, 0.82, 0.008, 0.026), (0, 0.89, 0.006, 0.025)], mix(skin, BLACK, 0.16), 0.02),
    ]
    for side in (-1, 1):
        grip = next((grip for grip in grips if grip[0] * side > 0), None)
        parts += _arm(side, mix(colour, BLACK, 0.14), skin, grip)
    trunk = [
        (-0.092, 0.797, 0, 0.037), (0.092, 0.797, 0, 0.037), (-0.03, 0.825, 0, 0.026), (0.03, 0.825, 0, 0.026),
        (-0.055, 0.66, 0, 0.045), (0.055, 0.66, 0, 0.045), (-0.052, 0.52, 0, 0.052), (0.052, 0.52, 0, 0.052),
    ]  # fmt: skip
    parts.append(part(trunk, colour, 0.012, over=1))
    if build % 3 == 1:
        coat = [(-0.045, 0.6, 0, 0.055), (0.045, 0.6, 0, 0.055), (-0.055, 0.4, 0, 0.048), (0.055, 0.4, 0, 0.048)]
        parts.append(part(coat, colour, 0.03, over=1))
    if build % 3 == 2:
        parts.append(part([(-0.05, 0.545, 0, 0.056), (0.05, 0.545, 0, 0.056)], light, 0.009))
    parts += head_parts(skin, hair, build)
    return turned(Figure(x, z, tuple(parts), face(skin, hair), name, colour, 1.0, HEAD), yaw)


def _arm(side: int, sleeve: Colour, skin: Colour, grip: Grip | None) -> list[Part]:
    shoulder, elbow = (side * 0.118, 0.79, 0.0, 0.030), (side * 0.143, 0.62, 0.016, 0.024)
    if grip is None:
        wrist, hand = (side * 0.136, 0.49, -0.03, 0.018), (side * 0.136, 0.475, -0.034, 0.019)
        fingers = (side * 0.132, 0.445, -0.04, 0.014)
        # Arms go against the legs.
        return [
            part([shoulder, elbow], sleeve, swing=(0.0, -side * 0.03)),
            part([elbow, wrist], sleeve, swing=(-side * 0.03, -side * 0.06)),
            part([hand, fingers], skin, swing=(-side * 0.06, -side * 0.065)),
        ]
    x, y, z = grip
    elbow = (side * 0.15, 0.635 + 0.3 * max(0.0, y - 0.66), -0.005, 0.024)
    wrist = (x + side * 0.012, y - 0.022, z + 0.03, 0.018)
    return [
        part([shoulder, elbow], sleeve),
        part([elbow, wrist], sleeve, -0.03),
        part([(x, y - 0.018, z, 0.017), (x - side * 0.012, y - 0.012, z - 0.07, 0.012)], skin, -0.05),
    ]


ANIMAL = 0.5
"""How tall an animal is, in statures: one size in every shot."""
ANIMAL_FACE = 0.40
ANIMAL_RUMP = 0.3
"""How far its face stands before, and its rump behind, its middle; times its height."""
ANIMAL_LENGTH = 1.1


def animal(x: float, z: float, yaw: float, colour: Colour, name: str | None, scale: float = ANIMAL) -> Figure:
    """Something on four legs, ``scale`` statures high, its eyes where a person's of that height would be."""
    dark, light = mix(colour, BLACK, 0.3), mix(colour, WHITE, 0.25)
    parts = [
        *both([(0.1, 0.46, -0.16, 0.06), (0.1, 0.05, -0.17, 0.045)], dark, swing=(0.0, 0.16)),
        *both([(0.1, 0.46, 0.3, 0.07), (0.1, 0.05, 0.32, 0.045)], dark, 0.02, (0.0, -0.16)),
        part([(0, 0.56, -0.16, 0.16), (0, 0.54, 0.3, 0.15)], colour, 0.02),
        part([(0, 0.6, -0.2, 0.12), (0, 0.88, -0.27, 0.085)], colour),
        part([(0, 0.58, 0.42, 0.04), (0, 0.8, 0.6, 0.025)], dark),
        part([(0, 0.90, -0.28, 0.1)], colour, -0.01),
        part([(0, 0.86, -0.34, 0.062), (0, 0.84, -0.42, 0.042)], light, -0.02),
        *both([(0.055, 0.955, -0.26, 0.035), (0.075, 0.985, -0.25, 0.015)], dark, -0.02),
        *both([(0.042, 0.9375, -0.366, 0.013)], INK, -0.03),
        part([(0, 0.868, -0.46, 0.02)], INK, -0.03),
    ]
    scaled = tuple(
        Part(p.balls * scale, p.colour, p.behind * scale, None if p.swing is None else p.swing * scale) for p in parts
    )
    return turned(Figure(x, z, scaled, (), name, colour, scale, (0.0, 0.9 * scale, -0.28 * scale)), yaw)
