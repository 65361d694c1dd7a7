"""The clip that an element is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kling_story.filmed import Wrong, wrong_film
from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media.lengths import NEARLY, missed, told
from kling_story.profiles import Profile

if TYPE_CHECKING:
    # Most elements have neither clip nor recording.
    from kling_story.media.films import Film

ALIKE = 0.02
"""How much a clip's shape may differ, as a part of one: encoders round sides to whole blocks."""

_REST = 'shots:\n  - {duration: 3, prompt: "@Mei walks"}\n'
_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n'

CHECK = Check(
    code="KS425",
    name="element-clip",
    what="an element's clip of another format, length or shape than Kling takes, or of something that is no person",
    why="making the element is refused",
    source="profile: element_video_seconds, element_video_short_side, element_video_aspects; realistic people only (official element management page, 2026-09)",
    bad=(
        *(
            _HEAD + f"  Mei: {{video: {name}}}\n" + _REST
            for name in ("moving.gif", "cut.mp4", "long.mp4", "square.mp4")
        ),
        _HEAD + "  Mei: {video: dance.mp4}\n" + _REST,
        _HEAD + "  Mei: {kind: animal, video: mei.mp4}\n" + _REST,
    ),
    good=(_HEAD + "  Mei: {video: mei.mp4}\n" + _REST,),
)
_NO_PEOPLE = ("animal", "item", "costume", "scene", "effect")


def find(story: Story) -> Iterator[Finding]:
    if not story.profile["elements"]:
        return
    for name, element in story.board.elements.items():
        if not element.video or element.id:
            continue
        path = ("elements", name, "video")
        if element.kind in _NO_PEOPLE:
            message = f"`{name}` is called {element.kind}: Kling makes elements from clips of people only"
            hint = "give pictures of it instead"
            yield Finding(path, message, hint=hint, on_key=True, severity=Severity.WARNING)
        yield from wrong_film(story, path, element.video, _wrong)


def _wrong(profile: Profile, film: Film) -> Iterator[Wrong]:
    """Everything that is wrong with a clip's picture, the limit behind each, and how bad it is."""
    if film.seconds is not None:
        least, most = profile["element_video_seconds_min"], profile["element_video_seconds_max"]
        by = missed(film.seconds, least, most)
        if by:
            limit = f"element_video_seconds_{'min' if by < 0 else 'max'}"
            severity = Severity.WARNING if abs(by) < NEARLY else None
            yield f"has {told(film.seconds)} s, a clip of an element has {least} to {most}", limit, severity
    if not film.width or not film.height:
        return
    side, shapes = profile["element_video_short_side"], profile["element_video_aspects"]
    short = min(film.width, film.height)
    pixels = f"is {film.width}x{film.height} pixels"
    if side is not None and short != side:
        # "1080P" may mean "at least": only less than that is certain to be refused.
        severity = Severity.WARNING if short > side else None
        yield f"{pixels}, the shorter side of an element's clip has {side}", "element_video_short_side", severity
    if shapes and not any(_has_shape(film.width / film.height, shape) for shape in shapes):
        yield f"{pixels}, an element's clip is {' or '.join(shapes)}", "element_video_aspects", None


def _has_shape(ratio: float, shape: str) -> bool:
    width, height = map(int, shape.split(":"))
    return abs(ratio * height / width - 1) <= ALIKE
