"""``check`` as a command: exit codes and formats.

Most runs happen in this process; what only a real process shows (pipes, encodings, odd file names)
starts one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from kling_story.reference.report import REPORT_SCHEMA

GOOD = "version: 1\nshots:\n  - duration: 3\n    prompt: Mei walks\n"
WARNING = "version: 1\nshots:\n  - {duration: 3, prompt: Mei walks; she stops}\n  - {duration: 3, prompt: Mei runs}\n"
BAD = "version: 1\nelements: {Mei: {}}\nshots:\n  - duration: 3\n    prompt: '@Mei meets @Mai'\n"
COMMAND = (sys.executable, "-c", "from kling_story.cli import main; main()")


def start(*arguments: str | bytes, **how) -> subprocess.CompletedProcess[bytes]:
    """Runs ``kling-story`` as a process of its own."""
    return subprocess.run([*COMMAND, *arguments], capture_output=True, timeout=60, check=False, **how)


def test_a_clean_file_exits_0(run, folder: Path) -> None:
    """One line says that nothing is wrong."""
    (folder / "good.yaml").write_text(GOOD)
    assert run("check", "good.yaml") == (0, "no problems in 1 file\n", "")


def test_a_problem_exits_1_and_has_a_place(run, folder: Path) -> None:
    """``file:line:col: severity CODE message``, the line, carets, the related place, hint and fix."""
    (folder / "bad.yaml").write_text(BAD)
    code, out, err = run("check", "bad.yaml")
    assert (code, err) == (1, "")
    assert out.splitlines() == [
        "bad.yaml:5:25: error KS401 no element is called `Mai`",
        "   5 |     prompt: '@Mei meets @Mai'",
        "     |                         ^^^^",
        "   see bad.yaml:2:12: `Mei` is declared here",
        "   2 | elements: {Mei: {}}",
        "     |            ^^^",
        "   hint did you mean `@Mei`?",
        "   fix write `@Mei` (--fix --unsafe-fixes)",
        "",
        "1 error in 1 file; 1 can be fixed with --fix --unsafe-fixes",
    ]


def test_warnings_exit_0_unless_strict(run, folder: Path) -> None:
    """``--strict`` makes them fail."""
    (folder / "warning.yaml").write_text(WARNING)
    assert run("check", "warning.yaml").code == 0
    assert run("check", "--strict", "warning.yaml").code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "nobody.yaml"),
        ("check", "--format", "xml", "."),
        ("check", "--target", "klong", "."),
        ("check", "--nonsense"),
        ("nonsense",),
        ("explain", "KS999"),
        ("vocabulary", "smells"),
        ("render", "nobody.yaml"),
        ("new",),
        ("new", "---"),
    ],
)
def test_wrong_use_exits_2(run, arguments: tuple[str, ...]) -> None:
    """A word about it on the error stream, nothing on the other."""
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert err.strip()
    assert "Traceback" not in err


def test_a_missing_file_is_named(run) -> None:
    """With what to do next."""
    assert run("check", "nobody.yaml").err.splitlines() == [
        "error: there is no file `nobody.yaml`",
        " hint: check the name; folders are searched for .yaml files",
    ]


def test_a_film_to_be_written_is_no_storyboard(run, folder: Path) -> None:
    """Who names it without its option is told the option, not a storyboard of that name."""
    (folder / "ferry.yaml").write_text("version: 1\n")
    assert run("render", "ferry.yaml", "ferry.mp4").err.splitlines() == [
        "error: there is no file `ferry.mp4`",
        " hint: `render` and `board` write such a file: --out ferry.mp4",
    ]


def test_a_mistyped_file_is_guessed(run, folder: Path) -> None:
    """From the storyboards beside it."""
    (folder / "films").mkdir()
    (folder / "films" / "ferry.yaml").write_text("version: 1\n")
    assert f"did you mean `{Path('films', 'ferry.yaml')}`?" in run("check", "films/fery.yml").err


def test_files_are_reported_in_the_order_given(run, folder: Path) -> None:
    """A missing one among others still says what is wrong with them, or names what is missing at once."""
    (folder / "a.yaml").write_text(BAD)
    (folder / "b.yaml").write_text(BAD)
    out = run("check", "b.yaml", "a.yaml", "b.yaml").out
    assert out.index("b.yaml:5:25") < out.index("a.yaml:5:25")
    assert out.count("b.yaml:5:25") == 1
    assert out.endswith("2 errors in 2 files; 2 can be fixed with --fix --unsafe-fixes\n")


def test_a_folder_is_searched_for_storyboards(run, folder: Path) -> None:
    """To the bottom, in order, hidden ones and other YAML left out."""
    for name, text in {
        "b.yaml": BAD,
        "sub/deep/a.yml": BAD,
        "sub/good.yaml": GOOD,
        "compose.yaml": "services:\n  web: {image: nginx}\n",
        ".github/ci.yaml": BAD,
        ".hidden.yaml": BAD,
        "notes.txt": BAD,
        "picture.yaml.bak": BAD,
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    (folder / "folder.yaml").mkdir()
    code, out, _ = run("check")
    assert code == 1
    assert out.endswith("2 errors in 3 files; 2 can be fixed with --fix --unsafe-fixes\n")
    assert "compose" not in out
    assert run("check", ".").out == out
    assert run("check", "compose.yaml").code == 1, "a file that was named is always looked at"


def test_an_empty_folder_says_so(run) -> None:
    """And how to write a first storyboard."""
    code, out, err = run("check")
    assert (code, out) == (1, "")
    assert "there is no storyboard here" in err
    assert "kling-story new" in err


def test_json_has_its_form(run, folder: Path) -> None:
    """Every key is there and no other, in the file of every kind of problem."""
    (folder / "bad.yaml").write_text(BAD)
    (folder / "warning.yaml").write_text(WARNING)
    (folder / "binary.yaml").write_bytes(b"\x00\x01\x02")
    (folder / "good.yaml").write_text(GOOD)
    code, out, _ = run("check", "--format", "json", "good.yaml", "bad.yaml", "warning.yaml", "binary.yaml")
    data = json.loads(out)
    jsonschema.Draft202012Validator(REPORT_SCHEMA).validate(data)
    assert code == 1
    counted = {name: count for name, count in data["summary"].items() if count}
    assert counted == {"files": 4, "errors": 2, "warnings": 1, "fixable": 1, "fixable_unsafe": 1}
    first = data["diagnostics"][0]
    assert (first["line"], first["column"], first["end_line"], first["end_column"]) == (5, 25, 5, 29)
    assert first["path"] == ["shots", 0, "prompt"]
    assert run("check", "--format", "json", "good.yaml").code == 0


def test_standard_input_is_checked(run) -> None:
    """Under the name ``<stdin>``."""
    code, out, _ = run("check", "-", stdin=BAD.encode())
    assert code == 1
    assert out.startswith("<stdin>:5:25: error KS401 ")
    assert run("check", "-", stdin=GOOD.encode()).out == "no problems in 1 file\n"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "the file is a picture or a document (png)"),
        ("version: 1\n".encode("utf-16"), "the file is UTF-16, not UTF-8"),
        ("title: é\n".encode("latin-1"), "line 1 isn't UTF-8 text (byte 8)"),
        (b"a: b\0c\n", "the file is no text"),
        (b"", "the file is empty"),
        (b"- a\n- b\n", "the file is a list, a storyboard is a mapping"),
        (b"hello\n", "the file is plain text, a storyboard is a mapping"),
        (b"x" * 5_000_000, "the file is larger than 800,000 bytes"),
    ],
    ids=["png", "utf-16", "latin-1", "nul", "empty", "list", "words", "huge"],
)
def test_what_is_no_storyboard_gets_one_clear_message(run, folder: Path, raw: bytes, message: str) -> None:
    """And exit code 1, as a file and through standard input."""
    (folder / "x.yaml").write_bytes(raw)
    for name, stdin in (("x.yaml", b""), ("-", raw)):
        code, out, err = run("check", name, stdin=stdin)
        assert (code, err) == (1, "")
        assert message in out.splitlines()[0]
        assert out.endswith("1 error in 1 file\n")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads everything, Windows has no modes")
def test_a_file_that_cannot_be_read_exits_4(run, folder: Path) -> None:
    """The disk's trouble is no mistake of the author."""
    path = folder / "secret.yaml"
    path.write_text(GOOD)
    path.chmod(0)
    assert run("check", "secret.yaml").code == 4


