"""Stand-ins: jointed people and animals, each a few rounded parts in space."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import BLACK, WHITE, Colour, mix, rgb
from kling_renderers.animatic.stand_ins.accessories import headgear, worn_parts
from kling_renderers.animatic.stand_ins.bending import BENDS, LOOKS_UP, STOOPS, bent, bent_arm, gone_back, sinks
from kling_renderers.animatic.stand_ins.clothes import beard, garment, glasses
from kling_renderers.animatic.stand_ins.features import EYES_FROM_HEAD, HEAD, face
from kling_renderers.animatic.stand_ins.hair import GREY, hair_marks, hair_of, style_of
from kling_renderers.animatic.stand_ins.heads import enlarged, head_parts, looking, skin_of
from kling_renderers.animatic.stand_ins.limbs import (
    LEGS,
    SLEEVE,
    Grip,
    arm,
    astride,
    running_arm,
    running_legs,
    seated,
    spread_arm,
    standing,
)
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, lifted, part, sized, turned, within
from kling_renderers.animatic.stand_ins.trunks import neck, trunk, widened, width_of
from kling_story.vocabulary.builds import OLD
from kling_story.vocabulary.looks import UNTOLD, Looks
from kling_story.vocabulary.statures import CHILD

DROPS = {
    "standing": 0.0,
    "sitting": 0.235,
    "kneeling": 0.225,
    "lying": 0.8775,
    **{
        posture: low + sinks(BENDS[posture])
        for posture, low in {"bent": 0.0, "crouching": 0.27, "skidding": 0.1}.items()
    },
}
"""How much lower the eyes are than when standing, in statures."""
_SEAT = 0.457
"""How high the seat is of somebody who stands, in statures."""
_UPRIGHT = ("standing", "bent")
"""Postures in which a coat or a dress falls over the legs."""
_LEAN = 0.16
"""How far ahead of the hips somebody's body is who runs, for each stature above them."""
HEAD_AHEAD = 0.072
"""How far ahead of the hips a runner's head is by that, in statures."""
_GREYING_FROM, _GREY_FROM = 50, 60
"""Years from which on hair is greying, and grey: choices."""
_GROWN, _HEAD_GROWS = 17, 0.015
"""Years from which on a head is that of a grown person, and how much larger it is, for how tall its child is, for each
year before: a bit less than in life, where a child of six is six heads tall, so that close-ups hold it.
"""
_LOW = 0.25
"""How much lower than standing somebody sits on whom legs are stretched out, in statures."""
_UNDER_AN_APRON = 0.72
"""How much lighter than an apron is what is worn under one that is all words speak of: a choice."""
_LYING = 0.06
"""How high the middle of somebody who lies is over the ground, in statures."""


class Sat(NamedTuple):
    """How somebody sits on or in what they ride: how far lower than standing, in statures, with knees how far
    ``aside``, by how much they ``lean`` ahead for each stature above the hips; ``rim``: what of them is below this
    height is out of sight, 0 is nothing.
    """

    drop: float
    aside: float = 0.06
    lean: float = 0.0
    rim: float = 0.0


def drop_on(seat: float, stature: float) -> float:
    """How much lower than standing somebody sits on a seat so high, in statures of their own."""
    return _SEAT - seat / stature


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
    sat: Sat | None = None,
) -> Figure:
    """A person. ``yaw``: degrees turned from the camera to its own left; ``build`` chooses clothes and hair, so that
    two people differ in more than colour; ``grips``: where hands hold something; ``gaze``: degrees that the head is
    turned from the body to its own left, and up; ``looks``: what words say, before what ``build`` chooses; ``running``:
    leaning ahead, with longer steps; ``stature``: how tall, a child is less than 1; ``sat``: how they sit who ride.
    """
    dark, light = rgb(looks.legs) if looks.legs else mix(colour, BLACK, 0.45), mix(colour, WHITE, 0.16)
    skin, hair = skin_of(colour), _hair(looks, build)
    wide = width_of(looks, stature)
    upper = [neck(mix(skin, BLACK, 0.16), looks)]
    shirt = mix(colour, WHITE, _UNDER_AN_APRON) if _apron_alone(looks) else skin if looks.bare_chest else colour
    sleeve = mix(shirt, BLACK, SLEEVE)
    lower = mix(skin, BLACK, 0.05) if looks.bare_arms else sleeve
    bend = _bend(posture, looks) if sat is None else 0.0
    held = tuple((x, y - (_sunk(posture) if sat is None else 0.0), z) for x, y, z in grips)
    arms: list[Part] = []
    for side in (-1, 1):
        grip = next((grip for grip in held if grip[0] * side > 0), None)
        if grip is None and (running or posture == "skidding"):
            made_arm = (running_arm if running else spread_arm)(side, sleeve, lower, skin, wide)
        else:
            made_arm = arm(side, sleeve, lower, skin, grip, wide)
        arms += bent_arm(made_arm, bend, held=grip is not None)
    upper.append(trunk(shirt, looks, wide))
    upper += widened(worn_parts(looks, colour), wide)
    dressed = any((looks.clothes, looks.garment, looks.worn, looks.bare_chest))
    if looks.garment is not None and posture in _UPRIGHT:
        upper += widened(garment(looks.garment, colour), wide)
    elif build % 3 == 1 and posture in _UPRIGHT and not dressed:
        coat = [(-0.045, 0.6, 0, 0.055), (0.045, 0.6, 0, 0.055), (-0.055, 0.4, 0, 0.048), (0.055, 0.4, 0, 0.048)]
        upper += widened([part(coat, colour, 0.03, over=1)], wide)
    if build % 3 == 2 and not dressed:
        upper += widened([part([(-0.046, 0.54, 0, 0.056), (0.046, 0.54, 0, 0.056)], light, 0.009)], wide)
    head = looking(
        enlarged(_head(skin, hair, looks, build, name, colour), _head_size(looks)),
        gaze[0],
        gaze[1] + (LOOKS_UP if posture == "bent" else 1.0) * bend,
    )
    drop = sat.drop if sat is not None else 0.0 if posture == "lying" else DROPS[posture] - _sunk(posture)
    middle = np.array(held).mean(axis=0) if grips else None
    hands = None if middle is None else (float(middle[0]), float(middle[1]), float(middle[2]))
    made = bent(replace(head, parts=(*upper, *head.parts)), bend)
    made = replace(made, parts=(*arms, *made.parts), hands=hands, bend=bend, sleeve=sleeve)
    made = lifted(_leaning(made, sat.lean) if sat is not None and sat.lean else made, -drop)
    shin, shoe = mix(skin, BLACK, 0.06) if looks.shorts else dark, mix(dark, BLACK, 0.4)
    if sat is not None and sat.rim:
        made = within(made, sat.rim)
    elif sat is not None:
        low = seated(dark, shin, shoe, low=drop > _LOW)
        legs = astride(dark, shin, shoe, sat.aside) if posture == "astride" else low
        made = replace(made, parts=(*_lowered(widened(legs, wide), drop), *made.parts))
    else:
        legs = (running_legs if running else LEGS.get(posture, standing))(dark, shin, shoe)
        behind = np.array((0.0, 0.0, gone_back(bend), 0.0))
        # A back that is bent is further away than the legs from behind: no hem hangs over them there.
        under = 0 if posture == "bent" else -1
        legs = [
            piece._replace(balls=piece.balls + behind, over=max(piece.over, under)) for piece in widened(legs, wide)
        ]
        made = replace(made, parts=(*legs, *made.parts))
    made = _leaning(made, _LEAN) if running else made
    made = sized(_laid(made) if posture == "lying" else made, stature)
    return turned(replace(made, x=x, z=z, wide=wide), yaw)


