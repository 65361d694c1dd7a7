"""What flies has its wings open, over those below, and beats them."""

from itertools import pairwise

import numpy as np
import pytest
from staged import BOTH, Seen

from kling_renderers.animatic.stage.staged import Staged

CAST = {
    "Tom": {"description": "a man"},
    "Goose": {"kind": "animal", "description": "a white goose"},
    "Dragon": {"kind": "animal", "description": "a red dragon"},
}


def span(figure):
    balls = np.concatenate([part.balls for part in figure.parts])
    return np.ptp(balls[:, [0, 2]], axis=0).max(), balls[:, 1].min()


@pytest.mark.parametrize("size", ["very wide", "full", "medium"])
@BOTH
def test_a_bird_above_somebody_is_in_the_frame_with_its_wings_open(film, size, aspect):
    seen = Seen(film, {"size": size, "prompt": "@Goose hovers above @Tom"}, 0.5, aspect, elements=CAST)
    goose, tom = seen.figures["Goose"], seen.figures["Tom"]
    assert goose.head[1] > tom.head[1] - 0.1
    assert 0 < seen.head("Goose")[1] < seen.head("Tom")[1] + 0.1
    wide, low = span(goose)
    assert wide > 0.45
    assert low > 0.5
    # The ground shows no shadow of it.
    assert goose.carried


def test_without_a_word_of_flying_it_stands(film):
    seen = Seen(film, {"size": "full", "prompt": "@Goose waits beside @Tom"}, elements=CAST)
    wide, low = span(seen.figures["Goose"])
    assert wide < 0.4
    assert abs(low) < 0.02


@pytest.mark.parametrize("name", ["Goose", "Dragon"])
def test_wings_beat_all_the_while(film, name):
    plan = film({"size": "wide", "prompt": f"@{name} flies", "duration": 4}, elements=CAST)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    tips = []
    for u in np.linspace(0, 1, 25):
        balls = np.concatenate([part.balls for part in staged.scene_at(staged.moment(u)).figures[0].parts])
        tips.append(balls[:, 1].sum())
    assert np.ptp(tips) > 0.05
    assert all(one != other for one, other in pairwise(tips))


@pytest.mark.parametrize(
    ("prompt", "flies"),
    [
        ("@Goose takes off from the pond", True),
        ("The cart hits a stone, and @Goose sails off over the pond, wings spread, higher and higher", True),
        ("@Goose 张开翅膀", True),
        ("@Goose does not take off", False),
        ("@Goose sits by the pond", False),
    ],
)
def test_who_takes_off_flies(film, prompt, flies):
    shot = film({"size": "wide", "prompt": prompt}, elements=CAST).shots[0]
    assert (shot.place_of("Goose").piece == "air") is flies
