"""The resolutions that a model is sold in."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Severity, Story, Suggestion
from kling_story.yamledit import replace_value

CHECK = Check(
    code="KS309",
    name="quality-not-sold",
    what="`quality` is a resolution that the model isn't sold in",
    why="Kling refuses the request (live: `video resolution value 4k is invalid`)",
    source="profile: qualities, qualities_with_video; 4K is sold for 3.0 and 3.0 Omni since 2026-04-23, not for Turbo, O1 or motion control",
    bad=(
        "version: 1\nmodel: kling-3.0-turbo\nquality: 4k\nshots:\n  - {duration: 3, prompt: Mei walks}\n",
        "version: 1\ntarget: kling-v1\nmodel: kling-2.1-master\nquality: 720p\nshots:\n  - {duration: 5, prompt: Mei walks}\n",
        "version: 1\nmodel: kling-3.0-omni\nquality: 4k\nreference_video: dance.mp4\n"
        "shots:\n  - {duration: 5, prompt: Mei dances}\n",
        "version: 1\ntarget: fal\nmodel: kling-3.0-omni\nquality: 4k\nreference_video: dance.mp4\n"
        "shots:\n  - {duration: 5, prompt: Mei dances}\n",
    ),
    good=("version: 1\nquality: 4k\nshots:\n  - {duration: 3, prompt: Mei walks}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    beside, limit = "", "qualities"
    if board.reference_video and profile["qualities_with_video"] and board.quality in profile["qualities"]:
        beside, limit = " beside a reference video", "qualities_with_video"
    sold = profile[limit]
    # Nobody asks for 720p by saying nothing.
    if board.quality not in sold and story.written(("quality",)) and ("quality",) not in story.misread:
        message = f"{profile.title} isn't sold in `{board.quality}`{beside}"
        fix = Suggestion(f"write `{sold[0]}`", replace_value(("quality",), sold[0])) if len(sold) == 1 else None
        yield Finding(("quality",), message, hint=f"it is sold in {listed(sold)}", fix=fix, limit=limit)
    elif beside and board.quality in (profile.limits[limit].disputed or ""):
        message = f"whether `{board.quality}` is sold beside a reference video is disputed"
        hint = f"{profile.limits[limit].source} says so since {profile.limits[limit].date}"
        yield Finding(("quality",), message, hint=hint, severity=Severity.NOTE, limit=limit)
