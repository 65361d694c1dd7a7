"""Anybody's backend: the example is a package of its own, installed as one, found by its entry point, and keeps the
contract.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from kling_story.backends import backend_names, remote
from kling_story.dialects import lower
from kling_story.dialects.request import Request
from kling_story.errors import SetupError
from kling_story.jobs.orders import order
from kling_story.profiles import Profiles
from kling_story.remote import Connection, Remote, TaskState
from kling_story.storyboard import Storyboard
from kling_story.testing import Answer, Call, RemoteContract, Service, Wire

BOARD = Storyboard.model_validate({"shots": [{"duration": 5, "prompt": "A courier runs through the rain."}]})
EXAMPLE = Path(__file__).with_name("example")


@pytest.fixture(scope="module", autouse=True)
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The example, in a folder that Python looks into for as long as these tests run."""
    folder = tmp_path_factory.mktemp("site")
    quiet = [
        "--quiet",
        "--disable-pip-version-check",
        "--no-index",
        "--no-deps",
        "--no-build-isolation",
        "--no-compile",
    ]
    subprocess.run([sys.executable, "-m", "pip", "install", *quiet, "--target", folder, EXAMPLE], check=True)
    sys.path.insert(0, str(folder))
    yield folder
    sys.path.remove(str(folder))
    sys.modules.pop("kling_story_lumen", None)


class LumenService(Service):
    """Lumen as the tests play it."""

    address = "https://api.lumen.example"
    key_names = ("LUMEN_API_KEY",)
    takes_files = False
    words: ClassVar[dict[TaskState, str]] = {
        TaskState.WAITING: "queued",
        TaskState.RUNNING: "shooting",
        TaskState.DONE: "ready",
        TaskState.FAILED: "broken",
        TaskState.UNKNOWN: "dreaming",
    }

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[object] = []

    def request(self) -> Request:
        return lower("path", BOARD)

    def refusal(self) -> Answer:
        return Answer(400, {"error": "a film of 40 s isn't sold"})

    def answer(self, call: Call) -> Answer:
        if call.headers.get("authorization") != f"Bearer {self.key}":
            return Answer(401, {"error": "who are you?"})
        if call.method == "POST":
            self.bought.append(call.json["reference"])
            self.taken.append(call.json["kling"])
            return Answer(201, self.told(len(self.bought)))
        numbers = range(1, len(self.bought) + 1)
        if call.path == "/films":
            return Answer(
                200, {"films": [self.told(n) for n in numbers if self.bought[n - 1] == call.query["reference"]]}
            )
        number = int(call.path.removeprefix("/films/f"))
        return Answer(200, self.told(number)) if number in numbers else self.lost_sight()

    def told(self, number: int) -> dict[str, str]:
        film = {"id": f"f{number}", "reference": self.bought[number - 1], "state": self.words[self.state]}
        done = {TaskState.DONE: {"film": self.film_url}, TaskState.FAILED: {"why": self.reason}}
        return film | done.get(self.state, {})


class TestLumen(RemoteContract):
    played = LumenService

    def backend(self, connection: Connection) -> Remote:
        return remote("lumen", connection)


def test_it_is_found_like_ours() -> None:
    """By its name."""
    assert "lumen" in backend_names()


def test_it_is_a_class_and_an_entry_point(installed: Path) -> None:
    """What is installed is one module and what says so."""
    files = sorted(path.relative_to(installed).as_posix() for path in installed.rglob("*.py"))
    assert files == ["kling_story_lumen/__init__.py"]


def test_a_storyboard_becomes_its_film(tmp_path: Path) -> None:
    """Its target is a profile of one's own, like that of the API whose requests it takes."""
    own = tmp_path / "lumen.yaml"
    own.write_text("target: lumen\nmodel: kling-3.0\nlike: kling/kling-3.0\ntitle: Kling 3.0 (Lumen)\n")
    profile = Profiles([own]).find("lumen", "kling-3.0")
    assert profile is not None
    ordered = order(BOARD, tmp_path / "courier.yaml", profile)
    service = LumenService()
    task = remote("lumen", Wire(service).connection()).create(ordered.request, "ours-1")
    assert task.external_id == "ours-1"
    assert service.taken == [["/text-to-video/kling-3.0", ordered.request.json]]


def test_a_key_that_isnt_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    with pytest.raises(SetupError, match="no key for Lumen"):
        remote("lumen")
