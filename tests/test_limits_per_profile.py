"""What each official profile takes and refuses, asked of `check`, from a table of its own."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from kling_story.checking import check_text
from kling_story.diagnostics import Diagnostic, Severity
from kling_story.profiles import models

OFFICIAL = ("kling", "kling-v1")
STD, PRO, UHD = "720p", "1080p", "4k"
TWO, ALL = (STD, PRO), (STD, PRO, UHD)
LONG, O1, OLD = range(3, 16), range(3, 11), (5, 10)


@dataclass(frozen=True)
class Takes:
    """``end``: pairs of resolution and seconds. ``disputed``: seconds that only warn. ``camera``: its types."""

    seconds: Any
    qualities: tuple[str, ...]
    prompt: int
    framed: int
    audio: tuple[str, ...] = ("off",)
    loud: tuple[str, ...] = ()
    end: set[tuple[str, int]] = field(default_factory=set)
    alone: bool = False
    shots: int = 1
    frame: bool = False
    omni: bool = False
    elements: str = ""
    disputed: Any = ()
    camera: tuple[str, ...] = ()
    brush: tuple[str, ...] = ()
    negative: bool = False
    own_voices: int = 0


def every(qualities: tuple[str, ...], seconds: Any) -> set[tuple[str, int]]:
    return {(quality, second) for quality in qualities for second in seconds}


FIVE = ("simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward")
TABLE = {
    ("kling", "kling-3.0"): Takes(LONG, ALL, 3072, 3072, ("off", "native"), ALL, every(ALL, LONG), shots=6, elements="framed"),
    ("kling", "kling-3.0-omni"): Takes(LONG, ALL, 3072, 3072, ("off", "native"), ALL, every(ALL, LONG), shots=6, omni=True, elements="both"),
    ("kling", "kling-3.0-turbo"): Takes(LONG, TWO, 3072, 2500, ("off", "native"), TWO, shots=6),
    ("kling", "kling-o1"): Takes(O1, TWO, 2500, 2500, end=every(TWO, O1), omni=True, elements="pictures", disputed=(3, 4, 6, 7, 8, 9)),
    ("kling", "kling-2.6"): Takes(O1, TWO, 2500, 2500, ("off", "native"), (PRO,), every((PRO,), O1), disputed=(3, 4, 6, 7, 8, 9), own_voices=2),
    ("kling", "kling-2.5-turbo"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD)),
    ("kling-v1", "kling-3.0"): Takes(LONG, ALL, 2500, 2500, ("off", "native"), ALL, every(ALL, LONG), shots=6, elements="framed", negative=True),
    ("kling-v1", "kling-3.0-omni"): Takes(LONG, ALL, 2500, 2500, ("off", "native"), ALL, every(ALL, LONG), shots=6, omni=True, elements="both"),
    ("kling-v1", "kling-o1"): Takes(O1, TWO, 2500, 2500, end=every(TWO, O1), omni=True, elements="pictures", disputed=(3, 4, 6, 7, 8, 9)),
    ("kling-v1", "kling-2.6"): Takes(OLD, TWO, 2500, 2500, ("off", "native"), (PRO,), every((PRO,), OLD), disputed=(6, 7, 8, 9), negative=True, own_voices=2),
    ("kling-v1", "kling-2.5-turbo"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), negative=True),
    ("kling-v1", "kling-2.1"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), frame=True, negative=True),
    ("kling-v1", "kling-2.1-master"): Takes(OLD, (PRO,), 2500, 2500, negative=True),
    ("kling-v1", "kling-2.0-master"): Takes(OLD, (STD,), 2500, 2500, negative=True),
    ("kling-v1", "kling-1.6"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), alone=True, negative=True),
    ("kling-v1", "kling-1.5"): Takes(OLD, TWO, 2500, 2500, end=every((PRO,), OLD), alone=True, frame=True, camera=("simple",), brush=(PRO,), negative=True),
    ("kling-v1", "kling-1.0"): Takes(OLD, TWO, 2500, 2500, end=every(TWO, (5,)), camera=FIVE, brush=TWO, negative=True),
}  # fmt: skip
at_every_profile = pytest.mark.parametrize("place", TABLE, ids=["-at-".join((m, t)) for t, m in TABLE])
Place = tuple[str, str]


def found(
    place: Place, seconds: Any = 5, prompt: str = "A street", folder: Path = Path(), **keys: Any
) -> list[Diagnostic]:
    """What is found in the least film that a profile takes, changed by ``keys``; None takes one away."""
    takes = TABLE[place]
    board: dict[str, Any] = {"version": "1", "target": place[0], "model": place[1]}
    board |= {"aspect": "16:9"} if takes.omni else {}
    board |= {"start_frame": "front.png"} if takes.frame else {}
    shots = [{"duration": each, "prompt": prompt} for each in (seconds if isinstance(seconds, list) else [seconds])]
    board |= {"shots": shots} | keys
    text = yaml.safe_dump({k: v for k, v in board.items() if v is not None}, sort_keys=False, width=10_000)
    return list(check_text(text, folder=folder))


def codes(place: Place, severity: Severity = Severity.ERROR, **rest: Any) -> set[str]:
    return {d.code for d in found(place, **rest) if d.severity is severity}


def test_the_table_has_every_official_model() -> None:
    """So that a new profile isn't forgotten here."""
    assert set(TABLE) == {(target, model) for target in OFFICIAL for model in models(target)}


