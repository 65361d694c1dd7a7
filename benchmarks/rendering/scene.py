"""The scene that other tools are given: our moving board as somebody would play it with flat pictures.

The words, lengths and camera moves are those of ``boards.py``. A shot is a backdrop, six pieces of a place (ours has 9
to 41 boxes in view, of which such pieces are made), one or two people with their name tags, rain in the first four, the
marks of the frame that a push or zoom ends on, shades, words, a running timecode, and a strip of all shots with the
playhead. Ours does more: perspective, faces that turn and talk, an orbit that goes round, and sound.

``scene.json`` has of each shot:

``layers``   far first: a picture, and x, y (of its centre, pixels) and scale at the start (``from``) and at the end
             (``to``), eased on the way: ``(1 - cos(pi t / seconds)) / 2``, t in seconds since the cut.
``rain``     None, or a picture of two frames' height over the layers, and how many heights it ``falls`` in a second:
             its top is at ``falls t mod 1 - 1`` heights.
``zoom``     how many times larger the whole picture of these is at the start and at the end, about its middle, eased.
``sway``     a hand-held camera: how many pixels to each side, and degrees clockwise, the whole picture goes at most:
             ``sum w sin(2 pi rate t + phase)``, w 0.5, 0.3, 0.2, rates 0.47, 0.83, 1.61 (hertz), phases 0.4 to the
             right, 2.1 down, 4.4 round.
``overlay``  a picture over it all, which stands still.
``words``    text over it: its size and box, its place (the middle of its ``anchor`` side, pixels) at the start and at
             the end, eased, and from when to when it is seen, in seconds.
``bar``      x, y, width at the end and height of a rectangle that grows evenly to the right.
``start``    the first frame's number in the film, which the timecode at ``timecode`` (its right end) counts from.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import cv2
from PIL import ImageFont

from rendering import boards, cut_outs, staging

FPS, SECONDS, SPOKEN = 24, 2.5, 1.1
SIGNAL = (242, 166, 64)
"""The playhead in red, green, blue."""


def text_over(text: str, size: int, place: list[float], anchor: str = "left", **rest: Any) -> dict[str, Any]:
    usual = {"box": None, "colour": "#f6f4f0", "to": place, "seen": [0.0, SECONDS]}
    return {"text": text, "size": size, "from": place, "anchor": anchor, **usual, **rest}


def _shot(folder: Path, size: tuple[int, int], number: int) -> dict[str, Any]:
    width, height = size
    stage, shot = staging.Stage(folder, size, number), staging.SHOTS[number]
    told, camera, prompt = boards.SHOTS[number]
    small, large, margin = (round(part * height) for part in (0.037, 0.043, 0.032))
    row, high = 0.05 * height, round(0.065 * height)
    left = round(width - margin - ImageFont.load_default(small).getlength(camera) - 1.6 * high)
    box = (left, round(0.105 * height), width - margin, round(0.105 * height) + high)
    words = [
        text_over(
            f"{number + 1}/{len(boards.SHOTS)}  shot{number + 1}  {told.replace('_', ' ')}", small, [margin, row]
        ),
        text_over(camera, small, [left + 1.2 * high, box[1] + high / 2]),
        text_over("Mei: Not tonight.", large, [width / 2, 0.95 * height], "centre", seen=[0.0, SPOKEN]),
        text_over(prompt, small, [margin, 0.95 * height], seen=[SPOKEN, SECONDS]),
    ]
    for name, x in shot.people.items():
        start, end = ([round(value, 2) for value in place[:2]] for place in stage.between(x, 0.72, 0.0))
        blue, green, red = (part * 6 // 10 for part in staging.COLOURS[name])
        words.append(text_over(name, small, start, "centre", to=end, box=f"#{red:02x}{green:02x}{blue:02x}"))
    overlay = f"overlay{number}.png"
    cv2.imwrite(str(folder / overlay), cut_outs.overlay(width, height, number, len(boards.SHOTS), box))
    across, bar = width // len(boards.SHOTS), height // 90
    return {
        "seconds": SECONDS,
        "start": round(number * SECONDS * FPS),
        "layers": stage.layers(),
        "rain": {"picture": "rain.png", "falls": staging.FALLS} if shot.rain else None,
        "zoom": shot.zoom,
        "sway": [round(shot.sway[0] * height, 2), shot.sway[1]],
        "overlay": overlay,
        "words": words,
        "timecode": text_over("", small, [width - margin, row], "right"),
        "bar": [number * across, height - bar, across - 2, bar],
    }


def write(folder: Path, size: tuple[int, int]) -> Path:
    """Put the pictures, the font and ``scene.json`` into a folder; the path of the last."""
    cv2.imwrite(str(folder / "rain.png"), cut_outs.rain(*size))
    return write_told(folder, size, [_shot(folder, size, number) for number in range(len(boards.SHOTS))])


def write_told(folder: Path, size: tuple[int, int], shots: list[dict[str, Any]]) -> Path:
    """Put the font, and ``scene.json`` of some shots, into a folder; the path of the last."""
    # Pillow's own font, which ours uses too.
    (folder / "font.ttf").write_bytes(ImageFont.load_default(20).font_bytes)
    whole = {"width": size[0], "height": size[1], "fps": FPS, "font": "font.ttf", "signal": SIGNAL, "shots": shots}
    path = folder / "scene.json"
    path.write_text(json.dumps(whole, indent=1))
    return path


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), (int(sys.argv[2]), int(sys.argv[3]))))
