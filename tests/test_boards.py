"""Whole storyboards with the output of ``check`` beside them.

``NAME.yaml`` and ``NAME.out`` in ``boards/ok`` or ``boards/bad`` are a test; ``NAME.part.yaml`` is only
there to be included. ``NAME.out`` is what ``kling-story check NAME.yaml`` prints in that folder. To write
the outputs anew, and then to read the difference with git:

    REFRESH_BOARDS=1 python -m pytest tests/test_boards.py
"""

from __future__ import annotations

import json
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

BOARDS = Path(__file__).with_name("boards")
FILES = [file for file in sorted(BOARDS.rglob("*.yaml")) if not file.name.endswith(".part.yaml")]
NAMES = [f"{file.parent.name}-{file.stem}" for file in FILES]


@pytest.mark.parametrize("board", FILES, ids=NAMES)
def test_check_says_what_stands_beside_the_board(board: Path, run, monkeypatch) -> None:
    """The output is exactly the one kept, and the exit code fits the folder."""
    monkeypatch.chdir(board.parent)
    ran = run("check", board.name)
    kept = board.with_suffix(".out")
    if os.environ.get("REFRESH_BOARDS"):
        kept.write_text(ran.out, "utf-8", newline="")
    assert kept.is_file(), "no output is kept yet: REFRESH_BOARDS=1 python -m pytest tests/test_boards.py"
    assert ran.out == kept.read_text("utf-8")
    assert ran.err == ""
    if board.parent.name == "ok":
        assert ran.out == "no problems in 1 file\n"
        assert ran.code == 0
    else:
        assert ran.code == (1 if " error KS" in ran.out else 0)
        assert re.search(r"^[\w.-]+:\d+:\d+: (error|warning|note) KS\d\d\d ", ran.out, re.MULTILINE)


@pytest.mark.parametrize("board", FILES, ids=NAMES)
def test_json_says_the_same_as_text(board: Path, run, monkeypatch) -> None:
    """Place, severity, code and message are the same in both formats, in the same order."""
    monkeypatch.chdir(board.parent)
    text = re.findall(r"^(\S+:\d+:\d+: (?:error|warning|note) KS.*)$", run("check", board.name).out, re.MULTILINE)
    data = json.loads(run("check", "--format", "json", board.name).out)
    assert text == [
        f"{d['file']}:{d['line']}:{d['column']}: {d['severity']} {d['code']} {d['message']}"
        for d in data["diagnostics"]
    ]


@pytest.mark.parametrize("board", FILES, ids=NAMES)
def test_carets_stand_under_the_text_they_mean(board: Path, run, monkeypatch) -> None:
    """The caret line starts right under the source line, and never reaches past its end by more than one."""
    monkeypatch.chdir(board.parent)
    lines = run("check", board.name).out.splitlines()
    for above, carets in pairwise(lines):
        if re.fullmatch(r"     \|  *\^+", carets):
            assert re.match(r" *\d+ \| ", above)
            assert len(carets) <= 2 * len(above) + 1


def test_every_kept_output_has_its_board() -> None:
    """No output is left over from a board that is gone."""
    assert [out.name for out in BOARDS.rglob("*.out") if not out.with_suffix(".yaml").is_file()] == []
