"""Who hammers swings a hammer onto what lies before them, below both faces."""

from __future__ import annotations

import numpy as np

from kling_renderers.animatic.stage.benches import HANDS, parts_of
from kling_renderers.animatic.stage.working import STEPS, at_work

CAST = {"Mei": {"description": "a woman"}, "Rex": {"kind": "animal", "description": "a small white goat"}}


def heads() -> list[float]:
    """How high the head of the hammer is over the planks, at each step of a round."""
    found = []
    for step in range(STEPS):
        grips = at_work("pound", HANDS["timber"], step)
        _, planks, _, hammer = parts_of("timber", grips, 2 * np.pi * step / STEPS)
        top = max(float(one.corners[:, 1].max()) for one in planks)
        found.append(float(hammer[-1].corners[:, 1].min()) - top)
    return found


def test_a_hammer_comes_down_onto_the_planks_and_stays_below_the_chin():
    high = heads()
    assert 0.0 < min(high) < 0.08
    assert max(high) > 0.15
    grips = [at_work("pound", HANDS["timber"], step) for step in range(STEPS)]
    solids = [one for each in grips for group in parts_of("timber", each, 0.0) for one in group]
    assert max(float(one.corners[:, 1].max()) for one in solids) < 0.86


def test_one_hand_keeps_the_nail_while_the_other_strikes():
    left = {at_work("pound", HANDS["timber"], step)[1] for step in range(STEPS)}
    assert len(left) == 1


def test_what_an_animal_chews_on_is_in_its_mouth(film):
    shot = film({"prompt": "@Mei waves and @Rex chews on the rope", "size": "medium full"}, elements=CAST).shots[0]
    [rope] = [place for place in shot.places if place.name == "rope"]
    assert (rope.whose, rope.piece, rope.held) == ("Rex", "mouth", None)
