"""Every word of the vocabulary changes the picture, and compositions are where they are said to be."""

from __future__ import annotations

from itertools import combinations
from unittest.mock import patch

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.facing import yaw_of
from kling_renderers.animatic.camera.poses import Pose, View, moment
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.world import world_of
from kling_story.backends import Style
from kling_story.planning import plan
from kling_story.setting import Setting
from kling_story.storyboard import Storyboard
from kling_story.vocabulary import ANGLES, FRAMINGS, MOVES, SIZES

SIZE = (256, 144)
TWO = {"prompt": "@Mei and @Tom"}


def painter(film, shot):
    return FilmPainter(film(shot), SIZE, 12, style=Style("clean"))


def picture(film, shot):
    return painter(film, shot).frame(0).astype(int)


def head(film, shot, name="Mei", aspect="16:9"):
    """Where somebody's head is at the start, in parts of the frame's width."""
    made, (wide, tall) = film(shot, aspect=aspect), (int(side) for side in aspect.split(":"))
    scene = stage(made, made.shots[0], wide / tall)
    seen = View(moment(made.shots[0], 0, wide / tall).pose, 90 * wide, 90 * tall)
    figure = next(figure for figure in scene.figures if figure.name == name)
    return seen.pixel(*figure.head)[0] / seen.width, figure


ALONE = {"two_shot": {}, "centered": {"facing": "right"}, "rule_of_thirds": {}, "reverse": {}, "symmetrical": {}}
"""Framings that are seen with one person; the others are tried with two."""
ALIKE = [
    {"single", "reaction", "clean_single"},  # one person: whose answer it is, and whose shoulder isn't in it, is told
    {"establishing", "master"},  # both make the shot wide where no size is given
]


@pytest.mark.parametrize("framing", [one for one in FRAMINGS.ids if one != "cutaway"])
def test_every_framing_changes_the_picture(film, framing):
    shot = ALONE.get(framing, TWO)
    assert (picture(film, {**shot, "framing": framing}) != picture(film, shot)).any()


def test_framings_are_told_apart(film):
    """No two framings give one picture, but those that mean the same as far as one shot tells."""
    pictures = {framing: picture(film, {**TWO, "framing": framing, "facing": "left"}) for framing in FRAMINGS.ids}
    same = [{one, two} for one, two in combinations(pictures, 2) if (pictures[one] == pictures[two]).all()]
    people = {"two_shot", "centered", "cutaway"}  # two people stand about the middle anyway
    assert all(any(pair <= group for group in (*ALIKE, people)) for pair in same), same


@pytest.mark.parametrize("kind", ["size", "angle"])
def test_sizes_and_angles_are_told_apart(film, kind):
    table = SIZES if kind == "size" else ANGLES
    pictures = [picture(film, {kind: term.id}) for term in table]
    for one, two in combinations(pictures, 2):
        assert (np.abs(one - two).max(axis=2) > 30).mean() > 0.01


def test_moves_are_told_apart(film):
    """Every move but the static shot changes the picture over time, and each in its own way."""
    drawn = {move: painter(film, {"camera": move, "size": "medium"}) for move in MOVES.ids}
    frames = {move: [one.frame(number).astype(int) for number in (0, 4, 11)] for move, one in drawn.items()}
    for move, (first, between, last) in frames.items():
        moves = (first != last).any() or (first != between).any()
        assert moves == (move != "static"), move
    for one, two in combinations(frames, 2):
        assert any((a != b).any() for a, b in zip(frames[one], frames[two], strict=True)), (one, two)


@pytest.mark.parametrize("aspect", ["16:9", "9:16", "1:1"])
@pytest.mark.parametrize("size", ["close_up", "medium", "full", "wide"])
@pytest.mark.parametrize(("facing", "third"), [("left", 2 / 3), ("right", 1 / 3), (None, 1 / 3)])
def test_the_rule_of_thirds_puts_somebody_on_a_third(film, aspect, size, facing, third):
    """On the line from which they look across the frame."""
    shot = {"size": size, "framing": "rule of thirds", **({"facing": facing} if facing else {})}
    assert head(film, shot, aspect=aspect)[0] == pytest.approx(third, abs=0.02)


def test_two_on_the_thirds(film):
    shot = {**TWO, "size": "medium", "framing": "rule of thirds"}
    assert [head(film, shot, name)[0] for name in ("Mei", "Tom")] == pytest.approx([1 / 3, 2 / 3], abs=0.02)


