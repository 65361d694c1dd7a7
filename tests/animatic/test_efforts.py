"""Bodies that do push-ups, sit-ups or cartwheels, stand on their hands, slip, or sit with legs crossed."""

import pytest

from kling_renderers.animatic.drawing.palette import NEUTRAL
from kling_renderers.animatic.stand_ins.figures import person
from kling_renderers.animatic.stand_ins.on_the_way import on_the_way
from kling_renderers.animatic.stand_ins.stances import DROPS, Sat

STILL = ("squatting", "one_leg", "one_knee", "split", "knees_hugged", "surfing", "skiing", "clinging", "punching")
TURNED = ("handstand", "inverted", "wheeled_over", "wheeled_back", "falling", "soaring", "flipped", "rolled")


def body(posture, **more):
    return person(0, 0, 90, NEUTRAL, 0, None, (), posture, **more)


def lowest(figure):
    return min(float((part.balls[:, 1] - part.balls[:, 3]).min()) for part in figure.parts)


def test_a_push_up_goes_down():
    up, down = body("pushing_up"), body("pushed_low")
    assert up.head[1] > down.head[1] + 0.15
    assert max(up.head[1], down.head[1]) < 0.5


def test_a_sit_up_goes_up_and_feet_stay():
    down, up = body("curled_down"), body("sitting_up")
    assert up.head[1] > down.head[1] + 0.25
    for one, other in zip(down.parts[:2], up.parts[:2], strict=True):
        assert one.balls == pytest.approx(other.balls, abs=0.01)


@pytest.mark.parametrize(
    "posture", ["pushing_up", "pushed_low", "sitting_up", "curled_down", "slipping", "stumbling", *STILL, *TURNED]
)
def test_nobody_is_under_the_ground(posture):
    assert lowest(body(posture)) > -0.05


def test_who_slips_has_a_foot_in_the_air():
    feet = [float(part.balls[:, 1].min()) for part in body("slipping").parts[:2]]
    assert max(feet) > 0.4
    assert min(feet) < 0.1


def test_crossed_legs_are_wider_than_long():
    straight, crossed = (
        person(0, 0, 0, NEUTRAL, 0, None, (), "seated", sat=Sat(0.4, crossed=is_so)) for is_so in (False, True)
    )
    knees = [max(abs(float(part.balls[:, 0].max())) for part in one.parts[:6]) for one in (straight, crossed)]
    assert knees[1] > 2 * knees[0]


def test_who_stands_on_their_hands_has_feet_over_the_head():
    made = body("handstand")
    assert min(float(part.balls[:, 1].min()) for part in made.parts[:2]) > made.head[1] + 0.3


@pytest.mark.parametrize("part", [0.25, 0.5, 0.75])
@pytest.mark.parametrize(
    "way", [("standing", "wheeled_over"), ("wheeled_over", "handstand"), ("wheeled_back", "standing")]
)
def test_legs_stay_with_who_turns_a_cartwheel(way, part):
    """Six parts of two legs, each of which ends where the next one begins."""
    first, last = (person(0, 0, 0, NEUTRAL, 0, None, (), posture) for posture in way)
    legs = on_the_way(first, last, part).parts[:6]
    ends = [one.balls[end, :3] for one in legs for end in (0, -1)]
    for one in legs:
        nearest = min(
            float(abs(own - other).max()) for own in one.balls[:, :3] for other in ends if not (own == other).all()
        )
        assert nearest < 0.2


@pytest.mark.parametrize("posture", ["one_knee", "squatting", "split", "knees_hugged"])
def test_who_is_down_is_lower_by_as_much_as_their_eyes(posture):
    assert body(posture).head[1] == pytest.approx(body("standing").head[1] - DROPS[posture], abs=0.09)
