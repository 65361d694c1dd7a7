"""What an editor is told of a storyboard that somebody is writing: pure, in code points, without a protocol."""

from kling_story.editing.reading import Reading, read

__all__ = ["Reading", "read"]
