"""Heads as they are drawn: who somebody is, by words, and a hairline from every side."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest

from kling_renderers.animatic.camera.poses import Pose, View, view_of
from kling_renderers.animatic.camera.views import Views
from kling_renderers.animatic.drawing.bodies import bodies
from kling_renderers.animatic.drawing.brush import Brush
from kling_renderers.animatic.drawing.draw import draw_body
from kling_renderers.animatic.drawing.palette import BLACK, mix, rgb
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.features import EXPRESSIONS, HEAD
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.hair import GREY
from kling_renderers.animatic.stand_ins.heads import skin_of
from kling_renderers.animatic.world.sky import background
from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.looks import looks_in
from kling_story.vocabulary.statures import stature_of

SHADE = "#20d020"
COLOUR = (90, 140, 200)


class Drawn:
    """Somebody by a description, their hair green: a picture of the head, or of all of them (``whole``), with the
    marks on the head or without."""

    def __init__(self, words, yaw=0.0, build=0, *, whole=False, marks=True, mood=None, gaze=(0.0, 0.0), scale=7200.0):
        stature = stature_of(words)
        looks = looks_in(words)._replace(hair_shade=SHADE, mood=mood)
        figure = person(0, 0, yaw, COLOUR, build, None, gaze=gaze, looks=looks, stature=stature)
        figure = figure if marks else replace(figure, features=())
        self.view = View(Pose(0, 0.5 if whole else 0.9375 * stature, -3), 400, 400)
        self.view.scale = 1000.0 if whole else scale / stature
        self.stature = stature
        self.middle = round(self.view.pixel(*figure.head)[0])
        picture = background(self.view, None, None)
        empty = picture.copy()
        ((body,),) = bodies([figure], Views([self.view]), np.zeros((1, 1, 3)), [[0.0]], [np.zeros(1)], [None])
        draw_body(Brush(picture, self.view), body)
        self.seen = (picture != empty).any(axis=2)
        self.hair = np.abs(picture.astype(int) - rgb(SHADE)).max(axis=2) < 3
        self.picture = picture
        self.skin = np.abs(picture.astype(int) - skin_of(COLOUR)).max(axis=2) < 3

    def row(self, height):
        """The row of the picture at a height of a level head, in its statures."""
        return round(self.view.pixel(0, height * self.stature, 0)[1])


@pytest.mark.parametrize("build", range(3))
@pytest.mark.parametrize("words", ["a woman", "a man", "", "a girl of seven", "a boy of seven", "an old man"])
def test_a_hairline_is_over_the_brows_and_before_the_ears(words, build):
    """From the front a forehead is no higher than a third of the face; from the side hair reaches the temple."""
    front, side = Drawn(words, 0, build), Drawn(words, 90, build)
    middle = slice(190, 210)
    assert front.hair[front.row(0.982), middle].all()
    assert not front.hair[front.row(0.952), middle].any()
    # Of a turned head ahead is right.
    assert side.hair[side.row(0.966), side.middle + 34 : side.middle + 42].all()
    assert side.skin[side.row(0.92), side.middle + 40 : side.middle + 60].all()


_IN_A_MEDIUM_SHOT = 1800.0
"""Pixels of a stature 3 away, as many as in a medium shot of 1080 lines."""


@pytest.mark.parametrize("words", ["a woman", "an old man", "a girl of seven"])
def test_each_mood_is_another_face_as_far_away_as_in_a_medium_shot(words):
    moods = [None, *EXPRESSIONS]
    heads = [Drawn(words, 20, mood=mood, scale=_IN_A_MEDIUM_SHOT) for mood in moods]
    rows, columns = np.nonzero(np.any([head.seen for head in heads], axis=0))
    whole = np.s_[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    drawn = [head.picture[whole].astype(int) for head in heads]
    for one, other in combinations(range(len(moods)), 2):
        differ = (np.abs(drawn[one] - drawn[other]).max(axis=2) > 40).sum()
        assert differ >= 8, (moods[one], moods[other], differ)


def test_a_brim_hides_brows_before_it_hides_eyes():
    """Of who looks down under a cap: a high angle shows a face."""
    brow, iris = mix(rgb(SHADE), BLACK, 0.25), rgb("#2a2c30")

    def seen(words, down, shade):
        return (np.abs(Drawn(words, gaze=(0.0, -down)).picture.astype(int) - shade).max(axis=2) < 3).sum()

    bare, capped = "a man", "a man with a blue cap"
    assert seen(capped, 25.0, iris) > 0.9 * seen(bare, 25.0, iris) > 100
    assert seen(bare, 40.0, brow) > 100 > 10 > seen(capped, 40.0, brow)


def test_an_apron_is_tied_at_the_back():
    """Two strings cross there; from the front bib and skirt hide them."""

    def shown(yaw, words):
        return Drawn(words, yaw, whole=True).picture.astype(int)

    changed = {
        yaw: (shown(yaw, "a man in white, a green apron") != shown(yaw, "a man in white")).any(axis=2)
        for yaw in (0.0, 180.0)
    }
    assert 40 < changed[180.0].sum() < changed[0.0].sum() / 3


def test_past_a_shoulder_in_a_close_up_the_near_figure_has_one(film):
    """In the frame as far down as it goes, not only the back of a head."""
    made = film(
        {
            "prompt": "Past the shoulder of @Tom, @Mei waits",
            "duration": 2,
            "size": "close-up",
            "framing": "over-the-shoulder",
        },
        elements={name: {"kind": "character"} for name in ("Mei", "Tom")},
    )
    staged = Staged(made, made.shots[0], 16 / 9, 2.0)
    near = next(figure for figure in staged.scene.figures if figure.near)
    view = view_of(staged.moment(0.0).pose, 640, 360)
    assert 0 < view.pixel(near.x, near.head[1] - (HEAD[1] - 0.85) * near.stature, near.z)[1] < 360


@pytest.mark.parametrize("build", range(3))
def test_a_woman_has_longer_hair_unless_a_word_says_otherwise(build):
    woman, man, cropped = (Drawn(words, 180, build) for words in ("a woman", "a man", "a woman with short hair"))
    below = slice(woman.row(0.885), None)
    assert woman.hair[below].sum() > 1000
    assert man.hair[below].sum() == cropped.hair[below].sum() == 0


def test_a_child_has_a_larger_head_for_its_height_and_a_fringe():
    def head(words):
        figure = person(0, 0, 0, COLOUR, 0, None, looks=looks_in(words), stature=stature_of(words))
        skull = next(piece for piece in figure.parts if piece.jaw is not None)
        return float(skull.balls[:, 3].max()) / figure.stature

    assert head("a girl of six") > 1.1 * head("a teenage girl") > 1.1 * head("a woman")
    child, grown = Drawn("a boy of six"), Drawn("a man")
    assert child.hair[child.row(0.969), 195:205].all()
    assert not grown.hair[grown.row(0.969), 195:205].any()


def test_the_broad_and_the_slim():
    """As wide as words say, at the shoulders and at the belly."""
    wide = []
    for words in ("a burly man", "a man", "a wiry man"):
        drawn = Drawn(words, whole=True)
        wide.append([drawn.seen[drawn.row(height)].sum() for height in (0.78, 0.6)])
    assert (np.diff(wide, axis=0) < 0).all()


def test_the_old_are_grey_with_folds_beside_the_mouth():
    made = {years: person(0, 0, 0, COLOUR, 0, None, looks=looks_in(f"a man of {years}")) for years in (30, 55, 70)}
    marks = [len(figure.features) for figure in made.values()]
    assert marks[0] == marks[1] == marks[2] - 2
    young, greying, grey = ({piece.colour for piece in figure.parts} for figure in made.values())
    assert len(young - greying) == len(greying - grey) == 1


@pytest.mark.parametrize("words", ["a woman", "a man", "a woman, a bun"])
@pytest.mark.parametrize("yaw", [100, 140, 180, 220])
def test_no_strand_of_hair_stands_out_behind_a_head(yaw, words):
    """Without its marks a head covers every spot that they take."""
    with_marks, without = Drawn(words, yaw), Drawn(words, yaw, marks=False)
    assert (with_marks.seen & ~without.seen).sum() < 20
    assert with_marks.hair.sum() < without.hair.sum()


@pytest.mark.parametrize(
    ("prompt", "camera", "gender"),
    [
        ("@Rin wipes her face", "static", "female"),
        ("@Rin waits", "push in to his eyes", "male"),
        ("@Rin waits", "static", None),
        ("@Rin and @Bo wait, he shouts", "push in to her eyes", None),
        ("@Rin takes her coat. He turns. He goes, @Rin, his hat gone", "static", "male"),
    ],
)
def test_who_is_he_or_she_by_the_words_about_them_alone(prompt, camera, gender):
    board = {"elements": {"Rin": {}, "Bo": {}}, "shots": [{"duration": 3, "prompt": prompt, "camera": camera}]}
    film = plan(Storyboard.model_validate(board))
    assert film.element("Rin").gender == gender
    assert film.element("Bo").gender is None
    assert stage(film, film.shots[0], 16 / 9).figures


def test_in_a_pair_a_pronoun_is_of_whom_it_can_be():
    """Of two of whom one is known to be a man, "her" is the other's; of two who aren't known it is nobody's."""
    shot = {"duration": 3, "prompt": "@Tom waits, @Wen lifts her chin"}
    for description, expected in (("a man", "female"), ("a woman", None), ("a cook", None)):
        elements = {"Tom": {"description": description}, "Wen": {}}
        film = plan(Storyboard.model_validate({"elements": elements, "shots": [shot]}))
        assert film.element("Wen").gender == expected


