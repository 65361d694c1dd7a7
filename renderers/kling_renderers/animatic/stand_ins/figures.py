"""Stand-ins: jointed people and animals, each a few rounded parts in space."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.clothes import beard, garment, glasses
from kling_renderers.animatic.stand_ins.heads import (
    EYES_FROM_HEAD,
    GREY,
    HEAD,
    face,
    hair_of,
    head_parts,
    looking,
    skin_of,
    style_of,
)
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, both, lifted, part, sized, turned
from kling_story.vocabulary.looks import UNTOLD, Looks

Grip = tuple[float, float, float]
"""Where a hand is, before the figure is turned: to its side, up, and ahead is negative."""
DROPS = {"standing": 0.0, "sitting": 0.235, "kneeling": 0.225, "lying": 0.8775}
"""How much lower the eyes are than when standing, in statures."""
_LEAN = 0.16
"""How far ahead of the hips somebody's body is who runs, for each stature above them."""
HEAD_AHEAD = 0.072
"""How far ahead of the hips a runner's head is by that, in statures."""
_BEFORE_THE_CHEST = -0.035
"""How much nearer an arm counts as being, in statures: until somebody is clearly turned both lie over the chest, and
none jumps behind it.
"""
_LYING = 0.06
"""How high the middle of somebody who lies is over the ground, in statures."""


@lru_cache(maxsize=64)
def person(
    x: float,
    z: float,
    yaw: float,
    colour: Colour,
    build: int,
    name: str | None,
    grips: tuple[Grip, ...] = (),
    posture: str = "standing",
    gaze: tuple[float, float] = (0.0, 0.0),
    looks: Looks = UNTOLD,
    running: bool = False,
    stature: float = 1.0,
) -> Figure:
    """A person. ``yaw``: degrees turned from the camera to its own left; ``build`` chooses clothes and hair, so that
    two people differ in more than colour; ``grips``: where hands hold something; ``gaze``: degrees that the head is
    turned from the body to its own left, and up; ``looks``: what words say, before what ``build`` chooses; ``running``:
    leaning ahead, with longer steps; ``stature``: how tall, a child is less than 1.
    """
    dark, light = rgb(looks.legs) if looks.legs else mix(colour, BLACK, 0.45), mix(colour, WHITE, 0.16)
    skin, hair = skin_of(colour), _hair(looks, build, child=stature < 1)
    upper = [part([(0, 0.82, 0.008, 0.026), (0, 0.89, 0.006, 0.025)], mix(skin, BLACK, 0.16), 0.035, over=-1)]
    for side in (-1, 1):
        grip = next((grip for grip in grips if grip[0] * side > 0), None)
        upper += (_running_arm if running and grip is None else _arm)(side, mix(colour, BLACK, 0.14), skin, grip)
    trunk = [
        (-0.092, 0.797, 0, 0.037), (0.092, 0.797, 0, 0.037), (-0.03, 0.825, 0, 0.026), (0.03, 0.825, 0, 0.026),
        (-0.055, 0.66, 0, 0.045), (0.055, 0.66, 0, 0.045), (-0.052, 0.52, 0, 0.052), (0.052, 0.52, 0, 0.052),
    ]  # fmt: skip
    upper.append(part(trunk, colour, 0.012, over=1))
    dressed = looks.clothes is not None or looks.garment is not None
    if looks.garment is not None and posture == "standing":
        upper += garment(looks.garment, colour)
    elif build % 3 == 1 and posture == "standing" and not dressed:
        coat = [(-0.045, 0.6, 0, 0.055), (0.045, 0.6, 0, 0.055), (-0.055, 0.4, 0, 0.048), (0.055, 0.4, 0, 0.048)]
        upper.append(part(coat, colour, 0.03, over=1))
    if build % 3 == 2 and not dressed:
        upper.append(part([(-0.05, 0.545, 0, 0.056), (0.05, 0.545, 0, 0.056)], light, 0.009))
    head = looking(_head(skin, hair, looks, build, name, colour), *gaze)
    drop = 0.0 if posture == "lying" else DROPS[posture]
    middle = np.array(grips).mean(axis=0) if grips else None
    hands = None if middle is None else (float(middle[0]), float(middle[1]), float(middle[2]))
    made = lifted(replace(head, parts=(*upper, *head.parts), hands=hands), -drop)
    legs = (_running if running else _LEGS.get(posture, _standing))(
        dark, mix(skin, BLACK, 0.06) if looks.shorts else dark, mix(dark, BLACK, 0.4)
    )
    made = replace(made, parts=(*legs, *made.parts))
    made = _leaning(made) if running else made
    made = sized(_laid(made) if posture == "lying" else made, stature)
    return turned(replace(made, x=x, z=z), yaw)


