"""The table of states."""

from __future__ import annotations

from kling_story.jobs.states import BOUGHT, HOLDING, NEXT, OPEN, SPENT, State


def test_every_state_has_its_row() -> None:
    """None is forgotten, and none leads to itself."""
    assert set(NEXT) == set(State)
    assert not [state for state, following in NEXT.items() if state in following]


def test_every_state_can_be_reached_from_the_first() -> None:
    """A state that no way leads to would never be seen."""
    reached = {State.PLANNED}
    while more := {after for state in reached for after in NEXT[state]} - reached:
        reached |= more
    assert reached == set(State)


def test_nothing_is_saved_that_was_not_ready() -> None:
    """The only way to a saved film leads over a finished task."""
    assert [state for state, following in NEXT.items() if State.SAVED in following] == [State.READY]


def test_what_may_be_paid_for_is_never_sent_again() -> None:
    """Sent from ``PLANNED`` alone (one in doubt is looked up), and only what was being sent goes back to it."""
    looked_up = [State.PLANNED, State.DOUBTFUL]
    assert [state for state, following in NEXT.items() if State.SENDING in following] == looked_up
    assert [state for state, following in NEXT.items() if State.PLANNED in following] == [State.SENDING]


def test_what_holds_a_place_is_paid_for_and_goes_on() -> None:
    """The sets are what their names say, of one another too."""
    assert HOLDING <= BOUGHT <= SPENT
    assert HOLDING <= OPEN
    assert State.FAILED not in SPENT
