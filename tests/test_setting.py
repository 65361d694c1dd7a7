"""When and where a shot plays, as far as its words say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kling_story.planning import plan
from kling_story.reference import SETTINGS
from kling_story.setting import Setting
from kling_story.setting_told import setting_in
from kling_story.storyboard import Storyboard

EVERY = [pytest.param(table, term, id=f"{table.kind}-{term.id}") for table in SETTINGS for term in table]
WORDS = [word for table in SETTINGS for term in table for word in table.names(term)]
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.sampled_from([*WORDS, "no", "like a", '"', "outside"]), max_size=8).map(" ".join),
)


def ids(setting: Setting) -> set[str]:
    return {
        name for name in (setting.time, setting.weather, setting.place, *setting.lights, *setting.dressings) if name
    }


@pytest.mark.parametrize(("table", "term"), EVERY)
def test_every_word_of_the_table_is_found(table, term) -> None:
    """A name or a hint in a sentence sets the stage, in any case."""
    for name in (term.words, term.chinese, *term.synonyms, *term.hints):
        for text in (f"she waits, {name}, and turns", f"{name.upper()}: she waits"):
            assert term.id in ids(setting_in(text)), text


@pytest.mark.parametrize(("table", "term"), EVERY)
def test_a_trap_holds_a_word_and_does_not_mean_it(table, term) -> None:
    """Each is needed, for it holds a word of its row, and says nothing of the row."""
    for trap in term.traps:
        found = [*table.find_in(trap), *table.hinted.find_in(trap)]
        assert term.id in {one.term.id for one in found}, f"{trap} is no trap"
        if trap not in term.hints:
            assert term.id not in ids(setting_in(f"she has a {trap} here")), trap


@pytest.mark.parametrize("table", SETTINGS, ids=lambda table: table.kind)
def test_a_hint_is_of_one_row_and_no_name(table) -> None:
    """So that it can't hide behind a name, or say two things."""
    hints = [hint for term in table for hint in term.hints]
    assert [hint for hint in hints if table.find(hint)] == []
    assert len(hints) == len(set(hints))


