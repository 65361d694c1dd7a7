"""A multi-shot prompt that people have as text -> a storyboard."""

from kling_story.importing.prompts import Imported, import_prompt

__all__ = ["Imported", "import_prompt"]
