"""What prompts say in figures, and what they only speak of, is neither there nor done."""

from __future__ import annotations

import pytest

from kling_story.planned import PlannedShot
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.absent import absent_in

CAST = {
    "Mei": {"description": "a young woman"},
    "Tom": {"description": "a man"},
    "Ava": {"description": "a girl"},
    "小梅": {"description": "一个女人"},
}


def shot(prompt: str) -> PlannedShot:
    named = {name: one for name, one in CAST.items() if f"@{name}" in prompt}
    film = {"elements": named, "shots": [{"duration": 4, "prompt": prompt}]}
    return plan(Storyboard.model_validate(film)).shots[0]


def doing(prompt: str) -> tuple[object, ...]:
    told = shot(prompt)
    return told.subjects, told.places, told.works, told.acts, told.course, told.crowds


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei drives the point home",
        "@Tom draws a deep breath",
        "@Tom flies into a rage",
        "@Mei climbs the career ladder",
        "@Tom swims in money",
        "@Mei digs her heels in",
        "@Tom carries a torch for her",
        "@Mei holds the key to the mystery",
        "@Tom is on a mission, skating on thin ice",
        "@Mei folds under pressure",
        "@Tom blows his chance",
        "@Tom walks her through the plan",
        "@Mei is the black sheep of the family",
        "@Mei runs out of patience",
        "@Tom takes a shot at goal",
        "@Mei counts the days",
        "@Tom checks the rear-view mirror",
        "@Mei slips a note under the door",
        "@小梅骑虎难下",
    ],
)
def test_a_figure_of_speech_is_not_acted(prompt: str) -> None:
    name = prompt.split()[0] if prompt.isascii() else "@小梅"
    assert doing(prompt) == doing(f"{name} is here")


@pytest.mark.parametrize(
    ("prompt", "like"),
    [
        ("A storm of applause for @Mei", "@Mei"),
        ("@Mei in a forest of microphones", "@Mei"),
        ("A mountain of dirty dishes beside @Mei", "@Mei"),
        ("A wave of relief washes over @Mei", "@Mei"),
        ("An elephant in the room, @Tom is silent", "@Tom"),
        ("The city is a jungle for @Tom", "The city for @Tom"),
        ("It is the calm before the storm for @Tom", "@Tom"),
        ("@小梅心里下着雨", "@小梅"),
        ("泪如雨下的@小梅", "泪的@小梅"),
        ("@Mei wishes for snow", "@Mei"),
        ("If only it would rain, thinks @Tom", "thinks @Tom"),
        ("@Tom prays for rain", "@Tom prays"),
        ("@Mei imagines a beach and smiles", "@Mei smiles"),
        ("As if underwater, @Mei moves on", "@Mei moves on"),
        ("@Mei hears about the sea", "@Mei"),
        ("@小梅希望能去海边", "@小梅"),
        ("On the screen of her laptop, a wolf runs through the snow. @Mei yawns", "@Mei yawns"),
        ("A tattoo of a snake winds around @Tom's arm", "@Tom's arm"),
        ("收音机里传来雷声，@小梅笑了", "@小梅笑了"),
        ("@Mei paints a red lightning bolt on a crate", "@Mei paints a bolt on a crate"),
        ("@Mei embroiders two snowflakes on a cloth", "@Mei embroiders a cloth"),
        ("@Mei beside a painted sun", "@Mei beside"),
        ("@Tom under a moon drawn in chalk", "@Tom"),
        ("@小梅画了一个太阳", "@小梅画"),
    ],
)
def test_what_is_only_spoken_of_sets_no_stage(prompt: str, like: str) -> None:
    told, plain = shot(prompt), shot(like)
    assert told.setting == plain.setting
    assert told.subjects == plain.subjects


