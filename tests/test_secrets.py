"""No secret in anything that is written: keys are planted, the real commands are run over loopback against services
that fail in every way and repeat what they were sent, and all that was printed, logged or left on the disk is searched.
"""

from __future__ import annotations

import base64
import faulthandler
import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import httpx2
import jwt
import pytest
from paying import Time
from planting import ACCESS, ALL, API, ENVIRONMENT, FAL, KIE, REPLICATE, RING, SIGNED, SIGNING, files, forms, found
from serving import Answer, answering, served

from kling_renderers.emulator import Account, Emulator, Pace
from kling_renderers.web import client
from kling_renderers.web.hiding import Hiding
from kling_story.cli import progress
from kling_story.jobs.ledger import Ledger

BOARD = """
title: The key
shots:
  - {duration: 5, size: wide, camera: static, prompt: a harbour at night in the rain with one lamp on the quay}
"""
PLACES = ("KLINGAI_BASE_URL", "FAL_BASE_URL", "KIE_BASE_URL", "REPLICATE_BASE_URL")
BACKENDS = {"kling": API, "kling-v1": SIGNING, "fal": FAL, "kie": KIE, "replicate": REPLICATE}
ACCOUNT = Account(api_keys=(API, RING), access_key=ACCESS, secret_key=SIGNING, fal_keys=(FAL,))
PACE = Pace("poll", polls=1)


class Scene:
    """A folder with a film to buy. ``written``: everything that was printed, logged, or on the disk at any call."""

    def __init__(self, folder: Path, home: Path, run: Callable[..., object]) -> None:
        self.folder = folder
        self.home = home
        self.written: dict[str, bytes] = {}
        self._seen: set[tuple[str, bytes]] = set()
        self._run = run

    def run(self, *words: str) -> str:
        code, out, err = self._run(*words)  # type: ignore[misc]
        assert "Traceback" not in err, err
        self.keep(f"{len(self.written)} {' '.join(words)} ({code})", f"{out}\n{err}".encode())
        self.look()
        return str(out) + str(err)

    def keep(self, what: str, data: bytes) -> None:
        self.written[what] = self.written.get(what, b"") + data

    def look(self) -> None:
        """What is on the disk now: the write-ahead log is gone when a command ends."""
        for path, data in files(self.folder, self.home).items():
            if (path, data) not in self._seen:
                self._seen.add((path, data))
                self.keep(path, data)

    def everything(self) -> None:
        """All the commands that speak of what was bought, and of keys."""
        for words in (
            ("jobs",),
            ("jobs", "list", "--all", "--json"),
            ("doctor",),
            ("doctor", "--format", "json"),
            *((command, "--backend", name) for command in ("elements", "voices") for name in ("kling", "kling-v1")),
            *(("compile", "film.yaml", "--backend", name, "--format", "curl") for name in BACKENDS),
            ("compile", "film.yaml"),
            ("cost", "film.yaml", "--compare"),
        ):
            self.run(*words)
        for job in json.loads(self._run("jobs", "list", "--all", "--json").out)["jobs"]:  # type: ignore[attr-defined]
            self.run("jobs", "show", job["id"])
            self.run("jobs", "show", job["id"], "--json")


@pytest.fixture
def scene(
    loopback: None,
    home: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[..., object],
) -> Iterator[Scene]:
    """All keys are set, every logger writes all it can, and nobody waits."""
    (tmp_path / "film.yaml").write_text(BOARD)
    (tmp_path / "temp").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    for name, secret in ENVIRONMENT.items():
        monkeypatch.setenv(name, secret)
    clock = Time()
    monkeypatch.setattr(Ledger.__init__, "__defaults__", (clock,))
    monkeypatch.setattr(progress, "nap", clock.later)
    monkeypatch.setattr(client, "TIMEOUT", httpx2.Timeout(0.3, connect=5.0))
    logs = io.StringIO()
    handler = logging.StreamHandler(logs)
    level = logging.root.level
    logging.root.addHandler(handler)
    logging.root.setLevel(logging.DEBUG)
    made = Scene(tmp_path, home, run)
    yield made
    logging.root.removeHandler(handler)
    logging.root.setLevel(level)
    made.look()
    made.keep("logs", logs.getvalue().encode())
    assert logs.getvalue()
    assert found(made.written) == []


