"""What happens within a shot is drawn when it happens: as it was before, then on the way, then as it is."""

from fractions import Fraction

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.camera.poses import View
from kling_renderers.animatic.stage.staged import Staged
from kling_story.backends import Style

CAST = {
    "Mei": {"kind": "character"},
    "Tom": {"kind": "character"},
    "Tin": {"kind": "item", "description": "a tea tin"},
    "Umbrella": {"kind": "item", "description": "a red umbrella"},
}


@pytest.fixture
def staged(film):
    def made(prompt, **shot):
        plan = film({"prompt": prompt, "duration": 5, "size": "full", **shot}, elements=CAST)
        return Staged(plan, plan.shots[0], 16 / 9, 5.0)

    return made


def at(staged, u):
    return staged.scene_at(staged.moment(u))


def heads(staged, parts, name="Mei"):
    return [next(one for one in at(staged, u).figures if one.name == name).head for u in parts]


@pytest.mark.parametrize("posture", ["sits down", "kneels down", "crouches down", "lies down", "bends over", "bows"])
def test_a_body_goes_from_one_posture_to_another_without_a_leap(posture, staged):
    """It holds still before and after, and on the way no part of it is ever left behind."""
    shot = staged(f"@Mei waits, then {posture}")
    upright, state = (staged(prompt).scene.figures[0] for prompt in ("@Mei waits", f"@Mei {posture}"))
    first, *_, last = heads(shot, np.linspace(0, 1, 60))
    assert first == pytest.approx(upright.head)
    assert last == pytest.approx(state.head)
    ways = np.diff(np.array(heads(shot, np.linspace(0, 1, 121))), axis=0)
    assert 0 < np.linalg.norm(ways, axis=1).max() < 0.12
    start = float(shot.shot.acts[0].start)
    assert at(shot, 0.99 * start) is at(shot, 0.0)
    assert at(shot, 1.0) is shot.scene
    for u in np.linspace(start, 1, 30):
        figure = at(shot, float(u)).figures[0]
        balls = np.concatenate([part.balls for part in figure.parts])
        assert -0.03 < (balls[:, 1] - balls[:, 3]).min() < 0.06 or posture == "lies down"
        assert np.linalg.norm(balls[:, :3] - (figure.x, 0.5, figure.z), axis=1).max() < 0.85


@pytest.mark.parametrize(
    "prompt", ["@Mei stands up straight", "@Mei waits, then bends over", "@Mei waits, then sits down"]
)
def test_arms_stay_at_their_shoulders_on_the_way(prompt, staged):
    shot = staged(prompt)
    for u in np.linspace(0, 1, 40):
        figure = at(shot, float(u)).figures[0]
        (trunk,) = (part.balls for part in figure.parts if len(part.balls) == 8)
        shoulders = [part.balls[0] for part in figure.parts if part.balls[0, 3] == pytest.approx(0.029)]
        assert len(shoulders) == 2
        for shoulder in shoulders:
            assert np.linalg.norm(trunk[:, :3] - shoulder[:3], axis=1).min() < 0.03


def test_who_turns_around_turns_on_the_spot(staged):
    shot = staged("@Mei, her back to us, turns around")
    (act,) = shot.shot.acts
    ways = [at(shot, float(act.start + (act.end - act.start) * part)).figures[0] for part in (0, Fraction(1, 2), 1)]
    assert [round(figure.ahead[1]) for figure in ways] == [1, 0, -1]
    assert all(np.hypot(figure.head[0] - figure.x, figure.head[2] - figure.z) < 0.06 for figure in ways)
    assert len({len(figure.features) for figure in ways}) == 1


def test_others_stay_as_they_are(staged):
    shot = staged("@Mei and @Tom wait. Then @Tom sits down")
    mei, tom = (np.ptp(np.array(heads(shot, (0, 0.5, 0.7, 1), name)), axis=0).max() for name in ("Mei", "Tom"))
    assert mei < 0.05 < 0.2 < tom


