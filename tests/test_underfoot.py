"""What people are on, in or at who don't stand on the ground, as a plan has it."""

from __future__ import annotations

import pytest

from kling_story.placed import Place
from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def planned(*prompts: str, **shot: object) -> list[PlannedShot]:
    shots = [{"duration": 3, "prompt": prompt, **shot} for prompt in prompts]
    board = {"elements": {"Mei": {"description": "a woman in red"}, "Tom": {}}, "shots": shots}
    return list(plan(Storyboard.model_validate(board)).shots)


def place(prompt: str, name: str = "Mei", **shot: object) -> Place:
    found = planned(prompt, **shot)[0].place_of(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("prompt", "piece", "gait"),
    [
        ("@Mei climbs the stone stairs to the temple", "stairs_up", "walking"),
        ("@Mei runs down the stairs, one hand on the railing", "stairs_down", "running"),
        ("@Mei walks slowly up the spiral staircase with a lantern", "stairs_up", "walking"),
        ("@Mei climbs a ladder to the roof of the barn", "ladder_up", None),
        ("@Mei climbs down the ladder", "ladder_down", None),
        ("@Mei 走上石阶", "stairs_up", "walking"),
        ("@Mei 跑下楼梯", "stairs_down", "running"),
        ("@Mei 爬上梯子", "ladder_up", None),
        ("@Mei stands at the top of a wooden ladder leaning against a tree", "ladder_on", None),
        ("@Mei balances on the old stepladder, painting the wall", "ladder_on", None),
        ("@Mei 站在梯子上换灯泡", "ladder_on", None),
    ],
)
def test_who_climbs_is_on_what_they_climb(prompt: str, piece: str, gait: str | None) -> None:
    found = place(prompt)
    assert (found.piece, found.gait) == (piece, gait)
    assert found.seat


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei stands on the stairs",
        "@Mei climbs out of the car and steps into the rain",
        "@Mei runs up to the door",
        "@Mei never climbs the stairs",
        '@Mei says "run down the stairs"',
        "Seen from the ladder: @Mei stands below on the grass",
        "@Mei stands at the foot of the ladder",
        "@Mei leans on the wall next to a ladder",
        "@Mei 站在梯子下",
    ],
)
def test_who_does_not_climb_is_on_no_stairs(prompt: str) -> None:
    assert place(prompt).piece not in ("stairs_up", "stairs_down", "ladder_up", "ladder_down", "ladder_on")


@pytest.mark.parametrize("facing", ["@Mei climbs the stairs, her back to us", "@Mei 走上石阶，背对镜头"])
def test_stairs_lead_away_from_who_shows_her_back(facing: str) -> None:
    assert planned(facing)[0].course == "away_from_camera"


@pytest.mark.parametrize(
    ("prompt", "posture", "at"),
    [
        ("@Mei swims across the lake", "swimming", "open_water"),
        ("@Mei floats on her back in the sea, arms spread", "floating", "open_water"),
        ("@Mei 在湖里游泳", "swimming", "open_water"),
        ("@Mei swims in the swimming pool", "swimming", "pool"),
    ],
)
def test_who_swims_is_in_the_water(prompt: str, posture: str, at: str) -> None:
    [shot] = planned(prompt, size="wide")
    assert [one.posture for one in shot.places] == [posture]
    assert shot.setting.place == at
    assert shot.pitch < 0
    assert ("in_the_water" in shot.setting.dressings) == (at == "pool")


@pytest.mark.parametrize("prompt", ["@Mei stands by the swimming pool and watches", "@Mei, swimming pool"])
def test_a_swimming_pool_has_nobody_in_it_who_stands_by_it(prompt: str) -> None:
    [shot] = planned(prompt)
    assert shot.places[0].posture is None
    assert shot.setting.dressings == ()


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei sits on the stairs in front of the house", "stairs"),
        ("@Mei sits on a bench in the park", "bench"),
        ("@Mei sits under a large tree, reading", "ground"),
        ("@Mei sits on a branch high in the old oak tree", "branch"),
        ("@Mei and @Tom sit around a campfire at night", "log"),
        ("@Mei swings on a swing in the garden", "swing"),
        ("@Mei在院子里荡秋千", "swing"),
        ("@Mei and @Tom sit on the sofa", "couch"),
        ("@Mei坐在沙发上看书", "couch"),
        ("@Mei sits in the grass", "ground"),
        ("@Mei 坐在台阶上", "stairs"),
        ("@Mei 坐在长椅上", "bench"),
    ],
)
def test_who_has_no_chair_sits_on_what_is_said(prompt: str, piece: str) -> None:
    found = place(prompt)
    assert (found.posture, found.piece) == ("seated", piece)
    assert found.seat