SAID = [
    ("INT. KITCHEN - NIGHT", {"night", "kitchen"}),
    ("EXT. CAFE - DAY", {"daylight", "outdoors"}),
    ("one day, an exterminator of ext files", set()),
    ("a night market", {"night", "market"}),
    ("the night market, empty at dawn", {"dawn", "market"}),
    (
        "her nightgown on the nightstand, a rainbow, a raincoat, windows, a winding road",
        {"field", "open_road", "winding_way"},
    ),
    ("a dirt road in the desert", {"desert", "dirt_track"}),
    ("a road through the city", {"street", "open_road"}),
    ("a path to the garden gate", {"park", "dirt_track"}),
    ("the storm cut a path of destruction", {"storm"}),
    ("no rain, without snow, never fog", set()),
    ("at the last plank of the pier, before the sea", {"pier"}),
    ("a speck races over the water", {"open_water"}),
    ("the sun sets over the sea", {"sunset", "beach"}),
    ("a room without a window, no storm outside", {"living_room"}),
    ("he runs like a storm, as cold as snow", set()),
    ("a painting of the sea in her kitchen", {"kitchen"}),
    ("a rooftop overlooking the sea", {"rooftop", "sea_view"}),
    ("she stands overlooking the sea", {"sea_view"}),
    ("she waits outside the cafe", {"street"}),
    ("inside the bar she waits, rain at the window", {"cafe", "rain"}),
    ("he walks down the street toward a lit bar", {"street"}),
    ("a bar of soap", set()),
    ("inside the castle", {"indoors"}),
    ("out of the office, into the street", {"street"}),
    ("late evening, rain outside", {"sunset", "rain", "indoors"}),
    ("she reads, snow against the windows", {"snow", "indoors"}),
    ("rain outside the window", {"rain", "indoors"}),
    ("she waits in the rain outside the cafe", {"rain", "street"}),
    ("white background, high-key", {"laboratory", "high_key"}),
    ("a street poster with a white background", {"street", "high_key"}),
    ('"I hate the rain", he says in the desert', {"desert"}),
    ("他说：“下雨了”，走进厨房", {"kitchen"}),
    ("Dawn smiles, and Misty laughs at Dawn", {"dawn"}),
    ("she asks Dawn and Misty", set()),
    ("shallow depth of field, a slim silhouette", set()),
    ("midnight blue coat, desert boots, forest green hat, a sea of people", set()),
    ("she picks up the lift of her voice, clear and dusty", set()),
    ("大雨中的小巷，深夜，霓虹", {"night", "rain", "alley", "neon"}),
    ("雨衣和雨伞，雨后的街道", {"street"}),
    ("没有下雨，不是夜晚", set()),
    ("无尽的沙漠，无人的街道", {"desert"}),
    ("沙尘暴吞没沙漠", {"dust_storm", "desert"}),
    ("她像风暴一样", set()),
    ("low-key lighting, hard shadows, backlit, neon", {"low_key", "backlight", "neon"}),
    ("moonlit snowfield under stars", {"night", "moonlight", "snowfield"}),
    ("the wind dies, every sheet hangs straight", {"still_air"}),
    ("at the lamplit lighthouse window she reads", {"indoors", "warm_light", "sea_view"}),
    ("a harbor town at dusk", {"sunset", "sea_view", "harbour"}),
    ("over the tiled roofs of a harbor town", {"tiled_roof", "sea_view"}),
    ("she leaps across a shadowed alley from roof to roof", {"rooftop", "roof_gap"}),
    ("she leaps across a puddle in an alley", {"alley"}),
    ("between rows of white sheets in a courtyard", {"courtyard", "laundry"}),
    ("a lighthouse keeper at the end of the pier, under the lighthouse beam", {"pier", "lighthouse_beam"}),
    ("paper lanterns over a night market", {"market", "night", "paper_lanterns", "candlelight"}),
    ("she lies in bed at night", {"bedroom", "night"}),
    ("a hospital bed by the window", {"hospital_room"}),
    ("the flower bed in the park, the bridge of her nose", {"park"}),
    ("he waits on a bridge over the river", {"bridge"}),
    ("a cemetery at dawn, not a grave voice", {"graveyard", "dawn"}),
    ("no lighthouse, a laundry basket", set()),
    ("she stops at the bright toy shop window", set()),
    ("a sunny hill town", {"street", "hill_town", "daylight", "clear_sky"}),
    ("children race down a steep cobbled street", {"street", "steep_street"}),
    ("neighbours cheer from the balconies", {"street", "balconies"}),
    ("她走上陡峭的街道，两边的阳台上有人", {"street", "steep_street", "balconies"}),
    ("a steep hill", {"hills"}),
    ("she smokes on the balcony", {"balcony"}),
    ("", set()),
]


@pytest.mark.parametrize(("prose", "expected"), SAID, ids=[prose[:40] or "empty" for prose, _ in SAID])
def test_words_are_read_as_they_are_meant(prose: str, expected: set[str]) -> None:
    """Whole words that are neither denied nor spoken nor likened to; the first of its kind."""
    assert ids(setting_in(prose)) == expected


def settings(prompts: list[str], look: str = "") -> list[Setting]:
    """The settings of shots with these prompts, in a film with a yard and a girl called Rain."""
    elements = {
        "Yard": {"kind": "scene", "description": "a courtyard at dusk in thick fog"},
        "Rain": "a girl in a red coat",
    }
    shots = [{"duration": 3, "prompt": prompt} for prompt in prompts]
    board = Storyboard.model_validate({"look": look or None, "elements": elements, "shots": shots})
    return [shot.setting for shot in plan(board).shots]


