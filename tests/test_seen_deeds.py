"""What people do with their whole body: who falls, sleeps, lifts something or goes on tiptoe."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"kind": "character", "description": "a woman of thirty"},
    "Tom": {"kind": "character", "description": "a man of forty"},
}


def shot_of(prompt, **keys):
    board = {"title": "a test", "elements": CAST, "shots": [{"duration": 4, "prompt": prompt, **keys}]}
    return plan(Storyboard.model_validate(board)).shots[0]


@pytest.mark.parametrize(
    "prompt", ["@Mei slips on the ice and lands on her back", "@Mei trips over a cable and lands hard on the floor"]
)
def test_who_slips_and_lands_comes_from_no_height(prompt):
    shot = shot_of(prompt)
    assert not any(act.was.aloft for act in shot.acts)
    assert shot.place_of("Mei").posture == "lying"


def test_who_slips_on_anything_loses_their_footing_first():
    shot = shot_of("@Mei slips on a sheet of paper and falls backwards onto the carpet")
    assert [act.was.posture for act in shot.acts] == [None, "slipping"]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei carries a box above her head through the crowd",
        "@Mei holds a cardboard box high",
        "@Mei lifts the suitcase over her head",
        "@Mei把一个箱子举过头顶",
    ],
)
def test_what_somebody_lifts_is_overhead(prompt):
    [thing] = [place for place in shot_of(prompt, size="full shot").places if place.whose == "Mei"]
    assert thing.held == "overhead"


def test_what_is_over_somebody_by_itself_is_in_no_hand():
    assert not any(place.whose for place in shot_of("A lamp above her head, @Mei waits").places)


@pytest.mark.parametrize(
    "prompt",
    ["@Mei dozes in his chair", "@Mei sleeps on the train", "@Mei is asleep in an armchair", "@Mei在椅子上打盹"],
)
def test_who_dozes_sits(prompt):
    assert shot_of(prompt).place_of("Mei").posture in ("sitting", "seated")


def test_who_is_leaned_on_asleep_sits_too():
    shot = shot_of("In the train compartment @Mei sleeps with her head on @Tom's shoulder")
    assert {place.posture for place in shot.places} <= {"seated", "sitting"}


def test_who_closes_their_eyes_goes_on_standing():
    assert shot_of("In the office @Mei closes her eyes").place_of("Mei").posture is None


def test_where_somebody_points_they_are_not():
    mei = shot_of("@Mei指着远处的山").place_of("Mei")
    assert (mei.arms, mei.depth) == ("pointing", None)


@pytest.mark.parametrize("prompt", ["@Mei踮着脚尖走过走廊", "@Mei轻手轻脚走进房间"])
def test_who_goes_on_tiptoe_is_bent(prompt):
    mei = shot_of(prompt).place_of("Mei")
    assert (mei.gait, mei.posture) == ("walking", "stooped")


@pytest.mark.parametrize(
    ("prompt", "piece", "posture"),
    [
        ("@Mei leans in the doorway and watches him", "doorway", "askew"),
        ("@Mei leans casually against the door frame", "doorway", "askew"),
        ("@Mei靠在门框上", "doorway", "askew"),
        ("@Mei leans against a brick wall", "wall_on", "propped"),
        ("@Mei leans on the railing and looks out over the river", "rail_on", "stooped"),
    ],
)
def test_who_leans_is_at_what_they_lean_on(prompt, piece, posture):
    mei = shot_of(prompt).place_of("Mei")
    assert (mei.piece, mei.posture) == (piece, posture)


@pytest.mark.parametrize(
    "prompt",
    ["@Mei leans on the counter and slides a banknote towards @Tom", "@Mei leans over the bar and talks to @Tom"],
)
def test_a_counter_that_one_leans_on_is_between_the_two(prompt):
    shot = shot_of(prompt)
    mei, tom = shot.place_of("Mei"), shot.place_of("Tom")
    assert (mei.piece, mei.relation, mei.posture) == ("counter", "across", "stooped")
    assert (tom.piece, tom.relation, tom.posture) == ("counter", "across", None)


@pytest.mark.parametrize(
    "prompt", ["@Mei slides a letter across to @Tom", "@Mei pushes a letter over the table to @Tom", "@Mei把信推给@Tom"]
)
def test_what_somebody_slides_over_is_offered(prompt):
    [letter] = [place for place in shot_of(prompt).places if place.whose == "Mei"]
    assert letter.held == "offered"


def test_what_is_slid_under_a_door_is_offered_to_nobody():
    shot = shot_of("@Mei slides a letter under the door")
    assert not any(place.held == "offered" for place in shot.places)


@pytest.mark.parametrize(
    "prompt", ["In the bedroom @Mei kneels beside the bed and prays", "卧室里，@Mei跪在床边，打开一个箱子"]
)
def test_who_kneels_at_a_bed_is_turned_to_it(prompt):
    mei = shot_of(prompt).place_of("Mei")
    assert (mei.piece, mei.posture, mei.facing) == ("bedside", "kneeling", "right")


def test_who_kneels_has_what_they_open_before_them():
    shot = shot_of("@Mei kneels down and opens a suitcase")
    assert shot.place_of("suitcase").held == "both"
    assert [act.was.opened for act in shot.acts if act.was.name == "suitcase"] == [False]


def test_who_kneels_beside_somebody_in_a_bed_is_at_that_one():
    shot = shot_of("In the bedroom @Tom lies in bed, @Mei kneels beside the bed")
    assert "bedside" not in {place.piece for place in shot.places}


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei drops onto the bench opposite @Tom, who is knitting",
        "@Mei sits across from @Tom",
        "@Mei坐在@Tom对面",
    ],
)
def test_opposite_one_another_both_sit_and_look_at_each_other(prompt):
    people = [place for place in shot_of(prompt).places if place.name in CAST]
    assert {place.posture for place in people} <= {"sitting", "seated"}
    assert {place.facing for place in people} == {"other"}


def test_opposite_somebody_who_stands_nobody_else_sits():
    assert shot_of("@Mei sits opposite @Tom, who stands at the window").place_of("Tom").posture is None


@pytest.mark.parametrize(
    "prompt", ["@Tom chases @Mei down the alley towards the camera", "@Tom在巷子里追赶@Mei，朝镜头跑来"]
)
def test_who_is_chased_towards_us_runs_too(prompt):
    shot = shot_of(prompt)
    assert shot.course == "toward_camera"
    assert {place.gait for place in shot.places} == {"running"}


@pytest.mark.parametrize(
    "prompt",
    [
        "In the yard @Mei hangs wet laundry on a line",
        "@Mei hangs up the washing",
        "@Mei is hanging out sheets to dry",
        "@Mei pegs out shirts",
        "院子里，@Mei把洗好的衣服晾在绳子上",
    ],
)
def test_who_hangs_washing_is_at_a_clothesline(prompt):
    assert shot_of(prompt).place_of("Mei").piece == "clothesline"


@pytest.mark.parametrize(
    "prompt", ["@Mei hangs her coat on a hook", "Laundry hangs on a line, @Mei waits", "@Mei hangs up"]
)
def test_who_hangs_anything_else_is_at_none(prompt):
    assert shot_of(prompt).place_of("Mei").piece != "clothesline"


@pytest.mark.parametrize("prompt", ["@Mei sits down on a bench in the park", "@Mei在长椅上坐下"])
def test_who_sits_down_on_a_bench_stood_before_it(prompt):
    shot = shot_of(prompt)
    mei = shot.place_of("Mei")
    assert (mei.posture, mei.seat is None) == ("seated", False)
    [was] = [act.was for act in shot.acts]
    assert (was.posture, was.seat, was.piece) == (None, None, "bench")


def test_who_sat_in_the_shot_before_and_sits_down_has_got_up_since():
    shots = [{"duration": 4, "prompt": f"@Mei sits {down} on a bench in the park"} for down in ("", "down")]
    board = {"title": "a test", "elements": CAST, "shots": shots}
    shot = plan(Storyboard.model_validate(board)).shots[1]
    assert shot.place_of("Mei").posture == "seated"
    assert [act.was.posture for act in shot.acts] == [None]


@pytest.mark.parametrize(
    ("prompt", "gait"),
    [
        ("@Mei carries a box above her head through the crowd", "walking"),
        ("@Mei carries a tray of glasses across the room", "walking"),
        ("@Mei carries a rifle across the back", None),
        ("@Mei carries a box", None),
    ],
)
def test_who_carries_something_along_walks(prompt, gait):
    assert shot_of(prompt).place_of("Mei").gait == gait
