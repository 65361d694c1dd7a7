"""The options of ``check``: fixes shown and made, files passed over, several reports, many files, watching."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kling_story.cli import check_files as command
from kling_story.cli.check_files import Wish
from kling_story.cli.watching import watch_files
from kling_story.errors import MissingExtra, UsageError

SEMICOLON = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks; she stops}\n  - {duration: 3, prompt: Mei runs}\n"
MISTYPED = "version: 1\nelements: {Mei: {}}\nshots:\n  - {duration: 3, prompt: '@Mei meets @Mai'}\n"
GOOD = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks}\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Each test works in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_unsafe_fixes_are_made_only_when_asked_for(run, folder: Path) -> None:
    """A spelling that is guessed may be another person's name."""
    board = folder / "a.yaml"
    board.write_text(MISTYPED)
    assert run("check", "--fix", "a.yaml").code == 1
    assert board.read_text() == MISTYPED
    told = "a.yaml:4:39: fixed KS401 write `@Mei`\n\n1 fixed; no problems in 1 file\n"
    assert run("check", "--fix", "--unsafe-fixes", "a.yaml") == (0, told, "")
    assert board.read_text() == MISTYPED.replace("@Mai", "@Mei")


def test_unsafe_fixes_alone_make_nothing(run, folder: Path) -> None:
    """It says what is lacking."""
    (folder / "a.yaml").write_text(MISTYPED)
    code, out, err = run("check", "--unsafe-fixes", "a.yaml")
    assert (code, out) == (2, "")
    assert "--fix" in err


def test_diff_shows_and_changes_nothing(run, folder: Path) -> None:
    """A patch on standard output, what is left on the error stream; 1 while there is something to change."""
    board = folder / "a.yaml"
    board.write_text(SEMICOLON)
    code, out, err = run("check", "--diff", "a.yaml")
    assert code == 1
    assert board.read_text() == SEMICOLON
    assert out.splitlines()[:2] == ["--- a/a.yaml", "+++ b/a.yaml"]
    assert "+  - {duration: 3, prompt: 'Mei walks, she stops'}" in out or "Mei walks, she stops" in out
    assert err.endswith("no problems in 1 file\n")
    if shutil.which("git"):
        subprocess.run(["git", "apply", "-p1"], input=out.encode(), check=True, timeout=60)
        assert run("check", "--diff", "--strict", "a.yaml").code == 0


def test_diff_of_a_last_line_without_end(run, folder: Path) -> None:
    """As patch programs write it."""
    (folder / "a.yaml").write_text(SEMICOLON.removesuffix("\n").replace("Mei runs", "Mei; runs"))
    out = run("check", "--diff", "a.yaml").out
    assert out.count("\\ No newline at end of file") == 2


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
def test_what_git_ignores_is_passed_over_in_folders(run, folder: Path) -> None:
    """In every folder's own words; a file that was named is always looked at."""
    subprocess.run(["git", "init", "-q", "."], check=True, timeout=60)
    (folder / ".gitignore").write_text("build/\n*.draft.yaml\n")
    (folder / "sub" / "build").mkdir(parents=True)
    (folder / "sub" / ".gitignore").write_text("!keep.draft.yaml\n")
    for name in ("a.yaml", "b.draft.yaml", "sub/keep.draft.yaml", "sub/build/c.yaml", "sub/日本.yaml"):
        (folder / name).write_text(MISTYPED)
    data = json.loads(run("check", "--format", "json").out)
    assert {d["file"] for d in data["diagnostics"]} == {"a.yaml", "sub/keep.draft.yaml", "sub/日本.yaml"}
    assert run("check", "b.draft.yaml").code == 1
    assert run("check", "sub").out.endswith("in 2 files; 2 can be fixed with --fix --unsafe-fixes\n")


def test_select_and_ignore(run, folder: Path) -> None:
    """By code, its beginning, or name; several with commas or again."""
    (folder / "a.yaml").write_text(MISTYPED.replace("duration: 3", "duration: 33"))
    for arguments, found in (
        (["--select", "KS4"], {"KS401"}),
        (["--select", "film-length"], {"KS304"}),
        (["--select", "KS401,KS304"], {"KS401", "KS304"}),
        (["--ignore", "KS401"], {"KS304"}),
        (["--ignore", "KS401", "--ignore", "KS304"], set()),
        (["--select", "KS", "--ignore", "KS3"], {"KS401"}),
    ):
        data = json.loads(run("check", *arguments, "--format", "json", "a.yaml").out)
        assert {d["code"] for d in data["diagnostics"]} == found, arguments


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--select", "KS999"], 2),
        (["--ignore", "film-lenght"], 2),
        (["--severity", "fatal"], 2),
        (["--severity", "KS999=error"], 2),
        (["--output", "sarif"], 2),
        (["--output", "xml=a.xml"], 2),
        (["--output", "json=nowhere/a.json"], 4),
        (["--statistics", "--format", "json"], 2),
        (["--profile", "nobody.yaml"], 3),
        (["--config", "nobody.toml"], 2),
        (["--target", "nobody"], 2),
        (["--jobs", "0"], 2),
        (["--watch", "--fix"], 2),
        (["--output", "json=a.yaml"], 2),
        (["--output", "json=x", "--output", "text=x"], 2),
        (["--target", "kling,fal", "--output", "sarif=x"], 2),
        (["--target", "kling,fal", "--fix"], 2),
    ],
)
def test_a_wrong_option_is_told_before_anything_is_printed(run, folder: Path, arguments: list[str], code: int) -> None:
    """Nothing on standard output, one error, no traceback."""
    (folder / "a.yaml").write_text(GOOD)
    ran = run("check", *arguments, "a.yaml")
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.strip()
    assert "Traceback" not in ran.err


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