def test_the_shot_comes_before_its_scene_and_the_look() -> None:
    """Each thing on its own: the time may be the shot's, the place the scene's, the light the look's."""
    found = settings(
        ["@Rain at dawn in @Yard", "@Rain smiles", "@Rain in @Yard", "against the sky"], "rooftop, neon, backlit"
    )
    assert found[0] == Setting("dawn", "fog", "courtyard", ("neon", "backlight"))
    assert found[1] == Setting("dawn", None, "rooftop", ("neon", "backlight"))
    assert found[2] == Setting("sunset", "fog", "courtyard", ("neon", "backlight"))
    assert found[3].place == "rooftop"
    # Of two lights from somewhere the shot's counts.
    assert settings(["a silhouette"], "neon, backlit")[0].lights == ("silhouette", "neon")


def test_a_film_keeps_its_grade() -> None:
    """A light that a shot says by the way doesn't change the look's; one that it names does."""
    lights = [one.lights for one in settings(["lanterns sway", "by candlelight", "she waits"], "neon, paper lanterns")]
    assert lights == [("neon",), ("candlelight",), ("neon",)]
    assert settings(["lanterns sway"], "backlit")[0].lights == ("backlight", "candlelight")


def test_a_wind_that_drops_has_dropped() -> None:
    """It ends the wind of the shots before for those that follow; rain goes on without it."""
    prompts = ["a strong wind in a courtyard", "the wind dies", "he waits"]
    assert [one.weather for one in settings(prompts)] == ["strong_wind", "still_air", "still_air"]
    assert settings(["the wind dies"], "heavy rain")[0].weather == "rain"


def test_nothing_said_is_nothing_set() -> None:
    """An element's name or a person's description sets no stage."""
    assert settings(["@Rain smiles", "a hand opens"]) == [Setting(), Setting()]


def test_shots_that_name_nobody_go_on_where_they_are() -> None:
    """Who has no name is the same one: from shot to shot only what is said changes, and light is set anew."""
    found = settings(["he waits in a kitchen at night, backlit", "close on his face", "a wet street", "he runs"])
    assert [(one.place, one.time) for one in found] == [("kitchen", "night")] * 2 + [("street", "night")] * 2
    assert [one.lights for one in found] == [("backlight",), (), (), ()]


@given(TEXTS)
def test_any_text_is_read(text: str) -> None:
    """Whatever is written, what is found is of the tables, one of each kind."""
    setting = setting_in(text)
    times, weathers, places, dressings, lights = SETTINGS
    assert setting.time in (None, *times.ids)
    assert setting.weather in (None, *weathers.ids)
    assert setting.place in (None, *places.ids)
    ways_seen = {"door_frame", "window_frame", "window_bars", "front_door", "winding_way"}
    assert set(setting.dressings) <= {*dressings.ids} | ways_seen
    told = [lights[light].about for light in setting.lights]
    assert len(told) == len(set(told))


def test_a_storm_is_the_one_that_the_look_speaks_of() -> None:
    found = settings(["she waits", "her face in the storm", "rain"], "mountains in a snowstorm")
    assert [one.weather for one in found] == ["snow", "snow", "rain"]
    assert settings(["her face in the storm"], "mountains")[0].weather == "storm"


def test_what_the_look_says_of_a_place_is_finer() -> None:
    """A rooftop among clay roofs is one of them; another place stays what the shot says."""
    found = settings(["on a rooftop", "in a kitchen"], "clay roofs under a white sky")
    assert [one.place for one in found] == ["tiled_roof", "kitchen"]


