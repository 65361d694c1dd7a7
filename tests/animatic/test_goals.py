"""Moves with a destination end on it, when it is somebody of the shot."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shown import FRAMES, Shown

from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.goals import goals
from kling_renderers.animatic.stage.staging import stage
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import SIZES


@pytest.mark.parametrize(
    ("camera", "framing", "begins", "ends"),
    [
        ("arc left to her profile", None, 0, 90),
        ("arc right to her profile", None, 0, -90),
        ("orbit around behind her", None, 0, 180),
        ("orbit to her face", "from behind", 180, 0),
        ("arc left to her profile", "from behind", 180, -90),
        ("orbit until the window is behind her", None, 100, 0),
        ({"move": "arc left", "to": "her profile", "amount": 30}, None, -30, 0),
    ],
)
def test_who_is_circled_is_seen_from_the_side_that_the_words_name(camera, framing, begins, ends):
    """In degrees that she is turned to the frame's right, as the camera sees her when it sets off and when it stops."""
    seen = Shown(camera, "@Mei waits", **({"framing": framing} if framing else {}))
    ahead = seen.scene.figures[0].ahead
    for u, expected in ((0.0, begins), (1.0, ends)):
        turned = np.degrees(np.arctan2(ahead[0], -ahead[1])) + seen.pose(u).yaw
        assert (turned - expected + 180) % 360 - 180 == pytest.approx(0, abs=0.01)


def test_an_arc_to_somebody_ends_on_them():
    seen = Shown("arc right to @Tom", size="full")
    assert seen.head("Tom", 1.0)[0] == pytest.approx(0.5, abs=0.01)
    assert abs(seen.head("Tom", 0.0)[0] - 0.5) > 0.03


@pytest.mark.parametrize("camera", ["truck right with her", "truck right alongside @Mei"])
def test_who_is_gone_along_with_is_no_destination(camera):
    prompt = "@Mei walks from left to right. @Tom stands far left, @Ann far right"
    cast = {"Mei": {"description": "a girl"}, "Tom": {"description": "a man"}, "Ann": {"description": "a man"}}
    shot = {"duration": 3, "size": "wide", "camera": camera, "prompt": prompt}
    film = plan(Storyboard.model_validate({"elements": cast, "shots": [shot]}))
    assert goals(film.shots[0], stage(film, film.shots[0], 16 / 9), 3.0) == (None,)


@pytest.mark.parametrize("move", ["crane up", "drone shot"])
@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("size", ["wide", "full", "medium"])
def test_a_rise_until_something_appears_has_the_horizon_in_the_picture(move, aspect, size):
    """A rise alone looks down; where something far is to be seen, the horizon is, and who was left below it."""
    seen = Shown(f"{move} until the bay appears", "@Mei waits", aspect, size=size)
    last = View(seen.pose(1.0), *seen.frame)
    horizon = last.pixel(
        1000 * np.sin(np.radians(last.pose.yaw)), last.pose.y, 1000 * np.cos(np.radians(last.pose.yaw))
    )
    assert 0.05 < horizon[1] / seen.frame[1] < 0.4
    assert seen.pose(1.0).y > seen.pose(0.0).y
    assert seen.head("Mei", 1.0)[1] < 0.8


@pytest.mark.parametrize("framing", ["reaction", "single", "clean single", "reverse, single"])
def test_whom_a_move_names_is_there_in_a_shot_of_one(framing):
    """A shot of Mei, and Ann out of it; the pan comes to Tom, whom she looks at."""
    elements = {"Mei": {}, "Ann": {}, "Tom": {}}
    prompt = "@Mei hears @Ann, covers her mouth, then turns to @Tom"
    seen = Shown("pan right to @Tom", prompt, elements=elements, framing=framing, size="medium")
    assert {figure.name for figure in seen.scene.figures} == {"Mei", "Tom"}
    assert seen.head("Tom", 1.0)[0] == pytest.approx(0.5, abs=0.01)
    assert abs(seen.head("Mei", 0.0)[0] - 0.5) < abs(seen.head("Tom", 0.0)[0] - 0.5)


