"""What a model sells only in some resolutions or lengths: the limits ``KEY_qualities`` and ``KEY_seconds``."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.diagnostics import listed
from kling_story.judging import Finding, Path, Story, Suggestion
from kling_story.seconds import plain_seconds
from kling_story.yamledit import add_before, replace_value


def wrong_quality(story: Story, key: str, called: str) -> Iterator[Finding]:
    """That what stands under a key isn't taken in the resolution asked for, which is sold otherwise."""
    quality, profile = story.board.quality, story.profile
    possible = profile[f"{key}_qualities"]
    if possible is not None and quality not in possible and quality in profile["qualities"]:
        message = f"{profile.title} takes no {called} in `{quality}`"
        hint = f"write {listed(f'quality: {one}' for one in possible)}"
        yield Finding((key,), message, hint=hint, on_key=True, limit=f"{key}_qualities")


def wrong_length(story: Story, key: str, called: str) -> Iterator[Finding]:
    """That what stands under a key isn't taken in a film of this length, which is sold otherwise."""
    total, profile = story.board.total, story.profile
    possible = profile[f"{key}_seconds"]
    if possible is not None and total not in possible and total in (profile["seconds_choices"] or possible):
        message = f"{profile.title} takes no {called} in a film of {plain_seconds(total)} s"
        hint = f"it takes one in {' or '.join(str(seconds) for seconds in possible)} s"
        yield Finding((key,), message, hint=hint, on_key=True, limit=f"{key}_seconds")


def ask_for(story: Story, quality: str, before: Path) -> Suggestion:
    """The fix that asks for a resolution, where it is written or as a new key ``before`` another."""
    written = story.written(("quality",))
    change = replace_value(("quality",), quality) if written else add_before(before, "quality", quality)
    return Suggestion(f"ask for `quality: {quality}`", change)