def test_who_walks_to_a_seat_stays_there(staged):
    shot = staged("@Mei walks to the bench and sits down")
    start = float(shot.shot.acts[0].start)
    walked = [shot.moment(u).walked[0] for u in (0, start / 2, start, 1)]
    assert walked[0] < walked[1] < walked[2] == walked[3]


@pytest.mark.parametrize(("size", "follows"), [("wide", False), ("full", False), ("medium", True), ("close_up", True)])
def test_the_camera_goes_with_who_sits_down_where_the_frame_would_lose_them(size, follows, staged):
    shot = staged("@Mei sits down", size=size)
    first, last = shot.moment(0.0).pose, shot.moment(1.0).pose
    assert (first != last) == follows
    lenses = [shot.moment(float(u)).pose.y for u in np.linspace(0, 1, 40)]
    assert lenses == sorted(lenses, reverse=True)


def test_who_lands_from_a_leap_goes_down_and_runs_on(staged):
    shot = staged("@Mei runs and leaps over a wall", size="cowboy")
    landed = 0.5 + 0.35 / 5
    before, low, after = (heads(shot, (landed + later / 5,))[0][1] for later in (-0.02, 0.12, 0.6))
    assert low < before - 0.15
    assert after == pytest.approx(before)
    places = [shot.moment(landed + later / 5) for later in (0, 0.2, 0.4)]
    assert places[0].walked[0] < places[1].walked[0] < places[2].walked[0]
    assert len({now.pose.y for now in places}) == 1
    assert heads(staged("@Mei runs and leaps over a wall", duration=1), (1.0,))[0][1] == pytest.approx(after)


@pytest.mark.parametrize("size", ["medium", "medium close-up"])
def test_nobody_lands_out_of_a_close_frame(size, staged):
    """They would be gone to the eyes for a moment."""
    assert not staged("@Mei jumps", size=size).shot.acts
    assert staged("@Mei jumps", size="cowboy").shot.acts


@pytest.mark.parametrize(("prompt", "size"), [("@Mei jumps", "cowboy"), ("@Mei waits, then sits down", "cowboy")])
def test_who_listens_stays_as_tall_while_the_camera_stays(prompt, size, staged):
    """Only who is told of goes down."""
    shot = staged(prompt, size=size, framing="dirty single")
    times = np.linspace(0, 1, 25)
    assert len({shot.moment(u).pose.y for u in times}) == 1
    assert np.ptp([head[1] for head in heads(shot, times)]) > 0.15
    assert len(set(heads(shot, times, None))) == 1


@pytest.mark.parametrize("prompt", ["@Cam sits down", "@Cam stands up", "@Cam kneels down"])
def test_a_coat_goes_along_with_who_wears_it(prompt, film):
    """What is there in one posture alone, as lapels and a hem, too: it stood while its wearer went down in it."""
    cast = {"Cam": {"description": "a courier in a long yellow raincoat"}}
    plan = film({"prompt": prompt, "duration": 5, "size": "full"}, elements=cast)
    shot = Staged(plan, plan.shots[0], 16 / 9, 5.0)
    for u in np.linspace(0, 1, 60):
        (figure,) = at(shot, u).figures
        yellow = [part.balls for part in figure.parts if part.colour[0] < 0.4 * part.colour[2]]
        assert figure.head[1] - max((balls[:, 1] + balls[:, 3]).max() for balls in yellow) > 0.05


