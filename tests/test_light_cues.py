"""Words for light that changes within a shot: what it was before, what it is after, and when."""

from fractions import Fraction

import pytest

from kling_story.planning import plan
from kling_story.storyboard import Storyboard
from kling_story.vocabulary.light_cues import CUES, cues_in

CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}}


def planned(*prompts, duration=5, **board):
    shots = [{"prompt": prompt, "duration": duration} for prompt in prompts]
    return plan(Storyboard.model_validate({"title": "light", "elements": CAST, "shots": shots, **board})).shots


def lit(prompt, **board):
    """The settings that a shot goes through, from its first to its last."""
    (shot,) = planned(prompt, **board)
    return [*(cue.was for cue in shot.light_cues), shot.setting]


@pytest.mark.parametrize(("example", "cue"), [(example, cue.id) for cue in CUES for example in cue.examples])
def test_each_example_of_the_table_is_read_as_what_it_stands_for(example, cue):
    assert [found.id for found, _ in cues_in(example)] == [cue]


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei walks through the dimly lit bar",
        "The light goes out of her eyes",
        "neon lights up the lane",
        "The lights don't go out",
        "@Mei waits as if the lights go out",
        '@Mei says "the lights go out"',
        "The traffic lights go out of sight",
        "sunlight streams through the window onto @Mei",
        "city lights flicker below",
        "candle light flickers on her face",
        "paper lanterns rise into the sky",
        "@Tom lights a cigarette",
        "music like a storm, the sun sets the mood",
        "her face lights up",
        "before dawn",
        "天亮前@Mei出门",
        "街上灯火通明",
        "红绿灯亮了",
    ],
)
def test_words_for_how_light_is_or_for_something_else_change_nothing(prompt):
    assert planned(prompt)[0].light_cues == ()


def test_lamps_that_go_out_leave_the_dark_and_lamps_that_come_on_end_it():
    was, then = lit("@Mei reads in her warmly lit office at night, neon light outside. The lights go out.")
    assert "unlit" not in was.lights
    assert "neon" in was.lights
    assert then.lights == ("unlit",)
    assert (was.time, was.place) == (then.time, then.place) == ("night", "office")
    was, then = lit("@Mei comes into the dark bedroom and switches on the lamp, warm light")
    assert was.lights == ("unlit",)
    assert {"warm_light", "practical_lamps"} <= {*then.lights}
    assert "low_key" not in then.lights


def test_what_is_said_after_a_change_is_so_after_it():
    was, then = lit("@Mei waits in the kitchen. The power fails. Only a candle burns.")
    assert "candlelight" not in was.lights
    assert "candlelight" in then.lights
    was, then = lit("@Mei in a rainy street at night. It starts to snow")
    assert (was.weather, then.weather) == ("rain", "snow")


@pytest.mark.parametrize(
    ("prompt", "times"),
    [
        ("Dawn breaks over the city", ["blue_hour", "dawn"]),
        ("@Mei on the beach at night. The sun rises.", ["night", "dawn"]),
        ("The sun sinks behind the hills", ["golden_hour", "sunset"]),
        ("@Mei in the field. Night falls.", ["sunset", "night"]),
        ("天渐渐亮了", ["blue_hour", "dawn"]),
        ("夜幕降临，@Mei站在街上", ["sunset", "night"]),
    ],
)
def test_times_of_the_day_follow_one_another(prompt, times):
    assert [setting.time for setting in lit(prompt)] == times


def test_the_sun_comes_out_over_a_field_and_into_a_room():
    was, then = lit("@Mei stands in a field. The sun breaks through the clouds.")
    assert (was.weather, then.weather, then.time) == ("overcast", "clear_sky", "daylight")
    was, then = lit("@Mei in the bedroom. She opens the curtains.")
    assert "unlit" in was.lights
    assert then.lights == ()
    assert not planned("@Mei in the bedroom at night. She opens the curtains.")[0].light_cues
    assert not planned("@Mei in the street opens the shutters of her shop.")[0].light_cues


def test_lightning_and_a_flicker_come_and_go():
    before, *flashes, after = lit("@Mei in the street at night. Lightning flashes.")
    assert before == after == flashes[1]
    assert [setting.time for setting in flashes] == ["daylight", "night", "daylight"]
    states = ["unlit" in setting.lights for setting in lit("@Mei in the cellar. The lights flicker.")]
    assert states == [False, True, False, True, False, True, False]
    states = ["unlit" in setting.lights for setting in lit("@Mei in the cellar. The bulb flickers and dies.")]
    assert states == [False, True, False, True, False, True]


def test_changes_come_where_the_words_stand_and_are_seen_before_and_after():
    early, late = planned("The lights go out. @Mei gasps in the room", "@Mei in the room, finally the lights go out")
    assert early.light_cues[0].start == Fraction(1, 5)
    assert late.light_cues[-1].start >= Fraction(7, 10)
    assert Fraction(1) - late.light_cues[-1].end >= Fraction(4, 25)
    (shot,) = planned("The lights go out, come on, and a flash of lightning. Night falls, dawn breaks.", duration=1)
    times = [at for cue in shot.light_cues for at in (cue.start, cue.end)]
    assert times == sorted(times)
    assert 0 < times[0] < times[-1] < 1


def test_lamps_that_are_out_stay_out_in_the_same_place():
    dark, after, lit_again = planned(
        "@Mei in the office at night. The lights go out.", "@Mei listens", "@Mei in the office under a neon light"
    )
    assert dark.setting.lights == after.setting.lights == ("unlit",)
    assert "unlit" not in lit_again.setting.lights


def test_a_guessed_shot_of_an_automatic_storyboard_changes_its_light():
    board = {
        "storyboard": "auto",
        "duration": 8,
        "prompt": "Wide: an office at night, @Mei works. Close on @Mei: the lights go out.",
    }
    shots = plan(Storyboard.model_validate({"title": "light", "elements": CAST, **board})).shots
    assert [len(shot.light_cues) for shot in shots] == [0, 1]


@pytest.mark.parametrize(
    ("words", "cue"),
    [
        ("She turns the desk lamp off", "lights_out"),
        ("He switches the lamp back on", "lights_on"),
        ("The streetlights slowly come on", "lights_on"),
        ("All the lamps suddenly go out", "lights_out"),
        ("he clicks off his flashlight", "lights_out"),
        ("The sun finally comes out", "sun_comes_out"),
        ("关掉了灯", "lights_out"),
        ("Traffic lights go out", None),
        ("The neon signs flicker", None),
    ],
)
def test_other_words_for_it(words, cue):
    assert [found.id for found, _ in cues_in(words)] == [cue] * (cue is not None)


def test_no_match_switches_on_the_lamps_of_a_street():
    """They are on as they were; in a room it is dark until then."""
    was, then = lit("In a street at night @Mei strikes a match.")
    assert "unlit" not in was.lights
    assert then.lights == ("candlelight",)
    assert "unlit" in lit("In a kitchen at night @Mei strikes a match.")[0].lights
