"""How a backend is made: from a connection alone, without a call, and what tells its accounts apart."""

from __future__ import annotations

import re

import pytest

from kling_story.errors import StoryError
from kling_story.keys import Secret
from kling_story.remote import Connection, Remote
from kling_story.testing.parts import Parts
from kling_story.testing.wire import Wire


class Building(Parts):
    def test_it_is_a_backend_of_a_service(self, remote: Remote) -> None:
        """It has all that the engine asks of one."""
        assert isinstance(remote, Remote)
        assert remote.name
        assert isinstance(remote.looks_up, bool)
        assert isinstance(remote.cancels, bool)
        assert remote.keeps_hours > 0

    def test_making_one_calls_nobody(self, wire: Wire, remote: Remote) -> None:
        """Who only asks for a price doesn't reach the network."""
        assert not wire.calls

    def test_an_account_is_a_key_at_an_address(self, wire: Wire, remote: Remote) -> None:
        """Two keys are two accounts, and an emulator's is never the service's."""
        same = self.backend(wire.connection())
        other_key = self.backend(wire.connection(key="another-key-of-the-tests"))
        other_address = self.backend(wire.connection(address="https://elsewhere.test"))
        assert remote.account == same.account
        assert len({remote.account, other_key.account, other_address.account}) == 3

    def test_an_account_gives_nothing_away(self, wire: Wire, remote: Remote) -> None:
        """It is a hash: sixteen hexadecimal digits."""
        assert re.fullmatch("[0-9a-f]{16}", remote.account)
        assert remote.account not in wire.service.key

    def test_without_a_key_it_says_what_to_set(self, wire: Wire, no_keys: None) -> None:
        """A key that isn't there is told when the backend is made or when it is first needed."""
        connection = Connection(address=wire.service.address, transport=wire.transport)
        with pytest.raises(StoryError) as told:
            self.backend(connection).create(wire.service.request(), "ours-1")
        assert any(name in f"{told.value.message} {told.value.hint}" for name in wire.service.key_names)
        assert not wire.calls

    @pytest.mark.parametrize(
        "address", ["http://elsewhere.test", "ftp://elsewhere.test", "file:///etc/passwd", "nowhere"]
    )
    def test_a_key_isnt_sent_in_the_clear(self, wire: Wire, address: str) -> None:
        """An address is https, or this machine's own."""
        with pytest.raises(StoryError):
            self.backend(wire.connection(address=address)).create(wire.service.request(), "ours-1")
        assert not wire.calls

    def test_its_own_text_holds_no_key(self, wire: Wire, remote: Remote) -> None:
        """What a crash report may print of it."""
        key = wire.service.key
        assert key not in repr(remote)
        assert key not in repr(getattr(remote, "__dict__", ""))
        assert key not in repr(Connection(key=Secret(key)))
