"""The motion brush's masks have the start frame's shape, and all the same size."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Story

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-1.5\nquality: 1080p\nstart_frame: front.png\nmotion_brush:\n"
_PATH = "path: [[10, 20], [30, 40]]"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS338",
    name="brush-masks",
    what="a mask of another shape than the start frame, or of another size than the other masks",
    why="Kling refuses the request",
    source="official legacy API documents: a mask has the image's aspect ratio, and all masks the same resolution",
    bad=(
        f"{_HEAD}  strokes: [{{mask: narrow.jpg, {_PATH}}}]\n{_SHOT}",
        f"{_HEAD}  still: small.png\n  strokes: [{{mask: front.png, {_PATH}}}]\n{_SHOT}",
    ),
    good=(f"{_HEAD}  still: front.png\n  strokes: [{{mask: front.png, {_PATH}}}]\n{_SHOT}",),
)


def find(story: Story) -> Iterator[Finding]:
    board, brush = story.board, story.board.motion_brush
    if brush is None or not story.profile["motion_brush"]:
        return
    named: list[tuple[Path, str | None]] = [(("motion_brush", "still"), brush.still)]
    named += [(("motion_brush", "strokes", n, "mask"), stroke.mask) for n, stroke in enumerate(brush.strokes)]
    masks = [(path, name, size) for path, name in named if (size := _pixels(story, name))]
    frame = _pixels(story, board.start_frame)
    for path, name, size in masks:
        if frame and not _same_shape(size, frame):
            message = f"`{name}` is {_times(size)}, the start frame {_times(frame)}: a mask has the frame's shape"
            related = ((("start_frame",), "the start frame is here"),)
            yield Finding(path, message, related=related)
        elif size != masks[0][2] and (not frame or _same_shape(masks[0][2], frame)):
            message = f"`{name}` is {_times(size)}, `{masks[0][1]}` {_times(masks[0][2])}: all masks have one size"
            yield Finding(path, message, related=((masks[0][0], "the first mask is here"),))


def _pixels(story: Story, name: str | None) -> tuple[int, int] | None:
    """Width and height of a file, or None where they aren't known."""
    picture = story.picture(name) if name else None
    return (picture.width, picture.height) if picture and picture.width and picture.height else None


def _same_shape(one: tuple[int, int], two: tuple[int, int]) -> bool:
    """Whether two pictures have one aspect ratio, but for the rounding to whole pixels."""
    return abs(one[0] * two[1] - one[1] * two[0]) <= max(one[0], two[0], one[1], two[1])


def _times(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]} pixels"
