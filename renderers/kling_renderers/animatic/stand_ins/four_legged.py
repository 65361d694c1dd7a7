"""What tells one kind of animal on four legs from another: its build, muzzle, ears, tail, horns and marks.

Lengths are in the animal's heights; it faces the camera (-z), its head where every animal's is, so that all are framed
alike. Proportions are choices, from how such animals stand.
"""

from __future__ import annotations

from kling_renderers.animatic.drawing.palette import BLACK, INK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.four_legged_builds import Build, build_of, fattened
from kling_renderers.animatic.stand_ins.muzzles import muzzle
from kling_renderers.animatic.stand_ins.neckwear import at_the_neck, before_the_eyes
from kling_renderers.animatic.stand_ins.shapes import Part, both, part
from kling_story.vocabulary.looks import Worn

_HEAD = (0.0, 0.9, -0.28)
_BONE, _PINK = rgb("#e3dccb"), rgb("#d9a09a")


def on_four_legs(colour: Colour, kind: str | None, *, fat: bool = False, worn: tuple[Worn, ...] = ()) -> list[Part]:
    """The parts of an animal, one high, its eyes first; of no known kind it is a dog with other ears; with what it has
    ``worn`` around its neck.
    """
    build = build_of(kind)
    build = fattened(build) if fat else build
    dark, light = mix(colour, BLACK, 0.3), _paler(colour, build)
    found = built(colour, build, _nose(kind, light), kind)
    found += at_the_neck(*build.neck, worn) if worn else []
    if any(one.kind == "glasses" for one in worn):
        found += before_the_eyes(0.42 * build.skull, -0.28 - 0.97 * build.skull, 0.34 * build.skull)
    return [*found, *_ears(colour, dark, kind), *_tail(colour, dark, light, kind), *_marks(colour, dark, light, kind)]


def built(colour: Colour, build: Build, nose: Colour, kind: str | None = None) -> list[Part]:
    """The body, head and legs of an animal of a build."""
    light = _paler(colour, build)
    below = mix(colour, BLACK, 0.88 if kind == "panda" else build.feet)
    legs = below if kind in ("panda", "sheep") else mix(colour, BLACK, 0.14)
    aside, thick, thin = build.legs
    (high, front, _), (_, behind, _) = build.chest, build.rump
    head = light if kind == "sheep" else colour
    eyes = build.skull * 0.13 if kind not in ("cat", "rabbit", "mouse", "squirrel") else build.skull * 0.17
    hip, knee = high - 0.1, 0.24
    found = [
        *both([(0.42 * build.skull, 0.9375, -0.28 - 0.86 * build.skull, eyes)], INK, -0.04),
        part([(0, *build.chest), (0, *build.rump)], mix(colour, BLACK, 0.06), 0.02),
        part([(0, *build.neck), (0, 0.88, -0.27, 0.85 * build.skull)], mix(colour, BLACK, 0.1)),
        part([(*_HEAD, build.skull)], head, -0.01),
        *muzzle(light, nose, build, kind),
    ]
    for z, step in ((front, 0.16), (behind, -0.16)):
        found += both(
            [(aside, hip, z, thick), (aside, knee, z + 0.02, 0.5 * (thick + thin))], legs, 0, (0.0, 0.5 * step)
        )
        lower = [(aside, knee, z + 0.02, 0.5 * (thick + thin)), (aside, thin, z, thin)]
        found += both(lower, below, 0.01, (0.5 * step, step))
    found += both([(0.5 * aside, hip + 0.04, behind, 0.85 * build.rump[2])], mix(colour, BLACK, 0.1), 0.01)
    return found


def _paler(colour: Colour, build: Build) -> Colour:
    return mix(colour, WHITE if build.pale > 0 else BLACK, abs(build.pale))


def _nose(kind: str | None, light: Colour) -> Colour:
    if kind in ("cat", "pig", "rabbit", "mouse"):
        return _PINK
    return mix(light, BLACK, 0.25) if kind in ("horse", "donkey", "elephant", "sheep", "goat") else INK


