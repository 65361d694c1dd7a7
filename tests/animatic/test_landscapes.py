"""Land: which words mean which, and what tells one from the other in the picture."""

import numpy as np
import pytest

from kling_renderers.animatic.world import OUTSIDE, world_of
from kling_renderers.animatic.world.going import turned
from kling_story.setting import Setting
from kling_story.setting_told import setting_in
from kling_story.vocabulary.landscapes import LANDSCAPES
from kling_story.vocabulary.settings import Place

SAID = [
    ("Wind turbines on coastal hills, mist in the valleys", "hills", {"wind_turbines", "sea_view", "valley_mist"}),
    ("@Imke stands on the roof of the turbine above a glittering sea", "turbine_top", {"sea_view"}),
    ("inside the turbine tower she climbs a ladder", "indoors", set()),
    ("清晨，盘山小路绕过层层梯田", "terraced_fields", {"dirt_track", "winding_way"}),
    ("tea plantation on the hillside", "terraced_fields", set()),
    ("他推着自行车沿村道走远，阳光照在梯田上", "village", set()),
    ("a fishing village at dawn", "village", {"sea_view"}),
    ("the road winds through the valley", "valley", {"open_road", "winding_way"}),
    ("a car on a winding coastal road, cliffs below", "rocky_coast", {"open_road", "winding_way"}),
    ("she walks between the rows of vines", "vineyard", set()),
    ("葡萄园里，一排排葡萄藤", "vineyard", set()),
    ("金色的麦田一望无际", "wheat_field", set()),
    ("稻田里，农民弯腰插秧", "rice_paddy", set()),
    ("a farmer walks over the ploughed field", "ploughed_field", set()),
    ("a shepherd crosses the moor", "moor", set()),
    ("远处的风力发电机在山坡上转动", "hills", {"wind_turbines"}),
    ("a muddy village football pitch", "village_pitch", set()),
    ("no village, no vineyard", None, set()),
    ("she winds the clock", None, set()),
]  # fmt: skip


@pytest.mark.parametrize(("prose", "place", "dressings"), SAID, ids=[prose[:30] for prose, _, _ in SAID])
def test_words_for_land_are_told_apart(prose: str, place: str | None, dressings: set[str]) -> None:
    setting = setting_in(prose)
    assert (setting.place, {*setting.dressings}) == (place, dressings)


def test_mist_in_the_valleys_leaves_the_air_clear() -> None:
    assert setting_in("hills, mist in the valleys").weather is None
    assert setting_in("misty hills").weather == "fog"


@pytest.mark.parametrize(
    "place", [place for place in LANDSCAPES if place.id != "rice_paddy"], ids=lambda place: place.id
)
def test_land_has_no_grid(place: Place) -> None:
    """What lies on the ground are tufts: no lines that cross it as those of tiles do."""
    assert place.id in OUTSIDE
    ends = world_of(setting_in(place.words), 4.0).ground._ends.reshape(3, 2, -1)
    assert not ends.size or np.abs(np.diff(ends, axis=1)).max() < 2


def test_each_land_has_an_outline_or_a_ground_of_its_own() -> None:
    worlds = [world_of(setting_in(place.words), 4.0) for place in LANDSCAPES]
    looks = {(world.ground._colours[-1], len(world.flats.colours), world.blocks.corners.size) for world in worlds}
    assert len(looks) == len(LANDSCAPES)


def test_turbines_are_seen_whichever_way_the_place_is_turned() -> None:
    """White towers higher than any hill near them, ahead of the subject."""
    setting = setting_in("wind turbines in a wheat field")
    for turn in (0.0, 90.0, 180.0):
        world = world_of(setting, 4.0, turn)
        corners = np.concatenate((world.flats.corners, turned(world.rotors, 0.0).corners))
        high = corners[corners[:, :, 1].max(axis=1) > 9]
        ahead = high[np.abs(high[:, :, 0]).max(axis=1) < 12]
        assert (ahead[:, :, 2] > 0).sum() > 30


def test_a_way_is_laid_across_the_land_that_is_seen_from_the_same_side() -> None:
    """Who goes across hills has them behind, as who goes towards them."""
    setting = setting_in("a dirt track through terraced fields")
    along, across = (world_of(setting, 4.0, turn) for turn in (0.0, 90.0))
    assert np.allclose(along.flats.corners, across.flats.corners)


def test_a_winding_way_leaves_the_line_of_a_straight_one() -> None:
    straight, winding = (
        world_of(setting_in(f"{how}dirt road through the hills"), 4.0).ground._places for how in ("", "a winding ")
    )
    assert winding.shape[1] > straight.shape[1]


@pytest.mark.parametrize("place", ["desert", "hills", "field", None])
def test_who_drives_far_across_gets_in_among_nothing(place: str | None) -> None:
    """What rises around a place lies along a road across the frame, where a car soon is far from where it began."""
    world = world_of(Setting("daylight", place=place, dressings=("open_road", "mesas")), 4.0, 90.0, opened=True)
    corners = world.flats.corners
    far = corners[np.hypot(corners[..., 0], corners[..., 2]).min(axis=1) > 17.5]
    assert place is None or len(far)
    assert far[..., 2].min(initial=99.0) > 17.0
