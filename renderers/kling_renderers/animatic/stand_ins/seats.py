"""Where somebody sits on what they ride or drive, and how."""

from __future__ import annotations

from typing import NamedTuple

from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.stances import Sat, drop_on


class Seats(NamedTuple):
    """The seats of a shape. ``spots``: how far each lies behind the shape's middle and to its right, in its heights;
    ``rim``: what of somebody is below this height isn't seen, in those too; ``hands``: where they hold on, before
    they are lowered, in statures: how far apart, how high, how far ahead; ``lean``: as ``Sat`` has it.
    ``ahead``: its own head is to the front as a figure's is, not to the left. ``faces``: how far who comes along is
    turned from its way, to the side that the lens sees, in degrees.
    """

    spots: tuple[tuple[float, float], ...]
    rim: float = 0.0
    hands: tuple[float, float, float] | None = None
    lean: float = 0.0
    ahead: bool = False
    faces: float = 0.0


_REINS = (0.045, 0.66, -0.2)
_WHEEL = (0.1, 0.785, -0.24)
SEATS = {
    "car": Seats(((0.02, -0.26), (0.02, 0.26), (0.5, -0.26), (0.5, 0.26)), 0.62, _WHEEL),
    "van": Seats(((-0.66, -0.18), (-0.66, 0.18)), 0.5, _WHEEL),
    "truck": Seats(((-1.02, -0.16), (-1.02, 0.16)), 0.58, _WHEEL),
    "pickup": Seats(((-0.16, -0.22), (-0.16, 0.22), (0.7, -0.22), (0.7, 0.22)), 0.6, _WHEEL),
    "bus": Seats(((-0.32, -0.24), (-0.32, 0.24), (0.21, -0.24), (0.21, 0.24)), 0.56),
    "plane": Seats(((-0.9, 0.0), (-0.5, 0.0)), 0.64),
    "boat": Seats(((0.45, 0.0), (-0.6, 0.0), (1.0, 0.0)), 1.0, (0.12, 0.64, -0.24)),
    "sailboat": Seats(((0.26, 0.0), (0.16, 0.0), (-0.2, 0.0)), 0.14),
    "ship": Seats(((-0.75, 0.0), (-0.6, 0.0), (-1.0, 0.0)), 0.4),
    "cart": Seats(((0.45, 0.0), (1.0, 0.0)), 0.88, _REINS),
    "soapbox": Seats(((0.4, 0.0), (1.0, 0.0)), 0.0, _REINS),
    "pram": Seats(((-0.1, 0.0),), 0.7),
    "trolley": Seats(((0.1, 0.0),), 0.7),
    "barrow": Seats(((0.15, 0.0),), 0.95),
    "coach": Seats(((-0.36, -0.12), (-0.36, 0.12)), 0.64, _REINS),
    "sled": Seats(((0.3, 0.0), (1.1, 0.0)), 0.0, _REINS),
    "bike": Seats(((0.22, 0.0), (0.52, 0.0)), 0.0, (0.11, 0.47, -0.4), 0.35),
    "motorbike": Seats(((0.2, 0.0), (0.55, 0.0)), 0.0, (0.14, 0.62, -0.36), 0.3),
    "tricycle": Seats(((-0.2, 0.0), (0.75, 0.4)), 0.0, (0.13, 0.52, -0.38), 0.22, faces=-90.0),
    "skateboard": Seats(((0.0, 0.0),)),
    **{chair: Seats(((0.0, 0.0),), ahead=True) for chair in ("chair", "armchair", "rocking_chair")},
}
"""Of each of ``stand_ins.THINGS`` that has a seat."""
ON_A_BACK = Seats(((0.06, 0.0), (0.3, 0.0)), 0.0, _REINS)
"""Those of an animal."""
_BARREL = 0.165
"""How far aside knees are of who rides an animal, in its heights."""
_FRAME = 0.06
"""The same on two wheels, in statures."""


def sat_on(seats: Seats, seat: float, height: float, stature: float, *, animal: bool) -> Sat:
    """How somebody so tall sits on the seat of something so high, all in statures."""
    aside = _BARREL * height / stature if animal else _FRAME
    return Sat(drop_on(seat, stature), aside, seats.lean, seats.rim * height / stature)


def grips_on(seats: Seats) -> tuple[Grip, ...]:
    """Where the one who steers holds on."""
    if seats.hands is None:
        return ()
    apart, up, ahead = seats.hands
    return ((-apart, up, ahead), (apart, up, ahead))
