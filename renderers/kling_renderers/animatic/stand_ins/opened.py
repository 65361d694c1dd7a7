"""Things that are open: without their lid or with it lifted, and the hands that lift it or hold another one."""

from __future__ import annotations

from math import hypot

import numpy as np

from kling_renderers.animatic.drawing.palette import BLACK, INK, PAPER, Colour, mix
from kling_renderers.animatic.stand_ins.dress import Arm
from kling_renderers.animatic.stand_ins.kinds import LETTER, LID
from kling_renderers.animatic.stand_ins.solids import BACK, FRONT, Solid, drum, marked, slab

_LIFTED, _TILTED = 0.36, 4.0
"""How far above its place a lid is held, in heights of its thing, and how far it leans, in degrees."""
_THIRDS = 3
"""In how many parts a letter was folded."""
_SLEEVE, _WRIST, _KNUCKLES = (2.7, -1.0, -0.5), (1.35, 0.62, -0.12), (0.8, 1.2, -0.04)
"""Where an arm comes from that lifts a lid, its wrist and its knuckles: aside, up and away, in heights of the thing."""
_TIPS = tuple((0.4 - 0.03 * abs(number), 1.3, 0.13 * number) for number in (-1, 0, 1))
"""Where its fingers end, at the edge of the lid."""
_LOWER, _HALF_A_LID = 0.66, 0.44
"""How much lower hands are that have the whole thing between them, and how wide half of it is then at least."""
_GRIPS = (2.3, -0.94, -0.5), (0.75, 0.04, -0.16), (0.14, 0.16, -0.06)
"""The same of a hand around a handle."""
_ARM, _PALM, _FINGER = 0.46, 0.42, 0.15
"""How thick these are: real ones beside a thing of a hand's size."""


def opened(shape: str, whole: list[Solid], colour: Colour, *, lifted: bool) -> list[Solid]:
    """A thing of a shape that is open; as it is where nothing of it opens."""
    if shape == "book":
        return _open_book(colour)
    if shape == "letter":
        return _open_letter(colour)
    if shape == "case":
        return _open_case(colour)
    if shape not in ("tin", "box", "bottle"):
        return whole
    edge = 0.92 if shape == "bottle" else LID
    lid = [solid for solid in whole if float(solid.corners[:, 1].min()) > edge - 1e-6]
    body = [solid for solid in whole if solid not in lid]
    inside = mix(INK, colour, 0.25)
    if shape == "tin":
        body.append(drum(inside, edge, edge + 0.004, 0.7, 0.7, sides=20))
    elif shape == "box":
        body.append(slab(inside, 0.8, 0.004, 0.8, y=edge))
    return body + ([_raised(solid) for solid in lid] if lifted else [])


def _open_letter(colour: Colour) -> list[Solid]:
    """A sheet that was folded in three, written on on both sides."""
    paper = mix(PAPER, colour, 0.06)
    found = []
    for number in range(_THIRDS):
        part = slab(mix(paper, BLACK, 0.07 * (number % 2)), 1.3, LETTER / _THIRDS, 0.02, y=number * LETTER / _THIRDS)
        for line in range(3):
            at = 0.2 + 0.3 * line
            for face in (FRONT, BACK):
                part = marked(
                    part, face, (0.1, at), (0.9 - 0.4 * (line + number == 0), at + 0.08), mix(paper, INK, 0.35)
                )
        found.append(part)
    return found


def _open_case(colour: Colour) -> list[Solid]:
    """A case that lies open, its lid upright behind it."""
    inside = mix(INK, colour, 0.25)
    lid = marked(
        slab(colour, 1.3, 0.72, 0.14, y=0.26, z=0.5), FRONT, (0.05, 0.08), (0.95, 0.94), mix(inside, PAPER, 0.2)
    )
    return [slab(colour, 1.3, 0.26, 0.8), slab(inside, 1.2, 0.004, 0.7, y=0.26), lid]


