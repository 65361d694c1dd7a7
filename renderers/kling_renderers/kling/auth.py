"""How Kling knows the caller: an API key, or a token signed with a key pair (legacy API only).

An API key goes with both APIs (official changelog, 2026-06-17). The path API answers 401, code 1002, to a
signed token (reported by other implementers from live calls, 2026-09).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import jwt

from kling_story.errors import SetupError
from kling_story.keys import Secret, find_key, need_key
from kling_story.remote import Connection
from kling_story.services import SERVICES, Service

LIFE = 1800
"""Seconds that a token is valid (official legacy documents, 2026-03)."""
EARLY = 5
"""Seconds that it is valid before it is made, for clocks that go a little slow (the same)."""


@dataclass(slots=True)
class ApiKey:
    """A key that is sent as it is."""

    key: Secret
    signs = False
    offset: float = 0.0
    """Nothing in a key depends on the time."""

    def header(self, now: float) -> str:
        del now
        return f"Bearer {self.key.reveal()}"

    def account(self, address: str) -> str:
        return self.key.fingerprint(address)

    @property
    def secrets(self) -> tuple[Secret, ...]:
        return (self.key,)


@dataclass(slots=True)
class KeyPair:
    """An access key and a secret key; what is sent is a token signed with them (HS256), anew for each call.

    ``offset``: the seconds that Kling's clock is ahead of this machine's, as far as they are known.
    """

    access: str = field(repr=False)
    secret: Secret
    signs = True
    offset: float = 0.0

    def header(self, now: float) -> str:
        """The value of `Authorization`. ``now``: this machine's clock, in seconds since 1970."""
        moment = int(now + self.offset)
        payload = {"iss": self.access, "exp": moment + LIFE, "nbf": moment - EARLY}
        key = self.secret.reveal().encode("utf-8", "surrogateescape")
        return f"Bearer {jwt.encode(payload, key, algorithm='HS256')}"

    def account(self, address: str) -> str:
        return self.secret.fingerprint(self.access, address)

    @property
    def secrets(self) -> tuple[Secret, ...]:
        return (Secret(self.access), self.secret)


Credentials = ApiKey | KeyPair


def credentials(connection: Connection, service: Service) -> Credentials:
    """The connection's key, else an API key, else a key pair: of each kind the environment's before the key ring's.

    ``access|secret`` in the place of an API key is a pair, as the official skill for agents writes it.

    Raises:
        SetupError: there is none, half a pair, or a pair for the path API.
    """
    names = SERVICES["kling-v1"].pair
    assert names
    for ring in (False, True):
        if found := connection.key or find_key(service.keys, ring=ring):
            access, bar, secret = found.reveal().partition("|")
            return _pair(access, Secret(secret.strip()), service) if bar else ApiKey(found)
        access_key, secret_key = (find_key((name,), ring=ring) for name in names)
        if access_key and secret_key:
            return _pair(access_key.reveal(), secret_key, service)
        if access_key or secret_key:
            there, missing = names if access_key else reversed(names)
            raise SetupError(f"`{there}` is set and `{missing}` isn't", hint="a token is signed with both of them")
    return ApiKey(need_key(service.keys, service.title, pair=service.pair))


def _pair(access: str, secret: Secret, service: Service) -> KeyPair:
    if service.pair is None:
        hint = f"make an API key at Kling and set {' or '.join(service.keys)}, or use --backend kling-v1"
        raise SetupError("the path API takes an API key, not an access key and a secret key", hint=hint)
    return KeyPair(access.strip(), secret)
