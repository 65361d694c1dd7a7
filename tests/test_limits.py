"""Each hard limit at its edge: the last thing taken and the first refused, at every official target."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from kling_story.checking import check_text
from kling_story.diagnostics import Diagnostic, Severity

PROFILES = [(target, model) for target in ("kling", "kling-v1") for model in ("kling-3.0", "kling-3.0-omni")]
OMNI = [("kling", "kling-3.0-omni"), ("kling-v1", "kling-3.0-omni")]
at_every_profile = pytest.mark.parametrize(("target", "model"), PROFILES)
at_omni = pytest.mark.parametrize(("target", "model"), OMNI)
MB = 2**20


def errors(board: dict[str, Any], folder: Path = Path(), **rest: Any) -> list[Diagnostic]:
    text = yaml.safe_dump({"version": "1", "aspect": "16:9", **board, **rest}, allow_unicode=True, width=10_000)
    return [d for d in check_text(text, folder=folder) if d.severity is Severity.ERROR]


def codes(board: dict[str, Any], target: str, model: str, folder: Path = Path(), **rest: Any) -> set[str]:
    return {d.code for d in errors(board, folder, target=target, model=model, **rest)}


def shots(*seconds: object, prompt: str = "Mei walks") -> dict[str, Any]:
    return {"shots": [{"duration": s, "prompt": prompt} for s in seconds]}


@at_every_profile
@pytest.mark.parametrize(("count", "found"), [(0, {"KS301"}), (1, set()), (6, set()), (7, {"KS301"})])
def test_one_to_six_shots(target: str, model: str, count: int, found: set[str]) -> None:
    """None and seven are refused."""
    assert codes(shots(*[15 if count == 1 else 2] * count), target, model) == found


@at_every_profile
@pytest.mark.parametrize(
    ("seconds", "found"),
    [
        ((2,), {"KS304"}),
        ((3,), set()),
        ((15,), set()),
        ((16,), {"KS304"}),
        ((1, 1), {"KS304"}),
        ((1, 2), set()),
        ((7, 8), set()),
        ((8, 8), {"KS304"}),
    ],
)
def test_three_to_fifteen_seconds(target: str, model: str, seconds: tuple[int, ...], found: set[str]) -> None:
    """In all, however many shots."""
    assert codes(shots(*seconds), target, model) == found


@at_every_profile
@pytest.mark.parametrize(
    ("seconds", "found"), [(1, set()), ("1.0", set()), ("0.9", {"KS303"}), ("1.5", {"KS302"}), ("2s", set())]
)
def test_whole_seconds_of_at_least_one(target: str, model: str, seconds: object, found: set[str]) -> None:
    """A shot of a second is taken; a part of one isn't. The sum may look whole all the same."""
    other = {"0.9": "4.1", "1.5": "3.5"}.get(str(seconds), 4)
    assert codes(shots(seconds, other), target, model) - {"KS302"} == found - {"KS302"}
    assert ("KS302" in codes(shots(seconds, other), target, model)) is (seconds in ("0.9", "1.5"))


@at_every_profile
@pytest.mark.parametrize(("count", "found"), [(512, set()), (513, {"KS306"})])
@pytest.mark.parametrize("char", ["a", "特", "🎬"])
def test_512_characters_in_a_shot_as_sent(target: str, model: str, count: int, found: set[str], char: str) -> None:
    """Look, camera and dialogue count with the prompt, in code points."""
    film = shots(3, 3)
    film["shots"][0] |= {"size": "CU", "camera": "push in", "dialogue": {"who": "Mei", "line": "No."}}
    film |= {"look": "grain", "audio": "native"}
    chinese = char == "特"
    around = (
        len("特写。。镜头：推镜头。Mei：“No.”grain。")
        if chinese
        else len('Close-up. Mei . Camera: push in. Mei: "No." grain.')
    )
    film["shots"][0]["prompt"] = ("" if chinese else "Mei ") + char * (count - around)
    assert codes(film, target, model) == found
    if found:
        assert "513 of 512" in errors(film, target=target, model=model)[0].message


@at_every_profile
@pytest.mark.parametrize("over", [0, 1])
def test_a_whole_prompt_fits_its_target(target: str, model: str, over: int) -> None:
    """3072 characters for the path API, 2500 for the legacy one; the full stop counts."""
    most = {"kling": 3072, "kling-v1": 2500}[target]
    film = shots(5, prompt="a" * (most + over - 1))
    assert codes(film, target, model) == ({"KS307"} if over else set())
    auto = {"storyboard": "auto", "duration": 5, "prompt": "a" * (most + over - 1)}
    assert codes(auto, target, model) == ({"KS307"} if over else set())


