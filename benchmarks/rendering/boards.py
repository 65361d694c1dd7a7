"""The boards that are rendered: 15 s, six shots, dialogue; every shot moving, or a third of them locked off, or the six
moves of the prototypes that the aims were written beside.
"""

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
PLANES = (
    ("full", "pan right, handheld", "@Mei and @Tom on a street at dusk"),
    ("full", "tilt up, handheld", "@Mei looks up at the houses"),
    ("medium", "dolly in, handheld", "@Tom listens to @Mei in the street"),
    ("full", "truck left, handheld", "@Mei walks down the street"),
    ("medium", "zoom in, handheld", "@Tom finds the @Umbrella in the street"),
    ("full", "orbit, handheld", "@Mei and @Tom under the street lamps"),
)
"""The same for the scene of ``planes.py``."""
LOCKED_OFF = (1, 4)
"""The shots that stand still on the other board."""


def board(
    folder: Path, *, still: bool = False, planes: bool = False, shots: int = len(SHOTS), changed: str = ""
) -> Path:
    """The file of a board. ``shots``: how many, over again from the first; ``changed``: said in the third one."""
    told = []
    for number in range(shots):
        size, camera, prompt = (PLANES if planes else SHOTS)[number % len(SHOTS)]
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
    path = folder / f"{'still' if still else 'planes' if planes else 'moving'}-{shots}.yaml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    return path
