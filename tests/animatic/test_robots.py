"""A machine among the cast is drawn as one."""

from __future__ import annotations

import pytest
from staged import Seen

CAST = {"Pip": {"description": "a knee-high robot with a round white body and one blue eye"}, "Mei": {}}


def test_it_is_as_tall_as_words_say_and_has_no_face(film):
    seen = Seen(film, {"size": "full", "prompt": "@Mei walks beside @Pip"}, elements=CAST)
    mei, pip = seen.figures["Mei"], seen.figures["Pip"]
    assert pip.top == pytest.approx(0.28)
    assert mei.top > 0.9
    assert mei.features
    assert not pip.features


@pytest.mark.parametrize("size", ["medium close-up", "medium"])
def test_a_close_frame_is_not_made_wide_for_it(film, size):
    alone = Seen(film, {"size": size, "prompt": "@Mei smiles"}, elements=CAST)
    both = Seen(film, {"size": size, "prompt": "@Mei smiles. @Pip is behind her"}, elements=CAST)
    assert both.now.pose.z == pytest.approx(alone.now.pose.z, rel=0.2)
