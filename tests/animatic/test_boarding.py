"""Who gets into a vehicle that nobody declared, or out of it."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.camera.acts import before_step
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.boarding import boardings_in, departures_in

ASPECT = 16 / 9
CAST = {"Mei": {"description": "a woman in a red coat"}, "Tom": {"description": "a man in a grey suit"}}


def film(prompt, **keys):
    shot = {"prompt": prompt, "duration": 5, **keys}
    return plan(Storyboard.model_validate({"aspect": "16:9", "elements": CAST, "shots": [shot]}))


@pytest.mark.parametrize(
    ("words", "vehicle", "leaves"),
    [
        ("@Mei gets into the taxi.", "taxi", False),
        ("@Mei climbs into the back seat of an old black car.", "car", False),
        ("@Mei boards the tram.", "tram", False),
        ("@Mei jumps onto the moving train.", "train", False),
        ("@Mei gets on the bus.", "bus", False),
        ("The taxi pulls up and @Mei gets in.", "taxi", False),
        ("@Tom steps out of the taxi and slams the door.", "taxi", True),
        ("@Tom gets off the train.", "train", True),
        ("@Mei 上了出租车。", "taxi", False),
        ("@Mei 上火车。", "train", False),
        ("@Mei 下车。", "car", True),
        ("@Mei 从公交车上下来。", "bus", True),
        ("一辆出租车停在路边，@Mei 上车。", "taxi", False),
    ],
)
def test_words_say_who_gets_in_or_out(words, vehicle, leaves):
    assert [(one.vehicle, one.leaves) for one in boardings_in(words)] == [(vehicle, leaves)]


@pytest.mark.parametrize("train", ["train", "steam train"])
def test_the_train_that_waits_is_the_one_that_somebody_gets_on(train):
    """No second one stands behind it."""
    shot = film(f"A {train} waits at the platform. @Mei gets on the train.").shots[0]
    assert (shot.places[0].piece, shot.setting.dressings) == ("train", ())


@pytest.mark.parametrize(
    "words",
    [
        "@Mei walks past the taxi.", "@Mei gets into the bus station.", "@Mei doesn't get into the taxi.",
        "@Mei climbs in through the window.", "@Mei steps out of the house.", "@Mei gets off the bike.",
        "@Mei 骑上自行车。", "@Mei 爬上汽车顶。", "@Mei 走上车站的台阶。", "@Mei gets on with the car repair.",
        "@Mei jumps in the lake, a car far off.", "@Mei steps onto the train platform.",
    ],
)  # fmt: skip
def test_other_words_say_nobody_does(words):
    assert [*boardings_in(words)] == []


def test_who_gets_in_walks_up_and_is_in_it_in_the_end():
    told = film("@Mei gets into the yellow taxi.")
    shot = told.shots[0]
    scenes = [stage(told, before_step(shot, step), ASPECT) for step in range(len(shot.acts))]
    scenes.append(stage(told, before_step(shot, 0), ASPECT))
    last = stage(told, shot, ASPECT)
    side = last.pieces.corners[:, :, 2].min()
    assert scenes[0].figures[0].x < scenes[1].figures[0].x
    assert last.figures[0].z > side > scenes[0].figures[0].z
    assert (shot.setting.place, shot.size) == ("street", "full")
    assert last.figures[0].parts[0].balls[:, 1].min() > 0.2


def test_who_gets_out_was_in_it_first():
    shot = film("@Tom steps out of the taxi and slams the door.").shots[0]
    assert (shot.acts[0].was.beyond, shot.places[0].beyond, shot.places[0].piece) == (True, False, "taxi")


def test_a_taxi_that_pulls_up_comes_into_the_frame():
    told = film("The taxi pulls up and @Mei gets in.")
    shot = told.shots[0]
    first, last = (stage(told, one, ASPECT).pieces.corners[:, :, 0].min() for one in (before_step(shot, 0), shot))
    assert first > 3 > last


def test_the_same_vehicle_is_there_once():
    shot = film("@Mei climbs into the back of a black limousine, and the car drives off as @Tom runs out.").shots[0]
    assert sorted(shot.subjects) == ["Mei", "Tom"]
    assert shot.place_of("Mei").state == "#33343a"


def test_a_close_up_shows_no_vehicle():
    assert film("@Mei gets into the taxi.", size="close-up").shots[0].places[0].piece is None


@pytest.mark.parametrize("words", ["@Mei drags her suitcase along the platform.", "@Mei 拖着行李箱走过站台。"])
def test_who_pulls_a_suitcase_along_walks(words):
    shot = film(words).shots[0]
    assert (shot.place_of("Mei").gait, shot.works, shot.course) == ("walking", (), "left_to_right")


def test_who_pulls_one_from_a_rack_stays():
    assert film("@Mei pulls her suitcase from the rack.").shots[0].place_of("Mei").gait is None


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("@Mei looks out of the bus window.", "train_carriage"),
        ("@Mei 望着火车窗外。", "train_carriage"),
        ("@Mei gazes out of the taxi window.", "car_interior"),
        ("@Tom sits at the wheel.", "car_interior"),
        ("@Tom sits at the wheel and shapes the clay.", None),
        ("@Mei looks out of the window at a taxi.", "indoors"),
        ("@Mei drives, @Tom sits beside her and looks out of the window.", "car_interior"),
        ("@Mei is driving, tears running down her face.", "car_interior"),
        ("@Mei开车，@Tom坐在她旁边看着窗外。", "car_interior"),
        ("A truck drives, dust behind it.", None),
    ],
)
def test_who_looks_out_of_a_vehicle_is_within(words, place):
    assert film(words).shots[0].setting.place == place


@pytest.mark.parametrize(
    ("words", "vehicles"),
    [
        ("@Tom waves as the bus drives away.", ["bus"]),
        ("The train pulls out of the station without her.", ["train"]),
        ("公交车慢慢开走了，@Mei看着", ["bus"]),
        ("The car doesn't drive away.", []),
        ("The bus drives past the house.", []),
        ("@Tom drives off.", []),
    ],
)
def test_words_say_what_drives_off(words, vehicles):
    assert [one.vehicle for one in departures_in(words)] == vehicles


@pytest.mark.parametrize("prompt", ["@Mei watches the bus drives away.", "公交车开走了，@Mei站在街边看着。"])
def test_what_drives_off_leaves_who_stands_there(prompt):
    told = film(prompt)
    shot = told.shots[0]
    first, last = (stage(told, one, ASPECT) for one in (before_step(shot, 0), shot))
    assert first.pieces.corners[:, :, 0].max() > 0 > -2 > last.pieces.corners[:, :, 0].max()
    assert first.figures[0].x == pytest.approx(last.figures[0].x)


def test_who_got_in_is_driven_away():
    told = film("@Tom gets into the taxi and it drives off.")
    assert stage(told, told.shots[0], ASPECT).figures[0].x < -4
    assert told.shots[0].places[0].phase == "gone"


def test_who_drives_has_the_wheel_and_who_looks_out_their_face_to_a_side():
    shot = film("@Mei looks out of the car window while @Tom drives.").shots[0]
    assert (shot.places[0].name, shot.places[0].facing) == ("Tom", "camera")
    assert "steering_wheel" in shot.setting.dressings
    assert (shot.place_of("Mei").gaze, shot.place_of("Tom").gaze) == ("right", None)


def test_who_is_held_from_behind_is_not_seen_from_behind():
    shot = film("@Tom rides a motorbike, @Mei holds on to him from behind.").shots[0]
    assert (shot.yaw, shot.place_of("Mei").tied_to) == (None, "motorbike")
