"""What of a text tells what is there: nothing that is spoken or denied ("no rain"), and nothing that something is only
like ("like a storm") or a picture of.
"""

from __future__ import annotations

from collections.abc import Iterable

from kling_story.patterns import Pattern
from kling_story.references import references
from kling_story.vocabulary.denials import denied
from kling_story.vocabulary.fronts import FOLLOWED

REACH = 48
"""Characters before a word in which lies what makes it not count."""
_SPOKEN = Pattern(r'"[^"]*"|“[^”]*”|「[^」]*」|『[^』]*』|«[^»]*»', '" “ 「 『 «')
_NOT_HERE = Pattern(
    r"\b(?:like|as \w+ as|(?:dream|think|talk|speak)(?:s|t|ing)? of|remember(?:s|ing)?|memor(?:y|ies) of|longs? for"
    r"|(?:painting|photo|photograph|picture|poster|postcard|map|drawing|model|mural|smell) of|not|isn't|aren't)"
    rf"{FOLLOWED}|(?:像|如同|仿佛|好像|想起|梦见|回忆|宛如)\w{{0,4}}\n?\Z",
    ("like", "as ", " of", "remember", "long", "not", "n't", "像", "如同", "仿佛", "想起", "梦见", "回忆", "宛如"),
)


def unspoken(prose: str) -> str:
    """A text with what is spoken in it blanked out."""
    if not _SPOKEN.may_match(prose):
        return prose
    return _SPOKEN.sub(lambda spoken: " " * len(spoken[0]), prose)


def unreferenced(text: str, names: Iterable[str]) -> str:
    """A text with its ``@Names`` blanked out."""
    for reference in references(text, tuple(names)):
        text = text[: reference.start] + " " * (reference.end - reference.start) + text[reference.end :]
    return text


def here(prose: str, at: int) -> bool:
    """Whether what words name there is in the shot: neither denied nor what something is only like or a picture of."""
    return not denied(prose, at) and _NOT_HERE.search(prose[max(0, at - REACH) : at]) is None
