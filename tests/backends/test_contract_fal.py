"""The backend of fal keeps the contract."""

from __future__ import annotations

from played.fal import FalService

from kling_renderers.fal import Fal
from kling_story.remote import Connection, Remote
from kling_story.testing import RemoteContract


class TestFal(RemoteContract):
    played = FalService

    def backend(self, connection: Connection) -> Remote:
        return Fal(connection)
