"""Places that words ask for are drawn as what they are: ice without a pier, a bridge over the river, one lit window, a
wheel before who drives, a bed under who sits on it, a door's frame around what is seen through it.
"""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.poses import first_pose
from kling_renderers.animatic.drawing.palette import Colour
from kling_renderers.animatic.stage.scene import Scene
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.world import World, world_of
from kling_renderers.animatic.world.terrain import LAMP
from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard

WIDE = 16 / 9


def staged(prompt: str, **shot: object) -> tuple[PlannedShot, Scene]:
    board = {"elements": {"Mei": {}, "Tom": {}}, "shots": [{"duration": 2, "prompt": prompt, **shot}]}
    film = plan(Storyboard.model_validate(board))
    return film.shots[0], stage(film, film.shots[0], WIDE)


def world(place: str, *dressings: str, **more: str) -> World:
    return world_of(Setting(place=place, dressings=dressings, **more), 6.0)


def is_lit(colour: Colour) -> bool:
    """The yellow of a lamp behind a pane, whatever else is around."""
    blue, _, red = colour
    return red > 200 and red - blue > 50


def test_ice_is_flat_to_a_shore_of_trees_on_all_sides() -> None:
    _, scene = staged("@Mei walks across a frozen lake", size="wide")
    corners = scene.world.blocks.corners
    tall = corners[:, :, 1].max(axis=1) > 1.0
    near = np.hypot(corners[:, :, 0], corners[:, :, 2]).min(axis=1)
    assert near[tall].min() > 6, "nothing stands on the ice"
    trees = corners[tall & (near < 16)].mean(axis=1)
    assert all(side.any() for side in (trees[:, 0] < -5, trees[:, 0] > 5, trees[:, 2] > 8))


def test_a_bridge_has_an_opening_over_the_water() -> None:
    """Its foot is in the water at both ends, and over it in the middle; no river has one that nobody says."""
    plain, bridged = world("riverside"), world("riverside", "arch_bridge")
    assert len(bridged.blocks.corners) > len(plain.blocks.corners) + 20
    corners = bridged.blocks.corners
    walls = corners[(abs(corners[:, :, 2].mean(axis=1) - 8.6) < 0.05) & (np.ptp(corners[:, :, 2], axis=1) > 1)]
    low = {round(float(wall[:, 0].mean()), 1): float(wall[:, 1].min()) for wall in walls}
    assert max(low[x] for x in low if abs(x) < 0.5) > 1.0
    assert max(low[x] for x in low if abs(x) > 2.2) == 0.0


@pytest.mark.parametrize("place", ["alley", "street"])
def test_one_window_is_lit_and_no_other(place: str) -> None:
    many, one, dark = world(place, time="night"), world(place, "lone_window", time="night"), world(place, time="noon")
    lit = [sum(map(is_lit, each.flats.colours)) for each in (many, one, dark)]
    assert lit[0] > lit[1] >= 4 > lit[2] == 0
    assert all(colour != LAMP for colour in one.flats.colours)


def test_rain_runs_down_the_panes_of_a_room() -> None:
    dry, wet = world("bedroom"), world("bedroom", weather="rain")
    assert len(wet.flats.colours) > len(dry.flats.colours) + 10


def test_a_marquee_has_nothing_else_under_it_and_a_roof() -> None:
    plain, feast = world("park"), world("park", "marquee")
    roof = feast.blocks.corners[feast.blocks.corners[:, :, 1].min(axis=1) > 1.5]
    assert np.ptp(roof[:, :, 0]) > 8
    inside = [one for one in plain.blocks.middles if abs(one[0]) < 3 and 2 < one[2] < 6]
    assert inside, "else the test shows nothing"
    assert not {tuple(one) for one in inside} & {tuple(one) for one in feast.blocks.middles}


@pytest.mark.parametrize("name", ["long_tables", "palm_trees", "street_trees", "string_lights", "fireworks"])
def test_what_words_put_up_is_there(name: str) -> None:
    plain, dressed = world("street", time="night"), world("street", name, time="night")
    assert len(dressed.blocks.colours) + len(dressed.flats.colours) > len(plain.blocks.colours) + len(
        plain.flats.colours
    )


