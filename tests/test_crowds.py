"""People and animals beside the cast: who words say is there, how many, what they do; nobody who is denied or gone."""

from __future__ import annotations

import pytest

from kling_story import Storyboard, plan
from kling_story.placed import Crowd
from kling_story.planned import PlannedShot
from kling_story.vocabulary.crowds import CROWD, FEW, PACKED, SOME
from kling_story.vocabulary.shades import SHADE_OF


def shot_of(prompt: str, **shot: str) -> PlannedShot:
    cast = {name: {"kind": "character"} for name in ("Mei", "Tom")}
    shots = [{"duration": 3, "prompt": prompt, **shot}]
    return plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots[0]


@pytest.mark.parametrize(
    ("prompt", "number", "doing"),
    [
        ("A rooftop packed with people dancing. @Mei watches", PACKED, "dancing"),
        ("@Mei in a crowded subway carriage. The passengers around her stare at their phones.", PACKED, "phones"),
        ("A garden wedding under a white tent, guests in summer clothes. @Tom stands up", SOME, None),
        ("@Tom shouts. Behind him fans wave blue flags.", SOME, "waving"),
        ("@Mei pushes through the crowd", CROWD, None),
        ("坐满学生的教室里，@Mei 偷偷溜过去", PACKED, None),
        ("礼堂里坐满了观众，@Mei 走上台", PACKED, None),
        ("广场上站满了人，@Mei 抬起头", PACKED, None),
        ("A busy morning market. @Mei smiles", SOME, None),
        ("@Tom plays chess, a few onlookers around him", FEW, None),
        ("Commuters hurry past, @Mei stands still", SOME, "walking"),
        ("three soldiers stand behind @Tom", 3, None),
        ("@Mei and @Tom argue, colleagues duck behind their desks", FEW, "ducking"),
        ("@Tom dances, a family at a picnic table claps", 4, "clapping"),
        ("@Mei stands on the quay among other parents under an umbrella", SOME, None),
        ("@Mei runs, porters with suitcases on their heads in her way", SOME, "walking"),
        ("@Tom lifts @Mei up while her friends jump around them", FEW, "cheering"),
        ("@Mei 站在雨里，其他家长打着伞", SOME, None),
        ("@Tom 跳舞，一家人坐在野餐桌旁鼓掌，@Mei 冲他叫", 4, "clapping"),
        ("@Tom 跑过，街坊们坐在门口下棋", SOME, "playing"),
        ("@Mei 跳舞，一家人围坐在桌旁鼓掌", 4, "clapping"),
        ("A packed stadium at sunset", PACKED, None),
        ("广场上人山人海，@Mei 抬头看着天空", PACKED, None),
        ("拥挤的地铁车厢里，@Tom 站着，乘客们低头看手机", PACKED, "phones"),
        ("宾客们欢呼，@Mei 微笑", SOME, "cheering"),
        ("@Mei, @Tom and the rest of the girls' team stand arm in arm", 7, None),
        ("@Mei waits with her arms folded, two paramedics beside her", 2, None),
        ("@Tom waits at the bottom, and @Mei runs down; @Tom stands there with two policemen behind him", 2, None),
        ("On a steep cobbled street five children sit on crates, @Mei and @Tom among them", 3, None),
        ("Six boys sit on a wall, including @Tom", 5, None),
        ("@Mei and three teammates throw themselves on @Tom, on the sideline @Tom crouches", 3, "cheering"),
        ("八个孩子坐在墙上，其中有@Mei和@Tom", 6, None),
        ("@Mei 鼓掌，其他队员站着", SOME, None),
        ("热闹的早市，@Mei 笑着", SOME, None),
    ],
)
def test_who_is_beside_the_cast(prompt: str, number: int, doing: str | None) -> None:
    [crowd] = shot_of(prompt).crowds
    assert (crowd.kind, crowd.number, crowd.doing, crowd.goes) == ("people", number, doing, False)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei walks down an empty street, no people, without any guests",
        "@Mei looks down. The crowd is gone.",
        "@Tom waits for his guests",
        "@Tom sits in the passenger seat of the guests' car",
        "@Mei hears the roar of the crowd",
        '@Tom says: "The crowd is waiting."',
        "@Mei stands like an island in a painting of people",
        "@Mei and @Tom laugh. The dancers bow.",
        "@Mei ducks under a cluttered, crowded bookshelf and crows with joy",
        "@Mei watches the children in the photograph",
        "@Mei and @Tom, friends with cups in their hands, sit on a bench",
        "@Mei, a family lawyer, reads",
        "@Tom, the couple's lawyer, smiles",
        "@Mei waits for her parents at the gate",
        "@Mei reads best sellers on a bench",
        "一个乘客看着 @Mei",
        "没有观众，@Tom 独自唱歌",
        "其他乘客都下车了，@Mei 看着窗外",
    ],
)
def test_nobody_is_there_of_whom_no_word_says_so(prompt: str) -> None:
    assert shot_of(prompt).crowds == ()