def test_a_stool_stays_on_the_ground_while_somebody_sits_down(staged):
    shot, stool = staged("@Mei waits, then sits down"), staged("@Mei sits").scene.figures[0].parts[6:11]
    for u in np.linspace(0, 1, 60):
        (figure,) = at(shot, u).figures
        there = [part for part in figure.parts if part.colour in {one.colour for one in stool}]
        assert all(any(np.array_equal(one.balls, other.balls) for other in stool) for one in there)
    assert len(there) == len(stool) == 5


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei puts the @Tin on the table",
        "@Mei takes the @Tin from the table",
        "The @Tin lies on the table, @Mei sits down",
    ],
)
def test_no_table_comes_or_goes(prompt, staged):
    """Whatever is put on it: there is one all the time, in its place."""
    shot, tops = staged(prompt), []
    for u in np.linspace(0, 1, 40):
        solids = [solid for model in at(shot, u).models for solid in model.solids]
        (top,) = [
            one.corners for one in solids if np.ptp(one.corners[:, 0]) > 0.25 and np.ptp(one.corners[:, 1]) < 0.03
        ]
        tops.append(top)
    assert np.ptp(np.array(tops), axis=0).max() < (1e-9 if "sits" not in prompt else 0.4)


@pytest.mark.parametrize("size", ["medium", "full", "wide"])
@pytest.mark.parametrize(
    "prompt", ["@Mei drops from the roof and walks on", "@Mei lands", "@Mei crashes down", "@Mei 重重落地"]
)
def test_who_comes_down_does_so_into_the_frame_and_gets_up(size, prompt, staged):
    shot = staged(prompt, size=size)
    view = View(shot.moment(0.0).pose, 1600, 900)
    feet = min((part.balls[:, 1] - part.balls[:, 3]).min() for part in at(shot, 0.0).figures[0].parts)
    assert view.pixel(0.0, feet, 0.0)[1] < 0
    assert {now.pose.y for now in map(shot.moment, (0.0, 0.4, 1.0))} == {view.pose.y}
    high = [head[1] for head in heads(shot, np.linspace(0, 1, 60))]
    upright = heads(staged("@Mei waits"), (0.0,))[0][1]
    assert high[0] > upright + 0.8
    assert min(high) < upright - 0.2
    assert high[-1] == pytest.approx(upright)


@pytest.mark.parametrize(
    "prompt", ["@Mei lands a job", "@Mei leaps over a wall and lands", "@Mei sits on the land", "@Mei 站在落地窗前"]
)
def test_others_don_t_come_from_above(prompt, staged):
    assert not any(act.was.aloft for act in staged(prompt).shot.acts)


def test_a_lid_is_on_until_hands_lift_it(staged):
    shot = staged("Two hands lift the lid from @Tin", size="close_up")
    start = float(shot.shot.acts[0].start)
    tops = [max(model.corners[:, 1].max() for model in at(shot, u).models) for u in (0, start, start + 0.1, 1)]
    assert tops[0] == tops[1] < tops[2] < tops[3]


def test_a_door_turns_on_its_hinges(staged):
    shot = staged("@Mei opens the door")
    start, end = (float(part) for part in (shot.shot.acts[0].start, shot.shot.acts[0].end))
    near = [at(shot, u).pieces.corners[..., 2].min() for u in (0, start, 0.5 * (start + end), 1)]
    assert near[0] == near[1] > near[2] + 0.1 > near[3] + 0.2 > near[0] - 0.4
    shut = staged("@Mei closes the door")
    assert at(shut, 0).pieces.corners[..., 2].min() == pytest.approx(near[3])
    assert at(shut, 1).pieces.colours == at(shot, 0).pieces.colours


def test_an_umbrella_opens(staged):
    shot = staged("@Mei throws @Umbrella open above her head")
    start, end = (float(part) for part in (shot.shot.acts[0].start, shot.shot.acts[0].end))
    wide = [
        max(np.ptp(model.corners[:, 0]) for model in at(shot, u).models)
        for u in (0, start, 0.5 * (start + end), 0.2 * start + 0.8 * end, 1)
    ]
    assert wide[0] == wide[1] < wide[2] < wide[3] < wide[4]
    assert wide[4] > 3 * wide[0]


