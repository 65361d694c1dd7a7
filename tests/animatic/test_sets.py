"""Sets that are known at once: by their colours, by what stands in them, and to their ends."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.drawing.palette import Colour, rgb
from kling_renderers.animatic.world import World, world_of
from kling_story.setting import Setting
from kling_story.vocabulary.shades import SHADE_OF

BLUE, RED = SHADE_OF["blue"], SHADE_OF["red"]


def near(one: Colour, shade: str) -> bool:
    return bool(np.abs(np.subtract(one, rgb(shade))).max() < 40)


def built(place: str, **more: object) -> World:
    return world_of(Setting(None, None, place, **more), 1.0)  # type: ignore[arg-type]


@pytest.mark.parametrize("place", ["bedroom", "office", "kitchen", "corridor", "lobby"])
def test_a_room_has_the_colours_that_are_said(place: str) -> None:
    world = built(place, shades=(("floor", RED), ("walls", BLUE)))
    plain = built(place)
    assert near(world.ground._colours[0], RED)
    assert not near(plain.ground._colours[0], RED)
    assert sum(near(colour, BLUE) for colour in world.flats.colours) > sum(
        near(colour, BLUE) for colour in plain.flats.colours
    )


def test_doors_and_a_carpet_of_a_hotel_have_theirs() -> None:
    world = built("corridor", dressings=("hotel",), shades=(("carpet", BLUE), ("door", RED)))
    assert any(near(colour, BLUE) for colour in world.ground._colours)
    assert sum(near(colour, RED) for colour in world.flats.colours) >= 12


@pytest.mark.parametrize("place", ["hutong"])
def test_a_lane_goes_on_beyond_all_that_is_seen(place: str) -> None:
    """On both sides, before and behind, and it ends at a wall."""
    corners = built(place).flats.corners
    for side in (-1, 1):
        walls = corners[(side * corners[:, :, 0].min(axis=1) > 1.0) & (np.ptp(corners[:, :, 2], axis=1) > 3.0)]
        assert walls[:, :, 2].min() < -25
        assert walls[:, :, 2].max() > 55


@pytest.mark.parametrize("place", ["train_compartment", "lobby", "boxing_ring", "hutong", "siheyuan", "village_pitch"])
def test_nothing_is_in_the_way_of_who_is_there(place: str) -> None:
    corners = built(place).blocks.corners
    low, high = corners.min(axis=1), corners.max(axis=1)
    over = (low[:, 0] < 0.3) & (high[:, 0] > -0.3) & (low[:, 2] < 0.25) & (high[:, 2] > -4.0)
    assert not (over & (low[:, 1] < 1.2)).any()


def test_berths_face_each_other_in_a_compartment() -> None:
    """As high as who sits on them sits, and two more over heads."""
    corners = built("train_compartment").blocks.corners
    low, high = corners.min(axis=1), corners.max(axis=1)
    wide = (np.ptp(corners[:, :, 0], axis=1) > 0.5) & (np.ptp(corners[:, :, 2], axis=1) > 1.0)
    for side in (-1, 1):
        own = wide & (side * corners[:, :, 0].mean(axis=1) > 0.4)
        assert (own & (np.abs(high[:, 1] - 0.25) < 0.01)).any()
        assert (own & (low[:, 1] > 0.9)).any()


def test_a_village_pitch_has_houses_for_stands() -> None:
    """It is known from afar by roofs and by mud: puddles where it rains."""
    dry, wet = (world_of(Setting(None, weather, "village_pitch"), 1.0) for weather in (None, "rain"))
    assert len(wet.ground._colours) > len(dry.ground._colours) + 3
    assert dry.blocks.corners[:, :, 1].max() < 6