def test_what_they_wear_or_wave_has_its_colour() -> None:
    told = {
        "@Tom in a street full of people in white": ("#e4e2db",),
        "Protesters fill the street, waving red flags. @Tom walks": ("#b8434e",),
        "Behind @Tom fans wave blue flags": ("#3a76b8",),
        "@Mei stands in court, reporters look at her": (),
        "Children in red and blue kits chase a ball": ("#b8434e", "#3a76b8"),
        "穿红蓝球衣的孩子们奔跑着": ("#b8434e", "#3a76b8"),
        "穿红色和蓝色球衣的孩子们奔跑着": ("#b8434e", "#3a76b8"),
        "Guests fill the garden, @Tom in a red coat among them": (),
    }
    assert {prompt: shot_of(prompt).crowds[0].shades for prompt in told} == told


def test_those_who_follow_go_along() -> None:
    rivals = shot_of("@Mei runs down the track, two rivals in purple half a stride behind her", size="wide")
    assert rivals.crowds == (Crowd("people", 2, None, ("#7d5aa6",), goes=True),)
    riders = shot_of("@Tom gallops across the plain on a horse. Three bandits ride behind him.", size="wide")
    assert [(one.number, one.goes, one.rides) for one in riders.crowds] == [(3, True, "horse")]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Tom leads the team out of the tunnel onto the pitch, all of them running",
        "@Tom and two paramedics run through the gate",
        "@Tom带领球队跑进大门",
        "@Mei、@Tom和两名急救员跑进大门",
    ],
)
def test_those_go_along_who_are_led_or_counted_with_who_goes(prompt: str) -> None:
    [crowd] = shot_of(prompt, direction="left_to_right").crowds
    assert crowd.goes


def test_a_team_is_dressed_like_whose_it_is() -> None:
    cast = {"Mei": {"kind": "character", "description": "a striker in a red jersey"}}
    for prompt in ("@Mei leads her team onto the pitch", "@Mei hugs the rest of the team", "@Mei 和其他队员站着"):
        shots = [{"duration": 3, "prompt": prompt}]
        [mates] = plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots[0].crowds
        assert mates.shades == (SHADE_OF["red"],)


def test_animals_are_beside_the_cast_too() -> None:
    assert shot_of("@Mei crosses the piazza, pigeons all over the ground").crowds[0].kind == "pigeon"
    assert shot_of("@Tom walks, a flock of sheep behind him").crowds[0].kind == "sheep"
    assert shot_of("@Tom 走过草地，一群羊在身后").crowds[0].kind == "羊"


@pytest.mark.parametrize(
    ("prompt", "said"),
    [
        ("@Mei walks down the alley, an orange cat lies on the wall and watches her", ("cat", 1, "lying", "wall")),
        ("@Mei walks away, a black cat watches from the wall", ("cat", 1, None, "wall")),
        ("@Mei reads in the garden while a white horse grazes behind her", ("horse", 1, None, None)),
        ("@Mei sits by the fire. An old dog sleeps on the rug", ("dog", 1, "sleeping", None)),
        ("@Tom eats on a bench, two pigeons peck at crumbs", ("pigeon", 2, None, None)),
        ("@Tom crosses the square, a flock of pigeons takes off", ("pigeon", 14, "flying", None)),
        ("@Mei 越走越远，一只橘猫趴在墙头看着她", ("猫", 1, "lying", "wall")),
        ("@Tom looks up: crows fly over the roofs", ("crow", 14, "flying", None)),
        ("一群鸽子飞过，@Mei 抬头", ("鸽子", 14, "flying", None)),
        ("@Mei 走过小院，墙头上蹲着一只黑猫", ("猫", 1, "sitting", "wall")),
    ],
)
def test_an_animal_by_itself_does_what_is_said_of_it(prompt: str, said: tuple[object, ...]) -> None:
    [one] = shot_of(prompt, size="wide").crowds
    assert (one.kind, one.number, one.doing, one.spot) == said


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei stands still like a cat on a wall",
        "@Tom looks at a painting of a horse",
        "@Mei remembers a dog that sleeps on the rug",
        "@Tom, a sly fox, smiles",
        "@Mei wears a cat mask on the stage",
        "@Tom 走在马路上，像一只猫",
    ],
)
def test_no_animal_is_there_that_is_only_spoken_of(prompt: str) -> None:
    assert shot_of(prompt, size="wide").crowds == ()