@pytest.mark.parametrize("facing", ["left", "right"])
def test_centered_is_in_the_middle_wherever_they_look(film, facing):
    shot = {"size": "close_up", "facing": facing}
    assert abs(head(film, shot)[0] - 0.5) > 0.03
    assert head(film, {**shot, "framing": "centered"})[0] == pytest.approx(0.5, abs=0.01)


def test_symmetrical_is_the_same_on_both_sides(film):
    """The place mirrors itself; two people stand level with each other."""
    shot = {**TWO, "size": "full", "framing": "symmetrical"}
    one, two = (head(film, shot, name) for name in ("Mei", "Tom"))
    assert one[0] + two[0] == pytest.approx(1)
    assert one[1].z == two[1].z
    with patch("kling_renderers.animatic.stage.staged.stage", lambda *about: stage(*about)._replace(figures=())):
        empty, plain = picture(film, shot), picture(film, {**TWO, "size": "full"})
    assert (np.abs(empty - empty[:, ::-1]).max(axis=2) > 24).mean() < 0.01
    assert (np.abs(plain - plain[:, ::-1]).max(axis=2) > 24).mean() > 0.05


def test_a_reverse_shot_sees_the_other_side_of_the_place(film):
    shot = {"size": "full"}
    with patch("kling_renderers.animatic.stage.staged.stage", lambda *about: stage(*about)._replace(figures=())):
        there, back = picture(film, shot), picture(film, {**shot, "framing": "reverse"})
    assert (np.abs(there - back).max(axis=2) > 24).mean() > 0.05
    assert (np.abs(there - back[:, ::-1]).max(axis=2) > 24).mean() > 0.05
    assert head(film, {**shot, "framing": "reverse"})[1].ahead[0] > 0.3


@pytest.mark.parametrize("turn", [180.0, 55.0, -55.0])
@pytest.mark.parametrize("place", [None, "street", "kitchen", "beach"])
def test_a_place_seen_from_elsewhere_is_the_same_place(place, turn):
    """Turned, not another: a camera that goes around it by as much sees what it saw, as far as nothing was carried out
    of the way.
    """
    usual, turned = (world_of(Setting(place=place, time="sunset"), 4.0, by) for by in (0.0, turn))
    east, north = np.sin(np.radians(turn)), np.cos(np.radians(turn))
    there, around = View(Pose(0, 1, -4), *SIZE), View(Pose(-4 * east, 1, -4 * north, yaw=turn), *SIZE)
    for one, other in ((usual.flats, turned.flats), (usual.blocks, turned.blocks)):
        seen = {tuple(np.round(place, 6) + 0.0) for place in there.to_camera(one.middles)}
        again = {tuple(np.round(place, 6) + 0.0) for place in around.to_camera(other.middles)}
        assert again <= seen
        assert len(again) >= 0.7 * len(seen)


def test_shot_and_reverse_shot_see_different_ends_of_the_place(film):
    """Past one shoulder and past the other: behind each of the two is what the other one looks at."""
    with patch("kling_renderers.animatic.stage.staged.stage", lambda *about: stage(*about)._replace(figures=())):
        past_mei, past_tom = (
            picture(film, {**TWO, "size": "mcu", "framing": "over-the-shoulder", "facing": facing, "prompt": prompt})
            for facing, prompt in (
                ("left", "in a kitchen, past the shoulder of @Mei: @Tom"),
                ("right", "in a kitchen, past the shoulder of @Tom: @Mei"),
            )
        )
    assert (np.abs(past_mei - past_tom).max(axis=2) > 24).mean() > 0.1


