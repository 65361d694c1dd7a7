"""A stagecoach is a closed coach on wheels, pulled by as many horses as words say, in pairs."""

import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.kinds import shape_of
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

COACH = {"Stagecoach": {"kind": "item", "description": "a dark green stagecoach with yellow wheels"}}


def planned(prompt, **shot):
    told = {"duration": 2, "size": "wide", "direction": "left_to_right", "prompt": prompt, **shot}
    return plan(Storyboard.model_validate({"elements": COACH, "shots": [told]}))


@pytest.mark.parametrize(
    ("words", "count"),
    [("Four brown horses", 4), ("Two mules", 2), ("A team of horses", 4), ("A pair of white horses", 2)],
)
def test_as_many_pull_it_as_are_said(words, count):
    [shot] = planned(f"{words} pull the @Stagecoach across a desert.").shots
    pulling = [place for place in shot.places if place.tie == "pulling" and place.tied_to == "Stagecoach"]
    assert len(pulling) == count


@pytest.mark.parametrize("prompt", ["Four horses graze behind the @Stagecoach.", "No two horses pull the @Stagecoach."])
def test_else_nobody_pulls_it(prompt):
    assert not [place for place in planned(prompt).shots[0].places if place.tie == "pulling"]


def test_they_go_in_pairs_before_it():
    film = planned("Four brown horses pull the @Stagecoach across a desert.")
    scene = Staged(film, film.shots[0], 16 / 9, 2.0).scene
    coach = next(prop.place[0] for prop in scene.props if prop.name == "Stagecoach")
    across = sorted(figure.x for figure in scene.figures)
    assert shape_of(film.element("Stagecoach")) == "coach"
    assert len(across) == 4
    assert coach < across[0]
    assert across[1] - across[0] < 0.2 < across[2] - across[1]


@pytest.mark.parametrize("words", ["thunders over a bridge", "rattles along a road", "rolls across the plain"])
def test_it_goes(words):
    assert planned(f"The @Stagecoach {words}.").shots[0].place_of("Stagecoach").gait == "driving"


@pytest.mark.parametrize(("prompt", "weather"), [("Confetti rains down.", None), ("It rains hard.", "rain")])
def test_confetti_is_no_rain(prompt, weather):
    assert (planned(prompt).shots[0].setting.weather == "rain") == (weather == "rain")


@pytest.mark.parametrize(
    ("prompt", "kinds"), [("Fireflies drift over the meadow.", ["embers"]), ("There are no fireflies.", [])]
)
def test_fireflies_are_specks_that_glow(prompt, kinds):
    assert [vapour.kind for vapour in planned(prompt).shots[0].vapours] == kinds