AIMED = ["pan right", "pan left", "whip pan", "push in", "zoom in", "crash zoom", "truck left", "truck right"]


@settings(max_examples=80)
@given(
    move=st.sampled_from(AIMED),
    name=st.sampled_from(("Mei", "Tom")),
    size=st.sampled_from([size.id for size in SIZES if size.figure_height < 5]),
    aspect=st.sampled_from(sorted(FRAMES)),
)
def test_a_move_to_somebody_ends_on_them(move, name, size, aspect):
    """The head ends in the middle of the frame, on the height where the size lays it."""
    shown = Shown(f"{move} to @{name}", size=size, aspect=aspect)
    composed = Shown("static", size=size, aspect=aspect).head(name, 0)
    x, y = shown.head(name, 1)
    assert x == pytest.approx(0.5, abs=0.005)
    assert y == pytest.approx(composed[1], abs=0.02)


@pytest.mark.parametrize(("move", "way"), [("pan right", 1), ("pan left", -1), ("whip pan left", -1)])
@pytest.mark.parametrize("name", ["Mei", "Tom"])
def test_a_turn_to_somebody_goes_its_own_way(move, way, name):
    shown = Shown(f"{move} to @{name}", size="medium")
    yaws = [shown.pose(u).yaw for u in np.linspace(0, 1, 25)]
    assert (np.diff(yaws) * way >= 0).all()
    assert (yaws[-1] - yaws[0]) * way >= 24.9


@pytest.mark.parametrize("size", ["close_up", "medium", "full"])
@pytest.mark.parametrize(("words", "height"), [("her hands", 0.47), ("her shoes", 0.03), ("@Mei's knees", 0.27)])
def test_a_tilt_ends_on_a_part_of_the_body(size, words, height):
    shown = Shown(f"tilt down to {words}", "@Mei waits", size=size)
    spots = [View(shown.pose(u), *shown.frame).pixel(0, height, 0)[1] / 720 for u in (0, 1)]
    assert spots[0] > 0.9 or size == "full"
    assert spots[1] == pytest.approx(0.5, abs=0.01)


def test_moves_one_after_the_other_each_end_on_theirs():
    shown = Shown("pan left to @Mei, then push in to @Tom", size="medium")
    assert shown.head("Mei", 0.5)[0] == pytest.approx(0.5, abs=0.005)
    assert shown.head("Tom", 1)[0] == pytest.approx(0.5, abs=0.005)
    before, after = (np.array(shown.pose(0.5 + by)) for by in (-1e-6, 1e-6))
    assert np.abs(before - after).max() < 1e-3


def test_a_push_to_a_thing_in_her_hands_ends_on_it():
    shown = Shown("push in to the @Key", "@Mei holds the @Key", size="medium")
    x, y, _ = View(shown.pose(1), *shown.frame).pixel(*shown.scene.props[0].place)
    assert (x / 1280, y / 720) == pytest.approx((0.5, 0.5), abs=0.01)


@pytest.mark.parametrize(
    ("camera", "size", "amount"),
    [
        ("slow push in to her lips", "medium", 2.5),
        ("slow push in to her face", "medium", 3.65 / 2.4),
        ("push in to her hands", "medium", 2.5),
        ("slow push in to her eyes", "full", 4.0),
        ([{"move": "push in", "to": "her eyes", "amount": 1.3}], "medium", 1.3),
        ("pull back from her lips", "medium", None),
        ("push in to the door", "medium", None),
    ],
)
def test_a_move_that_closes_in_on_lips_or_hands_ends_in_a_close_shot_of_them(film, camera, size, amount):
    """As far as a move goes at most, and no further than its author says; another goal leaves it as it is."""
    [move] = film({"size": size, "camera": camera}).shots[0].moves
    plain = film({"size": size, "camera": "push in" if "push" in str(camera) else "pull back"}).shots[0].moves[0]
    assert move.amount == pytest.approx(plain.amount if amount is None else amount)


