"""Some models are sold in a few lengths only."""

from __future__ import annotations

from kling_story.diagnostics import listed
from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story
from kling_story.seconds import plain_seconds

CHECK = Check(
    code="KS320",
    name="lengths-sold",
    what="the film's length isn't one of those that the model is sold in",
    why="Kling refuses the request; where its own pages disagree this is a warning",
    source="profile: seconds_choices, seconds_choices_plain (5 or 10 s; O1 so from words or a start frame alone)",
    bad=(
        "version: 1\ntarget: kling-v1\nmodel: kling-2.5-turbo\nshots:\n  - {duration: 7, prompt: Mei walks}\n",
        'version: 1\nmodel: kling-o1\naspect: "16:9"\nshots:\n  - {duration: 7, prompt: Mei walks}\n',
    ),
    good=(
        "version: 1\nmodel: kling-2.5-turbo\nshots:\n  - {duration: 10, prompt: Mei walks}\n",
        'version: 1\nmodel: kling-o1\naspect: "16:9"\nreference_images: front.png\nshots:\n'
        "  - {duration: 7, prompt: 'Mei walks as in @image_1'}\n",
    ),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    total, limit = board.total, "seconds_choices"
    if profile[limit] is None and _is_plain(story):
        limit = "seconds_choices_plain"
    sold = profile[limit]
    # Outside of the shortest and the longest is told as that alone.
    if sold is None or total in sold or not profile["seconds_min"] <= total <= profile["seconds_max"]:
        return
    path: Path = ("duration",) if board.is_auto else ("shots", len(board.shots) - 1, "duration")
    lengths = " and ".join(str(seconds) for seconds in sold)
    plain = " from words or a start frame alone" if limit == "seconds_choices_plain" else ""
    message = f"the film lasts {plain_seconds(total)} s, {profile.title} sells {lengths} s{plain}"
    others = story.models_where("seconds_choices", bool) + story.models_where("seconds_choices_plain", bool)
    free = [model for model in story.profiles.models(profile.target) if model not in others]
    hint = f"any whole second is sold of {listed(free, 'and')}" if free and not plain else None
    severity = Severity.WARNING if profile.limits[limit].disputed else None
    yield Finding(path, message, hint=hint, severity=severity, limit=limit)


def _is_plain(story: Story) -> bool:
    board = story.board
    return not (board.end_frame or board.reference_images or board.reference_video or story.bound)
