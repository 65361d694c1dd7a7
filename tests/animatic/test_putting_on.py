"""What somebody puts on or takes off is on until then and off from then on, or the other way round."""

import numpy as np
import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.kinds import looks_of
from kling_story.placed import Place
from kling_story.planned import PlannedElement

CAST = {
    "Mei": {"kind": "character", "description": "a woman in a red coat and a hat"},
    "Tom": {"kind": "character", "description": "a man in a grey sweater"},
}


def plan_of(film, *prompts):
    return film(*({"prompt": prompt, "duration": 4, "size": "medium"} for prompt in prompts), elements=CAST)


def looks(film, prompt, u):
    """How many marks the face of the first one has, how many parts, and the trunk's colours."""
    plan = plan_of(film, prompt)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    figure = staged.scene_at(staged.moment(u)).figures[0]
    return len(figure.features), len(figure.parts), {part.colour for part in figure.parts}


@pytest.mark.parametrize(
    ("prompt", "kind", "on"),
    [
        ("@Mei takes off her sunglasses", "sunglasses", False),
        ("@Mei pulls her dark glasses off", "sunglasses", False),
        ("@Tom puts on a hat", "hat", True),
        ("@Mei removes her hat", "hat", False),
        ("@Tom slips on his jacket", "coat", True),
        ("@Mei shrugs out of her coat", "coat", False),
        ("@Tom puts his headphones on", "headphones", True),
        ("@Mei takes off her headset", "headset", False),
        ("@Tom pulls on a mask", "mask", True),
        ("@Mei pulls the red bandana off her head", "bandana", False),
        ("@Tom puts on a straw hat", "strawhat", True),
        ("@Tom戴上斗笠", "conical", True),
        ("@Mei摘下眼镜", "glasses", False),
        ("@Mei脱下外套", "coat", False),
        ("@Tom戴上口罩", "mask", True),
    ],
)
def test_it_is_read_as_on_or_off(prompt, kind, on, film):
    (shot,) = plan_of(film, prompt).shots
    first, last = shot.acts[0].was, shot.places[0]
    assert (kind in last.wears, kind in last.bare) == (on, not on)
    assert (kind in first.wears, kind in first.bare) == (not on, on)
    assert first.arms is None
    assert last.arms is None
    assert shot.acts[1].was.arms


@pytest.mark.parametrize(
    "prompt",
    [
        "the plane takes off, @Mei waits",
        "@Mei is about to take off her hat",
        "@Mei puts on a show",
        "@Mei doesn't take off her coat",
    ],
)
def test_nothing_else_is_put_on(prompt, film):
    assert plan_of(film, prompt).shots[0].acts == ()


def test_a_face_a_head_and_a_body_show_it(film):
    glasses = [looks(film, "@Mei takes off her glasses", u)[0] for u in (0.0, 1.0)]
    assert glasses[0] > glasses[1]
    mask = [looks(film, "@Tom puts on a mask", u)[0] for u in (0.0, 1.0)]
    assert mask[0] < mask[1]
    hat = [looks(film, "@Mei takes off her hat", u)[2] for u in (0.0, 1.0)]
    assert hat[0] - hat[1]
    coat = [looks(film, "@Mei takes off her coat", u)[2] for u in (0.0, 1.0)]
    assert coat[1] - coat[0]


def test_it_stays_so_in_the_next_shot(film):
    plan = plan_of(film, "@Mei takes off her hat", "@Mei smiles", "@Mei puts on her hat", "@Mei waits")
    assert [shot.places[0].bare for shot in plan.shots] == [("hat",), ("hat",), (), ()]
    assert [shot.places[0].wears for shot in plan.shots] == [(), (), ("hat",), ("hat",)]


def test_two_things_one_after_the_other(film):
    (shot,) = plan_of(film, "@Mei takes off her hat, then puts on her glasses").shots
    assert (shot.places[0].bare, shot.places[0].wears) == (("hat",), ("glasses",))
    assert (shot.acts[0].was.bare, shot.acts[0].was.wears) == (("glasses",), ("hat",))


@pytest.mark.parametrize("prompt", ["@Tom puts on a hat", "@Tom waits, then waves"])
def test_an_arm_that_goes_up_stays_in_one_piece(prompt, film):
    plan = plan_of(film, prompt)
    staged = Staged(plan, plan.shots[0], 16 / 9, 4.0)
    for u in np.linspace(0, 1, 60):
        figure = staged.scene_at(staged.moment(float(u))).figures[0]
        ends = [part.balls for part in figure.parts if len(part.balls) == 2 and part.balls[:, 1].min() > 0.4]
        upper = [balls for balls in ends if abs(balls[0, 3] - 0.029) < 0.003 and abs(balls[1, 3] - 0.0225) < 0.002]
        lower = [balls for balls in ends if abs(balls[0, 3] - 0.0225) < 0.002 and abs(balls[1, 3] - 0.017) < 0.002]
        assert len(upper) == len(lower) == 2
        for arm in upper:
            assert min(np.linalg.norm(arm[1, :3] - other[0, :3]) for other in lower) < 0.06


@pytest.mark.parametrize(("who", "hat"), [("an astronaut in a spacesuit", "space_helmet"), ("a cyclist", "helmet")])
def test_an_astronauts_helmet_is_round_the_whole_head(who, hat):
    element = PlannedElement("Ilse", "character", 0, who)
    assert looks_of(element, Place("Ilse", wears=("helmet",))).hat == hat
    assert looks_of(element, Place("Ilse", bare=("helmet",))).hat is None
