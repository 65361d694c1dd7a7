"""The backend of kie keeps the contract."""

from __future__ import annotations

from played.kie import KieService

from kling_renderers.kie import Kie
from kling_story.remote import Connection, Remote
from kling_story.testing import RemoteContract


class TestKie(RemoteContract):
    played = KieService

    def backend(self, connection: Connection) -> Remote:
        return Kie(connection)
