"""A cloth is in the hand that wipes with it, and what is opened out is between both hands, below the face."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staging import stage

CAST = {"Mei": {"description": "a woman, glasses"}}


def corners(scene) -> np.ndarray:
    return np.vstack([one.corners for model in scene.models for one in model.solids])


@pytest.mark.parametrize("angle", ["eye level", "low"])
@pytest.mark.parametrize(
    ("prompt", "high"),
    [
        ("@Mei wipes the sweat from her forehead with a white handkerchief", 0.96),
        ("@Mei mops her brow with a red handkerchief", 0.96),
        ("@Mei takes off her glasses and dabs her eyes with a handkerchief", 0.91),
        ("@Mei wipes her tears with a tissue", 0.91),
        ("@Mei dabs at her mouth with a napkin", 0.88),
        ("@Mei用纸巾擦了擦额头上的汗", 0.96),
    ],
)
def test_a_cloth_is_in_the_hand_that_wipes_with_it(film, prompt, high, angle):
    plan = film({"prompt": prompt, "size": "close-up", "angle": angle}, elements=CAST)
    assert [place.held for place in plan.shots[0].places if place.name != "Mei"] == ["wiped"]
    scene = stage(plan, plan.shots[0], 16 / 9)
    [(x, y, _)] = [scene.figures[0].hands] if len(np.shape(scene.figures[0].hands)) == 1 else scene.figures[0].hands
    spots = corners(scene)
    assert abs(y - high) < (0.05 if angle == "low" else 0.03)
    assert np.hypot(*(spots[:, :2].mean(0) - (x, y))) < 0.05
    assert np.ptp(spots[:, 1]) < 0.09


@pytest.mark.parametrize(
    ("prompt", "wipes"),
    [("@Mei wipes the table with a rag", False), ("@Mei用抹布擦桌子", False), ("@Mei擦桌子，用手帕擦汗", True)],
)
def test_what_wipes_something_else_is_at_no_face(film, prompt, wipes):
    shot = film({"prompt": prompt, "size": "medium"}, elements=CAST).shots[0]
    assert any(place.held == "wiped" for place in shot.places) == wipes


@pytest.mark.parametrize(
    ("prompt", "tussles"),
    [
        ("@Mei struggles with a huge paper map", True),
        ("@Mei wrestles with an umbrella", True),
        ("@Mei fights with a road map that won't fold", True),
        ("@Mei手忙脚乱地摊开一张巨大的地图", True),
        ("@Mei unfolds a large map", False),
        ("@Mei spreads out the newspaper", False),
    ],
)
@pytest.mark.parametrize("size", ["medium", "medium close-up"])
def test_what_is_opened_out_is_in_both_hands_and_hides_no_face(film, prompt, tussles, size):
    plan = film({"prompt": prompt, "size": size}, elements=CAST)
    [work] = [work.kind for work in plan.shots[0].works] or [None]
    assert (work == "tussle") == tussles
    [thing] = [place for place in plan.shots[0].places if place.name != "Mei"]
    assert thing.held == "both"
    if "umbrella" in prompt:
        return
    spots = corners(stage(plan, plan.shots[0], 16 / 9))
    assert np.ptp(spots[:, 0]) > 0.2
    assert spots[:, 1].max() < 0.9


@pytest.mark.parametrize(
    ("prompt", "kind"),
    [
        ("@Mei struggles with the map and the wind", "tussle"),
        ("@Mei struggles against the ropes", "flail"),
        ("@Mei struggles to her feet", None),
        ("@Mei fights with a sword", None),
        ("@Mei struggles with her conscience", None),
    ],
)
def test_arms_are_flung_about_by_nobody_who_only_has_trouble(film, prompt, kind):
    shot = film({"prompt": prompt, "size": "medium"}, elements=CAST).shots[0]
    assert [work.kind for work in shot.works if work.kind in ("tussle", "flail")] == ([kind] if kind else [])


def test_a_folded_map_is_in_one_hand(film):
    shot = film({"prompt": "@Mei holds a folded map", "size": "medium"}, elements=CAST).shots[0]
    assert [place.held for place in shot.places if place.name != "Mei"] == ["hand"]


@pytest.mark.parametrize("size", ["full", "medium"])
@pytest.mark.parametrize(
    "prompt",
    ["@Mei unfolds a large blanket", "@Mei shakes out a towel", "@Mei抖开一条毯子", "@Mei spreads out a tablecloth"],
)
def test_a_cloth_that_is_opened_out_hangs_from_both_hands_below_the_face(film, prompt, size):
    plan = film({"prompt": prompt, "size": size}, elements=CAST)
    [place] = [one for one in plan.shots[0].places if one.whose == "Mei"]
    assert (place.held, place.opened) == ("both", True)
    cloth = corners(stage(plan, plan.shots[0], 16 / 9))
    assert np.ptp(cloth[:, 0]) > 0.4
    assert np.ptp(cloth[:, 1]) > 0.35
    assert cloth[:, 1].max() < 0.87


@pytest.mark.parametrize("prompt", ["@Mei folds a checked blanket", "@Mei folds up the towel", "@Mei叠着一条毯子"])
def test_who_folds_a_cloth_has_it_in_both_hands(film, prompt):
    [place] = [one for one in film({"prompt": prompt}, elements=CAST).shots[0].places if one.whose == "Mei"]
    assert (place.held, place.opened) == ("both", False)


@pytest.mark.parametrize("prompt", ["@Mei holds a folded towel", "@Mei carries a blanket"])
def test_what_is_folded_already_is_not_folded_by_both_hands(film, prompt):
    places = film({"prompt": prompt}, elements=CAST).shots[0].places
    assert all(place.opened is not True for place in places)
