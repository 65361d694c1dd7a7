"""What people beside the cast do, hold and how they are drawn up; none of it is done by the cast."""

from __future__ import annotations

import pytest

from kling_story import Storyboard, plan
from kling_story.placed import Crowd
from kling_story.planned import Plan


def film(*prompts: str, size: str = "wide") -> Plan:
    cast = {name: {"kind": "character"} for name in ("Mei", "Tom")}
    shots = [{"duration": 4, "prompt": prompt, "size": size} for prompt in prompts]
    return plan(Storyboard.model_validate({"elements": cast, "shots": shots}))


def crowd_of(prompt: str) -> Crowd:
    [crowd] = film(prompt).shots[0].crowds
    return crowd


@pytest.mark.parametrize(
    ("prompt", "doing"),
    [
        ("The guests turn to look at @Mei", "turning"),
        ("A shot rings out and the crowd scatters. @Tom stands alone", "scattering"),
        ("The passengers duck. @Mei screams", "ducking"),
        ("The courtiers bow as @Mei walks down the hall", "bowing"),
        ("The congregation kneels, @Tom remains standing", "kneeling"),
        ("@Tom on a stage, the audience claps", "clapping"),
        ("Children run across the yard", "running"),
        ("A column of soldiers marches down the street", "marching"),
        ("The students raise their hands, @Mei at the blackboard", "hands_up"),
        ("Cheering fans surround @Tom", "cheering"),
        ("The crowd watches as @Mei runs past", None),
        ("@Theo pushes through the crowd and dances".replace("Theo", "Tom"), None),
        ("人群欢呼，@Mei 微笑", "cheering"),
        ("观众鼓掌，@Tom 鞠躬", "clapping"),
        ("行人匆匆走过，@Mei 站在原地", "walking"),
        ("孩子们奔跑着穿过草地", "running"),
        ("同学们举手，@Mei 站在讲台上", "hands_up"),
        ("众人跪下，@Tom 站着", "kneeling"),
    ],
)
def test_what_they_do(prompt: str, doing: str | None) -> None:
    assert crowd_of(prompt).doing == doing


@pytest.mark.parametrize(
    ("prompt", "holds"),
    [
        ("Mourners hold up candles, @Mei among them", "candles"),
        ("A crowd of people under black umbrellas. @Mei has none", "umbrellas"),
        ("Protesters hold up signs. @Tom watches", "signs"),
        ("The crowd cheers, holding up phones. @Mei sings", "phones"),
        ("人群打着伞，@Mei 淋着雨", "umbrellas"),
        ("人群举着蜡烛，@Mei 站在中间", "candles"),
    ],
)
def test_what_they_hold(prompt: str, holds: str) -> None:
    assert crowd_of(prompt).holds == holds


def test_soldiers_stand_in_rows_with_caps_and_an_audience_sits() -> None:
    soldiers = crowd_of("Dozens of soldiers stand in rows. @Tom walks along the front row")
    assert (soldiers.rows, soldiers.capped, soldiers.sits) == (True, True, False)
    assert crowd_of("士兵列队，@Tom 站在他们前面").rows
    assert crowd_of("The audience claps. @Tom smiles").sits
    assert not crowd_of("The audience rises, clapping. @Tom smiles").sits
    assert crowd_of("Children run across the yard").stature < 0.8


def test_nobody_else_is_in_a_shot_of_them_alone() -> None:
    assert film("Children run across the yard, laughing").shots[0].people == 0
    assert film("A woman pushes through the crowd").shots[0].people == 1
    assert film("The crowd cheers", size="close-up").shots[0].people > 0


@pytest.mark.parametrize(
    "prompt",
    [
        "The crowd cheers with their arms in the air. @Mei stands still",
        "同学们举手，@Mei 站着",
        "The fans wave and scream. @Mei sits",
    ],
)
def test_the_cast_does_nothing_that_they_do(prompt: str) -> None:
    [place] = film(prompt).shots[0].places
    assert (place.arms, place.mood) == (None, None)


def test_the_cast_does_what_it_does_beside_them() -> None:
    [place] = film("The guests clap. @Mei raises her arms and laughs").shots[0].places
    assert (place.arms, place.mood) == ("raised", "laughing")


MARKET = "A busy market square. The crowd flows around @Mei"


def test_they_are_still_there_in_the_next_shot() -> None:
    shots = film(MARKET, "@Mei looks at her watch", size="medium").shots
    assert [(one.doing, one.number) for one in shots[1].crowds] == [("walking", 34)]
    chess = film("An old alley. Neighbours play chess in the doorways, @Mei passes", "@Mei waves").shots[1].crowds
    assert [(one.doing, one.spot) for one in chess] == [("playing", "table")]
    knelt = film("A temple courtyard. The crowd kneels. @Tom stands", "@Tom smiles").shots[1].crowds
    assert [(one.doing, one.settled) for one in knelt] == [("kneeling", True)]


@pytest.mark.parametrize(
    ("first", "then", "size"),
    [
        (MARKET, "@Mei stands alone, the square is empty", "medium"),
        (MARKET, "@Mei looks at her watch", "close-up"),
        (MARKET, "In her kitchen @Mei looks at her watch", "medium"),
        (MARKET, "Later, at night, @Mei looks at her watch", "medium"),
        (MARKET, "@Tom looks at his watch in a forest", "medium"),
        ("A square. The crowd scatters. @Mei stands", "@Mei looks at her watch", "medium"),
        (MARKET, "夜里空荡荡的广场，@Mei 独自站着", "medium"),
    ],
)
def test_they_are_gone_where_words_or_the_size_say_so(first: str, then: str, size: str) -> None:
    assert film(first, then, size=size).shots[1].crowds == ()
