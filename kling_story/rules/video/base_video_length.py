"""A video that is edited keeps its length."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story
from kling_story.media.lengths import told

_HEAD = "version: 1\nmodel: kling-3.0-omni\nreference_video: {file: dance.mp4, use: base}\nshots:\n"

CHECK = Check(
    code="KS421",
    name="base-video-length",
    what="a film of another length than the base video it is made from",
    why="the duration is ignored: the film is as long as the video, and that is billed",
    source="official legacy documents, 2026-03: the duration is ignored for a base video, its length is billed, rounded",
    severity=Severity.WARNING,
    bad=(_HEAD + "  - {duration: 10, prompt: Change the dancer in @video_1 to a robot}\n",),
    good=(_HEAD + "  - {duration: 3, prompt: Change the dancer in @video_1 to a robot}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    board, video = story.board, story.board.reference_video
    if video is None or video.use != "base" or "base" not in (story.profile["reference_video"] or ()):
        return
    # An automatic storyboard doesn't go with a base video at all.
    if board.is_auto or not board.shots:
        return
    film = story.film(video.file)
    if film is None or film.broken or film.seconds is None or round(film.seconds) == board.total:
        return
    path = ("duration",) if board.duration is not None else ("shots", 0, "duration")
    message = f"the film is written as {told(board.total)} s, the base video has {told(film.seconds)} s"
    hint = f"the film comes as long as the video: write {max(1, round(film.seconds))}"
    yield Finding(path, message, hint=hint, related=((("reference_video",), "the base video is here"),))
