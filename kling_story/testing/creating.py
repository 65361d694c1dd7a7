"""Asking for a film: one call, and the truth of what became of it."""

from __future__ import annotations

import pytest

from kling_story.remote import Busy, CallError, InDoubt, KeyRefused, Refused, Remote, TaskState, Unreachable
from kling_story.testing.parts import Parts
from kling_story.testing.service import Answer
from kling_story.testing.wire import LOST, NEVER_SENT, UNREADABLE, Wire

BROKEN = (500, 502, 503, 504)
"""Answers of a service, or of what stands before it, that may have come after the task was made."""


class Creating(Parts):
    def test_a_film_is_asked_for_once(self, wire: Wire, remote: Remote) -> None:
        """One call, one task."""
        task = self.bought(wire, remote)
        assert len(wire.calls) == 1
        assert len(wire.service.bought) == 1
        assert task.id
        assert task.state in (TaskState.WAITING, TaskState.RUNNING)

    def test_a_handle_is_plain_text(self, wire: Wire, remote: Remote) -> None:
        """It goes into the ledger as JSON."""
        handle = self.bought(wire, remote).handle
        assert handle
        assert all(isinstance(name, str) and isinstance(value, str) for name, value in handle.items())

    @pytest.mark.parametrize("error", NEVER_SENT)
    def test_nothing_was_sent(self, wire: Wire, remote: Remote, error: str) -> None:
        """Without a connection nothing was bought: it may be asked again."""
        wire.unreachable = error
        with pytest.raises(Unreachable):
            self.bought(wire, remote)
        assert len(wire.calls) == 1

    @pytest.mark.parametrize("error", LOST)
    def test_the_answer_is_lost(self, wire: Wire, remote: Remote, error: str) -> None:
        """Once the call may have arrived, nobody knows: it isn't repeated, here or by who reads the error."""
        wire.loses = error
        with pytest.raises(InDoubt):
            self.bought(wire, remote)
        assert len(wire.calls) == 1
        assert len(wire.service.bought) == 1

    @pytest.mark.parametrize("status", BROKEN)
    def test_the_service_breaks(self, wire: Wire, remote: Remote, status: int) -> None:
        """A proxy's error page doesn't say whether the call went through."""
        wire.says = Answer(status, b"<html><center>nginx</center></html>", {"content-type": "text/html"})
        with pytest.raises(InDoubt) as told:
            self.bought(wire, remote)
        assert told.value.status == status
        assert len(wire.calls) == 1

    @pytest.mark.parametrize("body", UNREADABLE)
    def test_the_answer_cant_be_read(self, wire: Wire, remote: Remote, body: bytes) -> None:
        """Good status, no task: something may have been made."""
        wire.says = Answer(200, body)
        with pytest.raises(InDoubt):
            self.bought(wire, remote)

    def test_an_answer_too_long_to_read(self, wire: Wire, remote: Remote) -> None:
        """No service needs forty megabytes to name a task."""
        wire.says = Answer(200, b'{"id": "' + b"a" * 40_000_000 + b'"}')
        with pytest.raises(InDoubt):
            self.bought(wire, remote)

    @pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
    def test_another_address_isnt_followed(self, wire: Wire, remote: Remote, status: int) -> None:
        """A call that costs money isn't repeated elsewhere, nor is the key shown there."""
        wire.says = Answer(status, b"", {"location": "https://elsewhere.test/"})
        with pytest.raises(CallError) as told:
            self.bought(wire, remote)
        assert not isinstance(told.value, Busy)
        assert [call.host for call in wire.calls] == [wire.calls[0].host]

    def test_what_the_service_doesnt_take(self, wire: Wire, remote: Remote) -> None:
        """Certain: nothing was made, and asking again changes nothing."""
        wire.says = wire.service.refusal()
        with pytest.raises(Refused) as told:
            self.bought(wire, remote)
        assert not isinstance(told.value, KeyRefused)
        assert told.value.message

    def test_a_wrong_key(self, wire: Wire) -> None:
        """No other call with it will be taken either."""
        with pytest.raises(KeyRefused):
            self.bought(wire, self.backend(wire.connection(key="a-key-that-isnt-taken")))
        assert len(wire.calls) == 1
        assert not wire.service.bought

    def test_too_soon(self, wire: Wire, remote: Remote) -> None:
        """Certain: nothing was made; and the service says how long to wait."""
        wire.says = wire.service.too_much(7)
        with pytest.raises(Busy) as told:
            self.bought(wire, remote)
        assert not isinstance(told.value, Unreachable)
        assert told.value.wait == 7
        assert len(wire.calls) == 1
