"""Boards to draw, small enough to be drawn often."""

from __future__ import annotations

import wave
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hostile import BOARD

from kling_renderers.animatic import AnimaticRenderer
from kling_renderers.animatic.stage.staged import Staged
from kling_story import check
from kling_story.backends import RenderedFile
from kling_story.planning import Plan, plan
from kling_story.storyboard import Storyboard

SMALL = (320, 180)
CAST = {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Key": {"kind": "item"}, "Rex": {"kind": "animal"}}

Board = Callable[..., Plan]


def film_of(*shots: dict[str, Any], **board: Any) -> Plan:
    """The plan of some shots; each needs only what matters to a test."""
    data = {"title": "a test", "elements": CAST, **board}
    data["shots"] = [{"duration": 1, "prompt": "@Mei waits", **shot} for shot in shots]
    return plan(Storyboard.model_validate(data))


@pytest.fixture(autouse=True)
def in_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Films are drawn in this process, where tests can look; ``test_workers`` has them drawn by others."""
    monkeypatch.setattr("kling_renderers.animatic.coding.workers.forks", lambda: False)


@pytest.fixture
def film() -> Board:
    """Makes plans."""
    return film_of


@pytest.fixture
def staged(film: Board) -> Callable[..., Staged]:
    """A shot of Mei and Tom, as it is staged: of four seconds, and of whole figures, unless it says otherwise."""

    def made(prompt: str, **shot: Any) -> Staged:
        plan = film({"prompt": prompt, "duration": 4, "size": "full", **shot})
        return Staged(plan, plan.shots[0], 16 / 9, float(plan.seconds))

    return made


class Decoded:
    """What a player would show: pictures (frames, height, width, 3) BGR, and when."""

    def __init__(self, path: Path) -> None:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            self.duration = Fraction(stream.duration or 0) * (stream.time_base or Fraction(0))
            frames = list(container.decode(stream))
            self.times = [(frame.pts or 0) * (frame.time_base or Fraction(0)) for frame in frames]
            self.pictures = np.stack([frame.to_ndarray(format="bgr24") for frame in frames])
            self.colorspace = stream.codec_context.colorspace
            self.chapters = container.chapters()
            self.title = container.metadata.get("title")

    def cuts(self) -> list[int]:
        """The frames that differ from the one before far more than the frames next to them do.

        Lettering and progress strip are left out.
        """
        height = self.pictures.shape[1]
        inner = self.pictures[:, height // 6 : -height // 4].astype(np.float32)
        jumps = np.abs(np.diff(inner, axis=0)).mean(axis=(1, 2, 3))
        around = np.maximum(np.append(0, jumps[:-1]), np.append(jumps[1:], 0))
        return [int(n) + 1 for n in np.flatnonzero(jumps > np.maximum(6, 2.5 * around))]


@pytest.fixture
def decoded() -> Callable[[Path], Decoded]:
    """Reads films."""
    return Decoded


@pytest.fixture
def write_tone() -> Callable[..., None]:
    """Writes a beep as a WAV file."""

    def write(path: Path, seconds: float, hertz: float = 440) -> None:
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(22050)
            at = np.arange(round(22050 * seconds)) / 22050
            file.writeframes((np.sin(at * 2 * np.pi * hertz) * 9000).astype("<i2").tobytes())

    return write


@pytest.fixture
def draw() -> Callable[..., RenderedFile]:
    """Draws a plan into a file: small, 12 frames a second, without the cache."""

    def made(plan: Plan, out: Path, **options: Any) -> RenderedFile:
        options = {"size": SMALL, "fps": Fraction(12), "folder": out.parent, "cache": False, **options}
        return AnimaticRenderer().render(plan, out, **options)

    return made


@pytest.fixture
def board(tmp_path: Path) -> Path:
    """A storyboard of hostile words, without errors."""
    path = tmp_path / "board.yaml"
    path.write_text(BOARD.replace("\\'", "''"), "utf-8")
    assert [one for one in check(path) if one.severity == "error"] == []
    return path