@pytest.mark.parametrize("size", ["close_up", "medium_close_up", "medium"])
def test_the_wheel_is_in_the_frame_and_leaves_the_face_free(size: str) -> None:
    """Its upper edge lies under the mouth, and over the lower edge of the frame where it stands."""
    shot, scene = staged("Inside the car, @Mei grips the steering wheel", size=size)
    pose, tall = first_pose(shot, WIDE)[0], scene.pieces.corners
    ahead = tall[tall[:, :, 2].max(axis=1) < -0.02]
    rim = ahead[np.ptp(ahead[:, :, 0], axis=1) < 0.06]
    head = scene.figures[0].head[1]
    top = float(rim[:, :, 1].max())
    assert top < head - 0.05
    half = 0.5 * (36 / WIDE) / shot.focal_length
    assert top > pose.y - half * abs(pose.z - float(rim[:, :, 2].mean())) - 0.12


def test_who_sits_on_a_bed_turned_away_has_it_before_them() -> None:
    """Seen from behind it is nearer to the lens than who sits on its far edge; the room has no second one."""
    _, scene = staged("A bedroom. @Mei sits on the edge of the bed with her back to us", size="wide")
    mattress = max(scene.pieces.corners, key=lambda box: np.ptp(box[:, 0]) * np.ptp(box[:, 2]))
    assert mattress[:, 2].min() < scene.figures[0].z - 0.6
    assert 0.05 < mattress[:, 2].max() - scene.figures[0].z < 0.3
    plain = staged("A bedroom. @Mei waits", size="wide")[1]
    assert len(scene.world.blocks.colours) < len(plain.world.blocks.colours)


def test_a_door_stands_between_the_lens_and_who_is_seen_through_it() -> None:
    shot, scene = staged("Seen from the dark hallway through the open door: @Mei sits in the kitchen", size="wide")
    lens, who = first_pose(shot, WIDE)[0], scene.figures[0]
    upright = scene.pieces.corners[np.ptp(scene.pieces.corners[:, :, 1], axis=1) > 1]
    walls = upright[(upright[:, :, 2].min(axis=1) > lens.z) & (upright[:, :, 2].max(axis=1) < who.z)]
    assert (walls[:, :, 0].max(axis=1) < who.x - 0.2).any()
    assert (walls[:, :, 0].min(axis=1) > who.x + 0.2).any()
    at_them = (walls[:, :, 0].min(axis=1) < who.x) & (walls[:, :, 0].max(axis=1) > who.x)
    assert not (at_them & (walls[:, :, 1].min(axis=1) < who.head[1] * 0.9)).any()


def test_the_only_light_darkens_the_room_and_its_windows() -> None:
    usual, alone = world("bedroom", time="afternoon"), world_of(
        Setting(place="bedroom", time="afternoon", lights=("only_light",)), 6.0
    )  # fmt: skip
    assert sum(alone.panes) < 0.4 * sum(usual.panes)
    assert (usual.tones.lamps, alone.tones.lamps) == (False, True)
    assert sum(alone.tones.light) < 0.5 * sum(usual.tones.light)


def test_the_wheel_is_before_who_is_seen_from_the_side() -> None:
    _, scene = staged("In the car @Mei holds the steering wheel", size="medium", framing="profile")
    driver, corners = scene.figures[0], scene.pieces.corners
    ahead = [(box[:, 0].mean() - driver.x) * driver.ahead[0] for box in corners]
    small = [far for far, box in zip(ahead, corners, strict=True) if np.ptp(box[:, 1]) < 0.08]
    assert abs(driver.ahead[0]) > 0.9
    assert min(small) > 0.1
    assert min(ahead) < -0.05, "the seat is at their back"


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("@Mei rows across the lake, @Tom waves from the jetty", {"Tom"}),
        ("@Tom stands at the end of the pier while @Mei rows away in a small boat over the water", {"Tom"}),
        ("@Mei sits in a rowing boat on a mountain lake, on the dock @Tom lifts his hand", {"Tom"}),
        ("@Mei rows out onto the still fjord below snowy mountains, @Tom stands small on the jetty", {"Tom"}),
        ("@Mei在湖面上划船，@Tom站在码头上挥手", {"Tom"}),
        ("@Tom stands on the jetty and looks out at the lake", set()),
        ("@Mei rows across the lake, @Tom waves from the beach", set()),
        ("@Mei and @Tom sit in a rowing boat on the lake", set()),
    ],
)
def test_who_stays_on_a_jetty_has_boards_under_them_and_no_boat_on_these(prompt: str, who: set[str]) -> None:
    """A boat passes on the water, further from the shore than the jetty reaches."""
    shot, scene = staged(prompt, size="wide")
    assert {place.name for place in shot.places if place.piece == "jetty"} == who
    if who:
        assert shot.setting.place == "open_water"
        [tom] = (one for one in scene.figures if one.name == "Tom")
        [mei] = (one for one in scene.figures if one.name == "Mei")
        boxes = scene.pieces.corners
        low, high = boxes.min(axis=1), boxes.max(axis=1)
        under = (low[:, 0] < tom.x) & (tom.x < high[:, 0]) & (low[:, 2] < tom.z) & (tom.z < high[:, 2])
        assert under.any()
        assert low[:, 2].min() > mei.z + 0.4


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei and @Tom sit on the tailgate of an old green pickup truck", "tailgate"),
        ("@Mei and @Tom sit side by side on the rear bumper of a green van", "tailgate"),
        ("@Mei sits with her feet up on the hood of the green car", "bonnet"),
        ("@Tom sits smoking on the bonnet of his green car", "bonnet"),
        ("@Mei sits on the roof of a green car", "car_roof"),
        ("@Mei坐在绿色汽车的引擎盖上", "bonnet"),
        ("@Mei sits in the back of a car", None),
        ("@Mei sits on the roof", "ground"),
        ("@Mei leans on the hood of the green car", None),
    ],
)
def test_who_sits_on_a_car_has_it_under_them_and_no_other_beside_them(prompt: str, piece: str | None) -> None:
    shot, scene = staged(prompt, size="full shot")
    told = [place for place in shot.places if place.name in ("Mei", "Tom")]
    assert {place.piece for place in told} == {piece}
    if piece in (None, "ground"):
        return
    assert {place.state for place in told} != {None}
    assert not {"car", "van", "truck", "pickup"} & {*shot.subjects}
    boxes = scene.pieces.corners
    seat = told[0].seat or 0.0
    tops = boxes[np.abs(boxes[:, :, 1].max(axis=1) - seat + 0.06) < 0.01]
    for one in scene.figures:
        low, high = tops.min(axis=1), tops.max(axis=1)
        assert ((low[:, 0] < one.x) & (one.x < high[:, 0]) & (low[:, 2] < one.z) & (one.z < high[:, 2])).any()


