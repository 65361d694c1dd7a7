"""The pieces of a set that stand about the people of a shot: what each is built by is imported when a shot has one."""

from __future__ import annotations

from kling_renderers.animatic.camera.framing import Framed
from kling_renderers.animatic.camera.gaits import PACE
from kling_renderers.animatic.stage.blocks import Block
from kling_renderers.animatic.stage.pieces import at_pieces
from kling_renderers.animatic.stage.places import Spot
from kling_renderers.animatic.stage.standing import has_landmarks, is_before_a_mirror
from kling_renderers.animatic.stand_ins.shapes import Figure
from kling_renderers.animatic.world import World
from kling_story.placed import LAIN_ON, VEHICLES
from kling_story.planned import PlannedElement, PlannedShot

_FROM_THE_LIFT = 3.5
"""How far at most somebody comes out of a lift while the camera looks, in statures: a choice."""
_BEDS = (*LAIN_ON, "bed_edge", "bedside", "in_bed")


def furnished(
    shot: PlannedShot,
    people: list[PlannedElement | None],
    places: list[Spot],
    yaws: list[float],
    figures: list[Figure],
    width: float,
    aspect: float,
    what: Framed,
    world: World,
) -> list[Block]:
    """All of them, in the shot's light; the frame is ``width`` wide where people stand and laid on ``what``."""
    found = at_pieces(shot, people, places, yaws, width, world)
    if any(place.piece in _BEDS for place in shot.places):
        from kling_renderers.animatic.stage.beds import beds

        found += world.lit(beds(shot, figures))
    if any(place.piece in VEHICLES for place in shot.places):
        from kling_renderers.animatic.stage.boarding import vehicle

        found += vehicle(shot.places, world)
    if is_before_a_mirror(shot, people):
        from kling_renderers.animatic.stage.mirrors import glass

        found += glass(figures[1], world)
    if has_landmarks(shot):
        from kling_renderers.animatic.stage.landmarks import about

        found += about(shot, figures, world)
    if "booth" in shot.setting.dressings and shot.setting.place == "cafe":
        from kling_renderers.animatic.stage.booths import booth

        found += booth(shot, figures, world)
    if "lift_doors" in shot.setting.dressings and figures and shot.setting.place != "lift_cabin":
        from kling_renderers.animatic.stage.doors import lift

        # Who comes towards us began there.
        far = min(PACE * float(shot.seconds), _FROM_THE_LIFT) if shot.course == "toward_camera" else 0.0
        found += lift(figures[0].x, figures[0].z + far + 0.6, world)
    if "taken_seats" in shot.setting.dressings:
        from kling_renderers.animatic.stage.driving import seats

        found += seats(shot, figures, world)
    if "door_frame" in shot.setting.dressings:
        from kling_renderers.animatic.stage.thresholds import door_frame

        found += door_frame(shot, aspect, what, world)
    if "window_frame" in shot.setting.dressings:
        from kling_renderers.animatic.stage.thresholds import window_frame

        found += window_frame(shot, aspect, what, world)
    return found
