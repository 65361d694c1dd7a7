"""Hands at work: where they are in the round of what they do, over and over again. All numbers are choices."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin

from kling_renderers.animatic.stand_ins.arms import Grip
from kling_story.planned import PlannedElement, PlannedShot

STEPS = 48
"""Pictures of one round: so many that two frames in a row are never the same, which would jerk."""
_ROUNDS = {
    "rub": 1.0,
    "stir": 0.9,
    "chop": 1.8,
    "type": 2.6,
    "write": 1.3,
    "stretch": 0.7,
    "dig": 0.6,
    "crank": 0.8,
    "mill": 0.4,
    "pump": 0.9,
    "sweep": 0.7,
    "hew": 0.7,
    "clap": 1.7,
    "punch": 1.3,
    "flail": 1.1,
    "haul": 0.7,
    "sup": 0.6,
    "wave": 0.8,
    "pound": 1.3,
    "tussle": 1.0,
    "fiddle": 1.2,
    "swim": 0.8,
    "climb": 0.9,
    "row": 0.6,
    "fly": 1.1,
    "drum": 1.9,
    "dance": 0.2,
    "bounce": 1.4,
    "juggle": 0.8,
    "flicker": 1.3,
    "buzz": 1.0,
    "tick": 0.3,
    "tumble": 0.7,
    "tumble_stops": 1.2,
    "spin": 0.7,
    "drip": 0.9,
    "ripple": 0.8,
    "run": 0.4,
    "blink": 0.9,
    "swing": 0.5,
    "plane": 0.6,
    "grip": 0.5,
    "wrap": 0.7,
    "wag": 1.4,
    "skip": 1.3,
    "iron": 0.6,
    "bow": 0.5,
    "brush": 0.5,
    "wipe": 0.8,
    "eat": 0.55,
    "wobble": 0.9,
    "once": 1.0,
}
"""How many rounds a second what hands do, or a thing, takes; "once" takes the whole shot."""
_ONCE = ("once", "roll")
"""What takes the whole shot."""
_STOPPING, _STOPS_AT = ("tumble_stops",), 0.75
"""What slows down, and after which part of a shot it stands: a choice."""
_FAR = 0.028
"""How far hands go to each side of where they are, in statures."""
_NEAREST = 0.008
"""How near they come to the middle, in statures."""


def _both(turn: float, _: int) -> Grip:
    return 0.0, 0.25 * cos(turn), sin(turn)


def _round(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (cos(turn), 0.0, sin(turn))


def _down(turn: float, hand: int) -> Grip:
    return 0.0, 0.0 if hand else abs(sin(turn / 2)) * 2 - 1, 0.0


def _in_turns(turn: float, hand: int) -> Grip:
    return 0.0, 0.4 * sin(turn + pi * hand), 0.0


def _aside(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (0.7 * sin(turn), 0.12 * sin(2 * turn), 0.0)


def _deep(turn: float, _: int) -> Grip:
    return 0.0, 1.8 * sin(turn), 1.2 * cos(turn)


def _cranked(turn: float, _: int) -> Grip:
    return 0.0, 1.4 * sin(turn), 1.6 * cos(turn)


def _round_and_round(turn: float, hand: int) -> Grip:
    return (1 - 2 * hand) * 1.5 * cos(turn), 0.0, 2.0 * sin(turn)


def _up_and_down(turn: float, _: int) -> Grip:
    return 0.0, 2.0 * sin(turn), 0.0


def _from_side_to_side(turn: float, hand: int) -> Grip:
    return (1 - 2 * hand) * 1.6 * sin(turn), 0.2 * cos(2 * turn), -0.6 * cos(turn)


def _hand_over_hand(turn: float, hand: int) -> Grip:
    return 0.0, 5.0 * sin(turn + pi * hand), 0.0


def _pulled(turn: float, _: int) -> Grip:
    return 0.0, 0.9 * sin(turn), 3.4 * cos(turn)


def _beaten(turn: float, hand: int) -> Grip:
    return 0.0, 3.2 * max(0.0, sin(turn + pi * hand)), 0.0


def _hewn(turn: float, _: int) -> Grip:
    up = cos(turn)
    return 0.0, 8.0 * up, 4.0 * up - 1.0


def _flailed(turn: float, hand: int) -> Grip:
    return 7.0 + 2.5 * cos(turn + pi * hand), 8.0 + 5.0 * sin(turn + pi * hand), 1.5


def _pounded(turn: float, hand: int) -> Grip:
    # It comes down faster than it went up.
    up = 0.5 + 0.5 * cos(turn + 0.6 * sin(turn))
    return (0.0, 0.0, 0.0) if hand else (0.6 * up, 2.6 * up, -0.6 * up)


def _waved(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (2.0 + 2.2 * sin(turn), 1.6 - 0.5 * cos(2 * turn), -0.4)


def _tussled(turn: float, hand: int) -> Grip:
    return 0.5 * sin(turn + pi * hand), 0.4 * sin(turn) + 0.3 * sin(2 * turn + pi * hand), 0.3 * cos(turn)


def _hauled(turn: float, hand: int) -> Grip:
    return -1.5, 1.0 + 0.8 * sin(turn), 1.5 + (3.8 if hand else 3.0) * cos(turn) - 3.4 * hand


def _fiddled(turn: float, hand: int) -> Grip:
    return -0.9 + 0.35 * cos(turn), 1.8 + 0.55 * sin(turn + pi * hand), -0.6


def _clapped(turn: float, _: int) -> Grip:
    return 2.2 * (1 + cos(turn)) - 3.0, 1.0, -0.5


def _punched(turn: float, hand: int) -> Grip:
    out = max(0.0, sin(turn + pi * hand))
    return -1.2 * out, 2.5 + 0.5 * out, 1.5 - 6.5 * out


def _skipped(turn: float, _: int) -> Grip:
    return 0.5 * cos(turn), 0.9 * sin(turn), 0.0


def _ironed(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (3.0 * sin(turn), 0.0, 0.4 * cos(turn))


def _planed(turn: float, _: int) -> Grip:
    return 0.0, 0.0, 3.2 * cos(turn)


def _bowed(turn: float, hand: int) -> Grip:
    return (0.0, 0.5 * sin(2 * turn), 0.0) if hand else (3.2 * sin(turn), 0.0, -0.5 * sin(turn))


def _brushed(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (0.6 * cos(turn), 4.5 * sin(turn), 0.0)


def _wiped(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (1.8 * cos(turn), 3.2 * sin(turn), 0.0)


def _eaten(turn: float, hand: int) -> Grip:
    # Longer at the mouth than at the plate.
    up = cos(turn - 0.5 * sin(turn))
    return (0.0, 0.0, 0.0) if hand else (-1.5 * up, 3.4 * up, 2.0 * up)


def _patted(turn: float, hand: int) -> Grip:
    return (0.0, 0.0, 0.0) if hand else (2.2, 3.2 * abs(cos(turn / 2)) - 2.4, 0.0)


def _juggling(turn: float, hand: int) -> Grip:
    return 1.2, 1.4 * sin(2 * turn + pi * hand), 0.0


def _still(_turn: float, _hand: int) -> Grip:
    return 0.0, 0.0, 0.0


def _apart(turn: float, _: int) -> Grip:
    return 1.8 * (1 - cos(turn)), 0.6 * (1 - cos(turn)), 0.0


_WAYS: dict[str, Callable[[float, int], Grip]] = {
    "rub": _both, "stir": _round, "chop": _down, "type": _in_turns, "write": _aside,
    "stretch": _apart, "dig": _deep, "swim": _both, "climb": _hand_over_hand, "row": _pulled, "fly": _both,
    "crank": _cranked, "mill": _round_and_round, "pump": _up_and_down, "sweep": _from_side_to_side,
    "drum": _beaten, "clap": _clapped, "punch": _punched, "hew": _hewn,
    "bounce": _patted, "juggle": _juggling, "skip": _skipped, "iron": _ironed, "plane": _planed, "bow": _bowed,
    "brush": _brushed, "wipe": _wiped, "eat": _eaten, "swing": _still, "wobble": _still, "once": _still,
    "flail": _flailed, "haul": _hauled, "pound": _pounded, "sup": _still, "wave": _waved, "tussle": _tussled,
    "fiddle": _fiddled,
}  # fmt: skip
"""Where a hand is in a round, as an angle, from its middle, to its own side, up, and ahead is negative; the first hand
is 0, the other one 1.
"""


def work_of(shot: PlannedShot, element: PlannedElement | None) -> str | None:
    """What somebody's hands do in a shot, if they are at work."""
    name = element.name if element is not None else None
    return next((work.kind for work in shot.works if work.who == name), None)