def at(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PLACES:
        monkeypatch.setenv(name, f"http://127.0.0.1:{port}")


def test_what_is_planted_would_be_found() -> None:
    """In every form, and a signed token, too."""
    for secret in ALL:
        for form in forms(secret):
            assert found({"a file": b"x" + form + b"x"}), form
    token = jwt.encode({"iss": ACCESS}, SIGNING, algorithm="HS256")
    assert found({"a file": token.encode()}, ())
    assert found({"a file": b"nothing"}) == []


@pytest.mark.parametrize("backend", ["kling", "kling-v1", "fal"])
@pytest.mark.parametrize("scenario", [None, "lost-answers", "refused-words"])
def test_buying(scene: Scene, monkeypatch, scenario: str | None, backend: str) -> None:
    """Whatever goes wrong on the way to a film."""
    if backend == "kling-v1":
        monkeypatch.delenv("KLINGAI_API_KEY")
    log: list[str] = []

    def told(line: str) -> None:
        log.append(line)
        scene.look()

    emulator = Emulator(scenario, accounts=(ACCOUNT,), advance=PACE, log=told)
    with served(emulator) as port:
        at(port, monkeypatch)
        for _ in range(3):
            scene.run("submit", "film.yaml", "--backend", backend, "--wait", "-v", "--yes", "--unpriced", "--again")
        scene.run("jobs", "resume", "-v")
        scene.everything()
    scene.keep("the emulator's log", "\n".join(log).encode())
    assert len(emulator.films) >= (scenario is None) * 3
    assert any(path.endswith("-wal") for path in scene.written)
    if scenario is None:
        assert sorted(path.suffix for path in scene.folder.glob("film.rehearsal.take*")) == [".json"] * 3 + [".mp4"] * 3


@pytest.mark.parametrize("backend", list(BACKENDS))
def test_a_wrong_key(scene: Scene, monkeypatch, backend: str) -> None:
    """The service takes none of them."""
    emulator = Emulator(advance=PACE, log=lambda line: scene.keep("the emulator's log", line.encode()))
    if backend == "kling-v1":
        monkeypatch.delenv("KLINGAI_API_KEY")
    with served(emulator) as port:
        at(port, monkeypatch)
        said = scene.run("submit", "film.yaml", "--backend", backend, "--wait", "-v", "--yes", "--unpriced")
        scene.everything()
    assert not emulator.films
    assert "key" in said or "401" in said or "404" in said or "Authorization" in said


WRITTEN: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "base64": lambda said: base64.b64encode(said.encode()).decode(),
    "urlsafe base64": lambda said: base64.urlsafe_b64encode(said.encode()).decode(),
    "hex": lambda said: said.encode().hex(),
    "in an address": lambda said: httpx2.URL("https://x.test", params={"k": said}).query.decode(),
}


def repeating(change: Callable[[str], str], status: int, seen: list[str]) -> Callable[..., Answer]:
    """A service that repeats the key in all that it says; with the status 200 it takes the film, which then fails."""

    def answer(method: str, path: str, headers: dict[str, str], body: bytes) -> Answer:
        header = headers.get("authorization", "")
        seen.append(header)
        token = header.rpartition(" ")[2]
        said = change(header) + " " + change(token)
        if SIGNED.fullmatch(token.encode()):
            said += " " + " ".join(map(change, (ACCESS, SIGNING)))
        failed = {
            "id": "1", "status": "failed", "message": said, "task_id": "1", "task_status": "failed",
            "task_status_msg": said, "task_info": {"external_task_id": said}, "taskId": "1", "state": "fail",
            "failMsg": said, "failCode": said,
        }  # fmt: skip
        whole = {
            "code": 0 if status == 200 else 1201, "message": said, "msg": said, "detail": said, "error": said,
            "title": said, "request_id": "1" if status == 200 else said, "path": said,
            "data": failed if method == "POST" else [failed] if path.startswith("/tasks") else failed, **failed,
        }  # fmt: skip
        if path.endswith("/status"):
            whole["status"] = "COMPLETED"
        if path.startswith("/api/v1/jobs") and status == 200:
            whole["code"] = 200
        text = json.dumps(whole).replace("/", "\\/")
        more = {
            "X-Echo": said, "Retry-After": said, "Date": said, "Location": f"https://me.test/{change(token)}",
            "Set-Cookie": f"k={change(token)}", "X-Fal-Error-Type": said, "Content-Type": "application/json",
        }  # fmt: skip
        return status, more, text.encode()

    return answer


