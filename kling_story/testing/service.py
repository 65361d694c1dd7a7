"""A service as tests play it: a class that knows its wire format, and nothing of networks."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from kling_story.dialects.request import Request
from kling_story.remote import TaskState


class Call(NamedTuple):
    """A call as it arrives. ``headers`` have their names in lower case."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""

    @property
    def host(self) -> str:
        return urlsplit(self.url).netloc

    @property
    def path(self) -> str:
        return urlsplit(self.url).path

    @property
    def query(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.url).query).items()}

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Answer(NamedTuple):
    """What comes back. A ``body`` that isn't bytes is sent as JSON."""

    status: int
    body: Any = b""
    headers: Mapping[str, str] = {}

    @property
    def bytes(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class Service:
    """Somebody's service, played for the tests. Subclass it and say how it answers.

    The tests set ``state``; ``answer`` tells it in the service's own words, for every task it has made:
    ``DONE`` with ``film_url``, ``FAILED`` with ``reason``, ``UNKNOWN`` with a word that isn't documented.
    ``bought`` gets one entry for each task that was made, whatever became of the answer.
    """

    address = "https://service.test"
    more_addresses: tuple[str, ...] = ()
    """Further addresses of the service's own, which may be shown the key: one for uploads."""
    key = "key-of-the-tests-4ff1c09a"
    key_names: tuple[str, ...] = ()
    """The environment variables that the backend reads its key from."""
    film_url = "https://films.test/a/film.mp4"
    """Foreign to the service, as most films are."""
    film = bytes(range(256)) * 40
    takes_files = True
    """Whether a file of this disk can be sent to it, in a request or before."""
    reason = "the sky was too low"

    def __init__(self) -> None:
        self.state = TaskState.RUNNING
        self.bought: list[str] = []

    def owns(self, call: Call) -> bool:
        """Whether a call went to the service itself."""
        return any(call.url.startswith(f"{address}/") for address in (self.address, *self.more_addresses))

    def request(self) -> Request:
        """A create call that it takes."""
        raise NotImplementedError

    def answer(self, call: Call) -> Answer:
        """What it answers when nothing is wrong but the call itself: a key that isn't ``key`` among it."""
        raise NotImplementedError

    def refusal(self) -> Answer:
        """Its answer to a create call whose body it doesn't take."""
        raise NotImplementedError

    def too_much(self, wait: int) -> Answer:
        """Its answer to a create call that comes too soon after another: to be made again in ``wait`` seconds."""
        return Answer(429, {"detail": "too many requests"}, {"retry-after": str(wait)})

    def lost_sight(self) -> Answer:
        """Its answer when it is asked for a task that it doesn't know."""
        return Answer(404, {"detail": "not found"})
