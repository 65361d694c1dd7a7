"""What each official profile takes and refuses, asked of `check`, limit by limit."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from official import ALL, OFFICIAL, PRO, STD, TABLE, Place, at_every_profile, codes, found

from kling_story.diagnostics import Severity
from kling_story.profiles import models


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
