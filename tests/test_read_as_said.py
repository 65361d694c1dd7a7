"""Words that are figures of speech elsewhere, meant here as they are said: nothing of them is lost."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Mei": {"description": "a young woman"},
    "Tom": {"description": "a man"},
    "小梅": {"description": "一个女人"},
}


def shot(prompt: str) -> PlannedShot:
    named = {name: one for name, one in CAST.items() if f"@{name}" in prompt}
    film = {"elements": named, "shots": [{"duration": 4, "prompt": prompt}]}
    return plan(Storyboard.model_validate(film)).shots[0]


@pytest.mark.parametrize(
    ("prompt", "like"),
    [
        ("@Mei runs into her father's arms", "@Mei runs"),
        ("@Tom never stops running", "@Tom runs"),
        ("@Tom walks on thin ice across the yard", "@Tom walks across the yard"),
        ("@Mei drops the case on the floor", "@Mei drops the suitcase on the floor"),
        ("@小梅不由得跑起来", "@小梅跑起来"),
        ("@小梅不慌不忙地走过街道", "@小梅走过街道"),
        ("@小梅没精打采地走着", "@小梅走着"),
    ],
)
def test_who_goes_is_seen_going(prompt: str, like: str) -> None:
    told, plain = shot(prompt), shot(like)
    assert [one.gait for one in told.places] == [one.gait for one in plain.places]
    assert told.setting.place == plain.setting.place


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("@Tom digs deep into the flower bed with a spade", "dig"),
        ("@Tom climbs the ladder of the water tower", "climb"),
        ("@Mei rows with her brother across the lake", "row"),
        ("@Mei paints a picture of a lighthouse", "write"),
        ("@小梅情不自禁地跳舞", "flail"),
    ],
)
def test_hands_are_at_work(prompt: str, kind: str) -> None:
    assert [work.kind for work in shot(prompt).works] == [kind]


@pytest.mark.parametrize(
    ("prompt", "thing"),
    [
        ("@Mei holds the key to the city gate", "key"),
        ("@Tom holds a candle to the map", "candle"),
        ("@Tom films a video with his phone", "phone"),
        ("@小梅无聊地刷手机", "手机"),
    ],
)
def test_a_thing_is_in_a_hand(prompt: str, thing: str) -> None:
    assert shot(prompt).place_of(thing) is not None


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("@Mei can't help but smile", "smiling"),
        ("@Tom can't stop laughing", "laughing"),
        ("@Mei isn't smiling", None),
        ("@小梅忍不住笑了", "smiling"),
        ("@小梅无声地哭泣", "crying"),
        ("@小梅不知不觉睡着了", "asleep"),
        ("@小梅没有笑", None),
    ],
)
def test_a_face_shows_what_nobody_denies(prompt: str, mood: str | None) -> None:
    assert shot(prompt).places[0].mood == mood


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("@Mei waits for the rain to stop under an awning", "weather", "rain"),
        ("@Tom prays for the dead in a candlelit church", "place", "church"),
        ("@小梅不顾大雨奔跑", "weather", "rain"),
        ("画面中一个女人走过雪地", "place", "snowfield"),
        ("@Mei sits in a sea of tulips", "place", None),
        ("@Tom shovels a mountain of snow", "place", None),
        ("@Mei stands by the Sea of Japan", "place", "beach"),
        ("@Mei walks through a forest of glowing mushrooms", "place", "forest"),
        ("@小梅在海上", "place", "open_water"),
    ],
)
def test_where_it_plays_is_where_words_are(prompt: str, field: str, value: str | None) -> None:
    assert getattr(shot(prompt).setting, field) == value


def test_what_is_on_screen_is_in_the_shot() -> None:
    assert shot("On screen, a woman opens the door").subjects == ("woman",)
    assert shot("A bear hugs a tree").subjects == ("bear",)


def test_who_does_not_look_up_does_not() -> None:
    assert shot("@Mei doesn't look up, she keeps typing").places[0].gaze is None


def seen(prompt: str) -> tuple[tuple[str, ...], int]:
    told = shot(prompt)
    return told.subjects, told.people


@pytest.mark.parametrize(
    ("prompt", "people"),
    [
        ("Two boxers touch gloves", 2),
        ("Three nurses run down the corridor", 3),
        ("Two old chefs argue in the kitchen", 2),
        ("两个拳击手在台上对峙", 2),
        ("A bee lands on a flower", 0),
        ("A robot arm welds a car door", 0),
        ("机器人手臂焊接汽车", 0),
        ("一只乌龟爬过沙滩", 0),
        ("A boy watches a snail", 1),
    ],
)
def test_as_many_people_as_are_spoken_of(prompt: str, people: int) -> None:
    assert shot(prompt).people == people


@pytest.mark.parametrize(
    ("prompt", "subjects"),
    [
        ("A chef sprinkles salt over the meat", ("chef",)),
        ("A gardener trims the hedge", ("gardener",)),
        ("The waiting room of a dentist", ()),
        ("熊猫抱着竹子啃", ("熊猫",)),
        ("一队骆驼走过沙漠", ("骆驼", "骆驼-2", "骆驼-3")),
        ("老人过马路", ("老人",)),
        ("一匹马走过沙漠", ("马",)),
        ("A lone tower crane above the city", ()),
    ],
)
def test_who_opens_a_prompt_is_in_the_shot(prompt: str, subjects: tuple[str, ...]) -> None:
    assert shot(prompt).subjects == subjects


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei waters the flowers, the cat dozing beside her",
        "@Tom looks up while the dog sleeps at his feet",
        "@Mei cooks, her baby crying in the next room",
        "@Mei hugs the child, who cries",
        "The teacher shouts and @Tom jumps",
        "@Mei sits down. The kettle whistles",
        "@小梅浇花，猫在一旁打盹",
        "@小梅抬头，老师笑了",
        "@小梅从一个哭泣的女孩身边走过",
    ],
)
def test_a_face_shows_nothing_that_others_do(prompt: str) -> None:
    [*people] = [one for one in shot(prompt).places if one.name in CAST]
    assert [one.mood for one in people] == [None]


@pytest.mark.parametrize(
    ("prompt", "mood"),
    [
        ("@Mei sits. The woman cries", "crying"),
        ("@Mei wipes her eyes, a single tear rolling down", "crying"),
        ("@Tom, the captain, frowns", "angry"),
        ("@Mei, her lips trembling, cries", "crying"),
        ("@小梅坐着，女人哭了", "crying"),
        ("@小梅，一个哭泣的女人", "crying"),
    ],
)
def test_a_face_shows_what_is_said_of_it_in_other_words(prompt: str, mood: str) -> None:
    assert shot(prompt).places[0].mood == mood


def test_nobody_looks_up_or_falls_because_another_does() -> None:
    assert shot("@Tom sits, the dog looks up at him").places[0].gaze is None
    assert shot("@小梅站着，老人摔倒了").acts == ()


@pytest.mark.parametrize(
    ("prompt", "things"),
    [
        ("@Tom digs out a rusty box with his bare hands", set()),
        ("@Mei eats rice with her hands", set()),
        ("@小梅用手挖土", set()),
        ("@小梅蹲下系鞋带", set()),
        ("@小梅走进花园", set()),
        ("@小梅在鼓励的掌声里", set()),
        ("@小梅拿着一把伞", {"伞"}),
    ],
)
def test_hands_have_only_what_is_in_them(prompt: str, things: set[str]) -> None:
    assert {one.name for one in shot(prompt).places if one.name not in CAST} == things


@pytest.mark.parametrize(
    ("prompt", "thing", "never"),
    [
        ("@Tom flips the burger and takes a swig of beer", "burger", "mouth"),
        ("@Tom closes the book and takes a sip of tea", "book", "mouth"),
        ("@Mei raises the glass and takes a sip", "glass", "ground"),
        ("@Mei shines her flashlight on the floor", "flashlight", "ground"),
        ("@Mei lets go of the red balloon", "balloon", "ground"),
    ],
)
def test_a_thing_is_never_where_nobody_puts_it(prompt: str, thing: str, never: str) -> None:
    told = shot(prompt)
    place = told.place_of(thing)
    assert place is not None
    assert place.whose is not None
    places = [place, *(act.was for act in told.acts if act.was.name == thing)]
    assert never not in {where for one in places for where in (one.held, one.piece)}


def test_a_thing_is_drunk_from() -> None:
    told = shot("@Mei raises the glass and takes a sip")
    assert "mouth" in {act.was.held for act in told.acts}


@pytest.mark.parametrize(
    "prompt",
    ["@Mei rolls dough in a tiny kitchen", "@Tom rolls the dice", "@Mei and @Tom fly a kite", "The phone charges"],
)
def test_nobody_goes_because_a_thing_does(prompt: str) -> None:
    assert {one.gait for one in shot(prompt).places} == {None}


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("@Mei holds a bouquet of sunflowers", None),
        ("@Mei walks through sunflowers", "cornfield"),
        ("The astronaut drifts away from the station", None),
        ("@Mei waits at the station", "station_platform"),
        ("@小梅坐在火车窗边，窗外的田野飞驰而过", "train_carriage"),
        ("@Mei at her desk, the harbour outside the window", "office"),
        ("Outside the window, fields rush by", None),
        ("@Mei clutches her bag on a crowded tram", "train_carriage"),
    ],
)
def test_what_is_far_off_or_in_a_hand_is_no_place(prompt: str, place: str | None) -> None:
    assert shot(prompt).setting.place == place


def test_who_fans_the_coals_is_no_crowd() -> None:
    assert shot("@Mei fans the coals").crowds == ()
    assert shot("The fans cheer for @Mei").crowds != ()


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("@Tom walks out of the kitchen with a tray", "indoors"),
        ("@Mei runs out of the church", "outdoors"),
        ("@小梅走出浴室", "indoors"),
        ("@小梅走出教堂", "outdoors"),
        ("@小梅走出花店", "street"),
        ("@小梅走进教堂", "church"),
    ],
)
def test_who_leaves_a_room_is_in_the_next(prompt: str, place: str) -> None:
    assert shot(prompt).setting.place == place


@pytest.mark.parametrize(
    ("prompt", "subjects"),
    [
        ("妈妈给女儿扎辫子", ("妈妈",)),
        ("消防员抱着孩子从火场冲出来", ("消防员", "孩子")),
        ("舞者在空荡的仓库里旋转", ("舞者",)),
        ("厨师帽放在桌上", ()),
    ],
)
def test_who_chinese_words_speak_of_is_there(prompt: str, subjects: tuple[str, ...]) -> None:
    assert shot(prompt).subjects == subjects


def test_a_door_that_opens_by_itself_is_opened_by_nobody() -> None:
    assert shot("@Mei pulls the blanket over her head as the door creaks open").places[0].arms is None
    assert shot("@小梅坐着，门开了").places[0].piece is None
    assert shot("@Mei opens the door").places[0].arms == "reaching"


def test_toes_dig_without_a_shovel_and_a_church_bell_is_in_no_hand() -> None:
    assert shot("@Mei digs her toes into the sand").subjects == ("Mei",)
    assert shot("@Mei digs a hole").subjects == ("Mei", "shovel")
    assert shot("@Mei rings the church bell").subjects == ("Mei",)
    assert shot("@Mei rings the bell").subjects == ("Mei", "bell")


def test_a_hawk_that_takes_its_prey_away_does_not_walk() -> None:
    assert shot("一只老鹰抓走了兔子").places[0].gait is None
