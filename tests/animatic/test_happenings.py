"""What things do by themselves in close shots of them: what the plan says of it, and that it is drawn."""

from __future__ import annotations

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged


def planned(film, prompt, **shot):
    return film({"prompt": prompt, "size": "close-up", **shot}, elements={}).shots[0]


CHANGES = (
    ("A candle flickers on the table and goes out.", ["out"], "flicker"),
    ("桌上的蜡烛火苗轻轻晃动，然后熄灭。", ["out"], "flicker"),
    ("A phone on the nightstand rings and lights up.", ["lit"], "buzz"),
    ("手机屏幕亮起，不停震动。", ["lit"], "buzz"),
    ("The door handle slowly turns.", ["turned"], None),
    ("门把手慢慢转动。", ["turned"], None),
    ("A key turns in the lock.", ["turned"], None),
    ("A wine glass falls off the table and breaks on the floor.", ["broken"], None),
    ("玻璃杯从桌上掉下来，摔碎在地上。", ["broken"], None),
    ("A coin spins on the wooden table and falls over.", ["fallen"], "spin"),
    ("A letter burns in the fireplace.", ["burning"], "flicker"),
    ("一封信在火中燃烧。", ["burning"], "flicker"),
    ("An hourglass runs out of sand.", ["empty"], "drip"),
    ("A flower opens in the morning sun.", [None], None),
    ("A clock on the wall ticks towards midnight.", [None], "tick"),
    ("墙上的时钟滴答作响。", [None], "tick"),
    ("A tap drips into the sink.", [None], "drip"),
    ("水龙头滴水。", [None], "drip"),
    ("The wheel of a bicycle spins in the air.", [None], "spin"),
    ("A red neon sign flickers in the rain at night.", [None], "blink"),
    ("Rain runs down a window at night.", ["wet"], "run"),
    ("窗外下着大雨，雨水顺着玻璃流下。", ["wet"], "run"),
    ("Snow falls on the window sill.", ["snowy"], "run"),
    ("Raindrops fall into a puddle.", [None], "ripple"),
    ("Through the round glass door of a washing machine, a red scarf turns over and over. The drum stops.",
     [None], "tumble_stops"),
)  # fmt: skip


@pytest.mark.parametrize(("prompt", "states", "rounds"), CHANGES)
def test_a_thing_does_what_words_say(film, prompt, states, rounds):
    """Nobody is there, one thing is, and what is told of it is planned."""
    shot = planned(film, prompt)
    assert (shot.people, len(shot.subjects)) == (0, 1)
    assert [place.state for place in shot.places] == states
    assert [work.kind for work in shot.works] == ([rounds] if rounds else [])
    assert shot.course is None


@pytest.mark.parametrize(("prompt", "states", "rounds"), CHANGES)
def test_it_is_seen_to_do_so(film, prompt, states, rounds):
    """What is drawn of the thing in the middle or at the end isn't as it was in the beginning."""
    plan = film({"prompt": prompt, "size": "close-up"}, elements={})
    staged = Staged(plan, plan.shots[0], 16 / 9, 3.0)
    looks = [[*map(repr_of, staged.scene_at(staged.moment(u)).models)] for u in (0.0, 0.35, 0.6, 1.0)]
    assert any(one != looks[0] for one in looks[1:])


def repr_of(model):
    marks = [(outline.tobytes(), colour) for solid in model.solids for _, outline, colour in solid.marks]
    return model.corners.tobytes(), marks, [solid.colour for solid in model.solids]


def test_what_falls_is_up_first_and_breaks_as_it_lands(film):
    shot = planned(film, "A glass falls off the table and, after a long moment of silence, shatters on the floor.")
    assert [act.was.state for act in shot.acts] == ["above", None]
    assert shot.acts[0].end == shot.acts[1].start
    assert shot.on_the_ground


@pytest.mark.parametrize(
    "prompt",
    [
        "A candle burns on the table and does not go out.",
        "A candle on the table, as if it went out.",
        "A glass stands on the table.",
        "A phone lies on the nightstand.",
    ],
)
def test_what_is_denied_likened_or_unsaid_doesnt_happen(film, prompt):
    shot = planned(film, prompt)
    assert not shot.acts
    assert [place.state for place in shot.places] == [None]


def test_what_lies_flat_is_seen_from_above_unless_words_say_an_angle(film):
    for prompt in ("Footprints in fresh snow lead away.", "雪地上一串脚印。", "A pool of blood spreads on the tiles."):
        assert planned(film, prompt).pitch < -40
        assert planned(film, prompt, angle="low").pitch > 0
    assert planned(film, "An old photograph of a boy lies on the table.").pitch < -40


def test_a_window_has_its_rain_on_the_far_side(film):
    """No rain falls before the wall that the window is in."""
    shot = planned(film, "Rain runs down a window at night.")
    assert shot.setting.weather is None
    assert shot.setting.time == "night"


@pytest.mark.parametrize(
    "prompt",
    ["A woman stands at the window, rain runs down the pane.", "A man looks at the key in the lock.", "她站在窗前。"],
)
def test_people_are_no_insets(film, prompt):
    shot = planned(film, prompt)
    assert shot.people == 1
    assert all(place.state is None for place in shot.places)


def test_a_window_in_a_description_makes_no_window(film):
    plan = film(
        {"prompt": "@Hut stands on the table.", "size": "close-up"},
        elements={"Hut": {"kind": "item", "description": "a round tin with a window"}},
    )
    from kling_renderers.animatic.stand_ins.kinds import shape_of

    assert shape_of(plan.cast[0]) == "tin"


def test_what_hangs_on_a_wall_has_no_table_under_it(film):
    legs = []
    for prompt in ("A clock on the wall", "A clock on the table"):
        plan = film({"prompt": prompt})
        staged = Staged(plan, plan.shots[0], 16 / 9, 2.0)
        solids = [one.corners for model in staged.scene_at(staged.moment(0.0)).models for one in model.solids]
        legs.append(sum(np.ptp(one[:, 0]) < 0.1 and one[:, 1].min() < 0.1 for one in solids))
    assert legs == [0, 4]
