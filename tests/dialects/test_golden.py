"""The requests that were looked at and kept: each storyboard in each dialect."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dialects.refresh_golden import BOARDS, GOLDEN, LOWERING, golden

REFRESH = "python tests/dialects/refresh_golden.py"


@pytest.mark.parametrize("dialect", LOWERING)
@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_request_is_golden(path: Path, dialect: str) -> None:
    """A storyboard becomes the request that was kept, or is refused in the words that were kept."""
    kept = GOLDEN / dialect / f"{path.stem}.json"
    assert kept.is_file(), f"no request is kept for {path.name} in {dialect}; write it: {REFRESH} {dialect}"
    message = f"the request of {path.name} in {dialect} has changed; if that is meant: {REFRESH} {dialect}"
    assert golden(dialect, path) == json.loads(kept.read_text(encoding="utf-8")), message


def test_no_request_is_left_over() -> None:
    """Every golden request belongs to a storyboard and a dialect."""
    kept = {(path.parent.name, path.stem) for path in GOLDEN.glob("*/*.json")}
    assert kept == {(dialect, path.stem) for dialect in LOWERING for path in BOARDS}