@pytest.mark.parametrize("prompt", ["@Mei sits at the table", "@Mei sits and waits"])
def test_who_has_a_chair_keeps_it(prompt: str) -> None:
    assert place(prompt).posture == "sitting"


def test_she_still_sits_on_the_bench_in_the_next_shot() -> None:
    _, again = planned("@Mei sits on a bench in the park", "Close on @Mei, thinking")
    assert (again.places[0].posture, again.places[0].piece) == ("seated", "bench")


@pytest.mark.parametrize(
    "prompt",
    ["@Mei looks out of the window at the rain", "@Mei stares out the window", "@Mei 望向窗外，下着雨"],
)
def test_who_looks_out_of_a_window_is_within_and_turned_to_it(prompt: str) -> None:
    [shot] = planned(prompt)
    assert (shot.places[0].piece, shot.places[0].facing) == ("window", "window")
    assert shot.setting.inside


@pytest.mark.parametrize(
    ("prompt", "at"),
    [
        ("interior of a train, @Mei sits by the window", "train_carriage"),
        ("inside a crowded bus at night, @Mei sits with her head against the window", "train_carriage"),
        ("airplane cabin, @Mei in a window seat looks out at the clouds", "plane_cabin"),
        ("火车车厢里，@Mei 坐在窗边", "train_carriage"),
    ],
)
def test_who_sits_in_a_carriage_does_so_at_its_window(prompt: str, at: str) -> None:
    [shot] = planned(prompt)
    assert (shot.setting.place, shot.places[0].posture) == (at, "seated")
    assert "window_seat" in shot.setting.dressings


def test_who_walks_through_a_carriage_is_in_its_aisle() -> None:
    [shot] = planned("@Mei walks through the train carriage")
    assert (shot.setting.place, shot.setting.dressings) == ("train_carriage", ())


@pytest.mark.parametrize("prompt", ["@Mei stands in front of the mirror", "@Mei 站在镜子前看着自己"])
def test_who_is_before_a_mirror_is_seen_in_it(prompt: str) -> None:
    assert place(prompt).piece == "mirror"


@pytest.mark.parametrize("prompt", ["@Mei glances into the rear-view mirror", "@Mei and @Tom stand before the mirror"])
def test_no_mirror_shows_who_is_not_before_it_alone(prompt: str) -> None:
    assert place(prompt).piece != "mirror"


@pytest.mark.parametrize("prompt", ["@Mei sits at the piano and plays, eyes closed", "@Mei 坐在钢琴前弹琴"])
def test_who_plays_the_piano_sits_at_it_all_the_time(prompt: str) -> None:
    [shot] = planned(prompt)
    assert (shot.places[0].piece, shot.places[0].posture) == ("piano", "seated")
    assert {(act.was.piece, act.was.posture) for act in shot.acts} <= {("piano", "seated")}
    assert [work.kind for work in shot.works] == ["type"]


def test_soft_piano_music_brings_no_piano() -> None:
    [shot] = planned("@Mei sits and waits. Soft piano enters.")
    assert shot.setting.dressings == ()


@pytest.mark.parametrize(
    ("prompt", "at"),
    [
        ("@Tom sits alone in a smoky bar", "cafe"),
        ("@Tom walks into a crowded, noisy bar", "cafe"),
        ("@Tom holds a chocolate bar", None),
        ("@Tom steps over the crack in a gold bar", None),
        ("@Mei walks into a dark tunnel", "tunnel"),
        ("@Tom leans on the balcony railing", "balcony"),
        ("@Mei waits on an empty subway platform", "subway_platform"),
        ("@Mei runs through a cornfield at dusk", "cornfield"),
        ("@Tom underwater, sinking slowly", "underwater"),
        ("@Tom waits outside the bus", None),
    ],
)
def test_places_that_film_prompts_name(prompt: str, at: str | None) -> None:
    assert planned(prompt)[0].setting.place == at


