"""Who stands where and looks at whom, measured in projected points and drawn pixels."""

from __future__ import annotations

from math import atan2, degrees, pi

import numpy as np
import pytest
from staged import BOTH, FRAMES, Seen

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.framing import EYES
from kling_renderers.animatic.camera.poses import View, moment
from kling_renderers.animatic.stage.staging import stage
from kling_renderers.animatic.stand_ins.heads import NOSE
from kling_story.backends import Style
from kling_story.vocabulary import SIZES

CLOSE = ["extreme_close_up", "big_close_up", "close_up", "medium_close_up", "medium"]
OTS = {"framing": "over-the-shoulder", "size": "mcu", "prompt": "@Mei listens to @Tom"}


def yaw(figure):
    """Degrees that a figure is turned to its own left."""
    return degrees(atan2(figure.ahead[0], -figure.ahead[1]))


@BOTH
@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
def test_the_near_back_stands_where_the_speaker_looks(film, aspect, facing, side):
    """The eyes go past the lens to the partner, whose back is on that side; the speaker on the other."""
    seen = Seen(film, {**OTS, "facing": facing, "dialogue": {"who": "Tom", "line": "No."}}, aspect=aspect)
    near, speaker = seen.head("Mei"), seen.head("Tom")
    assert np.sign(seen.figures["Tom"].ahead[0]) == side
    assert (near[0] - 0.5) * side > 0.2
    assert (speaker[0] - 0.5) * side < 0
    assert near[2] < 0.7 * speaker[2]
    assert seen.figures["Mei"].ahead[1] > 0.5


def test_a_reverse_mirrors_its_shot(film):
    """Shot and reverse shot: the two look at each other, in mirrored places."""
    one = Seen(film, {**OTS, "facing": "left", "dialogue": {"who": "Tom", "line": "No."}})
    other = Seen(film, {**OTS, "facing": "right", "dialogue": {"who": "Mei", "line": "Yes."}})
    assert one.figures["Tom"].ahead[0] * other.figures["Mei"].ahead[0] < 0
    assert one.head("Tom")[0] + other.head("Mei")[0] == pytest.approx(1)
    assert one.head("Mei")[0] + other.head("Tom")[0] == pytest.approx(1)
    undecided = Seen(film, {**OTS, "framing": "reverse, over-the-shoulder"}), Seen(film, OTS)
    assert undecided[0].head("Tom")[0] + undecided[1].head("Tom")[0] == pytest.approx(1)


@pytest.mark.parametrize("facing", ["left", "right"])
@BOTH
def test_both_eyes_are_free_past_a_shoulder_in_a_close_up(film, aspect, facing):
    """Also in a narrow frame, which a face fills."""
    shot = {**OTS, "size": "close_up", "facing": facing, "dialogue": {"who": "Tom", "line": "No."}}
    seen = Seen(film, shot, aspect=aspect)
    wide, tall = (3 * side for side in FRAMES[aspect])
    picture = FilmPainter(film(shot, aspect=aspect), (wide, tall), style=Style("clean")).frame(0)
    tom = seen.figures["Tom"]
    for white in (tom.features[0], tom.features[5]):
        middle = white.outline.mean(axis=0)
        for corner in (white.outline[0], white.outline[12]):
            x, y, _ = seen.spot(*(tom.head + middle + 0.8 * (corner - middle)))
            assert picture[int(y * tall), int(x * wide)].min() > 190


@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
def test_over_the_shoulder_has_a_dark_back_in_the_near_corner(film, facing, side):
    """The listener fills a fifth to two fifths of one side, in the drawn picture; the speaker stays free."""
    pictures = [
        FilmPainter(film(shot), (960, 540), style=Style("clean")).frame(0)[180].astype(int)
        for shot in ({**OTS, "facing": facing}, {"framing": "cutaway", "size": "mcu", "prompt": "x"})
    ]
    differs = np.abs(pictures[0] - pictures[1]).max(axis=1) > 24
    free = np.flatnonzero(~(differs if side < 0 else differs[::-1])) / 960
    head = free[free > 0.05][0]
    assert 0.15 < head < 0.4


