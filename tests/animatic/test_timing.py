"""When a move is where: it sets off and settles softly, and closes in no further than people can be kept in."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from kling_renderers.animatic.camera.timing import SUDDEN, eased, tightest
from kling_story.planning import PlannedMove


@pytest.mark.parametrize("move", ["pan_left", "dolly_in", *sorted(SUDDEN)])
def test_a_move_sets_off_and_settles_softly(move):
    """Slowest at both ends, fastest half way, never back; all done at the end."""
    done = np.array([eased(move, float(u), 0.0, 1.0) for u in np.linspace(0, 1, 801)])
    steps = np.diff(done)
    assert (done[0], done[-1]) == (0, 1)
    assert steps.min() >= 0
    going = np.flatnonzero(steps > 1e-12)
    assert steps[[going[0], going[-1]]].max() < 0.1 * steps.max()
    assert steps[400] == pytest.approx(steps.max(), rel=0.01)


@pytest.mark.parametrize(("amount", "times"), [(1.0, 1.0), (1.5, 1.5), (2.5, 2.5), (6.0, 2.5), (0.5, 2.0)])
def test_a_frame_gets_tighter_up_to_a_bound(amount, times):
    """Further than that nobody is put nearer to the others for it."""
    move = PlannedMove("zoom_in" if amount >= 1 else "zoom_out", "zoom", amount, Fraction(0), Fraction(1))
    expected = times if amount >= 1 else 1.0
    assert tightest([move]) == pytest.approx(expected)
