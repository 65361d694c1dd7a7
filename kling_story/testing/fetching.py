"""Fetching a film: in pieces, from wherever it is, and without the key."""

from __future__ import annotations

import pytest

from kling_story.remote import Busy, CallError, Refused, Remote, Unreachable
from kling_story.testing.parts import Parts
from kling_story.testing.service import Answer
from kling_story.testing.wire import Wire


class Fetching(Parts):
    def fetched(self, remote: Remote, url: str, start: int = 0) -> tuple[int, int | None, bytes]:
        with remote.download(url, start) as film:
            return film.start, film.size, b"".join(film.chunks)

    def test_a_whole_film(self, wire: Wire, remote: Remote) -> None:
        """All its bytes, and how many they are."""
        film = wire.service.film
        assert self.fetched(remote, wire.service.film_url) == (0, len(film), film)

    @pytest.mark.parametrize("start", [1, 4096, 10_239])
    def test_going_on(self, wire: Wire, remote: Remote, start: int) -> None:
        """From where it broke off."""
        film = wire.service.film
        assert self.fetched(remote, wire.service.film_url, start) == (start, len(film), film[start:])

    def test_going_on_where_that_isnt_possible(self, wire: Wire, remote: Remote) -> None:
        """It begins anew, and says so: the old bytes aren't put before the new."""
        film = wire.service.film
        wire.whole = True
        assert self.fetched(remote, wire.service.film_url, 4096) == (0, len(film), film)

    def test_another_piece_than_asked_for(self, wire: Wire, remote: Remote) -> None:
        """The bytes are told for what they are, or not at all."""
        film = wire.service.film
        wire.says = Answer(206, film[100:], {"content-range": f"bytes 100-{len(film) - 1}/{len(film)}"})
        try:
            start, _, body = self.fetched(remote, wire.service.film_url, 4096)
        except CallError:
            return
        assert (start, body) == (100, film[100:])

    def test_the_line_goes_dead(self, wire: Wire, remote: Remote) -> None:
        """What came is kept; the rest may be asked for."""
        wire.cut = 1000
        got: list[bytes] = []
        with remote.download(wire.service.film_url) as film, pytest.raises(Busy):
            got.extend(film.chunks)
        assert wire.service.film.startswith(b"".join(got))

    def test_no_connection(self, wire: Wire, remote: Remote) -> None:
        """Later, then."""
        wire.unreachable = "ConnectError"
        with pytest.raises(Unreachable):
            self.fetched(remote, wire.service.film_url)

    @pytest.mark.parametrize("status", [403, 404, 410])
    def test_a_film_that_is_gone(self, wire: Wire, remote: Remote, status: int) -> None:
        """Asking again doesn't bring it back."""
        wire.says = Answer(status, b"gone")
        with pytest.raises(Refused):
            self.fetched(remote, wire.service.film_url)

    @pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
    def test_a_store_that_is_down(self, wire: Wire, remote: Remote, status: int) -> None:
        """Asking again may."""
        wire.says = Answer(status, b"later")
        with pytest.raises(Busy):
            self.fetched(remote, wire.service.film_url)

    def test_the_key_stays_at_home(self, wire: Wire, remote: Remote) -> None:
        """A film's host isn't shown the key, nor is one that it sends on to."""
        self.fetched(remote, wire.service.film_url)
        wire.moved = "https://elsewhere.test/film.mp4"
        with pytest.raises(CallError):
            self.fetched(remote, wire.service.film_url)
        assert all(wire.service.key not in f"{call.url} {dict(call.headers)}" for call in wire.calls)
        assert all("authorization" not in call.headers for call in wire.calls)

    @pytest.mark.parametrize(
        "url", ["file:///etc/passwd", "ftp://films.test/film.mp4", "film.mp4", "//films.test/a", ""]
    )
    def test_only_the_web_is_asked(self, wire: Wire, remote: Remote, url: str) -> None:
        """A service that names a file of this machine is refused."""
        with pytest.raises(Refused):
            self.fetched(remote, url)
        assert not wire.calls
