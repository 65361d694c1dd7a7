"""Hands that are all that a shot shows of somebody are that one's: the skin, the glove, the sleeve or the bare arm."""

from __future__ import annotations

import pytest

from kling_renderers.animatic.drawing.palette import SKIN, Colour
from kling_renderers.animatic.stage.staged import Staged
from kling_renderers.animatic.stand_ins.dress import NOBODYS, Arm, arm_of
from kling_story.planning import plan
from kling_story.storyboard import Storyboard

CARPENTER, DIVER = "a Nigerian carpenter in a red shirt", "a diver in a black suit with yellow gloves"


def drawn(prompt: str, looks: str = CARPENTER, size: str = "close-up") -> tuple[set[Colour], Arm]:
    """The colours of all things in a shot, and the arm of who is described so."""
    cast = {
        "Ama": {"kind": "character", "description": looks},
        "Tin": {"kind": "item", "description": "a tea tin"},
        "Coat": {"kind": "costume", "description": "a green coat"},
    }
    shots = [{"duration": 3, "size": size, "prompt": prompt}]
    film = plan(Storyboard.model_validate({"elements": cast, "shots": shots}))
    models = Staged(film, film.shots[0], 16 / 9, 3.0).scene.models
    return {solid.colour for model in models for solid in model.solids}, arm_of(film.element("Ama"))


@pytest.mark.parametrize("looks", [CARPENTER, DIVER])
@pytest.mark.parametrize(
    "prompt",
    [
        "@Ama's hands push a plane along the wood",
        "@Ama's hand turns the key in the lock",
        "@Ama's hand cuts a lemon with a knife on a board",
        "@Ama's hand pours coffee from a pot into a cup",
        "@Ama's finger presses a green button",
        "@Ama's hand stirs soup in a pot",
        "@Ama 的双手推着刨子，木屑卷起。",
    ],
)
def test_hands_have_their_owners_skin_and_sleeve(prompt: str, looks: str) -> None:
    colours, arm = drawn(prompt, looks)
    assert {*arm} <= colours
    assert SKIN not in colours


def test_a_glove_is_on_the_hand_and_a_bare_arm_has_no_sleeve() -> None:
    (_, gloved), (_, bare) = drawn("@Ama waits", DIVER), drawn("@Ama waits", "a Kenyan boxer in a red sleeveless shirt")
    blue, green, red = gloved.hand
    assert min(green, red) > blue + 50
    assert max(abs(one - other) for one, other in zip(*bare, strict=True)) < 8


@pytest.mark.parametrize("prompt", ["Hands lift the lid from @Tin", "Two hands set down the @Tin"])
def test_hands_of_nobody_known_are_grey_sleeved(prompt: str) -> None:
    assert {*NOBODYS} <= drawn(prompt)[0]


def test_who_holds_up_a_coat_does_so_with_their_own_fingers() -> None:
    colours, arm = drawn("@Ama holds up the @Coat", size="medium")
    assert arm.hand in colours
    assert SKIN not in colours
