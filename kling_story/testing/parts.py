"""What the parts of the contract share: the fixtures, and how a backend is made."""

from __future__ import annotations

import json
from typing import ClassVar

import pytest

from kling_story.remote import Connection, Remote, Task
from kling_story.testing.service import Service
from kling_story.testing.wire import Wire


class Parts:
    """The fixtures ``service``, ``wire`` and ``remote``; each can be overridden."""

    played: ClassVar[type[Service]]
    """The service as the tests play it."""

    def backend(self, connection: Connection) -> Remote:
        """The backend under test."""
        raise NotImplementedError

    @pytest.fixture
    def service(self) -> Service:
        return self.played()

    @pytest.fixture
    def wire(self, service: Service) -> Wire:
        return Wire(service)

    @pytest.fixture
    def remote(self, wire: Wire) -> Remote:
        return self.backend(wire.connection())

    @pytest.fixture
    def no_keys(self, service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
        """No key in the environment, and a key ring with nothing in it."""
        for name in service.key_names:
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")

    def bought(self, wire: Wire, remote: Remote, external_id: str = "ours-1") -> Task:
        """A task that the service took."""
        return remote.create(wire.service.request(), external_id)

    def asked_again(self, wire: Wire, task: Task) -> Task:
        """What another process hears of a task: one that has nothing but the handle, as the ledger keeps it."""
        return self.backend(wire.connection()).task(json.loads(json.dumps(task.handle)))
