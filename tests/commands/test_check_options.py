"""The options of ``check``: fixes shown and made, checks selected, files passed over, many files."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from slips import GOOD, MISTYPED, SEMICOLON

from kling_story.cli import check_files as command


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
