"""Where the services are and how they are spoken to: one row each, for backends, `compile` and `doctor` alike.

Addresses and schemes: official path API pages, 2026-09; official legacy documents, 2026-03; fal's typed client
1.10.1; the pages of kie, Replicate (its HTTP reference) and DashScope, 2026-11.
"""

from __future__ import annotations

import os
from typing import NamedTuple
from urllib.parse import urlsplit

from kling_story.errors import SetupError, UsageError

REGION = "KLINGAI_REGION"
"""The environment variable that chooses between Kling's own addresses."""

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""What this machine is called in addresses."""


def region_of(settled: str | None) -> str | None:
    """The region of Kling's own addresses: the environment's, else the one that the settings name."""
    return os.environ.get(REGION, "").strip() or settled


class Service(NamedTuple):
    """One service that makes films.

    ``name``: the target's and the backend's. ``addresses``: of its API by region, the usual one first.
    ``address_name``: the environment variable that another address stands in, an emulator's. ``keys``: the
    environment variables of its key; the first that is set counts. ``pair``: those of an access key and a
    secret key, where a token signed with them is taken too. ``scheme``: the word before the key in the
    `Authorization` header. ``headers``: what else a call that asks for a film sends, which is a POST everywhere.
    ``largest_inline``: bytes of a file that may stand in a request itself, as many as one likes where no page says.
    """

    name: str
    title: str
    addresses: dict[str, str]
    address_name: str
    keys: tuple[str, ...]
    scheme: str = "Bearer"
    pair: tuple[str, str] | None = None
    headers: tuple[tuple[str, str], ...] = ()
    largest_inline: int = 2**40

    def address(self, given: str | None = None, region: str | None = None) -> str:
        """Where its API is: ``given``, else the environment's, else the region's own; without `/` at its end.

        Raises:
            SetupError: it is no https address, nor http of this machine; or there is no such region.
        """
        given = given or os.environ.get(self.address_name, "").strip()
        if given:
            return _safe(given, self.address_name)
        if len(self.addresses) == 1:
            return next(iter(self.addresses.values()))
        region = region or region_of(None) or next(iter(self.addresses))
        if region not in self.addresses:
            raise SetupError(f"there is no region `{region}`", hint=f"{REGION} is one of: {', '.join(self.addresses)}")
        return self.addresses[region]


_KLING = {"global": "https://api-singapore.klingai.com", "china": "https://api-beijing.klingai.com"}
_KLING_KEYS = ("KLINGAI_API_KEY", "KLING_API_KEY")

SERVICES: dict[str, Service] = {
    service.name: service
    for service in (
        Service("kling", "Kling", _KLING, "KLINGAI_BASE_URL", _KLING_KEYS),
        Service(
            "kling-v1",
            "Kling (legacy API)",
            _KLING,
            "KLINGAI_BASE_URL",
            _KLING_KEYS,
            pair=("KLINGAI_ACCESS_KEY", "KLINGAI_SECRET_KEY"),
        ),
        Service("fal", "fal.ai", {"global": "https://queue.fal.run"}, "FAL_BASE_URL", ("FAL_KEY",), scheme="Key"),
        Service("kie", "kie.ai", {"global": "https://api.kie.ai"}, "KIE_BASE_URL", ("KIE_API_KEY",)),
        Service(
            "replicate",
            "Replicate",
            {"global": "https://api.replicate.com"},
            "REPLICATE_BASE_URL",
            ("REPLICATE_API_TOKEN",),
            largest_inline=256 * 1024,
        ),
        Service(
            "dashscope",
            "Alibaba DashScope",
            {"china": "https://dashscope.aliyuncs.com"},
            "DASHSCOPE_BASE_URL",
            ("DASHSCOPE_API_KEY",),
            headers=(("X-DashScope-Async", "enable"),),
        ),
    )
}
"""The services, by the names of their targets."""


def without_keys() -> dict[str, str]:
    """The environment without any key of theirs: for a program that buys nothing."""
    keys = {name for one in SERVICES.values() for name in (*one.keys, *(one.pair or ()))}
    return {name: value for name, value in os.environ.items() if name not in keys}


def service(name: str) -> Service:
    """The service of a target.

    Raises:
        UsageError: there is none of that name.
    """
    if name not in SERVICES:
        raise UsageError(f"no service is called `{name}`", hint=f"there are: {', '.join(SERVICES)}")
    return SERVICES[name]


def is_played(name: str, region: str | None = None) -> bool:
    """Whether the service of a target is on this machine now, an emulator: what is bought there is a rehearsal.
    One that isn't in the table counts as real.

    Raises:
        SetupError: it is at no address.
    """
    if name not in SERVICES:
        return False
    return urlsplit(SERVICES[name].address(region=region)).hostname in LOOPBACK


def _safe(address: str, name: str) -> str:
    """An address that a key may be sent to."""
    try:
        parts = urlsplit(address)
        local = parts.hostname in LOOPBACK
        safe = parts.scheme == "https" or (parts.scheme == "http" and local)
        whole = bool(parts.hostname) and not (parts.username or parts.query or parts.fragment)
        _ = parts.port
    except ValueError:
        safe = whole = False
    if not (safe and whole):
        hint = "write https://host, or http://127.0.0.1:PORT for one on this machine"
        raise SetupError(f"{name} is no address to send a key to: `{_shown(address)}`", hint=hint)
    return address.rstrip("/")


def _shown(address: str) -> str:
    """An address without what may be a password or a key in it."""
    for mark in "?#":
        begin, found, _ = address.partition(mark)
        address = f"{begin}{mark}***" if found else begin
    scheme, slashes, rest = address.rpartition("://")
    return f"{scheme}{slashes}***@{rest.rpartition('@')[2]}" if "@" in rest else address
