"""Colours that words say of parts of a set, and what a place keeps from shot to shot."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.setting_told import setting_in
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.shades import SHADE_OF

RED, WHITE, BLUE = (SHADE_OF[word] for word in ("red", "white", "blue"))


@pytest.mark.parametrize(
    ("words", "shades"),
    [
        ("@Mei walks down a hotel corridor with red carpet", {"carpet": "red"}),
        ("a corridor with a thick dark green carpet", {"carpet": "dark_green"}),
        ("走廊铺着红色的地毯", {"carpet": "red"}),
        ("the carpet is red, the walls are painted yellow", {"carpet": "red", "walls": "yellow"}),
        ("a box on a white kitchen counter", {"counter": "white"}),
        ("白色的墙壁，蓝色木门", {"walls": "white", "door": "blue"}),
        ("a turquoise food truck by the road", {"food_truck": "turquoise"}),
        ("a pink ice cream van", {"food_truck": "pink"}),
        ("a blue sleeper carriage", {"carriage": "blue"}),
        ("black and white marble floor", {"floor": "white"}),
        ("@Mei 站在红色餐车前", {"food_truck": "red"}),
        ("they sit at a round white table", {"table": "white"}),
        ("a red table tennis bat", {}),
        ("an oak table before a dark door", {}),
        ("no red carpet, a bare room", {}),
        ("she wears a red coat and opens the door", {}),
        ("the red door of the taxi", {}),
        ("a black floor lamp", {}),
        ("a man in white counters the blow", {}),
        ("“a red carpet”, she says", {}),
    ],
)
def test_words_colour_a_part_of_the_set(words: str, shades: dict[str, str]) -> None:
    assert dict(setting_in(words).shades) == {part: SHADE_OF[word] for part, word in shades.items()}


def settings(*prompts: str, look: str = "") -> list[Setting]:
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    board = {"elements": {"Mei": {}, "Tom": {}}, "shots": shots, "look": look}
    return [shot.setting for shot in plan(Storyboard.model_validate(board)).shots]


def test_a_place_keeps_its_colours_whoever_is_in_it() -> None:
    """And what is built there; a place of another kind has none of that."""
    first, second, third = settings(
        "@Mei runs down a hotel corridor with blue walls", "@Tom waits in the corridor", "@Tom in a kitchen"
    )
    assert first.shades == second.shades == (("walls", BLUE),)
    assert "hotel" in second.dressings
    assert third.shades == ()


@pytest.mark.parametrize(
    ("look", "prompt", "place"),
    [
        ("北京胡同，深秋", "@Mei 走进小巷", "hutong"),
        ("北京胡同，深秋", "@Mei 站在院子里", "siheyuan"),
        ("Beijing hutongs in autumn", "@Mei runs down a narrow lane", "hutong"),
        ("muddy village football pitch", "@Mei stands on the pitch", "village_pitch"),
        ("muddy village football pitch", "@Mei kneels in the goal", "village_pitch"),
        ("a stadium at night", "@Mei stands on the pitch", "stadium"),
        ("sleeper carriage, dim bulbs", "@Mei sits on a train", "train_compartment"),
        ("an old town", "@Mei walks down an alley", "alley"),
    ],
)
def test_a_look_says_more_of_a_place(look: str, prompt: str, place: str) -> None:
    assert settings(prompt, look=look)[0].place == place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("she crosses the lobby of a grand hotel", "lobby"),
        ("酒店大堂里，客人坐在沙发上", "lobby"),
        ("he leans on the reception desk", "lobby"),
        ("in the train compartment she knits", "train_compartment"),
        ("卧铺车厢里，她睡着了", "train_compartment"),
        ("she opens the glove compartment", None),
        ("a boxing ring under bright lamps", "boxing_ring"),
        ("擂台上，两人对峙", "boxing_ring"),
        ("she gives him the ring", None),
        ("the stone in the ring shines", None),
        ("there Marina smiles", None),
        ("boats in the marina", "harbour"),
        ("between shipping containers at night", "container_yard"),
        ("夜晚的集装箱码头", "container_yard"),
        ("children play on a bumpy football field", "village_pitch"),
        ("泥泞的足球场上", "village_pitch"),
        ("胡同里，一只猫跑过", "hutong"),
        ("四合院里有一棵树", "siheyuan"),
    ],
)
def test_places_have_their_words(words: str, place: str | None) -> None:
    assert setting_in(words).place == place


@pytest.mark.parametrize("words", ["snowy peaks behind her", "snow-capped mountains", "snow on the summits", "雪山下"])
def test_snow_that_lies_far_away_does_not_fall(words: str) -> None:
    assert setting_in(words).weather is None


def test_birds_between_roofs_leap_over_no_street() -> None:
    assert "roof_gap" not in setting_in("灰色屋顶之间，一群鸽子飞过").dressings
    assert "roof_gap" not in setting_in("pigeons fly between the rooftops").dressings
    assert "roof_gap" in setting_in("she leaps between the rooftops").dressings


def test_a_sunrise_may_be_golden() -> None:
    """It is one still, in warm light; a golden hour needs none said."""
    assert (setting_in("at sunrise, golden light").time, setting_in("at sunrise, golden light").lights) == (
        "dawn",
        ("warm_light",),
    )
    assert setting_in("golden light, sunset").lights == ()


@pytest.mark.parametrize(
    ("words", "dressing", "said"),
    [
        ("red mesas at the horizon", "mesas", True),
        ("仙人掌立在路边", "cactuses", True),
        ("a cactus plant on the desk", "cactuses", False),
        ("a turquoise taco truck", "food_truck", True),
        ("she drives the food truck into town", "food_truck", False),
        ("they eat at a picnic table", "picnic_table", True),
        ("on the platform, the train already rolling", "rolling_train", True),
        ("火车缓缓开动，她沿着站台奔跑", "rolling_train", True),
        ("the train stands at the platform", "rolling_train", False),
        ("金黄的银杏叶落满小巷", "fallen_leaves", True),
        ("autumn leaves drift over the lawn", "fallen_leaves", True),
        ("no fallen leaves, no wind", "fallen_leaves", False),
        ("she leaves the park", "fallen_leaves", False),
    ],
)
def test_words_build_a_set(words: str, dressing: str, said: bool) -> None:
    assert (dressing in setting_in(words).dressings) is said


@pytest.mark.parametrize(
    ("words", "place", "framed"),
    [
        ("What @Anna sees through the barred train window: moonlit fields and palm trees", "field", True),
        ("Through the train window: a forest in the snow", "forest", True),
        ("the view from a bus window, a street at night", "street", True),
        ("隔着车窗看到的田野", "field", True),
        ("@Anna looks out of the train window", "train_carriage", False),
        ("@Anna sits by the train window", "train_carriage", False),
        ("what she sees in the train window is her own face", "train_carriage", False),
    ],
)
def test_what_is_seen_out_of_a_train_is_framed_by_its_window(words: str, place: str, framed: bool) -> None:
    setting = setting_in(words)
    assert (setting.place, "window_frame" in setting.dressings) == (place, framed)
    assert ("window_bars" in setting.dressings) is ("barred" in words)


@pytest.mark.parametrize(
    "words", ["washing on a line", "washing hangs in the yard", "clothes drying in the sun", "院子里晾着衣服"]
)
def test_washing_hangs_by_any_name(words: str) -> None:
    assert "laundry" in setting_in(words).dressings


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("a harbour town at dusk", "harbour"),
        ("fishing boats in the harbor", "harbour"),
        ("港口小镇的清晨", "harbour"),
        ("safe harbor of her arms", None),
        ("a pier in the rain", "pier"),
    ],
)
def test_a_harbour_is_no_beach(words: str, place: str | None) -> None:
    assert setting_in(words).place == place
