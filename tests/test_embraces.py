"""Who is in whose arms, by the words, from when on; and whose face shows what words say."""

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"kind": "character", "description": "a woman of thirty"},
    "Tom": {"kind": "character", "description": "a man with a beard"},
    "Cat": {"kind": "animal", "description": "a black cat"},
}


def shot_of(prompt, **shot):
    shots = [{"duration": 4, "prompt": prompt, **shot}]
    return plan(Storyboard.model_validate({"title": "a test", "elements": CAST, "shots": shots})).shots[0]


def embraces(shot):
    return {place.name: (place.relation, place.other) for place in shot.places if place.relation}


MEI, TOM = {"Mei": ("hugging", "Tom")}, {"Tom": ("hugging", "Mei")}


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("@Mei hugs @Tom", MEI),
        ("@Mei holds @Tom tight", MEI),
        ("@Mei stands there. @Tom holds her", TOM),
        ("@Mei beside @Tom, who wraps both arms around her shoulders", TOM),
        ("@Tom takes @Mei in his arms", TOM),
        ("@Mei and @Tom embrace", {**MEI, **TOM}),
        ("@Mei and @Tom in each other's arms", {**MEI, **TOM}),
        ("@Mei kisses @Tom on the cheek", {"Mei": ("kissing", "Tom")}),
        ("@Mei takes @Tom's face in her hands and kisses him", {"Mei": ("kissing", "Tom")}),
        ("@Mei 捧起 @Tom 的脸，吻了 @Tom 的额头", {"Mei": ("kissing", "Tom")}),
        ("@Mei 扑进 @Tom 怀里", MEI),
        ("@Mei 紧紧抱住 @Tom 。", MEI),
        ("@Mei leans against @Tom", {"Mei": ("resting", "Tom")}),
        ("@Mei rests her head on @Tom's shoulder", {"Mei": ("resting", "Tom")}),
        ("@Mei buries her face in @Tom's shoulder", {"Mei": ("leaning", "Tom")}),
        ("@Mei and @Tom press their foreheads together", {"Mei": ("foreheads", "Tom"), "Tom": ("foreheads", "Mei")}),
        ("@Mei和@Tom额头相抵", {"Mei": ("foreheads", "Tom"), "Tom": ("foreheads", "Mei")}),
        ("@Mei runs across the yard into @Tom's arms", {"Mei": ("hugging", "Tom")}),
        ("@Mei runs up to @Tom and he lifts her up", {"Tom": ("lifting", "Mei")}),
        ("@Mei扑进@Tom怀里，@Tom一把将她抱起来", {"Tom": ("lifting", "Mei"), "Mei": ("hugging", "Tom")}),
        ("@Tom lifts muddy @Mei up and hugs her", {"Tom": ("lifting", "Mei")}),
        ("@Tom puts an arm around @Mei's shoulders", {"Tom": ("shouldering", "Mei")}),
        ("@Tom stands there with one arm over @Mei's shoulders", {"Tom": ("shouldering", "Mei")}),
        ("@Tom搂着@Mei的肩膀", {"Tom": ("shouldering", "Mei")}),
        ("@Mei拥抱@Tom", MEI),
        ("@Mei抱住@Tom", MEI),
        ("@Mei和@Tom拥抱在一起", {**MEI, **TOM}),
        ("@Tom靠在@Mei的肩上", {"Tom": ("resting", "Mei")}),
        ("@Mei吻@Tom", {"Mei": ("kissing", "Tom")}),
        ("@Tom grabs @Mei round the waist", {"Tom": ("clasping", "Mei")}),
        ("@Mei hugs @Tom from behind", {"Mei": ("clasping", "Tom")}),
        ("@Tom从身后抱住@Mei", {"Tom": ("clasping", "Mei")}),
        ("@Mei puts her arms around her husband", MEI),
        ("@Tom搂着他的妻子", TOM),
        ("@Mei hugs her knees beside @Tom", {"Mei": ("beside", "Tom")}),
        ("@Mei holds her breath, @Tom waits", {}),
        ("@Mei looks at @Tom's hand", {}),
        ("@Mei leans against the wall, @Tom waits", {}),
        ("@Mei wants to hug @Tom", {}),
        ("@Mei doesn't hug @Tom", {}),
        ('@Mei shouts "Hug him!" at @Tom', {}),
        ("@Mei hugs the @Cat beside @Tom", {}),
    ],
)
def test_words_say_who_is_in_whose_arms(prompt, expected):
    found = {name: one for name, one in embraces(shot_of(prompt)).items() if one[0] != "beside"}
    assert found == {name: one for name, one in expected.items() if one[0] != "beside"}


