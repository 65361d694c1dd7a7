"""Who and what stands where in a shot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, radians, sin

from kling_renderers.animatic.camera import first_pose, lens_heights
from kling_renderers.animatic.figures import ANIMAL, Grip, animal, person
from kling_renderers.animatic.focus import racks
from kling_renderers.animatic.framing import (
    EYES,
    closeness,
    frame_width,
    framed,
    look_room,
    looks_at_a_prop,
    looks_close,
    near_side,
    pivot,
    shown,
    yaw_of,
)
from kling_renderers.animatic.near_figure import NEAR_DEPTH, NEAR_HEAD, near_edge
from kling_renderers.animatic.palette import BLACK, NEUTRAL, SHADE, cast_colour, mix
from kling_renderers.animatic.props import Prop, grips_for, in_hand, on_a_table
from kling_renderers.animatic.shapes import Figure, lifted
from kling_renderers.animatic.surroundings import Blocks
from kling_story.planning import BEINGS, Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

RACK_DEPTH = 0.6
"""How far behind the first of a rack focus the others stand, of the way from the camera to the first: a choice."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A staged shot: its figures, its props and the boxes that are drawn for them, in no order. ``front``:
    which figures (their numbers) stand in the front layer of focus.
    """

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...]
    blocks: Blocks
    front: tuple[int, ...] = ()


def stage(plan: Plan, shot: PlannedShot, aspect: float) -> Scene:
    """Put a shot's people and things in their places. ``aspect`` is the frame's width over its height."""
    cast = [element for name in shot.subjects if (element := plan.element(name)) is not None]
    things = [element for element in cast if element.kind not in (*BEINGS, "scene")]
    people = shown(plan, shot)
    near = people.pop() if shot.near_shoulder and len(people) > 1 else None
    width = frame_width(shot, aspect, framed(plan, shot, aspect))
    places = _places(shot, people, width, aspect)
    yaws = [yaw_of(shot, x, len(people), _is_animal(element)) for element, (x, _) in zip(people, places, strict=True)]
    alone = all(_is_animal(element) for element in people)
    if len(people) == 1:
        x, z = places[0]
        places = [(x + look_room(shot, yaws[0], width, alone), z)]
    # Whoever stands furthest right and has hands holds the things.
    holder = max((i for i, element in enumerate(people) if not _is_animal(element)), default=None)
    grips = grips_for(shot, things) if holder is not None and not shot.near_shoulder else ()
    figures = [
        _figure(shot, element, place, yaw, alone, grips if i == holder else ())
        for i, (element, place, yaw) in enumerate(zip(people, places, yaws, strict=True))
    ]
    if shot.near_shoulder:
        figures.append(_near_figure(shot, near, aspect))
    if looks_at_a_prop(shot):
        # A close shot of nobody and nothing that has a name (an insert of hands) shows a grey thing.
        unnamed = [None] if looks_close(shot) else []
        props, boxes = on_a_table(things or unnamed)
    else:
        hands = [_hand(places[holder], yaws[holder], grip) for grip in grips] if holder is not None else []
        props, boxes = in_hand(things, hands, max((x for x, _ in places), default=0.0) + 0.2)
    return Scene(tuple(figures), tuple(props), Blocks(boxes), _front(shot, figures))


def _front(shot: PlannedShot, figures: list[Figure]) -> tuple[int, ...]:
    """Who is in the front layer of focus: everybody, but where the focus goes from one to another."""
    if racks(shot) and len(figures) > 1:
        return (len(figures) - 1 if shot.near_shoulder else 0,)
    return tuple(range(len(figures)))


def _is_animal(element: PlannedElement | None) -> bool:
    return element is not None and element.kind == "animal"


def _places(
    shot: PlannedShot, people: list[PlannedElement | None], width: float, aspect: float
) -> list[tuple[float, float]]:
    """Side by side, as close as the frame asks for, every other one half a step back."""
    count = len(people)
    if shot.near_shoulder and count == 1:
        return [(-near_side(shot) * width * (0.12 if aspect > 0.8 else 0.2), 0.0)]
    closest = min(0.17, max(0.065, 0.5 * width))
    gap = min(0.46, max(closest, 0.92 * width / max(count, 1)))
    if count > 1:
        # The outer faces are seen whole.
        gap = min(gap, max(0.08, (width - 0.11) / (count - 1)))
    if racks(shot) and count > 1:
        # The focus goes from the first to the others, who stand further back, seen beside the first.
        away = first_pose(shot, aspect)[0].z
        deep = RACK_DEPTH * -away
        return [(-0.5 * gap, 0.0)] + [((i - 0.5) * gap * (1 + RACK_DEPTH), deep) for i in range(1, count)]
    back = 0.14 * min(1.0, width / 0.4)
    return [((i - (count - 1) / 2) * gap, back * (i % 2) + 0.5 * back * (i // 2 % 2)) for i in range(count)]


def _figure(
    shot: PlannedShot,
    element: PlannedElement | None,
    place: tuple[float, float],
    yaw: float,
    alone: bool,
    grips: tuple[Grip, ...],
) -> Figure:
    x, z = place
    if element is None:
        return person(x, z, yaw, NEUTRAL, 0, None, grips)
    colour = cast_colour(element.index)
    if element.kind != "animal":
        return person(x, z, yaw, colour, element.index, element.name, grips)
    aside, along = pivot(shot, yaw)
    made = animal(x + aside, z + along, yaw, colour, element.name)
    if alone:
        return made
    # Beside a person in a close shot it is held up: its head belongs in the picture too.
    size = SIZES[shot.size]
    bottom = EYES - (1 - size.eye_line) / size.figure_height
    return lifted(made, max(0.0, bottom + 0.42 / size.figure_height - EYES * ANIMAL) * min(1.0, 5 * closeness(shot)))


def _hand(place: tuple[float, float], yaw: float, grip: Grip) -> tuple[float, float, float]:
    """Where the hand of a turned figure is."""
    turn, (x, y, z) = radians(yaw), grip
    z -= 0.03
    return place[0] + x * cos(turn) - z * sin(turn), y, place[1] + x * sin(turn) + z * cos(turn)


def _near_figure(shot: PlannedShot, element: PlannedElement | None, aspect: float) -> Figure:
    """The listener: a dark back close to the lens, its head in the near side of the frame, turned to whom
    it listens to.
    """
    pose, _ = first_pose(shot, aspect)
    heights = lens_heights(shot.focal_length, aspect)
    depth = -NEAR_DEPTH * pose.z
    side = near_side(shot)
    x = side * (near_edge(aspect) * depth * aspect / heights + NEAR_HEAD)
    colour = mix(cast_colour(element.index) if element else NEUTRAL, mix(SHADE, BLACK, 0.2), 0.62)
    build, name = (element.index, element.name) if element else (0, None)
    made = person(x, pose.z + depth, 180 + 18 * side, colour, build, name)
    # Far enough down that the speaker's eyes stay free.
    sunk = lifted(made, -max(0.0, 0.10 * depth / heights))
    return replace(sunk, features=(), near=True, walks=False)
