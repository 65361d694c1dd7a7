"""The limits: every profile states all of them, with source and date, and the numbers are the documented ones."""

# ruff: noqa: E501 — a row of a table reads best on one line

from __future__ import annotations

import re
from datetime import date
from importlib.resources import files

import pytest
import yaml

from kling_story.profiles import LIMITS, models, profile, targets

DATA = files("kling_story.profiles").joinpath("data")
NAMES = [(target, model) for target in targets() for model in models(target) if profile(target, model)]
THREE = [("kling", "kling-3.0"), ("kling", "kling-3.0-omni"), ("kling-v1", "kling-3.0"), ("kling-v1", "kling-3.0-omni")]
IDS = ["-at-".join((model, target)) for target, model in NAMES]


@pytest.mark.parametrize(("target", "model"), NAMES, ids=IDS)
def test_a_profile_states_every_limit(target: str, model: str) -> None:
    """All limits and no others, so that a rule never asks in vain; one that doesn't apply says why."""
    found = profile(target, model)
    assert set(found.limits) == set(LIMITS)
    assert {name for name, limit in found.limits.items() if (limit.value is None) != bool(limit.why)} == set()


@pytest.mark.parametrize(("target", "model"), NAMES, ids=IDS)
def test_a_limit_says_where_it_comes_from_and_when(target: str, model: str) -> None:
    """Each has a source and a date, none of the future of the profile itself."""
    found = profile(target, model)
    assert date.fromisoformat(found.date)
    for name, limit in found.limits.items():
        assert limit.source.strip(), name
        assert re.fullmatch(r"20\d\d-(0[1-9]|1[0-2])(-\d\d)?", limit.date), name
        assert limit.date <= found.date, name
        assert limit.disputed is None or limit.disputed.strip(), name


@pytest.mark.parametrize(("target", "model"), NAMES, ids=IDS)
def test_a_profile_file_says_what_its_place_says(target: str, model: str) -> None:
    """Target and model inside the file are those of its folder and name, and no key is left unread."""
    data = yaml.safe_load(DATA.joinpath(target, f"{model}.yaml").read_text("utf-8"))
    assert (data["target"], data["model"]) == (target, model)
    assert set(data) - {"like", "dialect"} == {"title", "target", "model", "date", "stated", "limits"}


def test_every_profile_file_is_in_the_catalogue() -> None:
    """A file that no target and model lead to would never be read."""
    kept = {
        (folder.name, file.name.removesuffix(".yaml"))
        for folder in DATA.iterdir()
        if folder.is_dir()
        for file in folder.iterdir()
    }
    assert kept == set(NAMES)


def test_the_first_models_have_profiles_at_both_official_targets() -> None:
    """3.0 and 3.0 Omni, asked through either API."""
    assert set(THREE) <= set(NAMES)


def test_a_model_without_a_profile_has_none() -> None:
    """Unknown is an answer."""
    assert profile("fal", "kling-4.0") is None
    assert profile("nobody", "kling-3.0") is None
    assert profile("catalogue.yaml", "x") is None


SAME = {
    "shots_max": 6, "shot_seconds_min": 1, "seconds_min": 3, "seconds_max": 15, "whole_seconds": True, "shot_characters": 512,
    "elements_with_frame": 3, "video_elements": 3, "element_name_characters": 20, "element_description_characters": 100,
    "element_images_max": 4, "element_images_min": 2, "element_image_bytes": 10 * 2**20, "image_side_min": 300,
    "image_ratio_max": 2.5, "image_formats": ["jpeg", "png"], "qualities": ["720p", "1080p", "4k"],
    "camera_control": [], "motion_brush": False, "auto_storyboard": True,
    "end_frame": True, "languages": ["zh", "en", "ja", "ko", "es"],
}  # fmt: skip
BY_TARGET = {
    "kling": {"prompt_characters": 3072, "prompt_characters_advised": 2500, "image_bytes": 50 * 2**20},
    "kling-v1": {"prompt_characters": 2500, "shots_characters_advised": 2500, "image_bytes": 10 * 2**20},
}
BY_MODEL = {
    "kling-3.0": {
        "aspect_needed": False, "aspect_with_start_frame": False, "elements_need_start_frame": True, "reference_images": False,
        "reference_video": [], "audio": ["off", "native"], "references": None,
    },
    "kling-3.0-omni": {
        "aspect_needed": True, "reference_video_with_shots": False, "aspect_with_start_frame": True, "elements_need_start_frame": False, "reference_images": True,
        "reference_video": ["feature", "base"], "references": 7, "references_with_video": 4, "audio": ["off", "native", "original"],
        "audio_with_feature_video": ["off"], "audio_with_base_video": ["off", "original"],
    },
}  # fmt: skip


@pytest.mark.parametrize(("target", "model"), THREE)
def test_the_numbers_are_the_documented_ones(target: str, model: str) -> None:
    """Written here a second time, from the documents, so that a slip of the data shows."""
    found = profile(target, model)
    documented = {**SAME, **BY_TARGET[target], **BY_MODEL[model]}
    assert {name: found[name] for name in documented} == documented


def test_turbo_is_sold_without_4k() -> None:
    """4K came to 3.0 and 3.0 Omni only."""
    assert "4k" not in profile("kling", "kling-3.0-turbo")["qualities"]


def test_a_negative_prompt_goes_with_the_legacy_text_to_video_alone() -> None:
    """The path API has no field for it, and it isn't documented for Omni."""
    assert [name for name in THREE if profile(*name)["negative_prompt"]] == [("kling-v1", "kling-3.0")]
