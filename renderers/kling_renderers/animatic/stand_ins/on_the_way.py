"""A body on its way from one posture or place to another: legs and all above them turn about the hips, which move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.stand_ins.shapes import Feature, Figure, Part

Points = NDArray[np.float64]
Pairs = list[tuple[Part | None, Part | None]]
_OF_LEGS = 6
"""Parts of two legs, with which a body begins."""
_AS_THICK = 0.002
"""How much two parts differ at most that are the same one, in radii."""
_FAR, _STEP, _PACE = 0.25, 0.3, 1.6
"""From how far on, in statures, somebody goes there on foot, how long about a step is, and how far feet go then, of
what they do in somebody's stride.
"""
_LIES, _TO_A_SIDE, _ON_ITS_HEAD = 0.2, 0.3, 0.95
"""How low a body is that lies, and how far a chin is to a side, or up, of one that is turned over."""
_HALF_ROUND = 2.9
"""Radians from which on the side to which somebody turns is open."""


def on_the_way(was: Figure, now: Figure, part: float) -> Figure:
    """The figure when so much of the way is done, 0 to 1. Who is drawn with who carries them has no parts."""
    if was is now or not (was.parts and now.parts):
        return now
    if not was.features and was.ahead == now.ahead and _same_parts(was, now):
        return _animal(was, now, part)
    body = _body(was, now)
    angle = _yaw(was) + part * ((_yaw(now) - _yaw(was) + pi) % (2 * pi) - pi)
    step, parts = _step(was, now, part) * np.array((sin(angle), 0.0, -cos(angle))), []
    for earlier, later, way in body.pairs:
        if earlier is not None and later is not None:
            places = way.at(earlier.balls[:, :3], later.balls[:, :3], part)
            radii = earlier.balls[:, 3] + part * (later.balls[:, 3] - earlier.balls[:, 3])
            nearest = earlier if part < 0.5 else later
            swing = earlier.swing if earlier.swing is not None and later.swing is not None else None
            if step.any() and swing is not None and swing.shape == radii.shape:
                places = places + swing[:, None] * step
            parts.append(nearest._replace(balls=np.column_stack((places, radii)), swing=later.swing))
        elif (part < 0.5) == (later is None):
            alone = earlier or later
            assert alone is not None
            parts.append(_borne(alone, now if earlier is None else was, way, part, later=earlier is None))
    return replace(
        now,
        x=was.x + part * (now.x - was.x),
        z=was.z + part * (now.z - was.z),
        parts=tuple(parts),
        features=_features(was.features, now.features, body.upper, part),
        head=body.upper.place(was.head, now.head, part),
        hands=body.upper.place(was.hands, now.hands, part) if was.hands and now.hands else None,
        ahead=(sin(angle), -cos(angle)),
        top=was.top + part * (now.top - was.top),
        bend=was.bend + part * (now.bend - was.bend),
        eyes=was.eyes + part * (now.eyes - was.eyes) if was.eyes is not None and now.eyes is not None else now.eyes,
    )


def _step(was: Figure, now: Figure, part: float) -> float:
    """How far into a step somebody is who goes from one place to another one, 0 where both feet are together."""
    far = hypot(now.x - was.x, now.z - was.z)
    if far < _FAR * was.stature or was.carried or now.carried:
        return 0.0
    return _PACE * sin(pi * max(1, round(far / _STEP / was.stature)) * part)


def _same_parts(was: Figure, now: Figure) -> bool:
    pairs = zip(was.parts, now.parts, strict=False)
    return len(was.parts) == len(now.parts) and all(len(one.balls) == len(other.balls) for one, other in pairs)


def _animal(was: Figure, now: Figure, part: float) -> Figure:
    """An animal that stays where it is and as it is turned: each of its parts goes the shortest way."""
    parts = tuple(
        (one if part < 0.5 else other)._replace(balls=one.balls + part * (other.balls - one.balls))
        for one, other in zip(was.parts, now.parts, strict=True)
    )
    (x, y, z), (later_x, later_y, later_z) = was.head, now.head
    head = x + part * (later_x - x), y + part * (later_y - y), z + part * (later_z - z)
    return replace(now, x=was.x + part * (now.x - was.x), z=was.z + part * (now.z - was.z), parts=parts, head=head)


def _borne(alone: Part, figure: Figure, way: _Way, part: float, *, later: bool) -> Part:
    """What a figure has in one of two postures only: clothes go along with the body, a seat under it stays."""
    if (alone.balls[:, 1] + alone.balls[:, 3]).max() < _hips(figure)[1]:
        return alone
    places = way.borne(alone.balls[:, :3], part, later=later)
    return alone._replace(balls=np.column_stack((places, alone.balls[:, 3])))


def _yaw(figure: Figure) -> float:
    return atan2(figure.ahead[0], -figure.ahead[1])


class _Way(NamedTuple):
    """How a part of a body goes from one place to another: its joint moves ``joint`` by ``gone``, and it turns about
    that, by a vector along the axis that is as long as the angle, in radians.
    """

    joint: Points
    gone: Points
    turn: Points

    def about(self, part: float) -> Points:
        """The matrix, for rows, of so much of the turn."""
        found: Points = np.asarray(cv2.Rodrigues(part * self.turn)[0], dtype=np.float64).T
        return found

    def at(self, first: Points, last: Points, part: float) -> Points:
        """Places (n, 3) on the way."""
        return self.ways(first - self.joint, last - self.joint - self.gone, part) + self.joint + part * self.gone

    def borne(self, places: Points, part: float, *, later: bool) -> Points:
        """Places (n, 3) that are given before the way, or ``later`` after it, and go along with it unchanged."""
        first = (places - self.joint - self.gone) @ self.about(1.0).T if later else places - self.joint
        found: Points = first @ self.about(part) + self.joint + part * self.gone
        return found

    def place(
        self, first: tuple[float, float, float], last: tuple[float, float, float], part: float
    ) -> tuple[float, float, float]:
        """One place on the way."""
        x, y, z = self.at(np.array((first,)), np.array((last,)), part)[0].tolist()
        return x, y, z

    def ways(self, first: Points, last: Points, part: float) -> Points:
        """The same of ways (n, 3) from the joint, or wherever, on that body."""
        found: Points = (first + part * (last @ self.about(1.0).T - first)) @ self.about(part)
        return found


class _Body(NamedTuple):
    """The parts of a body before and after, None where the other has none, each with its way, and that of all above
    the legs.
    """

    pairs: list[tuple[Part | None, Part | None, _Way]]
    upper: _Way


@lru_cache(maxsize=32)
def _body(was: Figure, now: Figure) -> _Body:
    legs, rest = _paired(was, now)
    joint = _hips(was)
    ways = []
    for pairs in (legs, rest):
        both = [(one.balls[:, :3], other.balls[:, :3]) for one, other in pairs if one is not None and other is not None]
        first, last = (np.concatenate([each[which] for each in both] or [np.zeros((1, 3))]) for which in (0, 1))
        ways.append(_Way(joint, _hips(now) - joint, _turn(first - joint, last - _hips(now))))
    return _Body([*((*pair, ways[0]) for pair in legs), *((*pair, ways[1]) for pair in rest)], ways[1])


def _hips(figure: Figure) -> Points:
    """The joint of a body: between the thickest ends of its legs."""
    balls = np.concatenate([piece.balls for piece in _split(figure.parts)[:_OF_LEGS]])
    found: Points = balls[balls[:, 3] > balls[:, 3].max() - 1e-6, :3].mean(axis=0)
    return found


def _turn(first: Points, last: Points) -> Points:
    """The rotation that brings ways (n, 3) nearest to others (Kabsch 1976)."""
    one, _, other = np.linalg.svd(first.T @ last)
    one[:, 2] *= np.sign(float(np.linalg.det(one @ other)))
    turn: Points = np.asarray(cv2.Rodrigues((one @ other).T)[0], dtype=np.float64)[:, 0]
    # Who turns round does so with legs and trunk to one side.
    return -turn if turn[1] < 0 and float(np.linalg.norm(turn)) > _HALF_ROUND else turn


def _features(was: Sequence[Feature], now: tuple[Feature, ...], way: _Way, part: float) -> tuple[Feature, ...]:
    """The marks of a head on the way; those that come last, as tears do, are there when it is done."""
    shapes = [(one.outline.shape, other.outline.shape) for one, other in zip(was, now, strict=False)]
    if any(one != other for one, other in shapes):
        return now
    found = []
    for earlier, later in zip(was, now, strict=False):
        wide = later.wide
        if wide is not None and earlier.wide is not None:
            wide = way.ways(earlier.wide, wide, part)
        outward = way.ways(earlier.outward[None], later.outward[None], part)[0]
        found.append(later._replace(outline=way.ways(earlier.outline, later.outline, part), outward=outward, wide=wide))
    return tuple(found)


def _paired(was: Figure, now: Figure) -> tuple[Pairs, Pairs]:
    """The parts of a body before and after, in pairs: the legs from the hips down on each side, then head, trunk and
    arms in their order; None where the other has none.
    """
    earlier, later = _split(was.parts), _split(now.parts)
    same = 0
    while same < min(len(earlier), len(later)) - _OF_LEGS and _alike(earlier[-1 - same], later[-1 - same]):
        same += 1
    pairs: Pairs = []
    ordered = [
        sorted(parts[: len(parts) - same], key=lambda one: _height_on_its_side(one, figure))
        for parts, figure in ((earlier, was), (later, now))
    ]
    legs: Pairs = []
    for one in ordered[0]:
        alike = [other for other in ordered[1] if _alike(one, other) and _side(one, was) == _side(other, now)]
        # An upper arm stays one when the lower arm is over it.
        as_thick = (other for other in alike if np.allclose(one.balls[:, 3], other.balls[:, 3], atol=_AS_THICK))
        match = next(as_thick, alike[0] if alike else None)
        if match is not None:
            ordered[1] = [other for other in ordered[1] if other is not match]
        (legs if any(one is leg for leg in earlier[:_OF_LEGS]) else pairs).append((one, match))
    pairs += [(None, one) for one in ordered[1]]
    pairs += zip(earlier[len(earlier) - same :], later[len(later) - same :], strict=True)
    return legs, pairs


def _side(one: Part, figure: Figure) -> int:
    """On which side of a body a part is: -1, 0 or 1."""
    east, north = figure.ahead
    right, up, away = figure.chin
    if figure.top > _LIES * figure.stature and (abs(right * north - away * east) > _TO_A_SIDE or up > _ON_ITS_HEAD):
        across = np.cross(figure.chin, (east, 0.0, north))
        return int(np.sign(round(float((one.balls[:, :3].mean(axis=0) - _hips(figure)) @ across), 3)))
    x, _, z = one.balls[:, :3].mean(axis=0) - (figure.x, 0.0, figure.z)
    return int(np.sign(round(float(z * east - x * north), 3)))


def _height_on_its_side(one: Part, figure: Figure) -> tuple[int, float]:
    return _side(one, figure), -float(one.balls[:, 1].max())


def _alike(one: Part, other: Part) -> bool:
    return len(one.balls) == len(other.balls) and one.colour == other.colour


def _split(parts: Sequence[Part]) -> list[Part]:
    """Parts, with straight legs in two at the knee."""
    found = []
    for piece in parts:
        if piece.over < 0 and len(piece.balls) == 3:
            swings = (None, None) if piece.swing is None else (piece.swing[:2], piece.swing[1:])
            found += [
                piece._replace(balls=balls, swing=swing)
                for balls, swing in zip((piece.balls[:2], piece.balls[1:]), swings, strict=True)
            ]
        else:
            found.append(piece)
    return found
