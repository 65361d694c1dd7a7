"""Where shots play that don't say so, and who still sits or lies there."""

from __future__ import annotations

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard


def test_who_was_in_the_shot_before_is_still_there() -> None:
    """Place, time and weather go on with somebody of the cast; another cast, or other words, are elsewhere; the one
    time of day of all that was before goes on with everybody.
    """
    prompts = (
        "@Mei waits in a kitchen at night, backlit", "@Mei turns round", "@Mei and @Tom laugh",
        "@Tom alone on a beach", "@Mei sleeps", "the rain stops",
    )  # fmt: skip
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}}, "shots": shots}))
    found = [(shot.setting.place, shot.setting.time) for shot in film.shots]
    assert found[:4] == [("kitchen", "night")] * 3 + [("beach", "night")]
    assert found[4] == (None, "night")
    assert film.shots[0].setting.lights
    assert not film.shots[1].setting.lights


@pytest.mark.parametrize(
    ("prompts", "expected"),
    [
        ((("wide", "White dunes at noon"), ("medium", "@Mei trudges through the sand")), ("desert", "noon")),
        ((("wide", "A farmhouse at night"), ("full", "@Mei reads"), ("medium", "@Tom nods")), ("farmhouse", "night")),
        ((("close-up", "a lamp in a kitchen at night"), ("medium", "@Mei smiles")), (None, "night")),
        ((("wide", "a beach at dawn"), ("wide", "a street at night"), ("full", "@Mei waits")), ("street", "night")),
        (
            (("full", "@Mei on a beach at dawn"), ("full", "@Tom in a bar at night"), ("full", "@Ada nods")),
            (None, None),
        ),
        ((("wide", "@Mei on a beach"), ("full", "@Tom in a street"), ("full", "@Mei nods")), ("beach", None)),
        ((("wide", "Rain over a football pitch"), ("full", "@Mei claps"), ("full", "@Tom turns")), ("stadium", None)),
        ((("wide", "a beach at dawn"), ("full", "@Tom in a street"), ("full", "@Ada nods")), (None, "dawn")),
        ((("wide", "@Mei on a beach"), ("full", "@Tom shivers"), ("full", "@Mei hugs @Tom")), ("beach", None)),
    ],
)
def test_a_view_of_a_place_begins_what_follows(
    prompts: tuple[tuple[str, str], ...], expected: tuple[str | None, str | None]
) -> None:
    """And a film has one time of day, and one place where a view of it began, until words tell of another; who was with
    nobody who left is where they were.
    """
    shots = [{"duration": 2, "size": size, "prompt": prompt} for size, prompt in prompts]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}, "Ada": {}}, "shots": shots}))
    setting = film.shots[-1].setting
    assert (setting.place, setting.time) == expected


@pytest.mark.parametrize(
    ("first", "then", "place"),
    [
        ("@Mei walks through an underground car park", "@Tom stands in the car park", "parking_garage"),
        ("@Mei in the car park", "@Tom walks through the car park", "street"),
        ("@Mei走进地下停车场", "@Tom站在停车场里", "parking_garage"),
        ("@Mei waits in a subway station", "@Tom runs along the platform", "subway_platform"),
        ("@Mei on a frozen lake", "@Tom falls at the lake", "frozen_lake"),
        ("a football pitch, @Mei", "@Tom stands in the goal", "stadium"),
        ("@Mei walks through an underground car park", "@Tom in a street, no car park", "street"),
        ("@Mei walks through an underground car park", "@Tom in a kitchen, the garage is shut", "kitchen"),
    ],
)
def test_fewer_words_mean_a_place_that_was_named(first: str, then: str, place: str) -> None:
    """Also of somebody new, and after a shot elsewhere."""
    shots = [{"duration": 2, "prompt": prompt} for prompt in (first, "@Ada sits in a car", then)]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}, "Ada": {}}, "shots": shots}))
    assert film.shots[-1].setting.place == place


def test_a_place_keeps_its_dressing() -> None:
    """Washing hangs there still; a leap from roof to roof is over. The destination of a move may name it."""
    shots = [
        {"prompt": "@Mei strides between rows of white sheets in a courtyard"},
        {"prompt": "@Mei turns"},
        {"prompt": "@Mei waits on a rooftop", "camera": "crane up until the bay and a lighthouse appear"},
        {"prompt": "@Mei leaps from roof to roof"},
        {"prompt": "@Mei smiles"},
    ]
    board = {"elements": {"Mei": {}}, "shots": [{"duration": 2, **shot} for shot in shots]}
    found = [shot.setting.dressings for shot in plan(Storyboard.model_validate(board)).shots]
    view = ("sea_view", "lighthouse")
    assert found == [("laundry",), ("laundry",), view, ("roof_gap", *view), view]


KITCHEN = "late evening, @Mei sits in a kitchen, @Tom stands, @Ines leans"


