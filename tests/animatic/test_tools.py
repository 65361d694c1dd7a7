"""Tools that a sentence is about are carried and pushed as they are: over a shoulder, before who pushes, full."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import PlannedElement, PlannedShot
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

WIDE = 16 / 9
CAST = {
    "Yvonne": {"description": "a woman of seventy"},
    "Malo": {"description": "her grandson, a boy"},
    "Cole": {"description": "a young man"},
}


def film_of(prompt: str, **shot: object) -> tuple[Plan, PlannedShot]:
    film = plan(Storyboard.model_validate({"elements": CAST, "shots": [{"duration": 2, "prompt": prompt, **shot}]}))
    return film, film.shots[0]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Malo pushes a heavy wheelbarrow full of salt along the dyke",
        "@Malo wheels a wheelbarrow full of bricks across the yard",
        "@Malo推着一辆装满盐的独轮车走在田埂上",
    ],
)
def test_who_pushes_a_full_wheelbarrow_has_it(prompt: str) -> None:
    film, shot = film_of(prompt)
    place = shot.place_of("Malo")
    assert place is not None
    assert place.tie == "pushing"
    assert place.tied_to is not None
    barrow = film.element(place.tied_to)
    assert barrow is not None
    full, empty = (solids_of(one) for one in (barrow, replace(barrow, description="a wheelbarrow")))
    assert max(one.corners[:, 1].max() for one in full) > max(one.corners[:, 1].max() for one in empty) + 0.1


@pytest.mark.parametrize(
    ("words", "course"),
    [
        (
            "@Malo pushes a heavy wheelbarrow full of salt along the narrow dyke between the ponds, from right to left",
            "right_to_left",
        ),
        ("@Malo drags a sled over the hill behind the house from left to right", "left_to_right"),
        ("@Malo rides a grey horse slowly down the middle towards us", "toward_camera"),
        ("@Malo pushes a wheelbarrow and looks from right to left", "left_to_right"),
    ],
)
def test_the_way_may_stand_far_from_the_verb(words: str, course: str) -> None:
    assert film_of(words)[1].course == course


def test_who_is_seen_in_profile_is_tracked_across_the_frame() -> None:
    _, shot = film_of("@Malo pushes a wheelbarrow along the path", framing="profile", camera="tracking")
    assert shot.course == "left_to_right"


@pytest.mark.parametrize(
    ("prompt", "whose"),
    [
        ("@Yvonne and @Malo walk away along the dyke, the rake over her shoulder", "Yvonne"),
        ("@Malo and @Yvonne walk away along the dyke, the rake over his shoulder", "Malo"),
        ("@Yvonne and @Malo walk along, a rake over his shoulder", "Malo"),
    ],
)
def test_a_rake_is_over_the_shoulder_that_words_mean(prompt: str, whose: str) -> None:
    place = film_of(prompt)[1].place_of("rake")
    assert place is not None
    assert (place.whose, place.held) == (whose, "shoulder")


def test_a_tool_over_a_shoulder_has_its_head_up_behind() -> None:
    film, shot = film_of("@Malo walks across the field from left to right with a rake over his shoulder", size="full")
    scene = stage(film, shot, WIDE)
    rake = next(one for one in scene.models if one.corners[:, 1].max() > 0.95)
    figure = scene.figures[0]
    highest = rake.corners[rake.corners[:, 1].argmax()]
    assert highest[0] < figure.x - 0.15, "who goes right has it behind"
    assert rake.corners[:, 1].min() > 0.5, "and it doesn't stand on the ground"


def test_a_rake_is_broader_than_a_spade() -> None:
    _, shot = film_of("@Malo")
    wide = {}
    for name in ("rake", "spade"):
        thing = PlannedElement(name=name, kind="item", index=1, description=name)
        wide[name] = max(one.corners[:, 0].max() for one in solids_of(thing))
    assert wide["rake"] > 2 * wide["spade"]
    assert shot.people == 1


@pytest.mark.parametrize(
    "prompt", ["@Yvonne pulls a long wooden rake towards her, again and again", "@Yvonne一遍遍拉着木耙"]
)
def test_who_pulls_a_rake_works_with_it(prompt: str) -> None:
    _, shot = film_of(prompt)
    assert any(one.held == "swept" and one.whose == "Yvonne" for one in shot.places)
    assert [work.kind for work in shot.works] == ["dig"]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Malo stands beside his grey horse and looks over @Cole's shoulder",
        "Over @Cole's shoulder: @Malo with a brown dog beside him",
        "越过@Cole的肩膀，@Malo牵着一匹白马站在街上",
    ],
)
def test_no_animal_is_the_back_in_the_corner_while_a_person_is_named(prompt: str) -> None:
    film, shot = film_of(prompt, framing="over-the-shoulder", size="medium")
    assert [one.name for one in shot.places if one.near] == ["Cole"]
    spots = {one.name: (one.x, one.z) for one in stage(film, shot, WIDE).figures}
    animal = next(one for one in spots if one not in CAST)
    assert spots[animal][1] > spots["Malo"][1]
    assert abs(spots["Malo"][0]) < abs(spots[animal][0])


@pytest.mark.parametrize(
    ("prompt", "weather"),
    [
        ("Red foam shoots up to the ceiling and rains down on @Malo", None),
        ("Glass rains down around @Malo", None),
        ("Rain comes down on @Malo", "rain"),
        ("It rains, @Malo waits", "rain"),
    ],
)
def test_what_rains_down_is_no_weather(prompt: str, weather: str | None) -> None:
    assert film_of(prompt)[1].setting.weather == weather


def test_the_street_of_a_western_has_no_cars_and_no_lamps() -> None:
    old, now = (film_of(f"@Malo walks down the main street of a {one}")[1] for one in ("frontier town", "city"))
    assert (old.setting.place, old.setting.dressings, now.setting.dressings) == ("street", ("old_street",), ())
    assert film_of("@Malo in a western hat walks down the street")[1].setting.dressings == ()
