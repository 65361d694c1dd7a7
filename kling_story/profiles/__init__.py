"""What each target accepts of each model: dated data, one file each, never a number in code.

A profile is found by target and model. Its ``limits`` are named in ``LIMITS``; each states its value,
its source and that source's date, and what contradicts it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LIMITS: dict[str, str] = {
    "shots_max": "shots in one film",
    "shot_seconds_min": "seconds of the shortest shot",
    "seconds_min": "seconds of the shortest film",
    "seconds_max": "seconds of the longest film",
    "whole_seconds": "whether durations are whole seconds",
    "shot_characters": "characters of one compiled shot, in a film of several",
    "prompt_characters": "characters of the whole prompt",
    "prompt_characters_advised": "characters of the whole prompt that are advised",
    "shots_characters_advised": "characters of all shots together, where they are sent apart",
    "auto_storyboard": "whether Kling can cut one prompt into shots itself",
    "qualities": "resolutions that are sold",
    "audio": "what `audio` can be",
    "audio_with_feature_video": "what `audio` can be beside a feature video",
    "audio_with_base_video": "what `audio` can be beside a base video",
    "aspect_needed": "whether the aspect ratio must be given when no frame or video gives it",
    "aspect_with_start_frame": "whether an aspect ratio may be given beside a start frame",
    "end_frame": "whether an end frame is taken beside a start frame",
    "end_frame_with_shots": "whether an end frame goes with several shots",
    "elements_need_start_frame": "whether elements are taken only beside a start frame",
    "elements_with_frame": "elements beside a start frame",
    "references": "reference images and elements together",
    "references_with_video": "reference images and elements together, beside a reference video",
    "video_elements": "elements made from a video",
    "references_with_video_elements": "reference images and picture elements, beside elements made from a video",
    "reference_images": "whether reference images are taken",
    "reference_video": "whether a reference video is taken",
    "reference_video_with_shots": "whether a reference video goes with shots of one's own",
    "negative_prompt": "whether a negative prompt is taken",
    "camera_control": "whether the numeric camera is taken",
    "motion_brush": "whether the motion brush is taken",
    "element_name_characters": "characters of an element's name",
    "element_description_characters": "characters of an element's description",
    "element_images_max": "pictures of one element, the front view included",
    "element_images_min": "pictures of one element, the front view included",
    "element_image_bytes": "bytes of an element's picture",
    "image_bytes": "bytes of a frame or reference picture",
    "image_side_min": "pixels of a picture's shorter side",
    "image_ratio_max": "a picture's longer side over its shorter one",
    "image_formats": "formats of pictures",
    "languages": "languages spoken",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """One number or choice, where it comes from, and what contradicts it."""

    value: Any
    source: str
    date: str
    disputed: str | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What one target accepts of one model. ``date``: when its facts were last looked at."""

    target: str
    model: str
    title: str
    date: str
    dialect: str
    limits: dict[str, Limit]

    @property
    def name(self) -> str:
        return f"{self.model} at {self.target}"

    def __getitem__(self, name: str) -> Any:
        """A limit's value."""
        return self.limits[name].value


@dataclass(frozen=True, slots=True)
class _Catalogue:
    targets: dict[str, str]
    models: dict[str, tuple[str, ...]]


@cache
def _catalogue() -> _Catalogue:
    data = _read("catalogue.yaml")
    return _Catalogue(data["targets"], {model: tuple(at) for model, at in data["models"].items()})


def targets() -> tuple[str, ...]:
    """Every target that exists, with or without a profile here."""
    return tuple(_catalogue().targets)


def models(target: str | None = None) -> tuple[str, ...]:
    """Every model that exists, or that a target offers."""
    return tuple(model for model, at in _catalogue().models.items() if target is None or target in at)


@cache
def profile(target: str, model: str) -> Profile | None:
    """The profile of a model at a target, or None where this version has none."""
    try:
        data = _read(f"{target}/{model}.yaml")
    except (FileNotFoundError, NotADirectoryError):
        return None
    limits = {
        name: Limit(row["value"], row["source"], str(row["date"]), row.get("disputed"))
        for name, row in data["limits"].items()
    }
    return Profile(target, model, data["title"], str(data["date"]), data["dialect"], limits)


def _read(name: str) -> Any:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(files(__package__).joinpath("data", name).read_text("utf-8"), Loader=loader)
