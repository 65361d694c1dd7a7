"""Files: what a storyboard may have sent, where a film may go, and where a service may send its caller."""

from __future__ import annotations

import base64
import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from paying import Fake, Time, added, engine_of

from kling_renderers.emulator import API_KEY, FAL_KEY
from kling_renderers.web import Web
from kling_renderers.web.addresses import answered_inside, fetchable
from kling_story.jobs.downloads import part_of, places, put
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.states import State
from kling_story.reference.example_files import write_example_files
from kling_story.remote import Connection, Download, Refused, Unreachable

SECRET = b"PRIVATE-of-another-folder"
KEYS = {
    "KLINGAI_API_KEY": API_KEY,
    "FAL_KEY": FAL_KEY,
    "KIE_API_KEY": "kie-key-of-nobody",
    "REPLICATE_API_TOKEN": "r8-key-of-nobody",
}
MODELS = {
    "kling": "kling-3.0",
    "kling-v1": "kling-3.0",
    "fal": "kling-3.0",
    "kie": "kling-3.0",
    "replicate": "kling-3.0",
}


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder beside the storyboard's, with a picture that nobody is to have."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    write_example_files(folder)
    for picture in folder.glob("*.png"):
        picture.write_bytes(picture.read_bytes() + SECRET)
    return folder


@pytest.fixture
def project(tmp_path: Path, elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project" / "films"
    folder.mkdir(parents=True)
    write_example_files(folder)
    monkeypatch.chdir(folder)
    for name, key in KEYS.items():
        monkeypatch.setenv(name, key)
    return folder


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """All that goes out."""
    gone: list[bytes] = []

    def handle(self: httpx2.HTTPTransport, request: httpx2.Request) -> httpx2.Response:
        gone.append(request.read())
        return httpx2.Response(400, json={"code": 1201, "message": "no"})

    monkeypatch.setattr(httpx2.HTTPTransport, "handle_request", handle)
    return gone


def board(folder: Path, picture: str) -> str:
    shot = {"duration": 5, "size": "wide", "camera": "static", "prompt": "a harbour at night in the rain, one lamp"}
    (folder / "film.yaml").write_text(json.dumps({"start_frame": picture, "shots": [shot]}))
    return "film.yaml"


def a_picture(folder: Path) -> Path:
    return next(folder.glob("*.png"))


Naming = Callable[[Path, Path], str]


def linked(project: Path, elsewhere: Path) -> str:
    (project / "mine.png").symlink_to(a_picture(elsewhere))
    return "mine.png"


def linked_folder(project: Path, elsewhere: Path) -> str:
    (project / "mine").symlink_to(elsewhere)
    return f"mine/{a_picture(elsewhere).name}"


def fifo(project: Path, elsewhere: Path) -> str:
    os.mkfifo(project / "mine.png")
    return "mine.png"


def device(project: Path, elsewhere: Path) -> str:
    (project / "mine.png").symlink_to("/dev/zero")
    return "mine.png"


def huge(project: Path, elsewhere: Path) -> str:
    with (project / "mine.png").open("wb") as file:
        file.write(a_picture(project).read_bytes())
        file.truncate(200 * 2**30)
    return "mine.png"


NAMED: dict[str, Naming] = {
    "above": lambda project, elsewhere: f"../../elsewhere/{a_picture(elsewhere).name}",
    "absolute": lambda project, elsewhere: str(a_picture(elsewhere)),
    "around": lambda project, elsewhere: f"sub/../../../elsewhere/{a_picture(elsewhere).name}",
    "a file address": lambda project, elsewhere: f"file://{a_picture(elsewhere)}",
    "home": lambda project, elsewhere: "~/picture.png",
    "a link": linked,
    "a linked folder": linked_folder,
    "a pipe": fifo,
    "a device": device,
    "a huge file": huge,
    "a folder": lambda project, elsewhere: ".",
    "a process": lambda project, elsewhere: "/proc/self/environ",
    "a drive": lambda project, elsewhere: r"C:\Windows\win.ini",
    "NUL": lambda project, elsewhere: "a\0b.png",
}


@pytest.mark.parametrize("backend", list(MODELS))
@pytest.mark.parametrize("named", list(NAMED))
def test_files_of_others_are_not_sent(
    run, project: Path, elsewhere: Path, sent: list[bytes], home: Path, backend: str, named: str
) -> None:
    """However a storyboard names them, and whatever they are; nothing is bought without them either."""
    (home / "picture.png").write_bytes(a_picture(elsewhere).read_bytes())
    (project / "sub").mkdir()
    film = board(project, NAMED[named](project, elsewhere))
    ran = run("submit", film, "--backend", backend, "--wait", "--yes", "--unpriced")
    assert ran.code in (1, 2, 4), ran
    assert "Traceback" not in ran.err
    everything = b"".join(sent)
    assert SECRET not in everything
    assert base64.b64encode(SECRET)[4:-4] not in everything
    assert not sent, "something was asked for"
    assert run("jobs", "list", "--json").out.count('"id"') == 0


def test_files_beside_the_settings_are_sent(run, project: Path, elsewhere: Path, sent: list[bytes]) -> None:
    """A cast's pictures stand in a folder above; whose settings those are has said so."""
    picture = "../mei.png"
    (project.parent / "mei.png").write_bytes(a_picture(project).read_bytes())
    film = board(project, picture)
    ran = run("submit", film, "--backend", "kling", "--wait", "--yes", "--unpriced")
    assert (ran.code, sent, "isn't sent" in ran.err) == (2, [], True)
    (project.parent / "kling-story.toml").write_text("")
    run("submit", film, "--backend", "kling", "--wait", "--yes", "--unpriced")
    assert len([body for body in sent if body]) == 1


# Films


class Evil(Fake):
    """A service that names things as it likes."""

    def task(self, handle: dict[str, str]):  # type: ignore[no-untyped-def]
        task = super().task(handle)
        return task if task.url is None else task.__class__(
            "../../../evil", task.state, task.handle, url="https://films.example/..%2f..%2fevil.mp4?filename=/evil.mp4"
        )  # fmt: skip


def test_a_service_does_not_name_the_film(tmp_path: Path) -> None:
    """Neither its id nor its address leads out of the folder."""
    clock = Time()
    root = tmp_path / "a" / "b"
    root.mkdir(parents=True)
    with Ledger(root / "ledger.db", clock) as ledger:
        job = added(ledger).job
        engine_of(ledger, clock, Evil()).run([job.id])
        assert ledger.job(job.id).state is State.SAVED
    there = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.suffix in (".mp4", ".json")}
    assert there == {"a/b/out/Mei-walks.take1.mp4", "a/b/out/Mei-walks.take1.json"}