def _bend(posture: str, looks: Looks) -> float:
    """By how many degrees somebody is bent ahead; who is old stoops."""
    old = looks.years is not None and looks.years >= OLD
    return STOOPS if old and posture == "standing" else BENDS.get(posture, 0.0)


def _sunk(posture: str) -> float:
    """How much lower somebody's eyes are by bending alone, in statures."""
    return sinks(BENDS.get(posture, 0.0))


def _apron_alone(looks: Looks) -> bool:
    """Whether somebody's colour is that of their apron."""
    return any(worn.kind == "apron" and worn.shade == looks.clothes is not None for worn in looks.worn)


def _hair(looks: Looks, build: int) -> Colour:
    """As said, else as the beard is; grey of who is old, greying from fifty on, and of nobody else."""
    shade = looks.hair_shade or looks.beard_shade
    if shade:
        return rgb(shade)
    if looks.years is None:
        return hair_of(build)
    young = hair_of(build + (hair_of(build) == GREY))
    return GREY if looks.years >= _GREY_FROM else mix(young, GREY, 0.55) if looks.years >= _GREYING_FROM else young


def _head_size(looks: Looks) -> float:
    """How large somebody's head is for how tall they are: who grows has nearly a grown person's already."""
    years = looks.years if looks.years is not None else _GROWN
    return 1 + _HEAD_GROWS * max(0, _GROWN - max(years, 3))


def _head(skin: Colour, hair: Colour, looks: Looks, build: int, name: str | None, colour: Colour) -> Figure:
    child, old = looks.years is not None and looks.years <= CHILD, looks.years is not None and looks.years >= OLD
    style = "hooded" if looks.hat == "hood" else looks.hair or style_of(build, looks.gender)
    parts = head_parts(skin, hair, style, looks.gender, child=child, hat=looks.hat is not None)
    marks = face(skin, hair, looks.gender, child=child, old=old)
    over_hair = headgear(looks, style)
    if looks.hat is None and not over_hair:
        marks += hair_marks(hair, style)
    if looks.beard is not None:
        parts += beard(looks.beard, rgb(looks.beard_shade) if looks.beard_shade else hair)
    if looks.hat is not None:
        parts += garment(looks.hat, rgb(looks.hat_shade) if looks.hat_shade else mix(colour, BLACK, 0.3))
    parts += over_hair
    if looks.glasses:
        marks += glasses(EYES_FROM_HEAD)
    return Figure(0, 0, tuple(parts), marks, name, colour, 1.0, HEAD)


def _lowered(parts: list[Part], by: float) -> list[Part]:
    return [piece._replace(balls=piece.balls - (0.0, by, 0.0, 0.0)) for piece in parts]


def _leaning(figure: Figure, lean: float) -> Figure:
    """With all above the hips ahead of them, the higher the further."""

    def leant(places: NDArray[np.float64]) -> NDArray[np.float64]:
        ahead = np.maximum(0.0, places[:, 1] - 0.5) * lean
        return np.column_stack((places[:, 0], places[:, 1], places[:, 2] - ahead, *places[:, 3:].T))

    x, y, z = leant(np.array(figure.head)[None])[0]
    parts = tuple(piece._replace(balls=leant(piece.balls)) for piece in figure.parts)
    return replace(figure, parts=parts, head=(float(x), float(y), float(z)))


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