@pytest.mark.parametrize("over", [0, 1])
def test_all_shots_together_fit_the_path_prompt(over: int) -> None:
    """The grammar around the shots counts: six of 506 as sent make 3072 with it."""
    grammar = len("".join(f"shot {n}, 2, ;" for n in range(1, 7))) + 5
    each, rest = divmod(3072 + over - grammar, 6)
    film = shots(*[2] * 6)
    for n, shot in enumerate(film["shots"]):
        shot["prompt"] = "a" * (each - 1 + (rest if n == 0 else 0))
    assert max(len(shot["prompt"]) for shot in film["shots"]) < 512
    assert codes(film, "kling", "kling-3.0") == ({"KS307"} if over else set())


def cast(count: int, start: int = 0, **what: Any) -> dict[str, Any]:
    media = what or {"images": ["front.png", "front.png"]}
    return {f"{chr(65 + n)}da": media for n in range(start, start + count)}


def playing(elements: dict[str, Any], seconds: int = 5) -> dict[str, Any]:
    return {
        "elements": elements,
        "shots": [{"duration": seconds, "prompt": " ".join(f"@{name}" for name in elements) or "A street"}],
    }


@at_every_profile
@pytest.mark.parametrize(("count", "found"), [(3, set()), (4, {"KS315"})])
def test_three_elements_beside_a_frame(target: str, model: str, count: int, found: set[str], media: Path) -> None:
    """The fourth is refused; one of words alone doesn't count."""
    film = playing(cast(count) | {"Words": {"description": "a boy"}})
    film["start_frame"] = "front.png"
    aspect = {"aspect": "16:9"} if model == "kling-3.0-omni" else {"aspect": None}
    text = yaml.safe_dump(
        {"version": "1", "target": target, "model": model, **film, **{k: v for k, v in aspect.items() if v}}
    )
    assert {d.code for d in check_text(text, folder=media) if d.severity is Severity.ERROR} == found


@at_omni
@pytest.mark.parametrize(
    ("elements", "images", "found"),
    [(7, 0, set()), (0, 7, set()), (3, 4, set()), (8, 0, {"KS315"}), (0, 8, {"KS315"}), (4, 4, {"KS315"})],
)
def test_seven_references_together(
    target: str, model: str, elements: int, images: int, found: set[str], media: Path
) -> None:
    """Elements and reference images are counted together."""
    film = playing(cast(elements)) | {"reference_images": ["front.png"] * images}
    film["reference_images"] = [{"image": "front.png"} for _ in range(images)]
    assert codes(film, target, model, media) == found


@at_omni
@pytest.mark.parametrize(
    ("elements", "images", "found"), [(4, 0, set()), (2, 2, set()), (5, 0, {"KS315"}), (3, 2, {"KS315"})]
)
def test_four_references_beside_a_video(
    target: str, model: str, elements: int, images: int, found: set[str], media: Path
) -> None:
    """With a reference video fewer go along."""
    film = playing(cast(elements)) | {
        "reference_video": "dance.mp4",
        "reference_images": [{"image": "front.png"}] * images,
    }
    assert codes(film, target, model, media) == found


@at_omni
@pytest.mark.parametrize(("count", "found"), [(3, set()), (4, {"KS315"})])
def test_three_elements_made_from_a_video(target: str, model: str, count: int, found: set[str], media: Path) -> None:
    """The fourth is refused."""
    assert codes(playing(cast(count, video="mei.mp4")), target, model, media) == found


@at_omni
@pytest.mark.parametrize(("name", "found"), [(20, set()), (21, {"KS405"})])
def test_an_elements_name_has_20_characters(target: str, model: str, name: int, found: set[str], media: Path) -> None:
    """With media; a name of words alone may be longer."""
    pictures = {"images": ["front.png", "front.png"]}
    assert codes(playing({"A" * name: pictures}), target, model, media) == found
    assert codes(playing({"A" * name: {"description": "a boy"}}), target, model, media) == set()


@at_omni
@pytest.mark.parametrize(("length", "found"), [(100, set()), (101, {"KS405"})])
def test_an_elements_description_has_100_characters(
    target: str, model: str, length: int, found: set[str], media: Path
) -> None:
    """With media; counted in code points."""
    for char in "a特🎬":
        element = {"images": ["front.png", "front.png"], "description": char * length}
        assert codes(playing({"Ada": element}), target, model, media) == found


@at_omni
@pytest.mark.parametrize(("count", "found"), [(1, set()), (4, set()), (5, {"KS406"})])
def test_an_element_has_up_to_four_pictures(target: str, model: str, count: int, found: set[str], media: Path) -> None:
    """One is a warning, five are refused."""
    assert codes(playing({"Ada": {"images": ["front.png"] * count}}), target, model, media) == found


