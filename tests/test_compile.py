"""``kling-story compile``: the request as JSON, and as a command that a shell makes the same request of."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

from kling_story import load
from kling_story.dialects import lower
from kling_story.services import SERVICES

MEI = """\
version: 1
start_frame: front.png
elements:
  Mei: {images: [front.png, side view.png], description: a courier}
shots:
  - {duration: 3, prompt: "@Mei waits; rain"}
  - {duration: 4, prompt: "@Mei runs"}
"""
PLAIN = 'version: 1\naspect: "16:9"\nshots:\n  - {duration: 3, prompt: Mei walks}\n'
NASTY = r"""version: 1
start_frame: "it's $HOME `id`.png"
shots:
  - duration: 3
    prompt: |-
      She says "$HOME", `id`, $(id), back\slash\\ and \$x, 'x' !! 走, 100000000000 ${FILE_1}
      JSON
      EOF
  - {duration: 4, prompt: "1"}
"""


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, media: Path) -> None:
    """No key and no other address; the pictures beside the storyboards."""
    for row in SERVICES.values():
        for name in (row.address_name, *row.keys, *(row.pair or ())):
            monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("KLINGAI_REGION", raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("front.png", "side view.png", "it's $HOME `id`.png"):
        shutil.copy(media / "front.png", tmp_path / name)
    Path("mei.yaml").write_text(MEI, "utf-8")
    Path("plain.yaml").write_text(PLAIN, "utf-8")
    Path("nasty.yaml").write_text(NASTY, "utf-8")


def compiled(run: Run, *arguments: str) -> Any:
    """What is printed, as JSON."""
    return json.loads(run("compile", *arguments).out)


@pytest.mark.parametrize("name", SERVICES)
def test_the_request_is_what_would_be_sent(run: Run, name: str) -> None:
    """Where it goes, with which headers, and the body, for every service; no key is needed."""
    made = compiled(run, "plain.yaml", "--backend", name)
    request = lower("path" if name == "kling" else "v1" if name == "kling-v1" else name, load("plain.yaml"))
    assert (made["method"], made["path"], made["body"]) == ("POST", request.path, request.json)
    assert made["address"] == SERVICES[name].address()
    assert made["headers"]["Authorization"] == f"{SERVICES[name].scheme} ${SERVICES[name].keys[0]}"
    assert made["needs"] == []


def test_what_each_token_stands_for_is_told(run: Run) -> None:
    """A file with its bytes and hash; an element with what it is made from, and where."""
    frame, element = compiled(run, "mei.yaml")["needs"]
    held = Path("front.png").read_bytes()
    assert frame["token"] == "<file front.png>"
    assert (frame["bytes"], frame["sha256"]) == (len(held), hashlib.sha256(held).hexdigest())
    assert frame["sent_as"] == "base64"
    assert element["token"] == "<element Mei>"
    assert element["made_from"] == {"description": "a courier", "images": ["front.png", "side view.png"]}
    assert [file["file"] for file in element["files"]] == ["front.png", "side view.png"]
    assert element["made_at"] == "/v1/general/advanced-custom-elements"


def test_a_key_is_shown_nowhere(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is set in the environment stays there."""
    for name in ("KLINGAI_API_KEY", "FAL_KEY"):
        monkeypatch.setenv(name, "planted-secret")
    for backend in ("kling", "fal"):
        for form in ("json", "curl"):
            ran = run("compile", "mei.yaml", "--backend", backend, "--format", form)
            assert ran.code == 0
            assert "planted" not in ran.out + ran.err


def test_what_the_grammar_changes_and_what_is_lost_is_told(run: Run) -> None:
    """On standard error with its place, and in the JSON."""
    ran = run("compile", "mei.yaml", "--backend", "kling")
    told = "changed: mei.yaml:6:19: `;` is sent as `,`: it would end the shot"
    assert told in ran.err
    assert json.loads(ran.out)["changes"] == [
        {
            "kind": "changed",
            "file": "mei.yaml",
            "line": 6,
            "column": 19,
            "what": "`;` is sent as `,`: it would end the shot",
        }
    ]
    lost = run("compile", "mei.yaml", "--backend", "fal")
    assert "lost: mei.yaml:4:45: the description of `Mei` isn't sent" in lost.err


