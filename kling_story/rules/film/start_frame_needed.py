"""Some models make films from a picture only."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Path, Story

_HEAD = "version: 1\ntarget: kling-v1\nmodel: kling-2.1\n"
_SHOT = "shots:\n  - {duration: 5, prompt: Mei walks}\n"

CHECK = Check(
    code="KS323",
    name="start-frame-needed",
    what="no `start_frame`, for a model that makes films from a picture only, or in this resolution",
    why="the model isn't offered for text-to-video: Kling refuses the request",
    source="profile: start_frame_needed (official legacy API documents: 1.5 and 2.1 are image2video alone), qualities_of_words",
    bad=(_HEAD + _SHOT, "version: 1\ntarget: fal\nmodel: kling-2.5-turbo\n" + _SHOT),
    good=(_HEAD + "start_frame: front.png\n" + _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    # An end frame alone has its own rule.
    framed = board.start_frame or board.end_frame or any(len(path) == 1 for path in story.misread)
    if profile["start_frame_needed"] and not framed:
        path: Path = ("model",) if story.written(("model",)) else ("shots",)
        others = story.models_where("start_frame_needed", lambda needed: not needed)
        hint = f"add `start_frame:`; words alone are enough for {listed(others, 'and')}" if others else None
        message = f"{profile.title} makes films from a start frame only"
        yield Finding(path, message, hint=hint or "add `start_frame:`", limit="start_frame_needed")
        return
    sold = profile["qualities_of_words"]
    if sold is not None and not framed and board.quality in profile["qualities"] and board.quality not in sold:
        message = f"{profile.title} makes films in `{board.quality}` from a start frame only"
        hint = f"add `start_frame:`, or write {listed(f'quality: {one}' for one in sold)}"
        path = ("quality",) if story.written(("quality",)) else ("shots",)
        yield Finding(path, message, hint=hint, limit="qualities_of_words")
