"""Write the golden requests anew: ``python tests/dialects/refresh_golden.py [DIALECT...]``."""

from __future__ import annotations

import json
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from kling_story import load
from kling_story.dialects import DIALECTS, lower
from kling_story.errors import UsageError

GOLDEN = Path(__file__).parent / "golden"
FOLDERS = (Path(__file__).parents[2] / "storyboards", Path(__file__).parent / "boards")
BOARDS = sorted(path for folder in FOLDERS for path in folder.glob("*.yaml") if path.stem != "cast")
LOWERING = tuple(name for name in DIALECTS if find_spec(f"kling_story.dialects.{name}.lowering"))


def golden(dialect: str, path: Path) -> dict[str, Any]:
    """The request that a storyboard becomes, or why it becomes none."""
    try:
        request = lower(dialect, load(path))
    except UsageError as error:
        return {"refused": error.message, "hint": error.hint}
    return {"path": request.path, "body": request.json}


def refresh(dialects: tuple[str, ...]) -> None:
    """Write one request for each storyboard and remove those of storyboards that are gone."""
    for dialect in dialects:
        folder = GOLDEN / dialect
        folder.mkdir(parents=True, exist_ok=True)
        for kept in folder.glob("*.json"):
            if kept.stem not in {path.stem for path in BOARDS}:
                kept.unlink()
        for path in BOARDS:
            text = json.dumps(golden(dialect, path), indent=1, ensure_ascii=False)
            (folder / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    refresh(tuple(sys.argv[1:]) or LOWERING)