@pytest.mark.parametrize(
    "camera", ["pan right to the door", "push in to her eyes", "tilt up to her face", "push in to @Rex"]
)
def test_other_destinations_leave_a_move_as_it_is(camera):
    """Nobody of the shot, or what the shot is laid on anyway."""
    shown = Shown(camera, "@Mei waits", size="medium")
    assert shown.goals == (None,)


def test_nothing_moves_by_nothing():
    shown = Shown({"move": "pan right to @Tom", "amount": 0}, size="medium")
    assert shown.pose(1) == shown.pose(0) == Shown("static", size="medium").pose(0)
    assert shown.shot.moves[0].end == Fraction(1)


MAN = {"description": "an old man with a white beard"}
WOMAN = {"description": "a courier, her hair wet"}


@pytest.mark.parametrize(
    ("camera", "cast", "prompt", "whom"),
    [
        ("push in to his eyes", {"Mei": WOMAN, "Tom": MAN}, "@Mei and @Tom", "Tom"),
        ("push in to her eyes", {"Mei": WOMAN, "Tom": MAN}, "@Tom and @Mei", "Mei"),
        ("push in to his eyes", {"Mei": WOMAN, "Tom": {}}, "@Mei and @Tom", "Tom"),
        ("push in to his eyes", {"Mei": {}, "Tom": {}}, "@Mei waits. @Tom rubs his eyes.", "Tom"),
        ("推近他的眼睛", {"Mei": {"description": "年轻女子"}, "Tom": {}}, "@Mei和@Tom站着", "Tom"),
        ("push in to their faces", {"Mei": WOMAN, "Tom": MAN}, "@Mei and @Tom", None),
        ("push in to his eyes", {"Mei": WOMAN, "Tom": WOMAN}, "@Mei and @Tom", None),
        ("push in to the door behind him", {"Mei": WOMAN, "Tom": MAN}, "@Mei and @Tom", None),
    ],
)
def test_a_pronoun_means_who_fits_it(camera, cast, prompt, whom):
    shown = Shown(camera, prompt, elements=cast)
    assert shown.shot.moves[0].whom == whom
    if whom is not None:
        assert shown.head(whom, 1)[0] == pytest.approx(0.5, abs=0.005)


def test_a_zoom_to_the_logo_ends_on_the_thing_spoken_of_first() -> None:
    """Of two things without people; a part that no thing has is nowhere."""
    cast = {"Shoe": {"kind": "item"}, "Box": {"kind": "item"}}
    data = {"duration": 2, "prompt": "@Shoe turns, @Box on the right"}
    shots = [{**data, "camera": f"zoom in to the {part}"} for part in ("logo", "horizon")]
    film = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    scene = stage(film, film.shots[0], 16 / 9)
    shoe = next(prop for prop in scene.props if prop.name == "Shoe")
    found = [goals(shot, scene, 1.0)[0] for shot in film.shots]
    assert found[0] is not None
    assert found[0].place == shoe.place
    assert found[1] is None


@pytest.mark.parametrize("aspect", sorted(FRAMES))
@pytest.mark.parametrize("camera", ["slow push in", "zoom in", "handheld, slow push in"])
@pytest.mark.parametrize("size", ["close-up", "medium close-up"])
def test_a_push_in_keeps_what_is_held_up(camera, size, aspect):
    """Its middle, and the face."""
    shown = Shown(camera, "@Mei grins and holds up @Key", aspect, size=size)
    assert [place.held for place in shown.shot.places if place.name == "Key"] == ["raised"]
    across = View(shown.pose(1), *shown.frame).pixel(*shown.scene.props[0].place)[0] / shown.frame[0]
    before = View(shown.pose(0), *shown.frame).pixel(*shown.scene.props[0].place)[0] / shown.frame[0]
    assert 0 < across < 1 or not 0 < before < 1
    assert 0.1 < shown.head("Mei", 1)[0] < 0.9