def _ears(colour: Colour, dark: Colour, kind: str | None) -> list[Part]:
    match kind:
        case "dog":
            return both([(0.09, 0.965, -0.26, 0.03), (0.125, 0.84, -0.27, 0.042)], dark, -0.03)
        case "bulldog":
            return both([(0.105, 1.02, -0.25, 0.035), (0.145, 0.985, -0.29, 0.022)], dark, -0.03)
        case "fox" | "wolf":
            out, up = (0.1, 1.12) if kind == "fox" else (0.075, 1.06)
            tip = mix(colour, BLACK, 0.7)
            whole = both([(0.055, 0.96, -0.26, 0.045), (out, up, -0.25, 0.006)], colour, -0.02)
            return [*whole, *both([(0.8 * out, up - 0.06, -0.252, 0.018), (out, up, -0.25, 0.008)], tip, -0.03)]
        case "cat":
            whole = both([(0.085, 0.99, -0.26, 0.055), (0.125, 1.14, -0.25, 0.006)], colour, -0.02)
            return [*whole, *both([(0.088, 1.0, -0.28, 0.028), (0.118, 1.1, -0.265, 0.005)], _PINK, -0.04)]
        case "tiger" | "lion" | "bear" | "panda":
            shade = INK if kind == "panda" else colour if kind == "bear" else dark
            return both([(0.12, 1.01, -0.24, 0.05)], shade, -0.02)
        case "mouse" | "squirrel":
            wide = 0.11 if kind == "mouse" else 0.045
            return both([(0.13, 1.04, -0.22, wide), (0.125, 1.03, -0.23, wide)], dark, -0.02)
        case "rabbit" | "donkey":
            out, up, wide = (0.095, 1.42, 0.055) if kind == "rabbit" else (0.08, 1.16, 0.022)
            ear = [(0.06, 0.98, -0.25, 0.7 * wide), (out, up - 0.12, -0.22, wide), (out, up, -0.21, 0.4 * wide)]
            if kind == "donkey":
                return both(ear, dark, -0.02)
            inside = [(x, y - 0.02, z - 0.6 * r, 0.5 * r) for x, y, z, r in ear]
            return [*both(ear, mix(colour, BLACK, 0.06), -0.02), *both(inside, _PINK, -0.04, at_the_back=-0.1)]
        case "horse":
            return both([(0.04, 0.965, -0.26, 0.024), (0.05, 1.06, -0.26, 0.006)], dark, -0.02)
        case "elephant":
            return both([(0.15, 0.92, -0.2, 0.05), (0.33, 0.9, -0.14, 0.08), (0.27, 0.7, -0.14, 0.07)], dark, -0.03)
        case "cow" | "deer" | "goat" | "sheep" | "pig":
            side = 0.88 if kind in ("pig", "goat", "sheep") else 0.96
            return both(
                [(0.08, 0.945, -0.25, 0.024), (0.18, side, -0.25, 0.03), (0.22, side - 0.01, -0.25, 0.008)], dark, -0.02
            )
        case _:
            return both([(0.055, 0.955, -0.26, 0.035), (0.075, 0.985, -0.25, 0.015)], dark, -0.02)


def _tail(colour: Colour, dark: Colour, light: Colour, kind: str | None) -> list[Part]:
    match kind:
        case "fox":
            brush = part([(0, 0.6, 0.43, 0.05), (0, 0.46, 0.6, 0.1), (0, 0.4, 0.72, 0.1)], colour)
            return [brush, part([(0, 0.39, 0.76, 0.085), (0, 0.38, 0.94, 0.015)], mix(light, WHITE, 0.6), -0.01)]
        case "bulldog":
            return [part([(0, 0.62, 0.42, 0.045), (0, 0.68, 0.5, 0.02)], dark)]
        case "wolf":
            return [part([(0, 0.62, 0.46, 0.045), (0, 0.4, 0.56, 0.07), (0, 0.22, 0.58, 0.02)], dark)]
        case "cat":
            low = part([(0, 0.64, 0.52, 0.036), (0, 0.78, 0.66, 0.034)], dark)
            upper = part([(0, 0.78, 0.66, 0.034), (0, 1.05, 0.62, 0.03)], dark)
            return [low, upper, part([(0, 1.05, 0.62, 0.03), (0, 1.12, 0.7, 0.026)], dark)]
        case "tiger" | "lion":
            low = part([(0, 0.62, 0.57, 0.032), (0, 0.36, 0.7, 0.028)], colour)
            tuft = (0, 0.4, 0.86, 0.055) if kind == "lion" else (0, 0.42, 0.88, 0.028)
            return [low, part([(0, 0.36, 0.7, 0.028), tuft], dark)]
        case "horse" | "donkey":
            return [part([(0, 0.66, 0.42, 0.03), (0, 0.5, 0.52, 0.05), (0, 0.2, 0.52, 0.03)], mix(dark, BLACK, 0.4))]
        case "cow" | "elephant":
            end = 0.3 if kind == "cow" else 0.42
            return [part([(0, 0.68, 0.57, 0.018), (0, end, 0.62, 0.018)], dark),
                    part([(0, end, 0.62, 0.03), (0, end - 0.06, 0.62, 0.02)], INK)]  # fmt: skip
        case "pig":
            return [part([(0, 0.62, 0.6, 0.018), (0.04, 0.68, 0.64, 0.018), (0, 0.7, 0.62, 0.018)], dark)]
        case "squirrel":
            low = part([(0, 0.36, 0.46, 0.06), (0, 0.6, 0.66, 0.13)], colour)
            return [low, part([(0, 0.6, 0.66, 0.13), (0, 1.05, 0.62, 0.15)], dark, -0.01)]
        case "mouse":
            return [
                part([(0, 0.3, 0.5, 0.022), (0, 0.1, 0.75, 0.016)], _PINK),
                part([(0, 0.1, 0.75, 0.016), (0, 0.14, 1.0, 0.008)], _PINK),
            ]
        case "rabbit" | "deer" | "goat" | "sheep" | "bear" | "panda":
            shade = colour if kind in ("bear", "panda", "sheep") else mix(light, WHITE, 0.6)
            return [part([(0, 0.4, 0.46, 0.085) if kind == "rabbit" else (0, 0.64, 0.4, 0.045)], shade)]
        case _:
            low = part([(0, 0.66, 0.42, 0.04), (0, 0.84, 0.56, 0.026)], dark)
            return [low, part([(0, 0.84, 0.56, 0.026), (0, 0.95, 0.52, 0.018)], dark)]


