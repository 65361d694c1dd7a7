"""How many elements and pictures go along."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_FOUR = "".join(f"  {name}: {{images: [front.png, front.png]}}\n" for name in ("Ada", "Bo", "Cy", "Di"))
_SHOT = "shots:\n  - {duration: 3, prompt: '@Ada, @Bo, @Cy and @Di walk'}\n"

CHECK = Check(
    code="KS315",
    name="reference-counts",
    what="more elements and reference images than the model takes together",
    why="Kling refuses the request",
    source="profile: elements_with_frame 3, references 7, references_with_video 4, video_elements 3",
    bad=(f"version: 1\nmodel: kling-3.0-omni\nstart_frame: front.png\nelements:\n{_FOUR}{_SHOT}",),
    good=(f'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n{_FOUR}{_SHOT}',),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    bound = story.bound
    by_video = [name for name in bound if board.elements[name].video]
    pictures = len(board.reference_images)
    together = len(bound) + pictures
    if not profile["elements"]:
        return
    if board.start_frame and len(bound) > profile["elements_with_frame"]:
        most = profile["elements_with_frame"]
        yield _too_many(bound[most], f"{len(bound)} elements beside a start frame, {profile.title} takes {most}")
    elif board.reference_video and profile["reference_video"]:
        most = profile["references_with_video"]
        if together > most:
            yield Finding(
                ("reference_video",), f"{_counted(bound, pictures)} beside a reference video: at most {most} together"
            )
        elif by_video and (len(by_video) > 1 or pictures or len(by_video) < len(bound)):
            message = (
                "beside a reference video goes one element made from a video, alone, or picture elements and images"
            )
            yield _too_many(by_video[0], message)
    elif profile["video_elements"] is not None and len(by_video) > profile["video_elements"]:
        most = profile["video_elements"]
        yield _too_many(by_video[most], f"{len(by_video)} elements made from a video, {profile.title} takes {most}")
    elif by_video and profile["references_with_video_elements"] is not None:
        most = profile["references_with_video_elements"]
        if together - len(by_video) > most:
            message = f"{together - len(by_video)} pictures and picture elements beside elements made from a video: at most {most}"
            yield _too_many(by_video[0], message)
    elif profile["references"] is not None and together > profile["references"]:
        path = ("elements", bound[-1]) if bound else ("reference_images",)
        most = profile["references"]
        yield Finding(path, f"{_counted(bound, pictures)}: {profile.title} takes {most} together", on_key=True)


def _counted(bound: tuple[str, ...], pictures: int) -> str:
    return f"{len(bound)} elements and {pictures} reference images"


def _too_many(name: str, message: str) -> Finding:
    hint = "an element without pictures, video or id is sent as words and doesn't count"
    return Finding(("elements", name), message, hint=hint, on_key=True)
