"""What the tests of importing share: a prompt read all the way to a storyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml

from kling_story.importing.prompts import import_prompt
from kling_story.storyboard import Storyboard


@pytest.fixture
def board() -> Callable[[str], Storyboard]:
    """Imports a prompt and reads the YAML that came of it."""

    def read(text: str) -> Storyboard:
        return Storyboard.model_validate(yaml.safe_load(import_prompt(text).yaml))

    return read
