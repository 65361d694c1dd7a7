"""Animals and vehicles that a shot is of without naming one of the cast."""

from __future__ import annotations

import pytest

from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.shades import SHADE_OF
from kling_story.vocabulary.stand_ins import ANIMALS


def planned(*prompts: str, **elements: dict[str, str]) -> Plan:
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    return plan(Storyboard.model_validate({"elements": elements, "shots": shots}))


@pytest.mark.parametrize(
    ("prompt", "subjects", "people", "course"),
    [
        ("A yellow taxi drives through the rain at night", ("taxi",), 0, "left_to_right"),
        ("Wide shot of a train rushing through a valley", ("train",), 0, "left_to_right"),
        ("A sailboat crosses the bay", ("sailboat",), 0, "left_to_right"),
        ("A drum kit stands on an empty stage", ("drum-kit",), 0, None),
        ("一台老式石磨立在院子里", ("石磨",), 0, None),
        ("A motorbike stands under a tree", ("motorbike",), 0, None),
        ("The old dog sleeps by the fire", ("dog",), 1, None),
        ("A black cat walks along a wall towards us", ("cat",), 1, "toward_camera"),
        ("A cat and a white dog sit in a meadow", ("cat", "dog"), 2, None),
        ("A dog and its owner wait, he yawns", (), 1, None),
        ("一辆红色公交车驶过雨夜的街道", ("公交车",), 0, "left_to_right"),
        ("一只小猫走在墙头", ("小猫",), 1, "left_to_right"),
        ("A letter lies on the table", ("letter",), 0, None),
        ("The phone rings", ("phone",), 0, None),
        ("A white cup of tea steams on the counter", ("cup",), 0, None),
        ("A photo of the family fades", ("photo",), 0, None),
        ("Her coffee cup on the windowsill", ("cup",), 0, None),
        ("A candle burns in the dark", ("candle",), 0, None),
        ("The camera drifts through a room", (), 0, None),
        ("A glass door opens", (), 1, None),
        ("A lantern swings, hanging from a hook", (), 0, None),
        ("A letter falls, and a woman picks it up", (), 1, None),
        ("A woman walks past a car", ("woman",), 1, "left_to_right"),
        ("The river carries a boat", (), 0, None),
        ("A taxi stops and a woman gets out", ("taxi", "woman"), 1, None),
        ("A car door opens", (), 1, None),
        ("The car keys lie on a table", (), 1, None),
        ("The man with the dog looks up", ("man", "dog"), 2, None),
        ("The girl's cat sleeps", (), 1, None),
        ("A dog owner waits", (), 1, None),
        ("Rain on a window, a car passes", (), 0, None),
        (
            "Wind turbines on green hills, mist in the valleys, a small white van drives along a track",
            ("van",),
            0,
            "left_to_right",
        ),
        (
            "Dawn on a cliff above the sea. A small green camper van is parked alone in the grass",
            ("camper-van",),
            0,
            None,
        ),
        ("黎明，海边的悬崖上停着一辆绿色的面包车", ("面包车",), 0, None),
        ("Night on a black sea: a red sailboat rocks in the swell", ("sailboat",), 0, None),
        ("Her hands shake. A car stops outside", (), 1, None),
        ("A woman waits in the rain. A taxi stops", ("woman", "taxi"), 1, None),
        ("A farmhouse at night, a single lit window, an old car parked crooked before the porch", ("car",), 0, None),
        ("Green hills at sunrise, a small white van drives along a track", ("van",), 0, "left_to_right"),
        ("A desert at noon, a rusty pickup crawls towards the horizon", ("pickup",), 0, "away_from_camera"),
        ("清晨的海边公路，一辆红色轿车沿着公路飞驰", ("轿车",), 0, "left_to_right"),
        ("农舍门前停着一辆旧汽车", ("汽车",), 0, None),
        ("Nobody is here, no car drives along the road", (), 0, None),
    ],
)
def test_a_shot_is_of_the_animal_or_vehicle_that_it_opens_with(
    prompt: str, subjects: tuple[str, ...], people: int, course: str | None
) -> None:
    [shot] = planned(prompt).shots
    assert (shot.subjects, shot.people, shot.course) == (subjects, people, course)
    assert shot.prompt == prompt


def test_a_thing_is_what_a_shot_is_of_only_where_it_would_show_it() -> None:
    """As far away as a wide shot is nobody sees a letter."""
    shots = [{"duration": 2, "size": size, "prompt": "A letter lies on the table"} for size in ("wide", "close-up")]
    film = plan(Storyboard.model_validate({"shots": shots}))
    assert [shot.subjects for shot in film.shots] == [(), ("letter",)]


def test_it_is_the_same_one_in_the_colour_that_words_say_and_the_place_goes_on() -> None:
    film = planned("A yellow taxi drives through the rain at night", "It stops", "Nobody is here", "A horse waits")
    assert [shot.subjects for shot in film.shots] == [("taxi",), ("taxi",), (), ("horse",)]
    assert film.shots[1].setting == film.shots[0].setting
    shades = {element.name: element.shade for element in film.cast}
    assert shades["taxi"] not in (None, shades["horse"])
    assert [element.kind for element in film.cast] == ["item", "animal"]