@pytest.mark.parametrize(
    ("prompt", "like"),
    [
        ("@Mei talks about the war in the old kitchen", "@Mei talks in the old kitchen"),
        ("@Mei dreams of snow and walks in the park", "@Mei walks in the park"),
        ("@Tom hears a wolf and runs", "@Tom runs"),
        ("@Tom fights back tears", "@Tom cries"),
        ("@Mei weathers the storm of questions in the office", "@Mei in the office"),
    ],
)
def test_what_happens_beside_it_does(prompt: str, like: str) -> None:
    told, plain = shot(prompt), shot(like)
    assert told.setting.place == plain.setting.place
    assert [(one.gait, one.mood) for one in told.places] == [(one.gait, one.mood) for one in plain.places]


@pytest.mark.parametrize(
    ("prompt", "field", "value"),
    [
        ("@Mei draws a house with crayons", "works", ["write"]),
        ("@Tom swims in the lake", "works", ["swim"]),
        ("@Tom climbs the ladder", "works", ["climb"]),
        ("A storm rages around @Mei", "weather", "storm"),
        ("@Mei walks in a forest of pines", "place", "forest"),
        ("@Mei plays on a bed of leaves in the forest", "place", "forest"),
        ("@Tom waits in the storm", "weather", "storm"),
        ("@Tom draws a gun in the storm", "weather", "storm"),
        ("Lightning strikes as @Mei paints a fence", "weather", "storm"),
        ("@Mei paints at sunset", "time", "sunset"),
        ("@Mei paints a fence under a stormy sky", "weather", "storm"),
    ],
)
def test_what_is_meant_as_it_is_said_is_there(prompt: str, field: str, value: object) -> None:
    told = shot(prompt)
    found = [work.kind for work in told.works] if field == "works" else getattr(told.setting, field)
    assert found == value


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("@Mei leans against the church wall", "outdoors"),
        ("@Tom waits at the hospital entrance", "outdoors"),
        ("@小梅坐在教堂台阶上", "outdoors"),
        ("@小梅走在医院外的小路上", "street"),
        ("The office party is on the rooftop with @Tom", "rooftop"),
        ("@Tom opens an old sea chest in the attic", "living_room"),
        ("@Tom at the pool table in the bar", "cafe"),
        ("@小梅拿着厨房的刀站在森林里", "forest"),
        ("@小梅趴在窗台上", None),
        ("@小梅在网球场边喝水", "tennis_court"),
        ("@Mei sits in the church", "church"),
        ("The hail drums on the roof of the car beside @Tom", None),
        ("@Tom brushes the snow off the windscreen", None),
        ("@Tom on the roof of the house", "rooftop"),
        ("@Tom scrapes the ice off his windscreen", None),
        ("@Mei sits in front of the fireplace", "living_room"),
        ("@Tom helps her out of the bathtub", None),
        ("@Tom walks out of the church", "outdoors"),
    ],
)
def test_the_name_of_a_place_that_names_a_thing_is_none(prompt: str, place: str | None) -> None:
    assert shot(prompt).setting.place == place


def test_who_gives_is_whom_the_pronoun_means() -> None:
    """Though the names come after it."""
    told = shot("He hands her the keys. @Mei looks at @Tom.")
    assert [(act.was.whose, act.was.name) for act in told.acts] == [("Tom", "keys")] * 2
    assert told.place_of("keys").whose == "Mei"


@pytest.mark.parametrize("prompt", ["@Mei drives through the desert", "@小梅开车穿过隧道"])
def test_who_drives_has_a_car(prompt: str) -> None:
    told = shot(prompt)
    assert told.places[0].tie == "riding"
    assert len(told.subjects) == 2


@pytest.mark.parametrize(
    "prompt", ["Night falls over the harbour", "The camera drinks in the desert at dawn", "海浪拍打礁石"]
)
def test_a_place_of_which_nothing_else_is_said_is_empty(prompt: str) -> None:
    assert shot(prompt).people == 0


@pytest.mark.parametrize("prompt", ["A widow at dawn", "The coach nods at dawn", "雪地里的母亲"])
def test_a_place_with_somebody_is_not(prompt: str) -> None:
    told = shot(prompt)
    assert told.people == 1
    assert "coach" not in told.subjects


