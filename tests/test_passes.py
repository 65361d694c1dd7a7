"""The passes of planning: what each row names is there."""

from __future__ import annotations

from inspect import signature

import pytest

from kling_story.planning.passes import AROUND_IT, OF_THE_CAST, function_of


@pytest.mark.parametrize("one", [*OF_THE_CAST, *AROUND_IT], ids=lambda one: one.does)
def test_a_pass_is_given_a_shot_and_its_film(one) -> None:
    """A row is a name: nothing else would tell that its function is gone, or asks for more."""
    takes = signature(function_of(one.does))
    assert [parameter.annotation for parameter in takes.parameters.values()] == ["PlannedShot", "Film"]
    assert takes.return_annotation == "PlannedShot"