@BOTH
def test_a_back_past_a_shoulder_shows_clothes_in_their_colour(film, aspect):
    """No grey blob: of a medium close-up, too, the shoulder is in the frame, and as red as the coat."""
    cast = {"Mei": {"description": "a woman in a red coat"}, "Tom": {}}
    seen = Seen(film, {**OTS, "dialogue": {"who": "Tom", "line": "No."}}, aspect=aspect, elements=cast)
    mei = seen.figures["Mei"]
    trunk = next(part for part in mei.parts if part.over == 1 and len(part.balls) > 6)
    blue, green, red = trunk.colour
    assert red > 1.5 * max(blue, green)
    assert min(seen.spot(*ball[:3])[1] for ball in trunk.balls) < 0.95


@BOTH
@pytest.mark.parametrize("facing", ["left", "right"])
@pytest.mark.parametrize("camera", ["push in", "fast push in", "zoom in", {"move": "dolly in", "amount": 2.5}])
def test_a_push_past_a_shoulder_keeps_a_sliver_of_it(film, aspect, facing, camera):
    """The near head's inner edge goes outward, and never out of the frame."""
    edges = []
    for u in np.linspace(0, 1, 9):
        seen = Seen(film, {**OTS, "facing": facing, "camera": camera}, u, aspect)
        x = seen.head("Tom", 0.041 * (1 if facing == "left" else -1))[0]
        edges.append(x if facing == "left" else 1 - x)
    assert edges == sorted(edges, reverse=True)
    assert edges[0] > edges[-1] > 0.06


@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
def test_facing_is_three_quarter_and_a_profile_is_one(film, facing, side):
    """Left and right keep both eyes; only the framing that asks for a profile gives one."""
    assert 30 <= side * yaw(Seen(film, {"facing": facing}).figures["Mei"]) <= 40
    assert side * yaw(Seen(film, {"facing": facing, "framing": "profile"}).figures["Mei"]) == pytest.approx(90)


@pytest.mark.parametrize("size", CLOSE)
@pytest.mark.parametrize(("facing", "side"), [("left", -1), ("right", 1)])
@BOTH
def test_a_profile_has_look_room(film, size, facing, side, aspect):
    """The nose stays in the picture, with air before it, in narrow frames too."""
    seen = Seen(film, {"size": size, "framing": "profile", "facing": facing}, aspect=aspect)
    assert (seen.head("Mei")[0] - 0.5) * side < 0
    assert (seen.head("Mei", side * NOSE)[0] - 0.5) * side < 0.4


@pytest.mark.parametrize("size", ["full", "medium"])
def test_who_sits_looks_up_to_who_stands_and_they_look_down(film, size):
    """A level head has its eyes where they are on everybody: on these two they are further up and down."""
    seen = Seen(film, {"size": size, "prompt": "@Mei sits on a bench, @Tom stands beside her"})
    level = Seen(film, {"size": size, "prompt": "@Mei and @Tom stand there"})
    looks = {name: figure.features[1].outward[1] for name, figure in seen.figures.items()}
    assert looks["Mei"] > 0.1
    assert looks["Tom"] < -0.1
    assert all(figure.features[1].outward[1] == 0 for figure in level.figures.values())


@pytest.mark.parametrize("size", CLOSE)
def test_two_in_a_narrow_close_up_are_both_seen(film, size):
    """Both faces stand in the frame, and less than half of the one is hidden by the other."""
    seen = Seen(film, {"size": size, "prompt": "@Mei and @Tom"}, aspect="9:16")
    one, other = seen.head("Mei")[0], seen.head("Tom")[0]
    head = abs(seen.head("Tom", 0.08)[0] - other)
    assert 0.2 * head < one < other < 1 - 0.2 * head
    assert other - one > 0.6 * head


