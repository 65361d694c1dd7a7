"""Asking how far a task is: by another process, with nothing but the handle; stopping it; looking it up."""

from __future__ import annotations

import pytest

from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, Refused, Remote, TaskState
from kling_story.testing.parts import Parts
from kling_story.testing.service import Answer
from kling_story.testing.wire import LOST, NEVER_SENT, NOON, UNREADABLE, Wire

OPEN = (TaskState.WAITING, TaskState.RUNNING)


class Asking(Parts):
    @pytest.mark.parametrize("state", [*OPEN, TaskState.DONE, TaskState.FAILED])
    def test_how_far_a_task_is(self, wire: Wire, remote: Remote, state: TaskState) -> None:
        """A handle is enough to ask again, for a process that never saw the task made."""
        task = self.bought(wire, remote)
        wire.service.state = state
        told = self.asked_again(wire, task)
        assert told.id == task.id
        assert told.state == state
        assert told.url == (wire.service.film_url if state is TaskState.DONE else None)
        assert len(wire.service.bought) == 1

    def test_why_it_failed(self, wire: Wire, remote: Remote) -> None:
        """The service's own words are kept."""
        task = self.bought(wire, remote)
        wire.service.state = TaskState.FAILED
        assert wire.service.reason in (self.asked_again(wire, task).reason or "")

    def test_a_word_that_nobody_knows(self, wire: Wire, remote: Remote) -> None:
        """It isn't a failure: the task is asked again."""
        task = self.bought(wire, remote)
        wire.service.state = TaskState.UNKNOWN
        told = self.asked_again(wire, task)
        assert told.state is TaskState.UNKNOWN
        assert told.said

    def test_a_handle_told_again_is_enough_too(self, wire: Wire, remote: Remote) -> None:
        """The ledger may keep the newest handle."""
        again = self.asked_again(wire, self.bought(wire, remote))
        wire.service.state = TaskState.DONE
        assert self.asked_again(wire, again).state is TaskState.DONE

    @pytest.mark.parametrize("error", [*NEVER_SENT, *LOST])
    def test_the_line_is_dead(self, wire: Wire, remote: Remote, error: str) -> None:
        """Nothing is said of the task."""
        task = self.bought(wire, remote)
        if error in LOST:
            wire.loses = error
        else:
            wire.unreachable = error
        with pytest.raises((Busy, InDoubt)):
            self.asked_again(wire, task)

    @pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
    def test_the_service_breaks_while_asked(self, wire: Wire, remote: Remote, status: int) -> None:
        """A paid task isn't given up for an error page."""
        task = self.bought(wire, remote)
        wire.says = Answer(status, b"<html>later</html>")
        with pytest.raises((Busy, InDoubt)):
            self.asked_again(wire, task)

    @pytest.mark.parametrize("body", UNREADABLE)
    def test_the_answer_about_a_task_cant_be_read(self, wire: Wire, remote: Remote, body: bytes) -> None:
        """Neither is it for one that makes no sense."""
        task = self.bought(wire, remote)
        wire.says = Answer(200, body)
        try:
            told = self.asked_again(wire, task)
        except (Busy, InDoubt):
            return
        assert told.state is TaskState.UNKNOWN

    def test_a_wrong_key_while_asked(self, wire: Wire, remote: Remote) -> None:
        """A key that was taken back."""
        task = self.bought(wire, remote)
        with pytest.raises(KeyRefused):
            self.backend(wire.connection(key="a-key-that-isnt-taken")).task(task.handle)

    def test_a_task_that_the_service_lost_sight_of(self, wire: Wire, remote: Remote) -> None:
        """It is told as one that can't be had any more."""
        task = self.bought(wire, remote)
        wire.says = wire.service.lost_sight()
        with pytest.raises(CallError) as told:
            self.asked_again(wire, task)
        assert not isinstance(told.value, KeyRefused)

    def test_stopping(self, wire: Wire, remote: Remote) -> None:
        """What can be stopped is; where nothing can, that is said without a call."""
        task = self.bought(wire, remote)
        made = len(wire.calls)
        if remote.cancels:
            wire.service.state = TaskState.WAITING
            assert self.backend(wire.connection()).cancel(dict(task.handle)) is True
            assert len(wire.calls) > made
        else:
            with pytest.raises(Refused):
                remote.cancel(dict(task.handle))
            assert len(wire.calls) == made

    def test_stopping_what_is_done(self, wire: Wire, remote: Remote) -> None:
        """It stays done."""
        task = self.bought(wire, remote)
        wire.service.state = TaskState.DONE
        if remote.cancels:
            assert remote.cancel(dict(task.handle)) is False
        assert self.asked_again(wire, task).state is TaskState.DONE

    def test_looking_up_what_was_taken(self, wire: Wire, remote: Remote) -> None:
        """After a lost answer our own id finds the task, and no other's; who can't find it says so."""
        request = wire.service.request()
        self.bought(wire, remote, "ours-1")
        wire.loses = LOST[0]
        with pytest.raises(InDoubt):
            self.bought(wire, remote, "ours-2")
        wire.mend()
        fresh = self.backend(wire.connection())
        if remote.looks_up:
            first = fresh.look_up("ours-1", request.path, NOON)
            second = fresh.look_up("ours-2", request.path, NOON)
            assert first
            assert second
            assert first.id != second.id
            assert self.asked_again(wire, second).id == second.id
        else:
            with pytest.raises((InDoubt, Refused)) as told:
                fresh.look_up("ours-2", request.path, NOON)
            assert told.value.hint
        assert len(wire.service.bought) == 2

    def test_looking_up_what_was_never_asked_for(self, wire: Wire, remote: Remote) -> None:
        """A task of the same words isn't ours."""
        self.bought(wire, remote, "ours-1")
        path = wire.service.request().path
        if remote.looks_up:
            assert remote.look_up("ours-2", path, NOON) is None
        else:
            with pytest.raises((InDoubt, Refused)):
                remote.look_up("ours-2", path, NOON)

    @pytest.mark.parametrize(
        "answer", [Answer(500, b"oh"), Answer(200, b"<html>"), Answer(200, b"{}"), Answer(429, b"")]
    )
    def test_looking_up_in_vain(self, wire: Wire, remote: Remote, answer: Answer) -> None:
        """That there is no task is said only by a service that was understood."""
        self.bought(wire, remote, "ours-1")
        wire.says = answer
        with pytest.raises((Busy, InDoubt, Refused)):
            remote.look_up("ours-1", wire.service.request().path, NOON)
