"""Which elements can have a voice."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Severity, Story

_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\naudio: native\nelements:\n'
_REST = "shots:\n  - {duration: 5, prompt: '@Mei hums'}\n"
_PICTURES = "images: [front.png, front.png], voice: '8294'"

CHECK = Check(
    code="KS332",
    name="element-voice",
    what="a voice of an element that can't have one, or of which it is disputed",
    why="the voice isn't bound: somebody else would speak",
    source="profile: element_voices (since 2026-03-23 also for characters made from pictures)",
    severity=Severity.WARNING,
    bad=(
        f"{_HEAD}  Mei: {{kind: item, {_PICTURES}}}\n{_REST}",
        f"{_HEAD}  Mei: {{{_PICTURES}}}\n{_REST}",
        f"target: fal\n{_HEAD}  Mei: {{{_PICTURES}}}\n{_REST}",
    ),
    good=(f"{_HEAD}  Mei: {{video: mei.mp4, voice: '8294'}}\n{_REST}",),
)


def find(story: Story) -> Iterator[Finding]:
    limit = story.profile.limits["element_voices"]
    if limit.value is None or not story.profile["elements"]:
        return
    for name in story.bound:
        element = story.board.elements[name]
        if not element.voice or not (element.video or element.images):
            continue
        path, made = ("elements", name, "voice"), "video" if element.video else "pictures"
        if made not in limit.value:
            message = f"{story.profile.title} gives no voice to an element made from {_a(made)}"
            hint = f"make `{name}` from a video" if "video" in limit.value else "delete the voice"
            yield Finding(path, message, hint=hint, on_key=True, limit="element_voices")
        elif element.kind != "character":
            message = f"a voice is bound to people: `{name}` is of kind `{element.kind}`"
            yield Finding(path, message, hint="delete the voice, or `kind`", on_key=True, limit="element_voices")
        elif made == "pictures" and limit.disputed:
            message = "whether an element made from pictures can have a voice is disputed"
            hint = f"{limit.source} says so since {limit.date}; one made from a video can"
            note = Severity.NOTE
            yield Finding(path, message, hint=hint, on_key=True, severity=note, limit="element_voices")


def _a(made: str) -> str:
    return "a video" if made == "video" else made
