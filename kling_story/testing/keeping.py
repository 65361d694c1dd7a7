"""Keeping the key: it is in no error, no log, no handle and no call to anybody else."""

from __future__ import annotations

import json
import logging
import traceback

import pytest

from kling_story.remote import CallError, Remote, TaskState
from kling_story.testing.parts import Parts
from kling_story.testing.service import Answer, Call
from kling_story.testing.wire import LOST, NEVER_SENT, Wire


def all_of(error: BaseException) -> str:
    """All that anybody may print of an error: its words, its parts, and what it came from."""
    seen: list[str] = []
    at: BaseException | None = error
    while at is not None:
        seen += [str(at), repr(at), repr(at.args), repr(getattr(at, "__dict__", {}))]
        at = at.__cause__ or at.__context__
    return "\n".join([*seen, *traceback.format_exception(error)])


class Keeping(Parts):
    @pytest.fixture(autouse=True)
    def _everything_is_logged(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)

    def everything_done(self, wire: Wire, remote: Remote) -> list[str]:
        """All that a backend says in good times and bad."""
        said: list[str] = []
        task = self.bought(wire, remote)
        said += [repr(task), json.dumps(task.handle)]
        wire.service.state = TaskState.DONE
        said.append(repr(self.asked_again(wire, task)))
        said += [repr(line) for line in remote.examine()]
        echo = Answer(400, f"you sent {wire.calls[0].headers}".encode())
        answers = [echo, echo._replace(status=500), echo._replace(status=200), wire.service.refusal()]
        mishaps: list[tuple[str, str | Answer]] = [("unreachable", error) for error in NEVER_SENT]
        mishaps += [("loses", error) for error in LOST]
        mishaps += [("says", answer) for answer in answers]
        for what, how in mishaps:
            wire.mend()
            setattr(wire, what, how)
            for doing in (
                lambda: self.bought(wire, remote),
                lambda: remote.task(task.handle),
                lambda: remote.look_up("ours-1", wire.service.request().path, 0.0),
                lambda: remote.cancel(task.handle),
                lambda: list(remote.examine()),
            ):
                try:
                    said.append(repr(doing()))
                except CallError as error:
                    said.append(all_of(error))
        wire.mend()
        return said

    def test_nothing_said_holds_the_key(self, wire: Wire, remote: Remote, caplog: pytest.LogCaptureFixture) -> None:
        """Not even when the service repeats it."""
        for text in [*self.everything_done(wire, remote), caplog.text]:
            assert wire.service.key not in text

    def test_the_key_is_in_headers_of_the_services_own_host(self, wire: Wire, remote: Remote) -> None:
        """No address holds it, and nobody else hears it."""
        self.everything_done(wire, remote)
        for call in wire.calls:
            assert wire.service.key not in call.url
            assert wire.service.key not in call.body.decode(errors="replace")
            assert wire.service.owns(call) or not _keyed(call, wire.service.key)

    def test_looking_around_is_free(self, wire: Wire, remote: Remote) -> None:
        """`doctor` buys nothing, and says something."""
        assert list(remote.examine())
        assert not wire.service.bought

    def test_looking_around_with_a_wrong_key_or_no_line_is_told(self, wire: Wire) -> None:
        """What is wrong is a line of what it says, never the end of it."""
        stranger = self.backend(wire.connection(key="a-key-that-isnt-taken"))
        list(stranger.examine())
        wire.unreachable = "ConnectError"
        assert any(line.well is False for line in stranger.examine())


def _keyed(call: Call, key: str) -> bool:
    return key in repr(dict(call.headers)) or "authorization" in call.headers
