"""Stand-ins for animals: on four legs as their kind is built, birds, and a fish."""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.moved import turned
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, both, part
from kling_story.vocabulary.looks import Worn
from kling_story.vocabulary.stand_ins import BIRDS, UNKNOWN_ANIMAL

ANIMAL = UNKNOWN_ANIMAL
"""How tall an animal is, in statures: one size in every shot."""
ANIMAL_FACE = 0.40
ANIMAL_RUMP = 0.3
"""How far its face stands before, and its rump behind, its middle; times its height."""
ANIMAL_LENGTH = 1.1
ANIMAL_EYES, BIRD_EYES = 0.14, 0.19
"""How wide a frame of both its eyes is, with a little beside each, times its height."""

EARS = {
    "owl": 1.16,
    "cat": 1.15,
    "fox": 1.13,
    "wolf": 1.07,
    "rabbit": 1.44,
    "donkey": 1.17,
    "mouse": 1.14,
    "horse": 1.07,
}
"""How high the ears stand of whose are pointed or long, in its heights."""
_DARK, _AMBER = 200, rgb("#cfae4a")
"""The sum of red, green and blue up to which no dark eyes are seen in a coat, and what they are then: choices."""
BEASTS = ("butterfly", "camel", "dinosaur", "dragon", "giraffe", "monkey", "shark", "snake", "whale")


def animal(
    x: float,
    z: float,
    yaw: float,
    colour: Colour,
    name: str | None,
    scale: float = ANIMAL,
    kind: str | None = None,
    beat: float | None = None,
    eyes: Colour | None = None,
    does: str | None = None,
    *,
    fat: bool = False,
    worn: tuple[Worn, ...] = (),
) -> Figure:
    """An animal ``scale`` statures high, its eyes where a person's of that height would be. ``kind``: a row of
    ``stand_ins.ANIMALS``; None is something on four legs. ``beat``: where its wings are as it flies, as an angle;
    ``eyes``: their colour, where they aren't dark; ``does``: how it rests, as ``resting`` says it, or ``galloping``;
    ``fat``, ``worn``: as ``kinds.is_fat`` and ``worn_by`` have them.
    """
    dark, light, down = mix(colour, BLACK, 0.3), mix(colour, WHITE, 0.25), 0.0
    if kind in BIRDS:
        parts = _owl(colour, dark, light) if kind == "owl" else _bird(colour, dark, kind)
        parts = [_fatter(one) if one.balls[0, 3] > _BODY else one for one in parts] if fat else parts
        if worn:
            from kling_renderers.animatic.stand_ins.neckwear import at_the_neck

            parts += at_the_neck(*((0.69, -0.16, 0.11) if kind == "duck" else (0.74, -0.15, 0.14)), worn)
    elif kind == "fish":
        parts = _fish(colour, dark, light)
    elif kind in BEASTS:
        from kling_renderers.animatic.stand_ins.beasts import beast

        parts = beast(colour, kind or "", flies=beat is not None)
    else:
        # Most films have none.
        from kling_renderers.animatic.stand_ins.four_legged import on_four_legs

        # The head of who lies is before what is at the neck.
        worn = () if does is not None and does.startswith(("lying", "sleeping")) else worn
        parts = on_four_legs(colour, kind, fat=fat, worn=worn)
        if does is not None:
            from kling_renderers.animatic.stand_ins import resting

            parts = resting.galloping(parts) if does == "galloping" else resting.at_rest(parts, kind, does)
            down = resting.eyes_down(kind, does)
    if beat is not None and kind != "butterfly":
        from kling_renderers.animatic.stand_ins.wings import flying

        parts = flying(parts, colour, beat, bird=kind in BIRDS)
    if kind not in BIRDS and kind not in ("butterfly", "fish"):
        from kling_renderers.animatic.stand_ins.muzzles import lights_in

        parts = [*parts, *lights_in([eye for eye in parts[:2] if len(eye.balls) == 1])]
    if eyes is None and kind == "owl":
        eyes = _AMBER
    if eyes is None and kind in ("cat", "tiger", "wolf", "dog", "fox") and sum(colour) < _DARK:
        eyes = _AMBER
    closed = len(parts[0].balls) > 1
    if eyes is not None and closed and sum(colour) < _DARK:
        parts = [*(lid._replace(colour=mix(colour, WHITE, 0.4)) for lid in parts[:2]), *parts[2:]]
    parts = _seeing(parts, eyes) if eyes is not None and not closed else parts
    scaled = tuple(
        Part(p.balls * scale, p.colour, p.behind * scale, None if p.swing is None else p.swing * scale) for p in parts
    )
    return turned(Figure(x, z, scaled, (), name, colour, scale, (0.0, (0.9 - down) * scale, -0.28 * scale)), yaw)


_BODY = 0.16
"""From which thickness on a part of a bird is its body."""
_FATTER = 1.2
"""How much thicker the body of a fat bird is: a choice."""


def _fatter(piece: Part) -> Part:
    return piece._replace(balls=piece.balls * (1, 1, 1, _FATTER))


