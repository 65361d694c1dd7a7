"""``check --fix``: only what is safe is mended, and every other byte stays."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

FIXABLE = "version: 1\naspect: 16:9\nshots:\n  - duration: 3\n    prompt: Mei walks\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("bom", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("last", [True, False], ids=["newline", "no-newline"])
def test_fix_keeps_every_other_byte(run, folder: Path, line_end: str, bom: str, last: bool) -> None:
    """Line ends, a BOM, comments, blank lines, quotes and spaces stay as they are."""
    lines = [
        f"{bom}# head  ",
        "version:   1 # v",
        "",
        "aspect: 16:9   # YAML 1.1",
        "elements: {'Mei': {}}",
        "shots:",
        "  - duration: 3",
        "    prompt: @Mei walks — 雨  # at",
        "  # between",
        "  - duration: 3",
        '    prompt: "@Mei; stops"',
    ]
    text = line_end.join(lines) + (line_end if last else "")
    (folder / "a.yaml").write_bytes(text.encode())
    code, out, _ = run("check", "--fix", "a.yaml")
    expected = (
        text.replace("16:9 ", '"16:9" ').replace("@Mei walks — 雨", '"@Mei walks — 雨"').replace("@Mei;", "@Mei,")
    )
    assert (folder / "a.yaml").read_bytes() == expected.encode()
    assert code == 0
    assert out.splitlines() == [
        "a.yaml:4:9: fixed KS014 put it in quotes",
        "a.yaml:8:13: fixed KS005 put the text in quotes",
        "a.yaml:11:18: fixed KS803 write a comma",
        "",
        "3 fixed; no problems in 1 file",
    ]


def test_fix_leaves_a_clean_file_alone(run, folder: Path) -> None:
    """Not even its time changes."""
    path = folder / "good.yaml"
    path.write_text(FIXABLE.replace("16:9", "'16:9'"))
    os.utime(path, ns=(1, 1))
    run("check", "--fix", "good.yaml")
    assert path.stat().st_mtime_ns == 1


def test_fix_does_not_apply_what_could_change_the_film(run, folder: Path) -> None:
    """What "did you mean" offers is for a person to decide."""
    bad = "version: 1\nelements: {Mei: {}}\nshots:\n  - duration: 3\n    prompt: '@Mei meets @Mai'\n"
    (folder / "bad.yaml").write_text(bad)
    assert run("check", "--fix", "bad.yaml").code == 1
    assert (folder / "bad.yaml").read_text() == bad


def test_fix_keeps_a_files_mode(run, folder: Path) -> None:
    """And leaves no other file beside it."""
    path = folder / "warning.yaml"
    path.write_text(FIXABLE)
    path.chmod(0o640)
    run("check", "--fix", "warning.yaml")
    assert path.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in folder.iterdir()] == ["warning.yaml"]


def test_fix_follows_a_link(run, folder: Path) -> None:
    """A link stays a link; the file it leads to is fixed."""
    (folder / "real.txt").write_text(FIXABLE)
    (folder / "link.yaml").symlink_to("real.txt")
    run("check", "--fix", "link.yaml")
    assert (folder / "link.yaml").is_symlink()
    assert '"16:9"' in (folder / "real.txt").read_text()


def test_fix_of_standard_input_goes_to_standard_output(run) -> None:
    """The fixed text comes out alone; the report goes to the error stream."""
    code, out, err = run("check", "--fix", "-", stdin=FIXABLE.encode())
    assert (code, out) == (0, FIXABLE.replace("16:9", '"16:9"'))
    assert err == "<stdin>:2:9: fixed KS014 put it in quotes\n\n1 fixed; no problems in 1 file\n"
