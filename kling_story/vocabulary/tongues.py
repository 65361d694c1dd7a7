"""Languages that no Kling model speaks, told from a line's script or from its smallest words.

Only what is sure is told: a script that one group of languages has for itself, or several small words
of one language that no other here shares. Anything else is silence.
"""

from __future__ import annotations

import re

from kling_story.patterns import Pattern

_SCRIPTS = (
    ("a language in Cyrillic letters", "\u0400-\u052f"),
    ("Greek", "\u0370-\u03ff\u1f00-\u1fff"),
    ("a language in Arabic letters", "\u0600-\u06ff\u0750-\u077f"),
    ("Hebrew", "\u0590-\u05ff"),
    ("Hindi, or another language in Devanagari letters", "\u0900-\u097f"),
    ("Bengali", "\u0980-\u09ff"),
    ("Tamil", "\u0b80-\u0bff"),
    ("Thai", "\u0e00-\u0e7f"),
)
_SMALL_WORDS = {
    "German": "ich nicht und ist wir sie ein eine auch auf dich mich mein dein kein bist sind habe hast wie doch noch für über",
    "French": "je les des vous nous c'est j'ai n'est qu'est qu'il qu'elle une mais moi avec pour dans pas est suis très être où ça",
    "Italian": "che non sono è il della perché questo anche grazie molto sei questa tutto più ho gli",
    "Portuguese": "não você uma está é muito obrigado obrigada isso meu minha também são ele eu nós à",
    "Vietnamese": "tôi không là của và có được những một này anh em đi người với",
}
_LETTERS = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def foreign_tongue(line: str) -> str | None:
    """What a line is in, when that is surely no language of ``LANGUAGES``; else None."""
    letters = [char for char in line if char.isalpha()]
    for name, characters in _SCRIPTS if any("\u036f" < char < "\u2e80" for char in letters) else ():
        if len(letters) >= 2 and 2 * len(re.findall(f"[{characters}]", line)) > len(letters):
            return name
    words = [match.group().replace("’", "'") for match in _LETTERS.finditer(line.casefold())]
    for name, small in _SMALL_WORDS.items():
        known = set(small.split())
        met = [word for word in words if word in known]
        if len(set(met)) >= 2 and 5 * len(met) >= 2 * len(words):
            return name
    return None
