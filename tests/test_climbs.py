"""Who climbs, hangs, falls or leans, and on what, as a plan has it."""

from __future__ import annotations

import pytest
from mei_and_tom import place, planned

from kling_story.planning import plan
from kling_story.storyboard import Storyboard


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
        "@Mei sits on the stairs",
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


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei stands at the top of a dark, narrow staircase, one hand on the banister", "stairs_top"),
        ("At the head of the stairs stands @Mei", "stairs_top"),
        ("@Mei站在楼梯顶端往下看", "stairs_top"),
        ("@Mei waits at the foot of the stairs", "stairs_foot"),
        ("@Mei站在楼梯口，一手扶着栏杆", "stairs_foot"),
        ("@Mei stops halfway up the stairs and listens", "stairs_on"),
        ("@Mei on the stairs, a candle in her hand", "stairs_on"),
        ("@Mei站在台阶上", "stairs_on"),
        ("@Mei turns her head towards the stairs", None),
        ("@Mei looks at the cat on the stairs", None),
        ("@Mei walks to the foot of the stairs", None),
        ("@Mei stands on the front steps of the house", None),
        ("At the top of the stairs, on a terrace over the roofs, @Mei catches her breath", None),
        ("@Mei isn't on the stairs", None),
    ],
)
def test_who_stands_on_stairs_is_where_words_say(prompt: str, piece: str | None) -> None:
    found = place(prompt)
    assert found.piece == piece
    assert bool(found.seat) == (piece in ("stairs_top", "stairs_on"))


def test_of_two_only_who_is_said_to_be_is_at_the_top_of_the_stairs() -> None:
    prompt = "At the top of the stairs @Mei appears, @Tom looks up at her"
    assert (place(prompt).piece, place(prompt, "Tom").piece) == ("stairs_top", None)


@pytest.mark.parametrize("facing", ["@Mei climbs the stairs, her back to us", "@Mei 走上石阶，背对镜头"])
def test_stairs_lead_away_from_who_shows_her_back(facing: str) -> None:
    assert planned(facing)[0].course == "away_from_camera"


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
        ("@Mei leans over the railing", "rail_on", "stooped"),
        ("@Mei趴在栏杆上往下看", "rail_on", "stooped"),
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