def test_a_point_of_view_has_hands_and_a_rim_and_not_the_looker(film):
    """Nobody sees themselves: who looks isn't in the picture, but their hands are, in the lower corners."""
    shot = {"prompt": "through @Mei's eyes: @Tom waits", "size": "full"}
    seen, plain = picture(film, {**shot, "framing": "pov"}), picture(film, {"prompt": "@Tom waits", "size": "full"})
    assert (seen[:8, :8] < 0.9 * plain[:8, :8]).all()
    assert (np.abs(seen - plain)[60:80, 60:80].max()) <= 2
    differs = np.abs(seen - plain).max(axis=2) > 40
    assert differs[-30:, : SIZE[0] // 2].sum() > 200
    assert differs[-30:, SIZE[0] // 2 :].sum() > 200
    beast = {"prompt": "What @Rex sees: @Tom waits", "size": "full", "framing": "pov"}
    assert (picture(film, beast) <= plain + 2).all()
    assert (seen > plain + 20).any()
    made = film({**shot, "framing": "pov"})
    assert made.shots[0].looker == "Mei"
    assert [figure.name for figure in stage(made, made.shots[0], 16 / 9).figures] == ["Tom"]


@pytest.mark.parametrize(
    ("framing", "prompt", "looker", "people"),
    [
        ("pov", "@Mei's point of view, @Tom at the door", "Mei", 1),
        ("POV of @Tom", "@Mei turns", "Tom", 1),
        ("pov", "从@Mei的视角看@Tom", "Mei", 1),
        ("pov", "through the eyes of @Mei, the street", "Mei", 0),
        ("pov", "@Mei's view: the rooftops ahead, the sun rises between two towers", "Mei", 0),
        ("pov", "Mei's view: the rooftops ahead, her hands on the rail", "Mei", 0),
        ("pov", "from Mei's first-person view: @Tom turns", "Mei", 1),
        ("pov", "Running over the rooftops, the sun rises between two towers, his soles flash below", None, 0),
        ("pov", "A stranger leans in", None, 1),
        ("pov", "@Key lies in Mei's hand, as Mei sees it", "Mei", 0),
        ("pov", "@Tom looks into the lens", None, 1),
        ("medium", "@Mei's eyes follow @Tom", None, 2),
        ("pov", "From @Robot's point of view, by the floor: @Tom crouches and waves at the camera", "Robot", 1),
        ("pov", "从@Robot的视角看@Tom", "Robot", 1),
        ("pov", "The view of @Key on the table", None, 0),
    ],
)
def test_whose_eyes(framing, prompt, looker, people):
    board = {
        "elements": {"Mei": {}, "Tom": {}, "Key": {"kind": "item"}, "Robot": {"kind": "item"}},
        "shots": [{"duration": 3, "prompt": prompt, "framing": framing}],
    }
    shot = plan(Storyboard.model_validate(board)).shots[0]
    assert (shot.looker, shot.people) == (looker, people)
    assert looker not in shot.subjects


def without_near(*about):
    scene = stage(*about)
    return scene._replace(figures=tuple(figure for figure in scene.figures if not figure.near))


def test_a_dirty_single_shows_less_of_the_other(film):
    share = {}
    for framing in ("over-the-shoulder", "dirty single", "clean single"):
        shot = {**TWO, "size": "mcu", "framing": framing}
        shown = picture(film, shot)
        with patch("kling_renderers.animatic.stage.staged.stage", without_near):
            alone = picture(film, shot)
        share[framing] = (np.abs(shown - alone)[:30, : SIZE[0] // 2].max(axis=2) > 24).mean()
    assert share["over-the-shoulder"] > 1.5 * share["dirty single"] > 0.1
    assert share["clean single"] == 0


@pytest.mark.parametrize("camera", ["arc left", "arc right", "truck left", "truck right", "orbit", "push in"])
@pytest.mark.parametrize("facing", ["left", "right"])
@pytest.mark.parametrize("aspect", ["16:9", "9:16"])
def test_no_move_brings_the_near_shoulder_before_the_speaker(film, camera, facing, aspect):
    """The near head stays on its side of the one it listens to."""
    made = film(
        {**TWO, "framing": "over-the-shoulder", "size": "mcu", "facing": facing, "camera": camera}, aspect=aspect
    )
    wide, tall = (int(side) for side in aspect.split(":"))
    scene, shot = stage(made, made.shots[0], wide / tall), made.shots[0]
    far, near = sorted(scene.figures, key=lambda figure: figure.near)
    side = -1 if facing == "left" else 1
    for u in np.linspace(0, 1, 13):
        now = moment(shot, u, wide / tall)
        seen = View(now.pose, 90 * wide, 90 * tall)
        x, y, z = np.array(near.head) + offset_of(near, now)
        inner = seen.pixel(x, y, z)[0] - side * 0.041 * seen.scale / seen.pixel(x, y, z)[2]
        outer_of_far = seen.pixel(*far.head)[0] + side * 0.02 * seen.scale / seen.pixel(*far.head)[2]
        assert (inner - outer_of_far) * side > 0


def test_who_crouches_before_the_eyes_of_a_robot_looks_into_them_and_it_is_not_seen(film):
    cast = {"Tom": {}, "Robot": {"kind": "item", "description": "a yellow robot on wheels"}}
    prompt = "From @Robot's point of view: @Tom crouches and waves at the camera"
    shot = {"duration": 3, "size": "medium", "framing": "pov", "camera": "tilt up", "prompt": prompt}
    made = plan(Storyboard.model_validate({"elements": cast, "shots": [shot]}))
    assert made.shots[0].subjects == ("Tom",)
    assert made.shots[0].moves[0].to is None
    assert not stage(made, made.shots[0], 16 / 9).models
    assert yaw_of(made.shots[0], 0.0, 1, place=made.shots[0].place_of("Tom")) == 0
