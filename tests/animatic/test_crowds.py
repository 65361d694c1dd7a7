"""Where those stand who are beside the cast: never before them, never in the lens' way, on ground that is there."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.camera.poses import view_of
from kling_renderers.animatic.drawing.sight import offset_of
from kling_renderers.animatic.stage.staged import Staged
from kling_story import Storyboard, plan

WIDE = 16 / 9


def staged(prompt: str, aspect: float = WIDE, **shot: str) -> Staged:
    cast = {name: {"kind": "character"} for name in ("Mei", "Tom")}
    shots = [{"duration": 3, "prompt": prompt, **shot}]
    film = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    return Staged(film, film.shots[0], aspect, 3.0)


@pytest.mark.parametrize("size", ["extreme wide", "wide", "medium", "close-up"])
@pytest.mark.parametrize("camera", ["static", "slow push in", "orbit left"])
def test_nobody_stands_before_the_cast(size: str, camera: str) -> None:
    shot = staged("@Mei stands on a crowded square", size=size, camera=camera)
    [mei] = shot.scene.figures
    assert shot.scene.crowd
    for part in (0.0, 0.25, 0.5, 0.75, 1.0):
        now = shot.moment(part)
        view = view_of(now.pose, 1600, 900)
        x, _, depth = view.pixel(mei.x, 0.5, mei.z)
        for one in shot.scene.crowd:
            balls = np.concatenate([part.balls for part in one.parts])
            seen = view.to_camera(balls[:, :3])
            near = seen[(seen[:, 2] < depth - 0.1) & (seen[:, 2] > 0.1)]
            assert not len(near) or np.abs(view.to_pixels(near)[:, 0] - x).min() > 0.05 * view.scale / depth
            assert np.linalg.norm(seen, axis=1).min() > 0.2


def test_the_same_words_put_them_in_the_same_places() -> None:
    one, other = (staged("@Tom dances in a club packed with people", size="wide").scene.crowd for _ in range(2))
    assert [(a.x, a.z, a.colour) for a in one] == [(b.x, b.z, b.colour) for b in other]


def test_they_stand_on_the_roof_and_no_further() -> None:
    crowd = staged(
        "Night on a rooftop packed with people. @Mei dances", size="extreme wide", angle="bird's eye"
    ).scene.crowd
    ends = np.concatenate([part.balls[:, [0, 2]] for one in crowd for part in one.parts])
    assert len(crowd) > 3
    assert np.abs(ends[:, 0]).max() < 4.9
    assert ends[:, 1].max() < 7.3


def test_a_stadium_has_them_on_its_stands() -> None:
    full, empty = (
        staged(f"@Tom kneels in a{kind} football stadium", size="wide").scene for kind in (" packed", "n empty")
    )
    assert not full.crowd
    assert len(full.pieces.middles) > len(empty.pieces.middles) + 100
    assert full.pieces.middles[:, 1].min() > 1.0


def test_those_on_stands_hold_up_what_they_wave() -> None:
    waving, still = (
        staged(f"@Tom kneels on a football pitch, the crowd in the stands {does}", size="wide").scene.pieces.middles
        for does in ("waves red scarves", "watches")
    )
    assert len(waving) > len(still) + 100
    # Each has a head above the body.
    assert len(np.unique(np.round(still[:, ::2], 2), axis=0)) < 0.8 * len(still)


def test_who_sits_where_no_seat_is_sits_on_something() -> None:
    crowd = staged("@Tom waits in a field, four boys sit behind @Tom", size="wide").scene.crowd
    stools = [part.balls[:, 1] for one in crowd for part in one.parts if len(part.balls) == 8]
    assert any(up.min() < 0.05 and up.max() > 0.1 for up in stools)


def test_those_behind_go_along_behind() -> None:
    scene = staged("@Mei runs, two rivals in purple behind her", size="wide", direction="left_to_right").scene
    [mei] = scene.figures
    assert len(scene.crowd) == 2
    assert all(one.walks and one.x < mei.x - 0.3 and one.ahead[0] > 0.9 for one in scene.crowd)


def test_hands_are_under_who_lies_on_them() -> None:
    words = "A club packed with people dancing. @Mei is carried on the hands of the crowd."
    scene = staged(words, size="extreme wide", angle="bird's eye").scene
    [mei] = scene.figures
    lowest = min(float(part.balls[:, 1].min()) for part in mei.parts)
    assert lowest > 0.9
    assert any(abs(one.x - mei.x) < 0.8 and abs(one.z - mei.z) < 0.8 for one in scene.crowd)


def ends(shot: Staged, part: float) -> list[tuple[float, float, float]]:
    """Where each of the crowd is at a part of a shot: on the ground, and how far into what they do."""
    now = shot.moment(part)
    found = []
    for one in shot.scene.crowd:
        x, _, z = offset_of(one, now).tolist()
        found.append((one.x + x, one.z + z, one.motion.part(now.seconds) if one.motion else 0.0))
    return found


def test_who_hurries_past_goes_on_and_who_stands_stays() -> None:
    hurry = staged("Crowds of people hurry past @Mei on a square", size="wide")
    gone = [abs(b[0] - a[0]) for a, b in zip(ends(hurry, 0.0), ends(hurry, 1.0), strict=True)]
    assert min(gone) > 1.5
    assert len({b[0] > a[0] for a, b in zip(ends(hurry, 0.0), ends(hurry, 1.0), strict=True)}) == 2
    still = staged("A crowded square. @Mei stands", size="wide")
    assert ends(still, 0.0) == ends(still, 1.0)
    assert still.moment(0.7).seconds == 0.0


def test_who_scatters_goes_away_from_the_middle_after_a_while() -> None:
    shot = staged("A square. The crowd scatters. @Tom stands", size="wide")
    first, soon, last = (ends(shot, part) for part in (0.0, 0.1, 1.0))
    assert first == soon
    assert all(abs(b[0]) > abs(a[0]) for a, b in zip(first, last, strict=True))


def test_what_is_done_once_is_seen_before_and_after() -> None:
    shot = staged("A square. The crowd kneels. @Tom stands", size="wide")
    assert {one[2] for one in ends(shot, 0.0)} == {0.0}
    assert {one[2] for one in ends(shot, 1.0)} == {1.0}
    for one in shot.scene.crowd:
        lowered = [part.sway[:, 1].min() for part in one.parts if part.sway is not None]
        assert min(lowered) < -0.15


def test_hands_of_who_claps_meet_and_part_all_the_time() -> None:
    shot = staged("A square. The crowd claps. @Tom stands", size="medium")
    assert len({round(one[2], 2) for part in (0.1, 0.2, 0.3, 0.4) for one in ends(shot, part)[:1]}) > 2


def feet(shot: Staged) -> list[tuple[float, float]]:
    """Where each of the crowd stands or sits: under the top of their heads, also of those who are one body."""
    tops = [part.balls[0] for one in shot.scene.crowd for part in one.parts if part.balls[:, 1].min() > 0.66]
    return [(round(float(ball[0]), 1), round(float(ball[2]), 1)) for ball in tops]


def test_soldiers_stand_in_straight_rows() -> None:
    spots = feet(staged("Dozens of soldiers stand in rows on a parade ground", size="wide"))
    assert len({x for x, _ in spots}) > 5
    assert 2 <= len({z for _, z in spots}) < 12


def test_pupils_sit_at_their_desks() -> None:
    words = "A classroom. The students raise their hands. @Mei stands at the blackboard"
    spots = feet(staged(words, size="wide"))
    assert len(spots) > 8
    assert all(0.9 < abs(x) < 2.2 for x, _ in spots)


def test_a_moving_crowd_is_drawn_twelve_times_a_second() -> None:
    shot = staged("A square. The crowd dances. @Tom stands", size="wide")
    assert len({shot.moment(number / 72) for number in range(72)}) == 36


def test_two_teams_stand_side_by_side_in_their_colours() -> None:
    teams = "Two teams of girls, one red and one blue, line up on a muddy football pitch"
    crowd = staged(teams, size="extreme wide").scene.crowd
    bodies = [part for one in crowd for part in one.parts if len(part.balls) == 2 and part.balls[0, 1] > 0.6]
    red, blue = ([part.balls[0, 0] for part in bodies if part.colour[way] == max(part.colour)] for way in (2, 0))
    assert len(red) > 3
    assert len(blue) > 3
    assert max(red) < min(blue)


def balls(shot: Staged) -> list[np.ndarray]:
    return [part.balls for one in shot.scene.crowd for part in one.parts]


def test_a_family_sits_at_a_table_of_its_own() -> None:
    words = "@Tom dances in a park, a family at a picnic table claps"
    shot, alone = staged(words, size="wide"), staged("@Tom dances in a park", size="wide")
    assert len(shot.scene.pieces.middles) > len(alone.scene.pieces.middles)
    tops = shot.scene.pieces.middles[len(alone.scene.pieces.middles) :]
    assert shot.scene.crowd
    assert all(min(np.hypot(one.x - a, one.z - b) for a, _, b in tops.tolist()) < 0.9 for one in shot.scene.crowd)


def test_parents_line_the_pitch_behind_who_plays() -> None:
    words = "Children in red and blue chase the ball on a football pitch, parents with umbrellas line the touchline"
    shot = staged(words, size="extreme wide", angle="high")
    parents = [one for one in shot.scene.crowd if one.motion is None]
    children = [one for one in shot.scene.crowd if one.motion is not None]
    assert parents
    assert children
    assert len({round(one.z, 1) for one in parents}) == 1
    assert min(one.z for one in parents) > np.median([one.z for one in children]) + 1.0


def test_what_they_carry_is_on_their_heads_or_before_them() -> None:
    loads = balls(staged("@Mei stands on a platform. Porters carry suitcases on their heads", size="wide"))
    assert max(float(one[:, 1].max()) for one in loads) > 1.03
    papers = balls(staged("@Mei in a lobby, guests sit and read newspapers", size="wide"))
    assert any(len(one) == 6 for one in papers)


def test_a_cat_is_on_a_wall_beside_who_walks_by() -> None:
    shot = staged("@Mei walks down the alley, an orange cat lies on the wall", size="full")
    [cat] = shot.scene.crowd
    assert min(float(part.balls[:, 1].min()) for part in cat.parts) > 0.5
    under = [box for box in shot.scene.pieces.corners if np.hypot(*(box.mean(axis=0)[::2] - (cat.x, cat.z))) < 0.2]
    assert max(float(box[:, 1].max()) for box in under) == pytest.approx(0.6)


def test_a_flock_flies_over_the_heads_of_the_cast() -> None:
    shot = staged("A flock of pigeons flies past, @Mei looks up in the square", size="wide")
    birds, [mei] = shot.scene.crowd, shot.scene.figures
    now = shot.moment(0.5)
    view = view_of(now.pose, 1600, 900)
    assert len(birds) > 3
    head = view.pixel(*mei.head)[1]
    for bird in birds:
        middle = np.concatenate([part.balls for part in bird.parts])[:, :3].mean(axis=0) + offset_of(bird, now)
        assert middle[1] > 0.3
        assert view.pixel(*middle.tolist())[1] < head
    assert all(bird.motion and bird.motion.way != (0.0, 0.0) for bird in birds)


def test_guests_in_the_armchairs_of_a_lobby_are_before_their_backs() -> None:
    shot = staged("@Mei walks through a hotel lobby, guests sit in armchairs and read newspapers", size="wide")
    assert len(shot.scene.crowd) > 2
    assert all(np.ptp(np.concatenate([part.balls for part in one.parts])[:, 0]) < 0.8 for one in shot.scene.crowd)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei waves on a cobbled street, neighbours cheer from the balconies",
        "In an alley @Mei waves, people watch on their balconies",
    ],
)
@pytest.mark.parametrize("direction", [None, "left_to_right"])
def test_who_is_on_balconies_is_above_the_street_and_beyond_the_cast(prompt: str, direction: str | None) -> None:
    scene = staged(prompt, size="wide", **({"direction": direction} if direction else {})).scene
    feet = [min(part.balls[:, 1].min() for part in one.parts) for one in scene.crowd]
    assert len(feet) > 2
    assert min(feet) > 1.0
    slabs = scene.world.blocks.corners
    slabs = slabs[np.abs(slabs[:, :, 1].max(axis=1) - 1.3) < 0.01]
    low, high = slabs.min(axis=1), slabs.max(axis=1)
    for balls in (part.balls for one in scene.crowd for part in one.parts):
        foot = balls[balls[:, 1].argmin()]
        under = (low[:, 0] < foot[0]) & (foot[0] < high[:, 0]) & (low[:, 2] < foot[2]) & (foot[2] < high[:, 2])
        assert under.any()
    assert all(one.z > scene.figures[0].z for one in scene.crowd)
