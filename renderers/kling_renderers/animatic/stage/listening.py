"""Who listens with their back to us, in the near corner of an over-the-shoulder shot."""

from __future__ import annotations

from dataclasses import replace

from kling_renderers.animatic.camera.facing import near_side
from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.lens import lens_heights
from kling_renderers.animatic.camera.near_figure import NEAR_HEAD, is_nearer, near_depth, near_edge
from kling_renderers.animatic.camera.poses import first_pose
from kling_renderers.animatic.drawing.palette import BLACK, NEUTRAL, SHADE, mix
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.kinds import colour_of, looks_of
from kling_renderers.animatic.stand_ins.moved import lifted
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_DOWN, _DOWN_NEARER, _DOWN_CLOSE = 0.08, 0.0, -0.2
"""How much lower the near figure is than the other one, in frame heights where it stands, in a medium close-up, and in
a close-up: choices.
"""
_IN_SHADE = 0.3
"""How much darker a back close to the lens is, so that the one who is looked at stands out: a choice."""
_OF_THE_FACE = 0.6
"""Cosine from which on a mark that faces where its head does is one of the face."""


def near_figure(shot: PlannedShot, element: PlannedElement | None, aspect: float, tall: float, drop: float) -> Figure:
    """The listener: a dark back close to the lens, its head in the near side of the frame, turned to whom
    it listens to, as ``tall`` as that one in statures, lower by ``drop``, as that one sits.
    """
    pose, _ = first_pose(shot, aspect)
    heights = lens_heights(shot.focal_length, aspect)
    depth = -near_depth(shot) * pose.z
    side = near_side(shot)
    x = side * (near_edge(shot, aspect) * depth * aspect / heights + NEAR_HEAD)
    # Far enough down that the speaker's eyes stay free; up in a close-up, for a neck and a shoulder.
    down = _DOWN_CLOSE if SIZES[shot.size].is_close else _DOWN_NEARER if is_nearer(shot) else _DOWN
    drop += tall * down * depth / heights
    if element is not None and element.kind == "animal":
        from kling_renderers.animatic.stage.near_animals import near_animal

        return near_animal(element, tall * x, tall * EYES - drop, tall * (pose.z + depth), side, tall)
    colour = colour_of(element) if element else mix(NEUTRAL, mix(SHADE, BLACK, 0.2), 0.45)
    build, name = (element.index, element.name) if element else (0, None)
    made = person(
        tall * x,
        tall * (pose.z + depth),
        180 + 18 * side,
        colour,
        build,
        name,
        looks=looks_of(element, shot.place_of(name)),
        stature=tall,
    )
    sunk = lifted(made, -drop)
    dark = mix(SHADE, BLACK, 0.2)
    parts = tuple(piece._replace(colour=mix(piece.colour, dark, _IN_SHADE)) for piece in sunk.parts)
    # Of its marks those of the hair: a face turned away has none.
    marks = tuple(
        mark._replace(colour=mix(mark.colour, dark, _IN_SHADE))
        for mark in sunk.features
        if mark.outward[::2] @ sunk.ahead < _OF_THE_FACE
    )
    return replace(sunk, parts=parts, features=marks, near=True, walks=False)
