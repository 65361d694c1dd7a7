"""The words that place people and things in an animatic's frame, as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from kling_story.vocabulary.placing import PLACINGS

_ABOUT = """\
# What places people in the animatic

These words near an `@Name` in a prompt say where in the frame it is drawn; they are sent like any other words. Only
a state counts ("stands on the left", "sits at the window", "behind @Tom"), no way, no look at a thing and no left
hand. Nothing said: people stand in the order in which they are named, and who stood left stays left in later shots.
"""


def placing_lines() -> Iterator[str]:
    """The section, line by line."""
    yield _ABOUT
    yield "| says | of | words | after a name |\n|---|---|---|---|"
    for placing in PLACINGS:
        words = dict.fromkeys((placing.words, placing.chinese, *placing.synonyms))
        shown = [word for word in words if word not in placing.after_name]
        after = ", ".join(f"@Tom{word}" for word in placing.after_name)
        yield f"| {placing.says.replace('_', ' ')} | {placing.kind}: {placing.meaning} | {', '.join(shown)} | {after} |"
    yield ""