@pytest.mark.parametrize(
    ("prompt", "was"),
    [
        ("@Mei looks at @Tom, then they hug", {"Mei": None, "Tom": None}),
        ("@Mei runs to @Tom and throws her arms around his neck", {"Mei": None}),
        ("@Mei看着@Tom，然后抱住他", {"Mei": None}),
        ("@Tom hugs @Mei, then kisses her", {"Tom": "hugging"}),
        ("@Mei leans against @Tom; he puts his arms around her", {"Tom": None}),
        ("@Mei hugs @Tom", {}),
        ("Smiling, @Mei hugs @Tom", {}),
    ],
)
def test_an_embrace_that_comes_after_something_happens_at_a_time_of_its_own(prompt, was):
    shot = shot_of(prompt)
    assert {act.was.name: act.was.relation for act in shot.acts} == was
    assert all(0.2 < act.start < act.end < 0.9 for act in shot.acts)
    assert shot.course is None


@pytest.mark.parametrize(
    ("prompt", "moods"),
    [
        ("@Mei leans her forehead against @Tom's chest and finally cries", {"Mei": "crying"}),
        ("@Mei buries her face in @Tom's chest and sobs", {"Mei": "crying"}),
        ("@Mei hugs @Tom and smiles", {"Mei": "smiling"}),
        ("@Mei looks at @Tom, who smiles", {"Tom": "smiling"}),
        ("@Mei looks at @Tom. He smiles", {"Tom": "smiling"}),
        ("@Tom watches @Mei as she cries", {"Mei": "crying"}),
        ("@Mei turns to @Tom, she laughs", {"Mei": "laughing"}),
        ("Close on @Tom, smiling; @Mei waits", {"Tom": "smiling"}),
        ("@Mei看着@Tom，她哭了", {"Mei": "crying"}),
    ],
)
def test_a_face_shows_what_its_own_clause_says(prompt, moods):
    assert {place.name: place.mood for place in shot_of(prompt).places if place.mood} == moods


@pytest.mark.parametrize(
    ("prompt", "seen"),
    [
        ("@Mei hugs her husband", 2),
        ("@Mei runs after her brother", 2),
        ("@Mei牵着她的丈夫", 2),
        ("@Mei watches her husband", 1),
        ("@Mei thinks of the day she met her husband", 1),
        ("@Mei hugs her sister", 1),
        ("@Mei doesn't hug her husband", 1),
    ],
)
def test_a_relative_whom_bodies_are_with_is_in_the_shot(prompt, seen):
    shot = shot_of(prompt, size="wide")
    assert (shot.people, shot.prompt) == (seen, prompt)


@pytest.mark.parametrize(
    ("prompt", "arms"),
    [
        ("@Tom sits there, his face in his hands, beside @Mei", "over_face"),
        ("@Tom, head in hands, beside @Mei", "over_face"),
        ("@Mei takes @Tom's face in her hands", None),
        ("@Mei stands before @Tom and takes his face in her hands", None),
        ("@Mei holds his face in her hands, @Tom waits", None),
    ],
)
def test_a_face_in_the_hands_of_another_is_not_hidden(prompt, arms):
    assert shot_of(prompt).place_of("Tom").arms == arms


def test_who_runs_up_to_somebody_is_in_their_arms_after_it():
    shot = shot_of("@Mei 扔下手里的雪球，飞奔过院子扑进 @Tom 怀里")
    assert {act.was.relation for act in shot.acts if act.was.name == "Mei"} == {None}
    assert embraces(shot) == MEI


