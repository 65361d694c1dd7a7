"""What hangs where people are, or come to: under an awning, or from above."""

from __future__ import annotations

from kling_renderers.animatic.camera.framed_on import framed
from kling_renderers.animatic.camera.framing import frame_width
from kling_renderers.animatic.drawing.palette import BLACK, CRATE, mix, rgb
from kling_renderers.animatic.stage.grasped import tall_in_hand
from kling_renderers.animatic.stage.large import Prop
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.everyday import furled
from kling_renderers.animatic.stand_ins.kinds import colour_of, height_of, shape_of
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.solids import Solid, rod, slab
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import Plan, PlannedElement, PlannedShot
from kling_story.vocabulary import SIZES

_BESIDE, _BEHIND = 0.34, 0.12
"""How far beside and behind whoever is there a thing hangs at most, and one beside the next, in statures."""
_ASIDE = 0.3
"""How far aside at most in frame widths, so that it is seen."""
_AWNING, _DEEP, _LOW, _STEP = 1.5, 0.75, 1.3, 0.05
"""How wide and deep an awning is, how high its front edge is, and how much higher each of its strips."""
_STRIPS = 4
"""Of how many strips it is."""
_STRUNG, _STRING = ("carrot", "fruit"), 8
"""Shapes of what hangs in strings, and how many of it on each side of one: a choice."""
_CLOTH = rgb("#8a5a52")
_WOOD = mix(CRATE, BLACK, 0.3)


def hanging(plan: Plan, shot: PlannedShot, scene: Scene, way: tuple[float, float], aspect: float) -> Scene:
    """The scene of a shot with what hangs in it, where its people are after they have gone their ``way`` (x, z);
    ``aspect`` is the frame's width over its height.
    """
    hung = [place for place in shot.places if place.held == "hung" and plan.element(place.name)]
    who = scene.seen
    if not hung or not who:
        return scene
    side = -1 if way[0] < 0 else 1
    reach = max(side * (figure.x + (way[0] if figure.walks else 0.0)) for figure in who)
    z = sum(figure.z + (way[1] if figure.walks else 0.0) for figure in who) / len(who) + _BEHIND
    what, size = framed(plan, shot, aspect), SIZES[shot.size]
    wide, top = frame_width(shot, aspect, what), what.eyes + what.stature * size.eye_line / size.figure_height
    props, models = list(scene.props), list(scene.models)
    for number, place in enumerate(hung):
        element = plan.element(place.name)
        if element is not None:
            x = side * (reach + min(_BESIDE, _ASIDE * wide) * (number + 1))
            solids, middle = _hung(element, x, min(_LOW, top - 0.02), z)
            models.append(scene.world.lit_model(Model(solids, stays=True)))
            props.append(Prop(element.name, (x, middle, z), stays=True))
    if any(place.piece == "awning" for place in hung):
        models.append(scene.world.lit_model(Model(_awning(side * (reach + 0.25 * _AWNING), z), stays=True)))
    return scene._replace(props=tuple(props), models=tuple(models))


def _hung(element: PlannedElement, x: float, top: float, z: float) -> tuple[list[Solid], float]:
    """A thing whose upper end hangs at ``top``, and how high its middle is: a closed umbrella by its crook, else on a
    cord.
    """
    shape = shape_of(element)
    scale = height_of(element) or tall_in_hand(element)
    if shape == "umbrella":
        solids = [one.leaning(180.0).placed(scale, x, top, z, 90.0) for one in furled(colour_of(element))]
    elif shape in _STRUNG:
        # Of what hangs so are many, on one string.
        solids = [
            one.leaning(0.0, side * 62.0).placed(0.5 * scale, x + side * 0.012, top - 0.045 * n - 0.04, z, 90.0)
            for n in range(_STRING)
            for side in (-1, 1)
            for one in solids_of(element)
        ]
        solids.append(rod(_WOOD, (x, top - 0.045 * _STRING, z), (x, _LOW + _STEP * _STRIPS, z), 0.008))
        return solids, top - 0.025 * _STRING
    else:
        solids = [one.placed(scale, x, top - scale, z) for one in solids_of(element)]
        solids.append(rod(_WOOD, (x, top, z), (x, _LOW + _STEP * _STRIPS, z), 0.008))
    return solids, top - scale / 2


def _awning(x: float, z: float) -> list[Solid]:
    """A striped cloth that rises away from the lens, on two posts behind."""
    deep = _DEEP / _STRIPS
    found = [
        slab(_WOOD, 0.035, _LOW + _STEP * _STRIPS, 0.035, x + aside * 0.46 * _AWNING, 0.0, z + _DEEP / 2)
        for aside in (-1, 1)
    ]
    for number in range(_STRIPS):
        at = z - _DEEP / 2 + (number + 0.5) * deep
        found.append(slab(_CLOTH, _AWNING, _STEP, deep, x, _LOW + number * _STEP, at))
    return found
