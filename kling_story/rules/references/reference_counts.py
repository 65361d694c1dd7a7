"""How many elements and pictures go along."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_FOUR = "".join(f"  {name}: {{images: [front.png, front.png]}}\n" for name in ("Ada", "Bo", "Cy", "Di"))
_SHOT = "shots:\n  - {duration: 3, prompt: '@Ada, @Bo, @Cy and @Di walk'}\n"
_O1 = 'version: 1\nmodel: kling-o1\naspect: "16:9"\n'

CHECK = Check(
    code="KS315",
    name="reference-counts",
    what="more elements and reference images than the model takes together",
    why="Kling refuses the request",
    source="profile: elements_with_frame 3, references 7, references_with_video 4, video_elements 3",
    bad=(
        f"version: 1\nmodel: kling-3.0-omni\nstart_frame: front.png\nelements:\n{_FOUR}{_SHOT}",
        f"{_O1}elements: {{Ada: {{video: mei.mp4}}}}\nshots:\n  - {{duration: 5, prompt: '@Ada walks'}}\n",
    ),
    good=(f'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n{_FOUR}{_SHOT}',),
)


def find(story: Story) -> Iterator[Finding]:
    """The first count that is over: one mistake is told once."""
    profile = story.profile
    if profile["elements"] or profile["reference_images"]:
        yield from _over_by_frame(story) or _over_by_video(story) or _over_in_all(story)


def _bound(story: Story) -> tuple[str, ...]:
    return story.bound if story.profile["elements"] else ()


def _by_video(story: Story) -> list[str]:
    return [name for name in _bound(story) if story.board.elements[name].video]


def _over_by_frame(story: Story) -> list[Finding]:
    bound, most = _bound(story), story.profile["elements_with_frame"]
    if not story.board.start_frame or most is None or len(bound) <= most:
        return []
    message = f"{len(bound)} elements beside a start frame, {story.profile.title} takes {most}"
    return [_too_many(bound[most], message, "elements_with_frame")]


def _over_by_video(story: Story) -> list[Finding]:
    board, profile = story.board, story.profile
    bound, by_video, pictures = _bound(story), _by_video(story), len(board.reference_images)
    if not board.reference_video or not profile["reference_video"]:
        return []
    most, together = profile["references_with_video"], len(bound) + pictures
    if most is not None and together > most:
        message = f"{_counted(bound, pictures)} beside a reference video: at most {most} together"
        return [Finding(("reference_video",), message, limit="references_with_video")]
    most = profile["video_elements_with_video"]
    if most is not None and len(by_video) > most:
        message = f"{_number(len(by_video))} made from a video beside a reference video, {profile.title} takes {most}"
        return [_too_many(by_video[most], message, "video_elements_with_video")]
    if most and by_video and together > len(by_video):
        message = "beside a reference video goes one element made from a video, alone, or picture elements and images"
        return [_too_many(by_video[0], message, "video_elements_with_video")]
    return []


def _over_in_all(story: Story) -> list[Finding]:
    profile, bound, by_video = story.profile, _bound(story), _by_video(story)
    pictures = len(story.board.reference_images)
    together = len(bound) + pictures
    if story.board.reference_video and profile["reference_video"]:
        return []
    most = profile["video_elements"]
    if most is not None and len(by_video) > most:
        message = f"{_number(len(by_video))} made from a video, {profile.title} takes {most}"
        return [_too_many(by_video[most], message, "video_elements")]
    most, others = profile["references_with_video_elements"], together - len(by_video)
    if by_video and most is not None:
        if others <= most:
            return []
        message = f"{others} pictures and picture elements beside elements made from a video: at most {most}"
        return [_too_many(by_video[0], message, "references_with_video_elements")]
    most = profile["references"]
    if most is not None and together > most:
        path = ("elements", bound[-1]) if bound else ("reference_images",)
        message = f"{_counted(bound, pictures)}: {profile.title} takes {most} together"
        return [Finding(path, message, on_key=True, limit="references")]
    return []


def _number(count: int) -> str:
    return "an element" if count == 1 else f"{count} elements"


def _counted(bound: tuple[str, ...], pictures: int) -> str:
    return f"{len(bound)} elements and {pictures} reference images"


def _too_many(name: str, message: str, limit: str) -> Finding:
    hint = "an element without pictures, video or id is sent as words and doesn't count"
    return Finding(("elements", name), message, hint=hint, on_key=True, limit=limit)
