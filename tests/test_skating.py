"""Who goes on skates, what runs beside somebody, and two who chase each other."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_story import Storyboard, plan
from kling_story.planned import Plan, PlannedShot

CAST = {
    "Kit": {"kind": "character", "description": "a thin man"},
    "Mei": {"kind": "character", "description": "a girl on roller skates"},
}


def film(prompt: str, **shot: str) -> Plan:
    shots = [{"duration": 3, "prompt": prompt, **shot}]
    return plan(Storyboard.model_validate({"elements": CAST, "shots": shots}))


def gaits(shot: PlannedShot) -> dict[str, str | None]:
    return {place.name: place.gait for place in shot.places}


@pytest.mark.parametrize(
    ("prompt", "gait"),
    [
        ("@Mei rolls down the street", "skating"),
        ("@Mei roller-skates across the square", "skating"),
        ("@Kit ice-skates over the lake", "skating"),
        ("@Mei 在街上轮滑", "skating"),
        ("@Kit rolls down the street", "driving"),
        ("@Mei stands still", "standing"),
    ],
)
def test_who_is_on_skates_glides(prompt: str, gait: str) -> None:
    shot = film(prompt, size="wide").shots[0]
    name = "Mei" if "@Mei" in prompt else "Kit"
    assert gaits(shot)[name] == gait
    assert (shot.course is not None) == (gait == "skating")


def test_there_are_pale_wheels_under_who_skates() -> None:
    def low(prompt: str) -> list[tuple[int, int, int]]:
        made = film(prompt, size="full")
        [figure] = Staged(made, made.shots[0], 16 / 9, 3.0).scene.figures
        return [part.colour for part in figure.parts if float((part.balls[:, 1] + part.balls[:, 3]).max()) < 0.06]

    wheels = low("@Mei skates down the street")
    assert len(wheels) == 2
    assert min(min(colour) for colour in wheels) > 150
    assert low("@Mei runs down the street") == []


@pytest.mark.parametrize(
    "prompt",
    [
        "@Mei skates along the street, arms spread. A brown dog runs along beside her.",
        "@Kit jogs through the park, a brown dog trots beside him.",
        "@Kit 沿着海边跑，一只小狗跟在他身边跑。",
    ],
)
def test_a_dog_that_runs_beside_somebody_is_seen(prompt: str) -> None:
    made = film(prompt, size="full", camera="truck left")
    shot = made.shots[0]
    [dog] = [one.name for one in made.cast if one.kind == "animal"]
    assert shot.people == 2
    assert gaits(shot)[dog] in ("running", "walking")


@pytest.mark.parametrize(
    "prompt",
    [
        "@Kit and @Mei chase each other through the sheets, laughing",
        "@Kit 和 @Mei 在公园里互相追逐",
    ],
)
def test_who_chase_each_other_run_one_after_the_other(prompt: str) -> None:
    shot = film(prompt, size="wide").shots[0]
    assert [place.name for place in shot.places] == ["Mei", "Kit"]
    assert gaits(shot) == {"Kit": "running", "Mei": "running"}
    assert shot.course == "left_to_right"