@pytest.mark.parametrize(
    ("prompt", "place"),
    [
        ("A sailboat at sea", "open_water"),
        ("A ship in a storm", "open_water"),
        ("@Mei rows the @Boat across the lake", "open_water"),
        ("@Mei and @Tom in a small canoe on the lake", "open_water"),
        ("The @Boat sails along the shore", "open_water"),
        ("The @Boat lies on the beach", "beach"),
        ("The @Boat, moored at the pier", "pier"),
        ("@Mei stands on the shore beside the @Boat", "beach"),
        ("@Mei waits by the sea", "beach"),
        ("@Mei rows the @Boat down a flooded street", "street"),
    ],
)
def test_a_boat_is_on_the_water_unless_words_put_it_ashore(prompt: str, place: str) -> None:
    """With all who are in the shot in it."""
    elements = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Boat": {"kind": "item"}}
    board = Storyboard.model_validate({"elements": elements, "shots": [{"duration": 2, "prompt": prompt}]})
    assert plan(board).shots[0].setting.place == place


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("bright noon quarry", "quarry"),
        ("abandoned limestone quarry in blazing noon sun", "quarry"),
        ("small sunlit flat, late afternoon light", "living_room"),
        ("she comes back into her flat and sits", "living_room"),
        ("in a tiny council flat at dusk", "living_room"),
        ("she lies flat, a flat stone in her hand, the flat roof, her tyre goes flat", "rooftop"),
        ("a flat tire and flat light", None),
        ("laundromat at night", "laundromat"),
        ("a mountain peak above the clouds", "summit"),
        ("a steam train waits at a snowy station", "station_platform"),
        ("the police station", "office"),
        ("a museum at night", "great_hall"),
        ("she strolls down the museum steps", "street"),
        ("他跑下博物馆的台阶", "street"),
        ("she kneels in the cathedral", "church"),
        ("a boxing gym, a punching bag", "gym"),
        ("her gym bag on the street", "street"),
        ("the witness stand of a courtroom", "courtroom"),
        ("airport terminal, rain outside", "airport"),
        ("the bathroom mirror", "bathroom"),
        ("horses in the stable", "barn"),
        ("a stable, steady shot", None),
        ("a highway through nowhere", "field"),
        ("a gas station at night on the highway", "gas_station"),
        ("a football field under floodlights", "stadium"),
        ("A lonely two-storey farmhouse at night in heavy rain", "farmhouse"),
        ("she cooks in the farmhouse kitchen", "kitchen"),
        ("A packed athletics stadium at sunset, red running track, eight lanes", "athletics_track"),
        ("田径场上，他冲过终点线", "athletics_track"),
        ("the car park", "street"),
        ("she waits in the car park", "street"),
        ("她走过停车场", "street"),
        ("on the touchline of a muddy pitch", "village_pitch"),
        ("she dribbles over the basketball court", "basketball_court"),
        ("篮球场上，他起跳", "basketball_court"),
        ("he serves on a clay court", "tennis_court"),
        ("网球场边的长椅", "tennis_court"),
        ("a table tennis bat", None),
        ("she parks the car", None),
        ("an inn of the bayou, fog over the marsh", "swamp"),
        ("on the bridge of a spaceship", "spaceship_interior"),
        ("a spaceship lands in the desert", "desert"),
        ("a casino", "indoors"),
        ("the waiting room of a dentist", "indoors"),
        ("on the deck of a pirate ship", "ship_deck"),
        ("a deck of cards", None),
        ("an ancient temple at dawn", "temple_court"),
        ("sweat on her temple", None),
        ("the ruins of a city", "ruins"),
        ("a construction site", "building_site"),
        ("an astronaut on the moon", "lunar_surface"),
        ("the moon over the street", "street"),
        ("an amusement park at night, a ferris wheel", "fairground"),
        ("like a church", None),
        ("no gym, no pool", None),
        ("洗衣店的夜晚", "laundromat"),
        ("正午的采石场", "quarry"),
        ("云海之上的山巅", "summit"),
        ("法庭上", "courtroom"),
        ("健身房里", "gym"),
        ("加油站", "gas_station"),
        ("沼泽", "swamp"),
        ("古寺", "temple_court"),
        ("月球", "lunar_surface"),
        ("废墟中", "ruins"),
    ],
)
def test_places_of_film_prompts_are_told_apart(words: str, place: str | None) -> None:
    """Each is drawn as itself, or as less, never as another place."""
    assert setting_in(words).place == place


def test_no_trap_is_of_two_rows() -> None:
    """The later one would be lost."""
    for table in SETTINGS:
        traps = [trap for term in table for trap in term.traps]
        assert len(traps) == len(set(traps)), [trap for trap in traps if traps.count(trap) > 1]
