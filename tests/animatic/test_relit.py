"""A shot whose light changes is drawn in the one light, then in the other, and as any shot where none changes."""

import numpy as np
import pytest

from kling_renderers.animatic import FilmPainter
from kling_renderers.animatic.relit import light_at
from kling_story.backends import Style

SIZE = (160, 90)
CLEAN = Style(theme="clean", strip=False)


def painter(plan):
    return FilmPainter(plan, SIZE, 12, style=CLEAN)


def brightness(painter, number):
    return float(painter.frame(number).mean())


@pytest.fixture
def going_out(film):
    return film({"prompt": "@Mei waits in the office at night. The lights go out.", "duration": 4})


def test_the_room_is_as_bright_as_the_words_say_before_and_after(going_out):
    drawn = painter(going_out)
    assert brightness(drawn, 0) == brightness(drawn, 10) > 1.5 * brightness(drawn, 47)
    shot = going_out.shots[0]
    for number, setting in ((0, shot.light_cues[0].was), (47, shot.setting)):
        always = painter(going_out._replace(shots=(shot._replace(setting=setting, light_cues=()),)))
        assert (drawn.frame(number) == always.frame(number)).all()


def test_a_slow_change_goes_steadily_and_a_locked_camera_hides_none_of_it(film):
    drawn = painter(film({"prompt": "A city skyline. Night falls.", "duration": 4}))
    levels = [brightness(drawn, number) for number in range(48)]
    falls = -np.diff(levels)
    assert levels[0] > 1.5 * levels[-1]
    assert (falls > -0.2).all()
    assert falls.max() < 0.15 * (levels[0] - levels[-1])
    pictures = [drawn.standing(number) for number in range(48)]
    assert pictures[0][0] is pictures[5][0]
    assert len({picture.tobytes() for picture, _ in pictures}) > 12


def test_frames_are_the_same_in_any_order(going_out):
    one, other = painter(going_out), painter(going_out)
    forth = [one.frame(number).tobytes() for number in range(48)]
    back = [other.frame(number).tobytes() for number in reversed(range(48))]
    assert forth == back[::-1]


def test_lightning_is_seen_for_a_moment_and_the_shot_is_as_before(film):
    drawn = painter(film({"prompt": "@Mei in the street at night. Lightning flashes.", "duration": 4}))
    levels = [brightness(drawn, number) for number in range(48)]
    assert max(levels) > 1.8 * levels[0]
    assert sum(level > 1.4 * levels[0] for level in levels) < 10
    assert levels[-1] == pytest.approx(levels[0], rel=0.05)


def test_the_key_of_a_shot_knows_its_changes_of_light(going_out, film):
    shot = going_out.shots[0]
    without = going_out._replace(shots=(shot._replace(light_cues=()),))
    later = shot.light_cues[0]._replace(end=shot.light_cues[0].end + 1)
    keys = {
        painter(one).key(0)
        for one in (going_out, without, going_out._replace(shots=(shot._replace(light_cues=(later,)),)))
    }
    assert len(keys) == 3


def test_what_happens_goes_on_while_the_light_changes(film):
    """Somebody gets up in the dark as in the light."""
    plan = film({"prompt": "@Mei sits in the office at night. The lights go out, then @Mei stands up.", "duration": 4})
    shot = plan.shots[0]
    assert shot.acts
    assert shot.light_cues
    drawn, dark = painter(plan), painter(plan._replace(shots=(shot._replace(light_cues=()),)))
    for number in (30, 38, 47):
        one, _, part = light_at(shot, drawn.timeline.progress(number))
        assert (one, part) == (shot.setting, 0.0)
        assert (drawn.frame(number) == dark.frame(number)).all()


def test_a_shot_dissolves_out_of_a_light_that_has_changed(film):
    plan = film(
        {"prompt": "@Mei in the office at night. The lights go out.", "duration": 3},
        {"prompt": "@Tom in a field at noon", "duration": 3, "transition": "dissolve"},
    )
    drawn = painter(plan)
    first = drawn.timeline.starts[1]
    assert brightness(drawn, 0) > brightness(drawn, first - 1)
    assert brightness(drawn, first - 1) < brightness(drawn, first) < brightness(drawn, first + 20)
