"""The requests that were looked at and kept: each storyboard in each dialect."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from dialects.refresh_golden import BOARDS, GOLDEN, LOWERING, golden

from kling_story.checking import check_text
from kling_story.diagnostics import Severity

REFRESH = "python tests/dialects/refresh_golden.py"


@pytest.mark.parametrize("dialect", LOWERING)
@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_request_is_golden(path: Path, dialect: str) -> None:
    """A storyboard becomes the request that was kept, or is refused in the words that were kept."""
    kept = GOLDEN / dialect / f"{path.stem}.json"
    assert kept.is_file(), f"no request is kept for {path.name} in {dialect}; write it: {REFRESH} {dialect}"
    message = f"the request of {path.name} in {dialect} has changed; if that is meant: {REFRESH} {dialect}"
    assert golden(dialect, path) == json.loads(kept.read_text(encoding="utf-8")), message


@pytest.mark.parametrize("path", BOARDS, ids=lambda path: path.stem)
def test_storyboard_can_be_asked_for(path: Path) -> None:
    """Somebody takes it: check finds no error but that its files aren't there."""
    text = path.read_text(encoding="utf-8")
    told = [check_text(text, path.name, folder=path.parent, target=target) for target in ("kling", "kling-v1", "fal")]
    errors = [{d.code for d in found if d.severity == Severity.ERROR} - {"KS408"} for found in told]
    assert set() in errors, errors


def test_no_request_is_left_over() -> None:
    """Every golden request belongs to a storyboard and a dialect."""
    kept = {(path.parent.name, path.stem) for path in GOLDEN.glob("*/*.json")}
    assert kept == {(dialect, path.stem) for dialect in LOWERING for path in BOARDS}
