"""Where people and animals stand who are beside the cast: about them and beyond, never before them or in the lens' way.

The same shot puts them in the same places. All numbers are choices, in statures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from kling_renderers.animatic.camera.framing import Framed, figure_height
from kling_renderers.animatic.camera.poses import Moment, Points
from kling_renderers.animatic.drawing.palette import rgb
from kling_renderers.animatic.drawing.turning import yaw_along
from kling_renderers.animatic.stage.blocks import Block
from kling_renderers.animatic.stage.room import STEEP, Room, middle_of, room_for
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.stands import FIRST, on_the_stands
from kling_renderers.animatic.stage.turned import turn_of
from kling_renderers.animatic.stand_ins.bystander_poses import ONCE, PACES, ROUNDS
from kling_renderers.animatic.stand_ins.bystanders import Extra, bystander
from kling_renderers.animatic.stand_ins.moved import lifted
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.vocabulary.crowd_deeds import CHILD

_NOWHERE = frozenset(("car_interior", "open_water", "underwater", "tiled_roof", "summit", "prison_cell"))
"""Places with no room for many."""
_BETWEEN_CHAIRS = frozenset(("lobby",))
"""Places whose chairs stand before some people and behind others: each of these is a body of its own."""
_SMALL = 0.34
"""Up to this figure height, in frames, limbs aren't told apart."""
_ALONE, _CELL = 1.3, 2.4
"""Up to how far from the cast each is a body of its own, and how large a piece of ground has one body further away."""
_SHOULDERS = 0.5
"""How far from each other they stand in a line."""
_BEFORE, _LATEST, _ONE_BY_ONE = 0.28, 1.3, 0.4
"""At which part of a shot they begin what they do once, at the latest after how many seconds, and within how many."""
_REACHES = 0.9
"""How near they are to somebody whom they carry on their hands."""


def crowded(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, what: Framed
) -> tuple[tuple[Figure, ...], list[Block]]:
    """Who is beside the cast of a scene, as it is seen at some moments of a shot, in its light: figures, and boxes for
    those on the stands of a stadium, and for tables.
    """
    found, boxes = list[Figure](), list[Block]()
    tall, place = figure_height(shot, aspect, what), shot.setting.place or ""
    taken = np.zeros((0, 2))
    # The fewest first: there is room for them before many fill the place.
    for crowd in reversed(shot.crowds):
        if crowd.goes:
            from kling_renderers.animatic.stage.followers import followers

            found += followers(shot, scene, crowd)
        elif place in FIRST and crowd.doing != "lined_up" and crowd.spot is None:
            boxes += on_the_stands(place, crowd, scene.world, turn_of(shot))
        elif crowd.kind != "people" and _flies(crowd):
            from kling_renderers.animatic.stage.crowd_animals import in_the_air

            found += in_the_air(scene, moments, aspect, crowd)
        elif place not in _NOWHERE:
            begins = 0.0 if crowd.doing in ROUNDS and crowd.doing != "scattering" else _begins(moments[-1].seconds)
            room, built = _room(shot, scene, moments, aspect, tall, crowd, begins, taken)
            boxes += built
            spots = room.spots
            taken = np.concatenate((taken, spots))
            steep = moments[0].pose.pitch < STEEP
            lens = np.array((moments[0].pose.x, moments[0].pose.z))
            smaller = tall * np.hypot(*(lens - middle_of(scene))) / np.hypot(*(spots - lens).T)
            plain = [None if one >= _SMALL else "above" if steep else "small" for one in smaller]
            is_people = crowd.kind == "people"
            found += _people(crowd, room, scene, plain, begins) if is_people else _animals(crowd, room, scene)
    bodies = found if place in _BETWEEN_CHAIRS else _joined(found, scene, 2.0 if tall < _SMALL else 1.0)
    worn = map(scene.world.worn, bodies)
    # They are flatter than the cast, which takes half the time.
    return tuple(one if one.walks else replace(one, lit_side=(0.0, 0.0)) for one in worn), boxes


def _room(
    shot: PlannedShot, scene: Scene, moments: Sequence[Moment], aspect: float, tall: float, crowd: Crowd, begins: float,
    taken: Points,
) -> tuple[Room, list[Block]]:  # fmt: skip
    """Where those of a crowd are, and the boxes of what they are at or on."""
    if crowd.doing == "lined_up":
        return _line(crowd, 1 if crowd is shot.crowds[-1] else -1), []
    if crowd.spot == "table":
        from kling_renderers.animatic.stage.at_tables import at_tables

        return at_tables(shot, scene, moments, aspect, tall, crowd, taken)
    if crowd.spot == "balcony":
        from kling_renderers.animatic.stage.on_balconies import on_balconies

        if (aloft := on_balconies(shot, scene, moments, crowd)) is not None:
            return aloft, []
    if crowd.spot == "wall":
        from kling_renderers.animatic.stage.crowd_animals import on_a_wall

        return on_a_wall(shot, scene, moments, aspect, tall, taken)
    if crowd.kind != "people" and crowd.number == 1 and crowd.doing not in PACES:
        from kling_renderers.animatic.stage.crowd_animals import alone

        return alone(shot, scene, moments, aspect, tall, taken, crowd), []
    return room_for(shot, scene, moments, aspect, tall, crowd, begins, taken), []


