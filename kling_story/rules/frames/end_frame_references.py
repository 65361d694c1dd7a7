"""Elements and reference images beside an end frame."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_FRAMES = "version: 1\nmodel: kling-o1\nstart_frame: front.png\nend_frame: front.png\n"
_ADA = "elements: {Ada: {images: [front.png, front.png]}}\nshots:\n  - {duration: 5, prompt: '@Ada walks'}\n"
_LIKE = "shots:\n  - {duration: 5, prompt: 'Mei walks as in "
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS327",
    name="end-frame-references",
    what="more elements or reference images than the model takes beside an end frame",
    why="Kling refuses the request; where its pages disagree this is a warning",
    source="profile: elements_with_end_frame, images_with_end_frame (O1 takes neither beside both frames)",
    bad=(
        _FRAMES + _ADA,
        f"{_FRAMES}reference_images: front.png\n{_LIKE}@image_1'}}\n",
        "version: 1\nmodel: kling-3.0-omni\nstart_frame: front.png\nend_frame: front.png\n"
        f"reference_images: [front.png, front.png, front.png]\n{_LIKE}@image_1, @image_2 and @image_3'}}\n",
    ),
    good=(_FRAMES + _SHOT, _FRAMES.replace("end_frame: front.png\n", "") + _ADA),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    if not board.end_frame or not profile["end_frame"]:
        return
    bound = story.bound if profile["elements"] else ()
    related = ((("end_frame",), "the end frame is here"),)
    hint = "delete the end frame, or describe them in words alone"
    limit = "elements_with_end_frame"
    most = profile[limit]
    if most is not None and len(bound) > most:
        message = f"{_counted(len(bound), 'element')} beside an end frame, {profile.title} takes {most or 'none'}"
        yield Finding(("elements", bound[most]), message, hint=hint, on_key=True, related=related, limit=limit)
    limit = "images_with_end_frame"
    most = profile[limit] if profile["reference_images"] else None
    count = len(board.reference_images)
    if most is not None and count > most:
        message = f"{_counted(count, 'reference image')} beside an end frame, {profile.title} takes {most or 'none'}"
        grave = Severity.WARNING if profile.limits[limit].disputed else None
        yield Finding(
            ("reference_images",), message, hint=hint, on_key=True, related=related, severity=grave, limit=limit
        )


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'s' if count > 1 else ''}"
