"""What close frames show of hands: raised beside a face, or at a gun that is aimed."""

from __future__ import annotations

import pytest
from staged import Seen


@pytest.mark.parametrize("thing", ["coffee mug", "letter", "cigarette"])
def test_what_is_in_a_hand_is_raised_beside_a_face_that_fills_the_frame(film, thing):
    seen = Seen(film, {"size": "close-up", "prompt": f"@Mei, a {thing} in her hand, smiles"})
    x, y, _ = seen.spot(*seen.scene.models[0].middle)
    assert 0.5 < x < 1
    assert 0.3 < y < 1


@pytest.mark.parametrize(("words", "side"), [("turns her head to the left and raises a pistol", -1), ("aims a gun", 1)])
def test_who_aims_in_a_close_frame_is_seen_from_aside_with_the_gun(film, words, side):
    seen = Seen(film, {"size": "MCU", "prompt": f"@Mei {words}"}, u=1.0)
    x, y, _ = seen.spot(*seen.scene.models[0].middle)
    assert 0 < x < 1
    assert 0 < y < 1
    assert (x - 0.5) * side > 0
