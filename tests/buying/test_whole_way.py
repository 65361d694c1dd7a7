"""From a storyboard with a cast and pictures to its film, at each service that is played; rehearsals, and drawings."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from shop import FILM, Shop

from kling_story.jobs.states import State
from kling_story.reference.example_files import write_example_files

CAST = """
version: 1
title: Mei and Bo
model: kling-3.0-omni
elements:
  Mei: {kind: character, description: a courier, images: [front.png, side.png]}
  Bo: {kind: character, description: a cook, images: [bo.png, bo-side.png]}
start_frame: opening.png
shots:
  - {duration: 2, prompt: "@Mei walks past @Bo"}
  - {duration: 3, prompt: "@Bo looks after @Mei"}
"""


@pytest.fixture
def pictures(shop: Shop, picture: bytes) -> Shop:
    for name in ("front", "side", "bo", "bo-side", "opening"):
        (shop.folder / f"{name}.png").write_bytes(picture + name.encode())
    shop.board("mei.yaml", CAST)
    return shop


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A picture as large as Kling wants it."""
    folder = tmp_path_factory.mktemp("pictures")
    write_example_files(folder)
    return (folder / "front.png").read_bytes()


@pytest.mark.parametrize("backend", ["kling", "kling-v1", "fal"])
def test_a_cast_goes_there_with_the_film(pictures: Shop, backend: str) -> None:
    """Elements are made once; another take needs none again, and no token is in what was sent."""
    shop = pictures
    ran = shop.submit("mei.yaml", "--yes", "--wait", "--backend", backend)
    (job,) = shop.rows
    assert (ran.code, ran.out, job.state) == (0, "mei.take1.mp4\n", State.SAVED), ran.err
    if backend != "fal":
        assert re.findall(r": making (\w+ \S+)", ran.err) == ["element Mei", "element Bo"]
    sent = json.dumps(shop.emulator.films[0].asked.body)
    assert "kling-story:" not in sent
    made = len(shop.emulator.tasks) - shop.created
    assert shop.sidecar("mei.take1.mp4")["files"].keys() == {
        "front.png",
        "side.png",
        "bo.png",
        "bo-side.png",
        "opening.png",
    }
    ran = shop.submit("mei.yaml", "--yes", "--wait", "--again", "--backend", backend)
    assert (ran.code, ran.out) == (0, "mei.take2.mp4\n")
    assert "making" not in ran.err
    assert len(shop.emulator.tasks) - shop.created == made
    assert shop.created == 2


def test_a_changed_picture_is_told(pictures: Shop) -> None:
    """Alone, and together with a shot."""
    shop = pictures
    assert shop.submit("mei.yaml", "--yes").code == 0
    (shop.folder / "opening.png").write_bytes((shop.folder / "opening.png").read_bytes() + b"more")
    (job,) = shop.rows
    said = " ".join(shop.submit("mei.yaml", says="n\n").err.split())
    assert f"note: `opening.png` is other than in `{job.id}`, but a film is made as a whole: all 5 s" in said
    shop.board("mei.yaml", CAST.replace("looks after", "waves at"))
    said = " ".join(shop.submit("mei.yaml", says="n\n").err.split())
    assert f"note: shot 2 alone and `opening.png` are other than in `{job.id}`" in said


@pytest.mark.parametrize(("backend", "made"), [("kling", True), ("kling-v1", True), ("fal", False)])
def test_a_sidecar_says_what_the_tokens_stood_for(pictures: Shop, backend: str, made: bool) -> None:
    """Files by their hashes, elements by their ids at the service; no address of an upload."""
    assert pictures.submit("mei.yaml", "--yes", "--wait", "--backend", backend).code == 0
    said = pictures.sidecar("mei.take1.mp4")
    kinds = {one["token"]: one for one in said["supplies"]}
    assert all(token in json.dumps(said["request"]) for token in kinds)
    (opening,) = [one for one in said["supplies"] if one["name"] == "opening.png"]
    assert opening["hash"] == said["files"]["opening.png"]
    elements = [one for one in said["supplies"] if one["kind"] == "element"]
    assert [one["name"] for one in elements] == (["Mei", "Bo"] if made else [])
    assert all(one["id"].isdecimal() for one in elements)
    assert all("id" not in one for one in said["supplies"] if one["kind"] == "file")
    assert "http" not in json.dumps(said["supplies"])


@pytest.mark.parametrize("backend", ["kling", "kling-v1", "fal"])
def test_another_picture_is_another_film(pictures: Shop, backend: str) -> None:
    """The name is the same, what is in it isn't."""
    shop = pictures
    shop.submit("mei.yaml", "--yes", "--wait", "--backend", backend)
    picture = shop.folder / "side.png"
    picture.write_bytes(picture.read_bytes() + b"changed")
    assert "bought already" not in shop.submit("mei.yaml", "--dry-run", "--backend", backend).err
    assert shop.submit("mei.yaml", "--yes", "--backend", backend).code == 0
    assert shop.created == 2


