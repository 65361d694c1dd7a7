"""What is seen of a scene at its moments: outlines in pixels, worked out for several moments at once.

Most of the time that a frame takes in Python goes into asking, not into numbers: eight frames are asked for in little
more than the time of one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import asin, sin
from typing import NamedTuple

import numpy as np

from kling_renderers.animatic.camera.poses import Moment, Points, View, view_of
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.bodies import Body, bodies
from kling_renderers.animatic.drawing.clipping import Outline
from kling_renderers.animatic.drawing.ground import Lying
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.drawing.quads import Quads
from kling_renderers.animatic.drawing.shadows import over_a_gap, shadows
from kling_renderers.animatic.drawing.steps import rocking_hands
from kling_renderers.animatic.stage.blocks import FACES
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world.going import Rolling, turned

AHEAD = 8
"""How many frames are worked out at once for who asks for one after the other."""
_MOST = 64
"""How many frames that nobody has asked for yet are kept."""

Fill = tuple[Outline, Colour]


class Sight(NamedTuple):
    """A moment of a scene in a view. ``away`` has how far each figure is from the lens, in statures, the cast first,
    then the crowd; ``boxes`` how far each is that is seen, with its faces; ``gone``: how far each figure has gone from
    where it was staged; ``rocks``: how far what hands hold has moved with their steps.
    """

    view: View
    ground: Lying
    flats: list[Fill]
    boxes: list[tuple[float, list[Fill]]]
    figures: list[Body]
    gone: Points
    away: list[float]
    rocks: Points


def offset_of(figure: Figure, now: Moment) -> Points:
    """How far a figure has gone from where it was staged."""
    if figure.motion is not None:
        (x, z), since = figure.motion.way, max(0.0, now.seconds - figure.motion.begins)
        return np.array((x * since, 0.0, z * since))
    if figure.near:
        return np.array((now.gave_way[0], 0.0, now.gave_way[1]))
    x, z, up = (*now.walked, now.climbed) if figure.walks else (0.0, 0.0, 0.0)
    return np.array((x, figure.leaps * now.leapt(figure.late) + up, z))


def _stride_of(figure: Figure, now: Moment) -> float:
    """Where somebody is in their steps, as an angle: with legs apart at the top of a leap."""
    leapt = now.leapt(figure.late) if figure.leaps else 0.0
    return asin((1 - leapt) * sin(now.stride) + leapt) if leapt else now.stride


def sights(scene: Scene, views: Sequence[View], moments: Sequence[Moment]) -> list[Sight]:
    """What some views, each at its moment, show of a scene."""
    several, figures, world = Views(views), (*scene.figures, *scene.crowd), scene.world
    gone = np.array([[offset_of(figure, now) for now in moments] for figure in figures]).reshape(-1, len(views), 3)
    strides = [[_stride_of(figure, now) for now in moments] for figure in figures]
    dark = shadows(figures, gone, scene.models, moments, world.cast, strides)
    if world.gap:
        behind = np.array([view.place - view.axes[:, 2] for view in views])
        dark = np.where(over_a_gap(dark, world.gap)[:, :, None, None], behind[:, None, None], dark)
    ground = world.ground.seen(several, dark)
    faces = Quads.joined((world.flats.quads, world.blocks.quads, scene.pieces.quads)).seen(several)
    mouths = [np.array([dict(now.mouths).get(figure.name, 0.0) for now in moments]) for figure in figures]
    swayed = [
        np.array([one.motion.part(now.seconds) for now in moments]) if one.motion is not None else None
        for one in figures
    ]
    shown = bodies(figures, several, gone, strides, mouths, swayed)
    rocks = rocking_hands(scene.figures, strides)
    rocks = np.zeros((len(views), 3)) if rocks is None else rocks
    middles = np.array([(figure.x, 0.5 * figure.top, figure.z) for figure in figures]).reshape(-1, 1, 3)
    away = _away(middles + gone, several).T.tolist()
    boxes = np.concatenate((world.blocks.middles, scene.pieces.middles))[:, None]
    distances = _away(boxes, several).T.tolist()
    colours = [side for own in (world.blocks, scene.pieces) for box in own.colours for side in box]
    rolling = _rolling(world.rolling, views, moments) if world.rolling is not None else [[] for _ in views]
    found = []
    for frame, view in enumerate(views):
        flats, standing = _sorted(faces[frame], world.flats.colours, colours)
        if world.rotors:
            blades = turned(world.rotors, moments[frame].seconds)
            flats += [(face, blades.colours[number]) for number, face in blades.quads.seen(Views([view]))[0]]
        placed = [*((distances[frame][box], fills) for box, fills in standing.items()), *rolling[frame]]
        found.append(Sight(view, ground[frame], flats, placed, shown[frame], gone[:, frame], away[frame], rocks[frame]))
    return found


def _rolling(
    rolling: Rolling, views: Sequence[View], moments: Sequence[Moment]
) -> list[list[tuple[float, list[Fill]]]]:
    """What goes by, for each view at its moment: how far each box is that is seen, with its faces. The lens goes the
    other way past it instead.
    """
    (right, ahead), blocks = rolling.way, rolling.blocks
    moved = [
        view_of(
            view.pose._replace(x=view.pose.x - right * now.seconds, z=view.pose.z - ahead * now.seconds),
            view.width,
            view.height,
        )
        for view, now in zip(views, moments, strict=True)
    ]
    several = Views(moved)
    distances = _away(blocks.middles[:, None], several).T.tolist()
    colours = [side for box in blocks.colours for side in box]
    found = []
    for frame, faces in enumerate(blocks.quads.seen(several)):
        _, boxes = _sorted(faces, (), colours)
        found.append([(distances[frame][box], fills) for box, fills in boxes.items()])
    return found


def _away(places: Points, views: Views) -> Points:
    """How far places (n, views, 3) are from the lens (n, views)."""
    ways = places - views.places
    found: Points = np.sqrt((ways * ways).sum(axis=2))
    return found


def _sorted(
    faces: Sequence[tuple[int, Outline]], flats: Sequence[Colour], sides: Sequence[Colour]
) -> tuple[list[Fill], dict[int, list[Fill]]]:
    """Faces that are seen, by their numbers: the flats, and the sides of each box."""
    count = len(flats)
    upright = [(outline, flats[number]) for number, outline in faces if number < count]
    boxes: dict[int, list[Fill]] = {}
    for number, outline in faces[len(upright) :]:
        boxes.setdefault((number - count) // len(FACES), []).append((outline, sides[number - count]))
    return upright, boxes


class Ahead:
    """The sights of frames, by their numbers. Who asks for the frame after one gets those that follow worked out at
    once. ``made`` has the sights of some frames of one shot.
    """

    def __init__(self, made: Callable[[Sequence[int]], list[Sight]]) -> None:
        self._made = made
        # None: nobody knows it yet, but the one before was just asked for.
        self._known: dict[int, Sight | None] = {}

    def sight(self, number: int, last: int) -> Sight:
        """That of a frame of a shot whose ``last`` frame is given; safe to ask from several threads."""
        # The picture of the frame before may have been kept from the one before that.
        follows = number in self._known or number - 1 in self._known
        known = self._known.pop(number, None)
        if known is None:
            if len(self._known) > _MOST:
                self._known.clear()
            numbers = range(number, min(number + AHEAD, last + 1) if follows else number + 1)
            known, *others = self._made(numbers)
            self._known.update(zip(numbers[1:], others, strict=True))
        if number < last:
            self._known.setdefault(number + 1, None)
        return known
