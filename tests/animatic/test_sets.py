"""Sets that are known at once: by their colours, by what stands in them, and to their ends."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.poses import view_of
from kling_renderers.animatic.drawing.palette import Colour, rgb
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.world import World, world_of
from kling_renderers.animatic.world.going import turned
from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard
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


@pytest.mark.parametrize(
    "place",
    [
        "train_compartment",
        "lobby",
        "boxing_ring",
        "hutong",
        "siheyuan",
        "village_pitch",
        "basketball_court",
        "tennis_court",
    ],
)
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


def staged(prompt: str, look: str = "", **shot: str) -> Staged:
    cast = {"Ann": {"description": "a cook"}, "Bob": {"description": "an old man"}}
    shots = [{"duration": 2, "size": "full", "prompt": prompt, **shot}]
    film = plan(Storyboard.model_validate({"elements": cast, "look": look, "shots": shots}))
    return Staged(film, film.shots[0], 16 / 9, 2.0)


def boxes_of(colour: str, scene: Scene) -> np.ndarray:
    """The middles (n, 3) of boxes of that colour: in the world, and about people."""
    shade = SHADE_OF[colour]
    every = [*scene.world.blocks, *scene.pieces]
    return np.array([box.corners.mean(axis=0) for box in every if near(box.colours[0], shade)]).reshape(-1, 3)


def test_a_food_truck_is_behind_who_is_before_it_and_has_its_colour() -> None:
    scene = staged("@Bob dances before a pink food truck at the side of a desert road").scene
    body = boxes_of("pink", scene)
    assert len(body) > 4
    assert body[:, 2].min() > 0.5


def test_who_serves_in_a_food_truck_is_seen_over_its_counter() -> None:
    """And who is given something stands outside: its hatch doesn't reach to them."""
    scene = staged("@Ann leans out of the window of a pink taco truck and hands a plate to @Bob").scene
    cook, guest = (next(one for one in scene.figures if one.name == name) for name in ("Ann", "Bob"))
    counters = [
        box.corners
        for box in scene.pieces
        if 0.4 < box.corners[:, 1].max() < 0.75
        and box.corners[:, 2].min() < cook.z - 0.1
        and np.ptp(box.corners[:, 0]) > 0.4
    ]
    assert any(one[:, 0].min() < cook.x < one[:, 0].max() for one in counters)
    assert not any(one[:, 0].min() < guest.x < one[:, 0].max() for one in counters)
    assert len(boxes_of("pink", scene)) > 4


def test_a_truck_is_a_part_of_the_place_unless_somebody_drives_it() -> None:
    assert not staged("@Bob dances in front of the food truck").scene.models
    assert staged("@Bob drives the food truck down the road").scene.models


def test_who_stays_at_the_roadside_stands_on_the_ground_beside_it() -> None:
    stays, goes = (
        staged(f"@Bob {does} at the side of a desert road, red mesas", **more).scene.world
        for does, more in (("waits", {}), ("rides a motorcycle", {"direction": "left_to_right"}))
    )
    assert stays.ground._colours != goes.ground._colours
    assert max(stays.shadow) - min(stays.shadow) > max(goes.shadow) - min(goes.shadow)


@pytest.mark.parametrize(("direction", "way"), [("left_to_right", 1), ("right_to_left", -1)])
def test_a_train_that_rolls_goes_the_way_of_who_runs_beside_it(direction: str, way: int) -> None:
    """Box by box it is elsewhere a second later, and the platform isn't."""
    shot = staged("@Ann runs along a railway platform, the train already rolling", direction=direction)
    rolling = shot.scene.world.rolling
    assert rolling is not None
    assert way * rolling.way[0] > 0.5
    size = (320, 180)
    one, other = shot.sights([0.2, 0.8], size)
    assert [len(one.boxes), len(other.boxes)] != [0, 0]
    still = staged("@Ann waits on a railway platform, the train waits").scene.world
    assert still.rolling is None


def test_leaves_lie_and_fall_in_autumn() -> None:
    bare, strewn = (built("hutong", dressings=one) for one in ((), ("fallen_leaves",)))
    assert len(strewn.ground._colours) > len(bare.ground._colours) + 100
    assert bare.falling is None
    assert strewn.falling is not None
    assert strewn.falling.withered is not None


