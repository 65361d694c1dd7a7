"""A start frame beside reference images or a reference video."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_HEAD = "version: 1\ntarget: fal\nmodel: kling-o1\n"
_LIKE = "reference_images: front.png\nshots:\n  - {duration: 5, prompt: Mei walks as in @image_1}\n"

CHECK = Check(
    code="KS340",
    name="frame-with-references",
    what="a start frame beside reference images or a reference video, where the target's request has a place for one of them",
    why="the request can't be made: which of them would be left out isn't ours to say",
    source="profile: references_with_frame (kie's pages of 3.0 Omni in public clients; O1 in fal's typed client 1.10.1)",
    bad=(_HEAD + "start_frame: front.png\n" + _LIKE,),
    good=(_HEAD + _LIKE, _HEAD.replace("fal", "kling") + "start_frame: front.png\n" + _LIKE),
)


def find(story: Story) -> Iterator[Finding]:
    board, profile = story.board, story.profile
    if not board.start_frame or profile["references_with_frame"] is not False:
        return
    images = "reference images" if board.reference_images and profile["reference_images"] else ""
    video = "a reference video" if board.reference_video and profile["reference_video"] else ""
    if images or video:
        key = "reference_images" if images else "reference_video"
        message = f"{profile.title} takes no start frame beside {images or video}"
        hint = "make it one of the `reference_images`" if profile["reference_images"] else "delete one of them"
        related = (((key,), f"{images or video} stand{'' if images else 's'} here"),)
        yield Finding(("start_frame",), message, hint=hint, on_key=True, related=related, limit="references_with_frame")
