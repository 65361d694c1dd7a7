"""What starting costs: a process imports what it needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def test_a_first_picture_imports_nothing_that_it_can_do_without(tmp_path: Path) -> None:
    """What takes long to import and isn't drawn with: encoders, services, the metadata of packages."""
    pytest.importorskip("cv2", reason="the animatic extra isn't installed")
    (tmp_path / "board.yaml").write_text('version: 1\nshots:\n  - {duration: 5, prompt: "@Mei walks", size: wide}\n')
    script = """
import sys
from fractions import Fraction
from kling_story.cli.starting import begin
begin()
from kling_story import load, plan
from kling_story.backends import previewer
story = load("board.yaml")
pictures = previewer().pictures(plan(story), size=(320, 180), fps=Fraction(24), folder=story.folder)
assert pictures.jpeg(0) and pictures.key(0)
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    imported = set(run.stdout.split())
    assert {"cv2", "kling_renderers.animatic.film"} <= imported
    assert not imported & {"av", "moviepy", "fpdf", "typer", "rich", "asyncio", "email", "importlib.metadata"}
    assert not imported & {f"kling_story.{name}" for name in ("remote", "dialects", "rules", "checking", "reports")}