def test_a_crowd_carries_who_lies_on_its_hands() -> None:
    shot = shot_of("A club packed with people. @Mei is carried on the hands of the crowd, lying on her back.")
    assert shot.crowds[0].carries
    assert [(place.posture, place.seat) for place in shot.places] == [("lying", 1.0)]


@pytest.mark.parametrize(
    "prompt",
    [
        "A muddy football pitch. Two teams of girls, one red and one blue, line up along the edge of the penalty area",
        "足球场上，两队女孩，一队穿红色，一队穿蓝色，排成一排",
    ],
)
def test_two_teams_line_up_each_in_its_colour(prompt: str) -> None:
    shot = shot_of(prompt, size="extreme wide")
    assert (shot.subjects, shot.people) == ((), 0)
    assert [(one.doing, one.shades) for one in shot.crowds] == [
        ("lined_up", (SHADE_OF["red"],)),
        ("lined_up", (SHADE_OF["blue"],)),
    ]


@pytest.mark.parametrize("prompt", ["Two teams play in the rain", "The two teams never line up", "A team lines up"])
def test_no_teams_line_up_unless_it_is_said(prompt: str) -> None:
    assert "lined_up" not in [one.doing for one in shot_of(prompt, size="wide").crowds]


def test_each_of_several_groups_does_its_own() -> None:
    pitch = "Children in red and blue kits chase the ball, parents with umbrellas line the touchline"
    children, parents = sorted(shot_of(pitch, size="extreme wide").crowds, key=lambda one: one.stature)
    assert (children.doing, children.shades) == ("running", (SHADE_OF["red"], SHADE_OF["blue"]))
    assert (children.holds, children.spot) == (None, "pitch")
    assert (parents.doing, parents.holds, parents.spot) == (None, "umbrellas", "line")
    platform = "A crowded platform. @Mei runs, porters with suitcases on their heads and tea sellers in her way"
    crowd, porters, sellers = shot_of(platform, size="wide").crowds
    assert (crowd.number, crowd.holds, porters.holds, sellers.holds) == (PACKED, None, "loads", "trays")
    train = "@Mei in a packed train. The passengers look at their phones"
    assert len(shot_of(train).crowds) == 1


def test_their_words_are_read_of_them_alone() -> None:
    guests = "@Mei waits in a lobby, guests in evening dress sit in armchairs and read newspapers, she reads a letter"
    [crowd] = shot_of(guests).crowds
    assert (crowd.worn, crowd.holds, crowd.sits, crowd.spot) == ("evening", "newspapers", True, "armchairs")
    [parents] = shot_of("@Tom stands among other parents under a red umbrella").crowds
    assert parents.holds is None


def test_the_table_of_a_picnic_is_theirs_who_sit_at_it() -> None:
    empty = shot_of("@Tom dances in front of a picnic table", size="full")
    assert "picnic_table" in empty.setting.dressings
    family = shot_of("@Tom dances, a family at a picnic table claps", size="full")
    assert "picnic_table" not in family.setting.dressings


def test_the_friends_of_a_child_are_children() -> None:
    cast = {"Ana": {"description": "a ten-year-old girl"}, "Eva": {"description": "a woman in a coat"}}
    for name, child in (("Ana", True), ("Eva", False)):
        shots = [{"duration": 3, "prompt": f"@{name} laughs while her teammates jump around her", "size": "wide"}]
        [mates] = plan(Storyboard.model_validate({"elements": cast, "shots": shots})).shots[0].crowds
        assert (mates.stature < 0.8, mates.spot) == (child, "around")


def test_on_a_pitch_is_who_plays_there_and_on_its_stands_who_watches() -> None:
    spots = {
        "Children chase the ball across a football pitch": "pitch",
        "@Mei runs on a football pitch, the crowd cheers": None,
        "@Mei runs in a stadium, children in the stands cheer": None,
    }
    assert {prompt: shot_of(prompt, size="wide").crowds[0].spot for prompt in spots} == spots
