"""How much lower or higher somebody is than standing: by their posture, by bending, or on what they ride."""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.stand_ins.bending import BENDS, STOOPS, sinks
from kling_story.vocabulary.builds import OLD
from kling_story.vocabulary.looks import Looks

DROPS = {
    "standing": 0.0,
    "sitting": 0.235,
    "kneeling": 0.225,
    "lying": 0.8775,
    "skating": 0.03,
    "floating": 0.905,
    "swimming": 0.8375,
    **{
        posture: low + sinks(BENDS[posture])
        for posture, low in {
            "bent": 0.0,
            "crouching": 0.27,
            "skidding": 0.1,
            "drawn_back": 0.03,
            "kicking": 0.02,
            "rearing": 0.04,
            "lunging": 0.05,
            "airborne": 0.0,
            "braced": 0.09,
            "stooped": 0.0,
            "crawling": 0.225,
            "long_step": 0.1,
            "slipping": 0.08,
            "stumbling": 0.04,
            "sitting_up": 0.43,
            "curled_down": 0.43,
            "knees_hugged": 0.43,
            "clinging": 0.0,
            "one_knee": 0.23,
            "split": 0.42,
            "squatting": 0.27,
            "propped": 0.02,
            "punching": 0.05,
            "surfing": 0.1,
            "skiing": 0.07,
        }.items()
    },
    **dict.fromkeys(("squatted_up", "hanging", "climbing", "one_leg", "inverted", "handstand"), 0.0),
    "pulled_up": -0.22,
    "peeking": 0.03,
    "askew": 0.004,
    "falling": 0.26,
    "soaring": 0.35,
    "flying": 0.36,
    "plunging": 0.5,
    **dict.fromkeys(("wheeled_over", "wheeled_back", "flipped", "flipped_on", "rolled", "rolled_on"), 0.0),
    "pushing_up": 0.71,
    "pushed_low": 0.71,
    "diving": 0.0,
    "fallen": 0.0,
}
"""How much lower the eyes are than when standing, in statures; no camera goes along with who jumps or dives."""
RISES = {"airborne": 0.07}
"""How much higher than standing somebody is, in statures."""
_SEAT = 0.457
"""How high the seat is of somebody who stands, in statures."""


class Sat(NamedTuple):
    """How somebody sits on or in what they ride: how far lower than standing, in statures, with knees how far
    ``aside``, by how much they ``lean`` ahead for each stature above the hips; ``rim``: what of them is below this
    height is out of sight, 0 is nothing; ``crossed``: with legs crossed, where that is on the ground.
    """

    drop: float
    aside: float = 0.06
    lean: float = 0.0
    rim: float = 0.0
    crossed: bool = False


def drop_on(seat: float, stature: float) -> float:
    """How much lower than standing somebody sits on a seat so high, in statures of their own."""
    return _SEAT - seat / stature


def bend_of(posture: str, looks: Looks) -> float:
    """By how many degrees somebody is bent ahead; who is old stoops."""
    old = looks.years is not None and looks.years >= OLD
    return STOOPS if old and posture == "standing" else BENDS.get(posture, 0.0)


def sunk(posture: str) -> float:
    """How much lower somebody's eyes are by bending alone, in statures."""
    return sinks(BENDS.get(posture, 0.0))
