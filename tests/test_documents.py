"""What the documents say, statement by statement, broken and at its edge: does `check` say the same?

Numbers stand in ``documents`` as the documents have them; none is read from a profile.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from documents import legacy_api, path_api, resellers
from documents.rows import Row

from kling_story.checking import check_text
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.reference.example_files import film, png

MB = 1_048_576
ROWS = [*legacy_api.ROWS, *path_api.ROWS, *resellers.ROWS]


@pytest.fixture(scope="module")
def files(media: Path) -> Path:
    """The examples' files, and those that stand at an edge."""
    sides = {"side": (600, 600), "big": (900, 900), "299": (299, 299), "300": (300, 300)}
    sides |= {"ratio251": (1255, 500), "ratio250": (1250, 500), "8001": (8001, 4001), "8000": (8000, 4000)}
    for name, size in sides.items():
        (media / f"{name}.png").write_bytes(png(*size))
    for megabytes in (10, 11, 51):
        with (media / f"{megabytes}mb.png").open("wb") as picture:
            picture.write(png(600, 600))
            picture.truncate(megabytes * MB)
    films = {
        "15s": film(15), "16s": film(16), "fps60": film(fps=60),
        "side700": film(size=(700, 700)), "side690": film(size=(690, 1000)),
        "4k": film(size=(3840, 2160)), "area": film(size=(3900, 2200)),
        "2s1080": film(2, (1080, 1920)), "8s1080": film(8, (1080, 1920)),
    }  # fmt: skip
    for name, written in films.items():
        (media / f"{name}.mp4").write_bytes(written)
    return media


def told(row: Row, folder: Path) -> list[Diagnostic]:
    board = {"version": "1", "target": row.target, "model": row.model, **row.board}
    return list(check_text(yaml.safe_dump(board, sort_keys=False, allow_unicode=True, width=10_000), folder=folder))


@pytest.mark.parametrize("row", ROWS, ids=[f"{n}-{row.target}-{row.model}" for n, row in enumerate(ROWS)])
def test_check_says_what_the_document_says(row: Row, files: Path) -> None:
    """Refused, taken, or disputed, and then by whom."""
    found = told(row, files)
    mark, code = (row.expected[0], row.expected[1:]) if row.expected[:1] in ("!", "~", "?") else ("", row.expected)
    refused = {code} if mark in ("", "!") and code else set()
    assert {d.code for d in found if d.severity is Severity.ERROR} == refused, row.says
    if mark:
        meant = [d for d in found if d.code == code]
        assert meant, row.says
        assert mark == "?" or any(d.basis and d.basis.disputed for d in meant), row.says


def test_the_table_is_long_and_says_nothing_twice() -> None:
    """Each row has a board of its own at its target and model."""
    assert len(ROWS) >= 100
    asked = [(row.target, row.model, str(row.board)) for row in ROWS]
    assert len(set(asked)) == len(asked)
