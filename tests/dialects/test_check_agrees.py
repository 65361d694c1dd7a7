"""What `check` finds no error in can be asked for, of every model at every target."""

from __future__ import annotations

import random
from typing import Any

import pytest

from kling_story.diagnostics import Severity
from kling_story.dialects import lower
from kling_story.errors import UsageError
from kling_story.judging import Story
from kling_story.profiles import SHIPPED, Profile
from kling_story.rules import rules_for
from kling_story.storyboard import Storyboard

A, B, C = (f"https://example.com/{name}.png" for name in "abc")
CHOICES: dict[str, list[Any]] = {
    "quality": ["720p", "1080p", "4k"],
    "aspect": [None, "9:16"],
    "audio": ["off", "native", "original"],
    "negative": [None, "rain"],
    "start_frame": [None, A],
    "end_frame": [None, B],
    "reference_images": [[], [{"image": C}]],
    "reference_video": [None, *({"file": "https://example.com/v.mp4", "use": use} for use in ("feature", "base"))],
    "elements": [
        {},
        *(
            {"Mei": made}
            for made in (
                {"images": [A, B]},
                {"video": "https://example.com/m.mp4"},
                {"id": "829"},
                {"description": "a cat"},
                {"voice": "829"},
            )
        ),
    ],
}
WORDS: list[dict[str, Any]] = [
    {"shots": [{"duration": 5, "prompt": "@Mei walks."}]},
    {"shots": [{"duration": 5, "prompt": "@Mei walks."}, {"duration": 5, "prompt": "@Mei runs."}]},
    {"storyboard": "auto", "prompt": "@Mei walks.", "duration": 5},
]
ABOUT = ("film", "frames", "materials", "references", "video", "controls")
"""Folders of the rules about what a target takes."""


@pytest.mark.parametrize("profile", SHIPPED.all(), ids=lambda profile: profile.name)
def test_what_is_without_errors_can_be_asked_for(profile: Profile) -> None:
    """Nothing is refused only when money is about to be spent."""
    some, clean = random.Random(profile.name), 0
    for _ in range(500):
        choice = {key: some.choice([*values[:1] * 3, *values]) for key, values in CHOICES.items()}
        choice |= {key: some.choice(CHOICES[key]) for key in ("quality", "start_frame")} | some.choice(WORDS)
        board = Storyboard.model_validate({"model": profile.model, **choice})
        refusal = _refusal(board, profile)
        has_errors = _has_errors(board, profile)
        assert refusal is None or has_errors, f"{refusal}: {choice}"
        clean += not has_errors
    assert clean


def _refusal(board: Storyboard, profile: Profile) -> str | None:
    try:
        lower(profile.dialect, board)
    except UsageError as error:
        return error.message
    return None


def _has_errors(board: Storyboard, profile: Profile) -> bool:
    story = Story(board, profile, profile.target, lambda path: True)
    return any(
        (finding.severity or rule.CHECK.severity) is Severity.ERROR
        for rule in rules_for(board)
        if rule.__name__.split(".")[2] in ABOUT
        for finding in rule.find(story)
    )
