"""Who and what a camera comes to that goes along with somebody: "follow @Mei to @Tom", "lead her to the window"."""

from __future__ import annotations

from dataclasses import replace

from kling_renderers.animatic.stage.blocks import Blocks
from kling_renderers.animatic.stage.following import come_to, goals_of_a_way
from kling_renderers.animatic.stage.pieces import PIECES, piece_at
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stand_ins.models import Model
from kling_renderers.animatic.stand_ins.moved import shifted
from kling_story.planned import PlannedShot
from kling_story.vocabulary.placing import PLACINGS, PlacingKind


def arriving(shot: PlannedShot, scene: Scene, way: tuple[float, float]) -> Scene:
    """The scene of a shot in which somebody walks all of a ``way`` (x, z): whom and what the camera follows them to
    stands at its end, so that the picture is composed when they are there.
    """
    words, names = goals_of_a_way(shot), come_to(shot)
    if not words or way == (0.0, 0.0):
        return scene
    walkers = [figure for figure in scene.figures if figure.walks and figure.name not in names]
    if not walkers:
        return scene
    figures = tuple(
        replace(shifted(figure, *way), walks=False) if figure.name in names and not figure.near else figure
        for figure in scene.figures
    )
    moved = [prop for prop in scene.props if prop.stays and prop.name in names]
    models = tuple(
        _moved(model, way) if model.stays and any(_holds(model, prop.place) for prop in moved) else model
        for model in scene.models
    )
    props = tuple(
        prop._replace(place=(prop.place[0] + way[0], prop.place[1], prop.place[2] + way[1])) if prop in moved else prop
        for prop in scene.props
    )
    pieces = [*scene.pieces]
    for found in (found for text in words for found in PLACINGS.find_in(text)):
        if found.term.kind is PlacingKind.PIECE and found.term.says in PIECES:
            spot = walkers[0].x + way[0], walkers[0].z + way[1]
            pieces += piece_at(found.term.says, [spot], shot.setting, scene.world)
    return scene._replace(figures=figures, props=props, models=models, pieces=Blocks(pieces))


def _holds(model: Model, place: tuple[float, float, float]) -> bool:
    low, high = model.corners.min(axis=0) - 0.01, model.corners.max(axis=0) + 0.01
    return bool((low <= place).all() and (place <= high).all())


def _moved(model: Model, way: tuple[float, float]) -> Model:
    return Model([solid.placed(1.0, way[0], 0.0, way[1]) for solid in model.solids], stays=True)
