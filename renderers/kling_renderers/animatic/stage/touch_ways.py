"""How two stand of whom one does something to the other with hands, and where these are. Numbers are choices, in
statures and degrees.
"""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.stand_ins.arms import Grip


class Way(NamedTuple):
    """How a touch is: how far ``apart`` the middles of both are, ``turned`` and ``faces``: by how many degrees who does
    it and the other one are turned to each other from the camera, less than 0 is away; ``bows``: how far each is bent
    ahead; where hands are, the first of them the one that is nearer to the lens: ``on`` the other one's body, ``own``:
    of whose they are, ``theirs``: of the other one's own, all to the side of that body that is nearer to the lens, up,
    and ahead is negative; ``meet``: how high hands of both meet between them.
    """

    apart: float
    turned: float = 74.0
    faces: float = 74.0
    bows: tuple[float, float] = (0.0, 0.0)
    on: tuple[Grip, ...] = ()
    own: tuple[Grip, ...] = ()
    theirs: tuple[Grip, ...] = ()
    meet: float | None = None


_CHEEK = (0.07, 0.9, -0.08)
_GUARD: tuple[Grip, ...] = ((0.07, 0.8, -0.17), (-0.05, 0.76, -0.2))
_PUNCH: tuple[Grip, ...] = ((0.03, 0.835, -0.36), (-0.06, 0.76, -0.16))
_PUSHED: tuple[Grip, ...] = ((0.06, 0.71, -0.33), (-0.06, 0.71, -0.33))
_FLUNG_UP: tuple[Grip, ...] = ((0.2, 0.98, -0.06), (-0.14, 1.02, -0.05))
_FLUNG_OUT: tuple[Grip, ...] = ((0.2, 0.7, 0.02), (-0.2, 0.72, 0.0))
_LUNGE: tuple[Grip, ...] = ((0.05, 0.72, -0.28),)
"""Hands: at the own cheek, up as a guard, in a punch, pushed out, flung up or out, in a lunge."""
WAYS = {
    ("bowing", "before"): Way(0.74),
    ("bowing", "at"): Way(0.74, bows=(40, 40)),
    ("kneeling", None): Way(0.5),
    ("feeding", None): Way(0.36, faces=66, on=((0.0, 0.87, -0.16),)),
    ("pushing", "before"): Way(0.33),
    ("pushing", "at"): Way(0.33, bows=(8, -6), on=((0.055, 0.71, -0.075), (-0.06, 0.7, -0.075))),
    ("pushing", "after"): Way(0.68, bows=(14, -26), own=_PUSHED, theirs=_FLUNG_UP),
    ("slapping", "before"): Way(0.36, own=((0.2, 0.93, 0.1),), bows=(-6, 0)),
    ("slapping", "at"): Way(0.34, bows=(6, -4), faces=50, on=((0.05, 0.89, -0.05),)),
    ("slapping", "after"): Way(0.4, bows=(8, -10), faces=12, own=((0.01, 0.78, -0.27),), theirs=(_CHEEK,)),
    ("punching", "before"): Way(0.44, own=((0.15, 0.74, 0.14), (-0.05, 0.76, -0.17)), bows=(-8, 0)),
    ("punching", "at"): Way(0.42, bows=(10, -12), on=((0.01, 0.885, -0.06),)),
    ("punching", "after"): Way(0.58, bows=(12, -30), faces=60, own=_PUNCH, theirs=_FLUNG_OUT),
    ("fighting", "before"): Way(0.46, own=_GUARD, theirs=_GUARD),
    ("fighting", "at"): Way(0.46, bows=(12, -20), own=_PUNCH, theirs=_GUARD),
    ("fighting", "after"): Way(0.46, bows=(-20, 12), own=_GUARD, theirs=_PUNCH),
    ("fencing", None): Way(1.15, own=_LUNGE, theirs=_LUNGE, bows=(8, 0)),
    ("collaring", "before"): Way(0.32),
    ("collaring", "at"): Way(0.3, bows=(8, -8), on=((0.03, 0.785, -0.065), (-0.03, 0.775, -0.065))),
    ("aiming", "before"): Way(0.62),
    ("aiming", "at"): Way(0.62, own=((0.03, 0.8, -0.33),)),
    ("threatening", "before"): Way(0.38),
    ("threatening", "at"): Way(0.36, bows=(6, -8), on=((0.01, 0.79, -0.1),)),
    ("gripping", "before"): Way(0.42, faces=20),
    ("gripping", "at"): Way(0.42, bows=(4, -6), faces=50, meet=0.62),
    ("pulling", None): Way(0.58, turned=-74, bows=(14, 14), meet=0.6),
    ("shaking", "before"): Way(0.5),
    ("shaking", "at"): Way(0.4, meet=0.6),
    ("helping", "before"): Way(0.36),
    ("helping", "at"): Way(0.4, meet=0.6),
    ("patting", "before"): Way(0.32),
    ("patting", "at"): Way(0.32, on=((0.02, 1.03, 0.0),)),
    ("shoulder", "before"): Way(0.34, turned=60, faces=40),
    ("shoulder", "at"): Way(0.34, turned=60, faces=40, on=((0.11, 0.82, -0.01),)),
    ("tapping", "before"): Way(0.36, faces=-66),
    ("tapping", "at"): Way(0.34, faces=-66, on=((0.09, 0.82, 0.04),)),
    ("cheek", "before"): Way(0.3),
    ("cheek", "at"): Way(0.28, on=((0.045, 0.915, -0.045),)),
    ("whispering", None): Way(0.2, turned=80, faces=6, bows=(8, 0)),
    ("high_five", "before"): Way(0.44, own=((0.13, 0.98, -0.12),), theirs=((0.13, 0.98, -0.12),)),
    ("high_five", "at"): Way(0.44, meet=0.98),
    ("clinking", "before"): Way(0.42, own=((0.07, 0.68, -0.13),), theirs=((0.07, 0.68, -0.13),)),
    ("clinking", "at"): Way(0.42, meet=0.78),
    ("holding_hands", "before"): Way(0.3, turned=12, faces=12),
    ("holding_hands", None): Way(0.3, turned=12, faces=12, meet=0.5),
    ("arm_in_arm", None): Way(0.23, turned=8, faces=8, on=((0.105, 0.64, -0.07),), theirs=((0.04, 0.62, -0.11),)),
    ("dancing", None): Way(0.2, turned=90, faces=90),
    ("combing", None): Way(0.22, turned=64, faces=-24, on=((0.05, 1.0, 0.0), (0.05, 0.92, 0.04))),
    ("covering", "before"): Way(0.22, turned=60, faces=-30, own=((0.1, 0.74, -0.15), (-0.1, 0.74, -0.15))),
    ("covering", "at"): Way(0.18, turned=60, faces=-30, on=((0.115, 0.815, 0.0), (-0.1, 0.82, 0.0))),
    ("garlanding", "before"): Way(0.34, own=((0.07, 0.76, -0.2), (-0.07, 0.76, -0.2))),
    ("garlanding", "after"): Way(0.4),
    ("garlanding", "at"): Way(0.32, on=((0.06, 0.86, -0.02), (-0.06, 0.86, -0.02))),
    ("crowning", "before"): Way(0.34, own=((0.07, 0.76, -0.2), (-0.07, 0.76, -0.2))),
    ("crowning", "after"): Way(0.4),
    ("crowning", "at"): Way(0.34, on=((0.05, 0.99, -0.02), (-0.05, 0.99, -0.02))),
}  # fmt: skip
"""By what ``Place.relation`` and ``Place.phase`` say; one without a phase lasts."""