def test_who_moves_from_the_tailgate_to_a_rock_sits_on_the_rock() -> None:
    """Where words say what somebody sits on, it isn't what they sat on before."""
    shots = [{"duration": 2, "prompt": f"@Mei sits on {what}"} for what in ("the tailgate of a truck", "a rock")]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}}, "shots": shots}))
    assert [shot.places[0].piece for shot in film.shots] == ["tailgate", "log"]


@pytest.mark.parametrize(
    ("prompt", "sitting"),
    [
        ("@Mei and @Tom face each other in a diner booth", {"Mei", "Tom"}),
        ("Night in an American diner, @Mei drinks coffee alone in a corner booth", {"Mei"}),
        ("@Mei和@Tom面对面坐在餐馆的卡座里", {"Mei", "Tom"}),
        ("@Mei walks through a diner", set()),
        ("In a diner @Mei stands at the phone booth", set()),
        ("@Mei walks past @Tom, who sits in a booth of the diner", {"Tom"}),
    ],
)
def test_who_is_in_a_booth_sits_on_its_bench_at_a_table(prompt: str, sitting: set[str]) -> None:
    shot, scene = staged(prompt, size="wide")
    assert shot.setting.place == "cafe"
    assert {place.name for place in shot.places if place.posture == "sitting" and place.piece == "table"} == sitting
    boxes = scene.pieces.corners
    low, high = boxes.min(axis=1), boxes.max(axis=1)
    backs = (np.abs(high[:, 1] - 0.6) < 0.01) & (low[:, 1] < 0.01)
    assert backs.sum() == len(sitting)
    for one in (figure for figure in scene.figures if figure.name in sitting):
        spot = np.array((one.x, one.z)) - 0.24 * np.round(one.ahead)
        assert (backs & (low[:, ::2] < spot + 0.05).all(axis=1) & (high[:, ::2] > spot - 0.05).all(axis=1)).any()


@pytest.mark.parametrize(
    ("prompt", "stands"),
    [
        ("@Mei stops in front of a fruit stall on a street", True),
        ("@Mei walks past a flower stall in an alley", True),
        ("@Mei站在水果摊前，街上很热闹", True),
        ("@Mei stands behind her fruit stall on a street", False),
        ("@Mei stands on a street", False),
    ],
)
def test_a_stall_that_nobody_is_behind_stands_beyond_the_cast(prompt: str, stands: bool) -> None:
    _, scene = staged(prompt, size="wide")
    boxes = scene.pieces.corners.reshape(-1, 8, 3)
    crates = boxes[np.abs(boxes[:, :, 1].max(axis=1) - 0.24) < 0.001]
    assert (len(crates) > 3) is stands
    assert all(crates[:, :, 2].min(axis=1) > scene.figures[0].z + 0.8)
