"""Animals on four legs that sit, lie, sleep, yawn or gallop. Lengths are in their heights; all are choices."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kling_renderers.animatic.drawing.palette import INK
from kling_renderers.animatic.stand_ins.animals import BEASTS
from kling_renderers.animatic.stand_ins.four_legged_builds import Build, build_of
from kling_renderers.animatic.stand_ins.shapes import Part, part
from kling_story.placed import Place
from kling_story.vocabulary.stand_ins import BIRDS

YAWNS = "yawning"
"""What an animal does that yawns, alone or behind how it rests: ``sitting``, ``lying`` or ``sleeping``."""
_SITS = ("sitting", "seated", "crouching", "kneeling")
_OF_LEGS = 8
"""Parts of four legs, as ``four_legged.built`` has them; before them are eyes, trunk, neck, skull and muzzle."""
_NECK, _HEAD_HIGH = 3, 0.9
"""Which part of an animal is its neck, and how high the middle of its head is."""
_HEAD_FROM, _HEAD_OVER, _NAPE = -0.2, 0.74, -0.25
"""What is ahead of that and higher belongs to the head, and from where on a neck does."""
_ON_PAWS = 0.45
"""How much lower than its trunk sinks a head is that sleeps: of who hardly sinks it is on the paws. A choice."""
_LONG_EARS = 1.0
"""Higher than that are ears alone."""
_SINKS, _REACH, _TAIL = 0.015, 0.36, 0.3
"""How far over the ground a belly is of who lies, how far ahead of the chest the front paws are, and how much of its
height a tail keeps.
"""
_STRIDE = 0.34
"""How far each leg goes ahead and back in a gallop, front and hind legs against each other."""
_MOUTH, _JAW = (70, 60, 130), 0.04
"""What is seen in a mouth that yawns, and how large its jaw is at least."""


def has_legs(kind: str | None) -> bool:
    """Whether an animal of a kind is built as those of ``four_legged`` are."""
    return kind not in BIRDS and kind not in BEASTS and kind != "fish"


def rest_of(place: Place | None) -> str | None:
    """How an animal rests that is there: ``sitting``, ``lying`` or ``sleeping``; None of one that stands or goes."""
    if place is None or place.gait is not None or place.tie is not None:
        return None
    if place.mood == "asleep":
        return "sleeping"
    rest = "lying" if place.posture == "lying" else "sitting" if place.posture in _SITS else ""
    return f"{rest}{YAWNS if place.mood == YAWNS else ''}" or None


def _sunk(build: Build) -> float:
    """How much lower the trunk of who lies is."""
    return min(high - radius for high, _, radius in (build.chest, build.rump)) - _SINKS


def eyes_down(kind: str | None, rest: str | None) -> float:
    """How much lower an animal's eyes are as it rests, in its heights."""
    if rest is None or not rest.startswith(("lying", "sleeping")) or not has_legs(kind):
        return 0.0
    build = build_of(kind)
    if rest.startswith("lying"):
        return _sunk(build)
    ground = min(0.9 - 0.9 * build.skull, build.muzzle[1][0] - build.muzzle[1][2]) - 0.012
    return min(ground, _sunk(build) + _ON_PAWS)


def at_rest(parts: list[Part], kind: str | None, rest: str) -> list[Part]:
    """The parts of an animal on four legs, as it rests."""
    build = build_of(kind)
    if rest.endswith(YAWNS):
        parts, rest = _yawning(parts, build), rest.removesuffix(YAWNS)
        if not rest:
            return parts
    legs = _first_leg(parts)
    down, ends = _sunk(build), legs + _OF_LEGS
    head = eyes_down(kind, rest)
    made = []
    for number, piece in enumerate(parts):
        balls = piece.balls.copy()
        for ball in balls:
            if _is_of_the_head(number, ball, legs):
                if rest != "sitting" and ball[1] > _LONG_EARS:
                    # They are laid back.
                    ball[2] += ball[1] - _LONG_EARS
                    ball[1] = _LONG_EARS + 0.3 * (ball[1] - _LONG_EARS)
                ball[1] = max(ball[1] - head, 0.9 * ball[3])
            elif rest == "sitting":
                _sits(ball, build)
            else:
                # Nothing on the chest is seen over a head on the ground.
                under = rest == "sleeping" and ball[2] < build.chest[1]
                behind = number >= ends and (under or ball[2] > build.rump[1])
                ball[1] = max((ball[1] - down) * (_TAIL if behind else 1.0), 0.8 * ball[3])
                if rest == "sleeping" and number == _NECK:
                    ball[1] = min(ball[1], _HEAD_HIGH - head)
        made.append(piece._replace(balls=balls, swing=None))
    made[legs:ends] = _legs(parts[legs:ends], build, rest)
    if rest == "sleeping":
        made[:2] = [_closed(eye) for eye in made[:2]]
    return made


