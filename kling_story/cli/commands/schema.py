"""``kling-story schema``: the JSON Schema of a storyboard, for editors."""

from __future__ import annotations

import json

from kling_story.reference import json_schema


def schema() -> None:
    """Print the JSON Schema of a storyboard: completion and hints in any editor."""
    print(json.dumps(json_schema(), ensure_ascii=False, indent=2))
