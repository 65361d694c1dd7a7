"""The emulator behind its socket: on this machine alone, under this machine's names, and alive whatever comes."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator

import pytest
from serving import answering, served

from kling_renderers.emulator import API_KEY, Emulator, Pace
from kling_renderers.emulator import application as served_application
from kling_renderers.emulator.callbacks import Callback
from kling_renderers.emulator.server import Server, post

FILM = {"prompt": "a cat", "settings": {"duration": 3}}
PATH = "/text-to-video/kling-3.0"


@pytest.fixture
def emulator() -> Emulator:
    return Emulator(advance=Pace("now"))


@pytest.fixture
def port(loopback: None, emulator: Emulator) -> Iterator[int]:
    with served(emulator) as port:
        yield port


def talk(port: int, *parts: bytes) -> bytes:
    """What comes back until the server hangs up."""
    with socket.create_connection(("127.0.0.1", port), 10) as wire:
        for part in parts:
            wire.sendall(part)
        said = b""
        while some := wire.recv(65536):
            said += some
        return said


def call(port: int, external_id: str, host: str | None = None) -> bytes:
    body = json.dumps({**FILM, "options": {"external_task_id": external_id}}).encode()
    host = f"127.0.0.1:{port}" if host is None else host
    head = (
        f"POST {PATH} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {API_KEY}\r\n"
        f"Content-Type: application/json\r\nConnection: close\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return talk(port, head.encode() + body)


def works(port: int, external_id: str = "after all") -> None:
    assert call(port, external_id).startswith(b"HTTP/1.1 200 ")


def test_other_names_are_turned_away(port: int, emulator: Emulator) -> None:
    """A page that was led here by a name of its own, and callers that name nobody or two."""
    for host in (f"evil.test:{port}", "127.0.0.1", f"127.0.0.1:{port}.evil.test", "", f"127.0.0.1:{port}@evil.test"):
        assert call(port, "evil", host).startswith((b"HTTP/1.1 421 ", b"HTTP/1.1 400 ")), host
    twice = f"GET /tasks HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.test\r\nConnection: close\r\n\r\n"
    assert talk(port, twice.encode()).startswith(b"HTTP/1.1 400 ")
    assert talk(port, b"GET /tasks HTTP/1.0\r\n\r\n").startswith(b"HTTP/1.1 421 ")
    assert not emulator.tasks
    works(port)


@pytest.mark.parametrize(
    ("host", "port", "name"), [("127.0.0.2", 4010, "127.0.0.2:4010"), ("127.0.0.1", 80, "127.0.0.1")]
)
def test_the_names_of_this_machine(host: str, port: int, name: str, emulator: Emulator) -> None:
    """Another address of its own, and the usual port, which clients leave out."""
    server = Server(emulator, port, hosts=[f"{host}:{port}"])
    assert name in server.config.app._hosts  # type: ignore[union-attr]


def test_the_address_that_is_served_is_a_name(loopback: None, emulator: Emulator, monkeypatch) -> None:
    """`--host 127.0.0.2` serves under the address that it prints."""
    from kling_renderers.emulator.server import bound, serve

    made: list[Server] = []
    monkeypatch.setattr(Server, "run", lambda self, sockets: made.append(self))
    told: list[str] = []
    serve(emulator, bound("127.0.0.2", 0), told.append)
    assert told[0].removeprefix("http://") in made[0].config.app._hosts  # type: ignore[union-attr]


def test_large_bodies_are_turned_away_unread(port: int, emulator: Emulator, monkeypatch) -> None:
    """By what they say of themselves, and by what comes."""
    monkeypatch.setattr(served_application, "LARGEST_BODY", 1000)
    head = f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
    said = talk(port, f"{head}Content-Length: 99999999999\r\n\r\n".encode())
    assert said.startswith(b"HTTP/1.1 413 ")
    piece = b"3e8\r\n" + b"x" * 1000 + b"\r\n"
    assert talk(port, f"{head}Transfer-Encoding: chunked\r\n\r\n".encode(), piece, piece).startswith(b"HTTP/1.1 413 ")
    works(port)
    assert len(emulator.tasks) == 1


@pytest.mark.parametrize(
    "sent",
    [
        b"GET / HTTP/1.1\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n",
        b"GET /" + b"x" * 200_000 + b" HTTP/1.1\r\n\r\n",
        b"".join(b"X-%d: x\r\n" % n for n in range(20_000)),
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200) + b"\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
)
def test_what_is_no_call(port: int, sent: bytes) -> None:
    """Headers without end, another protocol, lengths that are none: refused, and it goes on."""
    try:
        said = talk(port, sent)
    except OSError:  # it hung up in the midst of what was sent
        said = b""
    assert said[:10] in (b"", b"HTTP/1.1 4")
    works(port)


def test_callers_that_never_come_to_an_end(port: int) -> None:
    """Two hundred of them, half with a head that isn't whole, half with a body: others are answered."""
    waiting = []
    try:
        for n in range(200):
            wire = socket.create_connection(("127.0.0.1", port), 10)
            waiting.append(wire)
            more = f"Authorization: Bearer {API_KEY}\r\nContent-Length: 100\r\n\r\n{{" if n % 2 else "X-Slow: "
            wire.sendall(f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{more}".encode())
        works(port)
    finally:
        for wire in waiting:
            wire.close()
    works(port, "and again")


def test_calls_at_the_same_time(port: int, emulator: Emulator) -> None:
    """With the same id of the caller's, one makes a task."""
    begin = threading.Barrier(8)
    said: list[bytes] = []

    def ask() -> None:
        begin.wait()
        said.append(call(port, "the same"))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer[:12] for answer in said) == [b"HTTP/1.1 200"] + [b"HTTP/1.1 400"] * 7
    assert len(emulator.tasks) == 1


def test_who_takes_callbacks_is_not_listened_to(loopback: None) -> None:
    """An answer may be as long as it wants, and lead where it wants."""
    came: list[str] = []

    def answer(method: str, path: str, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str], bytes]:
        came.append(path)
        return 302, {"Location": "http://169.254.169.254/"}, b"x" * 5_000_000

    with answering(answer) as port:
        assert post(Callback(f"http://127.0.0.1:{port}/told", b"{}", {})) == 302
    assert came == ["/told"]


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1@evil.test/",
        "http://127.0.0.1.evil.test/",
        "http://evil.test#@127.0.0.1/",
        "http://evil.test\\@127.0.0.1.evil.test/",
        "file:///etc/passwd",
        "http://169.254.169.254/latest",
        "http://[::ffff:10.0.0.1]/",
        "//127.0.0.1/",
        "http://[",
    ],
)
def test_callbacks_go_to_this_machine_alone(url: str, emulator: Emulator, port: int) -> None:
    """Whatever an address looks like."""
    body = json.dumps({**FILM, "options": {"callback_url": url}})
    head = f"POST {PATH} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {API_KEY}\r\nConnection: close\r\n"
    talk(port, f"{head}Content-Length: {len(body)}\r\n\r\n{body}".encode())
    assert emulator.callbacks.waiting == []