def _first_leg(parts: list[Part]) -> int:
    """Which part is the first of the legs, all of which go to and fro."""
    return next(number for number, piece in enumerate(parts) if piece.swing is not None)


def _is_of_the_head(number: int, ball: NDArray[np.float64], legs: int) -> bool:
    """Whether a ball goes with the head: of the neck its upper end, of ears, horns and manes what is there."""
    if number < legs:
        return number != _NECK - 1 and (number != _NECK or bool(ball[2] < _NAPE))
    return number >= legs + _OF_LEGS and bool(ball[2] < _HEAD_FROM) and bool(ball[1] > _HEAD_OVER)


def _sits(ball: NDArray[np.float64], build: Build) -> None:
    """Effect: what is behind the chest is the lower the further back, down to the rump on the ground."""
    (_, front, _), (high, behind, thick) = build.chest, build.rump
    part_of = min(1.0, max(0.0, (ball[2] - front) / (behind - front)))
    ball[1] = max(ball[1] - part_of * (high - thick - 0.01), 0.8 * ball[3])
    ball[2] -= part_of * 0.55 * (behind - front)


def _legs(legs: list[Part], build: Build, rest: str) -> list[Part]:
    """Front legs straight or stretched out, hind legs folded."""
    aside, thick, thin = build.legs
    (_, front, _), (_, behind, round_) = build.chest, build.rump
    knee = 0.5 * (thick + thin)
    hips = behind - (0.55 * (behind - front) if rest == "sitting" else 0.06)
    ways: list[list[tuple[float, float, float, float]]] = []
    if rest == "sitting":
        ways += [[tuple(ball) for ball in legs[number].balls.tolist()] for number in (1, 3)]
    else:
        ways += [
            [(1.1 * aside, 2 * thick, front, thick), (1.2 * aside, knee, front - 0.4 * _REACH, knee)],
            [(1.2 * aside, knee, front - 0.4 * _REACH, knee), (1.2 * aside, thin, front - _REACH, thin)],
        ]
    ways += [
        [(1.25 * aside, 0.8 * round_, hips, thick), (1.6 * aside, 1.2 * knee, hips - 0.2, knee)],
        [(1.6 * aside, knee, hips - 0.02, knee), (1.6 * aside, thin, hips - 0.26, thin)],
    ]
    return [
        legs[2 * number + side]._replace(
            balls=np.array([(out * abs(x), y, z, radius) for x, y, z, radius in way]), swing=None
        )
        for number, way in enumerate(ways)
        for side, out in enumerate((-1, 1))
    ]


def _closed(eye: Part) -> Part:
    """A lid for an eye."""
    x, y, z, radius = eye.balls[0]
    lid = 1.3 * radius
    return part([(x - lid, y, z, 0.2 * radius), (x + lid, y, z, 0.2 * radius)], INK, eye.behind)


def _yawning(parts: list[Part], build: Build) -> list[Part]:
    """With closed eyes, and a wide open mouth under the muzzle."""
    _, (tip, tip_z, narrow) = build.muzzle
    size = max(_JAW, narrow)
    inside = [(0.0, tip - out * size, tip_z - 0.35 * size, thick * size) for out, thick in ((0.9, 0.75), (1.9, 0.6))]
    jaw = [(0.0, tip - 2.7 * size, tip_z - 0.2 * size, 0.5 * size)]
    made = [_closed(parts[0]), _closed(parts[1]), *parts[2:]]
    return [*made, part(jaw, parts[5].colour, -0.05), part(inside, _MOUTH, -0.056)]


def galloping(parts: list[Part]) -> list[Part]:
    """The parts of an animal whose legs are gathered under it and stretched out in turn."""
    made = list(parts)
    legs = _first_leg(parts)
    for number in range(legs, legs + _OF_LEGS):
        hind = number >= legs + _OF_LEGS // 2
        lower = (number - legs) % 4 >= 2
        step = -_STRIDE if hind else _STRIDE
        swing = (0.5 * step, step) if lower else (0.0, 0.5 * step)
        made[number] = made[number]._replace(swing=np.array(swing))
    return made
