"""Where the ledger of a folder lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from kling_story.jobs.locating import ledger_path


def test_where_the_ledger_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the folder; at the top of the repository; beside the settings; where the environment says."""
    folder = tmp_path / "top" / "film" / "one"
    folder.mkdir(parents=True)
    assert ledger_path(folder) == folder / ".kling-story" / "ledger.db"
    (tmp_path / "top" / ".git").mkdir()
    assert ledger_path(folder) == tmp_path / "top" / ".kling-story" / "ledger.db"
    (tmp_path / "top" / "film" / "kling-story.toml").write_text("")
    assert ledger_path(folder) == tmp_path / "top" / "film" / ".kling-story" / "ledger.db"
    monkeypatch.setenv("KLING_STORY_LEDGER", str(tmp_path / "else.db"))
    assert ledger_path(folder) == tmp_path / "else.db"
