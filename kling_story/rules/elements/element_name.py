"""What an element may be called."""

from __future__ import annotations

import re

from kling_story.judging import Check, Finding, Iterator, Story, Suggestion
from kling_story.references import ELEMENT_NAME
from kling_story.yamledit import Change, rename_key, rename_speaker, replace_within

CHECK = Check(
    code="KS404",
    name="element-name",
    what="an element's name isn't a letter followed by letters, digits, `_` or `-`",
    why="`@` couldn't refer to it",
    bad=(
        "version: 1\nelements: {Old Tom: {}}\nshots:\n  - {duration: 3, prompt: A boat, dialogue: {who: Old Tom, line: Ho}}\naudio: native\n",
        "version: 1\nelements: {Mrs Okoye: {}}\nshots:\n  - {duration: 3, prompt: '@{Mrs Okoye} folds sheets beside @{Mrs Okoye}'}\n",
    ),
    good=("version: 1\nelements: {Old_Tom: {}}\nshots:\n  - {duration: 3, prompt: '@Old_Tom rows'}\n",),
)


def find(story: Story) -> Iterator[Finding]:
    for name in story.board.elements:
        if not ELEMENT_NAME.fullmatch(name):
            possible, fix = re.sub(r"[^\w-]+", "_", name.removeprefix("@")).strip("_-"), None
            hint = "a letter, then letters, digits, `_` or `-`"
            if ELEMENT_NAME.fullmatch(possible):
                hint = f"`{possible}` would do"
                if possible not in story.board.elements and story.written(("elements", name)):
                    fix = Suggestion(f"call it `{possible}`, wherever it is named", _renamed(story, name, possible))
            message = f"`@` can't refer to an element called `{name}`"
            yield Finding(("elements", name), message, hint=hint, on_key=True, fix=fix)


def _renamed(story: Story, name: str, possible: str) -> Change:
    """Another name in the cast, after ``@`` with or without brackets, and for who speaks."""
    changes = [rename_key(("elements", name), possible)]
    marked = rf"@[\[{{<]*{re.escape(name.removeprefix('@'))}[\]}}>]*"
    for path, text in story.sent:
        found = re.finditer(marked, text) if "@" in text else ()
        changes += (replace_within(path, *match.span(), f"@{possible}", of=text) for match in found)
    for index, shot in enumerate(story.board.shots):
        for n, line in enumerate(shot.dialogue):
            if line.speaker == name:
                changes.append(rename_speaker(("shots", index, "dialogue", n, "who"), name, possible))
    return lambda document: tuple(edit for change in changes for edit in change(document))