def test_a_real_process_does_the_same(folder: Path) -> None:
    """The command as installed: exit code, output, and no colour into a pipe."""
    (folder / "bad.yaml").write_text(BAD)
    ran = start("check", "bad.yaml", env={k: v for k, v in os.environ.items() if k != "NO_COLOR"})
    assert ran.returncode == 1
    assert ran.stdout.startswith(b"bad.yaml:5:25: error KS401 ")
    assert b"\x1b" not in ran.stdout
    assert ran.stderr == b""


def test_colour_is_given_when_forced_and_never_against_no_color(
    run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``NO_COLOR`` wins over ``FORCE_COLOR``."""
    (folder / "bad.yaml").write_text(BAD)
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in run("check", "bad.yaml").out
    monkeypatch.delenv("NO_COLOR")
    assert "\x1b[31;1merror\x1b[0m" in run("check", "bad.yaml").out


def test_a_reader_that_goes_away_is_no_trouble(folder: Path) -> None:
    """``kling-story vocabulary | head -1`` ends without a traceback."""
    process = subprocess.Popen([*COMMAND, "vocabulary"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _, err = process.communicate(timeout=60)
    assert err == b""
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't allow such names")
def test_a_file_name_that_is_no_utf8_is_printed_with_escapes(folder: Path) -> None:
    """In a terminal that can show little, too."""
    name = os.path.join(os.fsencode(folder), b"caf\xe9.yaml")
    with open(name, "wb") as file:
        file.write("version: 1\ntitel: 雨\n".encode())
    ran = start("check", name, env=os.environ | {"PYTHONIOENCODING": "ascii"})
    assert ran.returncode == 1
    assert b"error KS102" in ran.stdout
    assert b"\\u96e8" in ran.stdout
    assert ran.stderr == b""


def test_nothing_is_written_beside_a_board_that_is_checked(run, folder: Path) -> None:
    """Reading leaves no trace."""
    (folder / "good.yaml").write_text(GOOD)
    run("check")
    assert [file.name for file in folder.iterdir()] == ["good.yaml"]