def test_whose_back_we_see_has_hair_and_no_face():
    board = {
        "elements": {"Rin": {"description": "a woman"}, "Bo": {"description": "a man"}},
        "shots": [{"duration": 3, "prompt": "Past the shoulder of @Rin, @Bo waits", "framing": "over-the-shoulder"}],
    }
    film = plan(Storyboard.model_validate(board))
    near = next(figure for figure in stage(film, film.shots[0], 16 / 9).figures if figure.near)
    assert near.features
    assert not any(mark.wide is not None for mark in near.features)


def test_a_back_close_to_the_lens_is_darker_than_who_is_looked_at():
    """White hair, too: each of the colours of the one is darker than that of the other."""
    twin = {"description": "a man with white hair in a white shirt"}
    board = {
        "elements": {"Rin": twin, "Bo": twin},
        "shots": [{"duration": 3, "prompt": "Past the shoulder of @Rin, @Bo waits", "framing": "over-the-shoulder"}],
    }
    film = plan(Storyboard.model_validate(board))
    seen, near = sorted(stage(film, film.shots[0], 16 / 9).figures, key=lambda figure: figure.near)
    brightest = [max(sum(piece.colour) for piece in figure.parts) for figure in (near, seen)]
    assert brightest[0] < 0.85 * brightest[1]


def test_nobody_is_grey_of_whom_no_word_says_that_they_are_old():
    looks = looks_in("a girl in a yellow dress")
    for build in range(5):
        assert GREY not in {piece.colour for piece in person(0, 0, 0, COLOUR, build, None, looks=looks).parts}
    old = person(0, 0, 0, COLOUR, 0, None, looks=looks_in("an old woman"))
    assert GREY in {piece.colour for piece in old.parts}
