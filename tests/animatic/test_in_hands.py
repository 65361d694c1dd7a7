"""Things: one size in every shot, in a hand or on a table."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.camera.framing import ITEM, TABLE
from kling_renderers.animatic.stage.staging import stage


@pytest.mark.parametrize(
    ("size", "low", "high"),
    [("macro", 1.1, 3), ("close_up", 0.45, 0.8), ("mcu", 0.25, 0.45), ("medium", 0.15, 0.3), ("wide", 0.02, 0.08)],
)
def test_a_thing_is_framed_as_a_face_is(film, size, low, high):
    """It has one size in the world; the shot's size tells how much of the frame it takes."""
    seen = Seen(film, {"size": size, "prompt": "the @Key"})
    assert low < seen.size("Key") < high
    assert seen.props["Key"].place[1] == pytest.approx(TABLE + ITEM / 2)
    assert seen.spot(*seen.props["Key"].place)[0] == pytest.approx(0.5)


@pytest.mark.parametrize("size", ["medium_close_up", "medium", "cowboy", "full"])
@pytest.mark.parametrize("facing", ["left", "right", "camera"])
def test_a_thing_with_somebody_is_in_their_hand_and_in_the_frame(film, size, facing):
    """Skin is under it, and the frame sees it, below the face."""
    seen = Seen(film, {"size": size, "facing": facing, "prompt": "@Mei has the @Key"})
    x, y, z = seen.props["Key"].place
    # A mirrored pair of hands, then the face: hands are what of skin hangs below the shoulders.
    figure = seen.figures["Mei"]
    low = [part.balls[:, :3] for part in figure.parts if part.balls[:, 1].max() < 0.8]
    reach = min(float(np.linalg.norm(balls - (x, y - ITEM / 2, z), axis=1).min()) for balls in low)
    assert reach < 0.06
    assert 0 < seen.spot(x, y, z)[0] < 1
    assert seen.head("Mei")[1] < seen.spot(x, y + ITEM / 2, z)[1] < 0.95


@pytest.mark.parametrize("size", ["close_up", "medium", "full"])
@pytest.mark.parametrize(
    "prompt", ["@Mei holds a bowl", "@Mei has the @Key", "@Mei hugs the @Key", "@Mei, bent over, holds the @Key"]
)
def test_arms_that_hold_something_are_as_long_as_arms_that_hang(film, size, prompt):
    """No bone is stretched, and the lower one begins where the upper one ends."""

    def arms(shot):
        found = []
        for part in Seen(film, {"size": size, **shot}).figures["Mei"].parts:
            if len(part.balls) == 2 and part.balls[0, 3] == pytest.approx(0.029):
                found.append([part.balls])
            elif found and len(found[-1]) == 1:
                found[-1].append(part.balls)
        return found

    for upper, lower in arms({"prompt": prompt}):
        assert upper[1] == pytest.approx(lower[0])
        for bone, (low, high) in ((upper, (0.16, 0.19)), (lower, (0.125, 0.155))):
            assert low < np.linalg.norm(bone[1, :3] - bone[0, :3]) < high


@pytest.mark.parametrize(
    ("shot", "fingers"),
    [
        ({"size": "close_up", "prompt": "Close on @Mei's hands"}, 4),
        ({"size": "mcu", "camera": "push in to her hands", "prompt": "@Mei has the @Key"}, 4),
        ({"size": "medium", "prompt": "@Mei has the @Key"}, 0),
        ({"size": "full", "prompt": "@Mei has the @Key"}, 0),
    ],
)
def test_hands_have_fingers_where_they_are_large(film, shot, fingers):
    """Four beside each other on each hand that holds something, none where they would be a few pixels."""
    figure = Seen(film, shot).figures["Mei"]
    thin = [part.balls for part in figure.parts if len(part.balls) == 3 and part.balls[0, 3] == pytest.approx(0.0068)]
    hands = len([part for part in figure.parts if part.balls[0, 3] == pytest.approx(0.0125)])
    assert len(thin) == fingers * hands
    assert bool(hands) == bool(fingers)
    for one, other in pairwise(thin):
        if np.linalg.norm(one[0, :3] - other[0, :3]) < 0.03:
            assert one[0, 1] - other[0, 1] == pytest.approx(0.0115)


def test_a_third_thing_stands_on_a_table(film):
    """Two hands hold two things; the next one has a table of its own."""
    cast = {"Mei": {}, **{name: {"kind": "item"} for name in ("Cup", "Pot", "Tin")}}
    plan = film({"size": "full", "prompt": "@Mei with @Cup, @Pot and @Tin"}, elements=cast)
    places = {prop.name: prop.place for prop in stage(plan, plan.shots[0], 16 / 9).props}
    assert places["Tin"][1] == pytest.approx(TABLE + ITEM / 2)
    assert min(places["Cup"][1], places["Pot"][1]) > 0.6


def test_what_the_near_one_drops_is_in_nobody_elses_hands(film):
    """It lies beside the back in the corner in the end."""
    words = "Over @Mei's shoulder @Tom waits. @Mei drops the @Key"
    shot = {"size": "wide", "framing": "over-the-shoulder", "prompt": words}
    plan = film(shot)
    assert stage(plan, plan.shots[0], 16 / 9).figures[0].hands is None
    seen = Seen(film, shot, 1.0)
    back = next(figure for figure in seen.figures.values() if figure.near)
    x, _, z = seen.props["Key"].place
    assert np.hypot(x - back.x, z - back.z) < 0.4
