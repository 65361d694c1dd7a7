"""The boards that are rendered: 15 s, six shots, dialogue; every shot moving, or a third of them locked off."""

from __future__ import annotations

from pathlib import Path

import yaml

SHOTS = (
    ("wide", "slow push in", "@Mei steps out of the arcade and looks up at the rain"),
    ("medium", "pan right", "@Mei and @Tom walk past the stalls"),
    ("close_up", "handheld", "@Tom listens to @Mei"),
    ("full", "truck left", "@Mei runs"),
    ("medium_close_up", "zoom in", "@Tom finds the @Umbrella"),
    ("full", "orbit and tilt up", "@Mei and @Tom under the neon"),
)
LOCKED_OFF = (1, 4)
"""The shots that stand still on the other board."""


def board(folder: Path, *, still: bool = False, shots: int = len(SHOTS), changed: str = "") -> Path:
    """The file of a board. ``shots``: how many, over again from the first; ``changed``: said in the third one."""
    told = []
    for number in range(shots):
        size, camera, prompt = SHOTS[number % len(SHOTS)]
        if still and number % len(SHOTS) in LOCKED_OFF:
            camera = "static"
        told.append(
            {
                "duration": 2.5,
                "size": size,
                "camera": camera,
                "prompt": prompt + (f", {changed}" if number == 2 and changed else ""),
                "dialogue": [{"who": "Mei", "line": "Not tonight."}],
            }
        )
    data = {
        "title": "Six shots",
        "audio": "native",
        "elements": {"Mei": {"kind": "character"}, "Tom": {"kind": "character"}, "Umbrella": {"kind": "item"}},
        "shots": told,
    }
    path = folder / f"{'still' if still else 'moving'}-{shots}.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    return path
