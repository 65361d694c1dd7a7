"""Files of a service: gone on with where they stopped, redirects looked at one by one."""

from __future__ import annotations

import httpx2
import pytest

from kling_renderers.web import Web
from kling_renderers.web.files import LARGEST_FILE
from kling_story.remote import Busy, Connection, Refused

FILM = bytes(range(256)) * 40
URL = "https://cdn.example.net/film.mp4?sign=abc"


def fetched(handler: object, start: int = 0, url: str = URL) -> tuple[int, int | None, bytes]:
    connection = Connection(transport=httpx2.MockTransport(handler), clock=lambda: 0.0)  # type: ignore[arg-type]
    web = Web(connection, "https://api.example.com", "Example", lambda: "Bearer key")
    with web.download(url, start) as download:
        return download.start, download.size, b"".join(download.chunks)


def ranged(request: httpx2.Request) -> httpx2.Response:
    """A host that goes on where it is asked to."""
    start = int(request.headers.get("range", "bytes=0-")[6:-1])
    if start >= len(FILM):
        return httpx2.Response(416, headers={"content-range": f"bytes */{len(FILM)}"})
    if not start:
        return httpx2.Response(200, content=FILM)
    headers = {"content-range": f"bytes {start}-{len(FILM) - 1}/{len(FILM)}"}
    return httpx2.Response(206, content=FILM[start:], headers=headers)


def test_a_file_comes_whole() -> None:
    assert fetched(ranged) == (0, len(FILM), FILM)


def test_it_goes_on_where_it_stopped() -> None:
    assert fetched(ranged, 1000) == (1000, len(FILM), FILM[1000:])


def test_a_host_that_cannot_go_on_begins_again() -> None:
    assert fetched(lambda _: httpx2.Response(200, content=FILM), 1000) == (0, len(FILM), FILM)


def test_a_file_that_is_here_already_has_nothing_to_come() -> None:
    assert fetched(ranged, len(FILM)) == (len(FILM), len(FILM), b"")


def test_a_file_that_became_shorter_begins_again() -> None:
    assert fetched(ranged, len(FILM) + 5) == (0, len(FILM), FILM)


def test_a_host_that_goes_on_elsewhere_is_asked_for_the_whole() -> None:
    def confused(request: httpx2.Request) -> httpx2.Response:
        if "range" in request.headers:
            return httpx2.Response(206, content=FILM, headers={"content-range": f"bytes 0-9/{len(FILM)}"})
        return httpx2.Response(200, content=FILM)

    assert fetched(confused, 1000) == (0, len(FILM), FILM)


def test_redirects_are_looked_at_one_by_one() -> None:
    def moved(request: httpx2.Request) -> httpx2.Response:
        if request.url.host == "cdn.example.net":
            return httpx2.Response(302, headers={"location": "https://edge.example.org/f"})
        return ranged(request)

    assert fetched(moved, 1000)[0] == 1000
    inside = httpx2.Response(302, headers={"location": "https://169.254.169.254/latest"})
    with pytest.raises(Refused, match=r"169\.254\.169\.254"):
        fetched(lambda _: inside)
    with pytest.raises(Refused, match="only https is"):
        fetched(lambda _: httpx2.Response(302, headers={"location": "http://edge.example.org/f"}))
    with pytest.raises(Refused, match="redirected more than 5 times"):
        fetched(lambda _: httpx2.Response(302, headers={"location": "/again"}))


@pytest.mark.parametrize(("status", "told"), [(403, Refused), (404, Refused), (410, Refused), (429, Busy), (503, Busy)])
def test_trouble_is_final_or_not(status: int, told: type[Exception]) -> None:
    with pytest.raises(told) as caught:
        fetched(lambda _: httpx2.Response(status, headers={"retry-after": "9"}))
    assert "sign=abc" not in str(caught.value)
    if isinstance(caught.value, Busy):
        assert caught.value.wait == 9.0


def test_a_connection_that_breaks_can_be_gone_on_with() -> None:
    class Breaking(httpx2.SyncByteStream):
        def __iter__(self):  # type: ignore[no-untyped-def]
            yield FILM[:500]
            raise httpx2.ReadError("reset")

    web = Web(
        Connection(transport=httpx2.MockTransport(lambda _: httpx2.Response(200, stream=Breaking()))),
        "https://api.example.com",
        "Example",
        lambda: "Bearer key",
    )
    came = b""
    with web.download(URL) as download:
        came += next(download.chunks)
        with pytest.raises(Busy, match="after 500 bytes"):
            next(download.chunks)
    assert came == FILM[:500]


def test_a_packed_file_has_no_known_size() -> None:
    import gzip

    def packed(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=gzip.compress(FILM), headers={"content-encoding": "gzip"})

    assert fetched(packed, 7) == (0, None, FILM)


def test_no_film_is_as_large_as_that() -> None:
    class Nothing(httpx2.SyncByteStream):
        def __iter__(self):  # type: ignore[no-untyped-def]
            yield b""

    def huge(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, stream=Nothing(), headers={"content-length": str(LARGEST_FILE + 1)})

    with pytest.raises(Refused, match="no film"):
        fetched(huge)
