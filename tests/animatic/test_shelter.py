"""Where it doesn't rain: under umbrellas and awnings."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.shelter import sheltered
from kling_renderers.animatic.stage.staged import Staged


def test_no_rain_falls_under_an_umbrella(film):
    """Nor is any seen behind who is dry; beside the umbrella and before it there is as much as ever."""
    elements = {"Mei": {}, "Umbrella": {"kind": "item", "description": "an open red umbrella"}}
    words = "@Mei stands in the rain and holds the @Umbrella over her head"
    made = film({"duration": 1, "size": "full", "prompt": words}, elements=elements)
    seen = Staged(made, made.shots[0], 16 / 9, 1.0)
    now = seen.moment(0.0)
    (space,) = sheltered(seen.scene.models, now.walked)
    head = np.array(seen.scene.figures[0].head)
    assert (space[0] < head).all()
    assert (head < space[1]).all()
    view = View(now.pose, 320, 180)
    wet, drier = (np.zeros((180, 320, 3), np.uint8) for _ in range(2))
    for moment in range(8):
        seen.scene.world.falling.onto(wet, view, moment / 8, 1.7)
        seen.scene.world.falling.onto(drier, view, moment / 8, 1.7, space[None])
    across = round(view.pixel(*head)[0])
    under = slice(across - 10, across + 10)
    assert drier[:, under].sum() < 0.7 * wet[:, under].sum()
    assert (drier[:, :60] == wet[:, :60]).all()
    assert (drier <= wet).all()


def test_nobody_is_dry_without_a_roof(film):
    elements = {"Mei": {}, "Umbrella": {"kind": "item", "description": "a red umbrella"}}
    made = film({"size": "full", "prompt": "@Mei hugs the closed @Umbrella in the rain"}, elements=elements)
    assert not len(sheltered(Staged(made, made.shots[0], 16 / 9, 1.0).scene.models, (0.0, 0.0)))
