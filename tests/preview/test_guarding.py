"""Who is answered: the page of this server, by its own name; nobody else's page."""

from __future__ import annotations

import asyncio
from pathlib import Path

import httpx2
import pytest

from kling_story.backends import previewer
from kling_story.preview.application import application
from kling_story.preview.engine import Preview
from kling_story.preview.guarding import Guard
from kling_story.preview.looking import Looker
from kling_story.preview.studio import Studio

HOST = "127.0.0.1:4390"
OWN = {"host": HOST, "origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}


def asked(
    board: Path, path: str, method: str = "GET", headers: dict[str, str] | None = None, secret: str = "", **body: object
) -> httpx2.Response:
    """What a preview of the board answers; with a secret, one that an editor drives."""

    async def ask() -> httpx2.Response:
        studio = Studio(threads=1)
        preview = Preview(Looker(board, previewer()), studio)
        transport = httpx2.ASGITransport(app=Guard(application(preview, secret), {HOST}, framed=bool(secret)))
        async with httpx2.AsyncClient(transport=transport, base_url=f"http://{HOST}") as client:
            answer = await client.request(method, path, headers=headers, **body)
        studio.close()
        return answer

    return asyncio.run(ask())


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "evil.example:4390"},
        {"host": "127.0.0.1:4391"},
        {"host": ""},
        {"origin": "https://evil.example"},
        {"origin": "http://127.0.0.1:4391"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"},
    ],
    ids=str,
)
@pytest.mark.parametrize("path", ["/api/state", "/", "/main.js"])
def test_others_are_refused(board: Path, headers: dict[str, str], path: str) -> None:
    """By a name that merely leads here, from another page, from a page beside this one, in a frame."""
    answer = asked(board, path, headers=headers)
    assert answer.status_code == 403
    assert "Two cups" not in answer.text


BROUGHT = {"host": "films.example", "origin": "https://films.example", "sec-fetch-site": "same-origin"}
"""An editor in a browser brings the page through its own address."""


def test_an_editor_brings_the_page_by_another_name(board: Path) -> None:
    """Who knows the secret is the editor; what is told at once isn't held back to be compressed on the way."""
    framed = {"host": "films.example", "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}
    assert asked(board, "/hidden/", secret="hidden", headers={**framed, "sec-fetch-dest": "iframe"}).status_code == 200
    answer = asked(board, "/hidden/api/state", secret="hidden", headers=BROUGHT)
    assert answer.status_code == 200
    assert "no-transform" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", BROUGHT),
        ("/api/state", BROUGHT),
        ("/other/api/state", BROUGHT),
        ("/hidden/api/state", {**BROUGHT, "sec-fetch-site": "cross-site"}),
    ],
)
def test_without_the_secret_an_editors_page_is_nobodys(board: Path, path: str, headers: dict[str, str]) -> None:
    """Nor does another page get it that somehow has the address."""
    answer = asked(board, path, secret="hidden", headers=headers)
    assert answer.status_code in (403, 404)
    assert "Two cups" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [{}, OWN, {"sec-fetch-site": "none"}, {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"}],
    ids=str,
)
def test_the_own_page_is_answered(board: Path, headers: dict[str, str]) -> None:
    """Itself, a typed address, a link that somebody follows; nothing is allowed to others, nothing is loaded."""
    answer = asked(board, "/", headers=headers)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    "path",
    ["/../engine.py", "/..%2fengine.py", "/%2e%2e/engine.py", "/page/main.js", "/.main.js", "/main.py", "/x.html"],
)
def test_only_the_page_is_served(board: Path, path: str) -> None:
    """No other file, however it is spelled."""
    assert asked(board, path).status_code == 404


def test_places_are_taken_from_the_page_alone(board: Path) -> None:
    """As JSON, short, in a file of the film."""
    place = {"file": 0, "line": 1, "column": 1}
    assert asked(board, "/api/goto", "POST", {"origin": "https://evil.example"}, json=place).status_code == 403
    assert asked(board, "/api/goto", "POST", OWN, data=place).status_code == 415
    assert asked(board, "/api/goto", "POST", OWN, json={**place, "more": "x" * 5000}).status_code == 413
    for wrong in ({**place, "file": 7}, {**place, "file": -1}, {**place, "line": "x"}, [], "x", 3):
        assert asked(board, "/api/goto", "POST", OWN, json=wrong).status_code == 400
    for odd in ('{"file": 0, "line": 1e999, "column": 0}', "[" * 4000, b"\xed\xa0\x80"):
        headers = {**OWN, "content-type": "application/json"}
        assert asked(board, "/api/goto", "POST", headers, content=odd).status_code == 400
    assert asked(board, "/api/goto").status_code == 405


@pytest.mark.parametrize(
    "path",
    [
        "/frames/abc/first/0.jpg",
        "/frames/abc/huge/0.jpg",
        "/frames/abc/film",
        "/sound/a.wav",
        f"/frames/abc/first/{'9' * 5000}.jpg",
        "/frames/abc/first/-1.jpg",
        f"/api/source/{'9' * 5000}",
    ],
    ids=range(7),
)
def test_what_is_not_shown_is_not_there(board: Path, path: str) -> None:
    """A key that no film has."""
    assert asked(board, path).status_code == 404