def test_frames_are_the_same_in_any_order(film):
    """Worked out ahead in threes and eights, or each alone."""
    plan = film({"prompt": "@Mei sits down, then bows", "duration": 3}, elements=CAST)
    in_order, alone = (FilmPainter(plan, (320, 180), 12, style=Style("clean")) for _ in range(2))
    frames = [in_order.frame(number) for number in range(36)]
    assert all((alone.frame(number) == frames[number]).all() for number in reversed(range(36)))
    assert (frames[0] != frames[35]).any()
    assert in_order.key(0) != FilmPainter(film({"duration": 3, "prompt": "@Mei sits"}), (320, 180), 12).key(0)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei carries @Rex, @Tom sits down",
        "a rider on a black horse passes, @Tom kneels",
        "@Tom carries @Mei and lies in bed",
    ],
)
def test_who_is_drawn_with_who_carries_them_stays_so(prompt, film):
    plan = film({"duration": 2, "prompt": prompt}, elements={"Mei": {}, "Tom": {}, "Rex": {"kind": "animal"}})
    painter = FilmPainter(plan, (320, 180), Fraction(6))
    frames = [painter.frame(number) for number in range(12)]
    assert all(frame.std() > 1 for frame in frames)


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("@Mei falls to the ground", "medium close-up"),
        ("@Mei lies on the floor, then gets up", "medium close-up"),
        ("@Mei lies down", "close-up"),
    ],
)
def test_the_camera_goes_along_with_who_lies_down_without_a_jump(prompt, size, staged):
    """From eyes on the eye line to a face in the middle, or back."""
    shot, times = staged(prompt, size=size), np.linspace(0, 1, 240)
    views = [View(shot.moment(u).pose, 160, 90) for u in times]
    downs = [view.pixel(*head)[1] / 90 for view, head in zip(views, heads(shot, times), strict=True)]
    assert np.ptp([view.pose.y for view in views]) > 0.4
    assert np.abs(np.diff(downs)).max() < 0.05


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("@Mei slips on a wet leaf and falls onto the ground", {"size": "medium", "angle": "low"}),
        ("@Mei trips over a bucket and falls", {"size": "cowboy"}),
        ("@Mei dives to the left and catches the ball", {"size": "medium wide", "angle": "ground level"}),
        ("@Mei dives to the left and catches the ball", {"size": "full", "framing": "from behind"}),
        ("@Mei dives to the right and catches the ball", {"size": "medium"}),
    ],
)
def test_a_frame_holds_the_head_of_who_falls_or_dives_and_hardly_moves_for_it(prompt, size, staged):
    shot, times = staged(prompt, **size), np.linspace(0, 1, 60)
    views = [View(shot.moment(u).pose, 160, 90) for u in times]
    assert np.ptp([view.pose.y for view in views]) < 0.4
    for view, head in zip(views, heads(shot, times), strict=True):
        x, y, _ = view.pixel(*head)
        assert 3 < x < 157
        assert 3 < y < 87


@pytest.mark.parametrize(
    "prompt", ["@Mei slips and falls to the ground", "@Mei dives to the left and catches the ball"]
)
def test_a_tall_frame_holds_the_head_of_who_falls_or_dives(prompt, film):
    plan = film({"prompt": prompt, "duration": 5, "size": "medium"}, elements=CAST, aspect="9:16")
    shot, times = Staged(plan, plan.shots[0], 9 / 16, 5.0), np.linspace(0, 1, 60)
    for u, head in zip(times, heads(shot, times), strict=True):
        x, y, _ = View(shot.moment(u).pose, 90, 160).pixel(*head)
        assert 3 < x < 87
        assert 3 < y < 157


@pytest.mark.parametrize(
    "prompt", ["@Mei drops onto the bench opposite @Tom, who sits there", "@Mei sits down beside @Tom"]
)
@pytest.mark.parametrize("size", ["medium", "cowboy", "medium long"])
def test_no_camera_comes_closer_as_somebody_sits_down(staged, prompt, size):
    made = staged(prompt, size=size)
    first, last = made.moment(0.0).pose, made.moment(1.0).pose
    assert last.z <= first.z + 0.02
