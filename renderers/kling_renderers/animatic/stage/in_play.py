"""Things in play that no hand has: at a foot, at a head, in the air, out of the picture. Numbers are choices."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import asin, copysign, cos, pi, sin
from typing import NamedTuple

from kling_renderers.animatic.camera.facing import goes, spot_by
from kling_renderers.animatic.stage.carried import turn_of
from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stage.large import Placed, Prop
from kling_renderers.animatic.stand_ins.kinds import person_height, shape_of
from kling_renderers.animatic.stand_ins.models import HELD_ON, Model
from kling_renderers.animatic.stand_ins.solids import Solid
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot

_SPOTS = {
    "foot": (0.055, 0.0, -0.24),
    "off_foot": (0.054, 0.32, -0.6),
    "head": (0.0, 0.93, -0.15),
    "over": (0.11, 1.35, -0.25),
    "blow": (0.1, 0.62, -0.5),
    "serve": (0.1, 1.32, -0.2),
    "on_body": (0.0, 0.7, -0.1),
    "at_feet": (0.03, 0.0, -0.2),
    "chased": (0.15, 0.0, -0.9),
}
"""Where a thing is of whose it is: how far on the side that is nearer to us, how high, and ahead is negative."""
_OUT = 0.2
"""How far outside of the frame a thing is that isn't in it any more, in statures."""
_BEGINS = {"off_foot": 0.6, "fist_low": HELD_ON}
"""Where a thing is that a foot has just hit, and at which part of the swing it does; or that hands bring there."""
_PAST = {"past": 0.55, "past_low": 0.02, "past_high": 0.35, "past_hoop": 0.95, "from": 0.8}
"""How high that is there, in statures of whose it is: thrown, rolling, kicked or hit, thrown at a hoop, or on its way
to somebody.
"""
_AT_FISTS = {"fist": 0.62, "fist_low": 0.1}
"""How high the hands are of who dives, and of who has fallen with a thing in them."""
_UNDER = 0.24
"""How far under the frame's upper edge a thing is that was tossed up, so that it is seen."""
_BOUNCED = 0.17, 0.58, -0.1
"""Where the hand is that bounces a ball: to its side, up, ahead."""
_DRIBBLED, _ROUND = 0.4, 0.08
"""How far ahead of who runs a thing rolls, so that no foot goes through it; half of what it is across, at most."""
_JUGGLED, _ARC = ((0.13, 0.62), (-0.13, 0.62)), 0.34
"""Where the hands of a juggler are, and how much higher their things fly, in statures."""


class Player(NamedTuple):
    """Whose a thing in play is: where they are, how they are turned, and how tall they are."""

    x: float
    z: float
    yaw: float
    tall: float

    @property
    def near(self) -> int:
        """On which side of theirs we are, -1 or 1."""
        return -1 if 0 < self.yaw % 360 < 180 else 1

    def at(self, aside: float, up: float, ahead: float) -> tuple[float, float, float]:
        """A place that is told of their body."""
        x, z = spot_by(self.yaw, self.near * aside, ahead)
        return self.x + self.tall * x, self.tall * up, self.z + self.tall * z


def in_play(
    shot: PlannedShot,
    things: Sequence[PlannedElement],
    players: Mapping[str | None, Player],
    frame: tuple[float, float],
    away: float,
    top: float,
    step: int,
) -> Placed:
    """Things in play of the ``players``, by name, in a ``frame`` as wide and tall as it is where people are, ``away``
    from the lens, that reaches up to ``top``; ``step``: where hands at work are in their round.
    """
    props: list[Prop] = []
    models: list[Model] = []
    for thing in things:
        place = shot.place_of(thing.name) or Place("")
        player = players.get(place.other or place.whose) or next(iter(players.values()), Player(0.0, 0.0, 0.0, 1.0))
        whose = shot.place_of(place.whose or "")
        stays, rolls = not goes(shot, whose), whose is not None and whose.gait == "running"
        for spot in _spots(place, player, frame[0], away, top, step, rolls=rolls):
            solids, middle = _placed(thing, place, spot)
            models.append(Model(solids, stays=stays, flies=_BEGINS.get(place.piece or "", 0.0)))
            props.append(Prop(thing.name, middle, stays))
    return props, models


