"""A wall that words tell of is behind people out of doors, or under those who sit on it; what stays in a mouth."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.stage.walls import wall_shade

CAST = {"Mei": {"description": "a girl in a red coat"}, "小满": {"description": "十岁的男孩"}}


def pieces(film, **shot: object) -> list[object]:
    return list(Seen(film, {"duration": 2, "size": "full", **shot}, elements=CAST).scene.pieces)


def planned(film, **shot: object) -> object:
    return film({"duration": 2, "size": "medium", **shot}, elements=CAST).shots[0]


def behind(film, **shot: object) -> float:
    """How far behind people the pieces are that stand about them; 0 where there are none."""
    found = pieces(film, **shot)
    return float(np.mean([box.corners[:, 2].mean() for box in found])) if found else 0.0


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei runs along a red brick wall",
        "@Mei walks along the wall of the school",
        "@Mei waits at the old stone wall",
        "@小满沿着学校的红砖围墙跑",
        "@小满贴着墙慢慢走",
    ],
)
def test_a_wall_goes_along_behind_people(film, prompt):
    assert behind(film, prompt=prompt) > 1.0


@pytest.mark.parametrize(
    "prompt",
    ["@Mei runs along a road", "In a kitchen @Mei stands before a brick wall", "@Mei climbs a climbing wall"],
)
def test_no_wall_is_there_that_none_is_told_of(film, prompt):
    assert behind(film, prompt=prompt) < 1.0


def test_it_is_beside_who_comes_towards_the_lens(film):
    found = pieces(film, prompt="@Mei walks along a stone wall", direction="toward_camera")
    assert min(box.corners[:, 0].min() for box in found) > 0.5


def test_it_has_the_colour_that_is_said_of_it(film):
    red = planned(film, prompt="@Mei runs along a red brick wall")
    grey = planned(film, prompt="@Mei runs along a brick wall")
    assert np.ptp(wall_shade(red)) > 40 > np.ptp(wall_shade(grey))


@pytest.mark.parametrize(
    "prompt",
    ["@Mei straddles the brick wall", "@Mei sits astride the garden wall", "@小满骑在红砖墙头上", "@小满坐在围墙上"],
)
def test_who_is_astride_a_wall_sits_on_it(film, prompt):
    shot = planned(film, prompt=prompt)
    assert shot.places[0].piece == "ledge"
    assert shot.places[0].posture == "seated"
    highest = max(box.corners[:, 1].max() for box in pieces(film, prompt=prompt, size="medium"))
    assert highest > 0.7, "a pillar that a medium shot shows"


@pytest.mark.parametrize(
    "prompt", ["@Mei, a bun in her mouth, runs", "With a slice of toast in her mouth @Mei runs", "@小满叼着一个包子跑"]
)
def test_what_stays_between_teeth_needs_no_hand(film, prompt):
    shot = planned(film, prompt=prompt)
    [place] = [one for one in shot.places if one.whose]
    assert (place.piece, place.held) == ("mouth", None)


@pytest.mark.parametrize("prompt", ["@Mei puts a strawberry in her mouth", "@小满咬了一口苹果"])
def test_what_is_eaten_is_in_a_hand(film, prompt):
    assert all(one.piece != "mouth" for one in planned(film, prompt=prompt).places)
