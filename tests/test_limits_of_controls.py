"""What the numeric camera, the motion brush and their masks take in the models that have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from official import FIVE, PRO, STD, TABLE, Place, at_every_profile, codes
from PIL import Image


@at_every_profile
def test_types_of_the_numeric_camera(place: Place, media: Path) -> None:
    """All five for 1.0, `simple` for 1.5."""
    takes = TABLE[place]
    refused = {"KS334"} if takes.camera else {"KS317"}
    keys: dict[str, Any] = {"quality": PRO} if takes.frame and takes.camera else {}
    for kind in FIVE:
        camera = {"type": kind, **({"zoom": 10} if kind == "simple" else {})}
        errors = codes(place, camera_control=camera, folder=media, **keys)
        assert errors == (set() if kind in takes.camera else refused), kind


@pytest.mark.parametrize(
    ("value", "refused"),
    [(-10, ""), (10, ""), (0.1, ""), (-10.1, "KS334"), (10.1, "KS334"), ("nan", "KS104"), ("inf", "KS104")],
)
@pytest.mark.parametrize("model", ["kling-1.0", "kling-1.5"])
def test_values_of_the_numeric_camera(model: str, value: object, refused: str, media: Path) -> None:
    """From -10 to 10; what has no end is no number."""
    quality = PRO if model == "kling-1.5" else STD
    for name in ("horizontal", "vertical", "pan", "tilt", "roll", "zoom"):
        camera = {"type": "simple", name: value}
        errors = codes(("kling-v1", model), camera_control=camera, quality=quality, folder=media)
        assert errors == ({refused} if refused else set()), name


@at_every_profile
def test_the_motion_brush(place: Place, media: Path) -> None:
    """5 s, beside a start frame; for 1.5 in 1080p only."""
    takes = TABLE[place]
    brush = {"strokes": [{"mask": "front.png", "path": [[1, 1], [2, 2]]}]}
    keys = {"motion_brush": brush, "start_frame": "front.png", "aspect": None, "folder": media}
    refused = {"KS336"} if takes.brush else {"KS317"}
    pairs = [(quality, seconds) for quality in takes.qualities for seconds in (5, 10)]
    told = {pair: codes(place, quality=pair[0], seconds=pair[1], **keys) for pair in pairs}
    assert told == {(q, s): set() if q in takes.brush and s == 5 else refused for q, s in pairs}
    if takes.brush and not takes.frame:
        assert codes(place, motion_brush=brush, folder=media) == {"KS336"}


@pytest.mark.parametrize(
    ("model", "quality", "seconds", "frame", "taken"),
    [
        ("kling-1.0", STD, 5, None, True),
        ("kling-1.0", PRO, 5, None, False),
        ("kling-1.0", STD, 10, None, False),
        ("kling-1.0", STD, 5, "front.png", False),
        ("kling-1.5", PRO, 5, "front.png", True),
        ("kling-1.5", STD, 5, "front.png", False),
        ("kling-1.5", PRO, 10, "front.png", False),
    ],
)
def test_what_the_numeric_camera_goes_with(
    model: str, quality: str, seconds: int, frame: str | None, taken: bool, media: Path
) -> None:
    """5 s: 1.0 from words in 720p, 1.5 from a picture in 1080p."""
    keys: dict[str, Any] = {"camera_control": {"type": "simple", "zoom": 1}, "start_frame": frame, "quality": quality}
    errors = codes(("kling-v1", model), seconds=seconds, folder=media, **keys)
    assert errors == (set() if taken else {"KS335"})


@pytest.mark.parametrize(("points", "found"), [(1, {"KS337"}), (2, set()), (77, set()), (78, {"KS337"})])
@pytest.mark.parametrize(("regions", "over"), [(1, False), (6, False), (7, True)])
def test_regions_and_points_of_the_motion_brush(
    points: int, found: set[str], regions: int, over: bool, media: Path
) -> None:
    """Up to six regions of 2 to 77 points."""
    strokes = [{"mask": "front.png", "path": [[n, n] for n in range(points)]}] * regions
    keys = {"motion_brush": {"strokes": strokes}, "start_frame": "front.png", "quality": PRO}
    assert codes(("kling-v1", "kling-1.5"), folder=media, **keys) == (found | {"KS337"} if over else found)


@pytest.mark.parametrize(
    ("frame", "still", "mask", "found"),
    [
        ((600, 600), (600, 600), (600, 600), set()),
        ((600, 600), (300, 300), (300, 300), set()),
        ((1920, 1080), (1280, 720), (1280, 720), set()),
        ((1921, 1081), (1280, 720), (1280, 720), set()),
        ((600, 600), (600, 600), (300, 300), {"KS338"}),
        ((600, 600), (600, 500), (600, 500), {"KS338"}),
        ((1920, 1080), (1080, 1920), (1080, 1920), {"KS338"}),
    ],
)
def test_sizes_of_masks(frame: Any, still: Any, mask: Any, found: set[str], tmp_path: Path) -> None:
    """The start frame's shape, and all of one size."""
    for name, size in (("frame", frame), ("still", still), ("mask", mask)):
        Image.new("L", size).save(tmp_path / f"{name}.png")
    brush = {"still": "still.png", "strokes": [{"mask": "mask.png", "path": [[1, 1], [2, 2]]}]}
    keys = {"motion_brush": brush, "start_frame": "frame.png", "quality": PRO}
    assert codes(("kling-v1", "kling-1.5"), folder=tmp_path, **keys) == found
    brush["still"] = "https://example.com/still.png"
    brush["strokes"][0]["mask"] = "https://example.com/mask.png"
    assert codes(("kling-v1", "kling-1.5"), folder=tmp_path, **keys) == set()


@pytest.mark.parametrize("model", ["kling-1.0", "kling-1.5"])
def test_two_controls_in_one_film(model: str, media: Path) -> None:
    """Each pair of end frame, motion brush and numeric camera is refused."""
    all_of = {
        "end_frame": "front.png",
        "motion_brush": {"strokes": [{"mask": "front.png", "path": [[1, 1], [2, 2]]}]},
        "camera_control": {"type": "simple", "zoom": 1},
    }
    for left_out in all_of:
        two = {key: value for key, value in all_of.items() if key != left_out}
        errors = codes(("kling-v1", model), start_frame="front.png", quality=PRO, folder=media, **two)
        assert "KS339" in errors, left_out
    for key, value in all_of.items():
        assert "KS339" not in codes(("kling-v1", model), start_frame="front.png", folder=media, **{key: value})
