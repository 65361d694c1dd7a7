"""Who is large and flies over somebody does so far behind them: seen whole, and over their head."""

from __future__ import annotations

import numpy as np
import pytest
from staged import Seen

CAST = {"Mei": {}, "Dragon": {"kind": "animal", "description": "a dragon"}}


@pytest.mark.parametrize("size", ["wide", "full", "medium"])
@pytest.mark.parametrize("angle", ["eye level", "low"])
@pytest.mark.parametrize("words", ["circles above her", "flies over @Mei"])
def test_a_dragon_leaves_its_friend_to_be_seen(film, size, angle, words):
    seen = Seen(film, {"prompt": f"@Mei waits, @Dragon {words}", "size": size, "angle": angle}, elements=CAST)
    mei, dragon = seen.figures["Mei"], seen.figures["Dragon"]
    _, face, here = seen.head("Mei")
    body = [seen.spot(*ball[:3]) for part in dragon.parts for ball in part.balls if abs(ball[0] - dragon.x) < 0.5]
    assert min(depth for _, _, depth in body) > here
    middle = np.mean([y for _, y, _ in body])
    # In a full shot from below the frame ends just over her head.
    assert middle < face + 0.03
    assert min(y for _, y, _ in body) > -0.05
    assert mei.top < 1.2
