"""The resellers' profiles: their numbers a second time, and that what they don't say is marked as such."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from kling_story.checking import check_text
from kling_story.diagnostics import Severity
from kling_story.loading import read_source
from kling_story.matrix import matrix
from kling_story.profiles import models, profile
from kling_story.text import Source

RESELLERS = ("fal", "kie", "replicate", "dashscope")
OFFERED = [(target, model) for target in RESELLERS for model in models(target) if model != "kling-4.0"]

SAID: dict[tuple[str, str], dict[str, Any]] = {
    ("fal", "kling-3.0"): {
        "shots_max": 6, "shot_seconds_min": 1, "shot_seconds_max": 15, "seconds_min": 3, "seconds_max": 15, "negative_prompt": True,
        "qualities": ["720p", "1080p", "4k"], "audio": ["off", "native"], "languages": ["zh", "en"], "element_voices": ["video"],
        "end_frame": True, "end_frame_with_shots": False, "elements_need_start_frame": True, "element_ids": False, "video_elements": 1,
        "element_images_min": 2, "element_images_max": 4, "aspect_needed": False, "reference_video": [], "auto_storyboard": True,
    },
    ("fal", "kling-3.0-omni"): {
        "shots_max": 6, "negative_prompt": False, "audio": ["off", "native", "original"], "languages": ["zh", "en"],
        "element_voices": ["video"], "end_frame_with_shots": False, "element_ids": False, "video_elements": 1, "video_elements_with_video": 0,
        "references_with_video": 4, "reference_video": ["feature", "base"], "reference_video_with_shots": False,
        "video_seconds_min": 3, "video_seconds_max": 10, "video_side_min": 720, "video_side_max": 2160, "video_bytes": 200 * 2**20,
    },
    ("fal", "kling-3.0-turbo"): {"shots_max": 6, "seconds_max": 15, "audio": ["native"], "qualities": ["720p", "1080p"], "image_bytes": 50 * 2**20},
    ("kie", "kling-3.0"): {
        "shots_max": 5, "shot_seconds_min": 1, "shot_seconds_max": 12, "seconds_min": 3, "seconds_max": 15, "shot_characters": 500,
        "prompt_characters": 2500, "negative_prompt": False, "auto_storyboard": False, "qualities": ["720p", "1080p", "4k"],
        "end_frame": True, "end_frame_with_shots": False, "elements_with_frame": 3, "element_ids": False, "element_images_min": 2, "element_images_max": 4,
    },
    ("replicate", "kling-3.0"): {
        "shots_max": 6, "shot_seconds_min": 1, "seconds_min": 3, "seconds_max": 15, "prompt_characters": 2500, "negative_prompt": True,
        "negative_prompt_characters": 2500, "qualities": ["720p", "1080p", "4k"], "audio": ["off", "native"], "elements": False,
        "element_images_max": None, "end_frame": True, "end_frame_alone": False, "reference_images": False,
    },
    ("replicate", "kling-3.0-omni"): {
        "elements": False, "references": 7, "references_with_video": 4, "reference_images": True, "reference_video": ["feature", "base"],
        "audio_with_feature_video": ["off", "original"], "audio_with_base_video": ["off", "original"],
    },
    ("dashscope", "kling-3.0"): {
        "qualities": ["720p", "1080p"], "shot_characters": 512, "prompt_characters": 2500, "negative_prompt": False,
        "image_bytes": 10 * 2**20, "image_side_max": 8000, "image_alpha": False, "auto_storyboard": True,
    },
    ("dashscope", "kling-3.0-omni"): {
        "qualities": ["720p", "1080p"], "qualities_with_video": ["720p", "1080p"], "seconds_max_with_video": 10, "video_seconds_max": 10,
        "video_side_min": 720, "video_side_max": 2160, "image_side_max": 8000, "image_alpha": False,
    },
}  # fmt: skip


@pytest.mark.parametrize(("target", "model"), SAID, ids=["-at-".join((m, t)) for t, m in SAID])
def test_a_reseller_says_so_itself(target: str, model: str) -> None:
    """The numbers of its own pages, and none of them marked as somebody else's."""
    found, said = profile(target, model), SAID[target, model]
    assert {name: found[name] for name in said} == said
    assert {name for name in said if found.limits[name].upstream} == set()