def occupied(place: Path, what: str, outside: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    if what == "a file":
        place.write_text("mine")
    elif what == "a link":
        place.symlink_to(outside)
    elif what == "a dangling link":
        place.symlink_to(outside.with_name("nothing"))
    elif what == "a folder":
        place.mkdir()
    elif what == "a pipe":
        os.mkfifo(place)


OCCUPIED = ("a file", "a link", "a dangling link", "a folder", "a pipe")


@pytest.mark.parametrize("suffix", [".mp4", ".json"])
@pytest.mark.parametrize("what", OCCUPIED)
@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_nothing_is_written_over(tmp_path: Path, suffix: str, what: str, when: str) -> None:
    """What is where the film or its sidecar would go stays as it is; the film goes beside it."""
    outside = tmp_path / "outside"
    outside.write_text("another's")
    out = tmp_path / "a" / "out"
    place = out / f"Mei-walks.take1{suffix}"
    clock, fake = Time(), Fake()
    before: list[os.stat_result] = []

    def put_there() -> None:
        if not before:
            occupied(place, what, outside)
            before.append(place.lstat())

    class Late(Fake):
        @contextmanager
        def download(self, url: str, start: int = 0) -> Iterator[Download]:
            with super().download(url, start) as coming:
                yield coming
            put_there()

    if when == "before":
        put_there()
    else:
        fake = Late()
    with Ledger(tmp_path / "a" / "ledger.db", clock) as ledger:
        job = added(ledger).job
        finish = engine_of(ledger, clock, fake).run([job.id])
        state = ledger.job(job.id).state
    after = place.lstat()
    assert (after.st_ino, stat.S_IFMT(after.st_mode)) == (before[0].st_ino, stat.S_IFMT(before[0].st_mode))
    assert outside.read_text() == "another's"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "outside"]
    if what == "a file":
        assert place.read_text() == "mine"
    # A sidecar's place that is taken while its film comes is told: the film is here.
    assert state is State.SAVED or finish.left


def test_a_place_is_taken_once(tmp_path: Path) -> None:
    """A disk for which capitals don't matter says that the file is there: another place is found."""
    part, place = tmp_path / "part", tmp_path / "FILM.take1.mp4"
    part.write_text("new")
    place.write_text("old")
    assert put(part, place) is False
    assert (part.read_text(), place.read_text()) == ("new", "old")
    assert next(places(tmp_path / "FILM.mp4", 1)).name == "FILM.take2.mp4"


@pytest.mark.parametrize("stem", ["x" * 250, "雨" * 83, "é" * 125, "caf\udce9"])
def test_films_of_storyboards_with_long_names(tmp_path: Path, stem: str) -> None:
    """The disk takes what is put behind the name, too: a film that is paid for isn't lost for its name."""
    out = tmp_path / f"{stem}.mp4"
    for path in (part_of(out, "job12345"), next(places(out, 1)), next(places(out, 1)).with_suffix(".json")):
        path.with_name(f".{path.name}.job12345.part").write_text("x")
        path.write_text("x")


def test_the_ledger_is_ones_own(tmp_path: Path) -> None:
    """Others of the machine don't read where films can be fetched; git doesn't take it along."""
    before = os.umask(0o022)
    try:
        with Ledger(tmp_path / "project" / ".kling-story" / "ledger.db", Time()) as ledger:
            added(ledger)
            ledger.leases.beat()
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "project").rglob("*")}
        with Ledger(tmp_path / "else" / "mine.db", Time()):
            assert stat.S_IMODE((tmp_path / "else" / "mine.db").stat().st_mode) == 0o600
    finally:
        os.umask(before)
    folder = tmp_path / "project" / ".kling-story"
    assert modes[folder] == 0o700
    assert {path.name for path in modes} > {"ledger.db", "ledger.db-wal", "ledger.db-shm", "drivers", ".gitignore"}
    assert {path.name: mode for path, mode in modes.items() if path.name.startswith("ledger") and mode != 0o600} == {}
    assert (folder / ".gitignore").read_text() == "*\n"


# Addresses

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