def _hair(looks: Looks, build: int, *, child: bool) -> Colour:
    """As said, else as the beard is; no child's is grey."""
    shade = looks.hair_shade or looks.beard_shade
    return rgb(shade) if shade else hair_of(build + (child and hair_of(build) == GREY))


def _head(skin: Colour, hair: Colour, looks: Looks, build: int, name: str | None, colour: Colour) -> Figure:
    parts, marks = head_parts(skin, hair, looks.hair or style_of(build)), face(skin, hair)
    if looks.beard is not None:
        parts += beard(looks.beard, rgb(looks.beard_shade) if looks.beard_shade else hair)
    if looks.hat is not None:
        parts += garment(looks.hat, rgb(looks.hat_shade) if looks.hat_shade else mix(colour, BLACK, 0.3))
    if looks.glasses:
        marks += glasses(EYES_FROM_HEAD)
    return Figure(0, 0, tuple(parts), marks, name, colour, 1.0, HEAD)


def _standing(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    leg = [(0.046, 0.50, 0, 0.048), (0.05, 0.28, -0.006, 0.034), (0.055, 0.04, 0.005, 0.022)]
    foot = [(0.056, 0.026, 0.008, 0.024), (0.062, 0.018, -0.078, 0.017)]
    cut = [*both(leg[1:], shin, 0.006, (0.055, 0.1), over=-1), *both(leg[:2], dark, 0.004, (0.0, 0.055), over=-1)]
    legs = both(leg, dark, 0.004, (0.0, 0.055, 0.1), over=-1) if shin == dark else cut
    return [*both(foot, shoe, swing=(0.1, 0.1)), *legs]


def _running(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """With a stride twice as long, knees bent."""
    thigh = [(0.046, 0.50, 0, 0.048), (0.05, 0.285, -0.03, 0.036)]
    calf, foot = (
        [(0.05, 0.285, -0.03, 0.035), (0.055, 0.06, 0.04, 0.022)],
        [(0.056, 0.045, 0.045, 0.024), (0.062, 0.03, -0.04, 0.017)],
    )
    return [
        *both(foot, shoe, swing=(0.26, 0.26)), *both(calf, shin, 0.002, (0.12, 0.26), over=-1),
        *both(thigh, dark, 0.004, (0.0, 0.12), over=-1),
    ]  # fmt: skip


def _running_arm(side: int, sleeve: Colour, skin: Colour, grip: Grip | None) -> list[Part]:
    """Bent, going against the legs."""
    shoulder, elbow = (side * 0.118, 0.79, 0.0, 0.030), (side * 0.145, 0.655, 0.035, 0.024)
    wrist, fist = (side * 0.115, 0.67, -0.075, 0.018), (side * 0.108, 0.678, -0.1, 0.02)
    return [
        part([shoulder, elbow], sleeve, swing=(0.0, -side * 0.09)),
        part([elbow, wrist], sleeve, -0.01, swing=(-side * 0.09, -side * 0.1)),
        part([wrist, fist], skin, -0.012, swing=(-side * 0.1, -side * 0.1)),
    ]


def _leaning(figure: Figure) -> Figure:
    """With all above the hips ahead of them, the higher the further."""

    def leant(places: NDArray[np.float64]) -> NDArray[np.float64]:
        ahead = np.maximum(0.0, places[:, 1] - 0.5) * _LEAN
        return np.column_stack((places[:, 0], places[:, 1], places[:, 2] - ahead, *places[:, 3:].T))

    x, y, z = leant(np.array(figure.head)[None])[0]
    parts = tuple(piece._replace(balls=leant(piece.balls)) for piece in figure.parts)
    return replace(figure, parts=parts, head=(float(x), float(y), float(z)))


def _sitting(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    """On a stool."""
    stool = mix(CRATE, BLACK, 0.2)
    seat = [(side * 0.1, 0.2, z, 0.018) for side in (-1, 1) for z in (-0.1, 0.1)]
    post = [(0.09, 0.19, 0.09, 0.014), (0.1, 0.012, 0.1, 0.012)]
    front = [(x, y, -z, r) for x, y, z, r in post]
    return [
        *both([(0.058, 0.026, -0.225, 0.024), (0.064, 0.018, -0.31, 0.017)], shoe),
        *both([(0.055, 0.255, -0.225, 0.036), (0.058, 0.05, -0.235, 0.023)], shin),
        *both([(0.048, 0.272, 0.0, 0.05), (0.055, 0.258, -0.225, 0.038)], dark, -0.01),
        part(seat, stool, 0.02), *both(post, stool, 0.03), *both(front, stool, 0.03),
    ]  # fmt: skip


def _kneeling(dark: Colour, shin: Colour, shoe: Colour) -> list[Part]:
    return [
        *both([(0.056, 0.03, 0.2, 0.022), (0.06, 0.05, 0.26, 0.017)], shoe),
        *both([(0.055, 0.04, -0.06, 0.036), (0.056, 0.035, 0.2, 0.024)], shin, 0.01),
        *both([(0.046, 0.275, 0.0, 0.048), (0.055, 0.045, -0.06, 0.038)], dark, 0.004, over=-1),
    ]


_LEGS = {"sitting": _sitting, "kneeling": _kneeling}


def _laid(figure: Figure) -> Figure:
    """A standing figure laid on its back across the frame, its head to the left."""

    def laid(places: NDArray[np.float64], middle: float) -> NDArray[np.float64]:
        x, y, z = places.T
        return np.stack((middle - y, _LYING - z, x), axis=1)

    parts = tuple(
        piece._replace(balls=np.column_stack((laid(piece.balls[:, :3], 0.5), piece.balls[:, 3])), swing=None)
        for piece in figure.parts
    )
    features = tuple(
        f._replace(
            outline=laid(f.outline, 0.0) - (0.0, _LYING, 0.0),
            outward=(laid(f.outward[None], 0.0) - (0.0, _LYING, 0.0))[0],
        )
        for f in figure.features
    )
    x, y, z = laid(np.array(figure.head)[None], 0.5)[0]
    return replace(figure, parts=parts, features=features, head=(float(x), float(y), float(z)), top=2 * _LYING)


def _arm(side: int, sleeve: Colour, skin: Colour, grip: Grip | None) -> list[Part]:
    shoulder, elbow = (side * 0.118, 0.79, 0.0, 0.030), (side * 0.143, 0.62, 0.016, 0.024)
    if grip is None:
        wrist, hand = (side * 0.136, 0.49, -0.03, 0.018), (side * 0.136, 0.475, -0.034, 0.019)
        fingers = (side * 0.132, 0.445, -0.04, 0.014)
        # Arms go against the legs.
        return [
            part([shoulder, elbow], sleeve, _BEFORE_THE_CHEST, swing=(0.0, -side * 0.03)),
            part([elbow, wrist], sleeve, _BEFORE_THE_CHEST, swing=(-side * 0.03, -side * 0.06)),
            part([hand, fingers], skin, _BEFORE_THE_CHEST, swing=(-side * 0.06, -side * 0.065)),
        ]
    x, y, z = grip
    elbow = (side * 0.15, 0.635 + 0.3 * max(0.0, y - 0.66), -0.005, 0.024)
    wrist = (x + side * 0.012, y - 0.022, z + 0.03, 0.018)
    return [
        part([shoulder, elbow], sleeve, _BEFORE_THE_CHEST),
        part([elbow, wrist], sleeve, _BEFORE_THE_CHEST - 0.01),
        part([(x, y - 0.018, z, 0.017), (x - side * 0.012, y - 0.012, z - 0.07, 0.012)], skin, -0.05),
    ]
