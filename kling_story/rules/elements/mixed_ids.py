"""Ids that the words hold where none is meant."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Path, Severity, Story
from kling_story.prompts import sent_texts

_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\n'
_MEI = "elements: {Mei: {images: [front.png, front.png]}}\n"

CHECK = Check(
    code="KS807",
    name="mixed-ids",
    what="`@` and a name inside another word, or an image's name that begins like another name, where targets look for `@name`",
    why="`@gmail` is found inside an address, `@Street` inside `@StreetLamp`: the wrong picture is bound",
    source="official path API pages, 2026-09: avoid ids that are parts of one another or occur otherwise in the text",
    severity=Severity.WARNING,
    bad=(
        _HEAD + _MEI + "shots:\n  - {duration: 3, prompt: '@Mei writes to post@Mei.example'}\n",
        _HEAD + "reference_images: [{image: front.png, name: Street}, {image: front.png, name: StreetLamp}]\n"
        "shots:\n  - {duration: 3, prompt: '@Street under @StreetLamp'}\n",
    ),
    good=(
        _HEAD + _MEI + "shots:\n  - {duration: 3, prompt: '@Mei writes to post@office.example'}\n",
        _HEAD.replace("version: 1\n", "version: 1\ntarget: kling-v1\n")
        + _MEI
        + "shots:\n  - {duration: 3, prompt: '@Mei writes to post@Mei.example'}\n",
    ),
)

_BY_NAME = ("path", "kie")
"""The dialects in which a name stands in the words; the others number."""


def find(story: Story) -> Iterator[Finding]:
    if story.profile.dialect not in _BY_NAME:
        return
    board = story.board
    images: dict[str, Path] = {}
    for n, image in enumerate(board.reference_images, start=1):
        images.setdefault(image.name or f"image_{n}", ("reference_images", n - 1))
    sent = (*story.bound, *images, *(("video_1",) if board.reference_video else ()))
    yield from _inside_words(story, sent)
    for name in sent:
        longer = next((other for other in sent if other != name and other.startswith(name)), None)
        # Of elements alone it is told where they are declared.
        if longer and not {name, longer} <= board.elements.keys():
            path = images.get(name) or images.get(longer) or ("reference_video",)
            yield Finding(path, f"`@{name}` is found inside `@{longer}` too", hint="rename one of them", on_key=True)


def _inside_words(story: Story, sent: tuple[str, ...]) -> Iterator[Finding]:
    if not sent:
        return
    wanted = re.compile("@(?:" + "|".join(re.escape(name) for name in sorted(sent, key=len, reverse=True)) + ")")
    meant = {(path, reference.start) for path, _, reference in story.references}
    for path, text in sent_texts(story.board):
        for match in wanted.finditer(text):
            if (path, match.start()) not in meant:
                message = f"`{match.group()}` is found here too, though it isn't meant"
                hint = f"rename `{match.group()[1:]}`, or say it in other words"
                yield Finding(path, message, hint=hint, part=match.span(), of=text)
