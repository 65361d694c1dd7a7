"""Where people stand on the balconies of a street, beyond the cast. All numbers are choices, in statures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kling_renderers.animatic.camera.poses import Moment, View
from kling_renderers.animatic.stage.room import Room, middle_of
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.turned import turn_of
from kling_renderers.animatic.world.hilltowns import ALONG, DEEP, HALF, UP
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot

_ASIDE = (0.0, -0.42, 0.42)
"""How far along a balcony its first, second and third one stand."""
_BEHIND = 0.3
"""How far behind the cast they are at least, as the lens sees it."""


def on_balconies(shot: PlannedShot, scene: Scene, moments: Sequence[Moment], crowd: Crowd) -> Room | None:
    """One on each balcony that is seen beyond the cast, the nearest first, before a second and a third are on any; None
    where a place has no balconies.
    """
    place = shot.setting.place
    if place not in HALF:
        return None
    half = HALF[place] - 0.55 * DEEP
    near = sorted(ALONG, key=abs)
    spots = np.array([(side * half, z + aside) for aside in _ASIDE for z in near for side in (-1, 1)])
    turn = np.radians(turn_of(shot))
    spots = spots @ np.array(((np.cos(turn), -np.sin(turn)), (np.sin(turn), np.cos(turn))))
    view = View(moments[len(moments) // 2].pose, 1000, 1000)
    depths = view.to_camera(np.insert(spots, 1, 0.0, axis=1))[:, 2]
    reach = float(view.to_camera(np.insert(middle_of(scene), 1, 0.0)[None])[0, 2])
    spots = spots[depths > max(reach, 0.0) + _BEHIND][: crowd.number]
    return Room(spots, [False] * len(spots), np.zeros_like(spots), UP)
