"""What a shot is of is in its frame, from the first moment to the last."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kling_renderers.animatic.camera.framing import ITEM
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.on_tables import on_a_table
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.kinds import width_of
from kling_story.planning import PlannedElement, plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import SIZES, stand_ins

FRAMES = {"16:9": (1280, 720), "9:16": (720, 1280), "1:1": (960, 960)}
CAST = {"Mei": {}, "Tom": {}, "Ann": {}, "Key": {"kind": "item"}, "Tin": {"kind": "item"}}
TURNS = (0.0, 0.5, 1.0)


def staged(prompt, aspect="16:9", cast=CAST, **shot):
    """A shot made ready, and the size of its frame in pixels."""
    told = {"aspect": aspect, "elements": cast, "shots": [{"duration": 4, "prompt": prompt, **shot}]}
    film, frame = plan(Storyboard.model_validate(told)), FRAMES[aspect]
    return Staged(film, film.shots[0], frame[0] / frame[1], 4.0), frame


def seen(made, frame, places, u):
    """Places (n, 3) in parts of the frame."""
    view = View(made.moment(u).pose, *frame)
    return view.to_pixels(view.to_camera(places)) / frame


@settings(max_examples=60)
@given(
    st.sampled_from(("Mei", "Mei and Tom", "Mei, Tom and Ann")),
    st.sampled_from([size.id for size in SIZES if size.figure_height < 5]),
    st.sampled_from(sorted(FRAMES)),
    st.sampled_from(("slow pull back until the lane holds them", "slow push in", "zoom in", "static")),
)
def test_the_heads_of_those_a_shot_is_of_are_whole(names, size, aspect, camera):
    prompt = names.replace("Mei", "@Mei").replace("Tom", "@Tom").replace("Ann", "@Ann")
    made, frame = staged(prompt, aspect, size=size, camera=camera)
    for figure in made.scene.figures:
        x, y, z = figure.head
        rims = [(x - 0.035, y, z), (x + 0.035, y, z), (x, y - (y - 0.875 * figure.top), z)]
        for u in TURNS:
            spots = seen(made, frame, rims, u)
            assert spots.min() > 0
            assert spots.max() < 1


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("angle", ["eye level", "high", "low"])
@pytest.mark.parametrize("size", ["medium close-up", "medium"])
def test_a_push_in_to_hands_ends_on_hands_that_are_raised_for_it(size, angle, aspect):
    made, frame = staged("@Mei folds a letter", aspect, size=size, angle=angle, camera="push in to her fingertips")
    hands, head = made.scene.figures[0].hands, made.scene.figures[0].head
    across, down = seen(made, frame, [hands], 1.0)[0]
    assert abs(across - 0.5) < 0.05
    assert down == pytest.approx(0.6, abs=0.02)
    # The face is lost only on the last part of the way, and the camera never looks into the ground.
    assert 0 < seen(made, frame, [head], 0.4)[0, 1] < 0.6
    assert abs(made.moment(1.0).pose.pitch - made.moment(0.0).pose.pitch) < 35


def test_hands_hang_where_no_move_closes_in_on_them():
    assert staged("@Mei waits", size="medium", camera="push in to her eyes")[0].scene.figures[0].hands is None
    assert staged("@Mei waits", size="full", camera="push in to her hands")[0].scene.figures[0].hands is None


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("words", [None, *(thing.words for thing in stand_ins.THINGS if not thing.height)])
def test_an_insert_shows_all_of_a_thing(words, aspect):
    cast = {"It": {"kind": "item", **({"description": words} if words else {})}}
    made, frame = staged("@It lies there", aspect, cast, size="extreme close-up", framing="insert")
    (prop,) = made.scene.props
    wide = width_of(PlannedElement("It", "item", 0, words))
    x, y, z = prop.place
    # What lies flat is seen from above, as deep as it would stand high.
    flat = made.moment(0.0).pose.pitch < -12
    up, away = (0.0, ITEM / 2) if flat else (ITEM / 2, 0.0)
    rims = [(x + a * wide * ITEM / 2, y + b * up, z + b * away) for a in (-1, 1) for b in (-1, 1)]
    spots = seen(made, frame, rims, 0.0)
    assert spots.min() > 0
    assert spots.max() < 1
    # And little else: it fills the frame one way or the other.
    assert np.ptp(spots, axis=0).max() > (0.4 if flat else 0.8)


@pytest.mark.parametrize("row", [row for row in stand_ins.THINGS if not row.height], ids=lambda row: row.id)
def test_things_are_as_wide_as_their_row_says(row):
    made, _ = staged("@It", cast={"It": {"kind": "item", "description": row.words}}, size="close-up")
    element = PlannedElement("It", "item", 0, row.words)
    _, models = on_a_table(made.shot, [element], 0.3, {})
    solids = [solid.corners for solid in models[-1].solids]
    # Without the table, unless it lies on the ground.
    corners = np.concatenate([one for one in solids if one[:, 1].min() > 0.419] or solids)
    assert np.ptp(corners[:, 0]) / ITEM == pytest.approx(row.wide, rel=0.12)


@settings(max_examples=40)
@given(
    st.sampled_from(("left", "right")),
    st.sampled_from([size.id for size in SIZES if 1 < size.figure_height < 9]),
    st.sampled_from(sorted(FRAMES)),
    st.sampled_from(("static", "slow push in")),
)
def test_a_thing_stands_on_the_side_that_words_say(side, size, aspect, camera):
    made, frame = staged(f"@Tin alone at the {side} of the frame", aspect, size=size, camera=camera)
    x, y, z = made.scene.props[0].place
    for u in TURNS:
        spots = seen(made, frame, [(x - 0.45 * ITEM, y, z), (x, y, z), (x + 0.45 * ITEM, y, z)], u)
        if not u or SIZES[size].figure_height < 5:
            assert spots[:, 0].min() > -0.05
            assert spots[:, 0].max() < 1.05
        if SIZES[size].figure_height < 5 and aspect == "16:9":
            assert spots[1, 0] > 0.6 if side == "right" else spots[1, 0] < 0.4
        assert spots[1, 0] >= 0.5 if side == "right" else spots[1, 0] <= 0.5


def test_things_on_two_sides_stand_on_them_in_whatever_order_they_are_named():
    made, _ = staged("@Key on the right, and on the left @Tin", size="medium")
    across = {prop.name: prop.place[0] for prop in made.scene.props}
    assert across["Tin"] < -0.1
    assert across["Key"] > 0.1


def test_a_thing_with_a_side_of_its_own_is_in_nobodys_hand():
    made, frame = staged("@Mei waits, and @Key stands on the left in the foreground", size="medium")
    assert made.scene.figures[0].hands is None
    (x, y), (prop,) = seen(made, frame, [made.scene.props[0].place], 0.0)[0], made.scene.props
    assert 0 < x < 0.4
    assert 0 < y < 0.8
    assert prop.place[2] < -0.1


@pytest.mark.parametrize(("prompt", "holder"), [("@Mei shows @Tom the @Key", 1), ("@Mei with @Key looks at @Tom", 0)])
def test_who_is_named_last_before_a_thing_holds_it(prompt, holder):
    made, _ = staged(prompt, size="medium")
    assert [figure.hands is not None for figure in made.scene.figures] == [holder == 0, holder == 1]


@pytest.mark.parametrize("lens", ["24 mm", "35 mm", "85 mm"])
@pytest.mark.parametrize("aspect", sorted(FRAMES))
def test_an_extreme_close_up_holds_both_eyes(aspect, lens):
    """As near as a wide lens has to be in a narrow frame, too."""
    made, frame = staged("@Mei blinks", aspect, size="extreme close-up", lens=lens)
    (figure,) = made.scene.figures
    eyes = [mark.outline for mark in figure.features if mark.thick == 1 and mark.wide is None]
    spots = seen(made, frame, np.concatenate(eyes) + figure.head, 0)
    assert spots.min() > 0
    assert spots.max() < 1


@pytest.mark.parametrize("lens", ["24 mm", "135 mm"])
@pytest.mark.parametrize(
    "turned", [{}, {"framing": "reverse"}, {"framing": "profile"}, {"angle": "low"}, {"angle": "high"}]
)
@pytest.mark.parametrize("size", ["extreme close-up", "close-up"])
@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("prompt", ["@Mei lies on the bed", "@Mei floats on her back in the sea"])
def test_a_close_shot_of_who_lies_there_is_of_the_face(prompt, aspect, size, turned, lens):
    """Whichever way they lie: turned about, the head was out of the frame, or its hair filled it."""
    made, frame = staged(prompt, aspect, size=size, lens=lens, **turned)
    (figure,) = made.scene.figures
    eyes = [mark.outline for mark in figure.features if mark.thick == 1 and mark.wide is None]
    across, down = seen(made, frame, np.concatenate(eyes) + figure.head, 0).mean(axis=0)
    assert 0.1 < across < 0.9
    assert 0.1 < down < 0.9