def test_an_animal_that_nobody_declared_has_the_colour_of_its_kind_unless_words_say_one() -> None:
    """A fox is no grey dog, and no tiger is blue; of two foxes the second keeps a colour of the cast's own."""
    film = planned("A fox waits", "A white cat waits", "@Rex waits", Rex={"kind": "animal", "description": "a fox"})
    shades = {element.name: element.shade for element in film.cast}
    assert shades["fox"] == ANIMALS["fox"].shade
    assert shades["cat"] == SHADE_OF["white"]
    assert shades["Rex"] not in (None, ANIMALS["fox"].shade)
    told = {"One": {"kind": "animal", "description": "a tiger"}, "Two": {"kind": "animal", "description": "a tiger"}}
    one, two = (element.shade for element in planned("@One and @Two wait", **told).cast)
    assert one == ANIMALS["tiger"].shade != two
    [red] = planned("@Rex waits", Rex={"kind": "animal", "description": "a red fox"}).cast
    assert red.shade == ANIMALS["fox"].shade


@pytest.mark.parametrize(
    ("prompt", "ties"),
    [
        ("A lone rider on a black horse gallops away", {"rider": "riding horse"}),
        ("A young woman in a red coat rides a bicycle", {"woman": "riding bicycle"}),
        ("A white horse carries a knight through the snow", {"knight": "riding horse"}),
        ("A mare pulls the cart", {"mare": "pulling cart"}),
        ("A farmer rides a cart drawn by an old mule", {"farmer": "riding cart", "mule": "pulling cart"}),
        ("A man pushes a wheelbarrow", {"man": "pushing wheelbarrow"}),
        ("一个少年骑着自行车穿过小巷", {"少年": "riding 自行车"}),
        ("A man and a woman ride a motorbike", {"man": "riding motorbike", "woman": "riding motorbike"}),
        ("A cyclist races down the hill", {"cyclist": "riding bicycle"}),
        ("A policeman on horseback waits", {"policeman": "riding horse"}),
        ("A lone rider gallops across the plain", {"rider": "riding horse"}),
        ("A horse-drawn carriage rolls through the snow", {"horse": "pulling cart"}),
        ("A horse gallops past a man", {}),
        ("A woman walks past a car", {}),
        ("A taxi stops and a woman gets out", {}),
        ("The driver of the car looks up", {}),
    ],
)
def test_who_rides_drives_pulls_or_pushes_is_seen_with_it_though_nobody_is_declared(
    prompt: str, ties: dict[str, str]
) -> None:
    [shot] = planned(prompt).shots
    assert {place.name: f"{place.tie} {place.tied_to}" for place in shot.places if place.tie} == ties
    assert shot.prompt == prompt


def test_a_rider_is_the_same_one_in_the_next_shot() -> None:
    film = planned("A young girl in a red coat rides a pony", "The girl looks up", "Two men watch the girl")
    assert [shot.subjects for shot in film.shots] == [("girl", "pony"), ("girl",), ()]
    assert film.cast[0].shade is not None


def test_whom_the_author_has_declared_is_left_to_them() -> None:
    """A name without its ``@`` is a slip that ``check`` tells about, no other taxi."""
    film = planned("A taxi drives past", "The @Cab drives past", taxi={"kind": "item"}, Cab={"kind": "item"})
    assert [shot.subjects for shot in film.shots] == [(), ("Cab",)]
    assert [element.name for element in film.cast] == ["taxi", "Cab"]


@pytest.mark.parametrize(
    ("prompt", "dressing"),
    [
        ("An old steam train waits at a snowy station, lamps glow", "waiting_steam_train"),
        ("A train stands at the platform of an empty station", "waiting_train"),
    ],
)
def test_a_train_that_waits_is_part_of_the_station(prompt: str, dressing: str) -> None:
    """Of a wide shot: nobody and nothing is before it. One that pulls out goes along its track."""
    told = {"duration": 2, "size": "wide"}
    shots = [{**told, "prompt": prompt}, {**told, "prompt": "The train pulls out of the station"}]
    waits, goes = plan(Storyboard.model_validate({"shots": shots})).shots
    assert (waits.subjects, waits.people, waits.setting.place) == ((), 0, "station_platform")
    assert dressing in waits.setting.dressings
    assert (goes.subjects, goes.people) == ((), 0)
    assert "rolling_train" in goes.setting.dressings


def test_from_high_above_a_shot_that_says_no_size_is_wide() -> None:
    shots = [{"duration": 2, "prompt": "the train departs", "angle": angle} for angle in ("aerial", "low")]
    assert [shot.size for shot in plan(Storyboard.model_validate({"shots": shots})).shots] == ["wide", "medium"]


@pytest.mark.parametrize(
    ("prompt", "vehicles"),
    [
        ("A police car with its blue light on stands at the kerb. @Mei waits beside it", {"car"}),
        ("雨夜的街头，一辆黄色出租车停在路边。@Mei 撑着伞", {"出租车"}),
        ("@Mei hears a car that stops at the kerb", set()),
        ("No car stands at the kerb. @Mei waits", set()),
    ],
)
def test_what_stands_there_is_beside_the_cast(prompt: str, vehicles: set[str]) -> None:
    [shot] = planned(prompt, Mei={"kind": "character"}).shots
    assert {*shot.subjects} & {"car", "出租车"} == vehicles
