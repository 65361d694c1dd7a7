"""What a process leaves that dies of a bug: no secret is in it."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from pathlib import Path

import pytest
from planting import ACCOUNT, BOARD, ENVIRONMENT, PACE, PLACES, files, found
from serving import served

from kling_renderers.emulator import Emulator

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