@pytest.mark.parametrize("format", ["text", "json"])
def test_many_processes_say_the_same_in_the_same_order(run, folder: Path, format: str) -> None:
    """However the files are shared out."""
    for number in range(130):
        text = (MISTYPED, SEMICOLON, GOOD, "services: {web: {image: nginx}}\n", "shots: [\n")[number % 5]
        (folder / f"{number:03}.yaml").write_text(text)
    one = run("check", "--format", format, "--jobs", "1")
    assert run("check", "--format", format, "--jobs", "3") == one
    assert one.code == 1


def test_many_processes_mend_every_file(run, folder: Path) -> None:
    """As one would."""
    for number in range(90):
        (folder / f"{number:03}.yaml").write_text(SEMICOLON)
    code, out, err = run("check", "--fix", "--jobs", "2")
    assert (code, err, out.count(": fixed KS803 write a comma\n")) == (0, "", 90)
    assert out.endswith("\n90 fixed; no problems in 90 files\n")


def test_an_old_profile_is_told_once(run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many files were held against it; a fresh one says nothing."""
    for name in ("a.yaml", "b.yaml"):
        (folder / name).write_text(GOOD)

    def on(day: date) -> str:
        monkeypatch.setattr(command, "today", lambda: day)
        return run("check").err

    looked_at = date(2026, 11, 20)
    assert on(date.fromordinal(looked_at.toordinal() + 120)) == ""
    told = on(date.fromordinal(looked_at.toordinal() + 121))
    assert told.count("kling-3.0 at kling") == 1
    assert "121 days ago (2026-11-20)" in told


def test_watching_checks_again_after_each_change(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """A file that is broken, gone or mended ends no watch."""
    board = folder / "a.yaml"
    board.write_text(MISTYPED)

    def changes(folders: object):
        assert folders == [folder.resolve()]
        for text in (GOOD, None, GOOD):
            board.unlink(missing_ok=True) if text is None else board.write_text(text)
            yield frozenset((board,))

    watch_files(["a.yaml"], Wish(), changes)
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if " in 1 file" in line] == [
        "1 error in 1 file; 1 can be fixed with --fix --unsafe-fixes",
        "no problems in 1 file",
        "no problems in 1 file",
    ]
    assert err.count("watching; Ctrl-C ends it") == 4
    assert "there is no file `a.yaml`" in err


def test_watching_needs_files(folder: Path) -> None:
    """Standard input doesn't change."""
    with pytest.raises(UsageError):
        watch_files(["-"], Wish(), lambda _: ())


def test_watching_names_its_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it isn't installed."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(MissingExtra, match="editor"):
        watch_files(["."], Wish())


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


def test_what_cant_be_looked_into_is_told(run, folder: Path) -> None:
    """It is no problem, and doesn't pass in silence either."""
    (folder / "dance.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(12))
    (folder / "a.yaml").write_text(
        'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nreference_video: dance.mp4\n'
        'shots:\n  - {duration: 5, prompt: "Mei dances like @video_1"}\n'
    )
    out = run("check", "a.yaml").out
    data = json.loads(run("check", "--format", "json", "a.yaml").out)
    assert ("not looked into" in out) == bool(data["skipped"]) == ("KS4" not in out)


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


def test_other_yaml_in_a_folder_is_left_alone(run, folder: Path) -> None:
    """However large, in whatever letters, whatever it calls elements; named, it is looked at."""
    (folder / "good.yaml").write_text(GOOD)
    (folder / "lock.yaml").write_text("packages:\n" + "  a: 1\n" * 60_000)
    (folder / "latin.yaml").write_bytes("name: Zoë\n".encode("latin-1"))
    (folder / "page.yaml").write_text("elements:\n  - button\n")
    (folder / "film.yaml").write_bytes(GOOD.encode("utf-16"))
    data = json.loads(run("check", "--format", "json").out)
    assert {d["file"] for d in data["diagnostics"]} == {"film.yaml"}
    assert data["summary"]["files"] == 2
    assert run("check", "latin.yaml").code == 1


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


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("nobody.png", "looked for beside the storyboard, in `{folder}`"),
        ("views/nobody.png", "there is no folder `views` beside the storyboard"),
        ("sub/nobody.png", "looked for beside the storyboard, in `sub`"),
    ],
)
def test_where_a_missing_file_was_looked_for(run, folder: Path, name: str, hint: str) -> None:
    """By the folder's name, also when the storyboard stands in the current one."""
    (folder / "sub").mkdir(exist_ok=True)
    (folder / "c.yaml").write_text(f"version: 1\nstart_frame: {name}\nshots:\n  - {{duration: 3, prompt: a harbour}}\n")
    assert f"hint {hint.format(folder=folder.name)}\n" in run("check", "c.yaml").out
