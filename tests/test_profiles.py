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
    assert set(data) - {"like", "dialect"} == {"title", "target", "model", "date", "stated", "limits", "prices"}


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


ONE_SHOT = {
    "shots_max": 1,
    "shot_characters": None,
    "shot_seconds_min": None,
    "auto_storyboard": False,
    "end_frame_with_shots": None,
}
FIVE_OR_TEN = ONE_SHOT | {
    "seconds_min": 5,
    "seconds_max": 10,
    "seconds_choices": [5, 10],
    "elements": False,
    "reference_video": [],
    "reference_images": False,
}
SILENT = {"audio": ["off"], "audio_qualities": None, "voices_max": 0, "languages": None}
LOUD_2_6 = {
    "audio": ["off", "native"],
    "audio_qualities": ["1080p"],
    "audio_with_end_frame": ["off"],
    "voices_max": 2,
    "voice_qualities": ["1080p"],
    "voices_need_start_frame": True,
    "end_frame": True,
    "end_frame_alone": False,
    "end_frame_qualities": ["1080p"],
}
END_IN_1080P = {
    "end_frame": True,
    "end_frame_alone": False,
    "end_frame_qualities": ["1080p"],
    "end_frame_seconds": None,
}
NO_END = {"end_frame": False, "end_frame_alone": False, "end_frame_qualities": None, "end_frame_seconds": None}
NO_CONTROLS = {"camera_control": [], "motion_brush": False, "brush_strokes_max": None}
BRUSH = {
    "motion_brush": True,
    "brush_strokes_max": 6,
    "brush_points_min": 2,
    "brush_points_max": 77,
    "motion_brush_seconds": [5],
    "camera_control_seconds": [5],
    "camera_control_value_max": 10,
}
LEGACY = {
    "prompt_characters": 2500,
    "negative_prompt": True,
    "negative_prompt_characters": 2500,
    "image_bytes": 10 * 2**20,
}
O1 = ONE_SHOT | {
    "seconds_min": 3, "seconds_max": 10, "seconds_max_with_video": 10, "seconds_choices": None, "seconds_choices_plain": [5, 10],
    "qualities": ["720p", "1080p"], "qualities_with_video": ["720p", "1080p"], "audio": ["off", "original"], "languages": None, "prompt_characters": 2500,
    "elements": True, "video_elements": 0, "elements_with_frame": 3, "elements_with_end_frame": 0, "images_with_end_frame": 0,
    "references": 7, "references_with_video": 4, "reference_video": ["feature", "base"], "aspect_needed": True, "negative_prompt": False,
}  # fmt: skip
OLDER = {
    ("kling", "kling-3.0-turbo"): {"shots_max": 6, "seconds_max": 15, "qualities": ["720p", "1080p"], "audio": ["native"], "elements": False, "prompt_characters": 3072, "prompt_characters_with_frame": 2500} | NO_END | NO_CONTROLS,
    ("kling", "kling-o1"): O1 | {"image_bytes": 50 * 2**20, "video_seconds_max": 15.5},
    ("kling", "kling-2.6"): FIVE_OR_TEN | LOUD_2_6 | NO_CONTROLS | {"seconds_min": 3, "qualities": ["720p", "1080p"], "prompt_characters": 2500, "image_bytes": 50 * 2**20, "negative_prompt": False},
    ("kling", "kling-2.5-turbo"): FIVE_OR_TEN | SILENT | END_IN_1080P | NO_CONTROLS | {"qualities": ["720p", "1080p"], "prompt_characters": 2500, "negative_prompt": False},
    ("kling-v1", "kling-o1"): O1 | {"image_bytes": 10 * 2**20, "images_with_end_frame": 2, "video_seconds_max": 10, "video_side_min": 720, "video_side_max": 2160},
    ("kling-v1", "kling-2.6"): FIVE_OR_TEN | LOUD_2_6 | NO_CONTROLS | LEGACY | {"qualities": ["720p", "1080p"], "start_frame_needed": False},
    ("kling-v1", "kling-2.5-turbo"): FIVE_OR_TEN | SILENT | END_IN_1080P | NO_CONTROLS | LEGACY | {"qualities": ["720p", "1080p"], "start_frame_needed": False},
    ("kling-v1", "kling-2.1"): FIVE_OR_TEN | SILENT | END_IN_1080P | NO_CONTROLS | LEGACY | {"qualities": ["720p", "1080p"], "start_frame_needed": True},
    ("kling-v1", "kling-2.1-master"): FIVE_OR_TEN | SILENT | NO_END | NO_CONTROLS | LEGACY | {"qualities": ["1080p"], "start_frame_needed": False},
    ("kling-v1", "kling-2.0-master"): FIVE_OR_TEN | SILENT | NO_END | NO_CONTROLS | LEGACY | {"qualities": ["720p"], "start_frame_needed": False},
    ("kling-v1", "kling-1.6"): FIVE_OR_TEN | SILENT | END_IN_1080P | NO_CONTROLS | LEGACY | {"qualities": ["720p", "1080p"], "end_frame_alone": True, "start_frame_needed": False},
    ("kling-v1", "kling-1.5"): FIVE_OR_TEN | SILENT | END_IN_1080P | BRUSH | LEGACY | {
        "qualities": ["720p", "1080p"], "end_frame_alone": True, "start_frame_needed": True, "camera_control": ["simple"],
        "camera_control_qualities": ["1080p"], "camera_control_with_frame": True, "motion_brush_qualities": ["1080p"],
    },
    ("kling-v1", "kling-1.0"): FIVE_OR_TEN | SILENT | BRUSH | LEGACY | {
        "qualities": ["720p", "1080p"], "end_frame": True, "end_frame_alone": False, "end_frame_qualities": None, "end_frame_seconds": [5], "start_frame_needed": False,
        "camera_control": ["simple", "down_back", "forward_up", "right_turn_forward", "left_turn_forward"],
        "camera_control_qualities": ["720p"], "camera_control_with_frame": False, "motion_brush_qualities": ["720p", "1080p"],
    },
}  # fmt: skip


