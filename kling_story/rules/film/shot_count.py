"""A film has one to six shots."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Path, Story

_SHOT = "  - {duration: 1, prompt: Mei walks}\n"

CHECK = Check(
    code="KS301",
    name="shot-count",
    what="the film has no shot, or more than the model takes",
    why="Kling refuses the request",
    source="profile: shots_max",
    bad=(
        "version: 1\nshots: []\n",
        "version: 1\nshots:\n" + 7 * _SHOT,
        "version: 1\nmodel: kling-2.6\nshots:\n" + 5 * _SHOT,
    ),
    good=("version: 1\nshots:\n" + 6 * _SHOT,),
)


def find(story: Story) -> Iterator[Finding]:
    board, most = story.board, story.profile["shots_max"]
    if board.is_auto:
        return
    if not board.shots and not any(len(path) == 1 for path in story.misread):
        path: Path = ("shots",) if story.written(("shots",)) else ()
        yield Finding(path, "the film has no shots", hint="write `shots:` and the first shot under it", on_key=True)
    if len(board.shots) > most:
        message = (
            f"shot {most + 1} is one too many: {story.profile.title} takes {most}, this film has {len(board.shots)}"
        )
        hint = "join two shots, or make a second storyboard"
        if most == 1:
            others = story.models_where("shots_max", lambda value: value >= len(board.shots))
            message = f"{story.profile.title} makes one shot, this film has {len(board.shots)}"
            hint = f"several are taken by {listed(others, 'and')}" if others else "make a storyboard of each shot"
        yield Finding(("shots", most), message, hint=hint, on_key=True, limit="shots_max")
