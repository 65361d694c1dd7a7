"""A close shot of a thing shows who is said to be behind it small, and is of no face."""

import pytest

from kling_renderers.animatic.stage.staged import Staged
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CAST = {
    "Rosa": {"description": "a cook in a red apron"},
    "Bottle": {"kind": "item", "description": "a small bottle of hot sauce"},
}


def planned(prompt: str, size: str = "close-up"):
    shot = {"duration": 2, "size": size, "prompt": prompt}
    return plan(Storyboard.model_validate({"elements": CAST, "shots": [shot]}))


@pytest.mark.parametrize(
    "prompt",
    [
        "@Bottle stands on a metal counter, @Rosa out of focus in the background wiping a pan.",
        "@Bottle on the counter, in the background @Rosa smiles.",
        "Close on @Bottle; behind it, blurred, @Rosa washes up.",
        "@Bottle 立在柜台上，背景里 @Rosa 擦着锅。",
    ],
)
def test_who_is_behind_a_thing_is_small_there(prompt: str) -> None:
    [shot] = planned(prompt).shots
    rosa = shot.place_of("Rosa")
    assert (shot.people, shot.subjects, shot.detail) == (0, ("Bottle",), None)
    assert rosa is not None
    assert rosa.depth == "background"


@pytest.mark.parametrize(
    "prompt",
    [
        "@Rosa stands at the counter, out of focus lights in the background.",
        "@Rosa looks at @Bottle, the sea behind it.",
        "@Bottle in her hand, @Rosa smiles.",
    ],
)
def test_who_is_not_behind_it_has_a_face(prompt: str) -> None:
    assert planned(prompt).shots[0].people == 1


def test_they_are_seen_beside_it_and_further_away() -> None:
    film = planned("@Bottle on the counter, @Rosa out of focus in the background wiping a pan.")
    seen = Staged(film, film.shots[0], 2.0, 16 / 9)
    [figure] = seen.scene_at(seen.moment(0.0)).figures
    assert figure.name == "Rosa"
    assert figure.z > 2.0
    assert figure.x > 0.1


def test_light_that_falls_through_glass_is_no_glass() -> None:
    assert planned("@Bottle on a table, the sun glowing through the red glass.").shots[0].subjects == ("Bottle",)