def step_at(shot: PlannedShot, seconds: float) -> int:
    """Which of the pictures of a round is seen so long after a shot's start; all keep the time of the first."""
    kind = shot.works[0].kind
    if kind in _ONCE:
        return min(STEPS - 1, int(STEPS * seconds / float(shot.seconds)))
    if kind in _STOPPING:
        stops = _STOPS_AT * float(shot.seconds)
        seconds = stops / 2 * (1 - max(0.0, 1 - seconds / stops) ** 2)
    return int(seconds * _ROUNDS[kind] * STEPS) % STEPS


def what_it_does(shot: PlannedShot, name: str, step: int) -> tuple[str, float] | None:
    """What a thing does over and over again in a shot, and at which part of that it is at a step."""
    return next(((one.kind, step / STEPS) for one in shot.works if one.who == name), None)


def at_work(work: str, grips: tuple[Grip, ...], step: int) -> tuple[Grip, ...]:
    """Hands at a step of a round of their work."""
    turn = 2 * pi * step / STEPS
    found = []
    for hand, (x, y, z) in enumerate(grips):
        side = 1 if x > 0 else -1
        out, up, back = _WAYS[work](turn, hand)
        # Each on its own side of the body.
        found.append((side * max(_NEAREST, side * x + _FAR * out), y + _FAR * up, z + _FAR * back))
    return tuple(found)
