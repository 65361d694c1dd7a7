"""Whoever draws a plan needs nothing of what reads a storyboard: it is half of the time to a first picture."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

from kling_story.loading import load
from kling_story.planning import plan

BOARDS = Path(__file__).parents[2] / "storyboards"
DRAWN = """
import pickle, sys
from pathlib import Path
from kling_renderers.animatic import AnimaticRenderer
film = pickle.loads(Path(sys.argv[1]).read_bytes())
AnimaticRenderer().render(film, Path(sys.argv[2]), size=(160, 90), cache=False)
print(*{"pydantic", "yaml", "kling_story.storyboard", "kling_story.planning"} & set(sys.modules))
"""


def test_who_draws_waits_for_nothing_that_reads() -> None:
    """The command imports neither until another process does."""
    script = "import sys, kling_story.cli.render_files; print(*{'pydantic', 'yaml', 'typer'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_a_plan_is_drawn_without_reading_a_storyboard(tmp_path: Path) -> None:
    kept, out = tmp_path / "plan", tmp_path / "film.mp4"
    kept.write_bytes(pickle.dumps(plan(load(BOARDS / "tea-tin.yaml"))))
    command = [sys.executable, "-c", DRAWN, str(kept), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
    assert out.stat().st_size > 1000