def _marks(colour: Colour, dark: Colour, light: Colour, kind: str | None) -> list[Part]:
    """Manes, horns, stripes and patches."""
    match kind:
        case "fox" | "wolf":
            bib = part([(0, 0.72, -0.26, 0.075), (0, 0.5, -0.24, 0.05)], mix(light, WHITE, 0.3), -0.01)
            return [bib]
        case "horse" | "donkey":
            mane, long = mix(dark, BLACK, 0.4), 0.045 if kind == "horse" else 0.025
            crest = part([(0, 0.98, -0.21, 0.03), (0, 0.84, -0.12, long), (0, 0.68, -0.04, long)], mane, -0.005)
            return [crest, part([(0, 1.0, -0.24, 0.025), (0, 0.94, -0.33, 0.02)], mane, -0.03)]
        case "deer":
            stem = both([(0.035, 0.97, -0.26, 0.016), (0.12, 1.14, -0.2, 0.013)], _BONE, -0.02)
            fork = both([(0.12, 1.14, -0.2, 0.013), (0.16, 1.32, -0.24, 0.008)], _BONE, -0.02)
            return [*stem, *fork, *both([(0.1, 1.1, -0.21, 0.011), (0.12, 1.2, -0.32, 0.007)], _BONE, -0.02)]
        case "goat":
            beard = part([(0, 0.8, -0.42, 0.025), (0, 0.68, -0.42, 0.008)], dark, -0.02)
            return [
                beard,
                *both(
                    [(0.035, 0.96, -0.26, 0.022), (0.06, 1.12, -0.16, 0.016), (0.07, 1.14, -0.1, 0.006)], _BONE, -0.02
                ),
            ]
        case "cow":
            patch, bent = mix(colour, WHITE, 0.75), -0.05
            return [
                *both([(0.07, 0.98, -0.26, 0.024), (0.15, 1.02, -0.27, 0.018)], _BONE, -0.03),
                *both([(0.15, 1.02, -0.27, 0.018), (0.15, 1.12, -0.29, 0.006)], _BONE, -0.03),
                *both([(0.16, 0.66, 0.02, 0.06), (0.16, 0.56, 0.08, 0.06)], patch, bent),
                *both([(0.15, 0.66, 0.34, 0.07), (0.15, 0.6, 0.42, 0.05)], patch, bent),
                part([(0, 0.97, -0.34, 0.03), (0, 0.87, -0.43, 0.03)], patch, -0.03),
                part([(0, 0.36, 0.34, 0.07)], _PINK, 0.0),
            ]
        case "tiger":
            stripes = [both([(0.15, 0.7, z, 0.022), (0.175, 0.54, z + 0.02, 0.006)], INK, -0.06)
                       for z in (-0.1, 0.02, 0.14, 0.26, 0.38, 0.5)]  # fmt: skip
            return [one for pair in stripes for one in pair]
        case "lion":
            return [part([(0, 0.88, -0.2, 0.235), (0, 0.72, -0.16, 0.2)], mix(dark, BLACK, 0.2), 0.03)]
        case "panda":
            eyes = both([(0.42 * 0.155, 0.93, -0.3 - 0.7 * 0.155, 0.04)], INK, -0.02)
            return [*eyes, part([(0, 0.62, -0.1, 0.25), (0, 0.7, -0.12, 0.22)], INK, 0.01)]
        case "sheep":
            wool = mix(colour, WHITE, 0.15)
            tufts = [
                (x, 0.6 + 0.06 * (n % 2), z, 0.12)
                for n, z in enumerate((-0.14, 0.04, 0.22, 0.4))
                for x in (-0.14, 0.14)
            ]
            return [*(part([tuft], wool, 0.0) for tuft in tufts), part([(0, 1.0, -0.23, 0.075)], wool, -0.02)]
        case "elephant":
            tusks = both([(0.09, 0.74, -0.42, 0.025), (0.1, 0.62, -0.6, 0.01)], _BONE, -0.03)
            return [part([(0, 0.55, -0.52, 0.07), (0, 0.2, -0.5, 0.045)], mix(colour, BLACK, 0.08), -0.02), *tusks]
        case "cat":
            return [part([(0, 0.72, -0.27, 0.085), (0, 0.52, -0.2, 0.06)], mix(light, WHITE, 0.2), -0.01)]
        case "squirrel" | "rabbit":
            return [part([(0, 0.62, -0.24, 0.1), (0, 0.45, -0.2, 0.1)], mix(light, WHITE, 0.3), -0.01)]
        case _:
            return []
