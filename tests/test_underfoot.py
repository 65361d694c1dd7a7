"""What people are on, in or at who don't stand on the ground, as a plan has it."""

from __future__ import annotations

import pytest
from mei_and_tom import place, planned


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
        ("@Mei sits up in her hospital bed", "in_bed"),
        ("@Mei sits in bed and reads a book", "in_bed"),
        ("@Mei lies in bed, propped up on two pillows", "in_bed"),
        ("@Mei leans back against the headboard of the bed", "in_bed"),
        ("@Mei靠在病床上", "in_bed"),
        ("@Mei半躺在床上看书", "in_bed"),
        ("@Mei靠在床头发呆", "in_bed"),
        ("@Mei sits on the edge of the bed", "bed_edge"),
        ("@Mei and @Tom sit laughing in a heap of oranges", "heap"),
        ("@Mei sits on a pile of cushions", "heap"),
        ("@Mei坐在一堆苹果里", "heap"),
    ],
)
def test_who_has_no_chair_sits_on_what_is_said(prompt: str, piece: str) -> None:
    found = place(prompt)
    assert (found.posture, found.piece) == ("seated", piece)
    assert found.seat


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei lies in bed",
        "@Mei靠在床边",
        "@Mei stands by the bed",
        "@Mei waits in a flower bed",
        "@Mei doesn't sit in bed",
    ],
)
def test_who_is_at_a_bed_or_lies_there_does_not_sit_up_in_it(prompt: str) -> None:
    assert place(prompt).piece != "in_bed"


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
