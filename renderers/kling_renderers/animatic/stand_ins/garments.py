"""Costumes of the cast: worn by who is in the shot, or on a stand of their own."""

from __future__ import annotations

from dataclasses import replace

from kling_renderers.animatic.drawing.palette import BLACK, CRATE, Colour, cast_colour, mix
from kling_renderers.animatic.stand_ins.figures import DROPS
from kling_renderers.animatic.stand_ins.heads import HEAD
from kling_renderers.animatic.stand_ins.kinds import garment_of
from kling_renderers.animatic.stand_ins.shapes import Figure, Part, lifted, part, turned
from kling_story.planning import PlannedElement


def dressed(figure: Figure, costumes: list[PlannedElement], yaw: float, posture: str) -> Figure:
    """Somebody who wears costumes; who lies is left as they are."""
    if posture == "lying":
        return figure
    worn: list[Part] = []
    for costume in costumes:
        parts = tuple(_garment(garment_of(costume), cast_colour(costume.index)))
        bare = Figure(figure.x, figure.z, parts, (), None, figure.colour, 1.0, HEAD)
        worn += turned(lifted(bare, -DROPS[posture]), yaw).parts
    names = tuple((costume.name, cast_colour(costume.index)) for costume in costumes)
    return replace(figure, parts=(*figure.parts, *worn), worn=names)


def on_a_stand(costume: PlannedElement, x: float) -> Figure:
    """A costume that nobody wears: on a headless dummy."""
    colour = cast_colour(costume.index)
    wood = mix(CRATE, BLACK, 0.3)
    torso = [(-0.085, 0.79, 0, 0.03), (0.085, 0.79, 0, 0.03), (-0.05, 0.54, 0, 0.045), (0.05, 0.54, 0, 0.045)]
    dummy = [
        part([(0, 0.52, 0, 0.012), (0, 0.03, 0, 0.012)], wood, 0.03),
        part([(-0.1, 0.012, 0, 0.012), (0.1, 0.012, 0, 0.012), (0, 0.012, -0.1, 0.012)], wood, 0.03),
        part(torso, wood, 0.08),
        part([(0, 0.82, 0, 0.022), (0, 0.94, 0, 0.03)], wood),
    ]
    parts = (*dummy, *_garment(garment_of(costume), colour))
    return turned(Figure(x, 0.0, parts, (), costume.name, colour, 1.0, HEAD, walks=False), 0.0)


def _garment(kind: str, colour: Colour) -> list[Part]:
    """The parts of a garment on somebody who stands: a row of ``stand_ins.GARMENTS``."""
    dark = mix(colour, BLACK, 0.2)
    if kind == "hat":
        brim = [(-0.062, 0.98, 0, 0.006), (0.062, 0.98, 0, 0.006), (0, 0.98, -0.066, 0.006), (0, 0.98, 0.06, 0.006)]
        return [part(brim, dark, -0.03), part([(0, 0.99, 0, 0.042), (0, 1.02, 0.005, 0.034)], colour, -0.035)]
    if kind == "scarf":
        around = [(-0.032, 0.853, 0, 0.026), (0.032, 0.853, 0, 0.026), (0, 0.85, -0.022, 0.026)]
        return [
            part([(0.03, 0.84, -0.05, 0.016), (0.036, 0.67, -0.064, 0.018)], dark, -0.04),
            part(around, colour, -0.03),
        ]
    if kind == "dress":
        wide = [(-0.055, 0.6, 0, 0.054), (0.055, 0.6, 0, 0.054), (-0.11, 0.16, 0, 0.05), (0.11, 0.16, 0, 0.05)]
        top = [(-0.06, 0.76, 0, 0.045), (0.06, 0.76, 0, 0.045), (-0.054, 0.6, 0, 0.055), (0.054, 0.6, 0, 0.055)]
        return [part([*wide, (0, 0.16, -0.06, 0.05)], colour, 0.0, over=1), part(top, colour, -0.012, over=1)]
    long = [(-0.098, 0.795, 0, 0.04), (0.098, 0.795, 0, 0.04), (-0.07, 0.3, 0, 0.056), (0.07, 0.3, 0, 0.056)]
    return [part([*long, (-0.062, 0.6, 0, 0.06), (0.062, 0.6, 0, 0.06)], colour, 0.004, over=1)]