@pytest.mark.parametrize(("target", "model"), OFFERED, ids=["-at-".join((m, t)) for t, m in OFFERED])
def test_every_model_that_a_reseller_offers_has_a_profile(target: str, model: str) -> None:
    """In the dialect of the reseller; what its pages don't say is Kling's own, and marked so."""
    found = profile(target, model)
    assert found is not None
    assert found.dialect == target
    taken = {limit.upstream for limit in found.limits.values() if limit.upstream}
    assert taken
    assert all(name.endswith((" at kling", " at kling-v1")) for name in taken)


def codes(target: str, folder: Path, model: str = "kling-3.0", **board: Any) -> set[str]:
    text = yaml.safe_dump({"version": "1", "target": target, "model": model, **board}, sort_keys=False, width=10_000)
    return {d.code for d in check_text(text, folder=folder) if d.severity is Severity.ERROR}


def shots(*seconds: int, prompt: str = "Mei walks") -> list[dict[str, Any]]:
    return [{"duration": s, "prompt": prompt} for s in seconds]


@pytest.mark.parametrize(("target", "most"), [("fal", 6), ("kie", 5), ("replicate", 6), ("dashscope", 6)])
def test_the_last_shot_that_is_taken(target: str, most: int, media: Path) -> None:
    """One more is refused."""
    assert codes(target, media, shots=shots(*[2] * most)) == set()
    assert codes(target, media, shots=shots(*[2] * (most + 1))) == {"KS301"}


@pytest.mark.parametrize(("target", "most"), [("fal", 512), ("kie", 500), ("replicate", 512), ("dashscope", 512)])
def test_the_longest_shot_in_words(target: str, most: int, media: Path) -> None:
    """With the full stop that the tool adds."""
    film = shots(3, 3)
    film[0]["prompt"] = "a" * (most - 1)
    assert codes(target, media, shots=film) == set()
    film[0]["prompt"] = "a" * most
    assert codes(target, media, shots=film) == {"KS306"}


@pytest.mark.parametrize(
    ("target", "found"), [("fal", {"KS314"}), ("kie", {"KS314"}), ("replicate", set()), ("dashscope", set())]
)
def test_an_end_frame_beside_shots(target: str, found: set[str], media: Path) -> None:
    """fal and kie refuse it; the others' pages don't say, and Kling itself takes it."""
    assert codes(target, media, start_frame="front.png", end_frame="front.png", shots=shots(3, 3)) == found


@pytest.mark.parametrize(
    ("target", "found"), [("fal", set()), ("kie", set()), ("replicate", set()), ("dashscope", {"KS309"})]
)
def test_4k_is_sold_by_all_but_one(target: str, found: set[str], media: Path) -> None:
    """DashScope has two modes."""
    assert codes(target, media, quality="4k", start_frame="front.png", shots=shots(5)) == found


BOARDS = sorted((Path(__file__).parent / "boards").glob("*/*.yaml"))
VARIED = [*SAID, ("kie", "kling-3.0-turbo"), ("fal", "kling-o1"), ("fal", "kling-2.6"), ("fal", "kling-1.0")]


@pytest.mark.parametrize(("target", "model"), VARIED, ids=["-at-".join((m, t)) for t, m in VARIED])
def test_no_limit_that_is_missing_trips_a_rule(target: str, model: str) -> None:
    """Every board of the tests, asked of this target: rules and losses cope with limits that don't apply."""
    for board in BOARDS:
        text = re.sub(r"^(model|target):.*\n", "", board.read_text("utf-8", errors="replace"), flags=re.MULTILINE)
        text = text.replace("version: 1\n", f"version: 1\nmodel: {model}\ntarget: {target}\n", 1)
        row = matrix(read_source(Source(board.name, text), board.parent), [target]).rows
        assert all(one.verdict in ("refused", "lost", "changed", "as written", "not offered") for one in row)
