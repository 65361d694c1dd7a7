"""Addresses that a service may send its caller to."""

from __future__ import annotations

import httpx2
import pytest

from kling_renderers.web import Web
from kling_renderers.web.addresses import answered_inside, fetchable
from kling_story.remote import Connection, Refused, Unreachable

HOME = httpx2.URL("https://api.example.com")


@pytest.mark.parametrize(
    "url",
    [
        "https://2130706433/f.mp4",
        "https://0x7f000001/f.mp4",
        "https://0x7f.1/f.mp4",
        "https://127.1/f.mp4",
        "https://[64:ff9b::7f00:1]/f.mp4",
        "https://[::127.0.0.1]/f.mp4",
        "https://foo.localhost/f.mp4",
        "https://metadata.google.internal/f.mp4",
        "ftp://cdn.example.net/f.mp4",
        "gopher://cdn.example.net/f.mp4",
        "data:video/mp4;base64,AAAA",
        "/etc/passwd",
        "//127.0.0.1/f.mp4",
        "https://cdn.example.net:99999/f.mp4",
        "https://cdn.example.net:0/f.mp4",
    ],
)
def test_addresses_in_disguise(url: str) -> None:
    """Refused where nobody looks names up, as behind a proxy, too."""
    for resolve in (None, lambda host: ()):
        with pytest.raises(Refused):
            fetchable(url, HOME, resolve)


@pytest.mark.parametrize("host", ["a" * 64 + ".example", "a..example", ".example"])
def test_names_that_cannot_be_looked_up(host: str) -> None:
    """The system's resolver says so in its own way: no crash, nothing is fetched."""

    def resolve(name: str) -> list[str]:
        name.encode("idna")
        raise OSError("no such host")

    with pytest.raises(Unreachable):
        fetchable(f"https://{host}/f.mp4", HOME, resolve)


class Wire:
    def __init__(self, peer: str) -> None:
        self.peer = peer

    def get_extra_info(self, what: str) -> object:
        return (self.peer, 443) if what == "server_addr" else None


def test_a_name_that_leads_elsewhere_the_second_time(monkeypatch) -> None:
    """It was public when it was looked at, and is this machine's when it is asked."""
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)

    def handler(request: httpx2.Request) -> httpx2.Response:
        peer = "192.168.0.7" if request.url.host == "rebound.example" else "93.184.216.34"
        return httpx2.Response(200, content=b"inside", extensions={"network_stream": Wire(peer)})

    web = Web(Connection(transport=httpx2.MockTransport(handler)), str(HOME), "Example", lambda: "Bearer key")
    with web.download("https://cdn.example.net/f.mp4") as coming:
        assert b"".join(coming.chunks) == b"inside"
    with pytest.raises(Refused, match="on this machine or its network"), web.download("https://rebound.example/f.mp4"):
        pass


def test_what_may_answer_from_inside(monkeypatch) -> None:
    """The service itself where it is there, and a proxy, which connects for us."""
    monkeypatch.delenv("https_proxy", raising=False)
    monkeypatch.delenv("HTTPS_PROXY", raising=False)

    def response(url: str) -> httpx2.Response:
        return httpx2.Response(
            200, request=httpx2.Request("GET", url), extensions={"network_stream": Wire("127.0.0.1")}
        )

    assert not answered_inside(response("http://127.0.0.1:4010/f"), httpx2.URL("http://127.0.0.1:4010"))
    assert not answered_inside(response("https://api.example.com/f"), HOME)
    assert answered_inside(response("https://cdn.example.net/f"), HOME)
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:3128")
    assert not answered_inside(response("https://cdn.example.net/f"), HOME)