@pytest.mark.parametrize(
    "prompt",
    [
        "a boat on the lake, @Tom rowing slowly toward the shore",
        "@Tom rows a boat across the misty lake",
        "@Tom 划着小船穿过湖面",
    ],
)
def test_who_rows_sits_in_the_boat_on_the_water(prompt: str) -> None:
    [shot] = planned(prompt, size="wide")
    found = shot.place_of("Tom")
    assert found is not None
    assert found.tie == "riding"
    assert shot.setting.place == "open_water"
    assert [(work.kind, work.who) for work in shot.works] == [("row", "Tom")]


@pytest.mark.parametrize(
    "prompt", ["@Tom walks past rows of chairs", "@Tom waits in the back row", "@Tom hears rowing boats"]
)
def test_a_row_is_not_rowed(prompt: str) -> None:
    assert not planned(prompt)[0].works


@pytest.mark.parametrize("prompt", ["@Mei flies a red kite in the meadow", "@Mei 在草地上放风筝"])
def test_who_flies_a_kite_has_a_hand_up(prompt: str) -> None:
    [shot] = planned(prompt, size="wide")
    assert (shot.places[0].arms, shot.course) == ("waving", None)
    assert "flown_kite" in shot.setting.dressings


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [("@Mei stands on the edge of the rooftop", "parapet"), ("@Mei stands at the edge of a cliff above the sea", None)],
)
def test_the_ground_ends_at_an_edge(prompt: str, piece: str | None) -> None:
    [shot] = planned(prompt)
    assert "steep_drop" in shot.setting.dressings
    assert shot.places[0].piece == piece


@pytest.mark.parametrize(
    ("prompt", "gait"),
    [
        ("ground-level shot of @Mei's boots walking through puddles, only her legs visible", "walking"),
        ("Only @Mei's feet are visible as she runs down the street", "running"),
        ("只看到@Mei的双脚在走", "walking"),
    ],
)
def test_of_legs_alone_nothing_else_is_framed(prompt: str, gait: str) -> None:
    [shot] = planned(prompt, size="medium")
    assert shot.detail == pytest.approx(0.24)
    assert (shot.places[0].gait, shot.course is None) == (gait, False)


def test_a_shot_of_somebody_with_legs_is_of_all_of_them() -> None:
    assert planned("@Mei crosses her legs and waits", size="medium")[0].detail is None


def test_who_walks_into_a_tunnel_goes_along_it() -> None:
    assert planned("@Mei walks into a dark tunnel", size="wide")[0].course == "away_from_camera"


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("A lone man walks down an empty street at night", 1),
        ("A weathered detective steps through the door. The bar is nearly empty.", 1),
        ("An empty street at dawn", 0),
        ("The empty chair of the old man, who is gone", 0),
    ],
)
def test_somebody_in_an_empty_place_is_there(prompt: str, people: int) -> None:
    assert planned(prompt, size="wide")[0].people == people


def test_a_carriage_drawn_by_a_horse_is_no_train() -> None:
    assert planned("A horse-drawn carriage rolls through the snow")[0].setting.place is None


@pytest.mark.parametrize("prompt", ["@Tom sits alone in a smoky bar", "@Tom waits in the smoke-filled room"])
def test_a_smoky_place_has_smoke_all_about(prompt: str) -> None:
    assert [(one.kind, one.spot) for one in planned(prompt)[0].vapours] == [("smoke", "air")]


def test_smoky_eyes_do_not_smoke() -> None:
    assert planned("@Mei with smoky eyes looks up")[0].vapours == ()


