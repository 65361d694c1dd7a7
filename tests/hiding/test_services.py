"""No secret in anything that is written: keys are planted, the real commands are run over loopback against services
that fail in every way and repeat what they were sent, and all that was printed, logged or left on the disk is searched.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import httpx2
import jwt
import pytest
from planting import ACCESS, ACCOUNT, ALL, BACKENDS, PACE, SIGNED, SIGNING, Scene, at, forms, found
from serving import Answer, answering, served

from kling_renderers.emulator import Emulator


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