def test_warnings_are_counted(run: Run) -> None:
    """As `render` does, with the line that shows them; without any nothing is said."""
    assert run("compile", "plain.yaml", "--backend", "dashscope").err == ""
    Path("warned.yaml").write_text(MEI.replace("[front.png, side view.png]", "front.png"), "utf-8")
    ran = run("compile", "warned.yaml", "--backend", "kling-v1")
    assert ran.code == 0
    assert "check: 1 warning in 1 file: kling-story check warned.yaml --target kling-v1" in ran.err


def test_nothing_is_compiled_that_has_errors(run: Run) -> None:
    """They are shown as `check` shows them, and there is no output to send."""
    for text in (PLAIN.replace("3", "30"), "version: 1\nshots: [", "version: 1\n"):
        Path("bad.yaml").write_text(text, "utf-8")
        ran = run("compile", "bad.yaml")
        assert (ran.code, ran.out) == (1, "")
        assert "error" in ran.err


REFUSED = [
    (("plain.yaml", "--format", "xml"), 2, "there is no format `xml`"),
    (("plain.yaml", "--backend", "sora"), 2, "there is no target `sora`"),
    (("plain.yaml", "--backend", "fal,kie"), 2, "names several"),
    (("plain.yaml", "--backend", "animatic"), 2, "draws on this machine"),
    (("cast.yaml",), 2, "is a cast file"),
    (("nowhere.yaml",), 2, "there is no file `nowhere.yaml`"),
    (("old.yaml", "--backend", "kie"), 2, "`kling-2.6` isn't offered at `kie`"),
    (("turbo.yaml", "--backend", "fal"), 1, "makes films in `720p` from a start frame only"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "message"), REFUSED, ids=[message for *_, message in REFUSED])