@pytest.mark.parametrize(
    ("prompt", "who", "arms"),
    [
        ("@Mei hugs @Ava. She waves at @Tom.", "Mei", "waving"),
        ("@Mei looks at @Ava. She raises both arms.", "Mei", "raised"),
        ("@Mei looks at @Tom. He raises both arms.", "Tom", "raised"),
        ("@Tom spots @Mei through the crowd and raises a hand.", "Tom", "one_up"),
        ("@Mei walks and behind her @Tom bursts in, waving.", "Tom", "waving"),
    ],
)
def test_a_sentence_goes_on_about_who_did_the_last_one(prompt: str, who: str, arms: str) -> None:
    told = {place.name: place.arms for place in shot(prompt).places}
    assert {name for name, found in told.items() if found == arms} == {who}


@pytest.mark.parametrize(
    ("prompt", "who"),
    [
        ("@Tom在病房里给@小梅削苹果", "Tom"),
        ("@Tom sits beside @Mei and peels an orange", "Tom"),
        ("@Tom看着@小梅收拾行李", "小梅"),
    ],
)
def test_hands_at_work_are_of_who_does_it(prompt: str, who: str) -> None:
    assert [work.who for work in shot(prompt).works] == [who]


def test_who_pushes_a_swing_isnt_on_it() -> None:
    told = {place.name: place.piece for place in shot("@Tom pushes @Ava on the swing").places}
    assert told == {"Tom": None, "Ava": "swing"}


def test_who_stands_on_a_chair_doesnt_sit() -> None:
    [tom, _] = shot("@Tom stands on a chair and changes a light bulb").places
    assert (tom.tie, tom.posture, tom.gait) == ("riding", None, "standing")
    assert tom.seat is not None


def film(*prompts: str) -> list[PlannedShot]:
    shots = [{"duration": 4, "prompt": prompt} for prompt in prompts]
    return list(plan(Storyboard.model_validate({"elements": CAST, "shots": shots})).shots)


def test_who_is_home_is_no_longer_where_they_were() -> None:
    there, home = film("@Mei in a crowded market", "At home, @Mei unpacks her bag")
    assert (there.setting.place, home.setting.place, home.crowds) == ("market", "living_room", ())


def test_the_next_day_has_weather_of_its_own() -> None:
    storm, after = film("@Tom on the deck of a ship in a storm", "The next morning, @Tom sweeps the deck")
    assert (storm.setting.weather, after.setting.weather) == ("storm", None)


def test_a_word_right_before_a_name_is_of_that_one() -> None:
    told = {place.name: place.mood for place in shot("@Tom looks at the sleeping @Ava").places}
    assert told == {"Tom": None, "Ava": "asleep"}


def test_what_dangles_from_a_hand_is_in_it() -> None:
    bottle = shot("@Tom sways, a bottle dangling from his fingers").place_of("bottle")
    assert (bottle.whose, bottle.held) == ("Tom", "hand")


def test_a_speaker_is_somebody() -> None:
    assert list(absent_in("The speaker steps to the podium")) == []
    assert list(absent_in("The loudspeaker crackles and shouts orders")) != []


@pytest.mark.parametrize(
    ("prompt", "like"),
    [
        (
            "@Mei passes a young man in a grey hoodie, who stops, bends over and holds his knees",
            "@Mei passes a young man",
        ),
        ("@Tom watches a boy who climbs a ladder", "@Tom watches a boy"),
        ("@Mei runs past a waiter, who drops a tray. She laughs", "@Mei runs past a waiter. She laughs"),
        ("@Mei passes a woman who waves, and @Tom sits down", "@Mei passes a woman, and @Tom sits down"),
    ],
)
def test_what_somebody_else_does_nobody_of_the_cast_does(prompt: str, like: str) -> None:
    one, other = shot(prompt), shot(like)
    assert (one.subjects, one.places, one.works) == (other.subjects, other.places, other.works)
    assert [act.was for act in one.acts] == [act.was for act in other.acts]


def test_who_is_one_of_the_cast_does_what_is_said_of_them() -> None:
    told = shot("A young man who bends over in the rain, @Mei beside him")
    assert told.setting.weather == "rain"
    assert shot("@Mei, a girl who waves at us").places[0].arms == "waving"
