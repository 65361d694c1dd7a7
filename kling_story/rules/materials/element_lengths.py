"""How long an element's name and description may be."""

from __future__ import annotations

from kling_story.judging import Check, Finding, Iterator, Story

_LONG = "a courier in a yellow raincoat, early twenties, with a scar over the left eye and a tin whistle on a string"
_REST = 'shots:\n  - {duration: 3, prompt: "@Mei walks"}\n'
_HEAD = 'version: 1\nmodel: kling-3.0-omni\naspect: "16:9"\nelements:\n'

CHECK = Check(
    code="KS405",
    name="element-lengths",
    what="the name or description of an element with media is longer than Kling stores",
    why="making the element is refused; an element of words alone has no such limit",
    source="profile: element_name_characters 20, element_description_characters 100",
    bad=(f'{_HEAD}  Mei: {{images: [front.png, front.png], description: "{_LONG}"}}\n{_REST}',),
    good=(f'{_HEAD}  Mei: {{description: "{_LONG}"}}\n{_REST}',),
)


def find(story: Story) -> Iterator[Finding]:
    for name, element in story.board.elements.items():
        if not (element.images or element.video):
            continue
        most = story.profile["element_name_characters"]
        if most is not None and len(name) > most:
            yield Finding(("elements", name), f"the name has {len(name)} of {most} characters", on_key=True)
        most = story.profile["element_description_characters"]
        length = len(element.description or "")
        if most is not None and length > most:
            message = f"the description of `{name}` has {length} of {most} characters"
            hint = f"cut {length - most}; how it looks is in its pictures"
            yield Finding(("elements", name, "description"), message, hint=hint)