def _seeing(parts: list[Part], colour: Colour) -> list[Part]:
    """The parts of an animal, its eyes first, with eyes of a colour and dark pupils before them."""
    eyes, pupils = [one._replace(colour=colour) for one in parts[:2]], []
    for one in parts[:2]:
        x, y, z, radius = one.balls[0]
        pupils += [part([(x, y, z - 0.75 * radius, 0.5 * radius)], INK, one.behind - 0.02)]
    return [*eyes, *pupils, *parts[2:]]


def _bird(colour: Colour, dark: Colour, kind: str) -> list[Part]:
    """A bird, or a ``duck`` with a long neck and a flat bill, or a ``chicken`` with a comb and its tail up."""
    beak = (60, 150, 225)
    flat = kind == "duck"
    tall = 0.22
    tail = (0.3, 0.6, 0.03) if flat else (0.8, 0.5, 0.07) if kind == "chicken" else (0.47, 0.6, 0.05)
    found = [
        *both([(0.075, 0.9375, -0.262, 0.018)], INK, -0.03),
        *both([(0.07, tall, 0.02, 0.022), (0.07, 0.03, 0.0, 0.018)], beak, swing=(0.0, 0.14)),
        *both([(0.07, 0.018, -0.1, 0.015), (0.07, 0.02, 0.02, 0.015)], beak, swing=(0.14, 0.14)),
        part(
            [(0, 0.4, -0.06, 0.19), (0, 0.38, 0.3, 0.15)] if flat else [(0, 0.45, -0.05, 0.23), (0, 0.38, 0.24, 0.14)],
            colour,
        ),
        part([(0, 0.42, 0.26, 0.08), (0, *tail)], dark, 0.01),
        *both([(0.17, 0.5, -0.04, 0.09), (0.15, 0.4, 0.34, 0.035)], dark),
        part(
            [(0, 0.5, -0.14, 0.11), (0, 0.88, -0.18, 0.075)]
            if flat
            else [(0, 0.6, -0.12, 0.13), (0, 0.88, -0.18, 0.115)],
            colour,
        ),
    ]
    if flat:
        head = part([(0, 0.91, -0.2, 0.105)], colour, -0.01)
        return [
            *found,
            head,
            part([(-0.05, 0.87, -0.38, 0.025), (0.05, 0.87, -0.38, 0.025), (0, 0.89, -0.26, 0.05)], beak, -0.02),
        ]
    found.append(part([(0, 0.87, -0.27, 0.05), (0, 0.85, -0.44, 0.01)], beak, -0.02))
    if kind == "chicken":
        red = (60, 50, 200)
        found.append(part([(0, 1.02, -0.26, 0.035), (0, 1.04, -0.18, 0.04), (0, 1.0, -0.1, 0.03)], red, -0.01))
        found.append(part([(0, 0.8, -0.3, 0.03), (0, 0.74, -0.3, 0.035)], red, -0.03))
    return found


def _owl(colour: Colour, dark: Colour, light: Colour) -> list[Part]:
    """Upright, a disc about each large eye, tufts over them."""
    return [
        *both([(0.085, 0.9375, -0.3, 0.045)], INK, -0.06),
        part([(0, 0.5, -0.03, 0.25), (0, 0.26, 0.02, 0.17)], colour),
        part([(0, 0.25, 0.15, 0.09), (0, 0.06, 0.24, 0.06)], dark, 0.01),
        part([(0, 0.46, -0.14, 0.18), (0, 0.3, -0.08, 0.14)], light, -0.01),
        *both([(0.21, 0.56, 0.0, 0.1), (0.17, 0.18, 0.14, 0.05)], dark),
        *both([(0.08, 0.035, -0.12, 0.035), (0.08, 0.035, 0.0, 0.03)], (60, 150, 225), swing=(0.1, 0.1)),
        part([(0, 0.88, -0.1, 0.2), (0, 0.72, -0.06, 0.19)], colour, -0.01),
        *both([(0.1, 1.04, -0.14, 0.045), (0.16, 1.16, -0.12, 0.008)], dark, -0.02),
        *both([(0.085, 0.925, -0.22, 0.09)], light, -0.03),
        part([(0, 0.88, -0.31, 0.026), (0, 0.81, -0.33, 0.008)], (60, 150, 225), -0.06),
    ]


def _fish(colour: Colour, dark: Colour, light: Colour) -> list[Part]:
    """A fish that floats, its head ahead."""
    return [
        *both([(0.11, 0.9375, -0.28, 0.04)], INK, -0.03),
        part([(0, 0.86, -0.46, 0.06), (0, 0.85, -0.1, 0.22), (0, 0.85, 0.34, 0.07)], colour),
        part([(0, 0.76, -0.36, 0.06), (0, 0.72, -0.05, 0.12), (0, 0.78, 0.24, 0.04)], light, -0.01),
        part([(0, 1.02, -0.12, 0.02), (0, 1.2, 0.08, 0.015), (0, 1.0, 0.22, 0.02)], dark, 0.01),
        part([(0, 0.85, 0.36, 0.03), (0, 1.08, 0.66, 0.012), (0, 0.86, 0.54, 0.012)], dark),
        part([(0, 0.85, 0.36, 0.03), (0, 0.62, 0.66, 0.012), (0, 0.84, 0.54, 0.012)], dark),
        *both([(0.16, 0.8, -0.14, 0.02), (0.3, 0.68, 0.04, 0.015), (0.22, 0.72, 0.06, 0.015)], dark, -0.02),
    ]
