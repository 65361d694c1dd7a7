"""Which place a shot plays in, of several that its words name: not one that is only seen, passed, or looked out of."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.setting_told import setting_in
from kling_story.storyboard import Storyboard


def settings(*prompts: str, look: str = "") -> list[Setting]:
    cast = {"Mei": {}, "Tom": {}}
    shots = [{"duration": 2, "size": "wide", "prompt": prompt} for prompt in prompts]
    film = plan(Storyboard.model_validate({"elements": cast, "look": look or None, "shots": shots}))
    return [shot.setting for shot in film.shots]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("清晨的老街，路面还是湿的", "street"),
        ("石板巷还是黑的，只有一间作坊的窗户透出黄色的灯光，屋顶烟囱冒着白烟", "alley"),
        ("作坊里，她推着石磨", "workshop"),
        ("one lit window of a bakery in a dark alley", "alley"),
        ("the bakery window glows across the alley", "alley"),
        ("the church windows glow", "outdoors"),
        ("she cycles past the library", "outdoors"),
        ("she walks past the bakery, down an alley", "alley"),
        ("he sits in the bakery", "shop_interior"),
        ("他经过一座石拱桥，河边薄雾", "riverside"),
        ("she stands on a bridge over the river", "bridge"),
        ("seen from the dark hallway through the open door: she sits in her kitchen", "kitchen"),
        ("从黑暗的走廊透过半开的门，她坐在卧室里", "bedroom"),
        ("she comes from the hallway into the kitchen", "kitchen"),
        ("he waits in the hallway", "corridor"),
        ("at the back door of the restaurant, in the alley, he smokes", "alley"),
        ("he comes in through the airlock door, exhausted", "spaceship_interior"),
        ("she looks out of the kitchen window at the snow", "kitchen"),
        ("他坐在家门口的小板凳上", None),
        ("she drives the Cadillac with the roof down", None),
        ("she sits on the bus bench, reading", "street"),
        ("the front door bursts open and he comes in out of the storm", "indoors"),
        ("他从雨里推开门走进屋", "indoors"),
        ("a frozen lake ringed by pine forest", "frozen_lake"),
        ("a hole through the ice", "frozen_lake"),
        ("结冰的湖面上", "frozen_lake"),
        ("湖上石桥空寂", "bridge"),
        ("湖上一叶扁舟", "open_water"),
        ("a wooden pier on a frozen lake", "pier"),
        ("a pier by the river", "pier"),
        ("she fishes by the lake", "lakeside"),
        ("he fishes at a mountain lake at dawn", "lakeside"),
        ("the river glitters", "riverside"),
        ("热闹的早市", "market"),
        ("an almost empty underground car park", "parking_garage"),
        ("地下停车场里", "parking_garage"),
        ("white sheets between apartment blocks", "courtyard"),
        ("she waits outside a lit bakery", "street"),
        ("夜里，她站在一家亮着灯的面包店门口", "street"),
        ("outside a cafe on the beach", "beach"),
        ("outside a church", "outdoors"),
        ("A glass greenhouse dome alone in the red desert of Mars", "mars_surface"),
        ("A small white church stands alone on the hill", "hills"),
        ("A diner in the middle of the desert", "desert"),
        ("荒漠中央的一座小教堂", "desert"),
        ("In a church in the mountains a priest kneels", "church"),
        ("An old church in the mountains, he kneels before the altar", "church"),
        ("she works in a small workshop in the forest", "workshop"),
        ("林中一座小木屋", "forest"),
    ],
)
def test_the_place_that_somebody_is_in(words: str, place: str) -> None:
    assert setting_in(words).place == place


@pytest.mark.parametrize(
    ("words", "weather"),
    [
        ("he pulls a sled across the snow of a frozen lake", None),
        ("footprints in the snow of the tundra", None),
        ("it snows on the frozen lake", "snow"),
        ("snow falls on the snowfield, tracks in the snow", "snow"),
        ("she walks across the snow in the street", "snow"),
        ("细雨刚停，石板巷的地面反着光", None),
        ("the rain has just stopped", None),
        ("smoke rises from a chimney", None),
        ("smoke fills the room", "fog"),
    ],
)
def test_weather_that_is_there(words: str, weather: str | None) -> None:
    """Snow that lies needn't fall, rain that has stopped doesn't."""
    assert setting_in(words).weather == weather


@pytest.mark.parametrize(
    ("words", "tent"),
    [
        ("a garden wedding, guests under a tent", "marquee"),
        ("long tables under a white tent", "marquee"),
        ("婚礼的帐篷下", "marquee"),
        ("生日派对，院子里搭着帐篷", "marquee"),
        ("a tent in the forest at night", "tent"),
        ("湖边的帐篷", "tent"),
    ],
)
def test_a_tent_of_a_feast_is_none_to_sleep_in(words: str, tent: str) -> None:
    assert {"tent", "marquee"} & {*setting_in(words).dressings} == {tent}


@pytest.mark.parametrize("words", ["two figures leaving a long track behind them", "a music track", "the train track"])
def test_a_track_is_no_road(words: str) -> None:
    assert "dirt_track" not in setting_in(words).dressings


def test_who_is_seen_through_a_door_is_where_they_were() -> None:
    """And a lamp that is the only light ends the film's window light."""
    first, last = settings(
        "A bedroom, @Mei sits on the bed",
        "Seen from the dark hallway through the open door: @Mei sleeps. The bedside lamp is the only light.",
        look="soft window light",
    )
    assert (first.place, last.place) == ("bedroom", "bedroom")
    assert "door_frame" in last.dressings
    assert "door_frame" not in first.dressings
    assert (first.lights, last.lights) == (("window_light",), ("only_light",))


