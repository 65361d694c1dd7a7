"""The sound that is kept is there."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_HEAD = "version: 1\nmodel: kling-3.0-omni\naudio: original\nreference_video: {file: "
_SHOTS = ", use: base, keep_sound: yes}\nshots:\n  - {duration: 3, prompt: Change the dancer in @video_1 to a robot}\n"

CHECK = Check(
    code="KS422",
    name="silent-video",
    what="`keep_sound` or `audio: original` with a reference video that has no sound",
    why="the film is silent",
    severity=Severity.WARNING,
    bad=(f"{_HEAD}dance.mp4{_SHOTS}",),
    good=(f"{_HEAD}song.mp4{_SHOTS}",),
)


def find(story: Story) -> Iterator[Finding]:
    board, video = story.board, story.board.reference_video
    if video is None or not story.profile["reference_video"] or not (video.keep_sound or board.audio == "original"):
        return
    film = story.film(video.file)
    if film and film.has_picture and film.has_sound is False:
        path = ("reference_video", "keep_sound") if video.keep_sound else ("audio",)
        yield Finding(path, f"`{video.file}` has no sound to keep")