@pytest.mark.parametrize("backend", list(BACKENDS))
@pytest.mark.parametrize("how", list(WRITTEN))
def test_a_service_that_repeats_the_key(scene: Scene, monkeypatch, backend: str, how: str) -> None:
    """In bodies and headers, whatever it answers."""
    if backend == "kling-v1":
        monkeypatch.delenv("KLINGAI_API_KEY")
    seen: list[str] = []
    for status in (200, 307, 401, 422, 500) if how == "as it is" else (200, 401):
        with answering(repeating(WRITTEN[how], status, seen)) as port:
            at(port, monkeypatch)
            scene.run("submit", "film.yaml", "--backend", backend, "--wait", "-v", "--yes", "--unpriced", "--again")
            scene.run("jobs")
            if status == 401:
                scene.everything()
    secret = BACKENDS[backend]
    assert any(secret in header or (backend == "kling-v1" and SIGNED.search(header.encode())) for header in seen)


def test_keys_of_the_key_ring(scene: Scene, monkeypatch) -> None:
    """They are where no environment shows them, and shown nowhere else."""
    import keyring
    import keyring.backend

    class Ring(keyring.backend.KeyringBackend):
        priority = 1

        def get_password(self, service: str, username: str) -> str | None:
            return RING if (service, username) == ("kling-story", "KLINGAI_API_KEY") else None

        def set_password(self, service: str, username: str, password: str) -> None:
            raise NotImplementedError

        def delete_password(self, service: str, username: str) -> None:
            raise NotImplementedError

    for name in ENVIRONMENT:
        monkeypatch.delenv(name)
    before = keyring.get_keyring()
    keyring.set_keyring(Ring())
    try:
        with served(Emulator(accounts=(ACCOUNT,), advance=PACE)) as port:
            at(port, monkeypatch)
            said = scene.run("submit", "film.yaml", "--backend", "kling", "--wait", "-v", "--yes", "--unpriced")
            scene.everything()
        assert "KLINGAI_API_KEY in the key ring" in scene.run("doctor", "--offline")
    finally:
        keyring.set_keyring(before)
    assert "saved" in said


@pytest.mark.parametrize(
    ("secret", "told"),
    [
        (f"{API}\nX-Evil: 1", "characters that no key has"),
        (f"{API} {API}", "characters that no key has"),
        (f"{API}é", "characters that no key has"),
        (f"{API}\udcff", "characters that no key has"),
        (f"{ACCESS}|{SIGNING}", "path API takes an API key"),
    ],
)
def test_keys_that_are_none(scene: Scene, monkeypatch, secret: str, told: str) -> None:
    """A slip in copying is told without what was copied."""
    monkeypatch.setenv("KLINGAI_API_KEY", secret)
    with served(Emulator()) as port:
        at(port, monkeypatch)
        assert told in scene.run("submit", "film.yaml", "--backend", "kling", "--wait", "-v", "--yes", "--unpriced")
        scene.everything()


@pytest.mark.parametrize(
    "address",
    [f"https://me:{API}@kling.test", f"https://kling.test/?key={API}", f"https://kling.test/#{API}", f"ftp://{API}@x"],
)
def test_keys_in_addresses(scene: Scene, monkeypatch, address: str) -> None:
    """Where no key belongs one is neither used nor shown."""
    monkeypatch.setenv("KLINGAI_BASE_URL", address)
    said = scene.run("submit", "film.yaml", "--backend", "kling", "--wait", "-v", "--yes", "--unpriced")
    assert "is no address to send a key to" in said
    scene.run("doctor", "--offline", "--backend", "kling")
    scene.run("compile", "film.yaml", "--backend", "kling", "--format", "curl")
    logging.getLogger("kling_story").debug("so that there is a log")


