"""Addresses: which is the same host, and where a service's films may be fetched from."""

from __future__ import annotations

import ipaddress
import re
import socket
import urllib.request
from collections.abc import Callable, Iterable

import httpx2

from kling_story.remote import Refused, Unreachable

Resolve = Callable[[str], Iterable[str]]
"""The IP addresses of a host."""

_FAKE = ipaddress.ip_network("198.18.0.0/15")
"""Reserved for measurements, and what proxies on this machine answer for every name: not a network of anybody's."""
_NUMBER = re.compile(r"[0-9a-fx.]*[0-9][0-9a-fx.]*")
_SHARED = ipaddress.ip_network("100.64.0.0/10")


def origin(url: httpx2.URL) -> tuple[str, str, int]:
    """Scheme, host and port: what has to be the same for a key to be sent."""
    return url.scheme, url.host, url.port or (443 if url.scheme == "https" else 80)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, by name or by any of its loopback addresses."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def fetchable(text: str, home: httpx2.URL, resolve: Resolve | None) -> httpx2.URL:
    """The address of a file that a service names, if it may be asked for it.

    It is asked over https, and outside of this machine and its network; one at the service's own host
    (``home``) always, and one on this machine where the service itself is there. ``resolve`` None: there
    is no network.

    Raises:
        Refused: it may not.
        Unreachable: its host has no address.
    """
    try:
        url = httpx2.URL(text)
    except (httpx2.InvalidURL, ValueError, TypeError):
        raise Refused("the service names no usable address for the file") from None
    if origin(url) == origin(home) or (is_loopback(home.host) and is_loopback(url.host)):
        return url
    if url.port is not None and not 0 < url.port < 65536:
        raise Refused(f"the service names a file at port {url.port} of `{url.host}`: there is none")
    if url.scheme != "https" or not url.host or url.userinfo:
        raise Refused(f"the service names a file at `{url.scheme}://{url.host}`, which isn't fetched: only https is")
    if _is_private(url.host, resolve):
        raise Refused(f"the service names a file at `{url.host}`, which is on this machine or its network")
    return url


def resolved(host: str) -> Iterable[str]:
    """The IP addresses of a host, asked of the system; none where a proxy will look them up."""
    if is_proxied(host):
        return ()
    return {str(found[4][0]) for found in socket.getaddrinfo(host, 443, proto=socket.IPPROTO_TCP)}


def is_proxied(host: str) -> bool:
    """Whether a proxy of the environment's looks a host up, and connects to it."""
    proxies = urllib.request.getproxies()
    return bool(proxies.get("https") or proxies.get("all")) and not urllib.request.proxy_bypass(host)


def answered_inside(response: httpx2.Response, home: httpx2.URL) -> bool:
    """Whether a file came from this machine or its network after all: a name may lead elsewhere when it is asked
    for the second time. What ``fetchable`` lets pass for the sake of ``home`` passes here, too.
    """
    url, stream = response.url, response.extensions.get("network_stream")
    at_home = origin(url) == origin(home) or (is_loopback(home.host) and is_loopback(url.host))
    if stream is None or at_home or is_proxied(url.host):
        return False
    peer = stream.get_extra_info("server_addr")
    return bool(peer) and _is_inside(str(peer[0]))


def _is_private(host: str, resolve: Resolve | None) -> bool:
    bare = host.rstrip(".").casefold()
    if is_loopback(bare) or bare.endswith((".local", ".internal")):
        return True
    try:
        return _is_inside(_as_number(bare))
    except ValueError:
        pass
    if resolve is None:
        return False
    try:
        return any(map(_is_inside, resolve(bare)))
    except (OSError, UnicodeError):
        raise Unreachable(f"the host `{host}` isn't found") from None


def _as_number(host: str) -> str:
    """`127.1`, `2130706433`, `0x7f000001`: the ways to write an address that systems and proxies read, too."""
    try:
        return socket.inet_ntoa(socket.inet_aton(host)) if _NUMBER.fullmatch(host) else host
    except OSError:
        return host


def _is_inside(text: str) -> bool:
    """Whether an IP address is this machine's or its network's.

    Raises:
        ValueError: it isn't one.
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        address = address.ipv4_mapped or address.sixtofour or address
    if isinstance(address, ipaddress.IPv4Address) and address in _FAKE:
        return False
    inside = address.is_private or address.is_multicast or address.is_unspecified or address.is_reserved
    return inside or (isinstance(address, ipaddress.IPv4Address) and address in _SHARED)
