"""Who and what stands where in a shot."""

from __future__ import annotations

from dataclasses import dataclass

from kling_renderers.animatic.camera import PROP_HEIGHT, first_pose, lens_heights, looks_at_a_prop
from kling_renderers.animatic.figures import Figure, animal, person
from kling_renderers.animatic.palette import BLACK, NEUTRAL, SHADE, cast_colour, mix
from kling_renderers.animatic.surroundings import Block, Blocks, block
from kling_story.planning import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

BEINGS = ("character", "animal")
_FACING = {"left": -90.0, "right": 90.0, "camera": 0.0, "away": 180.0}


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing of the cast, drawn as a box: its name and its middle."""

    name: str
    place: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scene:
    """A staged shot: its figures, its props and the boxes that are drawn for them, in no order."""

    figures: tuple[Figure, ...]
    props: tuple[Prop, ...]
    blocks: Blocks


def stage(plan: Plan, shot: PlannedShot, aspect: float) -> Scene:
    """Put a shot's people and things in their places. ``aspect`` is the frame's width over its height."""
    cast = [element for name in shot.subjects if (element := plan.element(name)) is not None]
    beings = [element for element in cast if element.kind in BEINGS]
    speakers = [line.speaker for line in shot.captions]
    # Past whose shoulder? The one who speaks is looked at.
    if shot.near_shoulder:
        beings.sort(key=lambda element: speakers.index(element.name) if element.name in speakers else len(speakers))
    shown: list[PlannedElement | None] = [*beings[: shot.people]]
    shown += [None] * (shot.people - len(shown))
    near = shown.pop() if shot.near_shoulder and len(shown) > 1 else None
    alone = shot.people > 0 and all(element is not None and element.kind == "animal" for element in shown)
    figures = [
        _figure(element, x, z, _yaw(shot, x, len(shown)), alone)
        for element, (x, z) in zip(shown, _places(shot, len(shown), aspect), strict=True)
    ]
    if shot.near_shoulder:
        figures.append(_near_figure(shot, near, aspect))
    things = [element for element in cast if element.kind not in (*BEINGS, "scene")]
    props, boxes = _props(shot, things, aspect, max((figure.x for figure in figures), default=0.0))
    return Scene(tuple(figures), props, Blocks(boxes))


def _frame_width(shot: PlannedShot, aspect: float) -> float:
    """How wide the frame is at the subject, in statures."""
    return aspect / SIZES[shot.size].figure_height


def _places(shot: PlannedShot, count: int, aspect: float) -> list[tuple[float, float]]:
    """Side by side, as close as the frame asks for, every other one half a step back."""
    if shot.near_shoulder and count == 1:
        return [(_frame_width(shot, aspect) * (0.12 if aspect > 0.8 else 0.2), 0.0)]
    width = _frame_width(shot, aspect)
    # In a narrow frame people stand one behind the other rather than outside of it.
    gap = min(0.46, max(min(0.17, max(0.08, 0.5 * width)), 0.92 * width / max(count, 1)))
    return [((i - (count - 1) / 2) * gap, 0.14 * (i % 2) + 0.07 * (i // 2 % 2)) for i in range(count)]


def _yaw(shot: PlannedShot, x: float, count: int) -> float:
    if shot.yaw is not None:
        return -shot.yaw if shot.facing == "left" and shot.yaw not in (0, 180) else shot.yaw
    if shot.facing is not None:
        return _FACING[shot.facing]
    if any(move.move == "follow" for move in shot.moves) and shot.direction is None:
        return 180.0
    walks = {"left_to_right": 90.0, "right_to_left": -90.0, "toward_camera": 0.0, "away_from_camera": 180.0}
    if shot.direction is not None:
        return walks[shot.direction]
    if shot.near_shoulder:
        return -24.0
    # People in one frame turn to each other a little.
    return 0.0 if count < 2 or x == 0 else (-28.0 if x > 0 else 28.0)


def _figure(element: PlannedElement | None, x: float, z: float, yaw: float, alone: bool) -> Figure:
    if element is None:
        return person(x, z, yaw, NEUTRAL, 0, None)
    colour = cast_colour(element.index)
    if element.kind == "animal":
        return animal(x, z, yaw, colour, element.name, 1.0 if alone else 0.5)
    return person(x, z, yaw, colour, element.index, element.name)


def _near_figure(shot: PlannedShot, element: PlannedElement | None, aspect: float) -> Figure:
    """The listener: a dark back close to the lens, its head in the left of the frame."""
    pose, _ = first_pose(shot, aspect)
    distance = lens_heights(shot.focal_length, aspect) / SIZES[shot.size].figure_height
    depth = distance * 0.52
    width = depth * aspect / lens_heights(shot.focal_length, aspect)
    head = 0.046
    x = ((0.30 if aspect > 0.8 else 0.17) - 0.5) * width - head
    colour = mix(cast_colour(element.index) if element else NEUTRAL, mix(SHADE, BLACK, 0.2), 0.62)
    made = person(
        x, pose.z + depth, 180 + 14, colour, element.index if element else 0, element.name if element else None
    )
    # Far enough down that the speaker's eyes stay free.
    return _sunk(made, max(0.0, 0.10 * depth / lens_heights(shot.focal_length, aspect)))


def _sunk(figure: Figure, by: float) -> Figure:
    for part in figure.parts:
        part.balls[:, 1] -= by
    x, y, z = figure.head
    return Figure(figure.x, figure.z, figure.parts, (), figure.name, figure.colour, figure.top - by, (x, y - by, z))


def _props(
    shot: PlannedShot, things: list[PlannedElement], aspect: float, hand: float
) -> tuple[tuple[Prop, ...], list[Block]]:
    """Things alone stand on a plinth, as large as the frame asks for; things with people are at the
    hand of whom stands furthest right, at ``hand``."""
    if not things:
        return (), []
    if looks_at_a_prop(shot):
        frame = 1 / SIZES[shot.size].figure_height
        edge = min(0.45, 0.42 * frame, 0.5 * frame * aspect / len(things))
        props, boxes = [], []
        for i, element in enumerate(things):
            x = (i - (len(things) - 1) / 2) * edge * 1.5
            base = PROP_HEIGHT - edge / 2
            boxes.append(block(x, 0.0, edge, edge, edge, cast_colour(element.index), 28, base))
            props.append(Prop(element.name, (x, PROP_HEIGHT, 0.0)))
        wide = edge * (1.7 + 1.5 * (len(things) - 1))
        boxes.append(block(0.0, 0.0, wide, edge * 1.7, PROP_HEIGHT - edge / 2 - 0.001, mix(NEUTRAL, BLACK, 0.25)))
        return tuple(props), boxes
    props, boxes = [], []
    for i, element in enumerate(things):
        x, y, edge = hand + 0.17 + 0.16 * i, 0.44, 0.11
        boxes.append(block(x, -0.1, edge, edge, edge, cast_colour(element.index), 28, y))
        props.append(Prop(element.name, (x, y + edge / 2, -0.1)))
    return tuple(props), boxes