@pytest.mark.parametrize(
    ("prompt", "gait", "ends"),
    [
        ("@Mei runs to @Tom and hugs him", "running_up", "hugging"),
        ("@Mei runs into @Tom's arms", "running_up", "hugging"),
        ("@Mei rushes up to @Tom", "running_up", None),
        ("@Mei walks over to @Tom and slaps him", "walking_up", "slapping"),
        ("@Mei slowly walks towards @Tom", "walking_up", None),
        ("@Mei approaches @Tom and hugs him", "walking_up", "hugging"),
        ("@Mei慢慢靠近@Tom", "walking_up", None),
        ("@Mei 走到 @Tom 面前，拥抱他", "walking_up", "hugging"),
        ("@Mei 慢慢靠近 @Tom，吻他", "walking_up", "kissing"),
        ("@Tom waits. @Mei runs to him", "running_up", None),
        ("@Mei跑向@Tom，扑进他怀里", "running_up", "hugging"),
        ("@Mei朝@Tom走去，拥抱他", "walking_up", "hugging"),
    ],
)
def test_who_comes_up_to_somebody_is_far_off_at_first(prompt, gait, ends):
    shot = shot_of(prompt, size="full")
    first, mei = next(act.was for act in shot.acts if act.was.name == "Mei"), shot.place_of("Mei")
    assert (first.gait, first.other, first.relation) == (gait, "Tom", None)
    assert (mei.gait, mei.relation, shot.course) == (None, ends, None)


@pytest.mark.parametrize(
    ("prompt", "more"),
    [
        ("@Mei does not run to @Tom", {}),
        ("@Mei runs past @Tom", {}),
        ("@Mei walks to @Tom's house with @Tom", {}),
        ("@Mei approaches @Tom's car, @Tom waits", {}),
        ("@Mei walks to her car, @Tom waits", {}),
        ("@Mei runs to @Tom", {"camera": "follow"}),
        ("@Mei runs to @Tom", {"direction": "left_to_right"}),
        ("@Mei and @Tom run to the door", {}),
    ],
)
def test_nobody_comes_up_to_whom_no_words_say_so(prompt, more):
    shot = shot_of(prompt, size="full", **more)
    assert not any((act.was.gait or "").endswith("_up") for act in shot.acts)


def test_two_who_hug_in_the_end_do_nothing_else_then():
    shot = shot_of("@Tom pulls @Mei up from the mud, and the two hug")
    assert embraces(shot) == {**MEI, **TOM}
    assert "helping" in {act.was.relation for act in shot.acts}


@pytest.mark.parametrize("prompt", ["@Tom lifts @Mei up", "@Tom lifts @Mei up and hugs her", "@Tom把@Mei抱了起来"])
def test_who_is_lifted_stood_on_the_ground_before(prompt):
    shot = shot_of(prompt)
    assert [act.was.relation for act in shot.acts if act.was.name == "Tom"] == [None]
    assert embraces(shot) == {"Tom": ("lifting", "Mei")}


@pytest.mark.parametrize(
    ("prompt", "seated"),
    [
        ("@Mei sleeps with her head on @Tom's shoulder", True),
        ("@Mei靠在@Tom的肩上睡着了", True),
        ("@Mei sits beside @Tom and rests her head on @Tom's shoulder", True),
        ("@Mei rests her head on @Tom's shoulder", False),
    ],
)
def test_both_sit_of_whom_one_sleeps_on_the_others_shoulder(prompt, seated):
    postures = {place.posture for place in shot_of(prompt).places}
    assert (None not in postures) == seated


@pytest.mark.parametrize(
    "prompt", ["@Mei sleeps on @Tom's shoulder, a shawl over both of them", "@Mei and @Tom are both fast asleep"]
)
def test_a_face_is_of_both_only_where_both_do_it(prompt):
    moods = [place.mood for place in shot_of(prompt).places]
    assert moods.count("asleep") == (1 if "over" in prompt else 2)