@pytest.mark.parametrize(
    ("meanwhile", "place"),
    [
        ([{"framing": "insert", "prompt": "@Book lies on the table"}], "kitchen"),
        (
            [{"framing": "insert", "prompt": "a hand opens"}, {"prompt": "@Tom nods"}, {"prompt": "@Ada nods"}],
            "kitchen",
        ),
        ([{"prompt": "@Tom runs down a street"}], None),
        ([{"prompt": "@Tom sleeps, the next morning"}], None),
    ],
)
def test_a_place_goes_on_with_its_people_until_another_is_told(
    meanwhile: list[dict[str, str]], place: str | None
) -> None:
    """Over inserts, which show a detail of it, and over who is seen in between; not after a trip elsewhere."""
    told = [{"prompt": KITCHEN}, *meanwhile, {"prompt": "@Ines turns"}]
    shots = [{"duration": 2, **shot} for shot in told]
    elements = {"Mei": {}, "Tom": {}, "Ines": {}, "Ada": {}, "Book": {"kind": "item", "description": "a book"}}
    found = [
        shot.setting.place for shot in plan(Storyboard.model_validate({"elements": elements, "shots": shots})).shots
    ]
    assert found[-1] == place
    if meanwhile[0].get("framing"):
        assert found[1] == "kitchen"


CAFE = "@Mei sits at a table in a cafe"


@pytest.mark.parametrize(
    ("prompts", "expected"),
    [
        ((CAFE, "@Mei smiles"), ("sitting", "table")),
        ((CAFE, "a hand opens", "@Mei and @Tom laugh"), ("sitting", "table")),
        ((CAFE, "@Mei gets up"), (None, "table")),
        ((CAFE, "@Mei gets up", "@Mei waits"), (None, "table")),
        ((CAFE, "@Mei walks to the door"), (None, None)),
        ((CAFE, "@Mei runs out", "@Mei smiles"), (None, None)),
        ((CAFE, "@Mei on a beach"), (None, None)),
        ((CAFE, "@Mei stands at the window"), (None, "window")),
        (("@Mei lies in bed", "@Mei opens her eyes"), ("lying", "bed")),
        (("@Mei lies in bed", "@Mei eats breakfast at the table"), ("seated", "meal")),
        (("@Mei sits on a bench", "@Mei opens the door"), (None, "door")),
        (("@Mei sits at a table", "@Mei washes her face"), ("sitting", "table")),
        (("@Mei lies in bed", "@Mei gets up"), (None, None)),
        (("@Mei sleeps in her bed",), ("lying", "bed")),
        (("@Mei lies in a hospital room",), ("lying", "bed")),
        (("@Mei lies on the floor of a bedroom",), ("lying", "ground")),
        (("@Mei lies on the beach",), ("lying", None)),
        (("@Mei躺在床上",), ("lying", "bed")),
        (("@Mei lies in bed", "@Mei sits up", "@Mei thinks"), ("sitting", None)),
        (("@Mei kneels", "@Mei smiles"), (None, None)),
        (("@Mei waits at the counter", "@Mei nods"), (None, "counter")),
        (("@Mei坐在桌边", "@Mei微笑"), ("sitting", "table")),
        (("@Mei坐着", "@Mei站起来"), (None, None)),
    ],
    ids=lambda value: " / ".join(filter(None, value)),
)
def test_who_sat_still_sits(prompts: tuple[str, ...], expected: tuple[str | None, str | None]) -> None:
    """And is at the same table or counter, until words tell that they get up, go, or are elsewhere."""
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    film = plan(Storyboard.model_validate({"elements": {"Mei": {}, "Tom": {}}, "shots": shots}))
    place = film.shots[-1].place_of("Mei")
    assert place is not None
    assert (place.posture, place.piece) == expected


def test_rain_goes_along_and_mist_stays_where_it_lies() -> None:
    def weathers(first: str) -> list[str | None]:
        prompts = (first, "@Mei stops and looks back", "@Mei waits in a street", "@Mei turns round")
        shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
        film = plan(Storyboard.model_validate({"elements": {"Mei": {}}, "shots": shots}))
        return [shot.setting.weather for shot in film.shots]

    assert weathers("On a mountain path, thin mist, @Mei walks") == ["fog", "fog", None, None]
    assert weathers("森林里薄雾弥漫，@Mei走着") == ["fog", "fog", None, None]
    assert weathers("In a field in the rain @Mei walks") == ["rain"] * 4


@pytest.mark.parametrize(
    ("look", "prompts", "expected"),
    [
        ("rainy Scottish highlands", ("In a pub @Mei drinks", "@Mei laughs"), "cafe"),
        ("sunny Mexican hill town", ("@Mei stands on a cobbled street", "@Mei laughs in a heap of oranges"), "street"),
        ("desert road movie", ("Inside the car @Mei drives", "@Mei walks away"), "desert"),
        ("desert road movie", ("In a diner @Mei eats", "@Tom walks away"), "desert"),
        ("rooftop, neon", ("@Mei in a kitchen", "@Mei laughs"), "rooftop"),
    ],
)
def test_a_look_takes_nobody_out_of_where_they_were(look: str, prompts: tuple[str, str], expected: str) -> None:
    """The land of a film's look is where it plays, not where everybody is who says nothing else; a set is."""
    shots = [{"duration": 2, "prompt": prompt} for prompt in prompts]
    film = plan(Storyboard.model_validate({"look": look, "elements": {"Mei": {}, "Tom": {}}, "shots": shots}))
    assert film.shots[1].setting.place == expected
