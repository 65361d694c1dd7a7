"""Steam comes over glasses by itself: no eye is seen through them then, and no hand is at them."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.stand_ins.kinds import looks_of
from kling_renderers.animatic.stand_ins.things import solids_of
from kling_story.planned import PlannedElement

CAST = {"Mei": {"description": "a woman, glasses"}}


@pytest.mark.parametrize(
    ("prompt", "fogs"),
    [
        ("@Mei eats noodles, her glasses fog up", True),
        ("@Mei opens the oven and her glasses mist over", True),
        ("Steam fogs up @Mei's glasses as steam fogs her glasses", True),
        ("@Mei大口吃面，眼镜蒙上一层白雾", True),
        ("@Mei低头喝汤，镜片起雾", True),
        ("@Mei in glasses walks through the fog", False),
        ("@Mei takes off her glasses in the steam", False),
    ],
)
def test_glasses_fog_by_themselves(film, prompt, fogs):
    plan = film({"prompt": prompt, "size": "close-up", "duration": 3}, elements=CAST)
    shot = plan.shots[0]
    place = shot.place_of("Mei")
    assert ("fogged" in place.wears) == fogs
    if not fogs:
        return
    assert [act.was.bare for act in shot.acts if "fogged" in act.was.bare]
    assert not any(act.was.arms == "at_eyes" for act in shot.acts)
    looks = looks_of(plan.element("Mei"), place)
    assert looks.glasses
    assert "fogged" in [one.kind for one in looks.worn]


def test_chopsticks_are_two():
    sticks, pen = (solids_of(PlannedElement(name, "item", 0)) for name in ("chopsticks", "pen"))
    assert len(sticks) == 2
    assert len(pen) == 3