@at_every_profile
def test_the_least_film_is_taken(place: Place, media: Path) -> None:
    """Nothing at all is found in it."""
    assert found(place, folder=media) == []


@at_every_profile
def test_lengths(place: Place, media: Path) -> None:
    """Each second up to 17: taken, taken by some pages, or refused."""
    takes = TABLE[place]
    errors = {seconds: codes(place, seconds=seconds, folder=media) for seconds in range(1, 18)}
    assert {seconds for seconds, said in errors.items() if not said} == {*takes.seconds, *takes.disputed}
    assert set().union(*errors.values()) <= {"KS304", "KS320"}
    warned = {s for s in range(1, 18) if "KS320" in codes(place, Severity.WARNING, seconds=s, folder=media)}
    assert warned == set(takes.disputed)


@at_every_profile
def test_shots(place: Place, media: Path) -> None:
    """One, or up to six."""
    told = {n: "KS301" in codes(place, seconds=[10 // n] * n, folder=media) for n in (1, 2, 6, 7)}
    assert told == {n: n > TABLE[place].shots for n in told}


@at_every_profile
def test_resolutions(place: Place, media: Path) -> None:
    """Those that are sold."""
    told = {quality: codes(place, quality=quality, folder=media) for quality in ALL}
    assert told == {quality: set() if quality in TABLE[place].qualities else {"KS309"} for quality in ALL}


@at_every_profile
@pytest.mark.parametrize("over", [0, 1])
def test_prompts(place: Place, over: int, media: Path) -> None:
    """As long as the target takes, alone and beside a start frame; the full stop counts."""
    takes = TABLE[place]
    most = takes.framed if takes.frame else takes.prompt
    assert codes(place, prompt="a" * (most + over - 1), folder=media) == ({"KS307"} if over else set())
    framed = {"start_frame": "front.png", "aspect": None, "folder": media}
    assert codes(place, prompt="a" * (takes.framed + over - 1), **framed) == ({"KS307"} if over else set())


@at_every_profile
def test_native_audio(place: Place, media: Path) -> None:
    """Where it is made, and in the resolutions in which it is."""
    takes = TABLE[place]
    refused = {"KS324"} if takes.loud else {"KS310"}
    told = {q: codes(place, quality=q, audio="native", folder=media) for q in takes.qualities}
    assert told == {q: set() if q in takes.loud else refused for q in takes.qualities}


@at_every_profile
def test_end_frames(place: Place, media: Path) -> None:
    """Beside a start frame: in which resolutions and lengths."""
    takes = TABLE[place]
    frames: dict[str, Any] = {"start_frame": "front.png", "end_frame": "front.png", "aspect": None, "folder": media}
    refused = {"KS326"} if takes.end else {"KS317"}
    pairs = [(quality, seconds) for quality in takes.qualities for seconds in (5, 10)]
    told = {pair: codes(place, quality=pair[0], seconds=pair[1], **frames) for pair in pairs}
    assert told == {pair: set() if pair in takes.end else refused for pair in pairs}


@at_every_profile
def test_end_frames_alone(place: Place, media: Path) -> None:
    """1.5 and 1.6 take one without a start frame."""
    takes = TABLE[place]
    quality = max(takes.qualities, key=lambda quality: any((quality, 5) == pair for pair in takes.end))
    alone = {"end_frame": "front.png", "start_frame": None, "quality": quality}
    expected = set() if takes.alone else {"KS313"} if takes.end else {"KS317"}
    assert codes(place, folder=media, **alone) - {"KS323"} == expected


@at_every_profile
def test_films_of_words_alone(place: Place, media: Path) -> None:
    """1.5 and 2.1 make none."""
    assert codes(place, start_frame=None, folder=media) == ({"KS323"} if TABLE[place].frame else set())


@at_every_profile
@pytest.mark.parametrize("made", [{"images": ["front.png", "front.png"]}, {"video": "mei.mp4"}, {"id": "829836"}])
@pytest.mark.parametrize("framed", [True, False])
def test_elements(place: Place, made: dict[str, Any], framed: bool, media: Path) -> None:
    """None, only beside a frame, only made from pictures, or any."""
    takes = TABLE[place]
    frame = {"start_frame": "front.png", "aspect": None} if framed or takes.frame else {}
    errors = codes(place, prompt="@Mei walks", elements={"Mei": made}, folder=media, **frame)
    if not takes.elements:
        expected = {"KS328"}
    elif takes.elements == "framed" and not framed:
        expected = {"KS316"}
    else:
        expected = {"KS315"} if takes.elements == "pictures" and "video" in made else set()
    assert errors == expected


@at_every_profile
@pytest.mark.parametrize("key", ["reference_images", "reference_video"])
def test_references(place: Place, key: str, media: Path) -> None:
    """The Omni models' own."""
    named = {"reference_images": [{"image": "front.png"}], "reference_video": "dance.mp4"}[key]
    assert codes(place, folder=media, **{key: named}) - {"KS411", "KS412"} == (
        set() if TABLE[place].omni else {"KS317"}
    )


@at_every_profile
@pytest.mark.parametrize("count", [1, 2, 3])
def test_voices_of_ones_own(place: Place, count: int, media: Path) -> None:
    """2.6 takes two beside a start frame; with the others they are lost, which is told."""
    takes = TABLE[place]
    cast = {name: {"description": "a man", "voice": "829"} for name in ("Ada", "Bob", "Cyr")[:count]}
    keys = {
        "prompt": " ".join(f"@{name}" for name in cast),
        "elements": cast,
        "start_frame": "front.png",
        "aspect": None,
    }
    keys |= {"audio": "native", "quality": PRO} if takes.own_voices else {}
    assert ("KS331" in codes(place, folder=media, **keys)) is (0 < takes.own_voices < count)
    assert ("KS330" in codes(place, Severity.WARNING, folder=media, **keys)) is (takes.own_voices == 0)


@at_every_profile
@pytest.mark.parametrize("over", [0, 1])
def test_negative_prompts(place: Place, over: int, media: Path) -> None:
    """2500 characters in the legacy API, none elsewhere."""
    keys = {"negative": "a" * (2500 + over), "folder": media}
    taken = TABLE[place].negative
    assert codes(place, **keys) == ({"KS333"} if over and taken else set())
    assert ("KS318" in codes(place, Severity.WARNING, **keys)) is not taken


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


@pytest.mark.parametrize("target", OFFICIAL)
@pytest.mark.parametrize(("audio", "quality", "end", "found"), [
    ("native", PRO, False, set()), ("native", PRO, True, {"KS325"}), ("off", PRO, True, set()), ("native", STD, False, {"KS324"}), ("off", STD, True, {"KS326"}),
])  # fmt: skip
def test_sound_of_2_6(target: str, audio: str, quality: str, end: bool, found: set[str], media: Path) -> None:
    """In 1080p alone, and never beside an end frame."""
    frames = {"start_frame": "front.png", "end_frame": "front.png" if end else None}
    assert codes((target, "kling-2.6"), audio=audio, quality=quality, folder=media, **frames) == found


@pytest.mark.parametrize("target", OFFICIAL)
def test_o1_beside_both_frames(target: str, media: Path) -> None:
    """No element, and no image, or two in the legacy documents; beside the start frame alone up to three elements; then any second is sold."""
    both = {"start_frame": "front.png", "end_frame": "front.png", "aspect": None, "folder": media}
    start = both | {"end_frame": None}
    cast = {name: {"images": ["front.png", "front.png"]} for name in ("Ada", "Bob", "Cyr", "Dan")}
    for count in range(1, 5):
        few = {
            "elements": dict(list(cast.items())[:count]),
            "prompt": " ".join(f"@{name}" for name in list(cast)[:count]),
        }
        assert codes((target, "kling-o1"), **both, **few) == ({"KS327", "KS315"} if count > 3 else {"KS327"})
        assert codes((target, "kling-o1"), seconds=7, **start, **few) == ({"KS315"} if count > 3 else set())
    most = 0 if target == "kling" else 2
    for count in (1, 2, 3):
        images = {"reference_images": [{"image": "front.png"}] * count}
        assert codes((target, "kling-o1"), **both, **images) == ({"KS327"} if count > most else set())
    assert codes((target, "kling-o1"), Severity.WARNING, seconds=7, **start, **images) == set()


@pytest.mark.parametrize(("characters", "noted"), [(504, False), (505, True), (512, True), (513, False)])
@pytest.mark.parametrize("target", OFFICIAL)
def test_a_shot_just_below_its_limit(target: str, characters: int, noted: bool, media: Path) -> None:
    """505 to 512 characters are taken, and told."""
    told = codes((target, "kling-3.0"), Severity.NOTE, seconds=[3, 3], prompt="a" * (characters - 1), folder=media)
    assert ("KS322" in told) is noted


@pytest.mark.parametrize(
    ("size", "refused"),
    [((2000, 1000), False), ((2001, 1000), True), ((1000, 2500), False), ((1000, 2501), True), ((2001, 800), True)],
)
def test_a_reference_video_is_up_to_twice_as_wide_as_high(
    size: Any, refused: bool, film_bytes: Any, tmp_path: Path
) -> None:
    """From 0.4 to 2 as width over height, in the path API; the legacy documents name sides alone."""
    (tmp_path / "dance.mp4").write_bytes(film_bytes(5, size))
    said = codes(("kling", "kling-3.0-omni"), reference_video="dance.mp4", folder=tmp_path)
    assert said == ({"KS420"} if refused else set())


def test_a_dispute_is_told_by_whom(media: Path) -> None:
    """The pages that disagree about O1's lengths are named beside the warning."""
    (warning,) = found(("kling", "kling-o1"), seconds=7, folder=media)
    assert "official example sends 7" in warning.basis.disputed
