"""The backends of Kling's two APIs keep the contract."""

from __future__ import annotations

from played.kling import PathService, V1Service

from kling_renderers.kling import KlingBackend, KlingV1Backend
from kling_story.remote import Connection, Keeper, Remote
from kling_story.testing import RemoteContract, Wire


class TestKling(RemoteContract):
    played = PathService

    def backend(self, connection: Connection) -> Remote:
        return KlingBackend(connection)

    def test_it_keeps_elements_and_voices(self, remote: Remote) -> None:
        """So the commands can list and delete them."""
        assert isinstance(remote, Keeper)


class TestKlingV1(TestKling):
    played = V1Service

    def backend(self, connection: Connection) -> Remote:
        return KlingV1Backend(connection)

    def test_both_apis_are_one_account(self, wire: Wire, remote: Remote) -> None:
        """They share its places and its ids."""
        assert remote.account == KlingBackend(wire.connection()).account