def test_a_ladder_to_the_roof_stands_below_it() -> None:
    assert planned("@Tom climbs a ladder to the roof of the barn")[0].setting.place != "rooftop"


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei hangs from a rope above the abyss", "rope_on"),
        ("High over the city @Mei dangles from a cable", "rope_on"),
        ("@Mei dangles from the ledge by her fingers", "ledge_on"),
        ("@Tom watches, @Mei hangs from a branch", "bar_on"),
        ("@Mei does pull-ups on the bar", "bar_pull"),
        ("@Mei swings across the ravine on a vine", "rope_swing"),
        ("@Mei slides down a rope", "rope_down"),
        ("@Mei abseils down the cliff", "rope_down"),
        ("@Mei climbs up a rope", "rope_up"),
        ("@Mei scales the rock face", "face_up"),
        ("@Mei climbs the old oak", "trunk_up"),
        ("@Mei hangs upside down on the cable", "inverted_on"),
        ("@Mei falls from the roof", "air_down"),
        ("@Mei floats in zero gravity", "air_on"),
        ("@Mei pulls herself up onto the roof", "ledge_up"),
        ("@Mei dives into the pool", "air_dive"),
        ("@Mei flies over the city", "air_along"),
        ("@Mei slides down a zip line", "zip_along"),
        ("@Mei跳水", "air_dive"),
        ("@Mei在空中飞", "air_along"),
        ("@Mei吊在绳子上", "rope_on"),
        ("@Mei双手扒着悬崖边缘", "ledge_on"),
        ("@Mei挂在树枝上", "bar_on"),
        ("@Mei在单杠上做引体向上", "bar_pull"),
        ("@Mei顺着绳索滑下", "rope_down"),
        ("@Mei攀岩", "face_up"),
        ("@Mei从楼顶坠落", "air_down"),
    ],
)
def test_who_hangs_climbs_or_falls_does_so(prompt: str, piece: str) -> None:
    [shot] = planned(prompt, size="wide")
    found = shot.place_of("Mei")
    assert found is not None
    assert found.piece == piece
    assert found.seat
    assert [one.piece for one in shot.places if one.name == "Tom"] in ([], [None])


@pytest.mark.parametrize(
    "prompt",
    [
        "A lamp hangs from a rope behind @Mei",
        "@Mei hangs her coat on the bar",
        "@Mei hangs up the phone",
        "@Mei does not hang from the rope",
        "@Mei stands there, a lantern hanging from a branch over her",
        "@Mei falls in love",
        "@Mei drops the cup from the table",
        "@Mei swings the bat",
        "@Mei pulls the rope",
        "@Mei看着灯笼挂在绳子上",
        "@Mei的灯笼挂在树枝上",
    ],
)
def test_who_has_nothing_to_do_with_what_hangs_stands(prompt: str) -> None:
    assert place(prompt).seat is None


def test_a_thing_that_hangs_from_a_rope_lets_people_stand() -> None:
    cast = {"Piano": {"kind": "item"}, "Otto": {}}
    board = {"elements": cast, "shots": [{"duration": 3, "prompt": "@Piano dangles from a rope, @Otto hauls at it"}]}
    [shot] = plan(Storyboard.model_validate(board)).shots
    assert [one.seat for one in shot.places if one.name == "Otto"] == [None]


@pytest.mark.parametrize(
    ("prompt", "piece", "posture"),
    [
        ("@Mei leans against the wall, smoking", "wall_on", "propped"),
        ("@Mei presses her back against the wall", "wall_on", "propped"),
        ("@Mei靠在墙上", "wall_on", "propped"),
        ("@Mei peeks around the corner", "corner_on", "peeking"),
        ("@Mei从墙角探头", "corner_on", "peeking"),
        ("@Mei crouches behind a crate", "cover_on", "crouching"),
        ("@Mei takes cover behind the low wall", "cover_on", "crouching"),
        ("@Mei蹲在箱子后面", "cover_on", "crouching"),
        ("@Mei hides behind a tree", "tree_on", "peeking"),
        ("@Mei躲在树后", "tree_on", "peeking"),
        ("@Mei leans over the railing", "rail_on", "bent"),
        ("@Mei趴在栏杆上往下看", "rail_on", "bent"),
        ("@Mei presses her ear to the door", "door", "stooped"),
        ("@Mei把耳朵贴在门上", "door", "stooped"),
    ],
)
def test_who_is_at_a_wall_a_rail_or_a_door_has_it(prompt: str, piece: str, posture: str) -> None:
    found = place(prompt)
    assert (found.piece, found.posture) == (piece, posture)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei leans the ladder against the wall",
        "A bicycle leans against the wall, @Mei walks past",
        "@Mei walks around the corner",
        "@Mei does not lean against the wall",
        "@Mei flies into a rage",
        "@Mei hides the letter behind the box",
        "@Mei leaves the village behind her",
        "@Mei dives into her work",
        "@Mei的自行车靠在墙上",
        "@Mei看着秋千",
    ],
)
def test_who_is_at_no_wall_has_none(prompt: str) -> None:
    assert place(prompt).piece is None


def test_hands_lift_a_barbell() -> None:
    for prompt in ("@Mei lifts a heavy barbell", "@Mei举起杠铃"):
        assert place(prompt).piece == "barbell"
