"""What ``check`` writes where: several reports at once, statistics, a matrix of targets."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from slips import GOOD, MISTYPED, SEMICOLON


def test_several_reports_at_once(run, folder: Path) -> None:
    """One to standard output, the others to files, written as a whole."""
    (folder / "a.yaml").write_text(MISTYPED)
    ran = run("check", "a.yaml", "--output", "json=out.json", "--output", "text=out.txt")
    assert ran.code == 1
    assert (folder / "out.txt").read_text() == ran.out
    data = json.loads((folder / "out.json").read_text())
    assert [d["code"] for d in data["diagnostics"]] == ["KS401"]
    assert {path.name for path in folder.iterdir()} == {"a.yaml", "out.json", "out.txt"}


def test_a_report_is_whole_or_as_it_was(run, folder: Path) -> None:
    """A run that ends with a usage error leaves yesterday's report alone."""
    (folder / "a.yaml").write_text(MISTYPED)
    (folder / "out.json").write_text("yesterday")
    run("check", "a.yaml", "nobody.yaml", "--output", "json=out.json")
    assert (folder / "out.json").read_text() == "yesterday"
    assert {path.name for path in folder.iterdir()} == {"a.yaml", "out.json"}


def test_statistics_count_by_check(run, folder: Path) -> None:
    """The most frequent first, with the number of files."""
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text(MISTYPED)
    (folder / "c.yaml").write_text(SEMICOLON)
    assert run("check", "--statistics").out.splitlines() == [
        "     2 KS401 unknown-element (error) in 2 files",
        "     1 KS803 shot-grammar (warning) in 1 file",
        "2 errors and 1 warning in 3 files; 1 can be fixed with --fix, 2 more with --unsafe-fixes",
    ]


def test_several_targets_are_a_matrix(run, folder: Path) -> None:
    """A table, then what each refuses; 1 when one does; several names or the word for all."""
    (folder / "a.yaml").write_text("version: 1\nshots:\n" + "  - {duration: 2, prompt: Mei walks}\n" * 6)
    code, out, err = run("check", "--target", "kling,kie", "a.yaml")
    assert (code, err) == (1, "")
    lines = out.splitlines()
    assert lines[0] == "a.yaml: kling-3.0"
    assert [line.split()[:3] for line in lines[3:5]] == [["kling", "as", "written"], ["kie", "refused", "1"]]
    assert "KS301 shot 6 is one too many" in out
    data = json.loads(run("check", "--target", "all", "--format", "json", "a.yaml").out)
    verdicts = {target["target"]: target["verdict"] for target in data["files"][0]["targets"]}
    assert verdicts["kling"] == "as written"
    assert verdicts["kie"] == "refused"
    assert len(verdicts) == 6


def test_a_matrix_is_text_or_json(run, folder: Path) -> None:
    """Other formats have no such table; an unknown name among several is told."""
    (folder / "a.yaml").write_text(GOOD)
    for arguments in (["--target", "kling,fal", "--format", "sarif"], ["--target", "kling,klong"]):
        code, out, err = run("check", *arguments, "a.yaml")
        assert (code, out) == (2, "")
        assert err.startswith("error: ")


def test_an_output_may_be_no_plain_file(run, folder: Path) -> None:
    """`/dev/null` stays what it is; what is written there goes there."""
    (folder / "a.yaml").write_text(GOOD)
    before = os.stat(os.devnull).st_mode
    assert run("check", "a.yaml", "--output", f"json={os.devnull}").code == 0
    assert os.stat(os.devnull).st_mode == before


def test_a_matrix_goes_to_files_too(run, folder: Path) -> None:
    """As text or JSON."""
    (folder / "a.yaml").write_text(GOOD)
    ran = run("check", "--target", "kling,fal", "--output", "json=m.json", "--output", "text=m.txt", "a.yaml")
    assert ran.code == 0
    assert (folder / "m.txt").read_text() == ran.out
    assert json.loads((folder / "m.json").read_text())["files"][0]["file"] == "a.yaml"


def test_matrices_of_many_files_come_in_order(run, folder: Path) -> None:
    """However they are shared out."""
    for number in range(60):
        (folder / f"{number:02}.yaml").write_text(GOOD if number % 3 else MISTYPED)
    one = run("check", "--target", "kling,kie", "--jobs", "1")
    assert run("check", "--target", "kling,kie", "--jobs", "2") == one


def test_no_storyboard_can_be_no_problem(run, folder: Path) -> None:
    """In a repository that has none yet; reports are written all the same."""
    assert run("check").code == 1
    code, out, err = run("check", "--allow-empty", "--output", "json=out.json")
    assert (code, out, err) == (0, "no problems in 0 files\n", "")
    assert json.loads((folder / "out.json").read_text())["summary"]["files"] == 0


def test_a_reader_of_the_first_lines_doesnt_change_the_outcome(folder: Path) -> None:
    """`check | head -1` still fails, and the other report is still written."""
    for number in range(300):
        (folder / f"{number:03}.yaml").write_text(MISTYPED)
    command = [sys.executable, "-m", "kling_story", "check", "--jobs", "1", "--output", "junit=out.xml"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(60) == 1
    assert (folder / "out.xml").read_text().rstrip().endswith("</testsuites>")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to here")
def test_a_full_disk_is_told(folder: Path) -> None:
    """Exit 4, as for every trouble with the disk."""
    (folder / "a.yaml").write_text(MISTYPED)
    for arguments in (["check", "a.yaml"], ["vocabulary"]):
        with open("/dev/full", "w") as full:
            started = [sys.executable, "-m", "kling_story", *arguments]
            ran = subprocess.run(started, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
        assert ran.returncode == 4
        assert ran.stderr.startswith(b"error: the output can't be written")
