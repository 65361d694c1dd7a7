"""What a backend of somebody's own is held against: the tests that those which come along pass too.

A backend of a service is tested without the service: ``Service`` is played by a small class that knows its
wire format, ``Wire`` stands in for the network and breaks on demand, ``RemoteContract`` holds the tests::

    class TestMine(RemoteContract):
        played = MyService

        def backend(self, connection: Connection) -> Remote:
            return MyBackend(connection)

It needs pytest and httpx2.
"""

from __future__ import annotations

import pytest

# The tests' bare asserts tell what they compared only if pytest rewrites them, before they are imported.
for _module in ("asking", "building", "creating", "fetching", "keeping", "supplying"):
    pytest.register_assert_rewrite(f"{__name__}.{_module}")

from kling_story.testing.contract import RemoteContract  # noqa: E402 # after the line above
from kling_story.testing.service import Answer, Call, Service  # noqa: E402
from kling_story.testing.wire import Wire  # noqa: E402

__all__ = ["Answer", "Call", "RemoteContract", "Service", "Wire"]