def test_who_stands_before_the_headlights_is_not_in_the_car() -> None:
    """They are where the film was before; who says nothing of the kind is still inside."""
    prompts = "@Mei walks in a car park at night", "Inside the car, @Mei grips the steering wheel. @Tom is behind her"
    outside = settings("@Mei crosses an underground car park", prompts[1], "@Tom stands in front of the headlights")
    assert [one.place for one in outside] == ["parking_garage", "car_interior", "parking_garage"]
    assert settings(*prompts, "@Mei closes her eyes")[2].place == "car_interior"


def test_a_feast_goes_on_in_all_pictures_of_an_automatic_storyboard() -> None:
    prompt = (
        "Wide: a garden wedding, long tables under a white tent. @Mei taps a glass. Cut to a close-up of @Tom laughing."
    )
    board = {"storyboard": "auto", "duration": 6, "prompt": prompt, "elements": {"Mei": {}, "Tom": {}}}
    film = plan(Storyboard.model_validate(board))
    assert [("marquee" in shot.setting.dressings, shot.setting.place) for shot in film.shots] == [(True, "park")] * 2


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei sits on the edge of the double bed", "bed_edge"),
        ("@Mei 坐在床边", "bed_edge"),
        ("@Mei has sat down on the bed", "bed_edge"),
        ("@Mei sits on the edge of the roof", "ledge"),
        ("@Mei sits on a bed of moss", None),
    ],
)
def test_who_sits_on_a_bed(prompt: str, piece: str | None) -> None:
    board = {"elements": {"Mei": {}}, "shots": [{"duration": 2, "prompt": prompt}]}
    place = plan(Storyboard.model_validate(board)).shots[0].place_of("Mei")
    assert place is not None
    assert (place.piece if place.piece in ("bed_edge", "ledge") else None) == piece


@pytest.mark.parametrize(
    ("prompt", "steers"),
    [
        ("Inside the car, @Mei grips the steering wheel", True),
        ("车里，@Mei握着方向盘", True),
        ("@Mei in the driver's seat looks back", True),
        ("@Mei on the back seat looks out", False),
    ],
)
def test_who_steers_a_car_has_its_wheel(prompt: str, steers: bool) -> None:
    [one] = settings(prompt)
    assert one.place == "car_interior"
    assert {"taken_seats", "steering_wheel"} & {*one.dressings} == {"taken_seats", *(["steering_wheel"] * steers)}


@pytest.mark.parametrize(
    ("time", "street"), [("Sunset", None), ("Dawn", None), ("Night", "night"), ("A sunny morning", "morning")]
)
def test_a_moment_of_the_day_is_over_at_another_place(time: str, street: str | None) -> None:
    """Who is seen elsewhere for the first time may be there at any other; night and day last."""
    found = settings(f"{time} on a rooftop. @Mei sings", "@Tom skates down a street", "@Mei dances on the rooftop")
    assert found[1].time == street
    assert found[2].time == found[0].time


