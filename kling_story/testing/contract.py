"""The whole contract of a backend of a service."""

from __future__ import annotations

from kling_story.testing.asking import Asking
from kling_story.testing.building import Building
from kling_story.testing.creating import Creating
from kling_story.testing.fetching import Fetching
from kling_story.testing.keeping import Keeping
from kling_story.testing.supplying import Supplying


class RemoteContract(Building, Creating, Asking, Fetching, Supplying, Keeping):
    """What ``remote.Remote`` promises, as tests.

    Subclass it as ``Test...``, name the service that is ``played``, and make the ``backend``. What a service
    does otherwise is said by overriding the one test, with the reason in its docstring.
    """
