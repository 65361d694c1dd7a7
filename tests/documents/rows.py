"""A row for each statement of the documents, and the boards that break it or stand at its edge."""

from __future__ import annotations

from typing import Any, NamedTuple

V1, PATH, FAL, KIE, REPLICATE, DASH = "kling-v1", "kling", "fal", "kie", "replicate", "dashscope"


class Row(NamedTuple):
    """``expected``: "" no error; "KS301" that error and no other; "!KS306" an error that tells who disputes it;
    "~KS314" no error, yet told, with who disputes it; "?KS420" no error, yet told.
    """

    says: str
    source: str
    target: str
    model: str
    board: dict[str, Any]
    expected: str


def shots(*seconds: float, prompt: str = "A street at dawn", **more: Any) -> dict[str, Any]:
    return {"shots": [{"duration": each, "prompt": prompt, **more} for each in seconds]}


def auto(prompt: str = "A street at dawn", seconds: int = 5) -> dict[str, Any]:
    return {"storyboard": "auto", "prompt": prompt, "duration": seconds}


def cast(count: int, **each: Any) -> dict[str, Any]:
    """Elements of two pictures each, all of them in the words."""
    names = [f"{letter}ster" for letter in "ABCDEFGH"[:count]]
    elements = {name: {"images": ["front.png", "side.png"], **each} for name in names}
    return {"elements": elements, **shots(5, prompt="A street, " + " ".join(f"@{name}" for name in names))}


def clips(count: int, pictures: int = 0) -> dict[str, Any]:
    """Elements of a clip each, and some of pictures."""
    elements: dict[str, Any] = {f"{letter}lip": {"video": "mei.mp4"} for letter in "ABCD"[:count]}
    elements |= {f"{letter}ster": {"images": ["front.png", "side.png"]} for letter in "EFGHI"[:pictures]}
    return {"elements": elements, **shots(5, prompt="A street, " + " ".join(f"@{name}" for name in elements))}


def pictures(count: int, words: str = "A street, ") -> dict[str, Any]:
    names = [f"{letter}pic" for letter in "ABCDEFGH"[:count]]
    listed = [{"image": "front.png", "name": name} for name in names]
    return {"reference_images": listed, **shots(5, prompt=words + " ".join(f"@{name}" for name in names))}


def video(file: str = "dance.mp4", use: str = "feature", **more: Any) -> dict[str, Any]:
    return {"reference_video": {"file": file, "use": use}, **shots(5, prompt="A dance as in @video_1"), **more}


def voices(count: int) -> dict[str, Any]:
    elements = {f"{letter}na": {"voice": {"id": f"82983680279340655{n}"}} for n, letter in enumerate("ABC"[:count])}
    lines = [{"who": name, "line": "Yes."} for name in elements]
    return {
        "elements": elements,
        "quality": "1080p",
        "audio": "native",
        **shots(5, prompt="A street, " + " ".join(f"@{n}" for n in elements), dialogue=lines),
    }


def strokes(count: int = 1, points: int = 4, mask: str = "front.png", still: str = "front.png") -> dict[str, Any]:
    path = [[x, x] for x in range(1, points + 1)]
    return {"motion_brush": {"still": still, "strokes": [{"mask": mask, "path": path}] * count}}


def camera(kind: str = "simple", **values: float) -> dict[str, Any]:
    return {"camera_control": {"type": kind, **values}}


START = {"start_frame": "front.png"}
END = {"end_frame": "front.png"}
BOTH = START | END
FIVE, TEN, TWO_SHOTS = shots(5), shots(10), shots(5, 5)
STD, PRO, UHD = {"quality": "720p"}, {"quality": "1080p"}, {"quality": "4k"}
WIDE = {"aspect": "16:9"}
LOUD = {"audio": "native"}
NEGATIVE = {"negative": "blur"}