def _flies(crowd: Crowd) -> bool:
    from kling_renderers.animatic.stage.crowd_animals import flies

    return flies(crowd)


def _animals(crowd: Crowd, room: Room, scene: Scene) -> list[Figure]:
    # Most crowds are of people.
    from kling_renderers.animatic.stage.crowd_animals import animals_of

    return animals_of(crowd, room, middle_of(scene))


def stirs(shot: PlannedShot) -> bool:
    """Whether anybody moves in a shot who is beside its cast."""
    place = shot.setting.place or ""
    moves = any(one.doing in ROUNDS or (one.doing in ONCE and not one.settled) for one in shot.crowds)
    return moves and place not in FIRST and place not in _NOWHERE


def _begins(seconds: float) -> float:
    """When in a shot they begin what they do at a time of its own."""
    return min(_LATEST, _BEFORE * seconds)


def _line(crowd: Crowd, side: int) -> Room:
    """Where a team stands that lines up, on one side of another one."""
    across = side * _SHOULDERS * (0.8 + np.arange(crowd.number))
    still = np.zeros((crowd.number, 2))
    return Room(np.stack((across, still[:, 0]), axis=1), [False] * crowd.number, still)


def _joined(figures: Sequence[Figure], scene: Scene, grow: float) -> list[Figure]:
    """Those who are far from the cast as one body with who is beside them: each body takes its time to draw. ``grow``:
    how many times as large as usual is the ground of one body.
    """
    about = np.array([(one.x, one.z) for one in scene.figures] or [(0.0, 0.0)])
    cells: dict[tuple[object, ...], list[Figure]] = {}
    found = []
    for one in figures:
        if one.walks or np.hypot(*(about - (one.x, one.z)).T).min() < _ALONE / grow:
            found.append(one)
        else:
            way = one.motion.way if one.motion is not None else None
            cells.setdefault((way, round(one.x / (grow * _CELL)), round(one.z / (grow * _CELL))), []).append(one)
    for cell in cells.values():
        parts = tuple(part for one in cell for part in one.parts)
        x, z = (sum(getattr(one, way) for one in cell) / len(cell) for way in ("x", "z"))
        found.append(replace(cell[0], x=x, z=z, parts=parts, head=(x, cell[0].head[1], z)))
    return found


def _people(crowd: Crowd, room: Room, scene: Scene, plain: Sequence[str | None], begins: float) -> list[Figure]:
    middle = middle_of(scene)
    shades = tuple(map(rgb, crowd.shades)) or (None,)
    found = []
    each = zip(room.spots.tolist(), room.seated, room.ways.tolist(), strict=True)
    for number, ((x, z), sits, way) in enumerate(each):
        doing, turn = crowd.doing, 97.0 * number % 80.0 - 40.0
        faces = yaw_along((middle[0] - x, middle[1] - z))
        yaw, was = faces + turn, None
        if crowd.spot == "table":
            yaw = yaw_along(way)
            way = [0.0, 0.0]
        elif any(way):
            yaw = yaw_along(way)
        elif sits or crowd.rows or doing == "lined_up":
            yaw = 0.0 if sits or crowd.rows else 0.3 * turn
        elif crowd.carries and np.hypot(middle[0] - x, middle[1] - z) < _REACHES:
            doing, yaw = "carrying", yaw - turn
        elif doing in ("dancing", "phones") or (doing is None and not crowd.holds):
            yaw += 3.0 * turn
        if doing == "turning":
            yaw, was = faces, None if crowd.settled else faces + (1 if number % 2 else -1) * (110.0 + turn)
        later = begins + _ONE_BY_ONE * (number * 0.618 % 1) if doing in ONCE else begins
        one = Extra(
            x, z, yaw, number, doing, shades[number % len(shades)], plain[number], sits=sits or crowd.sits, was=was,
            holds=crowd.holds, settled=crowd.settled, stature=CHILD if crowd.family and number % 2 else crowd.stature,
            way=(way[0], way[1]), begins=later, capped=crowd.capped, worn=crowd.worn,
            armchair=crowd.sits and not sits and crowd.spot == "armchairs",
        )  # fmt: skip
        figure = bystander(one, scene.world.shadow)
        found.append(lifted(figure, room.high) if room.high else figure)
    return found
