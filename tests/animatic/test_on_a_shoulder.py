"""A crate, a sack or a basket on a shoulder is seen beside the head, a hand at it."""

import pytest

from kling_renderers.animatic.stage.ways_had import had_so

_HEAD = 0.06
"""How far aside a head ends, in statures."""


def had(film, prompt: str, yaw: float = 0.0, **shot):
    plan = film({"prompt": prompt, "size": "full", **shot})
    (thing,) = (plan.element(place.name) for place in plan.shots[0].places if place.held)
    assert thing is not None
    return had_so(plan.shots[0], thing, plan.element("Mei"), None, 1.0, 2.0, 3.0, 1, yaw)


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei walks through the market, a crate of lemons on her shoulder",
        "@Mei carries a sack of flour on her shoulder",
        "@Mei stands there with a basket on one shoulder",
        "@Mei carries a wooden box on the shoulder",
    ],
)
def test_what_is_large_stands_on_a_shoulder_with_a_hand_at_it(prompt, film):
    had_there, hands = had(film, prompt)
    assert had_there.spot[1] > 0.75
    assert abs(had_there.spot[0]) > 2 * _HEAD
    assert len(hands) == 1
    assert abs(hands[0][1] - had_there.spot[1]) < 0.1


def test_from_aside_it_is_behind_the_face(film):
    prompt = "@Mei carries a crate on her shoulder"
    ahead, aside = (had(film, prompt, yaw)[0].spot[2] for yaw in (0.0, 90.0))
    assert aside > ahead + 0.05


def test_a_bag_still_hangs_from_its_strap(film):
    had_there, hands = had(film, "@Mei walks along the street, a bag over her shoulder")
    assert had_there.spot[1] < 0.7
    assert not hands