@pytest.mark.parametrize("secret", ["abcdefgh", "a/b+c=d&e<f>g'h", "0123456789" * 20, "ключ-которого-нет"])
def test_hiding_finds_every_form(secret: str) -> None:
    """And leaves the rest as it was."""
    hiding = Hiding([secret])
    data = secret.encode()
    coded = [base64.b64encode(b"Bearer "[:n] + data + b"!") for n in range(8)]
    coded += [whole.replace(b"+", b"-").replace(b"/", b"_") for whole in coded]
    coded += [data, data.hex().encode(), data.hex().upper().encode()]
    coded += [json.dumps(secret)[1:-1].replace("/", "\\/").encode(), quote(secret, safe="").lower().encode()]
    coded += ["".join(f"\\u{ord(letter):04x}" for letter in secret).encode()] * secret.isascii()
    for form in coded:
        hidden = hiding.body(b'{"a\\nb": "before ' + form + b' after"}')
        assert found({form.decode(): hidden}, [secret]) == []
        assert b"***" in hidden
        assert (hidden[:17], hidden[-8:]) == (b'{"a\\nb": "before ', b' after"}')
    assert hiding.body(b'{"a": "\\u0041\\n\\\\u0042 \\/"}') == b'{"a": "\\u0041\\n\\\\u0042 \\/"}'
    assert Hiding(["short"]).body(b"a short word") == b"a short word"
    assert Hiding([]).text("nothing") == "nothing"


CRASHES = {
    "in a call": "client.Web._exchanged = bug",
    "in an answer": "answer.Answer.retry_after = answer.Answer.date = property(bug)",
    "in the ledger": "Ledger.took = bug",
    "in signing": "auth.ApiKey.header = auth.KeyPair.header = bug",
    "in the http library": "httpx2.HTTPTransport.handle_request = bug",
    "in telling": "progress.Teller.event = bug",
    "in SQLite": "Ledger.move = lambda *_, **__: (_ for _ in ()).throw(sqlite3.ProgrammingError(repr(_)))",
    "at all": "driving.drive = lambda *_, **__: faulthandler._sigabrt()",
}
CRASHING = """
import faulthandler, logging, sqlite3, sys
import httpx2
logging.basicConfig(level=logging.DEBUG)
from kling_renderers.kling import auth
from kling_renderers.web import answer, client
from kling_story.cli import buying, driving, program, progress
from kling_story.jobs.ledger import Ledger
from kling_story.jobs.patience import Patience

def bug(*given, **more):
    inside = [vars(one) for one in given if hasattr(one, "__dict__")]
    raise RuntimeError(f"a bug, given {given!r} and {more!r}, with {inside!r}")

driving.Patience = lambda: Patience(0, 0, 0, 0, 0, 2, 2, 2, 0, 2, 2)
%s
buying.drive = driving.drive
program()
"""


@pytest.mark.parametrize(
    ("where", "backend"),
    [*((where, "kling-v1") for where in [*CRASHES, "nowhere"]), ("in a call", "kling"), ("in the http library", "fal")],
)
def test_crash_reports(home: Path, tmp_path: Path, where: str, backend: str) -> None:
    """A traceback, a dump of what ran, and what Python says in development mode, of a process of its own."""
    (tmp_path / "film.yaml").write_text(BOARD)
    (tmp_path / "temp").mkdir()
    log: list[str] = []
    with served(Emulator(accounts=(ACCOUNT,), advance=PACE, log=log.append)) as port:
        environment = {
            **os.environ, **ENVIRONMENT, "TMPDIR": str(tmp_path / "temp"), "PYTHONDEVMODE": "1",
            "PYTHONFAULTHANDLER": "1", **dict.fromkeys(PLACES, f"http://127.0.0.1:{port}"),
        }  # fmt: skip
        if backend == "kling-v1":
            del environment["KLINGAI_API_KEY"]
        words = ("submit", "film.yaml", "--backend", backend, "--wait", "-v", "--yes", "--unpriced")
        ended = subprocess.run(
            [sys.executable, "-X", "dev", "-c", CRASHING % CRASHES.get(where, ""), *words],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            timeout=60,
            check=False,
        )
    written = {**files(tmp_path, home), "out": ended.stdout, "err": ended.stderr, "log": "\n".join(log).encode()}
    assert found(written) == []
    if where == "nowhere":
        assert (ended.returncode, b"saved" in ended.stderr) == (0, True), ended.stderr
    elif where == "at all":
        assert b"Fatal Python error: Aborted" in ended.stderr
        assert faulthandler
    elif where != "in an answer":
        assert b"Traceback" in ended.stderr, ended.stderr