def test_wrong_use_is_told_in_a_line(run: Run, arguments: tuple[str, ...], code: int, message: str) -> None:
    """With the exit code of wrong use, and nothing on standard output."""
    Path("cast.yaml").write_text("version: 1\nelements: {Mei: a courier}\n", "utf-8")
    shot = "shots:\n  - {duration: 5, prompt: Mei walks}\n"
    Path("old.yaml").write_text(f"version: 1\nmodel: kling-2.6\n{shot}", "utf-8")
    Path("turbo.yaml").write_text(f"version: 1\nmodel: kling-2.5-turbo\n{shot}", "utf-8")
    ran = run("compile", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert message in ran.err


def test_a_file_elsewhere_isnt_sent(run: Run, tmp_path: Path, media: Path) -> None:
    """A storyboard can't make others look at what isn't beside it."""
    (tmp_path / "film").mkdir()
    shutil.copy(media / "front.png", tmp_path / "secret.png")
    Path("film/board.yaml").write_text(PLAIN.replace('aspect: "16:9"', "start_frame: ../secret.png"), "utf-8")
    ran = run("compile", "film/board.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "`../secret.png` is outside" in ran.err


def test_who_is_asked_is_the_teams_then_the_files_word(run: Run) -> None:
    """The command line comes before both."""
    Path("own.yaml").write_text(PLAIN.replace("version: 1\n", "version: 1\ntarget: kie\n"), "utf-8")
    assert compiled(run, "plain.yaml")["backend"] == "kling"
    assert compiled(run, "own.yaml")["backend"] == "kie"
    Path("kling-story.toml").write_text('target = "replicate"\n', "utf-8")
    assert compiled(run, "own.yaml")["backend"] == "replicate"
    Path("kling-story.toml").write_text('target = "replicate"\n[submit]\nbackend = "fal"\n', "utf-8")
    assert compiled(run, "own.yaml")["backend"] == "fal"
    assert compiled(run, "own.yaml", "--backend", "kling-v1")["backend"] == "kling-v1"


def test_the_address_is_the_regions_or_the_environments(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what is shown is what `submit` would ask."""
    Path("kling-story.toml").write_text('[submit]\nregion = "china"\n', "utf-8")
    assert compiled(run, "plain.yaml")["address"] == "https://api-beijing.klingai.com"
    monkeypatch.setenv("KLINGAI_BASE_URL", "http://127.0.0.1:8765")
    assert compiled(run, "plain.yaml")["address"] == "http://127.0.0.1:8765"


def test_it_is_written_to_a_file(run: Run) -> None:
    """Whole, with a line that says where."""
    ran = run("compile", "plain.yaml", "-o", "call.json")
    assert ran.out == "call.json: POST https://api-singapore.klingai.com/text-to-video/kling-3.0\n"
    assert json.loads(Path("call.json").read_text("utf-8"))["path"] == "/text-to-video/kling-3.0"


needs_sh = pytest.mark.skipif(not (shutil.which("sh") and shutil.which("base64")), reason="there is no sh")
SHELLS = [pytest.param(shell, marks=needs_sh) for shell in ("sh", "bash") if shell == "sh" or shutil.which(shell)]


def sent(script: str, shell: str, **variables: str) -> tuple[int, list[str], str, str]:
    """What a shell makes of a script, with a curl that only keeps what it is given: its exit code, curl's
    arguments, the body, and what is told.
    """
    tools = Path("tools")
    tools.mkdir(exist_ok=True)
    (tools / "curl").write_text('#!/bin/sh\nprintf "%s\\n" "$@" > arguments\ncat > body\n', "utf-8")
    (tools / "curl").chmod(0o755)
    for name in ("arguments", "body"):
        Path(name).unlink(missing_ok=True)
    environment = {"PATH": f"{tools.resolve()}{os.pathsep}{os.environ['PATH']}", **variables}
    done = subprocess.run([shell, "-c", script], env=environment, capture_output=True, text=True, timeout=30)
    arguments = Path("arguments").read_text("utf-8").splitlines() if Path("arguments").exists() else []
    return done.returncode, arguments, Path("body").read_text("utf-8") if Path("body").exists() else "", done.stderr


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("name", SERVICES)
@pytest.mark.parametrize("board", ["plain.yaml", "nasty.yaml"])
def test_a_shell_makes_the_same_request(run: Run, board: str, name: str, shell: str) -> None:
    """Whatever the words and the names of files hold: nothing of them means anything to the shell."""
    row = SERVICES[name]
    script = run("compile", board, "--backend", name, "--format", "curl").out
    made = compiled(run, board, "--backend", name)
    code, arguments, body, told = sent(script, shell, **{row.keys[0]: "k-1"}, FILE_1="https://x.org/a.png")
    assert (code, told) == (0, "")
    assert arguments[-1] == f"{made['address']}{made['path']}"
    assert f"Authorization: {row.scheme} k-1" in arguments
    assert all(f"{key}: {value}" in arguments for key, value in row.headers)
    file = {"kie": "https://x.org/a.png", "dashscope": "https://x.org/a.png"}.get(name)
    text = base64.b64encode(Path("front.png").read_bytes()).decode()
    value = file or (f"data:image/png;base64,{text}" if name in ("fal", "replicate") else text)
    expected = json.dumps(made["body"]).replace(json.dumps("<file it's $HOME `id`.png>"), json.dumps(value))
    assert json.loads(body) == json.loads(expected)


@pytest.mark.parametrize("shell", SHELLS)
def test_ids_come_from_variables(run: Run, shell: str) -> None:
    """As a text for the path API, as a number for the legacy one."""
    for name, value in (("kling", "829836802793406551"), ("kling-v1", 829836802793406551)):
        script = run("compile", "mei.yaml", "--backend", name, "--format", "curl").out
        assert "# ELEMENT_Mei: the id of the element Mei, made from front.png, side view.png" in script
        keys = {"KLINGAI_API_KEY": "k", "ELEMENT_Mei": "829836802793406551"}
        code, _, body, _ = sent(script, shell, **keys)
        ids = [
            item["element_id"]
            for item in json.loads(body).get("element_list", json.loads(body).get("contents", ()))
            if "element_id" in item
        ]
        assert (code, ids) == (0, [value])


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("lacking", ["KLINGAI_API_KEY", "ELEMENT_Mei", "front.png"])
def test_nothing_is_sent_while_something_is_missing(run: Run, lacking: str, shell: str) -> None:
    """A key, an id or a file: curl isn't run at all, as a film without it would be bought."""
    script = run("compile", "mei.yaml", "--format", "curl").out
    keys = {"KLINGAI_API_KEY": "k", "ELEMENT_Mei": "1"}
    keys.pop(lacking, None)
    Path(lacking).unlink(missing_ok=True)
    code, arguments, _, told = sent(script, shell, **keys)
    assert code != 0
    assert arguments == []
    assert lacking in told
