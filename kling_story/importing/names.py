"""How people are called in a prompt, and the name that an element gets from it."""

from __future__ import annotations

import re

from kling_story.references import NAME_MAY_BEGIN
from kling_story.vocabulary.people import HONORIFIC

_LEADING = re.compile(rf"(?:{HONORIFIC}|the|an?|old|young|little)\s+", re.IGNORECASE)


def element_name(called: str) -> str:
    """The author's name for it in the letters a name may have: ``Character A`` is ``Character_A``."""
    return re.sub(r"[^\w-]+", "_", called.strip()).strip("_")


def says(text: str, called: str) -> bool:
    """Whether a text calls someone so, not as part of a longer word."""
    return re.search(pattern(called), text) is not None


def pattern(called: str) -> str:
    """A regular expression for a name where it stands for itself. In scripts without spaces it may
    stand in the middle of a sentence, if it has more than one character.
    """
    before = r"(?<![\w@])" if len(called) == 1 else NAME_MAY_BEGIN
    return before + re.escape(called) + (r"(?![0-9A-Za-z_])" if called[-1].isascii() else "")


def calls(full: str, text: str) -> tuple[str, ...]:
    """What a text calls someone introduced by a full name: ``Mr. Hale`` may be ``Hale`` later."""
    full = full.strip()
    words = [word for word in _LEADING.sub("", full).split() if word[0].isupper()]
    short = [word for word in words if word != full and says(text.replace(full, ""), word)]
    called = [*([full] if says(text, full) or not short else []), *short[:1]]
    # A screenplay writes NINA where its cast has Nina.
    called += [
        other for name in called for other in (name.upper(), name.title()) if other != name and says(text, other)
    ]
    return tuple(dict.fromkeys(called))
