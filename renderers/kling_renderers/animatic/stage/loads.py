"""What people ride, drive, pull or push, drawn with them: who sits in a car is before its far side and behind its near
one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from kling_renderers.animatic.camera.ensembles import seats_on, size_of
from kling_renderers.animatic.camera.facing import spot_by
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, NEUTRAL, mix
from kling_renderers.animatic.stage.gathered import Load
from kling_renderers.animatic.stage.large import Prop, lamps_of
from kling_renderers.animatic.stand_ins import road
from kling_renderers.animatic.stand_ins.animals import animal
from kling_renderers.animatic.stand_ins.kinds import animal_kind, colour_of, shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.moved import carrying
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.stand_ins.solids import Solid, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of

_WIDE, _SITS = 0.26, 0.6
"""How wide the room is that somebody takes on what they ride, in statures, and how far under the crown it begins."""
_ROPE = 0.014
"""How thick a rope is, in statures."""
_OPENED: dict[str, Callable[..., list[Solid]]] = {
    "car": road.car,
    "van": road.van,
    "truck": road.truck,
    "pickup": road.pickup,
    "bus": road.bus,
}
"""What is drawn otherwise with somebody in it."""
_BETWEEN_SHAFTS = 0.3
"""How wide the room is that who pulls a cart takes between its shafts, in statures."""


def drawn(loads: Sequence[Load], figures: Sequence[Figure]) -> tuple[list[Figure], list[Prop], list[Model]]:
    """The figures with the animals that some of them ride, and the things that others go with."""
    found, props, models = [*figures], list[Prop](), list[Model]()
    for load in loads:
        if load.element.kind == "animal":
            _mount(load, found)
    for load in loads:
        if load.bearers:
            from kling_renderers.animatic.stage.borne import thing_borne

            prop, own = thing_borne(load, found)
            props.append(prop)
            models += own
        elif load.element.kind != "animal":
            prop, own = _thing(load, found)
            props.append(prop)
            models += own
    return found, props, models


def _mount(load: Load, figures: list[Figure]) -> None:
    """Effect: an animal is among the figures, its body drawn with that of its first rider."""
    (x, z), tall, first = load.spot, size_of(load.element)[1], load.riders[0]
    made = animal(x, z, load.yaw, colour_of(load.element), load.element.name, tall, animal_kind(load.element))
    figures[first] = carrying(figures[first], made)
    figures.append(replace(made, parts=(), walks=figures[first].walks))


def _thing(load: Load, figures: Sequence[Figure]) -> tuple[Prop, list[Model]]:
    """A thing with those who sit on it or go between its shafts, and the rope by which it is pulled."""
    element, (x, z), puller = load.element, load.spot, load.handler if load.pulled else None
    (long, height), shape, colour = size_of(element), shape_of(element), colour_of(element)
    seats = seats_on(element) if load.riders else None
    opened = seats is not None and shape in _OPENED
    solids = _OPENED[shape](colour, opened=True) if opened else solids_of(element)
    turn = load.yaw + (0.0 if seats is not None and seats.ahead else 90.0)
    placed = [solid.placed(height, x, 0.0, z, turn) for solid in solids]
    placed = [solid.sunk(load.draft) for solid in placed] if load.draft else placed
    with_it = load.riders if load.handler is None else (*load.riders, load.handler)
    walks = bool(with_it) and all(figures[number].walks for number in with_it)
    inside: dict[int, int] = {}
    for number in load.riders:
        inside[len(placed)] = number
        placed.append(_room(figures[number], _WIDE, (seats.rim if seats is not None else 0.0) * height - load.draft))
    if puller is not None and shape == "cart":
        inside[len(placed)] = puller
        placed.append(_room(figures[puller], _BETWEEN_SHAFTS, 0.0))
    middle = None
    if inside:
        figure = figures[next(iter(inside.values()))]
        middle = np.array((figure.x, 0.5 * figure.top, figure.z))
    models = [Model(placed, middle, stays=not walks, riders=inside)]
    if puller is not None and shape != "cart":
        aside, away = spot_by(load.yaw, 0.0, -long / 2)
        front = x + aside, 0.4 * height, z + away
        figure = figures[puller]
        end = figure.x, 0.5 * min(1.0, figure.top), figure.z
        models.append(Model([rod(mix(CRATE, BLACK, 0.3), front, end, _ROPE)], stays=not walks))
    aside, away = spot_by(load.yaw, 0.0, -0.47 * long)
    return Prop(element.name, (x, 0.5 * height, z), not walks, (x + aside, lamps_of(element), z + away)), models


def _room(figure: Figure, wide: float, low: float) -> Solid:
    """The room that somebody takes, from a height on, or from the hips of who sits."""
    low = max(low, figure.top - _SITS * figure.stature) if figure.top != figure.stature else low
    return slab(NEUTRAL, wide, max(0.1, figure.top - low), wide, figure.x, low, figure.z)