def test_a_picture_that_is_gone_is_told_before_anything_is_paid(pictures: Shop) -> None:
    """By check, where the storyboard names it."""
    (pictures.folder / "side.png").unlink()
    code, _, err = pictures.submit("mei.yaml", "--yes")
    assert (code, pictures.calls) == (1, 0)
    assert "side.png" in err


@pytest.mark.parametrize("backend", ["kling", "kling-v1", "fal"])
@pytest.mark.parametrize(
    "rules",
    [
        [{"on": "create", "nth": 1, "then": {"code": 1302}}],
        [{"on": "query", "nth": 1, "then": {"status": 503}}],
        [{"on": "download", "nth": 1, "then": {"cut": 200}}],
        [{"on": "download", "nth": 1, "then": {"content": "html"}}],
        [{"on": "upload", "nth": 1, "then": {"status": 503}}],
        [{"on": "element", "nth": 1, "then": {"answer": "lost"}}],
        [{"on": "create", "then": {"word": "pondering", "polls": 2}}],
    ],
)
def test_faults_on_the_way(pictures: Shop, backend: str, rules: list[dict[str, Any]]) -> None:
    """The film comes, and is paid once."""
    shop = pictures
    shop.plays(*rules)
    ran = shop.submit("mei.yaml", "--yes", "--wait", "--backend", backend)
    assert (ran.code, ran.out) == (0, "mei.take1.mp4\n"), ran.err
    assert (shop.created, len(shop.emulator.billed)) == (1, 1)


def test_targets_of_their_own_are_bought_in_one_go(shop: Shop) -> None:
    """Each storyboard where it says."""
    shop.board("a.yaml", f"target: fal\n{FILM}")
    shop.board("b.yaml", f"target: kling-v1\n{FILM}")
    shop.board("c.yaml")
    code, out, _ = shop.submit("a.yaml", "b.yaml", "c.yaml", "--yes", "--wait")
    assert (code, out) == (0, "a.take1.mp4\nb.take1.mp4\nc.take1.mp4\n")
    assert [job.backend for job in shop.rows] == ["fal", "kling-v1", "kling"]


def test_a_rehearsal_leaves_the_ledger_alone(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Needs no key, asks nobody, counts in no budget; its film says what it is, and is there to be looked at."""
    pytest.importorskip("av", reason="the animatic extra isn't installed")
    from kling_story import backends
    from kling_story.cli import reaching

    monkeypatch.setattr(reaching, "remote", backends.remote)
    (shop.folder / "kling-story.toml").write_text("[submit]\nmonthly-budget = 0.50\n")
    shop.board()
    code, out, err = shop.submit("mei.yaml", "--rehearse", "-o", "films")
    assert (code, out) == (0, "films/mei.rehearsal.take1.mp4\n")
    assert err.startswith("a rehearsal: an emulator is asked, nothing is paid\n")
    assert not (shop.folder / ".kling-story").exists()
    assert shop.sidecar("films/mei.rehearsal.take1.mp4")["rehearsal"] is True
    code, out, _ = shop.submit("mei.yaml", "--rehearse", "-o", "films", "--json")
    said = json.loads(out)
    assert (code, said["ledger"], said["jobs"][0]["rehearsal"]) == (0, None, True)
    assert Path(said["jobs"][0]["file"]).name == "mei.rehearsal.take2.mp4"
    monkeypatch.setattr(reaching, "remote", shop.remote)
    assert shop.submit("mei.yaml", "--yes", "--wait").code == 0
    assert (shop.created, shop.rows[0].take) == (1, 1)


def test_the_animatic_takes_the_same_command(shop: Shop) -> None:
    """Checked and drawn, for nothing: no key, no ledger, no question."""
    pytest.importorskip("av", reason="the animatic extra isn't installed")
    short = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"
    shop.board("day/a.yaml", short)
    shop.board("night/a.yaml", short)
    words = ("day", "night", "--backend", "animatic", "--max-cost", "0", "--wait", "-o", "films")
    code, out, err = shop.submit(*words, "--dry-run")
    assert (code, out, shop.films) == (0, "", [])
    assert err.endswith("nothing was drawn: --dry-run\n")
    code, out, err = shop.submit(*words)
    assert (code, out) == (0, "films/day-a.mp4\nfilms/night-a.mp4\n")
    assert "day/a.yaml: saved films/day-a.mp4, drawn for nothing" in err
    assert (shop.calls, (shop.folder / ".kling-story").exists()) == (0, False)
    code, out, _ = shop.submit("day", "--backend", "animatic", "--json")
    (film,) = json.loads(out)["jobs"]
    assert (film["state"], film["file"]) == ("saved", str(shop.folder / "a.mp4"))
    shop.board("day/a.yaml", short.replace("duration: 3", "duration: 30"))
    code, _, err = shop.submit("day", "--backend", "animatic")
    assert code == 1
    assert "nothing was drawn" in err
