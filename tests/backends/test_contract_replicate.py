"""The backend of replicate keeps the contract."""

from __future__ import annotations

from played.replicate import ReplicateService

from kling_renderers.replicate import Replicate
from kling_story.remote import Connection, Remote
from kling_story.testing import RemoteContract


class TestReplicate(RemoteContract):
    played = ReplicateService

    def backend(self, connection: Connection) -> Remote:
        return Replicate(connection)
