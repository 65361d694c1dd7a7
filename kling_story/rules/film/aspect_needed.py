"""The shape of the picture must be given where nothing else gives it."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Path, Story, Suggestion
from kling_story.yamledit import add_before

CHECK = Check(
    code="KS311",
    name="aspect-needed",
    what="`aspect` is missing, and no start frame or reference video gives the picture's shape",
    why="the Omni API refuses the request",
    source="profile: aspect_needed, aspect_needed_with_feature_video (required without first frame and reference video)",
    bad=(
        "version: 1\nmodel: kling-3.0-omni\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ntarget: kling-v1\nmodel: kling-3.0-omni\nreference_video: dance.mp4\nshots:\n  - {duration: 3, prompt: Mei dances}\n",
    ),
    good=('version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nshots:\n  - {duration: 3, prompt: Mei walks}\n',),
)


def find(story: Story) -> Iterator[Finding]:
    board = story.board
    video, limit = board.reference_video, "aspect_needed"
    if video and video.use == "feature" and story.profile["aspect_needed_with_feature_video"]:
        video, limit = None, "aspect_needed_with_feature_video"
    # A key that wasn't understood may have been it.
    unclear = any(len(path) == 1 for path in story.misread)
    given = unclear or story.written(("aspect",)) or board.start_frame or video
    if story.profile["aspect_needed"] and board.aspect is None and not given:
        path: Path = ("model",) if story.written(("model",)) else ("shots",)
        fix = Suggestion('add `aspect: "16:9"`', add_before(path, "aspect", '"16:9"'))
        beside = " beside a feature video too" if limit != "aspect_needed" else ""
        message = f"{story.profile.title} needs `aspect`{beside}: this model has no default"
        yield Finding(path, message, hint="16:9, 9:16 or 1:1", on_key=True, fix=fix, limit=limit)
