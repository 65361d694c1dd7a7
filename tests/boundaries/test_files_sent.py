"""Files that a storyboard may have sent, and those of others, which it may not."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest

from kling_renderers.emulator import API_KEY, FAL_KEY
from kling_story.reference.example_files import write_example_files

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