@pytest.mark.parametrize(
    ("prompts", "places"),
    [
        (("@Mei reads in the bedroom", "@Tom leans in the doorway"), ("bedroom", "bedroom")),
        (("卧室里，@Mei坐着", "@Tom站在门口"), ("bedroom", "bedroom")),
        (("In the park @Mei sits", "@Mei smiles", "@Tom waits"), ("park", "park", "park")),
        (("In the park @Mei sits", "@Mei smiles", "@Tom answers the phone"), ("park", "park", None)),
        (("@Mei waits in the street", "@Tom leans in the doorway"), ("street", None)),
        (("@Mei reads in the bedroom", "@Tom leans on a doorway of stone"), ("bedroom", None)),
    ],
)
def test_who_is_at_the_door_is_at_that_of_the_room(prompts: tuple[str, ...], places: tuple[str | None, ...]) -> None:
    assert tuple(one.place for one in settings(*prompts)) == places


def test_a_detail_of_somebody_is_where_they_were() -> None:
    """Also where nothing but a thing of theirs is in the frame, and somebody else was in the shot before."""
    cast = {"Mei": {}, "Tom": {}}
    prompts = "@Mei and @Tom on a rooftop", "Straight down on the drum kit: @Tom's sticks hammer the snare"
    shots = [
        {"duration": 2, "size": size, "prompt": one} for size, one in zip(("wide", "close_up"), prompts, strict=True)
    ]
    film = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    assert [shot.setting.place for shot in film.shots] == ["rooftop", "rooftop"]


@pytest.mark.parametrize("words", ["a van on a cliff above the sea", "海边的悬崖上停着一辆车"])
def test_a_cliff_above_the_sea_ends_behind_who_is_there(words: str) -> None:
    assert "cliff_top" in setting_in(words).dressings
    assert "cliff_top" not in setting_in("no cliff above the sea").dressings


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("A glass dome alone in the desert", 0),
        ("A lonely diner in the desert", 0),
        ("A lone rover on the surface of Mars", 0),
        ("A woman alone before a glass dome", 1),
    ],
)
def test_a_house_alone_is_nobody(words: str, people: int) -> None:
    board = {"shots": [{"duration": 2, "size": "wide", "prompt": words}]}
    assert plan(Storyboard.model_validate(board)).shots[0].people == people


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("he stands in the open front door", True),
        ("she opens the door, and outside it is snowing", True),
        ("the door flies open and he comes in out of the storm", True),
        ("奶奶打开木屋的门", True),
        ("他站在家门口", True),
        ("she stands in the kitchen doorway, rain on the window", False),
        ("he opens the bedroom door", False),
        ("大门牙的孩子", False),
    ],
)
def test_a_door_leads_out_where_words_say_so(words, leads):
    assert ("front_door" in setting_in(words).dressings) is leads


def test_a_thing_that_is_seen_close_is_where_the_film_is():
    cast = {"Mei": {}, "Orb": {"kind": "item", "description": "a glass orb"}}
    told = (("wide", "@Mei walks down a stone corridor"), ("close-up", "The @Orb pulses on a pedestal"))
    shots = [{"duration": 2, "size": size, "prompt": prompt} for size, prompt in told]
    film = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    assert [shot.setting.place for shot in film.shots] == ["corridor", "corridor"]


def test_who_comes_in_through_a_door_is_not_seen_through_it():
    assert "door_frame" not in setting_in("he comes in through the kitchen door, wet").dressings
    assert "door_frame" in setting_in("through the kitchen door, she waits").dressings


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("From outside through the window we see her at the kitchen table", True),
        ("Seen through the window of the cafe, they talk", True),
        ("Through the kitchen window, she reads", True),
        ("隔着窗户，我们看到她坐在桌边", True),
        ("透过窗户看到她在花园里", True),
        ("she looks through the window at the street", False),
        ("light falls through the window, she wakes", False),
        ("a thief climbs in through the window", False),
        ("Seen through the car window, she cries", False),
        ("她透过窗户看着街道", False),
        ("透过车窗看到她", False),
    ],
)
def test_what_is_seen_through_a_window_has_its_frame_before_it(words, seen):
    assert ("window_frame" in setting_in(words).dressings) is seen


def test_a_lantern_lights_what_nothing_else_does():
    assert setting_in("她提着一盏灯笼").lights == ("candlelight",)
    assert setting_in("月光下，她提着一盏灯笼").lights == ("moonlight",)
