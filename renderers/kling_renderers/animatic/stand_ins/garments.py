"""Costumes of the cast: worn by who is in the shot, or on a stand of their own."""

from __future__ import annotations

from dataclasses import replace

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, mix
from kling_renderers.animatic.stand_ins.bending import bent_parts, sinks
from kling_renderers.animatic.stand_ins.clothes import garment
from kling_renderers.animatic.stand_ins.dress import SLEEVE
from kling_renderers.animatic.stand_ins.features import HEAD
from kling_renderers.animatic.stand_ins.kinds import colour_of, garment_of
from kling_renderers.animatic.stand_ins.moved import lifted, sized, turned
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, part
from kling_renderers.animatic.stand_ins.trunks import widened
from kling_story.planned import PlannedElement

_SLEEVED = ("coat", "dress")


def dressed(figure: Figure, costumes: list[PlannedElement], yaw: float, posture: str, drop: float) -> Figure:
    """Somebody who wears costumes, so much lower than standing; who lies is left as they are."""
    if posture == "lying":
        return figure
    worn: list[Part] = []
    body = figure.parts
    for costume in costumes:
        if garment_of(costume) in _SLEEVED:
            sleeve = mix(colour_of(costume), BLACK, SLEEVE)
            body = tuple(piece._replace(colour=sleeve) if piece.colour == figure.sleeve else piece for piece in body)
        parts = bent_parts(widened(garment(garment_of(costume), colour_of(costume)), figure.wide), figure.bend)
        bare = Figure(figure.x, figure.z, parts, (), None, figure.colour, 1.0, HEAD)
        worn += turned(sized(lifted(bare, sinks(figure.bend) - drop), figure.stature), yaw).parts
    names = tuple((costume.name, colour_of(costume)) for costume in costumes)
    return replace(figure, parts=(*body, *worn), worn=names)


def on_a_stand(costume: PlannedElement, x: float) -> Figure:
    """A costume that nobody wears: on a headless dummy."""
    colour = colour_of(costume)
    wood = mix(CRATE, BLACK, 0.3)
    torso = [(-0.085, 0.79, 0, 0.03), (0.085, 0.79, 0, 0.03), (-0.05, 0.54, 0, 0.045), (0.05, 0.54, 0, 0.045)]
    dummy = [
        part([(0, 0.52, 0, 0.012), (0, 0.03, 0, 0.012)], wood, 0.03),
        part([(-0.1, 0.012, 0, 0.012), (0.1, 0.012, 0, 0.012), (0, 0.012, -0.1, 0.012)], wood, 0.03),
        part(torso, wood, 0.08),
        part([(0, 0.82, 0, 0.022), (0, 0.94, 0, 0.03)], wood),
    ]
    parts = (*dummy, *garment(garment_of(costume), colour))
    return turned(Figure(x, 0.0, parts, (), costume.name, colour, 1.0, HEAD, walks=False), 0.0)
