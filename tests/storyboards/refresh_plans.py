"""Write the golden plans of ``storyboards/`` anew: ``python tests/storyboards/refresh_plans.py``."""

from __future__ import annotations

import json
from pathlib import Path

from kling_story import load, plan

FOLDER = Path(__file__).parents[2] / "storyboards"
PLANS = Path(__file__).parent / "plans"


def refresh() -> None:
    """Write one plan for each storyboard and remove those of storyboards that are gone."""
    PLANS.mkdir(exist_ok=True)
    boards = sorted(path for path in FOLDER.glob("*.yaml") if path.stem != "cast")
    for kept in PLANS.glob("*.json"):
        if kept.stem not in {path.stem for path in boards}:
            kept.unlink()
    for path in boards:
        text = json.dumps(plan(load(path)).to_dict(), indent=1, ensure_ascii=False)
        (PLANS / f"{path.stem}.json").write_text(text + "\n", encoding="utf-8")
        print(path.stem)


if __name__ == "__main__":
    refresh()
