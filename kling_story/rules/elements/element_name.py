"""What an element may be called."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Story
from kling_story.references import ELEMENT_NAME

CHECK = Check(
    code="KS404",
    name="element-name",
    what="an element's name isn't a letter followed by letters, digits, `_` or `-`",
    why="`@` couldn't refer to it",
    bad=(
        "version: 1\nelements: {Old Tom: {}}\nshots:\n  - {duration: 3, prompt: A boat, dialogue: {who: Old Tom, line: Ho}}\naudio: native\n",
    ),
    good=("version: 1\nelements: {Old_Tom: {}}\nshots:\n  - {duration: 3, prompt: '@Old_Tom rows'}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for name in story.board.elements:
        if not ELEMENT_NAME.fullmatch(name):
            possible = re.sub(r"[^\w-]+", "_", name.removeprefix("@")).strip("_-")
            hint = "a letter, then letters, digits, `_` or `-`"
            if ELEMENT_NAME.fullmatch(possible):
                hint = f"`{possible}` would do"
            yield Finding(("elements", name), f"`@` can't refer to an element called `{name}`", hint=hint, on_key=True)