def frame(target: str, model: str, folder: Path, name: str) -> set[str]:
    text = _framed(target, model, f"start_frame: {name}")
    return {d.code for d in check_text(text, folder=folder) if d.severity is Severity.ERROR}


@at_every_profile
@pytest.mark.parametrize(
    ("size", "found"),
    [
        ((300, 300), set()),
        ((299, 300), {"KS409"}),
        ((300, 299), {"KS409"}),
        ((750, 300), set()),
        ((751, 300), {"KS409"}),
        ((300, 751), {"KS409"}),
    ],
)
@pytest.mark.parametrize("format", ["png", "jpg"])
def test_a_picture_has_300_pixels_and_a_ratio_of_two_and_a_half(
    target: str,
    model: str,
    size: tuple[int, int],
    found: set[str],
    format: str,
    tmp_path: Path,
) -> None:
    """Each side, in either direction, in PNG and JPEG."""
    Image.new("L", size).save(tmp_path / f"a.{format}")
    assert frame(target, model, tmp_path, f"a.{format}") == found


def sparse_png(path: Path, size: int) -> None:
    """A PNG's header and a hole: as heavy as asked, without the bytes on the disk."""
    with path.open("wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 600, 600) + b"\x08\x02\0\0\0")
        file.truncate(size)


@at_every_profile
@pytest.mark.parametrize("over", [0, 1])
def test_a_frame_weighs_as_much_as_its_target_takes(target: str, model: str, over: int, tmp_path: Path) -> None:
    """50 MB in the path API, 10 MB in the legacy one."""
    sparse_png(tmp_path / "heavy.png", {"kling": 50, "kling-v1": 10}[target] * MB + over)
    assert frame(target, model, tmp_path, "heavy.png") == ({"KS409"} if over else set())


@at_omni
@pytest.mark.parametrize("over", [0, 1])
def test_an_elements_picture_weighs_10_mb(target: str, model: str, over: int, tmp_path: Path) -> None:
    """At both targets."""
    sparse_png(tmp_path / "heavy.png", 10 * MB + over)
    film = playing({"Ada": {"images": ["heavy.png", "heavy.png"]}})
    assert codes(film, target, model, tmp_path) == ({"KS409"} if over else set())


@at_every_profile
@pytest.mark.parametrize("quality", ["720p", "1080p", "4k"])
def test_every_quality_is_sold_for_3_0(target: str, model: str, quality: str) -> None:
    """4K too, since April 2026."""
    assert codes(shots(5), target, model, quality=quality) == set()


def test_turbo_is_not_sold_in_4k() -> None:
    """The one that has no 4K says so."""
    assert codes(shots(5), "kling", "kling-3.0-turbo", quality="4k") == {"KS309"}


@at_omni
@pytest.mark.parametrize(
    ("use", "audio", "found"),
    [
        ("feature", "off", set()),
        ("feature", "native", {"KS310"}),
        ("feature", "original", {"KS310"}),
        ("base", "off", set()),
        ("base", "original", set()),
        ("base", "native", {"KS310"}),
    ],
)
def test_audio_beside_a_reference_video(
    target: str, model: str, use: str, audio: str, found: set[str], media: Path
) -> None:
    """Native sound never goes with one; its own sound only when it is edited."""
    film = shots(5) | {"reference_video": {"file": "dance.mp4", "use": use}, "audio": audio}
    assert codes(film, target, model, media) == found


@at_every_profile
def test_an_end_frame_needs_a_start_frame(target: str, model: str, media: Path) -> None:
    """Alone it is refused, beside a start frame taken."""
    alone = {d.code for d in check_text(_framed(target, model, "end_frame: front.png"), folder=media)}
    both = {
        d.code for d in check_text(_framed(target, model, "end_frame: front.png\nstart_frame: front.png"), folder=media)
    }
    assert ("KS313" in alone, both) == (True, set())


@at_every_profile
def test_the_aspect_is_needed_or_forbidden(target: str, model: str, media: Path) -> None:
    """Omni needs it where nothing gives the shape and takes it beside a frame; the others the reverse."""
    omni = model == "kling-3.0-omni"
    assert {d.code for d in check_text(_framed(target, model, "look: x"), folder=media)} == (
        {"KS311"} if omni else set()
    )
    beside = _framed(target, model, 'start_frame: front.png\naspect: "1:1"')
    assert {d.code for d in check_text(beside, folder=media)} == (set() if omni else {"KS312"})


def _framed(target: str, model: str, lines: str) -> str:
    return f"version: 1\ntarget: {target}\nmodel: {model}\n{lines}\nshots:\n  - {{duration: 3, prompt: Mei walks}}\n"
