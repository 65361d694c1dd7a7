"""Heads nod and are shaken, people shake hands, fall and jump up, once and when the words say so."""

import pytest


def figures(staged, u):
    return {one.name: one for one in staged.scene_at(staged.moment(u)).figures}


def apart(staged, u):
    here = figures(staged, u)
    return abs(here["Mei"].x - here["Tom"].x)


@pytest.mark.parametrize(
    ("prompt", "gazes"),
    [
        ("@Mei nods", [None, "down", None, "down", None]),
        ("@Mei shakes her head", [None, "left", "right", "left", None]),
        ("@Mei摇了摇头", [None, "left", "right", "left", None]),
        ("@Mei nods off", [None, None]),
        ("@Mei doesn't nod", []),
        ("@Mei shakes the bottle", []),
    ],
)
def test_heads_go_to_and_fro_and_end_as_they_were(prompt, gazes, film):
    (shot,) = film({"prompt": prompt, "duration": 4}).shots
    assert [act.was.gaze for act in shot.acts] + [shot.places[0].gaze] * bool(shot.acts) == gazes


@pytest.mark.parametrize(
    ("prompt", "near"),
    [
        ("@Mei and @Tom shake hands", 0.42),
        ("@Mei steps up and shakes @Tom's hand", 0.42),
        ("@Mei握住@Tom的手", 0.42),
    ],
)
def test_two_come_close_once(prompt, near, staged):
    shot = staged(prompt)
    assert apart(shot, 0.0) > 1.1 * apart(shot, 1.0)
    assert apart(shot, 1.0) <= near


@pytest.mark.parametrize("prompt", ["@Mei shakes the bottle, @Tom waits", "@Mei and @Tom don't shake hands"])
def test_what_is_no_meeting_of_two_moves_nobody(prompt, film):
    (shot,) = film({"prompt": prompt, "duration": 4}).shots
    assert not any(place.relation == "shaking" for place in shot.places)


def test_hands_meet_that_are_shaken(staged):
    for prompt in ("@Mei and @Tom shake hands",):
        before, after = (figures(staged(prompt), u) for u in (0.0, 1.0))
        reach = max(part.balls[:, 0].max() for part in after["Mei"].parts)
        assert reach > max(part.balls[:, 0].max() for part in before["Mei"].parts)
        assert reach >= (before["Mei"].x + after["Tom"].x) / 2


@pytest.mark.parametrize(
    ("prompt", "first", "last"),
    [
        ("@Mei faints", None, "lying"),
        ("@Tom trips and falls", None, "lying"),
        ("@Tom falls over", None, "lying"),
        ("@Mei晕倒了", None, "lying"),
        ("@Mei jumps up from the chair", "sitting", None),
        ("@Mei falls asleep", None, None),
        ("@Mei falls silent", None, None),
    ],
)
def test_people_fall_and_jump_up(prompt, first, last, film):
    (shot,) = film({"prompt": prompt, "duration": 4}).shots
    place = shot.places[0]
    assert place.posture == last
    assert (shot.acts[0].was.posture if shot.acts else None) == first
