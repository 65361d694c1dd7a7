"""Where the prompts and lines of a draft mention its cast: each name becomes a reference."""

from __future__ import annotations

import re

from kling_story.importing.cast import add
from kling_story.importing.draft import Draft, LineDraft
from kling_story.importing.names import pattern
from kling_story.references import references

_QUOTED = r"\"[^\"\n]*\"|“[^”\n]*”|「[^」\n]*」|『[^』\n]*』|«[^»\n]*»"


def mark_mentions(draft: Draft) -> None:
    """Write the cast's names in the prompts as references, ``@Name``, and declare what ``@`` refers to.

    Names inside quotations are spoken or written there, and stay.
    """
    owners = {called: element for element in reversed(draft.elements.values()) for called in element.called}
    found: dict[str, list[str]] = {}
    names = "|".join(map(pattern, sorted(owners, key=len, reverse=True)))
    mention = re.compile(rf"(?P<quoted>{_QUOTED})|(?P<name>{names})") if owners else None

    def marked(match: re.Match[str]) -> str:
        if match["quoted"]:
            return match.group()
        name = owners[match["name"]].name
        if match["name"] not in found.setdefault(name, []):
            found[name].append(match["name"])
        return f"@{name}"

    for shot in draft.shots:
        if mention:
            shot.prompt = mention.sub(marked, shot.prompt)
        for line in shot.dialogue:
            _speaker(draft, line)
    for name, called in found.items():
        words = ", ".join(f"`{each}`" for each in called)
        refer = "refers" if len(called) == 1 else "refer"
        draft.elements[name].comment = draft.elements[name].comment or (
            f"guessed: {words} in the prompts {refer} to this element, so it is written `@{name}`"
        )
    referred = {line.who for shot in draft.shots for line in shot.dialogue}
    for shot in draft.shots:
        texts = (shot.prompt, *(shot.keys.get(key, "") for key in ("camera", "sound")))
        for reference in (each for text in texts for each in references(text, tuple(draft.elements))):
            referred.add(reference.name or reference.written)
            if reference.name is None:
                add(draft, reference.written, (), None)
    for reference in (each for words in draft.look for each in references(words, tuple(draft.elements))):
        referred.add(reference.name or reference.written)
    for element in draft.elements.values():
        if element.description and element.name not in referred:
            element.comment = f"not sent, since no shot names it: write `@{element.name}` where it is seen"


def _speaker(draft: Draft, line: LineDraft) -> None:
    for element in draft.elements.values():
        if line.who in element.called:
            line.who = element.name