def lifting_hands(arm: Arm, *, lifted: bool, wide: float | None = None) -> list[Solid]:
    """Two hands, each with its ``arm``, from both sides at the edges of a lid that is lifted, or about to be, or of a
    thing so ``wide``, in its heights.
    """
    found = []
    for side in (-1, 1):
        sleeve, wrist, knuckles, *tips = (
            np.array((side * x, y, z)) for x, y, z in (_SLEEVE, _WRIST, _KNUCKLES, *_TIPS)
        )
        found.append(limb(arm.sleeve, sleeve, 0.35 * sleeve + 0.65 * wrist, 1.25 * _ARM, 1.1 * _ARM))
        found.append(limb(arm.hand, 0.35 * sleeve + 0.65 * wrist, wrist, _ARM, 0.8 * _ARM))
        found.append(limb(arm.hand, wrist, knuckles, 0.85 * _PALM, _PALM))
        found += [
            limb(arm.hand, knuckles + np.array((0.0, 0.0, tip[2])), tip, 1.1 * _FINGER, 0.8 * _FINGER) for tip in tips
        ]
    if wide is not None:
        aside = max(0.0, wide / 2 - _HALF_A_LID)
        sides = ((-1, found[: len(found) // 2]), (1, found[len(found) // 2 :]))
        return [solid.placed(1.0, side * aside, -_LOWER, 0.0) for side, those in sides for solid in those]
    return found if lifted else [solid.placed(1.0, 0.0, -_LIFTED, 0.0) for solid in found]


def gripping_hand(arm: Arm) -> list[Solid]:
    """A hand with its ``arm``, from the right below, around a handle that stands upright."""
    sleeve, wrist, knuckles = (np.array(spot) for spot in _GRIPS)
    cuff = 0.75 * sleeve + 0.25 * wrist
    found = [
        limb(arm.sleeve, sleeve, cuff, 1.25 * _ARM, 1.1 * _ARM),
        limb(arm.hand, cuff, wrist, _ARM, 0.8 * _ARM),
        limb(arm.hand, wrist, knuckles, 0.8 * _PALM, 0.7 * _PALM),
    ]
    for number in range(4):
        up = knuckles[1] + 0.11 * (number - 1.5)
        found.append(limb(arm.hand, np.array((0.16, up, -0.16)), np.array((-0.16, up - 0.02, -0.1)), 0.13, 0.11))
    return found


def _raised(solid: Solid) -> Solid:
    return solid.leaning(0.0, _TILTED).placed(1.0, 0.0, _LIFTED, 0.0)


def point(x: float, y: float, z: float) -> np.ndarray:
    """A place as ``limb`` takes it."""
    return np.array((x, y, z))


def limb(colour: Colour, start: np.ndarray, end: np.ndarray, thick: float, thin: float) -> Solid:
    """A round bar that gets thinner from one place to another."""
    way = end - start
    long = float(np.linalg.norm(way))
    upright = drum(colour, 0.0, long, thick, thin, sides=10)
    along = way / long
    flat = hypot(along[0], along[2])
    aside = np.array((along[2], 0.0, -along[0])) / flat if flat > 1e-9 else np.array((1.0, 0.0, 0.0))
    matrix = np.array((aside, along, np.cross(aside, along)))
    return Solid(upright.corners @ matrix + start, upright.faces, colour)


def _open_book(colour: Colour) -> list[Solid]:
    """A book that stands open, its pages to the lens."""
    found = []
    for side in (-1, 1):
        cover, page = slab(colour, 0.72, 1.0, 0.04, x=0.36), slab(PAPER, 0.66, 0.92, 0.06, x=0.34, y=0.04, z=-0.05)
        for line in range(5):
            page = marked(page, FRONT, (0.14, 0.76 - 0.14 * line), (0.86, 0.8 - 0.14 * line), mix(PAPER, BLACK, 0.4))
        found += [one.placed(1.0, 0.0, 0.0, 0.0, 22.0 if side > 0 else 158.0) for one in (cover, page)]
    return found