@pytest.mark.parametrize("size", CLOSE)
@BOTH
def test_three_in_a_close_up_are_all_seen(film, size, aspect):
    """The outer faces aren't cut by the frame."""
    cast = {name: {} for name in ("Mei", "Tom", "Ann")}
    plan = film({"size": size, "prompt": "@Mei, @Tom and @Ann"}, elements=cast, aspect=aspect)
    ratio = FRAMES[aspect][0] / FRAMES[aspect][1]
    heads = [figure.head for figure in stage(plan, plan.shots[0], ratio).figures]
    view = View(moment(plan.shots[0], 0, ratio).pose, *FRAMES[aspect])
    assert view.pixel(heads[0][0] - 0.036, *heads[0][1:])[0] > 0
    assert view.pixel(heads[2][0] + 0.036, *heads[2][1:])[0] < FRAMES[aspect][0]


@BOTH
@pytest.mark.parametrize(("direction", "side"), [("left_to_right", 1), ("right_to_left", -1)])
@pytest.mark.parametrize("size", ["medium", "full", "wide", "extreme_wide"])
def test_a_walk_crosses_the_frame_and_stays_in_it(film, aspect, direction, side, size):
    """In a frame that stands still somebody who walks across does so, one way, inside."""
    shot = {"direction": direction, "size": size, "duration": 3}
    spots = [Seen(film, shot, u, aspect).head("Mei")[0] for u in np.linspace(0, 1, 7)]
    steps = np.diff(spots) * side
    assert (steps > 0).all()
    assert 0.1 < sum(steps) < 0.5
    assert min(spots) > 0.1
    assert max(spots) < 0.9


def test_a_walk_toward_us_ends_composed_and_one_away_begins_so(film):
    """The size is that of the near end of the way."""
    heights = {}
    for direction in ("toward_camera", "away_from_camera"):
        seen = [Seen(film, {"direction": direction, "size": "full", "duration": 3}, u) for u in (0, 0.5, 1)]
        heights[direction] = [s.spot(0, 0, s.now.walked[1])[1] - s.spot(0, 1, s.now.walked[1])[1] for s in seen]
    toward, away = heights["toward_camera"], heights["away_from_camera"]
    assert toward == sorted(toward)
    assert toward[-1] == pytest.approx(SIZES["full"].figure_height)
    assert away == pytest.approx(toward[::-1])


def test_a_truck_keeps_pace_with_who_walks_its_way(film):
    """Level with them they stay in their place; against their way they don't."""
    shot = {"size": "full", "direction": "left_to_right"}
    level = [Seen(film, {**shot, "camera": "truck right"}, u) for u in (0, 0.5, 1)]
    assert [s.head("Mei")[0] for s in level] == pytest.approx([level[0].head("Mei")[0]] * 3)
    assert level[2].now.walked[0] - level[0].now.walked[0] > 0.3
    against = [Seen(film, {**shot, "camera": "truck left"}, u).head("Mei")[0] for u in (0, 1)]
    assert against[1] - against[0] > 0.2


def test_a_follow_ends_with_both_feet_on_the_ground(film):
    """Walking stops where the move stops."""
    ends = [
        Seen(film, {"camera": camera, "size": "full"}, 1).now.stride for camera in ("follow", "fast follow", "lead")
    ]
    assert [end % pi for end in ends] == pytest.approx([0, 0, 0], abs=1e-9)


def test_eyes_are_level_with_the_lens(film):
    """What a size is laid on is what the lens is level with."""
    assert Seen(film, {"size": "close_up"}).now.pose.y == pytest.approx(EYES)


@pytest.mark.parametrize("size", ["close-up", "medium", "full"])
def test_two_who_look_at_each_other_are_nearly_in_profile_and_level(film, size):
    """Each of the same size, both faces seen."""
    shot = Seen(film, {"size": size, "prompt": "@Mei and @Tom look into each other's eyes"})
    mei, tom = shot.figures["Mei"], shot.figures["Tom"]
    assert mei.ahead[0] > 0.85
    assert tom.ahead[0] < -0.85
    assert mei.ahead[1] < 0
    assert tom.ahead[1] < 0
    assert mei.z == tom.z
    assert 0 < shot.head("Mei")[0] < shot.head("Tom")[0] < 1
