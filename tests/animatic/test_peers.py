"""Other tools are measured with the scene that our board has, and play it alike."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"
SIZE = (320, 180)


def played(script, scene, out, *more):
    """Frames of a film that one of the scripts made of a scene."""
    subprocess.run([sys.executable, str(BENCHMARKS / "peers" / script), str(scene), str(out), *more], check=True)
    film, frames = cv2.VideoCapture(str(out)), []
    while (read := film.read())[0]:
        frames.append(read[1])
    return np.array(frames, dtype=np.int16)


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    """The shots of the scene in which the whole picture moves, and nothing falls over it."""
    folder = tmp_path_factory.mktemp("scene")
    command = [sys.executable, "-m", "rendering.scene", str(folder), *map(str, SIZE)]
    subprocess.run(command, cwd=BENCHMARKS, check=True, stdout=subprocess.DEVNULL)
    return folder / "scene.json"


def test_the_scene_has_what_our_board_has(scene):
    told = json.loads(scene.read_text())
    shots = told["shots"]
    assert [shot["seconds"] for shot in shots] == [2.5] * 6
    assert [shot["words"][1]["text"] for shot in shots][2:5] == ["handheld", "truck left", "zoom in"]
    for shot in shots:
        pictures = [layer["picture"] for layer in shot["layers"]]
        assert len(pictures) >= 8
        assert all((scene.parent / name).is_file() for name in (*pictures, shot["overlay"]))
        # Something moves in each.
        assert any(layer["from"] != layer["to"] for layer in shot["layers"]) or shot["zoom"] != [1, 1]
    assert shots[2]["sway"][1] > 0


def test_naive_moviepy_and_ffmpeg_play_it_alike(scene, tmp_path):
    pytest.importorskip("moviepy")
    told = json.loads(scene.read_text())
    told["shots"] = [told["shots"][0], told["shots"][2]]
    for number, shot in enumerate(told["shots"]):
        # Half a second of each.
        shot.update(seconds=0.5, start=12 * number)
    short = scene.with_name("short.json")
    short.write_text(json.dumps(told))
    others = played("ffmpeg_graph.py", short, tmp_path / "graph.mp4")
    ones = played("naive_moviepy.py", short, tmp_path / "naive.mp4")
    careful = played("naive_moviepy.py", short, tmp_path / "careful.mp4", "careful")
    # Only half-transparent edges are put together differently.
    assert np.abs(ones - careful).mean() < 0.1
    assert len(ones) == len(others) == 24
    apart = np.abs(ones - others).mean(axis=(1, 2, 3))
    assert apart.max() < 10
    # The other shot is that far off.
    assert np.abs(ones[6] - others[18]).mean() > 20
