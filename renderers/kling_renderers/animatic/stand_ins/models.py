"""Things made of convex solids, drawn in their exact order from every side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from types import MappingProxyType

import cv2
import numpy as np

from kling_renderers.animatic.camera.poses import NEAR, Points, before_lens
from kling_renderers.animatic.drawing.brush import Brush, Job
from kling_renderers.animatic.drawing.clipping import MARGIN, SHIFT, fixed
from kling_renderers.animatic.drawing.palette import BLACK, WHITE, mix
from kling_renderers.animatic.stand_ins.hiding import Hiding, planes_of
from kling_renderers.animatic.stand_ins.solids import Solid

_LIGHT = np.array((-0.42, 0.78, -0.46))
_ON_THE_GROUND = 0.03
"""Statures: what is no higher stands there."""


class _Faces:
    """The faces of some solids, in turn: ``normals`` (f, 3) outward, ``offsets`` (f,), ``colours`` in the light; the
    number of each solid's first face and first corner; and in which order the solids are drawn.
    """

    def __init__(self, solids: Sequence[Solid]) -> None:
        planes = [planes_of(solid) for solid in solids]
        self.normals = np.concatenate([normals for normals, _ in planes])
        self.offsets = np.concatenate([offsets for _, offsets in planes])
        self.firsts = _firsts([len(solid.faces) for solid in solids])
        self.starts = _firsts([len(solid.corners) for solid in solids])
        lit = (self.normals @ _LIGHT).tolist()
        self.colours = [
            mix(solid.colour, WHITE if light > 0 else BLACK, 0.24 * light if light > 0 else -0.36 * light)
            for solid, first in zip(solids, self.firsts, strict=True)
            for light in lit[first : first + len(solid.faces)]
        ]
        self.order = Hiding(solids, planes).order if len(solids) > 1 else _alone


def _alone(lens: Points) -> list[int]:
    return [0]


def _firsts(counts: Sequence[int]) -> list[int]:
    """Where each begins of some that follow each other."""
    return (np.cumsum(counts) - counts).tolist()  # type: ignore[no-any-return]


NOBODY: Mapping[int, int] = MappingProxyType({})


def _no_rider(number: int) -> None:
    """Effect: none; most models have nobody on them."""


HELD_ON = -1.0
"""For ``Model.flies``: hands bring it there, wherever it was."""


class Model:
    """Some solids that are drawn together; ``middle`` is what their distance is measured to, if not their own;
    ``stays``: it doesn't go along with who walks; ``leaps``: how high it goes with who leaps, in statures; ``riders``:
    the numbers of solids that only stand for where somebody is, and the numbers of those figures; ``below``: how
    many of its last solids are the table it is on; ``flies``: it comes where it is, or goes from there, in an arc,
    from this part of the way on. It ``stands`` if it reaches down to the ground.
    """

    def __init__(
        self,
        solids: Iterable[Solid],
        middle: Points | None = None,
        *,
        stays: bool = False,
        leaps: float = 0.0,
        riders: Mapping[int, int] = NOBODY,
        below: int = 0,
        flies: float | None = None,
    ) -> None:
        self.below, self.flies = below, flies
        self.solids, self.stays, self.leaps, self.riders = tuple(solids), stays, leaps, riders
        self.corners = np.concatenate([solid.corners for solid in self.solids])
        self.stands = bool(self.corners[:, 1].min() < _ON_THE_GROUND)
        own = (self.corners.min(axis=0) + self.corners.max(axis=0)) / 2
        self.middle: Points = own if middle is None else middle

    @cached_property
    def _faces(self) -> _Faces:
        """Only what is drawn needs them: much is staged to see where it is."""
        return _Faces(self.solids)

    def apart(self) -> tuple[Model, Model]:
        """What is on a table, and the table."""
        split = len(self.solids) - self.below
        return Model(self.solids[:split], stays=self.stays), Model(self.solids[split:], stays=self.stays)

    def order(self, lens: Points) -> list[int]:
        """The numbers of the solids from back to front."""
        return self._faces.order(lens)

    def draw(self, brush: Brush, moved: Points, draw_rider: Callable[[int], None] = _no_rider) -> None:
        """Effect: the visible faces are drawn, the riders by ``draw_rider`` with their numbers; it has gone so far."""
        view = brush.view
        lens = view.place - moved
        seen = view.to_camera(self.corners + moved)
        whole = float(seen[:, 2].min()) > NEAR
        pixels = view.to_pixels(before_lens(seen))
        low, high = pixels.min(axis=0), pixels.max(axis=0)
        if whole and ((high < 0).any() or low[0] > view.width or low[1] > view.height):
            return
        plain = whole and float(np.maximum(-low, high).max()) < MARGIN
        points = fixed(pixels) if plain else None
        faces = self._faces
        facing = (faces.normals @ lens > faces.offsets).tolist()
        for number in self.order(lens):
            if number in self.riders:
                draw_rider(self.riders[number])
                continue
            solid, first, start = self.solids[number], faces.firsts[number], faces.starts[number]
            shown = [face for face in range(len(solid.faces)) if facing[first + face]]
            if points is not None:
                for face in shown:
                    ids = [start + corner for corner in solid.faces[face]]
                    cv2.fillConvexPoly(brush.picture, points[ids], faces.colours[first + face], cv2.LINE_AA, SHIFT)
            elif shown:
                ids = [start + corner for face in shown for corner in solid.faces[face]]
                sizes = [len(solid.faces[face]) for face in shown]
                brush.outlines(seen[ids], sizes, [faces.colours[first + face] for face in shown])
            if marks := [(outline, colour) for face, outline, colour in solid.marks if facing[first + face]]:
                places = view.to_camera(np.concatenate([outline for outline, _ in marks]) + moved)
                brush.outlines(places, [len(outline) for outline, _ in marks], [colour for _, colour in marks])


def model_jobs(
    brush: Brush,
    models: Sequence[Model],
    moved: Points,
    leapt: float,
    rocks: Points,
    draw_rider: Callable[[int], None],
) -> list[Job]:
    """How far away each model is, and how to draw it, with the figures that ride it by ``draw_rider``; who walks has
    ``moved`` so far, ``leapt`` is how much of a leap's height is reached, and what hands hold ``rocks`` with them.
    """
    jobs: list[Job] = []
    for model in models:
        way = np.zeros(3) if model.stays else moved
        if model.leaps and leapt:
            way = way + np.array((0.0, model.leaps * leapt, 0.0))
        if not model.stays and not model.stands:
            way = way + rocks
        away = float(np.linalg.norm(model.middle + way - brush.view.place))
        jobs.append((away, partial(model.draw, brush, way, draw_rider)))
    return jobs
