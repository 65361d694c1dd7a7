"""Push-ups, sit-ups, slips and stumbles, by the words."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {"Mei": {"kind": "character", "description": "a woman of thirty"}}


def shot_of(prompt):
    board = {"title": "a test", "elements": CAST, "shots": [{"duration": 4, "prompt": prompt}]}
    return plan(Storyboard.model_validate(board)).shots[0]


def postures(shot):
    return [*(act.was.posture for act in shot.acts), shot.place_of("Mei").posture]


@pytest.mark.parametrize("prompt", ["@Mei does push-ups on the floor", "@Mei在地上做俯卧撑"])
def test_push_ups_go_down_and_up(prompt):
    assert postures(shot_of(prompt)) == ["pushing_up", "pushed_low", "pushing_up", "pushed_low", "pushing_up"]


@pytest.mark.parametrize("prompt", ["@Mei does sit-ups on a mat", "@Mei做仰卧起坐"])
def test_sit_ups_begin_on_the_back(prompt):
    assert postures(shot_of(prompt)) == ["curled_down", "sitting_up", "curled_down", "sitting_up"]


@pytest.mark.parametrize("prompt", ["@Mei slips on the ice and falls", "@Mei滑倒了", "@Mei脚下一滑，重重摔倒"])
def test_who_slips_stands_slides_and_lies(prompt):
    assert [one for one in postures(shot_of(prompt)) if one != "crouching"] == [None, "slipping", "lying"]


@pytest.mark.parametrize(
    "prompt", ["@Mei runs up and slides through a puddle", "@Mei slides across the wet grass", "@Mei一个滑铲"]
)
def test_who_slides_leans_back_and_goes_on_along_the_ground(prompt):
    assert postures(shot_of(prompt)) == [None, "slipping", "sitting_up"]


@pytest.mark.parametrize(
    "prompt", ["@Mei throws herself aside over a bonnet", "@Mei jumps out of the way", "@Mei猛地往旁边一扑"]
)
def test_who_throws_themselves_aside_is_in_the_air_then_on_the_ground(prompt):
    assert postures(shot_of(prompt)) == [None, "diving", "fallen"]


@pytest.mark.parametrize(
    "prompt", ["@Mei trips over a cable and falls", "@Mei trips and falls", "@Mei被石头绊倒", "@Mei绊了一跤摔在地上"]
)
def test_who_trips_stands_stumbles_and_lies(prompt):
    assert [one for one in postures(shot_of(prompt)) if one != "crouching"] == [None, "stumbling", "lying"]


def test_who_stumbles_and_catches_themselves_goes_on():
    assert postures(shot_of("@Mei trips over a root but catches herself")) == [None, "stumbling", None]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei slips out of her coat",
        "@Mei slips a note into the bag",
        "@Mei slips on her shoes",
        "@Mei slides a letter across the table",
        "@Mei doesn't slip on the ice",
        "@Mei stumbles over her words",
        '@Mei says "do push-ups"',
    ],
)
def test_who_slips_into_something_falls_nowhere(prompt):
    assert not {"slipping", "stumbling", "pushing_up", "lying"} & {*postures(shot_of(prompt))}


@pytest.mark.parametrize(
    ("prompt", "then"),
    [
        ("@Mei does a cartwheel", [None, "wheeled_over", "handstand", "wheeled_back", None]),
        ("@Mei侧手翻", [None, "wheeled_over", "handstand", "wheeled_back", None]),
        ("@Mei does a backflip", [None, "crouching", "flipped", "flipped_on", "crouching", None]),
        ("@Mei does ten squats", ["squatting", "squatted_up", "squatting", "squatted_up", "squatting"]),
        ("@Mei does a high kick", [None, "drawn_back", "kicking", "drawn_back", None]),
        ("@Mei throws a punch", [None, "rearing", "punching", None]),
        ("@Mei挥出一拳", [None, "rearing", "punching", None]),
        ("@Mei rolls under the truck", [None, "rolled", "rolled_on", "crouching"]),
        ("@Mei is thrown against the wall", [None, "falling", "lying"]),
        ("@Mei被炸飞", [None, "falling", "lying"]),
    ],
)
def test_bodies_are_told_from_who_stands(prompt, then):
    assert postures(shot_of(prompt)) == then


@pytest.mark.parametrize(
    ("prompt", "posture"),
    [
        ("@Mei does a handstand", "handstand"),
        ("@Mei倒立", "handstand"),
        ("@Mei stands on one leg", "one_leg"),
        ("@Mei holds a yoga pose", "one_leg"),
        ("@Mei金鸡独立", "one_leg"),
        ("@Mei kneels on one knee", "one_knee"),
        ("@Mei单膝跪地", "one_knee"),
        ("@Mei sits hugging her knees", "knees_hugged"),
        ("@Mei抱着双膝", "knees_hugged"),
        ("@Mei does the splits", "split"),
        ("@Mei surfs a wave", "surfing"),
        ("@Mei在街上滑滑板", "surfing"),
        ("@Mei skis down the slope", "skiing"),
        ("@Mei在滑雪", "skiing"),
    ],
)
def test_a_pose_is_the_one_that_is_said(prompt, posture):
    assert shot_of(prompt).place_of("Mei").posture == posture


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei surfs the web",
        "@Mei rolls up the carpet",
        "@Mei rolls the dice",
        "@Mei flips the pancake",
        "@Mei is not thrown into the river",
        "@Mei is knocked out by the beauty of it",
        "@Mei kicks the ball high",
        "@Mei buys skis",
        "@Mei被感动了",
    ],
)
def test_words_that_only_sound_like_a_pose_say_none(prompt):
    said = {*postures(shot_of(prompt))}
    assert not said & {"surfing", "skiing", "rolled", "flipped", "falling", "lying", "handstand"}


def test_who_rolls_on_the_ground_does_so():
    assert "rolled" in postures(shot_of("@Mei在地上翻滚"))


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei的双手把馄饨放进沸腾的大锅，热气翻滚",
        "@Mei站在灶前，汤在锅里翻滚",
        "@Mei望着山下，云海翻滚",
        "泪水滚下@Mei的脸",
    ],
)
def test_nobody_rolls_with_steam_soup_clouds_or_tears(prompt):
    assert not {"rolled", "rolled_on"} & set(postures(shot_of(prompt)))


@pytest.mark.parametrize(
    "prompt",
    ["@Mei slides across the wet grass on her knees", "@Mei skids over the turf on both knees", "@Mei滑跪庆祝"],
)
def test_who_slides_on_their_knees_ends_on_them(prompt):
    assert postures(shot_of(prompt))[-1] == "kneeling"
    assert "sitting_up" not in postures(shot_of(prompt))


@pytest.mark.parametrize("prompt", ["@Mei runs up and shoots at the goal", "@Mei shoots at an open net"])
def test_who_shoots_at_a_goal_aims_no_gun(prompt):
    assert shot_of(prompt).place_of("Mei").arms != "aiming"