def _spots(
    place: Place, player: Player, width: float, away: float, high: float, step: int, *, rolls: bool
) -> list[tuple[float, float, float]]:
    """Where the feet of a thing are, or of each of several that are alike; ``high``: what the frame shows at most;
    ``rolls``: whose it is goes along behind it.
    """
    kind = place.piece or ""
    if kind in _PAST:
        turned = sin(player.yaw * pi / 180)
        side = {"left": -1, "right": 1}.get(place.side or "", 1 if turned >= 0 else -1)
        z = player.z
        return [(side * (0.5 * width * (away + z) / away + _OUT), _PAST[kind] * player.tall, z)]
    if kind in _AT_FISTS:
        side = -1 if place.side == "left" else 1
        return [(player.x + 1.16 * side * player.tall, _AT_FISTS[kind] * player.tall, player.z - 0.06)]
    if kind == "above":
        x, _, z = player.at(*_SPOTS["over"])
        return [(x, high + _OUT, z)]
    if kind == "into_water":
        side = 1 if sin(player.yaw * pi / 180) >= 0 else -1
        return [(player.x + 0.9 * side, 0.0, player.z + 2.4)]
    if kind == "bounced":
        aside, up, ahead = _BOUNCED
        low = abs(cos(pi * step / 48)) ** 0.6 if step else 1.0
        return [player.at(aside, up * low, ahead)]
    if kind == "juggled":
        return [player.at(*_juggled(step / 48 + number / 3)) for number in range(3)]
    aside, up, ahead = _SPOTS[kind]
    if kind == "foot" and rolls:
        ahead = -_before_feet(player, width)
    x, y, z = player.at(aside, up, ahead)
    return [(x, min(y, high - _UNDER) if kind in ("over", "serve") else y, z)]


def _before_feet(player: Player, width: float) -> float:
    """How far ahead a thing rolls before who runs, in statures: beyond their feet, as far as the frame has room."""
    across = sin(player.yaw * pi / 180)
    room = (0.5 * width - player.x * copysign(1.0, across)) / player.tall - _ROUND if abs(across) > 0.5 else _DRIBBLED
    return min(_DRIBBLED, max(-_SPOTS["foot"][2], room))


def _juggled(turn: float) -> tuple[float, float, float]:
    """Where one of three is at a part of a round: in the air from hand to hand, or in one."""
    there, part = divmod(2 * (turn % 1.0), 1)
    (x, y), (other, _) = _JUGGLED if not there else _JUGGLED[::-1]
    return x + part * (other - x), y + 4 * _ARC * part * (1 - part), -0.16


def _placed(
    thing: PlannedElement, place: Place, spot: tuple[float, float, float]
) -> tuple[list[Solid], tuple[float, float, float]]:
    """A thing at a place, as large as it is in a hand."""
    tall, (x, y, z) = tall_in_hand(thing), spot
    placed = [one.placed(tall, x, y, z, turn_of(shape_of(thing))) for one in solids_of(thing, place)]
    low = min(float(one.corners[:, 1].min()) for one in placed)
    if low < 0:
        placed = [one.placed(1.0, 0.0, -low, 0.0) for one in placed]
    return placed, (x, y + tall / 2, z)


def arc(seconds: float, part: float, begins: float) -> tuple[float, float]:
    """How much of its way, 0 to 1, something has flown in so many ``seconds`` where a step of a shot has settled softly
    by ``part``, and how much higher than straight it is then, in statures; it ``begins`` at a part of that time.
    """
    k = max(0.0, (0.5 - sin(asin(1 - 2 * part) / 3) - begins) / (1 - begins))
    return k, _GRAVITY / 2 * (seconds * (1 - begins)) ** 2 * k * (1 - k)


_GRAVITY = 9.81 / 1.7
"""Of the earth, in statures of 1.7 m a second squared."""


def people_in_play(
    people: Sequence[PlannedElement | None], places: Sequence[tuple[float, float]], yaws: Sequence[float]
) -> dict[str | None, Player]:
    """Who may have a thing in play."""
    each = zip(people, places, yaws, strict=True)
    return {one.name: Player(*spot, yaw, person_height(one)) for one, spot, yaw in each if one is not None}