@pytest.mark.parametrize(("target", "model"), OLDER, ids=["-at-".join((m, t)) for t, m in OLDER])
def test_the_numbers_of_the_other_models_are_the_documented_ones(target: str, model: str) -> None:
    """A second time for these too: what differs from 3.0, and what they take none of."""
    found, documented = profile(target, model), OLDER[target, model]
    assert {name: found[name] for name in documented} == documented


def test_every_official_model_has_a_profile() -> None:
    """And its numbers stand here."""
    official = {(target, model) for target in ("kling", "kling-v1") for model in models(target)}
    assert official == {*THREE, *OLDER}


DISPUTED = {
    "shots_max": "kie", "shot_seconds_max": "kie", "shot_seconds_min": "third-party", "shot_characters": "514", "prompt_characters": "2500",
    "end_frame_with_shots": "422", "voices_max": "2026-02", "element_voices": "fal", "image_bytes": "10 MB", "video_seconds_max": "10 s",
    "video_side_min": "legacy", "languages": "translated", "qualities_with_video": "excluded", "video_elements_with_video": "legacy",
    "aspect_needed_with_feature_video": "legacy",
}  # fmt: skip


def test_what_the_sources_disagree_about_says_who_says_otherwise() -> None:
    """The disputes that touch a limit of 3.0 Omni, of O1 and of 2.6."""
    found = profile("kling", "kling-3.0-omni")
    assert {name for name, said in DISPUTED.items() if said not in (found.limits[name].disputed or "")} == set()
    assert "sends 7" in profile("kling", "kling-o1").limits["seconds_choices_plain"].disputed
    assert "3-10" in profile("kling", "kling-2.6").limits["seconds_choices"].disputed
    assert "both" in profile("kling-v1", "kling-2.6").limits["voices_with_elements"].disputed


def test_a_negative_prompt_goes_with_the_legacy_text_and_image_to_video_alone() -> None:
    """The path API has no field for it, and it isn't documented for the Omni endpoint."""
    taken = {name for name in (*THREE, *OLDER) if profile(*name)["negative_prompt"]}
    assert taken == {("kling-v1", model) for model in models("kling-v1")} - {
        ("kling-v1", "kling-3.0-omni"),
        ("kling-v1", "kling-o1"),
    }
