"""Nothing of a place comes between a camera that goes round something and what it goes round."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def staged(words, camera, elements, place="", size="wide"):
    told = {"elements": elements, "shots": [{"duration": 5, "size": size, "camera": camera, "prompt": words + place}]}
    film = plan(Storyboard.model_validate(told))
    return Staged(film, film.shots[0], 16 / 9, 5.0)


def hides(made, u, spot):
    """Whether a box of the place stands between the lens and a spot (x, y, z) at a moment."""
    pose = made.moment(u).pose
    lens = np.array((pose.x, pose.y, pose.z))
    steps = lens + (np.array(spot) - lens) * np.linspace(0, 0.9, 200)[:, None]
    for box in made.scene.world.blocks.corners:
        sides = box[[1, 2, 4]] - box[0]
        parts = (steps - box[0]) @ sides.T / (sides * sides).sum(axis=1)
        if ((parts > 0) & (parts < 1)).all(axis=1).any():
            return True
    return False


@pytest.mark.parametrize("camera", ["orbit", "orbit left", "arc left", "slow arc right"])
@pytest.mark.parametrize("thing", ["helicopter", "flying saucer", "rocket", "ship", "train"])
@pytest.mark.parametrize("place", ["", " on a street", " in a forest"])
def test_what_is_gone_round_is_seen_all_the_way(thing, camera, place):
    made = staged("the @Thing", camera, {"Thing": {"kind": "item", "description": f"a red {thing}"}}, place)
    _, height, _ = middle = made.scene.props[0].place
    for u in np.linspace(0, 1, 9):
        assert not hides(made, u, (middle[0], max(height, 0.6), middle[2]))


@pytest.mark.parametrize("camera", ["orbit", "orbit left", "arc left", "arc right"])
@pytest.mark.parametrize("place", [" in a market", " on a city rooftop"])
def test_who_is_gone_round_is_seen_all_the_way(camera, place):
    made = staged("@Mei waits", camera, {"Mei": {}}, place, "extreme wide")
    [mei] = made.scene.figures
    for u in np.linspace(0, 1, 9):
        assert not hides(made, u, (mei.x, 0.5, mei.z))


def test_without_such_a_camera_the_place_stays_as_it_is():
    elements = {"Mei": {}, "Thing": {"kind": "item", "description": "a helicopter"}}
    still = staged("@Mei stands by the @Thing", "static", elements)
    moving = staged("@Mei stands by the @Thing", "pan left", elements)
    assert still.scene.world.blocks.corners.shape == moving.scene.world.blocks.corners.shape


def test_who_is_gone_round_closely_has_the_whole_place_around_them():
    cast = {"Mei": {}}
    round_her = staged("@Mei waits", "orbit", cast, " on a street", "medium")
    before_her = staged("@Mei waits", "static", cast, " on a street", "medium")
    assert len(round_her.scene.world.blocks.corners) >= len(before_her.scene.world.blocks.corners) - 2


@pytest.mark.parametrize("camera", ["orbit left", "orbit right", "arc left", "rises slowly"])
@pytest.mark.parametrize("prompt", ["@Mei faints", "A wedding in a garden, guests all around. @Mei stands up"])
def test_somebody_may_fall_or_rise_meanwhile(camera, prompt):
    """What is put there by the camera's way doesn't ask for people who are on the way between two steps."""
    made = staged(prompt, camera, {"Mei": {}}, size="medium")
    heads = [made.scene_at(made.moment(u)).figures[0].head[1] for u in (0.0, 0.5, 1.0)]
    assert len(set(heads)) > 1
