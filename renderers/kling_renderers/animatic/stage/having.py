"""What each of the people has, and where: in plain hands, or in one of the `ways_had`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.camera.postures import drop_of, posture_of
from kling_renderers.animatic.stage.carried import LEANS
from kling_renderers.animatic.stage.grasped import HELD, tall_in_hand
from kling_renderers.animatic.stage.handing import proposes_to, taking, who_hands_it
from kling_renderers.animatic.stage.holding import (
    Hand,
    People,
    grips_for,
    hand_at,
    is_of_a_face,
    lowest_seen,
    on_the_chest,
)
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stage.ways_had import IN_THE_FRAME, RAISED, THROWN, Had, had_so, thrown
from kling_renderers.animatic.stand_ins.arms import Grip
from kling_renderers.animatic.stand_ins.kinds import is_spread, person_height, shape_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES
from kling_story.vocabulary.stand_ins import EATEN

_GRASPED_HIGHER, _HIGHEST_GRASP = ("spoon", "tool", "wrench"), 0.6
"""Shapes of raised things that a hand has further up the handle where a frame wouldn't hold them, and how far at most,
of their length.
"""
_PALM_SIZED = {"belt": 0.62, "palm": 0.55, "wrist": 0.62, "hidden": 0.04}
"""How large things are that hang at the belt or lie on a palm, of what they are elsewhere; what is in a pocket yet is
so small that it comes out of the hand.
"""
_CRUMPLED = 0.07
"""How tall a cloth of any size is in the hand that wipes a face with it, in statures."""
_BESIDE_A_FACE = 0.16
"""How tall a thing is at most that is raised beside a face, in statures."""
_OPEN_WAYS = (None, "hand", "palm", "overhead", "raised")
"""Ways in which an umbrella is open unless words say otherwise."""


class Grasp(NamedTuple):
    """Where somebody's hands are that hold something, and what they have."""

    grips: tuple[Grip, ...]
    things: tuple[Had, ...]


def grasps_of(
    shot: PlannedShot,
    shares: Sequence[Sequence[PlannedElement]],
    people: People,
    places: Sequence[Spot],
    yaws: Sequence[float],
    width: float,
    away: float,
    step: int,
    touching: Sequence[tuple[tuple[Grip, ...], tuple[Grip, ...]]] | None = None,
) -> list[Grasp]:
    """How each of the people has their share of the things; the frame is ``width`` wide where they stand, ``away`` from
    the lens; ``step``: where hands at work are in their round; ``touching``: where the hands of each are that do
    something to another one, before and after bodies are bent.
    """
    named = {element.name: spot for element, spot in zip(people, places, strict=True) if element is not None}
    statures = {element.name: person_height(element) for element in people if element is not None}
    found = []
    for number, (element, own, spot, yaw) in enumerate(zip(people, shares, places, yaws, strict=True)):
        told = {thing.name: shot.place_of(thing.name) for thing in own}
        special = [thing for thing in own if _is_special(shot, thing, element)]
        plain = [thing for thing in own if thing not in special]
        if touching is not None and touching[number][1]:
            grips, at = touching[number]
        else:
            grips = at = grips_for(shot, plain, element, len(people) == 1, width, away, step)
        if not grips and (giver := who_hands_it(shot, element)) in named:
            tall = person_height(element)
            grips = at = (taking(_toward(named[giver], spot, yaw, tall), statures[giver] / tall),)
        things = [Had(thing, grip, _side_of(thing, grip)) for thing, grip in zip_longest(plain, at[: len(plain)])]
        near = -1 if 0 < yaw % 360 < 180 else 1
        for thing in special:
            place = told[thing.name]
            other = named.get((place and place.other) or proposes_to(shot, element) or "")
            to = None if other is None else _toward(other, spot, yaw, person_height(element))
            tallest = max(person_height(element), statures.get((place and place.other) or "", 0.0))
            if place is not None and place.held in THROWN:
                held, more = thrown(thing, place.held, near)
            else:
                held, more = had_so(shot, thing, element, to, tallest / person_height(element), width, away, near, yaw)
            if shot.works and place is not None:
                from kling_renderers.animatic.stage.had_at_work import had_at_work

                held, more = had_at_work(shot, element, place.held, held, more, step)
            things.append(held)
            grips = (*more, *grips)
        found.append(Grasp(grips, tuple(things)))
    return found


