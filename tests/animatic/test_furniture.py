"""A counter between two people, before one, or over a thing; and the hand that has a thing where nobody is seen."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

from kling_renderers.animatic.drawing.palette import SKIN

CAST = {"Mei": {}, "Tom": {}, "Player": {"kind": "item", "description": "a cassette player"}}


def boxes(seen):
    return seen.scene.pieces.corners


@pytest.mark.parametrize(
    ("prompt", "piece"),
    [
        ("@Mei and @Tom face each other across the noodle counter", "counter"),
        ("@Mei hands the letter over the bar to @Tom", "counter"),
        ("@Mei and @Tom sit, a small table between them", "table"),
        ("@Mei and @Tom talk, the table between them", "table"),
        ("@Mei隔着柜台看着@Tom", "counter"),
        ("@Mei slides a photograph across the reception desk, @Tom shakes his head", "counter"),
        ("@Mei talks to @Tom over the hotel's front desk", "counter"),
        ("@Mei隔着前台问@Tom", "counter"),
        ("@Mei slides a photograph across the old wooden desk to @Tom", "table"),
        ("@Mei sits at the left of a long wooden table, @Tom stands at the right, his coat wet", "table"),
        ("@Mei at the head of the table, @Tom at the other end", "table"),
        ("@Mei and @Tom sit at opposite ends of the table", "table"),
        ("@Mei坐在长桌的一头，@Tom坐在另一头", "table"),
        ("@Mei坐在餐桌左边，@Tom站在右边", "table"),
        ("@Mei和@Tom坐在桌子两边", "table"),
        ("@Mei sits at the head of the table, @Tom leaves", None),
        ("@Mei stands at the left of the table. @Tom looks to the right", None),
        ("@Mei leans over the counter", None),
        ("@Mei and @Tom walk across the street", None),
    ],
)
def test_two_have_a_counter_between_them_where_words_say_so(film, prompt, piece):
    [shot] = film({"prompt": prompt}, elements=CAST).shots
    across = {place.piece for place in shot.places if place.relation == "across"}
    assert across == ({piece} if piece else set())


@pytest.mark.parametrize(
    "prompt", ["@Mei and @Tom sit across the table. Neither looks at the other", "@Mei和@Tom隔着桌子坐着，谁也不看谁"]
)
def test_who_does_not_look_at_the_other_across_a_table_is_not_turned_to_them(film, prompt):
    [shot] = film({"prompt": prompt}, elements=CAST).shots
    assert [(place.piece, place.facing) for place in shot.places] == [("table", None)] * 2


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("@Mei sits at the left of a long table covered with papers, @Tom stands at the right", "medium"),
        ("@Mei坐在堆满文件的书桌前", "full"),
    ],
)
def test_a_table_covered_with_papers_has_them_on_its_top_in_the_frame(film, prompt, size):
    plain = Seen(
        film,
        {"size": size, "prompt": prompt.replace(" covered with papers", "").replace("堆满文件的", "")},
        elements=CAST,
    )
    seen = Seen(film, {"size": size, "prompt": prompt}, elements=CAST)
    sheets = [box for box in boxes(seen) if box[:, 1].min() > 0.41 and np.ptp(box[:, 1]) < 0.01]
    assert len(boxes(plain)) < len(boxes(seen))
    assert any(0 < seen.spot(*box.mean(axis=0))[1] < 1 for box in sheets)


@pytest.mark.parametrize("framing", ["two-shot", "over-the-shoulder"])
@pytest.mark.parametrize("size", ["medium", "full"])
def test_it_is_between_them_and_in_neither_of_them(film, size, framing):
    shot = {"size": size, "framing": framing, "prompt": "@Mei and @Tom face each other across the counter"}
    seen = Seen(film, shot, elements=CAST)
    assert len(boxes(seen))
    if framing == "two-shot":
        (one, other), middle = sorted(figure.x for figure in seen.scene.figures), boxes(seen)[:, :, 0]
        assert one + 0.05 < middle.min() < middle.max() < other - 0.05


def test_who_is_behind_a_bar_is_seen_over_it_in_a_frame_of_the_upper_body(film):
    """Its top is in the picture, below the chest."""
    seen = Seen(film, {"size": "medium", "prompt": "@Tom stands behind the bar"}, elements=CAST)
    top = boxes(seen)[-1]
    far = top[np.argmax(top[:, 2] + top[:, 1])]
    assert 0.75 < seen.spot(*far)[1] < 0.97


def test_what_is_under_a_counter_is_in_the_dark(film):
    """Within it: something is over it, behind it and on both sides, and darker than what it lies on."""
    seen = Seen(film, {"size": "close-up", "prompt": "Under the counter, @Player lies in the dust"}, elements=CAST)
    x, y, z = seen.props["Player"].place
    low, high = boxes(seen).min(axis=(0, 1)), boxes(seen).max(axis=(0, 1))
    assert (low[[0, 1]] < (x, y)).all()
    assert (high > (x, y + 0.1, z + 0.1)).all()
    assert max(np.mean(colour) for box in seen.scene.pieces.colours for colour in box) < 90


@pytest.mark.parametrize(
    ("prompt", "gripped"),
    [
        ("A knife in his hand cuts an apple", True),
        ("A ladle in his hand stirs", True),
        ("The pen in her hand writes", True),
        ("The letter in her hand", False),
        ("A spoon lies on the table", False),
    ],
)
def test_a_handle_has_a_hand_around_it_where_nobody_is_seen(film, prompt, gripped):
    seen = Seen(film, {"size": "close-up", "framing": "insert", "prompt": prompt}, elements=CAST)
    fingers = [solid for model in seen.scene.models for solid in model.solids if solid.colour == SKIN]
    assert bool(fingers) is gripped
    if gripped:
        place = next(iter(seen.props.values())).place
        corners = np.concatenate([solid.corners for solid in fingers])
        assert np.abs(corners - place).sum(axis=1).min() < 0.06


@pytest.mark.parametrize("tool", ["ladle", "pen"])
def test_what_hands_do_something_with_is_in_one_of_them(film, tool):
    [shot] = film({"size": "close-up", "framing": "insert", "prompt": f"Hands work with a {tool}"}, elements=CAST).shots
    assert [(place.name, place.held) for place in shot.places] == [(tool, "hand")]


@pytest.mark.parametrize(
    ("prompt", "angle", "under"),
    [
        ("@Mei stands behind a fruit stall", "eye level", True),
        ("@Mei在摊位后面炒面", "eye level", True),
        ("@Mei stands behind the counter of the shop", "eye level", False),
        ("@Mei stands behind a fruit stall", "high angle", False),
    ],
)
def test_a_stall_has_an_awning_that_hides_nobody(film, prompt, angle, under):
    seen = Seen(film, {"size": "full", "prompt": prompt, "angle": angle}, elements=CAST)
    high = [box for box in boxes(seen) if box[:, 1].min() > 1.0]
    assert bool(high) is under
    assert len(boxes(seen))


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("@Mei stands behind a table with @Player on it", "full"),
        ("@Mei sits at a table with a cup and @Player on it", "medium wide"),
        ("@Mei stands behind the counter with @Player on it", "medium"),
        ("@Mei站在柜台后面，柜台上放着@Player", "medium"),
        ("@Mei and @Tom face each other across the table with @Player on it", "full"),
    ],
)
def test_what_is_on_somebodys_table_stands_on_that_one(film, prompt, size):
    """No second one is under it, and it is within the edges of theirs."""
    seen = Seen(film, {"size": size, "prompt": prompt}, elements=CAST)
    assert not any(model.below for model in seen.scene.models)
    x, _, z = seen.props["Player"].place
    (low, _, near), (high, _, far) = boxes(seen).min(axis=(0, 1)), boxes(seen).max(axis=(0, 1))
    assert low < x < high
    assert near < z < far


def test_on_a_table_that_the_frame_does_not_show_it_has_one_of_its_own(film):
    shot = {"size": "medium", "prompt": "@Mei stands behind a table with @Player on it"}
    assert any(model.below for model in Seen(film, shot, elements=CAST).scene.models)