def test_dust_rises_behind_who_rides() -> None:
    shot = staged("@Bob rides a motorcycle, dust rising behind him").shot
    assert [(one.kind, one.spot) for one in shot.vapours] == [("dust_in_air", "wheels")]


def test_blades_of_wind_turbines_turn_about_their_hubs() -> None:
    """In a wind; in still air they stand. Each point stays as far from its hub as it is."""
    hills = Setting(None, None, "hills", dressings=("wind_turbines",))
    world = world_of(hills, 4.0)
    assert len(world.rotors) == 6
    first, later = (turned(world.rotors, seconds).corners for seconds in (0.0, 1.0))
    assert np.abs(first - later).max() > 1.0
    hubs = np.repeat([rotor.hub for rotor in world.rotors], 3, axis=0)[:, None]
    assert np.allclose(*(np.linalg.norm(corners - hubs, axis=2) for corners in (first, later)))
    assert not world_of(hills._replace(weather="still_air"), 4.0).rotors


def test_a_window_is_as_wide_as_the_camera_slides_along_it() -> None:
    """All of the shot shows what is outside, between its edges."""
    shot = staged("Through the train window: fields", camera="truck right", size="medium")
    panes = [box.corners for box in shot.scene.pieces if np.ptp(box.corners[:, 1]) < 0.2 * np.ptp(box.corners[:, 0])]
    wide = max(float(np.ptp(one[:, 0])) for one in panes)
    assert wide > abs(shot.moment(1.0).pose.x - shot.moment(0.0).pose.x)


def test_a_window_is_around_what_is_seen_through_it_from_first_to_last() -> None:
    shot = staged("Through the barred train window: fields", camera="truck right", size="medium")
    rods = [box.corners for box in shot.scene.pieces if np.ptp(box.corners[:, 1]) < 0.06 * np.ptp(box.corners[:, 0])]
    first, last = (view_of(shot.moment(part).pose, 1600, 900) for part in (0.0, 1.0))
    for rod in rods:
        left, right = rod[rod[:, 0].argmin()], rod[rod[:, 0].argmax()]
        assert first.pixel(*left.tolist())[0] < 0.2 * 1600
        assert last.pixel(*right.tolist())[0] > 0.8 * 1600
    assert rods


def test_who_sits_in_a_compartment_does_so_on_a_berth_before_its_own_window() -> None:
    """None of the pieces of a house's wall is put behind them."""
    shot = staged("In a sleeper compartment @Ann sits opposite @Bob, who knits by the window")
    assert [place.piece for place in shot.shot.places if place.name in ("Ann", "Bob")] == ["berth", "berth"]
    berths = [box.corners for box in shot.scene.pieces]
    assert max(one[:, 1].max() for one in berths) < 0.3
    for one in shot.scene.figures:
        assert any(box[:, 0].min() < one.x < box[:, 0].max() for box in berths)


@pytest.mark.parametrize("piece", ["counter", "table"])
def test_what_stands_between_two_has_the_colour_that_is_said_of_it(piece: str) -> None:
    shot = staged(f"@Ann and @Bob face each other across the red {piece}")
    assert len(boxes_of("red", shot.scene)) > 0
    assert len(boxes_of("red", staged(f"@Ann and @Bob face each other across the {piece}").scene)) == 0


def test_golden_light_comes_in_by_golden_windows() -> None:
    """By day: what they show, and what lies on the floor."""
    plain, golden = (
        world_of(Setting("dawn", None, "living_room", lights), 1.0).panes for lights in ((), ("warm_light",))
    )
    assert golden[2] - golden[0] > plain[2] - plain[0] + 40


@pytest.mark.parametrize("name", ["mesas", "cactuses"])
def test_what_grows_and_stands_in_a_desert_does_so_there(name: str) -> None:
    for place, more in (("desert", True), ("beach", False), ("market", False)):
        plain, dressed = (built(place, dressings=one) for one in ((), (name,)))
        added = len(dressed.blocks.corners) + len(dressed.flats.colours)
        assert (added > len(plain.blocks.corners) + len(plain.flats.colours)) is more