def _side_of(thing: PlannedElement, grip: Grip | None) -> int:
    """On which side of theirs somebody has a thing; only what leans to it asks."""
    return -1 if grip is not None and grip[0] < 0 and shape_of(thing) in (*LEANS, "sword") else 1


def hands_of(
    shot: PlannedShot, element: PlannedElement | None, spot: Spot, yaw: float, grasp: Grasp, leaps: float, away: float
) -> list[tuple[PlannedElement, Hand | None]]:
    """The things that somebody has, each with where it is in the scene."""
    found: list[tuple[PlannedElement, Hand | None]] = []
    for had in grasp.things:
        if had.spot is None:
            found.append((had.thing, on_the_chest(shot, element, spot, yaw)))
            continue
        place = shot.place_of(had.thing.name) or Place("")
        hand = hand_at(shot, element, spot, yaw, had.spot, leaps)
        if place.held == "raised" and shape_of(had.thing) in _GRASPED_HIGHER:
            hand = hand._replace(y=hand.y - _slipped(shot, element, had, away))
        hand = hand._replace(
            sheltered=hand.sheltered or (place.held == "overhead" and _shows_the_cloth(shot)),
            part=_part_of(had.thing, place.held),
            furled=place.opened is False or (place.opened is None and place.held not in _OPEN_WAYS),
            opened=place.opened is True or is_spread(had.thing, place),
            state=place.state,
            held="played" if _is_played(shot, had.thing, element) else place.held,
            aside=had.aside,
        )
        found.append((had.thing, hand))
    return found


def _part_of(thing: PlannedElement, held: str | None) -> float:
    """How large a thing is that is had in some way, of what it is elsewhere."""
    return _CRUMPLED / tall_in_hand(thing) if held == "wiped" else _PALM_SIZED.get(held or "", 1.0)


def _slipped(shot: PlannedShot, element: PlannedElement | None, had: Had, away: float) -> float:
    """How far up its handle a raised thing is grasped, in statures, so that the frame holds its end with the hand."""
    _, y, z = had.spot or RAISED
    nearer, tall = 1 + z / away, HELD[shape_of(had.thing)]
    top = lowest_seen(shot, drop_of(shot, element), nearer) + nearer / SIZES[shot.size].figure_height
    return min(_HIGHEST_GRASP * tall, max(0.0, y + tall + IN_THE_FRAME / 2 - top))


def _shows_the_cloth(shot: PlannedShot) -> bool:
    """Whether the frame reaches over an umbrella overhead: it is laid out so from a cowboy shot on."""
    return SIZES[shot.size].figure_height <= SIZES["cowboy"].figure_height


def _is_special(shot: PlannedShot, thing: PlannedElement, element: PlannedElement | None) -> bool:
    """Whether words say more of how somebody has a thing than that it is in a hand; who lies has it on the chest."""
    place = shot.place_of(thing.name)
    if place is None or place.held in (None, "hand", "palm", "spread") or posture_of(shot, element) == "lying":
        # A face fills the frame: what is in a hand is raised beside it.
        upright = tall_in_hand(thing) <= _BESIDE_A_FACE and shape_of(thing) not in ("gun", *EATEN)
        return place is not None and place.held == "hand" and upright and is_of_a_face(shot)
    return True


def _toward(other: Spot, spot: Spot, yaw: float, tall: float) -> tuple[float, float]:
    """The way from somebody to another one, as it is to their own side and behind them, in their own statures."""
    x, z = spot_by(-yaw, other[0] - spot[0], other[1] - spot[1])
    return x / tall, z / tall


def _is_played(shot: PlannedShot, thing: PlannedElement, element: PlannedElement | None) -> bool:
    """Whether a violin is under somebody's chin."""
    if not shot.works or shape_of(thing) != "violin":
        return False
    from kling_renderers.animatic.stage.working import work_of

    return work_of(shot, element) == "write"
